// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tilelayout.h"

#include "ui/widgets/tilerole.h"

#include <QAbstractItemModel>
#include <QSet>

#include <algorithm>
#include <cstdlib>

namespace forecourt::ui {

TileDensity densityForCount(int count)
{
    return count <= 12 ? TileDensity::Large : count <= 40 ? TileDensity::Medium : TileDensity::Dense;
}

int TileLayout::placeTiles(TileGroup& group, int top, int width, const TileMeasure& measure, bool isRightToLeft)
{
    const int available = width - 2 * RingRoom;
    int column = 0;
    int y = top;
    for (const int row : group.rows) {
        if (column == m_columns) {
            column = 0;
            y += measure.height + measure.rowGap;
        }
        // edges are computed from the whole width, so that columns differ by at most one pixel
        const auto edge = [&](int number) {
            return RingRoom + number * (available + measure.columnGap) / m_columns;
        };
        QRect rect(edge(column), y, edge(column + 1) - measure.columnGap - edge(column), measure.height);
        if (isRightToLeft)
            rect.moveLeft(width - rect.right() - 1);
        m_rects.insert(row, rect);
        m_visible.append(row);
        ++column;
    }
    return group.rows.isEmpty() ? top : y + measure.height + measure.rowGap;
}

void TileLayout::build(const QAbstractItemModel* model, int width, const TileMeasure& measure, bool isGrouped,
                       const QSet<QString>& collapsed, bool isRightToLeft)
{
    m_groups.clear();
    m_rects.clear();
    m_visible.clear();
    const int available = width - 2 * RingRoom;
    m_columns = std::max(1, (available + measure.columnGap) / (measure.minimumWidth + measure.columnGap));

    QHash<QString, qsizetype> known;
    const int rows = model != nullptr ? model->rowCount() : 0;
    for (int row = 0; row < rows; ++row) {
        const QString title = isGrouped ? model->index(row, 0).data(TileGroupRole).toString() : QString();
        auto it = known.find(title);
        if (it == known.end()) {
            it = known.insert(title, m_groups.size());
            m_groups.append(TileGroup{title, {}, {}, collapsed.contains(title)});
        }
        m_groups[*it].rows.append(row);
    }
    int y = RingRoom;
    for (TileGroup& group : m_groups) {
        if (isGrouped) {
            group.header = QRect(RingRoom, y, available, GroupRowHeight);
            y += GroupRowHeight;
        }
        if (!group.isCollapsed)
            y = placeTiles(group, y, width, measure, isRightToLeft);
    }
    m_height = std::max(0, y - (m_visible.isEmpty() ? 0 : measure.rowGap) + RingRoom);
}

int TileLayout::rowAt(const QPoint& point) const
{
    for (const int row : m_visible) {
        if (m_rects.value(row).contains(point))
            return row;
    }
    return -1;
}

int TileLayout::groupAt(const QPoint& point) const
{
    for (qsizetype i = 0; i < m_groups.size(); ++i) {
        if (m_groups[i].header.contains(point))
            return int(i);
    }
    return -1;
}

int TileLayout::rowVertically(int row, int step) const
{
    const QRect from = m_rects.value(row);
    int best = -1;
    int bestDistance = 0;
    for (const int candidate : m_visible) {
        const QRect rect = m_rects.value(candidate);
        const int below = (rect.top() - from.top()) * step;
        if (below <= 0)
            continue;
        // the next line first, then the nearest column in it
        const int distance = below * 10000 + std::abs(rect.left() - from.left());
        if (best < 0 || distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

} // namespace forecourt::ui
