// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Carries out what the owner decides, on the engine's thread.
#pragma once

#include "core/api/administration.h"
#include "core/engine/linkrouter.h"

#include <functional>

namespace forecourt::engine {

/// The work behind api::Administration. Every completion comes after the store has it, and nothing changes
/// in memory before: what could not be saved did not happen. Thread: engine.
class Administrator
{
public:
    Administrator(EngineContext& context, SiteSettings& settings, StationRegistry& stations, Lobby& lobby,
                  LinkRouter& links, SystemMonitor& monitor);

    void saveSite(SiteSettings settings, ports::Completion<void> done);
    /// \a passwordHashes: hashes of change.password, made elsewhere (they take time).
    void saveStation(const StationId& id, const api::StationChange& change, QList<QByteArray> passwordHashes,
                     ports::Completion<api::SaveOutcome> done);
    void admit(const StationId& candidate, const QString& name, ports::Completion<void> done);
    void reject(const StationId& candidate, ports::Completion<void> done);
    void archive(const StationId& station, bool isArchived, ports::Completion<void> done);
    void replace(const StationId& old, const StationId& replacement, ports::Completion<void> done);
    void savePhoto(const StationId& station, const QByteArray& photo, ports::Completion<void> done);
    void holdLobbyOpen(bool isHeld);
    /// Puts to a replacement what is to be stored with it.
    using PlaceCollector = std::function<void(ports::StationReplacement& replacement)>;
    /// Hears which station took the place of which, once that is stored and before the old one's link is closed.
    using PlaceWatcher = std::function<void(const StationId& old, const StationId& replacement)>;
    void setPlaceWatcher(PlaceCollector collector, PlaceWatcher watcher)
    {
        m_placeCollector = std::move(collector);
        m_placeWatcher = std::move(watcher);
    }

private:
    /// The station as it will be.
    [[nodiscard]] static ports::StoredStation changed(ports::StoredStation station, const api::StationChange& change,
                                                      const QList<QByteArray>& passwordHashes);
    [[nodiscard]] std::optional<Error> checkReplacement(const StationId& old, const StationId& replacement) const;
    void putInPlace(const StationId& old, const StationId& replacement, const api::StationChange& change);
    void setArchived(StationController& station, bool isArchived);
    /// \a station is in use again, so it is no part of its successor's history.
    void leavePlace(const StationId& station);
    [[nodiscard]] static std::optional<Error> check(const StationId& id, const api::StationChange& change, bool isNew);
    StationController& create(const StationId& id, const api::StationChange& change);
    void apply(StationController& station, const api::StationChange& change, const QList<QByteArray>& passwordHashes);
    void applyAdmission(StationController& station, bool isAdmitted, bool isRejected);
    void auditProfile(StationController& station, int from, int to);
    static void auditKeys(StationController& station, const QMap<int, PinnedMeterKey>& keys);

    EngineContext& m_context;
    SiteSettings& m_settings;
    StationRegistry& m_stations;
    Lobby& m_lobby;
    LinkRouter& m_links;
    SystemMonitor& m_monitor;
    PlaceCollector m_placeCollector;
    PlaceWatcher m_placeWatcher;
};

} // namespace forecourt::engine
