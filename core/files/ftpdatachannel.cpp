// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/ftpdatachannel.h"

#include "core/base/logging.h"

#include <algorithm>
#include <utility>

namespace forecourt::files {

namespace {

FtpOutcome outcomeOfReading(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Conflict:
        return FtpOutcome::FileChanged;
    case ErrorCode::Cancelled:
        return FtpOutcome::Withdrawn;
    default:
        return FtpOutcome::ReadFailed;
    }
}

} // namespace

FtpOutcome outcomeOfWriting(const Error& error)
{
    switch (error.code) {
    case ErrorCode::StorageFull:
        return FtpOutcome::DiskFull;
    case ErrorCode::InvalidInput:
        return FtpOutcome::TooLarge;
    case ErrorCode::Cancelled:
        return FtpOutcome::Withdrawn;
    default:
        return FtpOutcome::WriteFailed;
    }
}

FtpDataChannel::FtpDataChannel(Ends ends, Clock& clock, const FtpSettings& settings, std::function<SSL*()> tls, QObject* parent)
    : QObject(parent)
    , m_ends(std::move(ends))
    , m_clock(clock)
    , m_settings(settings)
    , m_tls(std::move(tls))
    , m_listener(clock)
    , m_since(clock.monotonic())
{
    m_listener.setListenBacklogSize(1);
    connect(&m_listener, &FtpListener::descriptorArrived, this, &FtpDataChannel::arrive);
}

FtpDataChannel::~FtpDataChannel()
{
    abandon();
}

std::optional<quint16> FtpDataChannel::open(quint16& nextPort)
{
    const quint16 first = m_settings.firstPassivePort;
    const quint16 last = std::max(first, m_settings.lastPassivePort);
    if (first == 0)
        return m_listener.listen(m_ends.local, 0) ? std::optional(m_listener.serverPort()) : std::nullopt;
    const int count = last - first + 1;
    for (int tried = 0; tried < count; ++tried) {
        const quint16 port = std::clamp(nextPort, first, last);
        nextPort = port == last ? first : static_cast<quint16>(port + 1);
        if (m_listener.listen(m_ends.local, port))
            return port;
    }
    return std::nullopt;
}

/// Source: RFC 2577 §4: somebody else who guesses the port gets nothing, and does not use it up.
void FtpDataChannel::arrive(qintptr descriptor)
{
    auto* socket = new FtpSocket(descriptor, ReadBufferBytes, this);
    if (m_socket || socket->hasEnded() || socket->peer() != m_ends.peer) {
        if (!std::exchange(m_hasWarned, true))
            qCWarning(logFiles) << "a data connection from" << socket->peer().toString() << "was refused: it belongs to"
                                << m_ends.peer.toString();
        socket->abort();
        socket->deleteLater();
        return;
    }
    m_listener.close();
    m_socket = socket;
    m_since = m_clock.monotonic();
    socket->limitSystemBuffer(WriteAheadBytes);
    connect(socket, &FtpSocket::disconnected, this, &FtpDataChannel::socketGone);
    connect(socket, &FtpSocket::secured, this, &FtpDataChannel::secured);
    connect(socket, &FtpSocket::readyRead, this, &FtpDataChannel::receive);
    connect(socket, &FtpSocket::bytesWritten, this, &FtpDataChannel::goOn);
    if (m_work != Work::None)
        beginOnSocket();
}

void FtpDataChannel::sendText(const QByteArray& text, bool isProtected)
{
    m_text = text;
    begin(Work::SendText, isProtected);
}

void FtpDataChannel::sendFile(DownloadAttempt& file, qint64 offset, bool isProtected)
{
    m_download = &file;
    m_readUpTo = offset;
    m_offset = offset;
    begin(Work::SendFile, isProtected);
}

void FtpDataChannel::receiveFile(UploadAttempt& file, bool isProtected)
{
    m_upload = &file;
    begin(Work::Receive, isProtected);
}

void FtpDataChannel::begin(Work work, bool isProtected)
{
    m_work = work;
    m_isProtected = isProtected;
    m_since = m_clock.monotonic();
    if (m_socket)
        beginOnSocket();
}

/// A client may have begun its TLS handshake already; its bytes wait in the socket.
void FtpDataChannel::beginOnSocket()
{
    Q_EMIT started();
    if (m_isFinished || !m_socket)
        return;
    const bool hasGone = !m_socket->isConnected();
    if (!m_isProtected) {
        secured();
        if (hasGone)
            socketGone(); // all it had to say lies in the socket
        return;
    }
    if (hasGone) {
        finish(FtpOutcome::ConnectionLost);
        return;
    }
    m_socket->startTls(m_tls());
}

void FtpDataChannel::secured()
{
    if (m_work == Work::None)
        return;
    m_isReady = true;
    m_since = m_clock.monotonic();
    if (m_work == Work::Receive)
        receive();
    else
        send();
}

void FtpDataChannel::send()
{
    if (!m_isReady || m_isFinished || m_work == Work::Receive)
        return;
    if (!m_isAtEnd) {
        if (m_work == Work::SendText) {
            m_socket->write(m_text.constData(), m_text.size());
            m_isAtEnd = true;
        } else {
            sendPieces();
        }
    }
    if (m_isFinished || !m_isAtEnd || m_socket->bytesToWrite() > 0 || std::exchange(m_isClosing, true))
        return;
    countSent();
    m_socket->close(); // then socketGone()
}

void FtpDataChannel::sendPieces()
{
    do {
        const auto got = m_download->read(m_readUpTo, m_piece.data(), PieceBytes);
        if (!got) {
            finish(outcomeOfReading(got.error()));
            return;
        }
        if (*got > 0)
            m_socket->write(m_piece.data(), *got);
        m_readUpTo += *got;
        m_isAtEnd = *got == 0 || m_readUpTo >= m_download->bytes();
    } while (!m_isAtEnd && m_socket->bytesToWrite() < WriteAheadBytes);
}

/// Something has left.
void FtpDataChannel::goOn()
{
    m_since = m_clock.monotonic();
    countSent();
    if (m_socket->bytesToWrite() < WriteAheadBytes / 2)
        send();
}

void FtpDataChannel::countSent()
{
    const qint64 left = m_socket->bytesLeft();
    if (!m_download || left <= m_counted || m_isFinished)
        return;
    m_download->sent(m_offset + m_counted, left - m_counted);
    m_counted = left;
}

void FtpDataChannel::receive()
{
    if (!m_isReady || m_isFinished || m_work != Work::Receive)
        return;
    for (;;) {
        const qint64 got = m_socket->read(m_piece.data(), PieceBytes);
        if (got <= 0 || m_isFinished)
            return;
        m_since = m_clock.monotonic();
        if (const auto written = m_upload->write(m_piece.data(), got); !written) {
            finish(outcomeOfWriting(written.error()));
            return;
        }
    }
}

void FtpDataChannel::socketGone()
{
    receive(); // what came before the end
    if (m_work == Work::None)
        return; // its command may still come
    const bool isWhole = m_work == Work::Receive ? m_isReady : m_isClosing;
    finish(isWhole ? FtpOutcome::Done : FtpOutcome::ConnectionLost);
}

void FtpDataChannel::watch()
{
    if (m_isFinished || m_work == Work::None)
        return;
    const auto silent = m_clock.monotonic() - m_since;
    if (!m_isReady && silent >= m_settings.acceptDeadline)
        finish(FtpOutcome::NoConnection);
    else if (silent >= m_settings.stallDeadline)
        finish(FtpOutcome::Stalled);
    else if ((m_upload && m_upload->isCut()) || (m_download && m_isReady && m_download->isCut()))
        finish(FtpOutcome::Withdrawn);
}

void FtpDataChannel::abandon()
{
    m_isFinished = true;
    m_listener.close();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
}

void FtpDataChannel::finish(FtpOutcome outcome)
{
    if (std::exchange(m_isFinished, true))
        return;
    m_listener.close();
    if (m_socket && outcome != FtpOutcome::Done) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
    Q_EMIT finished(outcome);
}

} // namespace forecourt::files
