// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backupplan.h"

#include <QSet>

namespace forecourt::storage {

namespace {

/// Moment of \a time on \a day at the site. What does not exist in spring comes an hour later.
QDateTime plannedOn(const QDate& day, const QTime& time, const QTimeZone& zone)
{
    const QDateTime at(day, time, zone);
    return at.isValid() ? at.toUTC() : QDateTime(day, time.addSecs(3600), zone).toUTC();
}

} // namespace

QDateTime lastPlannedBackup(const BackupSchedule& schedule, const QDateTime& now)
{
    const QDate today = now.toTimeZone(schedule.zone).date();
    const QDateTime planned = plannedOn(today, schedule.at, schedule.zone);
    return planned <= now ? planned : plannedOn(today.addDays(-1), schedule.at, schedule.zone);
}

bool isBackupDue(const BackupSchedule& schedule, const std::optional<QDateTime>& last, const QDateTime& now)
{
    return !last || *last > now || *last < lastPlannedBackup(schedule, now);
}

QList<QDateTime> superfluousBackups(const QList<QDateTime>& times, const BackupSchedule& schedule)
{
    QSet<QDate> days;
    QSet<int> weeks;
    QList<QDateTime> superfluous;
    for (const QDateTime& at : times) {
        const QDate day = at.toTimeZone(schedule.zone).date();
        int year = 0;
        const int week = day.weekNumber(&year) + year * 100;
        const bool isFirstOfDay = !days.contains(day) && days.size() < schedule.daily;
        const bool isFirstOfWeek = !weeks.contains(week) && weeks.size() < schedule.weekly;
        days.insert(day);
        weeks.insert(week);
        if (!isFirstOfDay && !isFirstOfWeek)
            superfluous.append(at);
    }
    return superfluous;
}

} // namespace forecourt::storage
