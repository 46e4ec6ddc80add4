// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How the settings of stations were before.
#pragma once

#include "core/domain/settingsreading.h"
#include "core/storage/statement.h"

namespace forecourt::storage {

/// Readings kept of each station.
inline constexpr int KeptReadings = 100;

/// Newest first. Thread: the connection's.
[[nodiscard]] QList<SettingsReading> readSettingsReadings(Connection& connection, const StationId& station);

/// Thread: writer.
class ReadingTable
{
public:
    explicit ReadingTable(Connection& connection);

    /// Keeps \a reading if it differs from the newest of its station, whatever the order; forgets the oldest.
    void save(const SettingsReading& reading);

private:
    Statement m_newest;
    Statement m_insert;
    Statement m_forget;
};

} // namespace forecourt::storage
