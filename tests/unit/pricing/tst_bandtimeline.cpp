// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/bandtimeline.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::pricing;

namespace {

/// Weekdays in four bands, the weekend in two, holidays in one; some of the night in none.
PriceVersion someWeek()
{
    PriceVersion version;
    for (const char* name : {"A", "B", "C", "D"})
        version.bands.append({QString::fromLatin1(name), {}});
    version.week = {{0x1f, 0, 150, 0}, {0x1f, 150, 420, 1}, {0x1f, 480, 1020, 2}, {0x1f, 1020, 1440, 3}, {0x60, 0, 165, 1}, {0x60, 165, 1440, 0}, {BandSlot::Holidays, 0, 1440, 2}};
    return version;
}

/// The band of one moment, straight from the wall clock.
int bandAt(qint64 second, const PriceVersion& version, const QTimeZone& zone, HolidayCalendar& holidays)
{
    const QDateTime local = QDateTime::fromSecsSinceEpoch(second, zone);
    const int minute = local.time().hour() * 60 + local.time().minute();
    const QList<BandSlot> day = slotsOn(version, local.date(), holidays);
    for (const BandSlot& slot : day) {
        if (slot.fromMinute <= minute && minute < slot.toMinute)
            return slot.band;
    }
    return -1;
}

qint64 utc(int year, int month, int day, int hour = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, 0), Qt::UTC).toSecsSinceEpoch();
}

} // namespace

class TestBandTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMinuteIsInTheBandOfTheWallClock_data();
    void everyMinuteIsInTheBandOfTheWallClock();
    void theOrderOfSlotsDoesNotMatter();
    void anInstantHasOneStretch();
    void withoutBandsThereIsOneStretch();
    void easterIsWhereItIs_data();
    void easterIsWhereItIs();
    void holidaysFallOnTheirDays();
};

void TestBandTimeline::everyMinuteIsInTheBandOfTheWallClock_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<qint64>("from");
    QTest::newRow("Berlin, clock forward") << QByteArray("Europe/Berlin") << utc(2026, 3, 28);
    QTest::newRow("Berlin, clock back") << QByteArray("Europe/Berlin") << utc(2026, 10, 24);
    QTest::newRow("Berlin, year end") << QByteArray("Europe/Berlin") << utc(2026, 12, 31);
    QTest::newRow("London, clock back") << QByteArray("Europe/London") << utc(2026, 10, 24);
    QTest::newRow("New York, clock forward") << QByteArray("America/New_York") << utc(2026, 3, 7);
    QTest::newRow("Lord Howe, half an hour back") << QByteArray("Australia/Lord_Howe") << utc(2026, 4, 3);
    QTest::newRow("Lord Howe, half an hour forward") << QByteArray("Australia/Lord_Howe") << utc(2026, 10, 2);
    QTest::newRow("Santiago, changes at midnight") << QByteArray("America/Santiago") << utc(2026, 9, 5);
    QTest::newRow("Kathmandu, 5:45") << QByteArray("Asia/Kathmandu") << utc(2026, 5, 5);
    QTest::newRow("UTC") << QByteArray("UTC") << utc(2026, 5, 5);
}

void TestBandTimeline::everyMinuteIsInTheBandOfTheWallClock()
{
    QFETCH(QByteArray, zone);
    QFETCH(qint64, from);
    const QTimeZone wall(zone);
    QVERIFY(wall.isValid());
    HolidayCalendar holidays({{QStringLiteral("New Year"), Holiday::Kind::Yearly, QDate(2000, 1, 1), 0}});
    const PriceVersion version = someWeek();
    const qint64 to = from + 3 * 86400;
    const std::vector<BandStretch> stretches = bandsBetween(from, to, version, wall, holidays);
    QCOMPARE(stretches.front().from, from);
    QCOMPARE(stretches.back().to, to);
    size_t index = 0;
    for (qint64 second = from; second < to; second += 60) {
        while (stretches[index].to <= second) {
            QCOMPARE(stretches[index + 1].from, stretches[index].to);
            QVERIFY(stretches[index + 1].band != stretches[index].band);
            ++index;
        }
        QCOMPARE(stretches[index].band, bandAt(second, version, wall, holidays));
    }
}

void TestBandTimeline::theOrderOfSlotsDoesNotMatter()
{
    const PriceVersion version = someWeek();
    PriceVersion turned = version;
    std::reverse(turned.week.begin(), turned.week.end());
    HolidayCalendar holidays({});
    const QTimeZone zone("Europe/Berlin");
    QCOMPARE(bandsBetween(utc(2026, 5, 1), utc(2026, 5, 12), turned, zone, holidays), bandsBetween(utc(2026, 5, 1), utc(2026, 5, 12), version, zone, holidays));
}

void TestBandTimeline::anInstantHasOneStretch()
{
    HolidayCalendar holidays({});
    const qint64 at = utc(2026, 5, 5, 6); // 08:00 in Berlin, a Tuesday
    const std::vector<BandStretch> stretches = bandsBetween(at, at, someWeek(), QTimeZone("Europe/Berlin"), holidays);
    QCOMPARE(stretches, (std::vector<BandStretch>{{at, at, 2}}));
}

void TestBandTimeline::withoutBandsThereIsOneStretch()
{
    HolidayCalendar holidays({});
    QCOMPARE(bandsBetween(100, 200, PriceVersion(), QTimeZone("Europe/Berlin"), holidays), (std::vector<BandStretch>{{100, 200, -1}}));
}

void TestBandTimeline::easterIsWhereItIs_data()
{
    QTest::addColumn<QDate>("easter");
    // among them the years in which the rule has its exceptions: 1954, 1981, 2049, 2076
    for (const QDate& day : {QDate(1954, 4, 18), QDate(1981, 4, 19), QDate(2000, 4, 23), QDate(2008, 3, 23), QDate(2011, 4, 24), QDate(2024, 3, 31),
                             QDate(2026, 4, 5), QDate(2027, 3, 28), QDate(2038, 4, 25), QDate(2049, 4, 18), QDate(2076, 4, 19)})
        QTest::addRow("%d", day.year()) << day;
}

void TestBandTimeline::easterIsWhereItIs()
{
    QFETCH(QDate, easter);
    QCOMPARE(easterSunday(easter.year()), easter);
}

void TestBandTimeline::holidaysFallOnTheirDays()
{
    const Holiday once{QStringLiteral("Opening"), Holiday::Kind::Once, QDate(2026, 6, 12), 0};
    const Holiday yearly{QStringLiteral("New Year"), Holiday::Kind::Yearly, QDate(2026, 1, 1), 0};
    const Holiday leap{QStringLiteral("Leap day"), Holiday::Kind::Yearly, QDate(2024, 2, 29), 0};
    const Holiday friday{QStringLiteral("Good Friday"), Holiday::Kind::Easter, QDate(), -2};
    QCOMPARE(dayOf(once, 2026), QDate(2026, 6, 12));
    QVERIFY(!dayOf(once, 2027).isValid());
    QCOMPARE(dayOf(yearly, 2030), QDate(2030, 1, 1));
    QVERIFY(!dayOf(yearly, 2025).isValid());
    QCOMPARE(dayOf(leap, 2028), QDate(2028, 2, 29));
    QVERIFY(!dayOf(leap, 2027).isValid());
    QCOMPARE(dayOf(friday, 2026), QDate(2026, 4, 3));
    HolidayCalendar calendar({once, yearly, leap, friday});
    QVERIFY(calendar.contains(QDate(2026, 4, 3)));
    QVERIFY(calendar.contains(QDate(2026, 6, 12)));
    QVERIFY(!calendar.contains(QDate(2026, 4, 5)));
}

FORECOURT_TEST(TestBandTimeline)
#include "tst_bandtimeline.moc"
