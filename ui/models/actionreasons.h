// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Why an action is off right now. Every disabled button says one of these.
#pragma once

#include "core/domain/chargingstation.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// All functions: empty text means the action is possible. Thread: any.
namespace reasons {

/// Anything that has to reach the charger, by its OCPP 1.6 action name.
[[nodiscard]] QString command(const Workspace& workspace, const StationState& station, const QString& action);

[[nodiscard]] QString start(const Workspace& workspace, const StationState& station, const ConnectorState& connector);
[[nodiscard]] QString stop(const Workspace& workspace, const StationState& station, const ConnectorState& connector);
[[nodiscard]] QString unlock(const Workspace& workspace, const StationState& station, const ConnectorState& connector);

/// Keeping one of its connectors for somebody.
[[nodiscard]] QString reserve(const Workspace& workspace, const StationState& station);
/// Keeping any of its connectors.
[[nodiscard]] QString reserveAny(const StationState& station);

} // namespace reasons
} // namespace forecourt::ui
