// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The station's end of the connection: WebSocket, frames, one call at a time.
#pragma once

#include "core/base/clock.h"
#include "core/base/idsource.h"
#include "core/ocpp/rpc/callqueue.h"
#include "core/simulator/misbehaviour.h"
#include "core/simulator/stationsettings.h"
#include "core/simulator/stationsocket.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace forecourt::simulator {

/// Connects, and connects again after a loss until it is closed on purpose. Thread: the station's.
class StationLink final : public QObject, private ocpp::rpc::CallQueueListener
{
    Q_OBJECT

public:
    using Handler = std::function<void(const ocpp::rpc::CallOutcome&)>;

    /// \a clock tells true time: a network does not get faster because the simulation does.
    StationLink(const StationSettings& settings, Misbehaviour& misbehaviour, Clock& clock, QObject* parent);
    ~StationLink() override;

    /// Connects now and after every loss.
    void open();
    /// Closes and stays closed until open().
    void close();
    /// Loses the connection as a pulled cable would, and comes back after \a absence (true time).
    void interrupt(std::chrono::milliseconds absence);
    /// Closes orderly and comes back after \a pause (true time), e.g. with another password.
    void renew(std::chrono::milliseconds pause);
    /// The old connection goes dead without being closed, and a new one is made (quirk 5).
    void abandon();
    [[nodiscard]] bool isOpen() const { return m_isOpen; }

    /// For calls sent from now on.
    void setTimeout(std::chrono::milliseconds timeout) { m_queue.setTimeout(timeout); }
    /// Another password from the next connection on.
    void setPassword(const QByteArray& password) { m_password = password; }
    /// The certificate of an authority was installed: wss works from the next connection on (quirk 9).
    void trustAuthority() { m_hasAuthority = true; }

    /// Queues a request; \a handler gets the outcome once, also when the link is lost.
    void call(const QString& action, const QJsonObject& payload, ocpp::rpc::CallUrgency urgency, Handler handler);
    void answer(const QString& id, const QString& action, const QJsonObject& payload);
    void refuse(const QString& id, ocpp::rpc::CallErrorCode code, const QString& text);
    /// A frame of any shape, past all checks.
    void sendRaw(const QByteArray& frame);

    /// A WebSocket ping, if there is a connection.
    void ping();

    /// Only BootNotification and what was triggered goes out while held.
    void hold() { m_queue.hold(); }
    void release() { m_queue.release(); }
    /// Times the first connection was made, and each one after it.
    [[nodiscard]] int connectionCount() const { return m_connectionCount; }

Q_SIGNALS:
    void opened();
    void closed();
    /// A request of the central system.
    void called(const QString& id, const QString& action, const QJsonObject& payload);
    void frameSent(const QByteArray& frame);
    void frameReceived(const QByteArray& frame);
    void pingAnswered();
    /// The handshake failed, e.g. "Host requires authentication".
    void failed(const QString& reason);

private:
    void connectNow();
    void scheduleReconnect(std::chrono::milliseconds delay);
    void connectionEnded();
    void onConnected();
    void onLost();
    void onText(const QByteArray& utf8);
    [[nodiscard]] QUrl targetUrl() const;

    void frameReady(ocpp::rpc::CallTicket ticket, const ocpp::rpc::Call& call, const QByteArray& frame) override;
    void callSettled(ocpp::rpc::CallTicket ticket, const ocpp::rpc::CallOutcome& outcome) override;
    void lateAnswerArrived(ocpp::rpc::CallTicket ticket, const ocpp::rpc::CallOutcome& outcome) override;
    void strayAnswerArrived(ocpp::rpc::AnswerKind kind, const QString& id) override;
    void queueChanged() override {}

    StationSettings m_settings;
    Misbehaviour& m_misbehaviour;
    Clock& m_clock;
    SystemIdSource m_ids;
    ocpp::rpc::CallQueue m_queue;
    QHash<ocpp::rpc::CallTicket, Handler> m_handlers;
    QByteArray m_password;
    bool m_hasAuthority = false;
    StationSocket* m_socket = nullptr;    ///< child; null while there is none
    StationSocket* m_abandoned = nullptr; ///< child; the half-open one before
    std::unique_ptr<ScheduledCall> m_reconnect;
    std::chrono::milliseconds m_nextDelay;
    bool m_isWanted = false;
    bool m_isOpen = false;
    int m_connectionCount = 0;
};

} // namespace forecourt::simulator
