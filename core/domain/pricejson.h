// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Prices and costs as JSON: for the database and the local API. Rates are in ten-thousandths of a minor unit, energy in mWh.
#pragma once

#include "core/base/result.h"
#include "core/domain/cost.h"
#include "core/domain/priceassignment.h"

#include <QJsonObject>

namespace forecourt {

/// Everything of the value, ids too; what is empty or has its default is left out, but for the amounts and kinds of a cost.
/// Reading is strict: an unknown field, a wrong type or a number out of range is InvalidInput (args: path). What was written
/// reads back equal. Thread: any.
[[nodiscard]] QJsonObject toJson(const PriceSetting& setting);
[[nodiscard]] QJsonObject toJson(const PriceVersion& version);
[[nodiscard]] QJsonObject toJson(const PriceAssignment& assignment);
[[nodiscard]] QJsonObject toJson(const Holiday& holiday);
[[nodiscard]] QJsonObject toJson(const SessionCost& cost);
[[nodiscard]] QJsonObject toJson(const PriceDecision& decision);

[[nodiscard]] Result<PriceSetting> priceSettingFromJson(const QJsonObject& json);
[[nodiscard]] Result<PriceVersion> priceVersionFromJson(const QJsonObject& json);
[[nodiscard]] Result<PriceAssignment> priceAssignmentFromJson(const QJsonObject& json);
[[nodiscard]] Result<Holiday> holidayFromJson(const QJsonObject& json);
[[nodiscard]] Result<SessionCost> sessionCostFromJson(const QJsonObject& json);
[[nodiscard]] Result<PriceDecision> priceDecisionFromJson(const QJsonObject& json);

} // namespace forecourt
