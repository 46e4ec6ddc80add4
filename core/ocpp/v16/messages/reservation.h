// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Reservation profile.
#pragma once

#include "core/ocpp/v16/types.h"

namespace forecourt::ocpp::v16 {

/// Source: S16 §5.1, §6.5.
struct CancelReservationRequest
{
    int reservationId = 0;

    bool operator==(const CancelReservationRequest&) const = default;
    static constexpr auto fields()
    {
        using T = CancelReservationRequest;
        return std::tuple{schema::field("reservationId", &T::reservationId, schema::Doc{"The reservation."})};
    }
};

/// Source: S16 §6.6.
struct CancelReservationResponse
{
    GenericStatus status = GenericStatus::Rejected;

    bool operator==(const CancelReservationResponse&) const = default;
    static constexpr auto fields()
    {
        using T = CancelReservationResponse;
        return std::tuple{schema::field("status", &T::status, schema::Doc{"The outcome."})};
    }
};

/// Keep a connector for a token. Source: S16 §5.13, §6.37.
struct ReserveNowRequest
{
    int connectorId = 0;
    schema::Timestamp expiryDate{};
    QString idTag{};
    std::optional<QString> parentIdTag{};
    int reservationId = 0;

    bool operator==(const ReserveNowRequest&) const = default;
    static constexpr auto fields()
    {
        using T = ReserveNowRequest;
        return std::tuple{
            schema::field("connectorId", &T::connectorId, schema::Minimum{0},
                          schema::Doc{"Connector number; 0 is any connector."}),
            schema::field("expiryDate", &T::expiryDate, schema::Doc{"When the reservation ends."}),
            schema::field("idTag", &T::idTag, schema::MaxLength{20}, schema::Doc{"Token it is for."}),
            schema::field("parentIdTag", &T::parentIdTag, schema::MaxLength{20},
                          schema::Doc{"Group it is for."}),
            schema::field("reservationId", &T::reservationId,
                          schema::Doc{"Replaces a reservation with the same number."})};
    }
};

/// Source: S16 §6.38.
struct ReserveNowResponse
{
    ReservationStatus status = ReservationStatus::Rejected;

    bool operator==(const ReserveNowResponse&) const = default;
    static constexpr auto fields()
    {
        using T = ReserveNowResponse;
        return std::tuple{schema::field("status", &T::status, schema::Doc{"The outcome."})};
    }
};

} // namespace forecourt::ocpp::v16
