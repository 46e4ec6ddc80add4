// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The one way a function of ours can fail.
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace forecourt {

/// A value, or the reason why there is none.
template<class T>
using Result = tl::expected<T, Error>;

/// Shorthand for returning a failure: `return failure(ErrorCode::NotFound, …);`
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, QString detail = {}, QStringList args = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail), std::move(args)});
}

} // namespace forecourt
