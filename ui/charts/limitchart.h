// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Power against the limits that hold: what the charger told, and what we expect.
#pragma once

#include "ui/charts/chartsurface.h"

namespace forecourt::ui {

/// Measured power is a solid area, what the charger told a solid step line, what follows from the profiles we know a
/// dashed one. Values in kW. Thread: GUI.
class LimitChart final : public ChartSurface
{
    Q_OBJECT

public:
    LimitChart(const ThemeManager& themes, const Formatter& formatter, QWidget* parent = nullptr);

    /// Ascending in time; a pause longer than \a longestPause is a gap.
    void setPower(const QList<ChartPoint>& points, std::chrono::milliseconds longestPause = std::chrono::minutes(5));
    /// Each step holds until the next; without a value there is no limit.
    void setTold(const QList<ChartPoint>& steps);
    void setExpected(const QList<ChartPoint>& steps);
    /// A thin line there.
    void setNow(const QDateTime& now);
    [[nodiscard]] const QList<ChartPoint>& power() const { return m_power; }
    [[nodiscard]] const QList<ChartPoint>& told() const { return m_told; }
    [[nodiscard]] const QList<ChartPoint>& expected() const { return m_expected; }

protected:
    void redraw() override;
    [[nodiscard]] bool isEmpty() const override { return m_runs.isEmpty() && m_toldLines.isEmpty() && m_expectedLines.isEmpty(); }
    [[nodiscard]] QList<ReadOutLine> readOut(const QDateTime& time) const override;
    void paintExtras(QPainter& painter) override;
    void applyColors() override;

private:
    void fillLines(QList<QLineSeries*>& lines, const QList<ChartRun>& runs);

    QList<ChartPoint> m_power;
    QList<ChartPoint> m_told;
    QList<ChartPoint> m_expected;
    QDateTime m_now;
    std::chrono::milliseconds m_longestPause{300000};
    QList<ChartRun> m_runs;
    QList<RunSeries> m_series;
    QList<QLineSeries*> m_toldLines;
    QList<QLineSeries*> m_expectedLines;
};

/// \a steps as staircases, one for each stretch that has values, up to \a until.
[[nodiscard]] QList<ChartRun> stepRuns(const QList<ChartPoint>& steps, const QDateTime& until);

} // namespace forecourt::ui
