// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Every call of core/api that an attached console makes of its service: its name, its arguments and its result.
#pragma once

#include "core/base/result.h"
#include "core/domain/page.h"
#include "core/domain/plannedaction.h"
#include "core/wire/fields.h"

#include <tuple>

namespace forecourt::wire {

/// One call. Its four functions are made once for all, in the …calls.cpp: a new form of arguments and result needs a line
/// there. Thread: any.
template<class R, class... A>
struct Call
{
    using Value = R;
    using Arguments = std::tuple<A...>;

    const char* name;
    bool isLong = false; ///< may take minutes

    [[nodiscard]] static QByteArray writeArguments(const Arguments& arguments);
    /// Errors: ProtocolViolation.
    [[nodiscard]] static Result<Arguments> readArguments(const QByteArray& bytes);
    [[nodiscard]] static QByteArray writeResult(const Result<R>& result);
    /// Errors: that of the result; Internal where \a bytes are none: the fault of no charger.
    [[nodiscard]] static Result<R> readResult(const QByteArray& bytes);
};

namespace calls {

// api::Engine; run() is submit() and the mirror
inline constexpr Call<CommandId, CommandRequest> Submit{"engine.submit"};
inline constexpr Call<void, CommandId> Cancel{"engine.cancel"};
inline constexpr Call<void, TransactionKey, api::TransactionClosing> CloseTransaction{"engine.closeTransaction"};
inline constexpr Call<void, TransactionKey> MarkTest{"engine.markTest"};
inline constexpr Call<void, TransactionKey, api::TransactionAmendment> AmendTransaction{"engine.amendTransaction"};

// api::History
inline constexpr Call<Page<TransactionRecord>, api::TransactionQuery> Transactions{"history.transactions"};
inline constexpr Call<api::TransactionTotals, api::TransactionQuery> TransactionTotals{"history.transactionTotals"};
inline constexpr Call<TransactionRecord, TransactionKey> Transaction{"history.transaction"};
inline constexpr Call<QList<MeterSample>, TransactionKey> Samples{"history.samples"};
inline constexpr Call<QList<MeterSample>, TransactionKey, QDateTime> SamplesFrom{"history.samplesFrom"};
inline constexpr Call<Page<CommandRecord>, api::CommandQuery> Commands{"history.commands"};
inline constexpr Call<CommandRecord, CommandId> Command{"history.command"};
inline constexpr Call<Page<MessageRecord>, api::MessageQuery> Messages{"history.messages"};
inline constexpr Call<api::MessageCounts, api::MessageCountQuery> MessageCounts{"history.messageCounts"};
inline constexpr Call<Page<EventRecord>, api::EventQuery> Events{"history.events"};
inline constexpr Call<QByteArray, QString> Photo{"history.photo"};
inline constexpr Call<Page<AlertRecord>, api::AlertQuery> AlertHistory{"history.alerts"};

// api::Administration
inline constexpr Call<void, SiteSettings> SaveSite{"administration.saveSite"};
inline constexpr Call<api::SaveOutcome, StationId, api::StationChange> SaveStation{"administration.saveStation"};
inline constexpr Call<void, StationId, QString> Admit{"administration.admit"};
inline constexpr Call<void, StationId> Reject{"administration.reject"};
inline constexpr Call<void, StationId> ArchiveStation{"administration.archiveStation"};
inline constexpr Call<void, StationId> RestoreStation{"administration.restoreStation"};
inline constexpr Call<void, StationId, StationId> ReplaceStation{"administration.replaceStation"};
inline constexpr Call<void, StationId, QByteArray> SavePhoto{"administration.savePhoto"};
inline constexpr Call<api::SaveOutcome, TokenRecord> SaveToken{"administration.saveToken"};
inline constexpr Call<void, QString> RemoveToken{"administration.removeToken"};
inline constexpr Call<PersonId, PersonRecord> SavePerson{"administration.savePerson"};
inline constexpr Call<void, PersonId> RemovePerson{"administration.removePerson"};
inline constexpr Call<NewPersonIds, RosterBatch> ChangeRoster{"administration.changeRoster"};
inline constexpr Call<void, bool> HoldLobbyOpen{"administration.holdLobbyOpen"};
inline constexpr Call<void, bool, QList<StationId>> LearnTokens{"administration.learnTokens"};

// api::Alerts, api::Notifications
inline constexpr Call<void, QList<AlertId>, QString> Acknowledge{"alerts.acknowledge"};
inline constexpr Call<void, QList<AlertId>, QDateTime, QString> Snooze{"alerts.snooze"};
inline constexpr Call<void, QList<AlertId>> Reopen{"alerts.reopen"};
inline constexpr Call<void, AlertSettings> SaveAlertSettings{"alerts.saveSettings"};
inline constexpr Call<void, AlertSettings, api::NewSecrets> SaveNotifications{"notifications.save"};
inline constexpr Call<DeliveryOutcome, DeliveryChannel, AlertSettings, api::NewSecrets> TestNotification{"notifications.test", true};

// api::Prices; without progress, and cancelling ends the wait alone
inline constexpr Call<PriceBook> ReadPriceBook{"prices.book"};
inline constexpr Call<api::PriceChangeOutcome, api::PriceChange, QString> ChangePrices{"prices.change"};
inline constexpr Call<Page<api::PriceEvent>, api::PriceHistoryQuery> PriceHistory{"prices.history"};
inline constexpr Call<api::SessionPrice, TransactionKey> PriceOfSession{"prices.sessionPrice"};
inline constexpr Call<QList<SessionCost>, QList<TransactionKey>> CostsOfSessions{"prices.costs"};
inline constexpr Call<api::RepricePreview, api::RepriceScope> PreviewRepricing{"prices.repricePreview", true};
inline constexpr Call<api::RepriceTotals, api::RepriceScope, QString, QString, QString> Reprice{"prices.reprice", true};
inline constexpr Call<api::RepricePreview, PriceVersion, api::RepriceScope> SimulatePrice{"prices.simulate", true};

// api::LocalLists, api::Reservations, api::VendorData, api::Planning
inline constexpr Call<void, StationId, LocalListOptions, QString> SaveListOptions{"locallists.saveOptions"};
inline constexpr Call<void, StationId, bool, QString> PushList{"locallists.push"};
inline constexpr Call<ReservationId, ReservationRequest> Reserve{"reservations.reserve"};
inline constexpr Call<void, ReservationId, QString> CancelReserved{"reservations.cancel"};
inline constexpr Call<VendorRuleId, VendorRule> SaveVendorRule{"vendorData.saveRule"};
inline constexpr Call<void, VendorRuleId, QString> RemoveVendorRule{"vendorData.removeRule"};
inline constexpr Call<PlanId, PlannedAction> AddPlan{"planning.add"};
inline constexpr Call<void, PlanId> CancelPlan{"planning.cancel"};

// api::Jobs
inline constexpr Call<RolloutId, RolloutRequest> StartRollout{"jobs.startRollout"};
inline constexpr Call<void, RolloutId, QString> PauseRollout{"jobs.pauseRollout"};
inline constexpr Call<void, RolloutId, QString> ResumeRollout{"jobs.resumeRollout"};
inline constexpr Call<void, RolloutId, QString> CancelRollout{"jobs.cancelRollout"};
inline constexpr Call<void, JobId, QString> SkipJob{"jobs.skip"};
inline constexpr Call<void, JobId, std::optional<TransferProtocol>, QString> RetryJob{"jobs.retry"};
inline constexpr Call<void, JobId, int, QString> ExtendJob{"jobs.waitLonger"};
inline constexpr Call<void, JobId, QString> GiveUpJob{"jobs.giveUp"};
inline constexpr Call<QList<JobId>, LogRequest> RequestLogs{"jobs.requestLogs"};
inline constexpr Call<void, JobId, QString> CancelLog{"jobs.cancelLog"};
inline constexpr Call<Page<FirmwareJob>, JobQuery> FirmwareHistory{"jobs.firmwareHistory"};
inline constexpr Call<Page<LogJob>, JobQuery> LogHistory{"jobs.logHistory"};

// api::FileLibrary; saveAs() is made of parts. Paths of firmware are those of the service's computer, as the service may read it
inline constexpr Call<FirmwareInspection, QString, FirmwareSignature> InspectFirmware{"files.inspect", true};
inline constexpr Call<FirmwareFileId, QString, FirmwareFacts, QString> AddFirmware{"files.addFirmware", true};
inline constexpr Call<void, FirmwareFileId, FirmwareFacts, QString> ChangeFirmware{"files.changeFirmware"};
inline constexpr Call<void, FirmwareFileId, QString> RemoveFirmware{"files.removeFirmware"};
inline constexpr Call<void, FirmwareFileId, QString> RestoreFirmware{"files.restoreFirmware"};
inline constexpr Call<void, QList<StationFileId>, QString> RemoveFiles{"files.remove"};
inline constexpr Call<void, QList<StationFileId>, QString> RestoreFiles{"files.restore"};
inline constexpr Call<void, StationFileId, bool> KeepFile{"files.keep"};
inline constexpr Call<void, FileRetention, QString> SaveRetention{"files.saveRetention"};
inline constexpr Call<QByteArray, StationFileId, qint64, int> ReadPart{"files.readPart"};
inline constexpr Call<ArchiveListing, StationFileId> ListMembers{"files.listMembers", true};
inline constexpr Call<MemberText, StationFileId, int, qint64, int> ReadMember{"files.readMember", true};
inline constexpr Call<ArchiveHits, StationFileId, std::optional<int>, QString> SearchFile{"files.search", true};

// api::Commissioning
inline constexpr Call<CheckId, CheckRecord> SaveCheck{"commissioning.saveCheck"};
inline constexpr Call<QList<CheckRecord>, StationId> Checks{"commissioning.checks"};
inline constexpr Call<void, CheckId> RemoveCheck{"commissioning.removeCheck"};
inline constexpr Call<void, SettingsTemplate> SaveTemplate{"commissioning.saveTemplate"};
inline constexpr Call<SettingsTemplate> ReadTemplate{"commissioning.settingsTemplate"};
inline constexpr Call<QList<SettingsReading>, StationId> SettingsReadings{"commissioning.settingsReadings"};

// api::Backups; going back to one is for the service's own computer
inline constexpr Call<BackupFacts> ReadBackupFacts{"backups.facts"};
inline constexpr Call<void, api::BackupPlan> SaveBackupPlan{"backups.savePlan"};
inline constexpr Call<QList<api::BackupFile>> ListBackups{"backups.list"};
inline constexpr Call<api::BackupMade> BackUpNow{"backups.backUpNow", true};
inline constexpr Call<api::BackupMade, api::ArchiveWish> WriteArchive{"backups.writeArchive", true};
inline constexpr Call<api::BackupSummary, QString> VerifyBackup{"backups.verify", true};
inline constexpr Call<void> DismissRestoreNote{"backups.dismissRestoreNote"};

// api::Corrections
inline constexpr Call<Page<BillingCase>, api::CaseQuery> Cases{"corrections.cases"};
inline constexpr Call<api::CaseCounts> CountCases{"corrections.caseCounts"};
inline constexpr Call<BillingCase, TransactionKey> ReadCase{"corrections.caseOf"};
inline constexpr Call<SessionCost, TransactionKey, SessionValues> CostByValues{"corrections.costBy"};
inline constexpr Call<QList<CorrectionRecord>, QList<CaseDecision>, QString> Decide{"corrections.decide"};
inline constexpr Call<QList<CorrectionRecord>, TransactionKey> ReadCorrections{"corrections.corrections"};

// api::Months
inline constexpr Call<QList<MonthSummary>> ListMonths{"months.months"};
inline constexpr Call<MonthSummary, BillingMonth> ReadMonth{"months.month"};
inline constexpr Call<Page<Booking>, api::BookingQuery> Bookings{"months.bookings"};
inline constexpr Call<QList<BookingTotals>, api::BookingQuery> SumBookings{"months.totals"};
inline constexpr Call<QList<api::StatementParty>, BillingMonth, api::StatementBy> Parties{"months.parties"};
inline constexpr Call<Preflight, BillingMonth> ReadPreflight{"months.preflight"};
inline constexpr Call<MonthSummary, BillingMonth, QString, QString> LockMonth{"months.lock"};

// api::Documents
inline constexpr Call<QList<NumberRange>> ListRanges{"documents.ranges"};
inline constexpr Call<void, NumberRange, QString> SaveRange{"documents.saveRange"};
inline constexpr Call<HeldNumbers, QList<DocumentDraft>, QString> HoldNumbers{"documents.hold"};
inline constexpr Call<QList<DocumentRecord>, QString, QList<QByteArray>, QString> IssueDocuments{"documents.issue", true};
inline constexpr Call<void, QString> ReleaseNumbers{"documents.release"};
inline constexpr Call<Page<DocumentRecord>, api::DocumentQuery> ListDocuments{"documents.documents"};
inline constexpr Call<DocumentRecord, DocumentId> ReadDocument{"documents.document"};
inline constexpr Call<QByteArray, DocumentId> ReadDocumentContent{"documents.content"};
inline constexpr Call<void, DocumentId, QString> CountPrint{"documents.countPrint"};

// api::Reports, api::DriverCosts
inline constexpr Call<Report, ReportQuery> MakeReport{"reports.report"};
inline constexpr Call<QList<DriverCostState>> DriverCostStates{"driverCosts.states"};
inline constexpr Call<void, std::optional<StationId>, DriverCostSwitch, QString> SetDriverCosts{"driverCosts.setSwitch"};

// api::Machine; a console knows the networks itself, for it runs on the same computer, and a service is restarted by its owner
inline constexpr Call<api::MachineState> ReadMachine{"machine.state"};
inline constexpr Call<api::MachineState, api::SettingChanges> ChangeSettings{"machine.changeSettings"};
inline constexpr Call<api::PortUse, int, QString> CheckPort{"machine.checkPort", true};
inline constexpr Call<api::SelfTest, int> TestPort{"machine.testPort", true};
inline constexpr Call<api::CertificateFacts, QString, QString> CheckCertificate{"machine.checkCertificate", true};
inline constexpr Call<api::StorageUse> MeasureStorage{"machine.storageUse", true};
inline constexpr Call<QString> RenewApiToken{"machine.renewApiToken"};

} // namespace calls
} // namespace forecourt::wire
