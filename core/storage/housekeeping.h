// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is removed when it is old, and how much is kept.
#pragma once

#include "core/api/machine.h"
#include "core/storage/connection.h"

#include <QDateTime>

namespace forecourt::storage {

/// How long records stay; 0: for ever. Sessions, and the values that belong to them, are never removed.
struct RetentionLimits {
    int eventDays = 0;
    int looseSampleDays = 400; ///< meter values without a session

    bool operator==(const RetentionLimits&) const = default;
};

/// Removes what is older, in small steps so that others may write between them. Errors: those of Connection.
[[nodiscard]] Result<void> removeOldRecords(Connection& connection, const RetentionLimits& limits, const QDateTime& now);

/// Counts what both databases hold. Reads indexes only where it can.
[[nodiscard]] Result<api::StorageUse> measureUse(Connection& site, Connection& messages);

} // namespace forecourt::storage
