// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the programs say to who started them.
#pragma once

#include "core/base/error.h"

#include <QString>

namespace forecourt::config {
class SettingsStore;
}

namespace forecourt::app {

/// Source: ux-and-packaging.md §3. NoDisplay is the general failure of Unix.
enum class ExitCode {
    Ok = 0,
    NoDisplay = 1,
    Usage = 2,
    AlreadyRunning = 3, ///< or the data folder is in use
    PortInUse = 4,
    DatabaseFailed = 5,
    BadConfiguration = 6,
    NoPermission = 7,
    StopFailed = 8, ///< a part did not end in time when stopping; everything acknowledged is stored
    CheckFailed = 10,
    BadBackup = 11, ///< not a whole, unchanged backup of ours, a newer one, or a wrong passphrase; nothing changed
};

/// Why the program cannot go on, for people.
struct StartProblem
{
    ExitCode code = ExitCode::Ok;
    QString sentence; ///< translated, with what to do next
};

/// The code and the sentence for \a error at start.
[[nodiscard]] StartProblem startProblem(const Error& error);

/// Ends the program with StopFailed where a thread hangs that cannot be waited for: what was acknowledged is on the disk, and what
/// was changed in \a settings gets two seconds to be.
[[noreturn]] void endAtOnce(config::SettingsStore& settings);

} // namespace forecourt::app
