// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repositories/plantable.h"

#include "core/storage/jsoncodec.h"
#include "core/storage/plancodec.h"

namespace forecourt::storage {

PlanTable::PlanTable(Connection& connection)
    : m_connection(connection)
    , m_save(connection, "INSERT INTO plans (id, record_json) VALUES (?1, ?2) "
                         "ON CONFLICT (id) DO UPDATE SET record_json = excluded.record_json")
    , m_remove(connection, "DELETE FROM plans WHERE id = ?1")
{
}

void PlanTable::save(const PlannedAction& plan)
{
    m_save.run(plan.id, toText(toJson(plan)));
}

void PlanTable::remove(PlanId plan)
{
    m_remove.run(plan);
}

QList<PlannedAction> PlanTable::all()
{
    Statement rows(m_connection, "SELECT id, record_json FROM plans ORDER BY id");
    QList<PlannedAction> plans;
    rows.start();
    while (rows.next()) {
        PlannedAction plan = planFrom(objectOf(rows.bytes(1)));
        plan.id = PlanId(rows.integer(0));
        plans.append(std::move(plan));
    }
    return plans;
}

qint64 PlanTable::nextId()
{
    return m_connection.readInteger("SELECT COALESCE(MAX(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'plans'");
}

} // namespace forecourt::storage
