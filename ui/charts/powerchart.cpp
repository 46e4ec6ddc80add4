// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/powerchart.h"

#include "ui/theme/paintkit.h"

#include <QLineSeries>

#include <algorithm>
#include <cmath>

namespace forecourt::ui {

PowerChart::PowerChart(const ThemeManager& themes, const Formatter& formatter, QWidget* parent)
    : ChartSurface(themes, formatter, parent)
{
    //: Accessible name of a chart.
    setAccessibleName(tr("Power over time"));
}

void PowerChart::setPoints(const QList<ChartPoint>& points, std::chrono::milliseconds longestPause)
{
    m_points = points;
    m_longestPause = longestPause;
    schedule();
}

void PowerChart::append(const ChartPoint& point)
{
    m_points.append(point);
    schedule();
}

void PowerChart::setLimit(std::optional<double> kilowatt, const QString& label)
{
    m_limit = kilowatt;
    m_limitLabel = label;
    schedule();
}

void PowerChart::redraw()
{
    while (hasFixedSpan() && m_points.size() > 1 && m_points.at(1).at < from())
        m_points.removeFirst();
    m_runs = chartRuns(m_points, m_longestPause);
    if (!hasFixedSpan() && !m_points.isEmpty())
        setTimeRange(m_points.first().at, std::max(m_points.last().at, m_points.first().at.addSecs(60)));
    double highest = m_limit ? *m_limit * 1.2 : 0;
    for (const ChartRun& run : m_runs) {
        for (const QPointF& point : run)
            highest = std::max(highest, point.y() * 1.05);
    }
    const ValueScale scale = valueScale(highest);
    m_top = scale.maximum;
    setValueRange(scale);
    fillRuns(m_series, m_runs);
    if (!m_runs.isEmpty()) {
        const double now = m_runs.last().last().y();
        //: Accessible description of a chart; %1 is the newest value with its unit.
        setAccessibleDescription(tr("Now %1").arg(formatter().power(qint64(std::llround(now * 1000)))));
    }
}

QList<ChartSurface::ReadOutLine> PowerChart::readOut(const QDateTime& time) const
{
    const std::optional<double> value = valueNear(m_points, time, m_longestPause);
    if (!value)
        return {};
    const auto text = [this](double kilowatt) { return formatter().power(qint64(std::llround(kilowatt * 1000))); };
    //: Name of a value in a chart's read-out.
    QList<ReadOutLine> lines{{tr("power"), text(*value)}};
    if (m_limit)
        //: Name of a value in a chart's read-out.
        lines.append({tr("limit"), text(*m_limit)});
    return lines;
}

void PowerChart::applyColors()
{
    for (RunSeries& series : m_series)
        setMeasuredColors(series);
}

void PowerChart::paintExtras(QPainter& painter)
{
    using enum Theme::Color;
    const QRectF area = plot();
    paintGaps(painter, chartGaps(m_runs));
    if (m_limit && *m_limit <= m_top) {
        const double y = std::round(yOf(*m_limit));
        QColor hatch = m_themes.color(Ink3);
        hatch.setAlphaF(0.55F);
        painter.fillRect(QRectF(area.left(), area.top(), area.width(), y - area.top()), QBrush(hatch, Qt::BDiagPattern));
        painter.fillRect(QRectF(area.left(), y - 0.75, area.width(), 1.5), m_themes.color(Ink1));
        painter.setFont(m_themes.font(TypeRole::Small));
        const QFontMetricsF metrics(painter.font());
        const QString label = metrics.elidedText(m_limitLabel, Qt::ElideRight, area.width() - 24);
        QRectF patch(area.left() + 8, y - metrics.height() - 4, metrics.horizontalAdvance(label) + 8, metrics.height() + 2);
        if (patch.top() < area.top())
            patch.moveTop(y + 3);
        painter.fillRect(patch, m_themes.color(Surface));
        painter.setPen(m_themes.color(Ink1));
        painter.drawText(patch, Qt::AlignCenter, label);
    }
    const QPointF last = m_runs.last().last();
    if (last.x() > double(to().toMSecsSinceEpoch()) - 60000) {
        painter.setPen(QPen(m_themes.color(Surface), 1.5));
        painter.setBrush(m_themes.status(DisplayStatus::Charging).icon);
        painter.drawEllipse(QPointF(std::min(xOf(last.x()), area.right()), yOf(last.y())), 3.5, 3.5);
    }
}

} // namespace forecourt::ui
