// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "tests/unit/storage/faultydisk.h"
#include "tests/unit/storage/loadedwriter.h"

#include <QDir>

using namespace forecourt;
using namespace forecourt::tests;

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
        << QByteArray("PRAGMA wal_autocheckpoint = 1000; PRAGMA synchronous = NORMAL") << false;
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
        for (int station = 0; station < LoadedStations; ++station)
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
            for (int station = 0; station < LoadedStations; ++station)
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

FORECOURT_TEST(FaultyDiskTest)
#include "tst_faultydisk.moc"
