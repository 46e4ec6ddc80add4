// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a price needs to know of a session.
#pragma once

#include "core/domain/transaction.h"

namespace forecourt {

/// The register of active energy at one moment.
struct RegisterValue
{
    QDateTime at; ///< UTC
    Energy energy;

    bool operator==(const RegisterValue&) const = default;
};

/// From this moment on the car was in that state.
struct StateSince
{
    QDateTime at; ///< UTC
    ChargingState state = ChargingState::None; ///< None: the cable is out
    /// The site or the charger held the car back: it was given less than it needs, or nothing. SuspendedEvse always counts
    /// so. No idle fee then.
    bool isHeldBack = false;

    bool operator==(const StateSince&) const = default;
};

/// Everything a price looks at. The order of values does not matter, of one moment the highest counts; of states of one moment the
/// last one said.
struct SessionFacts
{
    TransactionKey transaction;
    QDateTime startedAt;                   ///< UTC
    std::optional<QDateTime> stoppedAt;    ///< UTC; empty: runs, or ended unknown
    std::optional<QDateTime> unpluggedAt;  ///< UTC; the cable came out after the end: idle and connected time run until then
    std::optional<QDateTime> now;          ///< UTC; a running session is priced up to here. Empty: it is over
    std::optional<Energy> meterStart;
    std::optional<Energy> meterStop;
    QList<RegisterValue> values;           ///< between start and end
    QList<StateSince> states;              ///< empty: the charger does not say
    std::optional<Energy> energyByPower;   ///< power over time, to compare; never charged. Empty: no power was measured
    TransactionFlags flags;
    QString group;                         ///< of the person; empty: none

    bool operator==(const SessionFacts&) const = default;
};

/// The facts of a stored or running session. \a samples of any measurand: the register (of the outlet, all phases; else the sum
/// of the phases) and the power are taken from them. \a now: for a running one. Pure. Thread: any.
[[nodiscard]] SessionFacts factsOf(const TransactionRecord& record, const QList<MeterSample>& samples, const QList<StateSince>& states,
                                   const QString& group, const std::optional<QDateTime>& now = {});

/// Power over time gives about a thousand times what the register rose by: a register of kWh labelled Wh. False where the power
/// gave less than 2 kWh, or none was measured: a register of whole kWh tells nothing then. Pure. Source: quirk 20.
[[nodiscard]] bool isThousandth(Energy byRegister, std::optional<Energy> byPower);

} // namespace forecourt
