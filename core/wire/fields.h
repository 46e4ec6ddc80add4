// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Everything that crosses between a service and an attached console: structs with the number of their members, enums
/// with their last enumerator.
#pragma once

#include "core/api/administration.h"
#include "core/api/alerts.h"
#include "core/api/backups.h"
#include "core/api/billing.h"
#include "core/api/engine.h"
#include "core/api/history.h"
#include "core/api/machine.h"
#include "core/api/jobs.h"
#include "core/domain/archivelook.h"
#include "core/api/prices.h"
#include "core/domain/changes.h"
#include "core/domain/check.h"
#include "core/domain/settingsreading.h"

#include <limits>
#include <type_traits>

namespace forecourt::wire {

/// What Backups tells without a future; fetched when the link is there.
struct BackupFacts
{
    api::BackupPlan plan;
    std::optional<api::RestoreNote> lastRestore;

    bool operator==(const BackupFacts&) const = default;
};

/// How many members a struct has; 0: none that crosses. A wrong number does not compile (members.h). Whoever changes
/// a struct or an enum of this file changes what the other side reads: raise wire::Version (version.h).
template<class T>
inline constexpr int MemberCount = 0;

// core/base
template<> inline constexpr int MemberCount<Error> = 3;
template<> inline constexpr int MemberCount<Energy> = 1;

// core/domain: the station
template<> inline constexpr int MemberCount<BootInfo> = 9;
template<> inline constexpr int MemberCount<DeviceVariable> = 4;
template<> inline constexpr int MemberCount<StationRecord> = 30;
template<> inline constexpr int MemberCount<PinnedMeterKey> = 4;
template<> inline constexpr int MemberCount<TransferHints> = 2;
template<> inline constexpr int MemberCount<PhaseValues> = 3;
template<> inline constexpr int MemberCount<LiveValues> = 9;
template<> inline constexpr int MemberCount<PendingStart> = 4;
template<> inline constexpr int MemberCount<ConnectorState> = 13;
template<> inline constexpr int MemberCount<LinkState> = 11;
template<> inline constexpr int MemberCount<QuirkCount> = 6;
template<> inline constexpr int MemberCount<StationState> = 10;
template<> inline constexpr int MemberCount<SettingsReading> = 3;

// core/domain: who may charge, and charges
template<> inline constexpr int MemberCount<IdToken> = 2;
template<> inline constexpr int MemberCount<TokenRecord> = 9;
template<> inline constexpr int MemberCount<PersonRecord> = 5;
template<> inline constexpr int MemberCount<UnknownToken> = 4;
template<> inline constexpr int MemberCount<RosterBatch> = 5;
template<> inline constexpr int MemberCount<TransactionRecord> = 29;
template<> inline constexpr int MemberCount<MeterSample> = 7;
template<> inline constexpr int MemberCount<ReservationRecord> = 19;
template<> inline constexpr int MemberCount<ReservationRequest> = 6;

// core/domain: limits of power
template<> inline constexpr int MemberCount<ChargingPeriod> = 3;
template<> inline constexpr int MemberCount<ChargingSchedule> = 5;
template<> inline constexpr int MemberCount<ChargingProfile> = 9;
template<> inline constexpr int MemberCount<CompositeSchedule> = 3;
template<> inline constexpr int MemberCount<InstalledProfile> = 6;
template<> inline constexpr int MemberCount<PowerLimitsRecord> = 6;

// core/domain: messages of vendors' own
template<> inline constexpr int MemberCount<VendorRule> = 8;
template<> inline constexpr int MemberCount<VendorMessage> = 8;
template<> inline constexpr int MemberCount<VendorTraffic> = 2;

// core/domain: commands
template<> inline constexpr int MemberCount<RemoteStart> = 3;
template<> inline constexpr int MemberCount<RemoteStop> = 1;
template<> inline constexpr int MemberCount<UnlockConnector> = 1;
template<> inline constexpr int MemberCount<Reset> = 1;
template<> inline constexpr int MemberCount<ChangeAvailability> = 2;
template<> inline constexpr int MemberCount<TriggerMessage> = 3;
template<> inline constexpr int MemberCount<ReadVariables> = 1;
template<> inline constexpr int MemberCount<WriteVariable> = 2;
template<> inline constexpr int MemberCount<LocalListVerdict> = 3;
template<> inline constexpr int MemberCount<LocalListEntry> = 2;
template<> inline constexpr int MemberCount<SendLocalList> = 3;
template<> inline constexpr int MemberCount<ReserveNow> = 5;
template<> inline constexpr int MemberCount<CancelReservation> = 1;
template<> inline constexpr int MemberCount<SetChargingProfile> = 2;
template<> inline constexpr int MemberCount<ClearChargingProfiles> = 5;
template<> inline constexpr int MemberCount<ReadCompositeSchedule> = 3;
template<> inline constexpr int MemberCount<TransferRetries> = 2;
template<> inline constexpr int MemberCount<RequestDiagnostics> = 4;
template<> inline constexpr int MemberCount<RequestLog> = 6;
template<> inline constexpr int MemberCount<UpdateFirmware> = 3;
template<> inline constexpr int MemberCount<UpdateSignedFirmware> = 7;
template<> inline constexpr int MemberCount<InstallCertificate> = 2;
template<> inline constexpr int MemberCount<CertificateHash> = 4;
template<> inline constexpr int MemberCount<DeleteCertificate> = 1;
template<> inline constexpr int MemberCount<ListCertificates> = 1;
template<> inline constexpr int MemberCount<DeliverCertificate> = 1;
template<> inline constexpr int MemberCount<SendVendorData> = 3;
template<> inline constexpr int MemberCount<RawCall> = 3;
template<> inline constexpr int MemberCount<LocalListVersion> = 1;
template<> inline constexpr int MemberCount<InstalledCertificates> = 1;
template<> inline constexpr int MemberCount<UploadFile> = 1;
template<> inline constexpr int MemberCount<VendorReply> = 1;
template<> inline constexpr int MemberCount<CommandRequest> = 5;
template<> inline constexpr int MemberCount<CommandRecord> = 21;

// core/domain: plans and lists
template<> inline constexpr int MemberCount<SettingValue> = 2;
template<> inline constexpr int MemberCount<WriteSettings> = 1;
template<> inline constexpr int MemberCount<PlannedAction> = 13;
template<> inline constexpr int MemberCount<LocalListOptions> = 2;
template<> inline constexpr int MemberCount<LocalListRecord> = 9;
template<> inline constexpr int MemberCount<LocalListState> = 6;

// core/domain: alerts
template<> inline constexpr int MemberCount<AlertRecord> = 22;
template<> inline constexpr int MemberCount<AlertRule> = 2;
template<> inline constexpr int MemberCount<QuietHours> = 3;
template<> inline constexpr int MemberCount<MailSettings> = 9;
template<> inline constexpr int MemberCount<WebhookSettings> = 4;
template<> inline constexpr int MemberCount<AlertSettings> = 8;
template<> inline constexpr int MemberCount<AlertDigest> = 4;
template<> inline constexpr int MemberCount<DeliveryOutcome> = 3;
template<> inline constexpr int MemberCount<DeliveryState> = 7;

// core/domain: the site, its records and changes
template<> inline constexpr int MemberCount<DocumentSender> = 6;
template<> inline constexpr int MemberCount<SiteSettings> = 12;
template<> inline constexpr int MemberCount<Candidate> = 11;
template<> inline constexpr int MemberCount<ConnectionAttempt> = 8;
template<> inline constexpr int MemberCount<PortState> = 5;
template<> inline constexpr int MemberCount<AlteredSessions> = 2;
template<> inline constexpr int MemberCount<SystemState> = 16;
template<> inline constexpr int MemberCount<SitePowerPoint> = 2;
template<> inline constexpr int MemberCount<DayTotals> = 5;
template<> inline constexpr int MemberCount<EventRecord> = 9;
template<> inline constexpr int MemberCount<MessageRecord> = 10;
template<> inline constexpr int MemberCount<ChangeBatch> = 30;

// core/domain: jobs and files
template<> inline constexpr int MemberCount<JobNote> = 4;
template<> inline constexpr int MemberCount<FirmwareMoment> = 2;
template<> inline constexpr int MemberCount<FirmwareJob> = 28;
template<> inline constexpr int MemberCount<RolloutPlan> = 9;
template<> inline constexpr int MemberCount<FirmwareRollout> = 15;
template<> inline constexpr int MemberCount<RolloutRequest> = 4;
template<> inline constexpr int MemberCount<LogJob> = 28;
template<> inline constexpr int MemberCount<LogRequest> = 6;
template<> inline constexpr int MemberCount<FirmwareSignature> = 2;
template<> inline constexpr int MemberCount<FirmwareFile> = 16;
template<> inline constexpr int MemberCount<FirmwareInspection> = 9;
template<> inline constexpr int MemberCount<FirmwareFacts> = 6;
template<> inline constexpr int MemberCount<StationFile> = 13;
template<> inline constexpr int MemberCount<FileRetention> = 2;
template<> inline constexpr int MemberCount<TransferOffering> = 5;
template<> inline constexpr int MemberCount<TransferFigures> = 4;
template<> inline constexpr int MemberCount<JobChanges> = 10;
template<> inline constexpr int MemberCount<ArchiveMember> = 6;
template<> inline constexpr int MemberCount<ArchiveListing> = 6;
template<> inline constexpr int MemberCount<MemberText> = 4;
template<> inline constexpr int MemberCount<ArchiveHit> = 4;
template<> inline constexpr int MemberCount<ArchiveHits> = 3;
// core/domain: prices and costs
template<> inline constexpr int MemberCount<Money> = 2;
template<> inline constexpr int MemberCount<Rate> = 1;
template<> inline constexpr int MemberCount<VatRate> = 1;
template<> inline constexpr int MemberCount<PriceSetting> = 5;
template<> inline constexpr int MemberCount<RateSet> = 5;
template<> inline constexpr int MemberCount<PriceBand> = 2;
template<> inline constexpr int MemberCount<BandSlot> = 4;
template<> inline constexpr int MemberCount<BandException> = 4;
template<> inline constexpr int MemberCount<Holiday> = 4;
template<> inline constexpr int MemberCount<PriceStep> = 2;
template<> inline constexpr int MemberCount<GroupRates> = 2;
template<> inline constexpr int MemberCount<PriceVersion> = 24;
template<> inline constexpr int MemberCount<PriceAssignment> = 13;
template<> inline constexpr int MemberCount<PriceBook> = 4;
template<> inline constexpr int MemberCount<PriceLookup> = 4;
template<> inline constexpr int MemberCount<PriceDecision> = 5;
template<> inline constexpr int MemberCount<CostLine> = 12;
template<> inline constexpr int MemberCount<VatTotal> = 4;
template<> inline constexpr int MemberCount<SessionCost> = 13;
template<> inline constexpr int MemberCount<RunningCost> = 3;
template<> inline constexpr int MemberCount<IdleTime> = 2;
template<> inline constexpr int MemberCount<RunningIdle> = 2;
template<> inline constexpr int MemberCount<PriceUpdate> = 3;

// core/domain: guided checks
template<> inline constexpr int MemberCount<CheckFact> = 5;
template<> inline constexpr int MemberCount<CheckStep> = 15;
template<> inline constexpr int MemberCount<Measurement> = 4;
template<> inline constexpr int MemberCount<CheckCurvePoint> = 2;
template<> inline constexpr int MemberCount<CheckCharge> = 7;
template<> inline constexpr int MemberCount<CheckSignOff> = 16;
template<> inline constexpr int MemberCount<CheckPhoto> = 3;
template<> inline constexpr int MemberCount<CheckRecord> = 11;
template<> inline constexpr int MemberCount<ExpectedSetting> = 2;
template<> inline constexpr int MemberCount<SettingsTemplate> = 3;

// core/api
template<> inline constexpr int MemberCount<api::TransactionClosing> = 3;
template<> inline constexpr int MemberCount<api::EnergyVerdict> = 2;
template<> inline constexpr int MemberCount<api::TransactionAmendment> = 5;
template<> inline constexpr int MemberCount<api::StationChange> = 14;
template<> inline constexpr int MemberCount<api::NewSecrets> = 2;
template<> inline constexpr int MemberCount<api::TransactionQuery> = 14;
template<> inline constexpr int MemberCount<api::TransactionTotals> = 4;
template<> inline constexpr int MemberCount<api::CommandQuery> = 4;
template<> inline constexpr int MemberCount<api::MessageQuery> = 10;
template<> inline constexpr int MemberCount<api::MessageCountQuery> = 2;
template<> inline constexpr int MemberCount<api::MessageCounts> = 3;
template<> inline constexpr int MemberCount<api::EventQuery> = 7;
template<> inline constexpr int MemberCount<api::AlertQuery> = 6;
template<> inline constexpr int MemberCount<JobQuery> = 5;
template<> inline constexpr int MemberCount<api::BackupPlan> = 4;
template<> inline constexpr int MemberCount<api::BackupFile> = 5;
template<> inline constexpr int MemberCount<api::BackupMade> = 2;
template<> inline constexpr int MemberCount<api::ArchiveWish> = 3;
template<> inline constexpr int MemberCount<api::BackupSummary> = 17;
template<> inline constexpr int MemberCount<api::RestoreNote> = 6;
template<> inline constexpr int MemberCount<BackupFacts> = 2;
template<> inline constexpr int MemberCount<api::PriceChange> = 8;
template<> inline constexpr int MemberCount<api::PriceChangeOutcome> = 4;
template<> inline constexpr int MemberCount<api::PriceEvent> = 11;
template<> inline constexpr int MemberCount<api::PriceHistoryQuery> = 4;
template<> inline constexpr int MemberCount<api::RepriceScope> = 6;
template<> inline constexpr int MemberCount<api::RepricedSession> = 9;
template<> inline constexpr int MemberCount<api::RepriceTotals> = 6;
template<> inline constexpr int MemberCount<api::RepricePreview> = 3;
template<> inline constexpr int MemberCount<api::SessionPrice> = 4;

// accounts
template<> inline constexpr int MemberCount<BillingMonth> = 2;
template<> inline constexpr int MemberCount<Booking> = 23;
template<> inline constexpr int MemberCount<BookingTotals> = 7;
template<> inline constexpr int MemberCount<MonthSummary> = 11;
template<> inline constexpr int MemberCount<PreflightFinding> = 4;
template<> inline constexpr int MemberCount<Preflight> = 3;
template<> inline constexpr int MemberCount<SessionValues> = 4;
template<> inline constexpr int MemberCount<Evidence> = 6;
template<> inline constexpr int MemberCount<BillingCase> = 11;
template<> inline constexpr int MemberCount<CaseDecision> = 4;
template<> inline constexpr int MemberCount<CorrectionRecord> = 13;
template<> inline constexpr int MemberCount<NumberRange> = 5;
template<> inline constexpr int MemberCount<DocumentScope> = 4;
template<> inline constexpr int MemberCount<DocumentDraft> = 8;
template<> inline constexpr int MemberCount<DocumentRecord> = 15;
template<> inline constexpr int MemberCount<HeldNumbers> = 4;
template<> inline constexpr int MemberCount<ReportQuery> = 4;
template<> inline constexpr int MemberCount<ReportFigures> = 11;
template<> inline constexpr int MemberCount<ReportRow> = 3;
template<> inline constexpr int MemberCount<StationReport> = 2;
template<> inline constexpr int MemberCount<Report> = 5;
template<> inline constexpr int MemberCount<DriverMessageState> = 6;
template<> inline constexpr int MemberCount<DriverCostState> = 5;
template<> inline constexpr int MemberCount<api::CaseQuery> = 7;
template<> inline constexpr int MemberCount<api::CaseCounts> = 2;
template<> inline constexpr int MemberCount<api::BookingQuery> = 8;
template<> inline constexpr int MemberCount<api::StatementParty> = 5;
template<> inline constexpr int MemberCount<api::DocumentQuery> = 7;
template<> inline constexpr int MemberCount<api::PortUse> = 2;
template<> inline constexpr int MemberCount<api::SelfTest::Row> = 2;
template<> inline constexpr int MemberCount<api::SelfTest> = 2;
template<> inline constexpr int MemberCount<api::CertificateFacts> = 6;
template<> inline constexpr int MemberCount<api::StorageUse> = 9;
template<> inline constexpr int MemberCount<api::MachineSetting> = 3;
template<> inline constexpr int MemberCount<api::MachineState> = 5;

/// Stands for an enum that is not named below.
template<class E>
inline constexpr E NoLast = E(std::numeric_limits<std::underlying_type_t<E>>::max());
/// The highest enumerator; numbers above it are refused. An enum that is not named here does not compile.
template<class E>
inline constexpr E LastOf = NoLast<E>;

template<> inline constexpr ErrorCode LastOf<ErrorCode> = ErrorCode::Internal;
template<> inline constexpr RegistrationStatus LastOf<RegistrationStatus> = RegistrationStatus::Rejected;
template<> inline constexpr ConnectorStatus LastOf<ConnectorStatus> = ConnectorStatus::Faulted;
template<> inline constexpr ChargingState LastOf<ChargingState> = ChargingState::Finishing;
template<> inline constexpr Availability LastOf<Availability> = Availability::Inoperative;
template<> inline constexpr IdTokenKind LastOf<IdTokenKind> = IdTokenKind::NoAuthorization;
template<> inline constexpr AuthorizationStatus LastOf<AuthorizationStatus> = AuthorizationStatus::Unknown;
template<> inline constexpr ConcurrencyRule LastOf<ConcurrencyRule> = ConcurrencyRule::Forbid;
template<> inline constexpr StopReason LastOf<StopReason> = StopReason::UnlockCommand;
template<> inline constexpr TransactionState LastOf<TransactionState> = TransactionState::Orphan;
template<> inline constexpr Measurand LastOf<Measurand> = Measurand::Rpm;
template<> inline constexpr Phase LastOf<Phase> = Phase::L3L1;
template<> inline constexpr MeasurementLocation LastOf<MeasurementLocation> = MeasurementLocation::Inlet;
template<> inline constexpr ReadingContext LastOf<ReadingContext> = ReadingContext::Other;
template<> inline constexpr ReservationState LastOf<ReservationState> = ReservationState::ChargerReplaced;
template<> inline constexpr ChargingProfilePurpose LastOf<ChargingProfilePurpose> = ChargingProfilePurpose::Tx;
template<> inline constexpr ChargingProfileKind LastOf<ChargingProfileKind> = ChargingProfileKind::Relative;
template<> inline constexpr ProfileRecurrence LastOf<ProfileRecurrence> = ProfileRecurrence::Weekly;
template<> inline constexpr ChargingRateUnit LastOf<ChargingRateUnit> = ChargingRateUnit::Watt;
template<> inline constexpr ProfileStanding LastOf<ProfileStanding> = ProfileStanding::Doubtful;
template<> inline constexpr VendorAnswer LastOf<VendorAnswer> = VendorAnswer::UnknownVendor;
template<> inline constexpr VendorDirection LastOf<VendorDirection> = VendorDirection::ToStation;
template<> inline constexpr ResetKind LastOf<ResetKind> = ResetKind::OnIdle;
template<> inline constexpr LocalListUpdate LastOf<LocalListUpdate> = LocalListUpdate::Full;
template<> inline constexpr LogKind LastOf<LogKind> = LogKind::Security;
template<> inline constexpr CertificateUse LastOf<CertificateUse> = CertificateUse::ManufacturerRoot;
template<> inline constexpr CertificateHashAlgorithm LastOf<CertificateHashAlgorithm> = CertificateHashAlgorithm::Sha512;
template<> inline constexpr CommandOrigin LastOf<CommandOrigin> = CommandOrigin::System;
template<> inline constexpr CommandOutcome LastOf<CommandOutcome> = CommandOutcome::Cancelled;
template<> inline constexpr CommandAnswer LastOf<CommandAnswer> = CommandAnswer::Other;
template<> inline constexpr CommandEffect LastOf<CommandEffect> = CommandEffect::DidNotRestart;
template<> inline constexpr PlanState LastOf<PlanState> = PlanState::Unconfirmed;
template<> inline constexpr LocalListPriority LastOf<LocalListPriority> = LocalListPriority::ThisChargerFirst;
template<> inline constexpr LocalListProblem LastOf<LocalListProblem> = LocalListProblem::Error;
template<> inline constexpr LocalListStatus LastOf<LocalListStatus> = LocalListStatus::Failed;
template<> inline constexpr JobState LastOf<JobState> = JobState::Cancelled;
template<> inline constexpr JobWait LastOf<JobWait> = JobWait::FileHost;
template<> inline constexpr JobNoteKind LastOf<JobNoteKind> = JobNoteKind::Problem;
template<> inline constexpr FirmwareStage LastOf<FirmwareStage> = FirmwareStage::Confirmed;
template<> inline constexpr FirmwareFailure LastOf<FirmwareFailure> = FirmwareFailure::ChargerGone;
template<> inline constexpr FirmwareStall LastOf<FirmwareStall> = FirmwareStall::NotConfirmed;
template<> inline constexpr FirmwareMethod LastOf<FirmwareMethod> = FirmwareMethod::Signed;
template<> inline constexpr RolloutState LastOf<RolloutState> = RolloutState::Cancelled;
template<> inline constexpr FirmwareDoubt LastOf<FirmwareDoubt> = FirmwareDoubt::SignatureWrong;
template<> inline constexpr SignatureVerdict LastOf<SignatureVerdict> = SignatureVerdict::Mismatch;
template<> inline constexpr LogStage LastOf<LogStage> = LogStage::Received;
template<> inline constexpr LogFailure LastOf<LogFailure> = LogFailure::ChargerGone;
template<> inline constexpr LogStall LastOf<LogStall> = LogStall::UploadStopped;
template<> inline constexpr TransferProtocol LastOf<TransferProtocol> = TransferProtocol::Ftps;
template<> inline constexpr ArchiveKind LastOf<ArchiveKind> = ArchiveKind::Archive;
template<> inline constexpr AlertKind LastOf<AlertKind> = LastAlertKind;
template<> inline constexpr AlertState LastOf<AlertState> = AlertState::Cleared;
template<> inline constexpr AlertEnd LastOf<AlertEnd> = AlertEnd::SwitchedOff;
template<> inline constexpr Severity LastOf<Severity> = Severity::Critical;
template<> inline constexpr MailSecurity LastOf<MailSecurity> = MailSecurity::None;
template<> inline constexpr DeliveryChannel LastOf<DeliveryChannel> = DeliveryChannel::Webhook;
template<> inline constexpr DeliveryProblem LastOf<DeliveryProblem> = DeliveryProblem::Failed;
template<> inline constexpr LobbyPolicy LastOf<LobbyPolicy> = LobbyPolicy::Closed;
template<> inline constexpr AttemptReason LastOf<AttemptReason> = AttemptReason::TlsFailed;
template<> inline constexpr StorageHealth LastOf<StorageHealth> = StorageHealth::Failing;
template<> inline constexpr EventKind LastOf<EventKind> = EventKind::Diagnostics;
template<> inline constexpr MessageRecord::Direction LastOf<MessageRecord::Direction> = MessageRecord::Direction::Out;
template<> inline constexpr MessageRecord::Kind LastOf<MessageRecord::Kind> = MessageRecord::Kind::NoReply;
template<> inline constexpr Holiday::Kind LastOf<Holiday::Kind> = Holiday::Kind::Easter;
template<> inline constexpr StepBasis LastOf<StepBasis> = StepBasis::Power;
template<> inline constexpr PriceLevel LastOf<PriceLevel> = PriceLevel::Session;
template<> inline constexpr PriceFinding LastOf<PriceFinding> = PriceFinding::NotAsked;
template<> inline constexpr CostKind LastOf<CostKind> = CostKind::Maximum;
template<> inline constexpr CostUnit LastOf<CostUnit> = CostUnit::Piece;
template<> inline constexpr api::PortUse::State LastOf<api::PortUse::State> = api::PortUse::State::Forbidden;
template<> inline constexpr api::SelfTest::Outcome LastOf<api::SelfTest::Outcome> = api::SelfTest::Outcome::OtherProgram;
template<> inline constexpr api::MachineSetting::Origin LastOf<api::MachineSetting::Origin> = api::MachineSetting::Origin::CommandLine;
template<> inline constexpr CheckStepKind LastOf<CheckStepKind> = CheckStepKind::OfflineSession;
template<> inline constexpr CheckState LastOf<CheckState> = CheckState::Skipped;
template<> inline constexpr CheckReason LastOf<CheckReason> = CheckReason::SkippedByTechnician;
template<> inline constexpr CheckFactKind LastOf<CheckFactKind> = CheckFactKind::VoltageL3;
template<> inline constexpr MeasurementKind LastOf<MeasurementKind> = MeasurementKind::Torque;
template<> inline constexpr api::SaveOutcome LastOf<api::SaveOutcome> = api::SaveOutcome::Changed;
template<>
inline constexpr api::TransactionQuery::State LastOf<api::TransactionQuery::State> = api::TransactionQuery::State::Attention;
template<>
inline constexpr api::TransactionQuery::SortBy LastOf<api::TransactionQuery::SortBy> = api::TransactionQuery::SortBy::Idle;
template<> inline constexpr BookingKind LastOf<BookingKind> = BookingKind::Correction;
template<> inline constexpr PreflightKind LastOf<PreflightKind> = LastPreflightKind;
template<> inline constexpr PreflightWeight LastOf<PreflightWeight> = PreflightWeight::Blocks;
template<> inline constexpr CaseKind LastOf<CaseKind> = LastCaseKind;
template<> inline constexpr CaseState LastOf<CaseState> = CaseState::LeftOut;
template<> inline constexpr EvidenceKind LastOf<EvidenceKind> = LastEvidenceKind;
template<> inline constexpr DocumentKind LastOf<DocumentKind> = LastDocumentKind;
template<> inline constexpr ReportStep LastOf<ReportStep> = ReportStep::Year;
template<> inline constexpr DriverCostSwitch LastOf<DriverCostSwitch> = DriverCostSwitch::Off;
template<> inline constexpr DriverMessage LastOf<DriverMessage> = LastDriverMessage;
template<> inline constexpr api::CaseQuery::Show LastOf<api::CaseQuery::Show> = api::CaseQuery::Show::All;
template<> inline constexpr api::StatementBy LastOf<api::StatementBy> = api::StatementBy::Group;
template<> inline constexpr api::PriceEvent::Kind LastOf<api::PriceEvent::Kind> = api::PriceEvent::Kind::Repriced;
template<>
inline constexpr api::BackupFile::Kind LastOf<api::BackupFile::Kind> = api::BackupFile::Kind::BeforeRestore;

} // namespace forecourt::wire
