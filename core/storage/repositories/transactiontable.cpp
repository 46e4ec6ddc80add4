// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repositories/transactiontable.h"

#include "core/storage/chain.h"
#include "core/storage/transactionrow.h"

namespace forecourt::storage {

namespace {

constexpr qint64 LargestProtocolId = 2147483647; // OCPP 1.6 transactionId is a 32-bit integer
constexpr int NumberDigits = 6;

QByteArray select(const char* condition)
{
    return QByteArray("SELECT ") + TransactionColumns + " FROM transactions WHERE " + condition;
}

QByteArray parameters(int count)
{
    QByteArray list;
    for (int i = 1; i <= count; ++i)
        list += (i > 1 ? ", ?" : "?") + QByteArray::number(i);
    return list;
}

constexpr int StoredColumnCount = 35;

/// Does the station's time text name a year: only then it tells one start from the next (quirk 23). The
/// same words as in the index transactions_by_start.
bool isTelling(const QString& stationTime)
{
    return stationTime >= QLatin1String("2000") && stationTime < QLatin1String("3");
}

} // namespace

TransactionTable::TransactionTable(Connection& connection)
    : m_connection(connection)
    , m_count(connection, "INSERT INTO counters (name, last) VALUES (?1, 1) "
                          "ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last")
    , m_insert(connection, QByteArray("INSERT INTO transactions (") + StoredTransactionColumns +
                               ", sample_count, sample_sum) VALUES (" + parameters(StoredColumnCount) +
                               ", 0, 0)")
    , m_update(connection, QByteArray("UPDATE transactions SET (") + StoredTransactionColumns + ") = (" +
                               parameters(StoredColumnCount) + ") WHERE key = ?1")
    , m_updateProgress(
          connection,
          "UPDATE transactions SET last_register = ?2, maximum_power_w = ?3, last_soc_percent = ?4, "
          "last_sample_at = ?5, flags = ?6, needs_attention = (state <> 3 AND (?7 OR state IN (2, 4))), "
          "energy = CASE WHEN state = 4 THEN NULL ELSE COALESCE(meter_stop, ?2) - meter_start END, "
          "sample_count = sample_count + ?8, "
          "sample_sum = (sample_sum + ?9) & 4611686018427387903 "
          "WHERE key = ?1")
    , m_noteSamples(connection, "UPDATE transactions SET sample_count = sample_count + ?2, "
                                "sample_sum = (sample_sum + ?3) & 4611686018427387903 WHERE key = ?1")
    , m_findStart(connection,
                  select("station = ?1 AND evse = ?2 AND token_folded = ?3 AND start_station_time = ?4 "
                         "AND meter_start = ?5 AND state <> 4 "
                         "AND start_station_time >= '2000' AND start_station_time < '3'"))
    , m_findVagueStart(connection, QByteArray("SELECT ") + TransactionColumns +
                                       " FROM transactions INDEXED BY transactions_by_vague_start "
                                       "WHERE station = ?1 AND evse = ?2 AND state <> 4 "
                                       "AND (start_station_time < '2000' OR start_station_time >= '3') "
                                       "ORDER BY key DESC LIMIT 1")
    , m_findLoneStop(connection, select("station = ?1 AND protocol_id = ?2 AND stop_station_time = ?3 "
                                        "AND COALESCE(meter_stop, -1) = ?4 AND (flags & ?5) <> 0 "
                                        "ORDER BY key LIMIT 1"))
    // Named, for the planner knows nothing of how few run.
    , m_findOpen(connection, QByteArray("SELECT ") + TransactionColumns +
                                 " FROM transactions INDEXED BY transactions_running "
                                 "WHERE station = ?1 AND evse = ?2 AND state = 0 AND sort_at <= ?3 "
                                 "ORDER BY sort_at DESC, key DESC LIMIT 1")
    , m_findById(connection, select("station = ?1 AND protocol_id = ?2 ORDER BY key DESC LIMIT 1"))
    , m_findByKey(connection, select("key = ?1"))
    // Of the last thousand of the station: those that had not ended at that moment first, then the latest
    // start.
    , m_findNear(connection,
                 QByteArray("SELECT ") + TransactionColumns +
                     " FROM (SELECT * FROM transactions WHERE station = ?1 AND sort_at <= ?2 "
                     "ORDER BY sort_at DESC, key DESC LIMIT 1000) "
                     "WHERE (?3 IS NULL OR evse = ?3) AND (?4 IS NULL OR token_folded = ?4) "
                     "ORDER BY (COALESCE(stopped_at >= ?2, 0) OR (stopped_at IS NULL AND ?3 IS NULL)) DESC, sort_at DESC, key DESC LIMIT 1")
    , m_lastLink(connection, "SELECT position, content_json, hash FROM transaction_links "
                             "WHERE transaction_key = ?1 ORDER BY position DESC LIMIT 1")
    , m_insertLink(connection,
                   "INSERT INTO transaction_links (transaction_key, position, content_json, hash) "
                   "VALUES (?1, ?2, ?3, ?4)")
    , m_saveRegister(connection,
                     "INSERT INTO registers (station, evse, meter_stop, at) VALUES (?1, ?2, ?3, ?4) "
                     "ON CONFLICT (station, evse) DO UPDATE SET meter_stop = excluded.meter_stop, "
                     "at = excluded.at WHERE excluded.at >= registers.at")
{
}

std::optional<TransactionRecord> TransactionTable::first(Statement& started)
{
    if (!started.next())
        return std::nullopt;
    TransactionRecord record = transactionFrom(started);
    started.reset();
    return record;
}

qint64 TransactionTable::nextOf(const QString& counter)
{
    m_count.start(counter);
    const qint64 value = m_count.next() ? m_count.integer(0) : 0;
    // Stepped to its end: a RETURNING statement left half way would hold the transaction open.
    while (m_count.next()) {
    }
    return value;
}

Result<TransactionRecord> TransactionTable::insert(TransactionRecord record, const QByteArray& message)
{
    record.key = TransactionKey(nextOf(QStringLiteral("transaction")));
    const QString year = QString::number(sortTime(record).toTimeZone(m_zone).date().year());
    record.number = QStringLiteral("%1-%2").arg(year).arg(nextOf(QStringLiteral("number-") + year),
                                                          NumberDigits, 10, QLatin1Char('0'));
    if (record.id.value().isEmpty() && record.state != TransactionState::Orphan) {
        if (record.key.value() > LargestProtocolId)
            return failure(ErrorCode::StorageFailed,
                           QStringLiteral("all transaction ids of OCPP 1.6 are used up"));
        record.id = TransactionId(QString::number(record.key.value()));
    }
    runWith(m_insert, record);
    appendLink(record, message);
    noteRegister(record);
    return record;
}

Result<TransactionTable::Begun> TransactionTable::begin(TransactionRecord record, const QByteArray& message)
{
    if (auto known = findRepeated(record))
        return Begun{std::move(*known), true, {}};
    Begun begun;
    if (record.isRunning())
        begun.displaced = displaceOlder(record);
    Result<TransactionRecord> inserted = insert(std::move(record), message);
    if (!inserted)
        return tl::unexpected<Error>(inserted.error());
    begun.record = std::move(*inserted);
    return begun;
}

/// The transaction that this very message began before. A time that tells nothing (none, or a stuck clock)
/// repeats only the last transaction of the connector, and only until the station itself has ended it.
std::optional<TransactionRecord> TransactionTable::findRepeated(const TransactionRecord& record)
{
    if (isTelling(record.startStationTime)) {
        m_findStart.start(record.station, record.evse, record.token.folded(), record.startStationTime,
                          record.meterStart);
        return first(m_findStart);
    }
    m_findVagueStart.start(record.station, record.evse);
    std::optional<TransactionRecord> last = first(m_findVagueStart);
    const bool isSame = last && last->state != TransactionState::Ended
        && last->token.folded() == record.token.folded() && last->meterStart == record.meterStart
        && last->startStationTime == record.startStationTime;
    return isSame ? std::move(last) : std::nullopt;
}

/// A start from before the open one (an offline message that comes late) displaces nothing.
QList<TransactionRecord> TransactionTable::displaceOlder(const TransactionRecord& record)
{
    QList<TransactionRecord> displaced; // the newest first
    while (true) {
        m_findOpen.start(record.station, record.evse, sortTime(record));
        std::optional<TransactionRecord> open = first(m_findOpen);
        if (!open)
            return displaced;
        open->state = TransactionState::EndUnknown;
        open->flags |= TransactionFlag::EndUnknown;
        if (!save(*open))
            return displaced;
        displaced.append(std::move(*open));
    }
}

Result<TransactionRecord> TransactionTable::addOrphan(TransactionRecord record, const QByteArray& message)
{
    record.state = TransactionState::Orphan;
    record.flags |= TransactionFlag::StartMissing;
    const qint64 meterStop = record.meterStop ? record.meterStop->milliWh : -1;
    m_findLoneStop.start(record.station, record.id, record.stopStationTime, meterStop,
                         static_cast<quint32>(TransactionFlag::StartMissing));
    if (auto known = first(m_findLoneStop))
        return std::move(*known);
    return insert(std::move(record), message);
}

Result<void> TransactionTable::save(const TransactionRecord& record, const QByteArray& message)
{
    runWith(m_update, record);
    if (!m_connection.hasFailed() && m_connection.changes() == 0)
        return failure(ErrorCode::NotFound, QStringLiteral("no transaction %1").arg(record.key.value()));
    appendLink(record, message);
    noteRegister(record);
    return {};
}

Result<void> TransactionTable::saveProgress(const TransactionRecord& record, const SampleSum& added,
                                            const QByteArray& message)
{
    TransactionRecord flagged; // by its flags alone: the state is the row's
    flagged.flags = record.flags;
    const bool isFlagged = flagged.needsAttention();
    m_updateProgress.run(record.key, record.lastRegister, record.maximumPowerW, record.lastSocPercent,
                         record.lastSampleAt, record.flags.toInt(), isFlagged, added.count, added.sum);
    if (!m_connection.hasFailed() && m_connection.changes() == 0)
        return failure(ErrorCode::NotFound, QStringLiteral("no transaction %1").arg(record.key.value()));
    if (!message.isEmpty())
        appendLink(record, message);
    return {};
}

void TransactionTable::noteSamples(TransactionKey key, const SampleSum& added)
{
    if (added.count > 0)
        m_noteSamples.run(key, added.count, added.sum);
}

void TransactionTable::appendLink(const TransactionRecord& record, const QByteArray& message)
{
    qint64 position = 0;
    QByteArray lastContent;
    QByteArray lastHash;
    m_lastLink.start(record.key);
    if (m_lastLink.next()) {
        position = m_lastLink.integer(0);
        lastContent = m_lastLink.bytes(1);
        lastHash = m_lastLink.bytes(2);
        m_lastLink.reset();
    }
    const QByteArray billing = billingContent(record);
    if (message.isEmpty() && billing == billingPart(lastContent))
        return;
    const QByteArray content = linkContent(billing, message);
    if (content == lastContent)
        return;
    m_insertLink.start(record.key, position + 1, content);
    m_insertLink.bindBlob(4, linkHash(lastHash, content));
    while (m_insertLink.next()) {
    }
}

void TransactionTable::noteRegister(const TransactionRecord& record)
{
    if (record.meterStop && record.state != TransactionState::Orphan)
        m_saveRegister.run(record.station, record.evse, *record.meterStop,
                           record.stoppedAt.value_or(sortTime(record)));
}

std::optional<TransactionRecord> TransactionTable::find(const StationId& station, const TransactionId& id)
{
    m_findById.start(station, id);
    return first(m_findById);
}

std::optional<TransactionRecord> TransactionTable::findByKey(TransactionKey key)
{
    m_findByKey.start(key);
    return first(m_findByKey);
}

std::optional<TransactionRecord> TransactionTable::findByCircumstance(const StationId& station,
                                                                      std::optional<EvseId> evse,
                                                                      const std::optional<IdToken>& token,
                                                                      const QDateTime& at)
{
    std::optional<QString> folded;
    if (token)
        folded = token->folded();
    m_findNear.start(station, at, evse, folded);
    return first(m_findNear);
}

DayTotals TransactionTable::dayTotals(QDate day, const QTimeZone& zone)
{
    DayTotals totals;
    totals.day = day;
    // Implausible readings (a meter that ran backwards, or far too fast) stay out of sums until the operator has
    // accepted them; a meter that ran backwards cannot be accepted. Source: T-20.
    Statement ended(m_connection,
                    "SELECT COUNT(*), COALESCE(SUM(CASE WHEN " SUMMED_ENERGY_SQL
                    " THEN MAX(COALESCE(energy, 0), 0) ELSE 0 END), 0) "
                    "FROM transactions "
                    "WHERE stopped_at >= ?1 AND stopped_at < ?2 AND state <> 0 AND (flags & ?3) = 0");
    ended.start(day.startOfDay(zone), day.addDays(1).startOfDay(zone), static_cast<quint32>(TransactionFlag::Test));
    if (ended.next()) {
        totals.sessions = ended.number(0);
        totals.energy = Energy{ended.integer(1)};
    }
    Statement booked(m_connection, "SELECT currency, SUM(gross) FROM bookings WHERE transaction_key IN (SELECT key FROM transactions "
                                   "WHERE stopped_at >= ?1 AND stopped_at < ?2 AND state <> 0 AND (flags & ?3) = 0) "
                                   "GROUP BY currency ORDER BY currency");
    booked.start(day.startOfDay(zone), day.addDays(1).startOfDay(zone), static_cast<quint32>(TransactionFlag::Test));
    while (booked.next())
        totals.gross.append({booked.integer(1), booked.text(0)});
    totals.liveSessions =
        static_cast<int>(m_connection.readInteger("SELECT COUNT(*) FROM transactions WHERE state = 0"));
    return totals;
}

QList<TransactionRecord> TransactionTable::running()
{
    Statement rows(m_connection, select("state = 0 ORDER BY sort_at, key"));
    QList<TransactionRecord> records;
    while (rows.next())
        records.append(transactionFrom(rows));
    return records;
}

QHash<QString, ports::StoredRegister> TransactionTable::lastRegisters()
{
    Statement rows(m_connection, "SELECT station, evse, meter_stop, at FROM registers");
    QHash<QString, ports::StoredRegister> registers;
    while (rows.next())
        registers.insert(rows.text(0) + QLatin1Char('/') + QString::number(rows.integer(1)),
                         {Energy{rows.integer(2)}, QDateTime::fromMSecsSinceEpoch(rows.integer(3), Qt::UTC)});
    return registers;
}

} // namespace forecourt::storage
