// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/remoteservices.h"

namespace forecourt::remote {

namespace calls = wire::calls;

// ---- RemoteEngine ----------------------------------------------------------------------------------

QFuture<Result<CommandId>> RemoteEngine::submit(CommandRequest request)
{
    return m_link.call(calls::Submit, std::move(request));
}

QFuture<Result<CommandRecord>> RemoteEngine::run(CommandRequest request)
{
    return m_link.run(std::move(request));
}

QFuture<Result<void>> RemoteEngine::cancel(CommandId command)
{
    return m_link.call(calls::Cancel, command);
}

QFuture<Result<void>> RemoteEngine::closeTransaction(TransactionKey transaction, api::TransactionClosing closing)
{
    return m_link.call(calls::CloseTransaction, transaction, std::move(closing));
}

QFuture<Result<void>> RemoteEngine::markTest(TransactionKey transaction)
{
    return m_link.call(calls::MarkTest, transaction);
}

QFuture<Result<void>> RemoteEngine::amendTransaction(TransactionKey transaction, api::TransactionAmendment amendment)
{
    return m_link.call(calls::AmendTransaction, transaction, std::move(amendment));
}

// ---- RemoteHistory ---------------------------------------------------------------------------------

QFuture<Result<Page<TransactionRecord>>> RemoteHistory::transactions(api::TransactionQuery query)
{
    return m_link.call(calls::Transactions, std::move(query));
}

QFuture<Result<api::TransactionTotals>> RemoteHistory::transactionTotals(api::TransactionQuery query)
{
    return m_link.call(calls::TransactionTotals, std::move(query));
}

QFuture<Result<TransactionRecord>> RemoteHistory::transaction(TransactionKey key)
{
    return m_link.call(calls::Transaction, key);
}

QFuture<Result<QList<MeterSample>>> RemoteHistory::samples(TransactionKey key)
{
    return m_link.call(calls::Samples, key);
}

QFuture<Result<QList<MeterSample>>> RemoteHistory::samplesFrom(TransactionKey key, QDateTime from)
{
    return m_link.call(calls::SamplesFrom, key, std::move(from));
}

QFuture<Result<Page<CommandRecord>>> RemoteHistory::commands(api::CommandQuery query)
{
    return m_link.call(calls::Commands, std::move(query));
}

QFuture<Result<CommandRecord>> RemoteHistory::command(CommandId id)
{
    return m_link.call(calls::Command, id);
}

QFuture<Result<Page<MessageRecord>>> RemoteHistory::messages(api::MessageQuery query)
{
    return m_link.call(calls::Messages, std::move(query));
}

QFuture<Result<api::MessageCounts>> RemoteHistory::messageCounts(api::MessageCountQuery query)
{
    return m_link.call(calls::MessageCounts, std::move(query));
}

QFuture<Result<Page<EventRecord>>> RemoteHistory::events(api::EventQuery query)
{
    return m_link.call(calls::Events, std::move(query));
}

QFuture<Result<QByteArray>> RemoteHistory::photo(QString name)
{
    return m_link.call(calls::Photo, std::move(name));
}

QFuture<Result<Page<AlertRecord>>> RemoteHistory::alerts(api::AlertQuery query)
{
    return m_link.call(calls::AlertHistory, std::move(query));
}

// ---- RemoteAdministration --------------------------------------------------------------------------

QFuture<Result<void>> RemoteAdministration::saveSite(SiteSettings settings)
{
    return m_link.call(calls::SaveSite, std::move(settings));
}

QFuture<Result<api::SaveOutcome>> RemoteAdministration::saveStation(StationId station, api::StationChange change)
{
    return m_link.call(calls::SaveStation, std::move(station), std::move(change));
}

QFuture<Result<void>> RemoteAdministration::admit(StationId candidate, QString name)
{
    return m_link.call(calls::Admit, std::move(candidate), std::move(name));
}

QFuture<Result<void>> RemoteAdministration::reject(StationId candidate)
{
    return m_link.call(calls::Reject, std::move(candidate));
}

QFuture<Result<void>> RemoteAdministration::archiveStation(StationId station)
{
    return m_link.call(calls::ArchiveStation, std::move(station));
}

QFuture<Result<void>> RemoteAdministration::restoreStation(StationId station)
{
    return m_link.call(calls::RestoreStation, std::move(station));
}

QFuture<Result<void>> RemoteAdministration::replaceStation(StationId old, StationId replacement)
{
    return m_link.call(calls::ReplaceStation, std::move(old), std::move(replacement));
}

QFuture<Result<void>> RemoteAdministration::savePhoto(StationId station, QByteArray photo)
{
    return m_link.call(calls::SavePhoto, std::move(station), std::move(photo));
}

QFuture<Result<api::SaveOutcome>> RemoteAdministration::saveToken(TokenRecord token)
{
    return m_link.call(calls::SaveToken, std::move(token));
}

QFuture<Result<void>> RemoteAdministration::removeToken(QString value)
{
    return m_link.call(calls::RemoveToken, std::move(value));
}

QFuture<Result<PersonId>> RemoteAdministration::savePerson(PersonRecord person)
{
    return m_link.call(calls::SavePerson, std::move(person));
}

QFuture<Result<void>> RemoteAdministration::removePerson(PersonId person)
{
    return m_link.call(calls::RemovePerson, person);
}

QFuture<Result<NewPersonIds>> RemoteAdministration::changeRoster(RosterBatch batch)
{
    return m_link.call(calls::ChangeRoster, std::move(batch));
}

QFuture<Result<void>> RemoteAdministration::holdLobbyOpen(bool isHeld)
{
    return m_link.call(calls::HoldLobbyOpen, isHeld);
}

QFuture<Result<void>> RemoteAdministration::learnTokens(bool isArmed, QList<StationId> stations)
{
    return m_link.call(calls::LearnTokens, isArmed, std::move(stations));
}

// ---- RemoteAlerts ----------------------------------------------------------------------------------

QFuture<Result<void>> RemoteAlerts::acknowledge(QList<AlertId> alerts, QString user)
{
    return m_link.call(calls::Acknowledge, std::move(alerts), std::move(user));
}

QFuture<Result<void>> RemoteAlerts::snooze(QList<AlertId> alerts, QDateTime until, QString user)
{
    return m_link.call(calls::Snooze, std::move(alerts), std::move(until), std::move(user));
}

QFuture<Result<void>> RemoteAlerts::reopen(QList<AlertId> alerts)
{
    return m_link.call(calls::Reopen, std::move(alerts));
}

QFuture<Result<void>> RemoteAlerts::saveSettings(AlertSettings settings)
{
    return m_link.call(calls::SaveAlertSettings, std::move(settings));
}

// ---- RemoteNotifications ---------------------------------------------------------------------------

QFuture<Result<void>> RemoteNotifications::save(AlertSettings settings, api::NewSecrets secrets)
{
    return m_link.call(calls::SaveNotifications, std::move(settings), std::move(secrets));
}

QFuture<DeliveryOutcome> RemoteNotifications::test(DeliveryChannel channel, AlertSettings settings, api::NewSecrets secrets)
{
    const auto promise = std::make_shared<QPromise<DeliveryOutcome>>();
    promise->start();
    m_link.callThen(calls::TestNotification, [promise](const Result<DeliveryOutcome>& result) {
        promise->addResult(result ? *result : DeliveryOutcome{DeliveryProblem::Failed, 0, result.error().detail});
        promise->finish();
    }, channel, std::move(settings), std::move(secrets));
    return promise->future();
}

// ---- RemoteLocalLists ------------------------------------------------------------------------------

QFuture<Result<void>> RemoteLocalLists::saveOptions(StationId station, LocalListOptions options, QString user)
{
    return m_link.call(calls::SaveListOptions, std::move(station), std::move(options), std::move(user));
}

QFuture<Result<void>> RemoteLocalLists::push(StationId station, bool isWhole, QString user)
{
    return m_link.call(calls::PushList, std::move(station), isWhole, std::move(user));
}

// ---- RemoteReservations ----------------------------------------------------------------------------

QFuture<Result<ReservationId>> RemoteReservations::reserve(ReservationRequest request)
{
    return m_link.call(calls::Reserve, std::move(request));
}

QFuture<Result<void>> RemoteReservations::cancel(ReservationId reservation, QString user)
{
    return m_link.call(calls::CancelReserved, reservation, std::move(user));
}

// ---- RemoteVendorData ------------------------------------------------------------------------------

QFuture<Result<VendorRuleId>> RemoteVendorData::saveRule(VendorRule rule)
{
    return m_link.call(calls::SaveVendorRule, std::move(rule));
}

QFuture<Result<void>> RemoteVendorData::removeRule(VendorRuleId rule, QString user)
{
    return m_link.call(calls::RemoveVendorRule, rule, std::move(user));
}

// ---- RemotePlanning --------------------------------------------------------------------------------

QFuture<Result<PlanId>> RemotePlanning::add(PlannedAction action)
{
    return m_link.call(calls::AddPlan, std::move(action));
}

QFuture<Result<void>> RemotePlanning::cancel(PlanId plan)
{
    return m_link.call(calls::CancelPlan, plan);
}

// ---- RemoteCommissioning ---------------------------------------------------------------------------

QFuture<Result<CheckId>> RemoteCommissioning::saveCheck(CheckRecord check)
{
    return m_link.call(calls::SaveCheck, std::move(check));
}

QFuture<Result<QList<CheckRecord>>> RemoteCommissioning::checks(StationId station)
{
    return m_link.call(calls::Checks, std::move(station));
}

QFuture<Result<void>> RemoteCommissioning::removeCheck(CheckId check)
{
    return m_link.call(calls::RemoveCheck, check);
}

QFuture<Result<void>> RemoteCommissioning::saveTemplate(SettingsTemplate settings)
{
    return m_link.call(calls::SaveTemplate, std::move(settings));
}

QFuture<Result<SettingsTemplate>> RemoteCommissioning::settingsTemplate()
{
    return m_link.call(calls::ReadTemplate);
}

QFuture<Result<QList<SettingsReading>>> RemoteCommissioning::settingsReadings(StationId station)
{
    return m_link.call(calls::SettingsReadings, std::move(station));
}

} // namespace forecourt::remote
