// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/stallmeter.h"

#include <QAbstractEventDispatcher>

#include <algorithm>

namespace forecourt::bench {

StallMeter::StallMeter(QObject* parent) : QObject(parent)
{
    QAbstractEventDispatcher* dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] { m_slice.start(); });
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
        if (m_isRunning && m_slice.isValid())
            m_microseconds.push_back(m_slice.nsecsElapsed() / 1000);
        m_slice.invalidate();
    });
}

void StallMeter::start()
{
    m_microseconds.clear();
    m_isRunning = true;
}

void StallMeter::stop()
{
    m_isRunning = false;
}

double StallMeter::longestMs() const
{
    const auto longest = std::max_element(m_microseconds.begin(), m_microseconds.end());
    return longest == m_microseconds.end() ? 0 : static_cast<double>(*longest) / 1000.0;
}

double StallMeter::shareWithin(double milliseconds) const
{
    if (m_microseconds.empty())
        return 0;
    const auto within = std::count_if(m_microseconds.begin(), m_microseconds.end(), [milliseconds](qint64 slice) {
        return static_cast<double>(slice) <= milliseconds * 1000.0;
    });
    return static_cast<double>(within) / static_cast<double>(m_microseconds.size());
}

} // namespace forecourt::bench
