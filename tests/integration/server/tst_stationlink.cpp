// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// An open link: messages, limits, silence and honest endings, over real sockets.
#include "tests/integration/server/rawclient.h"
#include "tests/integration/server/serverfixture.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>
#include <QWebSocket>

using namespace forecourt;
using namespace forecourt::tests;
using namespace std::chrono_literals;

namespace {

/// A station with an open link.
struct Station {
    explicit Station(ServerFixture& server, const QByteArray& name = "CP1") : client(server.port)
    {
        const auto before = server.engine.links.size();
        client.send(UpgradeRequest{.target = "/ocpp/" + name}.bytes());
        [&] { QTRY_VERIFY(client.isUpgraded() && server.engine.links.size() > before); }();
    }
    RawClient client;
};

/// A station that never reads what it is sent.
void makeDeaf(RawClient& client)
{
    client.isDeaf = true;
    client.socket().setReadBufferSize(1);
}

const QByteArray Heartbeat = "[2,\"1\",\"Heartbeat\",{}]";

} // namespace

class TestStationLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesMessagesOfEverySize_data();
    void carriesMessagesOfEverySize();
    void putsFragmentsTogether();
    void closesWithTheRightCode_data();
    void closesWithTheRightCode();
    void refusesAFrameByItsLengthAlone();
    void takesUnmaskedFramesAsQtDoes();
    void splitCharactersEndTheLinkAsInQt();
    void answersPingsAndCountsThemAsLife();
    void pingsAfterSilenceAndDropsTheDead();
    void keepsAStationThatTalksButNeverPongs();
    void cutsAFrameThatDripsForEver();
    void messageThatStallsEndsTheLinkAsInQt();
    void tellsALostConnectionFromAClosedOne();
    void abortsAPeerThatDoesNotRead();
    void sendsOneMessageLargerThanTheOutputLimit();
    void cutsAPingFloodOfAPeerThatDoesNotRead();
    void closingSendsWhatIsQueuedFirst();
    void closingWaitsOnlySoLong();
    void abortEndsAtOnce();
    void deadLinkTakesCallsWithoutHarm();
    void stopSaysGoingAwayAndAllowsANewStart();
    void epochsRise();
};

void TestStationLink::carriesMessagesOfEverySize_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 125, 126, 127, 65535, 65536, 600'000, 1024 * 1024})
        QTest::addRow("%d bytes", size) << size;
}

void TestStationLink::carriesMessagesOfEverySize()
{
    QFETCH(int, size);
    ServerFixture fixture;
    fixture.engine.isEcho = true;
    fixture.start();
    QWebSocket client;
    QStringList received;
    int frames = 0;
    connect(&client, &QWebSocket::textMessageReceived, this,
            [&](const QString& text) { received.append(text); });
    connect(&client, &QWebSocket::textFrameReceived, this, [&] { ++frames; });
    QNetworkRequest request(QUrl(QStringLiteral("ws://127.0.0.1:%1/ocpp/CP1").arg(fixture.port)));
    request.setRawHeader("Sec-WebSocket-Protocol", "ocpp1.6");
    client.open(request);
    QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
    QTRY_COMPARE(fixture.engine.links.size(), 1);
    const QString message = QStringLiteral("ä").repeated(size / 2) + QStringLiteral("x").repeated(size % 2);
    client.sendTextMessage(message);
    QTRY_COMPARE(received.size(), 1);
    QVERIFY(received.first() == message);
    QVERIFY(fixture.engine.texts.first().second == message.toUtf8());
    QCOMPARE(frames, 1); // some stations cannot put fragments together
}

void TestStationLink::putsFragmentsTogether()
{
    ServerFixture fixture;
    fixture.start();
    Station station(fixture);
    station.client.send(frame(Text, Heartbeat.first(3), false) + frame(Ping, "between") +
                        frame(Continuation, Heartbeat.mid(3, 5), false) +
                        frame(Continuation, Heartbeat.mid(8)));
    QTRY_COMPARE(fixture.engine.texts.size(), 1);
    QCOMPARE(fixture.engine.texts.first().second, Heartbeat);
}

void TestStationLink::closesWithTheRightCode_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const QByteArray half(600'000, 'x');
    QTest::newRow("binary frame") << frame(Binary, "abc") << 1003;
    QTest::newRow("start of a binary message") << frame(Binary, "abc", false) << 1003;
    QTest::newRow("invalid UTF-8") << frame(Text, "\xff\xfe") << 1007;
    QTest::newRow("surrogate") << frame(Text, "\xed\xa0\x80") << 1007;
    QTest::newRow("message over 1 MiB") << frame(Text, QByteArray(1024 * 1024 + 1, 'x')) << 1009;
    QTest::newRow("fragments over 1 MiB") << frame(Text, half, false) + frame(Continuation, half) << 1009;
    QTest::newRow("lone continuation") << frame(Continuation, "x") << 1002;
    QTest::newRow("reserved opcode") << frame(3, "x") << 1002;
    QTest::newRow("reserved bit, quirk 7") << QByteArray::fromHex("c18011223344") << 1002;
    QTest::newRow("long ping") << frame(Ping, QByteArray(126, 'x')) << 1002;
    QTest::newRow("fragmented ping") << frame(Ping, "x", false) << 1002;
}

void TestStationLink::closesWithTheRightCode()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    ServerFixture fixture;
    fixture.start();
    Station station(fixture);
    station.client.send(bytes);
    QTRY_COMPARE(fixture.engine.closings.size(), 1);
    QCOMPARE(fixture.engine.closings.first().code, code);
    if (code != 1003) // 1003 is our own closing, the others Qt's: nobody said goodbye
        QVERIFY(!fixture.engine.closings.first().wasClean);
    const bool isReservedBit = bytes.startsWith('\xc1');
    QCOMPARE(fixture.engine.closings.first().reason == QLatin1String(ports::ReservedBitReason), isReservedBit);
    QVERIFY(fixture.engine.texts.isEmpty());
    QTRY_VERIFY(station.client.isClosed);
}

/// T-13: a header that claims 1 GiB is enough; no payload is taken.
void TestStationLink::refusesAFrameByItsLengthAlone()
{
    ServerFixture fixture;
    fixture.start();
    Station station(fixture);
    station.client.send(QByteArray::fromHex("81ff000000004000000011223344"));
    QTRY_COMPARE(station.client.closeCode(), 1009);
    QTRY_COMPARE(fixture.engine.closings.size(), 1);
}

/// Against RFC 6455 §5.1; Qt 6.4 offers no way to tell. Harmless: no proxy stands between us and a station.
void TestStationLink::takesUnmaskedFramesAsQtDoes()
{
    ServerFixture fixture;
    fixture.start();
    Station station(fixture);
    station.client.send(frame(Text, Heartbeat, true, false));
    QTRY_COMPARE(fixture.engine.texts.size(), 1);
}

/// A limit of Qt 6.4 (its decoder forgets between fragments), kept here so that a newer Qt is noticed.
void TestStationLink::splitCharactersEndTheLinkAsInQt()
{
    ServerFixture fixture;
    fixture.start();
    Station station(fixture);
    station.client.send(frame(Text, "\xc3", false) + frame(Continuation, "\xa4"));
    QTRY_COMPARE(fixture.engine.closings.size(), 1);
    QCOMPARE(fixture.engine.closings.first().code, quint16(1007));
}

void TestStationLink::answersPingsAndCountsThemAsLife()
{
    ServerFixture fixture;
    fixture.start();
    fixture.clock.advance(2s);
    Station station(fixture);
    fixture.clock.advance(2s);
    station.client.send(frame(Ping, "hello"));
    QTRY_VERIFY(station.client.frames().contains("\x8a\x05hello"));
    QTRY_COMPARE(fixture.engine.alive, QList<quint64>{1});
    for (int i = 0; i < 20; ++i) { // a minute and a half of nothing but pings
        station.client.received.clear();
        station.client.send(frame(Ping, "again"));
        QTRY_VERIFY(station.client.received.contains("\x8a\x05"
                                                     "again"));
        fixture.clock.advance(20s);
    }
    QVERIFY(fixture.engine.closings.isEmpty());
}

void TestStationLink::pingsAfterSilenceAndDropsTheDead()
{
    ServerFixture fixture;
    fixture.start();
    Station alive(fixture);
    fixture.directory.add(QStringLiteral("CP2"));
    Station dead(fixture, "CP2");
    fixture.pass(29s);
    QVERIFY(alive.client.lastPing().isEmpty());
    fixture.pass(6s);
    QTRY_COMPARE(alive.client.lastPing(), QByteArray("forecourt"));
    QTRY_COMPARE(dead.client.lastPing(), QByteArray("forecourt"));
    alive.client.send(frame(Pong, "forecourt"));
    QTRY_COMPARE(fixture.engine.alive, QList<quint64>{1});
    fixture.pass(34s); // 69 s
    QVERIFY(fixture.engine.closings.isEmpty());
    QCOMPARE(dead.client.frames().count("\x89\x09"
                                        "forecourt"),
             2);
    alive.client.send(frame(Pong, "forecourt"));
    QTRY_COMPARE(fixture.engine.alive.size(), 2);
    fixture.pass(6s);
    QTRY_COMPARE(fixture.engine.closings.size(), 1);
    QCOMPARE(fixture.engine.closings.first().epoch, quint64(2));
    QCOMPARE(fixture.engine.closings.first().code, quint16(1006));
    QVERIFY(!fixture.engine.closings.first().wasClean);
    QTRY_VERIFY(dead.client.isClosed);
    QVERIFY(!alive.client.isClosed);
}

/// Quirk 6: the station sends messages but answers no ping.
void TestStationLink::keepsAStationThatTalksButNeverPongs()
{
    ServerFixture fixture;
    fixture.start();
    Station station(fixture);
    station.client.send(frame(Text, Heartbeat));
    QTRY_COMPARE(fixture.engine.texts.size(), 1);
    fixture.pass(5min);
    QVERIFY(fixture.engine.deviations.isEmpty()); // it may as well be gone
    for (const int count : {2, 3}) {
        station.client.send(frame(Text, Heartbeat));
        QTRY_COMPARE(fixture.engine.texts.size(), count);
        QCOMPARE(fixture.engine.deviations, QStringList{QStringLiteral("ping-not-answered")}); // once for a link
    }
    fixture.pass(14min);
    QVERIFY(fixture.engine.closings.isEmpty());
    fixture.pass(70s);
    QTRY_COMPARE(fixture.engine.closings.size(), 1);
}

/// Qt closes after 5 s without a byte, so one byte every 4 s would live for ever.
void TestStationLink::cutsAFrameThatDripsForEver()
{
    ServerFixture fixture;
    fixture.start();
    Station station(fixture);
    const QByteArray bytes = frame(Text, QByteArray(1000, 'x'));
    for (int i = 0; i < 40 && fixture.engine.closings.isEmpty(); ++i) {
        station.client.send(bytes.mid(i, 1));
        QCoreApplication::processEvents();
        fixture.clock.advance(4s);
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(fixture.engine.closings.size(), 1);
    QVERIFY2(fixture.engine.closings.first().reason.contains(QStringLiteral("frame")),
             qPrintable(fixture.engine.closings.first().reason));
}

/// A limit of Qt 6.4: 5 s (real ones) without a byte inside a message, however slow the line is.
void TestStationLink::messageThatStallsEndsTheLinkAsInQt()
{
    ServerFixture fixture;
    fixture.start();
    Station station(fixture);
    station.client.send(frame(Text, Heartbeat).chopped(1));
    QTRY_COMPARE_WITH_TIMEOUT(fixture.engine.closings.size(), 1, 30'000);
    QCOMPARE(fixture.engine.closings.first().code, quint16(1001));
    QVERIFY(!fixture.engine.closings.first().wasClean);
    QVERIFY(fixture.engine.texts.isEmpty());
}

/// Qt says 1000 in both cases.
void TestStationLink::tellsALostConnectionFromAClosedOne()
{
    ServerFixture fixture;
    fixture.start();
    {
        Station station(fixture);
        station.client.socket().disconnectFromHost(); // TCP only
        QTRY_COMPARE(fixture.engine.closings.size(), 1);
        QCOMPARE(fixture.engine.closings.last().code, quint16(1006));
        QVERIFY(!fixture.engine.closings.last().wasClean);
    }
    {
        Station station(fixture);
        station.client.send(frame(Close, QByteArray::fromHex("03e8") + "bye"));
        QTRY_COMPARE(fixture.engine.closings.size(), 2);
        QCOMPARE(fixture.engine.closings.last().code, quint16(1000));
        QCOMPARE(fixture.engine.closings.last().reason, QStringLiteral("bye"));
        QVERIFY(fixture.engine.closings.last().wasClean);
        QTRY_COMPARE(station.client.closeCode(), 1000);
    }
}

void TestStationLink::abortsAPeerThatDoesNotRead()
{
    ServerFixture fixture;
    fixture.start();
    Station station(fixture);
    makeDeaf(station.client);
    const auto link = fixture.engine.links.first().link;
    const QByteArray message(100'000, 'x');
    qint64 most = 0;
    for (int i = 0; i < 400 && fixture.engine.closings.isEmpty(); ++i) {
        link->sendText(message);
        most = std::max(most, link->bytesToWrite());
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(fixture.engine.closings.size(), 1);
    QVERIFY2(most <= 1024 * 1024 + 2 * 100'100, qPrintable(QString::number(most)));
    QCOMPARE(link->bytesToWrite(), 0);
}

void TestStationLink::sendsOneMessageLargerThanTheOutputLimit()
{
    ServerFixture fixture;
    fixture.start();
    Station station(fixture);
    fixture.engine.links.first().link->sendText(QByteArray(4 * 1024 * 1024, 'x'));
    QTRY_COMPARE(station.client.frames().size(), 4 * 1024 * 1024 + 10);
}

void TestStationLink::cutsAPingFloodOfAPeerThatDoesNotRead()
{
    ServerFixture fixture;
    fixture.settings.outputLimit = 64 * 1024;
    fixture.start();
    Station station(fixture);
    makeDeaf(station.client);
    const QByteArray pings = frame(Ping, QByteArray(125, 'p')).repeated(1000);
    for (int i = 0; i < 400 && fixture.engine.closings.isEmpty(); ++i) {
        if (station.client.socket().bytesToWrite() < 1'000'000)
            station.client.send(pings);
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(fixture.engine.closings.size(), 1);
    QVERIFY(!fixture.engine.closings.first().wasClean);
}

void TestStationLink::closingSendsWhatIsQueuedFirst()
{
    ServerFixture fixture;
    fixture.start();
    Station station(fixture);
    const auto link = fixture.engine.links.first().link;
    link->sendText(QByteArray(4 * 1024 * 1024, 'x'));
    link->close(4001, QStringLiteral("ä").repeated(100)); // cut to what a control frame holds
    link->sendText("too late");
    station.client.send(frame(Text, Heartbeat)); // nobody listens any more
    QTRY_VERIFY(station.client.frames().endsWith("\xc3\xa4"));
    const qsizetype message = 4 * 1024 * 1024 + 10;
    QCOMPARE(station.client.frames().size(), message + 2 + 2 + 122);
    QCOMPARE(station.client.frames().mid(message, 4), QByteArray::fromHex("887c0fa1"));
    QTRY_COMPARE(fixture.engine.closings.size(), 1);
    QCOMPARE(fixture.engine.closings.first().code, quint16(4001));
    QVERIFY(fixture.engine.closings.first().wasClean);
    QVERIFY(fixture.engine.texts.isEmpty());
}

void TestStationLink::closingWaitsOnlySoLong()
{
    ServerFixture fixture;
    fixture.start();
    Station station(fixture);
    makeDeaf(station.client);
    const auto link = fixture.engine.links.first().link;
    while (link->bytesToWrite() < 500'000) {
        link->sendText(QByteArray(100'000, 'x'));
        for (int turn = 0; turn < 20; ++turn) // until the kernel takes no more
            QCoreApplication::processEvents();
    }
    link->close(1000, QStringLiteral("done"));
    QCoreApplication::processEvents();
    QVERIFY(fixture.engine.closings.isEmpty());
    fixture.pass(10s);
    QTRY_COMPARE(fixture.engine.closings.size(), 1);
}

void TestStationLink::abortEndsAtOnce()
{
    ServerFixture fixture;
    fixture.start();
    Station station(fixture);
    fixture.engine.links.first().link->abort();
    QVERIFY(fixture.engine.closings.isEmpty()); // never from inside a call
    QTRY_COMPARE(fixture.engine.closings.size(), 1);
    QTRY_VERIFY(station.client.isClosed);
}

void TestStationLink::deadLinkTakesCallsWithoutHarm()
{
    ServerFixture fixture;
    fixture.start();
    Station station(fixture);
    const auto link = fixture.engine.links.first().link;
    fixture.engine.links.clear();
    station.client.socket().abort();
    QTRY_COMPARE(fixture.engine.closings.size(), 1);
    const auto use = [&link] {
        link->sendText("x");
        link->close(1000, {});
        link->abort();
        QCOMPARE(link->bytesToWrite(), 0);
    };
    use();
    fixture.server.reset();
    use();
    QCoreApplication::processEvents();
    use();
    QCOMPARE(fixture.engine.closings.size(), 1);
}

void TestStationLink::stopSaysGoingAwayAndAllowsANewStart()
{
    ServerFixture fixture;
    fixture.start();
    Station station(fixture);
    RawClient waiting(fixture.port);
    QTRY_COMPARE(fixture.server->handshakeCount(), 1);
    fixture.server->stop();
    QCOMPARE(fixture.engine.closings.size(), 1);
    QCOMPARE(fixture.engine.closings.first().code, quint16(1001));
    QTRY_COMPARE(station.client.closeCode(), 1001);
    QTRY_VERIFY(waiting.isClosed);
    QCOMPARE(fixture.server->port(), quint16(0));
    const auto reopened = fixture.server->listen();
    QVERIFY(reopened.has_value());
    fixture.port = *reopened;
    Station again(fixture);
    QCOMPARE(fixture.engine.links.size(), 2);
}

void TestStationLink::epochsRise()
{
    ServerFixture fixture;
    fixture.start();
    for (quint64 i = 1; i <= 3; ++i) {
        Station station(fixture);
        QCOMPARE(fixture.engine.links.last().info.epoch, i);
        station.client.socket().abort();
        QTRY_COMPARE(fixture.engine.closings.size(), qsizetype(i));
        QCOMPARE(fixture.engine.closings.last().epoch, i);
    }
}

FORECOURT_TEST(TestStationLink)
#include "tst_stationlink.moc"
