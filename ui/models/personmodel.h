// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The people who own tags.
#pragma once

#include "ui/models/keyedtablemodel.h"
#include "ui/models/updatethrottle.h"
#include "ui/models/workspace.h"

#include <QTimer>

namespace forecourt::ui {

/// A person and what the tags say of them.
struct PersonRow
{
    PersonRecord person;
    QStringList tags;
    std::optional<QDateTime> lastUsedAt;

    bool operator==(const PersonRow&) const = default;
};

/// One row per person. Where there are very many tags they are looked through a slice in each turn of the event loop,
/// and the rows change when that is done. Thread: GUI.
class PersonModel final : public KeyedTableModel<PersonId, PersonRow>
{
    Q_OBJECT

public:
    enum class Column { Sign, Name, Group, Tags, LastUsed, Note };
    static constexpr int ColumnCount = int(Column::Note) + 1;

    explicit PersonModel(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] PersonId idOf(const PersonRow& row) const override { return row.person.id; }

private:
    void refresh();
    void gather();
    [[nodiscard]] QVariant display(const PersonRow& row, Column column) const;

    Workspace& m_workspace;
    UpdateThrottle m_throttle;
    QTimer m_turn;                       ///< the next slice of many tags
    QString m_after;                     ///< the last one looked at
    QHash<PersonId, PersonRow> m_gathered; ///< so far
};

} // namespace forecourt::ui
