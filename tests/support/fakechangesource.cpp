// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakechangesource.h"

namespace forecourt::tests {

FakeChangeSource::FakeChangeSource() = default;
FakeChangeSource::~FakeChangeSource() = default;

void FakeChangeSource::requestSnapshot()
{
    ++snapshotRequests;
    auto snapshot = std::make_shared<ChangeBatch>(state);
    snapshot->isSnapshot = true;
    snapshot->revision = m_revision;
    Q_EMIT changed(snapshot);
}

void FakeChangeSource::publish(ChangeBatch batch)
{
    merge(batch);
    batch.revision = ++m_revision;
    Q_EMIT changed(std::make_shared<ChangeBatch>(std::move(batch)));
}

void FakeChangeSource::publishStation(const StationState& station)
{
    ChangeBatch batch;
    batch.stations.append(std::make_shared<StationState>(station));
    publish(batch);
}

void FakeChangeSource::publishTransaction(const TransactionRecord& transaction)
{
    ChangeBatch batch;
    batch.transactions.append(std::make_shared<TransactionRecord>(transaction));
    publish(batch);
}

void FakeChangeSource::publishCommand(const CommandRecord& command)
{
    ChangeBatch batch;
    batch.commands.append(std::make_shared<CommandRecord>(command));
    publish(batch);
}

StationPointer FakeChangeSource::station(const StationId& id) const
{
    const auto found = std::find_if(state.stations.begin(), state.stations.end(),
                                    [&](const StationPointer& s) { return s->record.id == id; });
    return found == state.stations.end() ? nullptr : *found;
}

CommandPointer FakeChangeSource::command(CommandId id) const
{
    const auto found = std::find_if(state.commands.begin(), state.commands.end(),
                                    [&](const CommandPointer& c) { return c->id == id; });
    return found == state.commands.end() ? nullptr : *found;
}

void FakeChangeSource::merge(const ChangeBatch& batch)
{
    if (batch.site)
        state.site = batch.site;
    if (batch.system)
        state.system = batch.system;
    if (batch.today)
        state.today = batch.today;
    if (batch.candidates)
        state.candidates = batch.candidates;
    if (batch.unknownTokens)
        state.unknownTokens = batch.unknownTokens;
    if (batch.plans)
        state.plans = batch.plans;
    if (batch.vendorRules)
        state.vendorRules = batch.vendorRules;
    for (const PowerLimitsPointer& row : batch.powerLimits)
        put(state.powerLimits, row, [&](const auto& l) { return l->station == row->station; });
    for (const VendorTrafficPointer& row : batch.vendorTraffic)
        put(state.vendorTraffic, row, [&](const auto& t) { return t->station == row->station; });
    if (batch.alertSettings)
        state.alertSettings = batch.alertSettings;
    for (const AlertRecord& row : batch.alerts)
        put(state.alerts, row, [&](const auto& a) { return a.id == row.id; });
    state.attempts += batch.attempts;
    state.sitePower += batch.sitePower;
    for (const StationPointer& row : batch.stations)
        put(state.stations, row, [&](const auto& s) { return s->record.id == row->record.id; });
    for (const StationPointer& row : batch.archivedStations)
        put(state.archivedStations, row, [&](const auto& s) { return s->record.id == row->record.id; });
    for (const TransactionPointer& row : batch.transactions)
        put(state.transactions, row, [&](const auto& t) { return t->key == row->key; });
    for (const CommandPointer& row : batch.commands)
        put(state.commands, row, [&](const auto& c) { return c->id == row->id; });
    for (const TokenRecord& row : batch.tokens)
        put(state.tokens, row, [&](const auto& t) { return t.value.toCaseFolded() == row.value.toCaseFolded(); });
    for (const PersonRecord& row : batch.persons)
        put(state.persons, row, [&](const auto& p) { return p.id == row.id; });
    for (const LocalListPointer& row : batch.localLists)
        put(state.localLists, row, [&](const auto& l) { return l->record.station == row->record.station; });
    if (batch.prices.book)
        state.prices.book = batch.prices.book;
    for (const RunningCost& row : batch.prices.costs)
        put(state.prices.costs, row, [&](const auto& c) { return c.transaction == row.transaction; });
    for (const RunningIdle& row : batch.prices.idle)
        put(state.prices.idle, row, [&](const auto& i) { return i.transaction == row.transaction; });
    for (const ReservationRecord& row : batch.reservations)
        put(state.reservations, row, [&](const auto& r) { return r.id == row.id; });
    mergeJobs(batch.jobs);
    mergeRemovals(batch);
}

void FakeChangeSource::mergeJobs(const JobChanges& changes)
{
    JobChanges& jobs = state.jobs;
    for (const FirmwareRollout& row : changes.rollouts)
        put(jobs.rollouts, row, [&](const auto& r) { return r.id == row.id; });
    for (const FirmwareJobPointer& row : changes.firmware)
        put(jobs.firmware, row, [&](const auto& j) { return j->id == row->id; });
    for (const LogJobPointer& row : changes.logs)
        put(jobs.logs, row, [&](const auto& j) { return j->id == row->id; });
    for (const FirmwareFile& row : changes.firmwareFiles)
        put(jobs.firmwareFiles, row, [&](const auto& f) { return f.id == row.id; });
    for (const StationFile& row : changes.stationFiles)
        put(jobs.stationFiles, row, [&](const auto& f) { return f.id == row.id; });
    jobs.firmwareFiles.removeIf([&](const auto& f) { return changes.deletedFirmware.contains(f.id); });
    jobs.stationFiles.removeIf([&](const auto& f) { return changes.deletedFiles.contains(f.id); });
    if (changes.retention)
        jobs.retention = changes.retention;
    if (changes.protocols)
        jobs.protocols = changes.protocols;
    if (changes.figures)
        jobs.figures = changes.figures;
}

void FakeChangeSource::mergeRemovals(const ChangeBatch& batch)
{
    state.archivedStations.removeIf([&](const auto& archived) {
        return std::any_of(batch.stations.begin(), batch.stations.end(),
                           [&](const auto& s) { return s->record.id == archived->record.id; });
    });
    state.stations.removeIf([&](const auto& s) { return batch.removedStations.contains(s->record.id); });
    state.transactions.removeIf([&](const auto& t) { return batch.removedTransactions.contains(t->key); });
    state.tokens.removeIf([&](const auto& t) { return batch.removedTokens.contains(t.value.toCaseFolded()); });
    state.persons.removeIf([&](const auto& p) { return batch.removedPersons.contains(p.id); });
}

} // namespace forecourt::tests
