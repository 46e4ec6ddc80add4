// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Values that no longer change are packed, and after some time thinned.
#pragma once

#include "core/storage/housekeeping.h"
#include "core/storage/sampleblock.h"

#include <functional>

namespace forecourt::storage {

/// Most values a slice handles: some milliseconds of the writer's time.
inline constexpr qsizetype SamplesPerSlice = 5000;

/// Packs the values of ended sessions and older ones without a session, then thins what is old enough, a part of it, inside the
/// transaction that is open. Whether there may be more. Errors: those of Connection. Thread: writer.
[[nodiscard]] Result<bool> packSlice(Connection& connection, const RetentionLimits& limits, const QDateTime& now);

/// What of a session stays: all that has no other within \a stepS seconds (0: nothing but evidence), and what a bill rests on:
/// of each kind the first and the last, those of begin, end and interruptions, and all signed ones (\a isSigned).
[[nodiscard]] QList<PackedSample> thinned(const QList<PackedSample>& samples, int stepS, const std::function<bool(const PackedSample&)>& isSigned);

} // namespace forecourt::storage
