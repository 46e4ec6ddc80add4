// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The way in, over real sockets: every answer of the gatekeeper and every deadline before the upgrade.
#include "core/server/handshake.h"
#include "core/server/listener.h"
#include "tests/integration/server/rawclient.h"
#include "tests/integration/server/serverfixture.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>
#include <QWebSocketServer>

using namespace forecourt;
using namespace forecourt::tests;
using namespace std::chrono_literals;
using enum AttemptReason;

class TestHandshake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersEveryKindOfRequest_data();
    void answersEveryKindOfRequest();
    void says401WithTheSchemeAndNoReason();
    void takesARequestByteByByte();
    void takesRandomlySplitRequests();
    void refusesDataBehindTheRequestHead();
    void losesNoFrameSentRightBehindTheRequest();
    void refusesAHeadOverTheLimit();
    void cutsASilentPeerAndASlowOne();
    void cutsAnUpgradeThatDoesNotComplete();
    void tellsTlsOnThePlainPortByAnAlert();
    void namesAPortScan();
    void echoesExactlyOneSubprotocol();
    void upgradesWithoutSubprotocolHeaderWhereAssumed();
    void letsAnotherSubprotocolInWhereAssumed_data();
    void letsAnotherSubprotocolInWhereAssumed();
    void admitsPasswordBytesAndItsHexText_data();
    void admitsPasswordBytesAndItsHexText();
    void checksTypedPasswordsOffTheThreadAndDropsTheOtherHash();
    void keepsTheStationsIdThroughTheUpgrade_data();
    void keepsTheStationsIdThroughTheUpgrade();
    void findsAnIdBeforeTheEndOfThePath();
    void namesWhatItPutUpWith_data();
    void namesWhatItPutUpWith();
};

void TestHandshake::answersEveryKindOfRequest_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::addColumn<AttemptReason>("reason");
    const auto row = [](const char* name, const UpgradeRequest& request, int status, AttemptReason reason) {
        QTest::newRow(name) << request.bytes() << status << reason;
    };
    row("good", {}, 101, Connected);
    row("double slash, quirk 4", {.target = "//CP1"}, 101, Connected);
    row("trailing slash, quirk 4", {.target = "/ocpp/CP1/"}, 101, Connected);
    row("other case, decision 11", {.target = "/ocpp/cp1"}, 101, Connected);
    row("absolute target", {.target = "ws://127.0.0.1:8887/ocpp/CP1"}, 101, Connected);
    row("query is no part of the id", {.target = "/ocpp/CP1?x=/y"}, 101, Connected);
    row("no Connection header, quirk 2", {.connection = ""}, 101, Connected);
    row("keep-alive only, quirk 2", {.connection = "keep-alive"}, 101, Connected);
    row("no Upgrade header, quirk 2", {.upgrade = ""}, 101, Connected);
    row("several sub-protocols, quirk 3", {.protocols = "ocpp2.0.1, ocpp1.6"}, 101, Connected);
    row("compression offered", {.extra = "Sec-WebSocket-Extensions: permessage-deflate\r\n"}, 101, Connected);
    row("no id", {.target = "/"}, 400, BadPath);
    row("colon in the id", {.target = "/CP%3A1"}, 400, BadIdentity);
    row("NUL in the id", {.target = "/CP%001"}, 400, BadIdentity);
    row("broken percent", {.target = "/CP%zz"}, 400, BadIdentity);
    row("no UTF-8", {.target = "/CP%ff"}, 400, BadIdentity);
    row("dots", {.target = "/ocpp/%2e%2e"}, 400, BadIdentity);
    row("256 characters", {.target = "/" + QByteArray(256, 'x')}, 400, BadIdentity);
    row("unknown", {.target = "/ocpp/NOBODY"}, 404, UnknownStation);
    row("archived", {.target = "/ocpp/OLD"}, 404, Archived);
    row("no sub-protocol, quirk 1", {.protocols = ""}, 400, NoSubprotocol);
    row("only 2.0.1", {.protocols = "ocpp2.0.1"}, 400, UnknownSubprotocol);
    row("sub-protocol in other case", {.protocols = "OCPP1.6"}, 400, UnknownSubprotocol);
    row("browser", {.protocols = "", .connection = "keep-alive", .upgrade = "", .version = ""}, 426,
        NotWebSocket);
    row("WebSocket version 8", {.version = "8"}, 426, NotWebSocket);
    row("no password", {.target = "/ocpp/LOCKED"}, 401, NoPassword);
    row("Bearer", {.target = "/ocpp/LOCKED", .authorization = "Bearer abc"}, 401, NoPassword);
    row("Basic without colon",
        {.target = "/ocpp/LOCKED", .authorization = "Basic " + QByteArray("LOCKED").toBase64()}, 401,
        NoPassword);
    row("Basic with broken base64", {.target = "/ocpp/LOCKED", .authorization = "Basic ???"}, 401,
        NoPassword);
    row("wrong user", {.target = "/ocpp/LOCKED", .authorization = basic("CP1", "0123456789abcdef\x01")}, 401,
        WrongUser);
    row("wrong password", {.target = "/ocpp/LOCKED", .authorization = basic("LOCKED", "wrong")}, 401,
        WrongPassword);
    row("right password",
        {.target = "/ocpp/LOCKED", .authorization = basic("LOCKED", "0123456789abcdef\x01")}, 101, Connected);
    row("profile 1 without a password set", {.target = "/ocpp/NOKEY"}, 401, NoPassword);
    row("TLS needed", {.target = "/ocpp/TLSONLY"}, 403, WrongSecurityProfile);
    row("profile 2 needed", {.target = "/ocpp/PROFILE2"}, 403, WrongSecurityProfile);
    QTest::newRow("no HTTP") << QByteArray("\x03\x01\x02 hello\r\n\r\n") << 400 << NotHttp;
    QTest::newRow("HTTP/2 preface") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 400 << NotHttp;
    QTest::newRow("header without colon")
        << QByteArray("GET /CP1 HTTP/1.1\r\nHost\r\n\r\n") << 400 << NotHttp;
    QTest::newRow("POST") << UpgradeRequest{}.bytes().replace("GET ", "POST ") << 400 << NotWebSocket;
    QTest::newRow("HTTP/1.0") << UpgradeRequest{}.bytes().replace("HTTP/1.1", "HTTP/1.0") << 400
                              << NotWebSocket;
    QTest::newRow("65 headers") << UpgradeRequest{.extra = QByteArray("A: b\r\n").repeated(65)}.bytes() << 431
                                << HeadTooLarge;
    QTest::newRow("line of 5000") << UpgradeRequest{.extra = "A: " + QByteArray(5000, 'b') + "\r\n"}.bytes()
                                  << 431 << HeadTooLarge;
    QTest::newRow("bare line feeds") << UpgradeRequest{}.bytes().replace("\r\n", "\n") << 101 << Connected;
}

void TestHandshake::answersEveryKindOfRequest()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    QFETCH(AttemptReason, reason);
    ServerFixture fixture;
    fixture.directory.add(QStringLiteral("OLD")).isArchived = true;
    fixture.directory.add(QStringLiteral("LOCKED")).passwordHashes = {
        fixture.hasher.hash("0123456789abcdef\x01")};
    fixture.directory.add(QStringLiteral("NOKEY")).securityProfile = 1;
    fixture.directory.add(QStringLiteral("TLSONLY")).allowPlain = false;
    fixture.directory.add(QStringLiteral("PROFILE2")).securityProfile = 2;
    fixture.start();
    RawClient client(fixture.port);
    client.send(request);
    QTRY_COMPARE(client.status(), status);
    QTRY_COMPARE(fixture.engine.attempts.size(), 1);
    QCOMPARE(fixture.engine.attempts.first().reason, reason);
    QCOMPARE(fixture.engine.attempts.first().httpStatus, status);
    QCOMPARE(fixture.engine.attempts.first().peerAddress, QStringLiteral("127.0.0.1"));
    QCOMPARE(fixture.engine.links.size(), status == 101 ? 1 : 0);
    QVERIFY(!client.received.toLower().contains("sec-websocket-extensions")); // no compression
    if (status != 101) {
        QVERIFY(client.received.contains("\r\n\r\n"));
        QTRY_VERIFY(client.isClosed); // our direction was closed, so the peer sees the end
        QTRY_COMPARE(fixture.server->handshakeCount(), 0);
    }
}

void TestHandshake::says401WithTheSchemeAndNoReason()
{
    ServerFixture fixture;
    fixture.directory.add(QStringLiteral("LOCKED")).passwordHashes = {
        fixture.hasher.hash("0123456789abcdef\x01")};
    fixture.start();
    QByteArrayList answers;
    for (const QByteArray& authorization : {QByteArray(), basic("LOCKED", "x"), basic("OTHER", "x")}) {
        RawClient client(fixture.port);
        client.send(UpgradeRequest{.target = "/LOCKED", .authorization = authorization}.bytes());
        QTRY_VERIFY(client.isClosed);
        answers.append(client.received);
    }
    QVERIFY(answers.first().contains("\r\nWWW-Authenticate: Basic realm="));
    QCOMPARE(answers.at(1), answers.first());
    QCOMPARE(answers.at(2), answers.first());
}

void TestHandshake::takesARequestByteByByte()
{
    ServerFixture fixture;
    fixture.start();
    RawClient client(fixture.port);
    for (const char byte : UpgradeRequest{}.bytes()) {
        client.send(QByteArray(1, byte));
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(client.isUpgraded());
    client.send(frame(Text, "[2,\"1\",\"Heartbeat\",{}]"));
    QTRY_COMPARE(fixture.engine.texts.size(), 1);
}

void TestHandshake::takesRandomlySplitRequests()
{
    ServerFixture fixture;
    for (int i = 0; i < 100; ++i)
        fixture.directory.add(QStringLiteral("S%1").arg(i));
    fixture.start();
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 100; ++i) {
        clients.push_back(std::make_unique<RawClient>(fixture.port));
        RawClient& client = *clients.back();
        const QByteArray request = UpgradeRequest{.target = "/ocpp/S" + QByteArray::number(i)}.bytes();
        const qsizetype cut =
            1 + (i * 37) % (request.size() - 1); // every part of the request is cut somewhere
        client.send(request.first(cut));
        QTRY_VERIFY(fixture.server->handshakeCount() == 1);
        client.send(request.sliced(cut));
        QTRY_VERIFY(client.isUpgraded());
    }
    QCOMPARE(fixture.engine.links.size(), 100);
}

void TestHandshake::refusesDataBehindTheRequestHead()
{
    ServerFixture fixture;
    fixture.start();
    RawClient client(fixture.port);
    client.send(UpgradeRequest{}.bytes() + frame(Text, "[2,\"1\",\"Heartbeat\",{}]"));
    QTRY_COMPARE(client.status(), 400);
    QCOMPARE(fixture.engine.reasons(), QList{EarlyData});
    QVERIFY(fixture.engine.links.isEmpty());
}

/// Qt loses a frame that arrives before newConnection(); ours stays in the kernel until somebody listens.
void TestHandshake::losesNoFrameSentRightBehindTheRequest()
{
    int upgraded = 0;
    int refused = 0;
    for (int i = 0; i < 40; ++i) {
        ServerFixture fixture;
        fixture.start();
        RawClient client(fixture.port);
        QTRY_COMPARE(client.socket().state(), QAbstractSocket::ConnectedState);
        client.send(UpgradeRequest{}.bytes());
        for (int turn = 0; turn < i % 5; ++turn)
            QCoreApplication::processEvents();
        client.send(frame(Text, "[2,\"1\",\"Heartbeat\",{}]"));
        QTRY_VERIFY(client.status() != 0);
        if (client.isUpgraded()) {
            QTRY_COMPARE(fixture.engine.texts.size(), 1);
            ++upgraded;
        } else {
            QCOMPARE(fixture.engine.reasons(), QList{EarlyData});
            ++refused;
        }
    }
    QVERIFY2(upgraded > 0, qPrintable(QStringLiteral("%1 refused").arg(refused)));
}

void TestHandshake::refusesAHeadOverTheLimit()
{
    ServerFixture fixture;
    fixture.start();
    RawClient client(fixture.port);
    client.send("GET /CP1 HTTP/1.1\r\n" + QByteArray("A: bcdefgh\r\n").repeated(2000)); // 24 KB and no end
    QTRY_COMPARE(client.status(), 431);
    QCOMPARE(fixture.engine.reasons(), QList{HeadTooLarge});
}

void TestHandshake::cutsASilentPeerAndASlowOne()
{
    ServerFixture fixture;
    fixture.start();
    RawClient silent(fixture.port);
    RawClient slow(fixture.port);
    slow.send("GET /CP1 ");
    QTRY_COMPARE(fixture.server->handshakeCount(), 2);
    for (int i = 0; i < 4; ++i) {
        fixture.clock.advance(1'200ms);
        slow.send("H");
        QCoreApplication::processEvents();
    }
    QVERIFY(!slow.isClosed);
    fixture.clock.advance(300ms); // 5.1 s
    QTRY_VERIFY(slow.isClosed);
    QCOMPARE(slow.status(), 408);
    QTRY_VERIFY(silent.isClosed);
    QCOMPARE(fixture.engine.reasons(), QList({HeadTooSlow, HeadTooSlow}));
    QTRY_COMPARE(fixture.server->handshakeCount(), 0);
}

/// QWebSocketServer::handleConnection() has no deadline of its own.
void TestHandshake::cutsAnUpgradeThatDoesNotComplete()
{
    ManualClock clock;
    const server::ServerSettings settings;
    server::Listener listener(clock);
    std::unique_ptr<server::Handshake> handshake;
    connect(&listener, &server::Listener::descriptorArrived, this, [&](qintptr descriptor) {
        handshake = std::make_unique<server::Handshake>(descriptor, nullptr, clock, settings);
    });
    QVERIFY(listener.listen(QHostAddress::LocalHost));
    RawClient client(listener.serverPort());
    QTRY_VERIFY(handshake);
    QSignalSpy arrived(handshake.get(), &server::Handshake::requestArrived);
    QSignalSpy finished(handshake.get(), &server::Handshake::finished);
    client.send(UpgradeRequest{}.bytes());
    QTRY_COMPARE(arrived.size(), 1);
    QWebSocketServer upgrader(QStringLiteral("test"), QWebSocketServer::NonSecureMode);
    QVERIFY(handshake->upgrade(upgrader, 1, QStringLiteral("ocpp1.6")));
    auto* socket = handshake->findChild<QTcpSocket*>();
    QVERIFY(socket);
    QVERIFY(QObject::disconnect(socket, nullptr, &upgrader, nullptr)); // it never hears of the request
    clock.advance(4'900ms);
    QVERIFY(finished.isEmpty());
    clock.advance(100ms);
    QCOMPARE(finished.size(), 1);
    QTRY_VERIFY(client.isClosed);
}

void TestHandshake::tellsTlsOnThePlainPortByAnAlert()
{
    ServerFixture fixture;
    fixture.start();
    RawClient client(fixture.port, new QSslSocket);
    QTRY_VERIFY(client.isClosed);
    QCOMPARE(fixture.engine.reasons(), QList{TlsOnPlainPort});
    QCOMPARE(fixture.engine.attempts.first().httpStatus, 0);
}

void TestHandshake::namesAPortScan()
{
    ServerFixture fixture;
    fixture.start();
    RawClient client(fixture.port);
    QTRY_COMPARE(fixture.server->handshakeCount(), 1);
    client.socket().abort();
    QTRY_COMPARE(fixture.engine.reasons(), QList{NotHttp});
    QTRY_COMPARE(fixture.server->handshakeCount(), 0);
}

void TestHandshake::echoesExactlyOneSubprotocol()
{
    ServerFixture fixture;
    fixture.start();
    RawClient client(fixture.port);
    client.send(UpgradeRequest{.protocols = "ocpp2.0.1,ocpp1.6,ocpp1.5"}.bytes());
    QTRY_VERIFY(client.isUpgraded());
    QCOMPARE(client.received.toLower().count("sec-websocket-protocol"), 1);
    QVERIFY(client.received.contains("\r\nSec-WebSocket-Protocol: ocpp1.6\r\n"));
    QVERIFY(client.received.contains(
        "\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n")); // RFC 6455 §1.3
    QCOMPARE(fixture.engine.links.first().info.protocol, QStringLiteral("ocpp1.6"));
    QVERIFY(!fixture.engine.links.first().info.protocolWasAssumed);
}

void TestHandshake::upgradesWithoutSubprotocolHeaderWhereAssumed()
{
    ServerFixture fixture;
    fixture.directory.add(QStringLiteral("QUIET")).assumedProtocol = QStringLiteral("ocpp1.6");
    fixture.directory.isLobbyOpen = true;
    fixture.start();
    for (const QByteArray& name : {QByteArray("QUIET"), QByteArray("STRANGER")}) {
        RawClient client(fixture.port);
        client.send(UpgradeRequest{.target = "/ocpp/" + name, .protocols = ""}.bytes());
        QTRY_VERIFY(client.isUpgraded());
        QVERIFY(!client.received.toLower().contains("sec-websocket-protocol"));
        const ports::LinkInfo& info = fixture.engine.links.last().info;
        QVERIFY(info.protocolWasAssumed);
        QCOMPARE(info.protocol, QStringLiteral("ocpp1.6"));
        QCOMPARE(info.isCandidate, name == "STRANGER");
    }
}

/// Quirk 3: speaks 1.6 under another name. A name we may not answer with is answered by none (RFC 6455 §4.2.2).
void TestHandshake::letsAnotherSubprotocolInWhereAssumed_data()
{
    QTest::addColumn<QByteArray>("offered");
    QTest::addColumn<QByteArray>("answered");
    QTest::addColumn<bool>("isAssumed");
    QTest::newRow("2.0.1") << QByteArray("ocpp2.0.1") << QByteArray("ocpp2.0.1") << true;
    QTest::newRow("several") << QByteArray("ocpp1.5, ocpp2.0.1") << QByteArray("ocpp1.5") << true;
    QTest::newRow("of a vendor") << QByteArray("acme.v2") << QByteArray() << true;
    QTest::newRow("not assumed") << QByteArray("ocpp2.0.1") << QByteArray() << false;
}

void TestHandshake::letsAnotherSubprotocolInWhereAssumed()
{
    QFETCH(QByteArray, offered);
    QFETCH(QByteArray, answered);
    QFETCH(bool, isAssumed);
    ServerFixture fixture;
    fixture.directory.add(QStringLiteral("ODD")).assumedProtocol = isAssumed ? QStringLiteral("ocpp1.6") : QString();
    fixture.start();
    RawClient client(fixture.port);
    client.send(UpgradeRequest{.target = "/ocpp/ODD", .protocols = offered}.bytes());
    if (!isAssumed) {
        QTRY_COMPARE(client.status(), 400);
        QCOMPARE(fixture.engine.reasons(), QList{UnknownSubprotocol});
        QVERIFY(fixture.engine.attempts.first().detail.contains(QLatin1String("quirk 3")));
        return;
    }
    QTRY_VERIFY(client.isUpgraded());
    if (answered.isEmpty())
        QVERIFY(!client.received.toLower().contains("sec-websocket-protocol"));
    else
        QVERIFY(client.received.contains("\r\nSec-WebSocket-Protocol: " + answered + "\r\n"));
    const ports::LinkInfo& info = fixture.engine.links.last().info;
    QVERIFY(info.protocolWasAssumed);
    QCOMPARE(info.protocol, QStringLiteral("ocpp1.6"));
    QCOMPARE(info.otherProtocols.toLatin1(), offered);
}

void TestHandshake::admitsPasswordBytesAndItsHexText_data()
{
    QTest::addColumn<QByteArray>("set");
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<bool>("isRight");
    const QByteArray binary =
        QByteArray::fromHex("003a3aff10203040506070802d3a0041424344fe"); // NUL, colons, no UTF-8
    QTest::newRow("bytes as bytes") << binary << binary << true;
    QTest::newRow("bytes as hex, quirk 44") << binary << binary.toHex() << true;
    QTest::newRow("bytes as upper-case hex") << binary << binary.toHex().toUpper() << true;
    QTest::newRow("hex as bytes") << binary.toHex() << binary << true;
    QTest::newRow("hex as hex") << binary.toHex() << binary.toHex() << true;
    QTest::newRow("one bit off") << binary << binary.chopped(1) + '\xff' << false;
    QTest::newRow("cut at the NUL") << binary << QByteArray() << false;
    QTest::newRow("cut at the colon") << binary << binary.first(1) << false;
}

void TestHandshake::admitsPasswordBytesAndItsHexText()
{
    QFETCH(QByteArray, set);
    QFETCH(QByteArray, sent);
    QFETCH(bool, isRight);
    ServerFixture fixture;
    fixture.directory.add(QStringLiteral("CP1")).passwordHashes = {fixture.hasher.hash(set)};
    fixture.start();
    RawClient client(fixture.port);
    client.send(UpgradeRequest{.authorization = basic("CP1", sent)}.bytes());
    QTRY_COMPARE(client.status(), isRight ? 101 : 401);
    if (isRight) {
        QCOMPARE(fixture.engine.links.first().info.securityProfile, 1);
        QCOMPARE(fixture.directory.used.size(), 1);
    }
}

void TestHandshake::checksTypedPasswordsOffTheThreadAndDropsTheOtherHash()
{
    ServerFixture fixture;
    const QByteArray before = fixture.hasher.hash("Kupferdach-17 mit Umlaut \xc3\xa4");
    const QByteArray after = fixture.hasher.hash("another one");
    QVERIFY(fixture.hasher.isSlow(before) && fixture.hasher.isSlow(after));
    fixture.directory.add(QStringLiteral("CP1")).passwordHashes = {before, after};
    fixture.start();
    RawClient right(fixture.port);
    right.send(UpgradeRequest{.authorization = basic("CP1", "another one")}.bytes());
    QTRY_VERIFY(right.isUpgraded());
    QCOMPARE(fixture.directory.used, (QList<std::pair<QString, QByteArray>>{{QStringLiteral("CP1"), after}}));
    RawClient wrong(fixture.port);
    wrong.send(UpgradeRequest{.authorization = basic("CP1", "another")}.bytes());
    QTRY_COMPARE(wrong.status(), 401);
}

void TestHandshake::keepsTheStationsIdThroughTheUpgrade_data()
{
    QTest::addColumn<QByteArray>("segment");
    QTest::addColumn<QString>("identity");
    QTest::newRow("space") << QByteArray("RDAM%20123") << QStringLiteral("RDAM 123");
    QTest::newRow("plus is no space") << QByteArray("A+B") << QStringLiteral("A+B");
    QTest::newRow("decoded once") << QByteArray("CP%2531") << QStringLiteral("CP%31");
    QTest::newRow("slash inside") << QByteArray("site%2FCP1") << QStringLiteral("site/CP1");
    QTest::newRow("UTF-8") << QByteArray("S%C3%A4ule") << QStringLiteral("Säule");
    QTest::newRow("identifier set") << QByteArray("a*-_=+|@.9") << QStringLiteral("a*-_=+|@.9");
}

void TestHandshake::keepsTheStationsIdThroughTheUpgrade()
{
    QFETCH(QByteArray, segment);
    QFETCH(QString, identity);
    ServerFixture fixture;
    fixture.directory.add(identity);
    fixture.start();
    RawClient client(fixture.port);
    client.send(UpgradeRequest{.target = "/ocpp/" + segment}.bytes());
    QTRY_VERIFY(client.isUpgraded());
    QCOMPARE(fixture.engine.links.first().info.identity.value(), identity);
    QCOMPARE(fixture.engine.links.first().info.path, QString::fromLatin1("/ocpp/" + segment));
    QCOMPARE(fixture.engine.links.first().info.peerPort, client.socket().localPort());
}

void TestHandshake::findsAnIdBeforeTheEndOfThePath()
{
    ServerFixture fixture;
    fixture.start();
    RawClient client(fixture.port);
    client.send(UpgradeRequest{.target = "/CP1/websocket"}.bytes());
    QTRY_VERIFY(client.isUpgraded());
    QCOMPARE(fixture.engine.links.first().info.identity.value(), QStringLiteral("CP1"));
    QVERIFY(fixture.engine.attempts.first().detail.contains(QStringLiteral("quirk 4")));
}

void TestHandshake::namesWhatItPutUpWith_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QString>("tolerated");
    const QByteArray key = "00112233445566778899aabbccddeeff";
    const QByteArray secret = QByteArray::fromHex(key);
    const auto row = [](const char* name, const UpgradeRequest& request, const char* tolerated) {
        QTest::newRow(name) << request.bytes() << QString::fromLatin1(tolerated);
    };
    row("nothing", {}, "");
    row("query", {.target = "/ocpp/CP1?a=b//c/"}, "");
    row("no Connection header", {.connection = ""}, "2 incomplete-upgrade-headers");
    row("doubled slash", {.target = "//CP1"}, "4 spare-slashes-in-path");
    row("slash at the end", {.target = "/ocpp/CP1/"}, "4 spare-slashes-in-path");
    row("id in the middle", {.target = "/CP1/websocket"}, "4 identity-not-at-end");
    row("both", {.target = "/CP1/websocket/", .connection = ""},
        "2 incomplete-upgrade-headers, 4 identity-not-at-end, 4 spare-slashes-in-path");
    row("key as bytes", {.target = "/ocpp/LOCKED", .authorization = basic("LOCKED", secret)}, "");
    row("key as hex text", {.target = "/ocpp/LOCKED", .authorization = basic("LOCKED", key)}, "44 key-as-hex-text");
}

/// Nothing is put up with silently: the engine counts it for the station. Source: charger-quirks.md §1.
void TestHandshake::namesWhatItPutUpWith()
{
    QFETCH(QByteArray, request);
    QFETCH(QString, tolerated);
    ServerFixture fixture;
    fixture.directory.add(QStringLiteral("LOCKED")).passwordHashes = {
        fixture.hasher.hash("00112233445566778899aabbccddeeff")};
    fixture.start();
    RawClient client(fixture.port);
    client.send(request);
    QTRY_VERIFY(client.isUpgraded());
    QStringList found;
    for (const Deviation& deviation : std::as_const(fixture.engine.links.first().info.tolerated)) {
        found.append(QStringLiteral("%1 %2").arg(deviation.number).arg(deviation.name));
        QVERIFY(!deviation.detail.contains(QStringLiteral("00112233"))); // never the key
    }
    QCOMPARE(found.join(QStringLiteral(", ")), tolerated);
    QCOMPARE(fixture.engine.links.first().info.offeredProtocols, QStringLiteral("ocpp1.6"));
}

FORECOURT_TEST(TestHandshake)
#include "tst_handshake.moc"
