// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// forecourt-bench: the performance figures of the project, as ratios within one run.
#include "app/bench/echoserver.h"
#include "app/bench/figures.h"
#include "app/bench/filesite.h"
#include "app/bench/filetraffic.h"
#include "app/bench/relayserver.h"
#include "app/common/memorytrim.h"
#ifdef FORECOURT_WINDOW
#include "app/bench/firstpaint.h"
#include "ui/desktop/filedialogmemory.h"
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

int serveRelay(const QCoreApplication& application)
{
    bench::RelayServer server;
    if (!server.listen())
        return 1;
    std::printf("%d %d\n", server.httpPort(), server.socketPort());
    std::fflush(stdout);
    return application.exec();
}

/// The stations of the figures that want a busy site: paced, until the parent ends us. One connector each that sends at its
/// own moment of the second ("spread"; behind it how many a second, else one), or two connectors and all stations at the same
/// moments.
int sendPaced(const QCoreApplication& application)
{
    simulator::LoadSetup setup;
    setup.base = QUrl(application.arguments().value(2));
    setup.stations = application.arguments().value(3).toInt();
    const double perSecond = application.arguments().value(5).toDouble();
    setup.messagesPerSecond = perSecond > 0 ? perSecond : 1;
    setup.isSpread = application.arguments().value(4) == QLatin1String("spread");
    setup.connectors = setup.isSpread ? 1 : 2;
    simulator::LoadGenerator load(setup);
    QObject::connect(&load, &simulator::LoadGenerator::ready, &load, [&load] {
        load.startMeasuring();
        std::puts("ready");
        std::fflush(stdout);
    });
    load.connectAll();
    return application.exec();
}

struct Figure
{
    const char* name;
    Result<bool> (*measure)(const bench::Options&);
};
constexpr Figure Figures[] = {{"load", bench::measureLoad}, {"idle", bench::measureIdleMemory},
                              {"commands", bench::measureCommands}, {"files", bench::measureFiles},
                              {"pricing", bench::measurePricing}, {"samples", bench::measureSamples}, {"reports", bench::measureReports},
#ifdef FORECOURT_WINDOW
                              {"month", bench::measureMonth}, {"console", bench::measureConsole}, {"bigsite", bench::measureBigSite},
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

void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(QStringLiteral("Measures Forecourt. Exit code 10: a goal was missed."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("figure"),
                                 QStringLiteral("load, idle, commands, files, pricing, samples, reports, month, console, bigsite; all if none is named"),
                                 QStringLiteral("[figure…]"));
    const auto add = [&parser](const char* name, const char* meaning, const char* value, const char* normal) {
        parser.addOption({QString::fromLatin1(name), QString::fromLatin1(meaning), QString::fromLatin1(value),
                          QString::fromLatin1(normal)});
    };
    add("seconds", "Length of each measurement.", "n", "8");
    add("stations", "Stations of the load figure.", "n", "200");
    add("idle-stations", "Stations of the idle figure.", "n", "1000");
    add("command-stations", "Stations that send while commands are measured.", "n", "500");
    add("bulk-stations", "Stations that are reset at once, and that send while streams are read.", "n", "200");
    add("file-megabytes", "Size of the file that chargers fetch.", "n", "100");
    add("file-stations", "Stations that send while files are fetched.", "n", "200");
    add("priced-sessions", "Sessions of the pricing figure.", "n", "1000");
    add("sample-sessions", "Sessions whose values are packed.", "n", "200");
    add("report-sessions", "Sessions that a report counts.", "n", "1000000");
    add("month-sessions", "Sessions of the month that is printed.", "n", "10000");
    add("use-seconds", "How long the big site is used.", "n", "60");
    add("settle-seconds", "How long of it until growth of memory counts; 0: half of it.", "n", "0");
    add("flood-seconds", "How long the big site's messages are watched while many come.", "n", "30");
    add("flood-messages", "Messages that come a second then, calls and answers.", "n", "1000");
    add("trim-seconds", "How often the big site gives free memory back; 0: never.", "n", "300");
    add("persons", "People of a big site that is filled anew.", "n", "200");
    add("folder", "Folder of the big site; kept for the next run.", "folder", "");
}

bench::Options readOptions(const QCommandLineParser& parser)
{
    const auto number = [&parser](const char* name) { return std::max(1, parser.value(QLatin1String(name)).toInt()); };
    bench::Options options;
    options.seconds = number("seconds");
    options.stations = number("stations");
    options.idleStations = number("idle-stations");
    options.commandStations = number("command-stations");
    options.bulkStations = number("bulk-stations");
    options.fileBytes = qint64(number("file-megabytes")) * 1'000'000;
    options.fileStations = number("file-stations");
    options.pricedSessions = number("priced-sessions");
    options.sampleSessions = number("sample-sessions");
    options.reportSessions = number("report-sessions");
    options.monthSessions = number("month-sessions");
    options.useSeconds = number("use-seconds");
    options.settleSeconds = std::max(0, parser.value(QStringLiteral("settle-seconds")).toInt());
    options.floodSeconds = number("flood-seconds");
    options.floodMessages = number("flood-messages");
    options.trimSeconds = std::max(0, parser.value(QStringLiteral("trim-seconds")).toInt());
    options.persons = number("persons");
    options.folder = parser.value(QStringLiteral("folder"));
    return options;
}

int measureAsAsked(const QCoreApplication& application)
{
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    return measure(parser.positionalArguments(), readOptions(parser));
}

} // namespace

int main(int argc, char** argv)
{
    app::keepLargeBlocksApart(); // as the programs do
#ifdef FORECOURT_WINDOW
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    ui::keepFileDialogsOffTheDisk();
#else
    QCoreApplication application(argc, argv);
#endif
    if (application.arguments().value(1) == QLatin1String("--paced-load"))
        return sendPaced(application);
#ifdef FORECOURT_WINDOW
    if (application.arguments().value(1) == QLatin1String("--first-paint"))
        return bench::showFirstPaint(application.arguments().value(2));
#endif
    if (application.arguments().value(1) == QLatin1String("--file-site"))
        return bench::serveFiles(application.arguments().mid(2));
    if (application.arguments().value(1) == QLatin1String("--fetch"))
        return bench::fetchFiles(application.arguments().mid(2));
    if (application.arguments().value(1) == QLatin1String("--bring"))
        return bench::bringFile(application.arguments().mid(2));
    if (application.arguments().contains(QLatin1String("--echo-server")))
        return serveEcho(application);
    if (application.arguments().value(1) == QLatin1String("--relay-server"))
        return serveRelay(application);

    return measureAsAsked(application);
}
