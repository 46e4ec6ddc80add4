// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/connectionregistry.h"

#include "core/base/logging.h"

#include <QWebSocket>

#include <algorithm>

namespace forecourt::server {

namespace {

constexpr std::chrono::milliseconds CheckInterval{5'000};
constexpr int ChallengeBytes = 16;
constexpr qsizetype MaxHeldMessages = 100;

/// Deleted from the event loop: a connection may be dropped while one of its own slots runs.
std::shared_ptr<StationConnection> shared(StationConnection* connection)
{
    return {connection, [](StationConnection* dropped) { dropped->deleteLater(); }};
}

} // namespace

ConnectionRegistry::ConnectionRegistry(ports::LinkListener& listener, Clock& clock, IdSource& idSource,
                                       const ServerSettings& settings)
    : m_listener(listener), m_clock(clock), m_idSource(idSource), m_settings(settings)
{
    scheduleCheck();
}

ConnectionRegistry::~ConnectionRegistry()
{
    for (auto& [identity, entry] : m_entries) {
        entry.live->discard();
        if (entry.contest)
            entry.contest->newcomer->discard();
    }
    for (const Pointer& connection : m_leaving)
        connection->discard();
}

Occupancy ConnectionRegistry::occupancy() const
{
    int contests = 0;
    int heldCandidates = 0;
    for (const auto& [identity, entry] : m_entries) {
        if (entry.contest)
            ++(entry.contest->newcomer->info().isCandidate ? heldCandidates : contests);
    }
    return {static_cast<int>(m_entries.size()) - m_candidates + contests, m_candidates + heldCandidates};
}

void ConnectionRegistry::add(QWebSocket* webSocket, QTcpSocket* socket, const ports::LinkInfo& info)
{
    auto connection = shared(new StationConnection(webSocket, socket, info, *this, m_clock, m_settings));
    Entry& entry = m_entries[info.identity.value()];
    if (!entry.live) {
        m_candidates += info.isCandidate ? 1 : 0;
        open(entry, std::move(connection), {});
    } else if (entry.contest) {
        // The newcomer itself has come again before the decision: its first try is dead to it.
        dismiss(std::exchange(entry.contest->newcomer, std::move(connection)), 1008,
                QStringLiteral("a newer connection has come"));
        entry.contest->held.clear();
        entry.contest->heldBytes = 0;
    } else {
        startContest(entry, std::move(connection));
    }
}

void ConnectionRegistry::startContest(Entry& entry, Pointer newcomer)
{
    const QString identity = newcomer->info().identity.value();
    entry.contest = std::make_unique<Contest>();
    entry.contest->newcomer = std::move(newcomer);
    entry.contest->challenge = m_idSource.randomBytes(ChallengeBytes);
    entry.contest->deadline =
        m_clock.after(m_settings.duplicateDeadline, [this, identity] { replaceIncumbent(identity); });
    entry.live->ping(entry.contest->challenge);
}

void ConnectionRegistry::refuseNewcomer(Entry& entry)
{
    const std::unique_ptr<Contest> contest = std::move(entry.contest);
    const ports::LinkInfo info = contest->newcomer->info();
    m_droppedMessages += contest->held.size();
    dismiss(contest->newcomer, 1008, QStringLiteral("this identity is connected already"));
    ConnectionAttempt attempt;
    attempt.at = m_clock.utcNow();
    attempt.peerAddress = info.peerAddress;
    attempt.path = info.path;
    attempt.identity = info.identity.value();
    attempt.subprotocols = info.protocol;
    attempt.httpStatus = 101;
    attempt.reason = AttemptReason::DuplicateIdentity;
    attempt.detail = QStringLiteral("the station is connected from %1 and answers there")
                         .arg(entry.live->info().peerAddress);
    m_listener.attempted(attempt);
    m_listener.duplicateIdentity(info.identity, info.peerAddress);
}

void ConnectionRegistry::replaceIncumbent(const QString& identity)
{
    const auto found = m_entries.find(identity);
    if (found == m_entries.end() || !found->second.contest)
        return;
    Entry& entry = found->second;
    const std::unique_ptr<Contest> contest = std::move(entry.contest);
    const Pointer incumbent = std::move(entry.live);
    m_candidates += (contest->newcomer->info().isCandidate ? 1 : 0) - (incumbent->info().isCandidate ? 1 : 0);
    incumbent->discard();
    m_listener.linkClosed(incumbent->info().epoch, 1006, QString::fromLatin1(ports::ReplacedReason), false);
    open(entry, contest->newcomer, contest->held);
}

void ConnectionRegistry::open(Entry& entry, Pointer connection, const QList<QByteArray>& held)
{
    entry.live = std::move(connection);
    const Pointer live = entry.live;
    live->setRole(ConnectionRole::Live);
    qCInfo(logServer).noquote() << live->info().identity.value() << "connected from"
                                << live->info().peerAddress;
    m_listener.linkOpened(live->info(), live);
    for (const QByteArray& utf8 : held)
        textArrived(*live, utf8);
}

void ConnectionRegistry::textArrived(StationConnection& connection, const QByteArray& utf8)
{
    switch (connection.role()) {
    case ConnectionRole::Live:
        m_listener.linkText(connection.info().epoch, utf8);
        break;
    case ConnectionRole::Held:
        hold(connection, utf8);
        break;
    case ConnectionRole::Gone:
        ++m_droppedMessages;
        break;
    }
}

void ConnectionRegistry::hold(StationConnection& connection, const QByteArray& utf8)
{
    const auto found = m_entries.find(connection.info().identity.value());
    if (found == m_entries.end() || !found->second.contest)
        return;
    Contest& contest = *found->second.contest;
    contest.heldBytes += utf8.size();
    contest.held.append(utf8);
    if (contest.held.size() <= MaxHeldMessages && contest.heldBytes <= m_settings.messageLimit)
        return;
    m_droppedMessages += contest.held.size();
    dismiss(contest.newcomer, 1008, QStringLiteral("too much was sent before the connection was accepted"));
    found->second.contest.reset();
}

void ConnectionRegistry::signOfLife(StationConnection& connection)
{
    if (connection.role() == ConnectionRole::Live)
        m_listener.linkAlive(connection.info().epoch);
}

void ConnectionRegistry::pongArrived(StationConnection& connection, const QByteArray& payload)
{
    const auto found = m_entries.find(connection.info().identity.value());
    if (found == m_entries.end() || !found->second.contest || found->second.live.get() != &connection)
        return;
    if (payload == found->second.contest->challenge)
        refuseNewcomer(found->second);
}

void ConnectionRegistry::pingIgnored(StationConnection& connection)
{
    if (connection.role() == ConnectionRole::Live)
        m_listener.linkDeviated(connection.info().epoch,
                                Deviation{6, QStringLiteral("ping-not-answered"), QStringLiteral("WebSocket ping")});
}

void ConnectionRegistry::connectionClosed(StationConnection& connection, quint16 code, const QString& reason,
                                          bool wasClean)
{
    if (connection.role() == ConnectionRole::Gone) {
        std::erase_if(m_leaving,
                      [&connection](const Pointer& leaving) { return leaving.get() == &connection; });
        return;
    }
    const auto found = m_entries.find(connection.info().identity.value());
    if (found == m_entries.end())
        return;
    Entry& entry = found->second;
    if (connection.role() == ConnectionRole::Held) {
        entry.contest.reset();
        return;
    }
    const Pointer gone = std::move(entry.live); // keeps \a connection alive to the end of this function
    const std::unique_ptr<Contest> contest = std::move(entry.contest);
    gone->setRole(ConnectionRole::Gone);
    m_candidates -= gone->info().isCandidate ? 1 : 0;
    if (!contest)
        m_entries.erase(found);
    m_listener.linkClosed(gone->info().epoch, code, reason, wasClean);
    if (contest) {
        m_candidates += contest->newcomer->info().isCandidate ? 1 : 0;
        open(entry, contest->newcomer, contest->held);
    }
}

/// Says goodbye and keeps the connection until it is gone.
void ConnectionRegistry::dismiss(Pointer connection, quint16 code, const QString& reason)
{
    connection->setRole(ConnectionRole::Gone);
    connection->close(code, reason);
    m_leaving.push_back(std::move(connection));
}

void ConnectionRegistry::closeAll(quint16 code, const QString& reason)
{
    auto entries = std::move(m_entries);
    m_entries.clear();
    m_candidates = 0;
    for (auto& [identity, entry] : entries) {
        if (entry.contest)
            dismiss(entry.contest->newcomer, code, reason);
        dismiss(entry.live, code, reason);
        m_listener.linkClosed(entry.live->info().epoch, code, reason, true);
    }
}

void ConnectionRegistry::checkDeadlines()
{
    for (const auto& [identity, entry] : m_entries) {
        entry.live->checkDeadlines();
        if (entry.contest)
            entry.contest->newcomer->checkDeadlines();
    }
    for (const Pointer& connection : m_leaving)
        connection->checkDeadlines();
    scheduleCheck();
}

void ConnectionRegistry::scheduleCheck()
{
    m_check = m_clock.after(CheckInterval, [this] { checkDeadlines(); });
}

} // namespace forecourt::server
