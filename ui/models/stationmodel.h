// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The chargers of the site, in use or archived, one row each.
#pragma once

#include "ui/format/displaystatus.h"
#include "ui/models/keyedtablemodel.h"
#include "ui/models/updatethrottle.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// What a row shows of a charger.
struct StationRow
{
    StationPointer station;
    DisplayStatus status = DisplayStatus::Offline; ///< the worst of its connectors
    std::optional<Energy> today;

    bool operator==(const StationRow& other) const
    {
        return status == other.status && today == other.today && *station == *other.station;
    }
};

/// Follows the LiveSite at most four times a second. Thread: GUI.
class StationModel final : public KeyedTableModel<StationId, StationRow>
{
    Q_OBJECT

public:
    enum class Column {
        Status, Name, Area, Id, Model, Serial, Firmware, Connectors, Protocol, Address, LastSeen, Today, Note, ArchivedAt,
        ReplacedBy
    };
    static constexpr int ColumnCount = int(Column::ReplacedBy) + 1;
    /// Chargers of the site, or the archived ones. Who waits or was rejected is in the CandidateModel.
    enum class Source { Active, Archived };

    explicit StationModel(Workspace& workspace, Source source = Source::Active, QObject* parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Energy of today per charger; what is not in \a energy shows as missing.
    void setTodayEnergy(const QHash<StationId, Energy>& energy);

    [[nodiscard]] static DisplayStatus worstStatus(const StationState& station);

protected:
    [[nodiscard]] StationId idOf(const StationRow& row) const override { return row.station->record.id; }
    [[nodiscard]] QPair<int, int> changedSpan(const StationRow& before, const StationRow& after) const override;

private:
    void refresh();
    [[nodiscard]] QVariant display(const StationRow& row, Column column) const;
    [[nodiscard]] QVariant sortValue(const StationRow& row, Column column) const;
    [[nodiscard]] QString connectorSummary(const StationRow& row) const;

    Workspace& m_workspace;
    Source m_source;
    UpdateThrottle m_throttle;
    QHash<StationId, Energy> m_today;
};

} // namespace forecourt::ui
