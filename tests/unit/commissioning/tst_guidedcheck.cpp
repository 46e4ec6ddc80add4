// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A guided check from begin to sign-off, with a charger the test moves.
#include "core/commissioning/guidedcheck.h"
#include "tests/support/checkbuilder.h"
#include "tests/support/fakeadministration.h"
#include "tests/support/fakeapi.h"
#include "tests/support/manualclock.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace forecourt;
using namespace forecourt::commissioning;
using namespace forecourt::tests;

namespace {

struct Bench
{
    FakeChangeSource source;
    FakeEngine engine{source};
    FakeAdministration administration{source};
    FakeHistory history;
    FakeCommissioning records;
    ManualClock clock{pictureTime()};
    api::LiveSite site{source};
    StationBuilder station = aStation(QStringLiteral("A")).named(QStringLiteral("Bay 1")).withConnectors(1);
    GuidedCheck check{setup()};

    Bench()
    {
        source.state.site = SiteSettings{};
        settle();
        publish();
    }
    CheckSetup setup() { return {site, engine, administration, history, records, clock, QStringLiteral("Eva")}; }
    void publish()
    {
        source.publishStation(station.state);
        settle();
    }
    static void settle()
    {
        for (int i = 0; i < 6; ++i) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }
    void bringOnline()
    {
        station.online().booted(QStringLiteral("V"), QStringLiteral("M"), QStringLiteral("F"), QStringLiteral("S"));
        station.state.link.clockDriftMs = 100;
        station.state.record.lastBootAt = clock.utcNow();
        publish();
    }
    void readSettings()
    {
        station.state.record.variables = {{QStringLiteral("Ocpp16"), QStringLiteral("K"), QStringLiteral("1"), false}};
        station.state.record.variablesReadAt = clock.utcNow();
        publish();
    }
    void giveTemplate()
    {
        records.expected.settings = {{QStringLiteral("K"), QStringLiteral("1")}};
        records.expected.savedAt = pictureTime();
    }
    void plug(ChargingState charging)
    {
        station.connector(1).status = charging == ChargingState::None ? ConnectorStatus::Available : ConnectorStatus::Occupied;
        station.connector(1).charging = charging;
        publish();
    }
    TransactionRecord startSession(qint64 key, const QString& tag)
    {
        TransactionRecord session = aTransaction(key).at(QStringLiteral("A")).by(tag).started(clock.utcNow()).record;
        station.connector(1).transaction = session.key;
        source.publishTransaction(session);
        plug(ChargingState::Charging);
        return session;
    }
    void endSession(TransactionRecord session)
    {
        session = [&] {
            TransactionBuilder builder(session.key.value());
            builder.record = session;
            return builder.ended(clock.utcNow(), StopReason::Remote, 900).record;
        }();
        station.connector(1).transaction.reset();
        history.transactionRows.prepend(session);
        source.publishTransaction(session);
        plug(ChargingState::Finishing);
    }
    [[nodiscard]] CheckStepKind kind() const { return check.currentStep()->kind; }
    [[nodiscard]] CheckState stateOf(CheckStepKind wanted) const
    {
        for (const CheckStep& step : check.record().steps) {
            if (step.kind == wanted)
                return step.state;
        }
        return CheckState::Waiting;
    }
};

} // namespace

class GuidedCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeCheckEndsSigned();
    void anotherProgramStartGoesOnAtTheSameStep();
    void warningWaitsForADecision();
    void skippingNeedsAReason();
    void failureCanBeTriedAgain();
    void onlySessionsOfTheCheckAreMarkedAsTests();
    void guestsOfAnOpenCheckAreNoTests();
    void tagOfTheTestIsValidForAnHourAtThisCharger();
    void nothingChangesOnceSigned();
    void photosKeepTheirOrder();
    void storageTroubleIsToldAndNothingIsLost();
};

void GuidedCheckTest::wholeCheckEndsSigned()
{
    Bench bench;
    bench.giveTemplate();
    bench.check.begin(StationId(QStringLiteral("A")), QStringLiteral("T"), true);
    bench.settle();
    QCOMPARE(bench.kind(), CheckStepKind::Connect);
    QCOMPARE(bench.check.judgement().reason, CheckReason::NotLinked);
    bench.bringOnline();
    QTRY_COMPARE(bench.kind(), CheckStepKind::Configuration);
    QVERIFY(std::holds_alternative<ReadVariables>(bench.engine.submitted.last().parameters));
    QCOMPARE(bench.engine.submitted.last().user, QStringLiteral("Eva"));
    bench.readSettings();
    QTRY_COMPARE(bench.kind(), CheckStepKind::PlugIn);
    bench.plug(ChargingState::EvConnected);
    QTRY_COMPARE(bench.kind(), CheckStepKind::StartByTag);
    const TransactionRecord byTag = bench.startSession(1, QStringLiteral("04AA"));
    QTRY_COMPARE(bench.kind(), CheckStepKind::StartRemotely);
    QCOMPARE(bench.check.judgement().reason, CheckReason::SessionStillRunning);
    bench.check.stopRunningSession();
    bench.settle();
    QVERIFY(std::holds_alternative<RemoteStop>(bench.engine.submitted.last().parameters));
    bench.endSession(byTag);
    QCOMPARE(bench.check.judgement().reason, CheckReason::None);
    bench.check.runCommand();
    bench.settle();
    const RemoteStart start = std::get<RemoteStart>(bench.engine.submitted.last().parameters);
    QCOMPARE(start.token.value, commissioningTag());
    bench.engine.answer(bench.engine.lastCommand(), CommandOutcome::Accepted);
    TransactionRecord remote = bench.startSession(2, commissioningTag());
    QTRY_COMPARE(bench.kind(), CheckStepKind::MeterPlausible);
    bench.station.connector(1).live.energyRegister = Energy::fromWh(1'000'400);
    bench.station.connector(1).live.powerW = 7000;
    bench.publish();
    bench.check.setReference(Energy::fromWh(1'000'350), 7050);
    QTRY_COMPARE(bench.kind(), CheckStepKind::PowerRises);
    remote.lastRegister = Energy::fromWh(1'000'400);
    bench.source.publishTransaction(remote);
    bench.settle();
    QTRY_COMPARE(bench.kind(), CheckStepKind::Stop);
    bench.check.runCommand();
    bench.settle();
    bench.endSession(remote);
    QTRY_COMPARE(bench.kind(), CheckStepKind::Unlock);
    bench.check.runCommand();
    bench.settle();
    bench.engine.answer(bench.engine.lastCommand(), CommandOutcome::Accepted);
    QTRY_COMPARE(bench.kind(), CheckStepKind::Unplug);
    bench.plug(ChargingState::None);
    QTRY_COMPARE(bench.kind(), CheckStepKind::OfflineSession);
    bench.station.state.link.isOnline = false;
    bench.publish();
    bench.clock.advance(std::chrono::minutes(5));
    bench.station.state.link.isOnline = true;
    bench.station.state.link.since = bench.clock.utcNow();
    bench.publish();
    TransactionRecord offline = aTransaction(3).at(QStringLiteral("A")).by(QStringLiteral("04AA")).started(bench.clock.utcNow().addSecs(-200)).ended(bench.clock.utcNow().addSecs(-100), StopReason::Local, 500).record;
    offline.stopReceivedAt = bench.clock.utcNow().addSecs(2);
    bench.history.transactionRows.prepend(offline);
    bench.source.publishTransaction(offline);
    bench.settle();
    QTRY_VERIFY(bench.check.record().areStepsDone());
    QCOMPARE(countSteps(bench.check.record()).passed, 13);

    QSignalSpy ready(&bench.check, &GuidedCheck::signOffReady);
    QSignalSpy done(&bench.check, &GuidedCheck::signedOff);
    CheckSignOff typed;
    typed.technician = QStringLiteral("T");
    bench.check.prepareSignOff(typed);
    QTRY_COMPARE(ready.size(), 1);
    const auto sign = ready.first().first().value<CheckSignOff>();
    QCOMPARE(sign.charges.size(), 3);
    QCOMPARE(sign.stationName, QStringLiteral("Bay 1"));
    bench.check.sign(sign);
    QTRY_COMPARE(done.size(), 1);
    QVERIFY(bench.records.records.at(1).isSigned());
    QCOMPARE(bench.engine.tests.size(), 3);
}

void GuidedCheckTest::anotherProgramStartGoesOnAtTheSameStep()
{
    Bench bench;
    bench.giveTemplate();
    bench.check.begin(StationId(QStringLiteral("A")), {}, false);
    bench.bringOnline();
    bench.readSettings();
    QTRY_COMPARE(bench.kind(), CheckStepKind::PlugIn);
    bench.plug(ChargingState::EvConnected);
    QTRY_COMPARE(bench.kind(), CheckStepKind::StartByTag);
    bench.settle();
    const CheckRecord stored = bench.records.records.at(1); // the process dies here
    GuidedCheck again(bench.setup());
    again.resume(stored);
    bench.settle();
    QCOMPARE(again.currentStep()->kind, CheckStepKind::StartByTag);
    QCOMPARE(again.record().id.value(), 1);
    QVERIFY(again.record() == stored);
    bench.check.leave();
    bench.startSession(1, QStringLiteral("04AA"));
    QTRY_COMPARE(again.currentStep()->kind, CheckStepKind::StartRemotely);
}

void GuidedCheckTest::warningWaitsForADecision()
{
    Bench bench;
    bench.bringOnline();
    bench.station.state.link.clockDriftMs = 30'000;
    bench.publish();
    bench.check.begin(StationId(QStringLiteral("A")), {}, false);
    QTRY_COMPARE(bench.kind(), CheckStepKind::ClockDrift);
    QTRY_VERIFY(bench.check.needsDecision());
    QCOMPARE(bench.stateOf(CheckStepKind::ClockDrift), CheckState::Waiting);
    bench.check.goOn();
    bench.settle();
    QCOMPARE(bench.stateOf(CheckStepKind::ClockDrift), CheckState::Warning);
    QCOMPARE(bench.kind(), CheckStepKind::Configuration);
}

void GuidedCheckTest::skippingNeedsAReason()
{
    Bench bench;
    bench.check.begin(StationId(QStringLiteral("A")), {}, false);
    bench.settle();
    bench.check.skip(QStringLiteral("  "));
    QCOMPARE(bench.kind(), CheckStepKind::Connect);
    bench.check.skip(QStringLiteral(" no power "));
    bench.settle();
    QCOMPARE(bench.stateOf(CheckStepKind::Connect), CheckState::Skipped);
    QCOMPARE(bench.check.record().steps.front().note, QStringLiteral("no power"));
}

void GuidedCheckTest::failureCanBeTriedAgain()
{
    Bench bench;
    bench.giveTemplate();
    bench.records.expected.settings.first().value = QStringLiteral("2");
    bench.bringOnline();
    bench.check.begin(StationId(QStringLiteral("A")), {}, false);
    QTRY_COMPARE(bench.kind(), CheckStepKind::Configuration);
    bench.readSettings();
    QTRY_COMPARE(bench.check.judgement().state, CheckState::Failed);
    bench.clock.advance(std::chrono::seconds(20));
    const auto sent = bench.engine.submitted.size();
    bench.check.retry(3);
    bench.settle();
    QCOMPARE(bench.engine.submitted.size(), sent + 1); // read again
    QCOMPARE(bench.check.judgement().state, CheckState::Waiting);
    QCOMPARE(bench.check.currentStep()->attempts, 2);
    bench.station.state.record.variables[0].value = QStringLiteral("2");
    bench.station.state.record.variablesReadAt = bench.clock.utcNow();
    bench.publish();
    QTRY_COMPARE(bench.kind(), CheckStepKind::PlugIn);
}

void GuidedCheckTest::onlySessionsOfTheCheckAreMarkedAsTests()
{
    Bench bench;
    bench.startSession(9, QStringLiteral("04BB")); // a customer, before the check
    bench.giveTemplate();
    bench.bringOnline();
    bench.clock.advance(std::chrono::minutes(1));
    bench.check.begin(StationId(QStringLiteral("A")), {}, false);
    QTRY_COMPARE(bench.kind(), CheckStepKind::Configuration);
    bench.readSettings();
    QTRY_COMPARE(bench.kind(), CheckStepKind::StartByTag); // the plug is in already
    bench.settle();
    QVERIFY(bench.engine.tests.isEmpty());
    bench.startSession(10, QStringLiteral("04AA"));
    QTRY_COMPARE(bench.engine.tests.size(), 1);
    QCOMPARE(bench.engine.tests.first().value(), 10);
}

/// An unfinished check must not make the charges of guests free.
void GuidedCheckTest::guestsOfAnOpenCheckAreNoTests()
{
    Bench bench;
    bench.giveTemplate();
    bench.check.begin(StationId(QStringLiteral("A")), {}, false);
    bench.bringOnline();
    bench.readSettings();
    QTRY_COMPARE(bench.kind(), CheckStepKind::PlugIn);
    bench.plug(ChargingState::EvConnected);
    QTRY_COMPARE(bench.kind(), CheckStepKind::StartByTag);
    bench.settle();
    const CheckRecord stored = bench.check.record();
    bench.clock.advance(std::chrono::hours(13)); // the technician went home
    const TransactionRecord guest = bench.startSession(10, QStringLiteral("04BB"));
    bench.settle();
    QVERIFY(bench.engine.tests.isEmpty());
    QCOMPARE(bench.kind(), CheckStepKind::StartByTag);
    bench.clock.advance(std::chrono::hours(2));
    bench.endSession(guest);
    bench.check.leave();
    bench.check.resume(stored); // and comes back
    bench.settle();
    QVERIFY(bench.engine.tests.isEmpty());
    bench.plug(ChargingState::EvConnected);
    bench.startSession(11, QStringLiteral("04AA"));
    QTRY_COMPARE(bench.engine.tests.size(), 1);
    QCOMPARE(bench.engine.tests.first().value(), 11);
    QTRY_COMPARE(bench.kind(), CheckStepKind::StartRemotely);
}

void GuidedCheckTest::tagOfTheTestIsValidForAnHourAtThisCharger()
{
    Bench bench;
    bench.bringOnline();
    bench.check.begin(StationId(QStringLiteral("A")), {}, false);
    bench.settle();
    for (int i = 0; i < 12 && bench.kind() != CheckStepKind::StartRemotely; ++i) {
        bench.check.skip(QStringLiteral("not now"));
        bench.settle();
    }
    bench.check.runCommand();
    bench.settle();
    const auto tag = bench.site.token(commissioningTag());
    QVERIFY(tag);
    QCOMPARE(tag->stations, QList<StationId>{StationId(QStringLiteral("A"))});
    QCOMPARE(tag->expiresAt, std::optional(pictureTime().addSecs(3600)));
}

void GuidedCheckTest::nothingChangesOnceSigned()
{
    Bench bench;
    CheckRecord record = aSignedCheck();
    record.station = StationId(QStringLiteral("A"));
    bench.check.resume(record);
    bench.settle();
    bench.check.retry(0);
    bench.check.setOpenPoints({QStringLiteral("x")});
    bench.check.addPhoto({-1, pictureTime(), QByteArray("x")});
    bench.check.putMeasurement({MeasurementKind::Torque, std::nullopt, 1, pictureTime()});
    bench.settle();
    QVERIFY(bench.check.record() == record);
    QCOMPARE(bench.records.saves, 0);
    QVERIFY(bench.engine.submitted.isEmpty());
}

void GuidedCheckTest::photosKeepTheirOrder()
{
    Bench bench;
    bench.check.begin(StationId(QStringLiteral("A")), {}, false);
    bench.settle();
    QList<CheckPhoto> photos;
    for (int i = 0; i < CheckRecord::MostPhotos; ++i) {
        photos.append({i % 2 - 1, pictureTime().addSecs(i), QByteArray::number(i)});
        bench.check.addPhoto(photos.last());
    }
    bench.check.addPhoto({-1, pictureTime(), QByteArray("one more")});
    bench.settle();
    QCOMPARE(bench.records.records.at(1).photos, photos);
    bench.check.removePhoto(photos[2]);
    bench.settle();
    QCOMPARE(bench.records.records.at(1).photos.size(), photos.size() - 1);
    bench.check.addPhoto(photos[2], 2); // as taking it back does
    bench.check.addPhoto(photos[2], 2); // twice is once
    bench.settle();
    QCOMPARE(bench.records.records.at(1).photos, photos);
}

void GuidedCheckTest::storageTroubleIsToldAndNothingIsLost()
{
    Bench bench;
    bench.records.failure = Error{ErrorCode::StorageFull, {}, {}};
    QSignalSpy failed(&bench.check, &GuidedCheck::failed);
    bench.check.begin(StationId(QStringLiteral("A")), {}, false);
    bench.settle();
    QVERIFY(!failed.isEmpty());
    bench.records.failure.reset();
    bench.check.setOpenPoints({QStringLiteral("x")});
    bench.settle();
    QCOMPARE(bench.records.records.at(1).openPoints, QStringList{QStringLiteral("x")});
}

FORECOURT_TEST(GuidedCheckTest)
#include "tst_guidedcheck.moc"
