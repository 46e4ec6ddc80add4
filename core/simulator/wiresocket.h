// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// StationSocket that writes its own bytes, so that it can write wrong ones.
#pragma once

#include "core/simulator/stationsocket.h"

#include <QTcpSocket>

namespace forecourt::simulator {

/// RFC 6455 client without TLS, for quirks 2, 5 and 7. Thread: the station's.
class WireSocket final : public StationSocket
{
    Q_OBJECT

public:
    explicit WireSocket(QObject* parent);

    void open(const Handshake& handshake) override;
    void sendText(const QByteArray& utf8) override;
    void ping() override;
    void closeAndForget() override;
    void abort() override;
    void goDeaf() override;

private:
    void sendHead();
    void onReadyRead();
    bool readHead();
    bool readFrame();
    void sendFrame(quint8 opcode, const QByteArray& payload, bool withReservedBit = false);
    void fail(const QString& reason);

    QTcpSocket m_socket;
    Handshake m_handshake;
    QByteArray m_input;
    QByteArray m_message; ///< of fragments so far
    bool m_isOpen = false;
    bool m_isDeaf = false;
    bool m_hasEnded = false;
};

} // namespace forecourt::simulator
