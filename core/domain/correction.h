// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Sessions that cannot be right: what is odd, what would be right, and what was decided.
#pragma once

#include "core/domain/cost.h"
#include "core/domain/transaction.h"

namespace forecourt {

/// A correction in our records (1 and up). Never reused.
using CorrectionId = StrongId<struct CorrectionIdTag, qint64>;

/// What is odd about an ended session, the gravest first. Stored as numbers: grows at the end only.
enum class CaseKind {
    Orphan,       ///< a stop for a start we never saw
    Duplicate,    ///< the same charge was recorded twice
    NeverStopped, ///< no stop came
    Negative,     ///< the register ran backwards
    Implausible,  ///< more energy than any connector gives
    Gap,          ///< energy flowed between the last session's end and this one's start
    ClockWrong,   ///< the charger's clock was wrong, or the end lies before the start
    Unpriced,     ///< no price applies, or it cannot be priced
    UnitDoubtful, ///< about a thousandth of what the power gives: kWh labelled Wh
};
inline constexpr CaseKind LastCaseKind = CaseKind::UnitDoubtful;

/// The undecided ones of CaseKind::Unpriced.
struct UnpricedUse
{
    qint64 sessions = 0;
    std::optional<QDateTime> since; ///< UTC: when the first of them began

    bool operator==(const UnpricedUse&) const = default;
};

/// Does it count, and as what.
enum class CaseState {
    Undecided, ///< in no total
    Corrected, ///< counts by other values
    Kept,      ///< counts as recorded
    LeftOut,   ///< does not count
};

/// What counts of a session in accounts. Empty: not known.
struct SessionValues
{
    std::optional<QDateTime> startedAt; ///< UTC
    std::optional<QDateTime> stoppedAt; ///< UTC
    std::optional<Energy> meterStart;
    std::optional<Energy> meterStop;

    bool operator==(const SessionValues&) const = default;
};
/// What the charger said.
[[nodiscard]] SessionValues recordedValues(const TransactionRecord& record);

/// Why something is thought odd, or a value proposed.
enum class EvidenceKind {
    StartMissing,       ///< no start came
    StopMissing,        ///< no stop came
    LastValue,          ///< at, energy: the last value of the meter in this session
    FirstValue,         ///< at, energy: the first one
    NextStart,          ///< at, energy, other: the next session on the connector began
    PreviousEnd,        ///< at, energy, other: the one before ended
    SameCharge,         ///< other: same connector and tag, times overlap or meter readings are the same
    RegisterFell,       ///< energy: by so much
    RegisterRolledOver, ///< energy: counted on over its highest value, so much
    EnergyByPower,      ///< energy: power over time gives so much
    EnergyPossible,     ///< energy: more is not possible in that time
    UnitFactor,         ///< seconds: energy is so many times what the power gives (1000: Wh labelled kWh); negative: the power
                        ///< gives so many times the energy (-1000: kWh labelled Wh)
    ReceivedAt,         ///< at: when the message came
    ClockOff,           ///< seconds: the charger's clock was ahead (negative: behind)
    EndBeforeStart,     ///< seconds
    LinkLost,           ///< at: the charger was not connected from then on
    NoPriceApplies,
    PriceRefused,       ///< text: names of the CostFlags that stand against it
    CableOut,           ///< at: the charger said that the connector is free again
    CableIn,            ///< at: the connector was taken from then on
};
inline constexpr EvidenceKind LastEvidenceKind = EvidenceKind::CableIn;

/// One fact.
struct Evidence
{
    EvidenceKind kind = EvidenceKind::StopMissing;
    std::optional<QDateTime> at;         ///< UTC
    std::optional<Energy> energy;
    std::optional<TransactionKey> other;
    std::optional<qint64> seconds;
    QString text;

    bool operator==(const Evidence&) const = default;
};

/// One session on the desk. An unpriced one comes off it by itself when a price applies (Prices::reprice()).
struct BillingCase
{
    TransactionRecord record;            ///< as the charger told it; never changed by a decision
    QList<CaseKind> kinds;               ///< the gravest first
    CaseState state = CaseState::Undecided;
    QList<Evidence> evidence;
    SessionValues recorded;
    std::optional<SessionValues> proposed; ///< empty: nothing better is known; keep it, leave it out, or type values
    bool proposesLeavingOut = false;     ///< e.g. the second of two records of one charge
    SessionValues counting;              ///< what counts now, or would if it were kept
    std::optional<Money> cost;           ///< gross, by counting; empty: unpriced
    std::optional<Money> proposedCost;   ///< gross, by proposed; empty: unpriced, or nothing is proposed
    bool isLocked = false;               ///< its month is locked: a decision is booked in the first open one

    bool operator==(const BillingCase&) const = default;
};

/// What a person decides.
struct CaseDecision
{
    static constexpr int LongestReason = 1000;

    TransactionKey transaction;
    CaseState state = CaseState::Kept;   ///< Undecided: takes the last decision back
    SessionValues values;                ///< Corrected: all that count from now on; those that are empty count as recorded
    QString reason;                      ///< needed, but for Undecided

    bool operator==(const CaseDecision&) const = default;
};

/// One decision of the past.
struct CorrectionRecord
{
    CorrectionId id;
    TransactionKey transaction;
    QString number;                      ///< of the session
    QList<CaseKind> kinds;               ///< as they were
    CaseState stateBefore = CaseState::Undecided;
    CaseState stateAfter = CaseState::Kept;
    SessionValues before;
    SessionValues after;
    std::optional<Money> costBefore;     ///< gross
    std::optional<Money> costAfter;
    QString reason;
    QString user;
    QDateTime at;                        ///< UTC

    bool operator==(const CorrectionRecord&) const = default;
};

} // namespace forecourt
