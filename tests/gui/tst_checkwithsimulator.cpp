// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A whole guided check against a simulated charger: real sockets, real database, real window.
#include "app/common/application.h"
#include "core/commissioning/checkplan.h"
#include "core/config/settingsstore.h"
#include "core/simulator/simulatedstation.h"
#include "tests/support/testprogram.h"
#include "ui/consolewindow.h"
#include "ui/mainwindow.h"
#include "ui/pages/check/guidedcheckpage.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/button.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;

namespace forecourt::tests::checkwithsimulator {

namespace {
constexpr int PatienceMs = 60'000;
const QString Tag = QStringLiteral("04A2B9C1");
const StationId Bay{QStringLiteral("BAY-4")};

template<class T>
Result<T> result(const QFuture<Result<T>>& future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, PatienceMs) || future.resultCount() == 0)
        return failure(ErrorCode::LinkLost);
    return future.result();
}
} // namespace

class TestCheckWithSimulator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeCheck();

private:
    [[nodiscard]] ui::GuidedCheckPage& page() const
    {
        return *m_window->window().findChild<ui::GuidedCheckPage*>(QStringLiteral("guidedCheckPage"));
    }
    [[nodiscard]] bool isAt(CheckStepKind kind) const
    {
        return page().check().currentStep() && page().check().currentStep()->kind == kind;
    }
    void press(const char* name) { m_window->window().findChild<ui::Button*>(QLatin1String(name))->click(); }
    void begin(app::Application& application);

    std::unique_ptr<ui::ConsoleWindow> m_window;
};

/// The charger and a tag are known; the console shows the page of its check.
void TestCheckWithSimulator::begin(app::Application& application)
{
    api::StationChange change;
    change.isAdmitted = true;
    change.name = QStringLiteral("Bay 4");
    QVERIFY(result(application.administration().saveStation(Bay, change)));
    TokenRecord tag;
    tag.value = Tag;
    QVERIFY(result(application.administration().saveToken(tag)));
    SettingsTemplate expected;
    expected.settings = {{QStringLiteral("MeterValueSampleInterval"), QStringLiteral("1")}};
    expected.savedAt = QDateTime::currentDateTimeUtc();
    QVERIFY(result(application.commissioning().saveTemplate(expected)));
    QTRY_VERIFY(application.live().station(Bay));
    m_window->window().open(QStringLiteral("check/BAY-4"));
    m_window->window().resize(1440, 900); // by itself it would fit the small screen of the tests
    m_window->show();
    press("checkBeginHere");
    QTRY_VERIFY(isAt(CheckStepKind::Connect));
}

void TestCheckWithSimulator::wholeCheck()
{
    QTemporaryDir folder;
    app::ApplicationOptions options;
    options.programName = QStringLiteral("tst_checkwithsimulator");
    options.dataFolder = folder.filePath(QStringLiteral("data"));
    options.server.bindAddress = QHostAddress::LocalHost;
    options.server.port = 0;
    options.apiPort = 0;
    options.files.port = 0;
    options.files.ftp.port = 0;
    options.files.address = QStringLiteral("127.0.0.1");
    app::Application application(options);
    QSignalSpy started(&application, &app::Application::started);
    application.start();
    QVERIFY(started.wait(PatienceMs));
    SystemClock clock;
    config::SettingsStore settings(folder.filePath(QStringLiteral("forecourt.ini")), QString());
    ui::ThemeManager themes(*qApp, ui::ThemeManager::Setting::Light);
    ui::ConsoleSetup setup{
        .site = application.live(),
        .engine = application.commands(),
        .administration = application.administration(),
        .history = application.history(),
        .clock = clock,
        .themes = themes,
        .settings = settings,
        .network = {},
        .appearance = {},
        .locale = QLocale(QLocale::English),
        .userName = QStringLiteral("Eva"),
        .alerts = application.alerts(),
        .notifications = application.notifications(),
    };
    setup.commissioning = &application.commissioning();
    m_window = std::make_unique<ui::ConsoleWindow>(setup);
    begin(application);

    simulator::StationSettings charger;
    charger.id = Bay.value();
    QTRY_VERIFY(application.live().system().ocpp.port != 0);
    charger.url = QUrl(QStringLiteral("ws://127.0.0.1:%1/ocpp").arg(application.live().system().ocpp.port));
    charger.vendor = QStringLiteral("ABB");
    charger.serialNumber = QStringLiteral("S-42");
    charger.configuration = {{QStringLiteral("MeterValueSampleInterval"), QStringLiteral("1")}};
    charger.bootDuration = std::chrono::milliseconds(100);
    simulator::SimulatedStation station(charger, clock);
    station.powerOn();
    QTRY_VERIFY_WITH_TIMEOUT(isAt(CheckStepKind::PlugIn), PatienceMs);
    station.plugIn(1, simulator::SimulatedCar(simulator::CarModel{}, 30));
    QTRY_VERIFY_WITH_TIMEOUT(isAt(CheckStepKind::StartByTag), PatienceMs);
    station.tapCard(1, Tag);
    QTRY_VERIFY_WITH_TIMEOUT(isAt(CheckStepKind::StartRemotely), PatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(page().check().judgement().reason == CheckReason::SessionStillRunning, PatienceMs);
    press("checkStopFirst");
    QTRY_VERIFY_WITH_TIMEOUT(!station.connector(1)->transaction(), PatienceMs);
    station.unplug(1);
    station.plugIn(1, simulator::SimulatedCar(simulator::CarModel{}, 30));
    QTRY_VERIFY_WITH_TIMEOUT(page().check().judgement().reason == CheckReason::None && !page().check().isCommandUnderWay(), PatienceMs);
    press("checkCommand");
    QTRY_VERIFY_WITH_TIMEOUT(isAt(CheckStepKind::MeterPlausible), PatienceMs);
    m_window->window().findChild<QLineEdit*>(QStringLiteral("checkReading"))
        ->setText(QString::number(station.connector(1)->registerWh() / 1000, 'f', 3));
    press("checkCompare");
    QTRY_VERIFY_WITH_TIMEOUT(isAt(CheckStepKind::Stop), PatienceMs); // power flowed meanwhile
    press("checkCommand");
    QTRY_VERIFY_WITH_TIMEOUT(isAt(CheckStepKind::Unlock), PatienceMs);
    press("checkCommand");
    QTRY_VERIFY_WITH_TIMEOUT(isAt(CheckStepKind::Unplug), PatienceMs);
    station.unplug(1);
    QTRY_VERIFY_WITH_TIMEOUT(page().check().record().areStepsDone(), PatienceMs);
    QCOMPARE(commissioning::countSteps(page().check().record()).passed, 12);

    m_window->window().findChild<QLineEdit*>(QStringLiteral("checkOwner"))->setText(QStringLiteral("Margit Holzapfel"));
    press("checkSign");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->window().findChild<ui::Button*>(QStringLiteral("checkSignAccept")), PatienceMs);
    press("checkSignAccept");
    QTRY_VERIFY_WITH_TIMEOUT(page().check().record().isSigned(), PatienceMs);
    const auto stored = result(application.commissioning().checks(Bay));
    QCOMPARE(stored->size(), 1);
    QVERIFY(stored->first() == page().check().record());
    QCOMPARE(stored->first().signOff->charges.size(), 2);
    QVERIFY(!stored->first().signOff->charges.last().curve.isEmpty());
    QCOMPARE(stored->first().signOff->boot.vendor, QStringLiteral("ABB"));

    const auto sessions = result(application.history().transactions({}));
    QCOMPARE(sessions->rows.size(), 2);
    for (const TransactionRecord& session : sessions->rows)
        QVERIFY(session.flags.testFlag(TransactionFlag::Test));
    QCOMPARE(result(application.history().transactionTotals({}))->count, 0);
    QCOMPARE(result(application.history().transactionTotals({}))->tests, 2);
    QTRY_COMPARE(application.live().today().sessions, 0);

    station.powerOff();
    m_window.reset();
    QSignalSpy stopped(&application, &app::Application::stopped);
    application.stop();
    QVERIFY(stopped.wait(PatienceMs));
}

FORECOURT_WINDOW_TEST(TestCheckWithSimulator)

} // namespace forecourt::tests::checkwithsimulator

#include "tst_checkwithsimulator.moc"
