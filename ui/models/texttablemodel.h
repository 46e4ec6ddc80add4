// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A table of finished texts that can be sorted by what stands behind them.
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <QVariant>

namespace forecourt::ui {

/// For reports: computed once, shown and copied. Thread: GUI.
class TextTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Cell
    {
        QString text;
        QVariant sort; ///< invalid: the text

        bool operator==(const Cell&) const = default;
    };
    struct Column
    {
        QString title;
        bool isNumber = false; ///< at the right

        bool operator==(const Column&) const = default;
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Every row has a cell for each column.
    void setTable(const QList<Column>& columns, const QList<QList<Cell>>& rows);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Column> m_columns;
    QList<QList<Cell>> m_rows;
};

} // namespace forecourt::ui
