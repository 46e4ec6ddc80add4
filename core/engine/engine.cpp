// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"

#include "core/engine/alertsfacade.h"
#include "core/engine/drivercostfacade.h"
#include "core/engine/facades.h"
#include "core/engine/filelibraryfacade.h"
#include "core/engine/jobsfacade.h"
#include "core/engine/limits.h"
#include "core/engine/locallistfacade.h"
#include "core/engine/planningfacade.h"
#include "core/engine/powerlimitkeeper.h"
#include "core/engine/pricedesk.h"
#include "core/engine/reservationfacade.h"
#include "core/engine/vendorfacade.h"

namespace forecourt::engine {

namespace {
constexpr std::chrono::seconds TickStep{10};
} // namespace

/// All parts, made in the order in which they need each other.
class Engine::Parts
{
public:
    Parts(EngineSetup setup, Engine& engine)
        : clock(setup.clock)
        , transactions(setup.transactions)
        , store(setup.site)
        , makeAdapter(std::move(setup.makeAdapter))
        , publisher(setup.clock)
        , journal(setup.clock, setup.site)
        , roster(setup.clock, setup.site, publisher)
        , book(publisher)
        , commandBook(setup.clock, setup.site, publisher)
        , today(setup.clock, setup.transactions, settings, book, publisher)
        , passwords(engine, setup.hasher)
        , vendors(setup.clock, setup.site, publisher, journal)
        , context{setup.clock, setup.ids, setup.transactions, setup.site,  makeAdapter, settings, storageHealth, publisher,
                  journal,     roster,    book,               commandBook, today,       passwords, vendors, events, lifetime}
        , stations(context)
        , lobby(context)
        , monitor(context, stations, setup.programName)
        , links(context, stations, lobby, monitor)
        , administrator(context, settings, stations, lobby, links, monitor)
        , engineFacade(engine, context, stations)
        , administrationFacade(engine, administrator, roster, passwords)
        , alerts(context, stations, monitor)
        , alertsFacade(engine, alerts, monitor)
        , localLists(context, stations)
        , localListFacade(engine, localLists)
        , reservations(context, stations)
        , reservationFacade(engine, reservations)
        , planner(context, stations)
        , planningFacade(engine, planner)
        , powerLimits(context, stations)
        , vendorFacade(engine, vendors)
        , jobs(context, stations)
        , jobsFacade(engine, jobs, setup.site)
        , fileLibrary(engine, jobs, stations)
        , driverCosts(context, stations, setup.accounts)
        , driverCostFacade(engine, driverCosts)
        , prices(context, stations, powerLimits, driverCosts, alerts, setup.accounts, setup.pricer)
    {
        journal.setWatcher([this](const Happening& happening) { alerts.happened(happening); });
        connect(&publisher, &ChangePublisher::changed, &publisher, [this](const ChangeBatchPointer& batch) {
            if (!batch->isSnapshot && (!batch->stations.isEmpty() || batch->system || !batch->transactions.isEmpty()))
                alerts.request();
            localLists.observe(*batch);
            reservations.observe(*batch);
            powerLimits.observe(*batch);
            vendors.observe(*batch);
            prices.observe(*batch);
        });
        administrator.setPlaceWatcher([this](ports::StationReplacement& replacement) { collectPlace(replacement); },
                                      [this](const StationId& old, const StationId& replacement) { takeOver(old, replacement); });
        publisher.setCollector([this](ChangeBatch& batch) { collect(batch); });
    }

    void load(const ports::StoredSite& stored);
    void collect(ChangeBatch& batch);
    void collectPlace(ports::StationReplacement& replacement) const;
    void takeOver(const StationId& old, const StationId& replacement);
    void tick();
    void storageChanged(StorageHealth health, const QString& detail, int unsaved);

    Clock& clock;
    ports::TransactionStore& transactions;
    ports::SiteStore& store;
    std::shared_ptr<char> lifetime = std::make_shared<char>();
    AdapterFactory makeAdapter;
    SiteSettings settings;
    StorageHealth storageHealth = StorageHealth::Good;
    ChangePublisher publisher;
    Journal journal;
    Roster roster;
    TransactionBook book;
    CommandBook commandBook;
    DaySummary today;
    PasswordHashing passwords;
    VendorBook vendors;
    StationEvents events;
    EngineContext context;
    StationRegistry stations;
    Lobby lobby;
    SystemMonitor monitor;
    LinkRouter links;
    Administrator administrator;
    EngineFacade engineFacade;
    AdministrationFacade administrationFacade;
    AlertBook alerts;
    AlertsFacade alertsFacade;
    LocalListKeeper localLists;
    LocalListFacade localListFacade;
    ReservationBook reservations;
    ReservationFacade reservationFacade;
    Planner planner;
    PlanningFacade planningFacade;
    PowerLimitKeeper powerLimits;
    VendorFacade vendorFacade;
    JobDesk jobs;
    JobsFacade jobsFacade;
    FileLibraryFacade fileLibrary;
    DriverCosts driverCosts;
    DriverCostFacade driverCostFacade;
    PriceDesk prices;
    std::unique_ptr<ScheduledCall> nextTick;
};

void Engine::Parts::load(const ports::StoredSite& stored)
{
    settings = stored.settings;
    roster.load(stored);
    book.load(stored);
    commandBook.load(stored);
    for (const ports::StoredStation& station : stored.stations)
        stations.add(station);
    for (const auto& [id, known] : commandBook.all()) {
        CommandRecord* record = commandBook.find(CommandId(id));
        if (StationController* station = stations.find(record->station))
            station->follower().resume(*record);
    }
    monitor.load(stored);
    alerts.load(stored);
    localLists.load(stored);
    reservations.load(stored);
    planner.load(stored);
    powerLimits.load(stored);
    vendors.load(stored);
    jobs.load(stored.jobs);
    prices.load();
    today.reload();
    tick();
}

void Engine::Parts::collect(ChangeBatch& batch)
{
    batch.site = settings;
    batch.today = today.totals();
    for (const auto& [id, station] : stations.all()) {
        (station->model().record().isArchived ? batch.archivedStations : batch.stations)
            .append(station->model().snapshot());
    }
    book.collect(batch);
    commandBook.collect(batch);
    batch.candidates = lobby.candidates();
    links.collect(batch);
    roster.collect(batch);
    monitor.collect(batch);
    alerts.collect(batch);
    localLists.collect(batch);
    reservations.collect(batch);
    planner.collect(batch);
    powerLimits.collect(batch);
    vendors.collect(batch);
    jobs.collect(batch);
    prices.collect(batch);
}

void Engine::Parts::collectPlace(ports::StationReplacement& replacement) const
{
    replacement.plans = planner.following(replacement.leaving.record.id, replacement.coming.record.id);
    replacement.reservations = reservations.endingWith(replacement.leaving.record.id);
}

void Engine::Parts::takeOver(const StationId& old, const StationId& replacement)
{
    planner.takeOver(old, replacement);
    reservations.endWith(old);
    driverCosts.takeOver(old, replacement);
    prices.takeOver(old, replacement);
}

void Engine::Parts::storageChanged(StorageHealth health, const QString& detail, int unsaved)
{
    storageHealth = health;
    monitor.storageChanged(health, detail, unsaved);
    for (const auto& [id, station] : stations.all())
        station->storageChanged();
}

void Engine::Parts::tick()
{
    const QDateTime now = clock.utcNow();
    for (const auto& [id, station] : stations.all())
        station->tick(now);
    today.tick();
    monitor.tick(now);
    alerts.check();
    localLists.tick(now);
    planner.tick(now);
    powerLimits.tick(now);
    vendors.tick();
    jobs.tick(now);
    prices.tick(now);
    nextTick = clock.after(TickStep, [this] { tick(); });
}

Engine::Engine(EngineSetup setup, QObject* parent)
    : QObject(parent), m_parts(std::make_unique<Parts>(std::move(setup), *this))
{
}

Engine::~Engine()
{
    m_parts->lifetime.reset(); // completions that are still on their way find nobody
}

void Engine::start(std::function<void(Result<void>)> done)
{
    Parts& parts = *m_parts;
    const std::weak_ptr<char> lifetime = parts.lifetime;
    parts.store.load(parts.clock.utcNow().date(),
                     [&parts, lifetime, done = std::move(done)](const Result<ports::StoredSite>& stored) {
                         if (lifetime.expired())
                             return;
                         if (!stored)
                             return done(tl::unexpected(stored.error()));
                         parts.load(*stored);
                         parts.store.watchHealth([&parts, lifetime](StorageHealth health, const QString& detail, int unsaved) {
                             if (!lifetime.expired())
                                 parts.storageChanged(health, detail, unsaved);
                         });
                         done({});
                     });
}

void Engine::stop(std::function<void()> done)
{
    Parts& parts = *m_parts;
    parts.links.stop();
    parts.nextTick.reset();
    parts.lobby.closeAll(CloseGoingAway, QStringLiteral("shutting down"));
    for (const auto& [id, station] : parts.stations.all()) {
        if (station->isOnline())
            station->close(CloseGoingAway, QStringLiteral("shutting down"));
        else if (station->model().isUnsaved())
            station->model().save();
    }
    parts.publisher.flush();
    parts.vendors.saveCounts();
    Happening ending;
    ending.kind = EventKind::Disconnected;
    ending.code = QStringLiteral("Stopped");
    parts.journal.add(std::move(ending), [done = std::move(done)](const Result<void>&) { done(); });
}

api::Engine& Engine::commands()
{
    return m_parts->engineFacade;
}

api::Administration& Engine::administration()
{
    return m_parts->administrationFacade;
}

api::Alerts& Engine::alerts()
{
    return m_parts->alertsFacade;
}

api::LocalLists& Engine::localLists()
{
    return m_parts->localListFacade;
}

api::Reservations& Engine::reservations()
{
    return m_parts->reservationFacade;
}

api::Planning& Engine::planning()
{
    return m_parts->planningFacade;
}

api::VendorData& Engine::vendorData()
{
    return m_parts->vendorFacade;
}

api::Jobs& Engine::jobs()
{
    return m_parts->jobsFacade;
}

api::FileLibrary& Engine::fileLibrary()
{
    return m_parts->fileLibrary;
}

void Engine::useVault(ports::FileVault* vault)
{
    m_parts->jobs.setVault(vault);
}

void Engine::useFileHost(ports::FileHost* host)
{
    m_parts->jobs.setHost(host);
}

api::DriverCosts& Engine::driverCosts()
{
    return m_parts->driverCostFacade;
}

api::ChangeSource& Engine::changes()
{
    return m_parts->publisher;
}

ports::LinkListener& Engine::links()
{
    return m_parts->links;
}

ports::StationDirectory& Engine::directory()
{
    return m_parts->stations;
}

const SiteSettings& Engine::settings() const
{
    return m_parts->settings;
}

void Engine::reportMaintenance(const MaintenanceReport& report)
{
    m_parts->monitor.maintained(report);
    if (report.believedAt)
        m_parts->jobs.files().setBelievedTime(*report.believedAt);
}

void Engine::reportMachine(const MachineCondition& machine)
{
    m_parts->monitor.machineChanged(machine);
    m_parts->alerts.request();
}

} // namespace forecourt::engine
