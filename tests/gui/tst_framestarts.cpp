// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The window from start to start: closing and quitting, what is remembered, where it opens.
#include "tests/gui/framefixture.h"
#include "tests/support/testprogram.h"
#include "ui/format/words.h"
#include "ui/widgets/formdialog.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLockFile>
#include <QMenu>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::framestarts {

namespace {

/// Nobody can write a folder.
void breakFile(config::SettingsStore& settings)
{
    settings.flush();
    QFile::remove(settings.file());
    QVERIFY(QDir().mkpath(settings.file()));
}

QString notWritten(const config::SettingsStore& settings)
{
    return errorSentence({ErrorCode::FileFailed, settings.file() + QStringLiteral(" cannot be written"), {settings.file()}});
}

} // namespace

class TestFrameStarts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closingIsExplainedOnceThenGoesToTheBackground();
    void quittingAsksWhileCarsCharge();
    void quittingTellsWhatWasNotSaved();
    void pageColumnsFiltersAndSelectionComeBack();
    void aPlaceWithoutItsChargerOpensOverview_data();
    void aPlaceWithoutItsChargerOpensOverview();
    void formOfCsvFilesIsKept();
    void densityIsKept();
    void aClickWaitsForNoDisk();
    void aSwitchThatCannotBeKeptGoesBackAndSaysSo();
    void whatCannotBeKeptIsTold_data();
    void whatCannotBeKeptIsTold();
    void aPlaceFromTheCommandLineIsShown();
    void theAssistantOpensOnAFreshSiteOnly();
};

void TestFrameStarts::closingIsExplainedOnceThenGoesToTheBackground()
{
    FrameFixture fixture;
    QSignalSpy quit(fixture.console.get(), &ConsoleWindow::quitRequested);
    fixture.window().close();
    auto* question = fixture.window().findChild<ConfirmDialog*>(QStringLiteral("closeDialog"));
    QVERIFY(question);
    question->reject();
    FakeConsole::settle();
    QVERIFY(fixture.window().isMinimized()); // no tray here: never vanish
    fixture.console->bringToFront();
    fixture.window().close();
    FakeConsole::settle();
    QVERIFY(!fixture.window().findChild<ConfirmDialog*>(QStringLiteral("closeDialog")));
    QVERIFY(fixture.window().isMinimized());
    QCOMPARE(quit.count(), 0);
    QVERIFY(fixture.settings.setValue(config::CloseKeepsRunning, false));
    fixture.console->bringToFront();
    fixture.window().close();
    QVERIFY(fixture.window().findChild<ConfirmDialog*>(QStringLiteral("quitDialog"))); // cars charge
}

void TestFrameStarts::quittingAsksWhileCarsCharge()
{
    FrameFixture fixture;
    QSignalSpy quit(fixture.console.get(), &ConsoleWindow::quitRequested);
    fixture.action("menuQuit")->trigger();
    fixture.action("menuQuit")->trigger(); // asked once
    QCOMPARE(fixture.window().findChildren<ConfirmDialog*>(QStringLiteral("quitDialog")).size(), 1);
    fixture.window().findChild<ConfirmDialog*>(QStringLiteral("quitDialog"))->reject();
    FakeConsole::settle();
    QCOMPARE(quit.count(), 0);
    fixture.action("menuQuit")->trigger();
    fixture.window().findChild<ConfirmDialog*>(QStringLiteral("quitDialog"))->acceptButton()->click();
    FakeConsole::settle();
    QCOMPARE(quit.count(), 1);
}

void TestFrameStarts::quittingTellsWhatWasNotSaved()
{
    FrameFixture fixture(true);
    QSignalSpy quit(fixture.console.get(), &ConsoleWindow::quitRequested);
    auto* name = fixture.find<QLineEdit>("siteName");
    const QString before = name->text();
    name->setText(QStringLiteral("Hotel Adler"));
    fixture.action("menuQuit")->trigger();
    auto* question = fixture.window().findChild<ConfirmDialog*>(QStringLiteral("quitDialog"));
    QVERIFY(question);
    QStringList words;
    for (const QLabel* label : question->findChildren<QLabel*>())
        words.append(label->text());
    QVERIFY2(words.join(QLatin1Char(' ')).contains(QStringLiteral("not saved")), qPrintable(words.join(QLatin1Char(' '))));
    question->reject();
    FakeConsole::settle();
    name->setText(before);
    fixture.action("menuQuit")->trigger();
    QVERIFY(!fixture.window().findChild<ConfirmDialog*>(QStringLiteral("quitDialog")));
    QCOMPARE(quit.count(), 1);
}

void TestFrameStarts::pageColumnsFiltersAndSelectionComeBack()
{
    FrameFixture fixture;
    fixture.window().open(QStringLiteral("chargers"));
    auto* table = fixture.find<QTableView>("chargerTable");
    table->setColumnWidth(1, 211);
    table->setColumnHidden(3, true);
    table->sortByColumn(1, Qt::DescendingOrder);
    fixture.find<QLineEdit>("chargerFilter")->setText(QStringLiteral("y"));
    table->selectRow(0);
    const QString key = table->property("wantedKey").toString();
    QVERIFY(!key.isEmpty());
    fixture.window().open(QStringLiteral("sessions"));
    fixture.find<QTabBar>("sessionTabs")->setCurrentIndex(1);
    fixture.window().open(QStringLiteral("charger/YARD-DC"));

    fixture.open();
    QCOMPARE(fixture.place(), QStringLiteral("charger/YARD-DC"));
    fixture.window().open(QStringLiteral("chargers"));
    table = fixture.find<QTableView>("chargerTable");
    QCOMPARE(table->columnWidth(1), 211);
    QVERIFY(table->isColumnHidden(3));
    QCOMPARE(table->horizontalHeader()->sortIndicatorSection(), 1);
    QCOMPARE(table->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    QCOMPARE(fixture.find<QLineEdit>("chargerFilter")->text(), QStringLiteral("y"));
    QCOMPARE(table->property("wantedKey").toString(), key);
    fixture.window().open(QStringLiteral("sessions"));
    QCOMPARE(fixture.find<QTabBar>("sessionTabs")->currentIndex(), 1);
}

void TestFrameStarts::aPlaceWithoutItsChargerOpensOverview_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("opened");
    QTest::newRow("another data folder") << QStringLiteral("charger/NOBODY") << QStringLiteral("overview");
    QTest::newRow("its check") << QStringLiteral("check/NOBODY") << QStringLiteral("overview");
    QTest::newRow("archived while away") << QStringLiteral("charger/BAY-1") << QStringLiteral("charger/BAY-1"); // its history
    QTest::newRow("check of an archived one") << QStringLiteral("check/BAY-1") << QStringLiteral("overview");
    QTest::newRow("a page that went") << QStringLiteral("prices") << QStringLiteral("overview");
    QTest::newRow("in use") << QStringLiteral("charger/YARD-DC") << QStringLiteral("charger/YARD-DC");
    QTest::newRow("a page") << QStringLiteral("people") << QStringLiteral("people");
}

void TestFrameStarts::aPlaceWithoutItsChargerOpensOverview()
{
    QFETCH(QString, place);
    QFETCH(QString, opened);
    FrameFixture fixture;
    QVERIFY(fixture.fakes.site.station(StationId(QStringLiteral("BAY-1"))) != nullptr);
    fixture.window().open(QStringLiteral("alerts"));
    fixture.console.reset(); // it stores once more
    (void)fixture.fakes.administration.archiveStation(StationId(QStringLiteral("BAY-1")));
    FakeConsole::settle();
    QVERIFY(fixture.settings.setValue(config::WindowState, QByteArray("{\"place\":\"") + place.toUtf8() + "\"}"));
    fixture.open();
    QCOMPARE(fixture.place(), opened);
}

void TestFrameStarts::formOfCsvFilesIsKept()
{
    FrameFixture fixture;
    fixture.console->workspace().setCsvForm(CsvForm::SemicolonComma);
    QCOMPARE(fixture.settings.value(config::DocumentCsv), QStringLiteral("semicolon"));
    fixture.open(); // the next start
    QCOMPARE(fixture.console->workspace().csvForm(), CsvForm::SemicolonComma);
}

void TestFrameStarts::densityIsKept()
{
    FrameFixture fixture;
    fixture.window().open(QStringLiteral("settings"));
    auto* density = fixture.find<QComboBox>("lookDensity");
    QVERIFY(density);
    density->setCurrentIndex(1);
    Q_EMIT density->activated(1);
    QCOMPARE(fixture.settings.value(config::TableDensity), QStringLiteral("compact"));
    fixture.themes.setDensity(ThemeManager::Density::Comfortable);
    fixture.open(); // the next start
    QCOMPARE(fixture.themes.density(), ThemeManager::Density::Compact);
}

/// The lock of the settings file is another's: a write waits for it, as for a busy disk.
void TestFrameStarts::aClickWaitsForNoDisk()
{
    FrameFixture fixture;
    fixture.settings.flush();
    QLockFile busy(fixture.settings.file() + QStringLiteral(".lock"));
    QVERIFY(busy.tryLock());
    QAction* const minimised = fixture.action("menuStartMinimised");
    minimised->trigger();
    QVERIFY(minimised->isChecked());
    QVERIFY(fixture.settings.value(config::StartMinimised));
    const int notices = fixture.console->notices().rowCount();
    fixture.action("scale-125")->trigger();
    QCOMPARE(fixture.settings.value(config::WindowScale), 125);
    FakeConsole::settle();
    QCOMPARE(fixture.console->notices().rowCount(), notices); // nothing is promised that is not kept
    busy.unlock();
    QTRY_COMPARE(fixture.console->notices().rowCount(), notices + 1);
    QCOMPARE(fixture.console->notices().notice(0).iconName, QStringLiteral("check"));
    fixture.settings.flush();
    config::SettingsStore again(fixture.settings.file(), {});
    QVERIFY(again.load());
    QVERIFY(again.value(config::StartMinimised));
    QCOMPARE(again.value(config::WindowScale), 125);
}

void TestFrameStarts::aSwitchThatCannotBeKeptGoesBackAndSaysSo()
{
    FrameFixture fixture;
    breakFile(fixture.settings);
    QAction* const minimised = fixture.action("menuStartMinimised");
    const int notices = fixture.console->notices().rowCount();
    minimised->trigger();
    QVERIFY(minimised->isChecked() && fixture.settings.value(config::StartMinimised));
    QTRY_VERIFY(!minimised->isChecked());
    QVERIFY(!fixture.settings.value(config::StartMinimised));
    QCOMPARE(fixture.console->notices().rowCount(), notices + 1);
    QCOMPARE(fixture.console->notices().notice(0).text, notWritten(fixture.settings));
}

void TestFrameStarts::whatCannotBeKeptIsTold_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("index");
    QTest::newRow("size") << QStringLiteral("scale-150") << QString() << 0;
    QTest::newRow("language") << QString() << QStringLiteral("lookLanguage") << 1;
    QTest::newRow("density") << QString() << QStringLiteral("lookDensity") << 1;
}

void TestFrameStarts::whatCannotBeKeptIsTold()
{
    QFETCH(QString, action);
    QFETCH(QString, field);
    QFETCH(int, index);
    FrameFixture fixture;
    fixture.window().open(QStringLiteral("settings"));
    breakFile(fixture.settings);
    const int notices = fixture.console->notices().rowCount();
    if (!action.isEmpty()) {
        fixture.action(action.toLatin1().constData())->trigger();
    } else {
        auto* box = fixture.find<QComboBox>(field.toLatin1().constData());
        QVERIFY(box);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    QTRY_COMPARE(fixture.console->notices().rowCount(), notices + 1);
    QCOMPARE(fixture.console->notices().notice(0).text, notWritten(fixture.settings));
    if (action.isEmpty())
        return;
    auto* entry = fixture.action(action.toLatin1().constData());
    for (QObject* place : entry->associatedObjects()) {
        if (auto* menu = qobject_cast<QMenu*>(place))
            Q_EMIT menu->aboutToShow();
    }
    QVERIFY(!entry->isChecked()); // it does not hold
}

void TestFrameStarts::aPlaceFromTheCommandLineIsShown()
{
    FrameFixture fixture;
    const QString charger = QStringLiteral("charger/") + fixture.fakes.site.stations().value(0)->record.id.value();
    fixture.console->openFromOutside(charger);
    QCOMPARE(fixture.window().navigation().place(), charger);
    const int notices = fixture.console->notices().rowCount();
    fixture.console->openFromOutside(QStringLiteral("charger/NOBODY"));
    QCOMPARE(fixture.window().navigation().place(), QStringLiteral("chargers"));
    QCOMPARE(fixture.console->notices().rowCount(), notices + 1);
    fixture.console->openFromOutside(QStringLiteral("prices"));
    QCOMPARE(fixture.window().navigation().place(), QStringLiteral("chargers"));
    QCOMPARE(fixture.console->notices().rowCount(), notices + 2);
}

void TestFrameStarts::theAssistantOpensOnAFreshSiteOnly()
{
    FrameFixture fresh(true);
    fresh.open(true);
    QVERIFY(fresh.window().findChild<QDialog*>(QStringLiteral("setupAssistant")));
    FrameFixture busy;
    busy.open(true);
    QVERIFY(!busy.window().findChild<QDialog*>(QStringLiteral("setupAssistant")));
    busy.action("menuSetup")->trigger(); // later at any time
    QVERIFY(busy.window().findChild<QDialog*>(QStringLiteral("setupAssistant")));
}

FORECOURT_WINDOW_TEST(TestFrameStarts)

} // namespace forecourt::tests::framestarts

#include "tst_framestarts.moc"
