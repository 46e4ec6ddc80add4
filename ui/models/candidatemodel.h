// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Chargers that call and that nobody accepted yet.
#pragma once

#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// One row per waiting charger, in order of arrival. Thread: GUI.
class CandidateModel final : public KeyedTableModel<QString, Candidate>
{
    Q_OBJECT

public:
    enum class Column { Sign, Id, Model, Serial, Firmware, Address, Attempts, LastSeen };
    static constexpr int ColumnCount = int(Column::LastSeen) + 1;

    explicit CandidateModel(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString idOf(const Candidate& row) const override { return row.id; }

private:
    void refresh();
    [[nodiscard]] QVariant display(const Candidate& row, Column column) const;

    Workspace& m_workspace;
};

} // namespace forecourt::ui
