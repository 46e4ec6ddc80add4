// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/currentlane.h"

#include "ui/theme/paintkit.h"
#include "ui/widgets/togglechip.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace forecourt::ui {

namespace {
constexpr int CurrentLaneHeight = 44;
constexpr int CurrentLaneGap = 4;
constexpr int CurrentLanePadding = 3;

QString linePhase(std::size_t index)
{
    return QStringLiteral("L%1").arg(index + 1);
}

QPen phasePen(std::size_t index, const QColor& color)
{
    QPen pen(color, 1.5);
    pen.setJoinStyle(Qt::RoundJoin);
    if (index == 1)
        pen.setDashPattern({4, 2.4});
    if (index == 2)
        pen.setDashPattern({1, 1.8});
    return pen;
}
} // namespace

CurrentLane::CurrentLane(const ThemeManager& themes, const Formatter& formatter, QWidget* parent)
    : QWidget(parent), m_themes(themes), m_formatter(formatter),
      m_switch(new ToggleChip(themes, QStringLiteral("L1\u2013L3"), this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setLayoutDirection(Qt::LeftToRight); // time runs left to right in every language
    //: Accessible name of a lane: the current of each phase.
    setAccessibleName(tr("Current per phase over time"));
    m_switch->setObjectName(QStringLiteral("sessionCurrentsOn"));
    m_switch->setAccessibleName(tr("Show the current per phase"));
    m_switch->setToolTip(tr("Current per phase: L1 solid, L2 dashed, L3 dotted"));
    m_switch->setChecked(true);
    connect(m_switch, &QAbstractButton::toggled, this, [this] {
        updateGeometry();
        place();
    });
    connect(&themes, &ThemeManager::changed, this, [this] {
        updateGeometry();
        place();
    });
}

void CurrentLane::setFormatter(const Formatter& formatter)
{
    m_formatter = formatter;
    describe();
    update();
}

void CurrentLane::setPlotMargins(int left, int right)
{
    m_left = left;
    m_right = right;
    place();
}

void CurrentLane::setCurrents(const QDateTime& from, const QDateTime& to, const Phases& phases, std::chrono::milliseconds longestPause)
{
    m_from = from;
    m_to = to;
    m_phases = phases;
    m_longestPause = longestPause;
    double highest = 0;
    for (const QList<ChartPoint>& phase : m_phases) {
        for (const ChartPoint& point : phase)
            highest = std::max(highest, point.value.value_or(0));
    }
    m_scale = valueScale(highest);
    describe();
    place();
}

bool CurrentLane::hasValues() const
{
    return std::any_of(m_phases.cbegin(), m_phases.cend(), [](const QList<ChartPoint>& phase) { return !phase.isEmpty(); });
}

bool CurrentLane::isOn() const
{
    return m_switch->isChecked();
}

QList<ReadOutLine> CurrentLane::readOut(const QDateTime& time) const
{
    QList<ReadOutLine> lines;
    for (std::size_t i = 0; i < PhaseCount; ++i) {
        if (const auto ampere = valueNear(m_phases[i], time, m_longestPause / 2))
            lines.append({linePhase(i), m_formatter.current(qint64(std::llround(*ampere * 1000)))});
    }
    return lines;
}

qsizetype CurrentLane::drawnPoints() const
{
    qsizetype count = 0;
    for (const QList<QPolygonF>& phase : m_lines) {
        for (const QPolygonF& line : phase)
            count += line.size();
    }
    return count;
}

void CurrentLane::describe()
{
    QStringList parts;
    for (std::size_t i = 0; i < PhaseCount; ++i) {
        double highest = 0;
        for (const ChartPoint& point : m_phases[i])
            highest = std::max(highest, point.value.value_or(0));
        if (!m_phases[i].isEmpty())
            //: For screen readers: %1 a phase such as L1, %2 its highest current.
            parts.append(tr("%1 up to %2").arg(linePhase(i), m_formatter.current(qint64(std::llround(highest * 1000)))));
    }
    setAccessibleDescription(parts.join(QStringLiteral("; ")));
}

QSize CurrentLane::sizeHint() const
{
    const int least = m_switch->sizeHint().height();
    return {400, CurrentLaneGap + (isOn() ? std::max(least, CurrentLaneHeight - CurrentLaneGap) : least)};
}

QSize CurrentLane::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

QRectF CurrentLane::plot() const
{
    return {double(m_left), double(CurrentLaneGap), double(std::max(1, width() - m_left - m_right)), double(std::max(1, height() - CurrentLaneGap))};
}

void CurrentLane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

/// Works out what is drawn: once for each change, not for each picture.
void CurrentLane::place()
{
    m_switch->setGeometry(0, CurrentLaneGap, std::min(m_switch->sizeHint().width(), std::max(0, m_left - CurrentLanePadding)), m_switch->sizeHint().height());
    const QRectF area = plot();
    const double first = double(m_from.toMSecsSinceEpoch());
    const double span = double(std::max<qint64>(1, m_from.msecsTo(m_to)));
    for (std::size_t i = 0; i < PhaseCount; ++i) {
        m_lines[i].clear();
        if (!isOn() || !m_from.isValid())
            continue;
        for (const ChartRun& run : chartRuns(m_phases[i], m_longestPause)) {
            QPolygonF line;
            for (const QPointF& point : thinned(run, first, first + span, int(area.width())))
                line.append(QPointF(area.left() + (point.x() - first) / span * area.width(),
                                    area.bottom() - 1 - point.y() / m_scale.maximum * (area.height() - 2)));
            m_lines[i].append(line);
        }
    }
    update();
}

void CurrentLane::paintEvent(QPaintEvent*)
{
    if (!isOn())
        return;
    QPainter painter(this);
    const QRectF area = plot();
    for (const double y : {area.top(), area.bottom() - 1})
        drawHorizontalLine(painter, area.left(), area.right(), y, m_themes.color(Theme::Color::Grid));
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = m_themes.status(DisplayStatus::Charging).icon;
    for (std::size_t i = 0; i < PhaseCount; ++i) {
        painter.setPen(phasePen(i, color));
        for (const QPolygonF& line : std::as_const(m_lines[i])) {
            if (line.size() > 1)
                painter.drawPolyline(line);
            else
                painter.drawEllipse(line.first(), 1, 1);
        }
    }
    painter.setFont(m_themes.font(TypeRole::Caption));
    const QString top = m_formatter.current(qint64(std::llround(m_scale.maximum * 1000)));
    const QFontMetricsF metrics(painter.font());
    const QRectF label(area.left(), area.top() + 1, metrics.horizontalAdvance(top) + 2 * CurrentLanePadding, metrics.height());
    painter.fillRect(label, m_themes.color(Theme::Color::Surface));
    painter.setPen(m_themes.color(Theme::Color::Ink2));
    drawNumber(painter, label, Qt::AlignCenter, top);
}

} // namespace forecourt::ui
