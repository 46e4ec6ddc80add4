// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backupmodel.h"

#include "ui/format/alteredwords.h"
#include "ui/models/modelroles.h"

namespace forecourt::ui {

namespace {

QString kindWord(api::BackupFile::Kind kind)
{
    switch (kind) {
    case api::BackupFile::Kind::Regular: return BackupModel::tr("Backup");
    //: Kind of a backup: made before the database got a new layout.
    case api::BackupFile::Kind::BeforeMigration: return BackupModel::tr("Before an update");
    case api::BackupFile::Kind::BeforeRestore: return BackupModel::tr("Before a restore");
    }
    return {};
}

QString checkWord(const BackupRow& row)
{
    switch (row.check) {
    case BackupRow::Check::None:
        if (!row.file.altered.isEmpty()) {
            //: Checked when it was made, not since. %1 is what was found: "3 sessions are not as they were recorded (…)".
            return BackupModel::tr("When made: %1").arg(alteredSubject(row.file.altered));
        }
        //: A backup was checked when it was made, not since.
        return BackupModel::tr("When made");
    case BackupRow::Check::Running: return BackupModel::tr("Checking…");
    case BackupRow::Check::Good: return BackupModel::tr("Good, just now");
    //: The outcome of a check. %1 is what was found: "3 sessions are not as they were recorded (…)".
    case BackupRow::Check::Altered: return BackupModel::tr("Just now: %1").arg(row.problem);
    case BackupRow::Check::Bad: return row.problem;
    }
    return {};
}

} // namespace

BackupModel::BackupModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
}

void BackupModel::setFiles(const QList<api::BackupFile>& files)
{
    QList<BackupRow> rows;
    for (const api::BackupFile& file : files) {
        BackupRow row{file, BackupRow::Check::None, {}};
        if (const int known = rowOf(file.path); known >= 0 && this->row(known).file == file) {
            row.check = this->row(known).check;
            row.problem = this->row(known).problem;
        }
        rows.append(row);
    }
    updateRows(rows);
}

void BackupModel::setCheck(const QString& path, BackupRow::Check check, const QString& problem)
{
    const int at = rowOf(path);
    if (at < 0)
        return;
    BackupRow row = this->row(at);
    row.check = check;
    row.problem = problem;
    upsert(row);
}

int BackupModel::insertPosition(const BackupRow& row) const
{
    int at = 0;
    while (at < rowCount() && this->row(at).file.at >= row.file.at)
        ++at;
    return at;
}

int BackupModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BackupModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BackupRow& row = this->row(index.row());
    const auto column = Column(index.column());
    if (role == KeyRole)
        return row.file.path;
    if (role == SearchRole)
        return row.file.path;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (column == Column::Size ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole)
        return column == Column::Check ? checkWord(row) : row.file.path;
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (column) {
    case Column::Made:
        return role == SortRole ? QVariant(row.file.at) : m_workspace.format().dateTime(row.file.at, m_workspace.now());
    case Column::Kind: return kindWord(row.file.kind);
    case Column::Size: return role == SortRole ? QVariant(row.file.bytes) : m_workspace.format().dataSize(row.file.bytes);
    case Column::Check: return checkWord(row);
    }
    return {};
}

QVariant BackupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (Column(section) == Column::Size ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    //: Column: when the backup was made.
    case Column::Made: return tr("Made");
    //: Column: on what occasion the backup was made.
    case Column::Kind: return tr("Kind");
    case Column::Size: return tr("Size");
    //: Column: when the backup was last checked, and how that went.
    case Column::Check: return tr("Checked");
    }
    return {};
}

} // namespace forecourt::ui
