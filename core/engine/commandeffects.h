// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What effect a command waits for, and whether something that happened is it: pure functions.
#pragma once

#include "core/domain/chargingstation.h"
#include "core/ocpp/adapter/stationadapter.h"

namespace forecourt::engine {

/// Remote start and stop: not allowed while a station is Pending. Source: OCPP 1.6 §4.2.
[[nodiscard]] bool isChargingCommand(const CommandParameters& parameters);

/// The action that \a trigger brings: SignChargePointCertificate brings SignCertificate, and by the security
/// extension FirmwareStatusNotification the signed one.
[[nodiscard]] QString awaitedAction(const TriggerMessage& trigger);

/// Is \a inbound the message that \a trigger asked for.
[[nodiscard]] bool isAnswerTo(const TriggerMessage& trigger, const ocpp::Inbound& inbound);

/// Does \a record show that \a start worked. Tags are compared without case.
[[nodiscard]] bool isStartedBy(const RemoteStart& start, const TransactionRecord& record);

/// Does the state of the station show that \a change happened.
[[nodiscard]] bool isConfirmed(const ChangeAvailability& change, const StationState& state);

} // namespace forecourt::engine
