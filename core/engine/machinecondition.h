// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the alerts know of the computer on which the central system runs.
#pragma once

#include <QDateTime>

#include <optional>

namespace forecourt::engine {

/// Told by whoever runs the engine (app/common/machinewatch.h), whole each time it changes. All instants UTC.
struct MachineCondition
{
    std::optional<QDateTime> onBatterySince; ///< empty: it is plugged in, has no battery, or nobody says
    std::optional<int> batteryPercent;       ///< what is left of it
    bool isBatteryLow = false;               ///< the system says that it ends soon
    std::optional<bool> isKeptAwake;         ///< what came of the last try to keep it awake; empty: not tried yet
    std::optional<QDateTime> refusedSince;   ///< not kept awake since then, although cars charge

    bool operator==(const MachineCondition&) const = default;
};

} // namespace forecourt::engine
