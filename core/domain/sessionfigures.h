// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Figures of a session that follow from others: its average power, and how long its car stood idle.
#pragma once

#include "core/domain/sessionfacts.h"

namespace forecourt {

/// The average power in W, from the start to the end, or to the latest value of one that runs. Empty where the energy or the time
/// is not known, or cannot be. Pure. Thread: any.
[[nodiscard]] std::optional<qint64> averagePowerW(const TransactionRecord& session);

/// How long a car stood idle: plugged in, but it did not want to charge, or the session was over and the cable still in. Being held
/// back by the site or the charger is no idling: it is what an idle fee looks at, before its grace time.
struct IdleTime
{
    qint64 seconds = 0;             ///< of stretches that are over
    std::optional<QDateTime> since; ///< UTC; it stands idle since then. Only of a session that runs

    bool operator==(const IdleTime&) const = default;
    /// With the stretch that goes on, in s.
    [[nodiscard]] qint64 until(const QDateTime& now) const { return seconds + (since ? qMax<qint64>(0, since->secsTo(now)) : 0); }
};

/// By what the charger said of the car, in any order. What stands after the end counts once the cable is out. Empty: the charger
/// never told whether the car charged. Pure. Thread: any.
[[nodiscard]] std::optional<IdleTime> idleTimeOf(const TransactionRecord& session, QList<StateSince> states);

} // namespace forecourt
