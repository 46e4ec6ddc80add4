// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/runningconsole.h"

#include "app/bench/await.h"
#include "app/console/consoleservices.h"
#include "app/console/facade.h"

#include <QApplication>

#include <algorithm>

namespace forecourt::bench {

namespace {
constexpr int BeganMs = 3000; // all have begun to send
constexpr int GoneMs = 10'000;
constexpr int GonePollMs = 100;
}

RunningConsole::~RunningConsole()
{
    stop();
}

Result<void> RunningConsole::start(const QString& folder)
{
    // as in the program: before the site
    m_settings = std::make_unique<config::SettingsStore>(folder + QStringLiteral("/forecourt.ini"), QString());
    m_themes = std::make_unique<ui::ThemeManager>(*qobject_cast<QApplication*>(QCoreApplication::instance()),
                                                  ui::ThemeManager::Setting::Light);
    if (const auto started = m_site.start(folder + QStringLiteral("/data")); !started)
        return started;
    m_history = std::make_unique<CountingHistory>(m_site.application().history());
    makeWindow();
    return {};
}

void RunningConsole::makeWindow()
{
    ui::ConsoleSetup setup{
        .site = m_site.application().live(),
        .engine = m_site.application().commands(),
        .administration = m_site.application().administration(),
        .history = *m_history,
        .clock = m_clock,
        .themes = *m_themes,
        .settings = *m_settings,
        .network = {},
        .appearance = {},
        .locale = QLocale(QLocale::English),
        .userName = {},
        .alerts = m_site.application().alerts(),
        .notifications = m_site.application().notifications(),
    };
    const app::Facade core = app::facadeOf(m_site.application());
    app::addServices(setup, core);
    m_traces = std::make_unique<exporting::TraceService>(*m_history, m_explainer);
    m_exchange = std::make_unique<exporting::FileExchange>(*m_history, &core.prices);
    m_bundles = std::make_unique<exporting::SupportBundleService>(*m_history, core.files, [this] { return m_clock.utcNow(); });
    m_press = std::make_unique<ui::PaperPress>(
        ui::PressTools{core.months, core.documents, core.live, *m_themes, [locale = setup.locale] { return locale; }, setup.userName});
    setup.explainer = &m_explainer;
    setup.calculator = &m_calculator;
    setup.traces = m_traces.get();
    setup.exchange = m_exchange.get();
    setup.bundles = m_bundles.get();
    setup.press = m_press.get();
    m_window = std::make_unique<ui::ConsoleWindow>(setup);
}

void RunningConsole::endLoadProcess()
{
    if (m_load.state() == QProcess::NotRunning)
        return;
    QEventLoop loop;
    QObject::connect(&m_load, &QProcess::finished, &loop, &QEventLoop::quit);
    m_load.kill();
    loop.exec();
}

void RunningConsole::stop()
{
    endLoadProcess();
    m_window.reset();
    m_press.reset();
    m_bundles.reset();
    m_exchange.reset();
    m_traces.reset();
    m_history.reset();
    m_site.stop();
}

void RunningConsole::stopLoad()
{
    endLoadProcess();
    const auto isAnyOnline = [this] {
        const auto stations = application().live().stations();
        return std::any_of(stations.begin(), stations.end(), [](const StationPointer& station) { return station->link.isOnline; });
    };
    for (int waited = 0; waited < GoneMs && isAnyOnline(); waited += GonePollMs)
        pause(GonePollMs);
}

Result<void> RunningConsole::startLoad(int stations)
{
    return launchLoad(stations, {});
}

Result<void> RunningConsole::startEvenLoad(int stations, double perSecond)
{
    return launchLoad(stations, {QStringLiteral("spread"), QString::number(perSecond)});
}

Result<void> RunningConsole::launchLoad(int stations, const QStringList& pace)
{
    const auto url = m_site.awaitStationUrl();
    if (!url)
        return tl::unexpected(url.error());
    m_load.start(QCoreApplication::applicationFilePath(),
                 QStringList{QStringLiteral("--paced-load"), url->toString(), QString::number(stations)} + pace);
    if (const auto online = m_site.awaitOnline(stations); !online)
        return online;
    pause(BeganMs);
    return {};
}

} // namespace forecourt::bench
