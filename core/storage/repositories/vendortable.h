// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Vendors' messages: what was seen, and the rules for answers.
#pragma once

#include "core/domain/vendordata.h"
#include "core/storage/statement.h"

namespace forecourt::storage {

/// Thread: writer.
class VendorTable
{
public:
    explicit VendorTable(Connection& connection);

    /// Creates or replaces by id.
    void saveRule(const VendorRule& rule);
    void removeRule(VendorRuleId rule);
    /// In order of id.
    [[nodiscard]] QList<VendorRule> rules();
    [[nodiscard]] qint64 nextRuleId();

    /// Creates or replaces by station.
    void saveTraffic(const VendorTraffic& traffic);
    /// In order of the station.
    [[nodiscard]] QList<VendorTraffic> traffic();

private:
    Connection& m_connection;
    Statement m_saveRule;
    Statement m_removeRule;
    Statement m_saveTraffic;
};

} // namespace forecourt::storage
