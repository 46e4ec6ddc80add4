// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/restoring.h"

#include "core/base/logging.h"
#include "core/storage/backup.h"
#include "core/storage/databasefile.h"
#include "core/storage/datafolder.h"
#include "core/storage/statement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace forecourt::storage {

namespace {

const QString NoteName = QStringLiteral("restored.json");

QJsonObject readObject(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// The database of \a path becomes one file, so that its log cannot be taken for another one's.
Result<void> foldLog(const QString& path)
{
    {
        Connection connection(path, Connection::Access::ReadWrite);
        connection.execute("PRAGMA journal_mode = DELETE");
        if (const Result<void> result = connection.result(); !result)
            return result;
    }
    return {};
}

void removeLog(const QString& path)
{
    QFile::remove(path + QStringLiteral("-wal"));
    QFile::remove(path + QStringLiteral("-shm"));
}

/// A database that cannot be copied is kept as it is, under another name.
Result<QString> setAside(const QString& path, const QDateTime& now)
{
    const QString aside = QFileInfo(path).dir().filePath(QStringLiteral("damaged-%1.sqlite").arg(copyTime(now)));
    for (const char* end : {"", "-wal", "-shm"}) {
        const QString suffix = QLatin1String(end);
        if (QFile::exists(path + suffix) && !QFile::rename(path + suffix, aside + suffix))
            return failure(ErrorCode::FileFailed, QStringLiteral("cannot rename %1").arg(path + suffix), {path});
    }
    return aside;
}

/// What is here is kept before anything changes; empty where nothing is.
Result<QString> keepPresent(const QString& dataFolder, const QString& backupFolder, const QDateTime& now)
{
    const QString path = sitePath(dataFolder);
    if (QFileInfo(path).size() == 0) {
        if (QFileInfo(path + QStringLiteral("-wal")).size() > 0) // an attempt to set it aside was cut off
            return setAside(path, now);
        removeLog(path);
        return QString();
    }
    Result<api::BackupMade> copy = failure(ErrorCode::StorageCorrupt);
    {
        Connection connection(path, Connection::Access::ReadWrite);
        copy = copyInAnyCase(connection, backupFolder, QStringLiteral("before-restore-%1.sqlite").arg(copyTime(now)));
    }
    if (copy && foldLog(path))
        return copy->path;
    if (!copy && copy.error().code != ErrorCode::StorageCorrupt && copy.error().code != ErrorCode::StorageFailed)
        return tl::unexpected(copy.error());
    return setAside(path, now);
}

Result<void> putInPlace(const QString& from, const QString& to)
{
    if (!QFile::exists(from))
        return {}; // an earlier try came this far
    removeLog(to);
    return replaceFile(from, to);
}

/// A certificate or key that is here already stays, under another name.
Result<void> putBesideOld(const QString& from, const QString& to, const QDateTime& now)
{
    if (QFile::exists(to) && !QFile::rename(to, QStringLiteral("%1.before-%2").arg(to, copyTime(now))))
        return failure(ErrorCode::FileFailed, QStringLiteral("cannot rename %1").arg(to), {to});
    return replaceFile(from, to);
}

Result<void> moveParts(const QString& folder, const QString& dataFolder, const QDateTime& now)
{
    if (QFile::exists(messagesPath(folder))) {
        if (const Result<void> moved = putInPlace(messagesPath(folder), messagesPath(dataFolder)); !moved)
            return moved;
    }
    const QDir from(folder);
    const QDir to(dataFolder);
    if (from.exists(QStringLiteral("api-token"))) {
        if (const auto moved = replaceFile(from.filePath(QStringLiteral("api-token")), to.filePath(QStringLiteral("api-token"))); !moved)
            return moved;
    }
    const QString key = QStringLiteral("private-key.pem");
    if (!from.exists(key))
        return {}; // without its key a certificate is of no use, and the one here has its own
    const QString certificates = to.filePath(QStringLiteral("certificates"));
    for (const QString& name : {archive::Certificate, key}) { // the key last: as long as it is here, an attempt that was cut off goes on
        if (!from.exists(name))
            continue;
        if (const Result<void> made = makePrivateFolder(certificates); !made)
            return made;
        if (const auto moved = putBesideOld(from.filePath(name), QDir(certificates).filePath(name), now); !moved)
            return moved;
    }
    return {};
}

/// TLS files lie where they were put, not where they lay on the other computer.
QJsonObject withCertificates(QJsonObject settings, const QString& dataFolder)
{
    const QDir folder(QDir(dataFolder).filePath(QStringLiteral("certificates")));
    const auto point = [&](const QString& key, const QString& name) {
        settings.remove(key);
        if (folder.exists(name))
            settings.insert(key, folder.absoluteFilePath(name));
    };
    if (!settings.isEmpty()) {
        point(QStringLiteral("ocpp/tlsCertificateFile"), archive::Certificate);
        point(QStringLiteral("ocpp/tlsKeyFile"), QStringLiteral("private-key.pem"));
    }
    return settings;
}

api::RestoreNote noteFrom(const QJsonObject& object)
{
    api::RestoreNote note;
    note.at = QDateTime::fromString(object.value(QStringLiteral("at")).toString(), Qt::ISODateWithMs).toUTC();
    note.madeAt = QDateTime::fromString(object.value(QStringLiteral("madeAt")).toString(), Qt::ISODateWithMs).toUTC();
    for (const QJsonValue& address : object.value(QStringLiteral("addresses")).toArray())
        note.addresses.append(address.toString());
    note.port = object.value(QStringLiteral("port")).toInt();
    note.safetyCopy = object.value(QStringLiteral("safetyCopy")).toString();
    return note;
}

Result<void> writeObject(const QString& path, const QJsonObject& object)
{
    if (const Result<void> made = makePrivateFile(path); !made)
        return made;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(object).toJson()) < 0 || !file.flush())
        return failure(ErrorCode::FileFailed, QStringLiteral("cannot write %1").arg(path), {path});
    file.close();
    return syncFile(path);
}

} // namespace

Result<std::optional<Applied>> applyRestore(const QString& dataFolder, const QString& backupFolder, const QDateTime& now)
{
    const QString folder = rehearsalFolder(dataFolder);
    const QString orderFile = QDir(folder).filePath(QStringLiteral("order.json"));
    if (!QFile::exists(orderFile)) {
        QDir(folder).removeRecursively();
        return std::optional<Applied>();
    }
    QJsonObject order = readObject(orderFile);
    if (QFile::exists(sitePath(folder)) && !order.contains(QStringLiteral("safetyCopy"))) {
        const Result<QString> kept = keepPresent(dataFolder, backupFolder, now);
        if (!kept)
            return tl::unexpected(kept.error());
        order.insert(QStringLiteral("safetyCopy"), *kept);
        order.insert(QStringLiteral("at"), now.toString(Qt::ISODateWithMs));
        const QString part = orderFile + QStringLiteral(".part");
        Result<void> noted = writeObject(part, order);
        if (noted)
            noted = replaceFile(part, orderFile);
        if (!noted)
            return tl::unexpected(noted.error());
    }
    Result<void> done = putInPlace(sitePath(folder), sitePath(dataFolder));
    if (done)
        done = moveParts(folder, dataFolder, now);
    if (done)
        done = writeObject(QDir(dataFolder).filePath(NoteName), order);
    if (!done)
        return tl::unexpected(done.error());
    QDir(folder).removeRecursively();
    qCInfo(logStorage) << "restored a backup of" << order.value(QStringLiteral("madeAt")).toString();
    return std::optional(Applied{noteFrom(order), withCertificates(order.value(QStringLiteral("settings")).toObject(), dataFolder)});
}

std::optional<api::RestoreNote> readRestoreNote(const QString& dataFolder)
{
    const QJsonObject object = readObject(QDir(dataFolder).filePath(NoteName));
    return object.isEmpty() ? std::nullopt : std::optional(noteFrom(object));
}

void removeRestoreNote(const QString& dataFolder)
{
    QFile::remove(QDir(dataFolder).filePath(NoteName));
}

} // namespace forecourt::storage
