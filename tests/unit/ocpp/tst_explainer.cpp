// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/explain/v16explainer.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;

namespace {

MessageRecord aCall(const char* action, const QByteArray& payload)
{
    MessageRecord message;
    message.action = QString::fromLatin1(action);
    message.messageId = QStringLiteral("a");
    message.payload = payload;
    return message;
}

const api::MessageField* fieldOf(const api::MessageExplanation& explanation, const QString& key)
{
    for (const api::MessageField& field : explanation.fields) {
        if (field.key == key)
            return &field;
    }
    return nullptr;
}

} // namespace

class TestExplainer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatEachFieldIs();
    void pointsAtDepartures();
    void readsAFrameAndWritesItAgain_data();
    void readsAFrameAndWritesItAgain();
    void everyActionIsExplained();
    void survivesWhatIsNoJson();
};

void TestExplainer::namesWhatEachFieldIs()
{
    const ocpp::V16Explainer explainer;
    const auto explanation = explainer.explain(aCall(
        "StatusNotification",
        R"({"status":"Faulted","connectorId":1,"errorCode":"GroundFailure","timestamp":"2026-05-05T10:00:00+02:00"})"));
    QCOMPARE(explanation.title, QStringLiteral("StatusNotification.req"));
    QVERIFY(explanation.findings.isEmpty());
    QCOMPARE(explanation.fields.first().key, QStringLiteral("connectorId")); // the standard's order
    QVERIFY(!explanation.fields.first().doc.isEmpty());
    QCOMPARE(explanation.fields.first().value, QStringLiteral("1"));
    const auto* code = fieldOf(explanation, QStringLiteral("errorCode"));
    QVERIFY(code && code->isRequired && !code->meaning.isEmpty() && code->allowed.size() > 10);
    const auto* time = fieldOf(explanation, QStringLiteral("timestamp"));
    QVERIFY(time && time->instant);
    QCOMPARE(*time->instant, QDateTime(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC));
}

void TestExplainer::pointsAtDepartures()
{
    const ocpp::V16Explainer explainer;
    const MessageRecord message = aCall(
        "MeterValues", R"({"connectorId":"1","meterValue":[{"timestamp":"never","sampledValue":[{"value":"1"}]}],"more":1})");
    const auto explanation = explainer.explain(message);
    QStringList places;
    for (const api::MessageFinding& finding : explanation.findings)
        places.append(finding.path);
    QVERIFY2(places.contains(QStringLiteral("connectorId")), qPrintable(places.join(u' ')));
    QVERIFY2(places.contains(QStringLiteral("meterValue.0.timestamp")), qPrintable(places.join(u' ')));
    const auto* more = fieldOf(explanation, QStringLiteral("more"));
    QVERIFY(more && !more->isKnown);
    const auto* values = fieldOf(explanation, QStringLiteral("meterValue"));
    QVERIFY(values);
    QCOMPARE(values->fields.first().fields.first().path, QStringLiteral("meterValue.0.timestamp"));
    QVERIFY(!explainer.deviations(message).isEmpty());
}

void TestExplainer::readsAFrameAndWritesItAgain_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<MessageRecord::Kind>("kind");
    QTest::newRow("call") << QByteArray(R"([2,"a","Heartbeat",{}])") << MessageRecord::Kind::Call;
    QTest::newRow("result") << QByteArray(R"([3,"a",{"status":"Accepted"}])") << MessageRecord::Kind::Result;
    QTest::newRow("error") << QByteArray(R"([4,"a","GenericError","why \"so\"",{"x":1}])") << MessageRecord::Kind::Error;
    QTest::newRow("unreadable") << QByteArray(R"([2,"a","Heartbeat")") << MessageRecord::Kind::Unparseable;
}

void TestExplainer::readsAFrameAndWritesItAgain()
{
    QFETCH(QByteArray, frame);
    const ocpp::V16Explainer explainer;
    const api::MessageFrame read = explainer.readFrame(frame);
    QTEST(read.kind, "kind");
    MessageRecord message;
    message.kind = read.kind;
    message.action = read.action;
    message.messageId = read.messageId;
    message.payload = read.payload;
    QCOMPARE(explainer.frame(message), frame);
}

void TestExplainer::everyActionIsExplained()
{
    const ocpp::V16Explainer explainer;
    QCOMPARE(explainer.actions().size(), 39);
    QVERIFY(explainer.statuses().contains(QStringLiteral("Faulted")));
    for (const QString& action : explainer.actions()) {
        const auto explanation = explainer.explain(aCall(qPrintable(action), "{}"));
        QVERIFY(explanation.isKnownAction && explanation.isReadable);
    }
    QVERIFY(!explainer.explain(aCall("NoSuch", "{}")).isKnownAction);
}

void TestExplainer::survivesWhatIsNoJson()
{
    const ocpp::V16Explainer explainer;
    QVERIFY(!explainer.explain(aCall("Heartbeat", "[1]")).isReadable);
    QVERIFY(!explainer.explain(aCall("Heartbeat", "{\"a\":")).isReadable);
    QVERIFY(!explainer.explain(aCall("Heartbeat", QByteArray(100'000, '['))).isReadable);
    QVERIFY(explainer.explain(aCall("Heartbeat", "")).isReadable);
}

FORECOURT_TEST(TestExplainer)
#include "tst_explainer.moc"
