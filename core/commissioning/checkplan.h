// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which steps a guided check has, and how one follows the other.
#pragma once

#include "core/domain/check.h"

#include <chrono>

namespace forecourt::commissioning {

/// How long a step waits before it offers a hint.
inline constexpr std::chrono::seconds HintAfter{60};

/// Who starts the remote test charge. Looks like a card's number, for some chargers take nothing else
/// (quirk 32). It is valid at one charger for an hour at a time.
[[nodiscard]] QString commissioningTag();

[[nodiscard]] bool isPerConnector(CheckStepKind kind);

/// A new check of \a station: the charger's own steps, then those of every connector it has (one where
/// it told of none yet), and the lost link if \a withOffline.
[[nodiscard]] CheckRecord makeCheck(const StationState& station, bool withOffline, const QString& technician,
                                    const QDateTime& now);

/// The first step that waits; the number of steps where none does.
[[nodiscard]] int firstWaiting(const CheckRecord& check);

/// Puts \a step back to the start, as if it had never been tried; its typed values stay.
void restart(CheckStep& step, const QDateTime& now);

/// \a step has waited longer than HintAfter.
[[nodiscard]] bool isOverdue(const CheckStep& step, const QDateTime& now);

/// How many steps stand in each state.
struct CheckCounts
{
    int waiting = 0;
    int passed = 0;
    int warnings = 0;
    int failed = 0;
    int skipped = 0;

    bool operator==(const CheckCounts&) const = default;
};
[[nodiscard]] CheckCounts countSteps(const CheckRecord& check);

} // namespace forecourt::commissioning
