// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Where a page ended, as text for the caller to hand back.
#pragma once

#include "core/base/result.h"

#include <QString>

#include <optional>

namespace forecourt::storage {

/// Which list a cursor belongs to; one of another list is refused.
enum class CursorKind : char { Transactions = 't', Commands = 'c', Messages = 'm', Events = 'e', Alerts = 'a', Prices = 'p', Cases = 'k', Bookings = 'b', Documents = 'd' };

/// The last row of a page: its place in the order, then its id.
struct Cursor {
    qint64 order = 0;
    qint64 id = 0;

    /// Opaque text, letters and digits only.
    [[nodiscard]] QString toText(CursorKind kind) const;
    /// Empty for empty text (the first page). Errors: InvalidInput.
    [[nodiscard]] static Result<std::optional<Cursor>> fromText(CursorKind kind, const QString& text);
};

/// Errors: InvalidInput unless 1 to 1000.
[[nodiscard]] Result<void> checkPageLimit(int limit);

} // namespace forecourt::storage
