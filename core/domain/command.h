// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What an operator asks a station to do, and how it went.
#pragma once

#include "core/base/error.h"
#include "core/domain/connectorstatus.h"
#include "core/domain/ids.h"
#include "core/domain/idtoken.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>
#include <variant>

namespace forecourt {

/// Source: OCPP 1.6 RemoteStartTransaction, OCPP 2.0.1 RequestStartTransaction.
struct RemoteStart
{
    std::optional<EvseId> evse;
    IdToken token;
    bool operator==(const RemoteStart&) const = default;
};
/// Source: OCPP 1.6 RemoteStopTransaction, OCPP 2.0.1 RequestStopTransaction.
struct RemoteStop
{
    TransactionId transaction;
    bool operator==(const RemoteStop&) const = default;
};
/// Soft and Hard are OCPP 1.6, Immediate and OnIdle 2.0.1; never translated into one another.
enum class ResetKind { Soft, Hard, Immediate, OnIdle };
struct Reset
{
    ResetKind kind = ResetKind::Soft;
    bool operator==(const Reset&) const = default;
};
struct ChangeAvailability
{
    std::optional<EvseId> evse; ///< empty: whole station
    Availability to = Availability::Operative;
    bool operator==(const ChangeAvailability&) const = default;
};
struct UnlockConnector
{
    EvseId evse;
    bool operator==(const UnlockConnector&) const = default;
};
/// message: the OCPP name of what is asked for, e.g. StatusNotification.
struct TriggerMessage
{
    QString message;
    std::optional<EvseId> evse;
    bool operator==(const TriggerMessage&) const = default;
};
/// Source: OCPP 1.6 GetConfiguration, OCPP 2.0.1 GetVariables. No name: everything.
struct ReadVariables
{
    QStringList names;
    bool operator==(const ReadVariables&) const = default;
};
/// Any action the central system may send, with its OCPP payload; for scripts and technicians.
struct RawCall
{
    QString action;
    QJsonObject payload;
    bool force = false; ///< send although our own check found issues
    bool operator==(const RawCall&) const = default;
};

using CommandParameters = std::variant<RemoteStart, RemoteStop, Reset, ChangeAvailability, UnlockConnector,
                                       TriggerMessage, ReadVariables, RawCall>;

/// What became of a command. A rejection, an error and a timeout are outcomes, not failures of ours.
/// Source: house-style.md §3b.
enum class CommandOutcome {
    Queued,       ///< waits behind another command of this station
    Sent,         ///< no answer yet
    Accepted,     ///< the station said it will; the effect is another matter
    Rejected,     ///< any refusing status; answerStatus has the station's word
    Scheduled,    ///< will happen later (ChangeAvailability while charging)
    NotSupported, ///< the station cannot do it, by status or by CALLERROR
    Error,        ///< CALLERROR; errorCode and errorText have it
    TimedOut,     ///< no answer in time: unknown whether it happened
    Disconnected, ///< the link ended before the answer: unknown whether it happened
    Cancelled,    ///< withdrawn before it was sent
};

/// What the station did after it answered, where that can be observed.
enum class CommandEffect {
    None,             ///< nothing to observe, or nothing observed yet
    AwaitingPlug,     ///< remote start accepted, waiting for the driver
    TransactionBegan, ///< remote start: the transaction is there (effectTransaction)
    DriverDidNotPlugIn, ///< remote start: ConnectionTimeOut passed without a transaction
    AwaitingStop,     ///< remote stop accepted, waiting for the stop message
    TransactionEnded, ///< remote stop or unlock: ended (effectTransaction)
    StillRunning,     ///< remote stop accepted but nothing stopped within 60 s
    AwaitingReboot,   ///< reset accepted, waiting for link loss and boot
    Rebooted,         ///< reset: booted again
    DidNotReturn,     ///< reset: no boot within 10 minutes
    AvailabilityConfirmed, ///< the status notification says so
    AwaitingStatus,   ///< change of availability accepted or scheduled, not confirmed yet
    MessageArrived,   ///< trigger: the message came
    AwaitingMessage,  ///< trigger accepted, message not here yet
    LateAnswer,       ///< the answer came after the timeout; answerStatus has it
};

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
    CommandParameters parameters;
    QJsonObject payload;         ///< as sent, secrets masked
    CommandOrigin origin = CommandOrigin::Operator;
    QString user;
    CommandOutcome outcome = CommandOutcome::Queued;
    QString answerStatus;        ///< the station's status word, e.g. Accepted
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
