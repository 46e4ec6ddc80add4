// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakestore.h"

#include <algorithm>

namespace forecourt::tests {

CommitQueue::CommitQueue() = default;
CommitQueue::~CommitQueue() = default;

void CommitQueue::commit()
{
    std::deque<std::function<void()>> due = std::move(m_waiting);
    m_waiting.clear();
    for (const auto& call : due)
        call();
}

size_t CommitQueue::waiting() const
{
    return m_waiting.size();
}

void CommitQueue::dropWaiting()
{
    m_waiting.clear();
}

FakeTransactionStore::FakeTransactionStore() = default;
FakeTransactionStore::~FakeTransactionStore() = default;

void FakeTransactionStore::begin(TransactionRecord record, QByteArray message, ports::Completion<Begun> done)
{
    keep(message);
    Begun begun;
    if (commits.failure)
        return commits.complete<Begun>(std::move(done), begun);
    const bool isTelling = record.startStationTime >= QLatin1String("2000")
                           && record.startStationTime < QLatin1String("3");
    for (const auto& [key, known] : records) {
        if (known.state != TransactionState::Orphan && known.station == record.station && known.evse == record.evse
            && (isTelling || known.state != TransactionState::Ended)
            && known.token.folded() == record.token.folded() && known.startStationTime == record.startStationTime
            && known.meterStart == record.meterStart) {
            begun.record = known;
            begun.isDuplicate = true;
            return commits.complete<Begun>(std::move(done), begun);
        }
    }
    for (auto& [key, known] : records) {
        if (known.isRunning() && known.station == record.station && known.evse == record.evse
            && known.startedAt <= record.startedAt) {
            known.state = TransactionState::EndUnknown;
            known.flags |= TransactionFlag::EndUnknown;
            begun.displaced.append(known);
        }
    }
    std::sort(begun.displaced.begin(), begun.displaced.end(), [](const TransactionRecord& a, const TransactionRecord& b) {
        return std::pair(a.startedAt, a.key.value()) > std::pair(b.startedAt, b.key.value());
    });
    record.key = TransactionKey(m_nextKey++);
    record.number = QStringLiteral("2026-%1").arg(record.key.value(), 6, 10, QLatin1Char('0'));
    if (record.id.value().isEmpty())
        record.id = TransactionId(QString::number(record.key.value()));
    records[record.key.value()] = record;
    begun.record = record;
    commits.complete<Begun>(std::move(done), begun);
}

void FakeTransactionStore::addOrphan(TransactionRecord record, std::vector<MeterSample> added, QByteArray message,
                                     ports::Completion<TransactionRecord> done)
{
    keep(message);
    for (const auto& [key, known] : records) {
        if (known.state == TransactionState::Orphan && known.station == record.station && known.id == record.id
            && known.stopStationTime == record.stopStationTime && known.meterStop == record.meterStop)
            return commits.complete<TransactionRecord>(std::move(done), known);
    }
    if (!commits.failure) {
        record.key = TransactionKey(m_nextKey++);
        records[record.key.value()] = record;
        addAll(record.key.value(), added);
    }
    commits.complete<TransactionRecord>(std::move(done), record);
}

void FakeTransactionStore::save(TransactionRecord record, std::vector<MeterSample> added, QByteArray message,
                                ports::Completion<void> done)
{
    keep(message);
    if (!commits.failure) {
        records[record.key.value()] = record;
        addAll(record.key.value(), added);
    }
    commits.complete<void>(std::move(done), {});
}

void FakeTransactionStore::addSamples(StationId, std::optional<EvseId>, std::optional<TransactionRecord> progress,
                                      std::vector<MeterSample> added, QByteArray message, ports::Completion<void> done)
{
    keep(message);
    if (!commits.failure) {
        addAll(progress ? progress->key.value() : 0, added);
        if (progress) {
            TransactionRecord& known = records[progress->key.value()];
            known.lastRegister = progress->lastRegister;
            known.maximumPowerW = progress->maximumPowerW;
            known.lastSocPercent = progress->lastSocPercent;
            known.lastSampleAt = progress->lastSampleAt;
            known.flags = progress->flags;
        }
    }
    commits.complete<void>(std::move(done), {});
}

void FakeTransactionStore::find(StationId station, TransactionId id,
                                ports::Completion<std::optional<TransactionRecord>> done)
{
    ++reads;
    std::optional<TransactionRecord> found;
    for (const auto& [key, known] : records) {
        if (known.station == station && known.id == id)
            found = known;
    }
    commits.complete<std::optional<TransactionRecord>>(std::move(done), found);
}

void FakeTransactionStore::findByKey(TransactionKey key, ports::Completion<std::optional<TransactionRecord>> done)
{
    ++reads;
    const auto it = records.find(key.value());
    commits.complete<std::optional<TransactionRecord>>(
        std::move(done), it == records.end() ? std::nullopt : std::optional(it->second));
}

void FakeTransactionStore::findByCircumstance(StationId station, std::optional<EvseId> evse,
                                              std::optional<IdToken> token, QDateTime at,
                                              ports::Completion<std::optional<TransactionRecord>> done)
{
    ++reads;
    std::optional<TransactionRecord> found;
    for (const auto& [key, known] : records) {
        if (known.station != station || known.isRunning() || (evse && known.evse != *evse)
            || (token && known.token.folded() != token->folded()) || known.startedAt > at)
            continue;
        if (!found || known.startedAt >= found->startedAt)
            found = known;
    }
    commits.complete<std::optional<TransactionRecord>>(std::move(done), found);
}

void FakeTransactionStore::dayTotals(QDate day, QString, ports::Completion<DayTotals> done)
{
    DayTotals totals;
    totals.day = day;
    for (const auto& [key, known] : records) {
        if (known.state != TransactionState::Ended || !known.stoppedAt || known.stoppedAt->date() != day
            || known.flags.testFlag(TransactionFlag::Test))
            continue;
        ++totals.sessions;
        if (known.isEnergySummed())
            totals.energy = totals.energy + known.energy().value_or(Energy{});
    }
    commits.complete<DayTotals>(std::move(done), totals);
}

std::vector<TransactionRecord> FakeTransactionStore::all() const
{
    std::vector<TransactionRecord> list;
    for (const auto& [key, known] : records)
        list.push_back(known);
    return list;
}

void FakeTransactionStore::keep(const QByteArray& message)
{
    if (!message.isEmpty())
        messages.push_back(message);
}

void FakeTransactionStore::addAll(qint64 key, const std::vector<MeterSample>& added)
{
    std::vector<MeterSample>& kept = samples[key];
    for (const MeterSample& sample : added) {
        const auto isSame = [&](const MeterSample& other) {
            return other.at == sample.at && other.measurand == sample.measurand && other.phase == sample.phase
                   && other.location == sample.location && other.context == sample.context;
        };
        if (std::none_of(kept.begin(), kept.end(), isSame))
            kept.push_back(sample);
    }
}

FakeSiteStore::FakeSiteStore(FakeTransactionStore& transactions)
    : m_transactions(transactions)
{
}

FakeSiteStore::~FakeSiteStore() = default;

void FakeSiteStore::load(QDate today, ports::Completion<ports::StoredSite> done)
{
    ports::StoredSite stored;
    stored.settings = settings;
    for (const auto& [id, station] : stations)
        stored.stations.append(station);
    for (const auto& [value, token] : tokens)
        stored.tokens.append(token);
    for (const auto& [id, person] : persons)
        stored.persons.append(person);
    for (const auto& [value, token] : unknown)
        stored.unknownTokens.append(token);
    for (const TransactionRecord& record : m_transactions.all()) {
        if (record.isRunning())
            stored.runningTransactions.append(record);
        if (record.meterStop && record.state == TransactionState::Ended) {
            ports::StoredRegister& kept =
                stored.lastRegisters[QStringLiteral("%1/%2").arg(record.station.value()).arg(record.evse.value())];
            if (!kept.at.isValid() || kept.at <= *record.stoppedAt)
                kept = {*record.meterStop, *record.stoppedAt};
        }
    }
    for (const auto& [id, command] : commands) {
        stored.recentCommands.append(command);
        stored.nextCommandId = id + 1;
    }
    stored.sitePower = power;
    for (const auto& [id, alert] : alerts) {
        stored.alerts.append(alert);
        stored.nextAlertId = id + 1;
    }
    for (const auto& [station, list] : localLists)
        stored.localLists.append(list);
    for (const auto& [id, reservation] : reservations) {
        stored.reservations.append(reservation);
        stored.nextReservationId = id + 1;
    }
    stored.alertSettings = alertSettings;
    stored.lastDigestAt = lastDigestAt;
    for (const auto& [id, plan] : plans) {
        stored.plans.append(plan);
        stored.nextPlanId = id + 1;
    }
    for (const auto& [station, limits] : powerLimits)
        stored.powerLimits.append(limits);
    for (const auto& [id, rule] : vendorRules) {
        stored.vendorRules.append(rule);
        stored.nextVendorRuleId = id + 1;
    }
    for (const auto& [station, traffic] : vendorTraffic)
        stored.vendorTraffic.append(traffic);
    stored.jobs = storedJobs();
    stored.today.day = today;
    commits.complete<ports::StoredSite>(std::move(done), stored);
}

void FakeSiteStore::saveSettings(SiteSettings value, ports::Completion<void> done)
{
    if (!commits.failure)
        settings = value;
    commits.complete<void>(std::move(done), {});
}

void FakeSiteStore::saveStation(ports::StoredStation station, ports::Completion<void> done)
{
    ++stationSaves;
    if (!commits.failure)
        stations[station.record.id.value()] = station;
    commits.complete<void>(std::move(done), {});
}

void FakeSiteStore::replaceStation(ports::StationReplacement replacement, ports::Completion<void> done)
{
    if (!commits.failure) {
        for (const ports::StoredStation* station : {&replacement.leaving, &replacement.coming})
            stations[station->record.id.value()] = *station;
        for (const PlannedAction& plan : replacement.plans)
            plans[plan.id.value()] = plan;
        for (const ReservationRecord& reservation : replacement.reservations)
            reservations[reservation.id.value()] = reservation;
    }
    commits.complete<void>(std::move(done), {});
}

void FakeSiteStore::savePhoto(ports::StoredStation station, QByteArray photo, QString obsolete,
                              ports::Completion<void> done)
{
    if (!commits.failure) {
        photos.remove(obsolete);
        if (!photo.isEmpty())
            photos.insert(station.record.photo, photo);
        stations[station.record.id.value()] = station;
    }
    commits.complete<void>(std::move(done), {});
}

void FakeSiteStore::saveToken(TokenRecord token, ports::Completion<void> done)
{
    if (!commits.failure)
        tokens[token.value.toCaseFolded()] = token;
    commits.complete<void>(std::move(done), {});
}

void FakeSiteStore::removeToken(QString value, ports::Completion<void> done)
{
    tokens.erase(value.toCaseFolded());
    commits.complete<void>(std::move(done), {});
}

void FakeSiteStore::savePerson(PersonRecord person, ports::Completion<PersonId> done)
{
    if (person.id.value() == 0)
        person.id = PersonId(m_nextPerson++);
    persons[person.id.value()] = person;
    commits.complete<PersonId>(std::move(done), person.id);
}

void FakeSiteStore::removePerson(PersonId person, ports::Completion<void> done)
{
    persons.erase(person.value());
    commits.complete<void>(std::move(done), {});
}

void FakeSiteStore::changeRoster(RosterBatch batch, ports::Completion<NewPersonIds> done)
{
    ++rosterCommits;
    NewPersonIds ids;
    if (!commits.failure) {
        for (const QString& value : batch.removedTokens)
            tokens.erase(value.toCaseFolded());
        for (PersonRecord person : batch.persons) {
            if (person.id.value() < 0) {
                ids.insert(person.id.value(), PersonId(m_nextPerson));
                person.id = PersonId(m_nextPerson++);
            }
            persons[person.id.value()] = person;
        }
        for (TokenRecord token : batch.tokens) {
            if (token.person)
                token.person = ids.value(token.person->value(), *token.person);
            tokens[token.value.toCaseFolded()] = token;
        }
        for (const PersonId person : batch.removedPersons)
            persons.erase(person.value());
    }
    commits.complete<NewPersonIds>(std::move(done), ids);
}

void FakeSiteStore::saveUnknownToken(UnknownToken token)
{
    unknown[token.value.toCaseFolded()] = token;
}

void FakeSiteStore::removeUnknownToken(QString value)
{
    unknown.erase(value.toCaseFolded());
}

void FakeSiteStore::saveCommand(CommandRecord command)
{
    commands[command.id.value()] = command;
}

void FakeSiteStore::addEvent(EventRecord event, ports::Completion<void> done)
{
    if (!commits.failure)
        events.push_back(event);
    commits.complete<void>(std::move(done), {});
}

void FakeSiteStore::addMessage(MessageRecord message)
{
    messages.push_back(message);
}

void FakeSiteStore::addSitePower(SitePowerPoint point)
{
    power.append(point);
}

void FakeSiteStore::saveAlert(AlertRecord alert, ports::Completion<void> done)
{
    if (!commits.failure)
        alerts[alert.id.value()] = alert;
    commits.complete<void>(std::move(done), {});
}

void FakeSiteStore::saveAlertSettings(AlertSettings value, ports::Completion<void> done)
{
    if (!commits.failure)
        alertSettings = value;
    commits.complete<void>(std::move(done), {});
}

void FakeSiteStore::saveLocalList(LocalListRecord list, ports::Completion<void> done)
{
    if (!commits.failure)
        localLists[list.station.value()] = list;
    commits.complete<void>(std::move(done), {});
}

void FakeSiteStore::saveReservation(ReservationRecord reservation, ports::Completion<void> done)
{
    if (!commits.failure)
        reservations[reservation.id.value()] = reservation;
    commits.complete<void>(std::move(done), {});
}

void FakeSiteStore::saveDigestTime(QDateTime at)
{
    lastDigestAt = at;
}

void FakeSiteStore::savePlan(PlannedAction plan, ports::Completion<void> done)
{
    if (!commits.failure)
        plans[plan.id.value()] = std::move(plan);
    commits.complete<void>(std::move(done), {});
}

void FakeSiteStore::removePlan(PlanId plan, ports::Completion<void> done)
{
    if (!commits.failure)
        plans.erase(plan.value());
    commits.complete<void>(std::move(done), {});
}

void FakeSiteStore::savePowerLimits(PowerLimitsRecord limits)
{
    powerLimits[limits.station.value()] = std::move(limits);
}

void FakeSiteStore::saveVendorRule(VendorRule rule, ports::Completion<void> done)
{
    if (!commits.failure)
        vendorRules[rule.id.value()] = std::move(rule);
    commits.complete<void>(std::move(done), {});
}

void FakeSiteStore::removeVendorRule(VendorRuleId rule, ports::Completion<void> done)
{
    if (!commits.failure)
        vendorRules.erase(rule.value());
    commits.complete<void>(std::move(done), {});
}

void FakeSiteStore::saveVendorTraffic(VendorTraffic traffic)
{
    vendorTraffic[traffic.station.value()] = std::move(traffic);
}

ports::StoredJobs FakeSiteStore::storedJobs() const
{
    ports::StoredJobs stored;
    stored.retention = fileRetention;
    for (const auto& [id, file] : firmwareFiles)
        stored.firmwareFiles.append(file);
    for (const auto& [id, rollout] : rollouts)
        stored.rollouts.append(rollout);
    for (const auto& [id, job] : firmwareJobs)
        stored.firmwareJobs.append(job);
    for (const auto& [id, job] : logJobs)
        stored.logJobs.append(job);
    for (const auto& [id, file] : stationFiles)
        stored.stationFiles.append(file);
    return stored;
}

void FakeSiteStore::saveFirmwareFile(FirmwareFile file, ports::Completion<void> done)
{
    firmwareFiles[file.id.value()] = std::move(file);
    if (done)
        commits.complete<void>(std::move(done), {});
}

void FakeSiteStore::removeFirmwareFile(FirmwareFileId file)
{
    firmwareFiles.erase(file.value());
}

void FakeSiteStore::saveRollout(FirmwareRollout rollout)
{
    rollouts[rollout.id.value()] = std::move(rollout);
}

void FakeSiteStore::saveFirmwareJob(ports::StoredFirmwareJob job, ports::Completion<void> done)
{
    job.job.wait = JobWait::None; // never stored
    job.job.waitsFor = {};
    firmwareJobs[job.job.id.value()] = std::move(job);
    if (done)
        commits.complete<void>(std::move(done), {});
}

void FakeSiteStore::saveLogJob(ports::StoredLogJob job, ports::Completion<void> done)
{
    job.job.wait = JobWait::None; // never stored
    logJobs[job.job.id.value()] = std::move(job);
    if (done)
        commits.complete<void>(std::move(done), {});
}

void FakeSiteStore::saveStationFile(StationFile file, ports::Completion<void> done)
{
    stationFiles[file.id.value()] = std::move(file);
    if (done)
        commits.complete<void>(std::move(done), {});
}

void FakeSiteStore::removeStationFile(StationFileId file)
{
    stationFiles.erase(file.value());
}

void FakeSiteStore::saveFileRetention(FileRetention retention)
{
    fileRetention = retention;
}

void FakeSiteStore::findFirmwareJobs(JobQuery, ports::Completion<Page<FirmwareJob>> done)
{
    Page<FirmwareJob> page;
    for (const auto& [id, job] : firmwareJobs)
        page.rows.prepend(job.job);
    commits.complete<Page<FirmwareJob>>(std::move(done), page);
}

void FakeSiteStore::findLogJobs(JobQuery, ports::Completion<Page<LogJob>> done)
{
    Page<LogJob> page;
    for (const auto& [id, job] : logJobs)
        page.rows.prepend(job.job);
    commits.complete<Page<LogJob>>(std::move(done), page);
}

void FakeSiteStore::saveSettingsReading(SettingsReading reading)
{
    readings.append(std::move(reading));
}

void FakeSiteStore::watchHealth(std::function<void(StorageHealth, QString, int)> watcher)
{
    health = std::move(watcher);
}

int FakeSiteStore::countEvents(EventKind kind, const QString& code) const
{
    return static_cast<int>(std::count_if(events.begin(), events.end(), [&](const EventRecord& event) {
        return event.kind == kind && event.code == code;
    }));
}

QByteArray PlainHasher::hash(const QByteArray& password) const
{
    return "plain:" + password;
}

bool PlainHasher::matches(const QByteArray& password, const QByteArray& hash) const
{
    return hash == "plain:" + password;
}

} // namespace forecourt::tests
