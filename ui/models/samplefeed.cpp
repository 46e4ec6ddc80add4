// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/samplefeed.h"

#include <algorithm>

namespace forecourt::ui {

void SampleFeed::noteLink(bool isOnline, const QDateTime& now)
{
    if (isOnline && m_wasOnline == false)
        m_backOnlineAt = now;
    m_wasOnline = isOnline;
}

QDateTime SampleFeed::nextFrom(const QDateTime& now, const std::optional<QDateTime>& saidLast) const
{
    if (m_samples.isEmpty() || m_readsSinceWhole >= WholeEvery)
        return {};
    const QDateTime newest = m_samples.last().at;
    const bool isJustBack = m_backOnlineAt.isValid() && m_backOnlineAt.secsTo(now) < LateValuesS;
    return isJustBack || (saidLast && *saidLast < newest) ? QDateTime() : newest;
}

bool SampleFeed::take(const QDateTime& from, const QList<MeterSample>& samples)
{
    m_readsSinceWhole = from.isValid() ? m_readsSinceWhole + 1 : 0;
    const auto isOld = [](const MeterSample& sample, const QDateTime& at) { return sample.at < at; };
    const auto again = from.isValid() ? std::lower_bound(m_samples.cbegin(), m_samples.cend(), from, isOld) : m_samples.cbegin();
    if (std::equal(again, m_samples.cend(), samples.cbegin(), samples.cend()))
        return false;
    m_samples.erase(again, m_samples.cend()); // they came again
    m_samples += samples;
    return true;
}

} // namespace forecourt::ui
