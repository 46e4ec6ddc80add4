// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Smart charging profile.
#pragma once

#include "core/ocpp/v16/types.h"

namespace forecourt::ocpp::v16 {

/// Fields combine with AND; none clears all. Source: S16 §5.5, §6.13.
struct ClearChargingProfileRequest
{
    std::optional<int> id{};
    std::optional<int> connectorId{};
    std::optional<ChargingProfilePurposeType> chargingProfilePurpose{};
    std::optional<int> stackLevel{};

    bool operator==(const ClearChargingProfileRequest&) const = default;
    static constexpr auto fields()
    {
        using T = ClearChargingProfileRequest;
        return std::tuple{schema::field("id", &T::id, schema::Doc{"The profile."}),
                          schema::field("connectorId", &T::connectorId, schema::Minimum{0},
                                        schema::Doc{"Connector number; 0 is the station as a whole."}),
                          schema::field("chargingProfilePurpose", &T::chargingProfilePurpose,
                                        schema::Essential{}, schema::Doc{"Profiles with this purpose."}),
                          schema::field("stackLevel", &T::stackLevel, schema::Minimum{0},
                                        schema::Doc{"Profiles at this level."})};
    }
};

/// Source: S16 §6.14.
struct ClearChargingProfileResponse
{
    ClearChargingProfileStatus status = ClearChargingProfileStatus::Unknown;

    bool operator==(const ClearChargingProfileResponse&) const = default;
    static constexpr auto fields()
    {
        using T = ClearChargingProfileResponse;
        return std::tuple{schema::field("status", &T::status, schema::Doc{"The outcome."})};
    }
};

/// Ask for the expected limits. Source: S16 §5.7, §6.21.
struct GetCompositeScheduleRequest
{
    int connectorId = 0;
    int duration = 0;
    std::optional<ChargingRateUnitType> chargingRateUnit{};

    bool operator==(const GetCompositeScheduleRequest&) const = default;
    static constexpr auto fields()
    {
        using T = GetCompositeScheduleRequest;
        return std::tuple{
            schema::field("connectorId", &T::connectorId, schema::Minimum{0},
                          schema::Doc{"Connector number; 0 is the grid connection."}),
            schema::field("duration", &T::duration, schema::Minimum{0}, schema::Doc{"Seconds from now."}),
            schema::field("chargingRateUnit", &T::chargingRateUnit, schema::Essential{},
                          schema::Doc{"Unit of the limits wanted."})};
    }
};

/// Source: S16 §6.22.
struct GetCompositeScheduleResponse
{
    GenericStatus status = GenericStatus::Rejected;
    std::optional<int> connectorId{};
    std::optional<schema::Timestamp> scheduleStart{};
    std::optional<ChargingSchedule> chargingSchedule{};

    bool operator==(const GetCompositeScheduleResponse&) const = default;
    static constexpr auto fields()
    {
        using T = GetCompositeScheduleResponse;
        return std::tuple{
            schema::field("status", &T::status, schema::Doc{"The outcome."}),
            schema::field("connectorId", &T::connectorId, schema::Minimum{0},
                          schema::Doc{"Connector number; 0 is the station as a whole."}),
            schema::field("scheduleStart", &T::scheduleStart, schema::Doc{"Where the periods count from."}),
            schema::field("chargingSchedule", &T::chargingSchedule, schema::Doc{"The expected limits."})};
    }
};

/// Source: S16 §5.16, §6.43.
struct SetChargingProfileRequest
{
    int connectorId = 0;
    ChargingProfile csChargingProfiles{};

    bool operator==(const SetChargingProfileRequest&) const = default;
    static constexpr auto fields()
    {
        using T = SetChargingProfileRequest;
        return std::tuple{
            schema::field("connectorId", &T::connectorId, schema::Minimum{0},
                          schema::Doc{"Connector number; 0 is the station as a whole."}),
            schema::field("csChargingProfiles", &T::csChargingProfiles, schema::Doc{"The profile."})};
    }
};

/// Source: S16 §6.44.
struct SetChargingProfileResponse
{
    ChargingProfileStatus status = ChargingProfileStatus::Rejected;

    bool operator==(const SetChargingProfileResponse&) const = default;
    static constexpr auto fields()
    {
        using T = SetChargingProfileResponse;
        return std::tuple{schema::field("status", &T::status, schema::Doc{"The outcome."})};
    }
};

} // namespace forecourt::ocpp::v16
