// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reservations, newest first.
#pragma once

#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// Thread: GUI.
class ReservationModel final : public KeyedTableModel<ReservationId, ReservationRecord>
{
    Q_OBJECT

public:
    enum class Column { Sign, State, Place, Who, Until, Made, What };
    static constexpr int ColumnCount = int(Column::What) + 1;

    explicit ReservationModel(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// How many are open.
    [[nodiscard]] int openCount() const;

Q_SIGNALS:
    void stateChanged();

protected:
    [[nodiscard]] ReservationId idOf(const ReservationRecord& row) const override { return row.id; }
    [[nodiscard]] int insertPosition(const ReservationRecord& row) const override;

private:
    void resetFromSite();
    [[nodiscard]] QString display(const ReservationRecord& row, Column column) const;

    Workspace& m_workspace;
};

/// Where: the connector, or the charger with "any connector".
[[nodiscard]] QString reservationPlace(const api::LiveSite& site, const StationId& station, const std::optional<EvseId>& evse);

} // namespace forecourt::ui
