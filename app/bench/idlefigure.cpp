// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/daemon.h"
#include "app/bench/figures.h"
#include "core/simulator/loadgenerator.h"

#include <QEventLoop>
#include <QTimer>

#include <cstdio>

namespace forecourt::bench {

namespace {
constexpr int SettleMs = 3000;   // statuses, configuration and the first commit are through
constexpr int ConnectMs = 120'000;
} // namespace

Result<bool> measureIdleMemory(const Options& options)
{
    Daemon daemon;
    if (const auto started = daemon.start(); !started)
        return tl::unexpected(started.error());
    QEventLoop settle;
    QTimer::singleShot(SettleMs, &settle, &QEventLoop::quit);
    settle.exec();
    const qint64 empty = daemon.residentBytes();

    simulator::LoadSetup setup;
    setup.base = daemon.stationUrl();
    setup.stations = options.idleStations;
    setup.identityPrefix = QStringLiteral("IDLE-");
    setup.isIdle = true;
    if (const auto admitted = daemon.admit(setup.identityPrefix, setup.stations); !admitted)
        return tl::unexpected(admitted.error());
    simulator::LoadGenerator load(setup);
    QEventLoop loop;
    bool isReady = false;
    QObject::connect(&load, &simulator::LoadGenerator::ready, &loop, [&] {
        isReady = true;
        QTimer::singleShot(SettleMs, &loop, &QEventLoop::quit);
    });
    QTimer::singleShot(ConnectMs, &loop, &QEventLoop::quit);
    load.connectAll();
    loop.exec();
    if (!isReady)
        return failure(ErrorCode::TimedOut, QStringLiteral("not all stations got in: ") + load.report().firstError);
    const double each = static_cast<double>(daemon.residentBytes() - empty) / options.idleStations / 1024.0;
    load.stop();
    std::printf("idle     %d stations: %.1f KB resident each beyond the empty process's %.1f MB (goal at most 40)\n",
                options.idleStations, each, static_cast<double>(empty) / 1024.0 / 1024.0);
    return each <= 40.0;
}

} // namespace forecourt::bench
