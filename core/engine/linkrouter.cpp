// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/linkrouter.h"

#include "core/engine/limits.h"

#include <algorithm>

namespace forecourt::engine {

namespace {
constexpr qsizetype MaximumAttempts = 200;

/// Who ended a link, by the reason the server gives.
LinkEnd endOf(const QString& reason)
{
    if (reason == QLatin1String(ports::ReplacedReason))
        return LinkEnd::Replaced;
    const bool isCutOff = reason == QLatin1String(ports::SilentReason) || reason == QLatin1String(ports::DeafReason)
        || reason == QLatin1String(ports::StalledReason);
    return isCutOff ? LinkEnd::Ours : LinkEnd::Lost;
}

/// The code of the security event; empty where nobody failed to prove who it is.
/// Source: security-and-reliability.md §2: auth failure, wrong profile, bad TLS.
QString refusalCode(AttemptReason reason)
{
    switch (reason) {
    case AttemptReason::NoPassword: return QStringLiteral("NoPassword");
    case AttemptReason::WrongPassword: return QStringLiteral("WrongPassword");
    case AttemptReason::WrongUser: return QStringLiteral("WrongUser");
    case AttemptReason::WrongSecurityProfile: return QStringLiteral("WrongSecurityProfile");
    case AttemptReason::TooManyAttempts: return QStringLiteral("TooManyAttempts");
    case AttemptReason::TlsFailed: return QStringLiteral("TlsFailed");
    default: return {};
    }
}
} // namespace

LinkRouter::LinkRouter(EngineContext& context, StationRegistry& stations, Lobby& lobby, SystemMonitor& monitor)
    : m_context(context), m_stations(stations), m_lobby(lobby), m_monitor(monitor), m_refusals(context.clock)
{
}

void LinkRouter::linkOpened(ports::LinkInfo info, std::shared_ptr<ports::StationLink> link)
{
    if (m_isStopped) {
        link->close(CloseGoingAway, QStringLiteral("shutting down"));
        return;
    }
    StationController* station = m_stations.find(info.identity); // may have been admitted meanwhile
    if (!station)
        return m_lobby.linkOpened(info, std::move(link));
    if (station->model().record().isArchived) {
        link->close(ClosePolicy, QStringLiteral("station is archived"));
        return;
    }
    const quint64 before = station->isOnline() ? station->epoch() : 0;
    m_byEpoch.remove(before);
    m_byEpoch.insert(info.epoch, station);
    station->linkOpened(info, std::move(link));
}

void LinkRouter::adopt(StationController& station, Lobby::Leaving leaving)
{
    if (!leaving.link || m_isStopped)
        return;
    m_byEpoch.insert(leaving.info.epoch, &station);
    leaving.info.isCandidate = false;
    station.linkOpened(leaving.info, std::move(leaving.link));
}

void LinkRouter::linkText(quint64 epoch, const QByteArray& utf8)
{
    if (StationController* station = m_byEpoch.value(epoch))
        station->linkText(utf8);
    else
        m_lobby.linkText(epoch, utf8); // else: of a link that was closed; dropped (SEC-2)
}

void LinkRouter::linkAlive(quint64 epoch)
{
    if (StationController* station = m_byEpoch.value(epoch))
        station->linkAlive();
    else
        m_lobby.linkAlive(epoch);
}

void LinkRouter::linkDeviated(quint64 epoch, const Deviation& deviation)
{
    if (StationController* station = m_byEpoch.value(epoch))
        station->deviated({deviation}); // a candidate has no record to count in
}

void LinkRouter::linkClosed(quint64 epoch, quint16 code, const QString& reason, bool wasClean)
{
    StationController* station = m_byEpoch.take(epoch);
    if (!station) {
        m_lobby.linkClosed(epoch);
        return;
    }
    if (!station->isOnline() || station->epoch() != epoch)
        return; // quirk 5: the end of an old link must not end the new one
    if (reason == QLatin1String(ports::ReservedBitReason))
        station->model().count(Deviation{7, QStringLiteral("reserved-bit-set"), QStringLiteral("WebSocket frame")});
    station->linkLost(wasClean ? QStringLiteral("%1 %2").arg(code).arg(reason) : QStringLiteral("connection lost"),
                      endOf(reason));
}

void LinkRouter::attempted(const ConnectionAttempt& attempt)
{
    // A known station that connects is no news here, and hundreds of them would push out the refused.
    if (attempt.reason == AttemptReason::Connected && m_stations.access(attempt.identity))
        return;
    StationController* claimed = attempt.identity.isEmpty() ? nullptr : m_stations.find(StationId(attempt.identity));
    if (claimed && !claimed->model().record().isArchived && attempt.reason == AttemptReason::TlsFailed)
        claimed->deviated({Deviation{9, QStringLiteral("plain-on-tls-port"), attempt.peerAddress}});
    noteRefused(attempt);
    m_attempts.append(attempt);
    if (m_attempts.size() > MaximumAttempts)
        m_attempts.remove(0, m_attempts.size() - MaximumAttempts);
    m_context.publisher.pending().attempts.append(attempt);
}

/// Of admitted stations, and of TLS that failed before anybody said who it is. A station goes on trying, and so does
/// whoever tries passwords: each reason is written down once an hour.
void LinkRouter::noteRefused(const ConnectionAttempt& attempt)
{
    const QString code = refusalCode(attempt.reason);
    const bool isNameless = attempt.reason == AttemptReason::TlsFailed && attempt.identity.isEmpty();
    const auto known = attempt.identity.isEmpty() ? std::nullopt : m_stations.access(attempt.identity);
    StationController* station = known ? m_stations.find(known->id) : nullptr;
    const bool isOurs = station && station->model().record().isAdmitted && !known->isArchived;
    const QString subject = isOurs ? known->id.value() : QString();
    if (code.isEmpty() || (!isOurs && !isNameless) || !m_refusals.isDue(code + QLatin1Char(' ') + subject))
        return;
    QJsonObject data{{QStringLiteral("address"), attempt.peerAddress}};
    if (attempt.reason == AttemptReason::WrongSecurityProfile || attempt.reason == AttemptReason::TlsFailed)
        data.insert(QStringLiteral("detail"), attempt.detail);
    if (isOurs)
        return station->model().journal(EventKind::Security, Severity::Warning, code, data);
    Happening happening;
    happening.kind = EventKind::Security;
    happening.severity = Severity::Warning;
    happening.code = code;
    happening.data = data;
    m_context.journal.add(std::move(happening));
}

bool LinkRouter::hasKnocked(const QString& identity) const
{
    return std::any_of(m_attempts.cbegin(), m_attempts.cend(), [&](const ConnectionAttempt& attempt) {
        return attempt.reason == AttemptReason::UnknownStation && attempt.identity == identity;
    });
}

void LinkRouter::duplicateIdentity(const StationId& identity, const QString& newcomerAddress)
{
    StationController* station = m_stations.find(identity);
    if (!station)
        return;
    station->model().journal(EventKind::Security, Severity::Critical, QStringLiteral("DuplicateIdentity"),
                             {{QStringLiteral("address"), newcomerAddress}});
}

void LinkRouter::portChanged(bool isTls, const PortState& state)
{
    m_monitor.portChanged(isTls, state);
}

} // namespace forecourt::engine
