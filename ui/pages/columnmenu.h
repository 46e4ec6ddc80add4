// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A button whose menu shows and hides the columns of a table.
#pragma once

#include "ui/widgets/button.h"

#include <QSet>

class QMenu;
class QTableView;

namespace forecourt::ui {

/// Columns in \a fixed stay as they are. Thread: GUI.
class ColumnMenu final : public Button
{
    Q_OBJECT

public:
    ColumnMenu(const ThemeManager& themes, QTableView& table, const QSet<int>& fixed, QWidget* parent = nullptr);

    [[nodiscard]] QList<int> hiddenColumns() const;
    void setHiddenColumns(const QList<int>& columns);

Q_SIGNALS:
    /// A person showed or hid a column.
    void columnsChanged();

private:
    void fill();
    [[nodiscard]] QString titleOf(int column) const;

    QTableView& m_table;
    QSet<int> m_fixed;
    QMenu* m_menu;
};

} // namespace forecourt::ui
