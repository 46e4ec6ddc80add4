// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The running central system: builds the object graph, owns the threads, starts and stops in order.
#pragma once

#include "app/common/applicationoptions.h"
#include "app/common/memorytrim.h"
#include "core/api/administration.h"
#include "core/api/alerts.h"
#include "core/api/backups.h"
#include "core/api/billing.h"
#include "core/api/commissioning.h"
#include "core/api/engine.h"
#include "core/api/filelibrary.h"
#include "core/api/history.h"
#include "core/api/jobs.h"
#include "core/api/livesite.h"
#include "core/api/locallists.h"
#include "core/api/machine.h"
#include "core/api/planning.h"
#include "core/api/prices.h"
#include "core/api/reservations.h"
#include "core/api/vendordata.h"
#include "core/base/clock.h"
#include "core/engine/machinecondition.h"
#include "core/pricing/sessionpricer.h"

#include <QFuture>
#include <QObject>
#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>

namespace forecourt::demo {
class DemoPark;
}
namespace forecourt::localapi {
class LocalApi;
}
namespace forecourt::storage {
class BackupKeeper;
class Storage;
struct Applied;
}
namespace forecourt::notify {
class Notifier;
}
namespace forecourt::ports {
class FileHost;
}

namespace forecourt::app {

class DataLock;
class EngineRoom;
class FilesRoom;
class LocalMachine;

/// Storage, then engine and server, then file host, then local API; the other way round to stop. No start or stop waits:
/// signals tell. Thread: main.
class Application : public QObject
{
    Q_OBJECT

public:
    explicit Application(ApplicationOptions options, QObject* parent = nullptr);
    ~Application() override;

    /// Ends with started() or with failed() and, after it, stopped(). A restore that was asked for comes first: restoring().
    void start();

    /// Ends with stopped(). What the getters below gave is gone then. A part that does not end in time is
    /// left behind: stopped(false).
    void stop();

    /// From started() to stop().
    [[nodiscard]] api::LiveSite& live() { return *m_live; }
    [[nodiscard]] api::Engine& commands();
    [[nodiscard]] api::Administration& administration();
    [[nodiscard]] api::Alerts& alerts();
    [[nodiscard]] api::LocalLists& localLists();
    [[nodiscard]] api::Reservations& reservations();
    [[nodiscard]] api::Jobs& jobs();
    [[nodiscard]] api::FileLibrary& fileLibrary();
    [[nodiscard]] api::VendorData& vendorData();
    [[nodiscard]] api::Notifications& notifications();
    [[nodiscard]] api::History& history();
    [[nodiscard]] api::Backups& backups();
    [[nodiscard]] api::Machine& machine();
    [[nodiscard]] api::Commissioning& commissioning();
    [[nodiscard]] api::Planning& planning();
    /// The file host, as the engine sees it; what it answers comes on the engine's thread.
    [[nodiscard]] ports::FileHost& fileHost();
    [[nodiscard]] api::Prices& prices();
    [[nodiscard]] api::Corrections& corrections();
    [[nodiscard]] api::Months& months();
    [[nodiscard]] api::Documents& documents();
    [[nodiscard]] api::Reports& reports();
    [[nodiscard]] api::DriverCosts& driverCosts();
    [[nodiscard]] const MemoryTrim& memoryTrim() const { return m_trim; }
    [[nodiscard]] quint16 apiPort() const { return m_apiPort; }
    [[nodiscard]] const ApplicationOptions& options() const { return m_options; }

    /// Tries at once to open the ports for stations that are not open.
    void retryPorts();

    /// How this computer does, from started() on; else nobody hears of it.
    void reportMachine(const engine::MachineCondition& machine);

    /// Calls \a done once both the main and the engine's thread have shown that they work.
    void checkAlive(std::function<void()> done);

Q_SIGNALS:
    /// A backup is put in place, beside this thread; that may take minutes.
    void restoring();
    void started();
    void failed(forecourt::Error error);
    /// \a isClean: every part ended in time.
    void stopped(bool isClean);
    /// Somebody asked for a start with new settings; whoever made this object stops it and makes a new one.
    void restartRequested();

private:
    void prepareFolder();
    void openStorage();
    void finishRestore(const storage::Applied& applied);
    void useRestoredOptions();
    void makeHelpers();
    [[nodiscard]] Result<QString> renewToken();
    void startEngine();
    void onEngineStarted(quint16 ocppPort);
    void onFilesStarted();
    void openApi();
    void fail(const Error& error);
    void stopFiles();
    void stopEngine();
    void closeStorage();
    void stopThread();
    void noteBackup(const QString& problem);
    void reportMaintenance();

    ApplicationOptions m_options; ///< changed only by a restore, before anything runs
    SystemClock m_clock;
    pricing::SessionPricer m_pricer;
    std::unique_ptr<DataLock> m_lock;
    QFuture<void> m_preparation; ///< of the data folder, on a thread of the pool
    QByteArray m_token;
    QThread m_engineThread;
    EngineRoom* m_room = nullptr; ///< lives on the engine's thread and goes with it
    QThread m_filesThread;
    std::unique_ptr<FilesRoom> m_files; ///< works on the files' thread; goes after the engine, which may call it until then
    std::unique_ptr<storage::Storage> m_storage;
    std::unique_ptr<api::LiveSite> m_live;
    std::unique_ptr<storage::BackupKeeper> m_backups;
    std::unique_ptr<LocalMachine> m_machine;
    std::unique_ptr<notify::Notifier> m_notifier;
    std::unique_ptr<localapi::LocalApi> m_api;
    std::unique_ptr<demo::DemoPark> m_demo;
    quint16 m_ocppPort = 0;
    quint16 m_apiPort = 0;
    std::optional<QString> m_backupProblem; ///< empty until a backup was tried
    MemoryTrim m_trim; ///< also while this has ended and a console is attached to a service
    QTimer m_maintenance;
    QTimer m_apiRetry;
    QTimer m_stopDeadline;
    bool m_isPreparing = false; ///< the data folder: nothing else runs yet
    bool m_isStopping = false;
    bool m_isStopped = false;
};

} // namespace forecourt::app
