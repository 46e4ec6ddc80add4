// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/await.h"
#include "app/bench/figures.h"
#include "app/bench/runningconsole.h"
#include "app/bench/stallmeter.h"
#include "app/bench/windowwalk.h"
#include "ui/mainwindow.h"

#include <QTemporaryDir>

#include <cstdio>

namespace forecourt::bench {

namespace {

constexpr int ConsoleStations = 200;
constexpr int Rounds = 3;
constexpr double LongestMs = 50;
constexpr double UsualMs = 16;

const QString Prefix = QStringLiteral("LOAD-");

/// Every page with every tab in turn. False: a page is not there.
bool visitPages(ui::MainWindow& window, const QStringList& places, int milliseconds, StallMeter& meter)
{
    bool isWhole = true;
    for (const QString& place : places) {
        meter.mark(place.toUtf8());
        if (!openPlace(window, place)) {
            std::printf("console  %s is not there\n", qPrintable(place));
            isWhole = false;
            continue;
        }
        pause(milliseconds);
        const PageViews views(*window.currentPage());
        for (qsizetype view = views.count() - 1; view >= 0; --view) { // the first one stays
            meter.mark(views.name(place, view));
            views.show(view);
            pause(milliseconds);
        }
    }
    return isWhole;
}

bool report(const StallMeter& meter)
{
    const double share = meter.shareWithin(UsualMs);
    std::printf("console  %d stations x 2 connectors x 1 message/s, every page: longest stall %.1f ms in %s (goal at most %.0f), "
                "%.2f %% within %.0f ms (goal 99 %%), %lld slices\n",
                ConsoleStations, meter.longestMs(), meter.longestAt().constData(), LongestMs, share * 100, UsualMs, static_cast<long long>(meter.slices()));
    return meter.longestMs() <= LongestMs && share >= 0.99;
}

Result<bool> measure(RunningConsole& console, const Options& options)
{
    if (const auto admitted = console.admit(Prefix, ConsoleStations); !admitted)
        return tl::unexpected(admitted.error());
    ui::MainWindow& window = console.window().window();
    window.resize(1440, 900);
    console.window().show();
    if (const auto loaded = console.startLoad(ConsoleStations); !loaded)
        return tl::unexpected(loaded.error());
    const QStringList places = everyPlace(idsOf(console.application().live(), Prefix + QLatin1Char('0')));
    StallMeter meter;
    meter.start();
    bool isWhole = true;
    for (int round = 0; round < Rounds; ++round)
        isWhole = visitPages(window, places, options.seconds * 50, meter) && isWhole;
    meter.stop();
    return report(meter) && isWhole;
}

} // namespace

Result<bool> measureConsole(const Options& options)
{
    QTemporaryDir folder;
    RunningConsole console;
    if (const auto started = console.start(folder.path()); !started)
        return tl::unexpected(started.error());
    const auto isMet = measure(console, options);
    console.stop();
    return isMet;
}

} // namespace forecourt::bench
