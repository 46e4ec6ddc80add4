// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reservations, and the local lists of stations.
#pragma once

#include "core/domain/locallist.h"
#include "core/domain/reservation.h"
#include "core/storage/statement.h"

namespace forecourt::storage {

/// Thread: writer.
class ReservationTable
{
public:
    explicit ReservationTable(Connection& connection);

    /// Creates or replaces by id.
    void save(const ReservationRecord& reservation);
    /// Open ones, and those that ended in the 60 days before \a now, in order of id.
    [[nodiscard]] QList<ReservationRecord> recent(const QDateTime& now);
    [[nodiscard]] qint64 nextId();

    /// Creates or replaces by station.
    void saveLocalList(const LocalListRecord& list);
    [[nodiscard]] QList<LocalListRecord> localLists();

private:
    Connection& m_connection;
    Statement m_save;
    Statement m_saveList;
};

} // namespace forecourt::storage
