// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barchart.h"

#include "ui/theme/paintkit.h"

#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace forecourt::ui {

namespace {
constexpr int BarsLeft = 56;
constexpr int BarsRight = 12;
constexpr int BarsTop = 18;
constexpr int BarsBottom = 26;
constexpr int NarrowestBar = 5;
constexpr int LabelRoom = 10;
constexpr int LeastNameRoom = 48; ///< below it a name cut short says nothing
} // namespace

QList<ChartBar> joinedBars(const QList<ChartBar>& bars, int most, bool isShare)
{
    if (most < 1 || bars.size() <= most)
        return bars;
    const qsizetype each = (bars.size() + most - 1) / most;
    QList<ChartBar> joined;
    for (qsizetype from = 0; from < bars.size(); from += each) {
        const qsizetype to = std::min(from + each, bars.size());
        ChartBar bar = bars.at(from);
        for (qsizetype i = from + 1; i < to; ++i)
            bar.value += bars.at(i).value;
        if (isShare)
            bar.value /= double(to - from);
        if (to - from > 1)
            //: Several bars of a chart drawn as one: %1 the text of the first, %2 that of the last.
            bar.text = BarChart::tr("%1 … %2").arg(bars.at(from).text, bars.at(to - 1).text);
        joined.append(bar);
    }
    return joined;
}

BarChart::BarChart(const ThemeManager& themes, const Formatter& formatter, QWidget* parent)
    : QChartView(new QChart, parent), m_themes(themes), m_formatter(formatter), m_series(new QBarSeries), m_set(new QBarSet(QString())),
      m_positions(new QValueAxis), m_values(new QValueAxis)
{
    QChart* const self = chart();
    self->setBackgroundVisible(false);
    self->setPlotAreaBackgroundVisible(false);
    self->setDropShadowEnabled(false);
    self->setAnimationOptions(QChart::NoAnimation);
    self->legend()->hide();
    self->setMargins(QMargins(0, 0, 0, 0));
    self->layout()->setContentsMargins(0, 0, 0, 0);
    self->setLayoutDirection(Qt::LeftToRight);
    setLayoutDirection(Qt::LeftToRight); // time runs left to right in every language
    m_series->append(m_set);
    m_series->setBarWidth(0.7);
    self->addSeries(m_series);
    for (QValueAxis* axis : {m_positions, m_values}) {
        axis->setLabelsVisible(false);
        axis->setLineVisible(false);
        axis->setGridLineVisible(false);
        self->addAxis(axis, axis == m_values ? Qt::AlignLeft : Qt::AlignBottom);
        m_series->attachAxis(axis);
    }
    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&themes, &ThemeManager::changed, this, &BarChart::applyTheme);
    applyTheme();
}

void BarChart::setBars(const QList<ChartBar>& bars, const QString& unit, bool isShare)
{
    m_bars = bars;
    m_unit = unit;
    m_isShare = isShare;
    join();
}

void BarChart::setNamed(bool isNamed)
{
    m_isNamed = isNamed;
    viewport()->update();
}

void BarChart::setFormatter(const Formatter& formatter)
{
    m_formatter = formatter;
    viewport()->update();
}

void BarChart::join()
{
    const int room = std::max(1, (width() - BarsLeft - BarsRight) / NarrowestBar);
    m_drawn = joinedBars(m_bars, room, m_isShare);
    double highest = 0;
    QList<qreal> values;
    values.reserve(m_drawn.size());
    for (const ChartBar& bar : std::as_const(m_drawn)) {
        values.append(std::max(0.0, bar.value));
        highest = std::max(highest, bar.value);
    }
    m_scale = valueScale(m_isShare ? 100 : std::max(highest, 1.0));
    m_set->remove(0, m_set->count());
    m_set->append(values);
    m_values->setRange(0, m_scale.maximum);
    m_positions->setRange(-0.5, std::max<double>(0.5, double(m_drawn.size()) - 0.5)); // a bar stands around its number
    QStringList spoken;
    for (const ChartBar& bar : m_bars.mid(0, 40)) // more nobody would listen to
        spoken.append(bar.text);
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    viewport()->update();
}

void BarChart::applyTheme()
{
    const StatusColors& colors = m_themes.status(DisplayStatus::Charging);
    m_set->setBrush(colors.fill);
    m_set->setPen(QPen(colors.icon, 1));
    viewport()->update();
}

void BarChart::place()
{
    chart()->setPlotArea(QRectF(BarsLeft, BarsTop, std::max(10, width() - BarsLeft - BarsRight), std::max(10, height() - BarsTop - BarsBottom)));
}

void BarChart::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    place();
    join();
}

QString BarChart::textAt(int x) const
{
    const QRectF area = chart()->plotArea();
    if (m_drawn.isEmpty() || x < area.left() || x >= area.right())
        return {};
    const auto at = static_cast<qsizetype>((x - area.left()) * double(m_drawn.size()) / area.width());
    return m_drawn.at(std::clamp<qsizetype>(at, 0, m_drawn.size() - 1)).text;
}

bool BarChart::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = textAt(help->pos().x());
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QChartView::viewportEvent(event);
}

void BarChart::drawForeground(QPainter* painter, const QRectF&)
{
    using enum Theme::Color;
    const QRectF area = chart()->plotArea();
    painter->setFont(m_themes.font(TypeRole::Caption));
    const QFontMetricsF metrics(painter->font());
    for (int i = 0; i < m_scale.ticks(); ++i) {
        const double value = i * m_scale.step;
        const double y = std::round(area.bottom() - area.height() * value / m_scale.maximum);
        drawHorizontalLine(*painter, area.left(), area.right(), y, m_themes.color(Grid));
        painter->setPen(m_themes.color(Ink2));
        painter->drawText(QRectF(0, y - 10, area.left() - 8, 20), Qt::AlignRight | Qt::AlignVCenter,
                          m_formatter.locale().toString(value, 'f', m_scale.decimals()));
    }
    painter->setPen(m_themes.color(Ink2));
    painter->drawText(QRectF(0, 0, area.left() - 8, BarsTop - 4), Qt::AlignRight | Qt::AlignVCenter, m_unit);
    double free = area.left() - LabelRoom;
    const double room = area.width() / double(std::max<qsizetype>(1, m_drawn.size()));
    const bool isCut = m_isNamed && room >= LeastNameRoom;
    for (qsizetype i = 0; i < m_drawn.size(); ++i) {
        const double middle = area.left() + area.width() * (double(i) + 0.5) / double(m_drawn.size());
        const QString text = isCut ? metrics.elidedText(m_drawn.at(i).label, Qt::ElideRight, room - LabelRoom) : m_drawn.at(i).label;
        const double label = metrics.horizontalAdvance(text);
        const double left = middle - label / 2;
        if (left < free - 1 || middle + label / 2 > width())
            continue;
        painter->drawText(QRectF(left - 1, area.bottom() + 4, label + 2, BarsBottom - 4), Qt::AlignHCenter | Qt::AlignTop, text);
        free = left + label + LabelRoom;
    }
}

} // namespace forecourt::ui
