// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/daemon.h"
#include "app/bench/figures.h"
#include "core/simulator/loadgenerator.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QProcess>
#include <QTimer>

#include <algorithm>
#include <cstdio>

namespace forecourt::bench {

namespace {

constexpr int Rounds = 3;
constexpr int ConnectSeconds = 60;

/// Connects, measures for \a seconds, and closes again.
Result<simulator::LoadReport> run(simulator::LoadSetup setup, int seconds)
{
    simulator::LoadGenerator load(std::move(setup));
    QEventLoop loop;
    bool isReady = false;
    QObject::connect(&load, &simulator::LoadGenerator::ready, &loop, [&] {
        isReady = true;
        load.startMeasuring();
        QTimer::singleShot(seconds * 1000, &loop, &QEventLoop::quit);
    });
    QTimer::singleShot(ConnectSeconds * 1000, &loop, [&] {
        if (!isReady)
            loop.quit();
    });
    load.connectAll();
    loop.exec();
    const simulator::LoadReport report = load.report();
    if (!isReady)
        return failure(ErrorCode::TimedOut, QStringLiteral("not all stations got in: ") + report.firstError);
    load.stop();
    return report;
}

Result<simulator::LoadReport> runEcho(int stations, int seconds)
{
    QProcess server;
    QEventLoop loop;
    QObject::connect(&server, &QProcess::readyReadStandardOutput, &loop, &QEventLoop::quit);
    QObject::connect(&server, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    server.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--echo-server")});
    loop.exec();
    simulator::LoadSetup setup;
    setup.base = QUrl(QStringLiteral("ws://127.0.0.1:%1").arg(server.readLine().trimmed().toInt()));
    setup.stations = stations;
    setup.isEcho = true;
    const auto report = run(setup, seconds);
    QObject::connect(&server, &QProcess::finished, &loop, &QEventLoop::quit);
    server.kill();
    loop.exec();
    return report;
}

} // namespace

Result<bool> measureLoad(const Options& options)
{
    Daemon daemon;
    if (const auto started = daemon.start(); !started)
        return tl::unexpected(started.error());
    simulator::LoadSetup setup;
    setup.base = daemon.stationUrl();
    setup.stations = options.stations;
    if (const auto admitted = daemon.admit(setup.identityPrefix, setup.stations); !admitted)
        return tl::unexpected(admitted.error());

    std::vector<double> ratios;
    for (int round = 0; round < Rounds; ++round) {
        const auto echo = runEcho(options.stations, options.seconds);
        if (!echo)
            return tl::unexpected(echo.error());
        const auto system = run(setup, options.seconds);
        if (!system)
            return tl::unexpected(system.error());
        ratios.push_back(system->perSecond() / echo->perSecond());
        std::printf("load     round %d: echo %.0f/s, central system %.0f/s (p50 %.1f ms, p99 %.1f ms, errors %lld), ratio %.2f\n",
                    round + 1, echo->perSecond(), system->perSecond(), double(system->latencyP50Us) / 1000.0,
                    double(system->latencyP99Us) / 1000.0, static_cast<long long>(system->errors), ratios.back());
        if (system->errors > 0)
            return failure(ErrorCode::Internal, system->firstError);
    }
    std::sort(ratios.begin(), ratios.end());
    const double median = ratios[Rounds / 2];
    std::printf("load     %d stations: median ratio %.2f of a bare echo (goal at least 0.50)\n", options.stations, median);
    return median >= 0.5;
}

} // namespace forecourt::bench
