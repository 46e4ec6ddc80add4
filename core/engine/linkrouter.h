// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// From connections to stations: which link belongs to whom.
#pragma once

#include "core/engine/lobby.h"
#include "core/engine/onceanhour.h"
#include "core/engine/systemmonitor.h"

namespace forecourt::engine {

/// Hands what the server says to the station or to the lobby. Thread: engine.
class LinkRouter final : public ports::LinkListener
{
public:
    LinkRouter(EngineContext& context, StationRegistry& stations, Lobby& lobby, SystemMonitor& monitor);

    void collect(ChangeBatch& batch) const { batch.attempts = m_attempts; }
    /// Was this identity refused lately because nobody knows it.
    [[nodiscard]] bool hasKnocked(const QString& identity) const;
    /// Gives an open link of the lobby to its station.
    void adopt(StationController& station, Lobby::Leaving leaving);
    /// Nothing is accepted from now on.
    void stop() { m_isStopped = true; }

    // ports::LinkListener
    void linkOpened(ports::LinkInfo info, std::shared_ptr<ports::StationLink> link) override;
    void linkText(quint64 epoch, const QByteArray& utf8) override;
    void linkAlive(quint64 epoch) override;
    void linkDeviated(quint64 epoch, const Deviation& deviation) override;
    void linkClosed(quint64 epoch, quint16 code, const QString& reason, bool wasClean) override;
    void attempted(const ConnectionAttempt& attempt) override;
    void duplicateIdentity(const StationId& identity, const QString& newcomerAddress) override;
    void portChanged(bool isTls, const PortState& state) override;

private:
    void noteRefused(const ConnectionAttempt& attempt);

    EngineContext& m_context;
    StationRegistry& m_stations;
    Lobby& m_lobby;
    SystemMonitor& m_monitor;
    QHash<quint64, StationController*> m_byEpoch;
    QList<ConnectionAttempt> m_attempts; ///< oldest first, at most 200
    OnceAnHour m_refusals;               ///< by station and reason
    bool m_isStopped = false;
};

} // namespace forecourt::engine
