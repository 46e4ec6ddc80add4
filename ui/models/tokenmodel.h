// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The tags that may charge here.
#pragma once

#include "ui/models/keyedtablemodel.h"
#include "ui/models/updatethrottle.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// One row per tag; the id is the folded value. Thread: GUI.
class TokenModel final : public KeyedTableModel<QString, TokenRecord>
{
    Q_OBJECT

public:
    enum class Column { Sign, Person, Tag, Status, Group, ValidUntil, Where, LastUsed, Note };
    static constexpr int ColumnCount = int(Column::Note) + 1;

    explicit TokenModel(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The tag or its owner is blocked.
    [[nodiscard]] bool isBlocked(const TokenRecord& token) const;
    [[nodiscard]] bool isExpired(const TokenRecord& token) const;
    /// "Blocked", "Expired", "Valid".
    [[nodiscard]] QString statusText(const TokenRecord& token) const;

protected:
    [[nodiscard]] QString idOf(const TokenRecord& row) const override { return row.value.toCaseFolded(); }

private:
    void refresh();
    [[nodiscard]] std::optional<PersonRecord> personOf(const TokenRecord& token) const;
    [[nodiscard]] QString restrictionText(const TokenRecord& token) const;
    [[nodiscard]] QVariant display(const TokenRecord& row, Column column) const;

    Workspace& m_workspace;
    UpdateThrottle m_throttle;
};

} // namespace forecourt::ui
