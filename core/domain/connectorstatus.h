// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a connector does, free of any OCPP version.
#pragma once

namespace forecourt {

/// Source: OCPP 2.0.1 ConnectorStatusEnumType. OCPP 1.6's Preparing, Charging, Suspended* and
/// Finishing are Occupied plus a ChargingState.
enum class ConnectorStatus { Unknown, Available, Occupied, Reserved, Unavailable, Faulted };

/// Source: OCPP 2.0.1 ChargingStateEnumType; None where there is no cable. Finishing is our word for
/// OCPP 1.6's: the session ended, the cable is still in.
enum class ChargingState { None, EvConnected, Charging, SuspendedEv, SuspendedEvse, Finishing };

/// May the connector be used. Source: OCPP OperationalStatusEnumType.
enum class Availability { Operative, Inoperative };

} // namespace forecourt
