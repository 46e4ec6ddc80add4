// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Many values of the meter in few bytes.
#pragma once

#include <QByteArray>
#include <QList>

#include <compare>
#include <optional>

namespace forecourt::storage {

/// One value as it stands in a row: see SamplePosition.
struct PackedSample
{
    qint64 atS = 0;
    qint64 what = 0;
    qint64 milli = 0;

    friend constexpr auto operator<=>(const PackedSample&, const PackedSample&) = default;
};

/// How many values a block holds at most, but for those of one second, which stay together.
inline constexpr qsizetype SamplesPerBlock = 2000;

/// Format 1, compressed by zlib: what occurs (measurand, phase, place, context), then for each value in order of time the step
/// in seconds, which of them it is, its milliseconds, and the step from the last value of its kind; all as numbers of seven bits
/// per byte. \a samples are in order.
[[nodiscard]] QByteArray packed(const QList<PackedSample>& samples);
/// Empty: this is no block.
[[nodiscard]] std::optional<QList<PackedSample>> unpacked(const QByteArray& block);

} // namespace forecourt::storage
