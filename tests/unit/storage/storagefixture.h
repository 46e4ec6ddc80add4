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

QDateTime utc(int year, int month, int day, int hour = 12, int minute = 0, int second = 0, int ms = 0);

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

QByteArray contentOf(const QString& path);

bool overwrite(const QString& path, qint64 at, const QByteArray& bytes);

/// A running transaction that began at \a at.
TransactionRecord aTransaction(const QString& station = QStringLiteral("CP-1"), int evse = 1,
                               QDateTime at = utc(2026, 5, 5),
                               const QString& token = QStringLiteral("Tag-1"));

MeterSample aSample(QDateTime at, qint64 milli, Measurand measurand = Measurand::PowerActiveImport,
                    Phase phase = Phase::Overall);

/// Opens, closes and opens again; the test's thread is the engine's.
class StorageFixture
{
public:
    StorageFixture();
    explicit StorageFixture(storage::StorageOptions options);
    ~StorageFixture();

    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString file(const QString& name) const;
    Result<void> open();
    /// Ends this storage and opens the folder again.
    Result<void> reopen(storage::StorageOptions options = {});
    void end();

    [[nodiscard]] storage::Storage& storage() { return *m_storage; }
    [[nodiscard]] ports::TransactionStore& transactions();
    [[nodiscard]] ports::SiteStore& site();
    [[nodiscard]] api::History& history();

    Result<ports::TransactionStore::Begun> begin(const TransactionRecord& record);
    Result<void> save(const TransactionRecord& record, std::vector<MeterSample> samples = {});
    Result<void> addSamples(std::optional<TransactionRecord> progress, std::vector<MeterSample> samples,
                            std::optional<EvseId> evse = EvseId(1));
    Result<ports::StoredSite> load(QDate today = QDate(2026, 5, 5));

private:
    void make(storage::StorageOptions options);

    QTemporaryDir m_directory;
    SystemClock m_clock;
    QObject m_engine;
    std::unique_ptr<storage::Storage> m_storage;
};

} // namespace forecourt::tests
