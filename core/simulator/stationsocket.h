// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A WebSocket client as a station has it: a correct one, and one that can misbehave on the wire.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QStringList>
#include <QUrl>

namespace forecourt::simulator {

/// What to connect with.
struct Handshake
{
    QUrl url;
    QStringList subprotocols;
    QString caFile;                  ///< PEM file of further authorities for wss; empty: the system's only
    QByteArray authorization;        ///< value of the header; empty: none
    bool leavesOutConnection = false; ///< quirk 2: no "Connection: Upgrade"
    bool setsReservedBit = false;    ///< quirk 7: RSV1 without a negotiated extension
};

/// One connection. Thread: the station's.
class StationSocket : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void open(const Handshake& handshake) = 0;
    virtual void sendText(const QByteArray& utf8) = 0;
    virtual void ping() = 0;
    /// Ends orderly; what was sent still goes out. The object deletes itself when that is done.
    virtual void closeAndForget() = 0;
    /// Ends at once; the caller deletes.
    virtual void abort() = 0;
    /// From now on reads nothing and answers no ping, as a station behind a dead link.
    virtual void goDeaf() = 0;

Q_SIGNALS:
    void connected();
    /// Also after a handshake that failed.
    void disconnected();
    void textReceived(const QByteArray& utf8);
    void pingAnswered();
    void failed(const QString& reason);
};

} // namespace forecourt::simulator
