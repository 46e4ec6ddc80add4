// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/holidaycalendar.h"

namespace forecourt::pricing {

QDate easterSunday(int year)
{
    if (year < 1583)
        return {};
    // The full moon by the Gregorian computus: place in the cycle of 19 years, corrected for leap years left out (solar)
    // and the drift of that cycle (lunar); then the Sunday after it.
    const int golden = year % 19;
    const int century = year / 100;
    const int solar = century - century / 4;
    const int lunar = (8 * century + 13) / 25;
    int moon = (solar - lunar + 19 * golden + 15) % 30; // days after 21 March
    if (moon == 29 || (moon == 28 && golden > 10))
        --moon;
    const QDate fullMoon = QDate(year, 3, 21).addDays(moon);
    return fullMoon.addDays(7 - fullMoon.dayOfWeek() % 7);
}

QDate dayOf(const Holiday& holiday, int year)
{
    switch (holiday.kind) {
    case Holiday::Kind::Once: return holiday.date.year() == year ? holiday.date : QDate();
    case Holiday::Kind::Yearly:
        return year >= holiday.date.year() ? QDate(year, holiday.date.month(), holiday.date.day()) : QDate();
    case Holiday::Kind::Easter: return easterSunday(year).addDays(holiday.easterOffset);
    }
    return {};
}

bool HolidayCalendar::contains(const QDate& day)
{
    if (m_holidays.isEmpty())
        return false;
    if (!m_years.contains(day.year()))
        workOut(day.year());
    return m_days.contains(day);
}

void HolidayCalendar::workOut(int year)
{
    m_years.append(year);
    for (const Holiday& holiday : std::as_const(m_holidays)) {
        const QDate found = dayOf(holiday, year);
        if (found.isValid())
            m_days.append(found);
    }
}

} // namespace forecourt::pricing
