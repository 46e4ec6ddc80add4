// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/stallmeter.h"

#include <chrono>
#include <ctime>

namespace forecourt::bench {

namespace {

/// Processor time of the calling thread.
qint64 ownMicroseconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000 + time.tv_nsec / 1000;
}

} // namespace

StallMeter::StallMeter(QObject* parent) : QObject(parent)
{
    m_clock.start();
    m_asker = std::thread([this] { ask(); });
}

StallMeter::~StallMeter()
{
    m_isOver = true;
    m_asker.join();
}

/// Thread: the asker's.
void StallMeter::ask()
{
    qint64 nextLook = 0;
    while (!m_isOver) {
        const qint64 now = m_clock.nsecsElapsed();
        if (m_isAsked.exchange(true)) {
            if (now >= nextLook) {
                m_stack.look();
                nextLook += LookMs * 1'000'000;
            }
        } else {
            nextLook = now + LookMs * 1'000'000;
            QMetaObject::invokeMethod(this, [this, now] { answer(now); }, Qt::QueuedConnection);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

void StallMeter::answer(qint64 askedAt)
{
    const qint64 own = ownMicroseconds();
    if (m_isRunning)
        note((m_clock.nsecsElapsed() - askedAt) / 1000, own - m_ownBefore);
    else if (m_isResumed)
        m_isRunning = true;
    m_isResumed = false;
    m_ownBefore = own;
    m_stack.clear();
    m_isAsked = false;
}

void StallMeter::note(qint64 microseconds, qint64 own)
{
    m_counts.add(microseconds);
    if (microseconds <= m_longest)
        return;
    m_longest = microseconds;
    m_longestOwn = own;
    m_longestMark = m_mark;
    m_longestLooks = m_stack.looks();
}

void StallMeter::start()
{
    m_counts.clear();
    m_longest = 0;
    m_isRunning = true;
}

void StallMeter::stop()
{
    m_isRunning = false;
    m_isResumed = false;
}

void StallMeter::resume()
{
    m_isResumed = !m_isRunning;
}

double StallMeter::longestMs() const
{
    return static_cast<double>(m_longest) / 1000.0;
}

double StallMeter::longestOwnMs() const
{
    return static_cast<double>(m_longestOwn) / 1000.0;
}

} // namespace forecourt::bench
