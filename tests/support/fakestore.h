// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The two stores of the engine in memory, with commits, failures and restarts under test control.
#pragma once

#include "core/engine/ports/stores.h"

#include <QDateTime>

#include <algorithm>
#include <deque>
#include <map>

namespace forecourt::tests {

/// Collects completions until commit(), or runs them at once. Thread: the test's.
class CommitQueue
{
public:
    bool isImmediate = true;
    std::optional<Error> failure; ///< everything fails with this while set

    template<class T>
    void complete(ports::Completion<T> done, Result<T> result)
    {
        if (failure)
            result = tl::unexpected(*failure);
        if (isImmediate)
            return done(std::move(result));
        m_waiting.push_back([done = std::move(done), result = std::move(result)] { done(result); });
    }
    /// Runs what waits now, in order; what these add waits for the next call.
    void commit()
    {
        std::deque<std::function<void()>> due = std::move(m_waiting);
        m_waiting.clear();
        for (const auto& call : due)
            call();
    }
    [[nodiscard]] size_t waiting() const { return m_waiting.size(); }
    /// The process dies: nobody hears of these commits.
    void dropWaiting() { m_waiting.clear(); }

private:
    std::deque<std::function<void()>> m_waiting;
};

/// Transactions and samples, as TransactionStore promises them.
class FakeTransactionStore final : public ports::TransactionStore
{
public:
    CommitQueue commits;
    std::map<qint64, TransactionRecord> records;
    std::map<qint64, std::vector<MeterSample>> samples; ///< by key; 0: without a transaction
    int reads = 0;

    std::vector<QByteArray> messages; ///< what came with records, oldest first

    using TransactionStore::addOrphan;
    using TransactionStore::addSamples;
    using TransactionStore::begin;
    using TransactionStore::save;

    void begin(TransactionRecord record, QByteArray message, ports::Completion<Begun> done) override
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
                begun.displaced = known;
            }
        }
        record.key = TransactionKey(m_nextKey++);
        record.number = QStringLiteral("2026-%1").arg(record.key.value(), 6, 10, QLatin1Char('0'));
        if (record.id.value().isEmpty())
            record.id = TransactionId(QString::number(record.key.value()));
        records[record.key.value()] = record;
        begun.record = record;
        commits.complete<Begun>(std::move(done), begun);
    }

    void addOrphan(TransactionRecord record, std::vector<MeterSample> added, QByteArray message,
                   ports::Completion<TransactionRecord> done) override
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

    void save(TransactionRecord record, std::vector<MeterSample> added, QByteArray message,
              ports::Completion<void> done) override
    {
        keep(message);
        if (!commits.failure) {
            records[record.key.value()] = record;
            addAll(record.key.value(), added);
        }
        commits.complete<void>(std::move(done), {});
    }

    void addSamples(StationId, std::optional<EvseId>, std::optional<TransactionRecord> progress,
                    std::vector<MeterSample> added, QByteArray message, ports::Completion<void> done) override
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

    void find(StationId station, TransactionId id, ports::Completion<std::optional<TransactionRecord>> done) override
    {
        ++reads;
        std::optional<TransactionRecord> found;
        for (const auto& [key, known] : records) {
            if (known.station == station && known.id == id)
                found = known;
        }
        commits.complete<std::optional<TransactionRecord>>(std::move(done), found);
    }

    void findByKey(TransactionKey key, ports::Completion<std::optional<TransactionRecord>> done) override
    {
        ++reads;
        const auto it = records.find(key.value());
        commits.complete<std::optional<TransactionRecord>>(
            std::move(done), it == records.end() ? std::nullopt : std::optional(it->second));
    }

    void findByCircumstance(StationId station, std::optional<EvseId> evse, std::optional<IdToken> token, QDateTime at,
                            ports::Completion<std::optional<TransactionRecord>> done) override
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

    void dayTotals(QDate day, QString, ports::Completion<DayTotals> done) override
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

    [[nodiscard]] std::vector<TransactionRecord> all() const
    {
        std::vector<TransactionRecord> list;
        for (const auto& [key, known] : records)
            list.push_back(known);
        return list;
    }

private:
    void keep(const QByteArray& message)
    {
        if (!message.isEmpty())
            messages.push_back(message);
    }

    void addAll(qint64 key, const std::vector<MeterSample>& added)
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

    qint64 m_nextKey = 1;
};

/// Everything else that is kept.
class FakeSiteStore final : public ports::SiteStore
{
public:
    explicit FakeSiteStore(FakeTransactionStore& transactions) : m_transactions(transactions) {}

    CommitQueue commits;
    SiteSettings settings;
    std::map<QString, ports::StoredStation> stations;
    std::map<QString, TokenRecord> tokens;
    std::map<qint64, PersonRecord> persons;
    std::map<QString, UnknownToken> unknown;
    std::map<qint64, CommandRecord> commands;
    std::vector<EventRecord> events;
    std::vector<MessageRecord> messages;
    QList<SitePowerPoint> power;
    std::function<void(StorageHealth, QString, int)> health;
    int stationSaves = 0;
    QHash<QString, QByteArray> photos;
    bool isQueueFull = false;
    int waitingRecords = 0;
    std::map<qint64, AlertRecord> alerts;
    AlertSettings alertSettings;
    std::map<QString, LocalListRecord> localLists;
    std::map<qint64, ReservationRecord> reservations;
    std::optional<QDateTime> lastDigestAt;
    std::map<qint64, PlannedAction> plans;
    std::map<QString, PowerLimitsRecord> powerLimits;
    std::map<qint64, VendorRule> vendorRules;
    std::map<QString, VendorTraffic> vendorTraffic;
    QList<SettingsReading> readings; ///< oldest first, equal ones too

    void load(QDate today, ports::Completion<ports::StoredSite> done) override
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
        stored.today.day = today;
        commits.complete<ports::StoredSite>(std::move(done), stored);
    }
    void saveSettings(SiteSettings value, ports::Completion<void> done) override
    {
        if (!commits.failure)
            settings = value;
        commits.complete<void>(std::move(done), {});
    }
    void saveStation(ports::StoredStation station, ports::Completion<void> done) override
    {
        ++stationSaves;
        if (!commits.failure)
            stations[station.record.id.value()] = station;
        commits.complete<void>(std::move(done), {});
    }
    void saveStations(std::vector<ports::StoredStation> all, ports::Completion<void> done) override
    {
        if (!commits.failure) {
            for (const ports::StoredStation& station : all)
                stations[station.record.id.value()] = station;
        }
        commits.complete<void>(std::move(done), {});
    }
    void savePhoto(ports::StoredStation station, QByteArray photo, QString obsolete,
                   ports::Completion<void> done) override
    {
        if (!commits.failure) {
            photos.remove(obsolete);
            if (!photo.isEmpty())
                photos.insert(station.record.photo, photo);
            stations[station.record.id.value()] = station;
        }
        commits.complete<void>(std::move(done), {});
    }
    void saveToken(TokenRecord token, ports::Completion<void> done) override
    {
        if (!commits.failure)
            tokens[token.value.toCaseFolded()] = token;
        commits.complete<void>(std::move(done), {});
    }
    void removeToken(QString value, ports::Completion<void> done) override
    {
        tokens.erase(value.toCaseFolded());
        commits.complete<void>(std::move(done), {});
    }
    void savePerson(PersonRecord person, ports::Completion<PersonId> done) override
    {
        if (person.id.value() == 0)
            person.id = PersonId(m_nextPerson++);
        persons[person.id.value()] = person;
        commits.complete<PersonId>(std::move(done), person.id);
    }
    void removePerson(PersonId person, ports::Completion<void> done) override
    {
        persons.erase(person.value());
        commits.complete<void>(std::move(done), {});
    }
    int rosterCommits = 0;
    void changeRoster(RosterBatch batch, ports::Completion<NewPersonIds> done) override
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
    void saveUnknownToken(UnknownToken token) override { unknown[token.value.toCaseFolded()] = token; }
    void removeUnknownToken(QString value) override { unknown.erase(value.toCaseFolded()); }
    void saveCommand(CommandRecord command) override { commands[command.id.value()] = command; }
    void addEvent(EventRecord event, ports::Completion<void> done) override
    {
        if (!commits.failure)
            events.push_back(event);
        commits.complete<void>(std::move(done), {});
    }
    void addMessage(MessageRecord message) override { messages.push_back(message); }
    void addSitePower(SitePowerPoint point) override { power.append(point); }
    void saveAlert(AlertRecord alert) override { alerts[alert.id.value()] = alert; }
    void saveAlertSettings(AlertSettings value, ports::Completion<void> done) override
    {
        if (!commits.failure)
            alertSettings = value;
        commits.complete<void>(std::move(done), {});
    }
    void saveLocalList(LocalListRecord list, ports::Completion<void> done) override
    {
        if (!commits.failure)
            localLists[list.station.value()] = list;
        commits.complete<void>(std::move(done), {});
    }
    void saveReservation(ReservationRecord reservation) override { reservations[reservation.id.value()] = reservation; }
    void saveDigestTime(QDateTime at) override { lastDigestAt = at; }
    void savePlan(PlannedAction plan) override { plans[plan.id.value()] = std::move(plan); }
    void removePlan(PlanId plan) override { plans.erase(plan.value()); }
    void savePowerLimits(PowerLimitsRecord limits) override { powerLimits[limits.station.value()] = std::move(limits); }
    void saveVendorRule(VendorRule rule) override { vendorRules[rule.id.value()] = std::move(rule); }
    void removeVendorRule(VendorRuleId rule) override { vendorRules.erase(rule.value()); }
    void saveVendorTraffic(VendorTraffic traffic) override { vendorTraffic[traffic.station.value()] = std::move(traffic); }
    void saveSettingsReading(SettingsReading reading) override { readings.append(std::move(reading)); }
    [[nodiscard]] bool isFull() const override { return isQueueFull; }
    [[nodiscard]] int waiting() const override { return waitingRecords; }
    void watchHealth(std::function<void(StorageHealth, QString, int)> watcher) override { health = std::move(watcher); }

    [[nodiscard]] int countEvents(EventKind kind, const QString& code) const
    {
        return static_cast<int>(std::count_if(events.begin(), events.end(), [&](const EventRecord& event) {
            return event.kind == kind && event.code == code;
        }));
    }

private:
    FakeTransactionStore& m_transactions;
    qint64 m_nextPerson = 1;
};

/// Hashes by writing a mark in front: what matters here is who is asked.
class PlainHasher final : public ports::CredentialHasher
{
public:
    [[nodiscard]] QByteArray hash(const QByteArray& password) const override { return "plain:" + password; }
    [[nodiscard]] bool matches(const QByteArray& password, const QByteArray& hash) const override
    {
        return hash == "plain:" + password;
    }
};

} // namespace forecourt::tests
