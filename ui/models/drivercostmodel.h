// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What chargers' displays are told of costs, and how they answered.
#pragma once

#include "core/domain/drivercost.h"
#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// Thread: GUI.
class DriverCostModel final : public KeyedTableModel<StationId, DriverCostState>
{
    Q_OBJECT

public:
    enum class Column { Sign, Charger, Can, Chosen, Price, Running, Final };
    static constexpr int ColumnCount = int(Column::Final) + 1;

    explicit DriverCostModel(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] StationId idOf(const DriverCostState& row) const override { return row.station; }

private:
    [[nodiscard]] QString display(const DriverCostState& row, Column column) const;
    [[nodiscard]] QString answerOf(const DriverCostState& row, DriverMessage message) const;

    Workspace& m_workspace;
};

} // namespace forecourt::ui
