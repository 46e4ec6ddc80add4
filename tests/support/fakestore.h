// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The two stores of the engine in memory, with commits, failures and restarts under test control.
#pragma once

#include "core/engine/ports/stores.h"
#include "core/engine/ports/transport.h"

#include <QDateTime>

#include <algorithm>
#include <deque>
#include <map>

namespace forecourt::tests {

/// Collects completions until commit(), or runs them at once. Thread: the test's.
class CommitQueue
{
public:
    CommitQueue();
    ~CommitQueue();
    CommitQueue(const CommitQueue&) = delete;
    CommitQueue& operator=(const CommitQueue&) = delete;

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
    void commit();
    [[nodiscard]] size_t waiting() const;
    /// The process dies: nobody hears of these commits.
    void dropWaiting();

private:
    std::deque<std::function<void()>> m_waiting;
};

/// Transactions and samples, as TransactionStore promises them.
class FakeTransactionStore final : public ports::TransactionStore
{
public:
    FakeTransactionStore();
    ~FakeTransactionStore() override;

    CommitQueue commits;
    std::map<qint64, TransactionRecord> records;
    std::map<qint64, std::vector<MeterSample>> samples; ///< by key; 0: without a transaction
    int reads = 0;

    std::vector<QByteArray> messages; ///< what came with records, oldest first

    using TransactionStore::addOrphan;
    using TransactionStore::addSamples;
    using TransactionStore::begin;
    using TransactionStore::save;

    void begin(TransactionRecord record, QByteArray message, ports::Completion<Begun> done) override;

    void addOrphan(TransactionRecord record, std::vector<MeterSample> added, QByteArray message,
                   ports::Completion<TransactionRecord> done) override;

    void save(TransactionRecord record, std::vector<MeterSample> added, QByteArray message,
              ports::Completion<void> done) override;

    void addSamples(StationId, std::optional<EvseId>, std::optional<TransactionRecord> progress,
                    std::vector<MeterSample> added, QByteArray message, ports::Completion<void> done) override;

    void find(StationId station, TransactionId id, ports::Completion<std::optional<TransactionRecord>> done) override;

    void findByKey(TransactionKey key, ports::Completion<std::optional<TransactionRecord>> done) override;

    void findByCircumstance(StationId station, std::optional<EvseId> evse, std::optional<IdToken> token, QDateTime at,
                            ports::Completion<std::optional<TransactionRecord>> done) override;

    void dayTotals(QDate day, QString, ports::Completion<DayTotals> done) override;

    [[nodiscard]] std::vector<TransactionRecord> all() const;

private:
    void keep(const QByteArray& message);

    void addAll(qint64 key, const std::vector<MeterSample>& added);

    qint64 m_nextKey = 1;
};

/// Everything else that is kept.
class FakeSiteStore final : public ports::SiteStore
{
public:
    explicit FakeSiteStore(FakeTransactionStore& transactions);
    ~FakeSiteStore() override;

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
    std::map<qint64, FirmwareFile> firmwareFiles;
    std::map<qint64, FirmwareRollout> rollouts;
    std::map<qint64, ports::StoredFirmwareJob> firmwareJobs;
    std::map<qint64, ports::StoredLogJob> logJobs;
    std::map<qint64, StationFile> stationFiles;
    FileRetention fileRetention;
    QList<SettingsReading> readings; ///< oldest first, equal ones too

    void load(QDate today, ports::Completion<ports::StoredSite> done) override;
    void saveSettings(SiteSettings value, ports::Completion<void> done) override;
    void saveStation(ports::StoredStation station, ports::Completion<void> done) override;
    void replaceStation(ports::StationReplacement replacement, ports::Completion<void> done) override;
    void savePhoto(ports::StoredStation station, QByteArray photo, QString obsolete,
                   ports::Completion<void> done) override;
    void saveToken(TokenRecord token, ports::Completion<void> done) override;
    void removeToken(QString value, ports::Completion<void> done) override;
    void savePerson(PersonRecord person, ports::Completion<PersonId> done) override;
    void removePerson(PersonId person, ports::Completion<void> done) override;
    int rosterCommits = 0;
    void changeRoster(RosterBatch batch, ports::Completion<NewPersonIds> done) override;
    void saveUnknownToken(UnknownToken token) override;
    void removeUnknownToken(QString value) override;
    void saveCommand(CommandRecord command) override;
    void addEvent(EventRecord event, ports::Completion<void> done) override;
    void addMessage(MessageRecord message) override;
    void addSitePower(SitePowerPoint point) override;
    void saveAlert(AlertRecord alert, ports::Completion<void> done) override;
    void saveAlertSettings(AlertSettings value, ports::Completion<void> done) override;
    void saveLocalList(LocalListRecord list, ports::Completion<void> done) override;
    void saveReservation(ReservationRecord reservation, ports::Completion<void> done) override;
    void saveDigestTime(QDateTime at) override;
    void savePlan(PlannedAction plan, ports::Completion<void> done) override;
    void removePlan(PlanId plan, ports::Completion<void> done) override;
    void savePowerLimits(PowerLimitsRecord limits) override;
    void saveVendorRule(VendorRule rule, ports::Completion<void> done) override;
    void removeVendorRule(VendorRuleId rule, ports::Completion<void> done) override;
    void saveVendorTraffic(VendorTraffic traffic) override;
    void saveSettingsReading(SettingsReading reading) override;
    void saveFirmwareFile(FirmwareFile file, ports::Completion<void> done) override;
    void removeFirmwareFile(FirmwareFileId file) override;
    void saveRollout(FirmwareRollout rollout) override;
    void saveFirmwareJob(ports::StoredFirmwareJob job, ports::Completion<void> done) override;
    void saveLogJob(ports::StoredLogJob job, ports::Completion<void> done) override;
    void saveStationFile(StationFile file, ports::Completion<void> done) override;
    void removeStationFile(StationFileId file) override;
    void saveFileRetention(FileRetention retention) override;
    void findFirmwareJobs(JobQuery query, ports::Completion<Page<FirmwareJob>> done) override;
    void findLogJobs(JobQuery query, ports::Completion<Page<LogJob>> done) override;
    [[nodiscard]] bool isFull() const override { return isQueueFull; }
    [[nodiscard]] int waiting() const override { return waitingRecords; }
    void watchHealth(std::function<void(StorageHealth, QString, int)> watcher) override;

    [[nodiscard]] int countEvents(EventKind kind, const QString& code) const;

private:
    [[nodiscard]] ports::StoredJobs storedJobs() const;

    FakeTransactionStore& m_transactions;
    qint64 m_nextPerson = 1;
};

/// Hashes by writing a mark in front: what matters here is who is asked.
class PlainHasher final : public ports::CredentialHasher
{
public:
    [[nodiscard]] QByteArray hash(const QByteArray& password) const override;
    [[nodiscard]] bool matches(const QByteArray& password, const QByteArray& hash) const override;
};

} // namespace forecourt::tests
