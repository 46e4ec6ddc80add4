// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The assistant that brings firmware to chargers, and every way that leads to it.
#include "tests/gui/firmwarefixture.h"
#include "tests/support/testprogram.h"
#include "ui/pages/chargerbulk.h"
#include "ui/pages/chargerspage.h"
#include "ui/pages/firmwarepage.h"
#include "ui/pages/recordtable.h"
#include "ui/theme/keyboardfocus.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSpinBox>
#include <QStandardItemModel>

#include <algorithm>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace {

const StationId Bay1(QStringLiteral("BAY-1"));
const StationId Bay2(QStringLiteral("BAY-2"));

struct Shown : FirmwareFixture
{
    std::unique_ptr<FirmwarePage> page;

    explicit Shown(FirmwarePage::Tab tab)
    {
        page = std::make_unique<FirmwarePage>(fullContext());
        page->showTab(tab);
        show(*page);
    }
    [[nodiscard]] RecordTable& table(const char* name) const { return *find<RecordTable>(*page, name); }
};

void choose(QWidget& root, const char* list, const QList<int>& rows)
{
    auto* widget = find<QListWidget>(root, list);
    for (int i = 0; i < widget->count(); ++i)
        widget->item(i)->setCheckState(rows.contains(i) ? Qt::Checked : Qt::Unchecked);
    FakeConsole::settle();
}

/// Through all pages of the assistant.
void finish(FirmwareFixture& fixture)
{
    for (int page = 0; page < 3 && fixture.hasDialog("rolloutDialog"); ++page)
        press(fixture.dialog("rolloutDialog"), "rolloutNext");
}

} // namespace

class TestRolloutDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void assistantLeadsToTheRollout();
    void orderIsChangedByButtonsAndKeys();
    void assistantForOneAsksForNoCharger();
    void assistantChoosesThoseTheFileIsFor();
    void assistantChecksEachPage();
    void assistantShowsTheProtocol();
    void addressAndLoginAreRememberedWithTheChargers();
    void refusedRolloutStaysInTheDialog();
    void versionsUpdateTheOlderOnes();
    void chargerMenuHasNoAddressToType();
    void bulkBarLeadsToTheAssistant();
    void keyboardAloneAddsAndRollsOut();
    void theKeyboardFollowsTheAssistant();
    void aFileWithoutAMakeIsNamedOnce();
};

void TestRolloutDialog::assistantLeadsToTheRollout()
{
    Shown p(FirmwarePage::Tab::Rollouts);
    p.console.files.publish(aFirmwareFile(1));
    p.settle();
    press(*p.page, "updateFirmware");
    QWidget& dialog = p.dialog("rolloutDialog");
    press(dialog, "rolloutNext");
    choose(dialog, "rolloutStations", {0, 2});
    press(dialog, "rolloutNext");
    find<QComboBox>(dialog, "rolloutWhen")->setCurrentIndex(1);
    find<QDateTimeEdit>(dialog, "rolloutAt")->setDateTime(QDateTime(QDate(2026, 5, 6), QTime(3, 0), Qt::UTC));
    find<QSpinBox>(dialog, "rolloutAtOnce")->setValue(2);
    find<QCheckBox>(dialog, "rolloutStop")->setChecked(false);
    QVERIFY(find<QLabel>(dialog, "rolloutSummary")->text().contains(QStringLiteral("2 at a time")));
    press(dialog, "rolloutNext");
    QCOMPARE(p.console.jobs.rollouts.size(), 1);
    const RolloutRequest& request = p.console.jobs.rollouts.first();
    QCOMPARE(request.stations, (QList<StationId>{Bay1, StationId(QStringLiteral("BAY-3"))}));
    QCOMPARE(request.user, QStringLiteral("Eva"));
    QVERIFY(request.plan.notBefore == QDateTime(QDate(2026, 5, 6), QTime(1, 0), Qt::UTC)); // the site is in Berlin
    QCOMPARE(request.plan.atOnce, 2);
    QVERIFY(request.plan.isWhenIdle && !request.plan.stopsAtFailure && !request.plan.protocol);
    QVERIFY(!p.hasDialog("rolloutDialog"));
    QVERIFY(p.host.places.last().startsWith(QStringLiteral("rollout/")));
}

void TestRolloutDialog::orderIsChangedByButtonsAndKeys()
{
    Shown p(FirmwarePage::Tab::Rollouts);
    p.console.files.publish(aFirmwareFile(1));
    p.console.files.publish(aFirmwareFile(2));
    p.settle();
    press(*p.page, "updateFirmware");
    QWidget& dialog = p.dialog("rolloutDialog");
    press(dialog, "rolloutNext");
    choose(dialog, "rolloutStations", {0, 1, 2});
    auto* list = find<QListWidget>(dialog, "rolloutStations");
    auto* up = find<Button>(dialog, "rolloutStationsUp");
    auto* down = find<Button>(dialog, "rolloutStationsDown");
    QCOMPARE(list->currentRow(), 0);
    QVERIFY(up->isBlocked() && !down->isBlocked());
    press(dialog, "rolloutStationsDown"); // Bay 2, Bay 1, Bay 3
    QCOMPARE(list->currentRow(), 1);
    QVERIFY(!up->isBlocked() && !down->isBlocked());
    dialog.activateWindow();
    list->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier); // Bay 2, Bay 3, Bay 1
    QCOMPARE(list->currentRow(), 2);
    QVERIFY(down->isBlocked());
    QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier); // it is the last one
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier); // Bay 3, Bay 2, Bay 1
    const StationId bay3(QStringLiteral("BAY-3"));
    // the order stays when the file changes
    press(dialog, "rolloutBack");
    auto* file = find<QComboBox>(dialog, "rolloutFile");
    file->setCurrentIndex(1 - file->currentIndex());
    press(dialog, "rolloutNext");
    press(dialog, "rolloutNext");
    press(dialog, "rolloutNext");
    QCOMPARE(p.console.jobs.rollouts.value(0).stations, (QList<StationId>{bay3, Bay2, Bay1}));
}

void TestRolloutDialog::assistantForOneAsksForNoCharger()
{
    FirmwareFixture f;
    f.window.show();
    f.console.files.publish(aFirmwareFile(1, QStringLiteral("1.8.39")));
    f.console.files.publish(aFirmwareFile(2));
    FirmwareFile other = aFirmwareFile(3, QStringLiteral("9.0"));
    other.vendor = QStringLiteral("KEBA");
    f.console.files.publish(other);
    f.settle();
    ChargerActions charger(f.fullContext(), &f.window);
    charger.updateFirmware(Bay1);
    f.settle();
    QWidget& dialog = f.dialog("rolloutDialog");
    QCOMPARE(find<QComboBox>(dialog, "rolloutFile")->currentData().toLongLong(), 2); // newest of its make
    QVERIFY(dialog.windowTitle().contains(QStringLiteral("Bay 1")) && dialog.windowTitle().contains(QStringLiteral("1 of 2")));
    press(dialog, "rolloutNext");
    QVERIFY(find<QComboBox>(dialog, "rolloutWhen")->isVisible());
    press(dialog, "rolloutBack");
    QVERIFY(find<QComboBox>(dialog, "rolloutFile")->isVisible());
    finish(f);
    QCOMPARE(f.console.jobs.rollouts.value(0).stations, QList<StationId>{Bay1});
}

void TestRolloutDialog::assistantChoosesThoseTheFileIsFor()
{
    Shown p(FirmwarePage::Tab::Rollouts);
    p.console.files.publish(aFirmwareFile(1));
    FirmwareJob busy = aFirmwareJob(1, Bay2.value(), FirmwareStage::Installing);
    p.console.jobs.publish(busy);
    p.settle();
    press(*p.page, "updateFirmware");
    auto* list = find<QListWidget>(p.dialog("rolloutDialog"), "rolloutStations");
    QCOMPARE(list->count(), 3);
    QCOMPARE(list->item(0)->checkState(), Qt::Checked);
    QVERIFY(!list->item(1)->flags().testFlag(Qt::ItemIsEnabled)); // is being updated
    QVERIFY(list->item(1)->toolTip().startsWith(QStringLiteral("Off:")));
    QCOMPARE(list->item(2)->checkState(), Qt::Unchecked); // another make
    QVERIFY(list->item(2)->text().contains(QStringLiteral("another make")) && list->item(2)->text().contains(QStringLiteral("offline")));
}

void TestRolloutDialog::assistantChecksEachPage()
{
    Shown p(FirmwarePage::Tab::Rollouts);
    press(*p.page, "updateFirmware");
    QWidget& dialog = p.dialog("rolloutDialog");
    press(dialog, "rolloutNext");
    QVERIFY(find<QComboBox>(dialog, "rolloutFile")->isVisible()); // no file, no way on
    press(dialog, "rolloutAddFile");
    QVERIFY(p.hasDialog("firmwareChooseDialog"));
    FirmwareFile expiredFile = aFirmwareFile(1);
    expiredFile.signatureUntil = pictureTime().addSecs(-60); // its certificate ran out since it was added
    p.console.files.publish(expiredFile); // it comes while the dialog is open
    p.console.files.publish(aFirmwareFile(2, QStringLiteral("1.7.0"))); // older, but the one that was added now
    p.settle();
    QCOMPARE(find<QComboBox>(dialog, "rolloutFile")->currentData().toLongLong(), 2);
    find<QComboBox>(dialog, "rolloutFile")->setCurrentIndex(0);
    press(dialog, "rolloutNext");
    choose(dialog, "rolloutStations", {});
    press(dialog, "rolloutNext");
    QVERIFY(find<QListWidget>(dialog, "rolloutStations")->isVisible()); // nobody chosen
    press(dialog, "rolloutStationsAll");
    press(dialog, "rolloutNext");
    find<QComboBox>(dialog, "rolloutMethod")->setCurrentIndex(2);
    press(dialog, "rolloutNext");
    QVERIFY(p.console.jobs.rollouts.isEmpty()); // signed is asked for, and the signature is not good any more
    find<QComboBox>(dialog, "rolloutMethod")->setCurrentIndex(0);
    find<QComboBox>(dialog, "rolloutWhen")->setCurrentIndex(1);
    find<QDateTimeEdit>(dialog, "rolloutAt")->setDateTime(QDateTime(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC));
    press(dialog, "rolloutNext");
    QVERIFY(p.console.jobs.rollouts.isEmpty()); // that time is over
}

void TestRolloutDialog::assistantShowsTheProtocol()
{
    FirmwareFixture f;
    f.window.show();
    f.console.files.publish(aFirmwareFile(1));
    f.settle();
    FirmwareActions actions(f.fullContext(), &f.window);
    actions.update({std::nullopt, {Bay1}});
    QWidget& dialog = f.dialog("rolloutDialog");
    press(dialog, "rolloutNext");
    auto* protocol = find<QComboBox>(dialog, "rolloutProtocol");
    QVERIFY(find<QLabel>(dialog, "rolloutProtocolNote")->text().contains(QStringLiteral("HTTP")));
    const auto* items = qobject_cast<QStandardItemModel*>(protocol->model());
    QVERIFY(!items->item(2)->isEnabled()); // HTTPS
    QVERIFY(items->item(2)->toolTip().contains(QStringLiteral("no certificate")));
    protocol->setCurrentIndex(3);
    QVERIFY(find<QLabel>(dialog, "rolloutProtocolNote")->text().contains(QStringLiteral("FTP")));
    press(dialog, "rolloutNext");
    QVERIFY(f.console.jobs.rollouts.value(0).plan.protocol == TransferProtocol::Ftp);
}

void TestRolloutDialog::addressAndLoginAreRememberedWithTheChargers()
{
    Shown p(FirmwarePage::Tab::Rollouts);
    StationState known = *p.console.site.station(Bay1);
    known.record.transfer.address = QStringLiteral("10.0.0.5");
    p.console.source.publishStation(known);
    p.console.files.publish(aFirmwareFile(1));
    p.settle();
    press(*p.page, "updateFirmware");
    QWidget& dialog = p.dialog("rolloutDialog");
    press(dialog, "rolloutNext");
    choose(dialog, "rolloutStations", {0, 1});
    press(dialog, "rolloutNext");
    auto* address = find<QLineEdit>(dialog, "rolloutAddress");
    auto* password = find<QCheckBox>(dialog, "rolloutPassword");
    QVERIFY(address->text().isEmpty() && address->placeholderText().contains(QStringLiteral("stays"))); // they differ
    QVERIFY(!password->isChecked());
    password->click();
    press(dialog, "rolloutNext");
    QCOMPARE(p.console.jobs.rollouts.size(), 1);
    QCOMPARE(p.console.site.station(Bay1)->record.transfer, (TransferHints{true, QStringLiteral("10.0.0.5")}));
    QCOMPARE(p.console.site.station(Bay2)->record.transfer, (TransferHints{true, {}}));

    FirmwareActions actions(p.fullContext(), &p.window); // the next time it is there already, and can be taken back
    actions.update({std::nullopt, {Bay1}});
    QWidget& next = p.dialog("rolloutDialog");
    press(next, "rolloutNext");
    QCOMPARE(find<QLineEdit>(next, "rolloutAddress")->text(), QStringLiteral("10.0.0.5"));
    QVERIFY(find<QCheckBox>(next, "rolloutPassword")->isChecked());
    find<QLineEdit>(next, "rolloutAddress")->setText(QStringLiteral("files/here"));
    press(next, "rolloutNext");
    QCOMPARE(p.console.jobs.rollouts.size(), 1); // that names no computer
    find<QLineEdit>(next, "rolloutAddress")->clear();
    p.console.administration.failure = Error{ErrorCode::LinkLost, {}, {}};
    press(next, "rolloutNext");
    QCOMPARE(p.console.jobs.rollouts.size(), 1); // nothing begins with an address that was not saved
    p.console.administration.failure.reset();
    press(next, "rolloutNext");
    QCOMPARE(p.console.jobs.rollouts.size(), 2);
    QCOMPARE(p.console.site.station(Bay1)->record.transfer, (TransferHints{true, {}}));
}

void TestRolloutDialog::refusedRolloutStaysInTheDialog()
{
    Shown p(FirmwarePage::Tab::Rollouts);
    p.console.files.publish(aFirmwareFile(1));
    p.settle();
    press(*p.page, "updateFirmware");
    p.console.jobs.failure = Error{ErrorCode::Conflict, {}, {QStringLiteral("station"), Bay1.value()}};
    finish(p);
    QWidget& dialog = p.dialog("rolloutDialog");
    const QList<QLabel*> labels = dialog.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) { return label->isVisible() && label->text().startsWith(QStringLiteral("Bay 1 is busy")); }));
    p.console.jobs.failure.reset();
    press(dialog, "rolloutNext");
    QCOMPARE(p.console.jobs.rollouts.size(), 1);
}

void TestRolloutDialog::versionsUpdateTheOlderOnes()
{
    Shown p(FirmwarePage::Tab::Versions);
    QVERIFY(find<Button>(*p.page, "versionsUpdateOlder")->isBlocked());
    p.console.files.publish(aFirmwareFile(1));
    p.settle();
    QTRY_VERIFY(!find<Button>(*p.page, "versionsUpdateOlder")->isBlocked());
    QVERIFY(find<QLabel>(*p.page, "versionSummary")->text().contains(QStringLiteral("2 charger")));
    QVERIFY(find<Button>(*p.page, "versionsUpdate")->blockedReason().contains(QStringLiteral("Choose")));
    QVERIFY(find<Button>(*p.page, "versionsPast")->isBlocked());
    p.table("versionTable").selectKey(Bay1.value());
    p.console.jobs.past = {aFirmwareJob(9, Bay1.value(), FirmwareStage::Confirmed)};
    press(*p.page, "versionsPast");
    QCOMPARE(find<RecordTable>(p.dialog("pastUpdatesDialog"), "pastUpdates")->model()->rowCount(), 1);
    press(p.dialog("pastUpdatesDialog"), "pastUpdatesClose");
    press(*p.page, "versionsUpdateOlder");
    finish(p);
    QCOMPARE(p.console.jobs.rollouts.value(0).stations, (QList<StationId>{Bay1, Bay2}));
    QCOMPARE(p.console.jobs.rollouts.value(0).file, FirmwareFileId(1));
}

void TestRolloutDialog::chargerMenuHasNoAddressToType()
{
    FirmwareFixture f;
    ChargerActions charger(f.fullContext(), &f.window);
    QMenu menu;
    charger.fillMenu(menu, *f.console.site.station(Bay1));
    QVERIFY(menu.findChild<QAction*>(QStringLiteral("actionFirmware"))->isEnabled());
    QVERIFY(menu.findChild<QAction*>(QStringLiteral("actionDiagnostics"))->isEnabled());
    QVERIFY(menu.findChild<QAction*>(QStringLiteral("actionBundle"))->isEnabled());
    menu.findChild<QAction*>(QStringLiteral("actionStationFiles"))->trigger();
    QCOMPARE(f.host.places.last(), FirmwarePage::placeOf(Bay1));
    QVERIFY(!menu.findChild<QAction*>(QStringLiteral("commandUpdateFirmware"))); // its form asks for a URL
    QVERIFY(!menu.findChild<QAction*>(QStringLiteral("commandGetDiagnostics")));
    f.console.jobs.publish(aFirmwareJob(1, Bay1.value(), FirmwareStage::Installing));
    f.settle();
    QMenu busy;
    charger.fillMenu(busy, *f.console.site.station(Bay1));
    QVERIFY(!busy.findChild<QAction*>(QStringLiteral("actionFirmware"))->isEnabled());
    QVERIFY(busy.findChild<QAction*>(QStringLiteral("actionFirmware"))->toolTip().contains(QStringLiteral("already")));
}

void TestRolloutDialog::bulkBarLeadsToTheAssistant()
{
    FirmwareFixture f;
    f.console.files.publish(aFirmwareFile(1));
    ChargerActions charger(f.fullContext(), &f.window);
    auto page = std::make_unique<ChargersPage>(f.fullContext(), charger);
    f.show(*page);
    auto* table = find<RecordTable>(*page, "chargerTable");
    table->selectAll();
    f.settle();
    press(*page, "bulkFirmware");
    finish(f);
    QCOMPARE(f.console.jobs.rollouts.value(0).stations.size(), 3);
    press(*page, "bulkDiagnostics");
    QVERIFY(f.hasDialog("logDialog"));
    ChargerBulk bulk(f.fullContext(), &f.window);
    QMenu menu;
    bulk.fillMenu(menu, {Bay1, Bay2});
    QVERIFY(!menu.findChild<QAction*>(QStringLiteral("bulkCommandUpdateFirmware")));
}

void TestRolloutDialog::keyboardAloneAddsAndRollsOut()
{
    Shown p(FirmwarePage::Tab::Library);
    p.console.files.publish(aFirmwareFile(1));
    p.settle();
    RecordTable& table = p.table("libraryTable");
    table.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&table, Qt::Key_Down);
    auto* rollOut = find<Button>(*p.page, "libraryRollOut");
    QVERIFY(rollOut->focusPolicy() & Qt::TabFocus);
    rollOut->setFocus(Qt::TabFocusReason);
    QTest::keyClick(rollOut, Qt::Key_Space);
    p.settle();
    QWidget& dialog = p.dialog("rolloutDialog");
    QTest::keyClick(&dialog, Qt::Key_Return); // the default button goes on
    p.settle();
    auto* list = find<QListWidget>(dialog, "rolloutStations");
    QVERIFY(list->isVisible());
    list->setFocus(Qt::TabFocusReason);
    QTest::keyClick(list, Qt::Key_Space); // unticks Bay 1
    QTest::keyClick(&dialog, Qt::Key_Return);
    QTest::keyClick(&dialog, Qt::Key_Return);
    p.settle();
    QCOMPARE(p.console.jobs.rollouts.value(0).stations, QList<StationId>{Bay2});
}

void TestRolloutDialog::theKeyboardFollowsTheAssistant()
{
    Shown p(FirmwarePage::Tab::Rollouts);
    press(*p.page, "updateFirmware");
    QWidget& dialog = p.dialog("rolloutDialog");
    dialog.activateWindow();
    QTRY_VERIFY(hasKeyboardFocus(find<Button>(dialog, "rolloutAddFile"))); // there is nothing to choose yet
    p.console.files.publish(aFirmwareFile(1));
    p.settle();
    QVERIFY(hasKeyboardFocus(find<QComboBox>(dialog, "rolloutFile"))); // Enter goes on, and asks for no other one
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    QVERIFY(hasKeyboardFocus(find<QListWidget>(dialog, "rolloutStations")));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    QVERIFY(hasKeyboardFocus(find<QComboBox>(dialog, "rolloutWhen")));
}

void TestRolloutDialog::aFileWithoutAMakeIsNamedOnce()
{
    Shown p(FirmwarePage::Tab::Rollouts);
    FirmwareFile file = aFirmwareFile(1, QStringLiteral("2.0.0"));
    file.vendor.clear();
    file.model.clear();
    file.name = QStringLiteral("wallbox-2.0.0.bin");
    p.console.files.publish(file);
    p.settle();
    press(*p.page, "updateFirmware");
    QCOMPARE(find<QComboBox>(p.dialog("rolloutDialog"), "rolloutFile")->currentText(), QStringLiteral("wallbox-2.0.0.bin"));
}

FORECOURT_WINDOW_TEST(TestRolloutDialog)
#include "tst_rolloutdialog.moc"
