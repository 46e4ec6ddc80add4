// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/plausibility.h"

#include <algorithm>
#include <cstdlib>

namespace forecourt::engine {

namespace {
constexpr qint64 FirstPlausibleMs = 946'684'800'000; // 2000-01-01T00:00:00Z
constexpr qint64 DayMs = 86'400'000;
} // namespace

bool isPlausible(const QDateTime& stationTime, const QDateTime& received)
{
    if (!stationTime.isValid())
        return false;
    const qint64 at = stationTime.toMSecsSinceEpoch();
    return at >= FirstPlausibleMs && at <= received.toMSecsSinceEpoch() + DayMs;
}

JudgedTime judge(const ocpp::StationTime& time, const QDateTime& received, const QString& message)
{
    JudgedTime judged;
    if (isPlausible(time.utc, received)) {
        judged.at = time.utc;
        return judged;
    }
    judged.at = received;
    if (time.text.isEmpty() && !time.utc.isValid()) {
        judged.isMissing = true;
        return judged;
    }
    judged.isImplausible = true;
    judged.deviation = Deviation{23, QStringLiteral("implausible-time"),
                                 message + QStringLiteral(": timestamp ") + time.text.left(40)};
    return judged;
}

void DriftEstimate::add(const QDateTime& stationTime, const QDateTime& received)
{
    if (!isPlausible(stationTime, received))
        return;
    m_differences[m_count % Window] = received.msecsTo(stationTime);
    ++m_count;
    if (m_count >= 2 * Window)
        m_count -= Window; // stays full, keeps the position in the ring
}

std::optional<qint64> DriftEstimate::driftMs() const
{
    if (m_count == 0)
        return std::nullopt;
    const qint64 best = *std::max_element(m_differences, m_differences + std::min(m_count, Window));
    if (best < -WarningMs && m_count < NeededWhenBehind)
        return std::nullopt; // one or two old stamps may be a replay
    return best;
}

bool DriftEstimate::isWarning() const
{
    const std::optional<qint64> drift = driftMs();
    return drift && std::abs(*drift) > WarningMs;
}

} // namespace forecourt::engine
