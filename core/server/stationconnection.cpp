// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/stationconnection.h"

#include "core/base/logging.h"

#include <QTcpSocket>
#include <QWebSocket>
#include <QtEndian>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace forecourt::server {

namespace {

constexpr std::chrono::milliseconds StallGrace{60'000};
constexpr qint64 SlowestBytesPerSecond = 512; // inside one frame, after the grace
constexpr std::chrono::milliseconds LifeReportInterval{1'000};
constexpr qsizetype LongestCloseReason = 123; // RFC 6455 §5.5: a control frame has at most 125 bytes
constexpr qsizetype LargestJoinedMessage = 64 * 1024;
constexpr quint16 ProtocolError = 1002;
constexpr quint16 AbnormalClosure = 1006; // RFC 6455 §7.4.1, never sent

/// Header of an unmasked, final text frame. Source: RFC 6455 §5.2.
QByteArray textFrameHeader(qsizetype length)
{
    QByteArray header(1, static_cast<char>(0x81));
    if (length < 126) {
        header.append(static_cast<char>(length));
    } else if (length <= 0xffff) {
        const auto big = qToBigEndian(static_cast<quint16>(length));
        header.append(static_cast<char>(126)).append(reinterpret_cast<const char*>(&big), sizeof(big));
    } else {
        const auto big = qToBigEndian(static_cast<quint64>(length));
        header.append(static_cast<char>(127)).append(reinterpret_cast<const char*>(&big), sizeof(big));
    }
    return header;
}

/// Qt 6.4 uses 1001 and the protocol error codes for faults it found itself; a peer that closes in order says
/// 1000, 1001 or a code of its own.
bool isOrderly(quint16 code, const QString& reason)
{
    return code == 1000 || (code == 1001 && reason.isEmpty()) || code >= 3000;
}

} // namespace

StationConnection::StationConnection(QWebSocket* webSocket, QTcpSocket* socket, ports::LinkInfo info,
                                     ConnectionObserver& observer, Clock& clock,
                                     const ServerSettings& settings)
    : m_webSocket(webSocket)
    , m_socket(socket)
    , m_info(std::move(info))
    , m_observer(&observer)
    , m_clock(&clock)
    , m_settings(&settings)
    , m_lastHeard(clock.monotonic())
{
    m_webSocket->setParent(this);
    m_webSocket->setMaxAllowedIncomingFrameSize(static_cast<quint64>(settings.messageLimit));
    m_webSocket->setMaxAllowedIncomingMessageSize(static_cast<quint64>(settings.messageLimit));
    connectSignals();
    limitKernelRetries();
    dropSpareBuffer();
    // Only now may the kernel's bytes in: limits are set and nothing gets lost.
    m_socket->setReadBufferSize(0);
}

StationConnection::~StationConnection()
{
    discard();
}

void StationConnection::connectSignals()
{
    connect(m_webSocket, &QWebSocket::textMessageReceived, this, [this](const QString& message) {
        noteTalk();
        if (m_state == State::Open)
            m_observer->textArrived(*this, message.toUtf8());
    });
    connect(m_webSocket, &QWebSocket::binaryFrameReceived, this,
            [this] { close(1003, QStringLiteral("only text messages are understood")); });
    connect(m_webSocket, &QWebSocket::pong, this, [this](quint64, const QByteArray& payload) {
        m_hasPonged = true;
        if (m_state == State::Open)
            m_observer->pongArrived(*this, payload);
    });
    connect(m_webSocket, &QWebSocket::aboutToClose, this, [this] {
        if (m_state == State::Open)
            m_wasClosedByPeer = true;
    });
    // Queued, so that the observer is never called from inside a call to this object.
    connect(m_webSocket, &QWebSocket::disconnected, this, &StationConnection::disconnected,
            Qt::QueuedConnection);
    // After QWebSocket's own slot, which was connected first.
    connect(m_socket, &QTcpSocket::readyRead, this, &StationConnection::bytesArrived);
}

/// The socket keeps the 16 KiB it read the request into, for good if the station says nothing. Reading a
/// whole block takes the block away with it.
void StationConnection::dropSpareBuffer()
{
    if (m_socket->bytesAvailable() > 0)
        return;
    m_socket->ungetChar('\0');
    m_socket->read(1);
}

/// A peer that vanished is noticed by the kernel as soon as our pings are not acknowledged in time.
void StationConnection::limitKernelRetries() const
{
#ifdef TCP_USER_TIMEOUT
    const auto timeout =
        static_cast<unsigned int>((2 * m_settings->pingAfter + m_settings->pongDeadline).count());
    ::setsockopt(static_cast<int>(m_socket->socketDescriptor()), IPPROTO_TCP, TCP_USER_TIMEOUT, &timeout,
                 sizeof(timeout));
#endif
}

void StationConnection::bytesArrived()
{
    if (m_state != State::Open || !m_socket)
        return;
    const auto now = m_clock->monotonic();
    m_lastHeard = now;
    m_openPings = 0;
    if (m_socket->bytesAvailable() == 0)
        m_partialSince = std::chrono::milliseconds(-1);
    else if (m_partialSince.count() < 0)
        m_partialSince = now;
    // A flood of pings from a peer that reads none of the pongs would fill our memory.
    if (bytesToWrite() > 2 * m_settings->outputLimit) {
        cutOff(QString::fromLatin1(ports::DeafReason));
        return;
    }
    if (now - m_lastReported < LifeReportInterval)
        return;
    m_lastReported = now;
    m_observer->signOfLife(*this);
}

void StationConnection::sendText(const QByteArray& utf8)
{
    if (m_state != State::Open || !m_socket)
        return;
    if (bytesToWrite() > m_settings->outputLimit) {
        cutOff(QString::fromLatin1(ports::DeafReason));
        return;
    }
    // Written here and not through QWebSocket, which would convert to UTF-16 and back and cut messages
    // over 512 KiB into fragments.
    const QByteArray header = textFrameHeader(utf8.size());
    if (utf8.size() <= LargestJoinedMessage) {
        m_socket->write(header + utf8); // one packet
    } else {
        m_socket->write(header);
        m_socket->write(utf8);
    }
}

void StationConnection::close(quint16 code, const QString& reason)
{
    if (m_state != State::Open || !m_socket)
        return;
    m_state = State::Closing;
    m_closingSince = m_clock->monotonic();
    m_endCode = code;
    m_endReason = reason;
    QString shortened = reason;
    while (shortened.toUtf8().size() > LongestCloseReason)
        shortened.chop(1);
    const auto bigCode = qToBigEndian(code);
    const QByteArray payload =
        QByteArray(reinterpret_cast<const char*>(&bigCode), sizeof(bigCode)) + shortened.toUtf8();
    // Not through QWebSocket, which throws away what the peer has not taken yet, our goodbye with it.
    m_socket->write(QByteArray(1, static_cast<char>(0x88)) + static_cast<char>(payload.size()) + payload);
    m_socket->flush();
    closeSendingWhenDone();
}

/// Closes our direction once the peer has taken everything; its own closing, or the deadline, is the end.
void StationConnection::closeSendingWhenDone()
{
    if (!m_socket)
        return;
    if (m_socket->bytesToWrite() > 0)
        connect(m_socket, &QTcpSocket::bytesWritten, this, &StationConnection::closeSendingWhenDone,
                Qt::UniqueConnection);
    else if (m_info.isTls)
        m_socket->disconnectFromHost();
    else
        ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
}

void StationConnection::abort()
{
    cutOff(QStringLiteral("aborted"));
}

/// Ends at once; the observer hears of it from the event loop.
void StationConnection::cutOff(const QString& reason)
{
    if (m_state == State::Ended || (m_state == State::Closing && m_endCode == AbnormalClosure))
        return;
    m_state = State::Closing;
    m_endCode = AbnormalClosure;
    m_endReason = reason;
    m_webSocket->abort();
    QMetaObject::invokeMethod(this, &StationConnection::disconnected, Qt::QueuedConnection);
}

qint64 StationConnection::bytesToWrite() const
{
    return m_socket ? m_socket->bytesToWrite() : 0;
}

void StationConnection::ping(const QByteArray& payload)
{
    if (m_state == State::Open)
        m_webSocket->ping(payload);
}

void StationConnection::checkDeadlines()
{
    const auto now = m_clock->monotonic();
    if (m_state == State::Closing && now - m_closingSince >= m_settings->closeDeadline)
        cutOff(m_endReason);
    if (m_state != State::Open)
        return;
    if (bytesToWrite() > 2 * m_settings->outputLimit)
        cutOff(QString::fromLatin1(ports::DeafReason));
    else if (isStalledInFrame(now))
        cutOff(QString::fromLatin1(ports::StalledReason));
    else
        checkSilence(now);
}

/// Qt 6.4 closes after 5 s without a byte inside a frame; one byte every 4 s would keep it for ever.
bool StationConnection::isStalledInFrame(std::chrono::milliseconds now) const
{
    if (m_partialSince.count() < 0 || !m_socket || m_socket->bytesAvailable() == 0)
        return false;
    const auto age = now - m_partialSince;
    return age > StallGrace && m_socket->bytesAvailable() < age.count() / 1000 * SlowestBytesPerSecond;
}

/// Pings after 30 s of silence, again after 60 s, and drops after 70 s (SEC-11); a station that talks but
/// never answered a ping (quirk 6) is left to the kernel's timeout and to the long deadline.
void StationConnection::checkSilence(std::chrono::milliseconds now)
{
    const auto silence = now - m_lastHeard;
    const auto limit = m_hasTalked && !m_hasPonged ? m_settings->pinglessDeadline
                                                   : 2 * m_settings->pingAfter + m_settings->pongDeadline;
    if (silence >= limit) {
        cutOff(QString::fromLatin1(ports::SilentReason));
        return;
    }
    if (m_openPings > 0 && silence >= m_settings->pingAfter + m_settings->pongDeadline)
        m_owesPong = true;
    if (silence >= (m_openPings + 1) * m_settings->pingAfter && m_openPings < 200) {
        ++m_openPings;
        ping(QByteArrayLiteral("forecourt"));
    }
}

/// Who talks on after a ping was due is alive, and does not answer pings. One that is silent may be gone.
void StationConnection::noteTalk()
{
    m_hasTalked = true;
    if (m_state != State::Open || !m_owesPong || m_hasPonged || m_wasIgnoreReported)
        return;
    m_wasIgnoreReported = true;
    m_observer->pingIgnored(*this);
}

void StationConnection::disconnected()
{
    if (m_state == State::Ended)
        return;
    if (m_state == State::Closing) { // our own doing
        end(m_endCode, m_endReason, m_endCode != AbnormalClosure);
        return;
    }
    if (!m_wasClosedByPeer) { // QWebSocket says 1000 here, which proves nothing
        end(AbnormalClosure, QStringLiteral("the connection was lost"), false);
        return;
    }
    const auto code = static_cast<quint16>(m_webSocket->closeCode());
    const QString reason = m_webSocket->closeReason();
    if (code == ProtocolError && reason.contains(QLatin1String("rsv"), Qt::CaseInsensitive))
        end(code, QString::fromLatin1(ports::ReservedBitReason), false);
    else
        end(code, reason, isOrderly(code, reason));
}

void StationConnection::end(quint16 code, const QString& reason, bool wasClean)
{
    m_state = State::Ended;
    qCInfo(logServer).noquote() << m_info.identity.value() << "closed with" << code << reason;
    if (m_observer)
        m_observer->connectionClosed(*this, code, reason, wasClean);
}

void StationConnection::discard()
{
    m_observer = nullptr;
    m_role = ConnectionRole::Gone;
    if (m_state == State::Ended)
        return;
    m_state = State::Ended;
    m_webSocket->disconnect(this);
    if (m_socket)
        m_socket->disconnect(this);
    m_webSocket->abort();
}

} // namespace forecourt::server
