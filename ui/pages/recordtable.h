// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A table of records: filter, sort, copy, and a selection that stays with its record and in its place.
#pragma once

#include "ui/models/rowfilter.h"
#include "ui/widgets/tableview.h"

#include <QItemSelectionModel>

#include <optional>
#include <utility>

namespace forecourt::ui {

/// Shows one of our models through a RowFilter. Rows are named by their row in the model, not in the
/// view. Thread: GUI.
class RecordTable final : public TableView
{
    Q_OBJECT
    /// KeyRole of the selected row. Written: that row is selected, at the latest when it comes, unless a person
    /// chose another meanwhile.
    Q_PROPERTY(QVariant wantedKey READ currentKey WRITE setWantedKey)

public:
    /// \a name is the accessible name: "Chargers".
    /// \a rowHeight as of TableView.
    RecordTable(const ThemeManager& themes, const QString& objectName, const QString& name, QWidget* parent = nullptr,
                int rowHeight = metrics::TableRow);

    /// \a model must outlive this view. Columns can be sorted where \a isSortable.
    void setRecords(QAbstractItemModel* model, bool isSortable);
    [[nodiscard]] RowFilter& filter() { return m_filter; }

    /// Row of the model, −1 without a selection.
    [[nodiscard]] int currentRow() const;
    /// Several rows may be selected at once.
    void setMultiSelection() { setSelectionMode(QAbstractItemView::ExtendedSelection); }
    /// Rows of the model, in the order of the view.
    [[nodiscard]] QList<int> selectedRows() const;
    /// Selects the row with this KeyRole and no other, whatever keys are held, and scrolls to it; false where it is not shown.
    bool selectKey(const QVariant& key);

Q_SIGNALS:
    /// Enter or double click.
    void opened(int row);
    /// Right button or menu key.
    void menuWanted(int row, const QPoint& globalPosition);
    /// Another record, or none (−1), became current; also after the model was reset.
    void currentRowChanged(int row);
    /// Other rows are selected.
    void selectedRowsChanged();

protected:
    /// By keyboard: chooses the row with the ring, so that the keys of the menus have something to act on.
    void rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    [[nodiscard]] QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index,
                                                                       const QEvent* event = nullptr) const override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    void chooseRow(int row);
    void copyRows() const;
    [[nodiscard]] QVariant currentKey() const;
    void setWantedKey(const QVariant& key);
    void tryWanted();
    void rememberPlace();
    void keepPlace();

    RowFilter m_filter;
    bool m_lostItsRow = false; ///< the chosen row went: nothing is chosen for it until a key or click says so
    bool m_isChoosing = false; ///< this row and no other, whatever keys are held
    QVariant m_keptKey;
    QVariant m_wantedKey;
    std::optional<int> m_keptY; ///< of the chosen row while rows move; empty: nobody sees it
    std::pair<int, Qt::SortOrder> m_order{-1, Qt::AscendingOrder};
};

} // namespace forecourt::ui
