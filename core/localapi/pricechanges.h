// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the routes of prices, assignments and holidays share: reading the book and changing it.
#pragma once

#include "core/localapi/apicontext.h"

namespace forecourt::localapi {

/// All prices as the live site shows them. Thread: any.
[[nodiscard]] Result<PriceBookPointer> readBook(ApiContext& context);

/// The id the address names; empty: it is no number.
[[nodiscard]] std::optional<qint64> numberOf(const http::HttpRequest& request, const char* name);

/// The answer to a change that was refused; see api::Prices::change() for the arguments.
[[nodiscard]] http::HttpResponse changeErrorResponse(const Error& error);

/// The live site shows what a change came to.
using IsShown = std::function<bool(const PriceBook& book, const api::PriceChangeOutcome& outcome)>;

/// Anything became another than it is in \a before.
[[nodiscard]] IsShown isOtherThan(const PriceBookPointer& before);

/// Makes \a change and waits for \a isShown, but ShowDeadline at most. Errors: of api::Prices::change().
[[nodiscard]] Result<api::PriceChangeOutcome> makeChange(ApiContext& context, const api::PriceChange& change, const IsShown& isShown);

} // namespace forecourt::localapi
