// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Where tiles and group rows lie: equal columns, group rows above their tiles.
#pragma once

#include <QHash>
#include <QList>
#include <QRect>
#include <QSet>
#include <QString>

class QAbstractItemModel;

namespace forecourt::ui {

/// How much a tile shows. Up to 12 connectors Large, up to 40 Medium, more Dense.
enum class TileDensity { Large, Medium, Dense };

[[nodiscard]] TileDensity densityForCount(int count);

/// Smallest tile and gaps of a density, in logical pixels; heights may grow with the font.
struct TileMeasure
{
    int minimumWidth = 0;
    int height = 0;
    int columnGap = 0;
    int rowGap = 0;
};

/// A group row and the model rows under it.
struct TileGroup
{
    QString title;
    QRect header;       ///< empty where tiles are not grouped
    QList<int> rows;
    bool isCollapsed = false;
};

/// The result of laying out a model, in content coordinates. A value.
class TileLayout
{
public:
    /// Room left free at every edge for the focus ring.
    static constexpr int RingRoom = 3;
    static constexpr int GroupRowHeight = 32;

    /// \a collapsed: titles of groups whose tiles are hidden.
    void build(const QAbstractItemModel* model, int width, const TileMeasure& measure, bool isGrouped,
               const QSet<QString>& collapsed, bool isRightToLeft);

    [[nodiscard]] QRect rectOf(int row) const { return m_rects.value(row); }
    /// Model row at \a point, or -1.
    [[nodiscard]] int rowAt(const QPoint& point) const;
    /// Index into groups() of the group row at \a point, or -1.
    [[nodiscard]] int groupAt(const QPoint& point) const;
    [[nodiscard]] const QList<TileGroup>& groups() const { return m_groups; }
    [[nodiscard]] int contentHeight() const { return m_height; }
    [[nodiscard]] int columns() const { return m_columns; }
    /// Rows in the order they are seen, hidden ones left out.
    [[nodiscard]] const QList<int>& visibleRows() const { return m_visible; }
    /// The row nearest above (\a step -1) or below (1) \a row in about the same column; -1 if none.
    [[nodiscard]] int rowVertically(int row, int step) const;

private:
    int placeTiles(TileGroup& group, int top, int width, const TileMeasure& measure, bool isRightToLeft);

    QList<TileGroup> m_groups;
    QHash<int, QRect> m_rects;
    QList<int> m_visible;
    int m_height = 0;
    int m_columns = 1;
};

} // namespace forecourt::ui
