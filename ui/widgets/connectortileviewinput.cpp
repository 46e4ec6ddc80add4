// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Mouse, keyboard and tooltips of ConnectorTileView.
#include "ui/widgets/connectortileview.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace forecourt::ui {

ConnectorTileView::Spot ConnectorTileView::spotAt(const QPoint& viewportPoint) const
{
    Spot spot;
    spot.index = indexAt(viewportPoint);
    if (!spot.index.isValid())
        return spot;
    const QList<QRect> rects = m_delegate->buttonRects(visualRect(spot.index), spot.index, layoutDirection());
    for (qsizetype i = 0; i < rects.size(); ++i) {
        if (rects[i].contains(viewportPoint))
            spot.button = int(i);
    }
    return spot;
}

void ConnectorTileView::setHovered(const QModelIndex& index, int button, int group)
{
    if (m_hovered == index && m_hoveredButton == button && m_hoveredGroup == group)
        return;
    repaintTile(m_hovered);
    if (m_hoveredGroup != group)
        viewport()->update();
    m_hovered = index;
    m_hoveredButton = button;
    m_hoveredGroup = group;
    m_delegate->setHotButton(index, button, m_pressed == index && m_pressedButton == button && button >= 0);
    repaintTile(index);
}

void ConnectorTileView::showRing(bool shown)
{
    if (m_showRing == shown)
        return;
    m_showRing = shown;
    repaintTile(currentIndex());
}

void ConnectorTileView::triggerButton(const QModelIndex& index, int button)
{
    const auto buttons = index.data(TileButtonsRole).value<QList<TileButton>>();
    if (button < 0 || button >= buttons.size())
        return;
    const TileButton& chosen = buttons.at(button);
    if (chosen.blockedReason.isEmpty()) {
        Q_EMIT actionRequested(index, chosen.action);
        return;
    }
    const QList<QRect> rects = m_delegate->buttonRects(visualRect(index), index, layoutDirection());
    const QRect near = button < rects.size() ? rects[button] : visualRect(index);
    QToolTip::showText(viewport()->mapToGlobal(near.bottomLeft()), chosen.blockedReason, viewport());
}

void ConnectorTileView::mousePressEvent(QMouseEvent* event)
{
    showRing(false);
    const QPoint point = event->position().toPoint();
    if (event->button() == Qt::LeftButton) {
        if (const int group = m_layout.groupAt(toContent(point)); group >= 0) {
            toggleGroup(group);
            return;
        }
        const Spot spot = spotAt(point);
        m_pressed = spot.index;
        m_pressedButton = spot.button;
        m_delegate->setHotButton(spot.index, spot.button, true);
        repaintTile(spot.index);
    }
    QAbstractItemView::mousePressEvent(event);
}

void ConnectorTileView::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint point = event->position().toPoint();
    const Spot spot = spotAt(point);
    setHovered(spot.index, spot.button, m_layout.groupAt(toContent(point)));
}

void ConnectorTileView::mouseReleaseEvent(QMouseEvent* event)
{
    const Spot spot = spotAt(event->position().toPoint());
    const bool same = event->button() == Qt::LeftButton && m_pressed.isValid() && m_pressed == spot.index
        && m_pressedButton == spot.button;
    m_pressed = QModelIndex();
    m_delegate->setHotButton(spot.index, spot.button, false);
    repaintTile(spot.index);
    QAbstractItemView::mouseReleaseEvent(event);
    if (same && spot.button >= 0)
        triggerButton(spot.index, spot.button);
}

void ConnectorTileView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const Spot spot = spotAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && spot.index.isValid() && spot.button < 0)
        Q_EMIT openRequested(spot.index);
}

void ConnectorTileView::leaveEvent(QEvent* event)
{
    setHovered({}, -1, -1);
    QAbstractItemView::leaveEvent(event);
}

void ConnectorTileView::focusInEvent(QFocusEvent* event)
{
    QAbstractItemView::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    if (!currentIndex().isValid() && !m_layout.visibleRows().isEmpty())
        setCurrentIndex(fromRow(m_layout.visibleRows().first()));
    if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason)
        showRing(true);
    else if (reason == Qt::MouseFocusReason)
        showRing(false);
}

void ConnectorTileView::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex current = currentIndex();
    showRing(true);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current.isValid())
            Q_EMIT openRequested(current);
        return;
    case Qt::Key_Space:
        if (current.isValid())
            triggerButton(current, int(current.data(TileButtonsRole).value<QList<TileButton>>().size()) - 1);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Minus: { // as in trees: open and close the group of the current tile
        const int group = m_isGrouped ? groupOf(current) : -1;
        if (group >= 0 && m_layout.groups().at(group).isCollapsed == (event->key() == Qt::Key_Plus))
            toggleGroup(group);
        return;
    }
    default: QAbstractItemView::keyPressEvent(event);
    }
}

void ConnectorTileView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    const QPoint where = byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos();
    Q_EMIT menuRequested(index, where);
}

bool ConnectorTileView::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractItemView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const Spot spot = spotAt(help->pos());
    QString text;
    if (spot.button >= 0)
        text = spot.index.data(TileButtonsRole).value<QList<TileButton>>().value(spot.button).blockedReason;
    else if (spot.index.isValid())
        text = spot.index.data(Qt::ToolTipRole).toString();
    if (text.isEmpty() && spot.index.isValid() && density() != TileDensity::Large)
        text = tileDescription(spot.index);
    QToolTip::showText(help->globalPos(), text, viewport());
    return true;
}

} // namespace forecourt::ui
