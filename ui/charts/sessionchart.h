// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One session: power, what the charger was offered, and the battery.
#pragma once

#include "ui/charts/chartsurface.h"
#include "ui/charts/statespans.h"

namespace forecourt::ui {

/// Measured power is a solid area, the offer an ink step line, the battery dashed on a second axis.
class SessionChart : public ChartSurface
{
    Q_OBJECT
public:
    SessionChart(const ThemeManager& themes, const Formatter& formatter, QWidget* parent = nullptr);

    /// kW, ascending in time; a pause longer than \a longestPause is a gap.
    void setPower(const QList<ChartPoint>& points, std::chrono::milliseconds longestPause = std::chrono::minutes(5));
    /// kW the car may take, each holding until the next. \a origins: of those that were worked out from a current.
    void setOffered(const QList<ChartPoint>& steps, const QList<OfferOrigin>& origins = {});
    /// Percent 0 to 100.
    void setBattery(const QList<ChartPoint>& points);
    /// What the connector said meanwhile, for the read-out; the lane above draws it.
    void setStates(const QList<StateSpan>& states) { m_states = states; }
    /// Whether the last value is of now: it gets a dot.
    void setLive(bool isLive);
    /// Room left of the plot, for those who line up with it.
    void setLeftMargin(int margin);
    [[nodiscard]] int leftMargin() const { return m_leftSide; }
    [[nodiscard]] int rightMargin() const;
    [[nodiscard]] bool hasBattery() const { return !m_battery.isEmpty(); }
    [[nodiscard]] bool hasOffered() const { return !m_offered.isEmpty(); }
    [[nodiscard]] const QList<ChartPoint>& power() const { return m_power; }
    [[nodiscard]] const QList<ChartPoint>& offered() const { return m_offered; }
    [[nodiscard]] const QList<ChartPoint>& battery() const { return m_battery; }
    /// Power, offer and how it was found, battery, state: what is known of them at \a time.
    [[nodiscard]] QList<ReadOutLine> readOut(const QDateTime& time) const override;

protected:
    void redraw() override;
    [[nodiscard]] bool isEmpty() const override { return m_runs.isEmpty(); }
    void paintExtras(QPainter& painter) override;
    void applyColors() override;

private:
    using Thinning = ChartRun (*)(const ChartRun& run, double from, double to, int pixels);
    [[nodiscard]] ChartRun drawn(const ChartRun& line, Thinning thin) const;

    QList<ChartPoint> m_power;
    QList<ChartPoint> m_offered;
    QList<OfferOrigin> m_origins;
    QList<ChartPoint> m_battery;
    QList<StateSpan> m_states;
    bool m_isLive = false;
    int m_leftSide = 44;
    std::chrono::milliseconds m_longestPause{300000};
    QList<ChartRun> m_runs;
    QList<RunSeries> m_series;
    QLineSeries* m_offeredLine = nullptr;
    QLineSeries* m_batteryLine = nullptr;
};

} // namespace forecourt::ui
