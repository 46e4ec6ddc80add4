// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// OCPP 1.6 enumerations to the neutral ones and back.
#pragma once

#include "core/domain/connectorstatus.h"
#include "core/domain/idtoken.h"
#include "core/domain/metersample.h"
#include "core/domain/transaction.h"
#include "core/ocpp/adapter/stationadapter.h"
#include "core/ocpp/v16/enums.h"

#include <optional>

namespace forecourt::ocpp::v16adapter {

/// A status of 1.6 in our two words. Source: house-style.md §4.
struct NeutralStatus
{
    ConnectorStatus status = ConnectorStatus::Unknown;
    ChargingState charging = ChargingState::None;
    bool operator==(const NeutralStatus&) const = default;
};

[[nodiscard]] NeutralStatus neutralStatus(v16::ChargePointStatus status);

/// Whether connector 0 may have this status. Source: S16 §4.9 (Available, Unavailable, Faulted).
[[nodiscard]] bool isStationStatus(v16::ChargePointStatus status);

/// Absent means Local. Source: S16 §4.10.
[[nodiscard]] StopReason neutralReason(std::optional<v16::Reason> reason);

[[nodiscard]] Measurand neutralMeasurand(std::optional<v16::Measurand> measurand);
[[nodiscard]] Phase neutralPhase(std::optional<v16::Phase> phase);
[[nodiscard]] MeasurementLocation neutralLocation(std::optional<v16::Location> location);
[[nodiscard]] ReadingContext neutralContext(std::optional<v16::ReadingContext> context);

/// The nearest of the five statuses of 1.6: what is not known is Invalid, what is known but may not
/// charge here or now is Blocked.
[[nodiscard]] v16::AuthorizationStatus narrowed(AuthorizationStatus status);

/// The verdict of 1.6 in our words.
[[nodiscard]] AuthorizationStatus neutralVerdict(v16::AuthorizationStatus status);

/// None is said as Pending: the station has to wait.
[[nodiscard]] v16::RegistrationStatus wireStatus(RegistrationStatus status);

[[nodiscard]] v16::DataTransferStatus wireStatus(DataTransferReply::Status status);

} // namespace forecourt::ocpp::v16adapter
