// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// ReservationBook: what ends without the charger's word.
#include "core/engine/reservationbook.h"

#include <algorithm>

namespace forecourt::engine {

namespace {
constexpr qint64 LongestWaitMs = 60'000; // so that a clock that is set counts soon
} // namespace

QList<ReservationRecord> ReservationBook::endingWith(const StationId& station) const
{
    QList<ReservationRecord> ended;
    for (const auto& [id, record] : m_records) {
        if (!record.isOpen() || record.station != station)
            continue;
        ended.append(record);
        ended.last().state = ReservationState::ChargerReplaced;
        ended.last().endedAt = m_context.clock.utcNow();
    }
    return ended;
}

void ReservationBook::endWith(const StationId& station)
{
    for (auto& [id, record] : m_records) {
        if (record.isOpen() && record.station == station)
            move(record, ReservationState::ChargerReplaced);
    }
    expire();
}

/// Ends what ran out, and waits for the next.
void ReservationBook::expire()
{
    const QDateTime now = m_context.clock.utcNow();
    qint64 wait = -1;
    for (auto& [id, record] : m_records) {
        if (!record.isOpen())
            continue;
        const qint64 left = now.msecsTo(record.expiresAt);
        if (left <= 0)
            move(record, ReservationState::Expired);
        else
            wait = wait < 0 ? left : std::min(wait, left);
    }
    m_expiry.reset();
    if (wait >= 0)
        m_expiry = m_context.clock.after(std::chrono::milliseconds(std::min(wait, LongestWaitMs)), [this] { expire(); });
}

} // namespace forecourt::engine
