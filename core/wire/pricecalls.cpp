// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The forms of the calls about prices.
#include "core/wire/callcoding.h"

namespace forecourt::wire {

template struct Call<PriceBook>;
template struct Call<api::PriceChangeOutcome, api::PriceChange, QString>;
template struct Call<Page<api::PriceEvent>, api::PriceHistoryQuery>;
template struct Call<api::SessionPrice, TransactionKey>;
template struct Call<QList<SessionCost>, QList<TransactionKey>>;
template struct Call<api::RepricePreview, api::RepriceScope>;
template struct Call<api::RepriceTotals, api::RepriceScope, QString, QString, QString>;
template struct Call<api::RepricePreview, PriceVersion, api::RepriceScope>;

} // namespace forecourt::wire
