// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Calls that experts write themselves: checked while typed, from templates that match the standard.
#include "core/domain/rootcertificates.h"
#include "core/ocpp/explain/v16explainer.h"
#include "tests/gui/commandfixture.h"
#include "tests/support/testprogram.h"
#include "ui/dialogs/commanddialog.h"
#include "ui/dialogs/commandtemplates.h"
#include "ui/models/commandmodel.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::expertcommands {

using namespace forecourt::tests::commands;

class TestExpertCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expertPayloadIsCheckedWhileTyped();
    void expertCallsAreNamedInTheHistory();
    void theLastRootWantsTheNameTyped();
    void templatesMatchTheStandard_data();
    void templatesMatchTheStandard();
};

void TestExpertCommands::expertPayloadIsCheckedWhileTyped()
{
    PageFixture fixture;
    const ocpp::V16Explainer explainer;
    PageContext context = fixture.context();
    context.explainer = &explainer;
    ChargerActions actions(context, &fixture.window);
    publish(fixture, bay());
    actions.expert(Bay);
    auto* action = find<QComboBox>(fixture.window, "expertAction");
    auto* payload = find<QPlainTextEdit>(fixture.window, "expertPayload");
    action->setCurrentText(QStringLiteral("Reset"));
    QCOMPARE(payload->toPlainText(), commandTemplate(QStringLiteral("Reset")));
    QVERIFY(!find<Button>(fixture.window, "expertAccept")->isBlocked());
    payload->setPlainText(QStringLiteral("{\"type\": "));
    QVERIFY(find<Button>(fixture.window, "expertAccept")->isBlocked());
    QVERIFY(find<QCheckBox>(fixture.window, "expertForce")->isHidden()); // what is no JSON cannot be sent at all
    payload->setPlainText(QStringLiteral("{\"type\": \"Gentle\"}"));
    QVERIFY(find<QLabel>(fixture.window, "expertVerdict")->text().contains(QStringLiteral("type")));
    QVERIFY(find<Button>(fixture.window, "expertAccept")->isBlocked());
    action->setCurrentText(QStringLiteral("ClearCache"));
    QCOMPARE(payload->toPlainText(), QStringLiteral("{\"type\": \"Gentle\"}")); // what was written stays
    action->setCurrentText(QStringLiteral("Reset"));
    find<QCheckBox>(fixture.window, "expertForce")->setChecked(true);
    press(fixture.window, "expertAccept");
    const auto& call = std::get<RawCall>(fixture.console.engine.submitted.value(0).parameters);
    QVERIFY(call.force);
    QCOMPARE(call.payload.value(QStringLiteral("type")).toString(), QStringLiteral("Gentle"));
}

void TestExpertCommands::expertCallsAreNamedInTheHistory()
{
    PageFixture fixture;
    const ocpp::V16Explainer explainer;
    PageContext context = fixture.context();
    context.explainer = &explainer;
    ChargerActions actions(context, &fixture.window);
    publish(fixture, bay());
    actions.expert(Bay);
    press(fixture.window, "expertAccept");
    QVERIFY(!std::get<RawCall>(fixture.console.engine.submitted.value(0).parameters).force);
    CommandModel model(fixture.console.workspace, fixture.console.history);
    model.setStation(Bay);
    QCOMPARE(model.index(0, int(CommandModel::Column::Who)).data().toString(), QStringLiteral("Eva, expert call"));
}

void TestExpertCommands::theLastRootWantsTheNameTyped()
{
    PageFixture fixture;
    const ocpp::V16Explainer explainer;
    PageContext context = fixture.context();
    context.explainer = &explainer;
    ChargerActions actions(context, &fixture.window);
    publish(fixture, bay());
    actions.expert(Bay);
    find<QComboBox>(fixture.window, "expertAction")->setCurrentText(QStringLiteral("DeleteCertificate"));
    fixture.console.engine.failure = Error{ErrorCode::Conflict, QStringLiteral("the last root"), {QString(LastRootArgument)}};
    press(fixture.window, "expertAccept");
    fixture.console.engine.failure.reset();
    fixture.console.engine.submitted.clear(); // that one was refused
    press(fixture.window, "expertSureAccept"); // blocked: nothing typed
    QVERIFY(fixture.console.engine.submitted.isEmpty());
    find<QLineEdit>(fixture.window, "typedName")->setText(QStringLiteral("Bay 1"));
    press(fixture.window, "expertSureAccept");
    const auto& call = std::get<RawCall>(fixture.console.engine.submitted.value(0).parameters);
    QVERIFY(call.force);
    QCOMPARE(call.action, QStringLiteral("DeleteCertificate"));
    QVERIFY(!find<QPlainTextEdit>(fixture.window, "expertPayload")->isReadOnly());
}

void TestExpertCommands::templatesMatchTheStandard_data()
{
    QTest::addColumn<QString>("action");
    for (const CommandKind& kind : commandKinds())
        QTest::newRow(qPrintable(kind.action)) << kind.action;
}

void TestExpertCommands::templatesMatchTheStandard()
{
    QFETCH(QString, action);
    MessageRecord message;
    message.direction = MessageRecord::Direction::Out;
    message.action = action;
    message.payload = commandTemplate(action).toUtf8();
    const api::MessageExplanation explanation = ocpp::V16Explainer().explain(message);
    QVERIFY(explanation.isKnownAction);
    QVERIFY2(explanation.findings.isEmpty(), explanation.findings.isEmpty() ? "" : qPrintable(explanation.findings.first().path));
}

FORECOURT_WINDOW_TEST(TestExpertCommands)

} // namespace forecourt::tests::expertcommands

#include "tst_expertcommands.moc"
