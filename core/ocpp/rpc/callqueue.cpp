// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/rpc/callqueue.h"

#include <algorithm>
#include <utility>

namespace forecourt::ocpp::rpc {

CallQueue::CallQueue(Clock& clock, IdSource& ids, CallQueueListener& listener, std::chrono::milliseconds timeout)
    : m_clock(clock), m_ids(ids), m_listener(listener), m_timeout(timeout), m_pending(clock)
{
}

Result<CallTicket> CallQueue::enqueue(const QString& action, const QJsonObject& payload, CallUrgency urgency)
{
    if (m_waiting.size() >= MaximumWaiting)
        return failure(ErrorCode::Conflict, QStringLiteral("call queue is full"));
    const CallTicket ticket = ++m_lastTicket;
    m_waiting.push_back({ticket, action, payload, urgency});
    m_listener.queueChanged();
    sendNext();
    return ticket;
}

Result<void> CallQueue::cancel(CallTicket ticket)
{
    if (m_pending.outstanding() == ticket)
        return failure(ErrorCode::Conflict, QStringLiteral("the call was sent already"));
    const auto found = std::find_if(m_waiting.begin(), m_waiting.end(),
                                    [ticket](const Waiting& call) { return call.ticket == ticket; });
    if (found == m_waiting.end())
        return failure(ErrorCode::NotFound, QStringLiteral("no such call waits"));
    m_waiting.erase(found);
    m_listener.queueChanged();
    m_listener.callSettled(ticket, {.kind = CallOutcome::Kind::Cancelled});
    return {};
}

void CallQueue::handle(const CallResult& result)
{
    handleAnswer(result.id, {.kind = CallOutcome::Kind::Answered, .payload = result.payload, .wasSent = true});
}

void CallQueue::handle(const CallError& error)
{
    handleAnswer(error.id, {.kind = CallOutcome::Kind::Refused, .error = error, .wasSent = true});
}

void CallQueue::handleAnswer(const QString& id, CallOutcome outcome)
{
    const AnswerMatch match = m_pending.match(id);
    outcome.elapsed = match.elapsed;
    switch (match.kind) {
    case AnswerKind::Expected: settle(match.ticket, outcome); break;
    case AnswerKind::Late: m_listener.lateAnswerArrived(match.ticket, outcome); break;
    case AnswerKind::Duplicate:
    case AnswerKind::Unmatched: m_listener.strayAnswerArrived(match.kind, id); break;
    }
}

void CallQueue::hold()
{
    m_isHeld = true;
}

void CallQueue::connectionOpened()
{
    m_isConnected = true;
    sendNext();
}

void CallQueue::release()
{
    m_isHeld = false;
    sendNext();
}

void CallQueue::connectionLost()
{
    m_isConnected = false;
    const auto ticket = m_pending.outstanding();
    m_pending.connectionLost();
    if (ticket) {
        settle(*ticket, {.kind = CallOutcome::Kind::Disconnected, .wasSent = true,
                         .elapsed = m_clock.monotonic() - m_sentAt});
    }
}

void CallQueue::discardWaiting()
{
    if (m_waiting.empty())
        return;
    const std::deque<Waiting> discarded = std::exchange(m_waiting, {});
    m_listener.queueChanged();
    for (const Waiting& call : discarded)
        m_listener.callSettled(call.ticket, {.kind = CallOutcome::Kind::Disconnected});
}

QList<QueuedCall> CallQueue::calls() const
{
    QList<QueuedCall> list;
    if (const auto ticket = m_pending.outstanding())
        list.append({*ticket, m_outstandingAction, 0});
    int position = 0;
    for (const Waiting& call : m_waiting)
        list.append({call.ticket, call.action, ++position});
    return list;
}

void CallQueue::sendNext()
{
    if (!m_pending.isIdle() || !m_isConnected)
        return;
    const auto next = std::find_if(m_waiting.begin(), m_waiting.end(), [this](const Waiting& call) {
        return !m_isHeld || call.urgency == CallUrgency::EvenWhenHeld;
    });
    if (next == m_waiting.end())
        return;
    const CallTicket ticket = next->ticket;
    const Call call{m_ids.messageId(), next->action, next->payload};
    m_waiting.erase(next);
    m_outstandingAction = call.action;
    m_sentAt = m_clock.monotonic();
    m_pending.begin(ticket, call.id, call.action, m_timeout, [this, ticket] {
        settle(ticket, {.kind = CallOutcome::Kind::TimedOut, .wasSent = true,
                        .elapsed = m_clock.monotonic() - m_sentAt});
    });
    m_listener.queueChanged();
    m_listener.frameReady(ticket, call, serialise(call));
}

void CallQueue::settle(CallTicket ticket, const CallOutcome& outcome)
{
    m_listener.queueChanged();
    m_listener.callSettled(ticket, outcome);
    sendNext();
}

} // namespace forecourt::ocpp::rpc
