// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Every command by its form: what is filled in, what is sent, what becomes of it.
#include "tests/gui/commandfixture.h"
#include "tests/support/testprogram.h"
#include "ui/dialogs/commanddialog.h"
#include "ui/dialogs/commandfields.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::commandforms {

using namespace forecourt::tests::commands;

namespace {
QString pem()
{
    return QStringLiteral("-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----");
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

class TestCommandForms : public QObject
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
    void theLastRootIsToldAsSuch_data();
    void theLastRootIsToldAsSuch();
    void theMenuSaysWhatTheChargerLacks();
    void theConnectorsMenuKnowsItsConnector();
    void unitsAreThoseOfTheCharger();
    void theMetersKeyIsUnpinnedAfterAQuestion();
};

void TestCommandForms::everyFormMakesItsCommand_data()
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

void TestCommandForms::everyFormMakesItsCommand()
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

void TestCommandForms::wrongInputIsToldAtItsField_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    const auto row = [](const char* name, const char* action, const char* field, const QString& typed) {
        QTest::newRow(name) << QString::fromLatin1(action) << QString::fromLatin1(field) << typed;
    };
    row("no tag", "ReserveNow", "tag", QString());
    row("tag of 21", "ReserveNow", "tag", QString(21, QLatin1Char('A')));
    row("tag in no list", "ReserveNow", "tag", QStringLiteral("FFFF"));
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

void TestCommandForms::wrongInputIsToldAtItsField()
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

void TestCommandForms::theFormFollowsTheCommandToItsEnd()
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

void TestCommandForms::aWaitingCommandCanBeWithdrawn()
{
    PageFixture fixture;
    publish(fixture, bay());
    fixture.actions.command(QStringLiteral("ClearCache"), Bay);
    QVERIFY(find<Button>(fixture.window, "commandWithdraw")->isHidden()); // nothing was sent yet
    press(fixture.window, "commandAccept");
    QVERIFY(find<Button>(fixture.window, "commandWithdraw")->isHidden()); // it is sent already
    answer(fixture, CommandOutcome::Queued, CommandAnswer::None);
    QVERIFY(!find<Button>(fixture.window, "commandWithdraw")->isHidden());
    press(fixture.window, "commandWithdraw");
    QCOMPARE(fixture.console.engine.cancelled.size(), 1);
    QVERIFY(find<QLabel>(fixture.window, "commandState")->text().contains(QStringLiteral("Withdrawn")));
}

void TestCommandForms::aRefusalBeforeSendingSaysPathAndRule()
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

void TestCommandForms::theFormIsOffWhileTheChargerIsOffline()
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

void TestCommandForms::hardThingsWantTheNameTyped()
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

void TestCommandForms::theLastRootIsToldAsSuch_data()
{
    QTest::addColumn<int>("use");
    QTest::addColumn<int>("count"); // listed of this use
    QTest::addColumn<QString>("told");
    QTest::newRow("for central systems") << int(CertificateUse::CentralSystemRoot) << 1 << QStringLiteral("cannot verify Forecourt any more");
    QTest::newRow("of the manufacturer") << int(CertificateUse::ManufacturerRoot) << 1 << QStringLiteral("cannot verify firmware any more");
    QTest::newRow("one of two") << int(CertificateUse::CentralSystemRoot) << 2 << QStringLiteral("With wrong certificates");
}

void TestCommandForms::theLastRootIsToldAsSuch()
{
    QFETCH(int, use);
    QFETCH(int, count);
    QFETCH(QString, told);
    PageFixture fixture;
    publish(fixture, bay());
    CommandRecord list;
    list.id = CommandId(1);
    list.station = Bay;
    list.action = QStringLiteral("GetInstalledCertificateIds");
    list.parameters = ListCertificates{CertificateUse(use)};
    list.outcome = CommandOutcome::Accepted;
    list.answer = CommandAnswer::Accepted;
    InstalledCertificates found;
    for (int i = 1; i <= count; ++i)
        found.certificates.append({CertificateHashAlgorithm::Sha256, QStringLiteral("aa"), QStringLiteral("bb"), QString::number(i)});
    list.finding = found;
    fixture.console.source.publishCommand(list);
    fixture.settle();
    fixture.actions.command(QStringLiteral("DeleteCertificate"), Bay);
    QCOMPARE(find<QComboBox>(fixture.window, "commandField_certificate")->count(), count);
    press(fixture.window, "commandAccept");
    QVERIFY(fixture.console.engine.submitted.isEmpty());
    QStringList texts;
    for (const QLabel* label : find<QDialog>(fixture.window, "commandSureDialog")->findChildren<QLabel*>())
        texts.append(label->text());
    QVERIFY2(texts.join(QLatin1Char('|')).contains(told), qPrintable(texts.join(QLatin1Char('|'))));
    find<QLineEdit>(fixture.window, "typedName")->setText(QStringLiteral("Bay 1"));
    press(fixture.window, "commandSureAccept");
    QCOMPARE(std::get<DeleteCertificate>(fixture.console.engine.submitted.value(0).parameters).certificate, found.certificates.first());
}

void TestCommandForms::theMenuSaysWhatTheChargerLacks()
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

void TestCommandForms::theConnectorsMenuKnowsItsConnector()
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

void TestCommandForms::unitsAreThoseOfTheCharger()
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

void TestCommandForms::theMetersKeyIsUnpinnedAfterAQuestion()
{
    PageFixture fixture;
    StationBuilder station = bay();
    PinnedMeterKey key;
    key.der = QByteArray("key");
    key.fingerprint = QStringLiteral("ab01cd");
    key.pinnedAt = pictureTime().addDays(-3);
    key.pinnedBy = QStringLiteral("Max");
    station.state.record.meterKeys.insert(2, key);
    publish(fixture, station);
    const StationPointer shown = fixture.console.site.station(Bay);
    const auto entry = [&](QMenu& menu, size_t connector) {
        fixture.actions.fillConnectorMenu(menu, *shown, shown->connectors.at(connector));
        return menu.findChild<QAction*>(QStringLiteral("connectorUnpinKey"));
    };
    QMenu first;
    QVERIFY(!entry(first, 0)->isEnabled());
    QVERIFY(entry(first, 0)->toolTip().contains(QStringLiteral("no key")));
    QMenu whole;
    fixture.actions.fillMenu(whole, *shown);
    QVERIFY(whole.findChild<QAction*>(QStringLiteral("actionUnpinKey2")));
    QVERIFY(!whole.findChild<QAction*>(QStringLiteral("actionUnpinKey1")));
    QMenu second;
    entry(second, 1)->trigger();
    auto& saved = fixture.console.administration.savedStations;
    QVERIFY(saved.isEmpty()); // asked first
    QStringList texts;
    for (const QLabel* label : find<QDialog>(fixture.window, "unpinKeyDialog")->findChildren<QLabel*>())
        texts.append(label->text());
    QVERIFY(texts.join(QLatin1Char('|')).contains(key.fingerprint));
    press(fixture.window, "unpinKeyAccept");
    QCOMPARE(saved.size(), 1);
    QVERIFY(saved.constLast().second.meterKeys.value(2).der.isEmpty());
    QCOMPARE(saved.constLast().second.meterKeys.value(2).pinnedBy, QStringLiteral("Eva"));
    QVERIFY(fixture.console.site.station(Bay)->record.meterKeys.isEmpty());
    fixture.host.undo();
    PageFixture::settle();
    QCOMPARE(fixture.console.site.station(Bay)->record.meterKeys.value(2).der, key.der);
    QCOMPARE(saved.constLast().second.meterKeys.value(2).pinnedBy, QStringLiteral("Eva")); // who took it back
}

FORECOURT_WINDOW_TEST(TestCommandForms)

} // namespace forecourt::tests::commandforms

#include "tst_commandforms.moc"
