// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Local authorisation list profile.
#pragma once

#include "core/ocpp/v16/types.h"

namespace forecourt::ocpp::v16 {

/// Ask for the version of the local list. Source: S16 §5.10, §6.27.
struct GetLocalListVersionRequest
{
    bool operator==(const GetLocalListVersionRequest&) const = default;
    static constexpr auto fields() { return std::tuple{}; }
};

/// Source: S16 §6.28.
struct GetLocalListVersionResponse
{
    int listVersion = 0;

    bool operator==(const GetLocalListVersionResponse&) const = default;
    static constexpr auto fields()
    {
        using T = GetLocalListVersionResponse;
        return std::tuple{schema::field("listVersion", &T::listVersion, schema::Minimum{-1},
                                        schema::Doc{"-1 = no local list, 0 = empty."})};
    }
};

/// Replace or change the local list. Source: S16 §5.15, §6.41.
struct SendLocalListRequest
{
    int listVersion = 0;
    std::optional<QList<AuthorizationData>> localAuthorizationList{};
    UpdateType updateType = UpdateType::Full;

    bool operator==(const SendLocalListRequest&) const = default;
    static constexpr auto fields()
    {
        using T = SendLocalListRequest;
        return std::tuple{
            schema::field("listVersion", &T::listVersion, schema::Minimum{1},
                          schema::Doc{"The version after this message."}),
            schema::field("localAuthorizationList", &T::localAuthorizationList,
                          schema::Doc{"The entries; absent or empty with Full means none."}),
            schema::field("updateType", &T::updateType, schema::Doc{"Full replaces, Differential changes."})};
    }
};

/// Source: S16 §6.42.
struct SendLocalListResponse
{
    UpdateStatus status = UpdateStatus::Failed;

    bool operator==(const SendLocalListResponse&) const = default;
    static constexpr auto fields()
    {
        using T = SendLocalListResponse;
        return std::tuple{schema::field("status", &T::status, schema::Doc{"The outcome."})};
    }
};

} // namespace forecourt::ocpp::v16
