// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Prices, where they apply and what a session costs, over HTTP.
#include "tests/support/testprogram.h"
#include "tests/unit/localapi/localapifixture.h"

using namespace forecourt;
using namespace forecourt::tests;

namespace {

const QByteArray ConnectorPrice("/stations/CP%201%2Fa/connectors/1/price");

/// JSON written with single quotes.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

/// What a version of 0.35 a kWh needs at least.
const QByteArray SomeVersion("{'validFrom': '2026-01-01T00:00:00Z', 'rates': {'perKwh': 350000}, 'vat': 1900}");

} // namespace

class TestLocalApiPrices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<LocalApiFixture>(); }
    void cleanup() { m.reset(); }

    void createsAPriceWithItsVersion()
    {
        const HttpReply reply = m->ask("POST", "/prices", json("{'name': 'Standard', 'version': " + SomeVersion + "}"));
        QCOMPARE(reply.status, 201);
        QCOMPARE(m->differences(reply, QStringLiteral("Price")), QStringList());
        const QJsonObject price = reply.json();
        QCOMPARE(price.value(QStringLiteral("name")).toString(), QStringLiteral("Standard"));
        QCOMPARE(price.value(QStringLiteral("currency")).toString(), QStringLiteral("EUR"));
        const QJsonValue version = price.value(QStringLiteral("versions"))[0];
        QCOMPARE(version[QStringLiteral("rates")][QStringLiteral("perKwh")].toInt(), 350'000);
        QCOMPARE(version[QStringLiteral("number")].toInt(), 1);
        QCOMPARE(version[QStringLiteral("createdBy")].toString(), QStringLiteral("local API"));
        QCOMPARE(m->ask("GET", "/prices/1").json(), price);
    }

    void listsPricesPageByPage()
    {
        for (const char* name : {"A", "B", "C"})
            QCOMPARE(m->ask("POST", "/prices", json(QByteArray("{'name': '") + name + "'}")).status, 201);
        m->prices.prices.prices[1].removedAt = instant(1);
        m->prices.publish();
        const HttpReply first = m->ask("GET", "/prices?limit=1");
        QCOMPARE(m->differences(first, QStringLiteral("PricePage")), QStringList());
        QCOMPARE(first.json().value(QStringLiteral("next")).toString(), QStringLiteral("1"));
        const QJsonValue second = m->ask("GET", "/prices?limit=1&after=1").json();
        QCOMPARE(second[QStringLiteral("items")][0][QStringLiteral("name")].toString(), QStringLiteral("C"));
        QVERIFY(second[QStringLiteral("next")].isNull());
        QCOMPARE(m->ask("GET", "/prices?removed=true").json().value(QStringLiteral("items")).toArray().size(), 3);
    }

    void changesAPriceAndAddsAVersion()
    {
        QCOMPARE(m->ask("POST", "/prices", json("{'name': 'Standard', 'notes': 'old', 'version': " + SomeVersion + "}")).status, 201);
        QByteArray later = SomeVersion;
        later.replace("2026-01", "2026-06");
        const HttpReply reply = m->ask("PUT", "/prices/1", json("{'name': 'Basic', 'notes': null, 'version': " + later + "}"));
        QCOMPARE(reply.status, 200);
        QCOMPARE(m->differences(reply, QStringLiteral("Price")), QStringList());
        QCOMPARE(reply.json().value(QStringLiteral("name")).toString(), QStringLiteral("Basic"));
        QVERIFY(reply.json().value(QStringLiteral("notes")).isNull());
        QCOMPARE(reply.json().value(QStringLiteral("versions")).toArray().size(), 2);
        QCOMPARE(m->ask("PUT", "/prices/1", json("{'removed': true}")).status, 200);
        QVERIFY(m->ask("GET", "/prices/1").json().value(QStringLiteral("removedAt")).isString());
        QCOMPARE(m->ask("PUT", "/prices/1", json("{'removed': false}")).status, 200);
        QVERIFY(m->ask("GET", "/prices/1").json().value(QStringLiteral("removedAt")).isNull());
    }

    void refusesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("path");
        QTest::newRow("no name") << QByteArray("{}") << QStringLiteral("name");
        QTest::newRow("a blank name") << QByteArray("{'name': ' '}") << QStringLiteral("saved");
        QTest::newRow("no such currency") << QByteArray("{'name': 'A', 'currency': 'XXX'}") << QStringLiteral("saved");
        QTest::newRow("unknown field") << QByteArray("{'name': 'A', 'price': 1}") << QStringLiteral("price");
        QTest::newRow("unknown field of a version") << QByteArray("{'name': 'A', 'version': {'perKwh': 1}}") << QStringLiteral("version.perKwh");
        QTest::newRow("a version without a date") << QByteArray("{'name': 'A', 'version': {}}") << QStringLiteral("version");
        QTest::newRow("a negative rate") << QByteArray("{'name': 'A', 'version': {'validFrom': '2026-01-01T00:00:00Z', 'rates': {'perKwh': -1}}}") << QStringLiteral("version");
    }

    void refusesWhatIsWrong()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, path);
        const HttpReply reply = m->ask("POST", "/prices", json(body));
        QCOMPARE(reply.status, 400);
        QCOMPARE(m->issuePaths(reply), QStringList{path});
        QVERIFY(m->ask("GET", "/prices").json().value(QStringLiteral("items")).toArray().isEmpty());
    }

    void assignsAPriceToAConnector()
    {
        QCOMPARE(m->ask("POST", "/prices", json("{'name': 'Standard', 'version': " + SomeVersion + "}")).status, 201);
        QCOMPARE(m->ask("POST", "/prices", json("{'name': 'Other', 'version': " + SomeVersion + "}")).status, 201);
        const HttpReply reply = m->ask("PUT", ConnectorPrice, json("{'price': 1}"));
        QCOMPARE(reply.status, 200);
        QCOMPARE(m->differences(reply, QStringLiteral("PriceDecision")), QStringList());
        QCOMPARE(reply.json().value(QStringLiteral("price")).toInt(), 1);
        QCOMPARE(reply.json().value(QStringLiteral("level")).toString(), QStringLiteral("connector"));
        QCOMPARE(reply.json().value(QStringLiteral("looked")).toArray().size(), 6);
        // another one instead, then one beside it for a while, then none
        QCOMPARE(m->ask("PUT", ConnectorPrice, json("{'price': 2}")).status, 200);
        QCOMPARE(m->prices.prices.assignments.size(), 1);
        QCOMPARE(m->ask("PUT", ConnectorPrice, json("{'price': 1, 'from': '2026-06-01T00:00:00Z', 'until': '2026-07-01T00:00:00Z'}")).status, 200);
        QCOMPARE(m->ask("GET", ConnectorPrice + "?at=2026-05-31T00:00:00Z").json().value(QStringLiteral("price")).toInt(), 2);
        QCOMPARE(m->ask("GET", ConnectorPrice + "?at=2026-06-15T00:00:00Z").json().value(QStringLiteral("price")).toInt(), 1);
        QCOMPARE(m->ask("GET", ConnectorPrice + "?at=2026-07-01T00:00:00Z").json().value(QStringLiteral("price")).toInt(), 2);
        const HttpReply none = m->ask("PUT", ConnectorPrice, json("{'price': null}"));
        QCOMPARE(none.status, 200);
        QVERIFY(!none.json().contains(QStringLiteral("price")));
        QVERIFY(m->prices.prices.assignments.isEmpty());
    }

    void tellsWhyAnAssignmentIsRefused()
    {
        QCOMPARE(m->ask("PUT", "/stations/nobody/connectors/1/price", json("{'price': 1}")).status, 404);
        QCOMPARE(m->ask("PUT", "/stations/CP%201%2Fa/connectors/0/price", json("{'price': 1}")).status, 404);
        QCOMPARE(m->issuePaths(m->ask("PUT", ConnectorPrice, json("{}"))), QStringList{QStringLiteral("price")});
        QCOMPARE(m->issuePaths(m->ask("PUT", ConnectorPrice, json("{'price': 9}"))), QStringList{QStringLiteral("assigned")});
        QCOMPARE(m->ask("POST", "/prices", json("{'name': 'Standard', 'version': " + SomeVersion + "}")).status, 201);
        QCOMPARE(m->ask("PUT", ConnectorPrice, json("{'price': 1}")).status, 200);
        const HttpReply removed = m->ask("PUT", "/prices/1", json("{'removed': true}"));
        QCOMPARE(removed.status, 409);
        QVERIFY(removed.body.contains("still applies"));
    }

    void assignsAPriceAtEachLevel_data()
    {
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("site") << QByteArray("'level': 'site'");
        QTest::newRow("station") << QByteArray("'level': 'station', 'station': 'CP 1/a'");
        QTest::newRow("connector") << QByteArray("'level': 'connector', 'station': 'CP 1/a', 'connector': 2");
        QTest::newRow("group") << QByteArray("'level': 'group', 'group': 'Staff'");
        QTest::newRow("person") << QByteArray("'level': 'person', 'person': 'Eva'");
        QTest::newRow("session") << QByteArray("'level': 'session', 'session': 7");
    }

    void assignsAPriceAtEachLevel()
    {
        QFETCH(QByteArray, place);
        addPriceAndEva();
        const QByteArray body = json("{" + place + ", 'price': 1, 'from': '2026-06-01T00:00:00.000Z', 'note': 'summer'}");
        const HttpReply reply = m->ask("POST", "/price-assignments", body);
        QCOMPARE(reply.status, 201);
        QCOMPARE(m->differences(reply, QStringLiteral("PriceAssignment")), QStringList());
        const QJsonObject sent = QJsonDocument::fromJson(body).object();
        for (auto it = sent.begin(); it != sent.end(); ++it)
            QCOMPARE(reply.json().value(it.key()), it.value());
        QCOMPARE(reply.json().value(QStringLiteral("user")).toString(), QStringLiteral("local API"));
        const HttpReply list = m->ask("GET", "/price-assignments?level=" + reply.json().value(QStringLiteral("level")).toString().toUtf8());
        QCOMPARE(m->differences(list, QStringLiteral("PriceAssignmentPage")), QStringList());
        QCOMPARE(list.json().value(QStringLiteral("items"))[0].toObject(), reply.json());
        // and away again
        const QByteArray target = "/price-assignments/" + QByteArray::number(reply.json().value(QStringLiteral("id")).toInt());
        QCOMPARE(m->ask("DELETE", target).status, 204);
        QVERIFY(m->prices.prices.assignments.isEmpty());
        QCOMPARE(m->ask("DELETE", target).status, 404);
    }

    void changesAnAssignment()
    {
        addPriceAndEva();
        QCOMPARE(m->ask("POST", "/price-assignments", json("{'level': 'site', 'price': 1}")).status, 201);
        const HttpReply reply = m->ask("PUT", "/price-assignments/100", json("{'level': 'group', 'group': 'Staff', 'price': 1, 'until': '2026-07-01T00:00:00.000Z'}"));
        QCOMPARE(reply.status, 200);
        QCOMPARE(m->differences(reply, QStringLiteral("PriceAssignment")), QStringList());
        QCOMPARE(reply.json().value(QStringLiteral("group")).toString(), QStringLiteral("Staff"));
        QCOMPARE(m->prices.prices.assignments.size(), 1);
        QCOMPARE(m->prices.prices.assignments.first().level, PriceLevel::Group);
        QCOMPARE(m->ask("PUT", "/price-assignments/99", json("{'level': 'site', 'price': 1}")).status, 404);
    }

    void pagesThroughAssignments()
    {
        addPriceAndEva();
        for (const char* group : {"A", "B", "C"})
            QCOMPARE(m->ask("POST", "/price-assignments", json(QByteArray("{'level': 'group', 'price': 1, 'group': '") + group + "'}")).status, 201);
        const HttpReply first = m->ask("GET", "/price-assignments?limit=2");
        QCOMPARE(m->differences(first, QStringLiteral("PriceAssignmentPage")), QStringList());
        QCOMPARE(first.json().value(QStringLiteral("items")).toArray().size(), 2);
        const QJsonObject second = m->ask("GET", "/price-assignments?limit=2&after=" + first.json().value(QStringLiteral("next")).toString().toUtf8()).json();
        QCOMPARE(second.value(QStringLiteral("items")).toArray().size(), 1);
        QCOMPARE(second.value(QStringLiteral("items"))[0][QStringLiteral("group")].toString(), QStringLiteral("C"));
        QVERIFY(second.value(QStringLiteral("next")).isNull());
        QVERIFY(m->ask("GET", "/price-assignments?level=site").json().value(QStringLiteral("items")).toArray().isEmpty());
    }

    void tellsWhatIsWrongWithAnAssignment_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("paths");
        const auto row = [](const char* name, const char* body, const QStringList& paths) { QTest::newRow(name) << QByteArray(body) << paths; };
        row("nothing", "{}", {QStringLiteral("level"), QStringLiteral("price")});
        row("no such level", "{'level': 'country', 'price': 1}", {QStringLiteral("level")});
        row("no place", "{'level': 'connector', 'station': 'CP 1/a', 'price': 1}", {QStringLiteral("connector")});
        row("a place of another level", "{'level': 'site', 'group': 'Staff', 'price': 1}", {QStringLiteral("group")});
        row("no such charger", "{'level': 'station', 'station': 'nobody', 'price': 1}", {QStringLiteral("station")});
        row("no such person", "{'level': 'person', 'person': 'Nobody', 'price': 1}", {QStringLiteral("person")});
        row("no such session", "{'level': 'session', 'session': 99, 'price': 1}", {QStringLiteral("session")});
        row("no such price", "{'level': 'site', 'price': 9}", {QStringLiteral("assigned")});
        row("dates the wrong way round", "{'level': 'site', 'price': 1, 'from': '2026-06-02T00:00:00Z', 'until': '2026-06-01T00:00:00Z'}", {QStringLiteral("assigned")});
        row("an unknown field", "{'level': 'site', 'price': 1, 'tariff': 1}", {QStringLiteral("tariff")});
    }

    void tellsWhatIsWrongWithAnAssignment()
    {
        QFETCH(QByteArray, body);
        QFETCH(QStringList, paths);
        addPriceAndEva();
        const HttpReply reply = m->ask("POST", "/price-assignments", json(body));
        QCOMPARE(reply.status, 400);
        QStringList found = m->issuePaths(reply);
        found.sort();
        QCOMPARE(found, paths);
        QVERIFY(m->prices.prices.assignments.isEmpty());
    }

    void holidaysAreReadAndWritten()
    {
        QVERIFY(m->ask("GET", "/holidays").json().value(QStringLiteral("items")).toArray().isEmpty());
        const HttpReply reply =
            m->ask("PUT", "/holidays", json("{'items': [{'name': 'New Year', 'kind': 'yearly', 'date': '2026-01-01'}, {'name': 'Good Friday', 'kind': 'easter', 'easterOffset': -2}]}"));
        QCOMPARE(reply.status, 200);
        QCOMPARE(m->differences(reply, QStringLiteral("Holidays")), QStringList());
        QCOMPARE(m->prices.prices.holidays.size(), 2);
        QCOMPARE(m->prices.prices.holidays.last().easterOffset, -2);
        QCOMPARE(m->ask("GET", "/holidays").json(), reply.json());
        QCOMPARE(m->ask("PUT", "/holidays", json("{'items': []}")).status, 200);
        QVERIFY(m->prices.prices.holidays.isEmpty());
        QCOMPARE(m->issuePaths(m->ask("PUT", "/holidays", json("{'items': [{'name': 'X', 'kind': 'lunar'}]}"))), QStringList{QStringLiteral("items.0.kind")});
        QCOMPARE(m->issuePaths(m->ask("PUT", "/holidays", json("{'items': 5}"))), QStringList{QStringLiteral("items")});
        QCOMPARE(m->issuePaths(m->ask("PUT", "/holidays", json("{'items': [5]}"))), QStringList{QStringLiteral("items.0")});
        QCOMPARE(m->issuePaths(m->ask("PUT", "/holidays", json("{'items': [{'name': 'No date'}]}"))), QStringList{QStringLiteral("holidays")});
    }

    void sessionsTellTheirCost()
    {
        TransactionRecord ended = fullSession();
        ended.key = TransactionKey(8);
        ended.state = TransactionState::Ended;
        m->central.sessions.insert(8, ended);
        ended.key = TransactionKey(9);
        m->central.sessions.insert(9, ended); // unpriced
        api::SessionPrice price;
        price.cost.total = Money{770, QStringLiteral("EUR")};
        price.cost.net = Money{647, QStringLiteral("EUR")};
        price.cost.vat = Money{123, QStringLiteral("EUR")};
        m->prices.sessionPrices.insert(8, price);
        price.cost = {};
        price.cost.flags = CostFlag::Unpriced;
        m->prices.sessionPrices.insert(9, price);
        RunningCost running;
        running.transaction = TransactionKey(7);
        running.cost.total = running.cost.net = Money{321, QStringLiteral("EUR")};
        running.cost.vat = Money{0, QStringLiteral("EUR")};
        running.cost.flags = CostFlag::Running;
        ChangeBatch batch;
        batch.prices.costs = {running};
        m->central.publishBatch(std::move(batch));
        const auto cost = [this](const char* target) {
            const HttpReply reply = m->ask("GET", target);
            return m->differences(reply, QStringLiteral("Session")).isEmpty() ? reply.json().value(QStringLiteral("cost")) : QJsonValue(QStringLiteral("not as described"));
        };
        QCOMPARE(cost("/sessions/8")[QStringLiteral("total")][QStringLiteral("minor")].toInt(), 770);
        QCOMPARE(cost("/sessions/7")[QStringLiteral("total")][QStringLiteral("minor")].toInt(), 321);
        QCOMPARE(cost("/sessions/7")[QStringLiteral("flags")], QJsonValue(QJsonArray{QStringLiteral("running")}));
        QVERIFY(cost("/sessions/9").isNull());
        const HttpReply list = m->ask("GET", "/sessions");
        QCOMPARE(m->differences(list, QStringLiteral("SessionPage")), QStringList());
        QHash<int, QJsonValue> costs;
        for (const QJsonValue session : list.json().value(QStringLiteral("items")).toArray())
            costs.insert(session[QStringLiteral("id")].toInt(), session[QStringLiteral("cost")]);
        for (const int id : {7, 8, 9})
            QCOMPARE(costs.value(id), cost(("/sessions/" + QByteArray::number(id)).constData()));
    }

    void doesNotKnowWhatIsNotThere()
    {
        QCOMPARE(m->ask("GET", "/prices/1").status, 404);
        QCOMPARE(m->ask("PUT", "/prices/x", json("{}")).status, 404);
        QCOMPARE(m->ask("GET", "/sessions/99/cost").status, 404);
        QCOMPARE(m->ask("GET", "/sessions/x/cost").status, 404);
        QCOMPARE(m->ask("GET", "/stations/nobody/connectors/1/price").status, 404);
    }

    void tellsWhatASessionCosts()
    {
        api::SessionPrice price;
        CostLine line;
        line.quantity = 22'000'000;
        line.rate = Rate{350'000};
        line.vatRate = VatRate{1900};
        line.net = Money{647, QStringLiteral("EUR")};
        line.vat = Money{123, QStringLiteral("EUR")};
        line.gross = Money{770, QStringLiteral("EUR")};
        line.flags = CostFlag::SampleGap;
        price.cost.lines = {line};
        price.cost.vatTotals = {{line.vatRate, line.net, line.vat, line.gross}};
        price.cost.net = line.net;
        price.cost.vat = line.vat;
        price.cost.total = line.gross;
        price.cost.energy = Energy{22'000'000};
        price.cost.flags = CostFlag::SampleGap;
        price.decision.looked = {{PriceLevel::Site, PriceFinding::Applies, PriceAssignmentId(1), PriceId(1)}};
        price.pricedAt = instant(9);
        price.isStored = true;
        m->prices.sessionPrices.insert(7, price);
        const HttpReply reply = m->ask("GET", "/sessions/7/cost");
        QCOMPARE(reply.status, 200);
        QCOMPARE(m->differences(reply, QStringLiteral("SessionPrice")), QStringList());
        const QJsonValue cost = reply.json().value(QStringLiteral("cost"));
        QCOMPARE(cost[QStringLiteral("total")][QStringLiteral("minor")].toInt(), 770);
        QCOMPARE(cost[QStringLiteral("lines")][0][QStringLiteral("kind")].toString(), QStringLiteral("energy"));
        QVERIFY(reply.json().value(QStringLiteral("stored")).toBool());
    }

private:
    void addPriceAndEva() const
    {
        QCOMPARE(m->ask("POST", "/prices", json("{'name': 'Standard', 'version': " + SomeVersion + "}")).status, 201);
        PersonRecord eva;
        eva.name = QStringLiteral("Eva");
        QVERIFY(m->central.savePerson(eva).result());
    }

    std::unique_ptr<LocalApiFixture> m;
};

FORECOURT_TEST(TestLocalApiPrices)
#include "tst_localapiprices.moc"
