// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The local API over HTTP, against a central system in memory: tokens, sessions, records, failures.
#include "tests/support/testprogram.h"
#include "tests/unit/localapi/localapifixture.h"

using namespace forecourt;
using namespace forecourt::tests;

class TestLocalApiRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesThroughReservations()
    {
        ChangeBatch batch;
        for (int i = 0; i < 10; ++i) { // one in each state
            ReservationRecord reservation;
            reservation.id = ReservationId(i + 1);
            reservation.ocppId = 40 + i;
            reservation.station = StationId(QStringLiteral("CP 1/a"));
            reservation.state = static_cast<ReservationState>(i);
            reservation.expiresAt = instant(30);
            batch.reservations.append(reservation);
        }
        batch.reservations[0].evse = EvseId(2);
        batch.reservations[0].token.value = QStringLiteral("TAG1");
        QTRY_VERIFY(m->live->isReady());
        m->central.publishBatch(batch);
        QTRY_COMPARE(m->live->reservations().size(), 10);
        const HttpReply first = m->ask("GET", "/reservations?limit=5");
        QCOMPARE(first.status, 200);
        QCOMPARE(m->differences(first, QStringLiteral("ReservationPage")), QStringList());
        QCOMPARE(first.json().value(QStringLiteral("next")).toString(), QStringLiteral("5"));
        const QJsonValue one = first.json().value(QStringLiteral("items"))[0];
        QCOMPARE(one[QStringLiteral("connector")].toInt(), 2);
        QCOMPARE(one[QStringLiteral("state")].toString(), QStringLiteral("Requested"));
        QCOMPARE(one[QStringLiteral("ocppReservationId")].toInt(), 40);
        const HttpReply second = m->ask("GET", "/reservations?limit=6&after=5");
        QCOMPARE(m->differences(second, QStringLiteral("ReservationPage")), QStringList());
        QCOMPARE(second.json().value(QStringLiteral("items")).toArray().size(), 5);
        QCOMPARE(second.json().value(QStringLiteral("items"))[4][QStringLiteral("state")].toString(), QStringLiteral("ChargerReplaced"));
        QVERIFY(second.json().value(QStringLiteral("next")).isNull());
    }

    void init()
    {
        m = std::make_unique<LocalApiFixture>();
        QVERIFY(m->port != 0);
        QTRY_VERIFY(m->live->isReady());
    }
    void cleanup() { m.reset(); }

    void keepsTokens()
    {
        const HttpReply created =
            m->ask("POST", "/tokens", R"({"value":"Tag A","status":"Accepted","expiresAt":"2026-06-01T02:00:00+02:00",)"
                                   R"("groupId":"G","person":"Ana","stations":["CP 1/a"]})");
        QCOMPARE(created.status, 201);
        QCOMPARE(m->differences(created, QStringLiteral("Token")), QStringList());
        QCOMPARE(created.json().value(QStringLiteral("expiresAt")).toString(), QStringLiteral("2026-06-01T00:00:00.000Z"));
        QCOMPARE(m->central.persons.size(), 1);
        QCOMPARE(m->ask("POST", "/tokens", R"({"value":"TAG A","status":"Blocked"})").status, 409);

        QCOMPARE(m->ask("GET", "/tokens/tag%20a").json(), created.json());
        const HttpReply replaced = m->ask("PUT", "/tokens/tag%20a", R"({"status":"Blocked","person":"Ana"})");
        QCOMPARE(replaced.status, 200);
        QCOMPARE(replaced.json().value(QStringLiteral("value")).toString(), QStringLiteral("Tag A"));
        QVERIFY(replaced.json().value(QStringLiteral("expiresAt")).isNull());
        QCOMPARE(m->central.persons.size(), 1);
        QCOMPARE(m->ask("PUT", "/tokens/B", R"({"status":"Accepted"})").status, 201);
        QCOMPARE(m->ask("GET", "/tokens?limit=1").json().value(QStringLiteral("next")).toString(), QStringLiteral("b"));
        QCOMPARE(m->ask("GET", "/tokens?after=b").json().value(QStringLiteral("items")).toArray().size(), 1);
        QCOMPARE(m->ask("DELETE", "/tokens/b").status, 204);
        QCOMPARE(m->ask("DELETE", "/tokens/b").status, 404);
        QCOMPARE(m->ask("GET", "/tokens/b").status, 404);
    }

    void passesSessionQueriesOn()
    {
        const HttpReply reply =
            m->ask("GET", "/sessions?state=attention&station=CP1&from=2026-05-01T00:00:00+02:00&to=2026-06-01T00:00:00Z&limit=5&after=x");
        QCOMPARE(reply.json().value(QStringLiteral("next")).toString(), QStringLiteral("next-page"));
        const api::TransactionQuery query = *m->central.lastTransactionQuery;
        QCOMPARE(query.state, api::TransactionQuery::State::Attention);
        QCOMPARE(query.station->value(), QStringLiteral("CP1"));
        QCOMPARE(*query.from, QDateTime(QDate(2026, 4, 30), QTime(22, 0), Qt::UTC));
        QCOMPARE(*query.to, QDateTime(QDate(2026, 6, 1), QTime(0, 0), Qt::UTC));
        QCOMPARE(query.limit, 5);
        QCOMPARE(query.after, QStringLiteral("x"));
    }

    void passesRecordQueriesOn()
    {
        QCOMPARE(m->ask("GET", "/messages?station=A&action=Heartbeat&direction=out&limit=3").status, 200);
        QCOMPARE(m->central.lastMessageQuery->action, QStringLiteral("Heartbeat"));
        QCOMPARE(*m->central.lastMessageQuery->direction, MessageRecord::Direction::Out);
        QCOMPARE(m->central.lastMessageQuery->limit, 3);
        QCOMPARE(m->ask("GET", "/events?kind=Diagnostics&station=B").status, 200);
        QCOMPARE(*m->central.lastEventQuery->kind, EventKind::Diagnostics);
        QCOMPARE(m->central.lastEventQuery->station->value(), QStringLiteral("B"));
    }

    void showsASession()
    {
        const QJsonObject session = m->ask("GET", "/sessions/7").json();
        QCOMPARE(session.value(QStringLiteral("energyWh")).toDouble(), 234.567);
        QCOMPARE(session.value(QStringLiteral("ocppTransactionId")).toInt(), 7);
        QCOMPARE(session.value(QStringLiteral("flags")).toArray(),
                 QJsonArray({QStringLiteral("UnknownToken"), QStringLiteral("EndUnknown")}));
        QCOMPARE(m->ask("GET", "/sessions/99").status, 404);
        QCOMPARE(m->ask("GET", "/sessions/x").status, 404);
    }

    void marksASessionAsATest()
    {
        const HttpReply marked = m->ask("PATCH", "/sessions/7", R"({"test":true})");
        QCOMPARE(marked.status, 200);
        QCOMPARE(m->differences(marked, QStringLiteral("Session")), QStringList());
        QVERIFY(marked.json().value(QStringLiteral("flags")).toArray().contains(QStringLiteral("Test")));
        QCOMPARE(m->central.amended.size(), 1);
        QCOMPARE(m->central.amended.first().first, TransactionKey(7));
        QCOMPARE(m->central.amended.first().second.isTest, std::optional(true));
        QVERIFY(!m->central.amended.first().second.note && !m->central.amended.first().second.person);
        QVERIFY(!m->ask("PATCH", "/sessions/7", R"({"test":false})").json().value(QStringLiteral("flags")).toArray().contains(QStringLiteral("Test")));
        QCOMPARE(m->central.amended.last().second.isTest, std::optional(false));
        for (const char* body : {"{}", R"({"test":null})", R"({"test":"yes"})", R"({"test":true,"note":"x"})"})
            QCOMPARE(m->ask("PATCH", "/sessions/7", body).status, 400);
        QCOMPARE(m->ask("PATCH", "/sessions/99", R"({"test":true})").status, 404);
        m->central.nextError = Error{ErrorCode::Conflict, {}, {}};
        QCOMPARE(m->ask("PATCH", "/sessions/7", R"({"test":true})").status, 409);
        QCOMPARE(m->central.amended.size(), 2);
    }

    void pagesThroughSamples()
    {
        for (int i = 0; i < 5; ++i)
            m->central.sampleRows.append(aSample(i, Measurand::PowerActiveImport));
        const QJsonObject first = m->ask("GET", "/sessions/7/samples?limit=3").json();
        QCOMPARE(first.value(QStringLiteral("items")).toArray().size(), 3);
        QCOMPARE(first.value(QStringLiteral("next")).toString(), QStringLiteral("3"));
        const QJsonObject second = m->ask("GET", "/sessions/7/samples?limit=3&after=3").json();
        QCOMPARE(second.value(QStringLiteral("items")).toArray().size(), 2);
        QVERIFY(second.value(QStringLiteral("next")).isNull());
    }

    void startsAndStopsSessions()
    {
        const HttpReply started =
            m->ask("POST", "/sessions/start?wait=false", R"({"station":"CP 1/a","connector":2,"token":"TAG"})");
        QCOMPARE(started.status, 202);
        const auto start = std::get<RemoteStart>(m->central.lastRequest->parameters);
        QCOMPARE(start.evse->value(), 2);
        QCOMPARE(start.token.value, QStringLiteral("TAG"));
        QCOMPARE(m->ask("POST", "/sessions/7/stop?wait=false").status, 202);
        QCOMPARE(std::get<RemoteStop>(m->central.lastRequest->parameters).transaction.value(), QStringLiteral("7"));
        TransactionRecord ended = fullSession();
        ended.key = TransactionKey(8);
        ended.state = TransactionState::Ended;
        m->central.sessions.insert(8, ended);
        QCOMPARE(m->ask("POST", "/sessions/8/stop").status, 409);
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
        m->central.nextError = Error{code, QStringLiteral("detail"), {}};
        QCOMPARE(m->ask("GET", "/sessions").status, status);
    }

private:
    std::unique_ptr<LocalApiFixture> m;
};

Q_DECLARE_METATYPE(forecourt::ErrorCode)
FORECOURT_TEST(TestLocalApiRecords)
#include "tst_localapirecords.moc"
