// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The visible queue of calls to one peer: one on the wire, the rest waiting in order.
#pragma once

#include "core/base/clock.h"
#include "core/base/idsource.h"
#include "core/base/result.h"
#include "core/ocpp/rpc/frame.h"
#include "core/ocpp/rpc/pendingcalls.h"

#include <QList>

#include <deque>

namespace forecourt::ocpp::rpc {

/// How a call of ours ended.
struct CallOutcome
{
    enum class Kind {
        Answered,     ///< payload is the CALLRESULT's
        Refused,      ///< error is the CALLERROR
        TimedOut,     ///< no answer in time: what the peer did is unknown
        Disconnected, ///< the link ended: unknown if wasSent, else nothing happened
        Cancelled,    ///< withdrawn before it was sent
    };
    Kind kind = Kind::Answered;
    QJsonObject payload{};
    CallError error{};
    bool wasSent = false;
    std::chrono::milliseconds elapsed{0}; ///< from sending to the outcome; 0 if never sent
};

/// A waiting or outstanding call, for display.
struct QueuedCall
{
    CallTicket ticket = 0;
    QString action{};
    int position = 0; ///< 0 = on the wire, 1 = next …

    bool operator==(const QueuedCall&) const = default;
};

/// Told by a CallQueue what happens. May enqueue and cancel from any of these, but not destroy the queue.
class CallQueueListener
{
public:
    virtual ~CallQueueListener() = default;

    /// \a frame is to be sent now.
    virtual void frameReady(CallTicket ticket, const Call& call, const QByteArray& frame) = 0;

    /// The final word on a call, exactly once for each ticket.
    virtual void callSettled(CallTicket ticket, const CallOutcome& outcome) = 0;

    /// An answer after the timeout; callSettled(TimedOut) came before. \a outcome is Answered or Refused.
    virtual void lateAnswerArrived(CallTicket ticket, const CallOutcome& outcome) = 0;

    /// A Duplicate or Unmatched answer, which changes nothing (quirk 11).
    virtual void strayAnswerArrived(AnswerKind kind, const QString& id) = 0;

    /// calls() is different now.
    virtual void queueChanged() = 0;
};

/// Whether a call waits while the queue is held.
enum class CallUrgency {
    Normal,
    EvenWhenHeld, ///< e.g. TriggerMessage BootNotification while commands wait for the boot
};

/// Sends one call at a time and never resends one. The next goes out after an answer or a timeout.
/// Nothing goes out before connectionOpened(). Source: OCPP-J 1.6 §4.1.1.
/// Thread: the connection's (engine).
class CallQueue
{
public:
    /// Calls that may wait; more are refused.
    static constexpr std::size_t MaximumWaiting = 200;
    static constexpr std::chrono::milliseconds DefaultTimeout{30000};

    CallQueue(Clock& clock, IdSource& ids, CallQueueListener& listener,
              std::chrono::milliseconds timeout = DefaultTimeout);

    /// For calls sent from now on.
    void setTimeout(std::chrono::milliseconds timeout) { m_timeout = timeout; }

    /// Appends a call; it may go out before this returns. Fails with Conflict if the queue is full.
    [[nodiscard]] Result<CallTicket> enqueue(const QString& action, const QJsonObject& payload,
                                             CallUrgency urgency = CallUrgency::Normal);

    /// Withdraws a waiting call. NotFound: unknown or settled. Conflict: on the wire already.
    [[nodiscard]] Result<void> cancel(CallTicket ticket);

    void handle(const CallResult& result);
    void handle(const CallError& error);

    /// The link is up: what waits goes out, one by one.
    void connectionOpened();

    /// Keeps Normal calls waiting, also over reconnects (quirk 12: until the station has booted).
    void hold();
    void release();
    [[nodiscard]] bool isHeld() const { return m_isHeld; }

    /// The outstanding call ends as Disconnected; waiting ones stay, in order, for the next link.
    void connectionLost();

    /// Waiting calls end as Disconnected (never sent).
    void discardWaiting();

    /// The call on the wire, if any, then the waiting ones in order.
    [[nodiscard]] QList<QueuedCall> calls() const;

private:
    struct Waiting
    {
        CallTicket ticket = 0;
        QString action;
        QJsonObject payload;
        CallUrgency urgency = CallUrgency::Normal;
    };
    void sendNext();
    void settle(CallTicket ticket, const CallOutcome& outcome);
    void handleAnswer(const QString& id, CallOutcome outcome);

    Clock& m_clock;
    IdSource& m_ids;
    CallQueueListener& m_listener;
    std::chrono::milliseconds m_timeout;
    PendingCalls m_pending;
    QString m_outstandingAction;
    std::chrono::milliseconds m_sentAt{0};
    std::deque<Waiting> m_waiting;
    CallTicket m_lastTicket = 0;
    bool m_isHeld = false;
    bool m_isConnected = false;
};

} // namespace forecourt::ocpp::rpc
