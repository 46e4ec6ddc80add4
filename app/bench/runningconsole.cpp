// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/runningconsole.h"

#include "app/bench/await.h"

#include <QApplication>

namespace forecourt::bench {

namespace {

constexpr int ConnectMs = 60'000;
constexpr int PollMs = 250;
constexpr int SettleMs = 3000; // all have begun to send

Result<void> startApplication(app::Application& application)
{
    QEventLoop loop;
    Result<void> result;
    QObject::connect(&application, &app::Application::started, &loop, &QEventLoop::quit);
    QObject::connect(&application, &app::Application::failed, &loop, [&](const Error& error) {
        result = tl::unexpected(error);
        loop.quit();
    });
    application.start();
    loop.exec();
    return result;
}

int onlineCount(const api::LiveSite& site)
{
    int online = 0;
    for (const StationPointer& station : site.stations())
        online += station->link.isOnline ? 1 : 0;
    return online;
}

} // namespace

RunningConsole::~RunningConsole()
{
    stop();
}

Result<void> RunningConsole::start(const QString& folder)
{
    app::ApplicationOptions options;
    options.programName = QStringLiteral("forecourt-bench");
    options.dataFolder = folder + QStringLiteral("/data");
    options.server.bindAddress = QHostAddress::LocalHost;
    options.server.port = 0;
    options.apiPort = 0;
    m_application = std::make_unique<app::Application>(options);
    if (const auto started = startApplication(*m_application); !started) {
        m_application.reset();
        return started;
    }
    m_settings = std::make_unique<config::SettingsStore>(folder + QStringLiteral("/forecourt.ini"), QString());
    m_themes = std::make_unique<ui::ThemeManager>(*qobject_cast<QApplication*>(QCoreApplication::instance()),
                                                  ui::ThemeManager::Setting::Light);
    m_history = std::make_unique<CountingHistory>(m_application->history());
    makeWindow();
    return {};
}

void RunningConsole::makeWindow()
{
    ui::ConsoleSetup setup{
        .site = m_application->live(),
        .engine = m_application->commands(),
        .administration = m_application->administration(),
        .history = *m_history,
        .clock = m_clock,
        .themes = *m_themes,
        .settings = *m_settings,
        .network = {},
        .appearance = {},
        .locale = QLocale(QLocale::English),
        .userName = {},
        .alerts = m_application->alerts(),
        .notifications = m_application->notifications(),
    };
    m_traces = std::make_unique<exporting::TraceService>(*m_history, m_explainer);
    setup.explainer = &m_explainer;
    setup.traces = m_traces.get();
    m_window = std::make_unique<ui::ConsoleWindow>(setup);
}

void RunningConsole::stop()
{
    QEventLoop loop;
    if (m_load.state() != QProcess::NotRunning) {
        QObject::connect(&m_load, &QProcess::finished, &loop, &QEventLoop::quit);
        m_load.kill();
        loop.exec();
    }
    m_window.reset();
    m_traces.reset();
    m_history.reset();
    if (!m_application)
        return;
    QObject::connect(m_application.get(), &app::Application::stopped, &loop, &QEventLoop::quit);
    m_application->stop();
    loop.exec();
    m_application.reset();
}

Result<void> RunningConsole::admit(const QString& prefix, int stations)
{
    for (int i = 0; i < stations; ++i) {
        api::StationChange change;
        change.isAdmitted = true;
        const auto saved =
            await(m_application->administration().saveStation(StationId(prefix + QString::number(i)), change));
        if (!saved)
            return tl::unexpected(saved.error());
    }
    return {};
}

Result<void> RunningConsole::startLoad(int stations)
{
    const api::LiveSite& site = m_application->live();
    m_load.start(QCoreApplication::applicationFilePath(),
                 {QStringLiteral("--paced-load"), QStringLiteral("ws://127.0.0.1:%1/ocpp").arg(site.system().ocpp.port),
                  QString::number(stations)});
    for (int waited = 0; waited < ConnectMs && onlineCount(site) < stations; waited += PollMs)
        pause(PollMs);
    if (onlineCount(site) < stations)
        return failure(ErrorCode::TimedOut, QStringLiteral("only %1 stations got in").arg(onlineCount(site)));
    pause(SettleMs);
    return {};
}

} // namespace forecourt::bench
