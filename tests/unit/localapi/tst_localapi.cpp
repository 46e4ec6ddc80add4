// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The local API over HTTP, against a central system in memory.
#include "core/http/router.h"
#include "core/localapi/localapi.h"
#include "tests/support/httpclient.h"
#include "tests/unit/localapi/fakecentralsystem.h"
#include "tests/unit/localapi/schemacheck.h"

#include <QSignalSpy>

using namespace forecourt;
using namespace forecourt::tests;

namespace {

const QByteArray Token("0123456789abcdef0123456789abcdef");

QDateTime instant(int minute)
{
    return QDateTime(QDate(2026, 5, 5), QTime(8, minute), Qt::UTC);
}

StationState fullStation()
{
    StationState station;
    station.record.id = StationId(QStringLiteral("CP 1/a"));
    station.record.name = QStringLiteral("Yard");
    station.record.isAdmitted = true;
    station.record.registration = RegistrationStatus::Accepted;
    station.record.boot.vendor = QStringLiteral("Acme");
    station.record.assumedProtocol = QStringLiteral("ocpp1.6");
    station.link.isOnline = true;
    station.link.protocol = QStringLiteral("ocpp1.6");
    station.link.lastHeardAt = instant(3);
    station.stationStatus = ConnectorStatus::Available;
    ConnectorState connector;
    connector.evse = EvseId(1);
    connector.status = ConnectorStatus::Occupied;
    connector.charging = ChargingState::Charging;
    connector.errorCode = QStringLiteral("NoError");
    connector.since = instant(2);
    connector.transaction = TransactionKey(7);
    connector.live.powerW = 11040;
    connector.live.energyRegister = Energy{1234567};
    station.connectors.push_back(connector);
    return station;
}

TransactionRecord fullSession()
{
    TransactionRecord session;
    session.key = TransactionKey(7);
    session.number = QStringLiteral("2026-000007");
    session.id = TransactionId(QStringLiteral("7"));
    session.station = StationId(QStringLiteral("CP 1/a"));
    session.evse = EvseId(1);
    session.token = {QStringLiteral("TAG1")};
    session.startedAt = instant(0);
    session.meterStart = Energy::fromWh(1000);
    session.lastRegister = Energy{1234567};
    session.flags = TransactionFlag::UnknownToken | TransactionFlag::EndUnknown;
    return session;
}

MeterSample aSample(int minute, Measurand measurand)
{
    MeterSample sample;
    sample.at = instant(minute);
    sample.measurand = measurand;
    return sample;
}

} // namespace

class TestLocalApi : public QObject
{
    Q_OBJECT

private:
    HttpReply ask(const QByteArray& method, const QByteArray& target, const QByteArray& body = {})
    {
        return request(m_port, method, "/api/v1" + target, Token, body);
    }
    QStringList differences(const HttpReply& reply, const QString& schema)
    {
        return SchemaCheck(QJsonDocument::fromJson(localapi::openApiDescription()).object())
            .differences(reply.json(), schema);
    }
    static QStringList issuePaths(const HttpReply& reply)
    {
        QStringList paths;
        for (const QJsonValue issue : reply.json().value(QStringLiteral("issues")).toArray())
            paths.append(issue[QStringLiteral("path")].toString());
        return paths;
    }

private Q_SLOTS:
    void init()
    {
        m_central = std::make_unique<FakeCentralSystem>();
        m_central->stations.insert(QStringLiteral("CP 1/a"), fullStation());
        m_central->sessions.insert(7, fullSession());
        m_central->system.ocpp = {8887, true, {}};
        m_central->candidates = {Candidate{QStringLiteral("NEW1"), QStringLiteral("10.0.0.9"), {}, {}, {}, {},
                                           instant(1), instant(2), 3, true, false}};
        m_central->attempts = {
            ConnectionAttempt{instant(1), QStringLiteral("10.0.0.8"), QStringLiteral("/ocpp/X"), QStringLiteral("X"),
                              {}, 404, AttemptReason::UnknownStation, QStringLiteral("unknown")},
            ConnectionAttempt{instant(2), QStringLiteral("10.0.0.8"), QStringLiteral("/ocpp/X"), {}, {}, 101,
                              AttemptReason::Connected, {}}};
        m_live = std::make_unique<api::LiveSite>(*m_central);
        QTRY_VERIFY(m_live->isReady());
        m_api = std::make_unique<localapi::LocalApi>(localapi::LocalApi::Options{0, Token}, *m_central, *m_central,
                                                     *m_central, *m_live);
        const auto port = m_api->listen();
        QVERIFY(port.has_value());
        m_port = *port;
    }
    void cleanup()
    {
        m_api.reset();
        m_live.reset();
        m_central.reset();
    }

    void describesExactlyTheRoutesItHas()
    {
        const QJsonObject description = QJsonDocument::fromJson(localapi::openApiDescription()).object();
        QSet<QString> described;
        const QJsonObject paths = description.value(QStringLiteral("paths")).toObject();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            const QJsonObject operations = path.value().toObject();
            for (auto operation = operations.begin(); operation != operations.end(); ++operation) {
                const bool isOpen = operation.value()[QStringLiteral("security")].isArray();
                described.insert(operation.key().toUpper() + QStringLiteral(" /api/v1") + path.key()
                                 + (isOpen ? QStringLiteral(" open") : QString()));
            }
        }
        QSet<QString> served;
        for (const http::Route& route : m_api->router().routes())
            served.insert(http::methodName(route.method) + QLatin1Char(' ') + route.pattern
                          + (route.needsToken ? QString() : QStringLiteral(" open")));
        QCOMPARE(QStringList((described - served).values()), QStringList());
        QCOMPARE(QStringList((served - described).values()), QStringList());
        QCOMPARE(ask("GET", "/openapi.json").json(), description);
    }

    void everyReferenceOfTheDescriptionLeadsSomewhere()
    {
        const QByteArray text = localapi::openApiDescription();
        const SchemaCheck check(QJsonDocument::fromJson(text).object());
        static const QRegularExpression reference(QStringLiteral("\"(#/components/[^\"]+)\""));
        auto found = reference.globalMatch(QString::fromUtf8(text));
        QVERIFY(found.hasNext());
        while (found.hasNext()) {
            const QString target = found.next().captured(1);
            QVERIFY2(!check.resolved({{QStringLiteral("$ref"), target}}).isEmpty(), qPrintable(target));
        }
    }

    void answersAsDescribed_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("schema");
        QTest::newRow("health") << QByteArray("/health") << QStringLiteral("Health");
        QTest::newRow("site") << QByteArray("/site") << QStringLiteral("Site");
        QTest::newRow("stations") << QByteArray("/stations") << QStringLiteral("StationPage");
        QTest::newRow("station") << QByteArray("/stations/CP%201%2Fa") << QStringLiteral("Station");
        QTest::newRow("lobby") << QByteArray("/lobby") << QStringLiteral("Lobby");
        QTest::newRow("commands") << QByteArray("/commands") << QStringLiteral("CommandPage");
        QTest::newRow("command") << QByteArray("/commands/1") << QStringLiteral("Command");
        QTest::newRow("tokens") << QByteArray("/tokens") << QStringLiteral("TokenPage");
        QTest::newRow("token") << QByteArray("/tokens/tag1") << QStringLiteral("Token");
        QTest::newRow("sessions") << QByteArray("/sessions") << QStringLiteral("SessionPage");
        QTest::newRow("live session") << QByteArray("/sessions/7") << QStringLiteral("Session");
        QTest::newRow("old session") << QByteArray("/sessions/8") << QStringLiteral("Session");
        QTest::newRow("samples") << QByteArray("/sessions/7/samples") << QStringLiteral("SamplePage");
        QTest::newRow("messages") << QByteArray("/messages") << QStringLiteral("MessagePage");
        QTest::newRow("events") << QByteArray("/events") << QStringLiteral("EventPage");
    }
    void answersAsDescribed()
    {
        QFETCH(QByteArray, target);
        QFETCH(QString, schema);
        TransactionRecord ended = fullSession();
        ended.key = TransactionKey(8);
        ended.state = TransactionState::Ended;
        ended.stopReason = StopReason::EvDisconnected;
        ended.stoppedAt = instant(30);
        ended.meterStop = Energy::fromWh(2000);
        m_central->sessions.insert(8, ended);
        m_central->sampleRows = {aSample(1, Measurand::Soc)};
        m_central->sampleRows[0].phase = Phase::L1N;
        MessageRecord message;
        message.id = RecordId(1);
        message.at = instant(1);
        message.payload = "[1,2]";
        m_central->messageRows = {message};
        EventRecord event;
        event.at = instant(1);
        event.evse = EvseId(1);
        event.kind = EventKind::Diagnostics;
        m_central->eventRows = {event};
        TokenRecord token;
        token.value = QStringLiteral("TAG1");
        token.expiresAt = instant(9);
        m_central->saveToken(token);
        CommandRequest command;
        command.station = StationId(QStringLiteral("CP 1/a"));
        command.parameters = RawCall{};
        const auto id = m_central->submit(command);
        m_central->answer(*id.result(), CommandOutcome::Accepted, {});
        const HttpReply reply = ask("GET", target);
        QCOMPARE(reply.status, 200);
        QCOMPARE(differences(reply, schema), QStringList());
    }

    void tellsHealthWithoutToken()
    {
        const QJsonObject health = request(m_port, "GET", "/api/v1/health", {}).json();
        QCOMPARE(health.value(QStringLiteral("status")).toString(), QStringLiteral("ok"));
        QCOMPARE(health.value(QStringLiteral("stationsOnline")).toInt(), 1);
        QCOMPARE(health.value(QStringLiteral("ocppPort")).toInt(), 8887);
        QVERIFY(health.value(QStringLiteral("tlsPort")).isNull());
        QCOMPARE(request(m_port, "GET", "/api/v1/stations", {}).status, 401);
    }

    void tellsThatTheDatabaseIsInTrouble()
    {
        m_central->system.storage = StorageHealth::DiskFull;
        m_central->requestSnapshot();
        QTRY_COMPARE(ask("GET", "/health").json().value(QStringLiteral("status")).toString(),
                     QStringLiteral("degraded"));
    }

    void showsAStationInDocumentedWords()
    {
        const QJsonObject station = ask("GET", "/stations/CP%201%2Fa").json();
        QCOMPARE(station.value(QStringLiteral("id")).toString(), QStringLiteral("CP 1/a"));
        QCOMPARE(station.value(QStringLiteral("ocppVersion")).toString(), QStringLiteral("1.6"));
        QCOMPARE(station.value(QStringLiteral("lastSeen")).toString(), QStringLiteral("2026-05-05T08:03:00.000Z"));
        const QJsonObject connector = station.value(QStringLiteral("connectors"))[0].toObject();
        QCOMPARE(connector.value(QStringLiteral("status")).toString(), QStringLiteral("Charging"));
        QVERIFY(connector.value(QStringLiteral("errorCode")).isNull());
        QCOMPARE(connector.value(QStringLiteral("sessionId")).toInt(), 7);
        QCOMPARE(connector.value(QStringLiteral("energyWh")).toDouble(), 1234.567);
    }

    void createsChangesAndArchivesAStation()
    {
        const HttpReply created =
            ask("PUT", "/stations/CP2", R"({"name":"Gate","password":"sixteen characters","securityProfile":1})");
        QCOMPARE(created.status, 201);
        QCOMPARE(differences(created, QStringLiteral("Station")), QStringList());
        QVERIFY(!created.body.contains("sixteen"));
        QVERIFY(created.json().value(QStringLiteral("admitted")).toBool());
        QVERIFY(created.json().value(QStringLiteral("hasPassword")).toBool());
        QCOMPARE(m_central->lastChange->password, QByteArray("sixteen characters"));

        const HttpReply changed = ask("PUT", "/stations/CP2", R"({"admitted":false,"password":null})");
        QCOMPARE(changed.status, 200);
        QVERIFY(!changed.json().value(QStringLiteral("admitted")).toBool());
        QVERIFY(!changed.json().value(QStringLiteral("hasPassword")).toBool());
        QCOMPARE(changed.json().value(QStringLiteral("name")).toString(), QStringLiteral("Gate"));

        QCOMPARE(ask("DELETE", "/stations/CP2").status, 204);
        QCOMPARE(ask("GET", "/stations/CP2").status, 404);
        QCOMPARE(ask("DELETE", "/stations/CP2").status, 404);
    }

    void refusesBadBodies_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("paths");
        const auto row = [](const char* name, const char* method, const char* target, const char* body,
                            const QStringList& paths) {
            QTest::newRow(name) << QByteArray(method) << QByteArray(target) << QByteArray(body) << paths;
        };
        row("unknown field", "PUT", "/stations/A", R"({"nmae":"x"})", {QStringLiteral("nmae")});
        row("every type", "PUT", "/stations/A",
            R"({"name":1,"admitted":"yes","securityProfile":1.5,"allowPlain":0,"password":[],"assumeProtocol":{}})",
            {QStringLiteral("name"), QStringLiteral("admitted"), QStringLiteral("securityProfile"),
             QStringLiteral("allowPlain"), QStringLiteral("password"), QStringLiteral("assumeProtocol")});
        row("profile 4", "PUT", "/stations/A", R"({"securityProfile":4})", {QStringLiteral("securityProfile")});
        row("not JSON", "PUT", "/stations/A", "{", {});
        row("a list", "PUT", "/stations/A", "[]", {});
        row("site null", "PATCH", "/site", R"({"name":null})", {QStringLiteral("name")});
        row("site phases", "PATCH", "/site", R"({"phases":4,"voltage":"230"})",
            {QStringLiteral("phases"), QStringLiteral("voltage")});
        row("token without status", "POST", "/tokens", R"({"value":"A"})", {QStringLiteral("status")});
        row("token status", "POST", "/tokens", R"({"value":"A","status":"Open"})", {QStringLiteral("status")});
        row("token time", "POST", "/tokens", R"({"value":"A","status":"Accepted","expiresAt":"2026-01-01T00:00:00"})",
            {QStringLiteral("expiresAt")});
        row("token stations", "POST", "/tokens", R"({"value":"A","status":"Accepted","stations":["x",2]})",
            {QStringLiteral("stations.1")});
        row("token other value", "PUT", "/tokens/A", R"({"value":"B","status":"Accepted"})", {QStringLiteral("value")});
        row("command without payload", "POST", "/stations/A/commands", R"({"action":"Reset"})",
            {QStringLiteral("payload")});
        row("command timeout", "POST", "/stations/A/commands",
            R"({"action":"Reset","payload":{},"timeoutSeconds":601})", {QStringLiteral("timeoutSeconds")});
        row("start without token", "POST", "/sessions/start", R"({"station":"A"})", {QStringLiteral("token")});
        row("start at 0", "POST", "/sessions/start", R"({"station":"A","token":"T","connector":0})",
            {QStringLiteral("connector")});
        row("admit with more", "POST", "/lobby/NEW1/admit", R"({"names":"x"})", {QStringLiteral("names")});
    }
    void refusesBadBodies()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, body);
        QFETCH(QStringList, paths);
        const HttpReply reply = ask(method, target, body);
        QCOMPARE(reply.status, 400);
        QCOMPARE(issuePaths(reply), paths);
        QCOMPARE(differences(reply, QStringLiteral("Problem")), QStringList());
        QVERIFY(!m_central->lastChange && !m_central->lastRequest);
        QVERIFY(m_central->tokens.isEmpty());
    }

    void refusesBadQueries_data()
    {
        QTest::addColumn<QByteArray>("target");
        for (const char* target : {"/stations?limit=0", "/stations?limit=1001", "/stations?limit=x", "/stations?page=2",
                                   "/sessions?state=open", "/sessions?from=yesterday", "/messages?direction=up",
                                   "/events?kind=Nothing", "/stations?limit=1&limit=2", "/health?x=1"})
            QTest::newRow(target) << QByteArray(target);
    }
    void refusesBadQueries()
    {
        QFETCH(QByteArray, target);
        const HttpReply reply = ask("GET", target);
        QCOMPARE(reply.status, 400);
        QCOMPARE(issuePaths(reply).size(), 1);
    }

    void pagesThroughStations()
    {
        for (const char* id : {"B", "C", "D"})
            m_central->saveStation(StationId(QLatin1String(id)), {});
        QStringList seen;
        QString after;
        for (int page = 0; page < 4; ++page) {
            const QJsonObject reply = ask("GET", "/stations?limit=3&after=" + after.toUtf8().toPercentEncoding()).json();
            for (const QJsonValue item : reply.value(QStringLiteral("items")).toArray())
                seen.append(item[QStringLiteral("id")].toString());
            after = reply.value(QStringLiteral("next")).toString();
            if (after.isEmpty())
                break;
        }
        QCOMPARE(seen, QStringList({QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("CP 1/a"), QStringLiteral("D")}));
    }

    void changesTheSite()
    {
        const HttpReply reply = ask("PATCH", "/site", R"({"name":"Depot","mainFuseA":63})");
        QCOMPARE(reply.status, 200);
        QCOMPARE(differences(reply, QStringLiteral("Site")), QStringList());
        QCOMPARE(m_central->site.name, QStringLiteral("Depot"));
        QCOMPARE(m_central->site.mainFuseA, 63);
        QCOMPARE(m_central->site.voltage, 230);
        m_central->nextError = Error{ErrorCode::InvalidInput, QStringLiteral("no such zone"), {QStringLiteral("timeZone")}};
        const HttpReply refused = ask("PATCH", "/site", R"({"timeZone":"Mars/Base"})");
        QCOMPARE(refused.status, 400);
        QCOMPARE(issuePaths(refused), QStringList{QStringLiteral("timeZone")});
    }

    void showsTheLobbyAndAdmits()
    {
        const QJsonObject lobby = ask("GET", "/lobby").json();
        QCOMPARE(lobby.value(QStringLiteral("candidates")).toArray().size(), 1);
        QCOMPARE(lobby.value(QStringLiteral("refused")).toArray().size(), 1);
        const HttpReply admitted = ask("POST", "/lobby/NEW1/admit", R"({"name":"New one"})");
        QCOMPARE(admitted.status, 200);
        QCOMPARE(admitted.json().value(QStringLiteral("name")).toString(), QStringLiteral("New one"));
        QCOMPARE(ask("POST", "/lobby/NEW1/admit").status, 200);
        QCOMPARE(ask("POST", "/lobby/OTHER/admit").status, 404);
    }

    void waitsForTheEndOfACommand()
    {
        connect(m_live.get(), &api::LiveSite::commandChanged, this, [this](const CommandPointer& command) {
            if (!command->isAnswered())
                m_central->answer(command->id, CommandOutcome::Rejected, {{QStringLiteral("status"), QStringLiteral("Rejected")}});
        });
        const HttpReply reply =
            ask("POST", "/stations/CP%201%2Fa/commands", R"({"action":"Reset","payload":{"type":"Soft"},"timeoutSeconds":7})");
        QCOMPARE(reply.status, 200);
        QCOMPARE(differences(reply, QStringLiteral("Command")), QStringList());
        QCOMPARE(reply.json().value(QStringLiteral("outcome")).toString(), QStringLiteral("Rejected"));
        QCOMPARE(reply.json().value(QStringLiteral("response"))[QStringLiteral("status")].toString(), QStringLiteral("Rejected"));
        QCOMPARE(m_central->lastRequest->timeoutS, 7);
        QCOMPARE(m_central->lastRequest->origin, CommandOrigin::Script);
        QCOMPARE(std::get<RawCall>(m_central->lastRequest->parameters).action, QStringLiteral("Reset"));
    }

    void answersAtOnceWhereNobodyWaits()
    {
        const HttpReply reply = ask("POST", "/stations/CP%201%2Fa/commands?wait=false", R"({"action":"Reset","payload":{}})");
        QCOMPARE(reply.status, 202);
        QCOMPARE(reply.json().value(QStringLiteral("outcome")).toString(), QStringLiteral("Queued"));
        QCOMPARE(ask("DELETE", "/commands/1").status, 204);
        QCOMPARE(ask("GET", "/commands/1").json().value(QStringLiteral("outcome")).toString(), QStringLiteral("Cancelled"));
        QCOMPARE(ask("DELETE", "/commands/1").status, 409);
        QCOMPARE(ask("DELETE", "/commands/99").status, 404);
        QCOMPARE(ask("GET", "/commands/x").status, 404);
    }

    void tellsWhyACommandCannotBeSent()
    {
        const QByteArray body = R"({"action":"Reset","payload":{}})";
        QCOMPARE(ask("POST", "/stations/NONE/commands", body).status, 404);
        m_central->stations[QStringLiteral("CP 1/a")].link.isOnline = false;
        QCOMPARE(ask("POST", "/stations/CP%201%2Fa/commands", body).status, 409);
        m_central->nextError = Error{ErrorCode::InvalidInput, QStringLiteral("issues"),
                                     {QStringLiteral("type: is needed"), QStringLiteral("x: unknown")}};
        const HttpReply refused = ask("POST", "/stations/CP%201%2Fa/commands", body);
        QCOMPARE(refused.status, 422);
        QCOMPARE(issuePaths(refused), QStringList({QStringLiteral("type"), QStringLiteral("x")}));
    }

    void keepsAnsweringWhileCommandsWaitAndEndsThemOnStop()
    {
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        const QByteArray body = R"({"action":"Reset","payload":{}})";
        for (int i = 0; i < 30; ++i) {
            sockets.push_back(std::make_unique<QTcpSocket>());
            sockets.back()->connectToHost(QStringLiteral("127.0.0.1"), m_port);
            sockets.back()->write("POST /api/v1/stations/CP%201%2Fa/commands HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                  + Token + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        }
        QTRY_COMPARE(m_central->commandRecords.size(), 24);
        QCOMPARE(ask("GET", "/health").status, 200);
        QSignalSpy stopped(m_api.get(), &localapi::LocalApi::stopped);
        m_api->stop();
        QVERIFY(stopped.count() == 1 || stopped.wait());
        for (const auto& socket : sockets) {
            QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
            const QByteArray answer = socket->readAll();
            QVERIFY2(answer.startsWith("HTTP/1.1 503"), answer.constData());
        }
    }

    void keepsTokens()
    {
        const HttpReply created =
            ask("POST", "/tokens", R"({"value":"Tag A","status":"Accepted","expiresAt":"2026-06-01T02:00:00+02:00",)"
                                   R"("groupId":"G","person":"Ana","stations":["CP 1/a"]})");
        QCOMPARE(created.status, 201);
        QCOMPARE(differences(created, QStringLiteral("Token")), QStringList());
        QCOMPARE(created.json().value(QStringLiteral("expiresAt")).toString(), QStringLiteral("2026-06-01T00:00:00.000Z"));
        QCOMPARE(m_central->persons.size(), 1);
        QCOMPARE(ask("POST", "/tokens", R"({"value":"TAG A","status":"Blocked"})").status, 409);

        QCOMPARE(ask("GET", "/tokens/tag%20a").json(), created.json());
        const HttpReply replaced = ask("PUT", "/tokens/tag%20a", R"({"status":"Blocked","person":"Ana"})");
        QCOMPARE(replaced.status, 200);
        QCOMPARE(replaced.json().value(QStringLiteral("value")).toString(), QStringLiteral("Tag A"));
        QVERIFY(replaced.json().value(QStringLiteral("expiresAt")).isNull());
        QCOMPARE(m_central->persons.size(), 1);
        QCOMPARE(ask("PUT", "/tokens/B", R"({"status":"Accepted"})").status, 201);
        QCOMPARE(ask("GET", "/tokens?limit=1").json().value(QStringLiteral("next")).toString(), QStringLiteral("b"));
        QCOMPARE(ask("GET", "/tokens?after=b").json().value(QStringLiteral("items")).toArray().size(), 1);
        QCOMPARE(ask("DELETE", "/tokens/b").status, 204);
        QCOMPARE(ask("DELETE", "/tokens/b").status, 404);
        QCOMPARE(ask("GET", "/tokens/b").status, 404);
    }

    void passesSessionQueriesOn()
    {
        const HttpReply reply =
            ask("GET", "/sessions?state=attention&station=CP1&from=2026-05-01T00:00:00+02:00&to=2026-06-01T00:00:00Z&limit=5&after=x");
        QCOMPARE(reply.json().value(QStringLiteral("next")).toString(), QStringLiteral("next-page"));
        const api::TransactionQuery query = *m_central->lastTransactionQuery;
        QCOMPARE(query.state, api::TransactionQuery::State::Attention);
        QCOMPARE(query.station->value(), QStringLiteral("CP1"));
        QCOMPARE(*query.from, QDateTime(QDate(2026, 4, 30), QTime(22, 0), Qt::UTC));
        QCOMPARE(*query.to, QDateTime(QDate(2026, 6, 1), QTime(0, 0), Qt::UTC));
        QCOMPARE(query.limit, 5);
        QCOMPARE(query.after, QStringLiteral("x"));
    }

    void passesRecordQueriesOn()
    {
        ask("GET", "/messages?station=A&action=Heartbeat&direction=out&limit=3");
        QCOMPARE(m_central->lastMessageQuery->action, QStringLiteral("Heartbeat"));
        QCOMPARE(*m_central->lastMessageQuery->direction, MessageRecord::Direction::Out);
        QCOMPARE(m_central->lastMessageQuery->limit, 3);
        ask("GET", "/events?kind=Diagnostics&station=B");
        QCOMPARE(*m_central->lastEventQuery->kind, EventKind::Diagnostics);
        QCOMPARE(m_central->lastEventQuery->station->value(), QStringLiteral("B"));
    }

    void showsASession()
    {
        const QJsonObject session = ask("GET", "/sessions/7").json();
        QCOMPARE(session.value(QStringLiteral("energyWh")).toDouble(), 234.567);
        QCOMPARE(session.value(QStringLiteral("ocppTransactionId")).toInt(), 7);
        QCOMPARE(session.value(QStringLiteral("flags")).toArray(),
                 QJsonArray({QStringLiteral("UnknownToken"), QStringLiteral("EndUnknown")}));
        QCOMPARE(ask("GET", "/sessions/99").status, 404);
        QCOMPARE(ask("GET", "/sessions/x").status, 404);
    }

    void pagesThroughSamples()
    {
        for (int i = 0; i < 5; ++i)
            m_central->sampleRows.append(aSample(i, Measurand::PowerActiveImport));
        const QJsonObject first = ask("GET", "/sessions/7/samples?limit=3").json();
        QCOMPARE(first.value(QStringLiteral("items")).toArray().size(), 3);
        QCOMPARE(first.value(QStringLiteral("next")).toString(), QStringLiteral("3"));
        const QJsonObject second = ask("GET", "/sessions/7/samples?limit=3&after=3").json();
        QCOMPARE(second.value(QStringLiteral("items")).toArray().size(), 2);
        QVERIFY(second.value(QStringLiteral("next")).isNull());
    }

    void startsAndStopsSessions()
    {
        const HttpReply started =
            ask("POST", "/sessions/start?wait=false", R"({"station":"CP 1/a","connector":2,"token":"TAG"})");
        QCOMPARE(started.status, 202);
        const auto start = std::get<RemoteStart>(m_central->lastRequest->parameters);
        QCOMPARE(start.evse->value(), 2);
        QCOMPARE(start.token.value, QStringLiteral("TAG"));
        QCOMPARE(ask("POST", "/sessions/7/stop?wait=false").status, 202);
        QCOMPARE(std::get<RemoteStop>(m_central->lastRequest->parameters).transaction.value(), QStringLiteral("7"));
        TransactionRecord ended = fullSession();
        ended.key = TransactionKey(8);
        ended.state = TransactionState::Ended;
        m_central->sessions.insert(8, ended);
        QCOMPARE(ask("POST", "/sessions/8/stop").status, 409);
    }

    void translatesFailuresOfTheStore_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("status");
        QTest::newRow("full") << ErrorCode::StorageFull << 507;
        QTest::newRow("failed") << ErrorCode::StorageFailed << 503;
        QTest::newRow("link lost") << ErrorCode::LinkLost << 503;
        QTest::newRow("fault") << ErrorCode::Internal << 500;
        QTest::newRow("cursor") << ErrorCode::InvalidInput << 400;
    }
    void translatesFailuresOfTheStore()
    {
        QFETCH(ErrorCode, code);
        QFETCH(int, status);
        m_central->nextError = Error{code, QStringLiteral("detail"), {}};
        QCOMPARE(ask("GET", "/sessions").status, status);
    }

private:
    std::unique_ptr<FakeCentralSystem> m_central;
    std::unique_ptr<api::LiveSite> m_live;
    std::unique_ptr<localapi::LocalApi> m_api;
    quint16 m_port = 0;
};

Q_DECLARE_METATYPE(forecourt::ErrorCode)
QTEST_GUILESS_MAIN(TestLocalApi)
#include "tst_localapi.moc"
