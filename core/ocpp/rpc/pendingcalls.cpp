// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/rpc/pendingcalls.h"

#include <algorithm>

namespace forecourt::ocpp::rpc {

std::optional<CallTicket> PendingCalls::outstanding() const
{
    return m_outstanding ? std::optional(m_outstanding->ticket) : std::nullopt;
}

void PendingCalls::begin(CallTicket ticket, QString id, QString action, std::chrono::milliseconds timeout,
                         std::function<void()> onTimeout)
{
    Q_ASSERT(isIdle());
    m_outstanding = Sent{ticket, std::move(id), std::move(action), m_clock.monotonic(), false};
    m_timer = m_clock.after(timeout, [this, call = std::move(onTimeout)] { expire(call); });
}

AnswerMatch PendingCalls::match(const QString& id)
{
    const auto now = m_clock.monotonic();
    if (m_outstanding && m_outstanding->id == id) {
        Sent sent = std::move(*m_outstanding);
        m_outstanding.reset();
        m_timer.reset();
        AnswerMatch match{AnswerKind::Expected, sent.ticket, sent.action, now - sent.at};
        sent.isAnswered = true;
        remember(std::move(sent));
        return match;
    }
    const auto past = std::find_if(m_past.rbegin(), m_past.rend(), [&](const Sent& sent) { return sent.id == id; });
    if (past == m_past.rend())
        return {};
    const AnswerKind kind = past->isAnswered ? AnswerKind::Duplicate : AnswerKind::Late;
    past->isAnswered = true;
    return {kind, past->ticket, past->action, now - past->at};
}

void PendingCalls::connectionLost()
{
    m_outstanding.reset();
    m_timer.reset();
    m_past.clear();
}

void PendingCalls::expire(const std::function<void()>& onTimeout)
{
    if (!m_outstanding)
        return;
    remember(std::move(*m_outstanding));
    m_outstanding.reset();
    // A copy: what runs now may begin the next call, which replaces the timer that holds us.
    const std::function<void()> call = onTimeout;
    call();
}

void PendingCalls::remember(Sent sent)
{
    m_past.push_back(std::move(sent));
    if (m_past.size() > Remembered)
        m_past.pop_front();
}

} // namespace forecourt::ocpp::rpc
