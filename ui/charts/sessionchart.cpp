// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sessionchart.h"

#include <QChart>
#include <QLineSeries>

#include <algorithm>
#include <cmath>

namespace forecourt::ui {
namespace {

constexpr int PlainRightMargin = 16;
constexpr int AxisRightMargin = 52;

} // namespace

SessionChart::SessionChart(const ThemeManager& themes, const Formatter& formatter, QWidget* parent)
    : ChartSurface(themes, formatter, parent)
{
    //: Accessible name of a chart.
    setAccessibleName(tr("Power of this session"));
}

void SessionChart::setPower(const QList<ChartPoint>& points, std::chrono::milliseconds longestPause)
{
    m_power = points;
    m_longestPause = longestPause;
    schedule();
}

void SessionChart::setOffered(const QList<ChartPoint>& steps, const QList<OfferOrigin>& origins)
{
    m_offered = steps;
    m_origins = origins;
    schedule();
}

void SessionChart::setBattery(const QList<ChartPoint>& points)
{
    m_battery = points;
    const bool shown = hasBattery();
    setSecondAxis(shown);
    setPlotMargins(m_leftSide, rightMargin());
    schedule();
}

int SessionChart::rightMargin() const
{
    return hasBattery() ? AxisRightMargin : PlainRightMargin;
}

void SessionChart::setLeftMargin(int margin)
{
    m_leftSide = margin;
    setPlotMargins(m_leftSide, rightMargin());
}

void SessionChart::setLive(bool isLive)
{
    m_isLive = isLive;
    schedule();
}

void SessionChart::redraw()
{
    m_runs = chartRuns(m_power, m_longestPause);
    if (!hasFixedSpan() && !m_power.isEmpty())
        setTimeRange(m_power.first().at, std::max(m_power.last().at, m_power.first().at.addSecs(60)));
    double highest = 0;
    for (const QList<ChartPoint>* list : {&m_power, &m_offered}) {
        for (const ChartPoint& point : *list)
            highest = std::max(highest, point.value.value_or(0) * 1.05);
    }
    setValueRange(hasBattery() ? scaleWithPercent(valueScale(highest)) : valueScale(highest));
    fillRuns(m_series, m_runs);
    // lines made after the areas lie above them
    if (m_offeredLine == nullptr && !m_offered.isEmpty())
        m_offeredLine = addLine();
    if (m_batteryLine == nullptr && !m_battery.isEmpty())
        m_batteryLine = addLine(true);
    if (m_offeredLine != nullptr)
        m_offeredLine->replace(drawn(staircase(m_offered, to()), thinnedSteps));
    if (m_batteryLine != nullptr) {
        ChartRun line;
        for (const ChartPoint& point : m_battery) {
            if (point.value)
                line.append(QPointF(double(point.at.toMSecsSinceEpoch()), *point.value));
        }
        m_batteryLine->replace(drawn(line, thinned));
    }
    applyColors();
}

/// No more points than can be told apart.
ChartRun SessionChart::drawn(const ChartRun& line, Thinning thin) const
{
    if (line.isEmpty() || !from().isValid())
        return line;
    return thin(line, double(from().toMSecsSinceEpoch()), double(to().toMSecsSinceEpoch()), std::max(1, int(plot().width())));
}

void SessionChart::applyColors()
{
    for (RunSeries& series : m_series)
        setMeasuredColors(series);
    if (m_offeredLine != nullptr) {
        QPen pen(m_themes.color(Theme::Color::Ink1), 1.5);
        pen.setJoinStyle(Qt::MiterJoin);
        m_offeredLine->setPen(pen);
    }
    if (m_batteryLine != nullptr) {
        QPen pen(m_themes.color(Theme::Color::Ink2), 1.5, Qt::CustomDashLine);
        pen.setDashPattern({3, 2.4});
        m_batteryLine->setPen(pen);
    }
}

QList<ReadOutLine> SessionChart::readOut(const QDateTime& time) const
{
    const auto text = [this](double kilowatt) { return formatter().power(qint64(std::llround(kilowatt * 1000))); };
    QList<ReadOutLine> lines;
    if (const auto value = valueNear(m_power, time, m_longestPause / 2))
        lines.append({tr("power"), text(*value)});
    if (const auto value = stepAt(m_offered, time))
        //: Name of a value in a chart's read-out: the power the charger allowed.
        lines.append({tr("offered"), text(*value)});
    const auto origin = std::find_if(m_origins.crbegin(), m_origins.crend(), [&time](const OfferOrigin& one) { return one.at <= time; });
    const auto step = std::find_if(m_offered.crbegin(), m_offered.crend(), [&time](const ChartPoint& one) { return one.at <= time; });
    if (origin != m_origins.crend() && step != m_offered.crend() && origin->at == step->at)
        //: Name in a chart's read-out, below the power a charger allows: how it was worked out. The value is "3 × 16 A × 230 V".
        lines.append({tr("worked out as"), QStringLiteral("%1 × %2 × %3").arg(formatter().number(origin->phases),
                                                                             formatter().current(origin->milliAmpere),
                                                                             formatter().voltage(origin->milliVolt))});
    if (const auto value = valueNear(m_battery, time, m_longestPause))
        //: Name of a value in a chart's read-out: charge level of the car.
        lines.append({tr("battery"), formatter().percent(int(std::lround(*value)))});
    if (const auto state = stateAt(m_states, time))
        //: Name of a value in a chart's read-out: what the connector said, such as Charging.
        lines.append({tr("state"), statusWord(*state)});
    return lines;
}

void SessionChart::paintExtras(QPainter& painter)
{
    paintGaps(painter, chartGaps(m_runs));
    const auto dot = [&](const QPointF& point, double radius) {
        painter.setPen(QPen(m_themes.color(Theme::Color::Surface), 1.5));
        painter.setBrush(m_themes.status(DisplayStatus::Charging).icon);
        painter.drawEllipse(QPointF(xOf(point.x()), yOf(point.y())), radius, radius);
    };
    for (const ChartRun& run : std::as_const(m_runs)) {
        if (run.size() == 1) // no line without a second value, but a value all the same
            dot(run.first(), 2.5);
    }
    if (m_isLive)
        dot(m_runs.constLast().last(), 3.5);
}

} // namespace forecourt::ui
