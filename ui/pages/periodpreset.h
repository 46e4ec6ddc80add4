// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Spans of time people ask for, in the site's calendar.
#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <optional>

namespace forecourt::ui {

enum class PeriodPreset { Today, LastSevenDays, ThisMonth, LastMonth, All, Custom };

/// From (inclusive) and to (exclusive), UTC; empty: open.
struct Period
{
    std::optional<QDateTime> from;
    std::optional<QDateTime> to;

    bool operator==(const Period&) const = default;
};

/// \a now: UTC; \a zone: the site's. Days are calendar days there, summer time included.
[[nodiscard]] Period periodOf(PeriodPreset preset, const QDateTime& now, const QTimeZone& zone);
/// From the first to the last of two days, in either order, both included.
[[nodiscard]] Period periodOf(const QDate& first, const QDate& last, const QTimeZone& zone);

} // namespace forecourt::ui
