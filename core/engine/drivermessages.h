// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What drivers are told of prices and costs, as data of DataTransfer. Source: ocpp-behaviour.md §7.
#pragma once

#include "core/domain/commandparameters.h"
#include "core/domain/cost.h"
#include "core/domain/transaction.h"
#include "core/engine/driverprice.h"

namespace forecourt::engine {

/// The extension's name as vendor.
inline constexpr QLatin1String CostVendor("org.openchargealliance.costmsg");
/// Keys of stations that have it.
inline constexpr QLatin1String CostKey("CustomDisplayCostAndPrice");
inline constexpr QLatin1String IdleAfterStopKey("CustomIdleFeeAfterStop");

/// The price in one line, with VAT: the rates of now, then for a day ahead what changes and when by the site's clock, then steps,
/// what is free, minimum and maximum, e.g. "0.49 EUR/kWh + 0.05 EUR/min idle after 10 min; 22:00: 0.00 EUR/kWh". Zero is
/// told. Words are OCPP's English ones, for no charger tells which language its driver reads. Longest 512 characters, cut
/// between parts.
[[nodiscard]] QString priceText(const DriverPrice& price);
/// "12.34 EUR"; zero decimals where the currency has none.
[[nodiscard]] QString amountText(const Money& amount);

/// Sent once it is known who charges.
[[nodiscard]] SendVendorData userPriceMessage(const IdToken& token, const DriverPrice& price);
/// What it costs so far, the prices of now, the next ones, and at which values of the meter we want to hear of it. Prices by the
/// hour hold the time connected too. \a isIdle: connected, and does not charge.
[[nodiscard]] SendVendorData runningCostMessage(const TransactionRecord& record, const RunningCost& cost, const DriverPrice& price, bool isIdle);
[[nodiscard]] SendVendorData finalCostMessage(const TransactionRecord& record, const SessionCost& cost);

} // namespace forecourt::engine
