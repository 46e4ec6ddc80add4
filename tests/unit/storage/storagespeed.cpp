// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Measures how many meter values a second become durable, and how many bytes a sample takes.
#include "core/storage/connection.h"
#include "core/storage/storage.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTextStream>

using namespace forecourt;

namespace {

constexpr int Transactions = 400;
constexpr int Rounds = 250;
constexpr int Clients = 200;

std::vector<MeterSample> samplesAt(const QDateTime& at, int round)
{
    std::vector<MeterSample> samples(3);
    samples[0] = {
        at, Measurand::EnergyActiveImportRegister, Phase::Overall, {}, {}, 12'345'000'000 + round * 90'000,
        {}};
    samples[1] = {at, Measurand::PowerActiveImport, Phase::Overall, {}, {}, 11'000'000 + round, {}};
    samples[2] = {at, Measurand::Voltage, Phase::L1, {}, {}, 230'000 + round % 100, {}};
    return samples;
}

/// The transactions of the run, and what came back.
struct Run {
    ports::TransactionStore& store;
    std::vector<TransactionRecord> records;
    QDateTime start = QDateTime(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC);
    int done = 0;

    void addSamples(int transaction, int round, std::function<void()> then)
    {
        TransactionRecord& record = records[static_cast<size_t>(transaction)];
        record.lastRegister = Energy{12'345'000'000 + round * 90'000};
        record.lastSampleAt = start.addSecs(30 * round);
        store.addSamples(record.station, record.evse, record, samplesAt(*record.lastSampleAt, round),
                         [this, then = std::move(then)](const Result<void>& result) {
                             done += result ? 1 : -1'000'000;
                             if (then)
                                 then();
                         });
    }
};

void spinUntil(const std::function<bool()>& isOver)
{
    while (!isOver())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void report(QTextStream& out, const char* what, int jobs, qint64 elapsedMs)
{
    out << what << ": " << jobs << " jobs in " << elapsedMs << " ms, "
        << jobs * 1000LL / std::max<qint64>(1, elapsedMs) << " jobs/s\n";
    out.flush();
}

void measureBulk(Run& run, QTextStream& out)
{
    QElapsedTimer timer;
    timer.start();
    run.done = 0;
    for (int round = 0; round < Rounds; ++round) {
        for (int i = 0; i < Transactions; ++i)
            run.addSamples(i, round, {});
    }
    report(out, "submitted", Rounds * Transactions, timer.elapsed());
    spinUntil([&run] { return run.done == Rounds * Transactions; });
    report(out, "in bulk", Rounds * Transactions, timer.elapsed());
}

void measureClosedLoop(Run& run, QTextStream& out)
{
    QElapsedTimer timer;
    timer.start();
    run.done = 0;
    constexpr int Each = 200;
    std::vector<int> rounds(Clients, 0);
    std::function<void(int)> next = [&](int client) {
        const int round = rounds[static_cast<size_t>(client)]++;
        if (round < Each)
            run.addSamples(client, Rounds + round, [&next, client] { next(client); });
    };
    for (int client = 0; client < Clients; ++client)
        next(client);
    spinUntil([&run] { return run.done == Clients * Each; });
    report(out, "200 clients, one call outstanding each", Clients * Each, timer.elapsed());
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const QTemporaryDir directory(argc > 1 ? QString::fromLocal8Bit(argv[1]) + QStringLiteral("/speedXXXXXX")
                                           : QDir::tempPath() + QStringLiteral("/speedXXXXXX"));
    SystemClock clock;
    QObject engine;
    const QString folder = directory.filePath(QStringLiteral("data"));
    auto storage = std::make_unique<storage::Storage>(folder, clock, &engine);
    QFuture<Result<void>> opened = storage->open();
    spinUntil([&opened] { return opened.isFinished(); });
    if (!opened.result()) {
        out << opened.result().error().detail << "\n";
        return 1;
    }
    Run run{storage->transactionStore(), {}};
    for (int i = 0; i < Transactions; ++i) {
        TransactionRecord record;
        record.station = StationId(QStringLiteral("station-%1").arg(i));
        record.evse = EvseId(1);
        record.token = IdToken{QStringLiteral("04A1B2C3D4E5F6"), IdTokenKind::Unknown};
        record.startedAt = record.startReceivedAt = run.start;
        record.startStationTime = run.start.toString(Qt::ISODate);
        record.personName = QStringLiteral("Somebody Longname");
        run.store.begin(record, [&run](Result<ports::TransactionStore::Begun> begun) {
            run.records.push_back(begun->record);
        });
    }
    spinUntil([&run] { return run.records.size() == Transactions; });
    measureBulk(run, out);
    measureClosedLoop(run, out);
    storage.reset();
    storage::Connection connection(folder + QStringLiteral("/forecourt.sqlite"),
                                   storage::Connection::Access::ReadOnly);
    const qint64 bytes = connection.readInteger("SELECT SUM(pgsize) FROM dbstat WHERE name = 'samples'");
    const qint64 samples = connection.readInteger("SELECT COUNT(*) FROM samples");
    out << samples << " samples, " << double(bytes) / double(samples) << " bytes each (table and index)\n";
    return 0;
}
