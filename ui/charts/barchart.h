// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Bars over periods: what a report counts day by day.
#pragma once

#include "ui/charts/chartdata.h"
#include "ui/format/formatter.h"
#include "ui/theme/thememanager.h"

#include <QChartView>

class QBarSeries;
class QBarSet;
class QValueAxis;

namespace forecourt::ui {

/// One period.
struct ChartBar
{
    QString label;    ///< below the bar, where there is room
    double value = 0;
    QString text;     ///< read-out: "05.05.: 12,41 kWh"

    bool operator==(const ChartBar&) const = default;
};

/// Neighbouring bars as one where there is no room for each, so that no more bars are drawn than the width can show. Labels are
/// drawn here, not by Qt Charts, which would cut them. Source: design.md §3 "Chart". Thread: GUI.
class BarChart final : public QChartView
{
    Q_OBJECT

public:
    BarChart(const ThemeManager& themes, const Formatter& formatter, QWidget* parent = nullptr);

    /// \a isShare: of 100; joined bars show their mean, else their sum.
    void setBars(const QList<ChartBar>& bars, const QString& unit, bool isShare);
    /// The bars have names in place of periods: a label is cut to its bar's room, not left out.
    void setNamed(bool isNamed);
    void setFormatter(const Formatter& formatter);
    [[nodiscard]] const QList<ChartBar>& bars() const { return m_bars; }
    /// How many are drawn after joining.
    [[nodiscard]] int drawnCount() const { return static_cast<int>(m_drawn.size()); }
    /// What stands at \a x of the viewport.
    [[nodiscard]] QString textAt(int x) const;

    [[nodiscard]] QSize sizeHint() const override { return {480, 220}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 140}; }

protected:
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void place();
    void join();
    void applyTheme();

    const ThemeManager& m_themes;
    Formatter m_formatter;
    QBarSeries* m_series;
    QBarSet* m_set;
    QValueAxis* m_positions;
    QValueAxis* m_values;
    QList<ChartBar> m_bars;
    QList<ChartBar> m_drawn;
    QString m_unit;
    bool m_isShare = false;
    bool m_isNamed = false;
    ValueScale m_scale;
};

/// \a bars as at most \a most, neighbours joined: sums, or means where \a isShare.
[[nodiscard]] QList<ChartBar> joinedBars(const QList<ChartBar>& bars, int most, bool isShare);

} // namespace forecourt::ui
