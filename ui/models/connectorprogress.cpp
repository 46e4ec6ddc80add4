// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connectorprogress.h"

#include "ui/format/words.h"

#include <QCoreApplication>

namespace forecourt::ui {

namespace {
struct Progress
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::ConnectorProgress)
};

constexpr int FailureShownS = 120;
constexpr int RememberedS = 3600;

bool isAbout(const CommandRecord& command, const ConnectorState& connector, const TransactionPointer& running)
{
    if (const auto* start = std::get_if<RemoteStart>(&command.parameters))
        return !running && start->evse.value_or(EvseId(1)) == connector.evse;
    if (const auto* stop = std::get_if<RemoteStop>(&command.parameters))
        return running && stop->transaction == running->id;
    if (const auto* unlock = std::get_if<UnlockConnector>(&command.parameters))
        return unlock->evse == connector.evse;
    return false;
}

bool isFailure(const CommandRecord& command)
{
    switch (command.outcome) {
    case CommandOutcome::Rejected:
    case CommandOutcome::NotSupported:
    case CommandOutcome::Error:
    case CommandOutcome::TimedOut:
    case CommandOutcome::Disconnected: return true;
    default: return command.effect == CommandEffect::DriverDidNotPlugIn;
    }
}

QString sentText(const CommandRecord& command, const QString& ago, bool isOverdue)
{
    if (isOverdue)
        //: %1 is a command such as "Stop", %2 a number of seconds.
        return Progress::tr("%1 not answered in %2 s").arg(commandName(command), QString::number(PatienceS));
    //: %1 is a command such as "Stop", %2 a time such as "6 s ago", %3 a number of seconds.
    return Progress::tr("%1 sent %2, waiting up to %3 s").arg(commandName(command), ago, QString::number(PatienceS));
}
} // namespace

QList<CommandPointer> recentCommands(const Workspace& workspace)
{
    QList<CommandPointer> recent;
    const QDateTime oldest = workspace.now().addSecs(-RememberedS);
    for (const CommandPointer& command : workspace.site().commands()) {
        const QDateTime at = command->effectAt.value_or(command->answeredAt.value_or(command->queuedAt));
        if (!command->isAnswered() || at >= oldest)
            recent.append(command);
    }
    return recent;
}

std::optional<ConnectorProgress> connectorProgress(const Workspace& workspace, const QList<CommandPointer>& commands,
                                                   const StationState& station, const ConnectorState& connector)
{
    const TransactionPointer running =
        connector.transaction ? workspace.site().transaction(*connector.transaction) : nullptr;
    const auto found = std::find_if(commands.begin(), commands.end(), [&](const CommandPointer& command) {
        return command->station == station.record.id && isAbout(*command, connector, running);
    });
    if (found == commands.end())
        return std::nullopt;
    const CommandPointer latest = *found;

    using Phase = ConnectorProgress::Phase;
    const CommandRecord& command = *latest;
    const auto since = [&](const std::optional<QDateTime>& at) {
        return workspace.elapsed(at ? at : std::optional(command.queuedAt)).value_or(std::chrono::seconds(0));
    };
    const auto sentFor = since(command.sentAt);
    const bool isOverdue = sentFor.count() >= PatienceS;
    if (command.outcome == CommandOutcome::Queued)
        return ConnectorProgress{latest, Phase::Waiting, outcomeSentence(command)};
    if (command.outcome == CommandOutcome::Sent)
        return ConnectorProgress{latest, isOverdue ? Phase::Overdue : Phase::Waiting,
                                 sentText(command, workspace.format().ago(sentFor), isOverdue)};
    if (isFailure(command)) {
        if (since(command.effectAt ? command.effectAt : command.answeredAt).count() > FailureShownS)
            return std::nullopt;
        return ConnectorProgress{latest, Phase::Failed, commandName(command) + QStringLiteral(": ") + outcomeSentence(command)};
    }
    if (command.effect == CommandEffect::StillRunning)
        return ConnectorProgress{latest, Phase::Overdue, outcomeSentence(command)};
    if (command.effect == CommandEffect::AwaitingStop) {
        if (isOverdue)
            return ConnectorProgress{latest, Phase::Overdue,
                                     Progress::tr("Stop accepted %1, the session goes on").arg(workspace.format().ago(sentFor))};
        return ConnectorProgress{latest, Phase::Waiting, Progress::tr("Stop accepted, waiting for the end")};
    }
    if (command.effect == CommandEffect::AwaitingPlug) {
        const QString until = connector.pendingStart ? workspace.format().time(connector.pendingStart->givesUpAt) : QString();
        return ConnectorProgress{latest, Phase::Waiting,
                                 //: %1 is a time of day.
                                 until.isEmpty() ? outcomeSentence(command) : Progress::tr("Waiting for the plug until %1").arg(until)};
    }
    return std::nullopt;
}

} // namespace forecourt::ui
