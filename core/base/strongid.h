// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Ids that cannot be mistaken for one another.
#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

#include <compare>

namespace forecourt {

/// A value of type \a Rep that only compares with ids of the same \a Tag.
template<class Tag, class Rep>
class StrongId
{
public:
    using Representation = Rep;

    StrongId() = default;
    explicit StrongId(Rep value) : m_value(std::move(value)) {}

    [[nodiscard]] const Rep& value() const { return m_value; }

    friend bool operator==(const StrongId& a, const StrongId& b) { return a.m_value == b.m_value; }
    friend bool operator<(const StrongId& a, const StrongId& b) { return a.m_value < b.m_value; }
    friend size_t qHash(const StrongId& id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    Rep m_value{};
};

} // namespace forecourt
