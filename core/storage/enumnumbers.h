// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Enumerators are stored as their numbers: the order of these enumerations may grow at the end only.
#pragma once

#include "core/domain/alert.h"
#include "core/domain/chargingstation.h"
#include "core/domain/check.h"
#include "core/domain/command.h"
#include "core/domain/event.h"
#include "core/domain/firmwarejob.h"
#include "core/domain/idtoken.h"
#include "core/domain/locallist.h"
#include "core/domain/logjob.h"
#include "core/domain/metersample.h"
#include "core/domain/plannedaction.h"
#include "core/domain/powerlimits.h"
#include "core/domain/reservation.h"
#include "core/domain/site.h"
#include "core/domain/transaction.h"
#include "core/domain/vendordata.h"

namespace forecourt::storage {

template<auto Enumerator, int Number>
concept StoredAs = static_cast<int>(Enumerator) == Number;

static_assert(StoredAs<TransactionState::Running, 0> && StoredAs<TransactionState::EndUnknown, 2> &&
              StoredAs<TransactionState::ClosedByOperator, 3> && StoredAs<TransactionState::Orphan, 4>);
static_assert(StoredAs<StopReason::None, 0> && StoredAs<StopReason::EvDisconnected, 4> &&
              StoredAs<StopReason::Other, 10> && StoredAs<StopReason::Remote, 15> &&
              StoredAs<StopReason::UnlockCommand, 21>);
static_assert(StoredAs<AuthorizationStatus::Accepted, 0> && StoredAs<AuthorizationStatus::Invalid, 4> &&
              StoredAs<AuthorizationStatus::Unknown, 9>);
static_assert(StoredAs<IdTokenKind::Unknown, 0> && StoredAs<IdTokenKind::NoAuthorization, 8>);
static_assert(StoredAs<ConcurrencyRule::Forbid, 1>);
static_assert(StoredAs<Measurand::EnergyActiveImportRegister, 0> &&
              StoredAs<Measurand::PowerActiveImport, 8> && StoredAs<Measurand::CurrentImport, 14> &&
              StoredAs<Measurand::Voltage, 17> && StoredAs<Measurand::Rpm, 21>);
static_assert(StoredAs<Phase::Overall, 0> && StoredAs<Phase::N, 4> && StoredAs<Phase::L3L1, 10>);
static_assert(StoredAs<MeasurementLocation::Outlet, 0> && StoredAs<MeasurementLocation::Inlet, 4>);
static_assert(StoredAs<ReadingContext::SamplePeriodic, 0> && StoredAs<ReadingContext::Other, 7>);
static_assert(StoredAs<EventKind::StatusChanged, 0> && StoredAs<EventKind::Security, 4> &&
              StoredAs<EventKind::Diagnostics, 12>);
static_assert(StoredAs<Severity::Info, 0> && StoredAs<Severity::Critical, 2>);
static_assert(StoredAs<MessageRecord::Direction::Out, 1> && StoredAs<MessageRecord::Kind::NoReply, 4>);
static_assert(StoredAs<RegistrationStatus::None, 0> && StoredAs<RegistrationStatus::Rejected, 3>);
static_assert(StoredAs<ConnectorStatus::Unknown, 0> && StoredAs<ConnectorStatus::Faulted, 5>);
static_assert(StoredAs<ChargingState::None, 0> && StoredAs<ChargingState::Finishing, 5>);
static_assert(StoredAs<Availability::Operative, 0> && StoredAs<Availability::Inoperative, 1>);
static_assert(StoredAs<LobbyPolicy::OpenOnPrivateNetworks, 0> && StoredAs<LobbyPolicy::Closed, 2>);
static_assert(StoredAs<ResetKind::Soft, 0> && StoredAs<ResetKind::OnIdle, 3>);
static_assert(StoredAs<CommandOrigin::Operator, 0> && StoredAs<CommandOrigin::System, 2>);
static_assert(StoredAs<CommandOutcome::Queued, 0> && StoredAs<CommandOutcome::NotSupported, 5> &&
              StoredAs<CommandOutcome::Cancelled, 9>);
static_assert(StoredAs<CommandEffect::None, 0> && StoredAs<CommandEffect::AwaitingReboot, 7> &&
              StoredAs<CommandEffect::LateAnswer, 14> && StoredAs<CommandEffect::ReservationReplaced, 22> &&
              StoredAs<CommandEffect::UploadReplaced, 30> && StoredAs<CommandEffect::TransferStalled, 46> &&
              StoredAs<CommandEffect::DidNotRestart, 47>);
static_assert(StoredAs<CommandAnswer::None, 0> && StoredAs<CommandAnswer::NotImplemented, 7> &&
              StoredAs<CommandAnswer::Other, 23>);
static_assert(StoredAs<ChargingProfilePurpose::Tx, 2> && StoredAs<ChargingProfileKind::Relative, 2> &&
              StoredAs<ProfileRecurrence::Weekly, 1> && StoredAs<ChargingRateUnit::Watt, 1>);
static_assert(StoredAs<LocalListUpdate::Full, 1> && StoredAs<LogKind::Security, 1> &&
              StoredAs<CertificateUse::ManufacturerRoot, 1> && StoredAs<CertificateHashAlgorithm::Sha512, 2>);
static_assert(StoredAs<AlertKind::Fault, 0> && StoredAs<AlertKind::UnknownToken, 6> &&
              StoredAs<AlertKind::Backup, 12> && StoredAs<AlertKind::Delivery, 16> &&
              StoredAs<AlertKind::NoReturn, 19> && StoredAs<AlertKind::Unpriced, 20> &&
              StoredAs<AlertKind::OnBattery, 21> && StoredAs<AlertKind::MaySleep, 22>);
static_assert(StoredAs<AlertState::Open, 0> && StoredAs<AlertState::Cleared, 3>);
static_assert(StoredAs<LocalListPriority::ThisChargerFirst, 2> && StoredAs<LocalListProblem::Error, 4> &&
              StoredAs<ReservationState::Requested, 0> && StoredAs<ReservationState::Replaced, 8> &&
              StoredAs<ReservationState::ChargerReplaced, 9>);
static_assert(StoredAs<PlanState::Waiting, 0> && StoredAs<PlanState::Failed, 3> && StoredAs<PlanState::Cancelled, 5> &&
              StoredAs<PlanState::Unconfirmed, 6>);
static_assert(StoredAs<ProfileStanding::Confirmed, 0> && StoredAs<ProfileStanding::Doubtful, 3>);
static_assert(StoredAs<VendorAnswer::Accepted, 0> && StoredAs<VendorAnswer::UnknownVendor, 3> &&
              StoredAs<VendorDirection::ToStation, 1>);
static_assert(StoredAs<JobState::Open, 0> && StoredAs<JobState::Cancelled, 4> && StoredAs<JobNoteKind::Asked, 0> &&
              StoredAs<JobNoteKind::Problem, 13> && StoredAs<RolloutState::Running, 0> && StoredAs<RolloutState::Cancelled, 4>);
static_assert(StoredAs<FirmwareStage::Waiting, 0> && StoredAs<FirmwareStage::Confirmed, 6> &&
              StoredAs<FirmwareFailure::Refused, 1> && StoredAs<FirmwareFailure::ChargerGone, 15> &&
              StoredAs<FirmwareStall::NotConfirmed, 6> && StoredAs<FirmwareMethod::Signed, 2> &&
              StoredAs<SignatureVerdict::Good, 1> && StoredAs<SignatureVerdict::Mismatch, 6>);
static_assert(StoredAs<LogStage::Received, 3> && StoredAs<LogFailure::Refused, 1> && StoredAs<LogFailure::ChargerGone, 15> &&
              StoredAs<LogStall::UploadStopped, 3> && StoredAs<TransferProtocol::Ftps, 3>);
static_assert(StoredAs<AlertEnd::None, 0> && StoredAs<AlertEnd::SwitchedOff, 3>);
static_assert(StoredAs<MailSecurity::StartTls, 0> && StoredAs<MailSecurity::None, 2>);

static_assert(static_cast<quint32>(TransactionFlag::Test) == 131072); // spelled out in SQL, and so are these:
static_assert(StoredAs<TransactionFlag::MeterBackwards, 1> && StoredAs<TransactionFlag::EnergyImplausible, 524288> &&
              StoredAs<TransactionFlag::EnergyAccepted, 1048576>);
static_assert(StoredAs<CheckStepKind::PlugIn, 4> && StoredAs<CheckStepKind::OfflineSession, 12>);
static_assert(StoredAs<CheckState::Skipped, 4> && StoredAs<CheckReason::NoTemplate, 9> &&
              StoredAs<CheckReason::SkippedByTechnician, 36>);
static_assert(StoredAs<CheckFactKind::ConnectorStatus, 12> && StoredAs<CheckFactKind::VoltageL3, 31>);
static_assert(StoredAs<MeasurementKind::Torque, 9>);

} // namespace forecourt::storage
