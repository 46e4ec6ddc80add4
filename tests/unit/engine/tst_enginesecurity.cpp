// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The security log's own events: who failed to prove who it is, what came in unproved, a clock that jumped.
#include "tests/support/engineharness.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;
using namespace std::chrono_literals;

namespace {

const QString A = QStringLiteral("A");

ConnectionAttempt attemptOf(const QString& identity, AttemptReason reason)
{
    ConnectionAttempt attempt;
    attempt.identity = identity;
    attempt.reason = reason;
    attempt.peerAddress = QStringLiteral("203.0.113.9");
    attempt.detail = QStringLiteral("why");
    return attempt;
}

} // namespace

class TestEngineSecurity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusalsOfAdmittedStationsAreWrittenDown_data();
    void refusalsOfAdmittedStationsAreWrittenDown();
    void strangersAreNot();
    void tlsThatFailsBeforeANameIsTheSites();
    void unprotectedLinksAreWrittenDown();
    void aProfileIsRaisedOnceTheStationCameOnIt_data();
    void aProfileIsRaisedOnceTheStationCameOnIt();
    void theOperatorsProfileOverrulesAnOrder();
    void aJumpOfTheClockIsWrittenDown_data();
    void aJumpOfTheClockIsWrittenDown();
    void aClockThatIsCorrectedIsNoJump();
};

/// security-and-reliability.md §2: auth failure, wrong profile, bad TLS.
void TestEngineSecurity::refusalsOfAdmittedStationsAreWrittenDown_data()
{
    QTest::addColumn<AttemptReason>("reason");
    QTest::addColumn<QString>("code");
    QTest::newRow("no password") << AttemptReason::NoPassword << QStringLiteral("NoPassword");
    QTest::newRow("wrong password") << AttemptReason::WrongPassword << QStringLiteral("WrongPassword");
    QTest::newRow("wrong user") << AttemptReason::WrongUser << QStringLiteral("WrongUser");
    QTest::newRow("wrong profile") << AttemptReason::WrongSecurityProfile << QStringLiteral("WrongSecurityProfile");
    QTest::newRow("locked") << AttemptReason::TooManyAttempts << QStringLiteral("TooManyAttempts");
    QTest::newRow("TLS") << AttemptReason::TlsFailed << QStringLiteral("TlsFailed");
}

void TestEngineSecurity::refusalsOfAdmittedStationsAreWrittenDown()
{
    QFETCH(AttemptReason, reason);
    QFETCH(QString, code);
    EngineHarness site;
    site.provision(A);
    site.provision(QStringLiteral("B"));
    const auto count = [&] { return site.site.countEvents(EventKind::Security, code); };
    for (int round = 0; round < 50; ++round)
        site.engine->links().attempted(attemptOf(QStringLiteral("a"), reason)); // decisions 11: in other case
    QCOMPARE(count(), 1);
    const EventRecord event = site.site.events.back();
    QCOMPARE(event.station, StationId(A));
    QCOMPARE(event.severity, Severity::Warning);
    QCOMPARE(event.data.value(QStringLiteral("address")).toString(), QStringLiteral("203.0.113.9"));
    site.engine->links().attempted(attemptOf(QStringLiteral("B"), reason)); // another one's is news
    QCOMPARE(count(), 2);
    site.clock.advance(59min);
    site.engine->links().attempted(attemptOf(A, reason));
    QCOMPARE(count(), 2);
    site.clock.advance(1min);
    site.engine->links().attempted(attemptOf(A, reason));
    QCOMPARE(count(), 3);
}

void TestEngineSecurity::strangersAreNot()
{
    EngineHarness site;
    site.provision(A);
    api::StationChange putBack;
    putBack.isAdmitted = false;
    QVERIFY(site.engine->administration().saveStation(StationId(A), putBack).result());
    const size_t events = site.site.events.size();
    for (const AttemptReason reason : {AttemptReason::WrongPassword, AttemptReason::WrongSecurityProfile, AttemptReason::TlsFailed}) {
        site.engine->links().attempted(attemptOf(QStringLiteral("STRANGER"), reason));
        site.engine->links().attempted(attemptOf(A, reason)); // known, not admitted
    }
    site.engine->links().attempted(attemptOf({}, AttemptReason::BadPath));
    QCOMPARE(site.site.events.size(), events);
}

void TestEngineSecurity::tlsThatFailsBeforeANameIsTheSites()
{
    EngineHarness site;
    for (int round = 0; round < 50; ++round)
        site.engine->links().attempted(attemptOf({}, AttemptReason::TlsFailed));
    QCOMPARE(site.site.countEvents(EventKind::Security, QStringLiteral("TlsFailed")), 1);
    QVERIFY(site.site.events.back().station.value().isEmpty());
    QCOMPARE(site.site.events.back().data.value(QStringLiteral("detail")).toString(), QStringLiteral("why"));
}

/// SEC-3: at each connect.
void TestEngineSecurity::unprotectedLinksAreWrittenDown()
{
    EngineHarness site;
    site.provision(A);
    const auto count = [&] { return site.site.countEvents(EventKind::Security, QStringLiteral("UnprotectedConnection")); };
    site.connect(A).disconnect();
    QCOMPARE(count(), 1);
    site.securityProfile = 1;
    site.connect(A).disconnect();
    QCOMPARE(count(), 1);
    site.securityProfile = 0;
    site.connect(A);
    QCOMPARE(count(), 2);
    QVERIFY(site.state(A)->link.isUnprotected());
}

void TestEngineSecurity::aProfileIsRaisedOnceTheStationCameOnIt_data()
{
    QTest::addColumn<CommandOutcome>("outcome");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isOurRestart");
    QTest::addColumn<int>("raised");
    QTest::newRow("accepted") << CommandOutcome::Accepted << QStringLiteral("2") << false << 2;
    QTest::newRow("accepted, and we restart") << CommandOutcome::Accepted << QStringLiteral("2") << true << 2;
    QTest::newRow("refused") << CommandOutcome::Rejected << QStringLiteral("2") << false << 0;
    QTest::newRow("more than it came on") << CommandOutcome::Accepted << QStringLiteral("3") << false << 0;
    QTest::newRow("no profile") << CommandOutcome::Accepted << QStringLiteral("4") << false << 0;
}

/// A05.FR.09, TC_083: whoever sent the order.
void TestEngineSecurity::aProfileIsRaisedOnceTheStationCameOnIt()
{
    QFETCH(CommandOutcome, outcome);
    QFETCH(QString, value);
    QFETCH(bool, isOurRestart);
    QFETCH(int, raised);
    EngineHarness site;
    site.securityProfile = 1;
    const StationDouble station = site.online(A);
    const auto stored = [&] { return site.engine->directory().access(A)->securityProfile; };
    QVERIFY(site.submit(A, WriteVariable{QStringLiteral("SecurityProfile"), value}));
    ocpp::Answer answer;
    answer.outcome = outcome;
    answer.kind = outcome == CommandOutcome::Accepted ? CommandAnswer::Accepted : CommandAnswer::Rejected;
    station.adapter().answer(answer);
    station.disconnect();
    site.connect(A).disconnect(); // not yet, or it fell back
    QCOMPARE(stored(), 0);
    if (isOurRestart)
        site.restart();
    site.securityProfile = 2;
    const StationDouble again = site.connect(A);
    QCOMPARE(stored(), raised);
    QCOMPARE(site.site.countEvents(EventKind::SettingChanged, QStringLiteral("SecurityProfile")), raised > 0 ? 1 : 0);
    again.disconnect();
    site.restart();
    QCOMPARE(stored(), raised);
}

void TestEngineSecurity::theOperatorsProfileOverrulesAnOrder()
{
    EngineHarness site;
    site.securityProfile = 1;
    const StationDouble station = site.online(A);
    QVERIFY(site.submit(A, WriteVariable{QStringLiteral("SecurityProfile"), QStringLiteral("2")}));
    ocpp::Answer answer;
    answer.outcome = CommandOutcome::Accepted;
    answer.kind = CommandAnswer::Accepted;
    station.adapter().answer(answer);
    station.disconnect();
    site.clock.advance(1s);
    api::StationChange lower;
    lower.securityProfile = 1;
    QVERIFY(site.engine->administration().saveStation(StationId(A), lower).result());
    site.securityProfile = 2;
    site.connect(A).disconnect();
    QCOMPARE(site.engine->directory().access(A)->securityProfile, 1);
    site.restart();
    site.connect(A);
    QCOMPARE(site.engine->directory().access(A)->securityProfile, 1);
}

void TestEngineSecurity::aJumpOfTheClockIsWrittenDown_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("an hour back") << qint64(-3600);
    QTest::newRow("a day on") << qint64(86'400);
    QTest::newRow("31 seconds back") << qint64(-31);
}

/// T-8.
void TestEngineSecurity::aJumpOfTheClockIsWrittenDown()
{
    QFETCH(qint64, seconds);
    EngineHarness site;
    const auto count = [&] { return site.site.countEvents(EventKind::Security, QStringLiteral("ClockJump")); };
    site.clock.advance(10min);
    QCOMPARE(count(), 0);
    site.clock.jumpWallTo(site.now().addSecs(seconds));
    site.clock.advance(10s);
    QCOMPARE(count(), 1);
    QVERIFY(site.site.events.back().station.value().isEmpty());
    QCOMPARE(site.site.events.back().data.value(QStringLiteral("driftMs")).toInteger(), seconds * 1000);
    site.clock.jumpWallTo(site.now().addSecs(seconds)); // again and again: once an hour
    site.clock.advance(10s);
    QCOMPARE(count(), 1);
    site.clock.jumpWallTo(site.now().addSecs(-seconds)); // and back
    site.clock.advance(10s);
    QCOMPARE(count(), 2);
}

void TestEngineSecurity::aClockThatIsCorrectedIsNoJump()
{
    EngineHarness site;
    for (int round = 0; round < 10; ++round) {
        site.clock.jumpWallTo(site.now().addSecs(5));
        site.clock.advance(10s);
    }
    QCOMPARE(site.site.countEvents(EventKind::Security, QStringLiteral("ClockJump")), 0);
}

FORECOURT_TEST(TestEngineSecurity)
#include "tst_enginesecurity.moc"
