// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Whether a station's time stamp can be believed.
#pragma once

#include "core/ocpp/adapter/stationadapter.h"

namespace forecourt::engine {

/// A time stamp after judgement.
struct JudgedTime
{
    QDateTime at;               ///< UTC: the station's time if plausible, else the receive time
    bool isImplausible = false; ///< the station said something unusable
    bool isMissing = false;     ///< the station said nothing
    std::optional<Deviation> deviation;
};

/// Plausible is 2000 up to a day after \a received. Source: SEC-10, quirk 23.
[[nodiscard]] bool isPlausible(const QDateTime& stationTime, const QDateTime& received);

/// \a message names the OCPP action, for the deviation's detail.
[[nodiscard]] JudgedTime judge(const ocpp::StationTime& time, const QDateTime& received, const QString& message);

/// Estimates how far a station's clock is off. A stamp may be old because the message waited, never
/// because of that too new: the largest difference of the last few stamps is the best guess.
/// Source: ocpp-behaviour.md §3.2 (drift over 60 s is a warning).
class DriftEstimate
{
public:
    static constexpr qint64 WarningMs = 60'000;

    void add(const QDateTime& stationTime, const QDateTime& received);
    void clear() { m_count = 0; }
    /// Station clock minus ours in ms; empty before there is enough to say.
    [[nodiscard]] std::optional<qint64> driftMs() const;
    [[nodiscard]] bool isWarning() const;

private:
    static constexpr int Window = 8;
    static constexpr int NeededWhenBehind = 3;

    qint64 m_differences[Window] = {};
    int m_count = 0;
};

} // namespace forecourt::engine
