// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Several commanded stations.
#pragma once

#include "app/bench/commandedstation.h"
#include "core/base/result.h"

#include <memory>
#include <vector>

namespace forecourt::bench {

/// Opens them a few at a time, as the server takes them. Thread: the one that made it.
class StationGroup
{
public:
    /// \a action: the command they accept. Their answers take 0 to \a longestDelayMs, evenly spread.
    StationGroup(int count, const QString& action, int longestDelayMs = 0);
    StationGroup(const StationGroup&) = delete;
    StationGroup& operator=(const StationGroup&) = delete;

    /// Runs the event loop until \a prefix0, \a prefix1, … have booted. Errors: TimedOut.
    [[nodiscard]] Result<void> open(const QUrl& base, const QString& prefix);

    [[nodiscard]] int count() const { return static_cast<int>(m_stations.size()); }
    [[nodiscard]] CommandedStation& at(int index) { return *m_stations[static_cast<size_t>(index)]; }
    /// Why the first link was lost; empty: none was.
    [[nodiscard]] const QString& loss() const { return m_loss; }

private:
    std::vector<std::unique_ptr<CommandedStation>> m_stations;
    QString m_loss;
    int m_opened = 0;
    int m_ready = 0;
};

} // namespace forecourt::bench
