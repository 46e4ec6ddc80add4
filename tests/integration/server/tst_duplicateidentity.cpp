// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Two connections of one identity (SEC-1, SEC-2, decisions.md 9), live and dead, over real sockets.
#include "tests/integration/server/rawclient.h"
#include "tests/integration/server/serverfixture.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;
using namespace std::chrono_literals;

namespace {

const QByteArray First = "[2,\"1\",\"BootNotification\",{}]";
const QByteArray Second = "[2,\"2\",\"Heartbeat\",{}]";

struct Peer {
    Peer(ServerFixture& server, const QByteArray& name = "CP1", const QByteArray& authorization = {})
        : client(server.port)
    {
        client.send(UpgradeRequest{.target = "/ocpp/" + name, .authorization = authorization}.bytes());
        [&] { QTRY_VERIFY(client.isUpgraded()); }();
    }
    /// Answers our last ping, rightly or not.
    void pong(const QByteArray& payload) { client.send(frame(Pong, payload)); }

    RawClient client;
};

} // namespace

class TestDuplicateIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void liveIncumbentStaysAndTheAlarmIsRaised();
    void deadIncumbentIsReplacedAndHeldMessagesFollowInOrder();
    void incumbentThatClosesMeanwhileMakesRoomAtOnce();
    void newcomerThatLeavesChangesNothing();
    void pongWithAnotherPayloadProvesNothing();
    void textOfTheIncumbentIsNoPong();
    void nothingOfTheLoserArrivesAfterwards();
    void newcomerThatComesAgainReplacesItself();
    void newcomerThatFloodsWhileHeldIsClosed();
    void wrongPasswordNeverDisturbsTheIncumbent();
    void otherCaseIsTheSameIdentity();
    void candidatesAreContestedToo();
    void bothReconnectingEndWithOneLink();
    void stopDuringADecisionEndsBoth();
};

void TestDuplicateIdentity::liveIncumbentStaysAndTheAlarmIsRaised()
{
    ServerFixture fixture;
    fixture.start();
    Peer incumbent(fixture);
    Peer newcomer(fixture);
    newcomer.client.send(frame(Text, First));
    QTRY_COMPARE(incumbent.client.lastPing().size(), 16);
    fixture.pass(1s);
    QVERIFY(fixture.engine.texts.isEmpty());
    incumbent.pong(incumbent.client.lastPing());
    QTRY_COMPARE(newcomer.client.closeCode(), 1008);
    QCOMPARE(fixture.engine.duplicates,
             (QList<std::pair<QString, QString>>{{QStringLiteral("CP1"), QStringLiteral("127.0.0.1")}}));
    QCOMPARE(fixture.engine.attempts.last().reason, AttemptReason::DuplicateIdentity);
    incumbent.client.send(frame(Text, Second));
    QTRY_COMPARE(fixture.engine.texts.size(), 1);
    QCOMPARE(fixture.engine.texts.first(), std::pair(quint64(1), Second));
    fixture.pass(20s);
    QVERIFY(!incumbent.client.isClosed);
    QVERIFY(fixture.engine.closings.isEmpty());
    QCOMPARE(fixture.engine.links.size(), 1);
    QVERIFY(fixture.server->droppedMessages() >= 1);
}

void TestDuplicateIdentity::deadIncumbentIsReplacedAndHeldMessagesFollowInOrder()
{
    ServerFixture fixture;
    fixture.start();
    Peer incumbent(fixture);
    Peer newcomer(fixture);
    newcomer.client.send(frame(Text, First) + frame(Text, Second));
    QTRY_VERIFY(!incumbent.client.lastPing().isEmpty());
    fixture.pass(4s);
    QCOMPARE(fixture.engine.links.size(), 1);
    fixture.pass(1s);
    QTRY_COMPARE(fixture.engine.texts.size(), 2);
    QCOMPARE(fixture.engine.journal,
             (QStringList{QStringLiteral("open 1"), QStringLiteral("close 1"), QStringLiteral("open 2"),
                          QStringLiteral("text 2 ") + QString::fromUtf8(First),
                          QStringLiteral("text 2 ") + QString::fromUtf8(Second)}));
    QTRY_VERIFY(incumbent.client.isClosed);
    QVERIFY(!fixture.engine.closings.first().wasClean);
    QVERIFY(fixture.engine.duplicates.isEmpty());
    newcomer.client.send(frame(Text, Second));
    QTRY_COMPARE(fixture.engine.texts.size(), 3);
    fixture.engine.links.last().link->sendText("[3,\"2\",{}]");
    QTRY_VERIFY(newcomer.client.frames().contains("[3,\"2\",{}]"));
}

void TestDuplicateIdentity::incumbentThatClosesMeanwhileMakesRoomAtOnce()
{
    ServerFixture fixture;
    fixture.start();
    Peer incumbent(fixture);
    Peer newcomer(fixture);
    newcomer.client.send(frame(Text, First));
    QTRY_VERIFY(!incumbent.client.lastPing().isEmpty());
    incumbent.client.socket().abort();
    QTRY_COMPARE(fixture.engine.texts.size(), 1);
    QCOMPARE(fixture.engine.texts.first().first, quint64(2));
    fixture.pass(10s);
    QCOMPARE(fixture.engine.closings.size(), 1);
}

void TestDuplicateIdentity::newcomerThatLeavesChangesNothing()
{
    ServerFixture fixture;
    fixture.start();
    Peer incumbent(fixture);
    {
        Peer newcomer(fixture);
        newcomer.client.socket().abort();
    }
    QTRY_VERIFY(!incumbent.client.lastPing().isEmpty());
    QCoreApplication::processEvents();
    fixture.pass(6s);
    QCOMPARE(fixture.engine.journal, QStringList{QStringLiteral("open 1")});
    QVERIFY(!incumbent.client.isClosed);
}

void TestDuplicateIdentity::pongWithAnotherPayloadProvesNothing()
{
    ServerFixture fixture;
    fixture.start();
    Peer incumbent(fixture);
    Peer newcomer(fixture);
    QTRY_VERIFY(!incumbent.client.lastPing().isEmpty());
    incumbent.pong("forecourt");
    incumbent.pong({});
    fixture.pass(5s);
    QTRY_COMPARE(fixture.engine.links.size(), 2);
    QVERIFY(fixture.engine.duplicates.isEmpty());
}

/// It may have waited in the kernel since before the line was cut.
void TestDuplicateIdentity::textOfTheIncumbentIsNoPong()
{
    ServerFixture fixture;
    fixture.start();
    Peer incumbent(fixture);
    Peer newcomer(fixture);
    incumbent.client.send(frame(Text, First));
    QTRY_COMPARE(fixture.engine.texts.size(), 1);
    QCOMPARE(fixture.engine.texts.first().first, quint64(1));
    fixture.pass(5s);
    QTRY_COMPARE(fixture.engine.links.size(), 2);
}

void TestDuplicateIdentity::nothingOfTheLoserArrivesAfterwards()
{
    ServerFixture fixture;
    fixture.start();
    Peer incumbent(fixture);
    Peer newcomer(fixture);
    QTRY_VERIFY(!incumbent.client.lastPing().isEmpty());
    const auto oldLink = fixture.engine.links.first().link;
    fixture.clock.advance(5s);
    incumbent.client.send(frame(Text, First)); // crosses with our reset
    oldLink->sendText("for the old one");
    QTRY_VERIFY(incumbent.client.isClosed);
    QCOMPARE(fixture.engine.links.size(), 2);
    QVERIFY(fixture.engine.texts.isEmpty());
    QVERIFY(!newcomer.client.frames().contains("for the old one"));
    QVERIFY(!incumbent.client.frames().contains("for the old one"));
}

void TestDuplicateIdentity::newcomerThatComesAgainReplacesItself()
{
    ServerFixture fixture;
    fixture.directory.add(QStringLiteral("CP2")); // room for three links (SEC-5)
    fixture.start();
    Peer incumbent(fixture);
    Peer early(fixture);
    early.client.send(frame(Text, First));
    QTRY_VERIFY(!incumbent.client.lastPing().isEmpty());
    Peer late(fixture);
    QTRY_COMPARE(early.client.closeCode(), 1008);
    late.client.send(frame(Text, Second));
    QCoreApplication::processEvents();
    fixture.pass(5s);
    QTRY_COMPARE(fixture.engine.texts.size(), 1);
    QCOMPARE(fixture.engine.texts.first(), std::pair(quint64(3), Second));
    QCOMPARE(fixture.engine.links.size(), 2);
}

void TestDuplicateIdentity::newcomerThatFloodsWhileHeldIsClosed()
{
    ServerFixture fixture;
    fixture.start();
    Peer incumbent(fixture);
    Peer newcomer(fixture);
    newcomer.client.send(frame(Text, First).repeated(101));
    QTRY_COMPARE(newcomer.client.closeCode(), 1008);
    fixture.pass(6s);
    QCOMPARE(fixture.engine.journal, QStringList{QStringLiteral("open 1")});
}

void TestDuplicateIdentity::wrongPasswordNeverDisturbsTheIncumbent()
{
    ServerFixture fixture;
    const QByteArray key = "0123456789abcdef\x01";
    fixture.directory.add(QStringLiteral("CP1")).passwordHashes = {fixture.hasher.hash(key)};
    fixture.start();
    Peer incumbent(fixture, "CP1", basic("CP1", key));
    RawClient thief(fixture.port);
    thief.send(UpgradeRequest{.authorization = basic("CP1", "guess")}.bytes());
    QTRY_COMPARE(thief.status(), 401);
    fixture.pass(6s);
    QVERIFY(incumbent.client.lastPing().isEmpty());
    QCOMPARE(fixture.engine.journal, QStringList{QStringLiteral("open 1")});
}

void TestDuplicateIdentity::otherCaseIsTheSameIdentity()
{
    ServerFixture fixture;
    fixture.start();
    Peer incumbent(fixture);
    Peer newcomer(fixture, "cp1");
    QTRY_VERIFY(!incumbent.client.lastPing().isEmpty());
    fixture.pass(5s);
    QTRY_COMPARE(fixture.engine.links.size(), 2);
    QCOMPARE(fixture.engine.links.last().info.identity.value(), QStringLiteral("CP1"));
    QVERIFY(fixture.engine.links.last().info.matchedWithoutCase);
}

void TestDuplicateIdentity::candidatesAreContestedToo()
{
    ServerFixture fixture;
    fixture.directory.isLobbyOpen = true;
    fixture.start();
    Peer incumbent(fixture, "NEW");
    Peer newcomer(fixture, "NEW");
    QTRY_VERIFY(!incumbent.client.lastPing().isEmpty());
    incumbent.pong(incumbent.client.lastPing());
    QTRY_COMPARE(newcomer.client.closeCode(), 1008);
    QCOMPARE(fixture.engine.duplicates.size(), 1);
}

/// Two devices share an identity and both come back each time they are turned away.
void TestDuplicateIdentity::bothReconnectingEndWithOneLink()
{
    ServerFixture fixture;
    fixture.start();
    Peer incumbent(fixture);
    for (int i = 0; i < 5; ++i) {
        incumbent.client.received = "HTTP/1.1 101\r\n\r\n";
        Peer rival(fixture);
        QTRY_VERIFY(!incumbent.client.lastPing().isEmpty());
        incumbent.pong(incumbent.client.lastPing());
        QTRY_COMPARE(rival.client.closeCode(), 1008);
        QTRY_VERIFY(rival.client.isClosed);
        fixture.pass(1s);
    }
    QCOMPARE(fixture.engine.duplicates.size(), 5);
    QCOMPARE(fixture.engine.journal, QStringList{QStringLiteral("open 1")});
}

void TestDuplicateIdentity::stopDuringADecisionEndsBoth()
{
    ServerFixture fixture;
    fixture.start();
    Peer incumbent(fixture);
    Peer newcomer(fixture);
    QTRY_VERIFY(!incumbent.client.lastPing().isEmpty());
    fixture.server->stop();
    QTRY_VERIFY(incumbent.client.isClosed && newcomer.client.isClosed);
    fixture.pass(10s);
    QCOMPARE(fixture.engine.journal, (QStringList{QStringLiteral("open 1"), QStringLiteral("close 1")}));
}

FORECOURT_TEST(TestDuplicateIdentity)
#include "tst_duplicateidentity.moc"
