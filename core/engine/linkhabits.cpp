// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/linkhabits.h"

#include "core/engine/plausibility.h"

namespace forecourt::engine {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr int BacklogLength = 20; // records of long ago on one link that make a backlog (quirk 8)
constexpr qint64 BacklogAgeS = 3600;
constexpr qint64 BacklogGainMs = 600'000;
// Quirk 6: stations or their routers that end a silent link do so after 30 to 45 s. Up to a minute, as a dead
// link is cut by ourselves soon after that.
constexpr milliseconds ShortestIdle = seconds(20);
constexpr milliseconds LongestIdle = seconds(60);
constexpr milliseconds SameIdle = seconds(3);

/// When it happened, of a message that is a record; invalid for others and where it cannot be read.
QDateTime recordTime(const ocpp::Notice& notice)
{
    if (const auto* start = std::get_if<ocpp::TransactionStartNotice>(&notice))
        return start->at.utc;
    if (const auto* stop = std::get_if<ocpp::TransactionStopNotice>(&notice))
        return stop->at.utc;
    if (const auto* values = std::get_if<ocpp::MeterNotice>(&notice))
        return values->samples.empty() ? QDateTime() : values->samples.back().at;
    if (const auto* status = std::get_if<ocpp::StatusNotice>(&notice))
        return status->at.utc;
    return {};
}

} // namespace

void LinkHabits::opened(const ports::LinkInfo& info)
{
    m_openedAt = m_clock.utcNow();
    m_oldRecords = 0;
    m_wasBacklogCounted = false;
    m_isClosing = false;
    talked();
    if (info.matchedWithoutCase)
        m_model.count(Deviation{4, QStringLiteral("identity-in-other-case"), info.path});
    if (info.protocolWasAssumed && !info.otherProtocols.isEmpty())
        m_model.count(Deviation{3, QStringLiteral("other-subprotocol"), info.otherProtocols});
    else if (info.protocolWasAssumed)
        m_model.count(Deviation{1, QStringLiteral("no-subprotocol"), info.path});
    noteOffers(info.offeredProtocols);
    for (const Deviation& deviation : info.tolerated)
        m_model.count(deviation);
}

/// Offering several is a station's right, offering others each time is not (quirk 3).
void LinkHabits::noteOffers(const QString& offers)
{
    const QString before = std::exchange(m_offersBefore, offers);
    if (!before.isEmpty() && !offers.isEmpty() && before != offers)
        m_model.count(Deviation{3, QStringLiteral("subprotocol-offers-vary"), before + QStringLiteral(" → ") + offers});
}

void LinkHabits::received(const QString& action, const ocpp::Notice& notice)
{
    const QDateTime at = recordTime(notice);
    if (m_wasBacklogCounted || !isPlausible(at, m_openedAt) || at.secsTo(m_openedAt) < BacklogAgeS)
        return;
    if (m_oldRecords++ == 0) {
        m_oldestAt = at;
        m_oldestHeard = m_clock.monotonic();
    }
    // A clock that is slow gives old stamps too, but they advance no faster than time.
    const qint64 gainedMs = m_oldestAt.msecsTo(at) - (m_clock.monotonic() - m_oldestHeard).count();
    if (m_oldRecords < BacklogLength || gainedMs < BacklogGainMs)
        return;
    m_wasBacklogCounted = true;
    m_model.count(Deviation{8, QStringLiteral("long-backlog"),
                            QStringLiteral("%1: %2 min old").arg(action).arg(at.secsTo(m_openedAt) / 60)});
}

LinkEnd LinkHabits::ended(LinkEnd end)
{
    if (m_isClosing)
        end = LinkEnd::Ours;
    if (end == LinkEnd::Lost)
        noteIdleEnd();
    else
        m_idleBefore.reset();
    if (end == LinkEnd::Replaced)
        m_model.count(Deviation{5, QStringLiteral("half-open-link"), QStringLiteral("WebSocket")});
    return end;
}

/// One link that ends in silence proves nothing, two that end after the same silence do.
void LinkHabits::noteIdleEnd()
{
    const milliseconds idle = m_clock.monotonic() - m_talkedAt;
    if (idle < ShortestIdle || idle >= LongestIdle) {
        m_idleBefore.reset();
        return;
    }
    const auto before = std::exchange(m_idleBefore, idle);
    if (before && std::chrono::abs(*before - idle) <= SameIdle)
        m_model.count(Deviation{6, QStringLiteral("link-dropped-when-idle"),
                                QStringLiteral("after %1 s without a message").arg(idle.count() / 1000)});
}

} // namespace forecourt::engine
