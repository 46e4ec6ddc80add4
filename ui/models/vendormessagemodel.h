// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Vendors' messages from and to one charger, with counts.
#pragma once

#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// Follows the mirror. Thread: GUI.
class VendorMessageModel final : public KeyedTableModel<QString, VendorMessage>
{
    Q_OBJECT

public:
    enum class Column { Direction, Vendor, Message, Count, Last, Answer, Data };
    static constexpr int ColumnCount = int(Column::Data) + 1;

    explicit VendorMessageModel(Workspace& workspace, QObject* parent = nullptr);

    void setStation(const StationId& station);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString idOf(const VendorMessage& row) const override;

private:
    void refresh();
    [[nodiscard]] QString text(const VendorMessage& row, Column column) const;

    Workspace& m_workspace;
    StationId m_station;
};

} // namespace forecourt::ui
