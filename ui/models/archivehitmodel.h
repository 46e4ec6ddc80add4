// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Where a searched text stands in a file of a charger.
#pragma once

#include "core/domain/archivelook.h"
#include "ui/models/workspace.h"

#include <QAbstractTableModel>

#include <functional>

namespace forecourt::ui {

/// Thread: GUI.
class ArchiveHitModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Path, Line, Text };
    static constexpr int ColumnCount = int(Column::Text) + 1;

    /// \a pathOf names a member.
    ArchiveHitModel(Workspace& workspace, std::function<QString(int)> pathOf, QObject* parent = nullptr);

    void setHits(const QList<ArchiveHit>& hits);
    [[nodiscard]] const ArchiveHit& hit(int row) const { return m_hits.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString display(const ArchiveHit& hit, Column column) const;

    Workspace& m_workspace;
    std::function<QString(int)> m_pathOf;
    QList<ArchiveHit> m_hits;
};

} // namespace forecourt::ui
