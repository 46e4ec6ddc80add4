// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Caps and rates at the door: SEC-4, SEC-5, SEC-6, floods and storms, over real sockets.
#include "core/server/handshake.h"
#include "tests/integration/server/rawclient.h"
#include "tests/integration/server/serverfixture.h"
#include "tests/support/testprogram.h"

#include <QDeadlineTimer>
#include <QTest>

#include <algorithm>

#include <sys/resource.h>

using namespace forecourt;
using namespace forecourt::tests;
using namespace std::chrono_literals;
using enum AttemptReason;

namespace {

constexpr int PatienceMs = 20'000;

/// What a request from \a from is answered; without QTRY's naps, for there may be thousands.
int statusOf(quint16 port, const UpgradeRequest& request, const QString& from = {})
{
    RawClient client(port, new QTcpSocket, from);
    client.send(request.bytes());
    const QDeadlineTimer deadline(PatienceMs);
    while (client.status() == 0 && !deadline.hasExpired())
        QCoreApplication::processEvents();
    return client.status();
}

/// Both ends of every socket of a flood are ours.
void allowDescriptors(int count)
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = std::min(limit.rlim_max, std::max(limit.rlim_cur, static_cast<rlim_t>(count)));
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

/// Has a few sockets taken before the next come: no queue of the system's is to run over.
void takeSome(int made)
{
    if (made % 64 == 0)
        QCoreApplication::processEvents();
}

} // namespace

class TestAdmissionLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void locksOnlyThePairThatFailed();
    void forgetsFailuresWhenTheOperatorMendsTheStation();
    void neverCountsSuccesses();
    void answersUnknownStations401WhereWanted();
    void refusesTheNinthSilentSocketOfAnAddress();
    void silentPeersOfManyAddressesMakeRoom();
    void countsAnIpv6NetworkAsOneSource_data();
    void countsAnIpv6NetworkAsOneSource();
    void silentSocketsDisturbNobody();
    void letsAStormOfOneAddressIn();
    void refusesMoreStationsThanTwiceTheRegistered();
    void pendingStationsShutNobodyOut();
    void refusesCandidatesOverTheLimit();
    void aHeldStrangerTakesAPlaceOfTheLobby();
    void floodOfUnknownIdsLeavesTheRealStationItsPlace();
    void floodOfWrongPasswordsLeavesTheRealStationItsPlace();
};

void TestAdmissionLimits::locksOnlyThePairThatFailed()
{
    ServerFixture fixture;
    fixture.directory.add(QStringLiteral("A")).passwordHashes = {fixture.hasher.hash("0123456789abcdef\x01")};
    fixture.directory.add(QStringLiteral("B")).passwordHashes = {fixture.hasher.hash("0123456789abcdef\x02")};
    fixture.start();
    const UpgradeRequest wrong{.target = "/A", .authorization = basic("A", "wrong")};
    const UpgradeRequest right{.target = "/A", .authorization = basic("A", "0123456789abcdef\x01")};
    for (int i = 0; i < 5; ++i)
        QCOMPARE(statusOf(fixture.port, wrong), 401);
    QCOMPARE(statusOf(fixture.port, wrong), 429);
    QCOMPARE(statusOf(fixture.port, right), 429); // the right one does not tell that it is
    QCOMPARE(fixture.engine.attempts.last().reason, TooManyAttempts);
    QCOMPARE(statusOf(fixture.port, {.target = "/B", .authorization = basic("B", "0123456789abcdef\x02")}),
             101);
    fixture.clock.advance(15min + 1s);
    QCOMPARE(statusOf(fixture.port, right), 101);
}

void TestAdmissionLimits::forgetsFailuresWhenTheOperatorMendsTheStation()
{
    ServerFixture fixture;
    fixture.directory.add(QStringLiteral("A")).passwordHashes = {fixture.hasher.hash("0123456789abcdef\x01")};
    fixture.start();
    const UpgradeRequest request{.target = "/A", .authorization = basic("A", "what the station has")};
    for (int i = 0; i < 5; ++i)
        QCOMPARE(statusOf(fixture.port, request), 401);
    QCOMPARE(statusOf(fixture.port, request), 429);
    fixture.directory.add(QStringLiteral("A")).passwordHashes = {fixture.hasher.hash("what the station has")};
    QCOMPARE(statusOf(fixture.port, request), 101);

    const UpgradeRequest unknown{.target = "/NEW"};
    for (int i = 0; i < 5; ++i)
        QCOMPARE(statusOf(fixture.port, unknown), 404);
    QCOMPARE(statusOf(fixture.port, unknown), 429);
    fixture.directory.add(QStringLiteral("NEW"));
    QCOMPARE(statusOf(fixture.port, unknown), 101);
}

void TestAdmissionLimits::neverCountsSuccesses()
{
    ServerFixture fixture;
    fixture.start();
    for (int i = 0; i < 100; ++i) {
        QCOMPARE(statusOf(fixture.port, {}), 101);
        QTRY_COMPARE(fixture.engine.closings.size(), i + 1);
    }
}

void TestAdmissionLimits::answersUnknownStations401WhereWanted()
{
    ServerFixture fixture;
    fixture.settings.alwaysUnauthorized = true;
    fixture.directory.add(QStringLiteral("A")).passwordHashes = {fixture.hasher.hash("0123456789abcdef\x01")};
    fixture.start();
    QByteArrayList answers;
    for (const QByteArray& name : {QByteArray("A"), QByteArray("NOBODY")}) {
        RawClient client(fixture.port);
        client.send(UpgradeRequest{.target = "/" + name, .authorization = basic(name, "guess")}.bytes());
        QTRY_VERIFY(client.isClosed);
        answers.append(client.received);
    }
    QCOMPARE(answers.first(), answers.last());
    QCOMPARE(fixture.engine.reasons(), QList({WrongPassword, UnknownStation})); // the operator sees which
}

void TestAdmissionLimits::refusesTheNinthSilentSocketOfAnAddress()
{
    ServerFixture fixture;
    fixture.start();
    std::vector<std::unique_ptr<RawClient>> silent;
    for (int i = 0; i < 9; ++i)
        silent.push_back(std::make_unique<RawClient>(fixture.port));
    QTRY_COMPARE(fixture.server->handshakeCount(), 8);
    QTRY_COMPARE(silent.back()->socket().state(), QAbstractSocket::ConnectedState);
    QCoreApplication::processEvents();
    fixture.clock.advance(3s); // it waited for a place in vain
    QTRY_COMPARE(silent.back()->status(), 503);
    QCOMPARE(fixture.engine.reasons(), QList{ServerFull});
    QCOMPARE(fixture.server->refusedForRoom(), 1);
    QCOMPARE(fixture.server->handshakeCount(), 8);
}

void TestAdmissionLimits::silentPeersOfManyAddressesMakeRoom()
{
    ServerFixture fixture;
    fixture.start();
    std::vector<std::unique_ptr<RawClient>> silent;
    for (int i = 0; i < 64; ++i)
        silent.push_back(std::make_unique<RawClient>(fixture.port, new QTcpSocket,
                                                     QStringLiteral("127.0.0.%1").arg(2 + i / 8)));
    QTRY_COMPARE(fixture.server->handshakeCount(), 64);
    RawClient station(fixture.port);
    station.send(UpgradeRequest{}.bytes());
    QTRY_COMPARE(station.socket().state(), QAbstractSocket::ConnectedState);
    for (int i = 0; i < 10; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(station.status(), 0); // every silent one still has its second
    QCOMPARE(fixture.server->handshakeCount(), 64);
    fixture.clock.advance(1s);
    RawClient again(fixture.port);
    again.send(UpgradeRequest{.target = "/NOBODY"}.bytes());
    QTRY_COMPARE(again.status(), 404);
    QTRY_VERIFY(station.isUpgraded());
    const auto closed = [&silent] {
        return std::count_if(silent.begin(), silent.end(),
                             [](const auto& client) { return client->isClosed; });
    };
    QTRY_COMPARE(closed(), 1);
    QCOMPARE(fixture.server->refusedForRoom(), 1);
}

void TestAdmissionLimits::countsAnIpv6NetworkAsOneSource_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("source");
    QTest::newRow("IPv4") << QStringLiteral("10.0.0.7") << QStringLiteral("10.0.0.7");
    QTest::newRow("IPv6") << QStringLiteral("2001:db8:1:2:3:4:5:6") << QStringLiteral("2001:db8:1:2::");
    QTest::newRow("loopback") << QStringLiteral("::1") << QStringLiteral("::");
}

void TestAdmissionLimits::countsAnIpv6NetworkAsOneSource()
{
    QFETCH(QString, address);
    QFETCH(QString, source);
    QCOMPARE(server::sourceOf(address), source);
}

/// T-11: slow-loris sockets beside a station that is at work, and one that comes from elsewhere.
void TestAdmissionLimits::silentSocketsDisturbNobody()
{
    const int count = numberFrom("FORECOURT_SILENT_SOCKETS", 400);
    allowDescriptors(2 * count + 100);
    ServerFixture fixture;
    fixture.engine.isEcho = true;
    fixture.directory.add(QStringLiteral("CP2"));
    fixture.start();
    RawClient working(fixture.port, new QTcpSocket, QStringLiteral("127.0.0.2"));
    working.send(UpgradeRequest{}.bytes());
    QTRY_VERIFY(working.isUpgraded());
    std::vector<std::unique_ptr<RawClient>> silent;
    for (int i = 0; i < count; ++i) {
        silent.push_back(std::make_unique<RawClient>(fixture.port));
        silent.back()->send("GET /");
        takeSome(i);
    }
    const auto isConnecting = [](const auto& client) { return client->socket().state() == QAbstractSocket::ConnectingState; };
    QTRY_VERIFY_WITH_TIMEOUT(std::none_of(silent.begin(), silent.end(), isConnecting), PatienceMs);
    QTRY_COMPARE(fixture.server->handshakeCount(), 8);
    RawClient coming(fixture.port, new QTcpSocket, QStringLiteral("127.0.0.3"));
    coming.send(UpgradeRequest{.target = "/CP2"}.bytes());
    QTRY_VERIFY(coming.isUpgraded());
    working.send(frame(Text, "[2,\"1\",\"Heartbeat\",{}]"));
    QTRY_COMPARE(working.parsedFrames().size(), 1);
    for (int i = 0; i < 30; ++i) { // every one is cut by a deadline, of waiting or of its request
        fixture.clock.advance(1s);
        for (int turn = 0; turn < 5; ++turn)
            QCoreApplication::processEvents();
    }
    const auto isGone = [](const auto& client) { return client->socket().state() == QAbstractSocket::UnconnectedState; };
    QTRY_VERIFY_WITH_TIMEOUT(std::all_of(silent.begin(), silent.end(), isGone), PatienceMs);
    QTRY_COMPARE(fixture.server->handshakeCount(), 0);
    QCOMPARE(fixture.server->refusedForRoom(), count - 8);
}

/// T-10: a whole site behind one router comes back at once, again and again.
void TestAdmissionLimits::letsAStormOfOneAddressIn()
{
    const int count = numberFrom("FORECOURT_STORM_STATIONS", 300);
    const int rounds = numberFrom("FORECOURT_STORM_ROUNDS", 1);
    allowDescriptors(2 * count + 100);
    ServerFixture fixture;
    for (int i = 0; i < count; ++i)
        fixture.directory.add(QStringLiteral("S%1").arg(i));
    fixture.start();
    for (int round = 1; round <= rounds; ++round) {
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < count; ++i) {
            clients.push_back(std::make_unique<RawClient>(fixture.port));
            clients.back()->send(UpgradeRequest{.target = "/ocpp/S" + QByteArray::number(i)}.bytes());
            takeSome(i);
        }
        QTRY_COMPARE_WITH_TIMEOUT(fixture.engine.links.size(), round * count, PatienceMs);
        QCOMPARE(fixture.server->refusedForRoom(), 0);
        clients.clear();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.engine.closings.size(), round * count, PatienceMs);
    }
}

void TestAdmissionLimits::refusesMoreStationsThanTwiceTheRegistered()
{
    ServerFixture fixture;
    fixture.start();
    RawClient first(fixture.port);
    first.send(UpgradeRequest{}.bytes());
    QTRY_VERIFY(first.isUpgraded());
    RawClient second(fixture.port);
    second.send(UpgradeRequest{}.bytes());
    QTRY_VERIFY(second.isUpgraded()); // held until the first one answers
    RawClient third(fixture.port);
    third.send(UpgradeRequest{}.bytes());
    QTRY_COMPARE(third.status(), 503);
    QCOMPARE(fixture.engine.reasons(), QList({Connected, Connected, ServerFull}));
}

/// Known but not admitted, and coming again and again: each has its two places, the admitted one keeps its own.
void TestAdmissionLimits::pendingStationsShutNobodyOut()
{
    ServerFixture fixture; // CP1 is the admitted one
    fixture.directory.isLobbyOpen = true;
    fixture.directory.add(QStringLiteral("P1"));
    fixture.directory.add(QStringLiteral("P2"));
    fixture.directory.add(QStringLiteral("GONE")).isArchived = true; // counts for nobody
    fixture.start();
    std::vector<std::unique_ptr<RawClient>> clients;
    const auto come = [&](const char* target) {
        clients.push_back(std::make_unique<RawClient>(fixture.port));
        clients.back()->send(UpgradeRequest{.target = target}.bytes());
        [&] { QTRY_VERIFY(clients.back()->status() != 0); }();
        return clients.back()->status();
    };
    for (const char* target : {"/P1", "/P2", "/P1", "/P2", "/STRANGER", "/STRANGER", "/STRANGER2", "/STRANGER2"})
        QCOMPARE(come(target), 101);
    QCOMPARE(come("/CP1"), 101);
    QCOMPARE(come("/CP1"), 101);
    QCOMPARE(come("/CP1"), 503);
}

void TestAdmissionLimits::refusesCandidatesOverTheLimit()
{
    ServerFixture fixture;
    fixture.settings.candidateLimit = 2;
    fixture.directory.isLobbyOpen = true;
    fixture.start();
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<RawClient>(fixture.port));
        clients.back()->send(UpgradeRequest{.target = "/ocpp/NEW" + QByteArray::number(i)}.bytes());
        QTRY_COMPARE(clients.back()->status(), i < 2 ? 101 : 503);
    }
    clients.front()->socket().abort();
    QTRY_COMPARE(fixture.engine.closings.size(), 1);
    QCOMPARE(statusOf(fixture.port, {.target = "/ocpp/NEW2"}), 101);
    QCOMPARE(statusOf(fixture.port, {.target = "/ocpp/" + QByteArray(49, 'x')}), 400); // SEC-6
    QCOMPARE(statusOf(fixture.port, {.target = "/ocpp/RDAM%20123"}), 400);
}

void TestAdmissionLimits::aHeldStrangerTakesAPlaceOfTheLobby()
{
    ServerFixture fixture;
    fixture.settings.candidateLimit = 2;
    fixture.directory.isLobbyOpen = true;
    fixture.start();
    std::vector<std::unique_ptr<RawClient>> clients;
    const auto come = [&](const char* target) {
        clients.push_back(std::make_unique<RawClient>(fixture.port));
        clients.back()->send(UpgradeRequest{.target = target}.bytes());
        [&] { QTRY_VERIFY(clients.back()->status() != 0); }();
        return clients.back()->status();
    };
    QCOMPARE(come("/NEW"), 101);
    QCOMPARE(come("/NEW"), 101); // held until the first one answers
    QCOMPARE(come("/OTHER"), 503);
}

/// T-15: unknown ids from the station's own address do not lock it out.
void TestAdmissionLimits::floodOfUnknownIdsLeavesTheRealStationItsPlace()
{
    ServerFixture fixture;
    fixture.start();
    const int count = numberFrom("FORECOURT_FLOOD_IDS", 500);
    for (int i = 0; i < count; ++i)
        QCOMPARE(statusOf(fixture.port, {.target = "/ocpp/X" + QByteArray::number(i)}), 404);
    QCOMPARE(statusOf(fixture.port, {}), 101);
}

/// T-15: wrong passwords for a station, from elsewhere, do not lock it out; nearly all of them are not even looked at.
void TestAdmissionLimits::floodOfWrongPasswordsLeavesTheRealStationItsPlace()
{
    ServerFixture fixture;
    fixture.directory.add(QStringLiteral("A")).passwordHashes = {fixture.hasher.hash("0123456789abcdef\x01")};
    fixture.start();
    const int count = numberFrom("FORECOURT_WRONG_PASSWORDS", 100);
    for (int i = 0; i < count; ++i) {
        const UpgradeRequest wrong{.target = "/A", .authorization = basic("A", QByteArray::number(i))};
        QCOMPARE(statusOf(fixture.port, wrong, QStringLiteral("127.0.0.9")), i < 5 ? 401 : 429);
    }
    QCOMPARE(statusOf(fixture.port, {.target = "/A", .authorization = basic("A", "0123456789abcdef\x01")}), 101);
}

FORECOURT_TEST(TestAdmissionLimits)
#include "tst_admissionlimits.moc"
