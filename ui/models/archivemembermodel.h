// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is inside a file of a charger.
#pragma once

#include "core/domain/archivelook.h"
#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// Folders are left out; a member's path is plain text. Thread: GUI.
class ArchiveMemberModel final : public KeyedTableModel<int, ArchiveMember>
{
    Q_OBJECT

public:
    enum class Column { Path, Size, Modified };
    static constexpr int ColumnCount = int(Column::Modified) + 1;

    explicit ArchiveMemberModel(Workspace& workspace, QObject* parent = nullptr);

    void setListing(const ArchiveListing& listing);
    /// Its path; empty where it is not listed.
    [[nodiscard]] QString pathOf(int member) const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] int idOf(const ArchiveMember& row) const override { return row.index; }

private:
    [[nodiscard]] QString display(const ArchiveMember& row, Column column) const;

    Workspace& m_workspace;
};

} // namespace forecourt::ui
