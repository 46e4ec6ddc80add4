// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Whatever core says of the standard in English stands in a table that translators see.
#include "core/ocpp/explain/v16explainer.h"
#include "core/ocpp/explain/valuemeanings.h"
#include "core/ocpp/v16/actions.h"
#include "tests/support/testprogram.h"
#include "ui/format/keywords.h"
#include "ui/format/standardwords.h"

#include <QTest>
#include <QTranslator>

using namespace forecourt;
using namespace forecourt::ui;

namespace {

/// Puts every text of the given contexts into brackets.
class Brackets final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char* text, const char*, int) const override
    {
        return QByteArray(context).startsWith("forecourt::ui::") ? QLatin1Char('[') + QString::fromUtf8(text) + QLatin1Char(']')
                                                                 : QString();
    }
};

QStringList unknownDocs(const QList<ocpp::schema::FieldDescription>& fields)
{
    QStringList unknown;
    for (const ocpp::schema::FieldDescription& field : fields) {
        if (!isKnownStandardDoc(field.doc))
            unknown.append(field.doc);
        unknown += unknownDocs(field.fields);
    }
    return unknown;
}

QStringList unknownDocs(const QList<api::MessageField>& fields)
{
    QStringList unknown;
    for (const api::MessageField& field : fields) {
        if (!isKnownStandardDoc(field.doc))
            unknown.append(field.doc);
    }
    return unknown;
}

MessageRecord aCall(const char* action, const QByteArray& payload)
{
    MessageRecord message;
    message.action = QString::fromLatin1(action);
    message.payload = payload;
    return message;
}

} // namespace

class TestStandardWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldIsForTranslators();
    void everyMeaningIsForTranslators();
    void everyDeviationIsForTranslators();
    void detailsAreForTranslators_data();
    void detailsAreForTranslators();
    void textsComeTranslated();
    void unknownNamesStayReadable();
};

void TestStandardWords::everyFieldIsForTranslators()
{
    QStringList unknown;
    for (const ocpp::v16::ActionInfo& action : ocpp::v16::allActions())
        unknown += unknownDocs(action.describeRequest()) + unknownDocs(action.describeResponse());
    MessageRecord error = aCall("Reset", R"({"errorCode":"GenericError","errorDescription":"x","errorDetails":{}})");
    error.kind = MessageRecord::Kind::Error;
    MessageRecord missing = aCall("Reset", R"({"reason":"timeout"})");
    missing.kind = MessageRecord::Kind::NoReply;
    const ocpp::V16Explainer explainer;
    unknown += unknownDocs(explainer.explain(error).fields) + unknownDocs(explainer.explain(missing).fields);
    unknown.removeDuplicates();
    QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(QLatin1Char('|'))));
}

void TestStandardWords::everyMeaningIsForTranslators()
{
    QVERIFY(ocpp::valueMeanings().size() > 50);
    for (const QString& meaning : ocpp::valueMeanings())
        QVERIFY2(isKnownStandardMeaning(meaning), qPrintable(meaning));
}

void TestStandardWords::everyDeviationIsForTranslators()
{
    const ocpp::V16Explainer explainer;
    QVERIFY(explainer.deviationNames().size() > 50);
    for (const QString& name : explainer.deviationNames())
        QVERIFY2(isKnownDeviation(name), qPrintable(name));
    QVERIFY(isKnownDeviation(QStringLiteral("damaged-record")));
    QVERIFY(!isKnownDeviation(QStringLiteral("no-such-thing")));
}

void TestStandardWords::detailsAreForTranslators_data()
{
    QTest::addColumn<MessageRecord>("message");
    QTest::newRow("wrong type") << aCall("Authorize", R"({"idTag":{}})");
    QTest::newRow("whole number expected") << aCall("StartTransaction", R"({"connectorId":{},"idTag":"a","meterStart":1})");
    QTest::newRow("too long") << aCall("Authorize", R"({"idTag":"123456789012345678901234567890"})");
    QTest::newRow("control character") << aCall("Authorize", "{\"idTag\":\"a\\u0007\"}");
    QTest::newRow("below the minimum")
        << aCall("StatusNotification", R"({"connectorId":-3,"errorCode":"NoError","status":"Available"})");
    QTest::newRow("no list") << aCall("MeterValues", R"({"connectorId":1,"meterValue":7})");
    QTest::newRow("beyond 32 bits")
        << aCall("StartTransaction", R"({"connectorId":99999999999,"idTag":"a","meterStart":1,"timestamp":"2026-05-05T08:00:00Z"})");
    QTest::newRow("null") << aCall("Authorize", R"({"idTag":null})");
}

void TestStandardWords::detailsAreForTranslators()
{
    QFETCH(MessageRecord, message);
    const ocpp::V16Explainer explainer;
    const auto findings = explainer.explain(message).findings;
    QVERIFY(!findings.isEmpty());
    for (const api::MessageFinding& finding : findings)
        QVERIFY2(finding.detail.isEmpty() || isKnownFindingDetail(finding.detail), qPrintable(finding.detail));
}

void TestStandardWords::textsComeTranslated()
{
    Brackets brackets;
    QVERIFY(QCoreApplication::installTranslator(&brackets));
    QCOMPARE(standardDoc(QStringLiteral("The outcome.")), QStringLiteral("[The outcome.]"));
    QCOMPARE(standardMeaning(QStringLiteral("energy flows")), QStringLiteral("[energy flows]"));
    QCOMPARE(deviationWord(QStringLiteral("time-without-zone")), QStringLiteral("[time without zone]"));
    QCOMPARE(findingDetail(QStringLiteral("text expected, object found")), QStringLiteral("[[text] expected, [object] found]"));
    QCOMPARE(findingDetail(QStringLiteral("30 characters, at most 20")), QStringLiteral("[30 characters, at most 20]"));
    QCOMPARE(findingDetail(QStringLiteral("'Availble'")), QStringLiteral("'Availble'")); // the charger's own word
    QVERIFY(keyWords(QStringLiteral("HeartbeatInterval"))->text.startsWith(QLatin1Char('[')));
    QCoreApplication::removeTranslator(&brackets);
}

void TestStandardWords::unknownNamesStayReadable()
{
    QCOMPARE(deviationWord(QStringLiteral("some-new-thing")), QStringLiteral("some new thing"));
    QCOMPARE(deviationWord(QStringLiteral("refused-TypeConstraintViolation")),
             QStringLiteral("refused with TypeConstraintViolation"));
    QVERIFY(deviationWord(QString(5000, QLatin1Char('x'))).size() < 100);
    QCOMPARE(standardDoc({}), QString());
}

FORECOURT_TEST(TestStandardWords)
#include "tst_standardwords.moc"
