// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Writes events that are worth keeping.
#pragma once

#include "core/base/clock.h"
#include "core/engine/ports/stores.h"

namespace forecourt::engine {

/// What happened, besides when.
struct Happening
{
    StationId station; ///< empty: the central system itself
    EventKind kind = EventKind::StatusChanged;
    Severity severity = Severity::Info;
    QString code; ///< stable English key
    std::optional<EvseId> evse;
    QString stationTime;
    QJsonObject data;
};

/// Turns happenings into stored events. Thread: engine.
class Journal
{
public:
    Journal(Clock& clock, ports::SiteStore& store) : m_clock(clock), m_store(store) {}

    /// Hears of everything that is written down, stored or not.
    void setWatcher(std::function<void(const Happening&)> watcher) { m_watcher = std::move(watcher); }

    /// Fire and forget: it is committed with the next group. Dropped, if it is a station's, when the store
    /// is full (REL-2).
    void add(Happening happening);
    /// \a done comes after the commit.
    void add(Happening happening, ports::Completion<void> done);

private:
    void tell(const Happening& happening) const;
    void store(Happening happening, ports::Completion<void> done);

    Clock& m_clock;
    ports::SiteStore& m_store;
    std::function<void(const Happening&)> m_watcher;
};

} // namespace forecourt::engine
