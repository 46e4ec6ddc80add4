// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The wire texts of the OCPP 1.6 enumerations, one table each.
#pragma once

#include "core/ocpp/v16/enums.h"

namespace forecourt::ocpp::schema {

template<>
struct EnumTable<v16::AuthorizationStatus>
{
    using E = v16::AuthorizationStatus;
    static constexpr std::array texts{
        named(E::Accepted, "Accepted"), named(E::Blocked, "Blocked"), named(E::Expired, "Expired"),
        named(E::Invalid, "Invalid"), named(E::ConcurrentTx, "ConcurrentTx")
    };
};

template<>
struct EnumTable<v16::RegistrationStatus>
{
    using E = v16::RegistrationStatus;
    static constexpr std::array texts{
        named(E::Accepted, "Accepted"), named(E::Pending, "Pending"), named(E::Rejected, "Rejected")
    };
};

template<>
struct EnumTable<v16::GenericStatus>
{
    using E = v16::GenericStatus;
    static constexpr std::array texts{
        named(E::Accepted, "Accepted"), named(E::Rejected, "Rejected")
    };
};

template<>
struct EnumTable<v16::AvailabilityType>
{
    using E = v16::AvailabilityType;
    static constexpr std::array texts{
        named(E::Inoperative, "Inoperative"), named(E::Operative, "Operative")
    };
};

template<>
struct EnumTable<v16::AvailabilityStatus>
{
    using E = v16::AvailabilityStatus;
    static constexpr std::array texts{
        named(E::Accepted, "Accepted"), named(E::Rejected, "Rejected"), named(E::Scheduled, "Scheduled")
    };
};

template<>
struct EnumTable<v16::ConfigurationStatus>
{
    using E = v16::ConfigurationStatus;
    static constexpr std::array texts{
        named(E::Accepted, "Accepted"), named(E::Rejected, "Rejected"),
        named(E::RebootRequired, "RebootRequired"), named(E::NotSupported, "NotSupported")
    };
};

template<>
struct EnumTable<v16::ClearChargingProfileStatus>
{
    using E = v16::ClearChargingProfileStatus;
    static constexpr std::array texts{
        named(E::Accepted, "Accepted"), named(E::Unknown, "Unknown")
    };
};

template<>
struct EnumTable<v16::ChargingProfilePurposeType>
{
    using E = v16::ChargingProfilePurposeType;
    static constexpr std::array texts{
        named(E::ChargePointMaxProfile, "ChargePointMaxProfile"),
        named(E::TxDefaultProfile, "TxDefaultProfile"), named(E::TxProfile, "TxProfile")
    };
};

template<>
struct EnumTable<v16::ChargingProfileKindType>
{
    using E = v16::ChargingProfileKindType;
    static constexpr std::array texts{
        named(E::Absolute, "Absolute"), named(E::Recurring, "Recurring"), named(E::Relative, "Relative")
    };
};

template<>
struct EnumTable<v16::RecurrencyKindType>
{
    using E = v16::RecurrencyKindType;
    static constexpr std::array texts{
        named(E::Daily, "Daily"), named(E::Weekly, "Weekly")
    };
};

template<>
struct EnumTable<v16::ChargingRateUnitType>
{
    using E = v16::ChargingRateUnitType;
    static constexpr std::array texts{
        named(E::A, "A"), named(E::W, "W")
    };
};

template<>
struct EnumTable<v16::ChargingProfileStatus>
{
    using E = v16::ChargingProfileStatus;
    static constexpr std::array texts{
        named(E::Accepted, "Accepted"), named(E::Rejected, "Rejected"), named(E::NotSupported, "NotSupported")
    };
};

template<>
struct EnumTable<v16::DataTransferStatus>
{
    using E = v16::DataTransferStatus;
    static constexpr std::array texts{
        named(E::Accepted, "Accepted"), named(E::Rejected, "Rejected"),
        named(E::UnknownMessageId, "UnknownMessageId"), named(E::UnknownVendorId, "UnknownVendorId")
    };
};

template<>
struct EnumTable<v16::DiagnosticsStatus>
{
    using E = v16::DiagnosticsStatus;
    static constexpr std::array texts{
        named(E::Idle, "Idle"), named(E::Uploaded, "Uploaded"), named(E::UploadFailed, "UploadFailed"),
        named(E::Uploading, "Uploading")
    };
};

template<>
struct EnumTable<v16::FirmwareStatus>
{
    using E = v16::FirmwareStatus;
    static constexpr std::array texts{
        named(E::Downloaded, "Downloaded"), named(E::DownloadFailed, "DownloadFailed"),
        named(E::Downloading, "Downloading"), named(E::Idle, "Idle"),
        named(E::InstallationFailed, "InstallationFailed"), named(E::Installing, "Installing"),
        named(E::Installed, "Installed")
    };
};

template<>
struct EnumTable<v16::ReadingContext>
{
    using E = v16::ReadingContext;
    static constexpr std::array texts{
        named(E::InterruptionBegin, "Interruption.Begin"), named(E::InterruptionEnd, "Interruption.End"),
        named(E::SampleClock, "Sample.Clock"), named(E::SamplePeriodic, "Sample.Periodic"),
        named(E::TransactionBegin, "Transaction.Begin"), named(E::TransactionEnd, "Transaction.End"),
        named(E::Trigger, "Trigger"), named(E::Other, "Other")
    };
};

template<>
struct EnumTable<v16::ValueFormat>
{
    using E = v16::ValueFormat;
    static constexpr std::array texts{
        named(E::Raw, "Raw"), named(E::SignedData, "SignedData")
    };
};

template<>
struct EnumTable<v16::Measurand>
{
    using E = v16::Measurand;
    static constexpr std::array texts{
        named(E::EnergyActiveExportRegister, "Energy.Active.Export.Register"),
        named(E::EnergyActiveImportRegister, "Energy.Active.Import.Register"),
        named(E::EnergyReactiveExportRegister, "Energy.Reactive.Export.Register"),
        named(E::EnergyReactiveImportRegister, "Energy.Reactive.Import.Register"),
        named(E::EnergyActiveExportInterval, "Energy.Active.Export.Interval"),
        named(E::EnergyActiveImportInterval, "Energy.Active.Import.Interval"),
        named(E::EnergyReactiveExportInterval, "Energy.Reactive.Export.Interval"),
        named(E::EnergyReactiveImportInterval, "Energy.Reactive.Import.Interval"),
        named(E::PowerActiveExport, "Power.Active.Export"), named(E::PowerActiveImport, "Power.Active.Import"),
        named(E::PowerOffered, "Power.Offered"), named(E::PowerReactiveExport, "Power.Reactive.Export"),
        named(E::PowerReactiveImport, "Power.Reactive.Import"), named(E::PowerFactor, "Power.Factor"),
        named(E::CurrentImport, "Current.Import"), named(E::CurrentExport, "Current.Export"),
        named(E::CurrentOffered, "Current.Offered"), named(E::Voltage, "Voltage"),
        named(E::Frequency, "Frequency"), named(E::Temperature, "Temperature"), named(E::SoC, "SoC"),
        named(E::RPM, "RPM")
    };
};

template<>
struct EnumTable<v16::Phase>
{
    using E = v16::Phase;
    static constexpr std::array texts{
        named(E::L1, "L1"), named(E::L2, "L2"), named(E::L3, "L3"), named(E::N, "N"), named(E::L1N, "L1-N"),
        named(E::L2N, "L2-N"), named(E::L3N, "L3-N"), named(E::L1L2, "L1-L2"), named(E::L2L3, "L2-L3"),
        named(E::L3L1, "L3-L1")
    };
};

template<>
struct EnumTable<v16::Location>
{
    using E = v16::Location;
    static constexpr std::array texts{
        named(E::Cable, "Cable"), named(E::EV, "EV"), named(E::Inlet, "Inlet"), named(E::Outlet, "Outlet"),
        named(E::Body, "Body")
    };
};

template<>
struct EnumTable<v16::UnitOfMeasure>
{
    using E = v16::UnitOfMeasure;
    static constexpr std::array texts{
        named(E::Wh, "Wh"), named(E::KWh, "kWh"), named(E::Varh, "varh"), named(E::Kvarh, "kvarh"),
        named(E::W, "W"), named(E::KW, "kW"), named(E::VA, "VA"), named(E::KVA, "kVA"), named(E::Var, "var"),
        named(E::Kvar, "kvar"), named(E::A, "A"), named(E::V, "V"), named(E::K, "K"),
        named(E::Celsius, "Celsius"), named(E::Fahrenheit, "Fahrenheit"), named(E::Percent, "Percent"),
        alsoRead(E::Celsius, "Celcius"), alsoRead(E::Celsius, "C"), alsoRead(E::Hertz, "Hertz"),
        alsoRead(E::Hertz, "Hz"), alsoRead(E::Percent, "%")
    };
};

template<>
struct EnumTable<v16::ResetType>
{
    using E = v16::ResetType;
    static constexpr std::array texts{
        named(E::Hard, "Hard"), named(E::Soft, "Soft")
    };
};

template<>
struct EnumTable<v16::Reason>
{
    using E = v16::Reason;
    static constexpr std::array texts{
        named(E::EmergencyStop, "EmergencyStop"), named(E::EVDisconnected, "EVDisconnected"),
        named(E::HardReset, "HardReset"), named(E::Local, "Local"), named(E::Other, "Other"),
        named(E::PowerLoss, "PowerLoss"), named(E::Reboot, "Reboot"), named(E::Remote, "Remote"),
        named(E::SoftReset, "SoftReset"), named(E::UnlockCommand, "UnlockCommand"),
        named(E::DeAuthorized, "DeAuthorized")
    };
};

template<>
struct EnumTable<v16::ChargePointErrorCode>
{
    using E = v16::ChargePointErrorCode;
    static constexpr std::array texts{
        named(E::ConnectorLockFailure, "ConnectorLockFailure"),
        named(E::EVCommunicationError, "EVCommunicationError"), named(E::GroundFailure, "GroundFailure"),
        named(E::HighTemperature, "HighTemperature"), named(E::InternalError, "InternalError"),
        named(E::LocalListConflict, "LocalListConflict"), named(E::NoError, "NoError"),
        named(E::OtherError, "OtherError"), named(E::OverCurrentFailure, "OverCurrentFailure"),
        named(E::PowerMeterFailure, "PowerMeterFailure"), named(E::PowerSwitchFailure, "PowerSwitchFailure"),
        named(E::ReaderFailure, "ReaderFailure"), named(E::ResetFailure, "ResetFailure"),
        named(E::UnderVoltage, "UnderVoltage"), named(E::OverVoltage, "OverVoltage"),
        named(E::WeakSignal, "WeakSignal")
    };
};

template<>
struct EnumTable<v16::ChargePointStatus>
{
    using E = v16::ChargePointStatus;
    static constexpr std::array texts{
        named(E::Available, "Available"), named(E::Preparing, "Preparing"), named(E::Charging, "Charging"),
        named(E::SuspendedEVSE, "SuspendedEVSE"), named(E::SuspendedEV, "SuspendedEV"),
        named(E::Finishing, "Finishing"), named(E::Reserved, "Reserved"), named(E::Unavailable, "Unavailable"),
        named(E::Faulted, "Faulted")
    };
};

template<>
struct EnumTable<v16::UnlockStatus>
{
    using E = v16::UnlockStatus;
    static constexpr std::array texts{
        named(E::Unlocked, "Unlocked"), named(E::UnlockFailed, "UnlockFailed"),
        named(E::NotSupported, "NotSupported")
    };
};

template<>
struct EnumTable<v16::ReservationStatus>
{
    using E = v16::ReservationStatus;
    static constexpr std::array texts{
        named(E::Accepted, "Accepted"), named(E::Faulted, "Faulted"), named(E::Occupied, "Occupied"),
        named(E::Rejected, "Rejected"), named(E::Unavailable, "Unavailable")
    };
};

template<>
struct EnumTable<v16::UpdateType>
{
    using E = v16::UpdateType;
    static constexpr std::array texts{
        named(E::Differential, "Differential"), named(E::Full, "Full")
    };
};

template<>
struct EnumTable<v16::UpdateStatus>
{
    using E = v16::UpdateStatus;
    static constexpr std::array texts{
        named(E::Accepted, "Accepted"), named(E::Failed, "Failed"), named(E::NotSupported, "NotSupported"),
        named(E::VersionMismatch, "VersionMismatch")
    };
};

template<>
struct EnumTable<v16::MessageTrigger>
{
    using E = v16::MessageTrigger;
    static constexpr std::array texts{
        named(E::BootNotification, "BootNotification"),
        named(E::DiagnosticsStatusNotification, "DiagnosticsStatusNotification"),
        named(E::FirmwareStatusNotification, "FirmwareStatusNotification"), named(E::Heartbeat, "Heartbeat"),
        named(E::MeterValues, "MeterValues"), named(E::StatusNotification, "StatusNotification")
    };
};

template<>
struct EnumTable<v16::TriggerMessageStatus>
{
    using E = v16::TriggerMessageStatus;
    static constexpr std::array texts{
        named(E::Accepted, "Accepted"), named(E::Rejected, "Rejected"),
        named(E::NotImplemented, "NotImplemented")
    };
};

template<>
struct EnumTable<v16::HashAlgorithm>
{
    using E = v16::HashAlgorithm;
    static constexpr std::array texts{
        named(E::SHA256, "SHA256"), named(E::SHA384, "SHA384"), named(E::SHA512, "SHA512")
    };
};

template<>
struct EnumTable<v16::CertificateUse>
{
    using E = v16::CertificateUse;
    static constexpr std::array texts{
        named(E::CentralSystemRootCertificate, "CentralSystemRootCertificate"),
        named(E::ManufacturerRootCertificate, "ManufacturerRootCertificate")
    };
};

template<>
struct EnumTable<v16::CertificateStatus>
{
    using E = v16::CertificateStatus;
    static constexpr std::array texts{
        named(E::Accepted, "Accepted"), named(E::Failed, "Failed"), named(E::Rejected, "Rejected")
    };
};

template<>
struct EnumTable<v16::DeleteCertificateStatus>
{
    using E = v16::DeleteCertificateStatus;
    static constexpr std::array texts{
        named(E::Accepted, "Accepted"), named(E::Failed, "Failed"), named(E::NotFound, "NotFound")
    };
};

template<>
struct EnumTable<v16::GetInstalledCertificateStatus>
{
    using E = v16::GetInstalledCertificateStatus;
    static constexpr std::array texts{
        named(E::Accepted, "Accepted"), named(E::NotFound, "NotFound")
    };
};

template<>
struct EnumTable<v16::LogType>
{
    using E = v16::LogType;
    static constexpr std::array texts{
        named(E::DiagnosticsLog, "DiagnosticsLog"), named(E::SecurityLog, "SecurityLog")
    };
};

template<>
struct EnumTable<v16::LogStatus>
{
    using E = v16::LogStatus;
    static constexpr std::array texts{
        named(E::Accepted, "Accepted"), named(E::Rejected, "Rejected"),
        named(E::AcceptedCanceled, "AcceptedCanceled")
    };
};

template<>
struct EnumTable<v16::UploadLogStatus>
{
    using E = v16::UploadLogStatus;
    static constexpr std::array texts{
        named(E::BadMessage, "BadMessage"), named(E::Idle, "Idle"),
        named(E::NotSupportedOperation, "NotSupportedOperation"),
        named(E::PermissionDenied, "PermissionDenied"), named(E::Uploaded, "Uploaded"),
        named(E::UploadFailure, "UploadFailure"), named(E::Uploading, "Uploading")
    };
};

template<>
struct EnumTable<v16::ExtendedMessageTrigger>
{
    using E = v16::ExtendedMessageTrigger;
    static constexpr std::array texts{
        named(E::BootNotification, "BootNotification"),
        named(E::LogStatusNotification, "LogStatusNotification"),
        named(E::FirmwareStatusNotification, "FirmwareStatusNotification"), named(E::Heartbeat, "Heartbeat"),
        named(E::MeterValues, "MeterValues"),
        named(E::SignChargePointCertificate, "SignChargePointCertificate"),
        named(E::StatusNotification, "StatusNotification")
    };
};

template<>
struct EnumTable<v16::SignedFirmwareStatus>
{
    using E = v16::SignedFirmwareStatus;
    static constexpr std::array texts{
        named(E::Downloaded, "Downloaded"), named(E::DownloadFailed, "DownloadFailed"),
        named(E::Downloading, "Downloading"), named(E::DownloadScheduled, "DownloadScheduled"),
        named(E::DownloadPaused, "DownloadPaused"), named(E::Idle, "Idle"),
        named(E::InstallationFailed, "InstallationFailed"), named(E::Installing, "Installing"),
        named(E::Installed, "Installed"), named(E::InstallRebooting, "InstallRebooting"),
        named(E::InstallScheduled, "InstallScheduled"),
        named(E::InstallVerificationFailed, "InstallVerificationFailed"),
        named(E::InvalidSignature, "InvalidSignature"), named(E::SignatureVerified, "SignatureVerified")
    };
};

template<>
struct EnumTable<v16::UpdateFirmwareStatus>
{
    using E = v16::UpdateFirmwareStatus;
    static constexpr std::array texts{
        named(E::Accepted, "Accepted"), named(E::Rejected, "Rejected"),
        named(E::AcceptedCanceled, "AcceptedCanceled"), named(E::InvalidCertificate, "InvalidCertificate"),
        named(E::RevokedCertificate, "RevokedCertificate")
    };
};

} // namespace forecourt::ocpp::schema
