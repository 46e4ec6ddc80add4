// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/wholecheck.h"

#include <sqlite3.h>

namespace forecourt::storage {

Result<void> WholeCheck::run(Connection& connection)
{
    const auto brokenOff = [] { return failure(ErrorCode::StorageFailed, QStringLiteral("the check was broken off")); };
    if (!enter(connection))
        return brokenOff();
    const QString verdict = connection.readText("PRAGMA quick_check(1)");
    if (!leave())
        return brokenOff(); // SQLite takes pages it did not come to for damage
    if (const Result<void> result = connection.result(); !result)
        return result;
    if (verdict != QLatin1String("ok"))
        return failure(ErrorCode::StorageCorrupt, QStringLiteral("the database is damaged: %1").arg(verdict));
    return {};
}

void WholeCheck::breakOff()
{
    const std::lock_guard lock(m_mutex);
    m_isOff = true;
    if (m_handle != nullptr)
        sqlite3_interrupt(m_handle);
}

bool WholeCheck::enter(Connection& connection)
{
    const std::lock_guard lock(m_mutex);
    if (!m_isOff)
        m_handle = connection.handle();
    return !m_isOff;
}

bool WholeCheck::leave()
{
    const std::lock_guard lock(m_mutex);
    m_handle = nullptr;
    return !m_isOff;
}

} // namespace forecourt::storage
