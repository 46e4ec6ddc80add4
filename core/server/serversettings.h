// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the OCPP server is told at its start: ports, certificate, limits and deadlines.
#pragma once

#include "core/server/httphead.h"

#include <QHostAddress>
#include <QStringList>

#include <chrono>
#include <optional>

namespace forecourt::server {

/// A certificate chain and its private key, as PEM files.
struct CertificateFiles {
    QString chainFile; ///< leaf first
    QString keyFile;
};

/// The TLS port. Source: OCPP security whitepaper A00.FR.3xx, 4xx.
struct TlsSettings {
    quint16 port = 8443;
    /// One, or two of different kinds (RSA and elliptic curve): the one a station can use is chosen.
    QList<CertificateFiles> certificates;
    /// Where set, every station on this port must show a certificate signed by this authority (profile 3).
    QString clientAuthorityFile;
};

/// Settings of the OCPP server. The defaults are those of security-and-reliability.md §1 (SEC-4, 5, 11) and
/// decisions.md 4 and 8.
struct ServerSettings {
    QHostAddress bindAddress{QHostAddress::Any};
    quint16 port = 8887; ///< 0: any free one
    std::optional<TlsSettings> tls;

    /// A request for this path is the self-test of this computer: answered 200 and not written down. Empty: off.
    QByteArray selfTestPath;

    HeadLimits head;
    std::chrono::milliseconds headDeadline{5'000};
    std::chrono::milliseconds tlsDeadline{10'000};
    std::chrono::milliseconds upgradeDeadline{5'000}; ///< from our yes to the open WebSocket
    std::chrono::milliseconds answerDeadline{2'000};  ///< for a refused peer to take its answer

    int unauthenticatedLimit = 64; ///< handshakes at work at one time
    int unauthenticatedPerAddressLimit = 8;
    int waitingLimit = 512; ///< accepted sockets that wait for a free handshake
    std::chrono::milliseconds waitingDeadline{3'000};
    int candidateLimit = 200; ///< links of the lobby (SEC-6)

    int failureLimit = 5; ///< in failureWindow, then the pair of address and identity is locked (SEC-4)
    std::chrono::milliseconds failureWindow{60'000};
    std::chrono::milliseconds lockTime{15 * 60'000};
    bool alwaysUnauthorized = false; ///< answer unknown stations 401 instead of 404

    qint64 messageLimit = 1024 * 1024; ///< bytes, 64 KiB to 8 MiB (decisions.md 8)
    qint64 outputLimit = 1024 * 1024;  ///< bytes that may wait before a further message aborts the link
    std::chrono::milliseconds pingAfter{30'000}; ///< of silence
    std::chrono::milliseconds pongDeadline{10'000};
    /// A station that talks but never answered a ping on this link (quirk 6) is given this long.
    std::chrono::milliseconds pinglessDeadline{15 * 60'000};
    std::chrono::milliseconds closeDeadline{5'000};     ///< from close() to abort()
    std::chrono::milliseconds duplicateDeadline{5'000}; ///< for the incumbent's pong (SEC-1)
};

} // namespace forecourt::server
