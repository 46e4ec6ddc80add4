// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The chargers of one roll-out, in its order.
#pragma once

#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// Follows the mirror; a second that goes by moves "took" and "nothing heard for". Thread: GUI.
class FirmwareJobModel final : public KeyedTableModel<JobId, FirmwareJob>
{
    Q_OBJECT

public:
    enum class Column { Sign, Charger, Was, Stage, State, Took };
    static constexpr int ColumnCount = int(Column::Took) + 1;

    explicit FirmwareJobModel(Workspace& workspace, QObject* parent = nullptr);

    void setRollout(RolloutId rollout);
    [[nodiscard]] RolloutId rollout() const { return m_rollout; }

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// How the job stands, as the column "State" says it.
    [[nodiscard]] QString sentence(const FirmwareJob& job) const;

Q_SIGNALS:
    void stateChanged();

protected:
    [[nodiscard]] JobId idOf(const FirmwareJob& row) const override { return row.id; }
    [[nodiscard]] int insertPosition(const FirmwareJob& row) const override;

private:
    [[nodiscard]] QList<FirmwareJob> rowsOfSite() const;
    void tick();
    [[nodiscard]] QString display(const FirmwareJob& row, Column column) const;
    [[nodiscard]] std::optional<std::chrono::seconds> took(const FirmwareJob& row) const;

    Workspace& m_workspace;
    RolloutId m_rollout;
};

} // namespace forecourt::ui
