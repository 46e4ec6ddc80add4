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

/// The states of connector \a evse between \a from and \a to, ascending, neighbours different. \a changes are stored
/// status changes in any order; the last one before \a from says how it began. Before the first known one there is no
/// stretch: what was not said is not made up. The station's own time counts where it is within a day of ours.
[[nodiscard]] QList<StateSpan> stateSpans(const QList<EventRecord>& changes, EvseId evse, const QDateTime& from,
                                          const QDateTime& to);

/// The state at \a time; empty where none is known.
[[nodiscard]] std::optional<DisplayStatus> stateAt(const QList<StateSpan>& spans, const QDateTime& time);

} // namespace forecourt::ui
