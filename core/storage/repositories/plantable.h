// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Planned actions.
#pragma once

#include "core/domain/plannedaction.h"
#include "core/storage/statement.h"

namespace forecourt::storage {

/// Thread: writer.
class PlanTable
{
public:
    explicit PlanTable(Connection& connection);

    /// Creates or replaces by id.
    void save(const PlannedAction& plan);
    void remove(PlanId plan);
    /// In order of id.
    [[nodiscard]] QList<PlannedAction> all();
    [[nodiscard]] qint64 nextId();

private:
    Connection& m_connection;
    Statement m_save;
    Statement m_remove;
};

} // namespace forecourt::storage
