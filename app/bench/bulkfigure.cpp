// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/barerelay.h"
#include "app/bench/commandparts.h"
#include "app/bench/runningsite.h"
#include "core/api/bulkrun.h"

#include <QEventLoop>
#include <QTemporaryDir>

namespace forecourt::bench {

namespace {

constexpr int BulkRounds = 3;
constexpr int BareRounds = 20;
constexpr double BulkGoalMs = 2000;
constexpr int SlowestAnswerMs = 1000;
constexpr int BulkMs = 60'000;
const QString BulkPrefix = QStringLiteral("BULK-");

/// Resets all of them; the microseconds from the slowest answer to the end.
Result<qint64> resetAll(RunningSite& site, StationGroup& stations)
{
    QList<StationId> ids;
    for (int i = 0; i < stations.count(); ++i)
        ids.append(StationId(BulkPrefix + QString::number(i)));
    CommandRequest request;
    request.parameters = Reset{ResetKind::Soft};
    api::BulkRun run(site.application().commands(), request, ids, api::BulkOrder::AllAtOnce);
    QEventLoop loop;
    qint64 finishedUs = 0;
    QObject::connect(&run, &api::BulkRun::finished, &loop, [&] {
        finishedUs = nowUs();
        loop.quit();
    });
    QTimer::singleShot(BulkMs, &loop, &QEventLoop::quit);
    run.start();
    loop.exec();
    const int done = run.plan().count(api::BulkTarget::State::Done);
    if (finishedUs == 0 || done != stations.count())
        return failure(ErrorCode::TimedOut, QStringLiteral("only %1 of %2 stations were reset").arg(done).arg(stations.count()));
    qint64 slowestUs = 0;
    for (int i = 0; i < stations.count(); ++i)
        slowestUs = std::max(slowestUs, stations.at(i).answeredUs());
    return finishedUs - slowestUs;
}

Result<bool> measureBulkOn(RunningSite& site, int count)
{
    if (const auto admitted = site.admit(BulkPrefix, count); !admitted)
        return tl::unexpected(admitted.error());
    const auto url = site.awaitStationUrl();
    if (!url)
        return tl::unexpected(url.error());
    StationGroup stations(count, QStringLiteral("Reset"), SlowestAnswerMs);
    if (const auto opened = stations.open(*url, BulkPrefix); !opened)
        return tl::unexpected(opened.error());
    if (const auto online = site.awaitOnline(count); !online)
        return tl::unexpected(online.error());
    BareRelay relay;
    if (const auto started = relay.start(); !started)
        return tl::unexpected(started.error());
    Durations behind;
    for (int round = 0; round < BulkRounds; ++round) {
        const auto after = resetAll(site, stations);
        if (!after)
            return tl::unexpected(after.error());
        behind.add(*after);
        for (int i = 0; i < BareRounds; ++i) {
            if (const auto bare = relay.measure(); !bare)
                return tl::unexpected(bare.error());
        }
    }
    const QByteArray what = QByteArray::number(count) + " stations reset at once, slowest answer to done";
    return reportDurations(what.constData(), behind, Judged::Longest, BulkGoalMs, relay.back());
}

} // namespace

Result<bool> measureBulk(const Options& options)
{
    const QTemporaryDir folder;
    RunningSite site;
    if (const auto started = site.start(folder.filePath(QStringLiteral("data"))); !started)
        return tl::unexpected(started.error());
    const auto isMet = measureBulkOn(site, options.bulkStations);
    site.stop();
    return isMet;
}

} // namespace forecourt::bench
