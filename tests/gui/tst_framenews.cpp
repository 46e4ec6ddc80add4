// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the frame of the window tells: bell, status bar, tray, ports that are taken.
#include "tests/gui/framefixture.h"
#include "tests/support/testprogram.h"
#include "ui/desktoptray.h"
#include "ui/pages/settingspage.h"
#include "ui/settings/settingssection.h"
#include "ui/sitestatus.h"
#include "ui/trayicon.h"
#include "ui/widgets/button.h"
#include "ui/widgets/noticepopup.h"
#include "ui/widgets/statusstrip.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QStatusTipEvent>
#include <QTableView>
#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::framenews {

class TestFrameNews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBellListsWhatWasSaid();
    void aWideListStaysUnderItsBell();
    void alertsReachBellAndSidebar();
    void anAlertIsChosenByItsPlace();
    void aBusyPortCanBeRetried();
    void badSegmentsSayTheirCauseAndOpenTheirPage();
    void longWorkIsInTheStatusBar();
    void commandsWithoutAnAnswerAreInTheStatusBar();
    void tipsReachTheStatusBar();
    void theTrayShowsTheWorstState();
    void anOpenAlertCountsByItsSeverity_data();
    void anOpenAlertCountsByItsSeverity();
    void strangersAreNoChargersOfTheSite_data();
    void strangersAreNoChargersOfTheSite();
};

void TestFrameNews::theBellListsWhatWasSaid()
{
    FrameFixture fixture;
    QAbstractItemModelTester tester(&fixture.console->notices(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(fixture.console->notices().rowCount(), 0);
    for (int i = 0; i < 250; ++i)
        fixture.console->notices().add({pictureTime(), QStringLiteral("check"), Theme::Color::Good, QString::number(i), QStringLiteral("people")});
    QCOMPARE(fixture.console->notices().rowCount(), 200);
    QCOMPARE(fixture.console->notices().notice(0).text, QStringLiteral("249"));
    fixture.action("menuNotices")->trigger();
    auto* popup = fixture.window().findChild<NoticePopup*>();
    QVERIFY(popup->isVisible());
    auto* list = popup->findChild<QListView*>(QStringLiteral("noticeList"));
    QTest::keyClick(list, Qt::Key_Return); // leads to where it happened
    QCOMPARE(fixture.place(), QStringLiteral("people"));
    QVERIFY(!popup->isVisible());
    fixture.action("menuNotices")->trigger();
    popup->findChild<Button*>(QStringLiteral("noticeClear"))->click();
    QCOMPARE(fixture.console->notices().rowCount(), 0);
    popup->hide();
}

void TestFrameNews::aWideListStaysUnderItsBell()
{
    FrameFixture fixture;
    auto* popup = fixture.window().findChild<NoticePopup*>();
    popup->setFixedWidth(520); // the words of some languages
    fixture.action("menuNotices")->trigger();
    QVERIFY(popup->isVisible());
    const auto* bell = fixture.find<QWidget>("bell");
    QCOMPARE(popup->geometry().right(), bell->mapToGlobal(QPoint(bell->width() - 1, 0)).x());
    popup->hide();
}

void TestFrameNews::alertsReachBellAndSidebar()
{
    FrameFixture fixture;
    fixture.window().setBellCount(3);
    QVERIFY(fixture.find<QWidget>("bell")->accessibleName().contains(QLatin1Char('3')));
}

void TestFrameNews::anAlertIsChosenByItsPlace()
{
    FrameFixture fixture(true);
    ChangeBatch batch;
    for (const int id : {5, 6}) {
        AlertRecord alert;
        alert.id = AlertId(id);
        alert.kind = id == 5 ? AlertKind::Backup : AlertKind::DiskLow;
        alert.since = pictureTime();
        batch.alerts.append(alert);
    }
    fixture.fakes.source.publish(batch);
    FakeConsole::settle();
    fixture.window().open(QStringLiteral("alerts/6"));
    QCOMPARE(fixture.find<QTableView>("alertsTable")->property("wantedKey").toString(), QStringLiteral("6"));
    QTRY_VERIFY(fixture.find<QLabel>("alertTitle")->isVisible());
}

void TestFrameNews::aBusyPortCanBeRetried()
{
    FrameFixture fixture;
    ChangeBatch batch;
    batch.system = SystemState{};
    batch.system->ocpp = {8887, false, QStringLiteral("port 8887 is in use"), ErrorCode::PortInUse, QStringLiteral("steve (77)")};
    fixture.fakes.source.publish(batch);
    FakeConsole::settle();
    fixture.window().open(QStringLiteral("overview"));
    auto* retry = fixture.find<Button>("troubleRetry");
    QVERIFY(retry && retry->isVisible());
    retry->click();
    QCOMPARE(fixture.retries, 1);
    batch.system->ocpp = {8887, true, {}};
    fixture.fakes.source.publish(batch);
    FakeConsole::settle();
    QVERIFY(!retry->isVisible());
}

void TestFrameNews::badSegmentsSayTheirCauseAndOpenTheirPage()
{
    FrameFixture fixture;
    StatusStrip& strip = fixture.window().statusStrip();
    ChangeBatch batch;
    batch.system = SystemState{};
    batch.system->ocpp = {8887, true, {}};
    batch.system->diskFreeBytes = 300'000'000;
    batch.system->lastBackupAt = pictureTime().addDays(-9);
    batch.stations.append(aStation(QStringLiteral("GONE")).pointer());
    fixture.fakes.source.publish(batch);
    QTRY_VERIFY(strip.segmentText(QStringLiteral("chargers")).contains(QStringLiteral("offline")));
    QVERIFY(strip.segmentText(QStringLiteral("disk")).contains(QStringLiteral("Disk nearly full")));
    QVERIFY(strip.segmentText(QStringLiteral("backup")).contains(QStringLiteral("Last backup")));
    QVERIFY(strip.segmentText(QStringLiteral("server")).contains(QStringLiteral("8887")));
    const QHash<QString, QString> places{{QStringLiteral("server"), QStringLiteral("addcharger")}, {QStringLiteral("chargers"), QStringLiteral("chargers")},
                                         {QStringLiteral("load"), QStringLiteral("overview")}, {QStringLiteral("unsent"), QStringLiteral("chargers")},
                                         {QStringLiteral("disk"), QStringLiteral("settings")}, {QStringLiteral("backup"), QStringLiteral("settings")},
                                         {QStringLiteral("clock"), QStringLiteral("settings")}};
    auto* settings = fixture.window().findChild<SettingsPage*>();
    QVERIFY(settings != nullptr);
    for (auto it = places.begin(); it != places.end(); ++it) {
        Q_EMIT strip.segmentPressed(it.key());
        QCOMPARE(fixture.place(), it.value());
    }
    settings->openSection(QStringLiteral("lobby"));
    Q_EMIT strip.segmentPressed(QStringLiteral("clock"));
    QCOMPARE(settings->currentSection()->id(), QStringLiteral("site")); // which names the zone
    ChangeBatch other; // the owner wants to be told later: alerts and status bar have one measure
    other.alertSettings = AlertSettings();
    other.alertSettings->rule(AlertKind::DiskLow).threshold = 200;
    other.alertSettings->rule(AlertKind::Backup).threshold = 10 * 24;
    fixture.fakes.source.publish(other);
    FakeConsole::settle();
    QVERIFY(!strip.segmentText(QStringLiteral("disk")).contains(QStringLiteral("Disk nearly full")));
    QVERIFY(!strip.segmentText(QStringLiteral("backup")).contains(QStringLiteral("Last backup")));
    batch.system->altered = {2, {QStringLiteral("2026-000007")}};
    batch.stations.clear();
    fixture.fakes.source.publish(batch);
    FakeConsole::settle();
    QVERIFY(strip.segmentText(QStringLiteral("backup")).contains(QStringLiteral("in doubt")));
}

void TestFrameNews::longWorkIsInTheStatusBar()
{
    FrameFixture frame(true);
    FakeConsole fakes;
    MainWindow window(frame.themes, frame.settings);
    SiteStatus status(fakes.workspace, window);
    status.refresh();
    const StatusStrip& strip = window.statusStrip();
    const QString jobs = QStringLiteral("jobs");
    QVERIFY(strip.segmentText(jobs).isEmpty());
    JobTicket backup = fakes.workspace.beginJob(QStringLiteral("Backing up"), QStringLiteral("settings"));
    JobTicket writing = fakes.workspace.beginJob(QStringLiteral("Writing <b>sessions</b> & more"), QStringLiteral("sessions"));
    QVERIFY(strip.segmentText(jobs).contains(QLatin1Char('2')));
    fakes.clock.advance(std::chrono::seconds(75));
    Q_EMIT window.statusStrip().segmentPressed(jobs);
    auto* menu = window.findChild<QMenu*>(QStringLiteral("jobsMenu"));
    QVERIFY(menu && menu->actions().size() == 2);
    QVERIFY2(menu->actions().first()->text().startsWith(QStringLiteral("Backing up")), qPrintable(menu->actions().first()->text()));
    QVERIFY(menu->actions().last()->text().contains(QStringLiteral("&& more"))); // no shortcut letter, no markup
    menu->close();
    JobTicket copy = backup;
    backup.reset();
    QVERIFY(strip.segmentText(jobs).contains(QLatin1Char('2'))); // a copy still waits for the result
    copy.reset();
    QVERIFY(strip.segmentText(jobs).contains(QLatin1Char('1')));
    writing.reset();
    QVERIFY(strip.segmentText(jobs).isEmpty());
    ChangeBatch batch; // the nightly one, too
    batch.system = SystemState{};
    batch.system->backupSince = fakes.clock.utcNow();
    fakes.source.publish(batch);
    FakeConsole::settle();
    QVERIFY(strip.segmentText(jobs).contains(QLatin1Char('1')));
    batch.system->backupSince.reset();
    fakes.source.publish(batch);
    FakeConsole::settle();
    QVERIFY(strip.segmentText(jobs).isEmpty());
}

void TestFrameNews::commandsWithoutAnAnswerAreInTheStatusBar()
{
    FrameFixture fixture;
    const QString jobs = QStringLiteral("jobs");
    const StatusStrip& strip = fixture.window().statusStrip();
    const StationPointer station = fixture.fakes.site.stations().value(0);
    CommandRecord record;
    record.id = CommandId(900'001);
    record.station = station->record.id;
    record.action = QStringLiteral("Reset");
    record.parameters = Reset{};
    record.outcome = CommandOutcome::Sent;
    record.queuedAt = fixture.fakes.clock.utcNow();
    record.sentAt = record.queuedAt;
    ChangeBatch batch;
    batch.commands = {std::make_shared<CommandRecord>(record)};
    fixture.fakes.source.publish(batch);
    FakeConsole::settle();
    fixture.fakes.clock.advance(std::chrono::seconds(1));
    QVERIFY(strip.segmentText(jobs).isEmpty()); // most answers come at once
    fixture.fakes.clock.advance(std::chrono::seconds(4));
    QVERIFY2(strip.segmentText(jobs).contains(QLatin1Char('1')), qPrintable(strip.segmentText(jobs)));
    Q_EMIT fixture.window().statusStrip().segmentPressed(jobs);
    auto* menu = fixture.window().findChild<QMenu*>(QStringLiteral("jobsMenu"));
    QVERIFY(menu && menu->actions().size() == 1);
    QVERIFY2(menu->actions().first()->text().contains(station->record.displayName()), qPrintable(menu->actions().first()->text()));
    menu->actions().first()->trigger();
    QCOMPARE(fixture.window().navigation().place(), QStringLiteral("charger/") + station->record.id.value());
    menu->close();
    record.outcome = CommandOutcome::Accepted;
    batch.commands = {std::make_shared<CommandRecord>(record)};
    fixture.fakes.source.publish(batch);
    FakeConsole::settle();
    fixture.fakes.clock.advance(std::chrono::seconds(1));
    QVERIFY(strip.segmentText(jobs).isEmpty());
}

void TestFrameNews::tipsReachTheStatusBar()
{
    FrameFixture fixture;
    fixture.action("menuLearnTag")->showStatusText(&fixture.window());
    QCOMPARE(fixture.window().statusStrip().hint(), fixture.action("menuLearnTag")->statusTip());
    QStatusTipEvent none{QString()};
    QApplication::sendEvent(&fixture.window(), &none);
    QVERIFY(fixture.window().statusStrip().hint().isEmpty());
}

void TestFrameNews::theTrayShowsTheWorstState()
{
    FrameFixture fixture;
    TrayIcon tray(fixture.themes, fixture.console->status(), std::make_unique<DesktopTray>());
    QVERIFY(!tray.isShown()); // none on this platform
    const QImage calm = tray.iconFor(SiteMood::Calm).pixmap(32, 32).toImage();
    for (const SiteMood mood : {SiteMood::Charging, SiteMood::Warning, SiteMood::Critical})
        QVERIFY(tray.iconFor(mood).pixmap(32, 32).toImage() != calm);
    QCOMPARE(int(fixture.console->status().mood()), int(SiteMood::Critical)); // Bay 7 is faulted
    QVERIFY(fixture.console->status().summary().contains(QStringLiteral("connected")));
    FrameFixture fresh(true);
    QCOMPARE(int(fresh.console->status().mood()), int(SiteMood::Calm));
}

void TestFrameNews::anOpenAlertCountsByItsSeverity_data()
{
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<AlertState>("state");
    QTest::addColumn<SiteMood>("mood");
    QTest::newRow("battery ends soon") << Severity::Critical << AlertState::Open << SiteMood::Critical;
    QTest::newRow("on battery") << Severity::Warning << AlertState::Open << SiteMood::Warning;
    QTest::newRow("somebody sees to it") << Severity::Critical << AlertState::Acknowledged << SiteMood::Calm;
}

void TestFrameNews::anOpenAlertCountsByItsSeverity()
{
    QFETCH(Severity, severity);
    QFETCH(AlertState, state);
    QFETCH(SiteMood, mood);
    FrameFixture fixture(true);
    AlertRecord alert;
    alert.id = AlertId(1);
    alert.kind = AlertKind::OnBattery;
    alert.severity = severity;
    alert.state = state;
    alert.since = alert.raisedAt = alert.lastAt = pictureTime();
    ChangeBatch batch;
    batch.alerts = {alert};
    fixture.fakes.source.publish(batch);
    FakeConsole::settle();
    QCOMPARE(int(fixture.console->status().mood()), int(mood));
}

void TestFrameNews::strangersAreNoChargersOfTheSite_data()
{
    QTest::addColumn<bool>("isRejected");
    QTest::addColumn<bool>("isOnline");
    QTest::newRow("rejected, away") << true << false;
    QTest::newRow("rejected, calls") << true << true;
    QTest::newRow("put back to waiting, away") << false << false;
}

void TestFrameNews::strangersAreNoChargersOfTheSite()
{
    QFETCH(bool, isRejected);
    QFETCH(bool, isOnline);
    FrameFixture fixture(true);
    StationBuilder built = aStation(QStringLiteral("STRANGER")).withConnectors(1).pending();
    built.connector(1).status = ConnectorStatus::Faulted; // as it was when it went
    StationState stranger = built.state;
    stranger.record.isRejected = isRejected;
    stranger.link.isOnline = isOnline;
    fixture.fakes.source.publishStation(stranger);
    FakeConsole::settle();
    fixture.open(true);
    QCOMPARE(fixture.window().statusStrip().segmentText(QStringLiteral("chargers")), QStringLiteral("no charger"));
    QCOMPARE(int(fixture.console->status().mood()), int(SiteMood::Calm));
    QVERIFY(!fixture.console->status().summary().contains(QStringLiteral("connected")));
    QVERIFY(fixture.window().findChild<QDialog*>(QStringLiteral("setupAssistant"))); // still a fresh site
    fixture.window().open(QStringLiteral("overview"));
    QVERIFY(fixture.find<QWidget>("firstStart")->isVisible());
    stranger.record.isAdmitted = true;
    stranger.record.isRejected = false;
    stranger.link.isOnline = false;
    fixture.fakes.source.publishStation(stranger);
    QTRY_VERIFY(fixture.window().statusStrip().segmentText(QStringLiteral("chargers")).contains(QStringLiteral("offline")));
}

FORECOURT_WINDOW_TEST(TestFrameNews)

} // namespace forecourt::tests::framenews

#include "tst_framenews.moc"
