// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Names what a station does wrong with its links, rather than with its messages.
#pragma once

#include "core/engine/ports/transport.h"
#include "core/engine/stationmodel.h"

#include <chrono>

namespace forecourt::engine {

/// How a link came to its end.
enum class LinkEnd {
    Lost,     ///< the station closed it, or it broke
    Replaced, ///< the station came again, and the old link answered nothing
    Ours,     ///< we closed it
};

/// Counts quirks 1 to 8 and 44 of one station. Thread: engine. Source: charger-quirks.md §1.
class LinkHabits
{
public:
    LinkHabits(Clock& clock, StationModel& model) : m_clock(clock), m_model(model) {}

    void opened(const ports::LinkInfo& info);
    /// A message went either way.
    void talked() { m_talkedAt = m_clock.monotonic(); }
    void received(const QString& action, const ocpp::Notice& notice);
    /// We are about to close it.
    void closing() { m_isClosing = true; }
    /// The link is over; what it really was: an end we asked for stays Ours.
    LinkEnd ended(LinkEnd end);

private:
    void noteOffers(const QString& offers);
    void noteIdleEnd();

    Clock& m_clock;
    StationModel& m_model;
    std::chrono::milliseconds m_talkedAt{0};
    std::optional<std::chrono::milliseconds> m_idleBefore; ///< silence before the last link's end
    QString m_offersBefore; ///< sub-protocols of the last link
    QDateTime m_openedAt;
    QDateTime m_oldestAt;                      ///< station time of the first record of long ago on this link
    std::chrono::milliseconds m_oldestHeard{0}; ///< when that came
    int m_oldRecords = 0;                      ///< on this link
    bool m_wasBacklogCounted = false;
    bool m_isClosing = false;
};

} // namespace forecourt::engine
