// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/await.h"
#include "app/bench/barerelay.h"
#include "app/bench/commandparts.h"
#include "app/bench/httpexchange.h"

#include <QElapsedTimer>
#include <QJsonDocument>

namespace forecourt::bench {

namespace {

constexpr double OverheadGoalMs = 5;

/// What lies between one command and the next: never the same, so that no rhythm of the server's is met or missed always.
int unevenPauseMs(int round)
{
    return 1 + round * 5 % 7;
}

QByteArray commandRequest(const Daemon& daemon, int station)
{
    return daemon.plainRequest("POST", QStringLiteral("/stations/%1%2/commands").arg(CommandedPrefix).arg(station),
                               {{QStringLiteral("action"), QStringLiteral("ClearCache")}, {QStringLiteral("payload"), QJsonObject()}});
}

bool isAccepted(const HttpExchange& exchange)
{
    const QJsonObject command = QJsonDocument::fromJson(exchange.body).object();
    return exchange.status == 200 && command.value(QStringLiteral("outcome")).toString() == QLatin1String("Accepted");
}

} // namespace

Result<bool> measureOverhead(Daemon& daemon, StationGroup& stations, int seconds)
{
    BareRelay relay;
    if (const auto started = relay.start(); !started)
        return tl::unexpected(started.error());
    Durations there;
    Durations back;
    QElapsedTimer timer;
    timer.start();
    // the first command of each station is not counted: it finds everything cold
    for (int round = 0; round < 2 * stations.count() || !timer.hasExpired(seconds * 1000); ++round) {
        const int index = round % stations.count();
        const auto exchange = exchangeHttp(daemon.apiPort(), commandRequest(daemon, index));
        if (!exchange)
            return tl::unexpected(exchange.error());
        if (!isAccepted(*exchange))
            return failure(ErrorCode::Internal, QStringLiteral("a command was not accepted: ") + QString::fromUtf8(exchange->body));
        if (round >= stations.count()) {
            there.add(stations.at(index).calledUs() - exchange->startedUs);
            back.add(exchange->finishedUs - stations.at(index).answeredUs());
        }
        if (const auto bare = relay.measure(); !bare)
            return tl::unexpected(bare.error());
        pause(unevenPauseMs(round));
    }
    const bool isThereMet = reportDurations("API request to frame", there, Judged::P99, OverheadGoalMs, relay.there());
    const bool isBackMet = reportDurations("answer to API response", back, Judged::P99, OverheadGoalMs, relay.back());
    return isThereMet && isBackMet;
}

} // namespace forecourt::bench
