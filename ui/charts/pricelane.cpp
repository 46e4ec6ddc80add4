// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/pricelane.h"

#include "ui/theme/paintkit.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace forecourt::ui {

namespace {
constexpr int PriceLaneHeight = 22;
constexpr int PriceLanePadding = 5;
constexpr int PriceLaneGap = 4;
constexpr qsizetype SpokenPrices = 20;
constexpr std::array<double, 4> LaneTints{0.06, 0.20, 0.46, 0.62}; ///< by rank of price
} // namespace

PriceLane::PriceLane(const ThemeManager& themes, const Formatter& formatter, QWidget* parent)
    : QWidget(parent), m_themes(themes), m_formatter(formatter)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setLayoutDirection(Qt::LeftToRight);
    //: Accessible name of a lane: which price counted when.
    setAccessibleName(tr("Price over time"));
    connect(&themes, &ThemeManager::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void PriceLane::setFormatter(const Formatter& formatter)
{
    m_formatter = formatter;
    describe();
    update();
}

void PriceLane::setPlotMargins(int left, int right)
{
    m_left = left;
    m_right = right;
    update();
}

void PriceLane::setSpans(const QDateTime& from, const QDateTime& to, const QList<PriceSpan>& spans, const QList<PriceSpan>& fees)
{
    m_from = from;
    m_to = to;
    m_spans = spans;
    m_fees = fees;
    describe();
    update();
}

void PriceLane::describe()
{
    QStringList parts;
    for (const PriceSpan& span : (m_spans + m_fees).mid(0, SpokenPrices))
        parts.append(textOf(span));
    setAccessibleDescription(parts.join(QStringLiteral("; ")));
}

QSize PriceLane::sizeHint() const
{
    return {400, m_themes.typography().heightFor(TypeRole::Small, PriceLaneHeight, 6) + PriceLaneGap};
}

QSize PriceLane::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

double PriceLane::xOf(const QDateTime& at) const
{
    const double share = double(m_from.msecsTo(at)) / double(std::max<qint64>(1, m_from.msecsTo(m_to)));
    return m_left + std::clamp(share, 0.0, 1.0) * std::max(0, width() - m_left - m_right);
}

QString PriceLane::textOf(const PriceSpan& span) const
{
    //: A stretch of time: %1 the price, %2 its begin, %3 its end.
    return tr("%1, %2 to %3").arg(span.text, m_formatter.time(span.from), m_formatter.time(span.to));
}

QString PriceLane::textAt(int x) const
{
    QStringList texts;
    for (const QList<PriceSpan>* list : {&m_spans, &m_fees}) {
        const auto found = std::find_if(list->cbegin(), list->cend(), [this, x](const PriceSpan& span) {
            return x >= std::floor(xOf(span.from)) && x < std::ceil(xOf(span.to));
        });
        if (found != list->cend())
            texts.append(textOf(*found));
    }
    return texts.join(QStringLiteral("; "));
}

QString PriceLane::priceAt(const QDateTime& time) const
{
    QStringList texts;
    for (const QList<PriceSpan>* list : {&m_spans, &m_fees}) {
        const auto found = std::find_if(list->cbegin(), list->cend(), [&](const PriceSpan& span) {
            return span.from <= time && (time < span.to || (time == span.to && span.to == m_to));
        });
        if (found != list->cend())
            texts.append(found->text);
    }
    return texts.join(QStringLiteral(", "));
}

bool PriceLane::event(QEvent* event)
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

void PriceLane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(m_themes.font(TypeRole::Caption));
    painter.setPen(m_themes.color(Theme::Color::Ink2));
    const int laneHeight = height() - PriceLaneGap;
    //: Name of a lane in a timeline: which price counted. Short.
    const QString name = QFontMetrics(painter.font()).elidedText(tr("Price"), Qt::ElideRight, m_left - PriceLanePadding);
    painter.drawText(QRect(0, PriceLaneGap, m_left - PriceLanePadding, laneHeight), Qt::AlignLeft | Qt::AlignVCenter, name);
    painter.setFont(m_themes.font(TypeRole::Small));
    const bool isPlain = m_themes.theme().isHighContrast;
    for (const PriceSpan& span : m_spans) {
        const QRectF area = snapped(QRectF(QPointF(xOf(span.from), PriceLaneGap), QPointF(xOf(span.to), height())), devicePixelRatioF());
        const QColor surface = m_themes.color(Theme::Color::Surface);
        const double tint = LaneTints.at(std::size_t(std::clamp(span.rank, 0, int(LaneTints.size()) - 1)));
        painter.fillRect(area, isPlain ? surface : blended(m_themes.color(Theme::Color::Accent), surface, tint));
        if (isPlain || area.left() > m_left)
            drawVerticalLine(painter, area.left(), area.top(), area.bottom(), m_themes.color(isPlain ? Theme::Color::Ink1 : Theme::Color::Surface));
        const QRectF text = area.adjusted(PriceLanePadding, 0, -PriceLanePadding, 0);
        if (QFontMetricsF(painter.font()).horizontalAdvance(span.text) > text.width())
            continue;
        painter.setPen(m_themes.color(Theme::Color::Ink1));
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, span.text);
    }
    for (const PriceSpan& fee : m_fees)
        paintFee(painter, fee);
}

/// A block, with its name before it, or in it where it is wide.
void PriceLane::paintFee(QPainter& painter, const PriceSpan& fee) const
{
    QRectF area = snapped(QRectF(QPointF(xOf(fee.from), PriceLaneGap), QPointF(xOf(fee.to), height())), devicePixelRatioF());
    area.setWidth(std::max(area.width(), 2.0));
    painter.fillRect(area, m_themes.color(Theme::Color::Ink1));
    const double wanted = QFontMetricsF(painter.font()).horizontalAdvance(fee.text) + 2 * PriceLanePadding;
    const bool isInside = wanted <= area.width();
    if (!isInside && area.left() - wanted < m_left)
        return; // the tooltip tells
    const QRectF text = isInside ? area : QRectF(area.left() - wanted, area.top(), wanted, area.height());
    const auto band = std::find_if(m_spans.cbegin(), m_spans.cend(), [&fee](const PriceSpan& span) { return fee.from < span.to; });
    const bool isOverName = !isInside && band != m_spans.cend()
        && text.left() < xOf(band->from) + QFontMetricsF(painter.font()).horizontalAdvance(band->text) + 3 * PriceLanePadding;
    if (isOverName)
        return;
    painter.setPen(m_themes.color(isInside ? Theme::Color::Surface : Theme::Color::Ink1));
    painter.drawText(text, Qt::AlignCenter | Qt::TextSingleLine, fee.text);
}

} // namespace forecourt::ui
