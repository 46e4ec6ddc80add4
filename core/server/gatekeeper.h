// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Stands between the listening ports and the WebSockets: caps, rates, refusals with a reason.
#pragma once

#include "core/engine/ports/transport.h"
#include "core/server/admission.h"
#include "core/server/failurelimiter.h"
#include "core/server/passwordverifier.h"
#include "core/server/tlsconfiguration.h"

#include <QHostAddress>
#include <QPointer>
#include <QWebSocketServer>

#include <deque>
#include <functional>
#include <unordered_map>

class QTcpSocket;
class QWebSocket;

namespace forecourt::server {

class Handshake;

/// How many links are open. Source: SEC-5, SEC-6.
struct Occupancy {
    int stations = 0;
    int candidates = 0;
};

/// Judges every accepted socket and turns the welcome ones into WebSockets. Thread: engine.
class Gatekeeper final : public QObject
{
    Q_OBJECT
public:
    /// What it works with; all of it must outlive the gatekeeper.
    struct Surroundings {
        ports::StationDirectory& directory;
        const ports::CredentialHasher& hasher;
        Clock& clock;
        const ServerSettings& settings;
        std::function<Occupancy()> occupancy;
    };

    Gatekeeper(Surroundings surroundings, std::optional<TlsConfiguration> tls, QObject* parent = nullptr);
    ~Gatekeeper() override;

    /// Takes over a freshly accepted socket.
    void arrive(qintptr descriptor, bool isTls);

    [[nodiscard]] int handshakeCount() const { return m_handshakeCount; }
    [[nodiscard]] qsizetype waitingCount() const { return static_cast<qsizetype>(m_waiting.size()); }
    /// Sockets refused since the start because a cap was reached (SEC-5).
    [[nodiscard]] qint64 refusedForRoom() const { return m_refusedForRoom; }

Q_SIGNALS:
    /// Every attempt, the successful ones too.
    void attempted(const forecourt::ConnectionAttempt& attempt);
    /// The receiver owns \a webSocket; \a socket is its child, still with a full read buffer.
    void upgraded(QWebSocket* webSocket, QTcpSocket* socket, const forecourt::ports::LinkInfo& info);

private:
    struct Waiting {
        qintptr descriptor;
        bool isTls;
        QString address;
        std::chrono::milliseconds until;
    };
    struct Upgrade {
        QPointer<Handshake> handshake;
        ports::LinkInfo info;
        ConnectionAttempt attempt;
    };

    [[nodiscard]] bool hasHandshakeFor(const QString& address) const;
    void makeRoom();
    void start(qintptr descriptor, bool isTls, const QString& address);
    void startWaiting();
    void refuseLateWaiting();
    void refuseUnheard(const Waiting& waiting);
    void handshakeFinished(Handshake* handshake, const QString& source);

    void decide(Handshake* handshake);
    void checkPassword(Handshake* handshake, const Claim& claim, const Admission& admission);
    void passwordChecked(Handshake* handshake, const Claim& claim, const Admission& admission,
                         const QByteArray& hash);
    void accept(Handshake* handshake, const Admission& admission);
    void refuse(Handshake* handshake, const QString& identity, const Refusal& refusal);
    void refuseCounted(Handshake* handshake, const Claim& claim, const Refusal& refusal);
    void takeUpgraded();
    [[nodiscard]] bool hasRoomFor(const Admission& admission) const;
    [[nodiscard]] ConnectionAttempt attemptOf(const Handshake* handshake) const;

    Surroundings m_around;
    std::optional<TlsConfiguration> m_tls;
    FailureLimiter m_failures;
    PasswordVerifier m_verifier;
    QWebSocketServer m_upgrader;
    std::deque<Waiting> m_waiting;
    std::unique_ptr<ScheduledCall> m_waitingTimer;
    QHash<QString, int> m_handshakesOf; ///< by source
    int m_handshakeCount = 0;
    std::unordered_map<quint64, Upgrade> m_upgrades; ///< by ticket
    quint64 m_lastTicket = 0;
    quint64 m_lastEpoch = 0;
    qint64 m_refusedForRoom = 0;
};

} // namespace forecourt::server
