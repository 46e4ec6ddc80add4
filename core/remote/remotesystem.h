// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A central system in another process behind the interfaces of core/api: the second implementation of them.
#pragma once

#include "core/api/link.h"
#include "core/remote/remoteaccounts.h"
#include "core/remote/remotebackups.h"
#include "core/remote/remotejobs.h"
#include "core/remote/remotelink.h"
#include "core/remote/remotemachine.h"
#include "core/remote/remoteprices.h"
#include "core/remote/remoteservices.h"

#include <QThread>

#include <memory>

namespace forecourt::remote {

/// Batches from the link as the engine would emit them. Emitted on the link's thread; connect queued. Belongs to the link.
class RemoteChanges final : public api::ChangeSource
{
    Q_OBJECT

public:
    explicit RemoteChanges(RemoteLink& link);

    void requestSnapshot() override;

private:
    RemoteLink& m_link;
};

/// Owns the link and its thread. open() it once a LiveSite listens to changes(). It is Up when the first snapshot is
/// on its way to the LiveSite and what is asked without a future is here. Thread: GUI.
class RemoteSystem final : public api::Link
{
    Q_OBJECT

public:
    explicit RemoteSystem(LinkOptions options, QObject* parent = nullptr);
    /// Ends the link. What was asked last may still get its answer, see LinkOptions::farewell; nothing is waited for where an
    /// event loop runs: the link's thread goes on for so long, at the longest until the program ends.
    ~RemoteSystem() override;

    void open() { m_link->open(); }

    [[nodiscard]] State state() const override { return m_report.state; }
    [[nodiscard]] Problem problem() const override { return m_report.problem; }
    [[nodiscard]] Error error() const override { return m_report.error; }
    [[nodiscard]] QString address() const override { return m_report.address; }
    [[nodiscard]] QString serviceVersion() const override { return m_report.serviceVersion; }

    /// Calls that were made and have no result yet.
    [[nodiscard]] int waiting() const { return m_link->waiting(); }

    [[nodiscard]] api::ChangeSource& changes() { return *m_changes; }
    [[nodiscard]] api::Engine& engine() { return m_engine; }
    [[nodiscard]] api::History& history() { return m_history; }
    [[nodiscard]] api::Administration& administration() { return m_administration; }
    [[nodiscard]] api::Alerts& alerts() { return m_alerts; }
    [[nodiscard]] api::Notifications& notifications() { return m_notifications; }
    [[nodiscard]] api::LocalLists& localLists() { return m_localLists; }
    [[nodiscard]] api::Reservations& reservations() { return m_reservations; }
    [[nodiscard]] api::VendorData& vendorData() { return m_vendorData; }
    [[nodiscard]] api::Planning& planning() { return m_planning; }
    [[nodiscard]] api::Jobs& jobs() { return m_jobs; }
    [[nodiscard]] api::FileLibrary& fileLibrary() { return m_fileLibrary; }
    [[nodiscard]] api::Commissioning& commissioning() { return m_commissioning; }
    [[nodiscard]] api::Backups& backups() { return m_backups; }
    [[nodiscard]] api::Prices& prices() { return m_prices; }
    [[nodiscard]] api::Corrections& corrections() { return m_corrections; }
    [[nodiscard]] api::Months& months() { return m_months; }
    [[nodiscard]] api::Documents& documents() { return m_documents; }
    [[nodiscard]] api::Reports& reports() { return m_reports; }
    [[nodiscard]] api::DriverCosts& driverCosts() { return m_driverCosts; }
    [[nodiscard]] api::Machine& machine() { return m_machine; }

private:
    void onReported(const LinkReport& report);
    void onBackupsFetched(bool isGood);
    void onMachineFetched(bool isGood);
    void take(const LinkReport& report);

    std::unique_ptr<QThread> m_thread;
    RemoteLink* m_link; ///< lives on the thread and goes with it
    RemoteChanges* m_changes; ///< goes with the link
    RemoteEngine m_engine;
    RemoteHistory m_history;
    RemoteAdministration m_administration;
    RemoteAlerts m_alerts;
    RemoteNotifications m_notifications;
    RemoteLocalLists m_localLists;
    RemoteReservations m_reservations;
    RemoteVendorData m_vendorData;
    RemotePlanning m_planning;
    RemoteJobs m_jobs;
    RemoteFileLibrary m_fileLibrary;
    RemoteCommissioning m_commissioning;
    RemoteBackups m_backups;
    RemotePrices m_prices;
    RemoteCorrections m_corrections;
    RemoteMonths m_months;
    RemoteDocuments m_documents;
    RemoteReports m_reports;
    RemoteDriverCosts m_driverCosts;
    RemoteMachine m_machine;
    LinkReport m_report;
    std::optional<LinkReport> m_coming; ///< Up, but what is asked without a future is not here yet
};

} // namespace forecourt::remote
