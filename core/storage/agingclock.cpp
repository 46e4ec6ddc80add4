// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/agingclock.h"

#include "core/storage/jsoncodec.h"
#include "core/storage/jsonfields.h"
#include "core/storage/statement.h"

#include <algorithm>

namespace forecourt::storage {

namespace {

constexpr char AgingName[] = "aging"; // of the row among the settings

} // namespace

bool AgingClock::believes(const QDateTime& now)
{
    const std::optional<QDateTime> since = m_state.doubtedSince;
    const qint64 aheadS = m_state.believedAt.isValid() ? m_state.believedAt.secsTo(now) : 0;
    bool isBelieved = aheadS <= BelievableS;
    if (!isBelieved) {
        const bool goesOn = since && *since <= now && m_state.seenAt.secsTo(now) <= LongestDoubtS;
        m_state.doubtedSince = goesOn ? *since : now;
        const qint64 jumpedS = m_state.believedAt.secsTo(*m_state.doubtedSince);
        isBelieved = m_state.doubtedSince->secsTo(now) >= std::min(jumpedS, LongestDoubtS);
    }
    m_state.seenAt = now;
    if (isBelieved) {
        m_state.believedAt = now;
        m_state.doubtedSince.reset();
    }
    return isBelieved;
}

AgingState readAgingState(Connection& connection)
{
    AgingState state;
    Statement row(connection, "SELECT value_json FROM settings WHERE name = ?1");
    row.start(QByteArray(AgingName));
    if (row.next()) {
        const FieldReader fields(objectOf(row.bytes(0)));
        state.believedAt = fields.time(Key("believedAt"));
        state.seenAt = fields.time(Key("seenAt"));
        state.doubtedSince = fields.optionalTime(Key("doubtedSince"));
        return state;
    }
    if (const qint64 lastAt = connection.readInteger("SELECT at FROM events ORDER BY id DESC LIMIT 1"); lastAt > 0)
        state.believedAt = QDateTime::fromMSecsSinceEpoch(lastAt, Qt::UTC);
    return state;
}

void saveAgingState(Connection& connection, const AgingState& state)
{
    FieldWriter fields;
    fields.time(Key("believedAt"), state.believedAt);
    fields.time(Key("seenAt"), state.seenAt);
    fields.time(Key("doubtedSince"), state.doubtedSince);
    Statement row(connection, "INSERT INTO settings (name, value_json) VALUES (?1, ?2) "
                              "ON CONFLICT (name) DO UPDATE SET value_json = excluded.value_json");
    row.run(QByteArray(AgingName), toText(fields.object()));
}

} // namespace forecourt::storage
