// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/bandtimeline.h"

#include <algorithm>
#include <tuple>

namespace forecourt::pricing {

namespace {

constexpr qint64 SecondsOfDay = 24 * 60 * 60;
constexpr qint64 JulianDayOf1970 = 2'440'588;

[[nodiscard]] qint64 dayNumber(qint64 localSeconds)
{
    return localSeconds >= 0 ? localSeconds / SecondsOfDay : -((SecondsOfDay - 1 - localSeconds) / SecondsOfDay);
}

/// Slots as they stand in a list, those for \a bit of their days only; bit 0: all.
[[nodiscard]] QList<BandSlot> slotsFor(const QList<BandSlot>& all, int bit)
{
    QList<BandSlot> found;
    for (const BandSlot& slot : all) {
        if (bit == 0 || (slot.days & bit) != 0)
            found.append(slot);
    }
    std::sort(found.begin(), found.end(), [](const BandSlot& a, const BandSlot& b) {
        return std::tie(a.fromMinute, a.toMinute, a.band) < std::tie(b.fromMinute, b.toMinute, b.band);
    });
    return found;
}

/// Appends stretches, joining equal neighbours.
class Stretches
{
public:
    Stretches(std::vector<BandStretch>& list, qint64 from, qint64 to) : m_list(list), m_from(from), m_to(to) {}

    /// Only what lies between the two moments is taken.
    void add(qint64 from, qint64 to, int band)
    {
        from = std::max(from, m_from);
        to = std::min(to, m_to);
        if (from >= to)
            return;
        if (!m_list.empty() && m_list.back().band == band)
            m_list.back().to = to;
        else
            m_list.push_back({from, to, band});
    }

private:
    std::vector<BandStretch>& m_list;
    qint64 m_from;
    qint64 m_to;
};

/// One day whose midnight on the wall clock would be at \a midnight.
void addDay(Stretches& stretches, qint64 midnight, const QList<BandSlot>& day, qsizetype bandCount)
{
    qint64 reached = midnight;
    for (const BandSlot& slot : day) {
        const qint64 from = std::max(reached, midnight + slot.fromMinute * 60LL);
        const qint64 to = midnight + slot.toMinute * 60LL;
        if (to <= from || slot.band < 0 || slot.band >= bandCount)
            continue;
        stretches.add(reached, from, -1);
        stretches.add(from, to, slot.band);
        reached = to;
    }
    stretches.add(reached, midnight + SecondsOfDay, -1);
}

/// The moment the clock changes next after \a from; \a to where it does not before.
[[nodiscard]] qint64 nextClockChange(const QTimeZone& zone, qint64 from, qint64 to)
{
    if (!zone.hasTransitions())
        return to;
    const QTimeZone::OffsetData next = zone.nextTransition(QDateTime::fromSecsSinceEpoch(from, Qt::UTC));
    return next.atUtc.isValid() ? std::min(to, next.atUtc.toSecsSinceEpoch()) : to;
}

} // namespace

QList<BandSlot> slotsOn(const PriceVersion& version, const QDate& day, HolidayCalendar& holidays)
{
    for (const BandException& exception : version.exceptions) {
        if (exception.from <= day && day <= exception.to)
            return slotsFor(exception.bands, 0);
    }
    const bool hasHolidays = std::any_of(version.week.cbegin(), version.week.cend(),
                                         [](const BandSlot& slot) { return (slot.days & BandSlot::Holidays) != 0; });
    if (hasHolidays && holidays.contains(day))
        return slotsFor(version.week, BandSlot::Holidays);
    return slotsFor(version.week, 1 << (day.dayOfWeek() - 1));
}

std::vector<BandStretch> bandsBetween(qint64 from, qint64 to, const PriceVersion& version, const QTimeZone& zone, HolidayCalendar& holidays)
{
    const bool isInstant = to <= from;
    if ((version.week.isEmpty() && version.exceptions.isEmpty()) || version.bands.isEmpty())
        return {{from, std::max(from, to), -1}};
    const qint64 end = isInstant ? from + 1 : to;
    std::vector<BandStretch> list;
    for (qint64 begin = from; begin < end;) {
        const int offset = zone.isValid() ? zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(begin, Qt::UTC)) : 0;
        const qint64 until = zone.isValid() ? nextClockChange(zone, begin, end) : end;
        Stretches stretches(list, begin, until);
        for (qint64 day = dayNumber(begin + offset); day <= dayNumber(until - 1 + offset); ++day) {
            const QList<BandSlot> slotsOfDay = slotsOn(version, QDate::fromJulianDay(JulianDayOf1970 + day), holidays);
            addDay(stretches, day * SecondsOfDay - offset, slotsOfDay, version.bands.size());
        }
        begin = std::max(until, begin + 1);
    }
    if (isInstant)
        list.back().to = list.back().from;
    return list;
}

} // namespace forecourt::pricing
