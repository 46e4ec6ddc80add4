// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The limits of power in one charger, as far as we know.
#pragma once

#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// Follows the mirror. Rows are known by the command that brought them. Thread: GUI.
class ProfileModel final : public KeyedTableModel<qint64, InstalledProfile>
{
    Q_OBJECT

public:
    enum class Column { Sign, Connector, Purpose, Level, Number, Limit, Validity, State, When, Who };
    static constexpr int ColumnCount = int(Column::Who) + 1;

    explicit ProfileModel(Workspace& workspace, QObject* parent = nullptr);

    void setStation(const StationId& station);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] qint64 idOf(const InstalledProfile& row) const override { return row.command.value(); }

private:
    void refresh();
    [[nodiscard]] QString text(const InstalledProfile& row, Column column) const;
    [[nodiscard]] QVariant sortValue(const InstalledProfile& row, Column column) const;

    Workspace& m_workspace;
    StationId m_station;
};

} // namespace forecourt::ui
