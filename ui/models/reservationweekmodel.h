// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A week of reservations: connectors down, days across.
#pragma once

#include "ui/models/keyedtablemodel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// One connector with its reservations of the week, oldest first.
struct ReservationWeekRow
{
    QString key;
    StationId station;
    std::optional<EvseId> evse;
    QList<ReservationRecord> reservations;

    bool operator==(const ReservationWeekRow&) const = default;
};

/// Every connector of the chargers in use, and whatever else is reserved in that week. A reservation stands in each
/// day between its begin and its end; refused ones never held and stand nowhere. Thread: GUI.
class ReservationWeekModel final : public KeyedTableModel<QString, ReservationWeekRow>
{
    Q_OBJECT

public:
    static constexpr int Days = 7;
    static constexpr int ColumnCount = Days + 1; ///< the connector, then the days

    explicit ReservationWeekModel(Workspace& workspace, QObject* parent = nullptr);

    /// The week of \a day, as the language begins it.
    void setDay(const QDate& day);
    [[nodiscard]] QDate firstDay() const { return m_first; }

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QString idOf(const ReservationWeekRow& row) const override { return row.key; }

private:
    void rebuild(bool isReset);
    [[nodiscard]] QList<ReservationWeekRow> rowsOfWeek() const;
    [[nodiscard]] QStringList entries(const ReservationWeekRow& row, int day) const;

    Workspace& m_workspace;
    QDate m_first;
};

} // namespace forecourt::ui
