// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/commandanswer.h"

namespace forecourt {

EffectPhase phaseOf(CommandEffect effect)
{
    using enum CommandEffect;
    switch (effect) {
    case None:
    case LateAnswer: return EffectPhase::None;
    case AwaitingPlug:
    case AwaitingStop:
    case AwaitingReboot:
    case AwaitingStatus:
    case AwaitingMessage:
    case RestartNeeded:
    case Reserved:
    case AwaitingUpload:
    case Uploading:
    case AwaitingDownload:
    case DownloadScheduled:
    case Downloading:
    case DownloadPaused:
    case Downloaded:
    case SignatureVerified:
    case InstallScheduled:
    case InstallRebooting:
    case Installing: return EffectPhase::Awaited;
    case TransactionBegan:
    case TransactionEnded:
    case Rebooted:
    case AvailabilityConfirmed:
    case MessageArrived:
    case RestartDone:
    case ReservationUsed:
    case Uploaded:
    case Installed: return EffectPhase::Reached;
    case DriverDidNotPlugIn:
    case StillRunning:
    case DidNotReturn:
    case ReservationExpired:
    case ReservationLost:
    case ReservationCancelled:
    case ReservationReplaced:
    case UploadFailed:
    case UploadBadMessage:
    case UploadPermissionDenied:
    case UploadNotSupported:
    case UploadReplaced:
    case DownloadFailed:
    case InstallationFailed:
    case InvalidSignature:
    case InstallVerificationFailed:
    case UpdateReplaced:
    case TransferStalled:
    case DidNotRestart: return EffectPhase::Missed;
    }
    return EffectPhase::None;
}

} // namespace forecourt
