// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/alterednote.h"
#include "core/storage/backup.h"
#include "core/storage/databasefile.h"
#include "core/storage/datafolder.h"
#include "core/storage/foreigndatabase.h"
#include "core/storage/passphrasebox.h"
#include "core/storage/repositories/journaltable.h"
#include "core/storage/repositories/sitetable.h"
#include "core/storage/restoring.h"
#include "core/storage/statement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace forecourt::storage {

namespace {

constexpr qint64 SpareDisk = qint64(64) << 20; // for the database that is in use meanwhile

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<void> writePrivately(const QString& path, const QByteArray& content)
{
    if (const Result<void> made = makePrivateFile(path); !made)
        return made;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush())
        return failure(ErrorCode::FileFailed, QStringLiteral("cannot write %1: %2").arg(path, file.errorString()), {path});
    file.close();
    return syncFile(path);
}

tl::unexpected<Error> brokenOff()
{
    return failure(ErrorCode::StorageFailed, QStringLiteral("the rehearsal was broken off"));
}

bool isDue(const BreakOff* breakOff)
{
    return breakOff != nullptr && breakOff->isDue();
}

/// Part by part: the copy of a big database takes a while.
Result<void> copyInto(QFile& source, const QString& path, const Progress& progress, const BreakOff* breakOff)
{
    constexpr qint64 PartBytes = qint64(4) << 20;
    const auto cannot = [&](const QFile& file) {
        const QString why = QStringLiteral("cannot copy %1 to %2: %3").arg(source.fileName(), path, file.errorString());
        return failure(ErrorCode::StorageFull, why, {QFileInfo(path).path()});
    };
    const QString folder = QFileInfo(path).path();
    if (const auto free = freeDisk(folder); free && *free < source.size() + SpareDisk)
        return failure(ErrorCode::StorageFull, QStringLiteral("a copy of the backup needs %1 bytes").arg(source.size()), {folder});
    if (const Result<void> made = makePrivateFile(path); !made)
        return made;
    QFile copy(path);
    if (!copy.open(QIODevice::WriteOnly) || !source.seek(0))
        return cannot(copy);
    while (!source.atEnd()) {
        if (isDue(breakOff))
            return brokenOff();
        const QByteArray part = source.read(PartBytes);
        if (part.isEmpty())
            return cannot(source);
        if (copy.write(part) != part.size())
            return cannot(copy);
        progress(static_cast<int>(source.pos() * 100 / std::max<qint64>(1, source.size())));
    }
    return copy.flush() ? Result<void>() : Result<void>(cannot(copy));
}

/// Database copy or archive to \a folder; the facts of the manifest.
Result<QJsonObject> unpackInto(const QString& path, const QString& folder, const Progress& progress, const BreakOff* breakOff)
{
    if (!QFileInfo(path).isFile())
        return failure(ErrorCode::FileFailed, QStringLiteral("there is no file %1").arg(path), {path});
    if (looksLikeArchive(path))
        return readArchive(path, folder, progress, breakOff);
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileFailed, QStringLiteral("cannot read %1: %2").arg(path, source.errorString()), {path});
    if (!source.read(16).startsWith("SQLite format 3"))
        return failure(ErrorCode::InvalidInput, QStringLiteral("not a backup of Forecourt: neither a zip nor a database"),
                       {QStringLiteral("neither a zip nor a database")});
    if (const Result<void> copied = copyInto(source, sitePath(folder), progress, breakOff); !copied)
        return tl::unexpected(copied.error());
    return QJsonObject{};
}

/// Opens the copy as the program would: migrates it, reads what it is about, and closes it as one whole file.
Result<api::BackupSummary> openForTrial(const QString& folder, const QDateTime& now, BreakOff* breakOff)
{
    auto opened = openFirst(folder, {}, now, breakOff);
    if (!opened)
        return tl::unexpected(opened.error());
    Connection& site = **opened;
    const BreakOff::Watching watching(breakOff, site);
    const Result<AlteredSessions> altered = findAlteredSessions(site);
    if (!altered)
        return tl::unexpected(altered.error());
    removeAlteredNote(site);
    api::BackupSummary summary;
    summary.altered = *altered;
    summary.siteName = SiteTable(site).settings().name;
    summary.stations = site.readInteger("SELECT COUNT(*) FROM stations");
    summary.sessions = site.readInteger("SELECT COUNT(*) FROM transactions");
    summary.persons = site.readInteger("SELECT COUNT(*) FROM persons");
    summary.tokens = site.readInteger("SELECT COUNT(*) FROM tokens");
    const qint64 newest = site.readInteger("SELECT COALESCE(MAX(sort_at), 0) FROM transactions");
    if (newest > 0)
        summary.newestSessionAt = QDateTime::fromMSecsSinceEpoch(newest, Qt::UTC);
    site.execute("PRAGMA journal_mode = DELETE");
    if (const Result<void> result = site.result(); !result)
        return tl::unexpected(result.error());
    return summary;
}

void takeFacts(api::BackupSummary& summary, const QJsonObject& facts, const QString& path)
{
    const QDateTime madeAt = QDateTime::fromString(facts.value(QStringLiteral("madeAt")).toString(), Qt::ISODateWithMs);
    summary.path = path;
    summary.programVersion = facts.value(QStringLiteral("program")).toString().left(40);
    summary.port = facts.value(QStringLiteral("port")).toInt();
    for (const QJsonValue& address : facts.value(QStringLiteral("addresses")).toArray())
        summary.addresses.append(address.toString().left(64));
    summary.addresses = summary.addresses.mid(0, 20);
    // a plain copy: by its name, else by its file
    summary.madeAt = madeAt.isValid() ? madeAt.toUTC()
                                      : timeInName(QFileInfo(path).fileName()).value_or(QFileInfo(path).lastModified().toUTC());
}

Result<QHash<QString, QByteArray>> openSecrets(const QString& folder, const QByteArray& passphrase)
{
    QHash<QString, QByteArray> secrets;
    const Result<QByteArray> content = openBox(contentOf(QDir(folder).filePath(archive::Secrets)), passphrase);
    if (!content)
        return tl::unexpected(content.error());
    const QJsonObject list = QJsonDocument::fromJson(*content).object();
    for (auto it = list.begin(); it != list.end(); ++it)
        secrets.insert(it.key(), QByteArray::fromBase64(it.value().toString().toLatin1()));
    return secrets;
}

Result<Rehearsal> rehearseIn(const QString& path, const QByteArray& passphrase, const QString& folder, const QDateTime& now,
                             const Progress& progress, BreakOff* breakOff)
{
    const auto share = [&progress](int percent) {
        if (progress)
            progress(percent);
    };
    const Result<QJsonObject> facts = unpackInto(path, folder, [&share](int percent) { share(percent * 2 / 5); }, breakOff);
    if (!facts)
        return tl::unexpected(facts.error());
    share(40);
    const bool hasMessages = QFile::exists(messagesPath(folder));
    const Result<int> layout = judgeDatabase(sitePath(folder), siteMigrations(), breakOff);
    if (!layout)
        return tl::unexpected(layout.error());
    if (hasMessages) {
        if (const Result<int> log = judgeDatabase(messagesPath(folder), messageMigrations(), breakOff); !log)
            return tl::unexpected(log.error());
    }
    share(60);
    Result<api::BackupSummary> summary = isDue(breakOff) ? Result<api::BackupSummary>(brokenOff()) : openForTrial(folder, now, breakOff);
    if (!summary)
        return tl::unexpected(summary.error());
    if (!hasMessages) // an empty one was made for the trial
        QFile::remove(messagesPath(folder));
    share(95);

    Rehearsal rehearsal;
    rehearsal.summary = *summary;
    rehearsal.summary.layout = *layout;
    rehearsal.summary.hasMessages = hasMessages;
    takeFacts(rehearsal.summary, *facts, path);
    const QString settings = QDir(folder).filePath(archive::Settings);
    rehearsal.summary.hasSettings = QFile::exists(settings);
    rehearsal.settings = QJsonDocument::fromJson(contentOf(settings)).object();
    rehearsal.summary.hasSecrets = QFile::exists(QDir(folder).filePath(archive::Secrets));
    if (rehearsal.summary.hasSecrets && !passphrase.isEmpty()) {
        const auto secrets = openSecrets(folder, passphrase);
        if (!secrets)
            return tl::unexpected(secrets.error());
        rehearsal.secrets = *secrets;
        rehearsal.summary.areSecretsOpen = true;
    }
    share(100);
    return rehearsal;
}

} // namespace

Result<Rehearsal> rehearse(const QString& path, const QByteArray& passphrase, const QString& folder, const QDateTime& now,
                           const Progress& progress, BreakOff* breakOff)
{
    QDir(folder).removeRecursively();
    if (const Result<void> made = makePrivateFolder(folder); !made)
        return tl::unexpected(made.error());
    auto outcome = rehearseIn(path, passphrase, folder, now, progress, breakOff);
    if (isDue(breakOff)) // what was not read looks like damage
        outcome = brokenOff();
    if (!outcome)
        QDir(folder).removeRecursively();
    return outcome;
}

Result<void> commitRehearsal(const Rehearsal& rehearsal, const QString& folder, const api::RestoreChoice& choice, const QDateTime& now)
{
    const api::BackupSummary& summary = rehearsal.summary;
    if (!summary.altered.isEmpty() && !choice.acceptsAltered)
        return failure(ErrorCode::Conflict, QStringLiteral("%1 sessions are not what was recorded, and nobody accepted them")
                                                .arg(summary.altered.count));
    {
        Connection site(sitePath(folder), Connection::Access::ReadWrite);
        EventRecord event;
        event.at = now;
        event.kind = EventKind::Security;
        event.severity = Severity::Warning;
        event.code = QStringLiteral("Restored");
        event.data = {{QStringLiteral("file"), QFileInfo(summary.path).fileName()},
                      {QStringLiteral("madeAt"), summary.madeAt.toString(Qt::ISODate)}};
        if (!summary.altered.isEmpty())
            event.data.insert(QStringLiteral("altered"), alteredToJson(summary.altered));
        JournalTable(site).addEvent(event);
        if (const Result<void> result = site.result(); !result)
            return result;
    }
    for (auto it = rehearsal.secrets.begin(); choice.withSettings && it != rehearsal.secrets.end(); ++it) {
        // by known names only: a name from a file never becomes a path
        if (it.key() != QLatin1String("api-token") && it.key() != QLatin1String("private-key.pem"))
            continue;
        if (const Result<void> written = writePrivately(QDir(folder).filePath(it.key()), it.value()); !written)
            return written;
    }
    const QJsonObject order{{QStringLiteral("madeAt"), summary.madeAt.toString(Qt::ISODateWithMs)},
                            {QStringLiteral("addresses"), QJsonArray::fromStringList(summary.addresses)},
                            {QStringLiteral("port"), summary.port},
                            {QStringLiteral("settings"), choice.withSettings ? rehearsal.settings : QJsonObject{}}};
    const QString part = QDir(folder).filePath(QStringLiteral("order.part"));
    if (const Result<void> written = writePrivately(part, QJsonDocument(order).toJson()); !written)
        return written;
    for (const QString& name : {archive::Site, archive::Messages, archive::Certificate}) { // they take the place of what is there now
        const QString file = QDir(folder).filePath(name);
        if (const Result<void> synced = QFile::exists(file) ? syncFile(file) : Result<void>(); !synced)
            return synced;
    }
    return replaceFile(part, QDir(folder).filePath(QStringLiteral("order.json")));
}

QString rehearsalFolder(const QString& dataFolder)
{
    return QDir(dataFolder).filePath(QStringLiteral("restore"));
}

QString verificationFolder(const QString& dataFolder)
{
    return QDir(dataFolder).filePath(QStringLiteral("verify"));
}

} // namespace forecourt::storage
