// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/jobnotemodel.h"

#include "ui/format/transferwords.h"
#include "ui/models/modelroles.h"
#include "ui/widgets/tableview.h"

namespace forecourt::ui {

JobNoteModel::JobNoteModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::formatChanged, this, [this] {
        if (!m_notes.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
}

void JobNoteModel::setNotes(const QList<JobNote>& notes)
{
    if (notes == m_notes)
        return;
    const qsizetype known = m_notes.size();
    if (known > 0 && notes.size() > known && notes.mid(0, known) == m_notes) {
        beginInsertRows({}, 0, static_cast<int>(notes.size() - known) - 1);
        m_notes = notes;
        endInsertRows();
        return;
    }
    beginResetModel();
    m_notes = notes;
    endResetModel();
}

int JobNoteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_notes.size());
}

int JobNoteModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JobNoteModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JobNote& note = this->note(index.row());
    const Formatter& format = m_workspace.format();
    const bool isTime = Column(index.column()) == Column::Time;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return isTime ? format.timeWithSeconds(note.at) : jobNoteSentence(note, format);
    case Qt::ToolTipRole: return isTime ? format.dateTime(note.at, m_workspace.now()) : jobNoteSentence(note, format);
    case SortRole: return note.at;
    case KeyRole: return index.row();
    case SearchRole: return jobNoteSentence(note, format);
    case QuietRole: return isTime;
    case TableIconRole: return isTime ? QVariant() : QVariant(jobNoteIcon(note.kind));
    case TableIconColorRole:
        return int(note.kind == JobNoteKind::Stalled || note.kind == JobNoteKind::Problem || note.kind == JobNoteKind::TransferBroke
                       ? Theme::Color::Warning
                       : Theme::Color::Ink2);
    default: return {};
    }
}

QVariant JobNoteModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return Column(section) == Column::Time ? tr("Time") : tr("What happened");
}

} // namespace forecourt::ui
