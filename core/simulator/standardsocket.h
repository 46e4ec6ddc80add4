// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// StationSocket over QWebSocket: ws and wss, correct in every respect.
#pragma once

#include "core/simulator/stationsocket.h"

#include <QWebSocket>

namespace forecourt::simulator {

/// The usual one. Thread: the station's.
class StandardSocket final : public StationSocket
{
    Q_OBJECT

public:
    explicit StandardSocket(QObject* parent);

    void open(const Handshake& handshake) override;
    void sendText(const QByteArray& utf8) override;
    void ping() override { m_socket.ping(); }
    void closeAndForget() override;
    void abort() override;
    void goDeaf() override;

private:
    QWebSocket m_socket;
    bool m_hasEnded = false;
};

} // namespace forecourt::simulator
