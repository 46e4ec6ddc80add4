// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/daemon.h"
#include "app/bench/figures.h"
#include "app/bench/processortime.h"
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

struct Measured
{
    simulator::LoadReport report;
    QString cost; ///< processor time of the server for one round trip
};

/// Connects, measures for \a seconds, and closes again.
Result<Measured> run(simulator::LoadSetup setup, int seconds, qint64 serverProcess)
{
    simulator::LoadGenerator load(std::move(setup));
    QEventLoop loop;
    bool isReady = false;
    ProcessorTime before;
    QObject::connect(&load, &simulator::LoadGenerator::ready, &loop, [&] {
        isReady = true;
        before = processorTimeOf(serverProcess);
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
    const QString cost = describeCost(before, processorTimeOf(serverProcess), report.roundTrips);
    load.stop();
    return Measured{report, cost};
}

Result<Measured> runEcho(int stations, int seconds)
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
    const auto measured = run(setup, seconds, server.processId());
    QObject::connect(&server, &QProcess::finished, &loop, &QEventLoop::quit);
    server.kill();
    loop.exec();
    return measured;
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
        const auto system = run(setup, options.seconds, daemon.processId());
        if (!system)
            return tl::unexpected(system.error());
        const simulator::LoadReport& report = system->report;
        ratios.push_back(report.perSecond() / echo->report.perSecond());
        std::printf("load     round %d: echo %.0f/s, central system %.0f/s (p50 %.1f ms, p99 %.1f ms, errors %lld), ratio %.2f\n",
                    round + 1, echo->report.perSecond(), report.perSecond(), double(report.latencyP50Us) / 1000.0,
                    double(report.latencyP99Us) / 1000.0, static_cast<long long>(report.errors), ratios.back());
        std::printf("load     processor time of a round trip: echo %s, central system %s\n", qPrintable(echo->cost),
                    qPrintable(system->cost));
        if (report.errors > 0)
            return failure(ErrorCode::Internal, report.firstError);
    }
    std::sort(ratios.begin(), ratios.end());
    const double median = ratios[Rounds / 2];
    std::printf("load     %d stations: median ratio %.2f of a bare echo (goal at least 0.50)\n", options.stations, median);
    return median >= 0.5;
}

} // namespace forecourt::bench
