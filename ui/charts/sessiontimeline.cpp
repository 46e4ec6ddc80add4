// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sessiontimeline.h"

#include "ui/charts/currentlane.h"
#include "ui/charts/messagelane.h"
#include "ui/charts/pricelane.h"
#include "ui/charts/sessionchart.h"
#include "ui/charts/statelane.h"
#include "ui/charts/timelineoverlay.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int TimelineChartHeight = 80; ///< least of it
constexpr int StepsOfSpan = 100;
constexpr qint64 SmallStepMs = 1000;
} // namespace

SessionTimeline::SessionTimeline(const ThemeManager& themes, const Formatter& formatter, QWidget* parent)
    : QWidget(parent), m_themes(themes), m_formatter(formatter), m_states(new StateLane(themes, formatter)),
      m_chart(new SessionChart(themes, formatter)), m_currents(new CurrentLane(themes, formatter)), m_prices(new PriceLane(themes, formatter)),
      m_messages(new MessageLane(themes, formatter)), m_overlay(new TimelineOverlay(themes, this))
{
    setFocusPolicy(Qt::StrongFocus);
    //: Accessible name of a drawing: states, power, currents, prices and messages of a session over time.
    setAccessibleName(tr("Session over time"));
    m_chart->setLeftMargin(LabelColumn);
    m_chart->setMinimumHeight(TimelineChartHeight);
    m_chart->viewport()->setMouseTracking(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_states);
    column->addWidget(m_chart, 1);
    column->addWidget(m_currents);
    column->addWidget(m_prices);
    column->addWidget(m_messages);
    for (QWidget* row : std::initializer_list<QWidget*>{m_states, m_chart->viewport(), m_currents, m_prices, m_messages})
        watch(row);
    m_overlay->raise();
    describe();
}

void SessionTimeline::watch(QWidget* row)
{
    row->setMouseTracking(true);
    row->installEventFilter(this);
}

void SessionTimeline::setFormatter(const Formatter& formatter)
{
    m_formatter = formatter;
    m_states->setFormatter(formatter);
    m_chart->setFormatter(formatter);
    m_currents->setFormatter(formatter);
    m_prices->setFormatter(formatter);
    m_messages->setFormatter(formatter);
    refresh();
}

void SessionTimeline::setSpan(const QDateTime& from, const QDateTime& to)
{
    m_from = from;
    m_to = to;
    if (from.isValid())
        m_chart->setSpan(from, to);
    m_hover.reset();
    if (!from.isValid())
        setCursor(std::nullopt);
    refresh();
}

void SessionTimeline::refresh()
{
    const int right = m_chart->rightMargin();
    m_states->setPlotMargins(LabelColumn, right);
    m_currents->setPlotMargins(LabelColumn, right);
    m_prices->setPlotMargins(LabelColumn, right);
    m_messages->setPlotMargins(LabelColumn, right);
    m_overlay->setPlot(LabelColumn, width() - right);
    QList<double> changes;
    const QList<PriceSpan>& prices = m_prices->spans();
    for (qsizetype i = 1; i < prices.size(); ++i)
        changes.append(xOf(prices.at(i).from));
    m_overlay->setChanges(changes);
    showMoment();
    describe();
}

double SessionTimeline::xOf(const QDateTime& at) const
{
    const double share = double(m_from.msecsTo(at)) / double(std::max<qint64>(1, m_from.msecsTo(m_to)));
    return LabelColumn + std::clamp(share, 0.0, 1.0) * std::max(1, width() - LabelColumn - m_chart->rightMargin());
}

QDateTime SessionTimeline::timeAt(double x) const
{
    const double share = (x - LabelColumn) / std::max(1, width() - LabelColumn - m_chart->rightMargin());
    return m_from.addMSecs(qint64(std::clamp(share, 0.0, 1.0) * double(m_from.msecsTo(m_to))));
}

void SessionTimeline::setCursor(const std::optional<QDateTime>& at)
{
    const std::optional<QDateTime> wanted = at && m_from.isValid() ? std::optional(std::clamp(*at, m_from, m_to)) : std::nullopt;
    if (m_cursor == wanted)
        return;
    m_cursor = wanted;
    showMoment();
    describe();
    Q_EMIT cursorMoved();
}

QList<ReadOutLine> SessionTimeline::readOut(const QDateTime& time) const
{
    QList<ReadOutLine> lines = m_chart->readOut(time);
    lines += m_currents->readOut(time);
    if (const QString price = m_prices->priceAt(time); !price.isEmpty())
        //: Name of a value in a chart's read-out: the price that counted.
        lines.append({tr("price"), price});
    lines += m_messages->readOut(time);
    return lines;
}

QString SessionTimeline::momentText(const QDateTime& time) const
{
    QStringList parts{m_formatter.timeWithSeconds(time)};
    for (const ReadOutLine& line : readOut(time))
        parts.append(line.name + QLatin1Char(' ') + line.value);
    return parts.join(QStringLiteral("; "));
}

void SessionTimeline::showMoment()
{
    m_overlay->setCursor(m_cursor ? std::optional(xOf(*m_cursor)) : std::nullopt);
    const std::optional<QDateTime>& shown = m_hover ? m_hover : m_cursor;
    if (!shown || !m_from.isValid())
        return m_overlay->setMoment(std::nullopt);
    m_overlay->setMoment(TimelineOverlay::Moment{xOf(*shown), m_formatter.timeWithSeconds(*shown), readOut(*shown)});
}

/// What a screen reader says: the moment of the cursor.
void SessionTimeline::describe()
{
    setAccessibleDescription(m_cursor ? momentText(*m_cursor)
                                      : tr("Left and Right move a cursor, with Ctrl from message to message; Enter opens the message of the moment"));
}

void SessionTimeline::step(qint64 milliseconds)
{
    const QDateTime begin = milliseconds < 0 ? m_to : m_from; // where a first step comes from
    setCursor(m_cursor ? m_cursor->addMSecs(milliseconds) : begin);
}

void SessionTimeline::stepToMessage(bool isForward)
{
    const QList<MessageMark>& marks = m_messages->marks();
    const QDateTime now = m_cursor.value_or(isForward ? m_from.addMSecs(-1) : m_to.addMSecs(1));
    const qsizetype place = isForward ? MessageMarks::lastUntil(marks, now) + 1 : MessageMarks::lastUntil(marks, now.addMSecs(-1));
    if (place < 0 || place >= marks.size() || marks.at(place).at < m_from || m_to < marks.at(place).at)
        return;
    setCursor(marks.at(place).at);
}

void SessionTimeline::keyPressEvent(QKeyEvent* event)
{
    if (!m_from.isValid())
        return QWidget::keyPressEvent(event);
    const qint64 wide = std::max(SmallStepMs, m_from.msecsTo(m_to) / StepsOfSpan);
    const qint64 length = event->modifiers().testFlag(Qt::ShiftModifier) ? SmallStepMs : wide;
    const bool isByMessage = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool isForward = event->key() == Qt::Key_Right;
        if (isByMessage)
            stepToMessage(isForward);
        else
            step(isForward ? length : -length);
        return;
    }
    case Qt::Key_Home: return setCursor(m_from);
    case Qt::Key_End: return setCursor(m_to);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_cursor) {
            Q_EMIT openWanted(*m_cursor);
            return;
        }
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

bool SessionTimeline::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
        if (m_from.isValid() && onMouse(*static_cast<QWidget*>(watched), *event)) {
            event->accept();
            return true;
        }
        break;
    case QEvent::Leave:
        m_hover.reset();
        showMoment();
        break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

/// Whether it was for us: left button and moves.
bool SessionTimeline::onMouse(const QWidget& row, const QEvent& event)
{
    const auto& mouse = static_cast<const QMouseEvent&>(event);
    const double x = row.mapTo(this, mouse.position().toPoint()).x();
    if (event.type() == QEvent::MouseMove) {
        m_hover.reset();
        if (mouse.buttons().testFlag(Qt::LeftButton))
            setCursor(timeAt(x));
        else if (x >= LabelColumn && x <= width() - m_chart->rightMargin())
            m_hover = timeAt(x);
        showMoment();
        return true;
    }
    if (mouse.button() != Qt::LeftButton)
        return false;
    if (event.type() == QEvent::MouseButtonRelease)
        return true;
    setFocus(Qt::MouseFocusReason);
    m_hover.reset();
    setCursor(timeAt(x));
    if (event.type() == QEvent::MouseButtonDblClick)
        Q_EMIT openWanted(*m_cursor);
    return true;
}

void SessionTimeline::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_overlay->setGeometry(rect());
    refresh();
}

void SessionTimeline::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_overlay->update();
}

void SessionTimeline::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_overlay->update();
}

} // namespace forecourt::ui
