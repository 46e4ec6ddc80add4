// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Commands of ours: one after the other, and what becomes of those that no answer comes to.
#include "core/ocpp/adapter/v16adapter/commands.h"
#include "core/ocpp/adapter/v16adapter/frametexts.h"
#include "core/ocpp/adapter/v16adapter/timestyle.h"
#include "core/ocpp/adapter/v16adapter/v16adapter.h"

#include <algorithm>

namespace forecourt::ocpp::v16adapter {

namespace {

/// An outcome that no answer brought.
Answer answerWithout(CommandOutcome outcome)
{
    Answer answer;
    answer.outcome = outcome;
    return answer;
}

} // namespace

Result<PreparedCommand> V16Adapter::prepare(const CommandParameters& parameters) const
{
    Result<PreparedCommand> prepared = prepareCommand(parameters);
    const auto* raw = std::get_if<RawCall>(&parameters);
    if (prepared && m_timeStyle == schema::TimestampStyle::Seconds && !(raw && raw->force)) {
        prepared->payload = withWholeSeconds(prepared->payload);
        prepared->maskedPayload = withWholeSeconds(prepared->maskedPayload);
    }
    return prepared;
}

void V16Adapter::send(CommandId command, const PreparedCommand& prepared, std::chrono::milliseconds timeout)
{
    m_threadGuard.assertHere();
    if (m_isClosed) {
        m_setup.listener->answered(command, answerWithout(CommandOutcome::Cancelled));
        return;
    }
    m_waiting.push_back({command, prepared.action, prepared.payload, prepared.maskedPayload, timeout});
    sendNext();
}

void V16Adapter::sendNext()
{
    if (m_isClosed || m_isHeld || !m_pending.isIdle() || m_waiting.empty())
        return;
    const Alive alive = m_alive;
    const Waiting next = std::move(m_waiting.front());
    m_waiting.pop_front();
    const QString id = m_setup.ids->messageId();
    m_asked.push_back({next.command, next.action, next.payload});
    if (m_asked.size() > rpc::PendingCalls::Remembered)
        m_asked.pop_front();
    m_sent = Open{{}, id, next.action, m_setup.clock->monotonic()};
    m_pending.begin(static_cast<rpc::CallTicket>(next.command.value()), id, next.action, next.timeout,
                    [this, command = next.command] { timedOut(command); });
    m_setup.listener->sent(next.command);
    if (alive.expired() || m_isClosed)
        return;
    m_setup.listener->logged(
        record(MessageRecord::Direction::Out, MessageRecord::Kind::Call, next.action, id,
               jsonText(next.maskedPayload)));
    if (!alive.expired() && !m_isClosed)
        m_setup.sendText(rpc::serialise(rpc::Call{id, next.action, next.payload}));
}

void V16Adapter::timedOut(CommandId command)
{
    const Alive alive = m_alive;
    logNoReply(MessageRecord::Direction::In, m_sent, "timeout");
    if (alive.expired())
        return;
    m_setup.listener->answered(command, answerWithout(CommandOutcome::TimedOut));
    if (!alive.expired())
        sendNext();
}

bool V16Adapter::cancel(CommandId command)
{
    m_threadGuard.assertHere();
    const auto it = std::find_if(m_waiting.cbegin(), m_waiting.cend(),
                                 [&](const Waiting& waiting) { return waiting.command == command; });
    if (it == m_waiting.cend())
        return false;
    m_waiting.erase(it);
    return true;
}

void V16Adapter::setHeld(bool isHeld)
{
    m_threadGuard.assertHere();
    m_isHeld = isHeld;
    sendNext();
}

void V16Adapter::setTimesWithoutMilliseconds(bool isWithout)
{
    m_timeStyle = isWithout ? schema::TimestampStyle::Seconds : schema::TimestampStyle::Milliseconds;
}

QList<CommandId> V16Adapter::queue() const
{
    QList<CommandId> ids;
    for (const Waiting& waiting : m_waiting)
        ids.append(waiting.command);
    return ids;
}

std::optional<CommandId> V16Adapter::outstanding() const
{
    const auto ticket = m_pending.outstanding();
    return ticket ? std::optional(CommandId(static_cast<qint64>(*ticket))) : std::nullopt;
}

void V16Adapter::linkClosed()
{
    m_threadGuard.assertHere();
    if (m_isClosed)
        return;
    const Alive alive = m_alive;
    const auto sent = outstanding();
    const auto waiting = queue();
    m_isClosed = true;
    m_waiting.clear();
    m_open.clear();
    m_pending.connectionLost();
    AdapterListener* listener = m_setup.listener;
    if (sent)
        logNoReply(MessageRecord::Direction::In, m_sent, "disconnected");
    if (sent && !alive.expired())
        listener->answered(*sent, answerWithout(CommandOutcome::Disconnected));
    for (const CommandId command : waiting) {
        if (alive.expired())
            return;
        listener->answered(command, answerWithout(CommandOutcome::Cancelled));
    }
}

} // namespace forecourt::ocpp::v16adapter
