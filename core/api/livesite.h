// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The window's own copy of what is happening now.
#pragma once

#include "core/api/engine.h"
#include "core/api/livejobs.h"
#include "core/base/threadguard.h"
#include "core/domain/changes.h"

#include <QHash>
#include <QObject>

namespace forecourt::api {

/// Applies change batches in order and tells models what changed. Everything that is looked up here
/// stays valid until the next batch; shared pointers stay valid for ever. Thread: GUI (in forecourtd
/// the main thread).
class LiveSite : public QObject
{
    Q_OBJECT

public:
    /// Connects to \a source and asks it for a snapshot. \a source must outlive this object.
    explicit LiveSite(ChangeSource& source, QObject* parent = nullptr);
    ~LiveSite() override;

    /// A snapshot has arrived.
    [[nodiscard]] bool isReady() const { return m_isReady; }
    [[nodiscard]] quint64 revision() const { return m_revision; }
    [[nodiscard]] const SiteSettings& site() const { return m_site; }
    [[nodiscard]] const SystemState& system() const { return m_system; }
    [[nodiscard]] const DayTotals& today() const { return m_today; }

    /// Stations that are not archived, in order of id.
    [[nodiscard]] QList<StationPointer> stations() const;
    [[nodiscard]] StationPointer station(const StationId& id) const;
    /// Archived stations, in order of id.
    [[nodiscard]] QList<StationPointer> archivedStations() const { return m_archived.values(); }
    [[nodiscard]] StationPointer archivedStation(const StationId& id) const { return m_archived.value(id.value()); }
    [[nodiscard]] QList<TransactionPointer> transactions() const;
    [[nodiscard]] TransactionPointer transaction(TransactionKey key) const;
    /// Recent commands, newest first: about 200, and every one that waits for its answer.
    [[nodiscard]] QList<CommandPointer> commands() const;
    [[nodiscard]] CommandPointer command(CommandId id) const;
    [[nodiscard]] const QList<Candidate>& candidates() const { return m_candidates; }
    /// Refused and other attempts, oldest first, at most 200.
    [[nodiscard]] const QList<ConnectionAttempt>& attempts() const { return m_attempts; }
    [[nodiscard]] QList<TokenRecord> tokens() const;
    [[nodiscard]] qsizetype tokenCount() const { return m_tokens.size(); }
    /// At most \a count in order of their folded values, behind \a folded; empty: from the first. To read many tokens
    /// without holding up the thread.
    [[nodiscard]] QList<TokenRecord> tokensAfter(const QString& folded, qsizetype count) const;
    [[nodiscard]] std::optional<TokenRecord> token(const QString& value) const;
    /// At most \a count tags of \a person, in order of their folded values.
    [[nodiscard]] QList<TokenRecord> tokensOf(PersonId person, qsizetype count) const;
    [[nodiscard]] QList<PersonRecord> persons() const;
    [[nodiscard]] qsizetype personCount() const { return m_persons.size(); }
    /// At most \a count in order of their ids, behind \a after; PersonId(0): from the first. As tokensAfter().
    [[nodiscard]] QList<PersonRecord> personsAfter(PersonId after, qsizetype count) const;
    [[nodiscard]] std::optional<PersonRecord> person(PersonId id) const;
    /// Upper and lower case are the same. Of several with that name the one with the lowest id.
    [[nodiscard]] std::optional<PersonRecord> personNamed(const QString& name) const;
    /// Groups that people have, each once, in order of their folded names, without blanks around them.
    [[nodiscard]] QStringList groups() const;
    [[nodiscard]] const QList<UnknownToken>& unknownTokens() const { return m_unknownTokens; }
    /// The last two hours, 10 s apart.
    [[nodiscard]] const QList<SitePowerPoint>& sitePower() const { return m_sitePower; }
    /// Alerts that are not cleared, and those cleared in the last 24 h, in order of id.
    [[nodiscard]] QList<AlertRecord> alerts() const { return m_alerts.values(); }
    [[nodiscard]] std::optional<AlertRecord> alert(AlertId id) const;
    /// The list a station keeps itself; null where nothing is known of it.
    [[nodiscard]] LocalListPointer localList(const StationId& station) const { return m_localLists.value(station.value()); }
    /// Reservations that are open, and those of the last 60 days, in order of id.
    [[nodiscard]] QList<ReservationRecord> reservations() const { return m_reservations.values(); }
    [[nodiscard]] std::optional<ReservationRecord> reservation(ReservationId id) const;
    /// Planned actions, also those of the last 30 days, in order of id.
    [[nodiscard]] const QList<PlannedAction>& plans() const { return m_plans; }
    /// The limits of power a station was told; null: none ever.
    [[nodiscard]] PowerLimitsPointer powerLimits(const StationId& station) const { return m_powerLimits.value(station.value()); }
    /// How vendors' messages are answered, in order of id.
    [[nodiscard]] const QList<VendorRule>& vendorRules() const { return m_vendorRules; }
    /// Vendors' messages from and to a station; null: none ever.
    [[nodiscard]] VendorTrafficPointer vendorTraffic(const StationId& station) const { return m_vendorTraffic.value(station.value()); }
    /// All prices and where they apply; never null. What applies to a connector now: decidePrice() with it.
    [[nodiscard]] const PriceBookPointer& priceBook() const { return m_priceBook; }
    /// What a running session costs so far; empty: not priced yet, or it does not run.
    [[nodiscard]] std::optional<RunningCost> runningCost(TransactionKey key) const;
    /// How long its car stood idle; empty: not known, or it does not run.
    [[nodiscard]] std::optional<IdleTime> idleTime(TransactionKey key) const;
    /// The book, and costs and idle times of all that run: as a snapshot has them.
    [[nodiscard]] PriceUpdate prices() const;
    [[nodiscard]] const AlertSettings& alertSettings() const { return m_alertSettings; }
    /// Jobs and files; its signals are told before batchApplied().
    [[nodiscard]] LiveJobs& jobs() { return m_jobs; }
    [[nodiscard]] const LiveJobs& jobs() const { return m_jobs; }

Q_SIGNALS:
    /// Everything may have changed: models reset.
    void reset();
    void stationChanged(forecourt::StationPointer station);
    void stationRemoved(forecourt::StationId station);
    void archivedStationsChanged();
    void transactionChanged(forecourt::TransactionPointer transaction);
    void transactionRemoved(forecourt::TransactionKey transaction);
    void commandChanged(forecourt::CommandPointer command);
    void siteChanged();
    void systemChanged();
    void todayChanged();
    void candidatesChanged();
    void attemptsAdded(int count);
    void tokensChanged();
    void personsChanged();
    /// A group has its first person, or lost its last one; after personsChanged(). Not for those of a snapshot.
    void groupsChanged();
    void unknownTokensChanged();
    void sitePowerChanged();
    void alertsChanged();
    /// An alert is new, or is open again, worse or cleared; before alertsChanged(). Not for those of a snapshot.
    void alertChanged(const forecourt::AlertRecord& before, const forecourt::AlertRecord& now);
    void alertSettingsChanged();
    void localListChanged(const forecourt::LocalListPointer& list);
    void reservationsChanged();
    /// A reservation is new or another; before reservationsChanged(). Not for those of a snapshot.
    void reservationChanged(const forecourt::ReservationRecord& now);
    void plansChanged();
    void powerLimitsChanged(const forecourt::PowerLimitsPointer& limits);
    void vendorRulesChanged();
    void vendorTrafficChanged(const forecourt::VendorTrafficPointer& traffic);
    /// A price, an assignment or a holiday is another: what applies to any connector may have changed.
    void priceBookChanged();
    void runningCostChanged(forecourt::TransactionKey transaction);
    void idleTimeChanged(forecourt::TransactionKey transaction);
    /// Once a day, at the time of the digest.
    void digestDue(const forecourt::AlertDigest& digest);
    /// A batch was applied whole; after all of the above.
    void batchApplied();

private:
    void apply(const ChangeBatchPointer& batch);
    void applySnapshot(const ChangeBatch& batch);
    void applyChanges(const ChangeBatch& batch);
    void applyStations(const ChangeBatch& batch);
    void applyLists(const ChangeBatch& batch);
    void applyRoster(const ChangeBatch& batch);
    void enter(const PersonRecord& person);
    void enter(const TokenRecord& token);
    void forget(PersonId person);
    void forget(const QString& foldedToken);
    void countInGroup(const QString& group, qsizetype people);
    void noteAnswered(const CommandPointer& command);
    void forgetOldCommands();
    void applyAlerts(const ChangeBatch& batch);
    void forgetOldAlerts();
    void forgetOldReservations();
    void applyLocalLists(const ChangeBatch& batch);
    void applyReservations(const ChangeBatch& batch);
    void applyPowerLimits(const ChangeBatch& batch);
    void applyVendorData(const ChangeBatch& batch);
    void applyPrices(const ChangeBatch& batch);

    ThreadGuard m_thread;
    ChangeSource& m_source;
    bool m_isReady = false;
    quint64 m_revision = 0;
    SiteSettings m_site;
    SystemState m_system;
    DayTotals m_today;
    QMap<QString, StationPointer> m_stations;
    QMap<QString, StationPointer> m_archived;
    QMap<qint64, TransactionPointer> m_transactions;
    QMap<qint64, CommandPointer> m_commands;
    QList<qint64> m_recentlyAnswered; ///< oldest first, at most 100
    QList<Candidate> m_candidates;
    QList<ConnectionAttempt> m_attempts;
    QMap<QString, TokenRecord> m_tokens;
    QMap<qint64, PersonRecord> m_persons;
    QMultiHash<size_t, qint64> m_personsByName;   ///< by the hash of the folded name
    struct Group
    {
        QString name;
        qsizetype people = 0;
    };
    QMap<QString, Group> m_groups; ///< by folded name
    bool m_areGroupsChanged = false; ///< and nobody was told
    QMultiHash<qint64, QString> m_tokensByPerson; ///< folded values
    QList<UnknownToken> m_unknownTokens;
    QList<SitePowerPoint> m_sitePower;
    QMap<qint64, AlertRecord> m_alerts;
    AlertSettings m_alertSettings;
    QMap<QString, LocalListPointer> m_localLists;
    QMap<qint64, ReservationRecord> m_reservations;
    QList<PlannedAction> m_plans;
    QMap<QString, PowerLimitsPointer> m_powerLimits;
    QList<VendorRule> m_vendorRules;
    QMap<QString, VendorTrafficPointer> m_vendorTraffic;
    LiveJobs m_jobs;
    PriceBookPointer m_priceBook = std::make_shared<const PriceBook>();
    QHash<qint64, RunningCost> m_runningCosts; ///< by transaction
    QHash<qint64, IdleTime> m_idleTimes;       ///< by transaction
};

} // namespace forecourt::api
