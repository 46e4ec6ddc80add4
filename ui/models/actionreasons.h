// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Why an action is off right now. Every disabled button says one of these.
#pragma once

#include "core/domain/chargingstation.h"
#include "ui/format/commandcatalog.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// All functions: empty text means the action is possible. Thread: any.
namespace reasons {

/// Anything that the central system must do, whatever it is.
[[nodiscard]] QString link(const Workspace& workspace);

/// Anything that has to reach the charger, by its OCPP 1.6 action name.
[[nodiscard]] QString command(const Workspace& workspace, const StationState& station, const QString& action);

/// As command(), and what the charger's settings say of its feature profiles.
[[nodiscard]] QString offered(const Workspace& workspace, const StationState& station, const CommandKind& kind);

/// It is offline, and \a action can be sent by plan once it connects (PlannedWork).
[[nodiscard]] bool isSentWhenBack(const StationState& station, const QString& action);
/// As offered(); where something can be planned also possible while isSentWhenBack().
[[nodiscard]] QString offeredOrLater(const Workspace& workspace, const StationState& station, const CommandKind& kind, bool isPlanning);

[[nodiscard]] QString start(const Workspace& workspace, const StationState& station, const ConnectorState& connector);
[[nodiscard]] QString stop(const Workspace& workspace, const StationState& station, const ConnectorState& connector);
[[nodiscard]] QString unlock(const Workspace& workspace, const StationState& station, const ConnectorState& connector);

/// A limit of its power in this unit and at this stack level, as far as its settings tell.
[[nodiscard]] QString limit(const StationState& station, ChargingRateUnit unit, int stackLevel);

/// Keeping one of its connectors for somebody.
[[nodiscard]] QString reserve(const Workspace& workspace, const StationState& station);
/// Keeping any of its connectors.
[[nodiscard]] QString reserveAny(const StationState& station);

} // namespace reasons
} // namespace forecourt::ui
