// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How the update of one charger goes on: pure functions from a job and what happened to the job afterwards.
#pragma once

#include "core/domain/firmwarejob.h"

#include <chrono>

namespace forecourt::engine {

/// How long a charger may be silent before a job is shown as stalled, and what ends one.
namespace firmwarelimits {
inline constexpr std::chrono::minutes UntilFetched{10};     ///< from the command, or from its time
inline constexpr std::chrono::minutes BetweenBytes{5};
inline constexpr std::chrono::minutes UntilInstalling{30};  ///< all was fetched; while a session runs it may take hours
inline constexpr std::chrono::minutes UntilInstalled{15};
inline constexpr std::chrono::minutes UntilReturn{10};      ///< of the link
inline constexpr std::chrono::minutes UntilConfirmed{10};   ///< said Installed, named no version since
inline constexpr std::chrono::minutes UnconfirmedEnd{60};   ///< then its word is taken
inline constexpr std::chrono::minutes OtherVersionEnd{10};  ///< booted with another version, said nothing more
inline constexpr std::chrono::minutes OwnRetry{10};         ///< a charger told to try again does so within interval + this
} // namespace firmwarelimits

/// What is to be done besides storing the job.
enum class FirmwareNext {
    Nothing,
    AskOtherWay, ///< the charger does not know this action; ask by the other one (job.isSigned tells which)
    AskAgain,    ///< the command never left
};

/// What a rule may know of the charger and the plan.
struct FirmwareSetting
{
    QString wanted;       ///< version of the file; empty: not told
    int retries = 0;      ///< that the charger makes by itself
    int retryIntervalS = 0;
    bool isOnline = true;
    bool isIdle = true;   ///< nobody charges there
    bool canSwitch = false; ///< the method is automatic and the other one is possible
};

/// Nothing changed but bytes and times.
[[nodiscard]] bool isSameStep(const FirmwareJob& a, const FirmwareJob& b);
/// Do two names of a version mean the same: without case, blanks around them and a leading "v".
[[nodiscard]] bool isSameVersion(const QString& a, const QString& b);

/// The charger was asked by \a command.
void firmwareAsked(FirmwareJob& job, CommandId command, const QString& action, const QDateTime& now);
/// The command \a record is answered, or answered late. Source: OCPP 1.6 §5.19; security whitepaper, SignedUpdateFirmware.
[[nodiscard]] FirmwareNext firmwareAnswered(FirmwareJob& job, const CommandRecord& record, const FirmwareSetting& setting,
                                            const QDateTime& now);
/// The charger reports \a status. Repeated, skipped and late ones never move the job back. \a requestId: of the signed
/// notification; another one than the job's is not about it. Source: OCPP 1.6 §7.25; security whitepaper,
/// FirmwareStatusEnumType; quirk 42.
void firmwareReported(FirmwareJob& job, const QString& status, std::optional<int> requestId, const FirmwareSetting& setting,
                      const QDateTime& now);
/// The file host tells of the charger's transfer.
void firmwareServed(FirmwareJob& job, const FileTransfer& transfer, const QDateTime& now);
/// The charger booted and named \a version.
void firmwareBooted(FirmwareJob& job, const QString& version, const FirmwareSetting& setting, const QDateTime& now);
/// Its link ended.
void firmwareLinkLost(FirmwareJob& job, const QDateTime& now);
/// Time passed: stalls, and ends what only time can end.
void firmwareTick(FirmwareJob& job, const FirmwareSetting& setting, const QDateTime& now);

/// Ends the job as failed; nothing happens to one that is over.
void failFirmware(FirmwareJob& job, FirmwareFailure failure, const QString& detail, const QDateTime& now);
/// Ends it otherwise.
void endFirmware(FirmwareJob& job, JobState how, const QDateTime& now);
/// Puts a job that is not done back to the beginning.
void restartFirmware(FirmwareJob& job, const QString& user, const QDateTime& now);

} // namespace forecourt::engine
