// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Every command by its form: what is filled in, what is sent, what becomes of it; many at once; for one person; by experts.
#include "core/ocpp/explain/v16explainer.h"
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/dialogs/bulkdialog.h"
#include "ui/dialogs/commanddialog.h"
#include "ui/dialogs/commandhistorydialog.h"
#include "ui/dialogs/commandtemplates.h"
#include "ui/models/commandmodel.h"
#include "ui/models/modelroles.h"
#include "ui/pages/chargerbulk.h"
#include "ui/pages/commandexport.h"
#include "ui/pages/historytab.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/segmentedswitch.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTemporaryDir>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::commands {

namespace {
const StationId Bay(QStringLiteral("BAY"));

QString pem()
{
    return QStringLiteral("-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----");
}

StationBuilder bay()
{
    return aStation(QStringLiteral("BAY")).named(QStringLiteral("Bay 1")).online().withConnectors(2);
}

void publish(PageFixture& fixture, const StationBuilder& station)
{
    fixture.console.source.publishStation(station.state);
    fixture.settle();
}

void addPeople(PageFixture& fixture)
{
    ChangeBatch batch;
    batch.persons = {aPerson(5, QStringLiteral("A. Weber"))};
    batch.tokens = {aToken(QStringLiteral("04A2"), 5)};
    fixture.console.source.publish(batch);
    fixture.settle();
}

/// The last command goes on as the charger answers.
void answer(PageFixture& fixture, CommandOutcome outcome, CommandAnswer answer, CommandEffect effect = CommandEffect::None)
{
    CommandRecord record = *fixture.console.source.command(fixture.console.engine.lastCommand());
    record.outcome = outcome;
    record.answer = answer;
    record.effect = effect;
    record.answeredAt = pictureTime();
    fixture.console.source.publishCommand(record);
    fixture.settle();
}
} // namespace

class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormMakesItsCommand_data();
    void everyFormMakesItsCommand();
    void wrongInputIsToldAtItsField_data();
    void wrongInputIsToldAtItsField();
    void theFormFollowsTheCommandToItsEnd();
    void aWaitingCommandCanBeWithdrawn();
    void aRefusalBeforeSendingSaysPathAndRule();
    void theFormIsOffWhileTheChargerIsOffline();
    void hardThingsWantTheNameTyped();
    void theMenuSaysWhatTheChargerLacks();
    void theConnectorsMenuKnowsItsConnector();
    void unitsAreThoseOfTheCharger();
    void manyShowWhoCannotAndEachResult();
    void manyOneByOneStopAndAreRetried();
    void aRunOutlivesItsDialog();
    void manyGetAnyCommandByItsForm();
    void manyGetOnlyTheLimitTheyTake();
    void manyGetTheirOwnLists();
    void listsAreNotSentWithoutTheirService();
    void aPersonStartsOnAFreeConnector();
    void aPersonsRunningSessionIsShownAndStopped();
    void theStartDialogShowsWhatRunsForTheTag();
    void expertPayloadIsCheckedWhileTyped();
    void expertCallsAreNamedInTheHistory();
    void templatesMatchTheStandard_data();
    void templatesMatchTheStandard();
    void theHistoryIsSearchedThroughAllPages();
    void theHistoryIsExported();
    void theWholeSitesHistoryIsSearchedAndLeadsToTheCharger();
    void theWholeSitesHistoryIsExported();
};

void TestCommands::everyFormMakesItsCommand_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QVariantMap>("typed");
    QTest::addColumn<int>("index"); // of CommandParameters
    const auto row = [](const char* action, const QVariantMap& typed, const CommandParameters& expected) {
        QTest::newRow(action) << QString::fromLatin1(action) << typed << static_cast<int>(expected.index());
    };
    const QString url = QStringLiteral("http://192.168.1.20/file");
    row("RemoteStartTransaction", {{QStringLiteral("tag"), QStringLiteral("04A2")}}, RemoteStart{});
    row("RemoteStopTransaction", {{QStringLiteral("session"), QStringLiteral("7")}}, RemoteStop{});
    row("UnlockConnector", {}, UnlockConnector{EvseId(1)});
    row("Reset", {}, Reset{});
    row("ChangeAvailability", {}, ChangeAvailability{});
    row("TriggerMessage", {}, TriggerMessage{});
    row("ExtendedTriggerMessage", {}, TriggerMessage{});
    row("GetConfiguration", {}, ReadVariables{});
    row("ChangeConfiguration", {{QStringLiteral("key"), QStringLiteral("HeartbeatInterval")}, {QStringLiteral("value"), QStringLiteral("60")}}, WriteVariable{});
    row("ClearCache", {}, ClearCache{});
    row("GetLocalListVersion", {}, ReadLocalListVersion{});
    row("SendLocalList", {}, SendLocalList{});
    row("ReserveNow", {{QStringLiteral("tag"), QStringLiteral("04A2")}}, ReserveNow{});
    row("CancelReservation", {{QStringLiteral("reservation"), QStringLiteral("3")}}, CancelReservation{});
    row("SetChargingProfile", {}, SetChargingProfile{});
    row("ClearChargingProfile", {}, ClearChargingProfiles{});
    row("GetCompositeSchedule", {}, ReadCompositeSchedule{});
    row("GetDiagnostics", {{QStringLiteral("location"), url}}, RequestDiagnostics{});
    row("GetLog", {{QStringLiteral("location"), url}}, RequestLog{});
    row("UpdateFirmware", {{QStringLiteral("location"), url}}, UpdateFirmware{});
    row("SignedUpdateFirmware", {{QStringLiteral("location"), url}, {QStringLiteral("signingCertificate"), pem()}, {QStringLiteral("signature"), QStringLiteral("AA==")}},
        UpdateSignedFirmware{});
    row("GetInstalledCertificateIds", {}, ListCertificates{});
    row("InstallCertificate", {{QStringLiteral("pem"), pem()}}, InstallCertificate{});
    row("CertificateSigned", {{QStringLiteral("pem"), pem()}}, DeliverCertificate{});
    row("DataTransfer", {{QStringLiteral("vendorId"), QStringLiteral("com.example")}}, SendVendorData{});
    row("DeleteCertificate", {{QStringLiteral("certificate"), QStringList{QStringLiteral("0"), QStringLiteral("aa"), QStringLiteral("bb"), QStringLiteral("01")}}},
        DeleteCertificate{});
}

void TestCommands::everyFormMakesItsCommand()
{
    QFETCH(QString, action);
    QFETCH(QVariantMap, typed);
    QFETCH(int, index);
    PageFixture fixture;
    addPeople(fixture);
    publish(fixture, bay());
    const StationPointer station = fixture.console.site.station(Bay);
    // a form as it opens: the first choice, or what is proposed
    QVariantMap values;
    for (const CommandField& field : commandFields(action, fixture.console.workspace, *station, {})) {
        QVERIFY(!field.key.isEmpty() && !field.label.isEmpty());
        const bool isChosen = field.kind == CommandField::Kind::Choice && !field.initial.isValid() && !field.choices.isEmpty();
        values.insert(field.key, isChosen ? field.choices.first().second : field.initial);
    }
    for (auto it = typed.cbegin(); it != typed.cend(); ++it) {
        QVERIFY2(values.contains(it.key()), qPrintable(it.key())); // the form has this field
        values.insert(it.key(), it.value());
    }
    const auto built = commandOf(action, values, fixture.console.workspace, *station);
    QVERIFY2(built.has_value(), built ? "" : qPrintable(built.error().key + QLatin1Char(' ') + built.error().text));
    QCOMPARE(static_cast<int>(built->index()), index);
}

void TestCommands::wrongInputIsToldAtItsField_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    const auto row = [](const char* name, const char* action, const char* field, const QString& typed) {
        QTest::newRow(name) << QString::fromLatin1(action) << QString::fromLatin1(field) << typed;
    };
    row("no tag", "RemoteStartTransaction", "tag", QString());
    row("tag of 21", "RemoteStartTransaction", "tag", QString(21, QLatin1Char('A')));
    row("tag in no list", "RemoteStartTransaction", "tag", QStringLiteral("FFFF"));
    row("a folder is no address", "GetDiagnostics", "location", QStringLiteral("C:\\logs"));
    row("file: reaches nothing", "UpdateFirmware", "location", QStringLiteral("file:///tmp/firmware.bin"));
    row("not a number", "CancelReservation", "reservation", QStringLiteral("one"));
    row("negative stack level", "SetChargingProfile", "stackLevel", QStringLiteral("-1"));
    row("limit with two decimals", "SetChargingProfile", "limit", QStringLiteral("16,25"));
    row("limit below zero", "SetChargingProfile", "limit", QStringLiteral("-1"));
    row("no vendor", "DataTransfer", "vendorId", QString());
    row("message id of 51", "DataTransfer", "messageId", QString(51, QLatin1Char('m')));
    row("no certificate", "InstallCertificate", "pem", QStringLiteral("MIIB"));
    row("the password is not set here", "ChangeConfiguration", "key", QStringLiteral("authorizationkey"));
    row("nor the security profile", "ChangeConfiguration", "key", QStringLiteral("SecurityProfile"));
    row("version 0 would empty the list", "SendLocalList", "version", QStringLiteral("0"));
}

void TestCommands::wrongInputIsToldAtItsField()
{
    QFETCH(QString, action);
    QFETCH(QString, field);
    QFETCH(QString, typed);
    PageFixture fixture;
    publish(fixture, bay());
    fixture.actions.command(action, Bay);
    auto* editor = fixture.window.findChild<QWidget*>(QStringLiteral("commandField_") + field);
    QVERIFY(editor);
    for (const auto& [key, value] : {std::pair(QStringLiteral("vendorId"), QStringLiteral("v"))}) {
        if (auto* other = fixture.window.findChild<QLineEdit*>(QStringLiteral("commandField_") + key); other && key != field)
            other->setText(value);
    }
    if (auto* line = qobject_cast<QLineEdit*>(editor))
        line->setText(typed);
    else if (auto* text = qobject_cast<QPlainTextEdit*>(editor))
        text->setPlainText(typed);
    else
        qobject_cast<QComboBox*>(editor)->setEditText(typed);
    press(fixture.window, "commandAccept");
    QVERIFY(fixture.console.engine.submitted.isEmpty());
    QVERIFY(editor->property("error").toBool());
    QVERIFY(!qobject_cast<QLabel*>(editor->property("errorLabel").value<QObject*>())->text().isEmpty());
}

void TestCommands::theFormFollowsTheCommandToItsEnd()
{
    PageFixture fixture;
    publish(fixture, bay());
    fixture.actions.command(QStringLiteral("ClearCache"), Bay);
    press(fixture.window, "commandAccept");
    QCOMPARE(fixture.console.engine.submitted.size(), 1);
    QVERIFY(std::holds_alternative<ClearCache>(fixture.console.engine.submitted.first().parameters));
    QCOMPARE(fixture.console.engine.submitted.first().user, QStringLiteral("Eva"));
    QVERIFY(find<QLabel>(fixture.window, "commandState")->text().contains(QStringLiteral("waiting for the answer")));
    QVERIFY(find<Button>(fixture.window, "commandAccept")->isBlocked()); // not twice
    answer(fixture, CommandOutcome::Rejected, CommandAnswer::Rejected);
    QVERIFY(find<QLabel>(fixture.window, "commandState")->text().contains(QStringLiteral("no memory of tags")));
    QVERIFY(find<QLabel>(fixture.window, "commandNext")->text().contains(QStringLiteral("AuthorizationCacheEnabled")));
    QVERIFY(!find<Button>(fixture.window, "commandAccept")->isBlocked());
}

void TestCommands::aWaitingCommandCanBeWithdrawn()
{
    PageFixture fixture;
    publish(fixture, bay());
    fixture.actions.command(QStringLiteral("ClearCache"), Bay);
    press(fixture.window, "commandAccept");
    QVERIFY(find<Button>(fixture.window, "commandWithdraw")->isHidden()); // it is sent already
    answer(fixture, CommandOutcome::Queued, CommandAnswer::None);
    QVERIFY(!find<Button>(fixture.window, "commandWithdraw")->isHidden());
    press(fixture.window, "commandWithdraw");
    QCOMPARE(fixture.console.engine.cancelled.size(), 1);
    QVERIFY(find<QLabel>(fixture.window, "commandState")->text().contains(QStringLiteral("Withdrawn")));
}

void TestCommands::aRefusalBeforeSendingSaysPathAndRule()
{
    PageFixture fixture;
    publish(fixture, bay());
    fixture.console.engine.failure = Error{ErrorCode::InvalidInput, {}, {QStringLiteral("vendorId: too long")}};
    fixture.actions.command(QStringLiteral("ClearCache"), Bay);
    press(fixture.window, "commandAccept");
    QStringList texts;
    for (const QLabel* label : find<QDialog>(fixture.window, "commandDialog")->findChildren<QLabel*>())
        texts.append(label->text());
    QVERIFY(texts.join(QLatin1Char('|')).contains(QStringLiteral("vendorId: too long")));
    QVERIFY(!find<Button>(fixture.window, "commandAccept")->isBlocked()); // it may be tried again
}

void TestCommands::theFormIsOffWhileTheChargerIsOffline()
{
    PageFixture fixture;
    publish(fixture, bay());
    fixture.actions.command(QStringLiteral("ClearCache"), Bay);
    QVERIFY(!find<Button>(fixture.window, "commandAccept")->isBlocked());
    publish(fixture, bay().offlineSince(pictureTime()));
    QVERIFY(find<Button>(fixture.window, "commandAccept")->blockedReason().contains(QStringLiteral("offline")));
    press(fixture.window, "commandAccept");
    QVERIFY(fixture.console.engine.submitted.isEmpty());
}

void TestCommands::hardThingsWantTheNameTyped()
{
    PageFixture fixture;
    publish(fixture, bay());
    fixture.actions.command(QStringLiteral("Reset"), Bay);
    auto* kind = find<QComboBox>(fixture.window, "commandField_kind");
    kind->setCurrentIndex(kind->findData(int(ResetKind::Hard)));
    press(fixture.window, "commandAccept");
    QVERIFY(fixture.console.engine.submitted.isEmpty());
    press(fixture.window, "commandSureAccept"); // blocked: nothing typed
    QVERIFY(fixture.console.engine.submitted.isEmpty());
    find<QLineEdit>(fixture.window, "typedName")->setText(QStringLiteral("Bay 1"));
    press(fixture.window, "commandSureAccept");
    QCOMPARE(fixture.console.engine.submitted.size(), 1);
    QCOMPARE(std::get<Reset>(fixture.console.engine.submitted.first().parameters).kind, ResetKind::Hard);
    QVERIFY(whyTypedName(Reset{ResetKind::Soft}).isEmpty());
    QVERIFY(!whyTypedName(ClearChargingProfiles{}).isEmpty());
    QVERIFY(whyTypedName(ClearChargingProfiles{.profileId = 1}).isEmpty());
}

void TestCommands::theMenuSaysWhatTheChargerLacks()
{
    PageFixture fixture;
    publish(fixture, bay().withVariable(QStringLiteral("SupportedFeatureProfiles"), QStringLiteral("Core,SmartCharging")).unsupported(QStringLiteral("GetLog")));
    QMenu menu;
    fixture.actions.fillMenu(menu, *fixture.console.site.station(Bay));
    const auto entry = [&menu](const char* name) { return menu.findChild<QAction*>(QLatin1String(name)); };
    for (const CommandKind& kind : commandKinds())
        QVERIFY2(entry(qPrintable(QStringLiteral("command") + kind.action)), qPrintable(kind.action));
    QVERIFY(entry("commandSetChargingProfile")->isEnabled());
    QVERIFY(!entry("commandReserveNow")->isEnabled());
    QVERIFY(entry("commandReserveNow")->toolTip().contains(QStringLiteral("SupportedFeatureProfiles")));
    QVERIFY(!entry("commandGetLog")->isEnabled());
    QVERIFY(entry("commandGetLog")->toolTip().contains(QStringLiteral("cannot do this")));
    entry("commandDataTransfer")->trigger();
    QVERIFY(find<QDialog>(fixture.window, "commandDialog")->isVisible());
}

void TestCommands::theConnectorsMenuKnowsItsConnector()
{
    PageFixture fixture;
    publish(fixture, bay());
    const StationPointer station = fixture.console.site.station(Bay);
    QMenu menu;
    fixture.actions.fillConnectorMenu(menu, *station, station->connectors.at(1));
    QVERIFY(!menu.findChild<QAction*>(QStringLiteral("commandClearCache"))); // not a matter of one connector
    menu.findChild<QAction*>(QStringLiteral("commandUnlockConnector"))->trigger();
    QCOMPARE(find<QComboBox>(fixture.window, "commandField_connector")->currentData().toInt(), 2);
    QCOMPARE(find<QComboBox>(fixture.window, "commandField_connector")->findData(0), -1); // a cable is always that of one connector
}

void TestCommands::unitsAreThoseOfTheCharger()
{
    PageFixture fixture;
    publish(fixture, bay().withVariable(QStringLiteral("ChargingScheduleAllowedChargingRateUnit"), QStringLiteral("Current")));
    fixture.actions.command(QStringLiteral("SetChargingProfile"), Bay);
    QCOMPARE(find<QComboBox>(fixture.window, "commandField_unit")->count(), 1);
    find<QLineEdit>(fixture.window, "commandField_limit")->setText(QStringLiteral("13,5"));
    press(fixture.window, "commandAccept");
    const auto& sent = std::get<SetChargingProfile>(fixture.console.engine.submitted.value(0).parameters);
    QCOMPARE(sent.profile.schedule.periods.first().limitTenths, 135);
    QCOMPARE(sent.profile.schedule.unit, ChargingRateUnit::Ampere);
}

void TestCommands::manyShowWhoCannotAndEachResult()
{
    PageFixture fixture;
    publish(fixture, bay());
    publish(fixture, aStation(QStringLiteral("OFF")).offlineSince(pictureTime()));
    BulkModel model(fixture.console.workspace);
    QAbstractItemModelTester tester(&model);
    const QList<api::BulkGoal> able =
        model.propose(api::bulkGoals({Bay, StationId(QStringLiteral("OFF"))}), *commandKind(QStringLiteral("Reset")));
    QCOMPARE(able, api::bulkGoals({Bay}));
    QVERIFY(model.index(1, int(BulkModel::Column::WhatHappened)).data().toString().contains(QStringLiteral("offline")));
    api::BulkPlan plan(able, api::BulkOrder::AllAtOnce);
    QCOMPARE(plan.start().size(), 1);
    model.follow(plan);
    QCOMPARE(model.index(0, int(BulkModel::Column::Sign)).data(SignRole).value<Sign>(), Sign::Waiting);
    QVERIFY(plan.finished({Bay}, failure(ErrorCode::Offline)).isEmpty());
    model.follow(plan);
    QCOMPARE(model.index(0, int(BulkModel::Column::Sign)).data(SignRole).value<Sign>(), Sign::Warning);
    QVERIFY(model.index(1, int(BulkModel::Column::WhatHappened)).data().toString().contains(QStringLiteral("offline"))); // stays
}

void TestCommands::manyOneByOneStopAndAreRetried()
{
    PageFixture fixture;
    fixture.console.engine.answersAtOnce = true;
    publish(fixture, bay());
    publish(fixture, aStation(QStringLiteral("C3")).named(QStringLiteral("West")).online());
    ChargerBulk bulk(fixture.context(), &fixture.window);
    bulk.restart({Bay, StationId(QStringLiteral("C3"))});
    find<QComboBox>(fixture.window, "bulkOrder")->setCurrentIndex(1);
    fixture.console.engine.failure = Error{ErrorCode::Offline, {}, {}};
    press(fixture.window, "bulkAccept");
    QTRY_VERIFY(!find<Button>(fixture.window, "bulkRetry")->isHidden());
    QCOMPARE(fixture.console.engine.submitted.size(), 1); // the second was not reached
    QCOMPARE(find<QLabel>(fixture.window, "bulkSummary")->text(), QStringLiteral("0 done, 1 failed, 0 running, 1 not reached"));
    fixture.console.engine.failure.reset();
    press(fixture.window, "bulkRetry");
    QTRY_COMPARE(find<QLabel>(fixture.window, "bulkSummary")->text(), QStringLiteral("2 done, 0 failed, 0 running, 0 not reached"));
    QCOMPARE(fixture.console.engine.submitted.size(), 3);
    QCOMPARE(fixture.host.notices.last(), QStringLiteral("Restart: 2 accepted"));
}

void TestCommands::aRunOutlivesItsDialog()
{
    PageFixture fixture;
    fixture.console.engine.answersAtOnce = true;
    publish(fixture, bay());
    publish(fixture, aStation(QStringLiteral("C3")).named(QStringLiteral("West")).online());
    ChargerBulk bulk(fixture.context(), &fixture.window);
    bulk.restart({Bay, StationId(QStringLiteral("C3"))});
    find<QComboBox>(fixture.window, "bulkOrder")->setCurrentIndex(1);
    find<Button>(fixture.window, "bulkAccept")->click();
    delete find<QDialog>(fixture.window, "bulkDialog");
    QTRY_COMPARE(fixture.host.notices.value(0), QStringLiteral("Restart: 2 accepted"));
    QCOMPARE(fixture.console.engine.submitted.size(), 2);
}

void TestCommands::manyGetAnyCommandByItsForm()
{
    PageFixture fixture;
    fixture.console.engine.answersAtOnce = true;
    publish(fixture, bay());
    publish(fixture, aStation(QStringLiteral("C3")).named(QStringLiteral("West")).online());
    ChargerBulk bulk(fixture.context(), &fixture.window);
    QMenu menu;
    bulk.fillMenu(menu, {Bay, StationId(QStringLiteral("C3"))});
    QVERIFY(!menu.findChild<QAction*>(QStringLiteral("bulkCommandUnlockConnector"))); // needs a connector
    menu.findChild<QAction*>(QStringLiteral("bulkCommandChangeConfiguration"))->trigger();
    press(fixture.window, "bulkAccept");
    QVERIFY(fixture.console.engine.submitted.isEmpty()); // the setting is missing
    find<QComboBox>(fixture.window, "commandField_key")->setEditText(QStringLiteral("HeartbeatInterval"));
    find<QLineEdit>(fixture.window, "commandField_value")->setText(QStringLiteral("60"));
    press(fixture.window, "bulkAccept");
    QTRY_COMPARE(fixture.console.engine.submitted.size(), 2);
    QCOMPARE(std::get<WriteVariable>(fixture.console.engine.submitted.at(1).parameters).value, QStringLiteral("60"));
}

void TestCommands::manyGetOnlyTheLimitTheyTake()
{
    const StationId west(QStringLiteral("C3"));
    PageFixture fixture;
    fixture.console.engine.answersAtOnce = true;
    publish(fixture, bay().withVariable(QStringLiteral("ChargingScheduleAllowedChargingRateUnit"), QStringLiteral("Power")));
    publish(fixture, aStation(west.value()).named(QStringLiteral("West")).online()
                         .withVariable(QStringLiteral("ChargingScheduleAllowedChargingRateUnit"), QStringLiteral("Current"))
                         .withVariable(QStringLiteral("ChargeProfileMaxStackLevel"), QStringLiteral("3")));
    ChargerBulk bulk(fixture.context(), &fixture.window);
    QMenu menu;
    bulk.fillMenu(menu, {Bay, west});
    menu.findChild<QAction*>(QStringLiteral("bulkCommandSetChargingProfile"))->trigger();
    const auto* purpose = find<QComboBox>(fixture.window, "commandField_purpose");
    QCOMPARE(purpose->findData(int(ChargingProfilePurpose::Tx)), -1); // names the one session it is for
    const QAbstractItemModel* table = find<RecordTable>(fixture.window, "bulkTable")->model();
    const auto says = [table](int row) { return table->index(row, int(BulkModel::Column::WhatHappened)).data().toString(); };
    auto* unit = find<QComboBox>(fixture.window, "commandField_unit");
    QCOMPARE(unit->count(), 2); // both, although the first takes one of them
    unit->setCurrentIndex(unit->findData(int(ChargingRateUnit::Watt)));
    QCOMPARE(says(0), QStringLiteral("Takes part"));
    QCOMPARE(says(1), QStringLiteral("Off: this charger takes limits in amperes only"));
    unit->setCurrentIndex(unit->findData(int(ChargingRateUnit::Ampere)));
    QCOMPARE(says(0), QStringLiteral("Off: this charger takes limits in watts only"));
    QCOMPARE(says(1), QStringLiteral("Takes part"));
    find<QLineEdit>(fixture.window, "commandField_stackLevel")->setText(QStringLiteral("4"));
    QVERIFY(says(1).contains(QStringLiteral("up to 3")));
    QVERIFY(find<Button>(fixture.window, "bulkAccept")->isBlocked());
    find<QLineEdit>(fixture.window, "commandField_stackLevel")->setText(QStringLiteral("2"));
    press(fixture.window, "bulkAccept");
    QTRY_COMPARE(fixture.console.engine.submitted.size(), 1);
    QCOMPARE(fixture.console.engine.submitted.first().station, west);
    const auto& sent = std::get<SetChargingProfile>(fixture.console.engine.submitted.first().parameters).profile;
    QVERIFY(sent.purpose == ChargingProfilePurpose::TxDefault);
    QVERIFY(sent.schedule.unit == ChargingRateUnit::Ampere);
}

void TestCommands::manyGetTheirOwnLists()
{
    const StationId west(QStringLiteral("C3"));
    PageFixture fixture;
    publish(fixture, bay());
    publish(fixture, aStation(west.value()).named(QStringLiteral("West")).online());
    publish(fixture, aStation(QStringLiteral("OFF")).offlineSince(pictureTime()));
    LocalListState list;
    const auto tell = [&](const StationId& station, LocalListStatus status, LocalListProblem problem = LocalListProblem::None) {
        list.record.station = station;
        list.status = status;
        list.record.problem = problem;
        fixture.console.localLists.publish(list);
        fixture.settle();
    };
    ChargerBulk bulk(fixture.context(), &fixture.window);
    QMenu menu;
    bulk.fillMenu(menu, {Bay, west, StationId(QStringLiteral("OFF"))});
    menu.findChild<QAction*>(QStringLiteral("bulkCommandSendLocalList"))->trigger();
    auto* what = find<QComboBox>(fixture.window, "commandField_whole");
    what->setCurrentIndex(what->findData(true));
    press(fixture.window, "bulkAccept");
    QTRY_COMPARE(fixture.console.localLists.pushes, (QList<QPair<StationId, bool>>{{Bay, true}, {west, true}})); // not the one offline
    const auto* summary = find<QLabel>(fixture.window, "bulkSummary");
    fixture.settle();
    QCOMPARE(summary->text(), QStringLiteral("0 done, 0 failed, 2 running, 0 not reached")); // begun is not done
    tell(Bay, LocalListStatus::Sending);
    tell(west, LocalListStatus::Sending);
    tell(Bay, LocalListStatus::InStep);
    tell(west, LocalListStatus::Failed, LocalListProblem::Refused);
    QTRY_COMPARE(summary->text(), QStringLiteral("1 done, 1 failed, 0 running, 0 not reached"));
    QVERIFY(fixture.host.notices.last().contains(QStringLiteral("West")));
    press(fixture.window, "bulkRetry");
    QTRY_COMPARE(fixture.console.localLists.pushes.size(), 3);
    QCOMPARE(fixture.console.localLists.pushes.last().first, west);
    tell(west, LocalListStatus::Sending);
    tell(west, LocalListStatus::InStep);
    QTRY_COMPARE(summary->text(), QStringLiteral("2 done, 0 failed, 0 running, 0 not reached"));
    QVERIFY(fixture.console.engine.submitted.isEmpty()); // the service knows versions and differences
}

void TestCommands::listsAreNotSentWithoutTheirService()
{
    PageFixture fixture;
    publish(fixture, bay());
    PageContext context = fixture.context();
    context.localLists = nullptr;
    ChargerBulk bulk(context, &fixture.window);
    QMenu menu;
    bulk.fillMenu(menu, {Bay});
    const auto* entry = menu.findChild<QAction*>(QStringLiteral("bulkCommandSendLocalList"));
    QVERIFY(!entry->isEnabled());
    QCOMPARE(entry->toolTip(), QStringLiteral("Off: lists are not sent from here"));
}

void TestCommands::aPersonStartsOnAFreeConnector()
{
    PageFixture fixture;
    addPeople(fixture);
    fixture.actions.startFor(PersonId(5), {});
    QVERIFY(find<Button>(fixture.window, "startOnAccept")->isBlocked()); // no connector anywhere
    delete find<QDialog>(fixture.window, "startOnDialog");
    StationBuilder station = bay();
    station.connector(1).status = ConnectorStatus::Faulted;
    station.connector(2).charging = ChargingState::EvConnected;
    publish(fixture, station);
    fixture.actions.startFor(PersonId(5), {});
    QCOMPARE(find<QComboBox>(fixture.window, "startOnPlace")->count(), 1); // not the faulted one
    press(fixture.window, "startOnAccept");
    QCOMPARE(fixture.console.engine.submitted.size(), 1);
    const auto& sent = std::get<RemoteStart>(fixture.console.engine.submitted.first().parameters);
    QCOMPARE(sent.token.value, QStringLiteral("04A2"));
    QVERIFY(sent.evse == EvseId(2));
}

void TestCommands::aPersonsRunningSessionIsShownAndStopped()
{
    PageFixture fixture;
    addPeople(fixture);
    StationBuilder station = bay();
    station.connector(1).transaction = TransactionKey(7);
    publish(fixture, station);
    fixture.console.source.publishTransaction(aTransaction(7).at(QStringLiteral("BAY")).by(QStringLiteral("04A2"), QStringLiteral("A. Weber"), 5).charged(4120).record);
    fixture.settle();
    fixture.actions.startFor(PersonId(5), {});
    QVERIFY(find<QLabel>(fixture.window, "startOnSession7")->text().contains(QStringLiteral("4,12")));
    press(fixture.window, "startOnStop7");
    press(fixture.window, "stopAccept"); // it asks, as everywhere
    QCOMPARE(fixture.console.engine.submitted.size(), 1);
    QVERIFY(std::holds_alternative<RemoteStop>(fixture.console.engine.submitted.first().parameters));
}

void TestCommands::theStartDialogShowsWhatRunsForTheTag()
{
    PageFixture fixture;
    addPeople(fixture);
    StationBuilder station = bay();
    station.connector(1).transaction = TransactionKey(7);
    publish(fixture, station);
    fixture.console.source.publishTransaction(aTransaction(7).at(QStringLiteral("BAY")).by(QStringLiteral("04A2"), QStringLiteral("A. Weber"), 5).charged(4120).record);
    fixture.settle();
    fixture.actions.start(Bay, EvseId(2));
    QVERIFY(find<Button>(fixture.window, "startStopRunning")->isHidden());
    find<QComboBox>(fixture.window, "startTag")->setEditText(QStringLiteral("04A2"));
    QVERIFY(find<QLabel>(fixture.window, "startRunning")->text().contains(QStringLiteral("A. Weber")));
    press(fixture.window, "startStopRunning");
    press(fixture.window, "stopAccept");
    QVERIFY(std::holds_alternative<RemoteStop>(fixture.console.engine.submitted.value(0).parameters));
}

void TestCommands::expertPayloadIsCheckedWhileTyped()
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

void TestCommands::expertCallsAreNamedInTheHistory()
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

void TestCommands::templatesMatchTheStandard_data()
{
    QTest::addColumn<QString>("action");
    for (const CommandKind& kind : commandKinds())
        QTest::newRow(qPrintable(kind.action)) << kind.action;
}

void TestCommands::templatesMatchTheStandard()
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

void TestCommands::theHistoryIsSearchedThroughAllPages()
{
    PageFixture fixture;
    publish(fixture, bay());
    for (int i = 250; i > 0; --i) { // newest first
        CommandRecord record;
        record.id = CommandId(i);
        record.station = Bay;
        record.action = QStringLiteral("Reset");
        record.parameters = Reset{};
        record.outcome = CommandOutcome::Accepted;
        record.user = i == 1 ? QStringLiteral("Mallory") : QStringLiteral("Eva");
        record.queuedAt = pictureTime().addSecs(i - 1000);
        fixture.console.history.commandRows.append(record);
    }
    HistoryTab tab(fixture.context(), &fixture.window);
    tab.setStation(Bay, {});
    fixture.settle();
    find<QLineEdit>(tab, "historyFilter")->setText(QStringLiteral("mallory"));
    QTRY_COMPARE(find<RecordTable>(tab, "commandTable")->filter().rowCount(), 1);
}

void TestCommands::theHistoryIsExported()
{
    PageFixture fixture;
    publish(fixture, bay());
    CommandRecord record;
    record.id = CommandId(1);
    record.station = Bay;
    record.action = QStringLiteral("ReserveNow");
    record.parameters = ReserveNow{};
    record.payload = QJsonObject{{QStringLiteral("connectorId"), 1}};
    record.outcome = CommandOutcome::Rejected;
    record.answer = CommandAnswer::Occupied;
    record.answerStatus = QStringLiteral("Occupied");
    record.user = QStringLiteral("=Eva"); // a spreadsheet must not run it
    record.queuedAt = pictureTime();
    fixture.console.history.commandRows = {record};
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("commands.csv"));
    CommandExport exporter(fixture.context(), &fixture.window);
    exporter.write(Bay, {}, path);
    QTRY_COMPARE(fixture.host.notices.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QCOMPARE(text.trimmed().count(QLatin1Char('\n')), 1); // header and one row
    for (const char* part : {"2026-05-05 10:14:06", "'=Eva", "ReserveNow", "connectorId", "Occupied", "in use or reserved"})
        QVERIFY2(text.contains(QLatin1String(part)), part);
}

void TestCommands::theWholeSitesHistoryIsSearchedAndLeadsToTheCharger()
{
    PageFixture fixture;
    publish(fixture, bay());
    for (int i = 250; i > 0; --i) { // newest first
        CommandRecord record;
        record.id = CommandId(i);
        record.station = i == 1 ? StationId(QStringLiteral("YARD")) : Bay;
        record.action = QStringLiteral("Reset");
        record.parameters = Reset{};
        record.outcome = i == 3 ? CommandOutcome::Rejected : i == 5 ? CommandOutcome::Sent : CommandOutcome::Accepted;
        record.user = QStringLiteral("Eva");
        record.queuedAt = pictureTime().addSecs(i - 1000);
        fixture.console.history.commandRows.append(record);
    }
    QPointer<CommandHistoryDialog> dialog = new CommandHistoryDialog(fixture.context(), &fixture.window);
    dialog->open();
    fixture.settle();
    auto* table = find<RecordTable>(*dialog, "commandHistoryTable");
    QCOMPARE(table->filter().rowCount(), 100);
    QVERIFY(find<Button>(*dialog, "commandHistoryOpen")->blockedReason().startsWith(QStringLiteral("Off:")));
    auto* show = find<SegmentedSwitch>(*dialog, "commandHistoryShow");
    for (const int choice : {1, 2}) { // one waits, one was refused, both on the last page
        show->setCurrentIndex(choice);
        Q_EMIT show->currentChanged(choice);
        QTRY_COMPARE(table->filter().rowCount(), 1);
        QCOMPARE(table->filter().index(0, 0).data(KeyRole).toLongLong(), choice == 1 ? 5 : 3);
    }
    show->setCurrentIndex(0);
    Q_EMIT show->currentChanged(0);
    auto* filter = find<QLineEdit>(*dialog, "commandHistoryFilter");
    filter->setText(QStringLiteral("nobody at all"));
    QTRY_VERIFY(find<QWidget>(*dialog, "commandHistoryEmpty")->isVisible());
    filter->setText(QStringLiteral("yard"));
    QTRY_COMPARE(table->filter().rowCount(), 1);
    QVERIFY(table->selectKey(qint64(1)));
    fixture.settle();
    press(*dialog, "commandHistoryOpen");
    QCOMPARE(fixture.host.chargers, QStringList{QStringLiteral("YARD")});
    QTRY_VERIFY(!dialog); // it made room for the page
}

void TestCommands::theWholeSitesHistoryIsExported()
{
    PageFixture fixture;
    publish(fixture, bay());
    for (const char* station : {"BAY", "YARD"}) {
        CommandRecord record;
        record.id = CommandId(fixture.console.history.commandRows.isEmpty() ? 2 : 1);
        record.station = StationId(QLatin1String(station));
        record.action = QStringLiteral("Reset");
        record.parameters = Reset{};
        record.queuedAt = pictureTime();
        fixture.console.history.commandRows.append(record);
    }
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("all.csv"));
    QPointer<CommandExport> exporter = new CommandExport(fixture.context(), &fixture.window);
    exporter->write(std::nullopt, {}, path);
    exporter->letGo(); // whoever asked is gone: it goes on, and then away
    QTRY_COMPARE(fixture.host.notices.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QCOMPARE(text.trimmed().count(QLatin1Char('\n')), 2); // header and two rows
    QVERIFY(text.contains(QStringLiteral("YARD")));
    QTRY_VERIFY(!exporter);
}

FORECOURT_WINDOW_TEST(TestCommands)

} // namespace forecourt::tests::commands

#include "tst_commands.moc"
