// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/streamreader.h"

#include "app/bench/durations.h"

#include <QHostAddress>

namespace forecourt::bench {

StreamReader::StreamReader(QByteArray mark, QObject* parent) : QObject(parent), m_mark(std::move(mark))
{
    connect(&m_socket, &QTcpSocket::connected, this, [this] { m_socket.write(m_request); });
    connect(&m_socket, &QTcpSocket::readyRead, this, &StreamReader::onReadyRead);
    connect(&m_socket, &QTcpSocket::disconnected, this, [this] { m_isOpen = false; });
}

StreamReader::~StreamReader()
{
    m_socket.disconnect(this);
}

void StreamReader::open(quint16 port, const QByteArray& request)
{
    m_request = request;
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

void StreamReader::onReadyRead()
{
    const qint64 atUs = nowUs();
    if (!m_isOpen && !m_socket.peek(32).startsWith("HTTP/1.1 200"))
        return m_socket.abort();
    m_isOpen = true;
    if (m_mark.isEmpty()) {
        m_bytes += m_socket.readAll().size();
        return;
    }
    // Events are sent whole, each in one chunk that ends with its blank line: the chunks' own lines are none of theirs.
    while (m_socket.canReadLine()) {
        const QByteArray line = m_socket.readLine();
        m_bytes += line.size();
        look(line, atUs);
    }
}

void StreamReader::look(const QByteArray& line, qint64 atUs)
{
    for (qsizetype begin = line.indexOf(m_mark); begin >= 0; begin = line.indexOf(m_mark, begin)) {
        begin += m_mark.size();
        const qsizetype end = line.indexOf('"', begin);
        if (end > begin)
            Q_EMIT found(line.mid(begin, end - begin), atUs);
    }
}

} // namespace forecourt::bench
