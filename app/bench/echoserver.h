// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The baseline of the load figure: a server that only sends back what it gets.
#pragma once

#include <QObject>
#include <QWebSocketServer>

namespace forecourt::bench {

/// Same WebSocket library, same machine, no work. Thread: the one that made it.
class EchoServer : public QObject
{
    Q_OBJECT

public:
    explicit EchoServer(QObject* parent = nullptr);
    /// The port it listens on, 0 if it could not.
    [[nodiscard]] quint16 listen();

private:
    void accept();

    QWebSocketServer m_server;
};

} // namespace forecourt::bench
