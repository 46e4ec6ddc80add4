// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repositories/reportzones.h"

#include "core/storage/jsoncodec.h"
#include "core/storage/jsonfields.h"
#include "core/storage/statement.h"

#include <algorithm>
#include <utility>

namespace forecourt::storage {

namespace {

constexpr char MovesName[] = "reportZones"; // of the row among the settings

QString nameOf(ReportZones::Kind kind)
{
    return kind == ReportZones::Kind::Sessions ? QStringLiteral("sessions") : QStringLiteral("bookings");
}

constexpr ReportZones::Kind Kinds[] = {ReportZones::Kind::Sessions, ReportZones::Kind::Bookings};

} // namespace

ReportZones::Move ReportZones::moveFrom(const QJsonObject& fields)
{
    Move move;
    move.movedTo = FieldReader(fields).number(Key("movedTo"));
    const QJsonArray parts = fields.value(Key("parts")).toArray();
    for (const QJsonValue& value : parts) {
        const FieldReader part(value.toObject());
        const QTimeZone zone(part.text(Key("zone")).toLatin1());
        move.parts.append({part.number(Key("upTo")), zone.isValid() ? zone : QTimeZone::utc()});
    }
    return move;
}

QJsonObject ReportZones::toFields(const Move& move)
{
    QJsonArray parts;
    for (const Part& part : move.parts) {
        FieldWriter fields;
        fields.number(Key("upTo"), part.upTo);
        fields.text(Key("zone"), QString::fromLatin1(part.zone.id()));
        parts.append(fields.object());
    }
    FieldWriter fields;
    fields.number(Key("movedTo"), move.movedTo);
    fields.value(Key("parts"), parts);
    return fields.object();
}

void ReportZones::know()
{
    if (m_isKnown)
        return;
    Statement row(m_connection, "SELECT value_json FROM settings WHERE name = ?1");
    row.start(QByteArray(MovesName));
    const QJsonObject stored = row.next() ? objectOf(row.bytes(0)) : QJsonObject();
    for (const Kind kind : Kinds)
        m_moves[static_cast<std::size_t>(kind)] = moveFrom(stored.value(nameOf(kind)).toObject());
    m_isKnown = !m_connection.hasFailed();
}

ReportZones::Move& ReportZones::move(Kind kind)
{
    know();
    return m_moves[static_cast<std::size_t>(kind)];
}

void ReportZones::begin(const QTimeZone& before)
{
    forget();
    for (const Kind kind : Kinds) {
        Move& old = move(kind);
        const qint64 newest = m_connection.readInteger(kind == Kind::Sessions ? "SELECT COALESCE(MAX(transaction_key), 0) FROM session_accounts"
                                                                              : "SELECT COALESCE(MAX(id), 0) FROM bookings");
        Move next;
        if (old.movedTo > 0 && !old.parts.isEmpty())
            next.parts.append({old.movedTo, before});
        for (const Part& part : std::as_const(old.parts)) {
            if (part.upTo > old.movedTo)
                next.parts.append(part);
        }
        if (next.parts.isEmpty() || newest > next.parts.constLast().upTo)
            next.parts.append({newest, before});
        old = next;
    }
    save();
}

bool ReportZones::isMoving()
{
    return std::any_of(std::begin(Kinds), std::end(Kinds), [this](Kind kind) { return movedTo(kind) < end(kind); });
}

QTimeZone ReportZones::zoneOf(Kind kind, qint64 number, const QTimeZone& present)
{
    const Move& of = move(kind);
    if (number <= of.movedTo)
        return present;
    for (const Part& part : of.parts) {
        if (number <= part.upTo)
            return part.zone;
    }
    return present;
}

qint64 ReportZones::movedTo(Kind kind)
{
    return move(kind).movedTo;
}

qint64 ReportZones::end(Kind kind)
{
    const QList<Part>& parts = move(kind).parts;
    return parts.isEmpty() ? 0 : parts.constLast().upTo;
}

void ReportZones::noteMoved(Kind kind, qint64 number)
{
    move(kind).movedTo = number;
}

void ReportZones::save()
{
    if (!isMoving()) {
        m_moves = {};
        Statement removal(m_connection, "DELETE FROM settings WHERE name = ?1");
        removal.run(QByteArray(MovesName));
        return;
    }
    QJsonObject stored;
    for (const Kind kind : Kinds)
        stored.insert(nameOf(kind), toFields(move(kind)));
    Statement row(m_connection, "INSERT INTO settings (name, value_json) VALUES (?1, ?2) "
                                "ON CONFLICT (name) DO UPDATE SET value_json = excluded.value_json");
    row.run(QByteArray(MovesName), toText(stored));
}

} // namespace forecourt::storage
