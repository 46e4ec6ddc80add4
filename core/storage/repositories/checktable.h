// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Guided checks, and the template their settings are compared with.
#pragma once

#include "core/base/result.h"
#include "core/domain/check.h"
#include "core/storage/statement.h"

namespace forecourt::storage {

/// All checks of \a station, newest first. Thread: the connection's.
[[nodiscard]] QList<CheckRecord> readChecks(Connection& connection, const StationId& station);
/// Empty where none was saved.
[[nodiscard]] SettingsTemplate readSettingsTemplate(Connection& connection);

/// Thread: writer.
class CheckTable
{
public:
    explicit CheckTable(Connection& connection);

    /// Creates (id 0) or replaces. Errors: Conflict (signed before), NotFound.
    [[nodiscard]] Result<CheckId> save(const CheckRecord& check);
    /// Errors: Conflict (signed), NotFound.
    [[nodiscard]] Result<void> remove(CheckId check);
    void saveTemplate(const SettingsTemplate& settings);

private:
    /// Is it there and open.
    [[nodiscard]] Result<void> checkOpen(CheckId check);

    Connection& m_connection;
    Statement m_isSigned;
    Statement m_insert;
    Statement m_update;
    Statement m_remove;
    Statement m_saveTemplate;
};

} // namespace forecourt::storage
