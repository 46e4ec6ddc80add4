// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/localapi/consoleholds.h"

#include "core/base/async.h"
#include "core/base/logging.h"

#include <QTimer>

#include <algorithm>
#include <tuple>
#include <utility>

namespace forecourt::localapi {

namespace {

QFuture<Result<void>> withoutStream()
{
    return readyFuture<Result<void>>(failure(ErrorCode::LinkLost, QStringLiteral("this console has no stream of changes any more")));
}

} // namespace

ConsoleHolds::ConsoleHolds(api::Administration& administration, std::chrono::milliseconds grace)
    : m_administration(administration), m_grace(grace)
{
}

void ConsoleHolds::streamOpened(const QByteArray& console)
{
    ++m_owners[console].streams;
}

void ConsoleHolds::streamEnded(const QByteArray& console)
{
    const auto owner = m_owners.find(console);
    if (owner == m_owners.end() || --owner->streams > 0)
        return;
    QTimer::singleShot(m_grace, this, [this, console] { drop(console); });
}

void ConsoleHolds::drop(const QByteArray& console)
{
    const auto owner = m_owners.constFind(console);
    if (owner == m_owners.constEnd() || owner->streams > 0)
        return;
    const Owner gone = *owner;
    m_owners.erase(owner);
    if (!gone.isHoldingLobby && !gone.isLearning)
        return;
    qCInfo(logApi) << "a console has gone, and what it held open with it";
    if (gone.isHoldingLobby)
        std::ignore = applyLobby();
    if (gone.isLearning)
        std::ignore = applyLearning();
}

QFuture<Result<void>> ConsoleHolds::holdLobby(const QByteArray& console, bool isHeld)
{
    const auto owner = m_owners.find(console);
    if (owner == m_owners.end())
        return withoutStream();
    owner->isHoldingLobby = isHeld;
    return applyLobby();
}

QFuture<Result<void>> ConsoleHolds::learn(const QByteArray& console, bool isArmed, const QList<StationId>& stations)
{
    const auto owner = m_owners.find(console);
    if (owner == m_owners.end())
        return withoutStream();
    owner->isLearning = isArmed;
    owner->stations = stations;
    return applyLearning();
}

QFuture<Result<void>> ConsoleHolds::applyLobby()
{
    return m_administration.holdLobbyOpen(std::ranges::any_of(std::as_const(m_owners), &Owner::isHoldingLobby));
}

/// At the stations of all who learn; anywhere if one of them does so.
QFuture<Result<void>> ConsoleHolds::applyLearning()
{
    bool isArmed = false;
    bool isAnywhere = false;
    QList<StationId> stations;
    for (const Owner& owner : std::as_const(m_owners)) {
        if (!owner.isLearning)
            continue;
        isArmed = true;
        isAnywhere = isAnywhere || owner.stations.isEmpty();
        for (const StationId& station : owner.stations) {
            if (!stations.contains(station))
                stations.append(station);
        }
    }
    return m_administration.learnTokens(isArmed, isAnywhere ? QList<StationId>() : stations);
}

} // namespace forecourt::localapi
