// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a session costs, line by line, every figure final.
#pragma once

#include "core/domain/priceassignment.h"
#include "core/domain/sessionfigures.h"

#include <QFlags>

namespace forecourt {

/// What a line is for. Stored as numbers: grows at the end only.
enum class CostKind {
    Energy,
    FreeEnergy,       ///< of the free allowance: a quantity, no amount
    ChargingTime,
    FreeChargingTime, ///< of the free allowance
    ConnectedTime,
    FreeConnectedTime, ///< of the free allowance
    Session,
    Idle,
    IdleMaximum,      ///< negative: idle fees above their maximum
    Minimum,          ///< topped up to the minimum
    Maximum,          ///< negative: cut down to the maximum
};

/// What the quantity of a line counts.
enum class CostUnit {
    KilowattHour, ///< quantity in mWh, rate per kWh
    Minute,       ///< quantity in s, rate per minute
    Piece,        ///< quantity in pieces, rate for one
};

/// How sure the figures are. A flag says why a person should look; only Unpriced means that there is no cost.
enum class CostFlag : quint32 {
    Unpriced = 1U << 0,            ///< no cost at all: no lines. Others say why; alone: no price applies
    EnergyMissing = 1U << 1,       ///< no energy is known; the other parts are charged
    EnergyInterpolated = 1U << 2,  ///< a band of another price began between two values of the meter
    SampleGap = 1U << 3,           ///< and these were more than 15 min apart
    RegisterRolledOver = 1U << 4,  ///< the register passed its highest value; counted on
    RegisterReset = 1U << 5,       ///< the register began again at zero; what it lost is not known and not charged
    NegativeEnergy = 1U << 6,      ///< the register ran backwards: Unpriced
    UnitDoubtful = 1U << 7,        ///< power over time is about 1000 times the energy: kWh labelled Wh. Never corrected
    EnergyImplausible = 1U << 8,   ///< more than any connector gives, and nobody accepted it: Unpriced
    StateUnknown = 1U << 9,        ///< the charger never said whether the car charges: time by energy, no idle fee
    EndMissing = 1U << 10,         ///< priced up to the last value known
    TimesDoubtful = 1U << 11,      ///< values more than 5 min outside the session's time, or its end before its start; where it
                                   ///< would last more than 400 days also Unpriced
    TooLarge = 1U << 12,           ///< the amount does not fit: Unpriced
    Running = 1U << 13,            ///< so far; the session runs
    Test = 1U << 14,               ///< a test charge: shown, in no total
    ValuesLeftOut = 1U << 15,      ///< values that contradict start and end, or one another, were not used
};
/// The highest of them, for loops.
inline constexpr CostFlag LastCostFlag = CostFlag::ValuesLeftOut;
Q_DECLARE_FLAGS(CostFlags, CostFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(CostFlags)

/// One line. What was entered (net or gross) is quantity × rate, rounded once; VAT is rounded once from it. Lines of one
/// kind, band, step and rate are one.
struct CostLine
{
    CostKind kind = CostKind::Energy;
    QString band;                  ///< name of the band; empty: none
    std::optional<qint64> step;    ///< PriceStep::from of the step that counted
    qint64 quantity = 0;           ///< see unit
    CostUnit unit = CostUnit::KilowattHour;
    Rate rate;                     ///< net or gross as SessionCost::isGross; with steps that add, the sum
    VatRate vatRate;
    Money net;
    Money vat;
    Money gross;
    CostFlags flags;               ///< EnergyInterpolated, SampleGap: of this line's quantity

    bool operator==(const CostLine&) const = default;
};

/// All lines of one VAT rate.
struct VatTotal
{
    VatRate rate;
    Money net;
    Money vat;
    Money gross;

    bool operator==(const VatTotal&) const = default;
};

/// What a session costs. Each total is the sum of its lines, exactly. Source: decisions.md 13, 27.
struct SessionCost
{
    QList<CostLine> lines;         ///< energy, time, session, idle, then minimum and maximum; bands in order of time
    QList<VatTotal> vatTotals;     ///< ascending by rate
    Money net;
    Money vat;
    Money total;                   ///< gross: what the driver pays
    std::optional<Energy> energy;  ///< what was charged for or free; empty: not known
    std::optional<PriceId> price;
    std::optional<PriceVersionId> version;
    QString priceName;             ///< as of when it was priced; empty where priced as a draft
    int versionNumber = 0;
    QString group;                 ///< whose rates were used; empty: nobody's
    bool isGross = true;           ///< rates of the lines hold VAT
    CostFlags flags;

    bool operator==(const SessionCost&) const = default;
    [[nodiscard]] bool isPriced() const { return !flags.testFlag(CostFlag::Unpriced); }
};

/// What a running session costs so far; in LiveSite, at most once in 10 s for each.
struct RunningCost
{
    TransactionKey transaction;
    SessionCost cost;              ///< with CostFlag::Running
    QDateTime at;                  ///< UTC: priced up to here

    bool operator==(const RunningCost&) const = default;
};

/// How long the car of a running session stood idle; where it is known. Told when the car begins or ends to.
struct RunningIdle
{
    TransactionKey transaction;
    IdleTime time;

    bool operator==(const RunningIdle&) const = default;
};

/// What changed about prices, and what else they look at; part of a ChangeBatch.
struct PriceUpdate
{
    std::optional<PriceBookPointer> book; ///< empty: unchanged; always in a snapshot
    QList<RunningCost> costs;      ///< of the sessions whose cost changed; a snapshot has all that run
    QList<RunningIdle> idle;       ///< of the sessions where it changed; a snapshot has all that run

    /// Compares the books themselves.
    bool operator==(const PriceUpdate& other) const
    {
        const bool areBooksThere = book && other.book && *book && *other.book;
        return costs == other.costs && idle == other.idle && (areBooksThere ? **book == **other.book : book == other.book);
    }
};

} // namespace forecourt
