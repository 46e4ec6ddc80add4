// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/commandprogress.h"

#include <QHash>

#include <algorithm>

namespace forecourt::engine {

namespace {

using Effect = CommandEffect;
using EffectWords = QHash<QString, Effect>;

const EffectWords& diagnosticsWords()
{
    static const EffectWords words{
        {QStringLiteral("Uploading"), Effect::Uploading},
        {QStringLiteral("Uploaded"), Effect::Uploaded},
        {QStringLiteral("UploadFailed"), Effect::UploadFailed},
    };
    return words;
}

const EffectWords& logWords()
{
    static const EffectWords words{
        {QStringLiteral("Uploading"), Effect::Uploading},
        {QStringLiteral("Uploaded"), Effect::Uploaded},
        {QStringLiteral("UploadFailure"), Effect::UploadFailed},
        {QStringLiteral("BadMessage"), Effect::UploadBadMessage},
        {QStringLiteral("PermissionDenied"), Effect::UploadPermissionDenied},
        {QStringLiteral("NotSupportedOperation"), Effect::UploadNotSupported},
    };
    return words;
}

const EffectWords& firmwareWords()
{
    static const EffectWords words{
        {QStringLiteral("DownloadScheduled"), Effect::DownloadScheduled},
        {QStringLiteral("Downloading"), Effect::Downloading},
        {QStringLiteral("DownloadPaused"), Effect::DownloadPaused},
        {QStringLiteral("Downloaded"), Effect::Downloaded},
        {QStringLiteral("SignatureVerified"), Effect::SignatureVerified},
        {QStringLiteral("InstallScheduled"), Effect::InstallScheduled},
        {QStringLiteral("InstallRebooting"), Effect::InstallRebooting},
        {QStringLiteral("Installing"), Effect::Installing},
        {QStringLiteral("Installed"), Effect::Installed},
        {QStringLiteral("DownloadFailed"), Effect::DownloadFailed},
        {QStringLiteral("InstallationFailed"), Effect::InstallationFailed},
        {QStringLiteral("InvalidSignature"), Effect::InvalidSignature},
        {QStringLiteral("InstallVerificationFailed"), Effect::InstallVerificationFailed},
    };
    return words;
}

/// Idle, asked for by a trigger, and words of nobody's say nothing.
std::optional<Effect> effectOf(const EffectWords& words, const QString& status)
{
    const auto word = words.constFind(status);
    return word == words.cend() ? std::nullopt : std::optional(*word);
}

bool isAbout(int requestId, const std::optional<int>& reported)
{
    return !reported || *reported == requestId;
}

template<class T>
bool areBoth(const CommandParameters& one, const CommandParameters& other)
{
    return std::holds_alternative<T>(one) && std::holds_alternative<T>(other);
}

} // namespace

CommandEffect firstEffect(const CommandParameters& meaning, CommandAnswer answer)
{
    if (std::holds_alternative<WriteVariable>(meaning) && answer == CommandAnswer::RebootRequired)
        return Effect::RestartNeeded;
    if (std::holds_alternative<ReserveNow>(meaning))
        return Effect::Reserved;
    if (std::holds_alternative<RequestLog>(meaning)
        || (std::holds_alternative<RequestDiagnostics>(meaning) && answer != CommandAnswer::NothingToSend))
        return Effect::AwaitingUpload;
    if (std::holds_alternative<UpdateFirmware>(meaning) || std::holds_alternative<UpdateSignedFirmware>(meaning))
        return Effect::AwaitingDownload;
    return Effect::None;
}

std::optional<std::chrono::milliseconds> progressLimit(const CommandParameters& meaning, const QDateTime& now)
{
    const auto until = [&now](const QDateTime& then) {
        return std::chrono::milliseconds(then.isValid() ? std::max<qint64>(0, now.msecsTo(then)) : 0);
    };
    if (const auto* reserve = std::get_if<ReserveNow>(&meaning))
        return until(reserve->expiresAt);
    if (const auto* update = std::get_if<UpdateFirmware>(&meaning))
        return until(update->notBefore) + StallLimit;
    if (const auto* update = std::get_if<UpdateSignedFirmware>(&meaning))
        return until(std::max(update->notBefore, update->installNotBefore.value_or(update->notBefore))) + StallLimit;
    if (std::holds_alternative<RequestDiagnostics>(meaning) || std::holds_alternative<RequestLog>(meaning))
        return StallLimit;
    return std::nullopt;
}

std::optional<CommandEffect> reportedEffect(const CommandParameters& meaning, const ocpp::Notice& notice)
{
    if (const auto* log = std::get_if<ocpp::LogStatusNotice>(&notice)) {
        if (log->isDiagnostics) {
            return std::holds_alternative<RequestDiagnostics>(meaning) ? effectOf(diagnosticsWords(), log->status)
                                                                       : std::nullopt;
        }
        const auto* request = std::get_if<RequestLog>(&meaning);
        return request && isAbout(request->requestId, log->requestId) ? effectOf(logWords(), log->status)
                                                                      : std::nullopt;
    }
    const auto* firmware = std::get_if<ocpp::FirmwareStatusNotice>(&notice);
    if (!firmware)
        return std::nullopt;
    if (!firmware->isSigned) {
        return std::holds_alternative<UpdateFirmware>(meaning) ? effectOf(firmwareWords(), firmware->status)
                                                               : std::nullopt;
    }
    const auto* update = std::get_if<UpdateSignedFirmware>(&meaning);
    return update && isAbout(update->requestId, firmware->requestId) ? effectOf(firmwareWords(), firmware->status)
                                                                     : std::nullopt;
}

CommandEffect effectOnOlder(const CommandParameters& older, const CommandParameters& newer, CommandAnswer answer)
{
    const bool hasBrokenOff = answer == CommandAnswer::AcceptedCancelled;
    if (const auto* reserve = std::get_if<ReserveNow>(&older)) {
        const auto* again = std::get_if<ReserveNow>(&newer);
        if (again && again->reservationId == reserve->reservationId)
            return Effect::ReservationReplaced;
        const auto* cancel = std::get_if<CancelReservation>(&newer);
        if (cancel && cancel->reservationId == reserve->reservationId) // refused: there is none any more
            return answer == CommandAnswer::Rejected ? Effect::ReservationLost : Effect::ReservationCancelled;
        return Effect::None;
    }
    if (areBoth<RequestDiagnostics>(older, newer) || (areBoth<RequestLog>(older, newer) && hasBrokenOff))
        return Effect::UploadReplaced;
    if (areBoth<UpdateFirmware>(older, newer) || (areBoth<UpdateSignedFirmware>(older, newer) && hasBrokenOff))
        return Effect::UpdateReplaced;
    return Effect::None;
}

bool isUsedBy(const ReserveNow& reservation, const TransactionRecord& record, const QString& groupId)
{
    if (record.reservationId)
        return *record.reservationId == reservation.reservationId;
    if (reservation.evse && *reservation.evse != record.evse)
        return false;
    const bool isOfGroup = !reservation.groupId.isEmpty()
        && reservation.groupId.compare(groupId, Qt::CaseInsensitive) == 0;
    return reservation.token.folded() == record.token.folded() || isOfGroup;
}

bool isTransferStep(CommandEffect effect)
{
    switch (effect) {
    case Effect::AwaitingUpload:
    case Effect::Uploading:
    case Effect::AwaitingDownload:
    case Effect::DownloadScheduled:
    case Effect::Downloading:
    case Effect::DownloadPaused:
    case Effect::Downloaded:
    case Effect::SignatureVerified:
    case Effect::InstallScheduled:
    case Effect::InstallRebooting:
    case Effect::Installing: return true;
    default: return false;
    }
}

} // namespace forecourt::engine
