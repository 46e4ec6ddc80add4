// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The set-up assistant: every page kept or skipped, state over a restart, nothing asked twice.
#include "core/config/settingsstore.h"
#include "tests/gui/pagefixture.h"
#include "tests/support/fakemachine.h"
#include "tests/support/testprogram.h"
#include "ui/pages/portselftest.h"
#include "ui/setup/setupassistant.h"
#include "ui/setup/sitesetup.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTemporaryDir>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace {

struct SetupFixture : PageFixture
{
    QTemporaryDir folder;
    config::SettingsStore settings{folder.filePath(QStringLiteral("forecourt.ini")), QString()};
    bool isAutostart = false;
    int retries = 0;
    FakeMachine machine;
    FakeBackups backups;
    QPointer<SetupAssistant> assistant;

    PageContext setupContext()
    {
        PageContext made = context();
        made.machine = &machine;
        made.program.isAutostart = [this] { return isAutostart; };
        made.program.setAutostart = [this](bool isOn) {
            isAutostart = isOn;
            return Result<void>();
        };
        made.backups = &backups;
        made.program.dataFolder = QStringLiteral("/data");
        made.program.retryPorts = [this] { ++retries; };
        return made;
    }
    void open()
    {
        delete assistant;
        window.show();
        assistant = new SetupAssistant(setupContext(), settings, &window);
        assistant->open();
        settle();
    }
    void next() { press(*assistant, "setupNext"); }
    void skip() { press(*assistant, "setupSkip"); }
    [[nodiscard]] QString title() const { return assistant->windowTitle(); }
};

} // namespace

class TestSetupAssistant : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageIsKept();
    void everyPageCanBeSkipped();
    void itGoesOnWhereItWasLeft();
    void theCurrencyIsTheOneOfTheCountry_data();
    void theCurrencyIsTheOneOfTheCountry();
    void valuesComeFromTheLocale();
    void wrongInputIsSaidAndKept();
    void aFailureToSaveIsSaid();
    void aBusyPortOffersToRetry();
    void thePortIsTestedFromHere();
    void theTestSaysWhatItProves_data();
    void theTestSaysWhatItProves();
    void aFolderThatIsRefusedKeepsThePage();
    void theFolderOfTheBackupIsNamed();
    void itIsOfferedOnlyOnAFreshSite();
    void byKeyboardAlone();
    void everyFieldHasAName();
};

void TestSetupAssistant::everyPageIsKept()
{
    SetupFixture fixture;
    fixture.open();
    QSignalSpy charger(fixture.assistant, &SetupAssistant::firstChargerWanted);
    find<QLineEdit>(*fixture.assistant, "setupName")->setText(QStringLiteral("Gasthof Rebstock"));
    find<QComboBox>(*fixture.assistant, "setupZone")->setCurrentText(QStringLiteral("Europe/Zurich"));
    fixture.next();
    QCOMPARE(fixture.console.administration.savedSites.value(0).name, QStringLiteral("Gasthof Rebstock"));
    QCOMPARE(fixture.console.administration.savedSites.value(0).timeZone, QStringLiteral("Europe/Zurich"));
    find<QSpinBox>(*fixture.assistant, "setupFuse")->setValue(63);
    QVERIFY(find<QLabel>(*fixture.assistant, "setupLimit")->text().contains(QStringLiteral("39,1"))); // less the suggested 10 %
    find<QSpinBox>(*fixture.assistant, "setupMargin")->setValue(0);
    QVERIFY(find<QLabel>(*fixture.assistant, "setupLimit")->text().contains(QStringLiteral("43,5")));
    find<QSpinBox>(*fixture.assistant, "setupMargin")->setValue(20);
    fixture.next();
    QCOMPARE(fixture.console.administration.savedSites.last().mainFuseA, 63);
    QCOMPARE(fixture.console.administration.savedSites.last().marginPercent, 20);
    QVERIFY(find<QLabel>(*fixture.assistant, "setupUrl")->text().contains(QStringLiteral("192.168.1.20")));
    find<QComboBox>(*fixture.assistant, "setupAddresses")->setCurrentIndex(1);
    fixture.next();
    QCOMPARE(fixture.machine.value(config::AdvertisedAddress), QStringLiteral("fe80::1"));
    find<QLineEdit>(*fixture.assistant, "setupBackupFolder")->setText(QStringLiteral("/media/copy"));
    fixture.next();
    api::BackupPlan kept; // the rest of the plan stays as it is
    kept.folder = QStringLiteral("/media/copy");
    QCOMPARE(fixture.backups.savedPlans, QList<api::BackupPlan>{kept});
    QVERIFY(fixture.isAutostart); // on as recommended
    fixture.next();
    QCOMPARE(charger.count(), 1);
    QVERIFY(!fixture.assistant || !fixture.assistant->isVisible());
    QCOMPARE(fixture.settings.value(config::SetupPage), SetupAssistant::PageCount);
}

void TestSetupAssistant::everyPageCanBeSkipped()
{
    SetupFixture fixture;
    fixture.open();
    QSignalSpy charger(fixture.assistant, &SetupAssistant::firstChargerWanted);
    for (int page = 0; page < SetupAssistant::PageCount; ++page)
        fixture.skip();
    QVERIFY(!fixture.assistant || !fixture.assistant->isVisible());
    QCOMPARE(charger.count(), 0);
    QVERIFY(fixture.console.administration.savedSites.isEmpty());
    QVERIFY(!fixture.isAutostart);
    QCOMPARE(fixture.settings.value(config::SetupPage), SetupAssistant::PageCount);
}

void TestSetupAssistant::itGoesOnWhereItWasLeft()
{
    SetupFixture fixture;
    fixture.open();
    fixture.skip();
    fixture.skip();
    const QString title = fixture.title();
    press(*fixture.assistant, "setupLater");
    QVERIFY(SetupAssistant::isWanted(fixture.setupContext(), fixture.settings));
    fixture.open();
    QCOMPARE(fixture.title(), title);
    press(*fixture.assistant, "setupBack");
    QVERIFY(fixture.title() != title);
}

void TestSetupAssistant::theCurrencyIsTheOneOfTheCountry_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("currency");
    QTest::newRow("no locale, in Germany") << QLocale::c() << QByteArray("Europe/Berlin") << QStringLiteral("EUR");
    QTest::newRow("American English, in Germany") << QLocale(QLocale::English, QLocale::UnitedStates) << QByteArray("Europe/Berlin") << QStringLiteral("EUR");
    QTest::newRow("German, in Switzerland") << QLocale(QLocale::German, QLocale::Germany) << QByteArray("Europe/Zurich") << QStringLiteral("CHF");
    QTest::newRow("American English, in Norway") << QLocale(QLocale::English, QLocale::UnitedStates) << QByteArray("Europe/Oslo") << QStringLiteral("NOK");
    QTest::newRow("no country in the zone") << QLocale(QLocale::Swedish, QLocale::Sweden) << QByteArray("UTC") << QStringLiteral("SEK");
    QTest::newRow("neither") << QLocale::c() << QByteArray("UTC") << SiteSettings().currency;
    QTest::newRow("no such zone") << QLocale(QLocale::Danish, QLocale::Denmark) << QByteArray("Nowhere/Land") << QStringLiteral("DKK");
}

void TestSetupAssistant::theCurrencyIsTheOneOfTheCountry()
{
    QFETCH(QLocale, locale);
    QFETCH(QByteArray, zone);
    QFETCH(QString, currency);
    QCOMPARE(suggestedSite({}, locale, zone).currency, currency);
}

void TestSetupAssistant::valuesComeFromTheLocale()
{
    const SiteSettings swiss = suggestedSite({}, QLocale(QLocale::German, QLocale::Switzerland), "Europe/Zurich");
    QCOMPARE(swiss.currency, QStringLiteral("CHF"));
    QCOMPARE(swiss.timeZone, QStringLiteral("Europe/Zurich"));
    QCOMPARE(suggestedSite({}, QLocale::c(), "Nowhere/Land").timeZone, SiteSettings().timeZone);
    SiteSettings described;
    described.name = QStringLiteral("Ours");
    described.currency = QStringLiteral("SEK");
    QCOMPARE(suggestedSite(described, QLocale(QLocale::German, QLocale::Switzerland), "Europe/Zurich"), described);
}

void TestSetupAssistant::wrongInputIsSaidAndKept()
{
    SetupFixture fixture;
    fixture.open();
    const QString title = fixture.title();
    fixture.next(); // no name
    QCOMPARE(fixture.title(), title);
    find<QLineEdit>(*fixture.assistant, "setupName")->setText(QStringLiteral("Ours"));
    find<QComboBox>(*fixture.assistant, "setupZone")->setCurrentText(QStringLiteral("Europe/Fellbach"));
    fixture.next();
    QCOMPARE(fixture.title(), title);
    QCOMPARE(find<QLineEdit>(*fixture.assistant, "setupName")->text(), QStringLiteral("Ours"));
    QVERIFY(fixture.console.administration.savedSites.isEmpty());
}

void TestSetupAssistant::aFailureToSaveIsSaid()
{
    SetupFixture fixture;
    fixture.console.administration.failure = Error{ErrorCode::StorageFull, {}, {}};
    fixture.open();
    const QString title = fixture.title();
    find<QLineEdit>(*fixture.assistant, "setupName")->setText(QStringLiteral("Ours"));
    fixture.next();
    QCOMPARE(fixture.title(), title);
    bool isSaid = false;
    for (const QLabel* label : fixture.assistant->findChildren<QLabel*>())
        isSaid = isSaid || (label->isVisible() && label->text().contains(QStringLiteral("disk is full")));
    QVERIFY(isSaid);
    QVERIFY(!find<Button>(*fixture.assistant, "setupNext")->isBlocked()); // try again
}

void TestSetupAssistant::aBusyPortOffersToRetry()
{
    SetupFixture fixture;
    ChangeBatch batch;
    batch.system = SystemState{};
    batch.system->ocpp = {8887, false, QStringLiteral("port 8887 is in use"), ErrorCode::PortInUse, QStringLiteral("steve (77)")};
    fixture.console.source.publish(batch);
    fixture.settle();
    fixture.open();
    fixture.skip();
    fixture.skip();
    QVERIFY(find<QLabel>(*fixture.assistant, "setupListening")->text().contains(QStringLiteral("steve (77)")));
    press(*fixture.assistant, "setupRetry");
    QCOMPARE(fixture.retries, 1);
}

void TestSetupAssistant::thePortIsTestedFromHere()
{
    SetupFixture fixture;
    fixture.open();
    fixture.skip();
    fixture.skip();
    QVERIFY(fixture.machine.testedPorts.isEmpty()); // not open yet: nothing to test
    QVERIFY(find<Button>(*fixture.assistant, "setupSelfTest")->blockedReason().contains(QStringLiteral("not open")));
    ChangeBatch batch;
    batch.system = SystemState{};
    batch.system->ocpp = {8890, true, {}};
    fixture.console.source.publish(batch);
    fixture.settle();
    press(*fixture.assistant, "setupSelfTest");
    QCOMPARE(fixture.machine.testedPorts, QList<int>{8890});
    const QString answer = find<QLabel>(*fixture.assistant, "setupSelfTestAnswer")->text();
    QVERIFY2(answer.contains(QStringLiteral("192.168.1.20: answers")) && answer.contains(QStringLiteral("http://192.168.1.20:8890/")),
             qPrintable(answer));
    QVERIFY(!find<Button>(*fixture.assistant, "setupSelfTest")->isBlocked()); // again, if wanted
    press(*fixture.assistant, "setupBack");
    fixture.skip(); // the page tests by itself
    QCOMPARE(fixture.machine.testedPorts.size(), 2);
    fixture.machine.selfTest = failure(ErrorCode::NotFound);
    press(*fixture.assistant, "setupSelfTest");
    QVERIFY(find<QLabel>(*fixture.assistant, "setupSelfTestAnswer")->text().contains(QStringLiteral("no network")));
}

void TestSetupAssistant::theTestSaysWhatItProves_data()
{
    using Outcome = api::SelfTest::Outcome;
    QTest::addColumn<int>("outcome");
    QTest::addColumn<QString>("firewall");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("answers") << int(Outcome::Answers) << QString()
                             << QStringList{QStringLiteral("router"), QStringLiteral("not every kind"), QStringLiteral("http://10.0.0.2:8887/")};
    QTest::newRow("ufw") << int(Outcome::Answers) << QStringLiteral("ufw") << QStringList{QStringLiteral("sudo ufw allow 8887/tcp")};
    QTest::newRow("firewalld") << int(Outcome::Answers) << QStringLiteral("firewalld") << QStringList{QStringLiteral("--add-port=8887/tcp")};
    QTest::newRow("refused") << int(Outcome::Refused) << QString() << QStringList{QStringLiteral("Nothing listens")};
    QTest::newRow("silent") << int(Outcome::Silent) << QString() << QStringList{QStringLiteral("firewall of this computer")};
    QTest::newRow("other") << int(Outcome::OtherProgram) << QString() << QStringList{QStringLiteral("another program")};
}

void TestSetupAssistant::theTestSaysWhatItProves()
{
    QFETCH(int, outcome);
    QFETCH(QString, firewall);
    QFETCH(QStringList, words);
    const QString text = selfTestSentence({{{QStringLiteral("10.0.0.2"), api::SelfTest::Outcome(outcome)}}, firewall}, 8887);
    for (const QString& word : words)
        QVERIFY2(text.contains(word), qPrintable(text));
    const bool isGood = outcome == int(api::SelfTest::Outcome::Answers);
    QCOMPARE(text.contains(QStringLiteral("http://")), isGood);
}

void TestSetupAssistant::aFolderThatIsRefusedKeepsThePage()
{
    SetupFixture fixture;
    fixture.open();
    for (int page = 0; page < 3; ++page)
        fixture.skip();
    const QString title = fixture.title();
    fixture.backups.planFailure = Error{ErrorCode::InvalidInput, QStringLiteral("not a whole path"), {QStringLiteral("folder")}};
    find<QLineEdit>(*fixture.assistant, "setupBackupFolder")->setText(QStringLiteral("copies"));
    fixture.next();
    QCOMPARE(fixture.title(), title);
    QVERIFY(fixture.backups.savedPlans.isEmpty());
    bool isSaid = false;
    for (const QLabel* label : fixture.assistant->findChildren<QLabel*>())
        isSaid = isSaid || (label->isVisible() && label->text().contains(QStringLiteral("whole path")));
    QVERIFY(isSaid);
}

void TestSetupAssistant::theFolderOfTheBackupIsNamed()
{
    SetupFixture fixture;
    fixture.open();
    for (int page = 0; page < 3; ++page)
        fixture.skip();
    auto* folder = find<QLineEdit>(*fixture.assistant, "setupBackupFolder");
    const auto* place = find<QLabel>(*fixture.assistant, "setupBackupPlace");
    QCOMPARE(folder->text(), QString());
    QVERIFY2(place->text().contains(QStringLiteral("/data/backup")), qPrintable(place->text()));
    folder->setText(QStringLiteral("/media/copy"));
    QVERIFY2(place->text().contains(QStringLiteral("/media/copy")), qPrintable(place->text()));
    fixture.backups.current.folder = QStringLiteral("/srv/copies"); // of an earlier choice
    fixture.open();
    QCOMPARE(find<QLineEdit>(*fixture.assistant, "setupBackupFolder")->text(), QStringLiteral("/srv/copies"));
    QVERIFY(find<QLabel>(*fixture.assistant, "setupBackupPlace")->text().contains(QStringLiteral("/srv/copies")));
}

void TestSetupAssistant::itIsOfferedOnlyOnAFreshSite()
{
    SetupFixture fixture;
    QVERIFY(SetupAssistant::isWanted(fixture.setupContext(), fixture.settings));
    ChangeBatch batch;
    batch.stations.append(aStation(QStringLiteral("STRANGER")).pending().pointer()); // nobody accepted it
    fixture.console.source.publish(batch);
    fixture.settle();
    QVERIFY(SetupAssistant::isWanted(fixture.setupContext(), fixture.settings));
    batch.stations = {aStation(QStringLiteral("BAY-1")).online().pointer()};
    fixture.console.source.publish(batch);
    fixture.settle();
    QVERIFY(!SetupAssistant::isWanted(fixture.setupContext(), fixture.settings));
}

void TestSetupAssistant::byKeyboardAlone()
{
    SetupFixture fixture;
    fixture.window.activateWindow();
    fixture.open();
    QTRY_VERIFY(find<QLineEdit>(*fixture.assistant, "setupName")->hasFocus());
    QTest::keyClicks(find<QLineEdit>(*fixture.assistant, "setupName"), QStringLiteral("Ours"));
    QTest::keyClick(find<QLineEdit>(*fixture.assistant, "setupName"), Qt::Key_Return);
    fixture.settle();
    QCOMPARE(fixture.console.administration.savedSites.value(0).name, QStringLiteral("Ours"));
    QTRY_VERIFY(find<QSpinBox>(*fixture.assistant, "setupFuse")->hasFocus());
    QTest::keyClicks(find<QSpinBox>(*fixture.assistant, "setupFuse"), QStringLiteral("35"));
    QTest::keyClick(fixture.assistant, Qt::Key_Return);
    fixture.settle();
    QCOMPARE(fixture.console.administration.savedSites.last().mainFuseA, 35);
    QTest::keyClick(fixture.assistant, Qt::Key_Escape); // later
    fixture.settle();
    QVERIFY(!fixture.assistant || !fixture.assistant->isVisible());
    QCOMPARE(fixture.settings.value(config::SetupPage), 2);
}

void TestSetupAssistant::everyFieldHasAName()
{
    SetupFixture fixture;
    fixture.open();
    for (int page = 0; page < SetupAssistant::PageCount; ++page) {
        for (const QWidget* widget : fixture.assistant->findChildren<QWidget*>()) {
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy()
                || widget->objectName().startsWith(QLatin1String("qt_")) || qobject_cast<const QComboBox*>(widget->parentWidget()))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()), qPrintable(widget->objectName()));
        }
        fixture.skip();
    }
}

FORECOURT_WINDOW_TEST(TestSetupAssistant)
#include "tst_setupassistant.moc"
