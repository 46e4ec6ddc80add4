// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/archiving.h"

#include "core/storage/alterednote.h"
#include "core/storage/backup.h"
#include "core/storage/databasefile.h"
#include "core/storage/passphrasebox.h"
#include "core/storage/restoring.h"
#include "core/storage/statement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace forecourt::storage {

namespace {

/// A key or certificate is never larger.
constexpr qint64 LongestFile = 256 * 1024;
const QString PackingPrefix = QStringLiteral("packing-");

Result<QByteArray> readSmall(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileFailed, QStringLiteral("cannot read %1: %2").arg(path, file.errorString()), {path});
    if (file.size() > LongestFile)
        return failure(ErrorCode::FileFailed, QStringLiteral("%1 is too large").arg(path), {path});
    return file.readAll();
}

Result<api::BackupMade> copyOf(const QString& database, const QString& folder, const QString& name, BreakOff* breakOff)
{
    if (!QFile::exists(database))
        return failure(ErrorCode::FileFailed, QStringLiteral("there is no database %1").arg(database), {database});
    Connection connection(database, Connection::Access::ReadOnly);
    connection.execute("PRAGMA query_only = OFF"); // nothing of ours writes here, but VACUUM counts as writing
    const BreakOff::Watching watching(breakOff, connection);
    return copyDatabase(connection, folder, name, breakOff);
}

/// The message log has no records to check; it is copied as it is.
Result<QString> copyOfMessages(const QString& folder, const QString& to, BreakOff* breakOff)
{
    Connection connection(messagesPath(folder), Connection::Access::ReadOnly);
    const BreakOff::Watching watching(breakOff, connection);
    connection.execute("PRAGMA query_only = OFF");
    const QString path = QDir(to).filePath(archive::Messages);
    Statement(connection, "VACUUM INTO ?1").run(path);
    if (const Result<void> result = connection.result(); !result)
        return tl::unexpected(result.error());
    return path;
}

Result<QByteArray> secretsOf(const ArchiveSources& sources, const QByteArray& passphrase)
{
    QJsonObject secrets;
    const QString token = QDir(sources.dataFolder).filePath(QStringLiteral("api-token"));
    if (QFile::exists(token)) {
        const auto content = readSmall(token);
        if (!content)
            return content;
        secrets.insert(QStringLiteral("api-token"), QString::fromLatin1(content->toBase64()));
    }
    if (!sources.keyFile.isEmpty()) {
        const auto content = readSmall(sources.keyFile);
        if (!content)
            return content;
        secrets.insert(QStringLiteral("private-key.pem"), QString::fromLatin1(content->toBase64()));
    }
    return sealBox(QJsonDocument(secrets).toJson(), passphrase);
}

Result<void> addSmallParts(const ArchiveSources& sources, const QByteArray& passphrase, QList<ArchiveEntry>& entries)
{
    if (!sources.settings.isEmpty())
        entries.append({archive::Settings, {}, QJsonDocument(sources.settings).toJson()});
    if (!sources.certificateFile.isEmpty()) {
        const auto chain = readSmall(sources.certificateFile);
        if (!chain)
            return tl::unexpected(chain.error());
        entries.append({archive::Certificate, {}, *chain});
    }
    if (!passphrase.isEmpty()) {
        const auto box = secretsOf(sources, passphrase);
        if (!box)
            return tl::unexpected(box.error());
        entries.append({archive::Secrets, {}, *box});
    }
    return {};
}

} // namespace

Result<AlteredSessions> archiveSite(const ArchiveSources& sources, const api::ArchiveWish& wish, const QDateTime& now,
                                    const Progress& progress, BreakOff* breakOff)
{
    const auto share = [&progress](int percent) {
        if (progress)
            progress(percent);
    };
    // in the data folder: private, and surely large enough for what is there already
    const QTemporaryDir work(QDir(sources.dataFolder).filePath(PackingPrefix + QStringLiteral("XXXXXX")));
    if (!work.isValid())
        return failure(ErrorCode::FileFailed, work.errorString(), {sources.dataFolder});
    share(1);
    const Result<api::BackupMade> site = copyOf(sitePath(sources.dataFolder), work.path(), archive::Site, breakOff);
    if (!site)
        return tl::unexpected(site.error());
    share(30);
    QList<ArchiveEntry> entries{{archive::Site, site->path, {}}};
    if (wish.withMessages && QFile::exists(messagesPath(sources.dataFolder))) {
        const Result<QString> messages = copyOfMessages(sources.dataFolder, work.path(), breakOff);
        if (!messages)
            return tl::unexpected(messages.error());
        entries.append({archive::Messages, *messages, {}});
    }
    share(40);
    if (const Result<void> added = addSmallParts(sources, wish.passphrase, entries); !added)
        return tl::unexpected(added.error());
    QJsonObject facts{{QStringLiteral("program"), sources.programVersion},
                            {QStringLiteral("madeAt"), now.toUTC().toString(Qt::ISODateWithMs)},
                            {QStringLiteral("addresses"), QJsonArray::fromStringList(sources.addresses)},
                            {QStringLiteral("port"), sources.port}};
    if (!site->altered.isEmpty())
        facts.insert(QStringLiteral("altered"), alteredToJson(site->altered));
    const auto written = writeArchive(wish.path, entries, facts, [&share](int percent) { share(40 + percent * 3 / 5); }, breakOff);
    return written ? Result<AlteredSessions>(site->altered) : tl::unexpected(written.error());
}

void removeLeftWork(const QString& dataFolder, const QDateTime& now)
{
    QDir(verificationFolder(dataFolder)).removeRecursively();
    const QFileInfoList packing = QDir(dataFolder).entryInfoList({PackingPrefix + QLatin1Char('*')}, QDir::Dirs | QDir::NoSymLinks);
    for (const QFileInfo& folder : packing) {
        if (folder.lastModified() < now.addDays(-1))
            QDir(folder.filePath()).removeRecursively();
    }
}

} // namespace forecourt::storage
