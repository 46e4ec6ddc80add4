// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What both programs do before they start: options, settings, log.
#pragma once

#include "app/common/applicationoptions.h"
#include "app/common/commandline.h"
#include "app/common/logsetup.h"

#include <QTemporaryDir>

#include <memory>
#include <variant>

namespace forecourt::app {

/// Ready to start.
struct Preparation
{
    CommandLine line;
    std::unique_ptr<config::SettingsStore> settings;
    std::unique_ptr<LogSetup> log;
    ApplicationOptions options;
    std::unique_ptr<QTemporaryDir> demoFolder; ///< of --demo; gone when the program ends
};

/// The settings of this user, or those of the demo, which has a file of its own so that it neither shows nor changes
/// how the real site's window was left; the first demo takes over language and look. Errors: of SettingsStore::load().
[[nodiscard]] Result<std::unique_ptr<config::SettingsStore>> loadSettings(bool isDemo,
                                                                                const std::optional<QString>& named = {});

/// Reads options and settings, sets up the log; or says how the program ends.
[[nodiscard]] std::variant<Preparation, CommandLineEnd> prepare(const QStringList& arguments, Program program);

/// The options as the settings are now, for another start of the central system in the same process.
void renewOptions(Preparation& prepared, Program program);

/// Prints the text, to the error stream unless the code is Ok; the result is the process' exit code.
[[nodiscard]] int finishEarly(const CommandLineEnd& end, Program program);

/// Prints one sentence to the error stream, with the program's name before it.
void printProblem(const QString& sentence, Program program);

} // namespace forecourt::app
