// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reads the filter language of the trace; the terms are listed at MessageFilter.
#pragma once

#include "core/domain/messagefilter.h"

#include <tl/expected.hpp>

namespace forecourt {

/// Why a filter cannot be read, and where.
struct MessageFilterFault
{
    enum class Code {
        TooLong,        ///< more than MessageFilterLength characters
        UnknownKey,     ///< text: the word before the colon
        MissingValue,   ///< text: the key
        UnclosedQuote,
        UnknownValue,   ///< text: a value that the key does not have (direction, kind)
        BadNumber,      ///< text: what should have been a number, a time or a size
        NeedsComparison, ///< text: the key; e.g. `size:3` instead of `size>3kB`
        LonelyOr,       ///< `or` without something on both sides
        DifferentKeys,  ///< `or` between two keys; text: the second
        LonelyMinus,
    };
    Code code = Code::UnknownKey;
    qsizetype position = 0; ///< of the first character at fault
    qsizetype length = 0;   ///< at least 1, except at the end of the text
    QString text;

    bool operator==(const MessageFilterFault&) const = default;
};

inline constexpr qsizetype MessageFilterLength = 65'536;

/// An empty text is an empty filter.
[[nodiscard]] tl::expected<MessageFilter, MessageFilterFault> parseMessageFilter(const QString& text);

} // namespace forecourt
