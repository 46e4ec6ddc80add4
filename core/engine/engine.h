// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The central system without network and database: policy, state and commands of one site.
#pragma once

#include "core/api/administration.h"
#include "core/api/alerts.h"
#include "core/api/billing.h"
#include "core/api/engine.h"
#include "core/api/filelibrary.h"
#include "core/api/jobs.h"
#include "core/api/locallists.h"
#include "core/api/planning.h"
#include "core/api/reservations.h"
#include "core/api/vendordata.h"
#include "core/base/clock.h"
#include "core/base/idsource.h"
#include "core/engine/machinecondition.h"
#include "core/engine/ports/filevault.h"
#include "core/engine/ports/accounts.h"
#include "core/engine/ports/pricer.h"
#include "core/engine/ports/stores.h"
#include "core/engine/ports/transport.h"
#include "core/ocpp/adapter/stationadapter.h"

#include <QObject>

#include <functional>
#include <memory>

namespace forecourt::engine {

/// Makes the protocol adapter of one link; normally ocpp::makeStationAdapter.
using AdapterFactory = std::function<Result<std::unique_ptr<ocpp::StationAdapter>>(const QString& protocol,
                                                                                   ocpp::AdapterSetup setup)>;

/// What the engine works with. Everything referred to outlives the engine.
struct EngineSetup
{
    Clock& clock;
    IdSource& ids;
    ports::TransactionStore& transactions;
    ports::SiteStore& site;
    const ports::CredentialHasher& hasher; ///< called on pool threads
    AdapterFactory makeAdapter;
    QString programName; ///< shown as "started by"
    ports::AccountStore* accounts = nullptr; ///< null: nothing is priced
    const ports::Pricer* pricer = nullptr;   ///< null: drivers are told of no price
};

/// What is found out about this computer from time to time; empty members stay as they are.
struct MaintenanceReport
{
    std::optional<qint64> diskFreeBytes;
    std::optional<QDateTime> lastBackupAt;
    std::optional<QString> backupProblem;    ///< English; empty text: the last one went well
    std::optional<AlteredSessions> altered;  ///< in the newest backup
    std::optional<bool> isClockSynchronised;
    std::optional<QDateTime> backupSince;    ///< a backup is being made; unlike the others, empty means: none is
    std::optional<QDateTime> believedAt;     ///< the last time the computer's clock could be believed: by it things are old
};

/// Owns all live state of the site. Make it, start it and destroy it on the engine's thread; the
/// facades may be called from any thread.
class Engine final : public QObject
{
    Q_OBJECT

public:
    explicit Engine(EngineSetup setup, QObject* parent = nullptr);
    ~Engine() override;

    /// Loads what is stored. \a done is called once on this thread; open the ports only after success.
    /// Errors: those of SiteStore::load.
    void start(std::function<void(Result<void>)> done);

    /// Closes every link (1001), saves what is only in memory; \a done follows when the store has it.
    /// Nothing is accepted afterwards.
    void stop(std::function<void()> done);

    /// Commands to stations. Thread: any may call.
    [[nodiscard]] api::Engine& commands();
    /// Decisions of the owner. Thread: any may call.
    [[nodiscard]] api::Administration& administration();
    /// Handling of alerts. Thread: any may call.
    [[nodiscard]] api::Alerts& alerts();
    /// The lists of tags that stations keep. Thread: any may call.
    [[nodiscard]] api::LocalLists& localLists();
    /// Connectors that are kept for somebody. Thread: any may call.
    [[nodiscard]] api::Reservations& reservations();
    /// What shall be done later. Thread: any may call.
    [[nodiscard]] api::Planning& planning();
    /// Answers to messages of vendors' own. Thread: any may call.
    [[nodiscard]] api::VendorData& vendorData();
    /// Firmware roll-outs and fetching of logs. Thread: any may call.
    [[nodiscard]] api::Jobs& jobs();
    /// Firmware files, and files of chargers. Thread: any may call.
    [[nodiscard]] api::FileLibrary& fileLibrary();
    /// What drivers are told of costs. Thread: any may call.
    [[nodiscard]] api::DriverCosts& driverCosts();
    /// Where mirrors get their batches; lives on the engine's thread.
    [[nodiscard]] api::ChangeSource& changes();

    /// For the server. Thread: engine.
    [[nodiscard]] ports::LinkListener& links();
    [[nodiscard]] ports::StationDirectory& directory();
    /// The site's settings as they are now. Thread: engine.
    [[nodiscard]] const SiteSettings& settings() const;

    /// Where files lie, and who hands them to stations and takes them; both outlive the engine or are taken back with
    /// null. Until they are there jobs wait. Thread: engine.
    void useVault(ports::FileVault* vault);
    void useFileHost(ports::FileHost* host);

    /// What maintenance found out, for the status bar and the alerts. Thread: engine.
    void reportMaintenance(const MaintenanceReport& report);
    /// How this computer does, for the alerts. Thread: engine.
    void reportMachine(const MachineCondition& machine);

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace forecourt::engine
