// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/housekeeping.h"

#include "core/storage/statement.h"

#include <QFileInfo>

namespace forecourt::storage {

namespace {

constexpr int KeptDays = 400;
/// What is kept for KeptDays, whatever the limits.
constexpr const char* Removals[] = {
    "DELETE FROM site_power WHERE at IN (SELECT at FROM site_power WHERE at < ?1 ORDER BY at LIMIT ?2)",
    "DELETE FROM alerts WHERE id IN (SELECT id FROM alerts WHERE cleared_at < ?1 ORDER BY cleared_at LIMIT ?2)",
    "DELETE FROM reservations WHERE id IN (SELECT id FROM reservations WHERE ended_at < ?1 ORDER BY ended_at LIMIT ?2)",
    "DELETE FROM jobs WHERE id IN (SELECT id FROM jobs WHERE kind IN (0, 1) AND ended_at < ?1 LIMIT ?2)", // as the index goes
    "DELETE FROM rollouts WHERE id IN (SELECT id FROM rollouts WHERE ended_at < ?1 LIMIT ?2)",
};

/// Runs \a removal with \a values and the limit behind them. Whether it removed anything.
template<class... Values>
bool removes(Connection& connection, Statement& removal, const Values&... values)
{
    return removal.run(values..., RowsPerSlice) && connection.changes() > 0;
}

bool removeEvents(Connection& connection, qint64 before)
{
    Statement removal(connection, "DELETE FROM events WHERE id IN (SELECT id FROM events WHERE at < ?1 ORDER BY at LIMIT ?2)");
    return removes(connection, removal, before);
}

/// Rows of one series lie together in order of time: no other row is looked at.
bool removeLooseSamples(Connection& connection, qint64 before)
{
    Statement samples(connection, "DELETE FROM samples WHERE (series, at_s, what) IN "
                                  "(SELECT series, at_s, what FROM samples WHERE series = ?1 AND at_s < ?2 LIMIT ?3)");
    Statement proofs(connection, "DELETE FROM signed_samples WHERE (series, at_s, what) IN "
                                 "(SELECT series, at_s, what FROM signed_samples WHERE series = ?1 AND at_s < ?2 LIMIT ?3)");
    Statement blocks(connection, "DELETE FROM sample_blocks WHERE (series, first_s) IN "
                                 "(SELECT series, first_s FROM sample_blocks WHERE series = ?1 AND last_s < ?2 LIMIT ?3)");
    QList<qint64> series;
    Statement ids(connection, "SELECT id FROM loose_series");
    while (ids.next())
        series.append(-ids.integer(0)); // those below 0 have no session
    for (const qint64 each : std::as_const(series)) {
        if (removes(connection, samples, each, before) || removes(connection, blocks, each, before) || removes(connection, proofs, each, before))
            return true;
    }
    return false;
}

bool removePastRecords(Connection& connection, const QDateTime& before)
{
    for (const char* sql : Removals) {
        Statement removal(connection, sql);
        if (removes(connection, removal, before))
            return true;
    }
    return false;
}

/// What lies on the disk, the part that is not in the database yet included.
qint64 sizeOnDisk(const QString& path)
{
    qint64 size = 0;
    for (const char* end : {"", "-wal", "-shm"})
        size += QFileInfo(path + QLatin1String(end)).size();
    return size;
}

std::optional<QDateTime> timeOf(qint64 milliseconds)
{
    return milliseconds > 0 ? std::optional(QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC)) : std::nullopt;
}

} // namespace

Result<bool> removeOldSlice(Connection& connection, const RetentionLimits& limits, const QDateTime& now)
{
    bool isMore = false;
    if (limits.eventDays > 0)
        isMore = removeEvents(connection, now.addDays(-limits.eventDays).toMSecsSinceEpoch());
    if (!isMore && limits.looseSampleDays > 0)
        isMore = removeLooseSamples(connection, now.addDays(-limits.looseSampleDays).toSecsSinceEpoch());
    if (!isMore)
        isMore = removePastRecords(connection, now.addDays(-KeptDays));
    if (const Result<void> result = connection.result(); !result)
        return tl::unexpected(result.error());
    return isMore;
}

Result<api::StorageUse> measureUse(Connection& site, Connection& messages, const QString& sitePath, const QString& messagesPath)
{
    api::StorageUse use;
    use.sessions = site.readInteger("SELECT COUNT(*) FROM transactions");
    use.samples = site.readInteger("SELECT (SELECT COUNT(*) FROM samples) + (SELECT COALESCE(SUM(count), 0) FROM sample_blocks)");
    use.events = site.readInteger("SELECT COUNT(*) FROM events");
    use.oldestEventAt = timeOf(site.readInteger("SELECT COALESCE(MIN(at), 0) FROM events"));
    if (const Result<void> result = site.result(); !result)
        return tl::unexpected(result.error());
    use.messages = messages.readInteger("SELECT COALESCE(SUM(count), 0) FROM blocks");
    use.oldestMessageAt = timeOf(messages.readInteger("SELECT COALESCE(MIN(earliest_at), 0) FROM blocks"));
    if (const Result<void> result = messages.result(); !result)
        return tl::unexpected(result.error());
    use.siteBytes = sizeOnDisk(sitePath);
    use.messageBytes = sizeOnDisk(messagesPath);
    return use;
}

} // namespace forecourt::storage
