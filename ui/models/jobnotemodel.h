// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The log of one job, newest first.
#pragma once

#include "ui/models/workspace.h"

#include <QAbstractTableModel>

namespace forecourt::ui {

/// Thread: GUI.
class JobNoteModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Time, What };
    static constexpr int ColumnCount = int(Column::What) + 1;

    explicit JobNoteModel(Workspace& workspace, QObject* parent = nullptr);

    /// \a notes: oldest first. Those that are shown already stay where they are.
    void setNotes(const QList<JobNote>& notes);
    [[nodiscard]] const QList<JobNote>& notes() const { return m_notes; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const JobNote& note(int row) const { return m_notes.at(m_notes.size() - 1 - row); }

    Workspace& m_workspace;
    QList<JobNote> m_notes; ///< oldest first
};

} // namespace forecourt::ui
