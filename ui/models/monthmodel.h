// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Months of the accounts, the newest first.
#pragma once

#include "core/api/billing.h"
#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// Thread: GUI.
class MonthModel final : public KeyedTableModel<int, MonthSummary>
{
    Q_OBJECT

public:
    enum class Column { Sign, Month, State, Sessions, Energy, Net, Gross, LeftOut };
    static constexpr int ColumnCount = int(Column::LeftOut) + 1;

    explicit MonthModel(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] int idOf(const MonthSummary& row) const override { return row.month.number(); }

private:
    [[nodiscard]] QString display(const MonthSummary& row, Column column) const;

    Workspace& m_workspace;
};

} // namespace forecourt::ui
