// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One open WebSocket of a station, with our limits, pings and an honest account of its end.
#pragma once

#include "core/base/clock.h"
#include "core/engine/ports/transport.h"
#include "core/server/serversettings.h"

#include <QObject>
#include <QPointer>

class QTcpSocket;
class QWebSocket;

namespace forecourt::server {

class StationConnection;

/// Hears what a connection receives. All calls come from the event loop, never from inside a call to the
/// connection. Thread: engine.
class ConnectionObserver
{
public:
    virtual ~ConnectionObserver() = default;
    virtual void textArrived(StationConnection& connection, const QByteArray& utf8) = 0;
    virtual void signOfLife(StationConnection& connection) = 0;
    virtual void pongArrived(StationConnection& connection, const QByteArray& payload) = 0;
    /// Once for a connection: it talks, but left a ping of ours unanswered (quirk 6).
    virtual void pingIgnored(StationConnection& connection) = 0;
    /// The last call of a connection.
    virtual void connectionClosed(StationConnection& connection, quint16 code, const QString& reason,
                                  bool wasClean) = 0;
};

/// What a connection may do. Source: SEC-1, SEC-2.
enum class ConnectionRole {
    Held, ///< waits for the decision between two connections of one identity
    Live, ///< the one connection of its identity
    Gone, ///< replaced or refused: nothing of it counts any more
};

/// Thread: engine.
class StationConnection final : public QObject, public ports::StationLink
{
    Q_OBJECT
public:
    /// Owns \a webSocket, whose child \a socket is. \a observer, \a clock and \a settings must outlive this
    /// or discard() be called before.
    StationConnection(QWebSocket* webSocket, QTcpSocket* socket, ports::LinkInfo info,
                      ConnectionObserver& observer, Clock& clock, const ServerSettings& settings);
    ~StationConnection() override;

    [[nodiscard]] const ports::LinkInfo& info() const { return m_info; }
    [[nodiscard]] ConnectionRole role() const { return m_role; }
    void setRole(ConnectionRole role) { m_role = role; }

    void sendText(const QByteArray& utf8) override;
    void close(quint16 code, const QString& reason) override;
    void abort() override;
    [[nodiscard]] qint64 bytesToWrite() const override;

    /// Sends a ping; the answer arrives as pongArrived(). \a payload: at most 125 bytes.
    void ping(const QByteArray& payload);
    /// Looks after silence, stalled frames and overdue closing; call it every few seconds.
    void checkDeadlines();
    /// Ends at once and without another call to the observer.
    void discard();

private:
    enum class State { Open, Closing, Ended };

    void connectSignals();
    void dropSpareBuffer();
    void limitKernelRetries() const;
    void bytesArrived();
    void closeSendingWhenDone();
    void disconnected();
    void end(quint16 code, const QString& reason, bool wasClean);
    void cutOff(const QString& reason);
    [[nodiscard]] bool isStalledInFrame(std::chrono::milliseconds now) const;
    void checkSilence(std::chrono::milliseconds now);
    void noteTalk();

    QWebSocket* m_webSocket;
    QPointer<QTcpSocket> m_socket;
    ports::LinkInfo m_info;
    ConnectionObserver* m_observer;
    Clock* m_clock;
    const ServerSettings* m_settings;
    ConnectionRole m_role = ConnectionRole::Held;
    State m_state = State::Open;
    bool m_wasClosedByPeer = false; ///< a close frame came
    bool m_hasTalked = false;
    bool m_hasPonged = false;
    bool m_owesPong = false;       ///< a ping's deadline passed
    bool m_wasIgnoreReported = false;
    quint8 m_openPings = 0;
    quint16 m_endCode = 0;
    QString m_endReason;
    std::chrono::milliseconds m_lastHeard;
    std::chrono::milliseconds m_lastReported{0};
    std::chrono::milliseconds m_partialSince{-1}; ///< a frame is incomplete since; -1: none
    std::chrono::milliseconds m_closingSince{0};
};

} // namespace forecourt::server
