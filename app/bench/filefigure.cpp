// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/await.h"
#include "app/bench/figures.h"
#include "app/bench/processmemory.h"
#include "core/simulator/loadgenerator.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QProcess>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <cstdio>
#include <functional>

namespace forecourt::bench {

namespace {

constexpr int FileRounds = 3;
constexpr int Chargers = 20;
constexpr int StartMs = 120'000;
constexpr int UploadMs = 300'000;
constexpr int MemoryPollMs = 20;
constexpr double MostRiseMs = 20;
constexpr qint64 MostGrowth = 16'000'000;

/// This program once more, with another task; ended with the object.
class Child
{
public:
    explicit Child(const QStringList& arguments)
    {
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(), arguments);
    }
    ~Child()
    {
        if (process.state() == QProcess::NotRunning)
            return;
        QEventLoop loop;
        QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
        process.kill();
        loop.exec();
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// Runs the event loop until it has ended; false: it did not in time, or not well.
    [[nodiscard]] bool awaitEnd(int milliseconds)
    {
        QEventLoop loop;
        QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
        if (process.state() != QProcess::NotRunning)
            loop.exec();
        return process.state() == QProcess::NotRunning && process.exitCode() == 0;
    }

    QProcess process;
};

/// What the site said: where stations connect, the downloads, the upload. Empty: it did not come up.
QStringList awaitSite(QProcess& site)
{
    QStringList lines;
    QEventLoop loop;
    QObject::connect(&site, &QProcess::readyReadStandardOutput, &loop, [&] {
        while (site.canReadLine())
            lines.append(QString::fromUtf8(site.readLine()).trimmed());
        if (lines.contains(QLatin1String("ready")))
            loop.quit();
    });
    QObject::connect(&site, &QProcess::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(StartMs, &loop, &QEventLoop::quit);
    loop.exec();
    return lines.size() == Chargers + 3 ? lines : QStringList();
}

/// Latency of the site's answers for so many seconds; \a meanwhile runs from the first measured message on.
Result<simulator::LoadReport> measureAnswers(const QUrl& base, int stations, int seconds, const std::function<void()>& meanwhile)
{
    simulator::LoadSetup setup;
    setup.base = base;
    setup.stations = stations;
    setup.messagesPerSecond = 1;
    setup.isSpread = true;
    simulator::LoadGenerator load(setup);
    QEventLoop loop;
    bool isReady = false;
    QObject::connect(&load, &simulator::LoadGenerator::ready, &loop, [&] {
        isReady = true;
        QTimer::singleShot(2000, &loop, [&] { // what a new link makes the site ask is answered
            meanwhile();
            load.startMeasuring();
            QTimer::singleShot(seconds * 1000, &loop, &QEventLoop::quit);
        });
    });
    QTimer::singleShot(StartMs, &loop, [&] {
        if (!isReady)
            loop.quit();
    });
    load.connectAll();
    loop.exec();
    const simulator::LoadReport report = load.report();
    load.stop();
    if (!isReady || report.errors > 0)
        return failure(ErrorCode::TimedOut, QStringLiteral("not all stations were served: ") + report.firstError);
    return report;
}

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// How much p99 of the answers rises while files are fetched, in ms: the median of the rounds.
Result<double> measureRise(const QStringList& site, int stations, int seconds)
{
    std::vector<double> rises;
    const QUrl base(site.constFirst());
    for (int round = 1; round <= FileRounds; ++round) {
        const auto alone = measureAnswers(base, stations, seconds, [] {});
        std::unique_ptr<Child> chargers;
        const auto busy = measureAnswers(base, stations, seconds, [&] {
            chargers = std::make_unique<Child>(QStringList{QStringLiteral("--fetch"), QString::number(seconds)} + site.mid(1, Chargers));
        });
        if (!alone || !busy)
            return tl::unexpected(alone ? busy.error() : alone.error());
        if (!chargers->awaitEnd(StartMs))
            return failure(ErrorCode::Internal, QStringLiteral("the chargers could not fetch the file"));
        const double bytes = chargers->process.readAllStandardOutput().trimmed().toDouble();
        rises.push_back(double(busy->latencyP99Us - alone->latencyP99Us) / 1000.0);
        std::printf("files    round %d: p99 of answers %.1f ms alone, %.1f ms (longest %.1f ms) while %d chargers fetch %.0f MB/s\n", round,
                    double(alone->latencyP99Us) / 1000.0, double(busy->latencyP99Us) / 1000.0, double(busy->latencyMaximumUs) / 1000.0,
                    Chargers, bytes / 1e6 / seconds);
    }
    return medianOf(rises);
}

/// Growth of the site's resident memory while a file is brought.
Result<qint64> measureUpload(qint64 siteProcess, const QString& address, qint64 bytes)
{
    const QString process = QString::number(siteProcess);
    const qint64 before = residentBytes(process);
    qint64 most = before;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &watch, [&] { most = std::max(most, residentBytes(process)); });
    watch.start(MemoryPollMs);
    Child charger({QStringLiteral("--bring"), QString::number(bytes), address});
    if (!charger.awaitEnd(UploadMs))
        return failure(ErrorCode::Internal, QStringLiteral("the file was not taken: ")
                           + QString::fromUtf8(charger.process.readAllStandardOutput()).trimmed());
    return most - before;
}

} // namespace

Result<bool> measureFiles(const Options& options)
{
    Child site({QStringLiteral("--file-site"), QString::number(options.fileStations), QString::number(Chargers), QString::number(options.fileBytes)});
    const QStringList said = awaitSite(site.process);
    if (said.isEmpty())
        return failure(ErrorCode::TimedOut, QStringLiteral("the site did not come up"));
    const auto rise = measureRise(said, options.fileStations, options.seconds);
    if (!rise)
        return tl::unexpected(rise.error());
    std::printf("files    p99 rises by %.1f ms (goal under %.0f)\n", *rise, MostRiseMs);
    const qint64 bytes = options.fileBytes * 10;
    const auto growth = measureUpload(site.process.processId(), said.at(Chargers + 1), bytes);
    if (!growth)
        return tl::unexpected(growth.error());
    std::printf("files    an upload of %.0f MB grows memory by %.1f MB (goal under %.0f)\n", double(bytes) / 1e6, double(*growth) / 1e6,
                double(MostGrowth) / 1e6);
    return *rise < MostRiseMs && *growth < MostGrowth;
}

} // namespace forecourt::bench
