// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/periodpreset.h"

#include <algorithm>

namespace forecourt::ui {

Period periodOf(PeriodPreset preset, const QDateTime& now, const QTimeZone& zone)
{
    const QDate today = now.toTimeZone(zone).date();
    const QDate month(today.year(), today.month(), 1);
    const auto start = [&zone](const QDate& day) { return day.startOfDay(zone).toUTC(); };
    switch (preset) {
    case PeriodPreset::Today: return {start(today), std::nullopt};
    case PeriodPreset::LastSevenDays: return {start(today.addDays(-6)), std::nullopt};
    case PeriodPreset::ThisMonth: return {start(month), std::nullopt};
    case PeriodPreset::LastMonth: return {start(month.addMonths(-1)), start(month)};
    case PeriodPreset::All:
    case PeriodPreset::Custom: return {}; // days are asked for with the other function
    }
    return {};
}

Period periodOf(const QDate& first, const QDate& last, const QTimeZone& zone)
{
    return {std::min(first, last).startOfDay(zone).toUTC(), std::max(first, last).addDays(1).startOfDay(zone).toUTC()};
}

} // namespace forecourt::ui
