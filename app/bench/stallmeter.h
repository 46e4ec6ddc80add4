// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How long the event loop was busy between two waits.
#pragma once

#include "app/bench/slicecounts.h"
#include "app/bench/stacksampler.h"
#include "app/bench/stepmemory.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QObject>

#include <atomic>
#include <thread>

namespace forecourt::bench {

/// Watches the event loop of the thread that made it: a thread of its own asks it for a word every millisecond, one at a time,
/// and each wait for that word is one slice. A slice is what a click or a repaint would have had to wait for, whatever held
/// the loop: an event, a timer, painting, or a call of this program's. Thread: the one that made it.
class StallMeter : public QObject
{
public:
    static constexpr int LookMs = 40;

    explicit StallMeter(QObject* parent = nullptr);
    ~StallMeter() override;

    void start();
    void stop();
    /// Goes on after stop(), with what was counted. The slice that is under way is not: it began before.
    void resume();
    [[nodiscard]] qint64 slices() const { return m_counts.total(); }
    [[nodiscard]] double longestMs() const;
    /// Processor time of this thread in the longest slice: less than its length where others held the processor. With up to
    /// a millisecond of what was before it.
    [[nodiscard]] double longestOwnMs() const;
    /// What was done from now on, for longestAt().
    void mark(const QByteArray& what)
    {
        m_mark = what;
        if (m_memory != nullptr)
            m_memory->begin(what);
    }
    /// Is told every mark too, from now on; nullptr: none.
    void setStepMemory(StepMemory* memory) { m_memory = memory; }
    /// The mark of the longest slice.
    [[nodiscard]] QByteArray longestAt() const { return m_longestMark; }
    /// Where the thread was in the longest slice: a look each LookMs of it, none in a shorter one. See StackSampler::looks().
    [[nodiscard]] QList<QByteArrayList> longestLooks() const { return m_longestLooks; }
    /// Share of slices of at most \a milliseconds, 0 to 1.
    [[nodiscard]] double shareWithin(double milliseconds) const { return m_counts.shareWithin(milliseconds); }

private:
    void ask();
    void answer(qint64 askedAt);
    void note(qint64 microseconds, qint64 own);

    QElapsedTimer m_clock; ///< read by both threads, written by none
    StackSampler m_stack;
    std::atomic<bool> m_isAsked = false;
    std::atomic<bool> m_isOver = false;
    std::thread m_asker;
    SliceCounts m_counts;
    qint64 m_longest = 0;
    qint64 m_longestOwn = 0;
    qint64 m_ownBefore = 0; ///< processor time of the thread at the last word, µs
    QByteArray m_mark;
    QByteArray m_longestMark;
    QList<QByteArrayList> m_longestLooks;
    StepMemory* m_memory = nullptr;
    bool m_isRunning = false;
    bool m_isResumed = false; ///< counts from the next slice on
};

} // namespace forecourt::bench
