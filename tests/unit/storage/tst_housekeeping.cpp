// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is removed when it is old, in slices between what stations send; and how much is kept.
#include "core/storage/housekeeping.h"
#include "core/storage/statement.h"
#include "tests/support/manualclock.h"
#include "tests/support/testprogram.h"
#include "tests/unit/storage/storagefixture.h"

#include <QFileInfo>
#include <QSignalSpy>

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::housekeeping {

using storage::Connection;
using storage::RowsPerSlice;

namespace {

constexpr int OldRows = 3 * RowsPerSlice + 10;
constexpr int PastRows = RowsPerSlice + 10;
const QDateTime Now = utc(2026, 5, 5);
const storage::RetentionLimits Limits{30, 400};

/// OldRows each of events, loose values of two series and a proof, and 1000 of each that are young; a session too.
constexpr char Fill[] =
    "INSERT INTO loose_series (id, station, evse) VALUES (1, 'CP-1', 0), (2, 'CP-2', 1);"
    "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < %1 + 999) "
    "INSERT INTO events (at, station_time, station, kind, severity, code, data_json) "
    "SELECT CASE WHEN i < %1 THEN 1000 + i ELSE %2 * 1000 - i END, '', 'CP-1', 0, 0, '', '{}' FROM n;"
    "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < %1 + 999) "
    "INSERT INTO samples (series, at_s, what, milli) "
    "SELECT -1 - i % 2, CASE WHEN i < %1 THEN 1000 + i ELSE %2 - i END, 0, i FROM n;"
    "INSERT INTO signed_samples (series, at_s, what, data) VALUES (-1, 1000, 0, 'OCMF'), (-1, %2 - 2000, 0, 'OCMF');"
    "INSERT INTO samples (series, at_s, what, milli) VALUES (1000000, 1000, 0, 1)"; // of a session: stays for ever

QByteArray fill()
{
    return QString::fromLatin1(Fill).arg(OldRows).arg(Now.toSecsSinceEpoch()).toLatin1();
}

/// PastRows of all that is kept for 400 days after \a at, numbered from \a first on.
QByteArray fillPast(const QDateTime& at, int first)
{
    constexpr char Past[] = "WITH RECURSIVE n (i) AS (SELECT %2 UNION ALL SELECT i + 1 FROM n WHERE i < %2 + %3 - 1) %4;";
    constexpr const char* Rows[] = {
        "INSERT INTO site_power (at, power_w) SELECT %1 + i, 1 FROM n",
        "INSERT INTO alerts (id, raised_at, cleared_at, station, state, record_json) SELECT i, %1, %1, '', 3, '{}' FROM n",
        "INSERT INTO reservations (id, station, ended_at, record_json) SELECT i, '', %1, '{}' FROM n",
        "INSERT INTO rollouts (id, ended_at, record_json) SELECT i, %1, '{}' FROM n",
        "INSERT INTO jobs (id, kind, station, state, ended_at, record_json, access_json) SELECT i, i % 2, '', 3, %1, '{}', '{}' FROM n",
    };
    QString sql;
    for (const char* rows : Rows)
        sql += QString::fromLatin1(Past).replace(QLatin1String("%4"), QLatin1String(rows));
    sql.replace(QLatin1String("%1"), QString::number(at.toMSecsSinceEpoch()));
    sql.replace(QLatin1String("%2"), QString::number(first));
    return sql.replace(QLatin1String("%3"), QString::number(PastRows)).toLatin1();
}

constexpr char FillOpen[] = // however old, they go on
    "INSERT INTO alerts (id, raised_at, cleared_at, station, state, record_json) VALUES (30000, 1000, NULL, '', 0, '{}');"
    "INSERT INTO reservations (id, station, ended_at, record_json) VALUES (30000, '', NULL, '{}');"
    "INSERT INTO rollouts (id, ended_at, record_json) VALUES (30000, NULL, '{}');"
    "INSERT INTO jobs (id, kind, station, state, ended_at, record_json, access_json) VALUES (30000, 0, '', 0, NULL, '{}', '{}'),"
    "(30001, 1, '', 0, NULL, '{}', '{}')";

qint64 countOf(Connection& connection, const char* what)
{
    return connection.readInteger(QByteArray("SELECT COUNT(*) FROM ") + what);
}

} // namespace

class HousekeepingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slicesAreSmallAndEndWithTheYoung();
    void nothingIsRemovedWithoutALimit();
    void whatIsOverGoesAfter400Days();
    void stationsAreServedBetweenSlices();
    void sizesAreThoseOfTheFiles();
};

void HousekeepingTest::slicesAreSmallAndEndWithTheYoung()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    Connection connection(fixture.file(QStringLiteral("forecourt.sqlite")), Connection::Access::ReadWrite);
    QVERIFY2(connection.execute(fill()), qPrintable(connection.result().error().detail));
    QCOMPARE(countOf(connection, "events"), OldRows + 1000);
    int slices = 0;
    bool isMore = true;
    while (isMore) {
        const qint64 before = connection.totalChanges();
        const auto outcome = storage::removeOldSlice(connection, Limits, Now);
        QVERIFY(outcome);
        isMore = *outcome;
        QVERIFY(connection.totalChanges() - before <= RowsPerSlice);
        QVERIFY(++slices < 100);
    }
    QVERIFY(slices > 2 * OldRows / RowsPerSlice);
    QCOMPARE(countOf(connection, "events"), 1000);
    QCOMPARE(countOf(connection, "samples WHERE series < 0"), 1000);
    QCOMPARE(countOf(connection, "samples WHERE series > 0"), 1);
    QCOMPARE(countOf(connection, "signed_samples"), 1);
}

void HousekeepingTest::nothingIsRemovedWithoutALimit()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    Connection connection(fixture.file(QStringLiteral("forecourt.sqlite")), Connection::Access::ReadWrite);
    QVERIFY(connection.execute(fill()));
    const qint64 before = connection.totalChanges();
    const auto outcome = storage::removeOldSlice(connection, {0, 0}, Now);
    QVERIFY(outcome && !*outcome);
    QCOMPARE(connection.totalChanges(), before);
}

void HousekeepingTest::whatIsOverGoesAfter400Days()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    Connection connection(fixture.file(QStringLiteral("forecourt.sqlite")), Connection::Access::ReadWrite);
    QVERIFY2(connection.execute(fillPast(Now.addDays(-401), 1)), qPrintable(connection.result().error().detail));
    QVERIFY(connection.execute(fillPast(Now.addDays(-399), 10'001)));
    QVERIFY(connection.execute(FillOpen));
    bool isMore = true;
    while (isMore) {
        const qint64 before = connection.totalChanges();
        const auto outcome = storage::removeOldSlice(connection, Limits, Now);
        QVERIFY(outcome);
        isMore = *outcome;
        QVERIFY(connection.totalChanges() - before <= RowsPerSlice);
    }
    QCOMPARE(countOf(connection, "site_power"), PastRows);
    for (const char* table : {"alerts", "reservations", "rollouts"})
        QCOMPARE(countOf(connection, table), PastRows + 1);
    QCOMPARE(countOf(connection, "jobs"), PastRows + 2);
}

void HousekeepingTest::stationsAreServedBetweenSlices()
{
    QTemporaryDir directory;
    const QString folder = directory.filePath(QStringLiteral("data"));
    ManualClock clock(Now);
    QObject engine;
    storage::StorageOptions options;
    options.retention = Limits;
    storage::Storage storage(folder, clock, &engine, options);
    QVERIFY(result(storage.open()));
    QSignalSpy removed(&storage, &storage::Storage::oldRecordsRemoved);
    Connection connection(folder + QStringLiteral("/forecourt.sqlite"), Connection::Access::ReadWrite);
    QVERIFY(connection.execute(fill()));
    const auto left = [&connection] { return countOf(connection, "events"); };

    QVERIFY(result(storage.backUp()));
    qint64 before = OldRows + 1000;
    QTRY_COMPARE_WITH_TIMEOUT(left(), before - RowsPerSlice, PatienceMs); // one slice, and no other while time stands still
    for (int session = 1; removed.isEmpty(); ++session) {
        QVERIFY(session < 100);
        before = left();
        const auto begun = answer<ports::TransactionStore::Begun>([&](auto done) {
            storage.transactionStore().begin(aTransaction(QStringLiteral("CP-%1").arg(session)), std::move(done));
        });
        QVERIFY(begun);
        QCOMPARE(left(), before);
        const int pending = clock.pending();
        clock.advance(std::chrono::milliseconds(50));
        QTRY_VERIFY_WITH_TIMEOUT(clock.pending() >= pending || !removed.isEmpty(), PatienceMs);
        QVERIFY(before - left() <= RowsPerSlice);
    }
    QCOMPARE(left(), 1000);
    QCOMPARE(countOf(connection, "samples WHERE series < 0"), 1000);
    clock.advance(std::chrono::seconds(2));
    const auto second = result(storage.backUp()); // nothing is left: one slice finds that out
    QVERIFY2(second.has_value(), qPrintable(second ? QString() : second.error().detail));
    QTRY_COMPARE_WITH_TIMEOUT(removed.count(), 2, PatienceMs);
}

void HousekeepingTest::sizesAreThoseOfTheFiles()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    for (int i = 0; i < 20; ++i)
        QVERIFY(fixture.begin(aTransaction(QStringLiteral("CP-%1").arg(i))));
    const auto use = result(fixture.storage().measureUse());
    QVERIFY(use);
    QCOMPARE(use->sessions, 20);
    QCOMPARE(use->lostMessages, 0);
    const auto onDisk = [&fixture](const QString& name) {
        qint64 size = 0;
        for (const char* end : {"", "-wal", "-shm"})
            size += QFileInfo(fixture.file(name + QLatin1String(end))).size();
        return size;
    };
    QVERIFY(use->siteBytes > 0);
    QCOMPARE(use->siteBytes, onDisk(QStringLiteral("forecourt.sqlite")));
    QCOMPARE(use->messageBytes, onDisk(QStringLiteral("messages.sqlite")));
}

FORECOURT_TEST(HousekeepingTest)

} // namespace forecourt::tests::housekeeping

#include "tst_housekeeping.moc"
