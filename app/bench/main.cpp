// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// forecourt-bench: the performance figures of the project, as ratios within one run.
#include "app/bench/echoserver.h"
#include "app/bench/figures.h"
#ifdef FORECOURT_WINDOW
#include "app/bench/firstpaint.h"
#endif
#include "core/simulator/loadgenerator.h"

#include <QCommandLineParser>
#ifdef FORECOURT_WINDOW
#include <QApplication>
#else
#include <QCoreApplication>
#endif

#include <cstdio>

using namespace forecourt;

namespace {

int serveEcho(const QCoreApplication& application)
{
    bench::EchoServer server;
    std::printf("%d\n", server.listen());
    std::fflush(stdout);
    return application.exec();
}

/// The stations of the console figure: paced, until the parent ends us.
int sendPaced(const QCoreApplication& application)
{
    simulator::LoadSetup setup;
    setup.base = QUrl(application.arguments().value(2));
    setup.stations = application.arguments().value(3).toInt();
    setup.messagesPerSecond = 1;
    setup.connectors = 2;
    simulator::LoadGenerator load(setup);
    QObject::connect(&load, &simulator::LoadGenerator::ready, &load, &simulator::LoadGenerator::startMeasuring);
    load.connectAll();
    return application.exec();
}

struct Figure
{
    const char* name;
    Result<bool> (*measure)(const bench::Options&);
};
constexpr Figure Figures[] = {{"load", bench::measureLoad}, {"idle", bench::measureIdleMemory},
#ifdef FORECOURT_WINDOW
                              {"console", bench::measureConsole}, {"bigsite", bench::measureBigSite},
#endif
};

int measure(const QStringList& names, const bench::Options& options)
{
    int missed = 0;
    for (const Figure& figure : Figures) {
        if (!names.isEmpty() && !names.contains(QLatin1String(figure.name)))
            continue;
        const auto isMet = figure.measure(options);
        if (!isMet) {
            std::fprintf(stderr, "%s: %s\n", figure.name, qPrintable(isMet.error().detail));
            return 1;
        }
        missed += *isMet ? 0 : 1;
        std::fflush(stdout);
    }
    return missed == 0 ? 0 : 10;
}

} // namespace

int main(int argc, char** argv)
{
#ifdef FORECOURT_WINDOW
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
#else
    QCoreApplication application(argc, argv);
#endif
    if (application.arguments().value(1) == QLatin1String("--paced-load"))
        return sendPaced(application);
#ifdef FORECOURT_WINDOW
    if (application.arguments().value(1) == QLatin1String("--first-paint"))
        return bench::showFirstPaint(application.arguments().value(2));
#endif
    if (application.arguments().contains(QLatin1String("--echo-server")))
        return serveEcho(application);

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Measures Forecourt. Exit code 10: a goal was missed."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("figure"), QStringLiteral("load, idle, console, bigsite; all if none is named"),
                                 QStringLiteral("[figure…]"));
    const QCommandLineOption seconds(QStringLiteral("seconds"), QStringLiteral("Length of each measurement."),
                                     QStringLiteral("n"), QStringLiteral("8"));
    const QCommandLineOption stations(QStringLiteral("stations"), QStringLiteral("Stations of the load figure."),
                                      QStringLiteral("n"), QStringLiteral("200"));
    const QCommandLineOption idle(QStringLiteral("idle-stations"), QStringLiteral("Stations of the idle figure."),
                                  QStringLiteral("n"), QStringLiteral("1000"));
    const QCommandLineOption use(QStringLiteral("use-seconds"), QStringLiteral("How long the big site is used."),
                                 QStringLiteral("n"), QStringLiteral("60"));
    const QCommandLineOption folder(QStringLiteral("folder"), QStringLiteral("Folder of the big site; kept for the next run."),
                                    QStringLiteral("folder"));
    parser.addOptions({seconds, stations, idle, use, folder});
    parser.process(application);
    bench::Options options;
    options.seconds = std::max(1, parser.value(seconds).toInt());
    options.stations = std::max(1, parser.value(stations).toInt());
    options.idleStations = std::max(1, parser.value(idle).toInt());
    options.useSeconds = std::max(1, parser.value(use).toInt());
    options.folder = parser.value(folder);
    return measure(parser.positionalArguments(), options);
}
