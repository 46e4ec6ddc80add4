// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoprices.h"

namespace forecourt::demo {

namespace {

constexpr int BasisPoints = 1900; // 19 % VAT
constexpr int WeekDays = 0x1f;
constexpr int Weekend = 0x60;

/// 4'900 is 0.49 EUR.
Rate rate(qint64 hundredthsOfCents)
{
    return {hundredthsOfCents * (Rate::PartsPerMinor / 100)};
}

PriceSetting setting(const QString& name, const QString& notes)
{
    PriceSetting setting;
    setting.name = name;
    setting.notes = notes;
    return setting;
}

PriceVersion version(int setting, const QDateTime& validFrom, qint64 perKwh)
{
    PriceVersion version;
    version.price = PriceId(-1 - setting);
    version.currency = QStringLiteral("EUR");
    version.validFrom = validFrom;
    version.rates.perKwh = rate(perKwh);
    version.vat = {BasisPoints};
    return version;
}

/// Cheaper at night and at the weekend.
PriceVersion standard(const QDateTime& validFrom, qint64 perKwh, qint64 perKwhAtNight)
{
    PriceVersion price = version(0, validFrom, perKwh);
    price.rates.idlePerMinute = rate(500);
    price.idleGraceS = 3600;
    price.idleMaximum = 1200;
    PriceBand night;
    night.name = QStringLiteral("Night");
    night.rates.perKwh = rate(perKwhAtNight);
    price.bands = {night};
    price.week = {{WeekDays, 0, 6 * 60, 0}, {WeekDays, 22 * 60, BandSlot::MinutesOfDay, 0}, {Weekend, 0, BandSlot::MinutesOfDay, 0}};
    return price;
}

PriceAssignment assignment(int setting, PriceLevel level, const QDateTime& from)
{
    PriceAssignment assignment;
    assignment.price = PriceId(-1 - setting);
    assignment.level = level;
    assignment.from = from;
    return assignment;
}

Holiday yearly(const QString& name, int month, int day)
{
    Holiday holiday;
    holiday.name = name;
    holiday.kind = Holiday::Kind::Yearly;
    holiday.date = QDate(2020, month, day);
    return holiday;
}

Holiday byEaster(const QString& name, int offset)
{
    Holiday holiday;
    holiday.name = name;
    holiday.kind = Holiday::Kind::Easter;
    holiday.easterOffset = offset;
    return holiday;
}

} // namespace

api::PriceChange prices(const QDateTime& now)
{
    const QDateTime longAgo = now.addDays(-120);
    api::PriceChange change;
    change.saved = {setting(QStringLiteral("Standard"), QStringLiteral("Cheaper at night and at the weekend")),
                    setting(QStringLiteral("Rapid"), QStringLiteral("For the direct current charger")),
                    setting(QStringLiteral("Staff"), QStringLiteral("Energy at cost"))};
    PriceVersion rapid = version(1, longAgo, 6'200);
    rapid.rates.perMinuteConnected = rate(400);
    rapid.freeTimeS = 1800;
    rapid.minimum = 200;
    change.savedVersions = {standard(longAgo, 4'700, 3'900), standard(now.addDays(-4), 4'900, 3'900), rapid, version(2, longAgo, 3'150)};
    PriceAssignment atRapid = assignment(1, PriceLevel::Station, longAgo);
    atRapid.station = StationId(QStringLiteral("YARD-DC"));
    PriceAssignment ofStaff = assignment(2, PriceLevel::Group, longAgo);
    ofStaff.group = QStringLiteral("Staff");
    change.assigned = {assignment(0, PriceLevel::Site, longAgo), atRapid, ofStaff};
    change.holidays = QList<Holiday>{yearly(QStringLiteral("New Year's Day"), 1, 1), byEaster(QStringLiteral("Good Friday"), -2),
                                     byEaster(QStringLiteral("Easter Monday"), 1), yearly(QStringLiteral("Labour Day"), 5, 1),
                                     yearly(QStringLiteral("German Unity Day"), 10, 3), yearly(QStringLiteral("Christmas Day"), 12, 25)};
    return change;
}

} // namespace forecourt::demo
