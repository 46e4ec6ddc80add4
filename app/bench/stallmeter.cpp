// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/stallmeter.h"

#include <QAbstractEventDispatcher>

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
    QAbstractEventDispatcher* dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] {
        m_ownStart = ownMicroseconds();
        m_slice.start();
    });
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
        if (m_isRunning && m_slice.isValid())
            note(m_slice.nsecsElapsed() / 1000);
        m_slice.invalidate();
    });
}

void StallMeter::note(qint64 microseconds)
{
    m_counts.add(microseconds);
    if (microseconds <= m_longest)
        return;
    m_longest = microseconds;
    m_longestOwn = ownMicroseconds() - m_ownStart;
    m_longestMark = m_mark;
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
