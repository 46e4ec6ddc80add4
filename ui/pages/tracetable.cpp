// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tracetable.h"

#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace forecourt::ui {

namespace {
constexpr int RowsAhead = 60; ///< more is fetched when fewer are left
}

TraceTable::TraceTable(const ThemeManager& themes, MessageModel& model, QWidget* parent)
    : TableView(themes, parent, metrics::TraceRow), m_model(model)
{
    using Column = MessageModel::Column;
    setObjectName(QStringLiteral("traceTable"));
    setAccessibleName(tr("Messages"));
    setProperty("pane", true); // F6 goes to it at once
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its width must not come and go with the rows
    setModel(&model);
    setColumnFor(int(Column::Number), QStringLiteral("00000000"));
    setColumnFor(int(Column::Time), QStringLiteral("00.00. 00:00:00.000"));
    setColumnFor(int(Column::Charger), QStringLiteral("Underground 12"));
    setColumnWidth(int(Column::Direction), 32);
    setColumnFor(int(Column::Action), QStringLiteral("DiagnosticsStatusNotification"));
    setColumnFor(int(Column::Id), QStringLiteral("00000000"));
    setColumnFor(int(Column::Reply), QStringLiteral("00.000"));
    setColumnFor(int(Column::Size), QStringLiteral("000.000"));
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { onInserted(first, last); });
    connect(&model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex&, int first, int last) { onRemoved(first, last); });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { Q_EMIT currentRowChanged(-1); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &TraceTable::onScrolled);
}

int TraceTable::currentRow() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() && selectionModel()->isSelected(current) ? current.row() : -1;
}

void TraceTable::showRow(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    const QScopedValueRollback adjusting(m_isAdjusting, true);
    executeDelayedItemsLayout();
    selectRow(row);
    scrollTo(m_model.index(row, 0), PositionAtCenter);
}

void TraceTable::setFollowing(bool isFollowing)
{
    m_isFollowing = isFollowing;
    m_model.setFollowing(isFollowing);
    if (isFollowing)
        scrollToEnd();
}

void TraceTable::scrollToEnd()
{
    const QScopedValueRollback adjusting(m_isAdjusting, true);
    executeDelayedItemsLayout();
    updateGeometries();
    scrollToBottom();
}

void TraceTable::onInserted(int first, int last)
{
    const bool isAtTop = first == 0 && last + 1 < m_model.rowCount();
    if (isAtTop)
        shift(last - first + 1);
    else if (m_isFollowing)
        scrollToEnd();
}

void TraceTable::onRemoved(int first, int last)
{
    if (first == 0)
        shift(first - last - 1);
}

/// Rows above came or went: what is in view stays.
void TraceTable::shift(int rows)
{
    const QScopedValueRollback adjusting(m_isAdjusting, true);
    const int value = verticalScrollBar()->value();
    executeDelayedItemsLayout();
    updateGeometries();
    if (m_isFollowing)
        scrollToBottom();
    else
        verticalScrollBar()->setValue(value + rows * rowPixels());
}

void TraceTable::onScrolled(int value)
{
    if (!m_isAdjusting) {
        const bool isAtEnd = m_model.isAtEnd() && value >= verticalScrollBar()->maximum() - rowPixels() / 2;
        if (isAtEnd != m_isFollowing && verticalScrollBar()->maximum() > 0) {
            m_isFollowing = isAtEnd;
            m_model.setFollowing(isAtEnd);
            Q_EMIT followingChanged(isAtEnd);
        }
    }
    if (m_model.rowCount() == 0)
        return;
    if (value < RowsAhead * rowPixels())
        m_model.fetchOlder();
    if (value > verticalScrollBar()->maximum() - RowsAhead * rowPixels())
        m_model.fetchNewer();
}

void TraceTable::resizeEvent(QResizeEvent* event)
{
    {
        const QScopedValueRollback adjusting(m_isAdjusting, true);
        TableView::resizeEvent(event);
    }
    if (m_isFollowing)
        scrollToEnd();
}

void TraceTable::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Home) {
        Q_EMIT startWanted();
    } else if (event->key() == Qt::Key_End) {
        Q_EMIT endWanted();
    } else {
        TableView::keyPressEvent(event);
    }
}

void TraceTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    TableView::selectionChanged(selected, deselected);
    Q_EMIT currentRowChanged(currentRow());
}

} // namespace forecourt::ui
