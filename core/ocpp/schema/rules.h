// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the specification says about a field beyond its type.
#pragma once

#include <QtGlobal>

#include <concepts>
#include <limits>

namespace forecourt::ocpp::schema {

/// The rules of one field, filled in by the rule types below.
struct Rules
{
    static constexpr qint64 NoMinimum = std::numeric_limits<qint64>::min();

    const char* doc = "";
    const char* formerNames[2] = {nullptr, nullptr};
    qint64 minimum = NoMinimum;
    int maxLength = -1;     ///< characters (code points); -1 = no limit
    int minItems = 0;
    int maxItems = -1;
    int fallback = 0;       ///< enumerator read for an unknown or missing value
    bool hasFallback = false;
    bool isUri = false;
    bool keepsEmpty = false;
    bool isVerbatim = false;
    bool isLenient = false;
    bool isEssential = false;
    bool skipsBadItems = false;
};

/// One sentence for the message viewer.
struct Doc
{
    const char* text;
    template<class Value> static constexpr bool fits = true;
    constexpr void applyTo(Rules& rules) const { rules.doc = text; }
};

/// Longest text, in characters. Longer ones from a station are kept and noted.
struct MaxLength
{
    int characters;
    template<class Value> static constexpr bool fits = Value::isText;
    constexpr void applyTo(Rules& rules) const { rules.maxLength = characters; }
};

/// Smallest number. Smaller ones from a station are kept and noted.
struct Minimum
{
    qint64 value;
    template<class Value> static constexpr bool fits = Value::isNumber;
    constexpr void applyTo(Rules& rules) const { rules.minimum = value; }
};

/// Fewest items of a list.
struct MinItems
{
    int count;
    template<class Value> static constexpr bool fits = Value::isList;
    constexpr void applyTo(Rules& rules) const { rules.minItems = count; }
};

/// Most items of a list.
struct MaxItems
{
    int count;
    template<class Value> static constexpr bool fits = Value::isList;
    constexpr void applyTo(Rules& rules) const { rules.maxItems = count; }
};

/// The text is a URI.
struct Uri
{
    template<class Value> static constexpr bool fits = Value::isText;
    constexpr void applyTo(Rules& rules) const { rules.isUri = true; }
};

/// "" is a value of its own, not a sign of absence.
struct KeepEmpty
{
    template<class Value> static constexpr bool fits = Value::isText;
    constexpr void applyTo(Rules& rules) const { rules.keepsEmpty = true; }
};

/// The text is kept to the letter: blanks and emptiness mean something; a JSON structure in its
/// place is kept as JSON text.
struct Verbatim
{
    template<class Value> static constexpr bool fits = Value::isText;
    constexpr void applyTo(Rules& rules) const { rules.isVerbatim = rules.keepsEmpty = true; }
};

/// A missing or unreadable value never makes the message unusable: the default stays and the issue
/// is a deviation. For messages that must be answered. Source: ocpp-behaviour §2 "Strictness".
struct Lenient
{
    template<class Value> static constexpr bool fits = true;
    constexpr void applyTo(Rules& rules) const { rules.isLenient = true; }
};

/// An optional field whose unknown value must not be read as absence, because absence means
/// something else (an unknown unit is not Wh).
struct Essential
{
    template<class Value> static constexpr bool fits = true;
    constexpr void applyTo(Rules& rules) const { rules.isEssential = true; }
};

/// Unusable items are left out, the others are used; implies Lenient for the list itself.
struct SkipBadItems
{
    template<class Value> static constexpr bool fits = Value::isList;
    constexpr void applyTo(Rules& rules) const { rules.skipsBadItems = rules.isLenient = true; }
};

/// The enumerator to read for an unknown value, and for a missing one in a required field.
template<class E>
struct Fallback
{
    E value;
    template<class Value> static constexpr bool fits = std::same_as<typename Value::Type, E>;
    constexpr void applyTo(Rules& rules) const
    {
        rules.fallback = static_cast<int>(value);
        rules.hasFallback = true;
    }
};
template<class E>
Fallback(E) -> Fallback<E>;

/// Names under which earlier versions had the field (quirk 21).
struct FormerName
{
    const char* first;
    const char* second = nullptr;
    template<class Value> static constexpr bool fits = true;
    constexpr void applyTo(Rules& rules) const
    {
        rules.formerNames[0] = first;
        rules.formerNames[1] = second;
    }
};

} // namespace forecourt::ocpp::schema
