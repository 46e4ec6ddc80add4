// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sitewriter.h"

#include "core/storage/agingclock.h"
#include "core/storage/driverswitches.h"

#include <algorithm>

namespace forecourt::storage {

namespace {

constexpr int RecentCommands = 200;
constexpr int OpenCommands = 2000; // among as many is looked for those that are not over
constexpr qint64 PowerHistoryS = 2 * 3600;

/// The newest, and of those before them the ones that still wait for something.
QList<CommandRecord> recentCommands(JournalTable& journal)
{
    QList<CommandRecord> commands = journal.newestCommands(OpenCommands);
    const auto older = commands.begin() + std::min<qsizetype>(RecentCommands, commands.size());
    const auto isOver = [](const CommandRecord& command) {
        return command.isAnswered() && phaseOf(command.effect) != EffectPhase::Awaited;
    };
    commands.erase(std::remove_if(older, commands.end(), isOver), commands.end());
    return commands;
}

} // namespace

void SiteWriter::load(QDate today, ports::Completion<ports::StoredSite> done)
{
    const QDateTime now = m_clock.utcNow();
    const QDateTime powerFrom = now.addSecs(-PowerHistoryS);
    submit<ports::StoredSite>(std::move(done), [today, now, powerFrom](Tables& tables) {
        ports::StoredSite site;
        site.settings = tables.site.settings();
        tables.beginReports();
        site.stations = tables.stations.all();
        site.tokens = tables.tokens.all();
        site.persons = tables.tokens.persons();
        site.unknownTokens = tables.tokens.unknown();
        site.runningTransactions = tables.transactions.running();
        site.lastRegisters = tables.transactions.lastRegisters();
        site.recentCommands = recentCommands(tables.journal);
        site.nextCommandId = tables.journal.nextCommandId();
        site.sitePower = tables.site.powerSince(powerFrom);
        site.alerts = tables.alerts.recent(now);
        site.nextAlertId = tables.alerts.nextId();
        site.alertSettings = tables.alerts.settings();
        site.lastDigestAt = tables.alerts.lastDigestAt();
        site.localLists = tables.reservations.localLists();
        site.reservations = tables.reservations.recent(now);
        site.nextReservationId = tables.reservations.nextId();
        site.plans = tables.plans.all();
        site.nextPlanId = tables.plans.nextId();
        site.powerLimits = tables.limits.all();
        site.vendorRules = tables.vendors.rules();
        site.nextVendorRuleId = tables.vendors.nextRuleId();
        site.vendorTraffic = tables.vendors.traffic();
        site.jobs = tables.jobs.recent(now);
        site.jobs.believedAt = readAgingState(tables.connection).believedAt;
        site.today = tables.transactions.dayTotals(today, Tables::zoneOf(site.settings.timeZone));
        return Result<ports::StoredSite>(std::move(site));
    });
}

void SiteWriter::saveSettings(SiteSettings settings, ports::Completion<void> done)
{
    submitPlain(std::move(done), [settings = std::move(settings)](Tables& tables) {
        tables.site.saveSettings(settings);
        const QTimeZone zone = Tables::zoneOf(settings.timeZone);
        tables.setTimeZone(zone);
        tables.settler.reports.setTimeZone(zone);
    });
}

void SiteWriter::saveStation(ports::StoredStation station, ports::Completion<void> done)
{
    submitPlain(std::move(done),
                [station = std::move(station)](Tables& tables) { tables.stations.save(station); });
}

void SiteWriter::replaceStation(ports::StationReplacement replacement, ports::Completion<void> done)
{
    submitPlain(std::move(done), [replacement = std::move(replacement)](Tables& tables) {
        tables.stations.save(replacement.leaving);
        tables.stations.save(replacement.coming);
        for (const PlannedAction& plan : replacement.plans)
            tables.plans.save(plan);
        for (const ReservationRecord& reservation : replacement.reservations)
            tables.reservations.save(reservation);
        moveDriverSwitch(tables.connection, replacement.leaving.record.id, replacement.coming.record.id);
    });
}

void SiteWriter::savePhoto(ports::StoredStation station, QByteArray photo, QString obsolete,
                           ports::Completion<void> done)
{
    submitPlain(std::move(done), [station = std::move(station), photo = std::move(photo),
                                  obsolete = std::move(obsolete)](Tables& tables) {
        if (!obsolete.isEmpty())
            tables.stations.removePhoto(obsolete);
        if (!photo.isEmpty())
            tables.stations.savePhoto(station.record.photo, photo);
        tables.stations.save(station);
    });
}

void SiteWriter::saveToken(TokenRecord token, ports::Completion<void> done)
{
    submitPlain(std::move(done), [token = std::move(token)](Tables& tables) { tables.tokens.save(token); });
}

void SiteWriter::removeToken(QString value, ports::Completion<void> done)
{
    submit<void>(std::move(done),
                 [value = std::move(value)](Tables& tables) { return tables.tokens.remove(value); });
}

void SiteWriter::savePerson(PersonRecord person, ports::Completion<PersonId> done)
{
    submit<PersonId>(std::move(done), [person = std::move(person)](Tables& tables) {
        return tables.tokens.savePerson(person);
    });
}

void SiteWriter::removePerson(PersonId person, ports::Completion<void> done)
{
    submit<void>(std::move(done), [person](Tables& tables) { return tables.tokens.removePerson(person); });
}

void SiteWriter::changeRoster(RosterBatch batch, ports::Completion<NewPersonIds> done)
{
    submit<NewPersonIds>(std::move(done),
                         [batch = std::move(batch)](Tables& tables) { return tables.tokens.change(batch); });
}

void SiteWriter::saveUnknownToken(UnknownToken token)
{
    submitPlain({}, [token = std::move(token)](Tables& tables) { tables.tokens.saveUnknown(token); });
}

void SiteWriter::removeUnknownToken(QString value)
{
    submitPlain({}, [value = std::move(value)](Tables& tables) { tables.tokens.removeUnknown(value); });
}

void SiteWriter::saveCommand(CommandRecord command)
{
    submitPlain({}, [command = std::move(command)](Tables& tables) { tables.journal.saveCommand(command); });
}

void SiteWriter::addEvent(EventRecord event, ports::Completion<void> done)
{
    submitPlain(std::move(done),
                [event = std::move(event)](Tables& tables) {
                    tables.journal.addEvent(event);
                    tables.settler.reports.addEvent(event);
                });
}

void SiteWriter::addMessage(MessageRecord message)
{
    m_messages.add(std::move(message));
}

void SiteWriter::addSitePower(SitePowerPoint point)
{
    submitPlain({}, [point](Tables& tables) { tables.site.addPower(point); });
}

void SiteWriter::saveAlert(AlertRecord alert, ports::Completion<void> done)
{
    submitPlain(std::move(done), [alert = std::move(alert)](Tables& tables) {
        if (!tables.alerts.isKnown(alert.id)) // raised: counted once
            tables.settler.reports.addFailure(alert.station, alert.raisedAt, alert.kind);
        tables.alerts.save(alert);
    });
}

void SiteWriter::saveAlertSettings(AlertSettings settings, ports::Completion<void> done)
{
    submitPlain(std::move(done),
                [settings = std::move(settings)](Tables& tables) { tables.alerts.saveSettings(settings); });
}

void SiteWriter::saveDigestTime(QDateTime at)
{
    submitPlain({}, [at = std::move(at)](Tables& tables) { tables.alerts.saveDigestTime(at); });
}

void SiteWriter::saveLocalList(LocalListRecord list, ports::Completion<void> done)
{
    submitPlain(std::move(done), [list = std::move(list)](Tables& tables) { tables.reservations.saveLocalList(list); });
}

void SiteWriter::saveReservation(ReservationRecord reservation, ports::Completion<void> done)
{
    submitPlain(std::move(done), [reservation = std::move(reservation)](Tables& tables) { tables.reservations.save(reservation); });
}

void SiteWriter::savePlan(PlannedAction plan, ports::Completion<void> done)
{
    submitPlain(std::move(done), [plan = std::move(plan)](Tables& tables) { tables.plans.save(plan); });
}

void SiteWriter::removePlan(PlanId plan, ports::Completion<void> done)
{
    submitPlain(std::move(done), [plan](Tables& tables) { tables.plans.remove(plan); });
}

void SiteWriter::savePowerLimits(PowerLimitsRecord limits)
{
    submitPlain({}, [limits = std::move(limits)](Tables& tables) { tables.limits.save(limits); });
}

void SiteWriter::saveVendorRule(VendorRule rule, ports::Completion<void> done)
{
    submitPlain(std::move(done), [rule = std::move(rule)](Tables& tables) { tables.vendors.saveRule(rule); });
}

void SiteWriter::removeVendorRule(VendorRuleId rule, ports::Completion<void> done)
{
    submitPlain(std::move(done), [rule](Tables& tables) { tables.vendors.removeRule(rule); });
}

void SiteWriter::saveVendorTraffic(VendorTraffic traffic)
{
    submitPlain({}, [traffic = std::move(traffic)](Tables& tables) { tables.vendors.saveTraffic(traffic); });
}

void SiteWriter::saveSettingsReading(SettingsReading reading)
{
    submitPlain({}, [reading = std::move(reading)](Tables& tables) { tables.readings.save(reading); });
}

void SiteWriter::saveFirmwareFile(FirmwareFile file, ports::Completion<void> done)
{
    submitPlain(std::move(done), [file = std::move(file)](Tables& tables) { tables.jobs.save(file); });
}

void SiteWriter::removeFirmwareFile(FirmwareFileId file)
{
    submitPlain({}, [file](Tables& tables) { tables.jobs.remove(file); });
}

void SiteWriter::saveRollout(FirmwareRollout rollout)
{
    submitPlain({}, [rollout = std::move(rollout)](Tables& tables) { tables.jobs.save(rollout); });
}

void SiteWriter::saveFirmwareJob(ports::StoredFirmwareJob job, ports::Completion<void> done)
{
    submitPlain(std::move(done), [job = std::move(job)](Tables& tables) { tables.jobs.save(job); });
}

void SiteWriter::saveLogJob(ports::StoredLogJob job, ports::Completion<void> done)
{
    submitPlain(std::move(done), [job = std::move(job)](Tables& tables) { tables.jobs.save(job); });
}

void SiteWriter::saveStationFile(StationFile file, ports::Completion<void> done)
{
    submitPlain(std::move(done), [file = std::move(file)](Tables& tables) { tables.jobs.save(file); });
}

void SiteWriter::removeStationFile(StationFileId file)
{
    submitPlain({}, [file](Tables& tables) { tables.jobs.remove(file); });
}

void SiteWriter::saveFileRetention(FileRetention retention)
{
    submitPlain({}, [retention](Tables& tables) { tables.jobs.save(retention); });
}

void SiteWriter::findFirmwareJobs(JobQuery query, ports::Completion<Page<FirmwareJob>> done)
{
    submit<Page<FirmwareJob>>(std::move(done),
                              [query = std::move(query)](Tables& tables) { return tables.jobs.firmwareJobs(query); });
}

void SiteWriter::findLogJobs(JobQuery query, ports::Completion<Page<LogJob>> done)
{
    submit<Page<LogJob>>(std::move(done), [query = std::move(query)](Tables& tables) { return tables.jobs.logJobs(query); });
}

void SiteWriter::watchHealth(std::function<void(StorageHealth, QString detail, int unsaved)> watcher)
{
    m_writer.watchHealth(std::move(watcher));
}

} // namespace forecourt::storage
