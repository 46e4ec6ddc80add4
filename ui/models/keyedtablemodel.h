// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The common part of our table models: rows are values, found by id, changed by difference.
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

#include <algorithm>

namespace forecourt::ui {

/// Rows of type \a Row (a value with ==) identified by \a Id. Derived classes name the columns and
/// answer data(). Rows keep their place: a change never moves a row, sorting is a proxy's job.
/// Thread: GUI.
template<class Id, class Row>
class KeyedTableModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] const QList<Row>& rows() const { return m_rows; }
    /// \a row counts in this model, not in a proxy.
    [[nodiscard]] const Row& row(int row) const { return m_rows.at(row); }
    /// −1 where the id is not here.
    [[nodiscard]] int rowOf(const Id& id) const { return m_index.value(id, -1); }

    /// Replaces everything; views lose their place, so only for a new snapshot or a new query.
    void resetRows(QList<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        reindexFrom(0);
        endResetModel();
    }

    /// Makes the model hold exactly \a rows: rows gone are removed, new ones appended in order,
    /// changed ones announced. Kept rows stay where they are.
    void updateRows(const QList<Row>& rows)
    {
        QHash<Id, int> wanted;
        wanted.reserve(rows.size());
        for (const Row& row : rows)
            wanted.insert(idOf(row), 0);
        for (int i = static_cast<int>(m_rows.size()) - 1; i >= 0; --i) {
            if (!wanted.contains(idOf(m_rows.at(i))))
                removeAt(i);
        }
        for (const Row& row : rows)
            upsert(row);
    }

    /// As updateRows() where new rows go to the end, but by one reset where many come or go: each of them by itself
    /// would move all those behind it, in every view.
    void replaceRows(const QList<Row>& rows)
    {
        QHash<Id, qsizetype> wanted;
        wanted.reserve(rows.size());
        for (qsizetype i = 0; i < rows.size(); ++i)
            wanted.insert(idOf(rows.at(i)), i);
        qsizetype kept = 0;
        for (const Row& row : std::as_const(m_rows))
            kept += wanted.contains(idOf(row)) ? 1 : 0;
        if (m_rows.size() - kept + wanted.size() - kept <= ManyRows)
            return updateRows(rows);
        QList<Row> next;
        next.reserve(wanted.size());
        for (const Row& row : std::as_const(m_rows)) {
            if (const qsizetype at = wanted.value(idOf(row), -1); at >= 0)
                next.append(rows.at(at));
        }
        for (const Row& row : rows) {
            if (!m_index.contains(idOf(row)))
                next.append(row);
        }
        resetRows(std::move(next));
    }

    /// Inserts (see insertPosition()) or changes one row; says nothing if nothing changed.
    void upsert(const Row& row)
    {
        const int at = rowOf(idOf(row));
        if (at < 0) {
            insertAt(insertPosition(row), row);
            return;
        }
        Row& known = m_rows[at];
        if (known == row)
            return;
        const auto span = changedSpan(known, row);
        known = row;
        if (span.second >= span.first)
            Q_EMIT dataChanged(index(at, span.first), index(at, span.second));
    }

    void removeId(const Id& id)
    {
        if (const int at = rowOf(id); at >= 0)
            removeAt(at);
    }

protected:
    [[nodiscard]] virtual Id idOf(const Row& row) const = 0;
    /// Where a new row goes; at the end unless a derived class keeps an order.
    [[nodiscard]] virtual int insertPosition(const Row&) const { return static_cast<int>(m_rows.size()); }
    /// First and last column whose data may differ between the two rows.
    [[nodiscard]] virtual QPair<int, int> changedSpan(const Row&, const Row&) const
    {
        return {0, columnCount() - 1};
    }
    /// Rows whose id is here already are left out.
    void appendRows(QList<Row> rows)
    {
        rows.removeIf([this](const Row& row) { return m_index.contains(idOf(row)); });
        if (rows.isEmpty())
            return;
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
        m_rows.append(rows);
        reindexFrom(first);
        endInsertRows();
    }
    void insertAt(int at, const Row& row)
    {
        beginInsertRows({}, at, at);
        m_rows.insert(at, row);
        reindexFrom(at);
        endInsertRows();
    }
    void removeAt(int at)
    {
        beginRemoveRows({}, at, at);
        m_index.remove(idOf(m_rows.at(at)));
        m_rows.removeAt(at);
        for (int i = at; i < m_rows.size(); ++i)
            m_index[idOf(m_rows.at(i))] = i;
        endRemoveRows();
    }
    /// Announces that texts which depend on more than the row (names, the time) may differ.
    void announce(int firstColumn, int lastColumn)
    {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, firstColumn), index(static_cast<int>(m_rows.size()) - 1, lastColumn));
    }

private:
    static constexpr qsizetype ManyRows = 500; ///< coming or going at once

    void reindexFrom(int first)
    {
        if (first == 0) {
            m_index.clear();
            m_index.reserve(m_rows.size());
        }
        for (int i = first; i < m_rows.size(); ++i)
            m_index.insert(idOf(m_rows.at(i)), i);
    }

    QList<Row> m_rows;
    QHash<Id, int> m_index;
};

} // namespace forecourt::ui
