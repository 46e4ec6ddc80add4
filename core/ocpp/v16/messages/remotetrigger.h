// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Remote trigger profile.
#pragma once

#include "core/ocpp/v16/types.h"

namespace forecourt::ocpp::v16 {

/// Ask the station to send a message. Source: S16 §5.17, §6.51.
struct TriggerMessageRequest
{
    MessageTrigger requestedMessage = MessageTrigger::BootNotification;
    std::optional<int> connectorId{};

    bool operator==(const TriggerMessageRequest&) const = default;
    static constexpr auto fields()
    {
        using T = TriggerMessageRequest;
        return std::tuple{
            schema::field("requestedMessage", &T::requestedMessage, schema::Doc{"The message."}),
            schema::field("connectorId", &T::connectorId, schema::Minimum{1},
                          schema::Doc{"Connector number, from 1; absent means all."})};
    }
};

/// Source: S16 §6.52.
struct TriggerMessageResponse
{
    TriggerMessageStatus status = TriggerMessageStatus::Rejected;

    bool operator==(const TriggerMessageResponse&) const = default;
    static constexpr auto fields()
    {
        using T = TriggerMessageResponse;
        return std::tuple{schema::field("status", &T::status, schema::Doc{"The outcome."})};
    }
};

} // namespace forecourt::ocpp::v16
