// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which of several limits counts when, and what is known to be in a station.
#include "core/domain/effectivelimit.h"

#include <QTest>
#include <QTimeZone>

using namespace forecourt;
using Kind = ChargingProfileKind;
using Purpose = ChargingProfilePurpose;

namespace {

const QDateTime Midnight(QDate(2026, 5, 5), QTime(0, 0), Qt::UTC);
const SupplyFacts Supply{230, 3};

QDateTime at(int hour, int minute = 0)
{
    return Midnight.addSecs(hour * 3600 + minute * 60);
}

/// A limit in Ampere from the start of the session on.
InstalledProfile limit(int id, qint64 ampere, Purpose purpose = Purpose::TxDefault, std::optional<EvseId> evse = EvseId(1), int level = 0)
{
    InstalledProfile one;
    one.evse = evse;
    one.command = CommandId(id);
    one.profile.id = id;
    one.profile.purpose = purpose;
    one.profile.kind = Kind::Relative;
    one.profile.stackLevel = level;
    one.profile.schedule.periods = {{0, ampere * 10, {}}};
    return one;
}

/// The same, absolute from \a start on.
InstalledProfile from(InstalledProfile one, const QDateTime& start, std::optional<int> durationS = {})
{
    one.profile.kind = Kind::Absolute;
    one.profile.schedule.start = start;
    one.profile.schedule.durationS = durationS;
    return one;
}

LimitQuestion question()
{
    return {EvseId(1), TransactionId(QStringLiteral("7")), at(6)};
}

} // namespace

class TestEffectiveLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneCounts_data();
    void oneCounts();
    void stepOfTheDayCounts_data();
    void stepOfTheDayCounts();
    void stationAloneHasOnlyItsOwn();
    void stepsFollowOneAnother();
    void theNightsWhenTheClocksChange_data();
    void theNightsWhenTheClocksChange();
    void unitsAreComparedByPower();
    void knowledgeFollowsCommands();
    void clearingMatchesByAllFields_data();
    void clearingMatchesByAllFields();
    void doubtEndsWithClearingAll();
};

void TestEffectiveLimit::oneCounts_data()
{
    QTest::addColumn<QList<InstalledProfile>>("profiles");
    QTest::addColumn<int>("expected"); // id, 0: none
    using List = QList<InstalledProfile>;
    const auto none = std::optional<EvseId>();
    QTest::newRow("none") << List{} << 0;
    QTest::newRow("§3.13 higher level wins, though it allows more")
        << List{limit(1, 8), limit(2, 16, Purpose::TxDefault, EvseId(1), 1)} << 2;
    QTest::newRow("§3.13 higher level wins in any order") << List{limit(2, 16, Purpose::TxDefault, EvseId(1), 1), limit(1, 8)} << 2;
    QTest::newRow("§3.13.3 the session's overrules the default") << List{limit(1, 8), limit(2, 16, Purpose::Tx)} << 2;
    QTest::newRow("§4.2 the connector's default overrules that of all")
        << List{limit(1, 8, Purpose::TxDefault, none, 5), limit(2, 16)} << 2;
    QTest::newRow("§4.2 default of all") << List{limit(1, 8, Purpose::TxDefault, none)} << 1;
    QTest::newRow("another connector's does not count") << List{limit(1, 8, Purpose::TxDefault, EvseId(2))} << 0;
    QTest::newRow("§3.13 the lower of station and session") << List{limit(1, 16), limit(2, 10, Purpose::StationMax, none)} << 2;
    QTest::newRow("§3.13 the session's where it is lower") << List{limit(1, 8), limit(2, 10, Purpose::StationMax, none)} << 1;
    InstalledProfile other = limit(1, 8, Purpose::Tx);
    other.profile.transaction = TransactionId(QStringLiteral("6"));
    QTest::newRow("that of another session does not count") << List{other} << 0;
    InstalledProfile later = limit(2, 16, Purpose::TxDefault, EvseId(1), 1);
    later.profile.validFrom = at(13);
    QTest::newRow("§7.8 not valid yet: the lower level") << List{limit(1, 8), later} << 1;
    InstalledProfile over = limit(2, 16, Purpose::TxDefault, EvseId(1), 1);
    over.profile.validTo = at(12);
    QTest::newRow("§7.8 valid to is not valid any more") << List{limit(1, 8), over} << 1;
    QTest::newRow("§7.13 its duration is over: the lower level")
        << List{limit(1, 8), from(limit(2, 16, Purpose::TxDefault, EvseId(1), 1), at(11), 3600)} << 1;
    QTest::newRow("§4.2 no duration hides the lower for ever")
        << List{limit(1, 8), from(limit(2, 16, Purpose::TxDefault, EvseId(1), 1), at(0))} << 2;
    QTest::newRow("§7.9 absolute, not begun") << List{from(limit(1, 8), at(13))} << 0;
}

void TestEffectiveLimit::oneCounts()
{
    QFETCH(QList<InstalledProfile>, profiles);
    QFETCH(int, expected);
    const auto source = effectiveLimit(profiles, question(), at(12)).strictest(Supply);
    QCOMPARE(source ? source->profileId : 0, expected);
}

void TestEffectiveLimit::stepOfTheDayCounts_data()
{
    QTest::addColumn<QDateTime>("when");
    QTest::addColumn<qint64>("tenths"); // −1: none
    QTest::newRow("before it begins") << at(21) << -1LL;
    QTest::newRow("first evening") << at(22) << 160LL;
    QTest::newRow("in the night") << at(24) << 160LL;
    QTest::newRow("the last second") << at(24 + 5, 59) << 160LL;
    QTest::newRow("in the morning") << at(24 + 6) << 80LL;
    QTest::newRow("over for the day") << at(24 + 10) << -1LL;
    QTest::newRow("again a week later") << at(7 * 24 + 23) << 160LL;
}

/// Every day from 22:00 on 16 A, from 6:00 on 8 A, until 10:00.
void TestEffectiveLimit::stepOfTheDayCounts()
{
    QFETCH(QDateTime, when);
    QFETCH(qint64, tenths);
    InstalledProfile night = from(limit(1, 16), at(22), 12 * 3600);
    night.profile.kind = Kind::Recurring;
    night.profile.recurrence = ProfileRecurrence::Daily;
    night.profile.schedule.periods = {{0, 160, {}}, {8 * 3600, 80, {}}};
    const auto period = periodAt(night.profile, {}, when);
    QCOMPARE(period ? period->limitTenths : -1, tenths);
}

void TestEffectiveLimit::stationAloneHasOnlyItsOwn()
{
    const QList<InstalledProfile> profiles{limit(1, 8), limit(2, 8, Purpose::TxDefault, std::nullopt),
                                           limit(3, 32, Purpose::StationMax, std::nullopt)};
    LimitQuestion whole = question();
    whole.evse.reset();
    const EffectiveLimit found = effectiveLimit(profiles, whole, at(12));
    QVERIFY(!found.session);
    QCOMPARE(found.station->profileId, 3);
    LimitQuestion idle = question(); // nothing charges: relative ones have no beginning
    idle.transaction.reset();
    idle.chargingSince.reset();
    QCOMPARE(effectiveLimit(profiles, idle, at(12)), EffectiveLimit{});
}

void TestEffectiveLimit::stepsFollowOneAnother()
{
    InstalledProfile night = from(limit(2, 16, Purpose::TxDefault, EvseId(1), 1), at(22), 8 * 3600);
    night.profile.kind = Kind::Recurring;
    night.profile.recurrence = ProfileRecurrence::Daily;
    const QList<LimitStep> steps = limitSteps({limit(1, 8), night}, question(), at(12), at(60), Supply);
    QStringList told;
    for (const LimitStep& step : steps)
        told.append(QStringLiteral("%1:%2").arg(Midnight.secsTo(step.at) / 3600).arg(step.source ? step.source->profileId : 0));
    QCOMPARE(told, (QStringList{QStringLiteral("12:1"), QStringLiteral("22:2"), QStringLiteral("30:1"), QStringLiteral("46:2"), QStringLiteral("54:1")}));
    QCOMPARE(limitSteps({}, question(), at(12), at(60), Supply), (QList<LimitStep>{{at(12), std::nullopt}}));
    // a year ahead is not walked through
    QVERIFY(limitSteps({night}, question(), at(12), at(24 * 365), Supply).size() < 70);
}

void TestEffectiveLimit::theNightsWhenTheClocksChange_data()
{
    QTest::addColumn<QDateTime>("start"); // 22:00 in Berlin, the evening before the night before
    QTest::addColumn<int>("days");
    QTest::addColumn<QStringList>("told");
    const QTimeZone berlin("Europe/Berlin");
    const QDateTime spring(QDate(2026, 3, 27), QTime(22, 0), berlin);
    const QDateTime autumn(QDate(2026, 10, 23), QTime(22, 0), berlin);
    // from the change on an hour later by the clock on the wall; no night is longer or shorter, none is left out
    QTest::newRow("§7.37 daily, 29 March has 23 hours")
        << spring << 1
        << QStringList{QStringLiteral("27 22:00 +16"), QStringLiteral("28 06:00 -"), QStringLiteral("28 22:00 +16"), QStringLiteral("29 07:00 -"),
                       QStringLiteral("29 23:00 +16"), QStringLiteral("30 07:00 -"), QStringLiteral("30 23:00 +16")};
    QTest::newRow("§7.37 daily, 25 October has 25 hours")
        << autumn << 1
        << QStringList{QStringLiteral("23 22:00 +16"), QStringLiteral("24 06:00 -"), QStringLiteral("24 22:00 +16"), QStringLiteral("25 05:00 -"),
                       QStringLiteral("25 21:00 +16"), QStringLiteral("26 05:00 -"), QStringLiteral("26 21:00 +16")};
    QTest::newRow("§7.37 weekly, over 29 March")
        << spring << 7 << QStringList{QStringLiteral("27 22:00 +16"), QStringLiteral("28 06:00 -"), QStringLiteral("3 23:00 +16"), QStringLiteral("4 07:00 -")};
    QTest::newRow("§7.37 weekly, over 25 October")
        << autumn << 7 << QStringList{QStringLiteral("23 22:00 +16"), QStringLiteral("24 06:00 -"), QStringLiteral("30 21:00 +16"), QStringLiteral("31 05:00 -")};
}

/// A station counts 24 hours for a day (UTC), the clock of the site does not: what is told is what the station does.
void TestEffectiveLimit::theNightsWhenTheClocksChange()
{
    QFETCH(QDateTime, start);
    QFETCH(int, days);
    QFETCH(QStringList, told);
    InstalledProfile night = from(limit(1, 16), start.toUTC(), 8 * 3600);
    night.profile.kind = Kind::Recurring;
    night.profile.recurrence = days == 1 ? ProfileRecurrence::Daily : ProfileRecurrence::Weekly;
    const QDateTime end = start.toUTC().addSecs(days == 1 ? 74 * 3600 : 9 * 86'400);
    QStringList found;
    for (const LimitStep& step : limitSteps({night}, question(), start.toUTC(), end, Supply)) {
        const QString limit = step.source ? QStringLiteral("+%1").arg(step.source->limitTenths / 10) : QStringLiteral("-");
        found.append(step.at.toTimeZone(start.timeZone()).toString(QStringLiteral("d HH:mm ")) + limit);
        const auto period = periodAt(night.profile, {}, step.at); // both say the same
        QCOMPARE(period.has_value(), step.source.has_value());
    }
    QCOMPARE(found, told);
    const QDateTime later = start.toUTC().addDays(60 * days).addSecs(3600);
    QCOMPARE(lastBegin(night.profile, later), later.addSecs(-3600));
    QCOMPARE(lastBegin(night.profile, start.toUTC().addDays(-3)), start.toUTC());
}

void TestEffectiveLimit::unitsAreComparedByPower()
{
    InstalledProfile watts = limit(1, 0);
    watts.profile.schedule.unit = ChargingRateUnit::Watt;
    watts.profile.schedule.periods = {{0, 110'000, {}}}; // 11 kW
    InstalledProfile station = limit(2, 16, Purpose::StationMax, std::nullopt); // 11.04 kW on three phases
    QCOMPARE(effectiveLimit({watts, station}, question(), at(12)).strictest(Supply)->profileId, 1);
    station.profile.schedule.periods[0].phases = 1; // 3.68 kW
    QCOMPARE(effectiveLimit({watts, station}, question(), at(12)).strictest(Supply)->profileId, 2);
    QCOMPARE(effectiveLimit({station}, question(), at(12)).station->deciWatts(Supply), 36'800);
}

void TestEffectiveLimit::knowledgeFollowsCommands()
{
    PowerLimitsRecord limits;
    install(limits, limit(1, 8));
    install(limits, limit(2, 16, Purpose::TxDefault, EvseId(2)));
    InstalledProfile same = limit(3, 10); // purpose and level of the first, on the same connector
    install(limits, same);
    QCOMPARE(limits.profiles.size(), 2);
    QCOMPARE(limits.profiles.last().profile.id, 3);
    InstalledProfile unsure = limit(4, 12);
    unsure.standing = ProfileStanding::Unanswered;
    install(limits, unsure);
    QCOMPARE(limits.profiles.size(), 3); // both may be there
    QVERIFY(limits.profiles.at(1).standing == ProfileStanding::Doubtful);
    withdraw(limits, unsure.command);
    QCOMPARE(limits.profiles.size(), 2);
    unsure.standing = ProfileStanding::Confirmed;
    install(limits, unsure); // the late answer
    QCOMPARE(limits.profiles.last().profile.id, 4);
    QCOMPARE(limits.profiles.size(), 2);

    InstalledProfile session = limit(5, 6, Purpose::Tx);
    session.profile.transaction = TransactionId(QStringLiteral("7"));
    session.profile.validTo = at(20);
    install(limits, session);
    PowerLimitsRecord expired = limits;
    QVERIFY(!expire(expired, at(19)));
    QVERIFY(expire(expired, at(20)));
    QCOMPARE(expired.profiles.size(), 2);
    QVERIFY(!endTransaction(limits, TransactionId(QStringLiteral("6"))));
    QVERIFY(endTransaction(limits, TransactionId(QStringLiteral("7"))));
    QCOMPARE(limits.profiles.size(), 2);
}

void TestEffectiveLimit::clearingMatchesByAllFields_data()
{
    QTest::addColumn<int>("field"); // 0 none, 1 id, 2 connector, 3 station only, 4 purpose, 5 level, 6 id and other level
    QTest::addColumn<QList<int>>("left");
    QTest::newRow("§5.5 nothing given: all") << 0 << QList<int>{};
    QTest::newRow("§5.5 by id") << 1 << QList<int>{1, 3};
    QTest::newRow("§5.5 by connector") << 2 << QList<int>{3};
    QTest::newRow("§5.5 connector 0") << 3 << QList<int>{1, 2};
    QTest::newRow("§5.5 by purpose") << 4 << QList<int>{1, 2};
    QTest::newRow("§5.5 by level") << 5 << QList<int>{1, 3};
    QTest::newRow("§4 combined by AND") << 6 << QList<int>{1, 2, 3};
}

void TestEffectiveLimit::clearingMatchesByAllFields()
{
    QFETCH(int, field);
    QFETCH(QList<int>, left);
    PowerLimitsRecord limits;
    for (const InstalledProfile& one :
         {limit(1, 8), limit(2, 8, Purpose::TxDefault, EvseId(1), 2), limit(3, 8, Purpose::StationMax, std::nullopt)})
        install(limits, one);
    ClearChargingProfiles filter;
    if (field == 1 || field == 6)
        filter.profileId = 2;
    if (field == 2)
        filter.evse = EvseId(1);
    filter.isStationOnly = field == 3;
    if (field == 4)
        filter.purpose = Purpose::StationMax;
    if (field == 5 || field == 6)
        filter.stackLevel = field == 5 ? 2 : 0;
    PowerLimitsRecord doubted = limits;
    doubtCleared(doubted, filter);
    QList<int> sure;
    for (const InstalledProfile& one : doubted.profiles) {
        if (one.standing == ProfileStanding::Confirmed)
            sure.append(one.profile.id);
    }
    QCOMPARE(sure, left);
    clear(limits, filter);
    QList<int> ids;
    for (const InstalledProfile& one : limits.profiles)
        ids.append(one.profile.id);
    QCOMPARE(ids, left);
    QCOMPARE(limits.isComplete, field == 0);
}

void TestEffectiveLimit::doubtEndsWithClearingAll()
{
    PowerLimitsRecord limits;
    install(limits, limit(1, 8));
    QVERIFY(!limits.isKnown()); // there may be others
    clear(limits, {});
    install(limits, limit(1, 8));
    QVERIFY(limits.isKnown());
    restart(limits, at(13));
    QVERIFY(!limits.isKnown());
    QVERIFY(limits.profiles.first().standing == ProfileStanding::BeforeRestart);
    QCOMPARE(limits.restartedAt, std::optional(at(13)));
    install(limits, limit(1, 8)); // sent again
    QVERIFY(limits.profiles.first().standing == ProfileStanding::Confirmed);
    QVERIFY(!limits.isKnown());
    clear(limits, {});
    QVERIFY(limits.isKnown());
}

QTEST_GUILESS_MAIN(TestEffectiveLimit)
#include "tst_effectivelimit.moc"
