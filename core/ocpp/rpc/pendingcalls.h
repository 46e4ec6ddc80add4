// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Our one outstanding CALL of a connection, and which answer belongs to what.
#pragma once

#include "core/base/clock.h"

#include <QString>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace forecourt::ocpp::rpc {

/// Names a call of ours from the moment it is wanted; never 0, never used twice by one queue.
using CallTicket = quint64;

/// What an answer's id says about it.
enum class AnswerKind {
    Expected,  ///< answers the outstanding call, which is thereby done
    Late,      ///< answers a call that had timed out: its outcome was "unknown" and is now known
    Duplicate, ///< answers a call that was answered already (quirk 11)
    Unmatched, ///< no call of this connection had this id (quirk 11)
};

/// An answer put in relation to our calls.
struct AnswerMatch
{
    AnswerKind kind = AnswerKind::Unmatched;
    CallTicket ticket = 0; ///< 0 if Unmatched
    QString action{};
    std::chrono::milliseconds elapsed{0}; ///< since the call was sent
};

/// One outstanding call at a time, its timeout, and a memory of the last ones.
/// Source: OCPP-J 1.6 §4.1.1. Thread: the connection's (engine).
class PendingCalls
{
public:
    /// Calls remembered for telling late and duplicate answers.
    static constexpr std::size_t Remembered = 64;

    explicit PendingCalls(Clock& clock) : m_clock(clock) {}

    [[nodiscard]] bool isIdle() const { return !m_outstanding; }
    [[nodiscard]] std::optional<CallTicket> outstanding() const;

    /// Notes a call as sent; \a onTimeout runs once if no answer came in \a timeout. Only while idle.
    void begin(CallTicket ticket, QString id, QString action, std::chrono::milliseconds timeout,
               std::function<void()> onTimeout);

    /// Relates an answer; Expected makes us idle, and the same id is a Duplicate from then on.
    [[nodiscard]] AnswerMatch match(const QString& id);

    /// Ends the outstanding call without an answer and forgets the ids of this connection.
    void connectionLost();

private:
    struct Sent
    {
        CallTicket ticket = 0;
        QString id;
        QString action;
        std::chrono::milliseconds at{0};
        bool isAnswered = false;
    };
    void expire(const std::function<void()>& onTimeout);
    void remember(Sent sent);

    Clock& m_clock;
    std::optional<Sent> m_outstanding;
    std::deque<Sent> m_past; ///< newest last
    std::unique_ptr<ScheduledCall> m_timer;
};

} // namespace forecourt::ocpp::rpc
