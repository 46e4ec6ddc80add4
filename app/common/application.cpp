// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/application.h"

#include "app/common/backuptask.h"
#include "app/common/alertwording.h"
#include "app/common/clocksynchronisation.h"
#include "app/common/datalock.h"
#include "app/common/engineroom.h"
#include "app/common/filesroom.h"
#include "app/common/localmachine.h"
#include "app/common/systemdunit.h"
#include "app/demo/demopark.h"
#include "core/base/async.h"
#include "core/base/elsewhere.h"
#include "core/base/logging.h"
#include "core/localapi/apitoken.h"
#include "core/localapi/localapi.h"
#include "core/storage/archiving.h"
#include "core/storage/backupkeeper.h"
#include "core/notify/notifier.h"
#include "core/storage/datafolder.h"
#include "core/storage/restoring.h"
#include "core/storage/storage.h"

#include <QDir>
#include <QFile>
#include <QTimeZone>

namespace forecourt::app {

namespace {

constexpr std::chrono::seconds MaintenanceInterval{60};
constexpr std::chrono::seconds RetryInterval{5};
constexpr std::chrono::seconds StopDeadline{20};

} // namespace

Application::Application(ApplicationOptions options, QObject* parent)
    : QObject(parent), m_options(std::move(options)), m_trim(m_options.trimInterval)
{
    m_engineThread.setObjectName(QStringLiteral("engine"));
    m_filesThread.setObjectName(QStringLiteral("files"));
    m_maintenance.setInterval(MaintenanceInterval);
    connect(&m_maintenance, &QTimer::timeout, this, &Application::reportMaintenance);
    m_apiRetry.setInterval(RetryInterval);
    connect(&m_apiRetry, &QTimer::timeout, this, &Application::openApi);
    m_stopDeadline.setSingleShot(true);
    m_stopDeadline.setInterval(StopDeadline);
    connect(&m_stopDeadline, &QTimer::timeout, this, [this] {
        if (!std::exchange(m_isStopped, true))
            Q_EMIT stopped(false);
    });
}

Application::~Application()
{
    m_preparation.waitForFinished(); // nobody else may take the folder until then
    m_filesThread.quit();
    m_filesThread.wait();
    m_engineThread.quit();
    m_engineThread.wait();
}

void Application::start()
{
    if (const auto folder = storage::makePrivateFolder(m_options.dataFolder); !folder)
        return fail(folder.error());
    auto lock = DataLock::take(m_options.dataFolder);
    if (!lock)
        return fail(lock.error());
    m_lock = std::move(*lock);
    prepareFolder();
}

/// A restore that was asked for in the window, or was cut off by a power failure, copies the whole database first.
void Application::prepareFolder()
{
    using Outcome = Result<std::optional<storage::Applied>>;
    const QString backups = m_options.backupPlan.folder.isEmpty() ? m_options.dataFolder + QStringLiteral("/backup")
                                                                  : m_options.backupPlan.folder;
    if (storage::isRestoreWanted(m_options.dataFolder))
        Q_EMIT restoring();
    m_isPreparing = true;
    const QFuture<Outcome> prepared = runElsewhere([folder = m_options.dataFolder, backups, now = m_clock.utcNow()]() -> Outcome {
        storage::removeLeftWork(folder, now);
        return storage::applyRestore(folder, backups, now);
    });
    m_preparation = QFuture<void>(prepared);
    whenFinished(prepared, this, [this](const Outcome& applied) {
        m_isPreparing = false;
        if (m_isStopping)
            return stopFiles();
        if (!applied)
            return fail(applied.error());
        if (*applied)
            finishRestore(**applied);
        openStorage();
    });
}

/// Until this is over, each start does the same again.
void Application::finishRestore(const storage::Applied& applied)
{
    if (m_options.settings != nullptr && !m_options.isDemo) {
        takeRestoredSettings(applied.settings, m_options.settings);
        useRestoredOptions();
    }
    storage::endRestore(m_options.dataFolder);
}

void Application::useRestoredOptions()
{
    const ApplicationOptions restored = makeApplicationOptions(*m_options.settings);
    m_options.server = restored.server;
    m_options.apiPort = restored.apiPort;
    m_options.apiHosts = restored.apiHosts;
    m_options.files = restored.files;
    m_options.apiAddress = restored.apiAddress;
    m_options.apiCertificateFile = restored.apiCertificateFile;
    m_options.apiKeyFile = restored.apiKeyFile;
}

void Application::openStorage()
{
    m_room = new EngineRoom(m_options);
    m_room->moveToThread(&m_engineThread);
    connect(&m_engineThread, &QThread::finished, m_room, &QObject::deleteLater);
    connect(m_room, &EngineRoom::started, this, &Application::onEngineStarted);
    connect(m_room, &EngineRoom::failed, this, &Application::fail);
    connect(m_room, &EngineRoom::stopped, this, &Application::closeStorage);
    m_engineThread.start();
    m_files = std::make_unique<FilesRoom>(m_options, m_room);
    m_files->moveToThread(&m_filesThread);
    connect(m_files.get(), &FilesRoom::started, this, &Application::onFilesStarted);
    connect(m_files.get(), &FilesRoom::failed, this, &Application::fail);
    connect(m_files.get(), &FilesRoom::stopped, this, &Application::stopEngine);
    m_filesThread.start();

    m_options.storage.pricer = &m_pricer;
    m_storage = std::make_unique<storage::Storage>(m_options.dataFolder, m_clock, m_room, m_options.storage);
    connect(m_storage.get(), &storage::Storage::damaged, this, &Application::fail);
    connect(m_storage.get(), &storage::Storage::backingUpChanged, this, &Application::reportMaintenance);
    connect(m_storage.get(), &storage::Storage::backupsSeen, this, [this] {
        if (m_live) // else it is told with the first report
            reportMaintenance();
    });
    connect(m_storage.get(), &storage::Storage::backedUp, this, [this] { noteBackup({}); });
    connect(m_storage.get(), &storage::Storage::backupFailed, this, [this](const Error& error) { noteBackup(error.detail); });
    whenFinished(m_storage->open(), this, [this](const Result<void>& opened) {
        if (m_isStopping)
            return;
        if (opened)
            startEngine();
        else
            fail(opened.error());
    });
}

void Application::startEngine()
{
    SystemIdSource ids;
    auto token = localapi::loadOrMakeToken(m_options.dataFolder + QStringLiteral("/api-token"), ids);
    if (!token)
        return fail(token.error());
    m_token = *token;
    QMetaObject::invokeMethod(
        m_room,
        [room = m_room, storage = m_storage.get(), pricer = &m_pricer] {
            room->start(storage->transactionStore(), storage->siteStore(), storage->accountStore(), *pricer, storage->prices());
        },
        Qt::QueuedConnection);
}

void Application::onEngineStarted(quint16 ocppPort)
{
    m_ocppPort = ocppPort;
    if (m_isStopping)
        return;
    QMetaObject::invokeMethod(m_room, [room = m_room, host = &m_files->host()] { room->useFileHost(*host); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(m_files.get(), [files = m_files.get()] { files->start(); }, Qt::QueuedConnection);
}

void Application::onFilesStarted()
{
    if (m_isStopping)
        return;
    m_live = std::make_unique<api::LiveSite>(m_room->engine().changes());
    makeHelpers();
    m_notifier = std::make_unique<notify::Notifier>(
        notify::NotifierSetup{*m_live, alerts(), m_clock, makeAlertWording(m_options.locale),
                              m_options.dataFolder + QStringLiteral("/outbox.json"), m_options.siteKeyFile, {}});
    openApi();
    if (m_isStopping)
        return;
    if (m_options.isDemo)
        m_demo = std::make_unique<demo::DemoPark>(m_room->demoStations(), m_ocppPort);
    m_maintenance.start();
    reportMaintenance();
    Q_EMIT started();
}

void Application::makeHelpers()
{
    storage::KeeperHooks keeping;
    keeping.sources = [this] { return archiveSources(m_options); };
    if (m_options.settings != nullptr) {
        keeping.storePlan = [settings = m_options.settings](const api::BackupPlan& plan) { return storeBackupPlan(plan, *settings); };
    }
    m_backups = std::make_unique<storage::BackupKeeper>(*m_storage, m_clock, m_options.dataFolder, m_options.backupPlan, keeping);
    LocalMachine::Hooks hooks;
    hooks.token = [this] { return QString::fromLatin1(m_token); };
    hooks.renewToken = [this] { return renewToken(); };
    hooks.restart = [this] { Q_EMIT restartRequested(); };
    hooks.selfTestPath = [this] { return m_options.server.selfTestPath; };
    hooks.listensOn = [this] {
        const QHostAddress& address = m_options.server.bindAddress;
        const bool isAll = address == QHostAddress(QHostAddress::Any) || address == QHostAddress(QHostAddress::AnyIPv4)
            || address == QHostAddress(QHostAddress::AnyIPv6);
        return isAll ? QString() : address.toString();
    };
    hooks.settings = m_options.settings;
    hooks.restartCommand = restartCommand();
    m_machine = std::make_unique<LocalMachine>(*m_storage, hooks);
    const auto takeZone = [this] { m_storage->setTimeZone(QTimeZone(m_live->site().timeZone.toUtf8())); };
    connect(m_live.get(), &api::LiveSite::siteChanged, this, takeZone);
    connect(m_live.get(), &api::LiveSite::reset, this, takeZone);
}

/// Counts from the next start: the API that runs keeps the token it was opened with.
Result<QString> Application::renewToken()
{
    const QString file = m_options.dataFolder + QStringLiteral("/api-token");
    if (QFile::exists(file) && !QFile::remove(file))
        return failure(ErrorCode::FileFailed, QStringLiteral("cannot remove %1").arg(file), {file});
    SystemIdSource ids;
    const auto token = localapi::loadOrMakeToken(file, ids);
    return token ? Result<QString>(QString::fromLatin1(*token)) : tl::unexpected(token.error());
}

void Application::openApi()
{
    localapi::LocalApi::Options options;
    options.port = m_options.apiPort;
    options.token = m_token;
    options.hosts = m_options.apiHosts;
    options.address = m_options.apiAddress;
    options.certificateFile = m_options.apiCertificateFile;
    options.keyFile = m_options.apiKeyFile;
    options.figures = [storage = m_storage.get()] { return storage->figures(); };
    options.uploadFolder = m_options.dataFolder + QStringLiteral("/uploads");
    options.prices = &prices();
    options.console = {.changes = &m_room->engine().changes(),
                       .alerts = &alerts(),
                       .notifications = m_notifier.get(),
                       .localLists = &localLists(),
                       .reservations = &reservations(),
                       .vendorData = &vendorData(),
                       .planning = &planning(),
                       .jobs = &jobs(),
                       .fileLibrary = &fileLibrary(),
                       .commissioning = &commissioning(),
                       .backups = m_backups.get(),
                       .machine = m_machine.get(),
                       .corrections = &corrections(),
                       .months = &months(),
                       .documents = &documents(),
                       .reports = &reports(),
                       .driverCosts = &driverCosts()};
    m_api = std::make_unique<localapi::LocalApi>(options, commands(), administration(), history(), *m_live);
    const auto port = m_api->listen();
    if (port) {
        m_apiRetry.stop();
        m_apiPort = *port;
        qCInfo(logApp) << "local API:" << (m_options.apiAddress.isEmpty() ? QStringLiteral("127.0.0.1") : m_options.apiAddress)
                       << "port" << m_apiPort << "data folder" << m_options.dataFolder;
        m_lock->announce(m_options.apiAddress.isEmpty() ? QStringLiteral("http://127.0.0.1:%1").arg(m_apiPort)
                                                        : QStringLiteral("https://%1:%2").arg(m_options.apiAddress).arg(m_apiPort));
        return;
    }
    m_api.reset();
    if (m_options.busyPort == BusyPort::Fails)
        return fail(port.error());
    if (!m_apiRetry.isActive()) {
        qCWarning(logApp) << "the local API cannot be opened:" << port.error().detail;
        m_apiRetry.start();
    }
}

void Application::fail(const Error& error)
{
    if (m_isStopping)
        return;
    qCCritical(logApp) << error.detail;
    Q_EMIT failed(error);
    stop();
}

void Application::stop()
{
    if (std::exchange(m_isStopping, true))
        return;
    m_demo.reset();
    m_maintenance.stop();
    m_apiRetry.stop();
    m_stopDeadline.start();
    if (m_isPreparing)
        return; // it goes on when the folder is as it should be
    if (!m_api) {
        stopFiles();
        return;
    }
    m_lock->announce({}); // whoever has the port next is not for consoles
    connect(m_api.get(), &localapi::LocalApi::stopped, this, &Application::stopFiles, Qt::QueuedConnection);
    m_api->stop();
}

void Application::stopFiles()
{
    m_api.reset();
    if (m_files)
        QMetaObject::invokeMethod(m_files.get(), [files = m_files.get()] { files->stop(); }, Qt::QueuedConnection);
    else
        stopEngine();
}

void Application::stopEngine()
{
    m_machine.reset();
    m_backups.reset();
    m_notifier.reset();
    m_live.reset();
    if (m_room == nullptr)
        stopThread();
    else
        QMetaObject::invokeMethod(m_room, [room = m_room] { room->stop(); }, Qt::QueuedConnection);
}

void Application::closeStorage()
{
    auto* watcher = new QFutureWatcher<void>(this);
    connect(watcher, &QFutureWatcher<void>::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_storage.reset();
        stopThread();
    });
    watcher->setFuture(m_storage->close());
}

void Application::stopThread()
{
    const auto finish = [this] {
        m_room = nullptr;
        m_filesThread.quit(); // it has nothing to do any more: this takes no time
        m_filesThread.wait();
        m_files.reset();
        m_lock.reset();
        m_stopDeadline.stop();
        if (!std::exchange(m_isStopped, true))
            Q_EMIT stopped(true);
    };
    if (!m_engineThread.isRunning()) {
        // not from inside start(): who called it may still connect
        QMetaObject::invokeMethod(this, finish, Qt::QueuedConnection);
        return;
    }
    connect(&m_engineThread, &QThread::finished, this, finish);
    m_engineThread.quit();
}

void Application::noteBackup(const QString& problem)
{
    m_backupProblem = problem;
    reportMaintenance();
}

void Application::reportMaintenance()
{
    if (m_isStopping || !m_storage || m_room == nullptr)
        return;
    const engine::MaintenanceReport report{.diskFreeBytes = storage::freeDisk(m_options.dataFolder),
                                           .lastBackupAt = m_storage->lastBackupAt(),
                                           .backupProblem = m_backupProblem,
                                           .altered = m_storage->alteredSessions(),
                                           .isClockSynchronised = isClockSynchronised(),
                                           .backupSince = m_storage->backupSince(),
                                           .believedAt = m_storage->believedAt()};
    QMetaObject::invokeMethod(
        m_room, [room = m_room, report] { room->reportMaintenance(report); }, Qt::QueuedConnection);
}

} // namespace forecourt::app
