// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/figures.h"
#include "app/bench/stallmeter.h"
#include "app/common/application.h"
#include "core/base/async.h"
#include "ui/consolewindow.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QEventLoop>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

namespace forecourt::bench {

namespace {

constexpr int ConsoleStations = 200;
constexpr int ConnectMs = 60'000;
constexpr int PollMs = 250;
constexpr int Rounds = 3;
constexpr double LongestMs = 50;
constexpr double UsualMs = 16;

const QString Prefix = QStringLiteral("LOAD-");

void pause(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Runs \a start, then the loop until \a future is there.
template<class T>
T await(const QFuture<T>& future)
{
    QEventLoop loop;
    std::optional<T> value;
    whenFinished(future, &loop, [&](const T& result) {
        value = result;
        loop.quit();
    });
    loop.exec();
    return *value;
}

Result<void> start(app::Application& application)
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

void stop(app::Application& application)
{
    QEventLoop loop;
    QObject::connect(&application, &app::Application::stopped, &loop, &QEventLoop::quit);
    application.stop();
    loop.exec();
}

Result<void> admit(app::Application& application)
{
    for (int i = 0; i < ConsoleStations; ++i) {
        api::StationChange change;
        change.isAdmitted = true;
        const auto saved = await(application.administration().saveStation(StationId(Prefix + QString::number(i)), change));
        if (!saved)
            return tl::unexpected(saved.error());
    }
    return {};
}

int onlineCount(const api::LiveSite& site)
{
    int online = 0;
    for (const StationPointer& station : site.stations())
        online += station->link.isOnline ? 1 : 0;
    return online;
}

/// Every page in turn, the second half of the visit with its first charger open.
void visitPages(ui::MainWindow& window, int milliseconds)
{
    const QStringList places{QStringLiteral("overview"), QStringLiteral("chargers"), QStringLiteral("sessions"),
                             QStringLiteral("people"), QStringLiteral("settings"),
                             QStringLiteral("charger/") + Prefix + QLatin1Char('0'), QStringLiteral("addcharger")};
    for (const QString& place : places) {
        window.open(place);
        pause(milliseconds);
    }
}

bool report(const StallMeter& meter)
{
    const double share = meter.shareWithin(UsualMs);
    std::printf("console  %d stations x 2 connectors x 1 message/s, every page: longest stall %.1f ms (goal at most %.0f), "
                "%.2f %% within %.0f ms (goal 99 %%), %lld slices\n",
                ConsoleStations, meter.longestMs(), LongestMs, share * 100, UsualMs, static_cast<long long>(meter.slices()));
    return meter.longestMs() <= LongestMs && share >= 0.99;
}

Result<bool> measure(app::Application& application, ui::ConsoleWindow& window, const Options& options)
{
    if (const auto admitted = admit(application); !admitted)
        return tl::unexpected(admitted.error());
    window.window().resize(1440, 900);
    window.show();

    QProcess load; // the stations live in a process of their own
    load.start(QCoreApplication::applicationFilePath(),
               {QStringLiteral("--paced-load"),
                QStringLiteral("ws://127.0.0.1:%1/ocpp").arg(application.live().system().ocpp.port),
                QString::number(ConsoleStations)});
    for (int waited = 0; waited < ConnectMs && onlineCount(application.live()) < ConsoleStations; waited += PollMs)
        pause(PollMs);
    if (onlineCount(application.live()) < ConsoleStations)
        return failure(ErrorCode::TimedOut, QStringLiteral("only %1 stations got in").arg(onlineCount(application.live())));
    pause(3000); // all have begun to send

    StallMeter meter;
    meter.start();
    for (int round = 0; round < Rounds; ++round)
        visitPages(window.window(), options.seconds * 100);
    meter.stop();
    load.kill();
    QEventLoop loop;
    QObject::connect(&load, &QProcess::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return report(meter);
}

} // namespace

Result<bool> measureConsole(const Options& options)
{
    QTemporaryDir folder;
    app::ApplicationOptions applicationOptions;
    applicationOptions.programName = QStringLiteral("forecourt-bench");
    applicationOptions.dataFolder = folder.filePath(QStringLiteral("data"));
    applicationOptions.server.bindAddress = QHostAddress::LocalHost;
    applicationOptions.server.port = 0;
    applicationOptions.apiPort = 0;
    app::Application application(applicationOptions);
    if (const auto started = start(application); !started)
        return tl::unexpected(started.error());

    SystemClock clock;
    config::SettingsStore settings(folder.filePath(QStringLiteral("forecourt.ini")), QString());
    ui::ThemeManager themes(*qobject_cast<QApplication*>(QCoreApplication::instance()), ui::ThemeManager::Setting::Light);
    auto window = std::make_unique<ui::ConsoleWindow>(
        ui::ConsoleSetup{application.live(), application.commands(), application.administration(), application.history(),
                         clock, themes, settings, {}, {}, QLocale(QLocale::English), {}});
    const auto isMet = measure(application, *window, options);
    window.reset();
    stop(application);
    return isMet;
}

} // namespace forecourt::bench
