// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// When the nightly backup is due, and which old ones may go. Pure functions of time.
#pragma once

#include <QDateTime>
#include <QList>
#include <QTimeZone>

namespace forecourt::storage {

/// How regular backups are made and kept.
struct BackupSchedule {
    QTime at{3, 0};  ///< on the clock at the site
    QTimeZone zone = QTimeZone::utc();
    int daily = 7;   ///< newest of so many days stay
    int weekly = 4;  ///< newest of so many weeks stay

    bool operator==(const BackupSchedule&) const = default;
};

/// The latest planned moment that is not after \a now (UTC). An hour that is left out in spring counts as the
/// one after it; one that comes twice in autumn counts once.
[[nodiscard]] QDateTime lastPlannedBackup(const BackupSchedule& schedule, const QDateTime& now);

/// No backup was made since the latest planned moment. One from the future (the clock was set back) does not
/// count.
[[nodiscard]] bool isBackupDue(const BackupSchedule& schedule, const std::optional<QDateTime>& last, const QDateTime& now);

/// Which of \a times (newest first, UTC) may go: all but the newest of each of the last \a daily days and of
/// each of the last \a weekly weeks that have one, by the calendar of the site.
[[nodiscard]] QList<QDateTime> superfluousBackups(const QList<QDateTime>& times, const BackupSchedule& schedule = {});

} // namespace forecourt::storage
