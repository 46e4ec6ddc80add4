// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/commandparts.h"
#include "app/bench/pacedload.h"

#include <cstdio>

namespace forecourt::bench {

namespace {

constexpr int CommandedStations = 8; ///< so that none waits for its own last command

/// A link that broke would make the site smaller than the figure says.
Result<void> checkOnline(Daemon& daemon, const StationGroup& stations, int expected)
{
    if (!stations.loss().isEmpty())
        return failure(ErrorCode::Internal, stations.loss());
    const auto health = daemon.call("GET", QStringLiteral("/health"));
    if (!health)
        return tl::unexpected(health.error());
    const int online = health->value(QStringLiteral("stationsOnline")).toInt();
    if (online < expected)
        return failure(ErrorCode::Internal, QStringLiteral("only %1 of %2 stations were still online").arg(online).arg(expected));
    return {};
}

Result<void> admitAll(Daemon& daemon, int loadStations)
{
    if (const auto started = daemon.start(); !started)
        return started;
    if (const auto admitted = daemon.admit(QStringLiteral("LOAD-"), loadStations); !admitted)
        return admitted;
    return daemon.admit(CommandedPrefix, CommandedStations);
}

/// The two parts for which a site sends.
Result<bool> measureUnderLoad(const Options& options)
{
    Daemon daemon;
    if (const auto admitted = admitAll(daemon, options.commandStations); !admitted)
        return tl::unexpected(admitted.error());
    StationGroup stations(CommandedStations, QStringLiteral("ClearCache"));
    if (const auto opened = stations.open(daemon.stationUrl(), CommandedPrefix); !opened)
        return tl::unexpected(opened.error());
    PacedLoad load;
    if (const auto loaded = load.start(daemon.stationUrl(), options.commandStations); !loaded)
        return tl::unexpected(loaded.error());
    std::printf("commands %d stations x 1 message/s beside those that are commanded\n", options.commandStations);
    const auto overhead = measureOverhead(daemon, stations, options.seconds);
    if (!overhead)
        return overhead;
    const auto lag = measureStreamLag(daemon, stations, options.seconds);
    if (!lag)
        return lag;
    if (const auto online = checkOnline(daemon, stations, options.commandStations + CommandedStations); !online)
        return tl::unexpected(online.error());
    return *overhead && *lag;
}

} // namespace

bool reportDurations(const char* what, const Durations& ours, Judged judged, double goalMs, const Durations& bare)
{
    const double p50 = ours.percentileMs(0.50);
    const double p99 = ours.percentileMs(0.99);
    const bool isMet = (judged == Judged::P99 ? p99 : ours.longestMs()) < goalMs;
    const double bareP50 = bare.percentileMs(0.50);
    const double bareP99 = bare.percentileMs(0.99);
    std::printf("commands %s: p50 %.2f ms, p99 %.2f ms, max %.2f ms of %lld (goal %s under %.0f ms: %s)\n", what, p50, p99,
                ours.longestMs(), static_cast<long long>(ours.count()), judged == Judged::P99 ? "p99" : "max", goalMs,
                isMet ? "met" : "missed");
    std::printf("commands   a bare relay meanwhile: p50 %.2f ms, p99 %.2f ms, max %.2f ms of %lld; ratio p50 %.1f, p99 %.1f\n",
                bareP50, bareP99, bare.longestMs(), static_cast<long long>(bare.count()), bareP50 > 0 ? p50 / bareP50 : 0.0,
                bareP99 > 0 ? p99 / bareP99 : 0.0);
    std::fflush(stdout);
    return isMet;
}

Result<bool> measureCommands(const Options& options)
{
    const auto underLoad = measureUnderLoad(options);
    if (!underLoad)
        return underLoad;
    const auto bulk = measureBulk(options);
    if (!bulk)
        return bulk;
    const auto readers = measureReaders(options);
    if (!readers)
        return readers;
    return *underLoad && *bulk && *readers;
}

} // namespace forecourt::bench
