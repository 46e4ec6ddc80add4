// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Currencies in use, and how many decimals they have.
#pragma once

#include <QString>

#include <optional>

namespace forecourt {

/// Decimals of the minor unit: 2 for EUR, 0 for JPY, 3 for KWD. Empty: not the code of a currency in use. \a code in capitals.
/// Source: ISO 4217, list one; funds, metals and test codes are left out.
[[nodiscard]] std::optional<int> currencyDigits(const QString& code);

} // namespace forecourt
