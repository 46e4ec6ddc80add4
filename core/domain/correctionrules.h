// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is odd about a session, and what would be right.
#pragma once

#include "core/domain/correction.h"
#include "core/domain/sessionfacts.h"

namespace forecourt {

/// What is looked at. Neighbours are those of the same connector.
struct CaseFacts
{
    TransactionRecord record;
    QList<RegisterValue> values;              ///< of the meter, in order of time
    std::optional<Energy> energyByPower;
    QList<StateSince> states;                 ///< what the car did, in order of time; empty: the charger does not say
    std::optional<QDateTime> linkLostAt;      ///< never stopped: the charger was away from then on for minutes, after its last
                                              ///< value; an orphan: so before its end. Empty: it was not
    std::optional<QDateTime> pluggedInAt;     ///< of an orphan: its connector was taken from then on
    std::optional<TransactionRecord> previous; ///< the last that began before it; of an orphan: whose meter it may go on from
    std::optional<TransactionRecord> next;
    std::optional<TransactionKey> sameCharge; ///< an earlier record of the same charge
    CostFlags cost;                           ///< of its price by what the charger said
    std::optional<Energy> counted;            ///< by that price: over roll-overs and resets
    bool isPriceExpected = false;             ///< prices are in use: one that has none is odd
};

/// What was found.
struct CaseFindings
{
    QList<CaseKind> kinds;                    ///< the gravest first; empty: nothing is odd
    QList<Evidence> evidence;
    std::optional<SessionValues> proposed;
    bool proposesLeavingOut = false;

    bool operator==(const CaseFindings&) const = default;
};

/// Pure. Thread: any.
[[nodiscard]] CaseFindings examine(const CaseFacts& facts);

/// Both are records of one charge: same station, connector and tag, and the same reading of the meter at the start, or times
/// that overlap. A charger cannot do two at once on one connector.
[[nodiscard]] bool isSameCharge(const TransactionRecord& a, const TransactionRecord& b);

/// \a record as it counts by \a values; what they leave empty stays. What was wrong about times and energy is judged anew.
[[nodiscard]] TransactionRecord applied(TransactionRecord record, const SessionValues& values);

/// The name of the value that cannot be ("startedAt", "stoppedAt", "meterStop"); empty: all can.
[[nodiscard]] QString wrongValue(const TransactionRecord& record, const SessionValues& values, const QDateTime& now);

/// Bits for a set of kinds, as stored, and back.
[[nodiscard]] quint32 bitsOf(const QList<CaseKind>& kinds);
[[nodiscard]] QList<CaseKind> kindsOf(quint32 bits);

} // namespace forecourt
