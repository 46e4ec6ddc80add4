// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The checks QJsonDocument leaves out. Source: security-and-reliability SEC-15.
#include "core/ocpp/schema/parsejson.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt::ocpp::schema;

Q_DECLARE_METATYPE(forecourt::ocpp::schema::JsonFault)

namespace {

QByteArray nested(int depth)
{
    return QByteArray(depth, '[') + QByteArray(depth, ']');
}

QByteArray listOf(int items)
{
    QByteArray text = "[0";
    for (int i = 1; i < items; ++i)
        text += ",0";
    return text + "]";
}

} // namespace

class TestParseJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsWhatIsInOrder_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty object") << QByteArray("{}");
        QTest::newRow("empty list") << QByteArray("[]");
        QTest::newRow("blanks") << QByteArray(" \n[ 1 , 2 ]\t");
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF[1]");
        QTest::newRow("deepest") << nested(32);
        QTest::newRow("longest list") << listOf(1000);
        QTest::newRow("same key in two objects") << QByteArray(R"([{"a":1},{"a":2},{"b":{"a":1},"a":2}])");
        QTest::newRow("keys differ in case") << QByteArray(R"({"a":1,"A":2})");
        QTest::newRow("brackets in text") << QByteArray("[\"[[[[{{{{\",\"\\\"[\",\"\\\\\"]");
        QTest::newRow("key as value") << QByteArray(R"({"a":"a","b":"a"})");
    }
    void acceptsWhatIsInOrder()
    {
        QFETCH(QByteArray, text);
        QVERIFY(parseJson(text).has_value());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<JsonFault>("fault");
        QTest::newRow("nothing") << QByteArray() << JsonFault::NotJson;
        QTest::newRow("quirk 10: cut off") << QByteArray(R"([3,"1",{"configurationKey":[])") << JsonFault::NotJson;
        QTest::newRow("garbage") << QByteArray("hello") << JsonFault::NotJson;
        QTest::newRow("two documents") << QByteArray("[1][2]") << JsonFault::NotJson;
        QTest::newRow("trailing comma") << QByteArray("[1,]") << JsonFault::NotJson;
        QTest::newRow("single quotes") << QByteArray("['a']") << JsonFault::NotJson;
        QTest::newRow("scalar root") << QByteArray("5") << JsonFault::NotJson;
        QTest::newRow("invalid byte") << QByteArray("[\"\xff\"]") << JsonFault::NotUtf8;
        QTest::newRow("cut sequence") << QByteArray("[\"\xe2\x82\"]") << JsonFault::NotUtf8;
        QTest::newRow("overlong slash") << QByteArray("[\"\xc0\xaf\"]") << JsonFault::NotUtf8;
        QTest::newRow("coded surrogate") << QByteArray("[\"\xed\xa0\x80\"]") << JsonFault::NotUtf8;
        QTest::newRow("too deep") << nested(33) << JsonFault::TooDeep;
        QTest::newRow("far too deep") << nested(100000) << JsonFault::TooDeep;
        QTest::newRow("duplicate key") << QByteArray(R"({"a":1,"b":2,"a":3})") << JsonFault::DuplicateKey;
        QTest::newRow("duplicate key inside") << QByteArray(R"([2,"1","X",{"c":[{"a":1,"a":3}]}])") << JsonFault::DuplicateKey;
        QTest::newRow("duplicate by escape") << QByteArray("{\"a\":1,\"\\u0061\":3}") << JsonFault::DuplicateKey;
        QTest::newRow("duplicate empty key") << QByteArray(R"({"":1,"":3})") << JsonFault::DuplicateKey;
        QTest::newRow("duplicate among many") << manyKeys() << JsonFault::DuplicateKey;
        QTest::newRow("list too long") << listOf(1001) << JsonFault::ListTooLong;
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(JsonFault, fault);
        const auto result = parseJson(text);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().fault, fault);
        QVERIFY(!result.error().detail.isEmpty());
    }

    void limitsCanBeSet()
    {
        QVERIFY(!parseJson(nested(5), {.depth = 4}).has_value());
        QVERIFY(parseJson(nested(5), {.depth = 5}).has_value());
        QVERIFY(!parseJson(listOf(4), {.listItems = 3}).has_value());
    }

    /// Quirk 14: a long transactionData is real, other long lists are not.
    void oneNamedFieldMayBeLonger()
    {
        const JsonLimits limits{.listItems = 10, .longListKey = "transactionData", .longListItems = 50};
        const QByteArray list = listOf(50);
        QVERIFY(parseJson("{\"a\":1,\"transactionData\":" + list + "}", limits).has_value());
        QVERIFY(!parseJson("{\"transactionData\":" + listOf(51) + "}", limits).has_value());
        QVERIFY(!parseJson("{\"meterValue\":" + list + "}", limits).has_value());
        QVERIFY(!parseJson("{\"transactionData\":[" + list + "]}", limits).has_value());
        QVERIFY(!parseJson("{\"transactionData\":1,\"other\":" + list + "}", limits).has_value());
    }

private:
    static QByteArray manyKeys()
    {
        QByteArray text = "{";
        for (int i = 0; i < 500; ++i)
            text += "\"key" + QByteArray::number(i) + "\":1,";
        return text + "\"key77\":1}";
    }
};

FORECOURT_TEST(TestParseJson)
#include "tst_parsejson.moc"
