// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Money of a big site: the prices its sessions are settled by, and documents about them.
#pragma once

#include "app/bench/bigsite.h"
#include "core/api/prices.h"
#include "core/domain/site.h"

#include <QDateTime>

namespace forecourt::storage {
class Storage;
}

namespace forecourt::bench {

inline constexpr int StatementPersons = 40; ///< who get a statement of the month
inline constexpr int ReceiptPersons = 20;   ///< who get a receipt for their first session of it

/// Name and address, as documents need them.
[[nodiscard]] SiteSettings bigSiteSettings();

/// Three prices with bands, an idle fee and a second version, for the site, some chargers and a group. To be there before the
/// first session, which begins at \a begin. Runs the event loop.
[[nodiscard]] Result<void> fillPrices(api::Prices& prices, const BigSite& site, const QDateTime& begin);

/// Statements and receipts of the month in which \a begin lies, by the clock of \a settings. Runs the event loop. Errors: also
/// NotFound (no session of that month was booked).
[[nodiscard]] Result<void> fillDocuments(storage::Storage& storage, const SiteSettings& settings, const QDateTime& begin);

} // namespace forecourt::bench
