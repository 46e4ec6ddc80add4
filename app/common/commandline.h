// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Options of forecourt and forecourtd.
#pragma once

#include "app/common/exitcode.h"
#include "core/config/settingsstore.h"

#include <QStringList>

#include <optional>
#include <variant>

namespace forecourt::app {

/// Which program reads its options.
enum class Program { Console, Service };

/// What was asked for; settings that were not named are empty.
struct CommandLine
{
    std::optional<QString> dataFolder;
    std::optional<QString> configFile; ///< in place of the user's settings file
    std::optional<QString> bindAddress;
    std::optional<int> port;
    std::optional<int> tlsPort;
    std::optional<int> apiPort;
    std::optional<int> filesPort;
    std::optional<int> ftpPort;
    std::optional<QString> language;
    std::optional<QString> logRules;
    std::optional<QString> place; ///< to open in the window: "sessions", "charger/BAY-4"
    bool isMinimized = false;
    bool isDemo = false;
    bool isCheck = false;
    bool isTokenAsked = false; ///< print the local API's token and end
    std::optional<QString> backupFile;  ///< write a backup and end
    std::optional<QString> restoreFile; ///< restore a backup and end
    bool acceptsAltered = false;        ///< … also one with altered sessions
};

/// The program ends after printing \a text (to the error stream unless the code is Ok).
struct CommandLineEnd
{
    ExitCode code = ExitCode::Ok;
    QString text;
};

/// \a arguments as QCoreApplication::arguments() gives them.
[[nodiscard]] std::variant<CommandLine, CommandLineEnd> parseCommandLine(const QStringList& arguments, Program program);

/// The options that were named and count only for a start that begins anew, as they are typed: "--port".
[[nodiscard]] QStringList optionsOfAStart(const CommandLine& line);

/// Puts what was named over the settings, for this run. Errors: InvalidInput.
[[nodiscard]] Result<void> applyCommandLine(const CommandLine& line, config::SettingsStore& settings);

} // namespace forecourt::app
