// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/memorytrim.h"

#include <QElapsedTimer>
#include <QThreadPool>

#include <algorithm>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace forecourt::app {

namespace {

constexpr int LargeBlock = 256 * 1024;
constexpr int KeptAtTheEnd = 8 * 1024 * 1024;

void giveBack()
{
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
}

} // namespace

void keepLargeBlocksApart()
{
#ifdef __GLIBC__
    ::mallopt(M_MMAP_THRESHOLD, LargeBlock);
    ::mallopt(M_TRIM_THRESHOLD, KeptAtTheEnd); // the first call alone makes it small: the heap would grow and shrink all the time
#endif
}

MemoryTrim::MemoryTrim(std::chrono::milliseconds interval, QObject* parent) : QObject(parent)
{
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &MemoryTrim::trim);
    if (interval.count() > 0)
        m_timer.start();
}

MemoryTrim::Report MemoryTrim::report() const
{
    return {m_counts->runs, m_counts->longest};
}

void MemoryTrim::trim()
{
    if (m_counts->isRunning.exchange(true))
        return;
    QThreadPool::globalInstance()->start([counts = m_counts] {
        QElapsedTimer timer;
        timer.start();
        giveBack();
        counts->longest = std::max<qint64>(counts->longest, timer.nsecsElapsed() / 1000);
        counts->isRunning = false;
        ++counts->runs; // who sees this may ask for the next one
    });
}

} // namespace forecourt::app
