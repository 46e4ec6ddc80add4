// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A peer that speaks HTTP and WebSocket byte by byte, rightly or wrongly.
#pragma once

#include <QSslSocket>
#include <QTcpSocket>
#include <QtEndian>

namespace forecourt::tests {

/// An upgrade request; change what a test needs.
struct UpgradeRequest {
    QByteArray target = "/ocpp/CP1";
    QByteArray protocols = "ocpp1.6"; ///< empty: no such header
    QByteArray authorization = {};    ///< empty: no such header
    QByteArray connection = "Upgrade";
    QByteArray upgrade = "websocket";
    QByteArray version = "13";
    QByteArray extra = {}; ///< whole lines

    [[nodiscard]] QByteArray bytes() const;
};

[[nodiscard]] QByteArray basic(const QByteArray& user, const QByteArray& password);

/// One WebSocket frame; masked with a fixed key as a client must. Source: RFC 6455 §5.2.
[[nodiscard]] QByteArray frame(quint8 opcode, QByteArray payload, bool isFinal = true,
                               bool isMasked = true);

constexpr quint8 Continuation = 0;
constexpr quint8 Text = 1;
constexpr quint8 Binary = 2;
constexpr quint8 Close = 8;
constexpr quint8 Ping = 9;
constexpr quint8 Pong = 10;

/// A TCP or TLS peer that collects what it receives.
class RawClient : public QObject
{
public:
    explicit RawClient(quint16 port, QTcpSocket* socket = new QTcpSocket, const QString& from = {});

    void send(const QByteArray& bytes);
    [[nodiscard]] QTcpSocket& socket() { return *m_socket; }
    /// 0 until the status line is there.
    [[nodiscard]] int status() const;
    [[nodiscard]] bool isUpgraded() const;
    /// Everything behind the answer's head.
    [[nodiscard]] QByteArray frames() const;
    /// The whole frames received so far, as opcode and payload.
    [[nodiscard]] QList<std::pair<quint8, QByteArray>> parsedFrames() const;
    /// Code of the first close frame, or 0.
    [[nodiscard]] int closeCode() const;
    /// Payload of the last ping received, or nothing.
    [[nodiscard]] QByteArray lastPing() const;

    QByteArray received;
    bool isClosed = false;
    bool isDeaf = false;

private:
    QTcpSocket* m_socket;
};

} // namespace forecourt::tests
