// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Recognises a CALL that comes again with the same id, and repeats the answer.
#pragma once

#include "core/ocpp/rpc/frame.h"

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <deque>
#include <vector>

namespace forecourt::ocpp::rpc {

/// The inbound calls of one connection: those being handled and the last 32 answered ones.
/// Source: ocpp-behaviour §2; quirk 11. Thread: the connection's (engine).
class AnsweredCalls
{
public:
    static constexpr std::size_t Remembered = 32;

    /// What to do with a call.
    enum class Verdict {
        New,              ///< handle it; report the answer with answered()
        RepeatAnswered,   ///< send `answer` again
        RepeatInProgress, ///< say nothing: the coming answer serves both, a CALLERROR now would be
                          ///< taken for the answer to the first
        Conflict,         ///< same id, other content: answer CALLERROR FormationViolation
    };
    struct Decision
    {
        Verdict verdict = Verdict::New;
        QByteArray answer{}; ///< RepeatAnswered only: the frame
    };

    /// Looks the call up; New notes it as being handled. \a payloadText: the payload as it was sent, which is
    /// compared faster than its members; a station repeats a message letter by letter.
    [[nodiscard]] Decision begin(const Call& call, const QByteArray& payloadText = {});

    /// Notes the answer that was sent for \a id; ignored for ids that are not being handled.
    void answered(const QString& id, const QByteArray& frame);

    /// Forgets \a id without an answer, so that its repeat is handled anew.
    void abandoned(const QString& id);

    [[nodiscard]] std::size_t inProgressCount() const { return m_inProgress.size(); }

private:
    /// Stands for action and payload. 64 bits: only a station that wants to fool itself can make
    /// two contents meet.
    using Digest = std::size_t;

    struct Entry
    {
        std::size_t idHash = 0;
        QByteArray id;
        Digest digest = 0;
        QByteArray answer;
    };
    [[nodiscard]] static Digest digestOf(const Call& call, const QByteArray& payloadText);

    std::vector<Entry> m_inProgress;
    std::deque<Entry> m_answered; ///< newest last
};

} // namespace forecourt::ocpp::rpc
