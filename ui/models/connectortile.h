// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the tile of a connector says, in final words.
#pragma once

#include "ui/models/workspace.h"
#include "ui/widgets/tilerole.h"

namespace forecourt::ui {

/// What many tiles need of the site, collected once for all of them.
struct TileSurroundings
{
    const Workspace& workspace;
    QList<CommandPointer> commands;                          ///< recentCommands()
    QHash<QPair<QString, int>, TransactionPointer> ended;    ///< last ended session per connector

    explicit TileSurroundings(const Workspace& from);
};

/// The alert about a fault of the connector, or of its whole charger, that is not over; empty: there is none.
[[nodiscard]] std::optional<AlertRecord> faultAlert(const api::LiveSite& site, const StationId& station, EvseId evse);

/// Source: design.md §3 "Tile", §4 "Command sent".
[[nodiscard]] TileData connectorTile(const TileSurroundings& around, const StationState& station,
                                     const ConnectorState& connector);

/// The power to draw the bar against: the smallest usual rating (W) that fits what was seen.
[[nodiscard]] qint64 likelyRatingW(const LiveValues& live, const TransactionPointer& session);

[[nodiscard]] bool sameTile(const TileData& a, const TileData& b);

} // namespace forecourt::ui
