// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// forecourt-bench must not measure a page that shows nothing: it opens what is there, and notices what is not.
#include "app/bench/windowwalk.h"
#include "tests/gui/fullconsole.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::benchwalk {

class TestBenchWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPlaceHasAThingThatIsThere();
    void pagesWithoutTheirThingAreNoticed_data();
    void pagesWithoutTheirThingAreNoticed();
    void anEmptySiteHasNothingToOpen();
};

void TestBenchWalk::everyPlaceHasAThingThatIsThere()
{
    FullConsole console;
    console.open();
    const bench::WalkIds ids = bench::idsOf(console.fakes.site, QStringLiteral("YARD-DC"));
    QCOMPARE(ids.rollout, QStringLiteral("1"));
    QCOMPARE(ids.stationFile, QStringLiteral("1"));
    const QStringList places = bench::everyPlace(ids);
    QVERIFY(places.contains(QStringLiteral("charger/YARD-DC")));
    QVERIFY(places.contains(QStringLiteral("rollout/1")));
    QVERIFY(places.contains(QStringLiteral("stationfile/1")));
    for (const QString& place : places) {
        QVERIFY2(bench::openPlace(console.window(), place), qPrintable(place));
        FakeConsole::settle();
        QVERIFY2(bench::missingOn(*console.window().currentPage()).isEmpty(), qPrintable(place));
    }
}

void TestBenchWalk::pagesWithoutTheirThingAreNoticed_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("missing");
    QTest::newRow("charger") << QStringLiteral("charger/NOBODY") << QStringLiteral("chargerGone");
    QTest::newRow("roll-out") << QStringLiteral("rollout/99") << QStringLiteral("rolloutEmpty");
    QTest::newRow("file") << QStringLiteral("stationfile/99") << QStringLiteral("stationFileEmpty");
}

void TestBenchWalk::pagesWithoutTheirThingAreNoticed()
{
    QFETCH(QString, place);
    FullConsole console;
    console.open();
    QVERIFY(bench::openPlace(console.window(), place));
    FakeConsole::settle();
    QTEST(bench::missingOn(*console.window().currentPage()), "missing");
}

void TestBenchWalk::anEmptySiteHasNothingToOpen()
{
    FullConsole console(FullConsole::Site::Fresh);
    console.open();
    const bench::WalkIds ids = bench::idsOf(console.fakes.site, QStringLiteral("YARD-DC"));
    QVERIFY(!ids.areWhole());
    QVERIFY(bench::everyPlace(ids).contains(QStringLiteral("rollout"))); // as from the sidebar
}

FORECOURT_WINDOW_TEST(TestBenchWalk)

} // namespace forecourt::tests::benchwalk

#include "tst_benchwalk.moc"
