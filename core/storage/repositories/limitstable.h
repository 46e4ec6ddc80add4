// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is known of the profiles in each station.
#pragma once

#include "core/domain/powerlimits.h"
#include "core/storage/statement.h"

namespace forecourt::storage {

/// Thread: writer.
class LimitsTable
{
public:
    explicit LimitsTable(Connection& connection);

    /// Creates or replaces by station.
    void save(const PowerLimitsRecord& limits);
    /// In order of the station.
    [[nodiscard]] QList<PowerLimitsRecord> all();

private:
    Connection& m_connection;
    Statement m_save;
};

} // namespace forecourt::storage
