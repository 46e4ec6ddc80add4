// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The local lists of all stations.
#pragma once

#include "core/engine/locallistsync.h"
#include "core/engine/stationregistry.h"

#include <deque>

namespace forecourt::engine {

/// Lets every station's list follow people, tags and settings: what was published is looked through for what
/// concerns them. Lists are reviewed one at a time, so that a thousand tags hold nobody up. Thread: engine.
class LocalListKeeper
{
public:
    LocalListKeeper(EngineContext& context, StationRegistry& stations) : m_context(context), m_stations(stations) {}

    void load(const ports::StoredSite& stored);
    void collect(ChangeBatch& batch) const;
    /// What just happened, as the window hears of it.
    void observe(const ChangeBatch& batch);
    /// Every 10 s: tags run out.
    void tick(const QDateTime& now);

    /// Errors: NotFound, those of the store.
    void saveOptions(const StationId& station, const LocalListOptions& options, const QString& user,
                     ports::Completion<void> done);
    /// Errors: see api::LocalLists::push.
    [[nodiscard]] Result<void> push(const StationId& station, bool isWhole, const QString& user);

private:
    /// Made on first use; null for a station that is not there or archived.
    [[nodiscard]] LocalListSync* sync(const StationId& station);
    [[nodiscard]] bool isNews(const ChangeBatch& batch);
    void reviewAll();
    void reviewNext();

    EngineContext& m_context;
    StationRegistry& m_stations;
    QHash<QString, LocalListRecord> m_stored; ///< by station, of those without a sync yet
    std::map<QString, std::unique_ptr<LocalListSync>> m_syncs;
    QHash<QString, TokenRecord> m_tokens; ///< as last reviewed, without what does not matter
    std::deque<QString> m_due;            ///< stations to review
    std::unique_ptr<ScheduledCall> m_review;
    QDateTime m_reviewedAt;
};

} // namespace forecourt::engine
