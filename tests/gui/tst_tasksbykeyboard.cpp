// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The main tasks of an owner and of a technician, each with keys alone in the whole window: nothing is found by
/// the test that a person could not reach.
#include "tests/gui/fullconsole.h"
#include "tests/support/messagebuilder.h"
#include "tests/support/testprogram.h"
#include "ui/palette/commandpalette.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QComboBox>
#include <QListView>
#include <QSignalSpy>
#include <QTableView>

#include <algorithm>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

class TestTasksByKeyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setUpTheSiteAndAddTheFirstCharger();
    void acceptAWaitingCharger();
    void acceptOneOfSeveral();
    void acceptFromTheSearch();
    void replaceFromTheSearch();
    void filesOfChargersFromTheSearch_data();
    void filesOfChargersFromTheSearch();
    void theSearchClosesWhenAPageOpens();
    void startACharge();
    void startAChargeFromTheSearch();
    void startAChargeForANewTag();
    void stopACharge();
    void unlockACable();
    void findAChargerAndAskForItsStates();
    void learnATagAndNameIt();
    void closeASessionThatHangs();
    void acknowledgeAnAlertAndTakeItBack();
    void acknowledgeAnAlertFromTheSearch();
    void renameAChargerAndTakeItBack();
    void findAMessage();
    void exportSessions();
    void backUpAndOpenTheBackups();
    void beginTheGuidedCheck();
    void rollOutFirmware();
    void askForALogAndLookInside();
    void everyPageHasAKeyOfItsOwn();
    void dialogsCloseOnEscape();
    void enterInTheEmptySearchDoesNotQuit();

private:
    /// Goes to the tile whose name contains \a text; its main button waits for Space.
    static void goToTile(FullConsole& fixture, const QString& text)
    {
        fixture.key(Qt::Key_1, Qt::ControlModifier);
        fixture.key(Qt::Key_F, Qt::ControlModifier);
        fixture.type(text);
        QVERIFY(fixture.go("connectorTiles", Qt::Key_F6));
    }
    static QList<CommandRequest>& sent(FullConsole& fixture) { return fixture.fakes.engine.submitted; }
};

void TestTasksByKeyboard::setUpTheSiteAndAddTheFirstCharger()
{
    FullConsole fixture(FullConsole::Site::Fresh);
    fixture.open(true);
    QTRY_COMPARE(fixture.dialog(), QStringLiteral("setupAssistant"));
    QVERIFY(fixture.isAt("setupName"));
    fixture.type(QStringLiteral("Gasthof Rebstock"));
    for (int page = 0; page < 5; ++page)
        fixture.key(Qt::Key_Return);
    QCOMPARE(fixture.fakes.administration.savedSites.value(0).name, QStringLiteral("Gasthof Rebstock"));
    QVERIFY(fixture.dialog().isEmpty());
    QCOMPARE(fixture.place(), QStringLiteral("addcharger"));
    QVERIFY2(fixture.keys <= 10, "a name and Enter on every page");
}

void TestTasksByKeyboard::acceptAWaitingCharger()
{
    FullConsole fixture;
    fixture.open();
    fixture.key(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(fixture.place(), QStringLiteral("addcharger"));
    QVERIFY(fixture.go("candidateAccept"));
    fixture.key(Qt::Key_Space); // the button goes with its row while it has the focus
    QCOMPARE(fixture.fakes.administration.admitted.value(0).first, StationId(QStringLiteral("SN0042")));
    QTRY_COMPARE(fixture.place(), QStringLiteral("charger/SN0042")); // where its first charge starts
    fixture.key(Qt::Key_F2); // and the menu knows which charger is meant
    QCOMPARE(fixture.dialog(), QStringLiteral("renameDialog"));
}

void TestTasksByKeyboard::acceptOneOfSeveral()
{
    FullConsole fixture;
    fixture.fakes.source.state.candidates =
        QList<Candidate>{aCandidate(QStringLiteral("FIRST")), aCandidate(QStringLiteral("SECOND"))};
    fixture.fakes.source.requestSnapshot();
    fixture.open();
    fixture.key(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(fixture.go("candidateAccept"));
    fixture.key(Qt::Key_Space);
    QCOMPARE(fixture.fakes.administration.admitted.size(), 1);
    QCOMPARE(fixture.place(), QStringLiteral("addcharger")); // the other one still waits here
    QVERIFY(fixture.isAt("candidateAccept"));
    fixture.key(Qt::Key_Space);
    QCOMPARE(fixture.fakes.administration.admitted.value(1).first, StationId(QStringLiteral("SECOND")));
    QTRY_COMPARE(fixture.place(), QStringLiteral("charger/SECOND"));
}

void TestTasksByKeyboard::acceptFromTheSearch()
{
    FullConsole fixture;
    fixture.open();
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    fixture.type(QStringLiteral("accept"));
    fixture.key(Qt::Key_Return);
    QCOMPARE(fixture.fakes.administration.admitted.value(0).first, StationId(QStringLiteral("SN0042")));
    QTRY_COMPARE(fixture.place(), QStringLiteral("charger/SN0042"));
    QCOMPARE(fixture.keys, 3);
}

void TestTasksByKeyboard::replaceFromTheSearch()
{
    FullConsole fixture;
    fixture.open();
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    fixture.type(QStringLiteral("replacement"));
    fixture.key(Qt::Key_Return);
    QCOMPARE(fixture.dialog(), QStringLiteral("replaceDialog"));
    QCOMPARE(fixture.keys, 3);
    QVERIFY(fixture.fakes.administration.admitted.isEmpty());
}

void TestTasksByKeyboard::filesOfChargersFromTheSearch_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("dialog");
    QTest::newRow("firmware") << QStringLiteral("update firmware") << QStringLiteral("rolloutDialog");
    QTest::newRow("diagnostics") << QStringLiteral("get diagnostics") << QStringLiteral("logDialog");
}

void TestTasksByKeyboard::filesOfChargersFromTheSearch()
{
    QFETCH(QString, typed);
    QFETCH(QString, dialog);
    FullConsole fixture;
    fixture.open(); // no charger is chosen: the dialog asks which
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    fixture.type(typed);
    fixture.key(Qt::Key_Return);
    QCOMPARE(fixture.dialog(), dialog);
    QVERIFY(fixture.front().findChild<QListView*>(dialog == QLatin1String("logDialog") ? QStringLiteral("logStations") : QStringLiteral("rolloutStations")));
}

void TestTasksByKeyboard::theSearchClosesWhenAPageOpens()
{
    FullConsole fixture;
    fixture.open();
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    fixture.type(QStringLiteral("bay"));
    fixture.key(Qt::Key_7, Qt::ControlModifier);
    QCOMPARE(fixture.place(), QStringLiteral("firmware"));
    const auto* palette = fixture.window().findChild<CommandPalette*>();
    QVERIFY(palette != nullptr && !palette->isVisible());
    QVERIFY(fixture.window().currentPage()->isAncestorOf(fixture.window().focusWidget()));
}

void TestTasksByKeyboard::startAChargeFromTheSearch()
{
    FullConsole fixture;
    fixture.open();
    fixture.window().open(QStringLiteral("charger/BAY-3")); // two connectors: a car is plugged in at the second
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    fixture.type(QStringLiteral("start charging"));
    fixture.key(Qt::Key_Return);
    QCOMPARE(fixture.dialog(), QStringLiteral("startDialog")); // not the bare command, which refuses a new tag
    const auto* places = fixture.front().findChild<QComboBox*>(QStringLiteral("startPlace"));
    QVERIFY(places);
    QCOMPARE(places->count(), 2);
    QVERIFY(places->currentText().startsWith(QStringLiteral("Bay 4")));
    QVERIFY(fixture.isAt("startTag"));
    fixture.type(QStringLiteral("NEWCARD7"));
    QVERIFY(fixture.go("startPlace"));
    fixture.key(Qt::Key_Down);
    fixture.key(Qt::Key_Return);
    QTRY_COMPARE(sent(fixture).size(), 1);
    const auto start = std::get<RemoteStart>(sent(fixture).first().parameters);
    QCOMPARE(start.token.value, QStringLiteral("NEWCARD7"));
    QCOMPARE(start.evse, std::optional(EvseId(1))); // Bay 3 was chosen
    QCOMPARE(fixture.fakes.administration.savedTokens.value(0).value, QStringLiteral("NEWCARD7"));
}

void TestTasksByKeyboard::startACharge()
{
    FullConsole fixture;
    fixture.open();
    goToTile(fixture, QStringLiteral("Bay 3"));
    fixture.key(Qt::Key_Space);
    QCOMPARE(fixture.dialog(), QStringLiteral("startDialog"));
    QVERIFY(fixture.isAt("startTag"));
    fixture.key(Qt::Key_Down); // the first who may
    fixture.key(Qt::Key_Return);
    QVERIFY(fixture.dialog().isEmpty());
    QCOMPARE(sent(fixture).size(), 1);
    const auto start = std::get<RemoteStart>(sent(fixture).first().parameters);
    QCOMPARE(start.evse, std::optional(EvseId(1)));
    QVERIFY(fixture.fakes.site.token(start.token.value));
    QVERIFY(fixture.fakes.administration.savedTokens.isEmpty());
    QVERIFY2(fixture.keys <= 10, qPrintable(QString::number(fixture.keys)));
}

void TestTasksByKeyboard::startAChargeForANewTag()
{
    FullConsole fixture;
    fixture.open();
    goToTile(fixture, QStringLiteral("Bay 3"));
    fixture.key(Qt::Key_Space);
    fixture.type(QStringLiteral("NEWCARD7"));
    fixture.key(Qt::Key_Return);
    // unknown tags are refused: it would have ended at once
    QCOMPARE(fixture.fakes.administration.savedTokens.value(0).value, QStringLiteral("NEWCARD7"));
    QTRY_COMPARE(sent(fixture).size(), 1);
    QCOMPARE(std::get<RemoteStart>(sent(fixture).first().parameters).token.value, QStringLiteral("NEWCARD7"));
    fixture.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(fixture.fakes.administration.removedTokens, QStringList{QStringLiteral("NEWCARD7")});
}

void TestTasksByKeyboard::stopACharge()
{
    FullConsole fixture;
    fixture.open();
    goToTile(fixture, QStringLiteral("Bay 1"));
    fixture.key(Qt::Key_Space);
    QCOMPARE(fixture.dialog(), QStringLiteral("stopDialog"));
    QVERIFY(!fixture.isAt("stopAccept")); // Enter at once must do no harm
    QVERIFY(fixture.go("stopAccept"));
    fixture.key(Qt::Key_Return);
    QCOMPARE(sent(fixture).size(), 1);
    QVERIFY(std::holds_alternative<RemoteStop>(sent(fixture).first().parameters));
    QVERIFY2(fixture.keys <= 10, qPrintable(QString::number(fixture.keys)));
}

void TestTasksByKeyboard::unlockACable()
{
    FullConsole fixture;
    fixture.open();
    goToTile(fixture, QStringLiteral("Bay 6"));
    fixture.key(Qt::Key_Space);
    QCOMPARE(fixture.dialog(), QStringLiteral("unlockDialog"));
    QVERIFY(fixture.go("unlockAccept"));
    fixture.key(Qt::Key_Return);
    QCOMPARE(std::get<UnlockConnector>(sent(fixture).value(0).parameters).evse, EvseId(2));
}

void TestTasksByKeyboard::findAChargerAndAskForItsStates()
{
    FullConsole fixture;
    fixture.open();
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    fixture.type(QStringLiteral("Yard DC"));
    fixture.key(Qt::Key_Return);
    QCOMPARE(fixture.place(), QStringLiteral("charger/YARD-DC"));
    fixture.key(Qt::Key_F5);
    QCOMPARE(std::get<TriggerMessage>(sent(fixture).value(0).parameters).message, QStringLiteral("StatusNotification"));
    fixture.key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(fixture.place(), QStringLiteral("overview"));
}

void TestTasksByKeyboard::learnATagAndNameIt()
{
    FullConsole fixture;
    fixture.open();
    fixture.key(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(fixture.fakes.administration.learning);
    ChangeBatch tap;
    tap.unknownTokens = QList<UnknownToken>{{QStringLiteral("04C0FFEE"), StationId(QStringLiteral("BAY-1")), pictureTime(), 1}};
    fixture.fakes.source.publish(tap);
    FakeConsole::settle();
    QVERIFY(fixture.isAt("learnName")); // the card was tapped: type whose it is
    fixture.type(QStringLiteral("Zoe Quist"));
    fixture.key(Qt::Key_Return);
    QCOMPARE(fixture.fakes.administration.savedPersons.value(0).name, QStringLiteral("Zoe Quist"));
    QTRY_COMPARE(fixture.fakes.administration.savedTokens.value(0).value, QStringLiteral("04C0FFEE"));
    QVERIFY(fixture.fakes.administration.learning); // for the next card
}

void TestTasksByKeyboard::closeASessionThatHangs()
{
    FullConsole fixture;
    StationBuilder bay = aStation(QStringLiteral("BAY-2")).named(QStringLiteral("Bay 2")).withConnectors(1);
    bay.offlineSince(pictureTime().addSecs(-7200));
    bay.connector(1).transaction = TransactionKey(122);
    fixture.open();
    fixture.fakes.source.publishStation(bay.state);
    FakeConsole::settle();
    fixture.key(Qt::Key_3, Qt::ControlModifier);
    fixture.key(Qt::Key_F, Qt::ControlModifier);
    fixture.type(QStringLiteral("Guest card"));
    const auto* table = fixture.window().findChild<QTableView*>(QStringLiteral("liveSessionTable"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(fixture.go("liveSessionTable", Qt::Key_F6));
    QVERIFY(fixture.go("sessionClose"));
    QCOMPARE(fixture.window().findChild<ui::Button*>(QStringLiteral("sessionClose"))->toolTip(), QString());
    fixture.key(Qt::Key_Return);
    QCOMPARE(fixture.dialog(), QStringLiteral("closeDialog"));
    QVERIFY(fixture.isAt("textField")); // what has to be typed
    fixture.type(QStringLiteral("charger is gone"));
    fixture.key(Qt::Key_Return);
    QCOMPARE(fixture.fakes.engine.closed.value(0).first, TransactionKey(122));
    QCOMPARE(fixture.fakes.engine.closed.value(0).second, QStringLiteral("charger is gone"));
    QTRY_VERIFY(fixture.dialog().isEmpty());
}

void TestTasksByKeyboard::acknowledgeAnAlertAndTakeItBack()
{
    FullConsole fixture;
    fixture.open();
    fixture.key(Qt::Key_6, Qt::ControlModifier);
    QCOMPARE(fixture.place(), QStringLiteral("alerts"));
    QVERIFY(fixture.go("alertsTable", Qt::Key_F6)); // the worst stands first, and is chosen
    QVERIFY(fixture.go("acknowledgeAlerts", Qt::Key_Backtab));
    fixture.key(Qt::Key_Return);
    QTRY_COMPARE(fixture.fakes.site.alert(AlertId(14))->state, AlertState::Acknowledged);
    fixture.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(fixture.fakes.site.alert(AlertId(14))->state, AlertState::Open);
}

void TestTasksByKeyboard::acknowledgeAnAlertFromTheSearch()
{
    FullConsole fixture;
    fixture.open();
    fixture.key(Qt::Key_6, Qt::ControlModifier);
    QVERIFY(fixture.go("alertsTable", Qt::Key_F6));
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    fixture.type(QStringLiteral("acknow"));
    fixture.key(Qt::Key_Return);
    QTRY_COMPARE(fixture.fakes.site.alert(AlertId(14))->state, AlertState::Acknowledged);
    QVERIFY(fixture.keys <= 6);
}

void TestTasksByKeyboard::renameAChargerAndTakeItBack()
{
    FullConsole fixture;
    fixture.open();
    fixture.key(Qt::Key_2, Qt::ControlModifier);
    fixture.key(Qt::Key_F, Qt::ControlModifier);
    fixture.type(QStringLiteral("yard"));
    QVERIFY(fixture.go("chargerTable", Qt::Key_F6));
    fixture.key(Qt::Key_F2);
    QCOMPARE(fixture.dialog(), QStringLiteral("renameDialog"));
    fixture.key(Qt::Key_A, Qt::ControlModifier);
    fixture.type(QStringLiteral("Courtyard"));
    fixture.key(Qt::Key_Return);
    const StationId yard(QStringLiteral("YARD-DC"));
    QTRY_COMPARE(fixture.fakes.site.station(yard)->record.name, QStringLiteral("Courtyard"));
    const auto shown = [&fixture] {
        const QList<Toast*> toasts = fixture.window().findChildren<Toast*>();
        return std::count_if(toasts.begin(), toasts.end(), [](const Toast* toast) { return !toast->isHidden(); });
    };
    QCOMPARE(shown(), 1);
    QCOMPARE(fixture.window().findChildren<Toast*>().constLast()->text(), QStringLiteral("Yard DC renamed to Courtyard"));
    fixture.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(fixture.fakes.site.station(yard)->record.name, QStringLiteral("Yard DC"));
    QCOMPARE(shown(), 0); // nothing is left that its Undo could take back
}

void TestTasksByKeyboard::findAMessage()
{
    FullConsole fixture;
    fixture.fakes.history.messageRows = {aMessage(1, "Heartbeat", "BAY-1"), aMessage(2, "BootNotification", "BAY-2")};
    fixture.open();
    fixture.key(Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(fixture.place(), QStringLiteral("messages"));
    fixture.key(Qt::Key_F, Qt::ControlModifier);
    fixture.type(QStringLiteral("action:BootNotification"));
    fixture.key(Qt::Key_Return);
    const auto* table = fixture.window().findChild<QTableView*>(QStringLiteral("traceTable"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(fixture.go("traceTable", Qt::Key_F6));
}

void TestTasksByKeyboard::exportSessions()
{
    FullConsole fixture;
    fixture.open();
    fixture.key(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(fixture.go("liveSessionTable", Qt::Key_F6));
    fixture.key(Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(fixture.front().objectName(), QStringLiteral("sessionExportMenu"));
    fixture.key(Qt::Key_Down);
    fixture.key(Qt::Key_Return); // the chosen one
    QTRY_VERIFY(QApplication::activeModalWidget()); // where to
    fixture.key(Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
}

void TestTasksByKeyboard::backUpAndOpenTheBackups()
{
    FullConsole fixture;
    fixture.open();
    fixture.key(Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(fixture.backups.backUps, 1);
    const auto isSaid = [&fixture] { // how it went
        NoticeModel& notices = fixture.console->notices();
        for (int row = 0; row < notices.rowCount(); ++row) {
            if (notices.notice(row).text.contains(QStringLiteral("Backup made")))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(isSaid());
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    fixture.type(QStringLiteral("restore a backup"));
    fixture.key(Qt::Key_Return);
    QCOMPARE(fixture.place(), QStringLiteral("settings"));
    QVERIFY(fixture.isAt("backupRestoreFile")); // Enter asks for the file
    QCOMPARE(fixture.keys, 4);
}

void TestTasksByKeyboard::beginTheGuidedCheck()
{
    FullConsole fixture;
    fixture.open();
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    fixture.type(QStringLiteral("Bay 3"));
    fixture.key(Qt::Key_Return);
    QCOMPARE(fixture.place(), QStringLiteral("charger/BAY-3"));
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    fixture.type(QStringLiteral("guided check"));
    fixture.key(Qt::Key_Return);
    QCOMPARE(fixture.place(), QStringLiteral("check/BAY-3"));
    QVERIFY(fixture.go("checkBeginHere"));
    fixture.key(Qt::Key_Return);
    QTRY_VERIFY(!fixture.checks.records.empty());
}

void TestTasksByKeyboard::rollOutFirmware()
{
    FullConsole fixture;
    fixture.open();
    fixture.key(Qt::Key_7, Qt::ControlModifier);
    QCOMPARE(fixture.place(), QStringLiteral("firmware"));
    QVERIFY(fixture.go("updateFirmware"));
    fixture.key(Qt::Key_Space);
    QTRY_COMPARE(fixture.dialog(), QStringLiteral("rolloutDialog"));
    QVERIFY(fixture.isAt("rolloutFile"));
    fixture.key(Qt::Key_Return);
    QVERIFY(fixture.isAt("rolloutStations")); // the one charger of that make is ticked
    fixture.key(Qt::Key_Return);
    QVERIFY(fixture.isAt("rolloutWhen"));
    fixture.key(Qt::Key_Return);
    QTRY_COMPARE(fixture.fakes.jobs.rollouts.size(), 1);
    QCOMPARE(fixture.fakes.jobs.rollouts.first().stations, QList<StationId>{StationId(QStringLiteral("BAY-5"))});
    QTRY_VERIFY(fixture.place().startsWith(QStringLiteral("rollout/")));
}

void TestTasksByKeyboard::askForALogAndLookInside()
{
    FullConsole fixture;
    fixture.open();
    fixture.window().open(QStringLiteral("charger/YARD-DC"));
    FakeConsole::settle();
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    fixture.type(QStringLiteral("get diagnostics"));
    fixture.key(Qt::Key_Return);
    QTRY_COMPARE(fixture.dialog(), QStringLiteral("logDialog"));
    fixture.key(Qt::Key_Return);
    QTRY_COMPARE(fixture.fakes.jobs.logRequests.size(), 1);
    QTRY_COMPARE(fixture.place(), QStringLiteral("firmware/diagnostics"));
    QVERIFY(fixture.go("stationFileTable"));
    while (fixture.keys < 60 && !fixture.place().startsWith(QStringLiteral("stationfile/"))) { // the file of the archive is the last one
        fixture.key(Qt::Key_Down);
        fixture.key(Qt::Key_Return);
    }
    QVERIFY(fixture.place().startsWith(QStringLiteral("stationfile/")));
    fixture.key(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(fixture.isAt("insideFilter"));
    fixture.type(QStringLiteral("GroundFailure"));
    fixture.key(Qt::Key_Return);
    QTRY_COMPARE(fixture.fakes.files.searches, QStringList{QStringLiteral("all GroundFailure")});
}

void TestTasksByKeyboard::everyPageHasAKeyOfItsOwn()
{
    FullConsole fixture;
    fixture.open();
    const QList<QPair<Qt::Key, QString>> pages{
        {Qt::Key_2, QStringLiteral("chargers")},  {Qt::Key_1, QStringLiteral("overview")}, {Qt::Key_3, QStringLiteral("sessions")},
        {Qt::Key_4, QStringLiteral("people")},    {Qt::Key_5, QStringLiteral("messages")}, {Qt::Key_6, QStringLiteral("alerts")},
        {Qt::Key_7, QStringLiteral("firmware")},  {Qt::Key_8, QStringLiteral("prices")},   {Qt::Key_9, QStringLiteral("reports")},
        {Qt::Key_0, QStringLiteral("documents")}, {Qt::Key_Comma, QStringLiteral("settings")}};
    for (const auto& [key, place] : pages) {
        fixture.key(key, Qt::ControlModifier);
        QCOMPARE(fixture.place().section(QLatin1Char('/'), 0, 0), place);
    }
}

void TestTasksByKeyboard::dialogsCloseOnEscape()
{
    FullConsole fixture;
    fixture.open();
    fixture.window().open(QStringLiteral("charger/YARD-DC"));
    for (const char* name : {"menuRename", "menuRestart", "menuCommandReserveNow", "menuExpert", "menuShortcuts", "menuAbout", "menuSetup"}) {
        QAction* action = nullptr;
        for (QAction* known : fixture.window().actionBook().actions()) {
            if (known->objectName() == QLatin1String(name))
                action = known;
        }
        QVERIFY2(action, name);
        action->trigger();
        FakeConsole::settle();
        QVERIFY2(!fixture.dialog().isEmpty(), name);
        fixture.key(Qt::Key_Escape);
        QVERIFY2(fixture.dialog().isEmpty(), name);
    }
}

void TestTasksByKeyboard::enterInTheEmptySearchDoesNotQuit()
{
    FullConsole fixture(FullConsole::Site::Fresh);
    fixture.open();
    QSignalSpy quit(fixture.console.get(), &ConsoleWindow::quitRequested);
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    fixture.key(Qt::Key_Return);
    QCOMPARE(quit.count(), 0);
    QVERIFY(fixture.dialog() != QLatin1String("quitDialog"));
}

FORECOURT_WINDOW_TEST(TestTasksByKeyboard)
#include "tst_tasksbykeyboard.moc"
