// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// All stations by identity, and what the gatekeeper may know of them.
#pragma once

#include "core/engine/stationcontroller.h"

#include <map>

namespace forecourt::engine {

/// Owns the stations. Thread: engine.
class StationRegistry final : public ports::StationDirectory
{
public:
    explicit StationRegistry(EngineContext& context) : m_context(context) {}
    ~StationRegistry() override;

    StationController& add(ports::StoredStation stored);
    /// Exactly this identity; null if there is none.
    [[nodiscard]] StationController* find(const StationId& id) const;
    [[nodiscard]] const std::map<QString, std::unique_ptr<StationController>>& all() const { return m_stations; }

    /// The lobby stays open while somebody adds a charger.
    void holdLobbyOpen(bool isHeld) { m_isLobbyHeld = isHeld; }
    /// Is it open for anybody at all.
    [[nodiscard]] bool isLobbyOpen() const;
    [[nodiscard]] int admittedCount() const;

    // ports::StationDirectory
    [[nodiscard]] std::optional<ports::StationAccess> access(const QString& identity) const override;
    [[nodiscard]] bool isLobbyOpenFor(const QString& peerAddress) const override;
    [[nodiscard]] int registeredCount() const override;
    void passwordUsed(const StationId& station, const QByteArray& hash) override;

private:
    EngineContext& m_context;
    std::map<QString, std::unique_ptr<StationController>> m_stations;
    QHash<QString, QList<StationController*>> m_byFolded;
    bool m_isLobbyHeld = false;
};

} // namespace forecourt::engine
