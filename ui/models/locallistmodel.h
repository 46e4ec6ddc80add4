// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The tags of one charger's own list: as they should be, and as it has them.
#pragma once

#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// One tag. Without wanted: it has to go. Without there: the charger has it not yet.
struct LocalListRow
{
    QString token;
    std::optional<LocalListVerdict> wanted;
    std::optional<LocalListVerdict> there;
    bool isLeftOut = false; ///< no room for it

    bool operator==(const LocalListRow&) const = default;
};

/// Follows the list of one charger. Thread: GUI.
class LocalListModel final : public KeyedTableModel<QString, LocalListRow>
{
    Q_OBJECT

public:
    enum class Column { Sign, Person, Tag, Says, ValidUntil, State };
    static constexpr int ColumnCount = int(Column::State) + 1;

    explicit LocalListModel(Workspace& workspace, QObject* parent = nullptr);

    void setStation(const StationId& station);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString idOf(const LocalListRow& row) const override { return row.token.toCaseFolded(); }

private:
    [[nodiscard]] QList<LocalListRow> rowsNow() const;
    [[nodiscard]] QString display(const LocalListRow& row, Column column) const;
    [[nodiscard]] QString stateText(const LocalListRow& row) const;

    Workspace& m_workspace;
    StationId m_station;
};

} // namespace forecourt::ui
