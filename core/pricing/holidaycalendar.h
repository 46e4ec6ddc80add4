// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which days are holidays.
#pragma once

#include "core/domain/tariff.h"

namespace forecourt::pricing {

/// Easter Sunday of the Gregorian calendar; invalid before 1583.
[[nodiscard]] QDate easterSunday(int year);

/// The days \a holiday falls on in \a year: none or one. Invalid: none, e.g. 29 February in a common year.
[[nodiscard]] QDate dayOf(const Holiday& holiday, int year);

/// The site's holidays. Thread: any, but one object only from one at a time: years are worked out when first asked for.
class HolidayCalendar
{
public:
    explicit HolidayCalendar(QList<Holiday> holidays) : m_holidays(std::move(holidays)) {}

    [[nodiscard]] bool contains(const QDate& day);

private:
    void workOut(int year);

    QList<Holiday> m_holidays;
    QList<int> m_years;   ///< that are worked out
    QList<QDate> m_days;  ///< of those years
};

} // namespace forecourt::pricing
