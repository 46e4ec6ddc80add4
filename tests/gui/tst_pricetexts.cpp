// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Money, rates and the week of a price as people type and read them.
#include "tests/support/testprogram.h"
#include "ui/format/moneytext.h"
#include "ui/format/pricewords.h"
#include "ui/models/weekplan.h"

#include <QApplication>
#include <QTest>

using namespace forecourt;
using namespace forecourt::ui;

namespace {

const QLocale German(QLocale::German, QLocale::Germany);
const QLocale British(QLocale::English, QLocale::UnitedKingdom);

Formatter german()
{
    return {German, QTimeZone("Europe/Berlin")};
}

QString plain(QString text)
{
    return text.replace(QChar(0x00A0), QLatin1Char(' '));
}

} // namespace

class TestPriceTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNumbersAsTheyAreTyped_data();
    void readsNumbersAsTheyAreTyped();
    void writesRatesWithTheDecimalsTheyHave_data();
    void writesRatesWithTheDecimalsTheyHave();
    void whatIsWrittenIsReadBack();
    void stepsHaveTheirUnit_data();
    void stepsHaveTheirUnit();
    void readsTimes_data();
    void readsTimes();
    void namesDaysAsRuns_data();
    void namesDaysAsRuns();
    void differencesHaveTheirSign();
    void everyFaultHasItsWords();
    void everyFlagHasItsWords();
    void errorsSayTheNextStep_data();
    void errorsSayTheNextStep();
    void weekNeverOverlaps();
    void weekSurvivesItsSlots();
    void removedBandLeavesNoTrace();
    void neighboursWithTheSameBlockAreOne();
};

void TestPriceTexts::readsNumbersAsTheyAreTyped_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<qint64>("expected"); // −1: refused
    const auto add = [](const QLocale& locale, const char* typed, int decimals, qint64 expected) {
        QTest::newRow(qPrintable(locale.name() + QLatin1Char(' ') + QString::fromUtf8(typed))) << locale << QString::fromUtf8(typed) << decimals << expected;
    };
    add(German, "0,35", 2, 35);
    add(German, "0.35", 2, 35); // a point can only be the decimal one here
    add(German, "1.500", 2, 150'000);
    add(German, "1.500,25", 2, 150'025);
    add(German, "12", 2, 1'200);
    add(German, " 0,3499 ", 6, 349'900);
    add(German, ",5", 2, 50);
    add(German, "0,355", 2, -1);
    add(German, "0,350", 2, 35);
    add(German, "1.5.2", 2, -1);
    add(German, "1,2,3", 2, -1);
    add(German, "1,500.2", 2, -1);
    add(German, "abc", 2, -1);
    add(German, "", 2, -1);
    add(German, ",", 2, -1);
    add(German, "99999999999999999999", 2, -1);
    add(British, "0.35", 2, 35);
    add(British, "0,35", 2, 35);
    add(British, "1,500", 2, 150'000);
    add(British, "1,500.25", 2, 150'025);
    add(QLocale(QLocale::French, QLocale::France), "1\u202f500,25", 2, 150'025);
    add(QLocale(QLocale::Arabic, QLocale::Egypt), "\u0661\u0662", 0, 12);
}

void TestPriceTexts::readsNumbersAsTheyAreTyped()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, typed);
    QFETCH(int, decimals);
    QFETCH(qint64, expected);
    const std::optional<qint64> value = scaledFrom(typed, decimals, locale);
    QCOMPARE(value.value_or(-1), expected);
}

void TestPriceTexts::writesRatesWithTheDecimalsTheyHave_data()
{
    QTest::addColumn<qint64>("parts");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("expected");
    QTest::newRow("two") << qint64(350'000) << QStringLiteral("EUR") << QStringLiteral("0,35 €");
    QTest::newRow("four") << qint64(349'900) << QStringLiteral("EUR") << QStringLiteral("0,3499 €");
    QTest::newRow("whole") << qint64(10'000'000) << QStringLiteral("EUR") << QStringLiteral("10,00 €");
    QTest::newRow("thousands") << qint64(12'345'000'000) << QStringLiteral("EUR") << QStringLiteral("12.345,00 €");
    QTest::newRow("yen has no decimals") << qint64(420'000) << QStringLiteral("JPY") << QStringLiteral("42 JPY");
    QTest::newRow("dinar has three") << qint64(355'000) << QStringLiteral("KWD") << QStringLiteral("0,0355 KWD");
    QTest::newRow("negative") << qint64(-50'000) << QStringLiteral("EUR") << QStringLiteral("-0,05 €");
}

void TestPriceTexts::writesRatesWithTheDecimalsTheyHave()
{
    QFETCH(qint64, parts);
    QFETCH(QString, currency);
    QFETCH(QString, expected);
    QCOMPARE(plain(rateText(Rate{parts}, currency, german())), expected);
}

void TestPriceTexts::whatIsWrittenIsReadBack()
{
    for (const qint64 parts : {0LL, 1LL, 35LL, 349'900LL, 350'000LL, 9'999'999'999LL}) {
        for (const char* currency : {"EUR", "JPY", "KWD"}) {
            const QString text = rateNumber(Rate{parts}, QLatin1String(currency), german());
            QCOMPARE(rateFrom(text, QLatin1String(currency), German).value_or(Rate{-1}), Rate{parts});
        }
    }
    for (const int points : {0, 50, 700, 1'900, 2'050, 10'000})
        QCOMPARE(vatFrom(vatText(VatRate{points}, german()), German).value_or(VatRate{-1}), VatRate{points});
    QCOMPARE(energyFrom(energyField(Energy{7'333'001}, german()), German).value_or(Energy{}), Energy{7'333'001});
}

void TestPriceTexts::stepsHaveTheirUnit_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<bool>("isPower");
    QTest::addColumn<QString>("expected");
    QTest::newRow("from 10 kWh on") << 10'000'000LL << false << QStringLiteral("Energy, step from 10 kWh");
    QTest::newRow("half a kWh") << 7'500'000LL << false << QStringLiteral("Energy, step from 7,5 kWh");
    QTest::newRow("from 22 kW on") << 22'000LL << true << QStringLiteral("Energy, step from 22 kW");
    QTest::newRow("every Watt of it") << 3'680LL << true << QStringLiteral("Energy, step from 3,68 kW");
    QTest::newRow("from the first on") << 0LL << false << QStringLiteral("Energy, step from 0 kWh");
}

void TestPriceTexts::stepsHaveTheirUnit()
{
    QFETCH(qint64, from);
    QFETCH(bool, isPower);
    QFETCH(QString, expected);
    CostLine line;
    line.step = from;
    line.isPowerStep = isPower;
    QCOMPARE(plain(costLineName(line, german())), expected);
}

void TestPriceTexts::readsTimes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("minute");  // −1: refused
    QTest::addColumn<int>("seconds"); // as a duration
    QTest::newRow("clock") << QStringLiteral("17:30") << 1050 << 63'000;
    QTest::newRow("hour") << QStringLiteral("7") << 420 << 420;
    QTest::newRow("digits") << QStringLiteral("0630") << 390 << 37'800;
    QTest::newRow("end of day") << QStringLiteral("24:00") << 1440 << 86'400;
    QTest::newRow("past the end") << QStringLiteral("24:01") << -1 << 86'460;
    QTest::newRow("61 minutes") << QStringLiteral("1:61") << -1 << -1;
    QTest::newRow("word") << QStringLiteral("noon") << -1 << -1;
    QTest::newRow("negative") << QStringLiteral("-5") << -1 << -1;
}

void TestPriceTexts::readsTimes()
{
    QFETCH(QString, typed);
    QFETCH(int, minute);
    QFETCH(int, seconds);
    QCOMPARE(minuteOfDayFrom(typed).value_or(-1), minute);
    QCOMPARE(durationFrom(typed).value_or(-1), seconds);
}

void TestPriceTexts::namesDaysAsRuns_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("expected");
    QTest::newRow("work days") << 0x1f << QStringLiteral("Mo to Fr");
    QTest::newRow("weekend") << 0x60 << QStringLiteral("Sa, So");
    QTest::newRow("all") << 0x7f << QStringLiteral("Every day");
    QTest::newRow("with holidays") << 0xff << QStringLiteral("Every day, Holidays");
    QTest::newRow("scattered") << 0x15 << QStringLiteral("Mo, Mi, Fr");
    QTest::newRow("run and one") << 0x47 << QStringLiteral("Mo to Mi, So");
}

void TestPriceTexts::namesDaysAsRuns()
{
    QFETCH(int, days);
    QFETCH(QString, expected);
    QCOMPARE(daysText(days, german()), expected);
}

void TestPriceTexts::differencesHaveTheirSign()
{
    const QString euro = QStringLiteral("EUR");
    QCOMPARE(plain(differenceText({153, euro}, german())), QStringLiteral("+1,53 €"));
    QCOMPARE(plain(differenceText({-20, euro}, german())), QStringLiteral("-0,20 €"));
    QCOMPARE(plain(differenceText({0, euro}, german())), QStringLiteral("0,00 €"));
}

void TestPriceTexts::everyFaultHasItsWords()
{
    PriceVersion version;
    version.bands = {{QStringLiteral("Day"), {}}, {QStringLiteral("Night"), {}}};
    version.week = {{1, 0, 600, 0}, {1, 300, 900, 1}};
    for (int fault = 0; fault <= int(LastPriceFault); ++fault) {
        PriceProblem problem;
        problem.fault = PriceFault(fault);
        problem.index = 0;
        problem.other = 1;
        QVERIFY2(!priceFaultSentence(problem, &version, german()).isEmpty(), qPrintable(priceFaultName(problem.fault)));
        QVERIFY(!priceFaultSentence(problem, nullptr, german()).isEmpty());
    }
}

void TestPriceTexts::everyFlagHasItsWords()
{
    for (quint32 bit = 1; bit <= quint32(LastCostFlag); bit <<= 1)
        QCOMPARE(costFlagSentences(CostFlag(bit)).size(), 1);
    QCOMPARE(costFlagSentences(CostFlag::Unpriced | CostFlag::NegativeEnergy).size(), 2);
}

void TestPriceTexts::errorsSayTheNextStep_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QStringList>("args");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, ErrorCode code, const QStringList& args, const char* says) {
        QTest::newRow(name) << int(code) << args << QString::fromLatin1(says);
    };
    row("in use", ErrorCode::Conflict, {QStringLiteral("savedVersions"), QStringLiteral("0"), QStringLiteral("inUse")}, "as a new version");
    row("assigned", ErrorCode::Conflict, {QStringLiteral("removed"), QStringLiteral("0"), QStringLiteral("assigned")}, "Assign another one");
    row("locked", ErrorCode::NotAllowed, {}, "locked");
    row("overlap", ErrorCode::InvalidInput, {QStringLiteral("savedVersions"), QStringLiteral("0"), QStringLiteral("SlotsOverlap"), QStringLiteral("0"), QStringLiteral("1")}, "overlap");
    row("no reason", ErrorCode::InvalidInput, {QStringLiteral("reason")}, "Say why");
}

void TestPriceTexts::errorsSayTheNextStep()
{
    QFETCH(int, code);
    QFETCH(QStringList, args);
    QFETCH(QString, says);
    const QString sentence = priceErrorSentence({ErrorCode(code), {}, args});
    QVERIFY2(sentence.contains(says), qPrintable(sentence));
}

void TestPriceTexts::weekNeverOverlaps()
{
    WeekPlan plan;
    plan.set(0, 4, 360, 1'320, 0);
    plan.set(0, 4, 1'020, 1'200, 1);
    plan.set(2, 2, 0, 1'440, 2);
    plan.set(3, 3, 300, 200, 1); // nothing: ends before it begins
    for (int row = 0; row < plan.rowCount(); ++row) {
        int end = 0;
        for (const WeekBlock& block : plan.row(row)) {
            QCOMPARE(block.from, end);
            QVERIFY(block.to > block.from);
            end = block.to;
        }
        QCOMPARE(end, BandSlot::MinutesOfDay);
    }
    QCOMPARE(plan.row(0).size(), 5);
    QCOMPARE(plan.row(2), QList<WeekBlock>{(WeekBlock{0, 1'440, 2})});
    QCOMPARE(plan.row(6), QList<WeekBlock>{WeekBlock{}});
}

void TestPriceTexts::weekSurvivesItsSlots()
{
    const QList<BandSlot> slots{{0x1f, 360, 1'020, 0}, {0x60 | BandSlot::Holidays, 480, 1'200, 0}, {0x1f, 1'020, 1'200, 1}};
    const WeekPlan plan = WeekPlan::fromSlots(slots);
    const QList<BandSlot> again = plan.toSlots();
    QCOMPARE(WeekPlan::fromSlots(again), plan);
    QCOMPARE(again.size(), slots.size());
    for (const BandSlot& slot : slots)
        QVERIFY(again.contains(slot));
    QVERIFY(plan.hasHolidays());
    QCOMPARE(WeekPlan::fromSlots({{0, 60, 120, 0}}, 1).toSlots(), (QList<BandSlot>{{BandSlot::EveryDay, 60, 120, 0}}));
}

void TestPriceTexts::removedBandLeavesNoTrace()
{
    WeekPlan plan;
    plan.set(0, 6, 0, 600, 0);
    plan.set(0, 6, 600, 1'200, 1);
    plan.removeBand(0);
    QVERIFY(plan.uses(0)); // what was the second
    QVERIFY(!plan.uses(1));
    QCOMPARE(plan.row(0).first(), (WeekBlock{0, 600, -1}));
}

void TestPriceTexts::neighboursWithTheSameBlockAreOne()
{
    WeekPlan plan;
    plan.set(0, 4, 1'020, 1'200, 0);
    plan.set(WeekPlan::HolidayRow, WeekPlan::HolidayRow, 1'020, 1'200, 0);
    const WeekBlock peak{1'020, 1'200, 0};
    QCOMPARE(plan.sameRows(2, peak), qMakePair(0, 4));
    QCOMPARE(plan.sameRows(WeekPlan::HolidayRow, peak), qMakePair(WeekPlan::HolidayRow, WeekPlan::HolidayRow)); // holidays are no day beside Sunday
    QCOMPARE(plan.sameRows(5, WeekBlock{}), qMakePair(5, 6));
}

FORECOURT_WINDOW_TEST(TestPriceTexts)
#include "tst_pricetexts.moc"
