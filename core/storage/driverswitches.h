// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which stations tell drivers what it costs, as stored among the settings.
#pragma once

#include "core/engine/ports/accounts.h"
#include "core/storage/statement.h"

namespace forecourt::storage {

/// As nobody ever switched anything where nothing is stored. Thread: writer, as are those below.
[[nodiscard]] ports::DriverCostSwitches readDriverSwitches(Connection& connection);
void writeDriverSwitches(Connection& connection, const ports::DriverCostSwitches& switches);
/// See ports::DriverCostSwitches::takeOver().
void moveDriverSwitch(Connection& connection, const StationId& old, const StationId& replacement);

} // namespace forecourt::storage
