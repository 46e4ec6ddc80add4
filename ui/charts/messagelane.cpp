// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/messagelane.h"

#include "ui/theme/paintkit.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPolygonF>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace forecourt::ui {

namespace {
constexpr int MessageLaneHeight = 22;
constexpr int MessageLaneGap = 4;
constexpr int MessageLanePadding = 5;
constexpr int MessageCell = 5; ///< ticks nearer than that are one
constexpr double DeviationSize = 6;
} // namespace

MessageLane::MessageLane(const ThemeManager& themes, const Formatter& formatter, QWidget* parent)
    : QWidget(parent), m_themes(themes), m_formatter(formatter)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setLayoutDirection(Qt::LeftToRight); // time runs left to right in every language
    //: Accessible name of a lane: when the charger and we spoke.
    setAccessibleName(tr("Messages over time"));
    connect(&themes, &ThemeManager::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void MessageLane::setFormatter(const Formatter& formatter)
{
    m_formatter = formatter;
    describe();
    update();
}

void MessageLane::setPlotMargins(int left, int right)
{
    m_left = left;
    m_right = right;
    place();
}

void MessageLane::setMarks(const QDateTime& from, const QDateTime& to, const QList<MessageMark>& marks, const QDateTime& readTo, Rest rest)
{
    m_from = from;
    m_to = to;
    m_marks = marks;
    m_readTo = readTo;
    m_rest = rest;
    describe();
    place();
}

void MessageLane::describe()
{
    MessageMark sum;
    for (const MessageMark& mark : std::as_const(m_marks)) {
        sum.in += mark.in;
        sum.out += mark.out;
        sum.deviations += mark.deviations;
    }
    //: For screen readers, of the messages of a session: %1 how many the charger sent, %2 how many we sent, %3 how many of
    //: both are not as the standard says.
    setAccessibleDescription(m_marks.isEmpty() ? QString()
                                               : tr("%1 from the charger, %2 to the charger, %3 with a deviation")
                                                     .arg(m_formatter.number(sum.in), m_formatter.number(sum.out), m_formatter.number(sum.deviations)));
}

int MessageLane::plotWidth() const
{
    return std::max(1, width() - m_left - m_right);
}

void MessageLane::place()
{
    m_clusters = MessageMarks::clustered(m_marks, m_from, m_to, std::max(1, plotWidth() / MessageCell));
    update();
}

void MessageLane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

QSize MessageLane::sizeHint() const
{
    return {400, m_themes.typography().heightFor(TypeRole::Small, MessageLaneHeight - MessageLaneGap, 6) + MessageLaneGap};
}

QSize MessageLane::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

double MessageLane::xOf(const QDateTime& at) const
{
    const double share = double(m_from.msecsTo(at)) / double(std::max<qint64>(1, m_from.msecsTo(m_to)));
    return m_left + std::clamp(share, 0.0, 1.0) * plotWidth();
}

QList<ReadOutLine> MessageLane::readOut(const QDateTime& time) const
{
    const qsizetype place = MessageMarks::lastUntil(m_marks, time);
    if (place < 0 || (m_readTo.isValid() && time > m_readTo))
        return {};
    const MessageMark& mark = m_marks.at(place);
    const QString name = mark.isLastIn
        //: Name of a value in a chart's read-out: the last message, which the charger sent. The value is its name and time.
        ? tr("from the charger")
        //: Name of a value in a chart's read-out: the last message, which we sent. The value is its name and time.
        : tr("to the charger");
    //: The last message before a moment: %1 its name, %2 when it was.
    return {{name, tr("%1, %2").arg(mark.action.left(40), m_formatter.timeWithSeconds(mark.at))}};
}

QString MessageLane::textOf(const MessageMark& mark) const
{
    QStringList parts;
    if (mark.in > 0)
        //: How many messages at one place of a time line.
        parts.append(tr("%1 from the charger").arg(m_formatter.number(mark.in)));
    if (mark.out > 0)
        parts.append(tr("%1 to the charger").arg(m_formatter.number(mark.out)));
    if (!mark.action.isEmpty())
        //: Of messages at one place of a time line: the name of the last one.
        parts.append(tr("the last %1").arg(mark.action.left(40)));
    if (mark.deviations > 0)
        //: Of messages at one place of a time line: %1 how many are not as the standard says, %2 the name of one deviation.
        parts.append(tr("%1 with a deviation: %2").arg(m_formatter.number(mark.deviations), mark.deviation.left(60)));
    //: %1 a time, %2 what was said then.
    return tr("%1: %2").arg(m_formatter.timeWithSeconds(mark.at), parts.join(QStringLiteral(", ")));
}

QString MessageLane::textAt(int x) const
{
    if (x < m_left)
        return {};
    if (m_readTo.isValid() && x > xOf(m_readTo))
        return m_rest == Rest::TooMany ? tr("Too many messages to show them all here. Enter opens those of a moment.")
                                       //: Of the messages from one moment of a session on.
                                       : tr("The messages from here on could not be read.");
    const MessageMark* nearest = nullptr;
    for (const MessageMark& mark : m_clusters) {
        if (std::abs(xOf(mark.at) - x) <= MessageCell && (!nearest || std::abs(xOf(mark.at) - x) < std::abs(xOf(nearest->at) - x)))
            nearest = &mark;
    }
    return nearest ? textOf(*nearest) : QString();
}

bool MessageLane::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString text = textAt(help->pos().x());
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, this);
    return true;
}

void MessageLane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(m_themes.font(TypeRole::Caption));
    painter.setPen(m_themes.color(Theme::Color::Ink2));
    //: Name of a lane in a timeline: when messages were exchanged. Short.
    const QString name = QFontMetrics(painter.font()).elidedText(tr("Messages"), Qt::ElideRight, m_left - MessageLanePadding);
    painter.drawText(QRect(0, MessageLaneGap, m_left - MessageLanePadding, height() - MessageLaneGap), Qt::AlignLeft | Qt::AlignVCenter, name);
    const double middle = MessageLaneGap + (height() - MessageLaneGap) / 2.0;
    drawHorizontalLine(painter, m_left, m_left + plotWidth(), std::round(middle), m_themes.color(Theme::Color::Line));
    if (m_readTo.isValid()) {
        const QRectF unread(QPointF(xOf(m_readTo), MessageLaneGap), QPointF(m_left + plotWidth(), height()));
        painter.fillRect(unread, QBrush(m_themes.color(Theme::Color::Ink3), Qt::BDiagPattern));
    }
    for (const MessageMark& mark : m_clusters)
        paintMark(painter, mark);
}

void MessageLane::paintMark(QPainter& painter, const MessageMark& mark) const
{
    const double middle = MessageLaneGap + (height() - MessageLaneGap) / 2.0;
    const double x = std::floor(xOf(mark.at));
    const auto tick = [&](int count, double top, double bottom) {
        if (count > 0)
            painter.fillRect(QRectF(count > 1 ? x - 1 : x, top, count > 1 ? 3 : 1, bottom - top), m_themes.color(Theme::Color::Ink1));
    };
    tick(mark.in, MessageLaneGap, middle);
    tick(mark.out, middle, height());
    if (mark.deviations == 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_themes.color(Theme::Color::Surface), 1));
    painter.setBrush(m_themes.color(Theme::Color::Warning));
    const double half = DeviationSize / 2 + 1;
    painter.drawPolygon(QPolygonF{QPointF(x + 0.5, middle - half), QPointF(x + 0.5 + half, middle + half), QPointF(x + 0.5 - half, middle + half)});
    painter.restore();
}

} // namespace forecourt::ui
