// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Guided checks on disk, and test charges in the totals.
#include "core/storage/plancodec.h"
#include "tests/support/testprogram.h"
#include "tests/unit/storage/storagefixture.h"


using namespace forecourt;
using namespace forecourt::tests;

namespace {

/// Bytes that begin as a JPEG does.
QByteArray aJpeg(qsizetype size)
{
    QByteArray bytes("\xff\xd8\xff\xe0");
    while (bytes.size() < size)
        bytes.append(static_cast<char>(bytes.size() * 31 % 256));
    return bytes;
}

CheckRecord aCheck()
{
    CheckRecord check;
    check.station = StationId(QStringLiteral("CP-1"));
    check.technician = QStringLiteral("A. Önder");
    check.startedAt = utc(2026, 5, 5, 8);
    check.changedAt = utc(2026, 5, 5, 9);
    CheckStep step;
    step.kind = CheckStepKind::MeterPlausible;
    step.evse = EvseId(2);
    step.state = CheckState::Warning;
    step.reason = CheckReason::MeterDeviates;
    step.note = QStringLiteral("a\nb");
    step.startedAt = utc(2026, 5, 5, 8, 1);
    step.finishedAt = utc(2026, 5, 5, 8, 2, 3, 4);
    step.attempts = 3;
    step.referenceRegister = Energy{123'456'789};
    step.referencePowerW = 7400;
    step.command = CommandId(17);
    step.session = TransactionKey(4);
    step.linkLostAt = utc(2026, 5, 5, 8, 3);
    step.linkBackAt = utc(2026, 5, 5, 8, 4);
    step.facts = {{CheckFactKind::Register, 123'000'000, {}, {}, utc(2026, 5, 5, 8, 2)},
                  {CheckFactKind::SettingDiffers, 0, QStringLiteral("Key"), QStringLiteral("60\n300"), std::nullopt}};
    check.steps = {CheckStep{}, step};
    check.current = 1;
    check.measurements = {{MeasurementKind::Insulation, std::nullopt, 550'000, utc(2026, 5, 5, 8, 30)},
                          {MeasurementKind::Torque, EvseId(1), 2500, utc(2026, 5, 5, 8, 31)}};
    check.openPoints = {QStringLiteral("Sign is missing")};
    check.photos = {{1, utc(2026, 5, 5, 8, 40), aJpeg(900)}, {-1, utc(2026, 5, 5, 8, 41), aJpeg(CheckPhoto::LargestBytes)}};
    return check;
}

CheckSignOff aSignOff()
{
    CheckSignOff sign;
    sign.technician = QStringLiteral("T");
    sign.owner = QStringLiteral("O");
    sign.place = QStringLiteral("Ulm");
    sign.date = QDate(2026, 5, 5);
    sign.openPoints = {QStringLiteral("one"), QStringLiteral("two")};
    sign.signedAt = utc(2026, 5, 5, 10);
    sign.siteName = QStringLiteral("Site");
    sign.siteAddress = QStringLiteral("Street 1\nUlm");
    sign.timeZone = QStringLiteral("Europe/Berlin");
    sign.stationName = QStringLiteral("Bay 1");
    sign.boot.vendor = QStringLiteral("V");
    sign.boot.firmwareVersion = QStringLiteral("1.2");
    sign.protocol = QStringLiteral("ocpp1.6");
    sign.connectors = {{1, QStringLiteral("left")}, {2, QString()}};
    sign.connectionUrl = QStringLiteral("ws://192.168.1.20:8887/ocpp/CP-1");
    CheckCharge charge;
    charge.evse = EvseId(1);
    charge.number = QStringLiteral("2026-000001");
    charge.startedAt = utc(2026, 5, 5, 8);
    charge.stoppedAt = utc(2026, 5, 5, 8, 10);
    charge.energy = Energy{1'234'567};
    charge.maximumPowerW = 11'000;
    charge.curve = {{utc(2026, 5, 5, 8, 1), 10'900}, {utc(2026, 5, 5, 8, 2), 11'000}};
    sign.charges = {charge};
    sign.photo = aJpeg(700);
    return sign;
}

} // namespace

class CheckKeeperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checkIsReadBackAsItWasSaved();
    void signedCheckNeverChangesAgain();
    void severalChecksOfAChargerAreKeptNewestFirst();
    void unsignedCheckMayBeThrownAway();
    void badPhotosAreRefused_data();
    void badPhotosAreRefused();
    void templateIsKept();
    void templateWithANameTwiceIsRefused();
    void readingIsKeptWhereItDiffers();
    void onlyTheNewestReadingsAreKept();
    void plansAreReadBackAsTheyWereSaved();
    void stateOfANewerVersionIsUnconfirmed();
    void testChargeIsInNoTotal();
};

void CheckKeeperTest::checkIsReadBackAsItWasSaved()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    CheckRecord check = aCheck();
    const auto id = result(fixture.storage().commissioning().saveCheck(check));
    QVERIFY(id);
    check.id = *id;
    check.current = 2;
    QVERIFY(result(fixture.storage().commissioning().saveCheck(check)));
    check.signOff = aSignOff();
    QVERIFY(result(fixture.storage().commissioning().saveCheck(check)));
    QVERIFY(fixture.reopen());
    const auto read = result(fixture.storage().commissioning().checks(check.station));
    QVERIFY(read);
    QCOMPARE(read->size(), 1);
    QVERIFY(read->first() == check);
}

void CheckKeeperTest::signedCheckNeverChangesAgain()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    CheckRecord check = aCheck();
    check.signOff = aSignOff();
    check.id = *result(fixture.storage().commissioning().saveCheck(check));
    CheckRecord changed = check;
    changed.openPoints.clear();
    const auto saved = result(fixture.storage().commissioning().saveCheck(changed));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Conflict);
    const auto removed = result(fixture.storage().commissioning().removeCheck(check.id));
    QVERIFY(!removed);
    QCOMPARE(removed.error().code, ErrorCode::Conflict);
    QVERIFY(result(fixture.storage().commissioning().checks(check.station))->first() == check);
}

void CheckKeeperTest::severalChecksOfAChargerAreKeptNewestFirst()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const auto first = result(fixture.storage().commissioning().saveCheck(aCheck()));
    const auto second = result(fixture.storage().commissioning().saveCheck(aCheck()));
    CheckRecord other = aCheck();
    other.station = StationId(QStringLiteral("CP-2"));
    QVERIFY(result(fixture.storage().commissioning().saveCheck(other)));
    const auto read = result(fixture.storage().commissioning().checks(StationId(QStringLiteral("CP-1"))));
    QCOMPARE(read->size(), 2);
    QVERIFY(read->at(0).id == *second);
    QVERIFY(read->at(1).id == *first);
}

void CheckKeeperTest::unsignedCheckMayBeThrownAway()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const auto id = result(fixture.storage().commissioning().saveCheck(aCheck()));
    QVERIFY(result(fixture.storage().commissioning().removeCheck(*id)));
    const auto again = result(fixture.storage().commissioning().removeCheck(*id));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::NotFound);
    QVERIFY(result(fixture.storage().commissioning().checks(StationId(QStringLiteral("CP-1"))))->isEmpty());
}

void CheckKeeperTest::badPhotosAreRefused_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QByteArray>("photo");
    QTest::addColumn<bool>("isOfThePlace");
    QTest::newRow("one too many") << int(CheckRecord::MostPhotos) + 1 << aJpeg(40) << false;
    QTest::newRow("too large") << 1 << aJpeg(CheckPhoto::LargestBytes + 1) << false;
    QTest::newRow("no JPEG") << 1 << QByteArray("\x89PNG") << false;
    QTest::newRow("nothing") << 1 << QByteArray() << false;
    QTest::newRow("place too large") << 0 << aJpeg(CheckPhoto::LargestBytes + 1) << true;
}

void CheckKeeperTest::badPhotosAreRefused()
{
    QFETCH(int, count);
    QFETCH(QByteArray, photo);
    QFETCH(bool, isOfThePlace);
    StorageFixture fixture;
    QVERIFY(fixture.open());
    CheckRecord check = aCheck();
    check.photos.clear();
    for (int i = 0; i < count; ++i)
        check.photos.append({-1, utc(2026, 5, 5, 8, i), photo});
    if (isOfThePlace) {
        check.signOff = aSignOff();
        check.signOff->photo = photo;
    }
    const auto saved = result(fixture.storage().commissioning().saveCheck(check));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::InvalidInput);
    QVERIFY(result(fixture.storage().commissioning().checks(check.station))->isEmpty());
}

void CheckKeeperTest::templateIsKept()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(!result(fixture.storage().commissioning().settingsTemplate())->savedAt);
    SettingsTemplate settings;
    settings.settings = {{QStringLiteral("HeartbeatInterval"), QStringLiteral("300")},
                         {QStringLiteral("Empty"), QString()}};
    settings.madeFrom = QStringLiteral("Bay 1");
    settings.savedAt = utc(2026, 5, 5);
    QVERIFY(result(fixture.storage().commissioning().saveTemplate(settings)));
    QVERIFY(fixture.reopen());
    QVERIFY(*result(fixture.storage().commissioning().settingsTemplate()) == settings);
}

void CheckKeeperTest::templateWithANameTwiceIsRefused()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    SettingsTemplate settings;
    settings.settings = {{QStringLiteral("Key"), QStringLiteral("1")}, {QStringLiteral("kEY"), QStringLiteral("2")}};
    const auto saved = result(fixture.storage().commissioning().saveTemplate(settings));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::InvalidInput);
}

void CheckKeeperTest::readingIsKeptWhereItDiffers()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const QString component = QStringLiteral("Ocpp16");
    const DeviceVariable a{component, QStringLiteral("A"), QStringLiteral("1"), false};
    const DeviceVariable b{component, QStringLiteral("B"), std::nullopt, true};
    const StationId station(QStringLiteral("CP-1"));
    fixture.site().saveSettingsReading({station, utc(2026, 5, 5, 8), {b, a}});
    fixture.site().saveSettingsReading({station, utc(2026, 5, 5, 9), {a, b}}); // the same in another order
    fixture.site().saveSettingsReading({StationId(QStringLiteral("CP-2")), utc(2026, 5, 5, 9), {a}});
    DeviceVariable changed = a;
    changed.value = QStringLiteral("2");
    fixture.site().saveSettingsReading({station, utc(2026, 5, 5, 10), {changed, b}});
    QVERIFY(fixture.load()); // behind them in the queue
    QVERIFY(fixture.reopen());
    const auto read = result(fixture.storage().commissioning().settingsReadings(station));
    QVERIFY(read);
    QCOMPARE(read->size(), 2);
    QCOMPARE(read->at(0).readAt, utc(2026, 5, 5, 10));
    QCOMPARE(read->at(0).variables, (QList<DeviceVariable>{changed, b}));
    QCOMPARE(read->at(1).readAt, utc(2026, 5, 5, 8));
    QCOMPARE(read->at(1).variables, (QList<DeviceVariable>{a, b}));
}

void CheckKeeperTest::onlyTheNewestReadingsAreKept()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const StationId station(QStringLiteral("CP-1"));
    for (int i = 0; i < 105; ++i)
        fixture.site().saveSettingsReading({station, utc(2026, 5, 5).addSecs(i), {{QStringLiteral("Ocpp16"), QStringLiteral("A"), QString::number(i), false}}});
    QVERIFY(fixture.load());
    const auto read = result(fixture.storage().commissioning().settingsReadings(station));
    QVERIFY(read);
    QCOMPARE(read->size(), 100);
    QCOMPARE(*read->first().variables.first().value, QStringLiteral("104"));
    QCOMPARE(*read->last().variables.first().value, QStringLiteral("5"));
}

void CheckKeeperTest::plansAreReadBackAsTheyWereSaved()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    PlannedAction first;
    first.id = PlanId(1);
    first.station = StationId(QStringLiteral("CP-1"));
    first.work = Reset{ResetKind::Hard};
    first.isWhenIdle = false;
    first.dueAt = utc(2026, 5, 6, 1);
    first.days = 0x41;
    first.time = QTime(3, 0);
    first.user = QStringLiteral("Eva");
    first.createdAt = utc(2026, 5, 5, 8);
    first.last = PlanState::Missed;
    first.lastAt = utc(2026, 5, 5, 9);
    first.lastDetail = QStringLiteral("link lost");
    PlannedAction second = first;
    second.id = PlanId(2);
    second.work = ChangeAvailability{EvseId(2), Availability::Inoperative};
    second.dueAt.reset();
    second.last.reset();
    PlannedAction third = second;
    third.id = PlanId(3);
    third.state = PlanState::Done;
    third.work = WriteSettings{{{QStringLiteral("A"), QStringLiteral("1")}, {QStringLiteral("B"), QString()}}};
    PlannedAction fourth = second;
    fourth.id = PlanId(4);
    SetChargingProfile limit{EvseId(1), {}};
    limit.profile.id = 7;
    limit.profile.schedule.periods = {ChargingPeriod{0, 160, 3}};
    fourth.work = limit;
    PlannedAction fifth = second;
    fifth.id = PlanId(5);
    ClearChargingProfiles clear;
    clear.purpose = ChargingProfilePurpose::TxDefault;
    fifth.work = clear;
    PlannedAction sixth = second;
    sixth.id = PlanId(6);
    sixth.work = ClearCache{};
    sixth.state = PlanState::Unconfirmed;
    sixth.last = PlanState::Unconfirmed;
    sixth.lastDetail = QStringLiteral("no answer");
    for (const PlannedAction& plan : {first, second, third, fourth, fifth, sixth})
        QVERIFY(answer<void>([&](auto done) { fixture.site().savePlan(plan, std::move(done)); }));
    second.state = PlanState::Cancelled;
    QVERIFY(answer<void>([&](auto done) { fixture.site().savePlan(second, std::move(done)); }));
    QVERIFY(fixture.load());
    QVERIFY(fixture.reopen());
    auto site = fixture.load();
    QCOMPARE(site->plans, (QList<PlannedAction>{first, second, third, fourth, fifth, sixth}));
    QVERIFY(answer<void>([&](auto done) { fixture.site().removePlan(sixth.id, std::move(done)); }));
    site = fixture.load();
    QCOMPARE(site->plans.size(), 5);
    QCOMPARE(site->nextPlanId, 7); // a number is never used again
}

/// What we do not know is not called failed.
void CheckKeeperTest::stateOfANewerVersionIsUnconfirmed()
{
    const QJsonObject newer{{QStringLiteral("state"), 99}, {QStringLiteral("last"), 99}};
    QCOMPARE(storage::planFrom(newer).state, PlanState::Unconfirmed);
    QCOMPARE(storage::planFrom(newer).last, std::optional(PlanState::Unconfirmed));
}

void CheckKeeperTest::testChargeIsInNoTotal()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    TransactionRecord real = fixture.begin(aTransaction())->record;
    real.state = TransactionState::Ended;
    real.stoppedAt = utc(2026, 5, 5, 13);
    real.meterStop = Energy::fromWh(3000);
    QVERIFY(fixture.save(real));
    TransactionRecord test = fixture.begin(aTransaction(QStringLiteral("CP-1"), 2))->record;
    test.state = TransactionState::Ended;
    test.stoppedAt = utc(2026, 5, 5, 13);
    test.meterStop = Energy::fromWh(9000);
    test.flags |= TransactionFlag::Test;
    QVERIFY(fixture.save(test));
    const auto totals = result(fixture.history().transactionTotals({}));
    QVERIFY(totals);
    QCOMPARE(totals->count, 1);
    QCOMPARE(totals->tests, 1);
    QCOMPARE(totals->withoutEnergy, 0);
    QCOMPARE(totals->energy.milliWh, Energy::fromWh(2000).milliWh);
    QCOMPARE(result(fixture.history().transactions({}))->rows.size(), 2); // shown all the same
    const auto site = fixture.load(QDate(2026, 5, 5));
    QCOMPARE(site->today.sessions, 1);
    QCOMPARE(site->today.energy.milliWh, Energy::fromWh(2000).milliWh);
}

FORECOURT_TEST(CheckKeeperTest)
#include "tst_checkkeeper.moc"
