// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/handshake.h"

#include "core/server/clienthello.h"
#include "core/server/directsocket.h"
#include "core/server/tlsconfiguration.h"

#include <QSslCertificate>
#include <QSslSocket>
#include <QWebSocketServer>

#include <algorithm>

#include <sys/socket.h>
#include <unistd.h>

namespace forecourt::server {

namespace {

constexpr qint64 ClientHelloLimit = 5 + 16384; // one TLS record

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return QByteArrayLiteral("OK");
    case 400:
        return QByteArrayLiteral("Bad Request");
    case 401:
        return QByteArrayLiteral("Unauthorized");
    case 403:
        return QByteArrayLiteral("Forbidden");
    case 404:
        return QByteArrayLiteral("Not Found");
    case 408:
        return QByteArrayLiteral("Request Timeout");
    case 426:
        return QByteArrayLiteral("Upgrade Required");
    case 429:
        return QByteArrayLiteral("Too Many Requests");
    case 431:
        return QByteArrayLiteral("Request Header Fields Too Large");
    case 503:
        return QByteArrayLiteral("Service Unavailable");
    default:
        return QByteArrayLiteral("Refused");
    }
}

/// The head QWebSocketServer gets to read instead of the station's: short, always well formed, without the
/// password and without what Qt 6.4 would refuse (quirk 2) or mistake (path, extensions).
QByteArray canonicalHead(const RequestHead& head, quint64 ticket, const QString& protocol)
{
    QByteArray text = "GET /" + QByteArray::number(ticket) +
                      " HTTP/1.1\r\nHost: csms\r\nUpgrade: websocket\r\nConnection: "
                      "Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                      "Sec-WebSocket-Key: " +
                      head.value("Sec-WebSocket-Key") + "\r\n";
    if (!protocol.isEmpty() && head.members("Sec-WebSocket-Protocol").contains(protocol.toLatin1()))
        text += "Sec-WebSocket-Protocol: " + protocol.toLatin1() + "\r\n";
    return text + "\r\n";
}

/// What a station that leaves the TLS handshake says by its alert. A certificate alert means that it lacks the
/// certificate of our authority (quirk 9).
QString tlsFailure(const QString& error)
{
    static const QLatin1String certificateAlerts[] = {
        QLatin1String("unknown ca"), QLatin1String("bad certificate"), QLatin1String("certificate unknown"),
        QLatin1String("unsupported certificate")};
    const bool isDistrust =
        std::any_of(std::begin(certificateAlerts), std::end(certificateAlerts),
                    [&](QLatin1String alert) { return error.contains(alert, Qt::CaseInsensitive); });
    return isDistrust ? error + QStringLiteral("; the station does not trust our certificate (quirk 9): give it the "
                                               "certificate of our authority, or the ws address")
                      : error;
}

} // namespace

QString addressText(const QHostAddress& address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4).toString() : address.toString();
}

QString sourceOf(const QString& address)
{
    const QHostAddress parsed(address);
    if (parsed.protocol() != QAbstractSocket::IPv6Protocol)
        return address;
    Q_IPV6ADDR bytes = parsed.toIPv6Address();
    std::fill(std::begin(bytes.c) + 8, std::end(bytes.c), quint8(0));
    return QHostAddress(bytes).toString();
}

Handshake::Handshake(qintptr descriptor, const TlsConfiguration* tls, Clock& clock,
                     const ServerSettings& settings, QObject* parent)
    : QObject(parent), m_tls(tls), m_clock(clock), m_settings(settings), m_since(clock.monotonic())
{
    adopt(descriptor);
}

Handshake::~Handshake()
{
    if (m_socket)
        m_socket->disconnect(this);
}

void Handshake::adopt(qintptr descriptor)
{
    if (m_tls)
        m_socket = new QSslSocket(this);
    else
        m_socket = new DirectSocket(this);
    // Before the descriptor: bytes beyond the limit must stay in the kernel.
    m_socket->setReadBufferSize(m_tls ? ClientHelloLimit : m_settings.head.totalBytes + 1);
    if (!m_socket->setSocketDescriptor(descriptor)) {
        ::close(static_cast<int>(descriptor));
        QMetaObject::invokeMethod(this, &Handshake::finish, Qt::QueuedConnection);
        return;
    }
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_peerAddress = addressText(m_socket->peerAddress());
    m_peerPort = m_socket->peerPort();
    m_localAddress = addressText(m_socket->localAddress());
    connect(m_socket, &QTcpSocket::readyRead, this, &Handshake::readMore);
    connect(m_socket, &QTcpSocket::disconnected, this, &Handshake::socketGone);
    if (m_tls) {
        connect(secureSocket(), &QSslSocket::encrypted, this, &Handshake::startHead);
        m_state = State::ClientHello;
        m_deadline = m_clock.after(m_settings.tlsDeadline, [this] { deadlinePassed(); });
    } else {
        startHead();
    }
}

QSslSocket* Handshake::secureSocket() const
{
    return qobject_cast<QSslSocket*>(m_socket.data());
}

QString Handshake::certificateName() const
{
    if (!m_tls || !m_tls->needsClientCertificate() || !secureSocket() ||
        !m_tls->isFromOurAuthority(secureSocket()->peerCertificateChain()))
        return {};
    return secureSocket()->peerCertificate().subjectInfo(QSslCertificate::CommonName).value(0);
}

bool Handshake::isUnheard() const
{
    return m_state == State::Head || m_state == State::ClientHello || m_state == State::TlsHandshake;
}

void Handshake::giveUp()
{
    m_state = State::Answering;
    Q_EMIT failed(AttemptReason::ServerFull, QStringLiteral("it said nothing while others waited"), 0);
    if (m_socket)
        m_socket->abort();
    finish();
}

void Handshake::startHead()
{
    m_state = State::Head;
    m_socket->setReadBufferSize(m_settings.head.totalBytes + 1);
    m_deadline = m_clock.after(m_settings.headDeadline, [this] { deadlinePassed(); });
}

void Handshake::readMore()
{
    m_sawBytes = true;
    switch (m_state) {
    case State::ClientHello:
        readClientHello();
        break;
    case State::Head:
        readHead();
        break;
    case State::Answering:
        m_socket->skip(m_socket->bytesAvailable());
        break;
    case State::TlsHandshake:
    case State::Deciding:
    case State::Upgrading:
    case State::Done:
        break;
    }
}

/// Only peeks: the TLS library must see the hello again.
void Handshake::readClientHello()
{
    const QByteArray bytes = m_socket->peek(ClientHelloLimit);
    if (!looksLikeTls(bytes)) {
        if (const qsizetype length = headLength(bytes); length > 0) {
            if (auto head = parseHead(QByteArrayView(bytes).first(length), m_settings.head))
                m_head = std::move(*head); // tells whose attempt it was
        }
        answer(400, QByteArrayLiteral("This port speaks TLS: use wss://\n"));
        fail(AttemptReason::TlsFailed,
             QStringLiteral("no TLS on the TLS port; a station that speaks plain although it was given wss (quirk 9) "
                            "needs our authority's certificate first, or the ws address"),
             400);
        return;
    }
    ClientHello hello;
    if (server::readClientHello(bytes, hello) == HelloState::NeedsMore)
        return;
    m_state = State::TlsHandshake;
    secureSocket()->setSslConfiguration(m_tls->choose(hello));
    secureSocket()->startServerEncryption();
}

void Handshake::readHead()
{
    const QByteArray bytes = m_socket->peek(m_settings.head.totalBytes + 1);
    if (bytes.isEmpty())
        return;
    if (!m_tls && looksLikeTls(bytes)) {
        refuseTlsOnPlainPort();
        return;
    }
    if (!mayBeHttp(bytes)) {
        fail(AttemptReason::NotHttp, QStringLiteral("what was sent is no HTTP request"), 400);
        return;
    }
    const qsizetype length = headLength(bytes);
    if (length > m_settings.head.totalBytes || (length < 0 && bytes.size() > m_settings.head.totalBytes)) {
        fail(AttemptReason::HeadTooLarge, QStringLiteral("the request head is too large"), 431);
        return;
    }
    if (length >= 0)
        checkHead(bytes, length);
}

void Handshake::checkHead(QByteArrayView bytes, qsizetype length)
{
    auto head = parseHead(bytes.first(length), m_settings.head);
    if (!head) {
        const bool isTooLarge = head.error() == HeadFault::TooLarge;
        fail(isTooLarge ? AttemptReason::HeadTooLarge : AttemptReason::NotHttp,
             isTooLarge ? QStringLiteral("the request head is too large")
                        : QStringLiteral("the request head is not valid HTTP"),
             isTooLarge ? 431 : 400);
        return;
    }
    m_head = std::move(*head);
    m_headLength = length;
    m_state = State::Deciding;
    m_deadline.reset();
    if (m_tls) {
        // QSslSocket goes on decrypting after this signal, whatever the buffer's limit, and that would be
        // lost in an upgrade: let it finish, and let no more in but a byte per turn, never a whole record.
        m_socket->setReadBufferSize(1);
        QMetaObject::invokeMethod(this, &Handshake::announceRequest, Qt::QueuedConnection);
    } else {
        announceRequest();
    }
}

void Handshake::announceRequest()
{
    if (m_state != State::Deciding || !m_socket)
        return;
    if (m_socket->bytesAvailable() > m_headLength)
        fail(AttemptReason::EarlyData, QStringLiteral("data was sent before our answer to the request"), 400);
    else
        Q_EMIT requestArrived();
}

/// A TLS client cannot read an HTTP answer, but it can read an alert.
void Handshake::refuseTlsOnPlainPort()
{
    m_socket->write(QByteArray::fromHex("15030100020228")); // fatal, handshake_failure
    fail(AttemptReason::TlsOnPlainPort, QStringLiteral("TLS on the plain port: use ws:// or the TLS port"),
         0);
}

void Handshake::fail(AttemptReason reason, const QString& detail, int status)
{
    if (m_state != State::Answering) {
        if (status != 0) {
            answer(status, detail.toUtf8() + '\n');
        } else {
            m_state = State::Answering;
            m_deadline = m_clock.after(m_settings.answerDeadline, [this] { deadlinePassed(); });
            closeSending();
        }
    }
    Q_EMIT failed(reason, detail, status);
}

void Handshake::answer(int status, const QByteArray& body, const QByteArray& headers)
{
    if (!m_socket || m_state == State::Done)
        return;
    m_state = State::Answering;
    m_socket->write("HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status) +
                    "\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\nContent-Length: " +
                    QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body);
    m_socket->skip(m_socket->bytesAvailable());
    m_deadline = m_clock.after(m_settings.answerDeadline, [this] { deadlinePassed(); });
    closeSending();
}

/// Closing a socket with unread input resets the connection and can destroy our answer on its way, so only
/// our direction is closed; the peer's close or the deadline ends it.
void Handshake::closeSending()
{
    if (m_socket->bytesToWrite() > 0)
        m_socket->flush();
    if (secureSocket() && secureSocket()->isEncrypted()) {
        m_socket->disconnectFromHost();
    } else if (m_socket->bytesToWrite() == 0) {
        ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
    } else {
        connect(m_socket, &QTcpSocket::bytesWritten, this, &Handshake::closeSending, Qt::UniqueConnection);
    }
}

bool Handshake::upgrade(QWebSocketServer& upgrader, quint64 ticket, const QString& protocol)
{
    if (!m_socket || m_socket->state() != QAbstractSocket::ConnectedState)
        return true; // gone: socketGone() ends this handshake
    if (m_socket->bytesAvailable() > m_headLength)
        return false;
    m_state = State::Upgrading;
    m_socket->disconnect(this);
    m_socket->skip(m_headLength);
    const QByteArray head = canonicalHead(m_head, ticket, protocol);
    for (auto byte = head.crbegin(); byte != head.crend(); ++byte)
        m_socket->ungetChar(*byte);
    // A full buffer: nothing more is read until the WebSocket is open and its limits are set, so a frame
    // sent at once is neither lost nor unlimited.
    if (!m_tls)
        m_socket->setReadBufferSize(head.size());
    connect(m_socket, &QTcpSocket::disconnected, this, &Handshake::socketGone);
    // handleConnection() has no deadline of its own.
    m_deadline = m_clock.after(m_settings.upgradeDeadline, [this] { deadlinePassed(); });
    upgrader.handleConnection(m_socket);
    return true;
}

QTcpSocket* Handshake::release()
{
    QTcpSocket* socket = m_socket;
    if (socket)
        socket->disconnect(this);
    m_socket.clear();
    finish();
    return socket;
}

void Handshake::deadlinePassed()
{
    switch (m_state) {
    case State::Head:
        fail(AttemptReason::HeadTooSlow,
             m_sawBytes ? QStringLiteral("the request head did not end in time")
                        : QStringLiteral("nothing was sent"),
             m_sawBytes ? 408 : 0);
        return;
    case State::ClientHello:
    case State::TlsHandshake:
        m_state = State::Answering;
        Q_EMIT failed(AttemptReason::TlsFailed, QStringLiteral("no TLS handshake in time"), 0);
        break;
    case State::Deciding:
    case State::Answering:
    case State::Upgrading:
    case State::Done:
        break;
    }
    if (m_socket)
        m_socket->abort();
    finish();
}

void Handshake::socketGone()
{
    if (m_state == State::TlsHandshake)
        Q_EMIT failed(AttemptReason::TlsFailed, tlsFailure(m_socket ? m_socket->errorString() : QString()), 0);
    else if (m_state == State::Head || m_state == State::ClientHello)
        Q_EMIT failed(AttemptReason::NotHttp, QStringLiteral("the peer closed before a request was complete"),
                      0);
    finish();
}

void Handshake::finish()
{
    if (m_state == State::Done)
        return;
    m_state = State::Done;
    m_deadline.reset();
    Q_EMIT finished();
}

} // namespace forecourt::server
