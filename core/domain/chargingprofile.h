// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Limits of power over time, as a station is told them and as it reports them.
#pragma once

#include "core/domain/ids.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace forecourt {

/// What a profile limits. Source: OCPP 1.6 §7.10 (ChargePointMaxProfile is StationMax).
enum class ChargingProfilePurpose {
    StationMax, ///< the station as a whole, all connectors together
    TxDefault,  ///< every transaction that has no profile of its own
    Tx,         ///< one running transaction
};

/// What the times of a profile are relative to. Source: OCPP 1.6 §7.9.
enum class ChargingProfileKind { Absolute, Recurring, Relative };

/// Source: OCPP 1.6 §7.37.
enum class ProfileRecurrence { Daily, Weekly };

/// Ampere is per phase, Watt the sum of all phases. Source: OCPP 1.6 §7.12.
enum class ChargingRateUnit { Ampere, Watt };

/// One step of a schedule: holds from startS until the next step. Source: OCPP 1.6 §7.14.
struct ChargingPeriod
{
    int startS = 0;              ///< seconds from the start of the schedule; the first is 0, rising
    qint64 limitTenths = 0;      ///< tenths of the schedule's unit: 160 is 16.0 A
    std::optional<int> phases{}; ///< 1 to 3; empty: the station takes 3

    bool operator==(const ChargingPeriod&) const = default;
};

/// Source: OCPP 1.6 §7.13.
struct ChargingSchedule
{
    std::optional<int> durationS{};           ///< empty: without end
    std::optional<QDateTime> start{};         ///< UTC; of Absolute and Recurring, empty of Relative
    ChargingRateUnit unit = ChargingRateUnit::Ampere;
    QList<ChargingPeriod> periods{};          ///< at least one
    std::optional<qint64> minimumRateTenths{}; ///< below it the car charges inefficiently

    bool operator==(const ChargingSchedule&) const = default;
};

/// Source: OCPP 1.6 §7.8, §5.16.
struct ChargingProfile
{
    int id = 0;                                  ///< replaces a profile with the same id
    std::optional<TransactionId> transaction{};  ///< of purpose Tx only
    int stackLevel = 0;                          ///< 0 and up; the higher wins while it is valid
    ChargingProfilePurpose purpose = ChargingProfilePurpose::TxDefault;
    ChargingProfileKind kind = ChargingProfileKind::Absolute;
    std::optional<ProfileRecurrence> recurrence{}; ///< of kind Recurring only
    std::optional<QDateTime> validFrom{};        ///< UTC; empty: at once
    std::optional<QDateTime> validTo{};          ///< UTC; empty: until it is cleared
    ChargingSchedule schedule{};

    bool operator==(const ChargingProfile&) const = default;
};

/// What a station expects to allow, of all its profiles together. A forecast only.
/// Source: OCPP 1.6 GetCompositeSchedule.conf §6.22.
struct CompositeSchedule
{
    std::optional<EvseId> evse{};     ///< empty: the grid connection of the whole station
    std::optional<QDateTime> start{}; ///< UTC; where the periods count from
    ChargingSchedule schedule{};

    bool operator==(const CompositeSchedule&) const = default;
};

} // namespace forecourt
