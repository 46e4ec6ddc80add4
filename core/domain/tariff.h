// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Prices: a named setting, and its versions with everything a session may cost by them.
#pragma once

#include "core/base/money.h"
#include "core/base/quantity.h"
#include "core/base/strongid.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace forecourt {

/// A price setting in our records (1 and up).
using PriceId = StrongId<struct PriceIdTag, qint64>;
/// A version of a price setting in our records (1 and up). Never reused: costs name it.
using PriceVersionId = StrongId<struct PriceVersionIdTag, qint64>;

/// A price setting as people choose it. What it says is in its versions.
struct PriceSetting
{
    PriceId id;       ///< 0: new
    QString name;     ///< unique without case
    QString currency = QStringLiteral("EUR"); ///< ISO 4217, of the versions saved from now on; old ones keep theirs
    QString notes;
    std::optional<QDateTime> removedAt; ///< UTC; no longer offered, kept for the sessions it priced

    bool operator==(const PriceSetting&) const = default;
};

/// What one unit of each part costs, by how the version is entered (with or without VAT). Empty: in the version itself, that
/// part is not charged; in a band or group, what stands below it counts. Zero is a price: free.
struct RateSet
{
    std::optional<Rate> perKwh;
    std::optional<Rate> perMinuteCharging;  ///< while the car charges
    std::optional<Rate> perMinuteConnected; ///< from the start until the cable is out, whatever the car does
    std::optional<Rate> perSession;         ///< once; of a band: the one the session starts in
    std::optional<Rate> idlePerMinute;      ///< plugged in without charging, after the grace time

    bool operator==(const RateSet&) const = default;
};

/// A named band of the week. Its rates stand above the version's.
struct PriceBand
{
    QString name;
    RateSet rates;

    bool operator==(const PriceBand&) const = default;
};

/// Where in the week a band counts. Wall-clock time of the site, so a band is an hour longer or shorter on the two nights the
/// clock changes. Never across midnight: that is two of them.
struct BandSlot
{
    static constexpr int Holidays = 1 << 7; ///< bit of days: holidays, whatever day of the week they are
    static constexpr int EveryDay = 0x7f;
    static constexpr int MinutesOfDay = 24 * 60;

    int days = 0;                  ///< bit 0 is Monday, bit 6 Sunday, bit 7 holidays
    int fromMinute = 0;            ///< 0 to 1439
    int toMinute = MinutesOfDay;   ///< exclusive, above fromMinute, up to 1440
    int band = 0;                  ///< index in PriceVersion::bands

    bool operator==(const BandSlot&) const = default;
};

/// Dates on which other bands count than the week and the holidays say.
struct BandException
{
    QString name;          ///< e.g. "Village fair"
    QDate from;
    QDate to;              ///< inclusive
    QList<BandSlot> bands; ///< their days do not count; empty: no band, the version's own rates all day

    bool operator==(const BandException&) const = default;
};

/// A holiday of the site. Stored as numbers: grows at the end only.
struct Holiday
{
    enum class Kind {
        Once,   ///< on date
        Yearly, ///< on the day and month of date, from its year on
        Easter, ///< easterOffset days after Easter Sunday of every year (Gregorian)
    };

    QString name;
    Kind kind = Kind::Once;
    QDate date;           ///< unused for Easter
    int easterOffset = 0; ///< e.g. -2: Good Friday, 39: Ascension Day

    bool operator==(const Holiday&) const = default;
};

/// From here on another price of energy counts.
struct PriceStep
{
    qint64 from = 0; ///< by energy: mWh of the session; by power: W. From this value on
    Rate perKwh;     ///< the price, or what is added to it (may be negative): see PriceVersion::stepsAdd

    bool operator==(const PriceStep&) const = default;
};

/// What steps count. By power: the mean power between two values of the meter.
enum class StepBasis { None, Energy, Power };

/// Other rates for the people of a group. They stand above the version's and the bands'.
struct GroupRates
{
    QString group; ///< PersonRecord::group, compared without case
    RateSet rates;

    bool operator==(const GroupRates&) const = default;
};

/// Everything a price setting says from a moment on. A session keeps the version it started with. Amounts are minor units of
/// the currency, entered with or without VAT as isGross says. Never changed once a session was priced by it.
struct PriceVersion
{
    PriceVersionId id;                ///< 0: new, or a draft
    PriceId price;
    int number = 0;                   ///< 1, 2, 3 … within the setting; given when saved
    QString currency;                 ///< of the setting when it was saved
    QDateTime validFrom;              ///< UTC
    RateSet rates;                    ///< where no band and no group says otherwise
    int idleGraceS = 0;               ///< of each stretch of idling; time the site or the charger held back does not count
    std::optional<qint64> idleMaximum; ///< of a session's idle fees
    std::optional<qint64> minimum;    ///< of a session in which energy flowed; topped up to it
    std::optional<qint64> maximum;    ///< of a session; cut down to it
    Energy freeEnergy;                ///< the first of each session
    int freeTimeS = 0;                ///< the first of the time charged, of each of the two prices by time
    VatRate vat;
    bool isGross = true;              ///< amounts were entered with VAT
    QList<PriceBand> bands;
    QList<BandSlot> week;             ///< order does not matter; what no slot covers costs the version's own rates
    QList<BandException> exceptions;
    StepBasis stepBasis = StepBasis::None;
    bool stepsAdd = false;            ///< a step is added to the rate; else it replaces it, also a band's or a group's
    QList<PriceStep> steps;           ///< ascending; below the first one the rate itself counts
    QList<GroupRates> groups;
    QString note;
    QString createdBy;
    QDateTime createdAt;              ///< UTC

    bool operator==(const PriceVersion&) const = default;
};

} // namespace forecourt
