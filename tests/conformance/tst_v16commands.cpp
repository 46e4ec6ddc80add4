// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Every command as a neutral value and back, with payloads made from the official schemas; and every status of
/// every answer.
#include "core/ocpp/adapter/v16adapter/answers.h"
#include "core/ocpp/adapter/v16adapter/commands.h"
#include "core/ocpp/adapter/v16adapter/drafts.h"
#include "core/ocpp/adapter/v16adapter/meanings.h"
#include "core/ocpp/v16/actions.h"
#include "tests/conformance/officialschema.h"
#include "tests/conformance/schemapayloads.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace forecourt;
using namespace forecourt::ocpp;
using tests::SchemaPayload;

namespace {

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// An empty list says the same as none.
QJsonObject withoutEmptyLists(QJsonObject payload)
{
    const QStringList keys = payload.keys();
    for (const QString& key : keys) {
        if (payload.value(key).isArray() && payload.value(key).toArray().isEmpty())
            payload.remove(key);
    }
    return payload;
}

} // namespace

class TestV16Commands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (tests::officialSchemaFolder().isEmpty()) {
            QVERIFY2(!tests::areSchemasRequired(), "FORECOURT_SCHEMAS_REQUIRED is set, and the official OCPP schemas are nowhere");
            QSKIP("the official OCPP schemas are not beside this checkout (../shared/ocpp-schemas) and FORECOURT_SCHEMAS is not set");
        }
    }

    void everyActionIsThere()
    {
        int count = 0;
        for (const v16::ActionInfo& action : v16::allActions())
            count += action.isFromCentral() ? 1 : 0;
        QCOMPARE(count, 26);
    }

    void aNeutralCommandSaysAllThatThePayloadSays_data() { actions(); }
    void aNeutralCommandSaysAllThatThePayloadSays()
    {
        QFETCH(QString, action);
        const auto samples = tests::validPayloads(tests::officialSchema16(action));
        QVERIFY(!samples.isEmpty());
        for (const SchemaPayload& sample : samples) {
            const CommandParameters meaning = v16adapter::meaningOf(action, sample.payload);
            QVERIFY2(!std::holds_alternative<RawCall>(meaning), qPrintable(sample.name));
            const auto draft = v16adapter::draftOf(meaning);
            QVERIFY2(draft, qPrintable(sample.name));
            QCOMPARE(draft->action, action);
            QCOMPARE(compact(draft->payload), compact(withoutEmptyLists(sample.payload)));
            QVERIFY2(v16adapter::prepareCommand(meaning), qPrintable(sample.name)); // the strict check finds nothing
        }
    }

    void everyFaultOfTheSchemaIsRefusedWithItsPlace_data() { actions(); }
    void everyFaultOfTheSchemaIsRefusedWithItsPlace()
    {
        QFETCH(QString, action);
        for (const SchemaPayload& sample : tests::invalidPayloads(tests::officialSchema16(action))) {
            const auto prepared = v16adapter::prepareCommand(RawCall{action, sample.payload, false});
            QVERIFY2(!prepared, qPrintable(sample.name));
            QVERIFY2(!prepared.error().args.isEmpty(), qPrintable(sample.name));
            for (const QString& issue : prepared.error().args)
                QVERIFY2(issue.contains(QLatin1String(": ")), qPrintable(issue));
            const auto forced = v16adapter::prepareCommand(RawCall{action, sample.payload, true});
            QVERIFY2(forced, qPrintable(sample.name));
            QCOMPARE(compact(forced->payload), compact(sample.payload));
        }
    }

    void everyStatusHasAnAnswerOfItsOwn_data() { actions(); }
    void everyStatusHasAnAnswerOfItsOwn()
    {
        QFETCH(QString, action);
        const QJsonArray words = tests::officialSchema16(action + QStringLiteral("Response"))
                                     .value(QLatin1String("properties")).toObject()
                                     .value(QLatin1String("status")).toObject()
                                     .value(QLatin1String("enum")).toArray();
        if (words.isEmpty()) { // heard, or the answer itself is what was asked for
            const auto answer = v16adapter::readAnswer(action, {}, {});
            QVERIFY(answer.kind == CommandAnswer::Done || answer.kind == CommandAnswer::NothingToSend);
            return;
        }
        QSet<int> seen;
        for (const QJsonValue& word : words) {
            const auto answer = v16adapter::readAnswer(action, {}, {{QStringLiteral("status"), word}});
            QVERIFY2(answer.kind != CommandAnswer::Other && answer.kind != CommandAnswer::None,
                     qPrintable(word.toString()));
            QVERIFY2(!seen.contains(static_cast<int>(answer.kind)), qPrintable(word.toString()));
            seen.insert(static_cast<int>(answer.kind));
            QCOMPARE(answer.status, word.toString());
        }
    }

private:
    static void actions()
    {
        QTest::addColumn<QString>("action");
        for (const v16::ActionInfo& action : v16::allActions()) {
            if (action.isFromCentral())
                QTest::newRow(action.name.data()) << QString(action.name);
        }
    }
};

FORECOURT_TEST(TestV16Commands)
#include "tst_v16commands.moc"
