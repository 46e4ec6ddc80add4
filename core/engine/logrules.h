// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How the fetching of a log goes on: pure functions from a job and what happened to the job afterwards.
#pragma once

#include "core/base/error.h"
#include "core/domain/chargingstation.h"
#include "core/domain/logjob.h"

#include <chrono>

namespace forecourt::engine {

namespace loglimits {
inline constexpr std::chrono::minutes UntilSent{10};      ///< from the answer
inline constexpr std::chrono::minutes BetweenBytes{5};
inline constexpr std::chrono::minutes UntilNothing{2};    ///< it named no file, or says that all is sent
inline constexpr std::chrono::hours End{24};              ///< of silence
} // namespace loglimits

/// What is to be done besides storing the job.
enum class LogNext {
    Nothing,
    AskOtherWay, ///< the charger does not know this action; ask by the other one
    AskAgain,    ///< the command never left
};

/// Nothing changed but bytes and times.
[[nodiscard]] bool isSameStep(const LogJob& a, const LogJob& b);

/// The charger was asked by \a command.
void logAsked(LogJob& job, CommandId command, const QString& action, const QDateTime& now);
/// The command \a record is answered, or answered late. \a canSwitch: the other action may be tried.
/// Source: OCPP 1.6 §5.9; security whitepaper, GetLog.
[[nodiscard]] LogNext logAnswered(LogJob& job, const CommandRecord& record, bool canSwitch, const QDateTime& now);
/// The charger reports \a status. \a isDiagnostics: DiagnosticsStatusNotification, which has no request id.
/// Source: OCPP 1.6 §7.24; security whitepaper, UploadLogStatusEnumType; quirk 42.
void logReported(LogJob& job, const QString& status, std::optional<int> requestId, const QDateTime& now);
/// The file host tells of the charger's transfer. A finished one does not end the job: the file must be recorded first.
void logArrives(LogJob& job, const FileTransfer& transfer, const QDateTime& now);
/// The file is recorded.
void logReceived(LogJob& job, StationFileId file, const QString& name, qint64 bytes, const QDateTime& now);
/// Time passed: stalls, and ends what only time can end.
void logTick(LogJob& job, const QDateTime& now);

/// Ends the job; nothing happens to one that is over.
void failLog(LogJob& job, LogFailure failure, const QString& detail, const QDateTime& now);
void endLog(LogJob& job, JobState how, const QDateTime& now);

/// Why \a request cannot be taken as it is written; empty: it can. Stations are not looked at.
[[nodiscard]] std::optional<Error> whyNoLogs(const LogRequest& request);

/// Whether GetLog is used: for a security log always, else where the charger has said that it knows no GetDiagnostics.
/// Empty: it knows neither.
[[nodiscard]] std::optional<bool> choosesGetLog(LogKind kind, const StationRecord& station);

} // namespace forecourt::engine
