// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// SEC-16: a charger's key stays out of what is kept, however oddly the charger sends it.
#include "core/ocpp/adapter/v16adapter/secrets.h"
#include "tests/support/testprogram.h"
#include "tests/unit/ocpp/adapter/adapterfixture.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::ocpp;
using namespace forecourt::ocpp::tests;
using namespace std::chrono_literals;

namespace {

const QByteArray secret = "00112233445566778899";

/// One entry of a configuration, with the secret as value of AuthorizationKey.
QByteArray entry()
{
    return "{\"key\":\"AuthorizationKey\",\"readonly\":false,\"value\":\"" + secret + "\"}";
}

QByteArray answer(const QByteArray& id, const QByteArray& configuration)
{
    return "[3,\"" + id + "\",{\"configurationKey\":" + configuration + "}]";
}

} // namespace

class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsKeysOutOfTheLog_data()
    {
        QTest::addColumn<QList<QByteArray>>("frames");
        const QByteArray list = "[" + entry() + "]";
        const QByteArray first = answer("call-1", list);
        const auto row = [](const char* name, const QList<QByteArray>& frames) {
            QTest::newRow(name) << frames;
        };
        row("the answer", {first});
        row("quirk 11: it answers twice", {first, first});
        row("quirk 11: an answer to nothing we asked", {answer("call-9", list)});
        row("one object instead of a list", {answer("call-1", entry())});
        row("one object, to nothing we asked", {answer("call-9", entry())});
        row("names in other case", {QByteArray(first).toLower()});
        row("a list in a list", {answer("call-1", "[" + list + "]")});
        row("a key that names itself", {"[3,\"call-1\",{\"AuthorizationKey\":\"" + secret + "\"}]"});
        row("in the details of an error", {"[4,\"call-1\",\"InternalError\",\"no\"," + entry() + "]"});
        row("as a request of its own", {"[2,\"1\",\"GetConfiguration\",{\"configurationKey\":" + list + "}]"});
        row("quirk 10: cut off behind the value", {first.chopped(2)});
        row("quirk 10: cut off in the value", {first.left(first.indexOf(secret) + 12)});
        row("quirk 10: cut off in the name, the value before it",
            {"[3,\"call-1\",{\"configurationKey\":[{\"value\":\"" + secret + "\",\"key\":\"Authoriza"});
        row("quirk 10: not UTF-8", {QByteArray(first).replace("false", "\xff")});
        row("quirk 10: a list wrapped in text", {"\"" + QByteArray(first).replace("\"", "\\\"") + "\""});
        row("quirk 10: the same key twice", {answer("call-1", "[" + entry().chopped(1) + ",\"readonly\":true}]")});
        row("quirk 10: beyond what is kept of it",
            {"[3,\"call-1\",{\"configurationKey\":[{\"value\":\"" + secret + "\",\"note\":\"" + QByteArray(5000, 'x')
             + "\",\"key\":\"AuthorizationKey\"}"});
    }

    void keepsKeysOutOfTheLog()
    {
        QFETCH(QList<QByteArray>, frames);
        AdapterFixture f;
        f.adapter->send(CommandId(1), f.prepared(ReadVariables{}), 30s);
        for (const QByteArray& frame : frames)
            f.adapter->receiveText(frame);
        QVERIFY(f.listener.messages.size() > frames.size()); // ours and each of theirs
        for (const MessageRecord& message : f.listener.messages)
            QVERIFY2(!message.payload.contains(secret.left(8)), message.payload.constData());
        for (const auto& answered : f.listener.answers)
            QVERIFY(!QJsonDocument(answered.second.response).toJson().contains(secret.left(8)));
        QVERIFY(f.listener.messages[1].payload.contains("***")); // it shows that a value stood there
    }

    void masksWhatIsSent_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QByteArray>("masked");
        const auto row = [](const char* name, const char* payload, const char* masked) {
            QTest::newRow(name) << QByteArray(payload) << QByteArray(masked);
        };
        row("as the standard says", R"({"key":"AuthorizationKey","value":"s3cr"})", R"({"key":"AuthorizationKey","value":"***"})");
        row("forced: names in other case", R"({"Key":"authorizationkey","VALUE":"s3cr"})", R"({"Key":"authorizationkey","VALUE":"***"})");
        row("forced: a number", R"({"key":"WifiPassword","value":12345678})", R"({"key":"WifiPassword","value":"***"})");
        row("forced: the name is the key", R"({"AuthorizationKey":"s3cr"})", R"({"AuthorizationKey":"***"})");
        row("forced: a list", R"({"configurationKey":[{"key":"CpoSecret","value":"s3cr"}]})", R"({"configurationKey":[{"key":"CpoSecret","value":"***"}]})");
        row("nothing secret", R"({"key":"HeartbeatInterval","value":"60"})", R"({"key":"HeartbeatInterval","value":"60"})");
    }

    void masksWhatIsSent()
    {
        QFETCH(QByteArray, payload);
        QFETCH(QByteArray, masked);
        const QJsonObject kept = v16adapter::maskedRequest(QStringLiteral("ChangeConfiguration"), QJsonDocument::fromJson(payload).object());
        QCOMPARE(kept, QJsonDocument::fromJson(masked).object());
    }

    void masksBrokenText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("masked");
        const auto row = [](const char* name, const char* text, const char* masked) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(masked);
        };
        row("nothing secret", R"([3,"x",{"configurationKey":[{"key":"HeartbeatInterval","value":"60"})",
            R"([3,"x",{"configurationKey":[{"key":"HeartbeatInterval","value":"60"})");
        row("others stay", R"([{"key":"HeartbeatInterval","value":"60"},{"key":"AuthorizationKey","value":"s3cr"},{"key":"Flag","value":"1"})",
            R"([{"key":"HeartbeatInterval","value":"60"},{"key":"AuthorizationKey","value":"***"},{"key":"Flag","value":"1"})");
        row("value first", R"([{"value":"s3cr","key":"AuthorizationKey"},{"value":"1")", R"([{"value":"***","key":"AuthorizationKey"},{"value":"1")");
        row("braces in the value", R"([{"value":"a{b}c","key":"WifiPassword"},)", R"([{"value":"***","key":"WifiPassword"},)");
        row("blanks", R"([{"key" : "CpoSecret" , "value" : "a b" })", R"([{"key" : "CpoSecret" , "value" : "***" })");
        row("a number", R"([{"key":"wifi.psk","value":12345678})", R"([{"key":"wifi.psk","value":"***"})");
        row("no quotes", "[{key:AuthorizationKey,value:s3cr},", "[{key:AuthorizationKey,value:\"***\"},");
        row("no end of the quote", "[{\"key\":\"AuthorizationKey\",\"value\":\"s3cr}]", R"([{"key":"AuthorizationKey","value":"***")");
        row("the name is the key", R"({"password":"s3cr","user":"eva")", R"({"password":"***","user":"eva")");
        row("empty", "", "");
    }

    void masksBrokenText()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, masked);
        QCOMPARE(v16adapter::maskedText(text), masked);
    }
};

FORECOURT_TEST(TestSecrets)
#include "tst_secrets.moc"
