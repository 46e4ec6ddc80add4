// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A storage in a folder of its own, and records to put into it.
#pragma once

#include "core/storage/storage.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace forecourt::tests {

/// How long a test waits for what must come, on a machine that does ten other things.
constexpr int PatienceMs = 30'000;

inline QDateTime utc(int year, int month, int day, int hour = 12, int minute = 0, int second = 0, int ms = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute, second, ms), Qt::UTC);
}

/// Spins the event loop until \a future is there. Fails with LinkLost after PatienceMs.
template<class T>
Result<T> result(const QFuture<Result<T>>& future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, PatienceMs) || future.resultCount() == 0)
        return failure(ErrorCode::LinkLost, QStringLiteral("no answer"));
    return future.result();
}

/// Calls \a call with a completion and spins the event loop until it was called.
template<class T, class Call>
Result<T> answer(Call call)
{
    auto outcome = std::make_shared<std::optional<Result<T>>>();
    call(ports::Completion<T>([outcome](Result<T> value) { *outcome = std::move(value); }));
    if (!QTest::qWaitFor([outcome] { return outcome->has_value(); }, PatienceMs))
        return failure(ErrorCode::LinkLost, QStringLiteral("no answer"));
    return std::move(**outcome);
}

inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool overwrite(const QString& path, qint64 at, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.seek(at) && file.write(bytes) == bytes.size();
}

/// A running transaction that began at \a at.
inline TransactionRecord aTransaction(const QString& station = QStringLiteral("CP-1"), int evse = 1,
                                      QDateTime at = utc(2026, 5, 5),
                                      const QString& token = QStringLiteral("Tag-1"))
{
    TransactionRecord record;
    record.station = StationId(station);
    record.evse = EvseId(evse);
    record.token = IdToken{token, IdTokenKind::Unknown};
    record.startedAt = at;
    record.startReceivedAt = at.addSecs(1);
    record.startStationTime = at.toString(Qt::ISODateWithMs);
    record.meterStart = Energy::fromWh(1000);
    return record;
}

inline MeterSample aSample(QDateTime at, qint64 milli, Measurand measurand = Measurand::PowerActiveImport,
                           Phase phase = Phase::Overall)
{
    MeterSample sample;
    sample.at = at;
    sample.measurand = measurand;
    sample.phase = phase;
    sample.milli = milli;
    return sample;
}

/// Opens, closes and opens again; the test's thread is the engine's.
class StorageFixture
{
public:
    StorageFixture() { make({}); }
    explicit StorageFixture(storage::StorageOptions options) { make(std::move(options)); }

    [[nodiscard]] QString folder() const { return m_directory.filePath(QStringLiteral("data")); }
    [[nodiscard]] QString file(const QString& name) const { return folder() + QLatin1Char('/') + name; }
    Result<void> open() { return result(m_storage->open()); }
    /// Ends this storage and opens the folder again.
    Result<void> reopen(storage::StorageOptions options = {})
    {
        m_storage.reset();
        make(std::move(options));
        return open();
    }
    void end() { m_storage.reset(); }

    [[nodiscard]] storage::Storage& storage() { return *m_storage; }
    [[nodiscard]] ports::TransactionStore& transactions() { return m_storage->transactionStore(); }
    [[nodiscard]] ports::SiteStore& site() { return m_storage->siteStore(); }
    [[nodiscard]] api::History& history() { return m_storage->history(); }

    Result<ports::TransactionStore::Begun> begin(const TransactionRecord& record)
    {
        return answer<ports::TransactionStore::Begun>(
            [&](auto done) { transactions().begin(record, std::move(done)); });
    }
    Result<void> save(const TransactionRecord& record, std::vector<MeterSample> samples = {})
    {
        return answer<void>(
            [&](auto done) { transactions().save(record, std::move(samples), std::move(done)); });
    }
    Result<void> addSamples(std::optional<TransactionRecord> progress, std::vector<MeterSample> samples,
                            std::optional<EvseId> evse = EvseId(1))
    {
        return answer<void>([&](auto done) {
            transactions().addSamples(StationId(QStringLiteral("CP-1")), evse, std::move(progress),
                                      std::move(samples), std::move(done));
        });
    }
    Result<ports::StoredSite> load(QDate today = QDate(2026, 5, 5))
    {
        return answer<ports::StoredSite>([&](auto done) { site().load(today, std::move(done)); });
    }

private:
    void make(storage::StorageOptions options)
    {
        m_storage = std::make_unique<storage::Storage>(folder(), m_clock, &m_engine, std::move(options));
    }

    QTemporaryDir m_directory;
    SystemClock m_clock;
    QObject m_engine;
    std::unique_ptr<storage::Storage> m_storage;
};

} // namespace forecourt::tests
