// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Words and sentences for the codes of the domain: outcomes, errors, reasons, flags, attempts.
#pragma once

#include "core/base/error.h"
#include "core/domain/command.h"
#include "core/domain/event.h"
#include "core/domain/idtoken.h"
#include "core/domain/site.h"
#include "core/domain/transaction.h"

#include <QStringList>

namespace forecourt::ui {

/// Cause of a faulted connector in people's words ("Earth leakage"); the code itself if unknown.
[[nodiscard]] QString faultWord(const QString& errorCode);
/// At most nine letters for a dense tile.
[[nodiscard]] QString faultCompactWord(const QString& errorCode);
/// What to do about a fault, in the order to do it. Never empty.
[[nodiscard]] QStringList faultSteps(const QString& errorCode);

/// "Restart", "Remote start": what the operator asked for.
[[nodiscard]] QString commandName(const CommandRecord& command);
/// One word for the state column.
[[nodiscard]] QString outcomeWord(CommandOutcome outcome);
/// Outcome and what followed, as one sentence: "Accepted, waiting for the plug".
[[nodiscard]] QString outcomeSentence(const CommandRecord& command);
/// What the charger's answer to this command means; empty where it has none of the standard's.
[[nodiscard]] QString answerSentence(const CommandRecord& command);
/// What to do now; empty where nothing is left to do.
[[nodiscard]] QString commandNextStep(const CommandRecord& command);
/// What the answer brought besides its status, as one sentence; empty where nothing. Limits of power are drawn, not told.
[[nodiscard]] QString findingSentence(const CommandRecord& command);

/// A failure as a sentence with its cause; never empty.
[[nodiscard]] QString errorSentence(const Error& error);
/// The same where something was to be read: nothing was to be saved then.
[[nodiscard]] QString readErrorSentence(const Error& error);

[[nodiscard]] QString stopReasonWord(StopReason reason);
[[nodiscard]] QString transactionStateWord(TransactionState state);
[[nodiscard]] QString flagWord(TransactionFlag flag);
/// All flags of \a flags as words, most important first.
[[nodiscard]] QStringList flagWords(TransactionFlags flags);
[[nodiscard]] QString authorizationWord(AuthorizationStatus status);

/// Title of a line in "What we hear": "401 Refused: no password".
[[nodiscard]] QString attemptTitle(const ConnectionAttempt& attempt);
/// The next step for the person at the charger; empty if there is none.
[[nodiscard]] QString attemptHint(const ConnectionAttempt& attempt);

[[nodiscard]] QString severityWord(Severity severity);

} // namespace forecourt::ui
