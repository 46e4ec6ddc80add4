// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The library of firmware files.
#pragma once

#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// Without those that were taken out. Thread: GUI.
class FirmwareFileModel final : public KeyedTableModel<FirmwareFileId, FirmwareFile>
{
    Q_OBJECT

public:
    enum class Column { Sign, Name, Vendor, Model, Version, Size, Signature, Added, Notes };
    static constexpr int ColumnCount = int(Column::Notes) + 1;

    explicit FirmwareFileModel(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void stateChanged();

protected:
    [[nodiscard]] FirmwareFileId idOf(const FirmwareFile& row) const override { return row.id; }

private:
    [[nodiscard]] QString display(const FirmwareFile& row, Column column) const;
    [[nodiscard]] QVariant sortValue(const FirmwareFile& row, Column column) const;

    Workspace& m_workspace;
};

} // namespace forecourt::ui
