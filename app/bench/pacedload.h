// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Stations that send at an even pace, in a process of their own.
#pragma once

#include "core/base/result.h"

#include <QProcess>
#include <QUrl>

namespace forecourt::bench {

/// What a site does by itself while something is measured. Thread: the one that made it.
class PacedLoad
{
public:
    PacedLoad() = default;
    /// Ends it.
    ~PacedLoad();
    PacedLoad(const PacedLoad&) = delete;
    PacedLoad& operator=(const PacedLoad&) = delete;

    /// Stations LOAD-0, LOAD-1, … at \a base, each with a running transaction and one message a second, spread evenly
    /// over the second. Runs the event loop until all have begun to send. Errors: TimedOut.
    [[nodiscard]] Result<void> start(const QUrl& base, int stations);

    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

private:
    QProcess m_process;
};

} // namespace forecourt::bench
