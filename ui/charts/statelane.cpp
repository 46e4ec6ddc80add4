// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/statelane.h"

#include "ui/theme/paintkit.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace forecourt::ui {

namespace {
constexpr int LaneHeight = 24;
constexpr int LaneBase = 3;
constexpr int LanePadding = 5;
constexpr qsizetype SpokenSpans = 20; ///< more nobody would listen to
} // namespace

StateLane::StateLane(const ThemeManager& themes, const Formatter& formatter, QWidget* parent)
    : QWidget(parent), m_themes(themes), m_formatter(formatter)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setLayoutDirection(Qt::LeftToRight); // time runs left to right in every language
    //: Accessible name of a lane: what the connector said over time.
    setAccessibleName(tr("State over time"));
    connect(&themes, &ThemeManager::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StateLane::setFormatter(const Formatter& formatter)
{
    m_formatter = formatter;
    describe();
    update();
}

void StateLane::setPlotMargins(int left, int right)
{
    m_left = left;
    m_right = right;
    update();
}

void StateLane::setStates(const QDateTime& from, const QDateTime& to, const QList<StateSpan>& states)
{
    m_from = from;
    m_to = to;
    m_states = states;
    describe();
    update();
}

void StateLane::describe()
{
    QStringList parts;
    for (const StateSpan& span : m_states.mid(0, SpokenSpans))
        parts.append(textOf(span));
    setAccessibleDescription(parts.join(QStringLiteral("; ")));
}

QSize StateLane::sizeHint() const
{
    return {400, m_themes.typography().heightFor(TypeRole::Small, LaneHeight, 8)};
}

QSize StateLane::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

double StateLane::xOf(const QDateTime& at) const
{
    const double share = double(m_from.msecsTo(at)) / double(std::max<qint64>(1, m_from.msecsTo(m_to)));
    return m_left + std::clamp(share, 0.0, 1.0) * std::max(0, width() - m_left - m_right);
}

QString StateLane::textOf(const StateSpan& span) const
{
    if (span.status == DisplayStatus::Offline)
        //: A stretch of time in which a charger had no link: %1 "Offline", %2 its begin, %3 its end.
        return tr("%1, %2 to %3: what it did then is not known")
            .arg(statusWord(span.status), m_formatter.time(span.from), m_formatter.time(span.to));
    //: A stretch of time: %1 the state of a connector, %2 its begin, %3 its end.
    return tr("%1, %2 to %3").arg(statusWord(span.status), m_formatter.time(span.from), m_formatter.time(span.to));
}

QString StateLane::textAt(int x) const
{
    for (const StateSpan& span : m_states) {
        if (x >= std::floor(xOf(span.from)) && x < std::ceil(xOf(span.to)))
            return textOf(span);
    }
    return {};
}

bool StateLane::event(QEvent* event)
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
    return QWidget::event(event);
}

void StateLane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(m_themes.font(TypeRole::Caption));
    painter.setPen(m_themes.color(Theme::Color::Ink2));
    //: Name of a lane in a timeline: what the connector said. Short.
    const QString name = QFontMetrics(painter.font()).elidedText(tr("State"), Qt::ElideRight, m_left - LanePadding);
    painter.drawText(QRect(0, 0, m_left - LanePadding, height()), Qt::AlignLeft | Qt::AlignVCenter, name);
    for (const StateSpan& span : m_states)
        paintSpan(painter, span);
}

void StateLane::paintSpan(QPainter& painter, const StateSpan& span) const
{
    const StatusColors& colors = m_themes.status(span.status);
    const bool isPlain = m_themes.theme().isHighContrast;
    const QColor fill = isPlain ? m_themes.color(Theme::Color::Surface) : colors.fill;
    const qreal ratio = devicePixelRatioF();
    const QRectF area = snapped(QRectF(QPointF(xOf(span.from), 0), QPointF(xOf(span.to), height())), ratio);
    painter.fillRect(area, fill);
    painter.fillRect(QRectF(area.left(), area.bottom() - LaneBase, area.width(), LaneBase), colors.icon);
    if (isPlain || area.left() > m_left)
        drawVerticalLine(painter, area.left(), area.top(), area.bottom(), m_themes.color(Theme::Color::Surface));
    const int icon = metrics::IconRow;
    if (area.width() < icon + 2 * LanePadding)
        return;
    painter.drawPixmap(QPointF(area.left() + LanePadding, (height() - LaneBase - icon) / 2.0),
                       m_themes.statusPixmap(span.status, icon, fill, ratio));
    painter.setFont(m_themes.font(TypeRole::Small));
    const QString word = statusWord(span.status);
    const QRectF text = area.adjusted(LanePadding + icon + 4, 0, -LanePadding, -LaneBase);
    if (QFontMetricsF(painter.font()).horizontalAdvance(word) > text.width())
        return;
    painter.setPen(m_themes.color(Theme::Color::Ink1));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, word);
}

} // namespace forecourt::ui
