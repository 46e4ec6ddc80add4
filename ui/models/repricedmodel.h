// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Sessions before and after another price.
#pragma once

#include "core/api/prices.h"
#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// Thread: GUI.
class RepricedModel final : public KeyedTableModel<TransactionKey, api::RepricedSession>
{
    Q_OBJECT

public:
    enum class Column { Sign, Number, Start, Place, Before, After, Difference, Why };
    static constexpr int ColumnCount = int(Column::Why) + 1;

    explicit RepricedModel(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] TransactionKey idOf(const api::RepricedSession& row) const override { return row.transaction; }

private:
    [[nodiscard]] QString display(const api::RepricedSession& row, Column column) const;
    [[nodiscard]] static std::optional<Money> difference(const api::RepricedSession& row);

    Workspace& m_workspace;
};

} // namespace forecourt::ui
