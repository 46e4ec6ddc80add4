// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a chart draws, as pure values: runs without gaps, thinned to the pixels there are.
#pragma once

#include <QDateTime>
#include <QList>
#include <QPointF>

#include <chrono>
#include <optional>

namespace forecourt::ui {

/// One measured value; empty where the source says "no values".
struct ChartPoint
{
    QDateTime at;
    std::optional<double> value;

    bool operator==(const ChartPoint&) const = default;
};

/// A power that was worked out from an offered current: \a phases times current times voltage.
struct OfferOrigin
{
    QDateTime at; ///< of the value in the list of offers
    qint64 milliAmpere = 0;
    int phases = 0;
    qint64 milliVolt = 0;

    bool operator==(const OfferOrigin&) const = default;
};

/// x in milliseconds since the epoch, y in the chart's unit.
using ChartRun = QList<QPointF>;

/// A stretch without values between two runs, in milliseconds.
struct ChartGap
{
    double from = 0;
    double to = 0;
};

/// Splits \a points (ascending in time) into runs: an empty value, or more than \a longestPause between
/// two values, ends a run.
[[nodiscard]] QList<ChartRun> chartRuns(const QList<ChartPoint>& points, std::chrono::milliseconds longestPause);
[[nodiscard]] QList<ChartGap> chartGaps(const QList<ChartRun>& runs);

/// At most two points per pixel column: its lowest and highest, in order of time. First and last stay.
[[nodiscard]] ChartRun thinned(const ChartRun& run, double from, double to, int pixels);

/// As thinned() for a line with upright parts: at most four points per pixel column, its first, lowest, highest and last.
[[nodiscard]] ChartRun thinnedSteps(const ChartRun& run, double from, double to, int pixels);

/// \a steps as a staircase up to \a until: each value holds until the next. A value said again makes no step.
[[nodiscard]] ChartRun staircase(const QList<ChartPoint>& steps, const QDateTime& until);

/// The value at \a time: the nearest point of \a points within \a reach; empty if there is none.
[[nodiscard]] std::optional<double> valueNear(const QList<ChartPoint>& points, const QDateTime& time,
                                              std::chrono::milliseconds reach);
/// The value of the last step at or before \a time.
[[nodiscard]] std::optional<double> stepAt(const QList<ChartPoint>& steps, const QDateTime& time);

/// A value axis from 0 with four to six round ticks whose top is at least \a highest.
struct ValueScale
{
    double maximum = 1;
    double step = 1;

    [[nodiscard]] int ticks() const { return int(maximum / step + 1.5); }
    /// Decimals that a label needs to say its tick exactly, at most 3: 1 for a step of 2,5.
    [[nodiscard]] int decimals() const;
};
[[nodiscard]] ValueScale valueScale(double highest);
/// \a scale with two, four or five steps, so that the same ticks say whole percents on a second axis.
[[nodiscard]] ValueScale scaleWithPercent(ValueScale scale);

/// Round instants between \a from and \a to, at most \a most, on whole steps of the zone \a from is in.
[[nodiscard]] QList<QDateTime> timeTicks(const QDateTime& from, const QDateTime& to, int most);

} // namespace forecourt::ui
