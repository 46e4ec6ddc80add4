// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Changed settings and what became of each.
#pragma once

#include "core/commissioning/settingsrun.h"
#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// A change and its place in the run.
struct SettingsRunRow
{
    int index = 0;
    commissioning::ChangeResult result;

    bool operator==(const SettingsRunRow&) const = default;
};

/// One row per change at a charger, in the order they are sent. Thread: GUI.
class SettingsRunModel final : public KeyedTableModel<int, SettingsRunRow>
{
    Q_OBJECT

public:
    enum class Column { Sign, Charger, Setting, Now, New, Result };
    static constexpr int ColumnCount = int(Column::Result) + 1;

    /// Follows \a run, which must outlive this model.
    SettingsRunModel(const Workspace& workspace, const commissioning::SettingsRun& run, QObject* parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] int idOf(const SettingsRunRow& row) const override { return row.index; }

private:
    [[nodiscard]] QString text(const commissioning::ChangeResult& result, Column column) const;

    const Workspace& m_workspace;
};

} // namespace forecourt::ui
