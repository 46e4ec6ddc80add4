// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is said of a charging profile before it is sent.
#include "core/domain/profilerules.h"

#include <QTest>

#include <functional>

using namespace forecourt;
using Issue = ProfileIssue;
using Kind = ChargingProfileKind;
using Purpose = ChargingProfilePurpose;

namespace {

const QDateTime Now(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC);

/// A profile nobody has anything to say against, and what it is judged by.
struct Case
{
    ChargingProfile profile;
    std::optional<EvseId> evse = EvseId(1);
    ProfileSituation situation;

    Case()
    {
        profile.id = 1;
        profile.kind = Kind::Relative;
        profile.schedule.periods = {{0, 160, {}}, {3600, 80, {}}};
        situation.now = Now;
    }
    [[nodiscard]] QList<ProfileFinding> findings() const { return checkProfile(profile, evse, situation); }
};

InstalledProfile installed(int id, int level, std::optional<EvseId> evse = EvseId(1))
{
    InstalledProfile one;
    one.evse = evse;
    one.profile.id = id;
    one.profile.stackLevel = level;
    one.profile.schedule.periods = {{0, 100, {}}};
    return one;
}

DeviceVariable variable(const char* name, const char* value)
{
    return {QStringLiteral("Ocpp16"), QString::fromLatin1(name), QString::fromLatin1(value), true};
}

} // namespace

class TestProfileRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodProfilesPass_data();
    void goodProfilesPass();
    void oneThingIsWrong_data();
    void oneThingIsWrong();
    void clocksThatChangeAreTold_data();
    void clocksThatChangeAreTold();
    void onlyErrorsKeepItBack();
    void boundsAreReadFromSettings_data();
    void boundsAreReadFromSettings();
    void freeNumberIsTheLowest();
};

void TestProfileRules::goodProfilesPass_data()
{
    QTest::addColumn<Case>("good");
    QTest::newRow("§7.8 relative default of a connector") << Case();
    Case absolute;
    absolute.profile.kind = Kind::Absolute;
    absolute.profile.schedule.start = Now;
    absolute.profile.schedule.durationS = 7200;
    QTest::newRow("§7.9 absolute with a start") << absolute;
    Case daily = absolute;
    daily.profile.kind = Kind::Recurring;
    daily.profile.recurrence = ProfileRecurrence::Daily;
    QTest::newRow("§7.37 daily") << daily;
    Case whole;
    whole.profile.purpose = Purpose::StationMax;
    whole.evse.reset();
    QTest::newRow("§3.13 limit of the station, connector 0") << whole;
    Case session;
    session.profile.purpose = Purpose::Tx;
    session.profile.transaction = TransactionId(QStringLiteral("7"));
    session.situation.running = {{EvseId(1), TransactionId(QStringLiteral("7"))}};
    QTest::newRow("§3.13 limit of a running session") << session;
    Case pause;
    pause.profile.schedule.periods = {{0, 0, {}}};
    QTest::newRow("0 A is a pause, not too little") << pause;
    Case watts;
    watts.profile.schedule.unit = ChargingRateUnit::Watt;
    watts.profile.schedule.periods = {{0, 14'000, 1}};
    QTest::newRow("1.4 kW on one phase are 6 A") << watts;
}

void TestProfileRules::goodProfilesPass()
{
    QFETCH(Case, good);
    QCOMPARE(good.findings(), QList<ProfileFinding>{});
}

void TestProfileRules::oneThingIsWrong_data()
{
    QTest::addColumn<Case>("wrong");
    QTest::addColumn<ProfileFinding>("expected");
    const auto row = [](const char* name, const std::function<void(Case&)>& spoil, Issue issue, int period = -1, qint64 bound = 0) {
        Case wrong;
        spoil(wrong);
        QTest::newRow(name) << wrong << ProfileFinding{issue, period, bound};
    };
    row("§7.8 id 0", [](Case& c) { c.profile.id = 0; }, Issue::IdNotPositive);
    row("§3.13 station limit on a connector", [](Case& c) { c.profile.purpose = Purpose::StationMax; }, Issue::StationMaxOnConnector);
    row("§3.13 session limit on connector 0", [](Case& c) { c.profile.purpose = Purpose::Tx; c.evse.reset(); }, Issue::TxOnStation);
    row("§5.16 no session runs", [](Case& c) { c.profile.purpose = Purpose::Tx; }, Issue::NoSession);
    row("§5.16 another session runs", [](Case& c) {
        c.profile.purpose = Purpose::Tx;
        c.profile.transaction = TransactionId(QStringLiteral("8"));
        c.situation.running = {{EvseId(1), TransactionId(QStringLiteral("7"))}};
    }, Issue::NoSession);
    row("§7.8 default limit with a session", [](Case& c) { c.profile.transaction = TransactionId(QStringLiteral("7")); }, Issue::SessionNotAllowed);
    row("§7.8 level below 0", [](Case& c) { c.profile.stackLevel = -1; }, Issue::StackLevelNegative);
    row("§9.4 ChargeProfileMaxStackLevel", [](Case& c) { c.profile.stackLevel = 4; c.situation.bounds.maximumStackLevel = 3; },
        Issue::StackLevelTooHigh, -1, 3);
    row("§9.4 unit Ampere not taken", [](Case& c) { c.situation.bounds.takesAmpere = false; }, Issue::UnitNotTaken);
    row("§7.9 absolute without start", [](Case& c) { c.profile.kind = Kind::Absolute; }, Issue::StartMissing);
    row("§7.9 relative with start", [](Case& c) { c.profile.schedule.start = Now; }, Issue::StartNotAllowed);
    row("§7.37 recurring without recurrence", [](Case& c) { c.profile.kind = Kind::Recurring; c.profile.schedule.start = Now; }, Issue::RecurrenceMissing);
    row("§7.37 recurrence of another kind", [](Case& c) { c.profile.recurrence = ProfileRecurrence::Weekly; }, Issue::RecurrenceNotAllowed);
    row("§7.8 ends before it begins", [](Case& c) { c.profile.validFrom = Now.addDays(2); c.profile.validTo = Now.addDays(1); }, Issue::ValidityReversed);
    row("§7.8 is over", [](Case& c) { c.profile.validTo = Now; }, Issue::ValidityOver);
    row("§7.13 no duration", [](Case& c) { c.profile.schedule.durationS = 0; c.profile.schedule.periods = {{0, 160, {}}}; }, Issue::DurationNotPositive);
    row("§7.13 least rate below 0", [](Case& c) { c.profile.schedule.minimumRateTenths = -1; }, Issue::MinimumRateNegative);
    row("§7.13 no period", [](Case& c) { c.profile.schedule.periods.clear(); }, Issue::NoPeriods);
    row("§9.4 ChargingScheduleMaxPeriods", [](Case& c) { c.situation.bounds.maximumPeriods = 1; }, Issue::TooManyPeriods, -1, 1);
    row("§7.14 first not at 0", [](Case& c) { c.profile.schedule.periods.removeFirst(); }, Issue::FirstPeriodNotAtStart);
    row("§7.14 not rising", [](Case& c) { c.profile.schedule.periods[1].startS = 0; }, Issue::PeriodsNotRising, 1);
    row("§7.14 limit below 0", [](Case& c) { c.profile.schedule.periods[1].limitTenths = -1; }, Issue::LimitNegative, 1);
    row("§7.14 four phases", [](Case& c) { c.profile.schedule.periods[0].phases = 4; }, Issue::PhasesOutOfRange, 0);
    row("§7.13 behind the duration", [](Case& c) { c.profile.schedule.durationS = 3600; }, Issue::PeriodNeverRuns, 1);
    row("§7.37 behind the next day", [](Case& c) {
        c.profile.kind = Kind::Recurring;
        c.profile.recurrence = ProfileRecurrence::Daily;
        c.profile.schedule.start = Now;
        c.profile.schedule.periods[1].startS = 86'400;
    }, Issue::PeriodNeverRuns, 1);
    row("quirk 40 below 6 A", [](Case& c) { c.profile.schedule.periods[1].limitTenths = 59; }, Issue::BelowSixAmpere, 1);
    row("§4.2 hides lower levels", [](Case& c) { c.profile.stackLevel = 1; c.situation.installed = {installed(9, 0)}; }, Issue::HidesLowerLevels);
    row("§4.2 replaces the same id", [](Case& c) { c.situation.installed = {installed(1, 5, EvseId(2))}; }, Issue::ReplacesOther, -1, 1);
    row("§4.2 replaces the same level", [](Case& c) { c.situation.installed = {installed(9, 0)}; }, Issue::ReplacesOther, -1, 9);
    row("§9.4 MaxChargingProfilesInstalled", [](Case& c) {
        c.situation.installed = {installed(8, 3), installed(9, 4)};
        c.situation.bounds.maximumInstalled = 2;
    }, Issue::TooManyInstalled, -1, 2);
}

void TestProfileRules::oneThingIsWrong()
{
    QFETCH(Case, wrong);
    QFETCH(ProfileFinding, expected);
    QCOMPARE(wrong.findings(), QList<ProfileFinding>{expected});
    QCOMPARE(isSendable(wrong.findings()), isWarning(expected.issue));
}

void TestProfileRules::clocksThatChangeAreTold_data()
{
    QTest::addColumn<Case>("one");
    QTest::addColumn<QDateTime>("first"); // begin after the change; invalid: nothing is said
    const auto utc = [](int month, int day, int hour, int year = 2026) { return QDateTime(QDate(year, month, day), QTime(hour, 0), Qt::UTC); };
    const auto row = [](const char* name, const std::function<void(Case&)>& change, const QDateTime& first) {
        Case one;
        one.situation.zone = QTimeZone("Europe/Berlin");
        one.profile.kind = Kind::Recurring;
        one.profile.recurrence = ProfileRecurrence::Daily;
        one.profile.schedule.start = Now.addSecs(12 * 3600); // 22:00 in Berlin
        change(one);
        QTest::newRow(name) << one << first;
    };
    row("25 October, daily", [](Case&) {}, utc(10, 25, 20));
    row("25 October, weekly", [](Case& c) { c.profile.recurrence = ProfileRecurrence::Weekly; }, utc(10, 27, 20));
    row("29 March", [&](Case& c) { c.situation.now = utc(1, 10, 8); c.profile.schedule.start = utc(1, 10, 21); }, utc(3, 29, 21));
    row("begins an hour after the clocks", [&](Case& c) { c.profile.schedule.start = utc(5, 6, 2); }, utc(10, 25, 2));
    row("begins as the clocks change", [&](Case& c) { c.profile.schedule.start = utc(5, 6, 1); }, utc(10, 25, 1));
    row("begins an hour before the clocks", [&](Case& c) { c.profile.schedule.start = utc(5, 6, 0); }, utc(10, 26, 0));
    row("valid only from next summer on", [&](Case& c) { c.profile.validFrom = utc(6, 1, 0, 2027); }, utc(10, 31, 20, 2027));
    row("over before", [&](Case& c) { c.profile.validTo = utc(10, 25, 0); }, {});
    row("over with the change", [&](Case& c) { c.profile.validTo = utc(10, 25, 20); }, {});
    row("once only", [](Case& c) { c.profile.kind = Kind::Absolute; c.profile.recurrence.reset(); }, {});
    row("no summer time there", [](Case& c) { c.situation.zone = QTimeZone("Asia/Tokyo"); }, {});
    row("UTC", [](Case& c) { c.situation.zone = QTimeZone::utc(); }, {});
    row("zone not known", [](Case& c) { c.situation.zone = QTimeZone(); }, {});
}

void TestProfileRules::clocksThatChangeAreTold()
{
    QFETCH(Case, one);
    QFETCH(QDateTime, first);
    const QList<ProfileFinding> expected = first.isValid() ? QList<ProfileFinding>{{Issue::MovesWithClocks, -1, first.toSecsSinceEpoch()}}
                                                           : QList<ProfileFinding>{};
    QCOMPARE(one.findings(), expected);
    QVERIFY(isSendable(one.findings()));
}

void TestProfileRules::onlyErrorsKeepItBack()
{
    Case gap; // replaced now, valid later: two warnings
    gap.profile.validFrom = Now.addDays(1);
    gap.situation.installed = {installed(1, 0)};
    QCOMPARE(gap.findings(), (QList<ProfileFinding>{{Issue::LeavesGap, -1, 0}, {Issue::ReplacesOther, -1, 1}}));
    QVERIFY(isSendable(gap.findings()));
    gap.profile.schedule.periods.clear();
    QVERIFY(!isSendable(gap.findings()));
}

void TestProfileRules::boundsAreReadFromSettings_data()
{
    QTest::addColumn<QString>("units");
    QTest::addColumn<bool>("ampere");
    QTest::addColumn<bool>("watt");
    QTest::newRow("§9.4 Current") << "Current" << true << false;
    QTest::newRow("§9.4 Power") << "Power" << false << true;
    QTest::newRow("§9.4 both") << "Current,Power" << true << true;
    QTest::newRow("quirk 38 W") << "W" << false << true;
    QTest::newRow("quirk 38 A; W") << "a; w" << true << true;
    QTest::newRow("nothing told") << "" << true << true;
    QTest::newRow("nonsense") << "volts" << true << true;
}

void TestProfileRules::boundsAreReadFromSettings()
{
    QFETCH(QString, units);
    QFETCH(bool, ampere);
    QFETCH(bool, watt);
    const ProfileBounds bounds = profileBounds({variable("chargeprofilemaxstacklevel", "8"), variable("ChargingScheduleMaxPeriods", "x"),
                                                variable("MaxChargingProfilesInstalled", " 4 "),
                                                variable("ChargingScheduleAllowedChargingRateUnit", units.toLatin1().constData())});
    QCOMPARE(bounds.maximumStackLevel, std::optional(8));
    QVERIFY(!bounds.maximumPeriods);
    QCOMPARE(bounds.maximumInstalled, std::optional(4));
    QCOMPARE(bounds.takesAmpere, ampere);
    QCOMPARE(bounds.takesWatt, watt);
}

void TestProfileRules::freeNumberIsTheLowest()
{
    QCOMPARE(freeProfileId({}), 1);
    QCOMPARE(freeProfileId({installed(1, 0), installed(3, 1), installed(2, 2)}), 4);
    QCOMPARE(freeProfileId({installed(2, 0)}), 1);
}

QTEST_GUILESS_MAIN(TestProfileRules)
#include "tst_profilerules.moc"
