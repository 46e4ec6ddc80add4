// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The live tiles of the Overview: one per connector, in three densities, grouped if wanted.
#pragma once

#include "ui/delegates/tiledelegate.h"
#include "ui/widgets/tilelayout.h"
#include "ui/widgets/tilerole.h"

#include <QAbstractItemView>
#include <QSet>

#include <optional>

namespace forecourt::ui {

/// Shows any list model with the roles of tilerole.h. The number of rows decides the density unless one
/// is forced. Arrows move, Enter opens, Space asks for the usual action, the menu key for the menu.
/// Only visible and changed tiles repaint. Leave TileLayout::RingRoom less margin around it, so that
/// tiles line up with cards. Thread: GUI.
class ConnectorTileView : public QAbstractItemView
{
    Q_OBJECT
public:
    explicit ConnectorTileView(const ThemeManager& themes, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    /// Empty: by the number of connectors.
    void setForcedDensity(std::optional<TileDensity> density);
    [[nodiscard]] TileDensity density() const { return m_delegate->density(); }
    /// Shows a row per TileGroupRole above its tiles.
    void setGrouped(bool grouped);
    [[nodiscard]] bool isGrouped() const { return m_isGrouped; }
    /// Opens or closes every group.
    void setAllCollapsed(bool isCollapsed);
    /// Titles of the closed groups.
    [[nodiscard]] QStringList collapsedGroups() const { return m_collapsed.values(); }
    void setCollapsedGroups(const QStringList& titles);
    [[nodiscard]] const TileLayout& tileLayout() const { return m_layout; }
    /// Height of everything at the present width; for pages that scroll as a whole.
    [[nodiscard]] int contentHeight() const { return m_layout.contentHeight(); }
    /// The view grows to its content and does not scroll itself.
    void setFitsContent(bool fits);

    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;
    void reset() override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Runs button \a button of \a index as a click would; a blocked one shows its reason.
    void triggerButton(const QModelIndex& index, int button);

Q_SIGNALS:
    /// A button, or Space: the usual action with its dialog.
    void actionRequested(const QModelIndex& index, forecourt::ui::TileAction action);
    /// Enter or a double click.
    void openRequested(const QModelIndex& index);
    /// Right button or menu key.
    void menuRequested(const QModelIndex& index, const QPoint& globalPosition);
    /// The layout changed its height.
    void contentHeightChanged(int height);
    /// A group was opened or closed.
    void collapsedChanged();

public Q_SLOTS:
    void dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight, const QList<int>& roles = {}) override;

protected Q_SLOTS:
    void rowsInserted(const QModelIndex& parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) override;
    void updateGeometries() override;

protected:
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex& index) const override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    struct Spot
    {
        QModelIndex index;
        int button = -1;
    };

    void relayout();
    void repaintTile(const QModelIndex& index);
    void setHovered(const QModelIndex& index, int button, int group);
    [[nodiscard]] Spot spotAt(const QPoint& viewportPoint) const;
    [[nodiscard]] QPoint toContent(const QPoint& viewportPoint) const;
    [[nodiscard]] QModelIndex fromRow(int row) const;
    void toggleGroup(int group);
    [[nodiscard]] int groupOf(const QModelIndex& index) const;
    void showRing(bool shown);

    const ThemeManager& m_themes;
    TileDelegate* m_delegate;
    TileLayout m_layout;
    std::optional<TileDensity> m_forced;
    bool m_isGrouped = false;
    bool m_fitsContent = false;
    bool m_showRing = false;
    QSet<QString> m_collapsed;
    QPersistentModelIndex m_hovered;
    int m_hoveredButton = -1;
    int m_hoveredGroup = -1;
    QPersistentModelIndex m_pressed;
    int m_pressedButton = -1;
};

} // namespace forecourt::ui
