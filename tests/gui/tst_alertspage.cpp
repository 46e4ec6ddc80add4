// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Alerts: what is open, what was done about it, and what was.
#include "tests/gui/pagefixture.h"
#include "tests/gui/otherlanguage.h"
#include "tests/support/testprogram.h"
#include "ui/format/alertwords.h"
#include "ui/models/alertmodel.h"
#include "ui/models/modelroles.h"
#include "ui/pages/alertspage.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/button.h"
#include "ui/widgets/segmentedswitch.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace {

AlertRecord alert(qint64 id, AlertKind kind, Severity severity, AlertState state = AlertState::Open)
{
    AlertRecord made;
    made.id = AlertId(id);
    made.kind = kind;
    made.severity = severity;
    made.state = state;
    made.since = made.raisedAt = made.lastAt = pictureTime().addSecs(-600 * id);
    if (state == AlertState::Cleared)
        made.clearedAt = pictureTime().addSecs(-60);
    return made;
}

struct Alerts : PageFixture
{
    std::unique_ptr<AlertsPage> page;

    Alerts()
    {
        AlertRecord fault = alert(1, AlertKind::Fault, Severity::Critical);
        fault.station = StationId(QStringLiteral("BAY-4"));
        fault.code = QStringLiteral("GroundFailure");
        AlertRecord session = alert(2, AlertKind::LongSession, Severity::Warning);
        session.station = StationId(QStringLiteral("BAY-4"));
        session.session = TransactionKey(77);
        session.subject = QStringLiteral("2026-000077");
        AlertRecord tag = alert(3, AlertKind::UnknownToken, Severity::Info);
        tag.subject = QStringLiteral("<b>") + QString(10'000, u'X');
        publish({fault, session, tag, alert(4, AlertKind::Backup, Severity::Warning, AlertState::Cleared)});
        page = std::make_unique<AlertsPage>(context(), &window);
        window.resize(1200, 800);
        settle();
    }
    void publish(const QList<AlertRecord>& alerts)
    {
        ChangeBatch batch;
        batch.alerts = alerts;
        console.source.publish(batch);
        settle();
    }
    [[nodiscard]] RecordTable& table() const { return *find<RecordTable>(*page, "alertsTable"); }
    [[nodiscard]] int rows() const { return table().model()->rowCount(); }
    void openTab(int tab) const
    {
        auto* bar = find<SegmentedSwitch>(*page, "alertsTab");
        bar->setCurrentIndex(tab);
        Q_EMIT bar->currentChanged(tab);
        settle();
    }
    [[nodiscard]] AlertState stateOf(qint64 id) const { return console.site.alert(AlertId(id))->state; }
    void trigger(const char* action) const
    {
        page->findChild<QAction*>(QLatin1String(action))->trigger();
        settle();
    }
};

} // namespace

class TestAlertsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelKeepsTheRules();
    void worstComesFirst();
    void acknowledgeMovesItAndCanBeUndone();
    void severalAtOnce();
    void snoozeUntilTomorrowIsTheDigestsTime();
    void nextStepLeadsThere_data();
    void nextStepLeadsThere();
    void troubleOfOursLeadsToItsSettings_data();
    void aPlaceOpenedAgainKeepsTheFilter();
    void theFilterGoesOnlyWhereItHidesTheAlert_data();
    void theFilterGoesOnlyWhereItHidesTheAlert();
    void troubleOfOursLeadsToItsSettings();
    void buttonsSayWhyTheyAreOff();
    void troubleOfTheComputerSaysWhatToDoThere_data();
    void troubleOfTheComputerSaysWhatToDoThere();
    void alteredSessionsSayWhatToDo();
    void manySecurityEventsAreToldAsMany();
    void aClosedPortIsToldInTheReadersLanguage_data();
    void aClosedPortIsToldInTheReadersLanguage();
    void aClosedPortHasTheStepOfItsReason_data();
    void aClosedPortHasTheStepOfItsReason();
    void theMenuSaysWhySnoozeIsOff();
    void allShowsHistory();
    void quietPageSaysSince();
    void whatWasAcknowledgedIsNotCalledQuiet_data();
    void whatWasAcknowledgedIsNotCalledQuiet();
    void filterFindsAndSaysNothingMatches();
    void failureIsSaid();
    void selectFindsClearedOnes();
    void whatCannotBeReadIsAskedAgain();
};

void TestAlertsPage::modelKeepsTheRules()
{
    Alerts fixture;
    AlertModel model(fixture.console.workspace, fixture.console.history);
    QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.row(0).id, AlertId(4)); // newest first
    for (int i = 0; i < 30; ++i)
        fixture.console.history.alertRows.append(alert(100 - i, AlertKind::Fault, Severity::Critical, AlertState::Cleared));
    model.setHistoryWanted(true);
    fixture.settle();
    QCOMPARE(model.rowCount(), 34);
    fixture.publish({alert(101, AlertKind::DiskLow, Severity::Warning)});
    QCOMPARE(model.row(0).id, AlertId(101));
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < AlertModel::ColumnCount; ++column)
            QVERIFY(model.index(row, column).data(Qt::DisplayRole).toString().size() < 200);
    }
    model.setHistoryWanted(false); // the tester would fetch it again
    fixture.console.source.requestSnapshot();
    fixture.settle();
    QCOMPARE(model.rowCount(), 5);
}

void TestAlertsPage::worstComesFirst()
{
    Alerts fixture;
    QCOMPARE(fixture.rows(), 3);
    const auto key = [&](int row) { return fixture.table().model()->index(row, 0).data(KeyRole).toLongLong(); };
    QCOMPARE(key(0), 1);
    QCOMPARE(key(1), 2);
    QCOMPARE(key(2), 3);
    QCOMPARE(fixture.table().model()->index(0, 0).data().toString(), QStringLiteral("Critical"));
}

void TestAlertsPage::acknowledgeMovesItAndCanBeUndone()
{
    Alerts fixture;
    fixture.table().selectRow(0);
    press(*fixture.page, "acknowledgeAlerts");
    QCOMPARE(fixture.stateOf(1), AlertState::Acknowledged);
    QCOMPARE(fixture.console.site.alert(AlertId(1))->by, QStringLiteral("Eva"));
    QCOMPARE(fixture.rows(), 2);
    fixture.openTab(1);
    QCOMPARE(fixture.rows(), 1);
    QVERIFY(fixture.host.undo);
    fixture.host.undo();
    fixture.settle();
    QCOMPARE(fixture.stateOf(1), AlertState::Open);
    QCOMPARE(fixture.rows(), 0);
    fixture.host.redo();
    fixture.settle();
    QCOMPARE(fixture.stateOf(1), AlertState::Acknowledged);
}

void TestAlertsPage::severalAtOnce()
{
    Alerts fixture;
    fixture.table().selectAll();
    press(*fixture.page, "acknowledgeAlerts");
    for (qint64 id = 1; id <= 3; ++id)
        QCOMPARE(fixture.stateOf(id), AlertState::Acknowledged);
    QCOMPARE(fixture.stateOf(4), AlertState::Cleared);
    QVERIFY(fixture.host.notices.value(0).contains(QLatin1Char('3')));
}

void TestAlertsPage::snoozeUntilTomorrowIsTheDigestsTime()
{
    Alerts fixture;
    fixture.table().selectRow(0);
    fixture.trigger("snooze1h");
    QCOMPARE(fixture.console.alerts.snoozes.last(), pictureTime().addSecs(3600));
    QCOMPARE(fixture.stateOf(1), AlertState::Snoozed);
    fixture.table().selectRow(0);
    fixture.trigger("snooze4h");
    QCOMPARE(fixture.console.alerts.snoozes.last(), pictureTime().addSecs(4 * 3600));
    fixture.table().selectRow(0);
    fixture.trigger("snoozeTomorrow");
    const QDateTime until = fixture.console.alerts.snoozes.last().toTimeZone(fixture.console.workspace.format().zone());
    QCOMPARE(until.time(), QTime(8, 0));
    QCOMPARE(until.date(), fixture.console.workspace.format().siteDate(pictureTime()).addDays(1));
}

void TestAlertsPage::nextStepLeadsThere_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("place");
    QTest::newRow("fault") << 0 << QStringLiteral("charger BAY-4");
    QTest::newRow("session") << 1 << QStringLiteral("session 77");
    QTest::newRow("tag") << 2 << QStringLiteral("page 3");
}

void TestAlertsPage::nextStepLeadsThere()
{
    QFETCH(int, row);
    QFETCH(QString, place);
    Alerts fixture;
    fixture.table().selectRow(row);
    fixture.settle();
    QVERIFY(!find<QLabel>(*fixture.page, "alertHint")->text().isEmpty());
    press(*fixture.page, "alertStep");
    QString opened;
    if (!fixture.host.chargers.isEmpty())
        opened = QStringLiteral("charger ") + fixture.host.chargers.first();
    else if (!fixture.host.sessions.isEmpty())
        opened = QStringLiteral("session %1").arg(fixture.host.sessions.first());
    else if (!fixture.host.pages.isEmpty())
        opened = QStringLiteral("page %1").arg(int(fixture.host.pages.first()));
    QCOMPARE(opened, place);
}

void TestAlertsPage::troubleOfOursLeadsToItsSettings_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("place");
    QTest::newRow("disk") << int(AlertKind::DiskLow) << QStringLiteral("settings/retention");
    QTest::newRow("backup") << int(AlertKind::Backup) << QStringLiteral("settings/backup");
    QTest::newRow("mail") << int(AlertKind::Delivery) << QStringLiteral("settings/notifications");
    QTest::newRow("no price") << int(AlertKind::Unpriced) << QStringLiteral("corrections");
    QTest::newRow("port") << int(AlertKind::Port) << QStringLiteral("settings/network");
}

void TestAlertsPage::troubleOfOursLeadsToItsSettings()
{
    QFETCH(int, kind);
    QFETCH(QString, place);
    Alerts fixture;
    fixture.publish({alert(10, AlertKind(kind), Severity::Critical)});
    fixture.page->select(AlertId(10));
    fixture.settle();
    press(*fixture.page, "alertStep");
    QCOMPARE(fixture.host.places, QStringList{place});
}

/// By Back, and when the program starts.
void TestAlertsPage::aPlaceOpenedAgainKeepsTheFilter()
{
    Alerts fixture;
    fixture.publish({alert(10, AlertKind::Backup, Severity::Critical), alert(11, AlertKind::DiskLow, Severity::Warning)});
    fixture.page->showPlace(AlertId(10));
    fixture.settle();
    const QString title = find<QLabel>(*fixture.page, "alertTitle")->text();
    QVERIFY(!title.isEmpty());
    auto* const filter = find<QLineEdit>(*fixture.page, "alertsFilter");
    filter->setText(QStringLiteral("a"));
    fixture.settle();
    for (const int id : {10, 999}) { // chosen already; gone since
        fixture.page->showPlace(AlertId(id));
        fixture.settle();
        QCOMPARE(filter->text(), QStringLiteral("a"));
        QCOMPARE(find<QLabel>(*fixture.page, "alertTitle")->text(), title);
    }
}

void TestAlertsPage::theFilterGoesOnlyWhereItHidesTheAlert_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("id");
    QTest::addColumn<bool>("stays");
    QTest::addColumn<int>("tab");
    QTest::newRow("none") << QString() << 1 << true << 0;
    QTest::newRow("in it") << QStringLiteral("bay-4") << 1 << true << 0;
    QTest::newRow("not in it") << QStringLiteral("bay-4") << 3 << false << 0;
    QTest::newRow("in it, on another tab") << QStringLiteral("warning") << 4 << true << 2;
    QTest::newRow("not in it, on another tab") << QStringLiteral("bay-4") << 4 << false << 2;
}

void TestAlertsPage::theFilterGoesOnlyWhereItHidesTheAlert()
{
    QFETCH(QString, filter);
    QFETCH(int, id);
    QFETCH(bool, stays);
    QFETCH(int, tab);
    Alerts fixture;
    fixture.table().selectRow(1);
    auto* const field = find<QLineEdit>(*fixture.page, "alertsFilter");
    field->setText(filter);
    fixture.settle();
    fixture.page->showPlace(AlertId(id));
    fixture.settle();
    QCOMPARE(field->text(), stays ? filter : QString());
    QCOMPARE(find<SegmentedSwitch>(*fixture.page, "alertsTab")->currentIndex(), tab);
    QCOMPARE(fixture.table().currentIndex().siblingAtColumn(0).data(KeyRole).toInt(), id);
}

void TestAlertsPage::troubleOfTheComputerSaysWhatToDoThere_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("hint");
    QTest::newRow("battery") << int(AlertKind::OnBattery) << QStringLiteral("The computer that serves the chargers runs on battery: 62 % left")
                             << QStringLiteral("Plug it in.");
    QTest::newRow("sleep") << int(AlertKind::MaySleep) << QStringLiteral("The computer that serves the chargers may fall asleep while cars charge")
                           << QStringLiteral("turn off automatic sleep");
}

void TestAlertsPage::troubleOfTheComputerSaysWhatToDoThere()
{
    QFETCH(int, kind);
    QFETCH(QString, title);
    QFETCH(QString, hint);
    Alerts fixture;
    AlertRecord trouble = alert(10, AlertKind(kind), Severity::Warning);
    trouble.value = 62;
    fixture.publish({trouble});
    fixture.page->select(AlertId(10));
    fixture.settle();
    QCOMPARE(find<QLabel>(*fixture.page, "alertTitle")->text().replace(QChar(0x00A0), u' ').replace(QChar(0x202F), u' '), title);
    QVERIFY(find<QLabel>(*fixture.page, "alertHint")->text().contains(hint));
    QVERIFY(find<Button>(*fixture.page, "alertStep")->isHidden()); // no page here can mend it
    Q_EMIT fixture.table().opened(0);
    QVERIFY(fixture.host.places.isEmpty());
    fixture.page->select(AlertId(1));
    fixture.settle();
    QVERIFY(!find<Button>(*fixture.page, "alertStep")->isHidden());
}

void TestAlertsPage::alteredSessionsSayWhatToDo()
{
    Alerts fixture;
    AlertRecord altered = alert(10, AlertKind::Backup, Severity::Warning);
    altered.code = QStringLiteral("Altered");
    altered.info = QStringLiteral("2026-000007, 2026-000008");
    altered.value = 2;
    fixture.publish({altered});
    fixture.page->select(AlertId(10));
    fixture.settle();
    const QString title = find<QLabel>(*fixture.page, "alertTitle")->text();
    QVERIFY2(title.contains(QLatin1Char('2')) && title.contains(QStringLiteral("not as they were recorded")), qPrintable(title));
    QVERIFY(find<QLabel>(*fixture.page, "alertHint")->text().contains(QStringLiteral("older backup")));
}

/// Without a subject it stands for all that are too many for an alert each.
void TestAlertsPage::manySecurityEventsAreToldAsMany()
{
    Alerts fixture;
    AlertRecord named = alert(10, AlertKind::SecurityEvent, Severity::Critical);
    named.subject = QStringLiteral("TamperDetectionActivated");
    AlertRecord others = alert(11, AlertKind::SecurityEvent, Severity::Critical);
    others.subject.clear();
    fixture.publish({named, others});
    const auto titleOf = [&](qint64 id) {
        fixture.page->select(AlertId(id));
        fixture.settle();
        return find<QLabel>(*fixture.page, "alertTitle")->text();
    };
    QVERIFY(titleOf(10).endsWith(QLatin1String(" reports a security event: TamperDetectionActivated")));
    QVERIFY(titleOf(11).endsWith(QLatin1String(" reports security events of many more kinds")));
}

void TestAlertsPage::aClosedPortIsToldInTheReadersLanguage_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("holder");
    QTest::addColumn<QString>("info");
    QTest::addColumn<QString>("told");
    const QString inUse = QStringLiteral("port 8887 is in use by evcc (7)");
    const QString certificate = QStringLiteral("site.pem holds no PEM certificate");
    const QString address = QStringLiteral("cannot listen on 10.0.0.9 port 8887: no such address");
    QTest::newRow("known program") << QStringLiteral("PortInUse") << QStringLiteral("evcc (7)") << inUse
                                   << QStringLiteral("Port 8887 wird von evcc (7) benutzt");
    QTest::newRow("unknown program") << QStringLiteral("PortInUse") << QString() << QStringLiteral("port 8887 is in use")
                                     << QStringLiteral("Port 8887 wird von einem anderen Programm benutzt");
    QTest::newRow("not allowed") << QStringLiteral("PermissionDenied") << QString() << QStringLiteral("the system does not allow port 8887")
                                 << QStringLiteral("Das System lässt Port 8887 nicht zu");
    QTest::newRow("certificate") << QStringLiteral("FileFailed") << QString() << certificate
                                 << QStringLiteral("Das Zertifikat oder sein Schlüssel kann nicht verwendet werden (%1)").arg(certificate);
    QTest::newRow("address") << QStringLiteral("Failed") << QString() << address
                             << QStringLiteral("Port 8887 kann nicht geöffnet werden (%1)").arg(address);
    QTest::newRow("kept by an older program") << QString() << QString() << inUse << inUse;
}

void TestAlertsPage::aClosedPortIsToldInTheReadersLanguage()
{
    QFETCH(QString, code);
    QFETCH(QString, holder);
    QFETCH(QString, info);
    QFETCH(QString, told);
    const OtherLanguage german(QStringLiteral("de"));
    QVERIFY(german.isInstalled());
    Alerts fixture;
    AlertRecord port = alert(10, AlertKind::Port, Severity::Critical);
    port.value = 8887;
    port.code = code;
    port.vendorCode = holder;
    port.info = info;
    fixture.publish({port});
    fixture.page->select(AlertId(10));
    fixture.settle();
    QCOMPARE(find<QLabel>(*fixture.page, "alertDetails")->text(), told);
    const AlertMail mail = alertMail({port}, fixture.console.site, fixture.context().format(), pictureTime());
    QVERIFY2(mail.body.contains(QLatin1String("\n  ") + told + QLatin1String("\n  ")), qPrintable(mail.body));
}

void TestAlertsPage::aClosedPortHasTheStepOfItsReason_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("step");
    QTest::newRow("taken") << QStringLiteral("PortInUse") << QStringLiteral("End the program that uses it, or choose another port.");
    QTest::newRow("not allowed") << QStringLiteral("PermissionDenied") << QStringLiteral("Choose a port from 1024 on");
    QTest::newRow("certificate") << QStringLiteral("FileFailed") << QStringLiteral("Choose another certificate and its key under Settings, Network");
    QTest::newRow("other reasons") << QStringLiteral("Failed") << QStringLiteral("End the program");
    QTest::newRow("kept by an older program") << QString() << QStringLiteral("End the program");
}

void TestAlertsPage::aClosedPortHasTheStepOfItsReason()
{
    QFETCH(QString, code);
    QFETCH(QString, step);
    Alerts fixture;
    AlertRecord port = alert(10, AlertKind::Port, Severity::Critical);
    port.value = 8888;
    port.code = code;
    fixture.publish({port});
    fixture.page->select(AlertId(10));
    fixture.settle();
    QVERIFY(find<QLabel>(*fixture.page, "alertHint")->text().startsWith(step));
    QVERIFY(alertMail({port}, fixture.console.site, fixture.context().format(), pictureTime()).body.contains(step));
}

void TestAlertsPage::theMenuSaysWhySnoozeIsOff()
{
    Alerts fixture;
    fixture.table().clearSelection();
    fixture.settle();
    const QString reason = find<Button>(*fixture.page, "snoozeAlerts")->blockedReason();
    QVERIFY(!reason.isEmpty());
    Q_EMIT fixture.table().menuWanted(0, QPoint());
    auto* menu = fixture.page->findChild<QMenu*>(QStringLiteral("alertsMenu"));
    QVERIFY(menu);
    const QAction* snooze = menu->findChild<QMenu*>(QStringLiteral("alertsSnooze"))->menuAction();
    QVERIFY(!snooze->isEnabled());
    QCOMPARE(snooze->toolTip(), reason);
    menu->close();
}

void TestAlertsPage::buttonsSayWhyTheyAreOff()
{
    Alerts fixture;
    fixture.table().clearSelection();
    fixture.settle();
    for (const char* name : {"acknowledgeAlerts", "snoozeAlerts"}) {
        QVERIFY(find<Button>(*fixture.page, name)->isBlocked());
        QVERIFY(!find<Button>(*fixture.page, name)->blockedReason().isEmpty());
    }
    fixture.openTab(2);
    QCOMPARE(fixture.rows(), 4);
    for (int row = 0; row < 4; ++row) {
        if (fixture.table().model()->index(row, 0).data(KeyRole).toLongLong() == 4)
            fixture.table().selectRow(row);
    }
    fixture.settle();
    QVERIFY(find<Button>(*fixture.page, "acknowledgeAlerts")->isBlocked()); // it is over
}

void TestAlertsPage::allShowsHistory()
{
    Alerts fixture;
    fixture.console.history.alertRows = {alert(50, AlertKind::Fault, Severity::Critical, AlertState::Cleared)};
    fixture.openTab(2);
    QCOMPARE(fixture.rows(), 5);
    fixture.openTab(0);
    QCOMPARE(fixture.rows(), 3);
}

void TestAlertsPage::quietPageSaysSince()
{
    PageFixture fixture;
    SystemState system;
    system.startedAt = pictureTime().addSecs(-60); // after the last alert was over
    ChangeBatch batch;
    batch.system = system;
    fixture.console.source.publish(batch);
    AlertRecord last = alert(7, AlertKind::Fault, Severity::Critical, AlertState::Cleared);
    last.clearedAt = pictureTime().addDays(-3);
    fixture.console.history.alertRows = {last};
    fixture.settle();
    AlertsPage page(fixture.context(), &fixture.window);
    fixture.window.show();
    page.show();
    fixture.settle();
    const auto texts = page.findChildren<QLabel*>();
    const QString wanted = fixture.console.workspace.format().timeOrDate(last.clearedAt, pictureTime());
    const auto isSaid = [&] { return std::any_of(texts.begin(), texts.end(), [&](const QLabel* label) { return label->text().contains(wanted); }); };
    QTRY_VERIFY(isSaid());
}

void TestAlertsPage::whatWasAcknowledgedIsNotCalledQuiet_data()
{
    QTest::addColumn<AlertState>("state");
    QTest::addColumn<bool>("isQuiet");
    QTest::newRow("acknowledged") << AlertState::Acknowledged << false;
    QTest::newRow("snoozed") << AlertState::Snoozed << false;
    QTest::newRow("over") << AlertState::Cleared << true;
}

void TestAlertsPage::whatWasAcknowledgedIsNotCalledQuiet()
{
    QFETCH(AlertState, state);
    QFETCH(bool, isQuiet);
    PageFixture fixture;
    ChangeBatch batch;
    batch.alerts = {alert(1, AlertKind::Fault, Severity::Critical, state)};
    fixture.console.source.publish(batch);
    fixture.settle();
    AlertsPage page(fixture.context(), &fixture.window);
    fixture.window.show();
    page.show();
    fixture.settle();
    const auto texts = find<QWidget>(page, "alertsEmpty")->findChildren<QLabel*>();
    const auto isSaid = [&](const QString& words) {
        return std::any_of(texts.begin(), texts.end(), [&](const QLabel* label) { return label->text().contains(words); });
    };
    QCOMPARE(isSaid(QStringLiteral("All quiet")), isQuiet);
    QCOMPARE(isSaid(QStringLiteral("Nothing new")), !isQuiet);
}

void TestAlertsPage::filterFindsAndSaysNothingMatches()
{
    Alerts fixture;
    find<QLineEdit>(*fixture.page, "alertsFilter")->setText(QStringLiteral("000077"));
    QCOMPARE(fixture.rows(), 1);
    find<QLineEdit>(*fixture.page, "alertsFilter")->setText(QStringLiteral("nowhere"));
    QCOMPARE(fixture.rows(), 0);
    const auto texts = fixture.page->findChildren<QLabel*>();
    QVERIFY(std::any_of(texts.begin(), texts.end(), [](const QLabel* label) { return label->text() == QStringLiteral("Nothing matches"); }));
    press(*fixture.page, "alertsClearFilter");
    QVERIFY(find<QLineEdit>(*fixture.page, "alertsFilter")->text().isEmpty());
    QVERIFY(fixture.rows() > 0);
}

void TestAlertsPage::failureIsSaid()
{
    Alerts fixture;
    fixture.console.alerts.failure = Error{ErrorCode::LinkLost, {}, {}};
    fixture.table().selectRow(0);
    press(*fixture.page, "acknowledgeAlerts");
    QCOMPARE(fixture.stateOf(1), AlertState::Open);
    QCOMPARE(fixture.host.notices.size(), 1);
    QVERIFY(!fixture.host.undo);
}

void TestAlertsPage::selectFindsClearedOnes()
{
    Alerts fixture;
    fixture.page->select(AlertId(2));
    QCOMPARE(fixture.rows(), 3);
    fixture.page->select(AlertId(4));
    QCOMPARE(fixture.rows(), 4);
    QCOMPARE(fixture.table().currentIndex().siblingAtColumn(0).data(KeyRole).toLongLong(), 4);
}

void TestAlertsPage::whatCannotBeReadIsAskedAgain()
{
    PageFixture fixture;
    fixture.console.history.alertRows = {alert(9, AlertKind::Fault, Severity::Critical, AlertState::Cleared)};
    fixture.console.history.failure = Error{ErrorCode::StorageFailed, {}, {}};
    AlertsPage page(fixture.context(), &fixture.window);
    fixture.window.show();
    auto* tabs = find<SegmentedSwitch>(page, "alertsTab");
    const auto openTab = [&](int tab) {
        tabs->setCurrentIndex(tab);
        Q_EMIT tabs->currentChanged(tab);
        PageFixture::settle();
    };
    auto* again = find<Button>(page, "alertsTryAgain");
    QVERIFY(again->isHidden());
    openTab(2);
    QTRY_VERIFY(!again->isHidden());
    fixture.console.history.failure.reset();
    press(page, "alertsTryAgain");
    QTRY_COMPARE(find<RecordTable>(page, "alertsTable")->model()->rowCount(), 1);
    QVERIFY(again->isHidden());
}

FORECOURT_WINDOW_TEST(TestAlertsPage)
#include "tst_alertspage.moc"
