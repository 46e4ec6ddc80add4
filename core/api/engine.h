// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Commands to stations: what the window and the local API may ask of the running central system.
#pragma once

#include "core/base/result.h"
#include "core/domain/changes.h"
#include "core/domain/command.h"

#include <QFuture>
#include <QObject>

namespace forecourt::api {

/// How the operator ends a transaction in our records.
struct TransactionClosing
{
    QString note;                       ///< why
    std::optional<Energy> meterStop;    ///< empty: the latest register value counts
    std::optional<QDateTime> stoppedAt; ///< UTC; empty: now
};

/// What the operator makes of an energy that no connector can have given (TransactionFlag::EnergyImplausible).
struct EnergyVerdict
{
    static constexpr int MaximumReason = 1000;

    bool isAccepted = false; ///< it counts in sums all the same; false: it does not, as before
    QString reason;          ///< goes below the note; accepting needs one, or a note that says why
};

/// What an operator adds to a transaction, beside what the station said; empty members stay as they are.
struct TransactionAmendment
{
    static constexpr int MaximumNote = 4000;

    std::optional<PersonId> person; ///< who charged; PersonId(0): nobody
    std::optional<QString> note;    ///< empty text removes it
    QString user;                   ///< who says so, for the history
    std::optional<EnergyVerdict> energy{}; ///< the reason is put below the note, below the new one if there is one
    std::optional<bool> isTest{};   ///< a test charge: shown, but in no total; false: it counts again
};

/// The central system as its users see it. Every call returns at once; the future completes on any
/// thread and is observed with whenFinished(). Every call may fail with LinkLost when it crosses a
/// connection. Thread: any thread may call.
class Engine
{
public:
    virtual ~Engine() = default;

    /// Queues a command; the result is its id, known before it is sent. Errors: NotFound (station),
    /// Offline, NotAllowed (station pending), InvalidInput (args: issues of the payload, "path: text").
    [[nodiscard]] virtual QFuture<Result<CommandId>> submit(CommandRequest request) = 0;

    /// As submit(), but completes when the command is answered, timed out, cancelled or disconnected.
    [[nodiscard]] virtual QFuture<Result<CommandRecord>> run(CommandRequest request) = 0;

    /// Withdraws a queued command. Errors: NotFound, Conflict (already sent).
    [[nodiscard]] virtual QFuture<Result<void>> cancel(CommandId command) = 0;

    /// Closes a transaction in our records only; nothing is sent to the station and a later stop of
    /// the station wins. Errors: NotFound, Conflict (has ended), InvalidInput (end before the start or in the
    /// future, meter below the start; args: field).
    [[nodiscard]] virtual QFuture<Result<void>> closeTransaction(TransactionKey transaction, TransactionClosing closing) = 0;

    /// Marks a transaction, running or ended, as a test charge (TransactionFlag::Test), for a guided check: nobody is named in
    /// the history. Errors: NotFound.
    [[nodiscard]] virtual QFuture<Result<void>> markTest(TransactionKey transaction) = 0;

    /// Names the person of a transaction, running or ended, changes its note, makes a test charge of it or not, or lets an
    /// implausible energy into the sums and out of them again; what the station said stays as it is. Every change is in the
    /// history of the station. Errors: NotFound (transaction; person, with args: "person"), InvalidInput (note or reason too long,
    /// no reason; args: "note", "reason"), Conflict (the transaction is ending just now; its energy is not in
    /// doubt, with args: "energy"). Source: T-20.
    [[nodiscard]] virtual QFuture<Result<void>> amendTransaction(TransactionKey transaction, TransactionAmendment amendment) = 0;
};

/// Where the window's mirror gets its changes from. Emitted on the engine's thread; connect queued.
class ChangeSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Asks for a batch with isSnapshot set. Thread: any.
    virtual void requestSnapshot() = 0;

Q_SIGNALS:
    /// At most every 100 ms; at once for alarms and command results.
    void changed(forecourt::ChangeBatchPointer batch);
};

} // namespace forecourt::api
