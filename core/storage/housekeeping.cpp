// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/housekeeping.h"

#include "core/storage/statement.h"

namespace forecourt::storage {

namespace {

/// Runs \a sql, which removes a few hundred rows older than \a before, until nothing is left.
void removeInSteps(Connection& connection, const QByteArray& sql, qint64 before)
{
    Statement step(connection, sql);
    do {
        if (!step.run(before))
            return;
    } while (connection.changes() > 0);
}

qint64 bytesOf(Connection& connection)
{
    return connection.readInteger("PRAGMA page_count") * connection.readInteger("PRAGMA page_size");
}

std::optional<QDateTime> timeOf(qint64 milliseconds)
{
    return milliseconds > 0 ? std::optional(QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC)) : std::nullopt;
}

} // namespace

Result<void> removeOldRecords(Connection& connection, const RetentionLimits& limits, const QDateTime& now)
{
    if (limits.eventDays > 0)
        removeInSteps(connection, "DELETE FROM events WHERE id IN (SELECT id FROM events WHERE at < ?1 ORDER BY at LIMIT 500)",
                      now.addDays(-limits.eventDays).toMSecsSinceEpoch());
    if (limits.looseSampleDays > 0) {
        // series below 0 have no session
        for (const char* sql : {"DELETE FROM samples WHERE (series, at_s, what) IN (SELECT series, at_s, what FROM samples "
                                "WHERE series < 0 AND at_s < ?1 LIMIT 500)",
                                "DELETE FROM signed_samples WHERE (series, at_s, what) IN (SELECT series, at_s, what "
                                "FROM signed_samples WHERE series < 0 AND at_s < ?1 LIMIT 500)"})
            removeInSteps(connection, sql, now.addDays(-limits.looseSampleDays).toSecsSinceEpoch());
    }
    return connection.result();
}

Result<api::StorageUse> measureUse(Connection& site, Connection& messages)
{
    api::StorageUse use;
    use.siteBytes = bytesOf(site);
    use.sessions = site.readInteger("SELECT COUNT(*) FROM transactions");
    use.samples = site.readInteger("SELECT COUNT(*) FROM samples");
    use.events = site.readInteger("SELECT COUNT(*) FROM events");
    use.oldestEventAt = timeOf(site.readInteger("SELECT COALESCE(MIN(at), 0) FROM events"));
    if (const Result<void> result = site.result(); !result)
        return tl::unexpected(result.error());
    use.messageBytes = bytesOf(messages);
    use.messages = messages.readInteger("SELECT COALESCE(SUM(count), 0) FROM blocks");
    use.oldestMessageAt = timeOf(messages.readInteger("SELECT COALESCE(MIN(earliest_at), 0) FROM blocks"));
    if (const Result<void> result = messages.result(); !result)
        return tl::unexpected(result.error());
    return use;
}

} // namespace forecourt::storage
