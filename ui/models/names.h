// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What things are called in front of people.
#pragma once

#include "core/api/livesite.h"

namespace forecourt::ui {

/// The charger, in use or archived; null where there is none.
[[nodiscard]] StationPointer anyStation(const api::LiveSite& site, const StationId& id);
/// The chargers of the site, without those that wait or were rejected: StationRecord::belongsToSite().
[[nodiscard]] QList<StationPointer> siteStations(const api::LiveSite& site);
/// There is at least one of them.
[[nodiscard]] bool hasSiteStation(const api::LiveSite& site);
/// "Bay 7", or the charger's name with the connector's number where it has several.
[[nodiscard]] QString connectorName(const StationState& station, const ConnectorState& connector);
/// As above for any connector of any charger, also one that is archived or unknown.
[[nodiscard]] QString placeName(const api::LiveSite& site, const StationId& station, EvseId evse);
/// The charger's name; its id where it is not known.
[[nodiscard]] QString stationName(const api::LiveSite& site, const StationId& station);
/// The person's name as of the session's start, else the tag.
[[nodiscard]] QString driverName(const TransactionRecord& transaction);
/// Owner of a tag, else the tag itself.
[[nodiscard]] QString tokenOwnerName(const api::LiveSite& site, const QString& token);
/// "ABB Terra AC"; empty before the first boot.
[[nodiscard]] QString makeAndModel(const BootInfo& boot);

/// \a text on one line of at most \a most characters, for titles and notices: names come from anybody.
[[nodiscard]] QString shortened(const QString& text, qsizetype most);

} // namespace forecourt::ui
