// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the engine needs of the database.
#pragma once

#include "core/domain/alert.h"
#include "core/domain/chargingstation.h"
#include "core/domain/command.h"
#include "core/domain/event.h"
#include "core/domain/idtoken.h"
#include "core/domain/locallist.h"
#include "core/domain/metersample.h"
#include "core/domain/plannedaction.h"
#include "core/domain/powerlimits.h"
#include "core/domain/reservation.h"
#include "core/domain/rosterbatch.h"
#include "core/domain/settingsreading.h"
#include "core/domain/site.h"
#include "core/domain/transaction.h"
#include "core/domain/vendordata.h"
#include "core/engine/ports/completion.h"
#include "core/engine/ports/jobstore.h"

#include <QHash>

#include <vector>

namespace forecourt::ports {

/// What a station said of itself as a whole (connector 0), and how new its statuses are.
struct StoredStatuses
{
    std::optional<ConnectorStatus> station;
    QString errorCode;
    QString vendorErrorCode;
    QString info;
    QMap<int, QDateTime> stamps; ///< newest believed one by EVSE number; 0: the station

    bool operator==(const StoredStatuses&) const = default;
};

/// A station as stored, with what only the engine may see.
struct StoredStation
{
    StationRecord record;
    QList<QByteArray> passwordHashes;
    QList<QuirkCount> quirks;
    std::vector<ConnectorState> connectors; ///< as last saved; live values and pending things empty
    StoredStatuses statuses;
    std::optional<QDateTime> profileChosenAt; ///< by the operator: no order of before to raise it counts any more

    bool operator==(const StoredStation&) const = default;
};

/// Other hardware in a place, with what goes over to it and what ends with the old one.
struct StationReplacement
{
    StoredStation leaving;
    StoredStation coming;
    QList<PlannedAction> plans;            ///< as they are from now on, of the coming one
    QList<ReservationRecord> reservations; ///< of the leaving one, ended
};

/// A connector's meter as its last session left it.
struct StoredRegister
{
    Energy value;
    QDateTime at; ///< UTC, of the stop

    bool operator==(const StoredRegister&) const = default;
};

/// Everything the engine needs to go on after a start.
struct StoredSite
{
    SiteSettings settings;
    QList<StoredStation> stations; ///< archived ones too
    QList<TokenRecord> tokens;
    QList<PersonRecord> persons;
    QList<UnknownToken> unknownTokens;
    QList<TransactionRecord> runningTransactions;
    /// Last meterStop per "station/evse", to notice gaps.
    QHash<QString, StoredRegister> lastRegisters;
    QList<CommandRecord> recentCommands; ///< newest 200, and of 1800 before them those that are not over
    qint64 nextCommandId = 1;
    QList<SitePowerPoint> sitePower;     ///< last two hours, 10 s apart
    DayTotals today;                     ///< of the day loadSite() was asked for
    QList<AlertRecord> alerts;           ///< those not cleared, and those cleared in the last 48 h
    qint64 nextAlertId = 1;
    AlertSettings alertSettings;
    std::optional<QDateTime> lastDigestAt; ///< UTC
    QList<LocalListRecord> localLists;
    QList<ReservationRecord> reservations; ///< open ones, and those that ended in the last 60 days
    qint64 nextReservationId = 1;
    QList<PlannedAction> plans;
    qint64 nextPlanId = 1;
    QList<PowerLimitsRecord> powerLimits;
    QList<VendorRule> vendorRules; ///< in order of id
    qint64 nextVendorRuleId = 1;
    QList<VendorTraffic> vendorTraffic;
    StoredJobs jobs;
};

/// Transactions and their samples. Every completion comes after COMMIT (REL-1). A \a message is the payload the
/// station sent, as it wrote it; it becomes part of the transaction's hash chain (REL-5).
class TransactionStore
{
public:
    virtual ~TransactionStore() = default;

    struct Begun
    {
        TransactionRecord record;
        bool isDuplicate = false; ///< was there already: the record is the stored one
        QList<TransactionRecord> displaced; ///< all that were open on the connector, the newest first; now EndUnknown
    };

    /// Stores a new transaction, or finds the one that the same message made before, by (station, evse,
    /// token without case, station's time text, meterStart). Where the time text names no year from 2000 on
    /// (none, or a stuck clock) only the last transaction of the connector, not yet ended by the station's
    /// own stop, can be that one (quirk 23). Gives key, number and, if record.id is empty,
    /// an id: the decimal key, at most 2^31-1. Source: ocpp-behaviour.md §3.4, REL-3.
    virtual void begin(TransactionRecord record, QByteArray message, Completion<Begun> done) = 0;
    void begin(TransactionRecord record, Completion<Begun> done) { begin(std::move(record), {}, std::move(done)); }

    /// Stores a stop nobody can place, once per (station, id, stop time text, meterStop).
    virtual void addOrphan(TransactionRecord record, std::vector<MeterSample> samples, QByteArray message,
                           Completion<TransactionRecord> done) = 0;
    void addOrphan(TransactionRecord record, std::vector<MeterSample> samples, Completion<TransactionRecord> done)
    {
        addOrphan(std::move(record), std::move(samples), {}, std::move(done));
    }

    /// Overwrites the record of record.key and adds samples (each counts once).
    virtual void save(TransactionRecord record, std::vector<MeterSample> samples, QByteArray message,
                      Completion<void> done) = 0;
    void save(TransactionRecord record, std::vector<MeterSample> samples, Completion<void> done)
    {
        save(std::move(record), std::move(samples), {}, std::move(done));
    }

    /// Adds samples; \a progress, if set, is the running transaction's record with its latest values (only
    /// lastRegister, maximumPowerW, lastSocPercent, lastSampleAt and flags are written). Samples without a
    /// transaction are kept under station and EVSE.
    virtual void addSamples(StationId station, std::optional<EvseId> evse,
                            std::optional<TransactionRecord> progress, std::vector<MeterSample> samples,
                            QByteArray message, Completion<void> done) = 0;
    void addSamples(StationId station, std::optional<EvseId> evse, std::optional<TransactionRecord> progress,
                    std::vector<MeterSample> samples, Completion<void> done)
    {
        addSamples(std::move(station), evse, std::move(progress), std::move(samples), {}, std::move(done));
    }

    /// The transaction with this protocol id at this station, whatever its state; the newest if several.
    virtual void find(StationId station, TransactionId id, Completion<std::optional<TransactionRecord>> done) = 0;

    /// The transaction with this key, whatever its state.
    virtual void findByKey(TransactionKey key, Completion<std::optional<TransactionRecord>> done) = 0;

    /// The orphan or ended transaction nearest to what a message without a usable id says: same station,
    /// same token if given, started before \a at. Of one connector (\a evse) the newest, or one that ended after
    /// \a at; else those without an end come first. Source: ocpp-behaviour.md §3.5 (id -1).
    virtual void findByCircumstance(StationId station, std::optional<EvseId> evse, std::optional<IdToken> token,
                                    QDateTime at, Completion<std::optional<TransactionRecord>> done) = 0;

    /// Sum of energy of sessions ended on \a day of the site's zone, and how many.
    virtual void dayTotals(QDate day, QString timeZone, Completion<DayTotals> done) = 0;
};

/// Everything else. Calls without completion are queued and committed with the next group.
class SiteStore : public JobStore
{
public:
    virtual void load(QDate today, Completion<StoredSite> done) = 0;
    virtual void saveSettings(SiteSettings settings, Completion<void> done) = 0;
    virtual void saveStation(StoredStation station, Completion<void> done) = 0;
    /// All of it or nothing; whether drivers are told what it costs goes over, too.
    virtual void replaceStation(StationReplacement replacement, Completion<void> done) = 0;
    /// Keeps \a photo under station.record.photo, forgets the one called \a obsolete (empty: none), and
    /// saves the station: all of it or nothing.
    virtual void savePhoto(StoredStation station, QByteArray photo, QString obsolete, Completion<void> done) = 0;
    virtual void saveToken(TokenRecord token, Completion<void> done) = 0;
    virtual void removeToken(QString value, Completion<void> done) = 0;
    /// id 0 creates; the result is the id.
    virtual void savePerson(PersonRecord person, Completion<PersonId> done) = 0;
    virtual void removePerson(PersonId person, Completion<void> done) = 0;
    /// All of it or nothing.
    virtual void changeRoster(RosterBatch batch, Completion<NewPersonIds> done) = 0;
    virtual void saveUnknownToken(UnknownToken token) = 0;
    virtual void removeUnknownToken(QString value) = 0;
    virtual void saveCommand(CommandRecord command) = 0;
    virtual void addEvent(EventRecord event, Completion<void> done) = 0;
    /// Message log; never holds up a transaction. May be empty-handed when the disk is full.
    virtual void addMessage(MessageRecord message) = 0;
    virtual void addSitePower(SitePowerPoint point) = 0;
    /// Creates or replaces by id.
    virtual void saveAlert(AlertRecord alert, Completion<void> done) = 0;
    virtual void saveAlertSettings(AlertSettings settings, Completion<void> done) = 0;
    virtual void saveDigestTime(QDateTime at) = 0;
    /// Creates or replaces by station.
    virtual void saveLocalList(LocalListRecord list, Completion<void> done) = 0;
    /// Creates or replaces by id.
    virtual void saveReservation(ReservationRecord reservation, Completion<void> done) = 0;
    /// Creates or replaces by id.
    virtual void savePlan(PlannedAction plan, Completion<void> done) = 0;
    virtual void removePlan(PlanId plan, Completion<void> done) = 0;
    /// Creates or replaces by station.
    virtual void savePowerLimits(PowerLimitsRecord limits) = 0;
    /// Creates or replaces by id.
    virtual void saveVendorRule(VendorRule rule, Completion<void> done) = 0;
    virtual void removeVendorRule(VendorRuleId rule, Completion<void> done) = 0;
    /// Creates or replaces by station.
    virtual void saveVendorTraffic(VendorTraffic traffic) = 0;
    /// Kept only where it differs from the station's last one.
    virtual void saveSettingsReading(SettingsReading reading) = 0;
    /// As many records wait for the disk as may: take no more from stations. Source: REL-2.
    [[nodiscard]] virtual bool isFull() const { return false; }
    /// Records that wait to be written.
    [[nodiscard]] virtual int waiting() const { return 0; }
    /// Called on the engine's thread whenever health changes.
    virtual void watchHealth(std::function<void(StorageHealth, QString detail, int unsaved)> watcher) = 0;
};

} // namespace forecourt::ports
