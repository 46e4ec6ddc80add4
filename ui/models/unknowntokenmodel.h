// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Tags that were shown at a charger and are in no list.
#pragma once

#include "ui/models/keyedtablemodel.h"
#include "ui/models/updatethrottle.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// One row per tag; the id is the folded value. Thread: GUI.
class UnknownTokenModel final : public KeyedTableModel<QString, UnknownToken>
{
    Q_OBJECT

public:
    enum class Column { Tag, Where, LastSeen, Times };
    static constexpr int ColumnCount = int(Column::Times) + 1;

    explicit UnknownTokenModel(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString idOf(const UnknownToken& row) const override { return row.value.toCaseFolded(); }

private:
    void refresh();
    [[nodiscard]] QVariant display(const UnknownToken& row, Column column) const;

    Workspace& m_workspace;
    UpdateThrottle m_throttle;
};

} // namespace forecourt::ui
