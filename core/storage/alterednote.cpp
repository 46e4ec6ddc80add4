// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/alterednote.h"

#include "core/storage/chain.h"
#include "core/storage/statement.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace forecourt::storage {

namespace {

/// Among the settings, so that a copy of any layout can hold it.
const QByteArray AlteredName = QByteArrayLiteral("backup.altered");
constexpr qsizetype LongestNumber = 40;
constexpr qsizetype MostKnownCopies = 1000; // far more than are kept; those that went are forgotten with the rest

} // namespace

Result<AlteredSessions> findAlteredSessions(Connection& connection)
{
    const Result<QList<TransactionKey>> damaged = findDamagedTransactions(connection);
    if (!damaged)
        return tl::unexpected<Error>(damaged.error());
    AlteredSessions altered;
    altered.count = damaged->size();
    Statement numbers(connection, "SELECT number FROM transactions WHERE key = ?1");
    for (const TransactionKey& key : damaged->mid(0, AlteredSessions::MostNamed)) {
        numbers.start(key);
        const QString number = numbers.next() ? numbers.text(0).left(LongestNumber) : QString();
        altered.first.append(number.isEmpty() ? QString::number(key.value()) : number); // the number may be what was altered
    }
    numbers.reset();
    if (const Result<void> result = connection.result(); !result)
        return tl::unexpected<Error>(result.error());
    return altered;
}

AlteredSessions notedAltered(const QString& path)
{
    Connection copy(path, Connection::Access::Untrusted);
    if (copy.handle() == nullptr)
        return {};
    Statement note(copy, "SELECT value_json FROM settings WHERE name = ?1 AND length(value_json) < 2000");
    note.start(AlteredName);
    return note.next() ? alteredFromJson(QJsonDocument::fromJson(note.bytes(0)).object()) : AlteredSessions();
}

Result<bool> noteAltered(const QString& path, const AlteredSessions& altered)
{
    if (notedAltered(path) == altered)
        return false;
    Connection copy(path, Connection::Access::ReadWrite);
    removeAlteredNote(copy);
    if (!altered.isEmpty())
        Statement(copy, "INSERT INTO settings (name, value_json) VALUES (?1, ?2)")
            .run(AlteredName, QJsonDocument(alteredToJson(altered)).toJson(QJsonDocument::Compact));
    if (const Result<void> result = copy.result(); !result)
        return tl::unexpected<Error>(result.error());
    return true;
}

void removeAlteredNote(Connection& connection)
{
    Statement(connection, "DELETE FROM settings WHERE name = ?1").run(AlteredName);
}

AlteredSessions CopyNotes::of(const QFileInfo& file)
{
    const QString path = file.absoluteFilePath();
    const auto known = m_known.constFind(path);
    if (known != m_known.cend() && known->bytes == file.size() && known->modifiedAt == file.lastModified())
        return known->altered;
    if (m_known.size() >= MostKnownCopies)
        m_known.clear();
    const AlteredSessions altered = notedAltered(path);
    m_known.insert(path, {file.size(), file.lastModified(), altered});
    return altered;
}

QJsonObject alteredToJson(const AlteredSessions& altered)
{
    return {{QStringLiteral("count"), altered.count}, {QStringLiteral("first"), QJsonArray::fromStringList(altered.first)}};
}

AlteredSessions alteredFromJson(const QJsonObject& object)
{
    AlteredSessions altered;
    altered.count = std::max<qint64>(0, object.value(QStringLiteral("count")).toInteger());
    for (const QJsonValue& number : object.value(QStringLiteral("first")).toArray()) {
        if (altered.first.size() < AlteredSessions::MostNamed)
            altered.first.append(number.toString().left(LongestNumber));
    }
    return altered;
}

} // namespace forecourt::storage
