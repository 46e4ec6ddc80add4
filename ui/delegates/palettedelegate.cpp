// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/palettedelegate.h"

#include "ui/palette/palettemodel.h"
#include "ui/theme/paintkit.h"

#include <QPainter>
#include <QStyle>

namespace forecourt::ui {

namespace {
constexpr int Gap = 10;
}

PaletteDelegate::PaletteDelegate(const ThemeManager& themes, QObject* parent)
    : QAbstractItemDelegate(parent), m_themes(themes)
{
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, m_themes.typography().heightFor(TypeRole::Body, metrics::SidebarRow)};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    using enum Theme::Color;
    painter->save();
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isOff = !index.data(PaletteModel::EntryReasonRole).toString().isEmpty();
    const QColor fill = m_themes.color(isSelected ? Selection : option.state & QStyle::State_MouseOver ? Hover : Raised);
    drawBox(*painter, option.rect, metrics::RadiusControl, fill, QColor());
    const auto mirrored = [&option](const QRect& area) { return QStyle::visualRect(option.direction, option.rect, area); };
    QRect area = option.rect.adjusted(Gap, 0, -Gap, 0);

    const QRect icon(area.left(), area.top() + (area.height() - metrics::IconRow) / 2, metrics::IconRow, metrics::IconRow);
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QVariant status = index.data(PaletteModel::EntryStatusRole);
    const QString name = index.data(PaletteModel::EntryIconRole).toString();
    if (status.isValid())
        painter->drawPixmap(mirrored(icon), m_themes.statusPixmap(DisplayStatus(status.toInt()), metrics::IconRow, fill, ratio));
    else if (!name.isEmpty())
        painter->drawPixmap(mirrored(icon), m_themes.pixmap(name, metrics::IconRow, m_themes.color(isOff ? Ink3 : Ink2), fill, ratio));
    area.setLeft(icon.right() + 1 + Gap);

    const Qt::Alignment start = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    const Qt::Alignment end = QStyle::visualAlignment(option.direction, Qt::AlignRight);
    painter->setFont(m_themes.font(TypeRole::Small));
    painter->setPen(m_themes.color(Ink2));
    const QString shortcut = index.data(PaletteModel::EntryShortcutRole).toString();
    if (!shortcut.isEmpty()) {
        const int wide = painter->fontMetrics().horizontalAdvance(shortcut) + 2;
        painter->drawText(mirrored(QRect(area.right() + 1 - wide, area.top(), wide, area.height())),
                          int(end | Qt::AlignVCenter) | Qt::TextSingleLine, shortcut);
        area.setRight(area.right() - wide - Gap);
    }
    const QFontMetrics body(m_themes.font(TypeRole::Body));
    const QString detail = index.data(PaletteModel::EntryDetailRole).toString();
    const int titleWide = std::min(body.horizontalAdvance(index.data().toString()) + 2, detail.isEmpty() ? area.width() : area.width() * 3 / 4);
    const QString plainDetail = painter->fontMetrics().elidedText(detail, Qt::ElideRight, area.width() - titleWide - Gap);
    painter->drawText(mirrored(area.adjusted(titleWide + Gap, 0, 0, 0)), int(end | Qt::AlignVCenter) | Qt::TextSingleLine, plainDetail);
    painter->setFont(m_themes.font(TypeRole::Body));
    painter->setPen(m_themes.color(isOff && !isSelected ? Ink3 : Ink1));
    painter->drawText(mirrored(QRect(area.left(), area.top(), titleWide, area.height())),
                      int(start | Qt::AlignVCenter) | Qt::TextSingleLine,
                      body.elidedText(index.data().toString().simplified(), Qt::ElideRight, titleWide));
    painter->restore();
}

} // namespace forecourt::ui
