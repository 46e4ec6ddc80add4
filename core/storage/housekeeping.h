// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is removed when it is old, and how much is kept.
#pragma once

#include "core/api/machine.h"
#include "core/storage/connection.h"

#include <QDateTime>

namespace forecourt::storage {

/// How long records stay; 0: for ever. The site's power, and alerts, reservations and jobs that are over, stay for 400 days.
/// Sessions are never removed, and of the values that belong to them never those a bill rests on: first, last, begin, end,
/// and signed ones.
struct RetentionLimits {
    int eventDays = 0;
    int looseSampleDays = 400; ///< meter values without a session
    int thinAfterDays = 0;     ///< of values of sessions only one in thinToS seconds is kept
    int thinToS = 300;
    int sampleDays = 0;        ///< of values of sessions only what a bill rests on is kept

    bool operator==(const RetentionLimits&) const = default;
};

/// Most rows a slice removes: some milliseconds of the writer's time.
inline constexpr int RowsPerSlice = 200;

/// Removes up to RowsPerSlice of what is older by \a now, which must be believed (AgingClock), inside the transaction that is
/// open. Whether there may be more. Errors: those of Connection. Thread: writer.
[[nodiscard]] Result<bool> removeOldSlice(Connection& connection, const RetentionLimits& limits, const QDateTime& now);

/// Counts what both databases hold, and the size of their files. Reads indexes only where it can.
[[nodiscard]] Result<api::StorageUse> measureUse(Connection& site, Connection& messages, const QString& sitePath,
                                                 const QString& messagesPath);

} // namespace forecourt::storage
