// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The enumerations of OCPP 1.6 and its security extension. Enumerators bear the wire name without
/// dots and dashes. S16 = OCPP 1.6 edition 2, E16 = its errata, SEC = security whitepaper edition 2.
#pragma once

#include "core/ocpp/schema/enumtable.h"

namespace forecourt::ocpp::v16 {

/// Verdict on a token. Source: S16 §7.2.
enum class AuthorizationStatus { Accepted, Blocked, Expired, Invalid, ConcurrentTx };

/// Verdict on a station. Source: S16 §7.38.
enum class RegistrationStatus { Accepted, Pending, Rejected };

/// Accepted or not: CancelReservation, ClearCache, GetCompositeSchedule, RemoteStart, RemoteStop, Reset; with
/// the security extension also CertificateSigned, SignCertificate.
enum class GenericStatus { Accepted, Rejected };

/// Source: S16 §7.4.
enum class AvailabilityType { Inoperative, Operative };

/// Source: S16 §7.3.
enum class AvailabilityStatus { Accepted, Rejected, Scheduled };

/// Source: S16 §7.22.
enum class ConfigurationStatus { Accepted, Rejected, RebootRequired, NotSupported };

/// Source: S16 §7.21.
enum class ClearChargingProfileStatus { Accepted, Unknown };

/// Source: S16 §7.10.
enum class ChargingProfilePurposeType { ChargePointMaxProfile, TxDefaultProfile, TxProfile };

/// Source: S16 §7.9.
enum class ChargingProfileKindType { Absolute, Recurring, Relative };

/// Source: S16 §7.37.
enum class RecurrencyKindType { Daily, Weekly };

/// Source: S16 §7.12.
enum class ChargingRateUnitType { A, W };

/// Source: S16 §7.11.
enum class ChargingProfileStatus { Accepted, Rejected, NotSupported };

/// Source: S16 §7.23.
enum class DataTransferStatus { Accepted, Rejected, UnknownMessageId, UnknownVendorId };

/// Source: S16 §7.24.
enum class DiagnosticsStatus { Idle, Uploaded, UploadFailed, Uploading };

/// Source: S16 §7.25.
enum class FirmwareStatus {
    Downloaded, DownloadFailed, Downloading, Idle, InstallationFailed, Installing, Installed
};

/// Why a value was sampled; absent means Sample.Periodic. Source: S16 §7.35.
enum class ReadingContext {
    InterruptionBegin, InterruptionEnd, SampleClock, SamplePeriodic, TransactionBegin, TransactionEnd, Trigger,
    Other
};

/// Absent means Raw. Source: S16 §7.49.
enum class ValueFormat { Raw, SignedData };

/// Absent means Energy.Active.Import.Register. Source: S16 §7.31.
enum class Measurand {
    EnergyActiveExportRegister, EnergyActiveImportRegister, EnergyReactiveExportRegister,
    EnergyReactiveImportRegister, EnergyActiveExportInterval, EnergyActiveImportInterval,
    EnergyReactiveExportInterval, EnergyReactiveImportInterval, PowerActiveExport, PowerActiveImport,
    PowerOffered, PowerReactiveExport, PowerReactiveImport, PowerFactor, CurrentImport, CurrentExport,
    CurrentOffered, Voltage, Frequency, Temperature, SoC, RPM
};

/// Absent means the overall value. Source: S16 §7.34.
enum class Phase { L1, L2, L3, N, L1N, L2N, L3N, L1L2, L2L3, L3L1 };

/// Absent means Outlet. Source: S16 §7.30.
enum class Location { Cable, EV, Inlet, Outlet, Body };

/// Absent means Wh for energy. Celcius is the spelling of older schemas, Hertz and Hz are met in the field
/// (quirk 20). Source: S16 §7.45; E16.
enum class UnitOfMeasure {
    Wh, KWh, Varh, Kvarh, W, KW, VA, KVA, Var, Kvar, A, V, K, Celsius, Fahrenheit, Percent, Hertz
};

/// Source: S16 §7.42.
enum class ResetType { Hard, Soft };

/// Why a transaction ended; absent means Local. Source: S16 §7.36.
enum class Reason {
    EmergencyStop, EVDisconnected, HardReset, Local, Other, PowerLoss, Reboot, Remote, SoftReset,
    UnlockCommand, DeAuthorized
};

/// Source: S16 §7.6.
enum class ChargePointErrorCode {
    ConnectorLockFailure, EVCommunicationError, GroundFailure, HighTemperature, InternalError,
    LocalListConflict, NoError, OtherError, OverCurrentFailure, PowerMeterFailure, PowerSwitchFailure,
    ReaderFailure, ResetFailure, UnderVoltage, OverVoltage, WeakSignal
};

/// Source: S16 §7.7.
enum class ChargePointStatus {
    Available, Preparing, Charging, SuspendedEVSE, SuspendedEV, Finishing, Reserved, Unavailable, Faulted
};

/// Source: S16 §7.46.
enum class UnlockStatus { Unlocked, UnlockFailed, NotSupported };

/// Source: S16 §7.40.
enum class ReservationStatus { Accepted, Faulted, Occupied, Rejected, Unavailable };

/// Source: S16 §7.48.
enum class UpdateType { Differential, Full };

/// Source: S16 §7.47.
enum class UpdateStatus { Accepted, Failed, NotSupported, VersionMismatch };

/// Source: S16 §7.32.
enum class MessageTrigger {
    BootNotification, DiagnosticsStatusNotification, FirmwareStatusNotification, Heartbeat, MeterValues,
    StatusNotification
};

/// Source: S16 §7.44.
enum class TriggerMessageStatus { Accepted, Rejected, NotImplemented };

/// Source: SEC, HashAlgorithmEnumType.
enum class HashAlgorithm { SHA256, SHA384, SHA512 };

/// Source: SEC, CertificateUseEnumType.
enum class CertificateUse { CentralSystemRootCertificate, ManufacturerRootCertificate };

/// Outcome of InstallCertificate. Source: SEC, CertificateStatusEnumType.
enum class CertificateStatus { Accepted, Failed, Rejected };

/// Source: SEC, DeleteCertificateStatusEnumType.
enum class DeleteCertificateStatus { Accepted, Failed, NotFound };

/// Source: SEC, GetInstalledCertificateStatusEnumType.
enum class GetInstalledCertificateStatus { Accepted, NotFound };

/// Source: SEC, LogEnumType.
enum class LogType { DiagnosticsLog, SecurityLog };

/// Source: SEC, LogStatusEnumType.
enum class LogStatus { Accepted, Rejected, AcceptedCanceled };

/// Source: SEC, UploadLogStatusEnumType.
enum class UploadLogStatus {
    BadMessage, Idle, NotSupportedOperation, PermissionDenied, Uploaded, UploadFailure, Uploading
};

/// Source: SEC, MessageTriggerEnumType.
enum class ExtendedMessageTrigger {
    BootNotification, LogStatusNotification, FirmwareStatusNotification, Heartbeat, MeterValues,
    SignChargePointCertificate, StatusNotification
};

/// Source: SEC, FirmwareStatusEnumType.
enum class SignedFirmwareStatus {
    Downloaded, DownloadFailed, Downloading, DownloadScheduled, DownloadPaused, Idle, InstallationFailed,
    Installing, Installed, InstallRebooting, InstallScheduled, InstallVerificationFailed, InvalidSignature,
    SignatureVerified
};

/// Answer to SignedUpdateFirmware. Source: SEC, UpdateFirmwareStatusEnumType.
enum class UpdateFirmwareStatus {
    Accepted, Rejected, AcceptedCanceled, InvalidCertificate, RevokedCertificate
};

} // namespace forecourt::ocpp::v16
