// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A charger's settings: typed with a check, sent and read back, compared with another day or charger.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/dialogs/settingsrundialog.h"
#include "ui/models/settingpairmodel.h"
#include "ui/models/settingsrunmodel.h"
#include "ui/models/modelroles.h"
#include "ui/models/variablemodel.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/settingstab.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/switch.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::settingstab {

namespace {

const StationId Bay{QStringLiteral("BAY")};

struct TabFixture : PageFixture
{
    FakeCommissioning& records = console.commissioning;
    std::unique_ptr<SettingsTab> tab;

    TabFixture()
    {
        publish(QStringLiteral("300"));
        PageContext made = context();
        made.commissioning = &console.theCommissioning();
        window.resize(1200, 800);
        tab = std::make_unique<SettingsTab>(made, actions, &window);
        tab->resize(window.size());
        tab->setStation(Bay);
        tab->refresh(*console.site.station(Bay));
        tab->show();
        window.show();
        settle();
    }
    static StationBuilder station(const QString& heartbeat)
    {
        return aStation(Bay.value())
            .named(QStringLiteral("Bay"))
            .online()
            .withConnectors(1)
            .withVariable(QStringLiteral("HeartbeatInterval"), heartbeat)
            .withVariable(QStringLiteral("LocalPreAuthorize"), QStringLiteral("false"))
            .withVariable(QStringLiteral("NumberOfConnectors"), QStringLiteral("1"), true)
            .withVariable(QStringLiteral("SecurityProfile"), QStringLiteral("0"))
            .withVariable(QStringLiteral("AcmeColour"), QStringLiteral("red"));
    }
    void publish(const QString& heartbeat)
    {
        console.source.publishStation(station(heartbeat).state);
        settle();
        if (tab)
            tab->refresh(*console.site.station(Bay));
    }
    void choose(const char* name)
    {
        QVERIFY(find<RecordTable>(*tab, "variableTable")->selectKey(QStringLiteral("Ocpp16/") + QLatin1String(name)));
        settle();
    }
    void type(const char* name, const QString& value)
    {
        choose(name);
        find<QLineEdit>(*tab, "variableField")->setText(value);
        settle();
    }
    [[nodiscard]] QLineEdit* field() const { return find<QLineEdit>(*tab, "variableField"); }
    [[nodiscard]] QString problem() const { return find<QLabel>(*tab, "variableProblem")->text(); }
    [[nodiscard]] bool isUnsaved() const { return find<Banner>(*tab, "settingsUnsaved")->isVisibleTo(tab.get()); }
    /// What the list shows as the value of HeartbeatInterval.
    [[nodiscard]] QString heartbeat() const
    {
        const RowFilter& rows = find<RecordTable>(*tab, "variableTable")->filter();
        for (int row = 0; row < rows.rowCount(); ++row) {
            if (rows.index(row, int(VariableModel::Column::Name)).data().toString() == QStringLiteral("HeartbeatInterval"))
                return rows.index(row, int(VariableModel::Column::Value)).data().toString();
        }
        return {};
    }
    [[nodiscard]] QPair<QString, QString> sent(int index) const
    {
        const auto call = std::get<WriteVariable>(console.engine.submitted.at(index).parameters);
        return {call.name, call.value};
    }
    void answer(CommandOutcome outcome, const char* status)
    {
        settle();
        console.engine.answer(console.engine.lastCommand(), outcome, CommandEffect::None, QString::fromLatin1(status));
        settle();
    }
    [[nodiscard]] QString result(int row) const
    {
        return find<RecordTable>(window, "settingsRunTable")->filter().index(row, int(SettingsRunModel::Column::Result)).data().toString();
    }
};

} // namespace

class TestSettingsTab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedIsAChangeNotSentYet();
    void wrongValuesAreToldAndNotTaken();
    void readOnlyAndProtectedSettingsSayWhy();
    void changesStayWithTheirCharger();
    void discardCanBeUndone();
    void sentKeyByKeyAndReadBack();
    void restartIsOfferedWhereOneIsNeeded();
    void failedOnesAreRetriedFromTheDialog();
    void offlineChargerBlocksSending();
    void comparesWithAnotherDayAndTakesOver();
    void comparesWithTheTemplateAndOtherChargers();
    void modelsAreSound();
};

void TestSettingsTab::whatIsTypedIsAChangeNotSentYet()
{
    TabFixture fixture;
    QVERIFY(!fixture.isUnsaved());
    fixture.type("HeartbeatInterval", QStringLiteral("600"));
    QVERIFY(fixture.isUnsaved());
    QVERIFY(fixture.heartbeat().contains(QStringLiteral("600")) && fixture.heartbeat().contains(QStringLiteral("300")));
    QVERIFY(fixture.console.engine.submitted.isEmpty());
    fixture.type("HeartbeatInterval", QStringLiteral("300"));
    QVERIFY(!fixture.isUnsaved());
    fixture.choose("LocalPreAuthorize");
    auto* choice = find<QComboBox>(*fixture.tab, "variableChoice");
    QCOMPARE(choice->currentData().toString(), QStringLiteral("false"));
    choice->setCurrentIndex(choice->findData(QStringLiteral("true")));
    fixture.settle();
    QVERIFY(fixture.isUnsaved());
}

void TestSettingsTab::wrongValuesAreToldAndNotTaken()
{
    TabFixture fixture;
    fixture.type("HeartbeatInterval", QStringLiteral("-5"));
    QVERIFY(!fixture.problem().isEmpty());
    QVERIFY(!fixture.isUnsaved());
    fixture.publish(QStringLiteral("300")); // news do not throw away what is typed
    QCOMPARE(fixture.field()->text(), QStringLiteral("-5"));
    fixture.type("HeartbeatInterval", QStringLiteral("5"));
    QVERIFY(fixture.problem().isEmpty());
    QVERIFY(fixture.isUnsaved());
}

void TestSettingsTab::readOnlyAndProtectedSettingsSayWhy()
{
    TabFixture fixture;
    fixture.choose("NumberOfConnectors");
    QVERIFY(!fixture.field()->isEnabled());
    QVERIFY(!fixture.field()->toolTip().isEmpty());
    fixture.choose("SecurityProfile");
    QVERIFY(!fixture.field()->isEnabled());
    QVERIFY(find<QLabel>(*fixture.tab, "variableFacts")->text().contains(QStringLiteral("lock the charger out")));
    fixture.choose("AcmeColour");
    QVERIFY(fixture.field()->isEnabled());
}

void TestSettingsTab::changesStayWithTheirCharger()
{
    TabFixture fixture;
    fixture.console.source.publishStation(aStation(QStringLiteral("OTHER")).online().withVariable(QStringLiteral("HeartbeatInterval"), QStringLiteral("30")).state);
    fixture.settle();
    fixture.type("HeartbeatInterval", QStringLiteral("600"));
    fixture.tab->setStation(StationId(QStringLiteral("OTHER")));
    QVERIFY(!fixture.isUnsaved());
    fixture.tab->setStation(Bay);
    QVERIFY(fixture.isUnsaved());
    fixture.publish(QStringLiteral("600")); // somebody else did it
    QVERIFY(!fixture.isUnsaved());
}

void TestSettingsTab::discardCanBeUndone()
{
    TabFixture fixture;
    fixture.type("HeartbeatInterval", QStringLiteral("600"));
    press(*fixture.tab, "settingsDiscard");
    QVERIFY(!fixture.isUnsaved());
    fixture.host.undo();
    QVERIFY(fixture.isUnsaved());
    fixture.host.redo();
    QVERIFY(!fixture.isUnsaved());
}

void TestSettingsTab::sentKeyByKeyAndReadBack()
{
    TabFixture fixture;
    fixture.type("HeartbeatInterval", QStringLiteral("600"));
    fixture.type("AcmeColour", QStringLiteral("blue"));
    press(*fixture.tab, "settingsReview");
    QCOMPARE(find<RecordTable>(fixture.window, "settingsRunTable")->filter().rowCount(), 2);
    QVERIFY(fixture.console.engine.submitted.isEmpty());
    press(fixture.window, "settingsRunSend");
    QCOMPARE(fixture.sent(0), qMakePair(QStringLiteral("HeartbeatInterval"), QStringLiteral("600")));
    fixture.answer(CommandOutcome::Accepted, "Accepted");
    QCOMPARE(fixture.sent(1), qMakePair(QStringLiteral("AcmeColour"), QStringLiteral("blue")));
    fixture.answer(CommandOutcome::Rejected, "Rejected");
    QCOMPARE(std::get<ReadVariables>(fixture.console.engine.submitted.at(2).parameters).names, QStringList{QStringLiteral("HeartbeatInterval")});
    fixture.publish(QStringLiteral("600"));
    fixture.answer(CommandOutcome::Accepted, "");
    QVERIFY(fixture.result(0).contains(QStringLiteral("reads it back")));
    QVERIFY(fixture.result(1).contains(QStringLiteral("Refused")));
    QVERIFY(find<Button>(fixture.window, "settingsRunRestart")->isBlocked());
    press(fixture.window, "settingsRunClose");
    QVERIFY(fixture.isUnsaved()); // what was refused is still there to be mended
    QVERIFY(fixture.heartbeat().contains(QStringLiteral("600")) && !fixture.heartbeat().contains(QStringLiteral("300")));
}

void TestSettingsTab::restartIsOfferedWhereOneIsNeeded()
{
    TabFixture fixture;
    fixture.type("HeartbeatInterval", QStringLiteral("600"));
    press(*fixture.tab, "settingsReview");
    press(fixture.window, "settingsRunSend");
    fixture.answer(CommandOutcome::Accepted, "RebootRequired");
    QVERIFY(fixture.result(0).contains(QStringLiteral("restart")));
    QVERIFY(!fixture.isUnsaved());
    press(fixture.window, "settingsRunRestart");
    press(fixture.window, "restartAccept");
    QVERIFY(std::holds_alternative<Reset>(fixture.console.engine.submitted.last().parameters));
}

void TestSettingsTab::failedOnesAreRetriedFromTheDialog()
{
    TabFixture fixture;
    fixture.type("HeartbeatInterval", QStringLiteral("600"));
    press(*fixture.tab, "settingsReview");
    QVERIFY(find<Button>(fixture.window, "settingsRunRetry")->isBlocked());
    press(fixture.window, "settingsRunSend");
    fixture.answer(CommandOutcome::TimedOut, "");
    press(fixture.window, "settingsRunRetry");
    QCOMPARE(fixture.console.engine.submitted.size(), 2);
    QCOMPARE(fixture.sent(1).first, QStringLiteral("HeartbeatInterval"));
}

void TestSettingsTab::offlineChargerBlocksSending()
{
    TabFixture fixture;
    fixture.type("HeartbeatInterval", QStringLiteral("600"));
    StationBuilder gone = TabFixture::station(QStringLiteral("300"));
    gone.offlineSince(pictureTime());
    fixture.console.source.publishStation(gone.state);
    fixture.settle();
    fixture.tab->refresh(*fixture.console.site.station(Bay));
    QVERIFY(find<Button>(*fixture.tab, "settingsReview")->blockedReason().contains(QStringLiteral("offline")));
}

void TestSettingsTab::comparesWithAnotherDayAndTakesOver()
{
    TabFixture fixture;
    fixture.records.readings = {{Bay, pictureTime().addDays(-1), TabFixture::station(QStringLiteral("60")).state.record.variables}};
    press(*fixture.tab, "compareSettings");
    auto* table = find<RecordTable>(fixture.window, "compareTable");
    QCOMPARE(table->filter().rowCount(), 1);
    QCOMPARE(table->filter().index(0, int(SettingPairModel::Column::There)).data().toString(), QStringLiteral("60"));
    find<Switch>(fixture.window, "compareOnlyDifferent")->setChecked(false);
    fixture.settle();
    QCOMPARE(table->filter().rowCount(), 5);
    QVERIFY(find<Button>(fixture.window, "compareTake")->isBlocked());
    table->selectAll();
    fixture.settle();
    press(fixture.window, "compareTake");
    QVERIFY(fixture.isUnsaved());
    QVERIFY(fixture.heartbeat().contains(QStringLiteral("60")));
}

void TestSettingsTab::comparesWithTheTemplateAndOtherChargers()
{
    TabFixture fixture;
    fixture.console.source.publishStation(aStation(QStringLiteral("OTHER")).named(QStringLiteral("Twin")).online().withVariable(QStringLiteral("HeartbeatInterval"), QStringLiteral("30")).state);
    fixture.settle();
    fixture.records.expected.settings = {{QStringLiteral("HeartbeatInterval"), QStringLiteral("900")}};
    press(*fixture.tab, "compareSettings");
    auto* with = find<QComboBox>(fixture.window, "compareWith");
    auto* table = find<RecordTable>(fixture.window, "compareTable");
    QCOMPARE(with->count(), 2);
    with->setCurrentIndex(with->findText(QStringLiteral("Template"), Qt::MatchStartsWith));
    fixture.settle();
    QCOMPARE(table->filter().rowCount(), 1); // what the template does not name does not differ
    with->setCurrentIndex(with->findText(QStringLiteral("Twin")));
    fixture.settle();
    QCOMPARE(table->filter().rowCount(), 5);
}

void TestSettingsTab::modelsAreSound()
{
    TabFixture fixture;
    commissioning::SettingsRun run(fixture.console.site, fixture.console.engine, {});
    run.add(Bay, {{QStringLiteral("A"), QStringLiteral("1"), std::nullopt}, {QStringLiteral("B"), QStringLiteral("2"), QStringLiteral("3")}});
    SettingsRunModel model(fixture.console.workspace, run);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 2);
    run.start();
    fixture.settle();
    fixture.answer(CommandOutcome::Rejected, "Rejected");
    QCOMPARE(model.index(0, int(SettingsRunModel::Column::Sign)).data(SignRole).value<Sign>(), Sign::Critical);
    SettingPairModel pairs;
    const QAbstractItemModelTester pairTester(&pairs, QAbstractItemModelTester::FailureReportingMode::QtTest);
    pairs.resetRows({{QStringLiteral("A"), QStringLiteral("1"), std::nullopt, false, false}});
    QVERIFY(!pairs.index(0, int(SettingPairModel::Column::There)).data().toString().isEmpty());
}

FORECOURT_WINDOW_TEST(TestSettingsTab)

} // namespace forecourt::tests::settingstab

#include "tst_settingstab.moc"
