// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The OCPP server: ports, gatekeeper and connections behind one door.
#pragma once

#include "core/base/clock.h"
#include "core/base/idsource.h"
#include "core/base/result.h"
#include "core/engine/ports/transport.h"
#include "core/server/serversettings.h"

#include <QObject>

namespace forecourt::server {

class ConnectionRegistry;
class Gatekeeper;
class Listener;

/// Listens for stations and tells the engine what they say. Thread: engine (make, use and destroy it there).
class OcppServer final : public QObject
{
    Q_OBJECT
public:
    /// What it works with must outlive it.
    OcppServer(ports::StationDirectory& directory, ports::LinkListener& listener,
               const ports::CredentialHasher& hasher, Clock& clock, IdSource& idSource,
               ServerSettings settings, QObject* parent = nullptr);
    ~OcppServer() override;

    /// Opens the ports; the result is the plain port. LinkListener::portChanged() is called for each. A TLS
    /// port that cannot be opened is a problem of its PortState, not a failure here.
    /// Errors: PortInUse (args: port, and "name (pid)" of the program that holds it, empty where unknown),
    /// PermissionDenied (args: port), InvalidInput (args: address that is not of this computer).
    [[nodiscard]] Result<quint16> listen();

    /// Like listen(), and again every 5 s for each port that could not be opened, until stop().
    void keepListening();

    /// Tries the ports that could not be opened at once, for those who just freed one. Only after keepListening().
    void retryNow();

    /// Closes the ports, turns waiting peers away and ends every link with code 1001.
    void stop();

    [[nodiscard]] quint16 port() const;    ///< 0: not listening
    [[nodiscard]] quint16 tlsPort() const; ///< 0: not listening
    /// Sockets refused since the start because a cap was reached (SEC-5).
    [[nodiscard]] qint64 refusedForRoom() const;
    /// Messages of replaced or refused connections, thrown away since the start (SEC-2).
    [[nodiscard]] qint64 droppedMessages() const;
    /// Sockets that have not identified themselves yet.
    [[nodiscard]] int handshakeCount() const;

private:
    [[nodiscard]] Result<quint16> openPort(Listener& listener, bool isTls, quint16 port);
    void openMissing();
    void prepare();

    ports::StationDirectory& m_directory;
    ports::LinkListener& m_listener;
    const ports::CredentialHasher& m_hasher;
    Clock& m_clock;
    const ServerSettings m_settings;
    std::unique_ptr<ConnectionRegistry> m_registry;
    std::unique_ptr<Gatekeeper> m_gatekeeper;
    std::unique_ptr<Listener> m_plain;
    std::unique_ptr<Listener> m_secure;
    QString m_tlsProblem;
    std::unique_ptr<ScheduledCall> m_retry;
};

} // namespace forecourt::server
