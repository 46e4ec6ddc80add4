// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How a charger departs from the standard, counted.
#pragma once

#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// One row per kind of deviation. Thread: GUI.
class QuirkModel final : public KeyedTableModel<QString, QuirkCount>
{
    Q_OBJECT

public:
    enum class Column { Name, Count, Last, Detail };
    static constexpr int ColumnCount = int(Column::Detail) + 1;

    explicit QuirkModel(Workspace& workspace, QObject* parent = nullptr);

    void setStation(const StationState& station) { updateRows(station.quirks); }

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString idOf(const QuirkCount& row) const override { return row.name; }

private:
    Workspace& m_workspace;
};

} // namespace forecourt::ui
