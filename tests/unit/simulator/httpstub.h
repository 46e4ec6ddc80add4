// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A web server that takes what is put and gives what it was told to give.
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace forecourt::simulator::tests {

/// One request per connection. Thread: the test's.
class HttpStub final : public QObject
{
public:
    HttpStub();
    ~HttpStub() override;

    [[nodiscard]] QString url(const QString& path) const;

    QByteArray content;                  ///< of every GET
    QHash<QByteArray, QByteArray> files; ///< what was PUT, by path
    int failures = 0;                    ///< answers 500 so many times first
    int requests = 0;

private:
    void read(QTcpSocket* socket);

    QTcpServer m_server;
    QHash<QTcpSocket*, QByteArray> m_data;
};

} // namespace forecourt::simulator::tests
