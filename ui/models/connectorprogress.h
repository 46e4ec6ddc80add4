// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How the last command to a connector is going, told truthfully.
#pragma once

#include "ui/models/workspace.h"

namespace forecourt::ui {

/// Seconds without an effect after which the next step is offered. Source: design.md §4 "Command sent".
constexpr int PatienceS = 30;

/// The command that matters at a connector right now.
struct ConnectorProgress
{
    enum class Phase {
        Waiting, ///< sent, or accepted and the car has not followed yet
        Overdue, ///< PatienceS passed: offer the next step
        Failed,  ///< refused, not supported, lost: says so for two minutes
    };

    CommandPointer command;
    Phase phase = Phase::Waiting;
    QString text; ///< "Stop sent 6 s ago, waiting up to 30 s"

    [[nodiscard]] bool isStart() const { return std::holds_alternative<RemoteStart>(command->parameters); }
    [[nodiscard]] bool isStop() const { return std::holds_alternative<RemoteStop>(command->parameters); }
};

/// Commands of the mirror that may still matter to a connector, newest first. Ask once for many.
[[nodiscard]] QList<CommandPointer> recentCommands(const Workspace& workspace);

/// Empty where nothing is under way. A stop counts only while its session runs. \a commands: newest first.
[[nodiscard]] std::optional<ConnectorProgress> connectorProgress(const Workspace& workspace,
                                                                 const QList<CommandPointer>& commands,
                                                                 const StationState& station,
                                                                 const ConnectorState& connector);

} // namespace forecourt::ui
