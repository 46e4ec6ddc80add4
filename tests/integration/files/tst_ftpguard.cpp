// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Who may talk to the FTP server, how long, and on which ports.
#include "core/files/ftpaddresses.h"
#include "tests/integration/files/ftpfixture.h"
#include "tests/support/manualclock.h"
#include "tests/support/testprogram.h"

#include <QRegularExpression>
#include <QSet>
#include <QTcpServer>
#include <QTest>

#include <vector>

using namespace forecourt;
using namespace forecourt::tests;
using namespace std::chrono_literals;

class TestFtpGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOffUntilATransferNeedsIt();
    void isOffWhereItIsSwitchedOff();
    void tellsWhyItsPortCannotBeOpened();
    void knowsItsOwnNetwork_data();
    void knowsItsOwnNetwork();
    void countsConnectionsOfAnAddress();
    void locksOneUserOfOneAddress();
    void forgetsLocksInTime();
    void remembersNoEndOfFailures();
    void givesDataToItsOwnClientOnly();
    void connectsToNobody();
    void usesItsPortsOnly();
    void announcesTheAddressItWasGiven();
    void cutsWhoDoesNotLogIn();
    void cutsWhoFallsSilent();
    void waitsForADataConnectionOnlySoLong();
    void waitsForBytesOnlySoLong();
    void sendsAwayWhoIsNoFtpClient();
};

void TestFtpGuard::isOffUntilATransferNeedsIt()
{
    SystemClock clock;
    FtpFixture fixture(clock);
    fixture.start();
    QVERIFY(fixture.server->states().first().isAvailable);
    QVERIFY(!fixture.server->states().first().isListening);
    const auto access = fixture.openSlot();
    QVERIFY(fixture.server->states().first().isListening);
    RawFtpClient client(fixture.port());
    QCOMPARE(client.lastReply.left(4), QByteArray("220 "));
    const quint16 port = fixture.port();
    fixture.revoke(access);
    QVERIFY(!fixture.server->states().first().isListening);
    RawFtpClient late(port, QStringLiteral("127.0.0.1"), false);
    QVERIFY(late.peer.isClosed());
}

void TestFtpGuard::isOffWhereItIsSwitchedOff()
{
    SystemClock clock;
    FtpFixture fixture(clock);
    fixture.settings.isEnabled = false;
    fixture.start();
    (void)fixture.openSlot();
    const auto states = fixture.server->states();
    QCOMPARE(states.size(), 2);
    for (const ports::ProtocolState& state : states) {
        QVERIFY(!state.isAvailable && !state.isListening);
        QCOMPARE(state.reasonCode, ErrorCode::NotSupported);
        QVERIFY(!state.reason.isEmpty());
    }
}

void TestFtpGuard::tellsWhyItsPortCannotBeOpened()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::Any, 0));
    ManualClock clock;
    FtpFixture fixture(clock);
    fixture.settings.port = other.serverPort();
    fixture.start();
    QVERIFY(!fixture.server->states().first().isAvailable);
    QCOMPARE(fixture.server->states().first().reasonCode, ErrorCode::PortInUse);
    (void)fixture.openSlot(); // of a job from before the restart
    other.close();
    clock.advance(fixture.settings.portRetry);
    QVERIFY(fixture.server->states().first().isAvailable);
    QVERIFY(fixture.server->states().first().isListening);
    QCOMPARE(fixture.server->states().last().reasonCode, ErrorCode::NotSupported); // FTPS: no certificate
}

void TestFtpGuard::knowsItsOwnNetwork_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isLocal");
    const auto row = [](const char* address, bool isLocal) {
        QTest::newRow(address) << QString::fromLatin1(address) << isLocal;
    };
    row("127.0.0.1", true);
    row("10.255.0.1", true);
    row("172.16.0.1", true);
    row("172.31.255.255", true);
    row("172.32.0.1", false);
    row("192.168.1.5", true);
    row("192.169.1.5", false);
    row("169.254.3.4", true);
    row("::ffff:192.168.1.5", true);
    row("::ffff:8.8.8.8", false);
    row("8.8.8.8", false);
    row("100.64.0.1", false);
    row("::1", true);
    row("fe80::1", true);
    row("fd00::1", true);
    row("2001:db8::1", false);
    row("", false);
}

void TestFtpGuard::knowsItsOwnNetwork()
{
    QFETCH(QString, address);
    QFETCH(bool, isLocal);
    QCOMPARE(files::isLocalFtpPeer(QHostAddress(address)), isLocal);
}

void TestFtpGuard::countsConnectionsOfAnAddress()
{
    SystemClock clock;
    FtpFixture fixture(clock);
    fixture.settings.connectionsPerAddress = 2;
    fixture.settings.connectionLimit = 3;
    fixture.start();
    (void)fixture.openSlot();
    RawFtpClient first(fixture.port());
    RawFtpClient second(fixture.port());
    RawFtpClient third(fixture.port(), QStringLiteral("127.0.0.1"), false);
    QCOMPARE(third.reply(), 421);
    RawFtpClient neighbour(fixture.port(), QStringLiteral("127.0.0.2"));
    QCOMPARE(neighbour.say("NOOP"), 200);
    RawFtpClient fourth(fixture.port(), QStringLiteral("127.0.0.3"), false);
    QCOMPARE(fourth.reply(), 421);
    QCOMPARE(fixture.server->refusedCount(), 2);
    QCOMPARE(first.say("QUIT"), 221);
    QTRY_COMPARE(fixture.server->connectionCount(), 2);
    RawFtpClient again(fixture.port());
    QCOMPARE(again.say("NOOP"), 200);
}

/// SEC-4.
void TestFtpGuard::locksOneUserOfOneAddress()
{
    SystemClock clock;
    FtpFixture fixture(clock);
    fixture.start();
    const auto access = fixture.openSlot();
    const auto other = fixture.openSlot();
    const ports::TransferAccess wrong{{}, access.user, QStringLiteral("guess")};
    RawFtpClient guesser(fixture.port());
    QCOMPARE(guesser.logIn(wrong), 530);
    QCOMPARE(guesser.logIn(wrong), 530);
    QCOMPARE(guesser.logIn(wrong), 421);
    QVERIFY(guesser.peer.readAll().isEmpty());
    RawFtpClient again(fixture.port());
    QCOMPARE(again.logIn(wrong), 530);
    QCOMPARE(again.logIn(wrong), 530);
    QCOMPARE(again.logIn(access), 421); // locked, even with the right password
    RawFtpClient elsewhere(fixture.port(), QStringLiteral("127.0.0.2"));
    QCOMPARE(elsewhere.logIn(access), 230);
    RawFtpClient nextJob(fixture.port());
    QCOMPARE(nextJob.logIn(other), 230);
    QVERIFY(fixture.book->figures().refusedPaths >= 6);
}

void TestFtpGuard::forgetsLocksInTime()
{
    ManualClock clock;
    const files::FtpSettings settings{};
    files::FtpThrottle throttle(clock, settings);
    const QHostAddress address(QStringLiteral("10.0.0.1"));
    for (int i = 0; i < settings.failureLimit - 1; ++i)
        throttle.noteFailure(address, "cp1");
    clock.advance(settings.failureWindow + 1ms);
    throttle.noteFailure(address, "cp1");
    QVERIFY(!throttle.isLocked(address, "cp1")); // the old ones are forgotten
    for (int i = 0; i < settings.failureLimit - 1; ++i)
        throttle.noteFailure(address, "cp1");
    QVERIFY(throttle.isLocked(address, "cp1"));
    QVERIFY(!throttle.isLocked(address, "cp2"));
    QVERIFY(!throttle.isLocked(QHostAddress(QStringLiteral("10.0.0.2")), "cp1"));
    clock.advance(settings.lockTime);
    QVERIFY(!throttle.isLocked(address, "cp1"));
    throttle.noteFailure(address, "cp1");
    throttle.noteSuccess(address, "cp1");
    QCOMPARE(throttle.size(), 0);
}

void TestFtpGuard::remembersNoEndOfFailures()
{
    ManualClock clock;
    const files::FtpSettings settings{};
    files::FtpThrottle throttle(clock, settings);
    const QHostAddress address(QStringLiteral("10.0.0.1"));
    for (int i = 0; i < settings.failureLimit; ++i)
        throttle.noteFailure(address, "cp1");
    for (int i = 0; i < 3 * files::FtpThrottle::MaxEntries; ++i)
        throttle.noteFailure(address, QByteArray::number(i) + QByteArray(500, 'x'));
    QVERIFY(throttle.size() <= files::FtpThrottle::MaxEntries);
    QVERIFY(throttle.isLocked(address, "cp1")); // the locked one is not pushed out
}

/// Source: RFC 2577 §4.
void TestFtpGuard::givesDataToItsOwnClientOnly()
{
    SystemClock clock;
    FtpFixture fixture(clock);
    fixture.start();
    const auto access = fixture.offer("firmware");
    RawFtpClient client(fixture.port());
    QCOMPARE(client.logIn(access), 230);
    QCOMPARE(client.say("EPSV"), 229);
    const quint16 port = client.lastReply.split('|').value(3).toUShort();
    Peer thief(connectedSocket(port, QStringLiteral("127.0.0.2")));
    QVERIFY(thief.readAll().isEmpty());
    QVERIFY(thief.isClosed());
    Peer data(connectedSocket(port, QStringLiteral("127.0.0.1")));
    QCOMPARE(client.say("RETR fw.bin"), 150);
    QCOMPARE(data.readAll(), QByteArray("firmware"));
    QCOMPARE(client.reply(), 226);
}

/// Source: RFC 2577 §2.
void TestFtpGuard::connectsToNobody()
{
    QTcpServer victim;
    QVERIFY(victim.listen(QHostAddress::LocalHost, 0));
    SystemClock clock;
    FtpFixture fixture(clock);
    fixture.start();
    const auto access = fixture.offer("firmware");
    RawFtpClient client(fixture.port());
    QCOMPARE(client.logIn(access), 230);
    const QByteArray port = QByteArray::number(victim.serverPort() / 256) + ',' + QByteArray::number(victim.serverPort() % 256);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("FTP bounce refused")));
    QCOMPARE(client.say("PORT 127,0,0,9," + port), 502);
    QCOMPARE(client.say("PORT 127,0,0,1," + port), 502);
    QCOMPARE(client.say("EPRT |1|127.0.0.1|" + QByteArray::number(victim.serverPort()) + "|"), 502);
    QCOMPARE(client.say("RETR fw.bin"), 425);
    QVERIFY(!victim.hasPendingConnections());
}

void TestFtpGuard::usesItsPortsOnly()
{
    SystemClock clock;
    FtpFixture fixture(clock);
    fixture.settings.firstPassivePort = 29410;
    fixture.settings.lastPassivePort = 29411;
    fixture.start();
    const auto access = fixture.openSlot();
    QSet<QByteArray> used;
    std::vector<std::unique_ptr<RawFtpClient>> clients;
    for (int i = 0; i < 2; ++i) {
        clients.push_back(std::make_unique<RawFtpClient>(fixture.port()));
        QCOMPARE(clients.back()->logIn(access), 230);
        QCOMPARE(clients.back()->say("EPSV"), 229);
        used.insert(clients.back()->lastReply.split('|').value(3));
    }
    QCOMPARE(used, (QSet<QByteArray>{"29410", "29411"}));
    RawFtpClient third(fixture.port());
    QCOMPARE(third.logIn(access), 230);
    QCOMPARE(third.say("EPSV"), 425);
    QCOMPARE(clients.front()->say("QUIT"), 221); // gives its port back
    QTRY_COMPARE(fixture.server->connectionCount(), 2);
    QCOMPARE(third.say("PASV"), 227);
    QVERIFY(third.lastReply.contains("(127,0,0,1,114,")); // 29410 = 114 · 256 + 226
}

void TestFtpGuard::announcesTheAddressItWasGiven()
{
    SystemClock clock;
    FtpFixture fixture(clock);
    fixture.settings.announcedAddress = QHostAddress(QStringLiteral("192.168.7.7"));
    fixture.start();
    const auto access = fixture.openSlot();
    RawFtpClient client(fixture.port());
    QCOMPARE(client.logIn(access), 230);
    QCOMPARE(client.say("PASV"), 227);
    QVERIFY(client.lastReply.contains("(192,168,7,7,"));
}

void TestFtpGuard::cutsWhoDoesNotLogIn()
{
    ManualClock clock;
    FtpFixture fixture(clock);
    fixture.start();
    (void)fixture.openSlot();
    RawFtpClient client(fixture.port());
    QCOMPARE(client.say("NOOP"), 200);
    clock.advance(fixture.settings.loginDeadline - 1s);
    QCOMPARE(client.say("NOOP"), 200); // talking does not help
    clock.advance(1s);
    QCOMPARE(client.reply(), 421);
    QTRY_COMPARE(fixture.server->connectionCount(), 0);
}

void TestFtpGuard::cutsWhoFallsSilent()
{
    ManualClock clock;
    FtpFixture fixture(clock);
    fixture.start();
    const auto access = fixture.openSlot();
    RawFtpClient client(fixture.port());
    QCOMPARE(client.logIn(access), 230);
    clock.advance(fixture.settings.idleDeadline - 1s);
    QCOMPARE(client.say("NOOP"), 200);
    clock.advance(fixture.settings.idleDeadline - 1s);
    QCOMPARE(client.say("NOOP"), 200);
    clock.advance(fixture.settings.idleDeadline);
    QCOMPARE(client.reply(), 421);
    QTRY_COMPARE(fixture.server->connectionCount(), 0);
}

void TestFtpGuard::waitsForADataConnectionOnlySoLong()
{
    ManualClock clock;
    FtpFixture fixture(clock);
    fixture.start();
    const auto access = fixture.openSlot();
    RawFtpClient client(fixture.port());
    QCOMPARE(client.logIn(access), 230);
    QCOMPARE(client.say("PASV"), 227);
    client.peer.send("STOR a.zip\r\n");
    QTRY_COMPARE(fixture.transfer(access).state, TransferState::Running);
    clock.advance(fixture.settings.acceptDeadline);
    QCOMPARE(client.reply(), 425);
    QCOMPARE(fixture.transfer(access).state, TransferState::Interrupted);
    QVERIFY(fixture.folderContent().isEmpty());
}

void TestFtpGuard::waitsForBytesOnlySoLong()
{
    ManualClock clock;
    FtpFixture fixture(clock);
    fixture.start();
    const auto access = fixture.openSlot();
    RawFtpClient client(fixture.port());
    QCOMPARE(client.logIn(access), 230);
    const auto data = client.openData();
    QCOMPARE(client.say("STOR a.zip"), 150);
    data->send("half");
    QTRY_COMPARE(fixture.transfer(access).bytesDone, 4);
    clock.advance(fixture.settings.stallDeadline - 1s);
    data->send("more");
    QTRY_COMPARE(fixture.transfer(access).bytesDone, 8); // slow is not gone
    clock.advance(fixture.settings.stallDeadline);
    QCOMPARE(client.reply(), 426);
    QCOMPARE(fixture.transfer(access).problem, TransferProblem::TooSlow);
    QVERIFY(fixture.folderContent().isEmpty());
}

void TestFtpGuard::sendsAwayWhoIsNoFtpClient()
{
    SystemClock clock;
    FtpFixture fixture(clock);
    fixture.start();
    (void)fixture.openSlot();
    RawFtpClient client(fixture.port());
    client.peer.send("GET / HTTP/1.1\r\nHost: a\r\n" + QByteArray("\x01\r\n").repeated(30));
    QVERIFY(client.peer.readAll().contains("\r\n421 "));
    QTRY_COMPARE(fixture.server->connectionCount(), 0);
    RawFtpClient endless(fixture.port());
    endless.peer.send(QByteArray(2'000'000, 'a'));
    endless.peer.send("\r\n");
    QCOMPARE(endless.reply(), 500);
}

FORECOURT_TEST(TestFtpGuard)
#include "tst_ftpguard.moc"
