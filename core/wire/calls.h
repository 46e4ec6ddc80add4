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

// api::LocalLists, api::Reservations, api::VendorData, api::Planning
inline constexpr Call<void, StationId, LocalListOptions, QString> SaveListOptions{"locallists.saveOptions"};
inline constexpr Call<void, StationId, bool, QString> PushList{"locallists.push"};
inline constexpr Call<ReservationId, ReservationRequest> Reserve{"reservations.reserve"};
inline constexpr Call<void, ReservationId, QString> CancelReserved{"reservations.cancel"};
inline constexpr Call<VendorRuleId, VendorRule> SaveVendorRule{"vendorData.saveRule"};
inline constexpr Call<void, VendorRuleId, QString> RemoveVendorRule{"vendorData.removeRule"};
inline constexpr Call<PlanId, PlannedAction> AddPlan{"planning.add"};
inline constexpr Call<void, PlanId> CancelPlan{"planning.cancel"};

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
inline constexpr Call<QString> BackUpNow{"backups.backUpNow", true};
inline constexpr Call<QString, api::ArchiveWish> WriteArchive{"backups.writeArchive", true};
inline constexpr Call<api::BackupSummary, QString> VerifyBackup{"backups.verify", true};
inline constexpr Call<void> DismissRestoreNote{"backups.dismissRestoreNote"};

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
