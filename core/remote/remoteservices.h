// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The interfaces of core/api over a link, each call as it is. One class per interface, nothing of their own in them.
#pragma once

#include "core/api/administration.h"
#include "core/api/alerts.h"
#include "core/api/commissioning.h"
#include "core/api/engine.h"
#include "core/api/history.h"
#include "core/api/locallists.h"
#include "core/api/planning.h"
#include "core/api/reservations.h"
#include "core/api/vendordata.h"
#include "core/remote/remotelink.h"

namespace forecourt::remote {

/// Thread: any may call, for all of these; the link must outlive them.
class RemoteEngine final : public api::Engine
{
public:
    explicit RemoteEngine(RemoteLink& link) : m_link(link) {}

    [[nodiscard]] QFuture<Result<CommandId>> submit(CommandRequest request) override;
    [[nodiscard]] QFuture<Result<CommandRecord>> run(CommandRequest request) override;
    [[nodiscard]] QFuture<Result<void>> cancel(CommandId command) override;
    [[nodiscard]] QFuture<Result<void>> closeTransaction(TransactionKey transaction, api::TransactionClosing closing) override;
    [[nodiscard]] QFuture<Result<void>> markTest(TransactionKey transaction) override;
    [[nodiscard]] QFuture<Result<void>> amendTransaction(TransactionKey transaction, api::TransactionAmendment amendment) override;

private:
    RemoteLink& m_link;
};

class RemoteHistory final : public api::History
{
public:
    explicit RemoteHistory(RemoteLink& link) : m_link(link) {}

    [[nodiscard]] QFuture<Result<Page<TransactionRecord>>> transactions(api::TransactionQuery query) override;
    [[nodiscard]] QFuture<Result<api::TransactionTotals>> transactionTotals(api::TransactionQuery query) override;
    [[nodiscard]] QFuture<Result<TransactionRecord>> transaction(TransactionKey key) override;
    [[nodiscard]] QFuture<Result<QList<MeterSample>>> samples(TransactionKey key) override;
    [[nodiscard]] QFuture<Result<QList<MeterSample>>> samplesFrom(TransactionKey key, QDateTime from) override;
    [[nodiscard]] QFuture<Result<Page<CommandRecord>>> commands(api::CommandQuery query) override;
    [[nodiscard]] QFuture<Result<CommandRecord>> command(CommandId id) override;
    [[nodiscard]] QFuture<Result<Page<MessageRecord>>> messages(api::MessageQuery query) override;
    [[nodiscard]] QFuture<Result<api::MessageCounts>> messageCounts(api::MessageCountQuery query) override;
    [[nodiscard]] QFuture<Result<Page<EventRecord>>> events(api::EventQuery query) override;
    [[nodiscard]] QFuture<Result<QByteArray>> photo(QString name) override;
    [[nodiscard]] QFuture<Result<Page<AlertRecord>>> alerts(api::AlertQuery query) override;

private:
    RemoteLink& m_link;
};

class RemoteAdministration final : public api::Administration
{
public:
    explicit RemoteAdministration(RemoteLink& link) : m_link(link) {}

    [[nodiscard]] QFuture<Result<void>> saveSite(SiteSettings settings) override;
    [[nodiscard]] QFuture<Result<api::SaveOutcome>> saveStation(StationId station, api::StationChange change) override;
    [[nodiscard]] QFuture<Result<void>> admit(StationId candidate, QString name) override;
    [[nodiscard]] QFuture<Result<void>> reject(StationId candidate) override;
    [[nodiscard]] QFuture<Result<void>> archiveStation(StationId station) override;
    [[nodiscard]] QFuture<Result<void>> restoreStation(StationId station) override;
    [[nodiscard]] QFuture<Result<void>> replaceStation(StationId old, StationId replacement) override;
    [[nodiscard]] QFuture<Result<void>> savePhoto(StationId station, QByteArray photo) override;
    [[nodiscard]] QFuture<Result<api::SaveOutcome>> saveToken(TokenRecord token) override;
    [[nodiscard]] QFuture<Result<void>> removeToken(QString value) override;
    [[nodiscard]] QFuture<Result<PersonId>> savePerson(PersonRecord person) override;
    [[nodiscard]] QFuture<Result<void>> removePerson(PersonId person) override;
    [[nodiscard]] QFuture<Result<NewPersonIds>> changeRoster(RosterBatch batch) override;
    [[nodiscard]] QFuture<Result<void>> holdLobbyOpen(bool isHeld) override;
    [[nodiscard]] QFuture<Result<void>> learnTokens(bool isArmed, QList<StationId> stations) override;

private:
    RemoteLink& m_link;
};

class RemoteAlerts final : public api::Alerts
{
public:
    explicit RemoteAlerts(RemoteLink& link) : m_link(link) {}

    [[nodiscard]] QFuture<Result<void>> acknowledge(QList<AlertId> alerts, QString user) override;
    [[nodiscard]] QFuture<Result<void>> snooze(QList<AlertId> alerts, QDateTime until, QString user) override;
    [[nodiscard]] QFuture<Result<void>> reopen(QList<AlertId> alerts) override;
    [[nodiscard]] QFuture<Result<void>> saveSettings(AlertSettings settings) override;
    /// Mails and webhooks go out from the service, which knows how they do.
    void reportDelivery(DeliveryState) override {}

private:
    RemoteLink& m_link;
};

/// New secrets cross in clear, over the loopback address.
class RemoteNotifications final : public api::Notifications
{
public:
    explicit RemoteNotifications(RemoteLink& link) : m_link(link) {}

    [[nodiscard]] QFuture<Result<void>> save(AlertSettings settings, api::NewSecrets secrets) override;
    /// Where the link goes: DeliveryProblem::Failed.
    [[nodiscard]] QFuture<DeliveryOutcome> test(DeliveryChannel channel, AlertSettings settings, api::NewSecrets secrets) override;

private:
    RemoteLink& m_link;
};

class RemoteLocalLists final : public api::LocalLists
{
public:
    explicit RemoteLocalLists(RemoteLink& link) : m_link(link) {}

    [[nodiscard]] QFuture<Result<void>> saveOptions(StationId station, LocalListOptions options, QString user) override;
    [[nodiscard]] QFuture<Result<void>> push(StationId station, bool isWhole, QString user) override;

private:
    RemoteLink& m_link;
};

class RemoteReservations final : public api::Reservations
{
public:
    explicit RemoteReservations(RemoteLink& link) : m_link(link) {}

    [[nodiscard]] QFuture<Result<ReservationId>> reserve(ReservationRequest request) override;
    [[nodiscard]] QFuture<Result<void>> cancel(ReservationId reservation, QString user) override;

private:
    RemoteLink& m_link;
};

class RemoteVendorData final : public api::VendorData
{
public:
    explicit RemoteVendorData(RemoteLink& link) : m_link(link) {}

    [[nodiscard]] QFuture<Result<VendorRuleId>> saveRule(VendorRule rule) override;
    [[nodiscard]] QFuture<Result<void>> removeRule(VendorRuleId rule, QString user) override;

private:
    RemoteLink& m_link;
};

class RemotePlanning final : public api::Planning
{
public:
    explicit RemotePlanning(RemoteLink& link) : m_link(link) {}

    [[nodiscard]] QFuture<Result<PlanId>> add(PlannedAction action) override;
    [[nodiscard]] QFuture<Result<void>> cancel(PlanId plan) override;

private:
    RemoteLink& m_link;
};

class RemoteCommissioning final : public api::Commissioning
{
public:
    explicit RemoteCommissioning(RemoteLink& link) : m_link(link) {}

    [[nodiscard]] QFuture<Result<CheckId>> saveCheck(CheckRecord check) override;
    [[nodiscard]] QFuture<Result<QList<CheckRecord>>> checks(StationId station) override;
    [[nodiscard]] QFuture<Result<void>> removeCheck(CheckId check) override;
    [[nodiscard]] QFuture<Result<void>> saveTemplate(SettingsTemplate settings) override;
    [[nodiscard]] QFuture<Result<SettingsTemplate>> settingsTemplate() override;
    [[nodiscard]] QFuture<Result<QList<SettingsReading>>> settingsReadings(StationId station) override;

private:
    RemoteLink& m_link;
};

} // namespace forecourt::remote
