// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/stepeditor.h"

#include "ui/format/limitwords.h"
#include "ui/theme/keyboardfocus.h"
#include "ui/theme/paintkit.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace forecourt::ui {

namespace {

constexpr double LeastLeftMargin = 48;
constexpr double AxisGap = 8;         ///< between edge, unit, numbers and plot
constexpr double LabelHeight = 20;
constexpr int RightMargin = 14;
constexpr int TopMargin = 12;
constexpr int BottomMargin = 24;
constexpr double Reach = 7;          ///< pixels around an edge that still take it
constexpr int FineSnapS = 300;
constexpr int CoarseSnapS = 900;
constexpr int KeyStepS = 900;
constexpr int LongSpanS = 2 * 86'400;
constexpr int MostTimeLabels = 7;
constexpr double LeastTopAmpere = 20;
constexpr double LeastTopKilowatt = 8;

/// A or kW, as the axis says.
double shown(qint64 tenths, ChargingRateUnit unit)
{
    return unit == ChargingRateUnit::Ampere ? double(tenths) / 10 : double(tenths) / 10'000;
}

} // namespace

StepEditor::StepEditor(const ThemeManager& themes, const Formatter& formatter, QWidget* parent)
    : QWidget(parent), m_themes(themes), m_formatter(formatter)
{
    //: Accessible name of the drawing of a limit of power.
    setAccessibleName(tr("Steps of the limit"));
    setLayoutDirection(Qt::LeftToRight);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&themes, &ThemeManager::changed, this, qOverload<>(&QWidget::update));
    fitScale();
}

void StepEditor::setSteps(const QList<ChargingPeriod>& steps, ChargingRateUnit unit)
{
    const bool isOtherUnit = m_unit != unit;
    m_steps = steps;
    m_unit = unit;
    m_current = std::clamp(m_current, 0, std::max(0, static_cast<int>(m_steps.size()) - 1));
    if (m_drag == Drag::None || isOtherUnit) // the scale holds still under a hand
        fitScale();
    describe();
    update();
}

void StepEditor::setSpan(int seconds)
{
    m_spanS = std::max(60, seconds);
    update();
}

void StepEditor::setStart(const std::optional<QDateTime>& start)
{
    m_start = start;
    describe();
    update();
}

void StepEditor::setCurrent(int step)
{
    if (step < 0 || step >= m_steps.size() || step == m_current)
        return;
    m_current = step;
    describe();
    update();
}

void StepEditor::choose(int step)
{
    if (step < 0 || step >= m_steps.size() || step == m_current)
        return;
    setCurrent(step);
    Q_EMIT currentChanged(step);
}

/// For those who do not see the drawing: the chosen step in words.
void StepEditor::describe()
{
    if (m_steps.isEmpty())
        return setAccessibleDescription({});
    const ChargingPeriod& step = m_steps.at(m_current);
    //: The chosen step of a limit: %1 its number, %2 how many there are, %3 when it begins, %4 what it allows.
    setAccessibleDescription(tr("Step %1 of %2, from %3 on: %4")
                                 .arg(m_formatter.number(m_current + 1), m_formatter.number(m_steps.size()), timeText(step.startS),
                                      limitText(step.limitTenths, m_unit, m_formatter)));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void StepEditor::fitScale()
{
    double highest = m_unit == ChargingRateUnit::Ampere ? LeastTopAmpere : LeastTopKilowatt;
    for (const ChargingPeriod& step : std::as_const(m_steps))
        highest = std::max(highest, shown(step.limitTenths, m_unit) * 1.15);
    m_scale = valueScale(highest);
}

// ---- measures ---------------------------------------------------------------------------------------

QString StepEditor::unitText() const
{
    return m_unit == ChargingRateUnit::Ampere ? QStringLiteral("A") : QStringLiteral("kW");
}

QString StepEditor::tickText(int tick) const
{
    return m_formatter.locale().toString(tick * m_scale.step, 'f', m_scale.decimals());
}

/// Room for the unit beside the widest number, in whatever font there is.
double StepEditor::leftMargin() const
{
    const QFontMetricsF metrics(m_themes.font(TypeRole::Caption));
    double widest = 0;
    for (int i = 0; i < m_scale.ticks(); ++i)
        widest = std::max(widest, metrics.horizontalAdvance(tickText(i)));
    return std::max(LeastLeftMargin, std::ceil(metrics.horizontalAdvance(unitText()) + widest + 3 * AxisGap));
}

QRectF StepEditor::unitRect() const
{
    const QFontMetricsF metrics(m_themes.font(TypeRole::Caption));
    return {AxisGap, plot().top() - LabelHeight / 2, std::ceil(metrics.horizontalAdvance(unitText())) + 1, LabelHeight};
}

QRectF StepEditor::plot() const
{
    const double left = leftMargin();
    return {left, double(TopMargin), std::max(20.0, width() - left - RightMargin),
            double(std::max(20, height() - TopMargin - BottomMargin))};
}

double StepEditor::xOf(int seconds) const
{
    return plot().left() + plot().width() * double(std::clamp(seconds, 0, m_spanS)) / double(m_spanS);
}

double StepEditor::yOf(qint64 tenths) const
{
    return plot().bottom() - plot().height() * std::min(1.0, shown(tenths, m_unit) / m_scale.maximum);
}

int StepEditor::secondsAt(double x) const
{
    const double share = std::clamp((x - plot().left()) / plot().width(), 0.0, 1.0);
    const int snap = m_spanS > LongSpanS ? CoarseSnapS : FineSnapS;
    return static_cast<int>(std::lround(share * m_spanS / snap)) * snap;
}

qint64 StepEditor::tenthsAt(double y) const
{
    const double value = std::clamp((plot().bottom() - y) / plot().height(), 0.0, 1.0) * m_scale.maximum;
    const double tenths = m_unit == ChargingRateUnit::Ampere ? value * 10 : value * 10'000;
    const qint64 snap = limitStep(true);
    return std::llround(tenths / double(snap)) * snap;
}

/// A whole Ampere or 500 W; finely half an Ampere or 100 W.
qint64 StepEditor::limitStep(bool isFine) const
{
    if (m_unit == ChargingRateUnit::Ampere)
        return isFine ? 5 : 10;
    return isFine ? 1'000 : 5'000;
}

int StepEditor::endOf(int step) const
{
    return step + 1 < m_steps.size() ? m_steps.at(step + 1).startS : m_spanS;
}

QPoint StepEditor::middleOf(int step) const
{
    const ChargingPeriod& here = m_steps.at(step);
    return QPointF((xOf(here.startS) + xOf(endOf(step))) / 2, yOf(here.limitTenths)).toPoint();
}

QPoint StepEditor::beginOf(int step) const
{
    const qint64 before = m_steps.at(std::max(0, step - 1)).limitTenths;
    return QPointF(xOf(m_steps.at(step).startS), (yOf(before) + yOf(m_steps.at(step).limitTenths)) / 2).toPoint();
}

/// What a press there takes hold of; \a step is the one under it in any case.
StepEditor::Drag StepEditor::dragAt(const QPointF& at, int& step) const
{
    step = -1;
    for (int i = 0; i < m_steps.size(); ++i) {
        if (at.x() >= xOf(m_steps.at(i).startS) && at.x() <= xOf(endOf(i)))
            step = i;
    }
    for (int i = 1; i < m_steps.size(); ++i) {
        const double low = std::max(yOf(m_steps.at(i - 1).limitTenths), yOf(m_steps.at(i).limitTenths)) + Reach;
        const double high = std::min(yOf(m_steps.at(i - 1).limitTenths), yOf(m_steps.at(i).limitTenths)) - Reach;
        if (std::abs(at.x() - xOf(m_steps.at(i).startS)) <= Reach && at.y() >= high && at.y() <= low) {
            step = i;
            return Drag::Begin;
        }
    }
    if (step >= 0 && std::abs(at.y() - yOf(m_steps.at(step).limitTenths)) <= Reach)
        return Drag::Limit;
    return Drag::None;
}

// ---- hands ------------------------------------------------------------------------------------------

void StepEditor::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    int step = -1;
    m_drag = dragAt(event->position(), step);
    choose(step);
}

void StepEditor::mouseMoveEvent(QMouseEvent* event)
{
    switch (m_drag) {
    case Drag::None: {
        int step = -1;
        const Drag possible = dragAt(event->position(), step);
        setCursor(possible == Drag::Begin ? Qt::SizeHorCursor : possible == Drag::Limit ? Qt::SizeVerCursor : Qt::ArrowCursor);
        return;
    }
    case Drag::Limit: Q_EMIT limitWanted(m_current, tenthsAt(event->position().y())); return;
    case Drag::Begin: Q_EMIT startWanted(m_current, secondsAt(event->position().x())); return;
    }
}

void StepEditor::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_drag != Drag::None) {
        m_drag = Drag::None;
        fitScale();
        update();
    }
    QWidget::mouseReleaseEvent(event);
}

void StepEditor::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && plot().contains(event->position())) {
        m_drag = Drag::None;
        Q_EMIT insertWanted(secondsAt(event->position().x()));
    }
}

void StepEditor::moveLimit(int direction, bool isFine)
{
    if (!m_steps.isEmpty())
        Q_EMIT limitWanted(m_current, m_steps.at(m_current).limitTenths + direction * limitStep(isFine));
}

void StepEditor::keyPressEvent(QKeyEvent* event)
{
    const bool isControl = event->modifiers().testFlag(Qt::ControlModifier);
    const bool isFine = event->modifiers().testFlag(Qt::ShiftModifier);
    const int begin = m_steps.isEmpty() ? 0 : m_steps.at(m_current).startS;
    switch (event->key()) {
    case Qt::Key_Up: return moveLimit(1, isFine);
    case Qt::Key_Down: return moveLimit(-1, isFine);
    case Qt::Key_Left:
        if (!isControl)
            return choose(m_current - 1);
        Q_EMIT startWanted(m_current, begin - (isFine ? FineSnapS : KeyStepS));
        return;
    case Qt::Key_Right:
        if (!isControl)
            return choose(m_current + 1);
        Q_EMIT startWanted(m_current, begin + (isFine ? FineSnapS : KeyStepS));
        return;
    case Qt::Key_Insert:
    case Qt::Key_Plus:
        if (!m_steps.isEmpty())
            Q_EMIT insertWanted(begin + std::max(60, (endOf(m_current) - begin) / 2 / 60 * 60));
        return;
    case Qt::Key_Delete:
    case Qt::Key_Minus: Q_EMIT removeWanted(m_current); return;
    default: QWidget::keyPressEvent(event);
    }
}

void StepEditor::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void StepEditor::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

// ---- drawing ----------------------------------------------------------------------------------------

QString StepEditor::timeText(int seconds) const
{
    if (!m_start)
        return offsetText(seconds);
    const QDateTime at = m_start->addSecs(seconds);
    return m_spanS > LongSpanS ? QString(m_formatter.dayAndMonth(at) + QLatin1Char(' ') + m_formatter.time(at)) : m_formatter.time(at);
}

void StepEditor::paintAxes(QPainter& painter) const
{
    using enum Theme::Color;
    const QRectF area = plot();
    painter.setFont(m_themes.font(TypeRole::Caption));
    const QFontMetricsF metrics(painter.font());
    for (int i = 0; i < m_scale.ticks(); ++i) {
        const double value = i * m_scale.step;
        const double y = std::round(area.bottom() - area.height() * value / m_scale.maximum);
        drawHorizontalLine(painter, area.left(), area.right(), y, m_themes.color(Grid));
        painter.setPen(m_themes.color(Ink2));
        painter.drawText(QRectF(0, y - LabelHeight / 2, area.left() - AxisGap, LabelHeight), Qt::AlignRight | Qt::AlignVCenter, tickText(i));
    }
    painter.setPen(m_themes.color(Ink2));
    painter.drawText(unitRect(), Qt::AlignLeft | Qt::AlignVCenter, unitText());
    const double labelWidth = metrics.horizontalAdvance(timeText(m_spanS)) + 12;
    const int parts = std::clamp(static_cast<int>(area.width() / (labelWidth + 16)), 1, MostTimeLabels - 1);
    for (int i = 0; i <= parts; ++i) {
        const int seconds = static_cast<int>(qint64(m_spanS) * i / parts / 60 * 60);
        const double left = std::clamp(xOf(seconds) - labelWidth / 2, 0.0, std::max(0.0, double(width()) - labelWidth));
        painter.drawText(QRectF(left, area.bottom() + 4, labelWidth, BottomMargin - 4), Qt::AlignHCenter | Qt::AlignTop, timeText(seconds));
    }
}

void StepEditor::paintSteps(QPainter& painter) const
{
    using enum Theme::Color;
    const QRectF area = plot();
    const StatusColors& measured = m_themes.status(DisplayStatus::Charging);
    QPolygonF line;
    for (int i = 0; i < m_steps.size(); ++i) {
        const double y = yOf(m_steps.at(i).limitTenths);
        const double left = xOf(m_steps.at(i).startS);
        const double right = xOf(endOf(i));
        painter.fillRect(QRectF(left, y, right - left, area.bottom() - y), i == m_current ? m_themes.color(Selection) : measured.fill);
        line << QPointF(left, y) << QPointF(right, y);
    }
    painter.setPen(QPen(m_themes.color(Ink1), 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPolyline(line);
    if (m_steps.isEmpty())
        return;
    const QPointF middle = middleOf(m_current);
    painter.setPen(QPen(m_themes.color(Surface), 1.5));
    painter.setBrush(m_themes.color(Accent));
    painter.drawEllipse(middle, 5, 5);
    if (m_current > 0)
        painter.drawRect(QRectF(beginOf(m_current) - QPointF(4, 4), QSizeF(8, 8)));
    const QString words = limitText(m_steps.at(m_current).limitTenths, m_unit, m_formatter);
    painter.setFont(m_themes.font(TypeRole::SmallStrong));
    const QFontMetricsF metrics(painter.font());
    QRectF label(middle.x() - metrics.horizontalAdvance(words) / 2 - 4, middle.y() - metrics.height() - 8,
                 metrics.horizontalAdvance(words) + 8, metrics.height());
    if (label.top() < 0)
        label.moveTop(middle.y() + 8);
    label.moveLeft(std::clamp(label.left(), 0.0, std::max(0.0, double(width()) - label.width())));
    painter.setPen(m_themes.color(Ink1));
    painter.drawText(label, Qt::AlignCenter, words);
}

void StepEditor::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LeftToRight);
    drawBox(painter, rect(), metrics::RadiusControl, m_themes.color(Theme::Color::Surface), m_themes.color(Theme::Color::ControlLine));
    paintAxes(painter);
    paintSteps(painter);
    if (hasKeyboardFocus(this))
        drawInnerFocusRing(painter, rect(), metrics::RadiusControl, m_themes.color(Theme::Color::Accent));
}

} // namespace forecourt::ui
