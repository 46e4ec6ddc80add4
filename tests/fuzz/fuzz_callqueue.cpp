// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Fuzz target: each byte is something that happens to a call queue. Whatever happens, at most one
/// call is on the wire, none goes out without a link, and every call ends exactly once.
#include "core/ocpp/rpc/callqueue.h"
#include "tests/fuzz/fuzzparts.h"
#include "tests/support/manualclock.h"

#include <QSet>

#include <algorithm>
#include <cstdint>

using namespace forecourt;
using fuzz::CountingIds;
using fuzz::require;
using namespace forecourt::ocpp::rpc;
using namespace std::chrono_literals;

namespace {

/// Watches the queue from outside and keeps its own books.
class Watcher final : public CallQueueListener
{
public:
    void frameReady(CallTicket ticket, const Call& call, const QByteArray& frame) override
    {
        require(isConnected && onWire == 0 && !settled.contains(ticket));
        require(std::get<Call>(parseFrame(frame).frame) == call);
        onWire = ticket;
        lastId = call.id;
        sent.insert(ticket);
    }
    void callSettled(CallTicket ticket, const CallOutcome& outcome) override
    {
        require(!settled.contains(ticket));
        require(outcome.wasSent == sent.contains(ticket));
        require(outcome.wasSent == (onWire == ticket));
        settled.insert(ticket);
        if (onWire == ticket)
            onWire = 0;
    }
    void lateAnswerArrived(CallTicket ticket, const CallOutcome&) override { require(settled.contains(ticket)); }
    void strayAnswerArrived(AnswerKind kind, const QString&) override
    {
        require(kind == AnswerKind::Duplicate || kind == AnswerKind::Unmatched);
    }
    void queueChanged() override { }

    bool isConnected = false;
    CallTicket onWire = 0;
    QString lastId;
    QSet<CallTicket> sent;
    QSet<CallTicket> settled;
};

/// A queue and its surroundings.
class Scene
{
public:
    void happen(std::uint8_t event)
    {
        const int argument = event >> 4;
        switch (event & 0xf) {
        case 0:
        case 1: enqueue(CallUrgency::Normal); break;
        case 2: enqueue(CallUrgency::EvenWhenHeld); break;
        case 3:
        case 4: m_queue.handle(CallResult{m_watcher.lastId, {}}); break;
        case 5: m_queue.handle(CallError{m_watcher.lastId, CallErrorCode::InternalError, {}, {}, {}}); break;
        case 6: m_queue.handle(CallResult{QString::number(argument), {}}); break;
        case 7: m_clock.advance(std::chrono::seconds(argument)); break;
        case 8: m_queue.hold(); break;
        case 9: m_queue.release(); break;
        case 10:
            m_watcher.isConnected = false;
            m_queue.connectionLost();
            break;
        case 11:
        case 12:
            m_watcher.isConnected = true;
            m_queue.connectionOpened();
            break;
        case 13: (void)m_queue.cancel(static_cast<CallTicket>(argument)); break;
        case 14: (void)m_queue.cancel(m_lastTicket); break;
        default: m_queue.discardWaiting(); break;
        }
        check();
    }

private:
    void enqueue(CallUrgency urgency)
    {
        const auto ticket = m_queue.enqueue(QStringLiteral("Reset"), {}, urgency);
        if (ticket) {
            require(*ticket > m_lastTicket);
            m_lastTicket = *ticket;
            ++m_accepted;
        }
    }

    void check()
    {
        const QList<QueuedCall> calls = m_queue.calls();
        require(calls.size() + m_watcher.settled.size() == m_accepted);
        const bool hasOutstanding = !calls.isEmpty() && calls[0].position == 0;
        require(hasOutstanding == (m_watcher.onWire != 0));
        require(m_clock.pending() == (hasOutstanding ? 1 : 0));
        for (qsizetype i = 1; i < calls.size(); ++i)
            require(calls[i].position == calls[i - 1].position + 1);
    }

    tests::ManualClock m_clock;
    CountingIds m_ids;
    Watcher m_watcher;
    CallQueue m_queue{m_clock, m_ids, m_watcher, 10s};
    CallTicket m_lastTicket = 0;
    qsizetype m_accepted = 0;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Scene scene;
    for (std::size_t i = 0; i < std::min<std::size_t>(size, 256); ++i)
        scene.happen(data[i]);
    return 0;
}
