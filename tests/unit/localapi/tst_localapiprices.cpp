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
    std::unique_ptr<LocalApiFixture> m;
};

FORECOURT_TEST(TestLocalApiPrices)
#include "tst_localapiprices.moc"
