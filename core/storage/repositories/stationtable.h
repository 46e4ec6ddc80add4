// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Stations as the site keeps them.
#pragma once

#include "core/engine/ports/stores.h"
#include "core/storage/statement.h"

namespace forecourt::storage {

/// Thread: writer.
class StationTable
{
public:
    explicit StationTable(Connection& connection);

    /// Creates or replaces; a boot that differs from the last one is kept in station_boots.
    void save(const ports::StoredStation& station);
    /// All, archived ones too, in order of id.
    [[nodiscard]] QList<ports::StoredStation> all();
    /// One with the same name is replaced.
    void savePhoto(const QString& name, const QByteArray& photo);
    void removePhoto(const QString& name);

private:
    void noteBoot(const StationRecord& record);

    Connection& m_connection;
    Statement m_save;
    Statement m_lastBoot;
    Statement m_addBoot;
};

} // namespace forecourt::storage
