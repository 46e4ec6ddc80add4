// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Files that chargers sent, newest first.
#pragma once

#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// Without those that were taken out. Thread: GUI.
class StationFileModel final : public KeyedTableModel<StationFileId, StationFile>
{
    Q_OBJECT

public:
    enum class Column { Sign, Charger, Name, Kind, Size, Period, Received };
    static constexpr int ColumnCount = int(Column::Received) + 1;

    explicit StationFileModel(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] qint64 totalBytes() const;

Q_SIGNALS:
    void stateChanged();

protected:
    [[nodiscard]] StationFileId idOf(const StationFile& row) const override { return row.id; }
    [[nodiscard]] int insertPosition(const StationFile& row) const override;

private:
    [[nodiscard]] QList<StationFile> rowsOfSite() const;
    [[nodiscard]] QString display(const StationFile& row, Column column) const;

    Workspace& m_workspace;
};

} // namespace forecourt::ui
