// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The local API over HTTP, against a central system in memory: description, site, stations, lobby, commands.
#include "tests/support/testprogram.h"
#include "tests/unit/localapi/localapifixture.h"

#include <QRegularExpression>
#include <QSignalSpy>

#include <functional>

using namespace forecourt;
using namespace forecourt::tests;

class TestLocalApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<LocalApiFixture>();
        QVERIFY(m->port != 0);
        QTRY_VERIFY(m->live->isReady());
    }
    void cleanup() { m.reset(); }

    void describesExactlyTheRoutesItHas()
    {
        const QJsonObject description = QJsonDocument::fromJson(localapi::openApiDescription()).object();
        QSet<QString> described;
        const QJsonObject paths = description.value(QStringLiteral("paths")).toObject();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            const QJsonObject operations = path.value().toObject();
            const QString base = operations.contains(QStringLiteral("servers")) ? QString() : QStringLiteral("/api/v1");
            for (auto operation = operations.begin(); operation != operations.end(); ++operation) {
                if (operation.key() == QLatin1String("servers"))
                    continue;
                const bool isOpen = operation.value()[QStringLiteral("security")].isArray();
                described.insert(operation.key().toUpper() + QLatin1Char(' ') + base + path.key()
                                 + (isOpen ? QStringLiteral(" open") : QString()));
            }
        }
        QSet<QString> served;
        for (const http::Route& route : m->api->router().routes())
            served.insert(http::methodName(route.method) + QLatin1Char(' ') + route.pattern
                          + (route.needsToken ? QString() : QStringLiteral(" open")));
        QCOMPARE(QStringList((described - served).values()), QStringList());
        QCOMPARE(QStringList((served - described).values()), QStringList());
        QCOMPARE(m->ask("GET", "/openapi.json").json(), description);
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

    void takesEveryParameterItDescribes()
    {
        static const QRegularExpression braces(QStringLiteral("\\{[a-z]+\\}"));
        int asked = 0;
        forEachParameter([&](const QString& method, const QString& path, const QJsonObject& parameter) {
            if (parameter.value(QStringLiteral("in")) != QStringLiteral("query"))
                return;
            const QJsonObject schema = parameter.value(QStringLiteral("schema")).toObject();
            const QString type = schema.value(QStringLiteral("type")).toString();
            QString value = QStringLiteral("x");
            if (const QJsonArray words = schema.value(QStringLiteral("enum")).toArray(); !words.isEmpty())
                value = words.first().toString();
            else if (type == QLatin1String("integer"))
                value = QStringLiteral("1");
            else if (type == QLatin1String("boolean"))
                value = QStringLiteral("false");
            else if (schema.value(QStringLiteral("format")) == QStringLiteral("date-time"))
                value = QStringLiteral("2026-05-05T08:00:00Z");
            const QString name = parameter.value(QStringLiteral("name")).toString();
            const QString target = QString(path).replace(braces, QStringLiteral("7")) + QLatin1Char('?') + name + QLatin1Char('=') + value;
            const HttpReply reply = m->ask(method.toLatin1(), target.toLatin1());
            // "x" is no cursor everywhere, but a name that is not known would be an issue with words of its own
            QVERIFY2(!reply.body.contains("is not known here"), qPrintable(target + QString::fromUtf8(reply.body)));
            QVERIFY2(!m->issuePaths(reply).contains(name) || name == QLatin1String("after"), qPrintable(target));
            ++asked;
        });
        QVERIFY(asked > 20);
    }

    void describesEveryPartOfAPathThatVaries()
    {
        QSet<QString> described;
        forEachParameter([&](const QString& method, const QString& path, const QJsonObject& parameter) {
            if (parameter.value(QStringLiteral("in")) == QStringLiteral("path"))
                described.insert(method + path + parameter.value(QStringLiteral("name")).toString());
        });
        static const QRegularExpression braces(QStringLiteral("\\{([a-z]+)\\}"));
        for (const http::Route& route : m->api->router().routes()) {
            const QString path = route.pattern.mid(QStringLiteral("/api/v1").size());
            auto found = braces.globalMatch(path);
            while (found.hasNext()) {
                const QString part = http::methodName(route.method) + path + found.next().captured(1);
                QVERIFY2(described.contains(part), qPrintable(part));
            }
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
        QTest::newRow("rules") << QByteArray("/vendor-rules") << QStringLiteral("VendorRulePage");
        QTest::newRow("vendors' messages") << QByteArray("/stations/CP%201%2Fa/vendor-messages") << QStringLiteral("VendorMessagePage");
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
        m->central.sessions.insert(8, ended);
        m->central.sampleRows = {aSample(1, Measurand::Soc)};
        m->central.sampleRows[0].phase = Phase::L1N;
        MessageRecord message;
        message.id = RecordId(1);
        message.at = instant(1);
        message.payload = "[1,2]";
        m->central.messageRows = {message};
        EventRecord event;
        event.at = instant(1);
        event.evse = EvseId(1);
        event.kind = EventKind::Diagnostics;
        m->central.eventRows = {event};
        TokenRecord token;
        token.value = QStringLiteral("TAG1");
        token.expiresAt = instant(9);
        m->central.saveToken(token);
        CommandRequest command;
        command.station = StationId(QStringLiteral("CP 1/a"));
        command.parameters = RawCall{};
        const auto id = m->central.submit(command);
        m->central.answer(*id.result(), CommandOutcome::Accepted, {});
        const HttpReply reply = m->ask("GET", target);
        QCOMPARE(reply.status, 200);
        QCOMPARE(m->differences(reply, schema), QStringList());
    }

    void tellsHealthWithoutToken()
    {
        const QJsonObject health = request(m->port, "GET", "/api/v1/health", {}).json();
        QCOMPARE(health.value(QStringLiteral("status")).toString(), QStringLiteral("ok"));
        QCOMPARE(health.value(QStringLiteral("stationsOnline")).toInt(), 1);
        QCOMPARE(health.value(QStringLiteral("ocppPort")).toInt(), 8887);
        QVERIFY(health.value(QStringLiteral("tlsPort")).isNull());
        QCOMPARE(request(m->port, "GET", "/api/v1/stations", {}).status, 401);
    }

    void tellsThatTheDatabaseIsInTrouble()
    {
        m->central.system.storage = StorageHealth::DiskFull;
        m->central.requestSnapshot();
        QTRY_COMPARE(m->ask("GET", "/health").json().value(QStringLiteral("status")).toString(),
                     QStringLiteral("degraded"));
    }

    void showsAStationInDocumentedWords()
    {
        const QJsonObject station = m->ask("GET", "/stations/CP%201%2Fa").json();
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
            m->ask("PUT", "/stations/CP2", R"({"name":"Gate","password":"sixteen characters","securityProfile":1})");
        QCOMPARE(created.status, 201);
        QCOMPARE(m->differences(created, QStringLiteral("Station")), QStringList());
        QVERIFY(!created.body.contains("sixteen"));
        QVERIFY(created.json().value(QStringLiteral("admitted")).toBool());
        QVERIFY(created.json().value(QStringLiteral("hasPassword")).toBool());
        QCOMPARE(m->central.lastChange->password, QByteArray("sixteen characters"));

        const HttpReply changed = m->ask("PUT", "/stations/CP2", R"({"admitted":false,"password":null})");
        QCOMPARE(changed.status, 200);
        QVERIFY(!changed.json().value(QStringLiteral("admitted")).toBool());
        QVERIFY(!changed.json().value(QStringLiteral("hasPassword")).toBool());
        QCOMPARE(changed.json().value(QStringLiteral("name")).toString(), QStringLiteral("Gate"));

        const HttpReply hinted = m->ask("PUT", "/stations/CP2", R"({"filesWithPassword":true,"filesAddress":"files.example:8080"})");
        QCOMPARE(m->differences(hinted, QStringLiteral("Station")), QStringList());
        QVERIFY(hinted.json().value(QStringLiteral("filesWithPassword")).toBool());
        QCOMPARE(hinted.json().value(QStringLiteral("filesAddress")).toString(), QStringLiteral("files.example:8080"));
        const QJsonObject plain = m->ask("PUT", "/stations/CP2", R"({"filesWithPassword":false,"filesAddress":null})").json();
        QVERIFY(!plain.value(QStringLiteral("filesWithPassword")).toBool(true));
        QVERIFY(plain.value(QStringLiteral("filesAddress")).isNull());

        QCOMPARE(m->ask("DELETE", "/stations/CP2").status, 204);
        QCOMPARE(m->ask("GET", "/stations/CP2").status, 404);
        QCOMPARE(m->ask("DELETE", "/stations/CP2").status, 404);
    }

    void showsAndUnpinsKeysOfMeters()
    {
        api::StationChange change;
        change.meterKeys = {{2, {QByteArray("key"), QStringLiteral("ab01"), QDateTime(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC), QStringLiteral("Eva")}}};
        m->central.saveStation(StationId(QStringLiteral("CP3")), change);
        const HttpReply shown = m->ask("GET", "/stations/CP3");
        QCOMPARE(m->differences(shown, QStringLiteral("Station")), QStringList());
        const QJsonArray keys = shown.json().value(QStringLiteral("meterKeys")).toArray();
        QCOMPARE(keys, (QJsonArray{QJsonObject{{QStringLiteral("connector"), 2},
                                               {QStringLiteral("fingerprint"), QStringLiteral("ab01")},
                                               {QStringLiteral("pinnedAt"), QStringLiteral("2026-05-05T08:00:00.000Z")},
                                               {QStringLiteral("pinnedBy"), QStringLiteral("Eva")}}}));
        QCOMPARE(m->ask("DELETE", "/stations/CP3/connectors/1/meter-key").status, 404);
        QCOMPARE(m->ask("DELETE", "/stations/nobody/connectors/2/meter-key").status, 404);
        QCOMPARE(m->ask("DELETE", "/stations/CP3/connectors/2/meter-key").status, 204);
        QCOMPARE(m->central.lastChange->meterKeys.value(2).pinnedBy, QStringLiteral("API"));
        QVERIFY(m->ask("GET", "/stations/CP3").json().value(QStringLiteral("meterKeys")).toArray().isEmpty());
        QCOMPARE(m->ask("DELETE", "/stations/CP3/connectors/2/meter-key").status, 404);
        QCOMPARE(m->ask("DELETE", "/stations/CP3").status, 204);
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
        row("a field twice", "PUT", "/stations/A", R"({"name":"A","name":"B"})", {});
        row("a field twice, once escaped", "PUT", "/stations/A", "{\"name\":\"A\",\"n\\u0061me\":\"B\"}", {});
        row("a field twice inside", "POST", "/stations/A/commands",
            R"({"action":"Reset","payload":{"type":"Soft","type":"Hard"}})", {});
        row("a list", "PUT", "/stations/A", "[]", {});
        row("site null", "PATCH", "/site", R"({"name":null})", {QStringLiteral("name")});
        row("site phases", "PATCH", "/site", R"({"phases":4,"voltage":"230"})",
            {QStringLiteral("phases"), QStringLiteral("voltage")});
        row("token without status", "POST", "/tokens", R"({"value":"A"})", {QStringLiteral("status")});
        row("token status", "POST", "/tokens", R"({"value":"A","status":"Open"})", {QStringLiteral("status")});
        row("token status empty", "POST", "/tokens", R"({"value":"A","status":""})", {QStringLiteral("status")});
        row("token time", "POST", "/tokens", R"({"value":"A","status":"Accepted","expiresAt":"2026-01-01T00:00:00"})",
            {QStringLiteral("expiresAt")});
        row("token stations", "POST", "/tokens", R"({"value":"A","status":"Accepted","stations":["x",2]})",
            {QStringLiteral("stations.1")});
        row("token other value", "PUT", "/tokens/A", R"({"value":"B","status":"Accepted"})", {QStringLiteral("value")});
        row("command without payload", "POST", "/stations/A/commands", R"({"action":"Reset"})",
            {QStringLiteral("payload")});
        row("force is no text", "POST", "/stations/A/commands", R"({"action":"Reset","payload":{},"force":"yes"})", {QStringLiteral("force")});
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
        const HttpReply reply = m->ask(method, target, body);
        QCOMPARE(reply.status, 400);
        QCOMPARE(m->issuePaths(reply), paths);
        QCOMPARE(m->differences(reply, QStringLiteral("Problem")), QStringList());
        QVERIFY(!m->central.lastChange && !m->central.lastRequest);
        QVERIFY(m->central.tokens.isEmpty());
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
        const HttpReply reply = m->ask("GET", target);
        QCOMPARE(reply.status, 400);
        QCOMPARE(m->issuePaths(reply).size(), 1);
    }

    void pagesThroughStations()
    {
        for (const char* id : {"B", "C", "D"})
            m->central.saveStation(StationId(QLatin1String(id)), {});
        QStringList seen;
        QString after;
        for (int page = 0; page < 4; ++page) {
            const QJsonObject reply = m->ask("GET", "/stations?limit=3&after=" + after.toUtf8().toPercentEncoding()).json();
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
        const HttpReply reply = m->ask("PATCH", "/site", R"({"name":"Depot","mainFuseA":63})");
        QCOMPARE(reply.status, 200);
        QCOMPARE(m->differences(reply, QStringLiteral("Site")), QStringList());
        QCOMPARE(m->central.site.name, QStringLiteral("Depot"));
        QCOMPARE(m->central.site.mainFuseA, 63);
        QCOMPARE(m->central.site.voltage, 230);
        m->central.nextError = Error{ErrorCode::InvalidInput, QStringLiteral("no such zone"), {QStringLiteral("timeZone")}};
        const HttpReply refused = m->ask("PATCH", "/site", R"({"timeZone":"Mars/Base"})");
        QCOMPARE(refused.status, 400);
        QCOMPARE(m->issuePaths(refused), QStringList{QStringLiteral("timeZone")});
    }

    void showsTheLobbyAndAdmits()
    {
        const QJsonObject lobby = m->ask("GET", "/lobby").json();
        QCOMPARE(lobby.value(QStringLiteral("candidates")).toArray().size(), 1);
        QCOMPARE(lobby.value(QStringLiteral("refused")).toArray().size(), 1);
        const HttpReply admitted = m->ask("POST", "/lobby/NEW1/admit", R"({"name":"New one"})");
        QCOMPARE(admitted.status, 200);
        QCOMPARE(admitted.json().value(QStringLiteral("name")).toString(), QStringLiteral("New one"));
        QCOMPARE(m->ask("POST", "/lobby/NEW1/admit").status, 200);
        QCOMPARE(m->ask("POST", "/lobby/OTHER/admit").status, 404);
    }

    void waitsForTheEndOfACommand()
    {
        connect(m->live.get(), &api::LiveSite::commandChanged, this, [this](const CommandPointer& command) {
            if (!command->isAnswered())
                m->central.answer(command->id, CommandOutcome::Rejected, {{QStringLiteral("status"), QStringLiteral("Rejected")}});
        });
        const HttpReply reply =
            m->ask("POST", "/stations/CP%201%2Fa/commands", R"({"action":"Reset","payload":{"type":"Soft"},"timeoutSeconds":7})");
        QCOMPARE(reply.status, 200);
        QCOMPARE(m->differences(reply, QStringLiteral("Command")), QStringList());
        QCOMPARE(reply.json().value(QStringLiteral("outcome")).toString(), QStringLiteral("Rejected"));
        QCOMPARE(reply.json().value(QStringLiteral("response"))[QStringLiteral("status")].toString(), QStringLiteral("Rejected"));
        QCOMPARE(m->central.lastRequest->timeoutS, 7);
        QCOMPARE(m->central.lastRequest->origin, CommandOrigin::Script);
        QCOMPARE(std::get<RawCall>(m->central.lastRequest->parameters).action, QStringLiteral("Reset"));
    }

    void forcesACommandOnlyWhereToldSo_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isForced");
        QTest::newRow("not told") << QByteArray(R"({"action":"Reset","payload":{"Type":"soft"}})") << false;
        QTest::newRow("false") << QByteArray(R"({"action":"Reset","payload":{"Type":"soft"},"force":false})") << false;
        QTest::newRow("true") << QByteArray(R"({"action":"Reset","payload":{"Type":"soft"},"force":true})") << true;
    }
    void forcesACommandOnlyWhereToldSo()
    {
        QFETCH(QByteArray, body);
        QCOMPARE(m->ask("POST", "/stations/CP%201%2Fa/commands?wait=false", body).status, 202);
        QTEST(std::get<RawCall>(m->central.lastRequest->parameters).force, "isForced");
    }

    void answersAtOnceWhereNobodyWaits()
    {
        const HttpReply reply = m->ask("POST", "/stations/CP%201%2Fa/commands?wait=false", R"({"action":"Reset","payload":{}})");
        QCOMPARE(reply.status, 202);
        QCOMPARE(reply.json().value(QStringLiteral("outcome")).toString(), QStringLiteral("Queued"));
        QCOMPARE(m->ask("DELETE", "/commands/1").status, 204);
        QCOMPARE(m->ask("GET", "/commands/1").json().value(QStringLiteral("outcome")).toString(), QStringLiteral("Cancelled"));
        QCOMPARE(m->ask("DELETE", "/commands/1").status, 409);
        QCOMPARE(m->ask("DELETE", "/commands/99").status, 404);
        QCOMPARE(m->ask("GET", "/commands/x").status, 404);
    }

    void tellsWhyACommandCannotBeSent()
    {
        const QByteArray body = R"({"action":"Reset","payload":{}})";
        QCOMPARE(m->ask("POST", "/stations/NONE/commands", body).status, 404);
        m->central.stations[QStringLiteral("CP 1/a")].link.isOnline = false;
        QCOMPARE(m->ask("POST", "/stations/CP%201%2Fa/commands", body).status, 409);
        m->central.nextError = Error{ErrorCode::InvalidInput, QStringLiteral("issues"),
                                     {QStringLiteral("type: is needed"), QStringLiteral("x: unknown")}};
        const HttpReply refused = m->ask("POST", "/stations/CP%201%2Fa/commands", body);
        QCOMPARE(refused.status, 422);
        QCOMPARE(m->issuePaths(refused), QStringList({QStringLiteral("type"), QStringLiteral("x")}));
        m->central.nextError = Error{ErrorCode::NotSupported, QStringLiteral("Fly is no command of OCPP 1.6"), {QStringLiteral("Fly")}};
        const HttpReply unknown = m->ask("POST", "/stations/CP%201%2Fa/commands", R"({"action":"Fly","payload":{}})");
        QCOMPARE(unknown.status, 422);
        QCOMPARE(m->issuePaths(unknown), QStringList{QStringLiteral("action")});
    }

    void keepsAnsweringWhileCommandsWaitAndEndsThemOnStop()
    {
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        const QByteArray body = R"({"action":"Reset","payload":{}})";
        for (int i = 0; i < 30; ++i) {
            sockets.push_back(std::make_unique<QTcpSocket>());
            sockets.back()->connectToHost(QStringLiteral("127.0.0.1"), m->port);
            sockets.back()->write("POST /api/v1/stations/CP%201%2Fa/commands HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                  + ApiToken + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        }
        QTRY_COMPARE(m->central.commandRecords.size(), 24);
        QCOMPARE(m->ask("GET", "/health").status, 200);
        QSignalSpy stopped(m->api.get(), &localapi::LocalApi::stopped);
        m->api->stop();
        QVERIFY(stopped.count() == 1 || stopped.wait());
        for (const auto& socket : sockets) {
            QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
            const QByteArray answer = socket->readAll();
            QVERIFY2(answer.startsWith("HTTP/1.1 503"), answer.constData());
        }
    }

private:
    /// Calls \a check with method, path and parameter (reference resolved) for each parameter of the description.
    void forEachParameter(const std::function<void(const QString&, const QString&, const QJsonObject&)>& check) const
    {
        const QJsonObject description = QJsonDocument::fromJson(localapi::openApiDescription()).object();
        const SchemaCheck resolver(description);
        const QJsonObject paths = description.value(QStringLiteral("paths")).toObject();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            const QJsonObject operations = path.value().toObject();
            for (auto operation = operations.begin(); operation != operations.end(); ++operation) {
                for (const QJsonValue parameter : operation.value().toObject().value(QStringLiteral("parameters")).toArray())
                    check(operation.key().toUpper(), path.key(), resolver.resolved(parameter.toObject()));
            }
        }
    }

    std::unique_ptr<LocalApiFixture> m;
};

FORECOURT_TEST(TestLocalApi)
#include "tst_localapi.moc"
