// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The list of actions and what can be asked of it without knowing types.
#include "core/ocpp/v16/actions.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace forecourt::ocpp;
using v16::Block;
using v16::Sender;

class TestActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTwentyEightAndElevenActions()
    {
        const auto actions = v16::allActions();
        const auto security = std::count_if(actions.begin(), actions.end(),
                                            [](const auto& action) { return action.block == Block::Security; });
        QCOMPARE(security, 11);
        QCOMPARE(static_cast<int>(actions.size()), 28 + 11);
    }

    /// Source: S16 §4 (ten messages from the station), §5 (nineteen from the central system).
    void knowsWhoSendsWhat()
    {
        const auto actions = v16::allActions();
        const auto fromStation = std::count_if(actions.begin(), actions.end(), [](const auto& action) {
            return action.block != Block::Security && action.isFromStation();
        });
        const auto fromCentral = std::count_if(actions.begin(), actions.end(), [](const auto& action) {
            return action.block != Block::Security && action.isFromCentral();
        });
        QCOMPARE(fromStation, 10);
        QCOMPARE(fromCentral, 19);
        QCOMPARE(v16::findAction(u"DataTransfer")->sender, Sender::Both);
        QCOMPARE(v16::findAction(u"StartTransaction")->sender, Sender::Station);
        QCOMPARE(v16::findAction(u"Reset")->sender, Sender::Central);
    }

    void namesAreCaseSensitiveAndWithoutSuffix()
    {
        QVERIFY(v16::findAction(u"Heartbeat"));
        QVERIFY(!v16::findAction(u"heartbeat"));
        QVERIFY(!v16::findAction(u"HeartbeatRequest"));
        QVERIFY(!v16::findAction(u""));
    }

    void checksARawCall()
    {
        const v16::ActionInfo* reset = v16::findAction(u"Reset");
        QVERIFY(reset->validateRequest({{QStringLiteral("type"), QStringLiteral("Soft")}}).isEmpty());
        const schema::Issues issues = reset->validateRequest({{QStringLiteral("type"), QStringLiteral("Softly")}});
        QCOMPARE(issues.all()[0].path, QStringLiteral("type"));
        QVERIFY(reset->validateResponse({}).hasFatal());
    }

    void describesFieldsForTheViewer()
    {
        const auto fields = v16::findAction(u"SetChargingProfile")->describeRequest();
        QCOMPARE(fields.size(), 2);
        QVERIFY(fields[1].isRequired);
        QCOMPARE(fields[1].kind, schema::ValueKind::Object);
        const auto& schedule = fields[1].fields.constLast();
        QCOMPARE(schedule.key, QStringLiteral("chargingSchedule"));
        const auto& periods = schedule.fields[3];
        QVERIFY(periods.isList);
        QCOMPARE(periods.minItems, 1);
        QVERIFY(periods.fields[1].isMultipleOfTenth);
        QCOMPARE(fields[1].fields[3].enumValues.size(), 3);
        QVERIFY(!fields[1].doc.isEmpty());
    }

    void tiesRequestToResponseAndName()
    {
        static_assert(std::is_same_v<v16::Exchange<v16::AuthorizeRequest>::Response, v16::AuthorizeResponse>);
        QCOMPARE(QLatin1String(v16::Exchange<v16::GetLogRequest>::action), QLatin1String("GetLog"));
    }

    void everyEnumerationTextReadsBack()
    {
        QCOMPARE(schema::enumFromText<v16::Phase>(u"L1-N"), std::optional(v16::Phase::L1N));
        QCOMPARE(schema::enumText(v16::Measurand::EnergyActiveImportRegister), QLatin1String("Energy.Active.Import.Register"));
        QCOMPARE(schema::enumText(v16::UnitOfMeasure::Hertz), QLatin1String("Hertz")); // the strict check refuses it
        QVERIFY(!schema::enumFromText<v16::Phase>(u"L4"));
    }
};

FORECOURT_TEST(TestActions)
#include "tst_actions.moc"
