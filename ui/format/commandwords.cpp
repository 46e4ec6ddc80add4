// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/words.h"

#include <QCoreApplication>

namespace forecourt::ui {
namespace {

struct Commands
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::Commands)
};

QString nameOf(const RemoteStart&) { return Commands::tr("Start"); }
QString nameOf(const RemoteStop&) { return Commands::tr("Stop"); }
QString nameOf(const UnlockConnector&) { return Commands::tr("Unlock"); }
QString nameOf(const ReadVariables&) { return Commands::tr("Read settings"); }
QString nameOf(const RawCall& call) { return call.action; }

QString nameOf(const Reset& reset)
{
    switch (reset.kind) {
    case ResetKind::Soft: return Commands::tr("Restart");
    case ResetKind::Hard: return Commands::tr("Hard restart");
    case ResetKind::Immediate: return Commands::tr("Restart at once");
    case ResetKind::OnIdle: return Commands::tr("Restart when idle");
    }
    return {};
}

QString nameOf(const ChangeAvailability& change)
{
    return change.to == Availability::Operative ? Commands::tr("Put into service")
                                                : Commands::tr("Take out of service");
}

QString nameOf(const TriggerMessage& trigger)
{
    //: The operator asks the charger to send a message now; %1 is its OCPP name.
    return Commands::tr("Ask for %1").arg(trigger.message);
}

QString nameOf(const WriteVariable& write)
{
    //: The operator changes a setting of the charger; %1 is its OCPP name.
    return Commands::tr("Set %1").arg(write.name);
}

QString nameOf(const ClearCache&) { return Commands::tr("Forget remembered tags"); }
QString nameOf(const ReadLocalListVersion&) { return Commands::tr("Ask for the local list's version"); }
QString nameOf(const SendLocalList&) { return Commands::tr("Send the local list"); }
//: A connector is kept for a tag.
QString nameOf(const ReserveNow&) { return Commands::tr("Reserve"); }
QString nameOf(const CancelReservation&) { return Commands::tr("Cancel the reservation"); }
QString nameOf(const SetChargingProfile&) { return Commands::tr("Limit the power"); }
QString nameOf(const ClearChargingProfiles&) { return Commands::tr("Remove limits of power"); }
QString nameOf(const ReadCompositeSchedule&) { return Commands::tr("Ask for the expected limits"); }
QString nameOf(const RequestDiagnostics&) { return Commands::tr("Ask for diagnostics"); }
QString nameOf(const UpdateFirmware&) { return Commands::tr("Update the firmware"); }
QString nameOf(const UpdateSignedFirmware&) { return Commands::tr("Update the firmware, signed"); }
QString nameOf(const InstallCertificate&) { return Commands::tr("Install a certificate"); }
QString nameOf(const DeleteCertificate&) { return Commands::tr("Delete a certificate"); }
QString nameOf(const ListCertificates&) { return Commands::tr("List certificates"); }
QString nameOf(const DeliverCertificate&) { return Commands::tr("Hand over the charger's certificate"); }
QString nameOf(const SendVendorData&) { return Commands::tr("Send vendor data"); }

QString nameOf(const RequestLog& request)
{
    return request.kind == LogKind::Security ? Commands::tr("Ask for the security log")
                                             : Commands::tr("Ask for the diagnostics log");
}

QString effectSentence(CommandEffect effect)
{
    switch (effect) {
    case CommandEffect::None: return {};
    case CommandEffect::AwaitingPlug: return Commands::tr("Accepted, waiting for the plug");
    case CommandEffect::TransactionBegan: return Commands::tr("Charging began");
    case CommandEffect::DriverDidNotPlugIn: return Commands::tr("The driver did not plug in");
    case CommandEffect::AwaitingStop: return Commands::tr("Accepted, waiting for the end");
    case CommandEffect::TransactionEnded: return Commands::tr("Stopped");
    case CommandEffect::StillRunning: return Commands::tr("Accepted, but the session goes on");
    case CommandEffect::AwaitingReboot: return Commands::tr("Accepted, waiting for the restart");
    case CommandEffect::Rebooted: return Commands::tr("Restarted");
    case CommandEffect::DidNotReturn: return Commands::tr("Did not come back after the restart");
    case CommandEffect::AvailabilityConfirmed: return Commands::tr("Done, the charger says so");
    case CommandEffect::AwaitingStatus: return Commands::tr("Accepted, not confirmed yet");
    case CommandEffect::MessageArrived: return Commands::tr("The message came");
    case CommandEffect::AwaitingMessage: return Commands::tr("Accepted, the message has not come yet");
    case CommandEffect::LateAnswer: return Commands::tr("Answered after the time limit");
    case CommandEffect::RestartNeeded: return Commands::tr("Taken, active after a restart");
    case CommandEffect::RestartDone: return Commands::tr("Taken, and the charger restarted since");
    case CommandEffect::Reserved: return Commands::tr("Reserved");
    case CommandEffect::ReservationUsed: return Commands::tr("The reservation was used");
    case CommandEffect::ReservationExpired: return Commands::tr("The reservation's time passed");
    case CommandEffect::ReservationLost: return Commands::tr("The reservation ended: the connector failed");
    case CommandEffect::ReservationCancelled: return Commands::tr("The reservation was cancelled");
    case CommandEffect::ReservationReplaced: return Commands::tr("Another reservation took its place");
    case CommandEffect::AwaitingUpload: return Commands::tr("Accepted, the upload has not begun yet");
    case CommandEffect::Uploading: return Commands::tr("The charger uploads");
    case CommandEffect::Uploaded: return Commands::tr("Uploaded");
    case CommandEffect::UploadFailed: return Commands::tr("The upload failed");
    case CommandEffect::UploadBadMessage: return Commands::tr("The upload failed: the file host did not understand the charger");
    case CommandEffect::UploadPermissionDenied: return Commands::tr("The upload failed: the file host refused the charger");
    case CommandEffect::UploadNotSupported: return Commands::tr("The charger cannot do this kind of upload");
    case CommandEffect::UploadReplaced: return Commands::tr("Broken off for a later request");
    case CommandEffect::AwaitingDownload: return Commands::tr("Heard, the download has not begun yet");
    case CommandEffect::DownloadScheduled: return Commands::tr("The download is planned");
    case CommandEffect::Downloading: return Commands::tr("The charger downloads");
    case CommandEffect::DownloadPaused: return Commands::tr("The download pauses");
    case CommandEffect::Downloaded: return Commands::tr("Downloaded, not installed yet");
    case CommandEffect::SignatureVerified: return Commands::tr("Downloaded, the signature is good");
    case CommandEffect::InstallScheduled: return Commands::tr("The installation is planned");
    case CommandEffect::InstallRebooting: return Commands::tr("The charger restarts to install");
    case CommandEffect::Installing: return Commands::tr("The charger installs");
    case CommandEffect::Installed: return Commands::tr("Installed");
    case CommandEffect::DownloadFailed: return Commands::tr("The download failed");
    case CommandEffect::InstallationFailed: return Commands::tr("The installation failed");
    case CommandEffect::InvalidSignature: return Commands::tr("The firmware's signature is not good");
    case CommandEffect::InstallVerificationFailed: return Commands::tr("The charger's check of the new firmware failed");
    case CommandEffect::UpdateReplaced: return Commands::tr("Broken off for a later update");
    case CommandEffect::TransferStalled: return Commands::tr("Nothing was heard of it for an hour");
    //: A restart: the charger said yes but stayed connected and did not start anew.
    case CommandEffect::DidNotRestart: return Commands::tr("Accepted, but the charger did not restart");
    }
    return {};
}

} // namespace

QString commandName(const CommandRecord& command)
{
    return std::visit([](const auto& parameters) { return nameOf(parameters); }, command.parameters);
}

QString outcomeWord(CommandOutcome outcome)
{
    switch (outcome) {
    //: State of a command: waits behind another one.
    case CommandOutcome::Queued: return Commands::tr("Waiting");
    //: State of a command: no answer yet.
    case CommandOutcome::Sent: return Commands::tr("Sent");
    case CommandOutcome::Accepted: return Commands::tr("Accepted");
    case CommandOutcome::Rejected: return Commands::tr("Refused");
    //: State of a command: the charger will do it after the session.
    case CommandOutcome::Scheduled: return Commands::tr("Later");
    case CommandOutcome::NotSupported: return Commands::tr("Not supported");
    case CommandOutcome::Error: return Commands::tr("Error");
    case CommandOutcome::TimedOut: return Commands::tr("No answer");
    case CommandOutcome::Disconnected: return Commands::tr("Link lost");
    case CommandOutcome::Cancelled: return Commands::tr("Withdrawn");
    }
    return {};
}

QString outcomeSentence(const CommandRecord& command)
{
    if (const QString effect = effectSentence(command.effect); !effect.isEmpty()) {
        if (command.effect == CommandEffect::LateAnswer && !command.answerStatus.isEmpty())
            return effect + QStringLiteral(": ") + command.answerStatus;
        return effect;
    }
    if (QString answer = answerSentence(command); !answer.isEmpty() && command.isAnswered())
        return answer;
    switch (command.outcome) {
    case CommandOutcome::Queued:
        if (command.queuePosition > 1)
            //: %n commands of this charger are sent first.
            return Commands::tr("Waiting behind %n command(s)", nullptr, command.queuePosition - 1);
        return Commands::tr("Waiting to be sent");
    case CommandOutcome::Sent: return Commands::tr("Sent, waiting for the answer");
    case CommandOutcome::Accepted: return Commands::tr("Accepted");
    case CommandOutcome::Rejected:
        //: %1 is the charger's own word, in English.
        return command.answerStatus.isEmpty() ? Commands::tr("Refused by the charger")
                                              : Commands::tr("Refused by the charger: %1").arg(command.answerStatus);
    case CommandOutcome::Scheduled: return Commands::tr("The charger does it after the session");
    case CommandOutcome::NotSupported: return Commands::tr("The charger cannot do this");
    case CommandOutcome::Error:
        //: %1 is an OCPP error code, in English.
        return Commands::tr("The charger answered with an error: %1")
            .arg(command.errorText.isEmpty() ? command.errorCode
                                             : command.errorCode + QStringLiteral(", ") + command.errorText);
    case CommandOutcome::TimedOut: return Commands::tr("No answer in time. It may have happened all the same");
    case CommandOutcome::Disconnected: return Commands::tr("The link broke. It may have happened all the same");
    case CommandOutcome::Cancelled: return Commands::tr("Withdrawn before it was sent");
    }
    return {};
}

QString readErrorSentence(const Error& error)
{
    switch (error.code) {
    //: Why something could not be read.
    case ErrorCode::StorageFailed: return Commands::tr("The database refused");
    case ErrorCode::StorageFull: return Commands::tr("The disk is full. Free some space");
    default: return errorSentence(error);
    }
}

QString errorSentence(const Error& error)
{
    const QString first = error.args.value(0);
    switch (error.code) {
    case ErrorCode::InvalidInput:
        return first.isEmpty() ? Commands::tr("This value is not allowed: %1").arg(error.detail)
                               : Commands::tr("This value is not allowed: %1").arg(first);
    case ErrorCode::NotFound: return Commands::tr("It no longer exists");
    case ErrorCode::AlreadyExists: return Commands::tr("This name is taken");
    case ErrorCode::Conflict: return Commands::tr("Not possible right now: %1").arg(error.detail);
    case ErrorCode::NotAllowed: return Commands::tr("This is not allowed");
    case ErrorCode::Offline: return Commands::tr("The charger is offline");
    case ErrorCode::Disconnected: return Commands::tr("The link broke before the answer came");
    case ErrorCode::TimedOut: return Commands::tr("No answer in time");
    case ErrorCode::Cancelled: return Commands::tr("It was withdrawn");
    case ErrorCode::NotSupported: return Commands::tr("The charger cannot do this");
    case ErrorCode::ProtocolViolation: return Commands::tr("The charger broke the protocol: %1").arg(error.detail);
    case ErrorCode::StorageFailed: return Commands::tr("Nothing was saved: the database refused. Try again");
    case ErrorCode::StorageFull: return Commands::tr("Nothing was saved: the disk is full. Free some space");
    case ErrorCode::StorageReadOnly: return Commands::tr("Nothing was saved: the data folder cannot be written");
    case ErrorCode::StorageCorrupt: return Commands::tr("The database is damaged. Restore the last backup");
    case ErrorCode::StorageNewer: return Commands::tr("The database was written by a newer version of Forecourt");
    case ErrorCode::StorageAltered:
        //: %1 names a step by which the database's tables were made, as "6 (checks)"
        return Commands::tr("The database was made by another build of Forecourt: step %1 differs. Use that program, or restore a backup")
            .arg(QStringLiteral("%1 (%2)").arg(first, error.args.value(1)));
    case ErrorCode::FileFailed: return Commands::tr("The file could not be read or written: %1").arg(error.detail);
    case ErrorCode::PortInUse: return Commands::tr("Port %1 is in use by another program").arg(first);
    case ErrorCode::PermissionDenied: return Commands::tr("The system does not allow it: %1").arg(error.detail);
    case ErrorCode::DataInUse: return Commands::tr("Another Forecourt uses this data folder");
    case ErrorCode::LinkLost: return Commands::tr("The connection to the central system is gone");
    case ErrorCode::Internal: break;
    }
    return Commands::tr("Something went wrong here: %1").arg(error.detail);
}

} // namespace forecourt::ui
