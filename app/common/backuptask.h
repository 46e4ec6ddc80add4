// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// --backup and --restore: without window and server.
#pragma once

#include "app/common/applicationoptions.h"
#include "app/common/commandline.h"
#include "core/storage/archiving.h"

namespace forecourt::app {

/// What goes into a backup of this computer.
[[nodiscard]] storage::ArchiveSources archiveSources(const ApplicationOptions& options);

/// Takes a restored computer's settings over, as far as they are known. Without a settings store nothing is done.
void takeRestoredSettings(const QJsonObject& values, config::SettingsStore* settings);

/// Why a backup was not written or not taken, for people.
[[nodiscard]] StartProblem backupProblem(const Error& error);

/// Does what \a line asks for and prints a line about it; the result is the process' exit code. Waits for the
/// disk. A running program may be backed up, not restored over.
[[nodiscard]] int runBackupTask(const ApplicationOptions& options, const CommandLine& line, Program program);

} // namespace forecourt::app
