// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The life of alerts in a running engine: raised once, handled, cleared, kept.
#include "tests/support/engineharness.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::alertbook {

namespace {

const QString A = QStringLiteral("A");
const QString Eva = QStringLiteral("Eva");

/// One online station and what the mirror says.
struct Watch
{
    EngineHarness site;
    StationDouble station{site.online(A)};

    void wait(std::chrono::milliseconds time = std::chrono::seconds(11))
    {
        site.clock.advance(time);
        site.settle();
    }
    void fault(bool isFaulted = true)
    {
        station.status(1, isFaulted ? ConnectorStatus::Faulted : ConnectorStatus::Available, ChargingState::None, {},
                       isFaulted ? QStringLiteral("GroundFailure") : QStringLiteral("NoError"));
        wait();
    }
    [[nodiscard]] QList<AlertRecord> of(AlertKind kind) const
    {
        QList<AlertRecord> list;
        for (const AlertRecord& alert : site.live->alerts()) {
            if (alert.kind == kind)
                list.append(alert);
        }
        return list;
    }
    [[nodiscard]] AlertRecord theFault() const { return of(AlertKind::Fault).value(0); }
    [[nodiscard]] api::Alerts& alerts() const { return site.engine->alerts(); }
};

} // namespace

class AlertBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faultIsRaisedOnceAndClearsItself();
    void flappingIsOneAlert();
    void acknowledgedStaysUntilItIsOver();
    void snoozeRunsOutAndOpensAgain();
    void snoozeOutOfRangeIsRefused();
    void reopenTakesItBack();
    void handlingHoldsOnceStored();
    void failingStoreChangesNoAlert();
    void whatEndsMeanwhileStaysOver();
    void survivesARestart();
    void sessionWithoutEnergyIsNoticed();
    void duplicateIdentityIsCountedAndAges();
    void securityEventKeepsItsWords();
    void madeUpSecurityEventsDoNotFloodTheAlerts();
    void outOfUseIsAnAlertUnlessOrdered();
    void refusedOrderIsNone();
    void chargeWithoutSessionIsAnAlert();
    void stationThatDoesNotReturnIsAnAlert();
    void switchedOffKindIsCleared();
    void settingsAreStoredAndRefused();
    void fullQueueIsAnAlertAndKeepsOthersForLater();
    void digestComesOnceADay();
    void emptyDigestIsNotSent();
    void maintenanceIsTold();
    void alteredSessionsAreTold();
    void aClosedPortIsToldAsItIs();
    void batteryIsTold();
    void refusedSleepLockHoldsUntilOneIsTaken();
};

void AlertBookTest::faultIsRaisedOnceAndClearsItself()
{
    Watch watch;
    QVERIFY(watch.of(AlertKind::Fault).isEmpty());
    watch.fault();
    watch.wait(std::chrono::minutes(5));
    QCOMPARE(watch.of(AlertKind::Fault).size(), 1);
    const AlertRecord raised = watch.theFault();
    QCOMPARE(raised.state, AlertState::Open);
    QCOMPARE(raised.severity, Severity::Critical);
    QCOMPARE(raised.code, QStringLiteral("GroundFailure"));
    QCOMPARE(raised.evse, EvseId(1));
    QCOMPARE(raised.count, 1);
    QCOMPARE(watch.site.site.alerts.size(), size_t(1));
    watch.fault(false);
    QCOMPARE(watch.theFault().state, AlertState::Cleared);
    QCOMPARE(watch.theFault().end, AlertEnd::Resolved);
    QVERIFY(watch.theFault().clearedAt.has_value());
    QCOMPARE(watch.site.site.alerts.begin()->second, watch.theFault());
    watch.wait(std::chrono::hours(25)); // out of the mirror's sight with the next alert
    watch.fault();
    QCOMPARE(watch.of(AlertKind::Fault).size(), 1);
    QCOMPARE(watch.theFault().state, AlertState::Open);
}

void AlertBookTest::flappingIsOneAlert()
{
    Watch watch;
    watch.fault();
    QSignalSpy spy(watch.site.live.get(), &api::LiveSite::alertChanged);
    for (int i = 0; i < 4; ++i) {
        watch.fault(false);
        watch.fault();
    }
    QCOMPARE(watch.of(AlertKind::Fault).size(), 1);
    QCOMPARE(watch.theFault().count, 5);
    for (const QList<QVariant>& call : spy)
        QVERIFY(!isNews(call.at(0).value<AlertRecord>(), call.at(1).value<AlertRecord>()));
    watch.fault(false);
    watch.wait(std::chrono::minutes(16));
    watch.fault(); // later is anew
    QCOMPARE(watch.of(AlertKind::Fault).size(), 2);
}

void AlertBookTest::acknowledgedStaysUntilItIsOver()
{
    Watch watch;
    watch.fault();
    QVERIFY(watch.alerts().acknowledge({watch.theFault().id, AlertId(999)}, Eva).result());
    watch.wait();
    QCOMPARE(watch.theFault().state, AlertState::Acknowledged);
    QCOMPARE(watch.theFault().by, Eva);
    watch.fault(false);
    watch.fault(); // flaps: still acknowledged
    QCOMPARE(watch.theFault().state, AlertState::Acknowledged);
    watch.fault(false);
    QCOMPARE(watch.theFault().state, AlertState::Cleared);
    QCOMPARE(watch.theFault().by, Eva);
    QVERIFY(watch.alerts().acknowledge({watch.theFault().id}, Eva).result());
    watch.wait();
    QCOMPARE(watch.theFault().state, AlertState::Cleared); // too late does nothing
}

void AlertBookTest::snoozeRunsOutAndOpensAgain()
{
    Watch watch;
    watch.fault();
    const QDateTime until = watch.site.now().addSecs(3600);
    QVERIFY(watch.alerts().snooze({watch.theFault().id}, until, Eva).result());
    watch.wait(std::chrono::minutes(59));
    QCOMPARE(watch.theFault().state, AlertState::Snoozed);
    QSignalSpy spy(watch.site.live.get(), &api::LiveSite::alertChanged);
    watch.wait(std::chrono::minutes(2));
    QCOMPARE(watch.theFault().state, AlertState::Open);
    QVERIFY(isNews(spy.at(0).at(0).value<AlertRecord>(), spy.at(0).at(1).value<AlertRecord>()));
}

void AlertBookTest::snoozeOutOfRangeIsRefused()
{
    Watch watch;
    watch.fault();
    QVERIFY(!watch.alerts().snooze({watch.theFault().id}, watch.site.now(), Eva).result());
    QVERIFY(!watch.alerts().snooze({watch.theFault().id}, watch.site.now().addDays(31), Eva).result());
    QVERIFY(!watch.alerts().snooze({watch.theFault().id}, {}, Eva).result());
    QCOMPARE(watch.theFault().state, AlertState::Open);
}

void AlertBookTest::reopenTakesItBack()
{
    Watch watch;
    watch.fault();
    QVERIFY(watch.alerts().acknowledge({watch.theFault().id}, Eva).result());
    QVERIFY(watch.alerts().reopen({watch.theFault().id}).result());
    watch.wait();
    QCOMPARE(watch.theFault().state, AlertState::Open);
    QVERIFY(watch.theFault().by.isEmpty());
}

void AlertBookTest::handlingHoldsOnceStored()
{
    Watch watch;
    watch.fault();
    watch.site.site.commits.isImmediate = false;
    const auto done = watch.alerts().acknowledge({watch.theFault().id}, Eva);
    watch.wait();
    QVERIFY(!done.isFinished());
    QCOMPARE(watch.theFault().state, AlertState::Open);
    watch.site.site.commits.commit();
    watch.site.settle();
    QVERIFY(done.isFinished() && done.result());
    QCOMPARE(watch.theFault().state, AlertState::Acknowledged);
    const auto nothing = watch.alerts().reopen({AlertId(999)});
    QVERIFY(nothing.isFinished() && nothing.result());
}

void AlertBookTest::failingStoreChangesNoAlert()
{
    Watch watch;
    watch.fault();
    watch.site.site.commits.failure = Error{ErrorCode::StorageFull, QStringLiteral("disk full"), {}};
    const auto done = watch.alerts().acknowledge({watch.theFault().id}, Eva).result();
    watch.site.site.commits.failure.reset();
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::StorageFull);
    watch.wait();
    QCOMPARE(watch.theFault().state, AlertState::Open);
    QCOMPARE(watch.site.site.alerts.at(watch.theFault().id.value()).state, AlertState::Open);
}

void AlertBookTest::whatEndsMeanwhileStaysOver()
{
    Watch watch;
    watch.fault();
    watch.site.site.commits.isImmediate = false;
    const auto done = watch.alerts().acknowledge({watch.theFault().id}, Eva);
    watch.fault(false);
    QCOMPARE(watch.theFault().state, AlertState::Cleared);
    watch.site.site.commits.commit();
    watch.wait();
    QVERIFY(done.isFinished() && done.result());
    QCOMPARE(watch.theFault().state, AlertState::Cleared);
    QCOMPARE(watch.site.site.alerts.at(watch.theFault().id.value()).state, AlertState::Cleared);
}

void AlertBookTest::survivesARestart()
{
    Watch watch;
    watch.fault();
    QVERIFY(watch.alerts().acknowledge({watch.theFault().id}, Eva).result());
    watch.wait();
    const AlertRecord before = watch.theFault();
    watch.site.restart();
    watch.wait();
    QCOMPARE(watch.of(AlertKind::Fault).size(), 1);
    QCOMPARE(watch.theFault(), before);
    watch.station = watch.site.connect(A);
    watch.station.boot();
    watch.fault(false);
    QCOMPARE(watch.theFault().state, AlertState::Cleared);
}

void AlertBookTest::sessionWithoutEnergyIsNoticed()
{
    Watch watch;
    watch.site.addToken(QStringLiteral("T"));
    const QString id = watch.station.idOf(watch.station.start(1, QStringLiteral("T"), 100, watch.site.now()));
    for (int hour = 0; hour < 7; ++hour) {
        watch.station.values(1, {registerSample(watch.site.now(), 5000)}, id);
        watch.wait(std::chrono::hours(1));
    }
    QVERIFY(watch.of(AlertKind::IdleSession).isEmpty());
    watch.station.values(1, {registerSample(watch.site.now(), 5000)}, id);
    watch.wait(std::chrono::hours(2));
    QCOMPARE(watch.of(AlertKind::IdleSession).size(), 1);
    watch.station.values(1, {registerSample(watch.site.now(), 5100)}, id);
    watch.wait();
    QCOMPARE(watch.of(AlertKind::IdleSession).first().state, AlertState::Cleared);
}

void AlertBookTest::duplicateIdentityIsCountedAndAges()
{
    Watch watch;
    for (int i = 0; i < 3; ++i)
        watch.site.engine->links().duplicateIdentity(StationId(A), QStringLiteral("192.168.1.99"));
    watch.wait();
    QCOMPARE(watch.of(AlertKind::DuplicateIdentity).size(), 1);
    QCOMPARE(watch.of(AlertKind::DuplicateIdentity).first().count, 3);
    QCOMPARE(watch.of(AlertKind::DuplicateIdentity).first().info, QStringLiteral("192.168.1.99"));
    watch.site.restart();
    watch.wait();
    QCOMPARE(watch.of(AlertKind::DuplicateIdentity).first().state, AlertState::Open);
    watch.wait(std::chrono::hours(24));
    QCOMPARE(watch.of(AlertKind::DuplicateIdentity).first().state, AlertState::Cleared);
    QCOMPARE(watch.of(AlertKind::DuplicateIdentity).first().end, AlertEnd::NotRepeated);
}

void AlertBookTest::securityEventKeepsItsWords()
{
    Watch watch;
    const auto say = [&](const QString& words) {
        watch.station.adapter().say(QStringLiteral("SecurityEventNotification"),
                                    ocpp::SecurityEventNotice{QStringLiteral("TamperDetectionActivated"),
                                                              StationDouble::stamp(watch.site.now()), words});
        watch.wait();
    };
    say(QStringLiteral("cover open"));
    QCOMPARE(watch.of(AlertKind::SecurityEvent).size(), 1);
    QCOMPARE(watch.of(AlertKind::SecurityEvent).first().subject, QStringLiteral("TamperDetectionActivated"));
    QCOMPARE(watch.of(AlertKind::SecurityEvent).first().info, QStringLiteral("cover open"));
    say(QStringLiteral("door open"));
    QCOMPARE(watch.of(AlertKind::SecurityEvent).first().count, 2);
    QCOMPARE(watch.of(AlertKind::SecurityEvent).first().info, QStringLiteral("door open"));
}

/// Unknown types are critical, and a station may send any: from the eleventh on they share one alert, which hides
/// nothing that the standard has.
void AlertBookTest::madeUpSecurityEventsDoNotFloodTheAlerts()
{
    Watch watch;
    const auto say = [&](const QString& type) {
        watch.station.adapter().say(QStringLiteral("SecurityEventNotification"),
                                    ocpp::SecurityEventNotice{type, StationDouble::stamp(watch.site.now()), {}});
    };
    for (int number = 0; number < 50; ++number)
        say(QStringLiteral("Made.up.%1").arg(number));
    say(QStringLiteral("TamperDetectionActivated"));
    say(QStringLiteral("SecurityLogWasCleared"));
    watch.wait();
    QStringList subjects;
    AlertRecord others;
    for (const AlertRecord& alert : watch.of(AlertKind::SecurityEvent)) {
        subjects.append(alert.subject);
        if (alert.subject.isEmpty())
            others = alert;
    }
    QCOMPARE(subjects.size(), 13);
    QVERIFY(subjects.contains(QStringLiteral("TamperDetectionActivated")));
    QVERIFY(subjects.contains(QStringLiteral("SecurityLogWasCleared")));
    QCOMPARE(others.count, 40);
    QCOMPARE(others.code, QStringLiteral("Made.up.49"));
    QCOMPARE(watch.site.site.countEvents(EventKind::Security, QStringLiteral("Made.up.49")), 1);
}

/// What we ordered holds over a restart of ours. Source: ocpp-behaviour.md §3.7.
void AlertBookTest::outOfUseIsAnAlertUnlessOrdered()
{
    Watch watch;
    QVERIFY(watch.site.submit(A, ChangeAvailability{EvseId(2), Availability::Inoperative}));
    watch.station.adapter().answer(CommandOutcome::Accepted, QStringLiteral("Accepted"));
    watch.station.status(1, ConnectorStatus::Unavailable, ChargingState::None, watch.site.now());
    watch.station.status(2, ConnectorStatus::Unavailable, ChargingState::None, watch.site.now());
    watch.wait(std::chrono::minutes(4));
    QVERIFY(watch.of(AlertKind::Unavailable).isEmpty());
    watch.wait(std::chrono::minutes(2));
    QCOMPARE(watch.of(AlertKind::Unavailable).size(), 1);
    QCOMPARE(watch.of(AlertKind::Unavailable).first().evse, EvseId(1));
    watch.site.restart();
    watch.wait(); // not heard yet: it is not known to be over
    QCOMPARE(watch.of(AlertKind::Unavailable).value(0).state, AlertState::Open);
    watch.station = watch.site.connect(A);
    watch.station.boot();
    EngineHarness::swallowLearning(watch.station);
    for (const int evse : {1, 2})
        watch.station.status(evse, ConnectorStatus::Unavailable, ChargingState::None, watch.site.now());
    watch.wait(std::chrono::minutes(6));
    QCOMPARE(watch.of(AlertKind::Unavailable).size(), 1); // still only the one nobody ordered
    watch.station.status(1, ConnectorStatus::Available, ChargingState::None, watch.site.now());
    watch.wait();
    QCOMPARE(watch.of(AlertKind::Unavailable).first().state, AlertState::Cleared);
    QVERIFY(watch.site.submit(A, ChangeAvailability{EvseId(2), Availability::Operative}));
    watch.station.adapter().answer(CommandOutcome::Accepted, QStringLiteral("Accepted"));
    watch.wait(); // it was ordered back, and is not
    QCOMPARE(watch.of(AlertKind::Unavailable).size(), 2);
}

void AlertBookTest::refusedOrderIsNone()
{
    Watch watch;
    QVERIFY(watch.site.submit(A, ChangeAvailability{EvseId(1), Availability::Inoperative}));
    watch.station.adapter().answer(CommandOutcome::Rejected, QStringLiteral("Rejected"));
    watch.station.status(1, ConnectorStatus::Unavailable, ChargingState::None, watch.site.now());
    watch.wait(std::chrono::minutes(6));
    QCOMPARE(watch.of(AlertKind::Unavailable).size(), 1);
}

void AlertBookTest::chargeWithoutSessionIsAnAlert()
{
    Watch watch;
    watch.station.status(1, ConnectorStatus::Occupied, ChargingState::Charging, watch.site.now());
    watch.wait(std::chrono::minutes(6));
    QCOMPARE(watch.of(AlertKind::UntrackedCharge).size(), 1);
    QCOMPARE(watch.of(AlertKind::UntrackedCharge).first().evse, EvseId(1));
    watch.station.start(1, QStringLiteral("TAG1"), 0, watch.site.now()); // late, but it came
    watch.wait();
    QCOMPARE(watch.of(AlertKind::UntrackedCharge).first().state, AlertState::Cleared);
}

/// Source: ocpp-behaviour.md §4, Reset.
void AlertBookTest::stationThatDoesNotReturnIsAnAlert()
{
    Watch watch;
    QVERIFY(watch.site.submit(A, Reset{ResetKind::Hard}));
    watch.station.adapter().answer(CommandOutcome::Accepted, QStringLiteral("Accepted"));
    watch.station.disconnect();
    watch.wait(std::chrono::minutes(9));
    QVERIFY(watch.of(AlertKind::NoReturn).isEmpty());
    watch.wait(std::chrono::minutes(2));
    QCOMPARE(watch.of(AlertKind::NoReturn).size(), 1);
    QCOMPARE(watch.of(AlertKind::NoReturn).first().severity, Severity::Critical);
    watch.site.restart();
    watch.wait();
    QCOMPARE(watch.of(AlertKind::NoReturn).first().state, AlertState::Open);
    watch.station = watch.site.connect(A);
    watch.wait();
    QCOMPARE(watch.of(AlertKind::NoReturn).first().state, AlertState::Cleared);
}

void AlertBookTest::switchedOffKindIsCleared()
{
    Watch watch;
    watch.fault();
    AlertSettings settings;
    settings.rule(AlertKind::Fault).isOn = false;
    QVERIFY(watch.alerts().saveSettings(settings).result());
    watch.wait();
    QCOMPARE(watch.theFault().state, AlertState::Cleared);
    QCOMPARE(watch.theFault().end, AlertEnd::SwitchedOff);
}

void AlertBookTest::settingsAreStoredAndRefused()
{
    Watch watch;
    AlertSettings settings;
    settings.rule(AlertKind::Offline).threshold = 25;
    QVERIFY(watch.alerts().saveSettings(settings).result());
    watch.wait();
    QCOMPARE(watch.site.live->alertSettings(), settings);
    watch.site.restart();
    QCOMPARE(watch.site.live->alertSettings(), settings);
    settings.mail.isOn = true;
    const auto refused = watch.alerts().saveSettings(settings).result();
    QVERIFY(!refused);
    QCOMPARE(refused.error().args, QStringList{QStringLiteral("mail.host")});
}

void AlertBookTest::fullQueueIsAnAlertAndKeepsOthersForLater()
{
    Watch watch;
    watch.site.site.isQueueFull = true;
    watch.wait();
    QCOMPARE(watch.of(AlertKind::QueueFull).size(), 1);
    QVERIFY(watch.site.site.alerts.empty());
    watch.site.site.isQueueFull = false;
    watch.wait();
    QCOMPARE(watch.of(AlertKind::QueueFull).first().state, AlertState::Cleared);
    QCOMPARE(watch.site.site.alerts.size(), size_t(1));
}

void AlertBookTest::digestComesOnceADay()
{
    Watch watch;
    watch.fault();
    watch.fault(false);
    QSignalSpy spy(watch.site.live.get(), &api::LiveSite::digestDue);
    for (int hour = 0; hour < 24; ++hour)
        watch.wait(std::chrono::hours(1));
    QCOMPARE(spy.size(), 1);
    const auto digest = spy.first().first().value<AlertDigest>();
    QCOMPARE(digest.cleared.size(), 1);
    const QDateTime due = digest.to.toTimeZone(QTimeZone("Europe/Berlin"));
    QVERIFY(due.time() >= QTime(8, 0) && due.time() < QTime(9, 1));
    watch.site.restart(); // not again
    QSignalSpy again(watch.site.live.get(), &api::LiveSite::digestDue);
    watch.wait(std::chrono::hours(1));
    QCOMPARE(again.size(), 0);
}

void AlertBookTest::emptyDigestIsNotSent()
{
    Watch watch;
    QSignalSpy spy(watch.site.live.get(), &api::LiveSite::digestDue);
    for (int hour = 0; hour < 30; ++hour) {
        watch.station.heartbeat();
        watch.wait(std::chrono::hours(1));
    }
    for (const QList<QVariant>& call : spy)
        QVERIFY(!call.first().value<AlertDigest>().isEmpty());
}

void AlertBookTest::maintenanceIsTold()
{
    Watch watch;
    engine::MaintenanceReport report;
    report.backupProblem = QStringLiteral("no space left");
    report.isClockSynchronised = false;
    report.diskFreeBytes = 10;
    report.backupSince = watch.site.now();
    watch.site.engine->reportMaintenance(report);
    watch.wait(std::chrono::minutes(31));
    QCOMPARE(watch.of(AlertKind::Backup).value(0).info, QStringLiteral("no space left"));
    QCOMPARE(watch.of(AlertKind::OwnClock).size(), 1);
    QCOMPARE(watch.site.live->system().backupSince, report.backupSince);
    QCOMPARE(watch.of(AlertKind::DiskLow).value(0).severity, Severity::Critical);
    DeliveryState delivery;
    delivery.gaveUpAt = watch.site.now();
    watch.alerts().reportDelivery(delivery);
    report.backupProblem = QString();
    report.backupSince.reset();
    watch.site.engine->reportMaintenance(report);
    watch.wait();
    QCOMPARE(watch.of(AlertKind::Delivery).size(), 1);
    QCOMPARE(watch.of(AlertKind::Backup).value(0).state, AlertState::Cleared);
    QVERIFY(!watch.site.live->system().backupSince); // nobody says so: it is over
}

/// REL-5: the backup that was made is good; what it is a copy of is in doubt, until a later one says otherwise.
void AlertBookTest::alteredSessionsAreTold()
{
    Watch watch;
    engine::MaintenanceReport report;
    report.altered = AlteredSessions{7, {QStringLiteral("2026-000003"), QStringLiteral("2026-000009")}};
    watch.site.engine->reportMaintenance(report);
    watch.wait(std::chrono::minutes(1));
    const AlertRecord told = watch.of(AlertKind::Backup).value(0);
    QCOMPARE(told.code, QStringLiteral("Altered"));
    QCOMPARE(told.value, 7);
    QCOMPARE(told.info, QStringLiteral("2026-000003, 2026-000009"));
    QCOMPARE(watch.site.live->system().altered, *report.altered);
    watch.site.engine->reportMaintenance({}); // who knows nothing new says nothing
    watch.wait(std::chrono::minutes(1));
    QCOMPARE(watch.of(AlertKind::Backup).value(0).state, AlertState::Open);
    report.altered->count = 8;
    watch.site.engine->reportMaintenance(report);
    watch.wait();
    QCOMPARE(watch.of(AlertKind::Backup).size(), 1);
    QCOMPARE(watch.of(AlertKind::Backup).value(0).value, 8);
    report.altered = AlteredSessions();
    watch.site.engine->reportMaintenance(report);
    watch.wait();
    QCOMPARE(watch.of(AlertKind::Backup).value(0).state, AlertState::Cleared);
}

/// The port and who has it are what the window's words are made of: those of now, not those of the first time.
void AlertBookTest::aClosedPortIsToldAsItIs()
{
    Watch watch;
    watch.wait(); // until it looks at all
    const QString words = QStringLiteral("port is in use");
    watch.site.engine->links().portChanged(false, {8887, false, words, ErrorCode::PortInUse, QStringLiteral("evcc (7)")});
    watch.wait();
    QCOMPARE(watch.of(AlertKind::Port).size(), 1);
    QCOMPARE(watch.of(AlertKind::Port).first().code, QStringLiteral("PortInUse"));
    QCOMPARE(watch.of(AlertKind::Port).first().vendorCode, QStringLiteral("evcc (7)"));
    watch.site.engine->links().portChanged(false, {8888, false, words, ErrorCode::PortInUse, QStringLiteral("nginx (9)")});
    watch.wait();
    QCOMPARE(watch.of(AlertKind::Port).size(), 1);
    QCOMPARE(watch.of(AlertKind::Port).first().value, 8888);
    QCOMPARE(watch.of(AlertKind::Port).first().vendorCode, QStringLiteral("nginx (9)"));
    watch.site.engine->links().portChanged(false, {8888, true, {}});
    watch.wait();
    QCOMPARE(watch.of(AlertKind::Port).first().state, AlertState::Cleared);
}

void AlertBookTest::batteryIsTold()
{
    Watch watch;
    watch.wait(); // until it looks at all
    engine::MachineCondition machine;
    machine.onBatterySince = watch.site.now().addSecs(-120);
    machine.batteryPercent = 80;
    watch.site.engine->reportMachine(machine);
    watch.wait(std::chrono::seconds(2)); // at once, not with the next round
    QCOMPARE(watch.of(AlertKind::OnBattery).size(), 1);
    QCOMPARE(watch.of(AlertKind::OnBattery).first().since, *machine.onBatterySince);
    QCOMPARE(watch.of(AlertKind::OnBattery).first().value, 80);
    machine.batteryPercent = 79; // every one of them: it is what somebody looks at
    watch.site.engine->reportMachine(machine);
    watch.wait(std::chrono::seconds(2));
    QCOMPARE(watch.of(AlertKind::OnBattery).first().value, 79);
    watch.site.engine->reportMachine({});
    watch.wait(std::chrono::seconds(2));
    QCOMPARE(watch.of(AlertKind::OnBattery).first().state, AlertState::Cleared);
    QCOMPARE(watch.of(AlertKind::OnBattery).first().end, AlertEnd::Resolved);
}

void AlertBookTest::refusedSleepLockHoldsUntilOneIsTaken()
{
    Watch watch;
    engine::MachineCondition machine;
    machine.isKeptAwake = false;
    machine.refusedSince = watch.site.now();
    watch.site.engine->reportMachine(machine);
    watch.wait();
    QCOMPARE(watch.of(AlertKind::MaySleep).value(0).state, AlertState::Open);
    watch.site.restart();
    watch.wait(std::chrono::minutes(1)); // no car has charged since: nobody knows better
    QCOMPARE(watch.of(AlertKind::MaySleep).value(0).state, AlertState::Open);
    machine.isKeptAwake = true;
    machine.refusedSince.reset();
    watch.site.engine->reportMachine(machine);
    watch.wait();
    QCOMPARE(watch.of(AlertKind::MaySleep).value(0).state, AlertState::Cleared);
}

FORECOURT_TEST(AlertBookTest)

} // namespace forecourt::tests::alertbook

#include "tst_alertbook.moc"
