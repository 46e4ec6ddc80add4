// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a connector said over time, as stretches of one state each: pure values.
#pragma once

#include "core/domain/event.h"
#include "ui/format/displaystatus.h"

namespace forecourt::ui {

/// One state, from when it was reported until the next one. UTC.
struct StateSpan
{
    DisplayStatus status = DisplayStatus::Available;
    QDateTime from;
    QDateTime to;

    bool operator==(const StateSpan&) const = default;
};

/// A stretch in which a station was not linked: what its connectors did is not known, unless it told so later. UTC.
struct LinkGap
{
    QDateTime from;
    QDateTime to; ///< invalid: it is not back

    bool operator==(const LinkGap&) const = default;
};

/// When a station was away, ascending. \a events are its stored ones in any order; only those of its link count.
[[nodiscard]] QList<LinkGap> linkGaps(const QList<EventRecord>& events);

/// The states of connector \a evse between \a from and \a to, ascending, neighbours different. \a changes are stored
/// status changes in any order; the last one before \a from says how it began. Before the first known one there is no
/// stretch: what was not said is not made up. The station's own time counts where it is within a day of ours.
/// In \a gaps a state that was said before counts no more: it is Offline there, until the station is back or the next
/// state it told of afterwards.
[[nodiscard]] QList<StateSpan> stateSpans(const QList<EventRecord>& changes, EvseId evse, const QDateTime& from,
                                          const QDateTime& to, QList<LinkGap> gaps = {});

/// The state at \a time; empty where none is known.
[[nodiscard]] std::optional<DisplayStatus> stateAt(const QList<StateSpan>& spans, const QDateTime& time);

} // namespace forecourt::ui
