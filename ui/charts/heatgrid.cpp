// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heatgrid.h"

#include "ui/format/moneytext.h"
#include "ui/format/pricewords.h"
#include "ui/theme/paintkit.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int HeatLabels = 56;
constexpr int HeatAxis = 22;
constexpr int HeatRow = 26;
constexpr int HeatGap = 2;
constexpr int HeatDays = 7;
constexpr int HeatHours = 24;
constexpr double StrongestTint = 0.75;
} // namespace

HeatGrid::HeatGrid(const ThemeManager& themes, const Formatter& formatter, QWidget* parent)
    : QWidget(parent), m_themes(themes), m_formatter(formatter)
{
    //: Accessible name of a drawing: how busy each hour of the week is.
    setAccessibleName(tr("Busiest hours"));
    setLayoutDirection(Qt::LeftToRight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&themes, &ThemeManager::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void HeatGrid::setValues(const HeatValues& values, const std::function<QString(qint64)>& text)
{
    m_values = values;
    m_text = text;
    describe();
    update();
}

void HeatGrid::setFormatter(const Formatter& formatter)
{
    m_formatter = formatter;
    describe();
    update();
}

void HeatGrid::describe()
{
    int day = 0;
    int hour = 0;
    for (int d = 0; d < HeatDays; ++d) {
        for (int h = 0; h < HeatHours; ++h) {
            if (m_values[std::size_t(d)][std::size_t(h)] > m_values[std::size_t(day)][std::size_t(hour)]) {
                day = d;
                hour = h;
            }
        }
    }
    //: %1 a day, an hour and its value.
    setAccessibleDescription(tr("The busiest: %1").arg(textOf(day, hour)));
}

int HeatGrid::rowHeight() const
{
    return m_themes.typography().heightFor(TypeRole::Small, HeatRow, 8);
}

double HeatGrid::cellWidth() const
{
    return double(std::max(HeatHours, width() - HeatLabels)) / HeatHours;
}

QSize HeatGrid::sizeHint() const
{
    return {520, HeatDays * rowHeight() + HeatAxis};
}

QSize HeatGrid::minimumSizeHint() const
{
    return {320, sizeHint().height()};
}

QString HeatGrid::textOf(int day, int hour) const
{
    const qint64 value = m_values[std::size_t(day)][std::size_t(hour)];
    //: An hour of the week: %1 day, %2 and %3 times of day, %4 a value.
    return tr("%1 %2 to %3: %4")
        .arg(dayName(day, m_formatter), minuteOfDayText(hour * 60), minuteOfDayText((hour + 1) * 60), m_text ? m_text(value) : m_formatter.number(value));
}

QString HeatGrid::textAt(const QPoint& at) const
{
    const int day = at.y() / rowHeight();
    const int hour = static_cast<int>((at.x() - HeatLabels) / cellWidth());
    return at.x() < HeatLabels || day < 0 || day >= HeatDays || hour < 0 || hour >= HeatHours ? QString() : textOf(day, hour);
}

bool HeatGrid::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString text = textAt(help->pos());
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, this);
    return true;
}

void HeatGrid::paintEvent(QPaintEvent*)
{
    using enum Theme::Color;
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight);
    qint64 highest = 1;
    for (const auto& day : m_values)
        highest = std::max(highest, *std::max_element(day.begin(), day.end()));
    const QColor surface = m_themes.color(Surface);
    painter.setFont(m_themes.font(TypeRole::Small));
    for (int day = 0; day < HeatDays; ++day) {
        painter.setPen(m_themes.color(Ink2));
        painter.drawText(QRect(0, day * rowHeight(), HeatLabels - 8, rowHeight() - HeatGap), Qt::AlignLeft | Qt::AlignVCenter, dayName(day, m_formatter));
        for (int hour = 0; hour < HeatHours; ++hour) {
            const double share = double(m_values[std::size_t(day)][std::size_t(hour)]) / double(highest);
            const QRectF cell(HeatLabels + hour * cellWidth(), day * rowHeight(), cellWidth() - HeatGap, rowHeight() - HeatGap);
            const QColor fill = share <= 0 ? m_themes.color(Fill) : blended(m_themes.color(Accent), surface, 0.08 + share * (StrongestTint - 0.08));
            painter.fillRect(snapped(cell, devicePixelRatioF()), fill);
        }
    }
    painter.setFont(m_themes.font(TypeRole::Caption));
    painter.setPen(m_themes.color(Ink2));
    for (int hour = 0; hour < HeatHours; hour += 3)
        painter.drawText(QRectF(HeatLabels + hour * cellWidth(), HeatDays * rowHeight(), 3 * cellWidth(), HeatAxis), Qt::AlignLeft | Qt::AlignVCenter,
                         minuteOfDayText(hour * 60));
}

} // namespace forecourt::ui
