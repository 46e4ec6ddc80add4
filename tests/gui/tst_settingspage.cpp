// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Settings: saved together, checked, never losing what was typed.
#include "tests/gui/pagefixture.h"
#include "core/config/settingsstore.h"
#include "tests/support/fakemachine.h"
#include "tests/support/testprogram.h"
#include "ui/pages/settingspage.h"
#include "ui/settings/addressesdialog.h"
#include "ui/settings/backupmodel.h"
#include "ui/widgets/copyfield.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QSpinBox>
#include <QStyleOptionViewItem>
#include <QTableView>
#include <QTemporaryDir>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace {

SettingRow* rowOf(const QWidget& page, const char* field)
{
    QWidget* at = page.findChild<QWidget*>(QLatin1String(field));
    while (at != nullptr && qobject_cast<SettingRow*>(at) == nullptr)
        at = at->parentWidget();
    return qobject_cast<SettingRow*>(at);
}

QString errorOf(const QWidget& page, const char* field)
{
    return rowOf(page, field)->error();
}

/// A page with everything behind it, shown.
struct FullPage
{
    PageFixture fixture;
    QTemporaryDir directory;
    config::SettingsStore store{directory.filePath(QStringLiteral("forecourt.ini")), {}};
    FakeMachine machine;
    FakeBackups backups;
    std::unique_ptr<SettingsPage> page;

    void open()
    {
        AppearanceHooks hooks;
        hooks.setTheme = [](ThemeManager::Setting) {};
        hooks.setDensity = [this](ThemeManager::Density density) { fixture.themes.setDensity(density); };
        page = std::make_unique<SettingsPage>(fixture.context(), hooks, SettingsServices{&store, &backups, &machine}, nullptr);
        page->resize(1100, 800);
        page->show();
        PageFixture::settle();
    }
    void show(const char* section)
    {
        page->openSection(QLatin1String(section));
        PageFixture::settle();
    }
};

/// Enters as a person does: text, then leaves the field.
void enter(const QWidget& page, const char* field, const QString& text)
{
    auto* edit = find<QLineEdit>(page, field);
    edit->setText(text);
    Q_EMIT edit->editingFinished();
    PageFixture::settle();
}

/// The dialog that is open over \a page.
QWidget& dialog(const char* name)
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (widget->objectName() == QLatin1String(name) && widget->isVisible())
            return *widget;
    }
    qFatal("no dialog %s", name);
}

} // namespace

class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saveStoresEveryField();
    void saveIsOffUntilSomethingChanged();
    void wrongTimeZoneIsRefusedHere();
    void newsDoNotOverwriteWhatIsTyped();
    void failureIsSaidAndInputKept();
    void themeChangesAtOnce();
    void defaultsComeBackWithUndo();
    void searchJumpsToTheSettingAndMarksIt_data();
    void searchJumpsToTheSettingAndMarksIt();
    void searchWithoutAHitSaysSo();
    void densityHoldsAtOnce();
    void sectionsKeepAwayFromTheEdge();
    void marginLowersTheLimitAndIsSaved();
    void thePortIsTestedFromHere();
    void machineSettingIsStoredAndAsksForARestart();
    void refusedTextStaysWithASentence();
    void portCheckNamesTheOwner();
    void certificateTellsUntilWhen();
    void tokenIsHiddenUntilAskedFor();
    void planIsSavedFieldByField();
    void backupsAreListedAndChecked();
    void restoreShowsBeforeItChanges();
    void badBackupCannotBeRestored();
    void passphrasesMustAgree();
    void movedComputerIsSaid();
    void everyChargerGetsItsNewAddress();
    void theEncryptedAddressIsThatOfTheOpenPort();
    void addressesAreUnknownWithoutANetwork();
    void everyFieldHasANameAndCanBeReached();
};

void TestSettingsPage::saveStoresEveryField()
{
    PageFixture fixture;
    SettingsPage page(fixture.context(), {}, {}, &fixture.window);
    find<QLineEdit>(page, "siteName")->setText(QStringLiteral(" Gasthof Rebstock "));
    find<QComboBox>(page, "siteCurrency")->setCurrentText(QStringLiteral("chf"));
    find<QComboBox>(page, "siteZone")->setCurrentText(QStringLiteral("Europe/Zurich"));
    find<QSpinBox>(page, "siteFuse")->setValue(63);
    QVERIFY(find<QLabel>(page, "siteLimit")->text().contains(QStringLiteral("43,5")));
    press(page, "settingsSave");
    const SiteSettings saved = fixture.console.administration.savedSites.value(0);
    QCOMPARE(saved.name, QStringLiteral("Gasthof Rebstock"));
    QCOMPARE(saved.currency, QStringLiteral("CHF"));
    QCOMPARE(saved.timeZone, QStringLiteral("Europe/Zurich"));
    QCOMPARE(saved.mainFuseA, 63);
    QVERIFY(find<Button>(page, "settingsSave")->isBlocked());
    find<QComboBox>(page, "siteLobby")->setCurrentIndex(2);
    press(page, "lobbySave");
    QCOMPARE(fixture.console.administration.savedSites.value(1).lobby, LobbyPolicy::Closed);
}

void TestSettingsPage::saveIsOffUntilSomethingChanged()
{
    PageFixture fixture;
    SettingsPage page(fixture.context(), {}, {}, &fixture.window);
    press(page, "settingsSave");
    QVERIFY(fixture.console.administration.savedSites.isEmpty());
    find<QLineEdit>(page, "siteName")->setText(QStringLiteral("x"));
    QVERIFY(!find<Button>(page, "settingsSave")->isBlocked());
    press(page, "settingsDiscard");
    QVERIFY(find<QLineEdit>(page, "siteName")->text().isEmpty());
}

void TestSettingsPage::wrongTimeZoneIsRefusedHere()
{
    PageFixture fixture;
    SettingsPage page(fixture.context(), {}, {}, &fixture.window);
    find<QComboBox>(page, "siteZone")->setCurrentText(QStringLiteral("Europe/Fellbach"));
    press(page, "settingsSave");
    QVERIFY(fixture.console.administration.savedSites.isEmpty());
    QVERIFY(errorOf(page, "siteZone").contains(QStringLiteral("Europe/Fellbach")));
    QCOMPARE(find<QComboBox>(page, "siteZone")->currentText(), QStringLiteral("Europe/Fellbach"));
}

void TestSettingsPage::newsDoNotOverwriteWhatIsTyped()
{
    PageFixture fixture;
    SettingsPage page(fixture.context(), {}, {}, &fixture.window);
    ChangeBatch batch;
    batch.site = SiteSettings{};
    batch.site->name = QStringLiteral("From elsewhere");
    fixture.console.source.publish(batch);
    fixture.settle();
    QCOMPARE(find<QLineEdit>(page, "siteName")->text(), QStringLiteral("From elsewhere"));
    find<QLineEdit>(page, "siteName")->setText(QStringLiteral("Typed"));
    batch.site->name = QStringLiteral("Again");
    fixture.console.source.publish(batch);
    fixture.settle();
    QCOMPARE(find<QLineEdit>(page, "siteName")->text(), QStringLiteral("Typed"));
}

void TestSettingsPage::failureIsSaidAndInputKept()
{
    PageFixture fixture;
    fixture.console.administration.failure = Error{ErrorCode::StorageFull, {}, {}};
    SettingsPage page(fixture.context(), {}, {}, &fixture.window);
    find<QLineEdit>(page, "siteName")->setText(QStringLiteral("Typed"));
    press(page, "settingsSave");
    QVERIFY(find<QLabel>(page, "settingsProblem")->text().contains(QStringLiteral("disk is full")));
    QCOMPARE(find<QLineEdit>(page, "siteName")->text(), QStringLiteral("Typed"));
    QVERIFY(!find<Button>(page, "settingsSave")->isBlocked()); // try again
}

void TestSettingsPage::themeChangesAtOnce()
{
    PageFixture fixture;
    AppearanceHooks hooks;
    hooks.setTheme = [&fixture](ThemeManager::Setting theme) { fixture.themes.setSetting(theme); };
    SettingsPage page(fixture.context(), hooks, {}, &fixture.window);
    auto* theme = find<QComboBox>(page, "lookTheme");
    theme->setCurrentIndex(2);
    Q_EMIT theme->activated(2);
    QVERIFY(fixture.themes.theme().isDark);
}

void TestSettingsPage::defaultsComeBackWithUndo()
{
    PageFixture fixture;
    SettingsPage page(fixture.context(), {}, {}, &fixture.window);
    ChangeBatch batch;
    batch.site = SiteSettings{};
    batch.site->name = QStringLiteral("Mine");
    batch.site->mainFuseA = 63;
    fixture.console.source.publish(batch);
    fixture.settle();
    press(page, "settingsReset");
    QCOMPARE(fixture.console.administration.savedSites.last().mainFuseA, 0);
    QCOMPARE(fixture.console.administration.savedSites.last().name, QStringLiteral("Mine")); // not a matter of defaults
    fixture.host.undo();
    fixture.settle();
    QCOMPARE(fixture.console.administration.savedSites.last().mainFuseA, 63);
    fixture.host.redo();
    fixture.settle();
    QCOMPARE(fixture.console.administration.savedSites.last().mainFuseA, 0);
    batch.site->mainFuseA = 0;
    batch.site->heartbeatIntervalS = 600; // of another section, meanwhile
    fixture.console.source.publish(batch);
    fixture.settle();
    fixture.host.undo();
    fixture.settle();
    QCOMPARE(fixture.console.administration.savedSites.last().mainFuseA, 63);
    QCOMPARE(fixture.console.administration.savedSites.last().heartbeatIntervalS, 600);
}

void TestSettingsPage::searchJumpsToTheSettingAndMarksIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("section");
    QTest::newRow("by label") << QStringLiteral("main fuse") << QStringLiteral("siteFuse") << QStringLiteral("site");
    QTest::newRow("by keyword") << QStringLiteral("heartbeat") << QStringLiteral("siteHeartbeat") << QStringLiteral("lobby");
    QTest::newRow("by help") << QStringLiteral("survives") << QStringLiteral("backupFolder") << QStringLiteral("backup");
    QTest::newRow("words in any order, any case") << QStringLiteral("API expert PORT") << QStringLiteral("expertApiPort") << QStringLiteral("expert");
    QTest::newRow("what is called so before what is about it") << QStringLiteral("backup") << QStringLiteral("backupTime") << QStringLiteral("backup");
    QTest::newRow("dark") << QStringLiteral("dark") << QStringLiteral("lookTheme") << QStringLiteral("appearance");
    QTest::newRow("density") << QStringLiteral("compact") << QStringLiteral("lookDensity") << QStringLiteral("appearance");
    QTest::newRow("age of messages") << QStringLiteral("privacy") << QStringLiteral("retentionMessageDays") << QStringLiteral("retention");
    QTest::newRow("margin") << QStringLiteral("safety margin") << QStringLiteral("siteMargin") << QStringLiteral("site");
    QTest::newRow("certificate") << QStringLiteral("private key") << QStringLiteral("networkKey") << QStringLiteral("network");
}

void TestSettingsPage::searchJumpsToTheSettingAndMarksIt()
{
    QFETCH(QString, text);
    QFETCH(QString, field);
    QFETCH(QString, section);
    FullPage full;
    full.open();
    auto* search = find<QLineEdit>(*full.page, "settingsSearch");
    search->setText(text);
    SettingRow* row = rowOf(*full.page, field.toLatin1().constData());
    QVERIFY(row->isMarked());
    QCOMPARE(full.page->currentSection()->id(), section);
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(search->text().isEmpty());
    QVERIFY(!row->isMarked());
    QCOMPARE(full.page->currentSection()->id(), section); // the place is kept
}

void TestSettingsPage::searchWithoutAHitSaysSo()
{
    FullPage full;
    full.open();
    find<QLineEdit>(*full.page, "settingsSearch")->setText(QStringLiteral("<b>zzz</b>"));
    auto* hits = find<QListWidget>(*full.page, "settingsHits");
    QCOMPARE(hits->count(), 1);
    QVERIFY(!(hits->item(0)->flags() & Qt::ItemIsEnabled));
    QTest::keyClick(find<QLineEdit>(*full.page, "settingsSearch"), Qt::Key_Return);
}

void TestSettingsPage::densityHoldsAtOnce()
{
    FullPage full;
    full.open();
    full.show("appearance");
    auto* density = find<QComboBox>(*full.page, "lookDensity");
    density->setCurrentIndex(1);
    Q_EMIT density->activated(1);
    QCOMPARE(full.fixture.themes.density(), ThemeManager::Density::Compact);
    QVERIFY(!find<QWidget>(*full.page, "settingsRestart")->isVisible());
}

void TestSettingsPage::sectionsKeepAwayFromTheEdge()
{
    FullPage full;
    full.open();
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        const auto* list = find<QListWidget>(*full.page, "settingsSections");
        QStyleOptionViewItem option;
        option.initFrom(list);
        option.direction = direction;
        option.rect = list->visualItemRect(list->item(0));
        option.features = QStyleOptionViewItem::HasDisplay;
        option.text = list->item(0)->text();
        const QRect text = list->style()->subElementRect(QStyle::SE_ItemViewItemText, &option, list);
        const int room = direction == Qt::LeftToRight ? text.left() - option.rect.left() : option.rect.right() - text.right();
        QVERIFY2(room >= 8, qPrintable(QString::number(room)));
    }
}

void TestSettingsPage::marginLowersTheLimitAndIsSaved()
{
    FullPage full;
    full.open();
    const int before = full.fixture.console.site.site().marginPercent;
    QVERIFY(before != 20);
    find<QSpinBox>(*full.page, "siteFuse")->setValue(63);
    QVERIFY(find<QLabel>(*full.page, "siteLimit")->text().contains(QStringLiteral("43,5")));
    find<QSpinBox>(*full.page, "siteMargin")->setValue(20);
    QVERIFY(find<QLabel>(*full.page, "siteLimit")->text().contains(QStringLiteral("34,8")));
    press(*full.page, "settingsSave");
    QCOMPARE(full.fixture.console.administration.savedSites.last().marginPercent, 20);
    full.fixture.host.undo(); // what is saved can be taken back
    full.fixture.settle();
    QCOMPARE(full.fixture.console.administration.savedSites.last().marginPercent, before);
    QCOMPARE(find<QSpinBox>(*full.page, "siteMargin")->value(), before);
    full.fixture.host.redo();
    full.fixture.settle();
    QCOMPARE(full.fixture.console.administration.savedSites.last().marginPercent, 20);
}

void TestSettingsPage::thePortIsTestedFromHere()
{
    FullPage full;
    ChangeBatch batch;
    batch.system = SystemState{};
    batch.system->ocpp = {8887, true, {}};
    full.fixture.console.source.publish(batch);
    full.open();
    full.show("network");
    QVERIFY(full.machine.testedPorts.isEmpty()); // only when asked
    press(*full.page, "networkSelfTest");
    QCOMPARE(full.machine.testedPorts, QList<int>{8887});
    QVERIFY(find<QLabel>(*full.page, "networkSelfTestAnswer")->text().contains(QStringLiteral("192.168.1.20: answers")));
}

void TestSettingsPage::machineSettingIsStoredAndAsksForARestart()
{
    FullPage full;
    full.open();
    full.show("network");
    QVERIFY(!find<QWidget>(*full.page, "settingsRestart")->isVisible());
    auto* port = find<QSpinBox>(*full.page, "networkPort");
    port->setValue(9000);
    Q_EMIT port->editingFinished();
    QCOMPARE(full.store.value(config::OcppPort), 9000);
    QVERIFY(find<QWidget>(*full.page, "settingsRestart")->isVisible());
    press(*full.page, "settingsRestartNow");
    QCOMPARE(full.machine.restarts, 1);
    full.fixture.host.undo();
    QCOMPARE(full.store.value(config::OcppPort), 8887);
    QCOMPARE(port->value(), 8887);
    full.fixture.host.redo();
    QCOMPARE(port->value(), 9000);
    press(*full.page, "networkReset");
    QCOMPARE(full.store.value(config::OcppPort), 8887);
    full.fixture.host.undo();
    QCOMPARE(full.store.value(config::OcppPort), 9000);
    QCOMPARE(port->value(), 9000);
    full.fixture.host.redo();
    QCOMPARE(full.store.value(config::OcppPort), 8887);
    QCOMPARE(port->value(), 8887);
}

void TestSettingsPage::refusedTextStaysWithASentence()
{
    FullPage full;
    full.open();
    full.show("network");
    enter(*full.page, "networkBind", QStringLiteral("my computer!"));
    QVERIFY(!errorOf(*full.page, "networkBind").isEmpty());
    QVERIFY(full.store.value(config::OcppBindAddress).isEmpty());
    full.show("site");
    full.show("network");
    QCOMPARE(find<QLineEdit>(*full.page, "networkBind")->text(), QStringLiteral("my computer!"));
    enter(*full.page, "networkBind", QStringLiteral("127.0.0.1"));
    QVERIFY(errorOf(*full.page, "networkBind").isEmpty());
    QCOMPARE(full.store.value(config::OcppBindAddress), QStringLiteral("127.0.0.1"));
}

void TestSettingsPage::portCheckNamesTheOwner()
{
    FullPage full;
    full.machine.use = {api::PortUse::State::Taken, QStringLiteral("apache2 (711)")};
    full.open();
    full.show("network");
    press(*full.page, "networkPortCheck");
    QCOMPARE(full.machine.checkedPorts, QList<int>{8887});
    QVERIFY(find<QLabel>(*full.page, "networkPortAnswer")->text().contains(QStringLiteral("apache2 (711)")));
    full.machine.use = {};
    press(*full.page, "networkPortCheck");
    QCOMPARE(find<QLabel>(*full.page, "networkPortAnswer")->text(), QStringLiteral("Free."));
}

void TestSettingsPage::certificateTellsUntilWhen()
{
    FullPage full;
    api::CertificateFacts facts;
    facts.subject = QStringLiteral("site.example");
    facts.validFrom = full.fixture.console.clock.utcNow().addDays(-100);
    facts.validTo = full.fixture.console.clock.utcNow().addDays(-1);
    full.machine.facts = facts;
    full.open();
    full.show("network");
    press(*full.page, "networkCertificateCheck");
    auto* answer = find<QLabel>(*full.page, "networkCertificateAnswer");
    QVERIFY(answer->text().contains(QStringLiteral("both files")));
    enter(*full.page, "networkCertificate", QStringLiteral("/tmp/a.pem"));
    enter(*full.page, "networkKey", QStringLiteral("/tmp/a.key"));
    press(*full.page, "networkCertificateCheck");
    QVERIFY2(answer->text().contains(QStringLiteral("Expired")), qPrintable(answer->text()));
    full.machine.facts = failure(ErrorCode::InvalidInput);
    press(*full.page, "networkCertificateCheck");
    QVERIFY(answer->text().contains(QStringLiteral("does not belong")));
}

void TestSettingsPage::tokenIsHiddenUntilAskedFor()
{
    FullPage full;
    full.open();
    full.show("expert");
    const auto shows = [&](const char* token) {
        for (const QLineEdit* edit : full.page->findChildren<QLineEdit*>()) {
            if (edit->text().contains(QLatin1String(token)))
                return true;
        }
        return false;
    };
    QVERIFY(!shows("old-token"));
    press(*full.page, "expertTokenShow");
    QVERIFY(shows("old-token"));
    press(*full.page, "expertTokenRenew");
    QCOMPARE(full.machine.renewals, 0); // asks first
}

void TestSettingsPage::planIsSavedFieldByField()
{
    FullPage full;
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

void TestSettingsPage::backupsAreListedAndChecked()
{
    FullPage full;
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

void TestSettingsPage::restoreShowsBeforeItChanges()
{
    FullPage full;
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
    QWidget& box = dialog("restoreDialog");
    auto* facts = find<QLabel>(box, "restoreFacts");
    QVERIFY(facts->text().contains(QStringLiteral("41")) && facts->text().contains(QStringLiteral("<b>Gasthof</b>")));
    QCOMPARE(facts->textFormat(), Qt::PlainText);
    QVERIFY(full.backups.commits.isEmpty());
    find<QLineEdit>(box, "restorePassphrase")->setText(QStringLiteral("pass"));
    press(box, "restoreOpen");
    QCOMPARE(full.backups.passphrases.last(), QByteArray("pass"));
    press(box, "restoreAccept");
    QCOMPARE(full.backups.commits, QList<bool>{true});
    QCOMPARE(full.machine.restarts, 1);
    QCOMPARE(full.backups.discards, 0);
}

void TestSettingsPage::badBackupCannotBeRestored()
{
    FullPage full;
    full.backups.files = {{QStringLiteral("/b/new.sqlite"), full.fixture.console.clock.utcNow(), 1000, api::BackupFile::Kind::Regular}};
    full.open();
    full.show("backup");
    find<QTableView>(*full.page, "backupTable")->selectRow(0);
    press(*full.page, "backupRestore");
    QWidget& box = dialog("restoreDialog");
    press(box, "restoreAccept");
    QVERIFY(full.backups.commits.isEmpty());
    press(box, "restoreReject");
    QTRY_COMPARE(full.backups.discards, 1);
    QCOMPARE(full.machine.restarts, 0);
}

void TestSettingsPage::passphrasesMustAgree()
{
    FullPage full;
    full.open();
    full.show("backup");
    press(*full.page, "backupWriteFile");
    QWidget& box = dialog("archiveDialog");
    find<QLineEdit>(box, "archivePassphrase")->setText(QStringLiteral("correct horse"));
    find<QLineEdit>(box, "archiveAgain")->setText(QStringLiteral("correct house"));
    press(box, "archiveAccept");
    QVERIFY(box.isVisible());
    find<QLineEdit>(box, "archiveAgain")->setText(QStringLiteral("correct horse"));
    const QPointer<QWidget> open(&box);
    press(box, "archiveAccept");
    QVERIFY(!open || !open->isVisible());
}

void TestSettingsPage::movedComputerIsSaid()
{
    FullPage full;
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
    press(*full.page, "backupNoteDone");
    QVERIFY(!banner->isVisible());
    QVERIFY(!full.backups.note);
}

void TestSettingsPage::everyChargerGetsItsNewAddress()
{
    FullPage full;
    full.backups.note = api::RestoreNote{full.fixture.console.clock.utcNow(), full.fixture.console.clock.utcNow().addDays(-1),
                                         {QStringLiteral("192.168.1.37")}, 8890, {}};
    full.fixture.console.source.publishStation(aStation(QStringLiteral("SN1")).named(QStringLiteral("Bay 1")).online().state);
    full.fixture.console.source.publishStation(aStation(QStringLiteral("SN 2")).state);
    full.open();
    full.show("backup");
    press(*full.page, "backupNewAddresses");
    QWidget& box = dialog("addressesDialog");
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

void TestSettingsPage::theEncryptedAddressIsThatOfTheOpenPort()
{
    FullPage full;
    full.open();
    full.show("network");
    auto* url = find<CopyField>(*full.page, "networkTlsUrl");
    const auto publish = [&](const PortState& tls) {
        ChangeBatch batch;
        batch.system = SystemState{};
        batch.system->ocppTls = tls;
        full.fixture.console.source.publish(batch);
        full.fixture.settle();
    };
    publish({});
    QVERIFY(!url->text().contains(QStringLiteral("wss")));
    QVERIFY(url->accessibleDescription().contains(QStringLiteral("certificate"))); // the help below it
    publish({8443, false, QStringLiteral("in use")});
    QVERIFY(!url->text().contains(QStringLiteral("wss")));
    QVERIFY(url->accessibleDescription().contains(QStringLiteral("8443")));
    publish({8443, true, {}});
    QVERIFY2(url->text().startsWith(QStringLiteral("wss://")) && url->text().endsWith(QStringLiteral(":8443/ocpp/")), qPrintable(url->text()));
}

void TestSettingsPage::addressesAreUnknownWithoutANetwork()
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

void TestSettingsPage::everyFieldHasANameAndCanBeReached()
{
    FullPage full;
    full.open();
    for (const char* section : {"site", "network", "lobby", "retention", "appearance", "backup", "expert"}) {
        QVERIFY2(full.page->openSection(QLatin1String(section)), section);
        for (const QWidget* widget : full.page->currentSection()->findChildren<QWidget*>()) {
            const bool isOwn = !widget->objectName().isEmpty() && !widget->objectName().startsWith(QLatin1String("qt_"));
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || !isOwn)
                continue;
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            QVERIFY2(face != nullptr && !face->text(QAccessible::Name).isEmpty(),
                     qPrintable(QStringLiteral("%1 in %2").arg(widget->objectName(), QLatin1String(section))));
        }
    }
}

FORECOURT_WINDOW_TEST(TestSettingsPage)
#include "tst_settingspage.moc"
