// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/localapi/names.h"

namespace forecourt::localapi {

namespace {

/// The word at the position of \a value; every list is in the order of its enumerators.
template<class Enum>
QString nameAt(const QStringList& names, Enum value)
{
    return names.value(static_cast<qsizetype>(value));
}

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

} // namespace

QString connectorStatusName(ConnectorStatus status, ChargingState charging)
{
    static const QStringList names = words("Unknown Available Occupied Reserved Unavailable Faulted");
    static const QStringList occupied = words("Occupied Preparing Charging SuspendedEV SuspendedEVSE Finishing");
    return status == ConnectorStatus::Occupied ? nameAt(occupied, charging) : nameAt(names, status);
}

QString registrationName(RegistrationStatus status)
{
    static const QStringList names = words("None Pending Accepted Rejected");
    return nameAt(names, status);
}

QString outcomeName(CommandOutcome outcome)
{
    static const QStringList names =
        words("Queued Sent Accepted Rejected Scheduled NotSupported Error TimedOut Disconnected Cancelled");
    return nameAt(names, outcome);
}

QString answerName(CommandAnswer answer)
{
    static const QStringList names =
        words("None Done Accepted Rejected Scheduled RebootRequired NotSupported NotImplemented "
              "Unlocked UnlockFailed NothingMatched UnknownVendor UnknownMessage Faulted Occupied "
              "Unavailable Failed VersionMismatch AcceptedCancelled InvalidCertificate "
              "RevokedCertificate NotFound NothingToSend Other");
    return nameAt(names, answer);
}

QString effectName(CommandEffect effect)
{
    static const QStringList names =
        words("None AwaitingPlug TransactionBegan DriverDidNotPlugIn AwaitingStop TransactionEnded StillRunning "
              "AwaitingReboot Rebooted DidNotReturn AvailabilityConfirmed AwaitingStatus MessageArrived "
              "AwaitingMessage LateAnswer RestartNeeded RestartDone Reserved ReservationUsed ReservationExpired "
              "ReservationLost ReservationCancelled ReservationReplaced AwaitingUpload Uploading Uploaded "
              "UploadFailed UploadBadMessage UploadPermissionDenied UploadNotSupported UploadReplaced "
              "AwaitingDownload DownloadScheduled Downloading DownloadPaused Downloaded SignatureVerified "
              "InstallScheduled InstallRebooting Installing Installed DownloadFailed InstallationFailed "
              "InvalidSignature InstallVerificationFailed UpdateReplaced TransferStalled DidNotRestart");
    return nameAt(names, effect);
}

QString originName(CommandOrigin origin)
{
    static const QStringList names = words("Operator Script System");
    return nameAt(names, origin);
}

QString stopReasonName(StopReason reason)
{
    static const QStringList names =
        words("None DeAuthorized EmergencyStop EnergyLimitReached EVDisconnected GroundFault HardReset Local "
              "LocalOutOfCredit MasterPass Other OvercurrentFault PowerLoss PowerQuality Reboot Remote "
              "SOCLimitReached SoftReset StoppedByEV TimeLimitReached Timeout UnlockCommand");
    return reason == StopReason::None ? QString() : nameAt(names, reason);
}

QString transactionStateName(TransactionState state)
{
    static const QStringList names = words("Running Ended EndUnknown ClosedByOperator Orphan");
    return nameAt(names, state);
}

QStringList flagNames(TransactionFlags flags)
{
    static const QStringList names =
        words("MeterBackwards MeterGap TimeImplausible StopBeforeStart UnknownToken NotAuthorized StopConflict "
              "StartMissing NoMeterValues ConcurrentToken SchemaDeviation AwaitingReboot LateDelivery "
              "RegisterFell EndedByFault LongDuration EndUnknown Test EndCorrected EnergyImplausible "
              "EnergyAccepted");
    QStringList set;
    for (qsizetype bit = 0; bit < names.size(); ++bit) {
        if (flags.testFlag(static_cast<TransactionFlag>(1U << bit)))
            set.append(names[bit]);
    }
    return set;
}

QString attemptReasonName(AttemptReason reason)
{
    static const QStringList names =
        words("Connected NotHttp TlsOnPlainPort HeadTooLarge HeadTooSlow NotWebSocket BadPath BadIdentity "
              "UnknownStation Archived NoPassword WrongPassword WrongUser WrongSecurityProfile NoSubprotocol "
              "UnknownSubprotocol TooManyAttempts ServerFull EarlyData DuplicateIdentity TlsFailed");
    return nameAt(names, reason);
}

QString severityName(Severity severity)
{
    static const QStringList names = words("Info Warning Critical");
    return nameAt(names, severity);
}

QString reservationStateName(ReservationState state)
{
    static const QStringList names = words("Requested Active Unconfirmed Used Expired Cancelled Refused Lost Replaced ChargerReplaced");
    return nameAt(names, state);
}

QString alertKindName(AlertKind kind)
{
    static const QStringList names =
        words("Fault Offline SiteOffline Stale LongSession IdleSession UnknownToken StationClock OwnClock DiskLow "
              "Storage QueueFull Backup DuplicateIdentity SecurityEvent Port Delivery Unavailable UntrackedCharge NoReturn "
              "Unpriced OnBattery MaySleep");
    return nameAt(names, kind);
}

QString alertStateName(AlertState state)
{
    static const QStringList names = words("Open Acknowledged Snoozed Cleared");
    return nameAt(names, state);
}

const QStringList& vendorAnswerNames()
{
    static const QStringList names = words("Accepted Rejected UnknownMessageId UnknownVendorId");
    return names;
}

QString storageHealthName(StorageHealth health)
{
    static const QStringList names = words("Good DiskFull ReadOnly Corrupt Failing");
    return nameAt(names, health);
}

QString measurandName(Measurand measurand)
{
    static const QStringList names = words(
        "Energy.Active.Import.Register Energy.Active.Export.Register Energy.Reactive.Import.Register "
        "Energy.Reactive.Export.Register Energy.Active.Import.Interval Energy.Active.Export.Interval "
        "Energy.Reactive.Import.Interval Energy.Reactive.Export.Interval Power.Active.Import Power.Active.Export "
        "Power.Reactive.Import Power.Reactive.Export Power.Offered Power.Factor Current.Import Current.Export "
        "Current.Offered Voltage Frequency Temperature SoC RPM");
    return nameAt(names, measurand);
}

QString unitName(Measurand measurand)
{
    switch (measurand) {
    case Measurand::EnergyActiveImportRegister:
    case Measurand::EnergyActiveExportRegister:
    case Measurand::EnergyActiveImportInterval:
    case Measurand::EnergyActiveExportInterval: return QStringLiteral("Wh");
    case Measurand::EnergyReactiveImportRegister:
    case Measurand::EnergyReactiveExportRegister:
    case Measurand::EnergyReactiveImportInterval:
    case Measurand::EnergyReactiveExportInterval: return QStringLiteral("varh");
    case Measurand::PowerActiveImport:
    case Measurand::PowerActiveExport:
    case Measurand::PowerOffered: return QStringLiteral("W");
    case Measurand::PowerReactiveImport:
    case Measurand::PowerReactiveExport: return QStringLiteral("var");
    case Measurand::PowerFactor: return {};
    case Measurand::CurrentImport:
    case Measurand::CurrentExport:
    case Measurand::CurrentOffered: return QStringLiteral("A");
    case Measurand::Voltage: return QStringLiteral("V");
    case Measurand::Frequency: return QStringLiteral("Hz");
    case Measurand::Temperature: return QStringLiteral("Celsius");
    case Measurand::Soc: return QStringLiteral("Percent");
    case Measurand::Rpm: return QStringLiteral("rpm");
    }
    return {};
}

QString phaseName(Phase phase)
{
    static const QStringList names = words("Overall L1 L2 L3 N L1-N L2-N L3-N L1-L2 L2-L3 L3-L1");
    return phase == Phase::Overall ? QString() : nameAt(names, phase);
}

QString contextName(ReadingContext context)
{
    static const QStringList names =
        words("Sample.Periodic Sample.Clock Transaction.Begin Transaction.End Interruption.Begin "
              "Interruption.End Trigger Other");
    return nameAt(names, context);
}

const QStringList& eventKindNames()
{
    static const QStringList names =
        words("StatusChanged Connected Disconnected Booted Security Admitted Rejected SettingChanged "
              "TransactionReview Storage DataTransfer Firmware Diagnostics");
    return names;
}

} // namespace forecourt::localapi
