// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a charger is told of prices and costs for its display, and what it answered.
#pragma once

#include "core/domain/ids.h"
#include "core/domain/vendordata.h"

namespace forecourt {

/// Stored as numbers: grows at the end only.
enum class DriverCostSwitch {
    AsSite, ///< of a station: as the site says
    On,
    Off,
};

/// One kind of message. Source: ocpp-behaviour.md §7.
enum class DriverMessage { SetUserPrice, RunningCost, FinalCost };
inline constexpr DriverMessage LastDriverMessage = DriverMessage::FinalCost;

/// The last one of its kind that was sent.
struct DriverMessageState
{
    DriverMessage message = DriverMessage::SetUserPrice;
    QDateTime sentAt;                   ///< UTC
    std::optional<VendorAnswer> answer; ///< empty: none came (yet)
    QString problem;                    ///< English: CALLERROR, timed out, disconnected; empty: none
    qint64 sent = 0;                    ///< of this kind since the program started
    qint64 refused = 0;                 ///< not answered Accepted

    bool operator==(const DriverMessageState&) const = default;
};

/// How it stands with one station.
struct DriverCostState
{
    StationId station;
    std::optional<bool> isDeclared;     ///< its key CustomDisplayCostAndPrice; empty: it was never asked
    DriverCostSwitch chosen = DriverCostSwitch::AsSite;
    bool isOn = false;                  ///< declared, and switched on here or for the site
    QList<DriverMessageState> messages; ///< those that were ever sent

    bool operator==(const DriverCostState&) const = default;
};

} // namespace forecourt
