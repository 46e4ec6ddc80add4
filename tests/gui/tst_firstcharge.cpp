// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// From the first start to the first charge with the mouse: real sockets, real database, real window, a simulated
/// charger. Every click and every typed field is counted.
#include "app/common/application.h"
#include "core/config/settingsstore.h"
#include "core/simulator/simulatedstation.h"
#include "tests/support/testprogram.h"
#include "ui/consolewindow.h"
#include "ui/mainwindow.h"
#include "ui/theme/thememanager.h"
#include "ui/widgets/button.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;

namespace forecourt::tests::firstcharge {

namespace {
constexpr int PatienceMs = 60'000;
constexpr int MostClicks = 10;
const StationId FirstBay{QStringLiteral("BAY-1")};
} // namespace

class TestFirstCharge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAtMostTenClicksAway();

private:
    /// The visible widget of that name; null as long as there is none.
    template<class T>
    [[nodiscard]] T* seen(const char* name) const
    {
        for (T* widget : m_window->window().findChildren<T*>(QLatin1String(name))) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    [[nodiscard]] bool canClick(const char* name) const
    {
        const auto* button = seen<ui::Button>(name);
        return button != nullptr && button->isEnabled() && !button->isBlocked();
    }
    void click(const char* name)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(canClick(name), name, PatienceMs);
        auto* button = seen<ui::Button>(name);
        QVERIFY2(button->visibleRegion().contains(button->rect().center()), name); // nobody scrolls to find it
        QTest::mouseClick(button, Qt::LeftButton);
        ++m_clicks;
    }
    void type(QWidget* field, const QString& text)
    {
        QVERIFY(field != nullptr);
        QTest::keyClicks(field, text);
        ++m_clicks;
    }
    [[nodiscard]] QString place() const { return m_window->window().navigation().place(); }

    std::unique_ptr<ui::ConsoleWindow> m_window;
    int m_clicks = 0;
};

void TestFirstCharge::isAtMostTenClicksAway()
{
    QTemporaryDir folder;
    config::SettingsStore settings(folder.filePath(QStringLiteral("forecourt.ini")), QString());
    app::ApplicationOptions options;
    options.settings = &settings;
    options.programName = QStringLiteral("tst_firstcharge");
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
    ui::ThemeManager themes(*qApp, ui::ThemeManager::Setting::Light);
    ui::ConsoleSetup setup{
        .site = application.live(),
        .engine = application.commands(),
        .administration = application.administration(),
        .history = application.history(),
        .clock = clock,
        .themes = themes,
        .settings = settings,
        .network = ui::NetworkInfo{[] { return QStringList{QStringLiteral("127.0.0.1")}; }},
        .appearance = ui::AppearanceHooks{},
        .locale = QLocale(QLocale::English),
        .userName = QStringLiteral("Eva"),
        .alerts = application.alerts(),
        .notifications = application.notifications(),
    };
    setup.commissioning = &application.commissioning();
    setup.machine = &application.machine(); // pages 3 and 4 of the assistant are those of the program
    setup.backups = &application.backups();
    setup.program.dataFolder = options.dataFolder;
    setup.offersSetup = true;
    m_window = std::make_unique<ui::ConsoleWindow>(setup);
    m_window->window().resize(1440, 900); // by itself it would fit the small screen of the tests
    m_window->show();

    // the assistant came by itself
    QTRY_VERIFY_WITH_TIMEOUT(seen<QDialog>("setupAssistant"), PatienceMs);
    type(seen<QLineEdit>("setupName"), QStringLiteral("Gasthof Rebstock"));
    for (int page = 0; page < 3; ++page)
        click("setupNext");
    QTRY_VERIFY(seen<QLineEdit>("setupBackupFolder"));
    QVERIFY(seen<QLabel>("setupBackupPlace")->text().contains(options.dataFolder));
    seen<QLineEdit>("setupBackupFolder")->setText(folder.filePath(QStringLiteral("copies"))); // kept by the program, as Settings keeps it
    for (int page = 3; page < 5; ++page)
        click("setupNext");
    QTRY_COMPARE(settings.value(config::BackupFolder), folder.filePath(QStringLiteral("copies")));
    QCOMPARE(application.backups().plan().folder, folder.filePath(QStringLiteral("copies")));
    QTRY_COMPARE(place(), QStringLiteral("addcharger"));

    // what the page told is typed into the charger, which calls, with a car already plugged in
    simulator::StationSettings charger;
    charger.id = FirstBay.value();
    QTRY_VERIFY(application.live().system().ocpp.port != 0);
    charger.url = QUrl(QStringLiteral("ws://127.0.0.1:%1/ocpp").arg(application.live().system().ocpp.port));
    charger.connectors = 1;
    charger.bootDuration = std::chrono::milliseconds(100);
    simulator::SimulatedStation station(charger, clock);
    station.powerOn();
    click("candidateAccept");
    QTRY_COMPARE_WITH_TIMEOUT(place(), QStringLiteral("charger/BAY-1"), PatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(canClick("cardStart"), PatienceMs); // it booted again, accepted this time
    station.plugIn(1, simulator::SimulatedCar(simulator::CarModel{}, 30));

    click("cardStart");
    QTRY_VERIFY(seen<QComboBox>("startTag"));
    type(seen<QComboBox>("startTag"), QStringLiteral("FIRST-CARD"));
    click("startAccept");
    const auto isCharging = [&application] {
        for (const TransactionPointer& session : application.live().transactions()) {
            if (session->isRunning() && !session->flags.testFlag(TransactionFlag::NotAuthorized))
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isCharging(), PatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(station.connector(1)->transaction(), PatienceMs);
    qInfo("clicks and typed fields from the first start to the first charge: %d", m_clicks);
    QVERIFY(m_clicks <= MostClicks);

    station.powerOff();
    m_window.reset();
    QSignalSpy stopped(&application, &app::Application::stopped);
    application.stop();
    QVERIFY(stopped.wait(PatienceMs));
}

FORECOURT_WINDOW_TEST(TestFirstCharge)

} // namespace forecourt::tests::firstcharge

#include "tst_firstcharge.moc"
