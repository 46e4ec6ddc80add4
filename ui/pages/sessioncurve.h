// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The values of a session that runs: new ones are added, and there are never too many.
#pragma once

#include "ui/models/samplemodel.h"
#include "ui/pages/sessionseries.h"

namespace forecourt::ui {

/// Keeps the rows between two reads, so that a read asks only for what is newer. Thread: one at a time; LiveTab uses it
/// on a thread of the pool.
class SessionCurve
{
public:
    static constexpr int Slots = 400; ///< of equal length; of each stay the lowest and the highest power, and what else is drawn
    /// From so many moments on they are thinned, to about what a chart has pixels for, and again whenever a quarter has come: so
    /// the memory of a long session neither grows nor swings.
    static constexpr qsizetype FewestThinned = 1'200;
    static constexpr qsizetype MostMoments = Slots * 6 * 5 / 4 + 2; ///< never more, whatever comes

    /// \a phaseVoltage: of the site, for stations that report currents only.
    explicit SessionCurve(int phaseVoltage) : m_phaseVoltage(phaseVoltage) {}

    /// \a samples are all there are at or after \a from (invalid: all), in any order.
    void take(const QDateTime& from, QList<MeterSample> samples);
    /// When the newest values were measured: where the next read begins. Invalid: there are none.
    [[nodiscard]] QDateTime last() const { return m_rows.isEmpty() ? QDateTime() : m_rows.last().at; }
    [[nodiscard]] qsizetype moments() const { return m_rows.size(); }
    /// As sessionSeries() of all values, but that no gap shorter than two slots is seen.
    [[nodiscard]] SessionSeries series(const SessionKnowledge& known) const;

private:
    void thin();

    int m_phaseVoltage;
    QList<SampleRow> m_rows; ///< in order of time
    qsizetype m_thinFrom = FewestThinned; ///< moments
    std::chrono::milliseconds m_slot{0}; ///< length of one when it was last thinned
};

} // namespace forecourt::ui
