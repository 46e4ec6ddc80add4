// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What drivers are told of prices and costs, as data of DataTransfer. Source: ocpp-behaviour.md §7.
#pragma once

#include "core/domain/commandparameters.h"
#include "core/domain/cost.h"
#include "core/domain/transaction.h"

namespace forecourt::engine {

/// The extension's name as vendor.
inline constexpr QLatin1String CostVendor("org.openchargealliance.costmsg");
/// Keys of stations that have it.
inline constexpr QLatin1String CostKey("CustomDisplayCostAndPrice");
inline constexpr QLatin1String IdleAfterStopKey("CustomIdleFeeAfterStop");

/// The price in one line without words of any language, e.g. "0.49 EUR/kWh + 0.10 EUR/min"; with VAT. Longest 512 characters.
[[nodiscard]] QString priceText(const PriceVersion& version);
/// "12.34 EUR"; zero decimals where the currency has none.
[[nodiscard]] QString amountText(const Money& amount);

/// Sent once it is known who charges.
[[nodiscard]] SendVendorData userPriceMessage(const IdToken& token, const PriceVersion& version);
/// What it costs so far. \a isIdle: connected, and does not charge.
[[nodiscard]] SendVendorData runningCostMessage(const TransactionRecord& record, const RunningCost& cost, const PriceVersion& version, bool isIdle);
[[nodiscard]] SendVendorData finalCostMessage(const TransactionRecord& record, const SessionCost& cost);

} // namespace forecourt::engine
