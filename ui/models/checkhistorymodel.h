// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The guided checks of a charger, newest first.
#pragma once

#include "core/domain/check.h"
#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// Rows are set from outside. Thread: GUI.
class CheckHistoryModel final : public KeyedTableModel<qint64, CheckRecord>
{
    Q_OBJECT

public:
    enum class Column { Sign, Started, State, Result, Technician };
    static constexpr int ColumnCount = int(Column::Technician) + 1;

    explicit CheckHistoryModel(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] qint64 idOf(const CheckRecord& row) const override { return row.id.value(); }

private:
    [[nodiscard]] QString text(const CheckRecord& row, Column column) const;

    Workspace& m_workspace;
};

/// "18 passed, 1 warning, 1 failed, 1 skipped"; parts that are 0 are left out.
[[nodiscard]] QString checkCountsText(const CheckRecord& check);

} // namespace forecourt::ui
