// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the running program is told: folder, ports and limits.
#pragma once

#include "core/config/settingsstore.h"
#include "core/files/ftpsettings.h"
#include "core/files/receiveroom.h"
#include "core/server/serversettings.h"
#include "core/storage/storage.h"

#include <QLocale>

#include <chrono>

namespace forecourt::app {

/// What happens when a port cannot be opened.
enum class BusyPort {
    Fails, ///< the start fails (forecourtd)
    Waits, ///< the window says so, and it is tried again every 5 s
};

/// The servers that hand files to stations and take files from them.
struct FilesOptions
{
    QString address; ///< to listen on; empty: all
    quint16 port = 8888; ///< 0: any free one
    QString announcedAddress; ///< host or host:port for all stations; empty: where each reached us
    QString fallbackAddress;  ///< where a station is not connected
    QString certificateFile;  ///< with key: HTTPS on the same port
    QString keyFile;
    files::ReceiveLimits limits;
    files::FtpSettings ftp; ///< its address and certificate are those of the others
};

struct ApplicationOptions
{
    QString programName;
    QString dataFolder;
    server::ServerSettings server;
    quint16 apiPort = 8890;
    QString apiAddress;           ///< empty: this computer only; else with TLS
    QString apiCertificateFile;
    QString apiKeyFile;
    QStringList apiHosts; ///< names the local API answers for beside the loopback ones, lower case
    FilesOptions files;
    QString siteKeyFile; ///< seals passwords we must send; outside the data folder
    QLocale locale;      ///< of numbers and times in mails
    BusyPort busyPort = BusyPort::Fails;
    bool isDemo = false; ///< an invented site in an empty data folder, with simulated chargers
    storage::StorageOptions storage;
    api::BackupPlan backupPlan;
    std::chrono::milliseconds trimInterval = std::chrono::minutes(5); ///< see MemoryTrim; 0: never
    config::SettingsStore* settings = nullptr; ///< outlives the Application; empty: changes are not kept
};

/// From the settings; the data folder is the XDG one where none is named.
[[nodiscard]] ApplicationOptions makeApplicationOptions(const config::SettingsStore& settings);

/// The plan of nightly backups as the settings have it.
[[nodiscard]] api::BackupPlan backupPlan(const config::SettingsStore& settings);
/// Errors: as SettingsStore::changeTexts().
[[nodiscard]] QFuture<Result<void>> storeBackupPlan(const api::BackupPlan& plan, config::SettingsStore& settings);

} // namespace forecourt::app
