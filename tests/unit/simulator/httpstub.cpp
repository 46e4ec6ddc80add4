// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/simulator/httpstub.h"

namespace forecourt::simulator::tests {

HttpStub::HttpStub()
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* socket = m_server.nextPendingConnection())
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    });
}

HttpStub::~HttpStub() = default;

QString HttpStub::url(const QString& path) const
{
    return QStringLiteral("http://127.0.0.1:") + QString::number(m_server.serverPort()) + path;
}

void HttpStub::read(QTcpSocket* socket)
{
    QByteArray& data = m_data[socket];
    data += socket->readAll();
    const qsizetype end = data.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    qsizetype length = 0;
    for (const QByteArray& line : data.left(end).split('\n')) {
        if (line.toLower().startsWith("content-length:"))
            length = line.mid(15).trimmed().toLongLong();
    }
    if (data.size() < end + 4 + length)
        return;
    ++requests;
    const QByteArray path = data.split(' ').value(1);
    const QByteArray body = data.mid(end + 4, length);
    const bool isPut = data.startsWith("PUT ");
    m_data.remove(socket);
    if (failures > 0) {
        --failures;
        socket->write("HTTP/1.1 500 Oh\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    } else if (isPut) {
        files.insert(path, body);
        socket->write("HTTP/1.1 201 Created\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    } else {
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(content.size())
                      + "\r\nConnection: close\r\n\r\n" + content);
    }
    socket->disconnectFromHost();
}

} // namespace forecourt::simulator::tests
