// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/sessionfigures.h"

#include "core/base/money.h"

#include <algorithm>

namespace forecourt {

namespace {

constexpr int MsOfSecond = 1000;
constexpr int MilliWattHoursOfWattSecond = 3600; // 1 mWh in 1 ms are 3600 W

/// Says whether the car charges.
[[nodiscard]] bool isTelling(const StateSince& state)
{
    return state.state != ChargingState::None && state.state != ChargingState::EvConnected;
}

/// A car is there, and nothing but itself keeps it from charging.
[[nodiscard]] bool isFree(const StateSince& state)
{
    return !state.isHeldBack && state.state != ChargingState::None && state.state != ChargingState::SuspendedEvse;
}

[[nodiscard]] qint64 between(const QDateTime& from, const QDateTime& to)
{
    return qMax<qint64>(0, to.toSecsSinceEpoch() - from.toSecsSinceEpoch());
}

/// When the cable came out after the end; empty: it is in, or nobody said. \a states in order.
[[nodiscard]] std::optional<QDateTime> cableOut(const QList<StateSince>& states, const QDateTime& stoppedAt)
{
    const auto out = std::find_if(states.begin(), states.end(), [&stoppedAt](const StateSince& state) {
        return state.state == ChargingState::None && state.at >= stoppedAt;
    });
    return out == states.end() ? std::nullopt : std::optional(out->at);
}

} // namespace

std::optional<qint64> averagePowerW(const TransactionRecord& session)
{
    const std::optional<Energy> energy = session.energy();
    const std::optional<QDateTime> end = session.isRunning() ? session.lastSampleAt : session.stoppedAt;
    if (!energy || energy->milliWh < 0 || !end || !session.startedAt.isValid())
        return std::nullopt;
    const qint64 ms = session.startedAt.msecsTo(*end);
    if (ms < MsOfSecond)
        return std::nullopt;
    return rounded(Int128(energy->milliWh) * MilliWattHoursOfWattSecond, ms);
}

std::optional<IdleTime> idleTimeOf(const TransactionRecord& session, QList<StateSince> states)
{
    if (!session.startedAt.isValid() || std::none_of(states.begin(), states.end(), isTelling))
        return std::nullopt;
    std::stable_sort(states.begin(), states.end(), [](const StateSince& a, const StateSince& b) { return a.at < b.at; });
    const std::optional<QDateTime> stop = session.stoppedAt;
    const std::optional<QDateTime> out = stop ? cableOut(states, *stop) : std::nullopt;
    IdleTime idle;
    for (qsizetype i = 0; i < states.size(); ++i) {
        const StateSince& state = states.at(i);
        if (!isFree(state))
            continue;
        const QDateTime from = std::max(state.at, session.startedAt);
        const bool isLast = i + 1 == states.size();
        if (state.state == ChargingState::SuspendedEv || state.state == ChargingState::Finishing) {
            if (isLast && !stop && session.isRunning())
                idle.since = from;
            else if (!isLast || stop)
                idle.seconds += between(from, isLast ? *stop : stop ? std::min(states.at(i + 1).at, *stop) : states.at(i + 1).at);
        }
        if (stop && out && !isLast) // over, whatever the car does
            idle.seconds += between(std::max(from, *stop), std::min(states.at(i + 1).at, *out));
    }
    return idle;
}

} // namespace forecourt
