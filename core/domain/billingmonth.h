// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A month of the accounts, what was charged in it, and what speaks against closing it.
#pragma once

#include "core/domain/correction.h"
#include "core/domain/cost.h"

#include <QDate>

namespace forecourt {

/// A month of the site's calendar.
struct BillingMonth
{
    int year = 0;  ///< 2000 to 2199; 0: none
    int month = 0; ///< 1 to 12

    friend constexpr auto operator<=>(const BillingMonth&, const BillingMonth&) = default;
    [[nodiscard]] static BillingMonth of(QDate date) { return {date.year(), date.month()}; }
    [[nodiscard]] constexpr bool isValid() const { return year >= 2000 && year <= 2199 && month >= 1 && month <= 12; }
    [[nodiscard]] QDate firstDay() const { return QDate(year, month, 1); }
    [[nodiscard]] constexpr BillingMonth next() const { return month == 12 ? BillingMonth{year + 1, 1} : BillingMonth{year, month + 1}; }
    /// 2026-11; for logs and file names.
    [[nodiscard]] QString toText() const { return QStringLiteral("%1-%2").arg(year).arg(month, 2, 10, QLatin1Char('0')); }
    /// 202611; for databases.
    [[nodiscard]] constexpr int number() const { return year * 100 + month; }
    [[nodiscard]] static constexpr BillingMonth ofNumber(int number) { return {number / 100, number % 100}; }
};

/// A booking in our records (1 and up). Never reused.
using BookingId = StrongId<struct BookingIdTag, qint64>;

/// What a booking does. Stored as numbers: grows at the end only.
enum class BookingKind {
    Charge,     ///< an ended session, booked once. In an open month it follows every correction and new price
    Reversal,   ///< takes back what stands in a locked month: every figure of it negative
    Correction, ///< what counts instead; booked in the same month as its reversal
};

/// One session, or one change of one that stands in a locked month, as it counts in the accounts. A session belongs to the
/// month in which it started, by the site's clock; if that one is locked before it ended, to the first open one after it
/// (isLate). What is undecided on the corrections desk, declined, a test or unpriced has no booking. All figures final.
struct Booking
{
    BookingId id;
    BookingKind kind = BookingKind::Charge;
    BillingMonth month;
    bool isLate = false;               ///< its own month was locked already
    std::optional<BookingId> of;       ///< Reversal, Correction: the booking in the locked month
    QDateTime bookedAt;                ///< UTC
    TransactionKey transaction;
    QString number;                    ///< of the session: 2026-000123
    QDateTime startedAt;               ///< UTC, as it counts (core/domain/correction.h)
    QDateTime stoppedAt;               ///< UTC
    StationId station;
    QString stationName;               ///< as of when it was booked
    EvseId evse{1};
    QString connectorName;             ///< empty: the usual one
    QString token;
    std::optional<PersonId> person;
    QString personName;                ///< empty: nobody we know
    QString group;                     ///< tenant, cost centre: PersonRecord::group. Empty: none
    SessionCost cost;                  ///< of a Reversal: quantities and amounts negative, the counted energy too
    QString reason;                    ///< Reversal, Correction: of the correction or the new price
    bool hasSignedData = false;        ///< the session has signed values of the meter
    std::optional<Energy> meterStart;  ///< as it counts; empty: not known. Of a Reversal: those of what it takes back
    std::optional<Energy> meterStop;

    bool operator==(const Booking&) const = default;
};

/// Sums of bookings of one currency.
struct BookingTotals
{
    Money net;
    Money vat;
    Money gross;
    QList<VatTotal> vatTotals; ///< ascending by rate
    qint64 sessions = 0;       ///< charges and corrections less reversals
    Energy energy;
    qint64 withoutEnergy = 0;  ///< bookings whose energy is not known

    bool operator==(const BookingTotals&) const = default;
};

/// How a month stands.
struct MonthSummary
{
    BillingMonth month;
    std::optional<QDateTime> lockedAt; ///< UTC; empty: open
    QString lockedBy;
    QList<BookingTotals> totals;       ///< one for each currency, by its code
    qint64 running = 0;                ///< sessions that have not ended
    qint64 undecided = 0;              ///< on the corrections desk; in no total
    qint64 unpriced = 0;               ///< ended, no price; in no total
    qint64 leftOut = 0;                ///< decided: does not count
    qint64 tests = 0;
    qint64 lateFromBefore = 0;         ///< bookings here of sessions of locked months
    qint64 documents = 0;              ///< issued, not cancelled

    bool operator==(const MonthSummary&) const = default;
};

/// What was found before a month is closed. Stored nowhere.
enum class PreflightKind {
    MonthNotOver,     ///< blocks
    EarlierMonthOpen, ///< blocks: months are locked in their order; count: of open ones with bookings
    Undecided,        ///< on the corrections desk
    Unpriced,         ///< no price applied, or it could not be priced
    StillRunning,     ///< will be booked in the first open month after this one
    WithoutPerson,    ///< receipt yes, statement no
    EnergyMissing,    ///< charged by time only
    Doubtful,         ///< priced, with flags a person should look at
    SeveralCurrencies,
    SenderMissing,    ///< name or address of the site are not set
    Tests,            ///< told: left out
    LateFromBefore,   ///< told: of months that are locked
    LongDuration,     ///< counts, and lasted longer than 24 hours
    WithoutTag,       ///< counts, and no tag was told
};
inline constexpr PreflightKind LastPreflightKind = PreflightKind::WithoutTag;
enum class PreflightWeight { Tells, Warns, Blocks };

/// One finding.
struct PreflightFinding
{
    PreflightKind kind = PreflightKind::Undecided;
    PreflightWeight weight = PreflightWeight::Warns;
    qint64 count = 0;
    QList<TransactionKey> transactions; ///< the first 1000 of them

    bool operator==(const PreflightFinding&) const = default;
};

/// All findings, the heaviest first.
struct Preflight
{
    BillingMonth month;
    QList<PreflightFinding> findings;
    QString fingerprint;             ///< of the month as it was looked at; lock() wants it back
    [[nodiscard]] bool mayLock() const
    {
        for (const PreflightFinding& finding : findings) {
            if (finding.weight == PreflightWeight::Blocks)
                return false;
        }
        return true;
    }

    bool operator==(const Preflight&) const = default;
};

} // namespace forecourt
