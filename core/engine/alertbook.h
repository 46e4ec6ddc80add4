// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The alerts of the site: raised once, handled by people, cleared by themselves, kept in the store.
#pragma once

#include "core/engine/alertrules.h"
#include "core/engine/journal.h"
#include "core/engine/roster.h"
#include "core/engine/stationregistry.h"
#include "core/engine/systemmonitor.h"
#include "core/engine/transactionbook.h"

#include <QHash>

#include <map>

namespace forecourt::engine {

/// Compares what the rules find with what is known. Thread: engine.
class AlertBook
{
public:
    /// One that comes back this soon after it was cleared is the same one again, and no news.
    static constexpr qint64 FlapS = 15 * 60;
    static constexpr qint64 LongestSnoozeS = 30 * 86'400;

    AlertBook(EngineContext& context, StationRegistry& stations, SystemMonitor& monitor);

    void load(const ports::StoredSite& stored);
    void collect(ChangeBatch& batch) const;
    [[nodiscard]] const AlertSettings& settings() const { return m_settings; }

    /// A critical event was written down.
    void happened(const Happening& happening);
    /// What waits for a price now.
    void setUnpriced(const UnpricedUse& use);
    /// Looks at everything now.
    void check();
    /// Looks within a second: something has changed.
    void request();

    // \a done comes after the commit; where that fails nothing was changed
    void acknowledge(const QList<AlertId>& alerts, const QString& user, ports::Completion<void> done);
    /// Errors: InvalidInput.
    void snooze(const QList<AlertId>& alerts, const QDateTime& until, const QString& user, ports::Completion<void> done);
    void reopen(const QList<AlertId>& alerts, ports::Completion<void> done);
    void saveSettings(const AlertSettings& settings, ports::Completion<void> done);

private:
    [[nodiscard]] AlertInput input(const QDateTime& now);
    [[nodiscard]] bool hasEnoughOf(const AlertRecord& alert) const;
    void watchSessions(AlertInput& input);
    void addHappenings(std::vector<AlertRecord>& found, const QDateTime& now) const;
    [[nodiscard]] bool isUnheard(const AlertRecord& alert) const;
    void merge(AlertRecord& known, const AlertRecord& found, const QDateTime& now);
    void raise(AlertRecord found, const QDateTime& now);
    [[nodiscard]] AlertRecord* revivable(const QString& key, const QDateTime& now);
    void clear(AlertRecord& alert, const QDateTime& now);
    void changed(AlertRecord& alert);
    void noteUnsaved(const AlertRecord& alert);
    void saveUnsaved();
    void forgetOld(const QDateTime& now);
    void checkDigest(const QDateTime& now);
    [[nodiscard]] AlertDigest digest(const QDateTime& from, const QDateTime& to) const;
    /// What a person does with an alert.
    using Handling = std::function<void(AlertRecord&)>;
    /// Those of \a alerts that are open get it once all of them are stored.
    void handle(const QList<AlertId>& alerts, const Handling& handling, ports::Completion<void> done);
    void handled(const QList<AlertRecord>& stored, const Handling& handling, const std::optional<Error>& problem);

    struct Progress
    {
        std::optional<Energy> energy;
        QDateTime unchangedSince;
        quint64 round = 0;
    };

    EngineContext& m_context;
    StationRegistry& m_stations;
    SystemMonitor& m_monitor;
    AlertSettings m_settings;
    UnpricedUse m_unpriced;
    bool m_isUnpricedKnown = false; ///< it takes a moment after the start
    std::map<qint64, AlertRecord> m_alerts; ///< not cleared, and cleared in the last 48 h
    QHash<QString, qint64> m_openByKey;
    QHash<qint64, Progress> m_progress;     ///< by transaction
    std::vector<qint64> m_unsaved;
    qint64 m_nextId = 1;
    quint64 m_round = 0;
    std::optional<QDateTime> m_lastDigestAt;
    std::unique_ptr<ScheduledCall> m_next;
    bool m_isLoaded = false;
    std::chrono::milliseconds m_firstCheckAt{0};
};

} // namespace forecourt::engine
