// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What happened lately, for any number of readers at their own pace: the memory behind the event stream.
#pragma once

#include "core/base/result.h"
#include "core/http/httpmessage.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace forecourt::localapi {

/// Keeps the last events as text of server-sent events, once for all readers; a reader is only a place in it.
/// Who falls behind what is kept is told so and dropped. While nobody has listened for some time nothing is
/// kept. Ids are "<epoch>-<number>": those of an earlier start of the program are known as such.
/// Thread: publish() and wake() one thread, everything else any.
/// Source: HTML standard, "Server-sent events".
class EventHub
{
public:
    struct Limits
    {
        int readers = 16;
        size_t events = 20'000;
        qint64 bytes = 8 << 20;
        qsizetype bytesAtOnce = 64 << 10;               ///< what one next() gives, at most one event more
        std::chrono::milliseconds alive{15'000};        ///< a silent stream says that it lives
        std::chrono::milliseconds keptForNobody{60'000}; ///< events are kept so long after the last reader left
    };

    /// \a epoch: letters and digits, another one at each start of the program.
    EventHub(QByteArray epoch, Limits limits);
    explicit EventHub(QByteArray epoch) : EventHub(std::move(epoch), Limits()) {}
    ~EventHub();
    EventHub(const EventHub&) = delete;
    EventHub& operator=(const EventHub&) = delete;

    /// Adds an event where anybody may want it; only then \a data, one line of JSON, is made.
    void publish(const char* event, const std::function<QByteArray()>& data);
    /// Lets readers have what was published. Once for many events: each call wakes every reader.
    void wake();

    /// A reader from now on, or, with the id of the last event it knows, from there; where that is not kept
    /// any more its first event is "resync". It must not outlive the hub. Errors: Conflict (too many readers).
    [[nodiscard]] Result<std::shared_ptr<http::ByteSource>> subscribe(const QByteArray& lastEventId);

    /// Ends every reader. Thread: any.
    void close();

    [[nodiscard]] int readers() const;

private:
    class Reader;
    friend class Reader;
    using Clock = std::chrono::steady_clock;
    struct Kept
    {
        qint64 number = 0;
        QByteArray text;
    };

    [[nodiscard]] bool isWanted() const;
    void append(const char* event, const QByteArray& data);
    [[nodiscard]] bool isKept(qint64 after) const;
    [[nodiscard]] std::optional<qint64> numberOf(const QByteArray& id) const;
    [[nodiscard]] QByteArray idText(qint64 number) const;

    const QByteArray m_epoch;
    const Limits m_limits;
    // guards all below: events are added on the live site's thread and read on pool threads
    mutable std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<Kept> m_kept; ///< numbers without a gap
    qint64 m_bytes = 0;
    qint64 m_newest = 0; ///< number of the newest event, kept or not
    int m_readers = 0;
    Clock::time_point m_lastLeft;
    bool m_isClosed = false;
};

} // namespace forecourt::localapi
