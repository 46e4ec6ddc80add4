// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/applicationoptions.h"

#include "core/server/selftest.h"

#include <QDir>
#include <QFileInfo>

namespace forecourt::app {

namespace {

FilesOptions filesOptions(const config::SettingsStore& settings)
{
    FilesOptions files;
    files.address = settings.value(config::OcppBindAddress);
    files.port = static_cast<quint16>(settings.value(config::FilesPort));
    files.announcedAddress = settings.value(config::FilesAnnouncedAddress);
    files.fallbackAddress = settings.value(config::AdvertisedAddress);
    files.certificateFile = settings.value(config::TlsCertificateFile);
    files.keyFile = settings.value(config::TlsKeyFile);
    files.limits.quotaBytes = qint64(settings.value(config::FilesQuotaMegabytes)) << 20;
    files.limits.fileBytes = qint64(settings.value(config::FilesMaximumMegabytes)) << 20;
    files.ftp.isEnabled = settings.value(config::FilesFtp);
    files.ftp.port = static_cast<quint16>(settings.value(config::FilesFtpPort));
    files.ftp.firstPassivePort = static_cast<quint16>(settings.value(config::FilesFtpFirstDataPort));
    files.ftp.lastPassivePort = static_cast<quint16>(settings.value(config::FilesFtpLastDataPort));
    files.ftp.announcedAddress = QHostAddress(settings.value(config::FilesFtpAnnouncedAddress));
    return files;
}

} // namespace

ApplicationOptions makeApplicationOptions(const config::SettingsStore& settings)
{
    ApplicationOptions options;
    const QString folder = settings.value(config::DataFolder);
    options.dataFolder = QDir(folder.isEmpty() ? config::defaultDataFolder() : folder).absolutePath();
    options.siteKeyFile = QFileInfo(settings.file()).absolutePath() + QStringLiteral("/site.key");
    options.apiPort = static_cast<quint16>(settings.value(config::ApiPort));
    // what only this computer reaches needs no certificate, nor a name in it
    if (const QHostAddress address(settings.value(config::ApiBindAddress)); !address.isNull() && !address.isLoopback()) {
        options.apiAddress = address.toString();
        options.apiCertificateFile = settings.value(config::TlsCertificateFile);
        options.apiKeyFile = settings.value(config::TlsKeyFile);
    }
    options.apiHosts = settings.value(config::ApiHosts).toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);

    server::ServerSettings& server = options.server;
    if (const QString address = settings.value(config::OcppBindAddress); !address.isEmpty())
        server.bindAddress = QHostAddress(address);
    server.port = static_cast<quint16>(settings.value(config::OcppPort));
    server.selfTestPath = server::newSelfTestPath();
    server.messageLimit = settings.value(config::MaximumMessageBytes);
    const QString chain = settings.value(config::TlsCertificateFile);
    const QString key = settings.value(config::TlsKeyFile);
    if (!chain.isEmpty() && !key.isEmpty()) {
        server::TlsSettings tls;
        tls.port = static_cast<quint16>(settings.value(config::OcppTlsPort));
        tls.certificates.append({chain, key});
        server.tls = tls;
    }
    options.files = filesOptions(settings);
    options.backupPlan = backupPlan(settings);
    options.storage.backupFolder = options.backupPlan.folder;
    options.storage.backups.at = options.backupPlan.at;
    options.storage.backups.daily = options.backupPlan.daily;
    options.storage.backups.weekly = options.backupPlan.weekly;
    options.storage.messages.count = settings.value(config::MessageCount);
    options.storage.messages.bytes = qint64(settings.value(config::MessageMegabytes)) << 20;
    options.storage.messages.days = settings.value(config::MessageDays);
    options.storage.retention.eventDays = settings.value(config::EventDays);
    options.storage.retention.looseSampleDays = settings.value(config::LooseSampleDays);
    options.storage.retention.thinAfterDays = settings.value(config::ThinAfterDays);
    options.storage.retention.thinToS = settings.value(config::ThinToSeconds);
    options.storage.retention.sampleDays = settings.value(config::SampleDays);
    return options;
}

api::BackupPlan backupPlan(const config::SettingsStore& settings)
{
    return {QTime::fromString(settings.value(config::BackupTime), QStringLiteral("HH:mm")), settings.value(config::BackupDaily),
            settings.value(config::BackupWeekly), settings.value(config::BackupFolder)};
}

QFuture<Result<void>> storeBackupPlan(const api::BackupPlan& plan, config::SettingsStore& settings)
{
    return settings.changeTexts({{QLatin1String(config::BackupTime.key), plan.at.toString(QStringLiteral("HH:mm"))},
                                 {QLatin1String(config::BackupDaily.key), QString::number(plan.daily)},
                                 {QLatin1String(config::BackupWeekly.key), QString::number(plan.weekly)},
                                 {QLatin1String(config::BackupFolder.key), plan.folder}});
}

} // namespace forecourt::app
