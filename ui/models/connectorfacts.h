// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What can be told of a connector's fault, cable and lock.
#pragma once

#include "ui/format/faulttexts.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// A connector reports a fault, or a hint beside a state that works.
[[nodiscard]] bool hasError(const ConnectorState& connector);

/// The connector's own signs, else those of the whole charger.
[[nodiscard]] FaultSigns faultSigns(const StationState& station, const ConnectorState& connector);
[[nodiscard]] FaultSigns stationFaultSigns(const StationState& station);

[[nodiscard]] FaultAdvice connectorAdvice(const Workspace& workspace, const StationState& station,
                                          const ConnectorState& connector);

/// Whether a car is plugged in, as far as the state tells; says so where it does not.
[[nodiscard]] QString cableText(const StationState& station, const ConnectorState& connector);
/// Whether the plug is locked: OCPP 1.6 tells only of failures and of an unlock we asked for.
[[nodiscard]] QString lockText(const Workspace& workspace, const StationState& station, const ConnectorState& connector);

} // namespace forecourt::ui
