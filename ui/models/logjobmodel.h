// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Logs asked from chargers, newest first.
#pragma once

#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// Thread: GUI.
class LogJobModel final : public KeyedTableModel<JobId, LogJob>
{
    Q_OBJECT

public:
    enum class Column { Sign, Charger, Kind, Period, State, Asked, User };
    static constexpr int ColumnCount = int(Column::User) + 1;

    explicit LogJobModel(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] int openCount() const;

Q_SIGNALS:
    void stateChanged();

protected:
    [[nodiscard]] JobId idOf(const LogJob& row) const override { return row.id; }
    [[nodiscard]] int insertPosition(const LogJob& row) const override;

private:
    [[nodiscard]] QList<LogJob> rowsOfSite() const;
    void tick();
    [[nodiscard]] QString display(const LogJob& row, Column column) const;

    Workspace& m_workspace;
};

} // namespace forecourt::ui
