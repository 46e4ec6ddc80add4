// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One accepted socket until it is a WebSocket or was turned away.
#pragma once

#include "core/base/clock.h"
#include "core/domain/site.h"
#include "core/server/httphead.h"
#include "core/server/serversettings.h"

#include <QObject>
#include <QPointer>
#include <QTcpSocket>

class QSslSocket;
class QWebSocketServer;

namespace forecourt::server {

class TlsConfiguration;

/// The mechanics of a handshake: TLS, reading the head within its limits and deadline, answering, handing the
/// socket over. Decides nothing about stations. Thread: engine.
class Handshake final : public QObject
{
    Q_OBJECT
public:
    /// Takes over \a descriptor. \a tls is null on the plain port; it, \a clock and \a settings must outlive
    /// this.
    Handshake(qintptr descriptor, const TlsConfiguration* tls, Clock& clock, const ServerSettings& settings,
              QObject* parent = nullptr);
    ~Handshake() override;

    [[nodiscard]] const RequestHead& head() const { return m_head; }
    [[nodiscard]] bool isTls() const { return m_tls != nullptr; }
    [[nodiscard]] QString peerAddress() const { return m_peerAddress; }
    [[nodiscard]] quint16 peerPort() const { return m_peerPort; }
    [[nodiscard]] QString localAddress() const { return m_localAddress; }
    /// Common name of the verified client certificate; empty where none was asked for.
    [[nodiscard]] QString certificateName() const;

    /// Whether the peer has not said yet what it wants.
    [[nodiscard]] bool isUnheard() const;
    [[nodiscard]] std::chrono::milliseconds since() const { return m_since; }
    /// Ends an unheard handshake to make room for others.
    void giveUp();

    /// Sends an answer and closes; \a headers are whole lines with CRLF.
    void answer(int status, const QByteArray& body, const QByteArray& headers = {});

    /// Lets \a upgrader make a WebSocket of the socket, whose path will be "/<ticket>". False where bytes
    /// followed the request head meanwhile (they would be lost): answer 400 then.
    [[nodiscard]] bool upgrade(QWebSocketServer& upgrader, quint64 ticket, const QString& protocol);

    /// Gives the socket away after the upgrade.
    [[nodiscard]] QTcpSocket* release();

Q_SIGNALS:
    /// A whole request head is there; answer() or upgrade() it.
    void requestArrived();
    /// It ended before there was a request; \a status is what was answered (0: nothing).
    void failed(forecourt::AttemptReason reason, const QString& detail, int status);
    /// Nothing more will happen here.
    void finished();

private:
    enum class State { ClientHello, TlsHandshake, Head, Deciding, Answering, Upgrading, Done };

    void adopt(qintptr descriptor);
    void readMore();
    void readClientHello();
    void readHead();
    void checkHead(QByteArrayView bytes, qsizetype length);
    void announceRequest();
    void startHead();
    void refuseTlsOnPlainPort();
    void fail(AttemptReason reason, const QString& detail, int status);
    void deadlinePassed();
    void closeSending();
    void socketGone();
    void finish();
    [[nodiscard]] QSslSocket* secureSocket() const;

    const TlsConfiguration* m_tls;
    Clock& m_clock;
    const ServerSettings& m_settings;
    QPointer<QTcpSocket> m_socket;
    State m_state = State::Head;
    std::chrono::milliseconds m_since;
    std::unique_ptr<ScheduledCall> m_deadline;
    RequestHead m_head;
    qsizetype m_headLength = 0;
    bool m_sawBytes = false;
    QString m_peerAddress;
    quint16 m_peerPort = 0;
    QString m_localAddress;
};

/// Text of an address; an IPv4 address mapped into IPv6 is shown as IPv4.
[[nodiscard]] QString addressText(const QHostAddress& address);

/// What caps and locks count as one source: an IPv4 address, or the 64-bit prefix of an IPv6 one (whoever has
/// one address there has all of them).
[[nodiscard]] QString sourceOf(const QString& address);

} // namespace forecourt::server
