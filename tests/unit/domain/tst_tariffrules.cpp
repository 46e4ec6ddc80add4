// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/tariffrules.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <functional>

using namespace forecourt;

namespace {

const QDateTime Now(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC);

/// One setting in use, one removed; a version of the first.
PriceBook book()
{
    PriceBook made;
    made.prices = {{PriceId(1), QStringLiteral("Standard"), QStringLiteral("EUR"), {}, {}}, {PriceId(2), QStringLiteral("Old"), QStringLiteral("EUR"), {}, Now}};
    PriceVersion version;
    version.id = PriceVersionId(1);
    version.price = PriceId(1);
    version.validFrom = Now.addDays(-30);
    made.versions = {version};
    return made;
}

/// A version without a fault or a notice.
PriceVersion goodVersion()
{
    PriceVersion version;
    version.price = PriceId(1);
    version.currency = QStringLiteral("EUR");
    version.validFrom = Now.addDays(1);
    version.vat = VatRate{1900};
    version.bands = {{QStringLiteral("Night"), {Rate{290'000}, {}, {}, {}, {}}}, {QStringLiteral("Day"), {Rate{350'000}, {}, {}, {}, {}}}};
    version.week = {{BandSlot::EveryDay, 0, 360, 0}, {BandSlot::EveryDay, 360, 1440, 1}};
    version.exceptions = {{QStringLiteral("Fair"), QDate(2026, 7, 1), QDate(2026, 7, 3), {{0, 0, 1440, 0}}}};
    version.groups = {{QStringLiteral("Staff"), {Rate{200'000}, {}, {}, {}, {}}}};
    return version;
}

QString text(const PriceProblem& problem)
{
    constexpr const char* Parts[] = {"", "band ", "slot ", "exception ", "step ", "group ", "holiday "};
    return priceFaultName(problem.fault) + QStringLiteral(" %1%2,%3%4").arg(QLatin1String(Parts[int(problem.part)])).arg(problem.index).arg(problem.other).arg(problem.isNotice ? QStringLiteral(" notice") : QString());
}

QString text(const QList<PriceProblem>& problems)
{
    QStringList texts;
    for (const PriceProblem& problem : problems)
        texts.append(text(problem));
    return texts.join(QStringLiteral("; "));
}

struct Row
{
    const char* name;
    std::function<void(PriceVersion&)> change;
    const char* expected;
};

const QList<Row> Rows{
    {"nothing wrong", [](PriceVersion&) {}, ""},
    {"currency unknown", [](PriceVersion& v) { v.currency = QStringLiteral("XXX"); }, "CurrencyUnknown -1,-1; CurrencyDiffers -1,-1"},
    {"currency of another setting", [](PriceVersion& v) { v.currency = QStringLiteral("CHF"); }, "CurrencyDiffers -1,-1"},
    {"no date", [](PriceVersion& v) { v.validFrom = {}; }, "ValidFromMissing -1,-1"},
    {"a date that is taken", [](PriceVersion& v) { v.validFrom = Now.addDays(-30); }, "ValidFromTaken -1,-1; ValidFromPast -1,-1 notice"},
    {"in the past", [](PriceVersion& v) { v.validFrom = Now.addDays(-1); }, "ValidFromPast -1,-1 notice"},
    {"negative rate", [](PriceVersion& v) { v.rates.idlePerMinute = Rate{-1}; }, "RateNegative -1,-1"},
    {"negative rate of a band", [](PriceVersion& v) { v.bands[1].rates.perMinuteCharging = Rate{-1}; }, "RateNegative band 1,-1"},
    {"negative rate of a group", [](PriceVersion& v) { v.groups[0].rates.perSession = Rate{-1}; }, "RateNegative group 0,-1"},
    {"a rate beyond reason", [](PriceVersion& v) { v.rates.perKwh = Rate{std::numeric_limits<qint64>::max()}; }, "RateTooLarge -1,-1"},
    {"negative minimum", [](PriceVersion& v) { v.minimum = -1; }, "AmountNegative -1,-1"},
    {"minimum above maximum", [](PriceVersion& v) { v.minimum = 200; v.maximum = 100; }, "MinimumAboveMaximum -1,-1"},
    {"minimum equal to maximum: a flat price", [](PriceVersion& v) { v.minimum = 200; v.maximum = 200; }, ""},
    {"negative grace", [](PriceVersion& v) { v.idleGraceS = -1; }, "TimeOutOfRange -1,-1"},
    {"free for more than a week", [](PriceVersion& v) { v.freeTimeS = 8 * 86400; }, "TimeOutOfRange -1,-1"},
    {"negative free energy", [](PriceVersion& v) { v.freeEnergy = Energy{-1}; }, "FreeEnergyNegative -1,-1"},
    {"VAT above 100 %", [](PriceVersion& v) { v.vat = VatRate{10'001}; }, "VatOutOfRange -1,-1"},
    {"a band without a name", [](PriceVersion& v) { v.bands[1].name = QStringLiteral(" "); }, "NameMissing band 1,-1"},
    {"two bands of one name", [](PriceVersion& v) { v.bands[1].name = QStringLiteral("night"); }, "NameTaken band 1,-1"},
    {"a group without a name", [](PriceVersion& v) { v.groups[0].group.clear(); }, "GroupMissing group 0,-1"},
    {"a group twice", [](PriceVersion& v) { v.groups.append({QStringLiteral("STAFF"), {}}); }, "NameTaken group 1,-1"},
    {"overlapping slots", [](PriceVersion& v) { v.week[1].fromMinute = 345; }, "SlotsOverlap slot 0,1"},
    {"overlapping on one day only", [](PriceVersion& v) { v.week.append({1 << 6, 100, 200, 1}); }, "SlotsOverlap slot 0,2"},
    {"the same time of holidays does not overlap", [](PriceVersion& v) { v.week.append({BandSlot::Holidays, 0, 1440, 0}); }, ""},
    {"an unknown band", [](PriceVersion& v) { v.week[0].band = 2; }, "SlotOutOfRange slot 0,-1"},
    {"a slot of no day", [](PriceVersion& v) { v.week.append({0, 0, 10, 0}); }, "SlotOutOfRange slot 2,-1"},
    {"a slot that ends before it begins", [](PriceVersion& v) { v.week[0].toMinute = 0; }, "SlotOutOfRange slot 0,-1; WeekGap slot 0,0 notice; WeekGap slot 1,0 notice; WeekGap slot 2,0 notice; WeekGap slot 3,0 notice; WeekGap slot 4,0 notice; WeekGap slot 5,0 notice; WeekGap slot 6,0 notice"},
    {"a gap on Sunday", [](PriceVersion& v) { v.week[1].days = 0x3f; }, "WeekGap slot 6,360 notice"},
    {"a gap on holidays", [](PriceVersion& v) { v.week.append({BandSlot::Holidays, 0, 600, 0}); }, "WeekGap slot 7,600 notice"},
    {"a band no slot names", [](PriceVersion& v) { v.bands.append({QStringLiteral("Peak"), {Rate{1}, {}, {}, {}, {}}}); }, "BandUnused band 2,-1 notice"},
    {"an exception without a name", [](PriceVersion& v) { v.exceptions[0].name.clear(); }, "NameMissing exception 0,-1"},
    {"an exception that ends before it begins", [](PriceVersion& v) { v.exceptions[0].to = QDate(2026, 6, 30); }, "ExceptionDates exception 0,-1"},
    {"two exceptions of one day", [](PriceVersion& v) { v.exceptions.append({QStringLiteral("Other"), QDate(2026, 7, 3), QDate(2026, 7, 5), {}}); }, "ExceptionsOverlap exception 0,1"},
    {"overlapping slots of an exception", [](PriceVersion& v) { v.exceptions[0].bands.append({0, 60, 120, 1}); }, "SlotsOverlap exception 0,-1"},
    {"steps without a step", [](PriceVersion& v) { v.stepBasis = StepBasis::Energy; v.stepsAdd = true; }, "StepsMissing -1,-1"},
    {"steps in the wrong order", [](PriceVersion& v) { v.stepBasis = StepBasis::Energy; v.stepsAdd = true; v.steps = {{5, {1}}, {5, {1}}}; }, "StepOrder step 1,-1"},
    {"a step that makes a group's price negative", [](PriceVersion& v) { v.rates.perKwh = Rate{400'000}; v.stepBasis = StepBasis::Energy; v.stepsAdd = true; v.steps = {{5, {-200'001}}}; }, "SteppedRateNegative step 0,-1"},
    {"a rebate that leaves nothing", [](PriceVersion& v) { v.rates.perKwh = Rate{400'000}; v.stepBasis = StepBasis::Energy; v.stepsAdd = true; v.steps = {{5, {-200'000}}}; }, ""},
    {"a rebate where bands have all the prices", [](PriceVersion& v) { v.stepBasis = StepBasis::Energy; v.stepsAdd = true; v.steps = {{5, {-200'000}}}; }, ""},
    {"a rebate on a gap without a price", [](PriceVersion& v) { v.exceptions[0].bands.clear(); v.stepBasis = StepBasis::Energy; v.stepsAdd = true; v.steps = {{5, {-1}}}; }, "SteppedRateNegative step 0,-1"},
    {"a negative step that replaces", [](PriceVersion& v) { v.stepBasis = StepBasis::Power; v.steps = {{0, {-1}}}; }, "RateNegative step 0,-1; StepsHideBands -1,-1 notice"},
    {"everything free", [](PriceVersion& v) { v = PriceVersion(); v.price = PriceId(1); v.currency = QStringLiteral("EUR"); v.validFrom = Now.addDays(1); v.rates.perKwh = Rate{0}; }, "NothingCharged -1,-1 notice"},
};

} // namespace

class TestTariffRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void aVersionMayKeepItsDate();
    void settingsHaveNamesOfTheirOwn();
    void assignmentsNameTheirPlace_data();
    void assignmentsNameTheirPlace();
    void assignmentsNameAPriceInUse();
    void holidaysHaveDates();
    void namesOfFaultsComeBack();
};

void TestTariffRules::findsWhatIsWrong_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(Rows.size()); ++i)
        QTest::newRow(Rows.at(i).name) << i;
}

void TestTariffRules::findsWhatIsWrong()
{
    QFETCH(int, index);
    PriceVersion version = goodVersion();
    Rows.at(index).change(version);
    QCOMPARE(text(problemsOf(version, book(), Now)), QString::fromLatin1(Rows.at(index).expected));
}

void TestTariffRules::aVersionMayKeepItsDate()
{
    PriceVersion version = goodVersion();
    version.id = PriceVersionId(1);
    version.validFrom = Now.addDays(-30);
    QCOMPARE(text(problemsOf(version, book(), Now.addDays(-31))), QString());
}

void TestTariffRules::settingsHaveNamesOfTheirOwn()
{
    PriceSetting setting;
    setting.name = QStringLiteral(" standard");
    QCOMPARE(text(problemsOf(setting, book())), QStringLiteral("NameTaken -1,-1"));
    setting.id = PriceId(1); // itself
    QCOMPARE(text(problemsOf(setting, book())), QString());
    setting.id = PriceId(3);
    setting.name = QStringLiteral("old"); // of a removed one
    setting.currency = QStringLiteral("ABC");
    QCOMPARE(text(problemsOf(setting, book())), QStringLiteral("CurrencyUnknown -1,-1"));
    setting.name = QStringLiteral("  ");
    setting.currency = QStringLiteral("EUR");
    QCOMPARE(text(problemsOf(setting, book())), QStringLiteral("NameMissing -1,-1"));
}

void TestTariffRules::assignmentsNameTheirPlace_data()
{
    QTest::addColumn<PriceLevel>("level");
    QTest::addColumn<PriceAssignment>("assignment");
    PriceAssignment none;
    PriceAssignment station;
    station.station = StationId(QStringLiteral("CP1"));
    PriceAssignment connector = station;
    connector.evse = EvseId(1);
    PriceAssignment group;
    group.group = QStringLiteral("Staff");
    PriceAssignment person;
    person.person = PersonId(1);
    PriceAssignment session;
    session.transaction = TransactionKey(1);
    QTest::newRow("site") << PriceLevel::Site << none;
    QTest::newRow("charger") << PriceLevel::Station << station;
    QTest::newRow("connector") << PriceLevel::Connector << connector;
    QTest::newRow("group") << PriceLevel::Group << group;
    QTest::newRow("person") << PriceLevel::Person << person;
    QTest::newRow("session") << PriceLevel::Session << session;
}

void TestTariffRules::assignmentsNameTheirPlace()
{
    QFETCH(PriceLevel, level);
    QFETCH(PriceAssignment, assignment);
    assignment.price = PriceId(1);
    assignment.level = level;
    QCOMPARE(text(problemsOf(assignment, book())), QString());
    PriceAssignment empty;
    empty.price = PriceId(1);
    empty.level = level;
    QCOMPARE(text(problemsOf(empty, book())), level == PriceLevel::Site ? QString() : QStringLiteral("PlaceMissing -1,-1"));
}

void TestTariffRules::assignmentsNameAPriceInUse()
{
    PriceAssignment assignment;
    assignment.price = PriceId(2); // removed
    QCOMPARE(text(problemsOf(assignment, book())), QStringLiteral("PriceMissing -1,-1"));
    assignment.price = PriceId(77);
    QCOMPARE(text(problemsOf(assignment, book())), QStringLiteral("PriceMissing -1,-1"));
    assignment.price = PriceId(1);
    assignment.from = Now;
    assignment.until = Now;
    QCOMPARE(text(problemsOf(assignment, book())), QStringLiteral("DatesOrder -1,-1"));
}

void TestTariffRules::holidaysHaveDates()
{
    QList<Holiday> holidays{{QStringLiteral("Good Friday"), Holiday::Kind::Easter, QDate(), -2}, {QStringLiteral("New Year"), Holiday::Kind::Yearly, QDate(2000, 1, 1), 0}};
    QCOMPARE(text(problemsOf(holidays)), QString());
    holidays.append({QString(), Holiday::Kind::Once, QDate(), 0});
    holidays.append({QStringLiteral("Never"), Holiday::Kind::Easter, QDate(), 400});
    QCOMPARE(text(problemsOf(holidays)), QStringLiteral("NameMissing holiday 2,-1; HolidayDate holiday 2,-1; HolidayDate holiday 3,-1"));
}

void TestTariffRules::namesOfFaultsComeBack()
{
    for (int number = 0; number <= int(LastPriceFault); ++number) {
        const QString name = priceFaultName(PriceFault(number));
        QVERIFY(!name.isEmpty());
        QCOMPARE(priceFaultOf(name), std::optional(PriceFault(number)));
    }
    QVERIFY(!priceFaultOf(QStringLiteral("Nothing")));
    QVERIFY(priceFaultName(PriceFault(int(LastPriceFault) + 1)).isEmpty());
}

FORECOURT_TEST(TestTariffRules)
#include "tst_tariffrules.moc"
