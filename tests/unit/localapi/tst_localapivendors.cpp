// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Messages of vendors' own over the local API: rules made, changed and removed; what was seen of a station.
#include "tests/unit/localapi/localapifixture.h"

using namespace forecourt;
using namespace forecourt::tests;

class TestLocalApiVendors : public QObject
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

    void keepsRules()
    {
        const HttpReply created = m->ask("POST", "/vendor-rules", "{\"vendorId\":\" com.example \",\"messageId\":\"setup\",\"station\":\"CP 1/a\",\"answer\":\"Accepted\",\"data\":\"{}\"}");
        QCOMPARE(created.status, 201);
        QCOMPARE(m->differences(created, QStringLiteral("VendorRule")), QStringList());
        QCOMPARE(created.json().value(QStringLiteral("vendorId")).toString(), QStringLiteral("com.example"));
        QCOMPARE(created.json().value(QStringLiteral("user")).toString(), QStringLiteral("API"));
        QCOMPARE(m->rules.rules.size(), 1);
        const VendorRule rule = m->rules.rules.first();
        QCOMPARE(rule.station, std::optional(StationId(QStringLiteral("CP 1/a"))));
        QCOMPARE(rule.answer, VendorAnswer::Accepted);
        QCOMPARE(rule.data, QStringLiteral("{}"));
        QCOMPARE(m->ask("GET", "/vendor-rules/1").json(), created.json()); // it holds when the answer is here

        // whatever is not named is no longer there
        const HttpReply replaced = m->ask("PUT", "/vendor-rules/1", R"({"vendorId":"com.example","answer":"UnknownMessageId"})");
        QCOMPARE(replaced.status, 200);
        QCOMPARE(m->differences(replaced, QStringLiteral("VendorRule")), QStringList());
        QVERIFY(replaced.json().value(QStringLiteral("station")).isNull());
        QVERIFY(replaced.json().value(QStringLiteral("messageId")).isNull());
        QVERIFY(replaced.json().value(QStringLiteral("data")).isNull());
        QCOMPARE(m->rules.rules.first().answer, VendorAnswer::UnknownMessage);

        m->rules.lastUser.clear();
        QCOMPARE(m->ask("DELETE", "/vendor-rules/1").status, 204);
        QCOMPARE(m->rules.lastUser, QStringLiteral("API"));
        QVERIFY(m->rules.rules.isEmpty());
        for (const char* method : {"GET", "DELETE"})
            QCOMPARE(m->ask(method, "/vendor-rules/1").status, 404);
        QCOMPARE(m->ask("PUT", "/vendor-rules/1", R"({"vendorId":"v","answer":"Accepted"})").status, 404);
    }

    void everyAnswerHasItsWord_data()
    {
        QTest::addColumn<VendorAnswer>("answer");
        QTest::newRow("Accepted") << VendorAnswer::Accepted; // OCPP 1.6 DataTransferStatus
        QTest::newRow("Rejected") << VendorAnswer::Rejected;
        QTest::newRow("UnknownMessageId") << VendorAnswer::UnknownMessage;
        QTest::newRow("UnknownVendorId") << VendorAnswer::UnknownVendor;
    }
    void everyAnswerHasItsWord()
    {
        QFETCH(VendorAnswer, answer);
        const QByteArray word = QTest::currentDataTag();
        const HttpReply created = m->ask("POST", "/vendor-rules", "{\"vendorId\":\"v\",\"answer\":\"" + word + "\"}");
        QCOMPARE(created.status, 201);
        QCOMPARE(created.json().value(QStringLiteral("answer")).toString(), QString::fromLatin1(word));
        QCOMPARE(m->rules.rules.value(0).answer, answer);
    }

    void refusesWhatIsNoRule_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("paths");
        QTest::newRow("nothing") << QByteArray("{}") << QStringList{QStringLiteral("vendorId"), QStringLiteral("answer")};
        QTest::newRow("only blanks") << QByteArray(R"({"vendorId":"  ","answer":"Accepted"})") << QStringList{QStringLiteral("vendorId")};
        QTest::newRow("vendor of 256") << "{\"vendorId\":\"" + QByteArray(256, 'v') + "\",\"answer\":\"Accepted\"}" << QStringList{QStringLiteral("vendorId")};
        QTest::newRow("message of 51") << "{\"vendorId\":\"v\",\"messageId\":\"" + QByteArray(51, 'm') + "\",\"answer\":\"Accepted\"}" << QStringList{QStringLiteral("messageId")};
        QTest::newRow("no such answer") << QByteArray(R"({"vendorId":"v","answer":"Maybe"})") << QStringList{QStringLiteral("answer")};
        QTest::newRow("data with an unknown vendor") << QByteArray(R"({"vendorId":"v","answer":"UnknownVendorId","data":"x"})") << QStringList{QStringLiteral("data")};
        QTest::newRow("no such station") << QByteArray(R"({"vendorId":"v","answer":"Accepted","station":"NOBODY"})") << QStringList{QStringLiteral("station")};
        QTest::newRow("field nobody knows") << QByteArray(R"({"vendorId":"v","answer":"Accepted","user":"Eva"})") << QStringList{QStringLiteral("user")};
    }
    void refusesWhatIsNoRule()
    {
        QFETCH(QByteArray, body);
        const HttpReply reply = m->ask("POST", "/vendor-rules", body);
        QCOMPARE(reply.status, 400);
        QTEST(m->issuePaths(reply), "paths");
        QVERIFY(m->rules.rules.isEmpty());
    }

    void oneRuleForTheSameMessages()
    {
        QCOMPARE(m->ask("POST", "/vendor-rules", R"({"vendorId":"com.example","messageId":"A","answer":"Accepted"})").status, 201);
        QCOMPARE(m->ask("POST", "/vendor-rules", R"({"vendorId":"COM.example","messageId":"a","answer":"Rejected"})").status, 409);
        QCOMPARE(m->ask("POST", "/vendor-rules", R"({"vendorId":"com.example","messageId":"A","station":"CP 1/a","answer":"Rejected"})").status, 201);
        QCOMPARE(m->rules.rules.size(), 2);
    }

    void pagesThroughRules()
    {
        for (int i = 0; i < 7; ++i)
            QCOMPARE(m->ask("POST", "/vendor-rules", "{\"vendorId\":\"v" + QByteArray::number(i) + "\",\"answer\":\"Accepted\"}").status, 201);
        const HttpReply first = m->ask("GET", "/vendor-rules?limit=5");
        QCOMPARE(m->differences(first, QStringLiteral("VendorRulePage")), QStringList());
        QCOMPARE(first.json().value(QStringLiteral("items")).toArray().size(), 5);
        QCOMPARE(first.json().value(QStringLiteral("next")).toString(), QStringLiteral("5"));
        const HttpReply second = m->ask("GET", "/vendor-rules?limit=5&after=5");
        QCOMPARE(second.json().value(QStringLiteral("items")).toArray().size(), 2);
        QVERIFY(second.json().value(QStringLiteral("next")).isNull());
    }

    void listsWhatAStationSentAndGot()
    {
        VendorTraffic traffic;
        traffic.station = StationId(QStringLiteral("CP 1/a"));
        traffic.messages = {{VendorDirection::FromStation, QStringLiteral("com.example"), QStringLiteral("hello"), 3, instant(1), instant(4),
                             QStringLiteral("{\"a\":1}"), VendorAnswer::UnknownVendor},
                            {VendorDirection::ToStation, QStringLiteral("com.example"), {}, 1, instant(5), instant(5), {}, {}}};
        ChangeBatch batch;
        batch.vendorTraffic = {std::make_shared<const VendorTraffic>(traffic)};
        m->central.publishBatch(batch);
        QTRY_VERIFY(m->live->vendorTraffic(traffic.station));
        const HttpReply reply = m->ask("GET", "/stations/CP%201%2Fa/vendor-messages");
        QCOMPARE(reply.status, 200);
        QCOMPARE(m->differences(reply, QStringLiteral("VendorMessagePage")), QStringList());
        const QJsonArray items = reply.json().value(QStringLiteral("items")).toArray();
        QCOMPARE(items.size(), 2);
        const QJsonObject in = items.at(0).toObject();
        QCOMPARE(in.value(QStringLiteral("direction")).toString(), QStringLiteral("in"));
        QCOMPARE(in.value(QStringLiteral("count")).toInt(), 3);
        QCOMPARE(in.value(QStringLiteral("lastData")).toString(), QStringLiteral("{\"a\":1}"));
        QCOMPARE(in.value(QStringLiteral("lastAnswer")).toString(), QStringLiteral("UnknownVendorId"));
        const QJsonObject out = items.at(1).toObject();
        QCOMPARE(out.value(QStringLiteral("direction")).toString(), QStringLiteral("out"));
        QVERIFY(out.value(QStringLiteral("messageId")).isNull() && out.value(QStringLiteral("lastAnswer")).isNull());
        QCOMPARE(m->ask("GET", "/stations/NOBODY/vendor-messages").status, 404);
    }

    void needsTheToken() { QCOMPARE(request(m->port, "GET", "/api/v1/vendor-rules", {}).status, 401); }

private:
    std::unique_ptr<LocalApiFixture> m;
};

QTEST_GUILESS_MAIN(TestLocalApiVendors)
#include "tst_localapivendors.moc"
