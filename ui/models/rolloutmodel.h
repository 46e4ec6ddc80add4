// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Roll-outs of firmware, newest first, with what became of their chargers.
#pragma once

#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// How many chargers of a roll-out stand where.
struct RolloutCount
{
    int all = 0;
    int done = 0;
    int running = 0; ///< with those that stall
    int stalled = 0;
    int waiting = 0; ///< with those that are offline
    int offline = 0;
    int failed = 0;
    int nothing = 0; ///< have the version already
    int cancelled = 0;

    bool operator==(const RolloutCount&) const = default;
};

[[nodiscard]] RolloutCount countJobs(const QList<FirmwareJobPointer>& jobs);

struct RolloutRow
{
    FirmwareRollout rollout;
    RolloutCount count;

    bool operator==(const RolloutRow&) const = default;
};

/// Thread: GUI.
class RolloutModel final : public KeyedTableModel<RolloutId, RolloutRow>
{
    Q_OBJECT

public:
    enum class Column { Sign, What, State, Done, Failed, Plan, Started, User };
    static constexpr int ColumnCount = int(Column::User) + 1;

    explicit RolloutModel(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] int openCount() const;

Q_SIGNALS:
    void stateChanged();

protected:
    [[nodiscard]] RolloutId idOf(const RolloutRow& row) const override { return row.rollout.id; }
    [[nodiscard]] int insertPosition(const RolloutRow& row) const override;

private:
    [[nodiscard]] QList<RolloutRow> rowsOfSite() const;
    void follow();
    [[nodiscard]] QString display(const RolloutRow& row, Column column) const;
    [[nodiscard]] QVariant sortValue(const RolloutRow& row, Column column) const;

    Workspace& m_workspace;
};

} // namespace forecourt::ui
