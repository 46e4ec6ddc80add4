// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Frames of OCPP-J, in order and out of order. Source: OCPP-J 1.6 §4; ocpp-behaviour §2.
#include "core/ocpp/rpc/frame.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QTest>

using namespace forecourt::ocpp::rpc;

Q_DECLARE_METATYPE(forecourt::ocpp::rpc::FrameFault)

namespace {

QList<FrameDeviation> deviations(const QByteArray& text)
{
    return parseFrame(text).deviations;
}

} // namespace

class TestFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsACall()
    {
        const ParsedFrame parsed = parseFrame(R"([2,"19223201","BootNotification",{"chargePointVendor":"V"}])");
        const auto* call = std::get_if<Call>(&parsed.frame);
        QVERIFY(call);
        QCOMPARE(call->id, QStringLiteral("19223201"));
        QCOMPARE(call->action, QStringLiteral("BootNotification"));
        QCOMPARE(call->payload.value(QLatin1String("chargePointVendor")).toString(), QStringLiteral("V"));
        QVERIFY(parsed.deviations.isEmpty());
    }

    void readsACallResult()
    {
        const ParsedFrame parsed = parseFrame(R"([3,"19223201",{"interval":300}])");
        const auto* result = std::get_if<CallResult>(&parsed.frame);
        QVERIFY(result);
        QCOMPARE(result->payload.value(QLatin1String("interval")).toInt(), 300);
        QVERIFY(parsed.deviations.isEmpty());
    }

    void readsACallError()
    {
        const ParsedFrame parsed = parseFrame(R"([4,"7","NotSupported","no",{"a":1}])");
        const auto* error = std::get_if<CallError>(&parsed.frame);
        QVERIFY(error);
        QCOMPARE(error->code, CallErrorCode::NotSupported);
        QCOMPARE(error->codeText, QStringLiteral("NotSupported"));
        QCOMPARE(error->description, QStringLiteral("no"));
        QCOMPARE(error->details.size(), 1);
        QVERIFY(parsed.deviations.isEmpty());
    }

    void understandsEveryDeviation_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("deviation");
        const auto row = [](const char* name, const QByteArray& text, FrameDeviation deviation) {
            QTest::newRow(name) << text << QString(frameDeviationName(deviation));
        };
        row("null payload of a call", R"([2,"1","Heartbeat",null])", FrameDeviation::NullPayload);
        row("null payload of a result", R"([3,"1",null])", FrameDeviation::NullPayload);
        row("no payload of a call", R"([2,"1","Heartbeat"])", FrameDeviation::MissingPayload);
        row("no payload of a result", R"([3,"1"])", FrameDeviation::MissingPayload);
        row("empty list as payload", R"([2,"1","Heartbeat",[]])", FrameDeviation::ListPayload);
        row("fifth element of a call", R"([2,"1","Heartbeat",{},{}])", FrameDeviation::ExtraElements);
        row("fourth element of a result", R"([3,"1",{},""])", FrameDeviation::ExtraElements);
        row("number as id", R"([2,17,"Heartbeat",{}])", FrameDeviation::NumberAsId);
        row("37 characters of id", R"([2,"1234567890123456789012345678901234567","Heartbeat",{}])", FrameDeviation::LongId);
        row("empty id", R"([2,"","Heartbeat",{}])", FrameDeviation::EmptyId);
        row("text as message type", R"(["2","1","Heartbeat",{}])", FrameDeviation::TextAsType);
        row("blanks around the action", R"([2,"1"," Heartbeat ",{}])", FrameDeviation::BlankAction);
        row("error without description", R"([4,"1","GenericError"])", FrameDeviation::MissingErrorParts);
        row("error without details", R"([4,"1","GenericError","x"])", FrameDeviation::MissingErrorParts);
        row("error with null details", R"([4,"1","GenericError","x",null])", FrameDeviation::MissingErrorParts);
        row("unknown error code", R"([4,"1","OutOfCoffee","x",{}])", FrameDeviation::UnknownErrorCode);
        row("error without code", R"([4,"1"])", FrameDeviation::UnknownErrorCode);
    }
    void understandsEveryDeviation()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, deviation);
        const ParsedFrame parsed = parseFrame(text);
        QVERIFY(!std::holds_alternative<Unparseable>(parsed.frame));
        QStringList names;
        for (const FrameDeviation found : parsed.deviations)
            names.append(frameDeviationName(found));
        QVERIFY2(names.contains(deviation), qPrintable(names.join(u',')));
    }

    void keepsAnUnknownErrorCodeAsText()
    {
        const ParsedFrame parsed = parseFrame(R"([4,"1","OutOfCoffee","x",{}])");
        const auto& error = std::get<CallError>(parsed.frame);
        QCOMPARE(error.code, CallErrorCode::Unknown);
        QCOMPARE(error.codeText, QStringLiteral("OutOfCoffee"));
    }

    void idsOfThirtySixCharactersAreStandard()
    {
        QVERIFY(deviations(R"([2,"123456789012345678901234567890123456","Heartbeat",{}])").isEmpty());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<FrameFault>("why");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<bool>("isGarbage");
        const auto row = [](const char* name, const QByteArray& text, FrameFault why, const char* id, const char* answer,
                            bool isGarbage) {
            QTest::newRow(name) << text << why << QString::fromLatin1(id) << QString::fromLatin1(answer) << isGarbage;
        };
        row("nothing", "", FrameFault::NotJson, "", "", true);
        row("text", "hello", FrameFault::NotJson, "", "", true);
        row("quirk 10: result cut off", R"([3,"42",{"configurationKey":[])", FrameFault::NotJson, "42", "", true);
        row("call cut off", R"( [ 2 , "42" , "Heartbeat")", FrameFault::NotJson, "42", "", true);
        row("invalid UTF-8", "[2,\"1\",\"Heart\xff\",{}]", FrameFault::NotUtf8, "1", "", true);
        row("object", R"({"a":1})", FrameFault::NotAList, "", "", true);
        row("empty list", "[]", FrameFault::NoMessageType, "", "", true);
        row("null as type", R"([null,"1"])", FrameFault::NoMessageType, "", "", true);
        row("fraction as type", R"([2.5,"1","Heartbeat",{}])", FrameFault::NoMessageType, "", "", true);
        row("type 1", R"([1,"1","x",{}])", FrameFault::UnknownMessageType, "1", "", false);
        row("type 5", R"([5,"1","x","y",{}])", FrameFault::UnknownMessageType, "1", "", false);
        row("type 9 without id", "[9]", FrameFault::UnknownMessageType, "", "", false);
        row("call without id", "[2]", FrameFault::BadMessageId, "", "", true);
        row("null as id", R"([2,null,"Heartbeat",{}])", FrameFault::BadMessageId, "", "", true);
        row("object as id", R"([2,{},"Heartbeat",{}])", FrameFault::BadMessageId, "", "", true);
        row("id of 256 characters", R"([2,")" + QByteArray(256, 'x') + R"(","Heartbeat",{}])", FrameFault::BadMessageId, "", "", true);
        row("no action", R"([2,"1"])", FrameFault::BadAction, "1", "ProtocolError", false);
        row("number as action", R"([2,"1",5,{}])", FrameFault::BadAction, "1", "ProtocolError", false);
        row("object as action", R"([2,"1",{}])", FrameFault::BadAction, "1", "ProtocolError", false);
        row("text as payload", R"([2,"1","Heartbeat","x"])", FrameFault::PayloadNotAnObject, "1", "FormationViolation", false);
        row("list as payload", R"([2,"1","Heartbeat",[1]])", FrameFault::PayloadNotAnObject, "1", "FormationViolation", false);
        row("text as payload of a result", R"([3,"1","x"])", FrameFault::PayloadNotAnObject, "1", "", true);
        row("duplicate key in a call", R"([2,"1","X",{"a":1,"a":2}])", FrameFault::DuplicateKey, "1", "FormationViolation", false);
        row("duplicate key in a result", R"([3,"1",{"a":1,"a":2}])", FrameFault::DuplicateKey, "1", "", true);
        row("too deep", "[2,\"1\",\"X\"," + QByteArray(40, '[') + QByteArray(40, ']') + "]", FrameFault::TooDeep, "1",
            "FormationViolation", false);
        row("list too long", "[2,\"1\",\"X\",{\"a\":[" + QByteArray("0,").repeated(1000) + "0]}]", FrameFault::ListTooLong,
            "1", "OccurenceConstraintViolation", false);
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(FrameFault, why);
        QFETCH(QString, id);
        QFETCH(QString, answer);
        QFETCH(bool, isGarbage);
        const ParsedFrame parsed = parseFrame(text);
        const auto* refused = std::get_if<Unparseable>(&parsed.frame);
        QVERIFY(refused);
        QCOMPARE(frameFaultName(refused->why), frameFaultName(why));
        QCOMPARE(refused->id.value_or(QString()), id);
        QCOMPARE(refused->answerWith ? QString(callErrorText(*refused->answerWith, Dialect::Ocpp16)) : QString(), answer);
        QCOMPARE(refused->isGarbage(), isGarbage);
    }

    /// Quirk 14; ocpp-behaviour §10 test 10.
    void readsAStopTransactionOfTwoMegabytes()
    {
        QByteArray values;
        const QByteArray value = R"({"timestamp":"2026-05-05T08:00:00Z","sampledValue":[{"value":"1234567","unit":"Wh","measurand":"Energy.Active.Import.Register"}]})";
        while (values.size() < 2 * 1024 * 1024)
            values += value + ',';
        values += value;
        const ParsedFrame parsed = parseFrame(
            R"([2,"1","StopTransaction",{"transactionId":1,"meterStop":5,"timestamp":"2026-05-05T08:00:00Z","transactionData":[)"
            + values + "]}]");
        const auto* call = std::get_if<Call>(&parsed.frame);
        QVERIFY(call);
        QVERIFY(call->payload.value(QLatin1String("transactionData")).toArray().size() > 10000);
    }

    void writesFrames()
    {
        QCOMPARE(serialise(Call{QStringLiteral("1"), QStringLiteral("Heartbeat"), {}}), QByteArray(R"([2,"1","Heartbeat",{}])"));
        QCOMPARE(serialise(CallResult{QStringLiteral("1"), {{QStringLiteral("a"), 1}}}), QByteArray(R"([3,"1",{"a":1}])"));
        const CallError error{QStringLiteral("1"), CallErrorCode::FormationViolation, {}, QStringLiteral("bad"), {}};
        QCOMPARE(serialise(error), QByteArray(R"([4,"1","FormationViolation","bad",{}])"));
        QCOMPARE(serialise(error, Dialect::Ocpp201), QByteArray(R"([4,"1","FormatViolation","bad",{}])"));
    }

    void writesIdsThatReadBack_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("quotes") << QStringLiteral("a\"b\\c");
        QTest::newRow("control characters") << QStringLiteral("a\n\t\u0001b");
        QTest::newRow("letters beyond ASCII") << QStringLiteral("äß€");
        QTest::newRow("beyond the basic plane") << QString::fromUtf8("\xf0\x9f\x94\x8c");
        QTest::newRow("nul") << QStringLiteral("a") + QChar(u'\0') + u'b';
    }
    void writesIdsThatReadBack()
    {
        QFETCH(QString, id);
        const Call call{id, QStringLiteral("Heartbeat"), {}};
        QCOMPARE(std::get<Call>(parseFrame(serialise(call)).frame), call);
    }

    void cutsALongErrorDescription()
    {
        const CallError error{QStringLiteral("1"), CallErrorCode::GenericError, {}, QString(300, u'x'), {}};
        QCOMPARE(std::get<CallError>(parseFrame(serialise(error)).frame).description.size(), 255);
    }

    void findsThePayloadAsItWasSent_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("plain") << QByteArray("[2,\"1\",\"Authorize\",{\"idTag\":\"A\"}]") << QByteArray("{\"idTag\":\"A\"}");
        QTest::newRow("blanks, nesting, order")
            << QByteArray("[2, \"1\", \"X\", { \"b\":{\"c\":\"}\"}, \"a\":[{}] } ]\n")
            << QByteArray("{ \"b\":{\"c\":\"}\"}, \"a\":[{}] }");
        QTest::newRow("brace in the id") << QByteArray("[2,\"{1}\",\"Heartbeat\",{}]") << QByteArray();
        QTest::newRow("brace in the action") << QByteArray("[2,\"1\",\"{\",\"x\",{}]") << QByteArray();
        QTest::newRow("null for the payload") << QByteArray("[2,\"1\",\"Heartbeat\",null]") << QByteArray();
        QTest::newRow("more behind it") << QByteArray("[2,\"1\",\"Heartbeat\",{},{\"a\":1}]") << QByteArray();
        QTest::newRow("no call") << QByteArray("[3,\"1\",{\"status\":\"Accepted\"}]") << QByteArray();
        QTest::newRow("cut off") << QByteArray("[2,\"1\",\"Heartbeat\",{}") << QByteArray();
    }
    void findsThePayloadAsItWasSent()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, payload);
        QCOMPARE(payloadText(text, parseFrame(text)), payload);
    }

    void writesAResultFromText()
    {
        const CallResult result{QStringLiteral("a\"b"), {{QStringLiteral("status"), QStringLiteral("Accepted")}}};
        QCOMPARE(serialiseResult(result.id, "{\"status\":\"Accepted\"}"), serialise(result));
        QCOMPARE(serialiseResult(result.id, "{}"), serialise(CallResult{result.id, {}}));
    }

    /// Source: ocpp-behaviour §2 "Message that is not parseable at all".
    void fiveGarbageFramesInARowCloseTheConnection()
    {
        GarbageCounter counter;
        const ParsedFrame garbage = parseFrame("nonsense");
        for (int i = 0; i < 4; ++i)
            QVERIFY(!counter.note(garbage));
        QVERIFY(!counter.note(parseFrame(R"([2,"1","Heartbeat",{}])")));
        QCOMPARE(counter.inARow(), 0);
        for (int i = 0; i < 4; ++i)
            QVERIFY(!counter.note(garbage));
        QVERIFY(counter.note(garbage));
    }

    void unknownMessageTypesAreNoGarbage()
    {
        GarbageCounter counter;
        for (int i = 0; i < 20; ++i)
            QVERIFY(!counter.note(parseFrame(R"([6,"1","NotifyPeriodicEventStream",{}])")));
    }
};

FORECOURT_TEST(TestFrame)
#include "tst_frame.moc"
