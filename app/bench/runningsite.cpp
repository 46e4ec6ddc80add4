// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/runningsite.h"

#include "app/bench/await.h"

namespace forecourt::bench {

namespace {

constexpr int OnlineMs = 60'000;
constexpr int OnlinePollMs = 250;

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

RunningSite::~RunningSite()
{
    stop();
}

Result<void> RunningSite::start(const QString& folder)
{
    app::ApplicationOptions options;
    options.programName = QStringLiteral("forecourt-bench");
    options.dataFolder = folder;
    options.server.bindAddress = QHostAddress::LocalHost;
    options.server.port = 0;
    options.apiPort = 0;
    options.files.port = 0;
    options.files.ftp.port = 0;
    options.files.address = QStringLiteral("127.0.0.1");
    options.trimInterval = m_trimInterval.value_or(options.trimInterval);
    m_application = std::make_unique<app::Application>(options);
    const auto started = startApplication(*m_application);
    if (!started)
        m_application.reset();
    return started;
}

void RunningSite::stop()
{
    if (!m_application)
        return;
    QEventLoop loop;
    QObject::connect(m_application.get(), &app::Application::stopped, &loop, &QEventLoop::quit);
    m_application->stop();
    loop.exec();
    m_application.reset();
}

Result<QUrl> RunningSite::awaitStationUrl()
{
    const api::LiveSite& site = m_application->live();
    for (int waited = 0; waited < OnlineMs && site.system().ocpp.port == 0; waited += OnlinePollMs)
        pause(OnlinePollMs);
    if (site.system().ocpp.port == 0)
        return failure(ErrorCode::TimedOut, QStringLiteral("the port for stations did not open"));
    return QUrl(QStringLiteral("ws://127.0.0.1:%1/ocpp").arg(site.system().ocpp.port));
}

Result<void> RunningSite::admit(const QString& prefix, int stations)
{
    for (int i = 0; i < stations; ++i) {
        api::StationChange change;
        change.isAdmitted = true;
        const auto saved = await(m_application->administration().saveStation(StationId(prefix + QString::number(i)), change));
        if (!saved)
            return tl::unexpected(saved.error());
    }
    return {};
}

Result<void> RunningSite::awaitOnline(int stations)
{
    const api::LiveSite& site = m_application->live();
    for (int waited = 0; waited < OnlineMs && onlineCount(site) < stations; waited += OnlinePollMs)
        pause(OnlinePollMs);
    if (onlineCount(site) < stations)
        return failure(ErrorCode::TimedOut, QStringLiteral("only %1 stations got in").arg(onlineCount(site)));
    return {};
}

} // namespace forecourt::bench
