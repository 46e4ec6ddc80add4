// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Settings of backups: the plan, checking, restoring, and what a moved computer asks for.
#include "tests/gui/settingsfixture.h"
#include "tests/support/testprogram.h"
#include "ui/settings/addressesdialog.h"
#include "ui/settings/backupmodel.h"
#include "ui/widgets/copyfield.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QTableView>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::settingsbackup {

class TestSettingsBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void planIsSavedFieldByField();
    void backupsAreListedAndChecked();
    void anEmptyListSaysWhy();
    void restoreShowsBeforeItChanges();
    void alteredSessionsAreNamedEverywhere();
    void alteredSessionsAreRestoredOnlyOnRequest();
    void badBackupCannotBeRestored();
    void passphrasesMustAgree();
    void movedComputerIsSaid();
    void everyChargerGetsItsNewAddress();
    void addressesAreUnknownWithoutANetwork();
};

void TestSettingsBackup::planIsSavedFieldByField()
{
    SettingsFixture full;
    full.open();
    full.show("backup");
    enter(*full.page, "backupTime", QStringLiteral("4:30"));
    QCOMPARE(full.backups.current.at, QTime(4, 30));
    full.fixture.host.undo();
    full.fixture.settle();
    QCOMPARE(full.backups.current, api::BackupPlan{});
    full.fixture.host.redo();
    full.fixture.settle();
    QCOMPARE(full.backups.current.at, QTime(4, 30));
    enter(*full.page, "backupTime", QStringLiteral("25:00"));
    QVERIFY(!errorOf(*full.page, "backupTime").isEmpty());
    QCOMPARE(full.backups.current.at, QTime(4, 30));
    QCOMPARE(find<QLineEdit>(*full.page, "backupTime")->text(), QStringLiteral("25:00"));
    press(*full.page, "backupReset");
    QCOMPARE(full.backups.current, api::BackupPlan{});
    full.fixture.host.undo();
    full.fixture.settle();
    QCOMPARE(full.backups.current.at, QTime(4, 30));
    full.fixture.host.redo();
    full.fixture.settle();
    QCOMPARE(full.backups.current, api::BackupPlan{});
}

void TestSettingsBackup::backupsAreListedAndChecked()
{
    SettingsFixture full;
    const QDateTime at = full.fixture.console.clock.utcNow().addDays(-1);
    full.backups.files = {{QStringLiteral("/b/new.sqlite"), at, 1000, api::BackupFile::Kind::Regular},
                          {QStringLiteral("/b/old.sqlite"), at.addDays(-1), 2000, api::BackupFile::Kind::BeforeRestore}};
    full.open();
    BackupModel model(full.fixture.console.workspace);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setFiles(full.backups.files);
    model.setCheck(QStringLiteral("/b/new.sqlite"), BackupRow::Check::Bad, QStringLiteral("no"));
    full.backups.files.removeLast();
    model.setFiles(full.backups.files);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.row(0).check, BackupRow::Check::Bad);

    full.show("backup");
    QVERIFY(find<Button>(*full.page, "backupVerify")->isBlocked());
    auto* table = find<QTableView>(*full.page, "backupTable");
    QCOMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    press(*full.page, "backupVerify");
    QCOMPARE(full.backups.verified, QStringList{QStringLiteral("/b/new.sqlite")});
    QVERIFY(table->model()->index(0, 3).data().toString().contains(QStringLiteral("damaged")));
    press(*full.page, "backupNow");
    QCOMPARE(full.backups.backUps, 1);
    QVERIFY(!full.fixture.host.notices.isEmpty());
}

void TestSettingsBackup::anEmptyListSaysWhy()
{
    SettingsFixture full;
    full.open();
    full.show("backup");
    const auto* table = find<QTableView>(*full.page, "backupTable");
    QVERIFY2(table->accessibleDescription().contains(QStringLiteral("No backup yet")), qPrintable(table->accessibleDescription()));
    full.backups.listFailure = Error{ErrorCode::StorageFailed, {}, {}};
    press(*full.page, "backupNow"); // reads the list again
    full.fixture.settle();
    QVERIFY2(table->accessibleDescription().contains(QStringLiteral("cannot be read")), qPrintable(table->accessibleDescription()));
}

void TestSettingsBackup::restoreShowsBeforeItChanges()
{
    SettingsFixture full;
    api::BackupSummary summary;
    summary.siteName = QStringLiteral("<b>Gasthof</b>");
    summary.madeAt = full.fixture.console.clock.utcNow();
    summary.sessions = 41;
    summary.hasSecrets = true;
    summary.hasSettings = true;
    full.backups.summary = summary;
    full.backups.files = {{QStringLiteral("/b/new.sqlite"), summary.madeAt, 1000, api::BackupFile::Kind::Regular}};
    full.open();
    full.show("backup");
    find<QTableView>(*full.page, "backupTable")->selectRow(0);
    press(*full.page, "backupRestore");
    QWidget& box = openDialog("restoreDialog");
    auto* facts = find<QLabel>(box, "restoreFacts");
    QVERIFY(facts->text().contains(QStringLiteral("41")) && facts->text().contains(QStringLiteral("<b>Gasthof</b>")));
    QCOMPARE(facts->textFormat(), Qt::PlainText);
    QVERIFY(full.backups.commits.isEmpty());
    find<QLineEdit>(box, "restorePassphrase")->setText(QStringLiteral("pass"));
    press(box, "restoreOpen");
    QCOMPARE(full.backups.passphrases.last(), QByteArray("pass"));
    press(box, "restoreAccept");
    QCOMPARE(full.backups.commits, (QList<api::RestoreChoice>{{true, false}}));
    QCOMPARE(full.machine.restarts, full.fixture.console.attached ? 0 : 1); // a service is restarted by its owner
    QCOMPARE(full.backups.discards, 0);
}

/// A backup is made nevertheless; nobody must take it for one in which all is well.
void TestSettingsBackup::alteredSessionsAreNamedEverywhere()
{
    const QString number = QStringLiteral("2026-000007");
    const AlteredSessions altered{1, {number}};
    SettingsFixture full;
    full.backups.altered = altered;
    full.backups.summary = api::BackupSummary{};
    full.backups.summary->altered = altered;
    full.backups.files = {{QStringLiteral("/b/new.sqlite"), full.fixture.console.clock.utcNow(), 1000, api::BackupFile::Kind::Regular, altered}};
    full.open();
    full.show("backup");
    auto* note = find<QLabel>(*full.page, "backupAltered");
    QVERIFY(note->isHidden());
    ChangeBatch batch;
    batch.system = SystemState{};
    batch.system->altered = altered;
    full.fixture.console.source.publish(batch);
    full.fixture.settle();
    QVERIFY(!note->isHidden());
    QVERIFY2(note->text().contains(number) && note->text().contains(QStringLiteral("older backup")), qPrintable(note->text()));

    auto* table = find<QTableView>(*full.page, "backupTable");
    const auto checked = [table] { return table->model()->index(0, int(BackupModel::Column::Check)).data().toString(); };
    QVERIFY2(checked().startsWith(QStringLiteral("When made")) && checked().contains(number), qPrintable(checked()));
    table->selectRow(0);
    press(*full.page, "backupVerify");
    QVERIFY2(checked().startsWith(QStringLiteral("Just now")) && checked().contains(number), qPrintable(checked()));
    press(*full.page, "backupNow");
    QVERIFY(full.fixture.host.notices.last().contains(number));
    QVERIFY(!full.fixture.host.notices.last().contains(QStringLiteral("checked")));
}

void TestSettingsBackup::alteredSessionsAreRestoredOnlyOnRequest()
{
    SettingsFixture full;
    full.backups.summary = api::BackupSummary{};
    full.backups.summary->altered = {2, {QStringLiteral("2026-000007"), QStringLiteral("2026-000008")}};
    full.backups.files = {{QStringLiteral("/b/new.sqlite"), full.fixture.console.clock.utcNow(), 1000, api::BackupFile::Kind::Regular}};
    full.open();
    full.show("backup");
    find<QTableView>(*full.page, "backupTable")->selectRow(0);
    press(*full.page, "backupRestore");
    QWidget& box = openDialog("restoreDialog");
    const QString text = find<QLabel>(box, "restoreAltered")->text();
    QVERIFY2(text.contains(QStringLiteral("2026-000007, 2026-000008")), qPrintable(text));
    QVERIFY(find<Button>(box, "restoreReject")->isDefault());
    QVERIFY(find<Button>(box, "restoreAccept")->isBlocked());
    press(box, "restoreAccept");
    QVERIFY(full.backups.commits.isEmpty());
    auto* agreed = find<QCheckBox>(box, "restoreAcceptAltered");
    agreed->setChecked(true);
    agreed->setChecked(false);
    QVERIFY(find<Button>(box, "restoreAccept")->isBlocked());
    agreed->setChecked(true);
    press(box, "restoreAccept");
    QCOMPARE(full.backups.commits, (QList<api::RestoreChoice>{{false, true}}));
}

void TestSettingsBackup::badBackupCannotBeRestored()
{
    SettingsFixture full;
    full.backups.files = {{QStringLiteral("/b/new.sqlite"), full.fixture.console.clock.utcNow(), 1000, api::BackupFile::Kind::Regular}};
    full.open();
    full.show("backup");
    find<QTableView>(*full.page, "backupTable")->selectRow(0);
    press(*full.page, "backupRestore");
    QWidget& box = openDialog("restoreDialog");
    press(box, "restoreAccept");
    QVERIFY(full.backups.commits.isEmpty());
    press(box, "restoreReject");
    QTRY_COMPARE(full.backups.discards, 1);
    QCOMPARE(full.machine.restarts, 0);
}

void TestSettingsBackup::passphrasesMustAgree()
{
    SettingsFixture full;
    full.open();
    full.show("backup");
    press(*full.page, "backupWriteFile");
    QWidget& box = openDialog("archiveDialog");
    find<QLineEdit>(box, "archivePassphrase")->setText(QStringLiteral("correct horse"));
    find<QLineEdit>(box, "archiveAgain")->setText(QStringLiteral("correct house"));
    press(box, "archiveAccept");
    QVERIFY(box.isVisible());
    find<QLineEdit>(box, "archiveAgain")->setText(QStringLiteral("correct horse"));
    const QPointer<QWidget> open(&box);
    press(box, "archiveAccept");
    QVERIFY(!open || !open->isVisible());
}

void TestSettingsBackup::movedComputerIsSaid()
{
    SettingsFixture full;
    full.backups.note = api::RestoreNote{full.fixture.console.clock.utcNow(), full.fixture.console.clock.utcNow().addDays(-1),
                                         {QStringLiteral("192.168.1.37")}, 8887, {}};
    full.open();
    full.show("backup");
    auto* banner = find<QWidget>(*full.page, "backupRestored");
    QVERIFY(banner->isVisible());
    QString text;
    for (const QLabel* label : banner->findChildren<QLabel*>())
        text += label->text();
    QVERIFY2(text.contains(QStringLiteral("192.168.1.37")) && text.contains(QStringLiteral("192.168.1.20")), qPrintable(text));
    QVERIFY(!text.contains(QStringLiteral("message log")));
    full.backups.note->keptMessages = QStringLiteral("/data/messages.before-1.sqlite");
    press(*full.page, "backupNow"); // reads all again
    text.clear();
    for (const QLabel* label : banner->findChildren<QLabel*>())
        text += label->text();
    QVERIFY2(text.contains(QStringLiteral("/data/messages.before-1.sqlite")), qPrintable(text));
    press(*full.page, "backupNoteDone");
    QVERIFY(!banner->isVisible());
    QVERIFY(!full.backups.note);
}

void TestSettingsBackup::everyChargerGetsItsNewAddress()
{
    SettingsFixture full;
    full.backups.note = api::RestoreNote{full.fixture.console.clock.utcNow(), full.fixture.console.clock.utcNow().addDays(-1),
                                         {QStringLiteral("192.168.1.37")}, 8890, {}};
    full.fixture.console.source.publishStation(aStation(QStringLiteral("SN1")).named(QStringLiteral("Bay 1")).online().state);
    full.fixture.console.source.publishStation(aStation(QStringLiteral("SN 2")).state);
    full.open();
    full.show("backup");
    press(*full.page, "backupNewAddresses");
    QWidget& box = openDialog("addressesDialog");
    const auto text = [&box](const char* name) { return find<QLabel>(box, name)->text(); };
    QVERIFY2(text("addressBefore_SN 2").contains(QStringLiteral("ws://192.168.1.37:8890/ocpp/SN%202")),
             qPrintable(text("addressBefore_SN 2")));
    QCOMPARE(find<CopyField>(box, "addressNow_SN 2")->text(), QStringLiteral("ws://192.168.1.20:8887/ocpp/SN%202"));
    QCOMPARE(find<CopyField>(box, "addressNow_SN1")->text(), QStringLiteral("ws://192.168.1.20:8887/ocpp/SN1"));
    QVERIFY(text("addressesCount").contains(QStringLiteral("1 of 2")));
    QCOMPARE(text("addressesCodeName"), QStringLiteral("SN 2")); // who is not here comes first
    press(box, "addressScan_SN1");
    QCOMPARE(text("addressesCodeName"), QStringLiteral("Bay 1"));

    auto* host = find<QComboBox>(box, "addressesHost");
    host->setCurrentText(QStringLiteral("fe80::1"));
    QCOMPARE(find<CopyField>(box, "addressNow_SN1")->text(), QStringLiteral("ws://[fe80::1]:8887/ocpp/SN1"));

    full.fixture.console.source.publishStation(aStation(QStringLiteral("SN 2")).online().state);
    PageFixture::settle();
    QVERIFY(text("addressesCount").contains(QStringLiteral("All chargers")));
    press(box, "addressCard_SN 2");
    QCOMPARE(full.fixture.host.addChargers, QStringList{QStringLiteral("SN 2")});
}

void TestSettingsBackup::addressesAreUnknownWithoutANetwork()
{
    PageFixture fixture;
    fixture.console.source.publishStation(aStation(QStringLiteral("SN1")).state);
    PageFixture::settle();
    PageContext context = fixture.context();
    context.network.localAddresses = [] { return QStringList(); };
    auto* box = new AddressesDialog(context, api::RestoreNote{}, &fixture.window);
    box->open();
    QVERIFY(find<QLabel>(*box, "addressesCount")->text().contains(QStringLiteral("no network address")));
    QVERIFY(find<CopyField>(*box, "addressNow_SN1")->text().isEmpty());
    QVERIFY(box->findChild<QLabel*>(QStringLiteral("addressBefore_SN1")) == nullptr); // the backup did not tell
    QVERIFY(find<Button>(*box, "addressScan_SN1")->isBlocked());
    box->reject();
    PageFixture::settle();
}

FORECOURT_WINDOW_TEST(TestSettingsBackup)

} // namespace forecourt::tests::settingsbackup

#include "tst_settingsbackup.moc"
