// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/limitchart.h"

#include "ui/theme/paintkit.h"

#include <QChart>
#include <QLineSeries>

#include <algorithm>
#include <cmath>

namespace forecourt::ui {

QList<ChartRun> stepRuns(const QList<ChartPoint>& steps, const QDateTime& until)
{
    QList<ChartRun> runs;
    QList<ChartPoint> stretch;
    const auto close = [&](const QDateTime& end) {
        if (const ChartRun run = staircase(stretch, end); run.size() > 1)
            runs.append(run);
        stretch.clear();
    };
    for (const ChartPoint& step : steps) {
        if (step.at >= until)
            break;
        if (step.value)
            stretch.append(step);
        else
            close(step.at);
    }
    close(until);
    return runs;
}

LimitChart::LimitChart(const ThemeManager& themes, const Formatter& formatter, QWidget* parent) : ChartSurface(themes, formatter, parent)
{
    //: Accessible name of a chart.
    setAccessibleName(tr("Power and limits over time"));
}

void LimitChart::setPower(const QList<ChartPoint>& points, std::chrono::milliseconds longestPause)
{
    m_power = points;
    m_longestPause = longestPause;
    schedule();
}

void LimitChart::setTold(const QList<ChartPoint>& steps)
{
    m_told = steps;
    schedule();
}

void LimitChart::setExpected(const QList<ChartPoint>& steps)
{
    m_expected = steps;
    schedule();
}

void LimitChart::setNow(const QDateTime& now)
{
    m_now = now;
    schedule();
}

void LimitChart::fillLines(QList<QLineSeries*>& lines, const QList<ChartRun>& runs)
{
    while (lines.size() > runs.size()) {
        QLineSeries* last = lines.takeLast();
        chart()->removeSeries(last);
        delete last;
    }
    while (lines.size() < runs.size())
        lines.append(addLine());
    for (qsizetype i = 0; i < runs.size(); ++i)
        lines[i]->replace(runs[i]);
}

void LimitChart::redraw()
{
    QList<ChartPoint> inside = m_power;
    inside.removeIf([this](const ChartPoint& point) { return point.at < from() || point.at > to(); });
    m_runs = chartRuns(inside, m_longestPause);
    double highest = 1;
    for (const QList<ChartPoint>* list : {&inside, &m_told, &m_expected}) {
        for (const ChartPoint& point : *list)
            highest = std::max(highest, point.value.value_or(0) * 1.1);
    }
    setValueRange(valueScale(highest));
    fillRuns(m_series, m_runs);
    fillLines(m_expectedLines, stepRuns(m_expected, to()));
    fillLines(m_toldLines, stepRuns(m_told, to()));
    applyColors();
    const std::optional<double> now = m_now.isValid() ? stepAt(m_told.isEmpty() ? m_expected : m_told, m_now) : std::nullopt;
    //: Accessible description of a chart; %1 is a power with its unit.
    setAccessibleDescription(now ? tr("Allowed now: %1").arg(formatter().power(std::llround(*now * 1000))) : tr("No limit is known for now"));
}

void LimitChart::applyColors()
{
    for (RunSeries& series : m_series)
        setMeasuredColors(series);
    QPen told(m_themes.color(Theme::Color::Ink1), 1.5);
    told.setJoinStyle(Qt::MiterJoin);
    for (QLineSeries* line : std::as_const(m_toldLines))
        line->setPen(told);
    QPen expected(m_themes.color(Theme::Color::Ink2), 1.5, Qt::CustomDashLine);
    expected.setDashPattern({3, 2.4});
    for (QLineSeries* line : std::as_const(m_expectedLines))
        line->setPen(expected);
}

QList<ChartSurface::ReadOutLine> LimitChart::readOut(const QDateTime& time) const
{
    const auto text = [this](double kilowatt) { return formatter().power(std::llround(kilowatt * 1000)); };
    QList<ReadOutLine> lines;
    if (const auto value = valueNear(m_power, time, m_longestPause / 2))
        //: Name of a value in a chart's read-out.
        lines.append({tr("power"), text(*value)});
    if (const auto value = stepAt(m_told, time))
        //: Name of a value in a chart's read-out: what the charger said that it allows.
        lines.append({tr("charger says"), text(*value)});
    if (const auto value = stepAt(m_expected, time))
        //: Name of a value in a chart's read-out: what follows from the limits we know.
        lines.append({tr("by our limits"), text(*value)});
    return lines;
}

void LimitChart::paintExtras(QPainter& painter)
{
    if (!m_now.isValid() || m_now <= from() || m_now >= to())
        return;
    drawVerticalLine(painter, std::round(xOf(double(m_now.toMSecsSinceEpoch()))), plot().top(), plot().bottom(),
                     m_themes.color(Theme::Color::Ink3));
}

} // namespace forecourt::ui
