// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The settings of a charger as last read.
#pragma once

#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

#include <QMap>

namespace forecourt::ui {

/// One row per setting; the id is component and name. Thread: GUI.
class VariableModel final : public KeyedTableModel<QString, DeviceVariable>
{
    Q_OBJECT

public:
    enum class Column { Sign, Name, Value, Meaning };
    static constexpr int ColumnCount = int(Column::Meaning) + 1;

    explicit VariableModel(Workspace& workspace, QObject* parent = nullptr);

    /// Shows the settings of \a station and follows them.
    void setStation(const StationId& station);

    /// Values typed here and not sent yet, by name; shown beside the charger's own.
    void setEdits(const QMap<QString, QString>& edits);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    /// Form of the value, feature profile, access: one line for people.
    [[nodiscard]] static QString facts(const DeviceVariable& row);
    /// What the standard says of it; says so where it is the maker's own.
    [[nodiscard]] static QString meaning(const DeviceVariable& row);
    /// The value with its unit.
    [[nodiscard]] static QString valueText(const DeviceVariable& row);

    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString idOf(const DeviceVariable& row) const override
    {
        return row.component + QLatin1Char('/') + row.variable;
    }

private:
    void refresh();
    [[nodiscard]] std::optional<QString> edit(const DeviceVariable& row) const;
    [[nodiscard]] QString shownValue(const DeviceVariable& row) const;
    [[nodiscard]] QString signText(const DeviceVariable& row) const;

    Workspace& m_workspace;
    std::optional<StationId> m_station;
    QMap<QString, QString> m_edits;
};

} // namespace forecourt::ui
