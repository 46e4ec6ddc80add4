// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/rowdelegate.h"

#include "ui/theme/paintkit.h"
#include "ui/widgets/tableview.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace forecourt::ui {
namespace {

constexpr int SkeletonHeight = 10;

} // namespace

RowDelegate::RowDelegate(const ThemeManager& themes, QObject* parent) : QStyledItemDelegate(parent), m_themes(themes)
{
    rebuildFonts();
    connect(&themes, &ThemeManager::changed, this, &RowDelegate::rebuildFonts);
}

void RowDelegate::rebuildFonts()
{
    m_body = m_themes.font(TypeRole::Body);
    m_strong = m_themes.font(TypeRole::BodyStrong);
    m_mono = m_themes.font(TypeRole::Mono);
    m_caption = m_themes.font(TypeRole::Caption);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width() + 2 * CellPadding,
            m_themes.typography().heightFor(TypeRole::Body, m_themes.rowHeight(metrics::TableRow))};
}

bool RowDelegate::isHovered(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* table = qobject_cast<const TableView*>(option.widget);
    return table != nullptr && table->hoveredRow() == index.row();
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    using enum Theme::Color;
    const bool selected = option.state & QStyle::State_Selected;
    const QColor fill = m_themes.color(selected ? Selection : isHovered(option, index) ? Hover : Surface);
    painter->save();
    painter->fillRect(option.rect, fill);
    drawHorizontalLine(*painter, option.rect.left(), option.rect.right() + 1, option.rect.bottom(), m_themes.color(Grid));
    if (index.data(TableLoadingRole).toBool()) {
        // widths differ by place, not by chance, so that nothing dances while rows arrive
        const int room = option.rect.width() - 2 * CellPadding;
        const int width = std::clamp(room * (3 + (index.row() + index.column()) % 3) / 7, 12, std::max(12, room));
        const QRect bar(option.rect.left() + CellPadding, option.rect.center().y() - SkeletonHeight / 2, width, SkeletonHeight);
        drawBox(*painter, QStyle::visualRect(option.direction, option.rect, bar), metrics::RadiusBar, m_themes.color(Fill), QColor());
    } else {
        paintContent(*painter, option, index, fill);
    }
    painter->restore();
}

void RowDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                               const QColor& fill) const
{
    QRect area = option.rect.adjusted(CellPadding, 0, -CellPadding, -1);
    const QVariant status = index.data(TableStatusRole);
    const QString icon = status.isValid() ? statusIconName(status.value<DisplayStatus>()) : index.data(TableIconRole).toString();
    const bool hasText = !index.data(Qt::DisplayRole).toString().isEmpty();
    if (!icon.isEmpty()) {
        const QVariant ink = index.data(TableIconColorRole);
        const QColor color = status.isValid() ? m_themes.status(status.value<DisplayStatus>()).icon
                                              : m_themes.color(ink.isValid() ? Theme::Color(ink.toInt()) : Theme::Color::Ink2);
        const int x = hasText ? area.left() : option.rect.center().x() - metrics::IconRow / 2 + 1;
        const QRect where(x, area.center().y() - metrics::IconRow / 2 + 1, metrics::IconRow, metrics::IconRow);
        painter.drawPixmap(QStyle::visualRect(option.direction, option.rect, where),
                           m_themes.pixmap(icon, metrics::IconRow, color, fill, painter.device()->devicePixelRatioF()));
        area.adjust(SignRoom, 0, 0, 0);
        if (!hasText)
            return;
    }
    if (!hasText && index.data(TableBlankRole).toBool())
        return;
    paintText(painter, QStyle::visualRect(option.direction, option.rect, area), option, index, fill);
}

void RowDelegate::paintText(QPainter& painter, const QRect& area, const QStyleOptionViewItem& option,
                            const QModelIndex& index, const QColor& fill) const
{
    using enum Theme::Color;
    QString text = displayText(index.data(Qt::DisplayRole), option.locale);
    const QVariant wanted = index.data(TableInkRole);
    Theme::Color ink = wanted.isValid() ? Theme::Color(wanted.toInt()) : Ink1;
    if (text.isEmpty()) {
        text = QString(QChar(0x2013));
        ink = Ink2;
    }
    const bool selected = fill == m_themes.color(Selection);
    const bool mono = index.data(TableMonoRole).toBool();
    QFont font = mono ? m_mono : index.data(TableStrongRole).toBool() ? m_strong : m_body;
    if (ink == Accent && selected) {
        font.setUnderline(true);
        ink = Ink1;
    }
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    const Qt::Alignment side = QStyle::visualAlignment(
        option.direction, alignment.isValid() ? Qt::Alignment(alignment.toInt()) & Qt::AlignHorizontal_Mask : Qt::Alignment(Qt::AlignLeft));
    painter.setFont(font);
    painter.setPen(m_themes.color(ink));
    const QString second = index.data(TableSecondLineRole).toString();
    QRect line = area;
    if (!second.isEmpty()) {
        const int lineHeight = QFontMetrics(font).height();
        const int secondHeight = QFontMetrics(m_caption).height();
        line = QRect(area.left(), area.top() + (area.height() - lineHeight - secondHeight) / 2, area.width(), lineHeight);
        painter.setFont(m_caption);
        painter.setPen(m_themes.color(Ink2));
        painter.drawText(QRect(area.left(), line.bottom() + 1, area.width(), secondHeight), int(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                         QFontMetrics(m_caption).elidedText(second, Qt::ElideRight, area.width()));
        painter.setFont(font);
        painter.setPen(m_themes.color(ink));
    }
    if (side & Qt::AlignRight) { // numbers are never elided
        drawNumber(painter, line, side | Qt::AlignVCenter, text);
        return;
    }
    const QString shown = QFontMetrics(font).elidedText(text, mono ? Qt::ElideMiddle : Qt::ElideRight, line.width());
    painter.drawText(line, int(side | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
}

} // namespace forecourt::ui
