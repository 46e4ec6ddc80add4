// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The rules by which vendors' messages are answered.
#pragma once

#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// Those that concern one charger: its own, and those for all. Follows the mirror. Thread: GUI.
class VendorRuleModel final : public KeyedTableModel<qint64, VendorRule>
{
    Q_OBJECT

public:
    enum class Column { Charger, Vendor, Message, Answer, Data, Who };
    static constexpr int ColumnCount = int(Column::Who) + 1;

    explicit VendorRuleModel(Workspace& workspace, QObject* parent = nullptr);

    void setStation(const StationId& station);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] qint64 idOf(const VendorRule& row) const override { return row.id.value(); }

private:
    void refresh();
    [[nodiscard]] QString text(const VendorRule& row, Column column) const;

    Workspace& m_workspace;
    StationId m_station;
};

} // namespace forecourt::ui
