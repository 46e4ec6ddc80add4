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
const QString KeptMessagesPattern = QStringLiteral("messages.before-*.sqlite");
constexpr qsizetype MostKeptMessages = 3; // as many as safety copies

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

/// How the message log that is here will be called; a name that nothing has yet, also where the clock stands at every start.
QString keptMessagesName(const QString& dataFolder, QDateTime at)
{
    const QString name = QStringLiteral("messages.before-%1.sqlite");
    const QDir folder(dataFolder);
    while (folder.exists(name.arg(copyTime(at))))
        at = at.addSecs(1);
    return folder.filePath(name.arg(copyTime(at)));
}

/// One that cannot be read may hold some.
bool mayHoldMessages(const QString& path)
{
    if (!QFile::exists(path) || QFileInfo(path).size() + QFileInfo(path + QStringLiteral("-wal")).size() == 0)
        return false;
    Connection connection(path, Connection::Access::ReadWrite);
    const qint64 blocks = connection.readInteger("SELECT EXISTS (SELECT 1 FROM blocks)");
    return blocks > 0 || connection.hasFailed();
}

/// The message log \a path, which another is about to replace, becomes \a kept; where nothing is in it, it may go.
Result<void> keepMessages(const QString& path, const QString& kept)
{
    if (!QFile::exists(kept)) { // else an earlier try was cut off
        if (!mayHoldMessages(path))
            return {};
        (void)foldLog(path); // a damaged one stays as it is, with its log
    }
    for (const char* end : {"", "-wal", "-shm"}) {
        const QString suffix = QLatin1String(end);
        if (QFile::exists(path + suffix) && !QFile::rename(path + suffix, kept + suffix))
            return failure(ErrorCode::FileFailed, QStringLiteral("cannot rename %1").arg(path + suffix), {path});
    }
    return {};
}

/// The oldest go, as those safety copies do that they belong to; never \a newest, whatever the clock says.
void pruneKeptMessages(const QString& dataFolder, const QString& newest)
{
    const QDir folder(dataFolder);
    QStringList names = folder.entryList({KeptMessagesPattern}, QDir::Files, QDir::Name | QDir::Reversed);
    names.removeOne(QFileInfo(newest).fileName());
    for (const QString& name : names.mid(MostKeptMessages - 1)) {
        removeLog(folder.filePath(name));
        QFile::remove(folder.filePath(name));
    }
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

Result<void> moveParts(const QString& folder, const QString& dataFolder, const QString& keptMessages, const QDateTime& now)
{
    if (QFile::exists(messagesPath(folder))) {
        if (const Result<void> kept = keepMessages(messagesPath(dataFolder), keptMessages); !kept)
            return kept;
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
    note.keptMessages = object.value(QStringLiteral("keptMessages")).toString();
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
        order.insert(QStringLiteral("keptMessages"), keptMessagesName(dataFolder, now));
        const QString part = orderFile + QStringLiteral(".part");
        Result<void> noted = writeObject(part, order);
        if (noted)
            noted = replaceFile(part, orderFile);
        if (!noted)
            return tl::unexpected(noted.error());
    }
    const QString keptMessages = order.value(QStringLiteral("keptMessages")).toString(keptMessagesName(dataFolder, now));
    Result<void> done = putInPlace(sitePath(folder), sitePath(dataFolder));
    if (done)
        done = moveParts(folder, dataFolder, keptMessages, now);
    order.insert(QStringLiteral("keptMessages"), QFile::exists(keptMessages) ? keptMessages : QString());
    if (done)
        done = writeObject(QDir(dataFolder).filePath(NoteName), order);
    if (!done)
        return tl::unexpected(done.error());
    QDir(folder).removeRecursively();
    if (QFile::exists(keptMessages))
        pruneKeptMessages(dataFolder, keptMessages);
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
