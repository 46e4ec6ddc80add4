// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which step of a long use memory grows in.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include <algorithm>
#include <utility>

#include <malloc.h>

namespace forecourt::bench {

/// Bytes this program asked for and did not give back, without what its allocator keeps.
inline double bytesInUse()
{
    const struct mallinfo2 info = ::mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd);
}

/// Sums up what each step added to the memory in use, over all rounds. Thread: one.
class StepMemory
{
public:
    /// The step before ends here. Empty: nothing is counted until the next.
    void begin(const QByteArray& step)
    {
        const double now = bytesInUse();
        if (!m_step.isEmpty())
            m_grown[m_step] += now - m_last;
        m_step = step;
        m_last = now;
    }
    /// The steps that added most, at most \a count, with their megabytes.
    [[nodiscard]] QList<std::pair<QByteArray, double>> most(qsizetype count) const
    {
        QList<std::pair<QByteArray, double>> steps;
        for (auto it = m_grown.cbegin(); it != m_grown.cend(); ++it)
            steps.append({it.key(), it.value() / 1e6});
        std::sort(steps.begin(), steps.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
        return steps.mid(0, count);
    }

private:
    QHash<QByteArray, double> m_grown;
    QByteArray m_step;
    double m_last = 0;
};

} // namespace forecourt::bench
