// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The prices of the invented site of --demo.
#pragma once

#include "core/api/prices.h"

namespace forecourt::demo {

/// Prices, where they apply and holidays, told back from \a now. For an empty database.
[[nodiscard]] api::PriceChange prices(const QDateTime& now);

} // namespace forecourt::demo
