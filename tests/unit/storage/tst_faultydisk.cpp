// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/chain.h"
#include "core/storage/databasefile.h"
#include "core/storage/statement.h"
#include "core/storage/transactionwriter.h"
#include "tests/unit/storage/faultydisk.h"
#include "tests/unit/storage/storagefixture.h"

#include <QDir>

using namespace forecourt;
using namespace forecourt::tests;
using storage::Connection;
using storage::Writer;

namespace {

constexpr int Stations = 20;

/// A writer on the real settings, whose log is written back often, under a load of transactions.
class LoadedWriter
{
public:
    LoadedWriter(QString folder, QByteArray pragmas)
        : m_folder(std::move(folder))
        , m_pragmas(std::move(pragmas))
        , m_writer([this](bool isFirst) { return open(isFirst); }, &m_context, std::chrono::milliseconds(2))
        , m_store(m_writer)
    {
        m_writer.watchHealth([this](StorageHealth health, const QString&, int) {
            alarms += health == StorageHealth::Good ? 0 : 1;
            lastHealth = health;
        });
    }

    Result<void> start()
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

    /// Begins a transaction, then the next one of this station, \a more times.
    void begin(int station, int more)
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
    [[nodiscard]] int sent() const { return m_sent; }

    QHash<QString, qint64> acknowledged; ///< start time text to key
    int refused = 0;
    int alarms = 0;
    StorageHealth lastHealth = StorageHealth::Good;

private:
    Result<std::unique_ptr<Connection>> open(bool isFirst)
    {
        auto connection =
            isFirst ? storage::openFirst(m_folder, m_folder + QStringLiteral("/backup"), utc(2026, 5, 5))
                    : storage::openAgain(m_folder);
        if (connection && !(*connection)->execute(m_pragmas))
            return tl::unexpected<Error>((*connection)->result().error());
        return connection;
    }

    QString m_folder;
    QByteArray m_pragmas;
    QObject m_context;
    int m_sent = 0;
    Writer m_writer;
    storage::TransactionWriter m_store;
};

/// How many of \a acknowledged are not in the database exactly as acknowledged; -1 if it is damaged.
int lostIn(const QString& folder, const QHash<QString, qint64>& acknowledged)
{
    Connection connection(storage::sitePath(folder), Connection::Access::ReadOnly);
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

/// Whole number in an environment variable, for long runs by hand.
int numberFrom(const char* variable, int fallback)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber ? number : fallback;
}

} // namespace

class FaultyDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void powerCutsLoseNothingAcknowledged_data();
    void powerCutsLoseNothingAcknowledged();
    void everyFailingCallIsSurvived_data();
    void everyFailingCallIsSurvived();
};

void FaultyDiskTest::powerCutsLoseNothingAcknowledged_data()
{
    QTest::addColumn<QByteArray>("pragmas");
    QTest::addColumn<bool>("isSafe");
    QTest::newRow("as shipped, T-2") << QByteArray("PRAGMA wal_autocheckpoint = 30") << true;
    // The test is worth something only if it sees what a weaker setting loses.
    QTest::newRow("control: without waiting for the disk")
        << QByteArray("PRAGMA wal_autocheckpoint = 30; PRAGMA synchronous = NORMAL") << false;
}

void FaultyDiskTest::powerCutsLoseNothingAcknowledged()
{
    QFETCH(QByteArray, pragmas);
    QFETCH(bool, isSafe);
    QRandomGenerator random(20260505);
    FaultyDisk disk;
    QTemporaryDir directory;
    const QString folder = directory.filePath(QStringLiteral("data"));
    disk.watch(folder);
    const int cuts = numberFrom("FORECOURT_POWER_CUTS", 60);
    int lost = 0;
    LoadedWriter writer(folder, pragmas);
    QVERIFY(writer.start());
    for (int cut = 0; cut < cuts && (isSafe || lost == 0); ++cut) {
        const int before = int(writer.acknowledged.size());
        const int enough = 5 + int(random.bounded(60));
        for (int station = 0; station < Stations; ++station)
            writer.begin(station, 3);
        QTRY_VERIFY_WITH_TIMEOUT(writer.acknowledged.size() >= before + enough, PatienceMs);
        const QString after = directory.filePath(QStringLiteral("cut-%1").arg(cut));
        QVERIFY(QDir().mkpath(after));
        disk.cutPowerInto(after, random);
        const int missing = lostIn(after, writer.acknowledged);
        if (isSafe)
            QVERIFY2(missing == 0, qPrintable(QStringLiteral("cut %1: %2 lost").arg(cut).arg(missing)));
        lost += missing != 0 ? 1 : 0;
        QVERIFY(QDir(after).removeRecursively());
    }
    QCOMPARE(lost == 0, isSafe);
    QCOMPARE(writer.alarms, 0);
    QTRY_COMPARE_WITH_TIMEOUT(writer.acknowledged.size(), writer.sent(), PatienceMs);
}

void FaultyDiskTest::everyFailingCallIsSurvived_data()
{
    QTest::addColumn<int>("more");
    QTest::newRow("one call fails, T-3") << 0;
    QTest::newRow("twenty in a row") << 20;
}

void FaultyDiskTest::everyFailingCallIsSurvived()
{
    QFETCH(int, more);
    FaultyDisk disk;
    const int step = numberFrom("FORECOURT_FAULT_STEP", more > 0 ? 17 : 9);
    int survived = 0;
    int refusedToOpen = 0;
    for (int nth = 1;; nth += step) {
        QTemporaryDir directory;
        const QString folder = directory.filePath(QStringLiteral("data"));
        disk.watch(folder);
        disk.failAfter(nth, more);
        QHash<QString, qint64> acknowledged;
        {
            LoadedWriter writer(folder, "PRAGMA wal_autocheckpoint = 30");
            if (!writer.start()) {
                QVERIFY(disk.hasFailed());
                ++refusedToOpen;
                disk.heal();
                QVERIFY(LoadedWriter(folder, QByteArray()).start()); // the next start works
                continue;
            }
            for (int station = 0; station < Stations; ++station)
                writer.begin(station, 3);
            QTRY_COMPARE_WITH_TIMEOUT(writer.acknowledged.size(), writer.sent(), PatienceMs);
            QTRY_COMPARE_WITH_TIMEOUT(writer.lastHealth, StorageHealth::Good, PatienceMs);
            QCOMPARE(writer.refused, 0);
            acknowledged = writer.acknowledged;
        }
        disk.heal();
        QCOMPARE(lostIn(folder, acknowledged), 0);
        if (!disk.hasFailed())
            break; // the whole run passed without reaching call nth
        ++survived;
    }
    QVERIFY(survived > 10);
    QVERIFY(refusedToOpen > 5);
}

QTEST_GUILESS_MAIN(FaultyDiskTest)
#include "tst_faultydisk.moc"
