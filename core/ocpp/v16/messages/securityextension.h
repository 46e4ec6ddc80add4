// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Security extension, logs, events and signed firmware.
#pragma once

#include "core/ocpp/v16/types.h"

namespace forecourt::ocpp::v16 {

/// Source: SEC, ExtendedTriggerMessage.req
struct ExtendedTriggerMessageRequest
{
    ExtendedMessageTrigger requestedMessage = ExtendedMessageTrigger::BootNotification;
    std::optional<int> connectorId{};

    bool operator==(const ExtendedTriggerMessageRequest&) const = default;
    static constexpr auto fields()
    {
        using T = ExtendedTriggerMessageRequest;
        return std::tuple{
            schema::field("requestedMessage", &T::requestedMessage, schema::Doc{"The message."}),
            schema::field("connectorId", &T::connectorId, schema::Minimum{1},
                          schema::Doc{"Connector number, from 1; absent means all."})};
    }
};

/// Source: SEC, ExtendedTriggerMessage.conf
struct ExtendedTriggerMessageResponse
{
    TriggerMessageStatus status = TriggerMessageStatus::Rejected;

    bool operator==(const ExtendedTriggerMessageResponse&) const = default;
    static constexpr auto fields()
    {
        using T = ExtendedTriggerMessageResponse;
        return std::tuple{schema::field("status", &T::status, schema::Doc{"The outcome."})};
    }
};

/// Ask for a log. Source: SEC, GetLog.req
struct GetLogRequest
{
    LogParameters log{};
    LogType logType = LogType::DiagnosticsLog;
    int requestId = 0;
    std::optional<int> retries{};
    std::optional<int> retryInterval{};

    bool operator==(const GetLogRequest&) const = default;
    static constexpr auto fields()
    {
        using T = GetLogRequest;
        return std::tuple{
            schema::field("log", &T::log, schema::Doc{"What to send where."}),
            schema::field("logType", &T::logType, schema::Doc{"Which log."}),
            schema::field("requestId", &T::requestId, schema::Doc{"Comes back in LogStatusNotification."}),
            schema::field("retries", &T::retries, schema::Minimum{0}, schema::Doc{"How often to try again."}),
            schema::field("retryInterval", &T::retryInterval, schema::Minimum{0},
                          schema::Doc{"Seconds between attempts."})};
    }
};

/// Source: SEC, GetLog.conf
struct GetLogResponse
{
    LogStatus status = LogStatus::Rejected;
    std::optional<QString> filename{};

    bool operator==(const GetLogResponse&) const = default;
    static constexpr auto fields()
    {
        using T = GetLogResponse;
        return std::tuple{schema::field("status", &T::status, schema::Doc{"The outcome."}),
                          schema::field("filename", &T::filename, schema::MaxLength{255},
                                        schema::Doc{"The file to come."})};
    }
};

/// Progress of a log upload. Source: SEC, LogStatusNotification.req
struct LogStatusNotificationRequest
{
    UploadLogStatus status = UploadLogStatus::Idle;
    std::optional<int> requestId{};

    bool operator==(const LogStatusNotificationRequest&) const = default;
    static constexpr auto fields()
    {
        using T = LogStatusNotificationRequest;
        return std::tuple{
            schema::field("status", &T::status, schema::Doc{"The progress."}),
            schema::field("requestId", &T::requestId, schema::Doc{"The request it belongs to."})};
    }
};

/// Source: SEC, LogStatusNotification.conf
struct LogStatusNotificationResponse
{
    bool operator==(const LogStatusNotificationResponse&) const = default;
    static constexpr auto fields() { return std::tuple{}; }
};

/// Source: SEC, SecurityEventNotification.req
struct SecurityEventNotificationRequest
{
    QString type{};
    schema::Timestamp timestamp{};
    std::optional<QString> techInfo{};

    bool operator==(const SecurityEventNotificationRequest&) const = default;
    static constexpr auto fields()
    {
        using T = SecurityEventNotificationRequest;
        return std::tuple{
            schema::field("type", &T::type, schema::MaxLength{50},
                          schema::Doc{"Name of the event; the list is open."}),
            schema::field("timestamp", &T::timestamp, schema::Lenient{},
                          schema::Doc{"When it happened; unreadable ones are replaced by the receive time."}),
            schema::field("techInfo", &T::techInfo, schema::MaxLength{255}, schema::Doc{"Details."})};
    }
};

/// Source: SEC, SecurityEventNotification.conf
struct SecurityEventNotificationResponse
{
    bool operator==(const SecurityEventNotificationResponse&) const = default;
    static constexpr auto fields() { return std::tuple{}; }
};

/// Progress of a signed update. Source: SEC, SignedFirmwareStatusNotification.req
struct SignedFirmwareStatusNotificationRequest
{
    SignedFirmwareStatus status = SignedFirmwareStatus::Idle;
    std::optional<int> requestId{};

    bool operator==(const SignedFirmwareStatusNotificationRequest&) const = default;
    static constexpr auto fields()
    {
        using T = SignedFirmwareStatusNotificationRequest;
        return std::tuple{
            schema::field("status", &T::status, schema::Doc{"The progress."}),
            schema::field("requestId", &T::requestId, schema::Doc{"The request it belongs to."})};
    }
};

/// Source: SEC, SignedFirmwareStatusNotification.conf
struct SignedFirmwareStatusNotificationResponse
{
    bool operator==(const SignedFirmwareStatusNotificationResponse&) const = default;
    static constexpr auto fields() { return std::tuple{}; }
};

/// Ask to update to a signed firmware. Source: SEC, SignedUpdateFirmware.req
struct SignedUpdateFirmwareRequest
{
    std::optional<int> retries{};
    std::optional<int> retryInterval{};
    int requestId = 0;
    Firmware firmware{};

    bool operator==(const SignedUpdateFirmwareRequest&) const = default;
    static constexpr auto fields()
    {
        using T = SignedUpdateFirmwareRequest;
        return std::tuple{
            schema::field("retries", &T::retries, schema::Minimum{0}, schema::Doc{"How often to try again."}),
            schema::field("retryInterval", &T::retryInterval, schema::Minimum{0},
                          schema::Doc{"Seconds between attempts."}),
            schema::field("requestId", &T::requestId,
                          schema::Doc{"Comes back in SignedFirmwareStatusNotification."}),
            schema::field("firmware", &T::firmware, schema::Doc{"The firmware."})};
    }
};

/// Source: SEC, SignedUpdateFirmware.conf
struct SignedUpdateFirmwareResponse
{
    UpdateFirmwareStatus status = UpdateFirmwareStatus::Rejected;

    bool operator==(const SignedUpdateFirmwareResponse&) const = default;
    static constexpr auto fields()
    {
        using T = SignedUpdateFirmwareResponse;
        return std::tuple{schema::field("status", &T::status, schema::Doc{"The outcome."})};
    }
};

} // namespace forecourt::ocpp::v16
