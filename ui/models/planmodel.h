// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is planned for later.
#pragma once

#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// Follows the mirror; of one charger, or of all. Thread: GUI.
class PlanModel final : public KeyedTableModel<qint64, PlannedAction>
{
    Q_OBJECT

public:
    enum class Column { Sign, Charger, What, When, State, Who };
    static constexpr int ColumnCount = int(Column::Who) + 1;

    /// \a station empty: all chargers.
    PlanModel(Workspace& workspace, const std::optional<StationId>& station, QObject* parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] qint64 idOf(const PlannedAction& row) const override { return row.id.value(); }
    /// The newest first.
    [[nodiscard]] int insertPosition(const PlannedAction&) const override { return 0; }

private:
    void refresh();
    [[nodiscard]] QString text(const PlannedAction& plan, Column column) const;

    Workspace& m_workspace;
    std::optional<StationId> m_station;
};

} // namespace forecourt::ui
