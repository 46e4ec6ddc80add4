// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/storage/loadedwriter.h"

namespace forecourt::tests {

LoadedWriter::LoadedWriter(QString folder, QByteArray pragmas)
    : m_folder(std::move(folder))
    , m_pragmas(std::move(pragmas))
    , m_writer([this](bool isFirst) { return open(isFirst); }, &m_context, std::chrono::milliseconds(2))
    , m_store(m_writer, m_clock)
{
    m_writer.watchHealth([this](StorageHealth health, const QString&, int) {
        alarms += health == StorageHealth::Good ? 0 : 1;
        lastHealth = health;
    });
}

LoadedWriter::~LoadedWriter() = default;

Result<void> LoadedWriter::start()
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QFuture<Result<void>> future = promise->future();
    m_writer.start([promise](const Result<void>& outcome) {
        promise->addResult(outcome);
        promise->finish();
    });
    return result(future);
}

void LoadedWriter::begin(int station, int more)
{
    ++m_sent;
    TransactionRecord record =
        aTransaction(QStringLiteral("CP-%1").arg(station), 1, utc(2026, 5, 5).addSecs(m_sent));
    record.startStationTime = QString::number(m_sent);
    m_store.begin(record, [this, station, more](const Result<ports::TransactionStore::Begun>& begun) {
        if (!begun) {
            ++refused;
            return;
        }
        acknowledged.insert(begun->record.startStationTime, begun->record.key.value());
        m_store.addSamples(begun->record.station, begun->record.evse, begun->record,
                           {aSample(begun->record.startedAt, 1)}, {});
        if (more > 0)
            begin(station, more - 1);
    });
}

Result<std::unique_ptr<storage::Connection>> LoadedWriter::open(bool isFirst)
{
    auto connection =
        isFirst ? storage::openFirst(m_folder, m_folder + QStringLiteral("/backup"), utc(2026, 5, 5))
                : storage::openAgain(m_folder);
    if (connection && !(*connection)->execute(m_pragmas))
        return tl::unexpected<Error>((*connection)->result().error());
    return connection;
}

int lostIn(const QString& folder, const QHash<QString, qint64>& acknowledged)
{
    storage::Connection connection(storage::sitePath(folder), storage::Connection::Access::ReadOnly);
    if (connection.readText("PRAGMA integrity_check") != QLatin1String("ok"))
        return -1;
    const auto damaged = storage::findDamagedTransactions(connection);
    if (!damaged || !damaged->isEmpty())
        return -1;
    QHash<QString, qint64> stored;
    int twice = 0;
    storage::Statement rows(connection, "SELECT start_station_time, key FROM transactions");
    while (rows.next()) {
        twice += stored.contains(rows.text(0)) ? 1 : 0;
        stored.insert(rows.text(0), rows.integer(1));
    }
    int lost = 0;
    for (auto it = acknowledged.cbegin(); it != acknowledged.cend(); ++it)
        lost += stored.value(it.key()) == it.value() ? 0 : 1;
    return lost + twice;
}

} // namespace forecourt::tests
