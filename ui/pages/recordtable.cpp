// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recordtable.h"

#include "ui/models/modelroles.h"

#include <QApplication>
#include <QClipboard>
#include <QFocusEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace forecourt::ui {

RecordTable::RecordTable(const ThemeManager& themes, const QString& objectName, const QString& name, QWidget* parent,
                         int rowHeight)
    : TableView(themes, parent, rowHeight)
{
    setObjectName(objectName);
    setAccessibleName(name);
    setProperty("pane", true); // F6 goes to it at once
    connect(this, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT opened(m_filter.mapToSource(index).row()); });
    connect(this, &TableView::menuRequested, this, [this](const QModelIndex& index, const QPoint& position) {
        if (!selectionModel()->isRowSelected(index.row())) // the menu of several selected ones keeps them
            chooseRow(index.row());
        Q_EMIT menuWanted(m_filter.mapToSource(index).row(), position);
    });
}

void RecordTable::setRecords(QAbstractItemModel* model, bool isSortable)
{
    m_filter.setSourceModel(model);
    connect(&m_filter, &QAbstractItemModel::layoutAboutToBeChanged, this, &RecordTable::rememberPlace);
    setModel(&m_filter);
    connect(&m_filter, &QAbstractItemModel::layoutChanged, this, &RecordTable::keepPlace); // after what the view does then
    if (isSortable) {
        setSortingEnabled(true);
        sortByColumn(-1, Qt::AscendingOrder); // the model's own order until a person asks
    }
    connect(&m_filter, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_keptKey = currentKey(); });
    connect(&m_filter, &QAbstractItemModel::modelReset, this, [this] {
        if (m_keptKey.isValid() && !selectKey(m_keptKey))
            Q_EMIT currentRowChanged(-1);
        tryWanted();
    });
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this, &RecordTable::tryWanted);
}

void RecordTable::setWantedKey(const QVariant& key)
{
    m_wantedKey = key;
    tryWanted();
}

void RecordTable::tryWanted()
{
    if (!m_wantedKey.isValid())
        return;
    const QVariant key = std::exchange(m_wantedKey, QVariant());
    if (!selectKey(key))
        m_wantedKey = key;
}

void RecordTable::rememberPlace()
{
    m_keptY.reset();
    const int row = currentRow() < 0 ? -1 : currentIndex().row();
    if (row < 0)
        return;
    const int y = rowViewportPosition(row);
    if (y + rowHeight(row) > 0 && y < viewport()->height())
        m_keptY = y;
}

/// Live values move rows of a sorted list: the chosen one stays where it is seen. A person who asks for another order wants
/// to see that. Source: design.md §4 "Scroll and sort while live".
void RecordTable::keepPlace()
{
    const std::pair order(m_filter.sortColumn(), m_filter.sortOrder());
    const bool isAnotherOrder = std::exchange(m_order, order) != order;
    if (isAnotherOrder || !m_keptY || !currentIndex().isValid())
        return;
    QScrollBar* const bar = verticalScrollBar();
    bar->setValue(bar->value() + rowViewportPosition(currentIndex().row()) - *m_keptY);
}

QVariant RecordTable::currentKey() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() ? current.siblingAtColumn(0).data(KeyRole) : QVariant();
}

int RecordTable::currentRow() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() && selectionModel()->isSelected(current) ? m_filter.mapToSource(current).row() : -1;
}

bool RecordTable::selectKey(const QVariant& key)
{
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        const QVariant here = m_filter.index(row, 0).data(KeyRole);
        if (here == key || here.toString() == key.toString()) { // a key that was stored comes back as another type
            chooseRow(row);
            return true;
        }
    }
    return false;
}

/// As selectRow(), which looks at the keys that are held: with Ctrl it would add the row, or let go of it; with Shift, take
/// those between as well.
void RecordTable::chooseRow(int row)
{
    const QScopedValueRollback choosing(m_isChoosing, true);
    selectRow(row);
}

QItemSelectionModel::SelectionFlags RecordTable::selectionCommand(const QModelIndex& index, const QEvent* event) const
{
    if (m_isChoosing && event == nullptr)
        return QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
    return TableView::selectionCommand(index, event);
}

void RecordTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    TableView::selectionChanged(selected, deselected);
    m_lostItsRow = m_lostItsRow && selected.isEmpty();
    m_wantedKey = {};
    Q_EMIT currentRowChanged(currentRow());
    Q_EMIT selectedRowsChanged();
}

/// Where one row is chosen at a time, Qt would choose the neighbour of one that goes: "Accept", pressed in that moment,
/// would let the wrong charger in.
void RecordTable::rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end)
{
    const int row = currentIndex().row();
    if (selectionModel() != nullptr && row >= start && row <= end) {
        m_lostItsRow = true;
        const int next = end + 1 < model()->rowCount() ? end + 1 : start - 1;
        selectionModel()->setCurrentIndex(next < 0 ? QModelIndex() : model()->index(next, currentIndex().column()),
                                          QItemSelectionModel::NoUpdate);
    }
    TableView::rowsAboutToBeRemoved(parent, start, end);
}

QList<int> RecordTable::selectedRows() const
{
    QModelIndexList indexes = selectionModel() ? selectionModel()->selectedRows() : QModelIndexList{};
    std::sort(indexes.begin(), indexes.end(), [](const QModelIndex& a, const QModelIndex& b) { return a.row() < b.row(); });
    QList<int> rows;
    for (const QModelIndex& index : std::as_const(indexes))
        rows.append(m_filter.mapToSource(index).row());
    return rows;
}

void RecordTable::focusInEvent(QFocusEvent* event)
{
    TableView::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    const bool isByKeyboard =
        reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    if (isByKeyboard && !m_lostItsRow && currentIndex().isValid() && selectionModel()->selectedRows().isEmpty())
        chooseRow(currentIndex().row());
}

void RecordTable::keyPressEvent(QKeyEvent* event)
{
    m_lostItsRow = false;
    if (event->matches(QKeySequence::Copy)) {
        copyRows();
        return;
    }
    TableView::keyPressEvent(event);
    const bool isArrow = event->key() == Qt::Key_Down || event->key() == Qt::Key_Up;
    if (isArrow && currentIndex().isValid() && selectionModel()->selectedRows().isEmpty())
        chooseRow(currentIndex().row()); // at the last row there is none to go to
}

/// The texts of the chosen rows as they are shown, separated by tabs, as a spreadsheet takes them. Signs have no text.
void RecordTable::copyRows() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty() && currentIndex().isValid())
        rows.append(currentIndex());
    if (rows.isEmpty())
        return;
    std::sort(rows.begin(), rows.end(), [](const QModelIndex& a, const QModelIndex& b) { return a.row() < b.row(); });
    QStringList lines;
    for (const QModelIndex& row : std::as_const(rows)) {
        QStringList cells;
        for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
            const int column = horizontalHeader()->logicalIndex(visual);
            if (isColumnHidden(column) || m_filter.headerData(column, Qt::Horizontal).toString().isEmpty())
                continue;
            QString text = row.siblingAtColumn(column).data(Qt::DisplayRole).toString();
            for (const char sign : {'\t', '\n', '\r'}) // they would begin another cell
                text.replace(QLatin1Char(sign), QLatin1Char(' '));
            cells.append(text);
        }
        lines.append(cells.join(QLatin1Char('\t')));
    }
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace forecourt::ui
