// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/adapter/v16adapter/statusmapping.h"

namespace forecourt::ocpp::v16adapter {

NeutralStatus neutralStatus(v16::ChargePointStatus status)
{
    using Wire = v16::ChargePointStatus;
    switch (status) {
    case Wire::Available: return {ConnectorStatus::Available, ChargingState::None};
    case Wire::Preparing: return {ConnectorStatus::Occupied, ChargingState::EvConnected};
    case Wire::Charging: return {ConnectorStatus::Occupied, ChargingState::Charging};
    case Wire::SuspendedEVSE: return {ConnectorStatus::Occupied, ChargingState::SuspendedEvse};
    case Wire::SuspendedEV: return {ConnectorStatus::Occupied, ChargingState::SuspendedEv};
    case Wire::Finishing: return {ConnectorStatus::Occupied, ChargingState::Finishing};
    case Wire::Reserved: return {ConnectorStatus::Reserved, ChargingState::None};
    case Wire::Unavailable: return {ConnectorStatus::Unavailable, ChargingState::None};
    case Wire::Faulted: return {ConnectorStatus::Faulted, ChargingState::None};
    }
    return {};
}

bool isStationStatus(v16::ChargePointStatus status)
{
    return status == v16::ChargePointStatus::Available || status == v16::ChargePointStatus::Unavailable
        || status == v16::ChargePointStatus::Faulted;
}

StopReason neutralReason(std::optional<v16::Reason> reason)
{
    using Wire = v16::Reason;
    switch (reason.value_or(Wire::Local)) {
    case Wire::EmergencyStop: return StopReason::EmergencyStop;
    case Wire::EVDisconnected: return StopReason::EvDisconnected;
    case Wire::HardReset: return StopReason::HardReset;
    case Wire::Local: return StopReason::Local;
    case Wire::Other: return StopReason::Other;
    case Wire::PowerLoss: return StopReason::PowerLoss;
    case Wire::Reboot: return StopReason::Reboot;
    case Wire::Remote: return StopReason::Remote;
    case Wire::SoftReset: return StopReason::SoftReset;
    case Wire::UnlockCommand: return StopReason::UnlockCommand;
    case Wire::DeAuthorized: return StopReason::DeAuthorized;
    }
    return StopReason::Other;
}

Measurand neutralMeasurand(std::optional<v16::Measurand> measurand)
{
    using Wire = v16::Measurand;
    switch (measurand.value_or(Wire::EnergyActiveImportRegister)) {
    case Wire::EnergyActiveExportRegister: return Measurand::EnergyActiveExportRegister;
    case Wire::EnergyActiveImportRegister: return Measurand::EnergyActiveImportRegister;
    case Wire::EnergyReactiveExportRegister: return Measurand::EnergyReactiveExportRegister;
    case Wire::EnergyReactiveImportRegister: return Measurand::EnergyReactiveImportRegister;
    case Wire::EnergyActiveExportInterval: return Measurand::EnergyActiveExportInterval;
    case Wire::EnergyActiveImportInterval: return Measurand::EnergyActiveImportInterval;
    case Wire::EnergyReactiveExportInterval: return Measurand::EnergyReactiveExportInterval;
    case Wire::EnergyReactiveImportInterval: return Measurand::EnergyReactiveImportInterval;
    case Wire::PowerActiveExport: return Measurand::PowerActiveExport;
    case Wire::PowerActiveImport: return Measurand::PowerActiveImport;
    case Wire::PowerOffered: return Measurand::PowerOffered;
    case Wire::PowerReactiveExport: return Measurand::PowerReactiveExport;
    case Wire::PowerReactiveImport: return Measurand::PowerReactiveImport;
    case Wire::PowerFactor: return Measurand::PowerFactor;
    case Wire::CurrentImport: return Measurand::CurrentImport;
    case Wire::CurrentExport: return Measurand::CurrentExport;
    case Wire::CurrentOffered: return Measurand::CurrentOffered;
    case Wire::Voltage: return Measurand::Voltage;
    case Wire::Frequency: return Measurand::Frequency;
    case Wire::Temperature: return Measurand::Temperature;
    case Wire::SoC: return Measurand::Soc;
    case Wire::RPM: return Measurand::Rpm;
    }
    return Measurand::EnergyActiveImportRegister;
}

Phase neutralPhase(std::optional<v16::Phase> phase)
{
    if (!phase)
        return Phase::Overall;
    switch (*phase) {
    case v16::Phase::L1: return Phase::L1;
    case v16::Phase::L2: return Phase::L2;
    case v16::Phase::L3: return Phase::L3;
    case v16::Phase::N: return Phase::N;
    case v16::Phase::L1N: return Phase::L1N;
    case v16::Phase::L2N: return Phase::L2N;
    case v16::Phase::L3N: return Phase::L3N;
    case v16::Phase::L1L2: return Phase::L1L2;
    case v16::Phase::L2L3: return Phase::L2L3;
    case v16::Phase::L3L1: return Phase::L3L1;
    }
    return Phase::Overall;
}

MeasurementLocation neutralLocation(std::optional<v16::Location> location)
{
    switch (location.value_or(v16::Location::Outlet)) {
    case v16::Location::Cable: return MeasurementLocation::Cable;
    case v16::Location::EV: return MeasurementLocation::Ev;
    case v16::Location::Inlet: return MeasurementLocation::Inlet;
    case v16::Location::Outlet: return MeasurementLocation::Outlet;
    case v16::Location::Body: return MeasurementLocation::Body;
    }
    return MeasurementLocation::Outlet;
}

ReadingContext neutralContext(std::optional<v16::ReadingContext> context)
{
    using Wire = v16::ReadingContext;
    switch (context.value_or(Wire::SamplePeriodic)) {
    case Wire::InterruptionBegin: return ReadingContext::InterruptionBegin;
    case Wire::InterruptionEnd: return ReadingContext::InterruptionEnd;
    case Wire::SampleClock: return ReadingContext::SampleClock;
    case Wire::SamplePeriodic: return ReadingContext::SamplePeriodic;
    case Wire::TransactionBegin: return ReadingContext::TransactionBegin;
    case Wire::TransactionEnd: return ReadingContext::TransactionEnd;
    case Wire::Trigger: return ReadingContext::Trigger;
    case Wire::Other: return ReadingContext::Other;
    }
    return ReadingContext::SamplePeriodic;
}

v16::AuthorizationStatus narrowed(AuthorizationStatus status)
{
    switch (status) {
    case AuthorizationStatus::Accepted: return v16::AuthorizationStatus::Accepted;
    case AuthorizationStatus::ConcurrentTx: return v16::AuthorizationStatus::ConcurrentTx;
    case AuthorizationStatus::Expired: return v16::AuthorizationStatus::Expired;
    case AuthorizationStatus::Invalid:
    case AuthorizationStatus::Unknown: return v16::AuthorizationStatus::Invalid;
    case AuthorizationStatus::Blocked:
    case AuthorizationStatus::NoCredit:
    case AuthorizationStatus::NotAllowedTypeEvse:
    case AuthorizationStatus::NotAtThisLocation:
    case AuthorizationStatus::NotAtThisTime: return v16::AuthorizationStatus::Blocked;
    }
    return v16::AuthorizationStatus::Invalid;
}

AuthorizationStatus neutralVerdict(v16::AuthorizationStatus status)
{
    switch (status) {
    case v16::AuthorizationStatus::Accepted: return AuthorizationStatus::Accepted;
    case v16::AuthorizationStatus::Blocked: return AuthorizationStatus::Blocked;
    case v16::AuthorizationStatus::Expired: return AuthorizationStatus::Expired;
    case v16::AuthorizationStatus::Invalid: return AuthorizationStatus::Invalid;
    case v16::AuthorizationStatus::ConcurrentTx: return AuthorizationStatus::ConcurrentTx;
    }
    return AuthorizationStatus::Invalid;
}

v16::RegistrationStatus wireStatus(RegistrationStatus status)
{
    switch (status) {
    case RegistrationStatus::Accepted: return v16::RegistrationStatus::Accepted;
    case RegistrationStatus::Rejected: return v16::RegistrationStatus::Rejected;
    case RegistrationStatus::None:
    case RegistrationStatus::Pending: return v16::RegistrationStatus::Pending;
    }
    return v16::RegistrationStatus::Pending;
}

v16::DataTransferStatus wireStatus(DataTransferReply::Status status)
{
    switch (status) {
    case DataTransferReply::Status::Accepted: return v16::DataTransferStatus::Accepted;
    case DataTransferReply::Status::Rejected: return v16::DataTransferStatus::Rejected;
    case DataTransferReply::Status::UnknownMessageId: return v16::DataTransferStatus::UnknownMessageId;
    case DataTransferReply::Status::UnknownVendorId: return v16::DataTransferStatus::UnknownVendorId;
    }
    return v16::DataTransferStatus::Rejected;
}

} // namespace forecourt::ocpp::v16adapter
