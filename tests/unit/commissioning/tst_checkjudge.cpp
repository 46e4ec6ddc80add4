// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a step is judged by: every state and reason, as a table.
#include "core/commissioning/checkjudge.h"
#include "core/commissioning/checkplan.h"
#include "tests/support/sitebuilder.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::commissioning;
using namespace forecourt::tests;

using Change = std::function<void(CheckStep&, CheckEvidence&)>;
Q_DECLARE_METATYPE(Change)

namespace {

/// Online, booted, clock right, settings read a second ago, connector free.
CheckEvidence goodEvidence()
{
    CheckEvidence evidence;
    evidence.now = pictureTime();
    evidence.link.isOnline = true;
    evidence.link.peerAddress = QStringLiteral("192.168.1.41");
    evidence.link.clockDriftMs = 400;
    evidence.boot.vendor = QStringLiteral("V");
    evidence.boot.model = QStringLiteral("M");
    evidence.boot.serialNumber = QStringLiteral("S");
    evidence.boot.firmwareVersion = QStringLiteral("F");
    evidence.lastBootAt = pictureTime().addSecs(-60);
    evidence.settingsReadAt = pictureTime().addSecs(-1);
    evidence.settings = {{QStringLiteral("Ocpp16"), QStringLiteral("heartbeatinterval"), QStringLiteral("0300"), false}};
    SettingsTemplate expected;
    expected.savedAt = pictureTime();
    expected.settings = {{QStringLiteral("HeartbeatInterval"), QStringLiteral("300")}};
    evidence.expected = expected;
    evidence.connector = ConnectorState{};
    evidence.connector->status = ConnectorStatus::Available;
    return evidence;
}

void plug(CheckEvidence& evidence, ChargingState charging = ChargingState::EvConnected)
{
    evidence.connector->status = ConnectorStatus::Occupied;
    evidence.connector->charging = charging;
}

void charge(CheckEvidence& evidence, qint64 powerW, qint64 wattHours)
{
    plug(evidence, ChargingState::Charging);
    evidence.session = aTransaction(7).charged(wattHours).record;
    evidence.connector->transaction = TransactionKey(7);
    evidence.connector->live.powerW = powerW;
    evidence.connector->live.energyRegister = evidence.session->lastRegister;
}

void command(CheckStep& step, CheckEvidence& evidence, CommandOutcome outcome, CommandEffect effect = CommandEffect::None)
{
    step.command = CommandId(3);
    evidence.command = CommandRecord{};
    evidence.command->id = CommandId(3);
    evidence.command->outcome = outcome;
    evidence.command->effect = effect;
}

} // namespace

class CheckJudgeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepStandsAsTheEvidenceSays_data();
    void stepStandsAsTheEvidenceSays();
    void differencesAreNamed();
    void sessionOfATapWhilePluggingInCounts();
    void sessionOfAnotherConnectorDoesNotCount();
    void remoteSessionMustHaveOurTag();
    void offlineSessionMustHaveEndedBeforeTheLinkCameBack();
};

void CheckJudgeTest::stepStandsAsTheEvidenceSays_data()
{
    using Kind = CheckStepKind;
    using State = CheckState;
    using Reason = CheckReason;
    QTest::addColumn<int>("kind");
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("reason");
    const auto row = [](const char* name, Kind kind, State state, Reason reason, const Change& change) {
        QTest::newRow(name) << int(kind) << change << int(state) << int(reason);
    };
    const Change nothing = [](CheckStep&, CheckEvidence&) {};
    const Change offline = [](CheckStep&, CheckEvidence& e) { e.link.isOnline = false; };

    row("connect: linked and booted", Kind::Connect, State::Passed, Reason::None, nothing);
    row("connect: no link", Kind::Connect, State::Waiting, Reason::NotLinked, offline);
    row("connect: never booted", Kind::Connect, State::Waiting, Reason::NotBooted, [](auto&, auto& e) { e.lastBootAt.reset(); });
    row("identity: whole", Kind::Identity, State::Passed, Reason::None, nothing);
    row("identity: serial number of the box counts", Kind::Identity, State::Passed, Reason::None, [](auto&, auto& e) {
        e.boot.serialNumber.clear();
        e.boot.chargeBoxSerialNumber = QStringLiteral("B");
    });
    row("identity: blank firmware", Kind::Identity, State::Warning, Reason::IdentityIncomplete,
        [](auto&, auto& e) { e.boot.firmwareVersion = QStringLiteral("  "); });
    row("identity: nothing", Kind::Identity, State::Waiting, Reason::NotBooted, [](auto&, auto& e) { e.boot = {}; });
    row("clock: 10 s is good", Kind::ClockDrift, State::Passed, Reason::None, [](auto&, auto& e) { e.link.clockDriftMs = -10'000; });
    row("clock: 10.001 s warns", Kind::ClockDrift, State::Warning, Reason::DriftNoticeable, [](auto&, auto& e) { e.link.clockDriftMs = 10'001; });
    row("clock: 60.001 s fails", Kind::ClockDrift, State::Failed, Reason::DriftTooLarge, [](auto&, auto& e) { e.link.clockDriftMs = -60'001; });
    row("clock: unknown", Kind::ClockDrift, State::Waiting, Reason::DriftUnknown, [](auto&, auto& e) { e.link.clockDriftMs.reset(); });
    row("clock: offline", Kind::ClockDrift, State::Waiting, Reason::NotLinked, offline);
    row("settings: same, without case and as numbers", Kind::Configuration, State::Passed, Reason::None, nothing);
    row("settings: another value", Kind::Configuration, State::Failed, Reason::SettingsDiffer, [](auto&, auto& e) { e.settings[0].value = QStringLiteral("60"); });
    row("settings: missing", Kind::Configuration, State::Failed, Reason::SettingsDiffer, [](auto&, auto& e) { e.settings.clear(); });
    row("settings: no template", Kind::Configuration, State::Waiting, Reason::NoTemplate, [](auto&, auto& e) { e.expected->savedAt.reset(); });
    row("settings: read before the step", Kind::Configuration, State::Waiting, Reason::SettingsNotRead,
        [](auto& s, auto& e) { e.settingsReadAt = s.startedAt->addSecs(-1); });
    row("settings: refused", Kind::Configuration, State::Failed, Reason::CommandRefused, [](auto& s, auto& e) {
        e.settingsReadAt.reset();
        command(s, e, CommandOutcome::Rejected);
    });
    row("plug: free", Kind::PlugIn, State::Waiting, Reason::WaitingForPlug, nothing);
    row("plug: in", Kind::PlugIn, State::Passed, Reason::None, [](auto&, auto& e) { plug(e); });
    row("plug: finishing is the old one", Kind::PlugIn, State::Waiting, Reason::WaitingForPlug, [](auto&, auto& e) { plug(e, ChargingState::Finishing); });
    row("plug: faulted", Kind::PlugIn, State::Failed, Reason::ConnectorFaulted, [](auto&, auto& e) { e.connector->status = ConnectorStatus::Faulted; });
    row("plug: offline", Kind::PlugIn, State::Waiting, Reason::NotLinked, offline);
    row("tag: none yet", Kind::StartByTag, State::Waiting, Reason::WaitingForTag, [](auto&, auto& e) { plug(e); });
    row("tag: session", Kind::StartByTag, State::Passed, Reason::None, [](auto&, auto& e) { charge(e, 0, 0); });
    row("tag: charges although refused", Kind::StartByTag, State::Failed, Reason::TagRefused, [](auto&, auto& e) {
        charge(e, 0, 0);
        e.session->authorization = AuthorizationStatus::Invalid;
    });
    row("remote: not asked", Kind::StartRemotely, State::Waiting, Reason::None, [](auto&, auto& e) { plug(e); });
    row("remote: another session runs", Kind::StartRemotely, State::Waiting, Reason::SessionStillRunning, [](auto&, auto& e) {
        charge(e, 0, 0);
        e.session.reset();
    });
    row("remote: accepted, nothing yet", Kind::StartRemotely, State::Waiting, Reason::WaitingForStart, [](auto& s, auto& e) { command(s, e, CommandOutcome::Accepted); });
    row("remote: rejected", Kind::StartRemotely, State::Failed, Reason::CommandRefused, [](auto& s, auto& e) { command(s, e, CommandOutcome::Rejected); });
    row("remote: not supported", Kind::StartRemotely, State::Failed, Reason::CommandUnsupported, [](auto& s, auto& e) { command(s, e, CommandOutcome::NotSupported); });
    row("remote: no answer", Kind::StartRemotely, State::Failed, Reason::CommandUnanswered, [](auto& s, auto& e) { command(s, e, CommandOutcome::TimedOut); });
    row("remote: nobody plugged in", Kind::StartRemotely, State::Failed, Reason::DriverDidNotPlugIn,
        [](auto& s, auto& e) { command(s, e, CommandOutcome::Accepted, CommandEffect::DriverDidNotPlugIn); });
    row("remote: began although no answer came", Kind::StartRemotely, State::Passed, Reason::None, [](auto& s, auto& e) {
        charge(e, 0, 0);
        command(s, e, CommandOutcome::TimedOut);
    });
    row("meter: nothing typed", Kind::MeterPlausible, State::Waiting, Reason::NoReference, [](auto&, auto& e) { charge(e, 7000, 500); });
    row("meter: no values", Kind::MeterPlausible, State::Waiting, Reason::NoMeterValues, [](auto& s, auto&) { s.referencePowerW = 7000; });
    const auto meter = [](qint64 typedWh, qint64 typedW) {
        return [typedWh, typedW](CheckStep& s, CheckEvidence& e) {
            charge(e, 7000, 500); // register 1,000.5 kWh
            if (typedWh > 0)
                s.referenceRegister = Energy::fromWh(typedWh);
            if (typedW > 0)
                s.referencePowerW = typedW;
        };
    };
    row("meter: register within 0.2 kWh", Kind::MeterPlausible, State::Passed, Reason::None, meter(1'000'300, 0));
    row("meter: register 0.4 kWh off", Kind::MeterPlausible, State::Warning, Reason::MeterDeviates, meter(1'000'100, 0));
    row("meter: register 0.5 kWh off", Kind::MeterPlausible, State::Failed, Reason::MeterWrong, meter(1'000'000, 0));
    row("meter: power within 5 % and 100 W", Kind::MeterPlausible, State::Passed, Reason::None, meter(0, 7400));
    row("meter: power a little off", Kind::MeterPlausible, State::Warning, Reason::MeterDeviates, meter(0, 7700));
    row("meter: one phase of three", Kind::MeterPlausible, State::Failed, Reason::MeterWrong, meter(0, 21'000));
    row("meter: the worse of both counts", Kind::MeterPlausible, State::Failed, Reason::MeterWrong, meter(1'000'500, 21'000));
    row("power: no session", Kind::PowerRises, State::Waiting, Reason::NoSession, [](auto&, auto& e) { plug(e); });
    row("power: rises", Kind::PowerRises, State::Passed, Reason::None, [](auto&, auto& e) { charge(e, 100, 1); });
    row("power: standby only", Kind::PowerRises, State::Waiting, Reason::EnergyNotRising, [](auto&, auto& e) { charge(e, 99, 0); });
    row("power: no energy for three minutes", Kind::PowerRises, State::Failed, Reason::EnergyNotRising, [](auto& s, auto& e) {
        charge(e, 7000, 0);
        e.now = s.startedAt->addSecs(181);
    });
    row("power: energy but no power for three minutes", Kind::PowerRises, State::Warning, Reason::PowerTooLow, [](auto& s, auto& e) {
        charge(e, 0, 200);
        e.now = s.startedAt->addSecs(181);
    });
    row("stop: no session", Kind::Stop, State::Waiting, Reason::NoSession, nothing);
    row("stop: not asked", Kind::Stop, State::Waiting, Reason::None, [](auto&, auto& e) { charge(e, 7000, 500); });
    row("stop: asked", Kind::Stop, State::Waiting, Reason::WaitingForStop, [](auto& s, auto& e) {
        charge(e, 7000, 500);
        command(s, e, CommandOutcome::Accepted);
    });
    row("stop: refused", Kind::Stop, State::Failed, Reason::CommandRefused, [](auto& s, auto& e) {
        charge(e, 7000, 500);
        command(s, e, CommandOutcome::Rejected);
    });
    row("stop: ended", Kind::Stop, State::Passed, Reason::None, [](auto&, auto& e) {
        e.session = aTransaction(7).ended(pictureTime(), StopReason::Remote, 900).record;
    });
    row("stop: ended without a reading", Kind::Stop, State::Warning, Reason::StopWithoutReading, [](auto&, auto& e) {
        e.session = aTransaction(7).ended(pictureTime(), StopReason::Remote, 900).record;
        e.session->meterStop.reset();
    });
    row("unlock: not asked", Kind::Unlock, State::Waiting, Reason::None, nothing);
    row("unlock: done", Kind::Unlock, State::Passed, Reason::None, [](auto& s, auto& e) { command(s, e, CommandOutcome::Accepted); });
    row("unlock: failed", Kind::Unlock, State::Failed, Reason::UnlockFailed, [](auto& s, auto& e) { command(s, e, CommandOutcome::Rejected); });
    row("unlock: a fixed cable warns", Kind::Unlock, State::Warning, Reason::CommandUnsupported, [](auto& s, auto& e) { command(s, e, CommandOutcome::NotSupported); });
    row("unplug: still in", Kind::Unplug, State::Waiting, Reason::WaitingForUnplug, [](auto&, auto& e) { plug(e, ChargingState::Finishing); });
    row("unplug: free", Kind::Unplug, State::Passed, Reason::None, nothing);
    row("offline: link still there", Kind::OfflineSession, State::Waiting, Reason::WaitingForLinkLoss, nothing);
    row("offline: gone", Kind::OfflineSession, State::Waiting, Reason::WaitingForReturn, [](auto& s, auto& e) {
        s.linkLostAt = pictureTime();
        e.link.isOnline = false;
    });
    const auto back = [](qint64 later, bool hasSession) {
        return [later, hasSession](CheckStep& s, CheckEvidence& e) {
            s.linkLostAt = pictureTime();
            s.linkBackAt = pictureTime().addSecs(300);
            e.now = s.linkBackAt->addSecs(later);
            if (hasSession)
                e.session = aTransaction(7).ended(pictureTime().addSecs(200), StopReason::Local, 900).record;
        };
    };
    row("offline: back, nothing yet", Kind::OfflineSession, State::Waiting, Reason::WaitingForOfflineStop, back(10, false));
    row("offline: three minutes later nothing", Kind::OfflineSession, State::Failed, Reason::OfflineStopMissing, back(181, false));
    row("offline: the session arrived", Kind::OfflineSession, State::Passed, Reason::None, back(10, true));
}

void CheckJudgeTest::stepStandsAsTheEvidenceSays()
{
    QFETCH(int, kind);
    QFETCH(Change, change);
    CheckStep step;
    step.kind = CheckStepKind(kind);
    step.startedAt = pictureTime().addSecs(-5);
    if (isPerConnector(step.kind))
        step.evse = EvseId(1);
    CheckEvidence evidence = goodEvidence();
    change(step, evidence);
    const Judgement judgement = judge(step, evidence);
    QTEST(int(judgement.state), "state");
    QTEST(int(judgement.reason), "reason");
}

void CheckJudgeTest::differencesAreNamed()
{
    CheckStep step;
    step.kind = CheckStepKind::Configuration;
    step.startedAt = pictureTime().addSecs(-5);
    CheckEvidence evidence = goodEvidence();
    evidence.settings[0].value = QStringLiteral("60");
    const Judgement judgement = judge(step, evidence);
    QCOMPARE(judgement.facts.last().kind, CheckFactKind::SettingDiffers);
    QCOMPARE(judgement.facts.last().text, QStringLiteral("HeartbeatInterval"));
    QCOMPARE(judgement.facts.last().other, QStringLiteral("60\n300"));
}

namespace {
/// A check at its step \a kind of connector 1; the plug went in 60 s ago, the step began 5 s ago.
CheckRecord checkAt(CheckStepKind kind, int& index)
{
    CheckRecord check = makeCheck(aStation(QStringLiteral("A")).withConnectors(2).state, true, {}, pictureTime().addSecs(-300));
    for (std::size_t i = 0; i < check.steps.size(); ++i) {
        CheckStep& step = check.steps[i];
        if (step.kind == CheckStepKind::PlugIn && step.evse == EvseId(1))
            step.startedAt = pictureTime().addSecs(-60);
        if (step.kind == kind && (!step.evse || step.evse == EvseId(1))) {
            step.startedAt = pictureTime().addSecs(-5);
            index = static_cast<int>(i);
        }
    }
    return check;
}
} // namespace

void CheckJudgeTest::sessionOfATapWhilePluggingInCounts()
{
    int index = 0;
    const CheckRecord check = checkAt(CheckStepKind::StartByTag, index);
    const auto at = [](qint64 s) {
        return QList<TransactionRecord>{aTransaction(1).at(QStringLiteral("A")).by(QStringLiteral("04AA")).started(pictureTime().addSecs(s)).record};
    };
    QVERIFY(sessionFor(check, index, at(-30)));
    QVERIFY(!sessionFor(check, index, at(-61)));
}

void CheckJudgeTest::sessionOfAnotherConnectorDoesNotCount()
{
    int index = 0;
    const CheckRecord check = checkAt(CheckStepKind::StartByTag, index);
    const QList<TransactionRecord> other{aTransaction(1).at(QStringLiteral("A"), 2).by(QStringLiteral("04AA")).started(pictureTime()).record};
    QVERIFY(!sessionFor(check, index, other));
}

void CheckJudgeTest::remoteSessionMustHaveOurTag()
{
    int index = 0;
    CheckRecord check = checkAt(CheckStepKind::StartRemotely, index);
    check.steps[static_cast<std::size_t>(index)].command = CommandId(1);
    QList<TransactionRecord> sessions{aTransaction(1).at(QStringLiteral("A")).by(QStringLiteral("04AA")).started(pictureTime()).record};
    QVERIFY(!sessionFor(check, index, sessions));
    sessions.append(aTransaction(2).at(QStringLiteral("A")).by(commissioningTag().toLower()).started(pictureTime()).record);
    QVERIFY(sessionFor(check, index, sessions));
    QCOMPARE(sessionFor(check, index, sessions)->key.value(), 2);
}

void CheckJudgeTest::offlineSessionMustHaveEndedBeforeTheLinkCameBack()
{
    int index = 0;
    CheckRecord check = checkAt(CheckStepKind::OfflineSession, index);
    CheckStep& step = check.steps[static_cast<std::size_t>(index)];
    step.linkLostAt = pictureTime();
    step.linkBackAt = pictureTime().addSecs(300);
    TransactionRecord session = aTransaction(1).at(QStringLiteral("A")).started(pictureTime().addSecs(60)).ended(pictureTime().addSecs(200), StopReason::Local, 900).record;
    session.stopReceivedAt = pictureTime().addSecs(302);
    QVERIFY(sessionFor(check, index, {session}));
    session.stopReceivedAt = pictureTime().addSecs(200);
    QVERIFY(!sessionFor(check, index, {session}));
}

FORECOURT_TEST(CheckJudgeTest)
#include "tst_checkjudge.moc"
