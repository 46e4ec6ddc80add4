// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repositories/vendortable.h"

#include "core/storage/jsoncodec.h"
#include "core/storage/vendorcodec.h"

namespace forecourt::storage {

VendorTable::VendorTable(Connection& connection)
    : m_connection(connection)
    , m_saveRule(connection, "INSERT INTO vendor_rules (id, record_json) VALUES (?1, ?2) "
                             "ON CONFLICT (id) DO UPDATE SET record_json = excluded.record_json")
    , m_removeRule(connection, "DELETE FROM vendor_rules WHERE id = ?1")
    , m_saveTraffic(connection, "INSERT INTO vendor_traffic (station, record_json) VALUES (?1, ?2) "
                                "ON CONFLICT (station) DO UPDATE SET record_json = excluded.record_json")
{
}

void VendorTable::saveRule(const VendorRule& rule)
{
    m_saveRule.run(rule.id, toText(toJson(rule)));
}

void VendorTable::removeRule(VendorRuleId rule)
{
    m_removeRule.run(rule);
}

QList<VendorRule> VendorTable::rules()
{
    Statement rows(m_connection, "SELECT id, record_json FROM vendor_rules ORDER BY id");
    QList<VendorRule> rules;
    rows.start();
    while (rows.next()) {
        VendorRule rule = vendorRuleFrom(objectOf(rows.bytes(1)));
        rule.id = VendorRuleId(rows.integer(0));
        rules.append(std::move(rule));
    }
    return rules;
}

qint64 VendorTable::nextRuleId()
{
    return m_connection.readInteger("SELECT COALESCE(MAX(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'vendor_rules'");
}

void VendorTable::saveTraffic(const VendorTraffic& traffic)
{
    m_saveTraffic.run(traffic.station, toText(toJson(traffic)));
}

QList<VendorTraffic> VendorTable::traffic()
{
    Statement rows(m_connection, "SELECT station, record_json FROM vendor_traffic ORDER BY station");
    QList<VendorTraffic> all;
    rows.start();
    while (rows.next()) {
        VendorTraffic traffic = vendorTrafficFrom(objectOf(rows.bytes(1)));
        traffic.station = StationId(rows.text(0));
        all.append(std::move(traffic));
    }
    return all;
}

} // namespace forecourt::storage
