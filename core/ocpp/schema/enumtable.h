// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The texts of an enumeration, declared once beside it.
#pragma once

#include <QLatin1String>
#include <QStringView>

#include <array>
#include <cstddef>
#include <optional>
#include <type_traits>

namespace forecourt::ocpp::schema {

/// One enumerator and its text on the wire.
struct EnumText
{
    int value = 0;
    const char* text = "";
    bool isReadOnly = false; ///< another spelling met in the field: read, never written
};

/// The texts of one enumeration without its type.
struct EnumTexts
{
    const EnumText* entries = nullptr;
    int count = 0;

    /// The text written for \a value. One that the standard lacks (Hertz) comes out in its first
    /// read-only spelling, which the strict check refuses; empty for no enumerator at all.
    [[nodiscard]] QLatin1String text(int value) const;

    /// The entry with exactly this text, null if unknown.
    [[nodiscard]] const EnumText* find(QStringView text, Qt::CaseSensitivity sensitivity = Qt::CaseSensitive) const;
};

template<class E>
[[nodiscard]] constexpr EnumText named(E value, const char* text)
{
    return {static_cast<int>(value), text, false};
}

/// A spelling that is understood but never sent.
template<class E>
[[nodiscard]] constexpr EnumText alsoRead(E value, const char* text)
{
    return {static_cast<int>(value), text, true};
}

/// The table of \a E: specialise with `static constexpr std::array texts{named(…), …}`.
template<class E>
struct EnumTable;

template<class E>
concept WireEnum = std::is_enum_v<E> && requires { EnumTable<E>::texts.size(); };

template<WireEnum E>
[[nodiscard]] EnumTexts enumTexts()
{
    return {EnumTable<E>::texts.data(), static_cast<int>(EnumTable<E>::texts.size())};
}

/// The wire text of \a value.
template<WireEnum E>
[[nodiscard]] QLatin1String enumText(E value)
{
    return enumTexts<E>().text(static_cast<int>(value));
}

/// The enumerator with exactly this text (other known spellings included).
template<WireEnum E>
[[nodiscard]] std::optional<E> enumFromText(QStringView text)
{
    const EnumText* entry = enumTexts<E>().find(text);
    return entry ? std::optional(static_cast<E>(entry->value)) : std::nullopt;
}

} // namespace forecourt::ocpp::schema
