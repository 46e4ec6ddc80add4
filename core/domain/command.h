// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What an operator asks a station to do, and how it went.
#pragma once

#include "core/base/error.h"
#include "core/domain/commandanswer.h"
#include "core/domain/commandparameters.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace forecourt {

/// Who asked.
enum class CommandOrigin { Operator, Script, System };

/// A request to run a command.
struct CommandRequest
{
    StationId station;
    CommandParameters parameters;
    CommandOrigin origin = CommandOrigin::Operator;
    QString user;                              ///< name of who asked, for the history
    std::optional<int> timeoutS;               ///< empty: station's or site's default

    bool operator==(const CommandRequest&) const = default;
};

/// A command and what became of it.
struct CommandRecord
{
    CommandId id;
    StationId station;
    QString action;              ///< OCPP action name, e.g. RemoteStartTransaction
    CommandParameters parameters; ///< secrets masked
    QJsonObject payload;         ///< as sent, secrets masked
    CommandOrigin origin = CommandOrigin::Operator;
    QString user;
    CommandOutcome outcome = CommandOutcome::Queued;
    QString answerStatus;        ///< the station's status word, e.g. Accepted
    CommandAnswer answer = CommandAnswer::None;
    CommandFinding finding;      ///< what the answer brought
    QJsonObject response;        ///< raw answer
    QString errorCode;           ///< CALLERROR code
    QString errorText;
    CommandEffect effect = CommandEffect::None;
    std::optional<TransactionKey> effectTransaction;
    QDateTime queuedAt;
    std::optional<QDateTime> sentAt;
    std::optional<QDateTime> answeredAt;
    std::optional<QDateTime> effectAt;
    int queuePosition = 0;       ///< 1 = next; 0 = not waiting

    bool operator==(const CommandRecord&) const = default;
    /// No answer will come any more. (The effect may still change.)
    [[nodiscard]] bool isAnswered() const
    {
        return outcome != CommandOutcome::Queued && outcome != CommandOutcome::Sent;
    }
};

} // namespace forecourt
