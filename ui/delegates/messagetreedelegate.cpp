// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/messagetreedelegate.h"

#include "ui/models/messagetreemodel.h"

#include <QPainter>

namespace forecourt::ui {

namespace {
constexpr int RowHeight = 26;
constexpr int Padding = 6;
} // namespace

MessageTreeDelegate::MessageTreeDelegate(const ThemeManager& themes, QObject* parent)
    : QStyledItemDelegate(parent), m_themes(themes)
{
}

QSize MessageTreeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width() + 2 * Padding,
            m_themes.typography().heightFor(TypeRole::Body, RowHeight, 6)};
}

void MessageTreeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    using enum Theme::Color;
    const bool isFinding = index.data(MessageTreeModel::FindingRole).toBool();
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isTop = !index.parent().isValid();
    const auto column = MessageTreeModel::Column(index.column());
    const QColor fill = m_themes.color(isSelected ? Selection : isFinding ? WarningTint : Surface);
    painter->save();
    painter->fillRect(option.rect, fill);
    QRect area = option.rect.adjusted(Padding, 0, -Padding, 0);
    if (isFinding && column == MessageTreeModel::Column::Field) {
        const QRect sign(area.left(), area.center().y() - metrics::IconSmall / 2 + 1, metrics::IconSmall, metrics::IconSmall);
        painter->drawPixmap(QStyle::visualRect(option.direction, option.rect, sign),
                            m_themes.pixmap(QStringLiteral("triangle-alert"), metrics::IconSmall, m_themes.color(Warning), fill,
                                            painter->device()->devicePixelRatioF()));
        area.adjust(metrics::IconSmall + Padding, 0, 0, 0);
    }
    const bool isStrong = isTop && column == MessageTreeModel::Column::Value;
    const QFont font = m_themes.font(isStrong ? TypeRole::BodyStrong
                                              : column == MessageTreeModel::Column::Meaning ? TypeRole::Small : TypeRole::Body);
    const bool isQuiet = column == MessageTreeModel::Column::Meaning || (column == MessageTreeModel::Column::Field && !isFinding);
    painter->setFont(font);
    painter->setPen(m_themes.color(isQuiet && !isTop ? Ink2 : Ink1));
    const QString text = index.data().toString().simplified();
    const QRect where = QStyle::visualRect(option.direction, option.rect, area);
    painter->drawText(where,
                      int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter) | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, where.width()));
    painter->restore();
}

} // namespace forecourt::ui
