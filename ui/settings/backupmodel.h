// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The copies in the backup folder as a table.
#pragma once

#include "core/api/backups.h"
#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// One copy, and what a check of it said.
struct BackupRow
{
    enum class Check { None, Running, Good, Altered, Bad };

    api::BackupFile file;
    Check check = Check::None;
    QString problem; ///< of a bad one a sentence, of altered sessions which

    bool operator==(const BackupRow&) const = default;
};

/// Thread: GUI.
class BackupModel final : public KeyedTableModel<QString, BackupRow>
{
    Q_OBJECT

public:
    enum class Column { Made, Kind, Size, Check };
    static constexpr int ColumnCount = int(Column::Check) + 1;

    explicit BackupModel(Workspace& workspace, QObject* parent = nullptr);

    /// What was checked stays known.
    void setFiles(const QList<api::BackupFile>& files);
    void setCheck(const QString& path, BackupRow::Check check, const QString& problem = {});

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString idOf(const BackupRow& row) const override { return row.file.path; }
    /// Newest first.
    [[nodiscard]] int insertPosition(const BackupRow& row) const override;

private:
    Workspace& m_workspace;
};

} // namespace forecourt::ui
