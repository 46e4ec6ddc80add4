// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/connectortileview.h"

#include "ui/theme/paintkit.h"
#include "ui/widgets/tileaccessible.h"

#include <QAccessible>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>

#include <algorithm>

namespace forecourt::ui {

ConnectorTileView::ConnectorTileView(const ThemeManager& themes, QWidget* parent)
    : QAbstractItemView(parent), m_themes(themes), m_delegate(new TileDelegate(themes, this))
{
    installTileAccessibility();
    setItemDelegate(m_delegate);
    setFrameShape(NoFrame);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setFocusPolicy(Qt::StrongFocus);
    setTabKeyNavigation(false);
    verticalScrollBar()->setSingleStep(24);
    //: Accessible name of the tiles of the Overview.
    setAccessibleName(tr("Connectors"));
    connect(&themes, &ThemeManager::changed, this, &ConnectorTileView::relayout);
}

void ConnectorTileView::setModel(QAbstractItemModel* newModel)
{
    if (model() != nullptr)
        disconnect(model(), nullptr, this, nullptr);
    QAbstractItemView::setModel(newModel);
    if (newModel != nullptr) {
        connect(newModel, &QAbstractItemModel::rowsRemoved, this, &ConnectorTileView::relayout);
        connect(newModel, &QAbstractItemModel::rowsMoved, this, &ConnectorTileView::relayout);
        connect(newModel, &QAbstractItemModel::layoutChanged, this, &ConnectorTileView::relayout);
    }
    relayout();
}

void ConnectorTileView::setForcedDensity(std::optional<TileDensity> density)
{
    m_forced = density;
    relayout();
}

void ConnectorTileView::setGrouped(bool grouped)
{
    m_isGrouped = grouped;
    relayout();
}

void ConnectorTileView::setFitsContent(bool fits)
{
    m_fitsContent = fits;
    setVerticalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, fits ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    relayout();
}

void ConnectorTileView::relayout()
{
    const int count = model() != nullptr ? model()->rowCount(rootIndex()) : 0;
    m_delegate->setDensity(m_forced.value_or(densityForCount(count)));
    const int before = m_layout.contentHeight();
    m_layout.build(model(), viewport()->width(), m_delegate->measure(), m_isGrouped, m_collapsed,
                   layoutDirection() == Qt::RightToLeft);
    updateGeometries();
    viewport()->update();
    if (m_layout.contentHeight() != before) {
        updateGeometry();
        Q_EMIT contentHeightChanged(m_layout.contentHeight());
    }
}

void ConnectorTileView::reset()
{
    QAbstractItemView::reset();
    m_hovered = QModelIndex();
    m_pressed = QModelIndex();
    relayout();
}

void ConnectorTileView::rowsInserted(const QModelIndex& parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    relayout();
}

void ConnectorTileView::rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end)
{
    QAbstractItemView::rowsAboutToBeRemoved(parent, start, end);
    setHovered({}, -1, -1);
}

void ConnectorTileView::dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight, const QList<int>& roles)
{
    const bool mayMove = m_isGrouped && (roles.isEmpty() || roles.contains(TileGroupRole));
    for (int row = topLeft.row(); mayMove && row <= bottomRight.row(); ++row) {
        const int group = groupOf(fromRow(row));
        if (group < 0 || m_layout.groups().at(group).title != fromRow(row).data(TileGroupRole).toString()) {
            relayout();
            return;
        }
    }
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row)
        repaintTile(fromRow(row));
    if (m_isGrouped) {
        for (const TileGroup& group : m_layout.groups())
            viewport()->update(group.header.translated(0, -verticalOffset()));
    }
}

void ConnectorTileView::repaintTile(const QModelIndex& index)
{
    if (index.isValid())
        viewport()->update(visualRect(index).adjusted(-TileLayout::RingRoom, -TileLayout::RingRoom, TileLayout::RingRoom, TileLayout::RingRoom));
}

void ConnectorTileView::updateGeometries()
{
    const int page = viewport()->height();
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setRange(0, m_fitsContent ? 0 : std::max(0, m_layout.contentHeight() - page));
    QAbstractItemView::updateGeometries();
}

QSize ConnectorTileView::sizeHint() const
{
    return {600, m_fitsContent ? m_layout.contentHeight() : 400};
}

QSize ConnectorTileView::minimumSizeHint() const
{
    return {m_delegate->measure().minimumWidth + 2 * TileLayout::RingRoom,
            m_fitsContent ? m_layout.contentHeight() : m_delegate->measure().height + 2 * TileLayout::RingRoom};
}

int ConnectorTileView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QPoint ConnectorTileView::toContent(const QPoint& viewportPoint) const
{
    return viewportPoint + QPoint(0, verticalOffset());
}

QModelIndex ConnectorTileView::fromRow(int row) const
{
    return model() == nullptr || row < 0 ? QModelIndex() : model()->index(row, 0, rootIndex());
}

QRect ConnectorTileView::visualRect(const QModelIndex& index) const
{
    return m_layout.rectOf(index.row()).translated(0, -verticalOffset());
}

QModelIndex ConnectorTileView::indexAt(const QPoint& point) const
{
    return fromRow(m_layout.rowAt(toContent(point)));
}

void ConnectorTileView::scrollTo(const QModelIndex& index, ScrollHint)
{
    const QRect rect = m_layout.rectOf(index.row());
    if (rect.isEmpty())
        return;
    const int top = rect.top() - TileLayout::RingRoom - (m_isGrouped ? TileLayout::GroupRowHeight : 0);
    const int bottom = rect.bottom() + TileLayout::RingRoom;
    if (top < verticalOffset())
        verticalScrollBar()->setValue(top);
    else if (bottom > verticalOffset() + viewport()->height())
        verticalScrollBar()->setValue(bottom - viewport()->height() + 1);
}

bool ConnectorTileView::isIndexHidden(const QModelIndex& index) const
{
    return m_layout.rectOf(index.row()).isEmpty();
}

void ConnectorTileView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command)
{
    const QModelIndex index = indexAt(rect.center());
    if (index.isValid())
        selectionModel()->select(index, command);
}

QRegion ConnectorTileView::visualRegionForSelection(const QItemSelection& selection) const
{
    QRegion region;
    for (const QModelIndex& index : selection.indexes())
        region += visualRect(index);
    return region;
}

QModelIndex ConnectorTileView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const QList<int>& rows = m_layout.visibleRows();
    if (rows.isEmpty())
        return {};
    const int current = currentIndex().isValid() ? currentIndex().row() : rows.first();
    if (!currentIndex().isValid() || !rows.contains(current))
        return fromRow(rows.first());
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const qsizetype place = rows.indexOf(current);
    const auto step = [&](qsizetype by) { return fromRow(rows.at(std::clamp<qsizetype>(place + by, 0, rows.size() - 1))); };
    const auto vertically = [&](int by, int times) {
        int row = current;
        for (int i = 0; i < times; ++i) {
            const int next = m_layout.rowVertically(row, by);
            row = next < 0 ? row : next;
        }
        return fromRow(row);
    };
    const int perPage = std::max(1, viewport()->height() / std::max(1, m_delegate->measure().height));
    switch (action) {
    case MoveLeft: return step(mirrored ? 1 : -1);
    case MoveRight: return step(mirrored ? -1 : 1);
    case MovePrevious: return step(-1);
    case MoveNext: return step(1);
    case MoveUp: return vertically(-1, 1);
    case MoveDown: return vertically(1, 1);
    case MovePageUp: return vertically(-1, perPage);
    case MovePageDown: return vertically(1, perPage);
    case MoveHome: return fromRow(rows.first());
    case MoveEnd: return fromRow(rows.last());
    }
    return {};
}

void ConnectorTileView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QAbstractItemView::currentChanged(current, previous);
    repaintTile(previous);
    repaintTile(current);
    if (current.isValid() && hasFocus()) {
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild(current.row());
        QAccessible::updateAccessibility(&event);
    }
}

void ConnectorTileView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const QRect dirty = event->rect();
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QStyle::State base = option.state & ~(QStyle::State_HasFocus | QStyle::State_MouseOver | QStyle::State_Selected);
    for (qsizetype i = 0; i < m_layout.groups().size(); ++i) {
        const TileGroup& group = m_layout.groups().at(i);
        const QRect header = group.header.translated(0, -verticalOffset());
        if (!group.header.isEmpty() && header.intersects(dirty))
            m_delegate->paintGroup(painter, header, group, *model(), m_hoveredGroup == i, layoutDirection());
        // the current tile is hidden in a closed group: its row has the ring
        if (m_showRing && hasFocus() && group.isCollapsed && group.rows.contains(currentIndex().row()))
            drawFocusRing(painter, header, metrics::RadiusControl, m_themes.color(Theme::Color::Accent));
    }
    for (const int row : m_layout.visibleRows()) {
        const QModelIndex index = fromRow(row);
        option.rect = visualRect(index);
        const QRect withRing = option.rect.adjusted(-TileLayout::RingRoom, -TileLayout::RingRoom, TileLayout::RingRoom, TileLayout::RingRoom);
        if (!withRing.intersects(dirty))
            continue;
        option.state = base;
        if (m_hovered == index)
            option.state |= QStyle::State_MouseOver;
        if (m_showRing && hasFocus() && index == currentIndex())
            option.state |= QStyle::State_HasFocus;
        m_delegate->paint(&painter, option, index);
    }
}

void ConnectorTileView::resizeEvent(QResizeEvent* event)
{
    QAbstractItemView::resizeEvent(event);
    relayout();
}

void ConnectorTileView::scrollContentsBy(int dx, int dy)
{
    scrollDirtyRegion(dx, dy);
    viewport()->scroll(dx, dy);
}

void ConnectorTileView::toggleGroup(int group)
{
    const QString title = m_layout.groups().at(group).title;
    if (!m_collapsed.remove(title))
        m_collapsed.insert(title);
    relayout();
    Q_EMIT collapsedChanged();
}

int ConnectorTileView::groupOf(const QModelIndex& index) const
{
    const QList<TileGroup>& groups = m_layout.groups();
    for (qsizetype i = 0; index.isValid() && i < groups.size(); ++i) {
        if (groups.at(i).rows.contains(index.row()))
            return int(i);
    }
    return -1;
}

void ConnectorTileView::setAllCollapsed(bool isCollapsed)
{
    m_collapsed.clear();
    if (isCollapsed) {
        for (const TileGroup& group : m_layout.groups())
            m_collapsed.insert(group.title);
    }
    relayout();
    Q_EMIT collapsedChanged();
}

void ConnectorTileView::setCollapsedGroups(const QStringList& titles)
{
    m_collapsed = QSet<QString>(titles.begin(), titles.end());
    relayout();
}

} // namespace forecourt::ui
