// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Power over time against a limit: the site's load.
#pragma once

#include "ui/charts/chartsurface.h"

namespace forecourt::ui {

/// Live: append() may be called at any rate, the picture changes at most four times a second. Values in
/// kW. Source: design.md §3 "Chart".
class PowerChart : public ChartSurface
{
    Q_OBJECT
public:
    PowerChart(const ThemeManager& themes, const Formatter& formatter, QWidget* parent = nullptr);

    /// Replaces all values; ascending in time. A pause longer than \a longestPause is a gap.
    void setPoints(const QList<ChartPoint>& points, std::chrono::milliseconds longestPause = std::chrono::seconds(45));
    void append(const ChartPoint& point);
    /// A line with \a label and hatching above; empty: none.
    void setLimit(std::optional<double> kilowatt, const QString& label);
    [[nodiscard]] const QList<ChartPoint>& points() const { return m_points; }
    [[nodiscard]] std::optional<double> limit() const { return m_limit; }

protected:
    void redraw() override;
    [[nodiscard]] bool isEmpty() const override { return m_runs.isEmpty(); }
    [[nodiscard]] QList<ReadOutLine> readOut(const QDateTime& time) const override;
    void paintExtras(QPainter& painter) override;
    void applyColors() override;

private:
    QList<ChartPoint> m_points;
    std::chrono::milliseconds m_longestPause{45000};
    std::optional<double> m_limit;
    QString m_limitLabel;
    QList<ChartRun> m_runs;
    QList<RunSeries> m_series;
    double m_top = 1;
};

} // namespace forecourt::ui
