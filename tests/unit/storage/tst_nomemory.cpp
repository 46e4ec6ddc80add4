// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the writer does when SQLite gets no memory. A program of its own: SQLite takes the functions that give
// it memory only before it is used.
#include "tests/support/testprogram.h"
#include "tests/unit/storage/loadedwriter.h"

#include <sqlite3.h>

using namespace forecourt;
using namespace forecourt::tests;

namespace {

sqlite3_mem_methods realMemory;
std::atomic<qint64> untilFailure = -1; ///< requests until one gets nothing; negative: none fails
std::atomic<qint64> moreFailures = 0;
std::atomic<qint64> failures = 0;

bool mustFail()
{
    if (untilFailure < 0 || --untilFailure > 0)
        return false;
    untilFailure = --moreFailures >= 0 ? 1 : -1;
    ++failures;
    return true;
}

void* getMemory(int size)
{
    return mustFail() ? nullptr : realMemory.xMalloc(size);
}

void* resizeMemory(void* memory, int size)
{
    return mustFail() ? nullptr : realMemory.xRealloc(memory, size);
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int UsualStep = 1'277; // each round takes ten times as long
#else
constexpr int UsualStep = 421;
#endif

void failAfter(qint64 nth, qint64 more)
{
    failures = 0;
    moreFailures = more;
    untilFailure = nth;
}

void heal()
{
    untilFailure = -1;
    moreFailures = 0;
}

} // namespace

class NoMemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyMissingMemoryIsSurvived_data();
    void everyMissingMemoryIsSurvived();
};

void NoMemoryTest::initTestCase()
{
    QCOMPARE(sqlite3_config(SQLITE_CONFIG_GETMALLOC, &realMemory), SQLITE_OK);
    sqlite3_mem_methods ours = realMemory;
    ours.xMalloc = getMemory;
    ours.xRealloc = resizeMemory;
    QCOMPARE(sqlite3_config(SQLITE_CONFIG_MALLOC, &ours), SQLITE_OK);
}

void NoMemoryTest::everyMissingMemoryIsSurvived_data()
{
    QTest::addColumn<int>("more");
    QTest::newRow("one request fails, T-3") << 0;
    QTest::newRow("fifty in a row") << 50;
}

/// Nothing acknowledged is lost, nothing is refused for good, and it goes on by itself once there is memory.
void NoMemoryTest::everyMissingMemoryIsSurvived()
{
    QFETCH(int, more);
    const int step = numberFrom("FORECOURT_FAULT_STEP", UsualStep);
    int survived = 0;
    int refusedToOpen = 0;
    for (int nth = 1;; nth += step) {
        QTemporaryDir directory;
        const QString folder = directory.filePath(QStringLiteral("data"));
        failAfter(nth, more);
        QHash<QString, qint64> acknowledged;
        {
            LoadedWriter writer(folder, "PRAGMA wal_autocheckpoint = 30");
            if (!writer.start()) {
                QVERIFY(failures > 0);
                ++refusedToOpen;
                heal();
                QVERIFY(LoadedWriter(folder, QByteArray()).start()); // the next start works
                continue;
            }
            for (int station = 0; station < LoadedStations; ++station)
                writer.begin(station, 1);
            QTRY_COMPARE_WITH_TIMEOUT(writer.acknowledged.size(), writer.sent(), PatienceMs);
            QTRY_COMPARE_WITH_TIMEOUT(writer.lastHealth, StorageHealth::Good, PatienceMs);
            QCOMPARE(writer.refused, 0);
            acknowledged = writer.acknowledged;
        }
        heal();
        QCOMPARE(lostIn(folder, acknowledged), 0);
        if (failures == 0)
            break; // the whole run passed without reaching request nth
        ++survived;
    }
    QVERIFY(survived > 3);
    QVERIFY(refusedToOpen > 3);
}

FORECOURT_TEST(NoMemoryTest)
#include "tst_nomemory.moc"
