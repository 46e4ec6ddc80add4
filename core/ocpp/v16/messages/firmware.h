// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Firmware management profile.
#pragma once

#include "core/ocpp/v16/types.h"

namespace forecourt::ocpp::v16 {

/// Progress of a diagnostics upload. Source: S16 §4.4, §6.17.
struct DiagnosticsStatusNotificationRequest
{
    DiagnosticsStatus status = DiagnosticsStatus::Idle;

    bool operator==(const DiagnosticsStatusNotificationRequest&) const = default;
    static constexpr auto fields()
    {
        using T = DiagnosticsStatusNotificationRequest;
        return std::tuple{schema::field("status", &T::status, schema::Doc{"The progress."})};
    }
};

/// Source: S16 §6.18.
struct DiagnosticsStatusNotificationResponse
{
    bool operator==(const DiagnosticsStatusNotificationResponse&) const = default;
    static constexpr auto fields() { return std::tuple{}; }
};

/// Progress of a firmware update. Source: S16 §4.5, §6.19.
struct FirmwareStatusNotificationRequest
{
    FirmwareStatus status = FirmwareStatus::Idle;

    bool operator==(const FirmwareStatusNotificationRequest&) const = default;
    static constexpr auto fields()
    {
        using T = FirmwareStatusNotificationRequest;
        return std::tuple{schema::field("status", &T::status, schema::Doc{"The progress."})};
    }
};

/// Source: S16 §6.20.
struct FirmwareStatusNotificationResponse
{
    bool operator==(const FirmwareStatusNotificationResponse&) const = default;
    static constexpr auto fields() { return std::tuple{}; }
};

/// Ask for diagnostics. Source: S16 §5.9, §6.25.
struct GetDiagnosticsRequest
{
    QString location{};
    std::optional<int> retries{};
    std::optional<int> retryInterval{};
    std::optional<schema::Timestamp> startTime{};
    std::optional<schema::Timestamp> stopTime{};

    bool operator==(const GetDiagnosticsRequest&) const = default;
    static constexpr auto fields()
    {
        using T = GetDiagnosticsRequest;
        return std::tuple{
            schema::field("location", &T::location, schema::Uri{}, schema::Doc{"Folder to upload to."}),
            schema::field("retries", &T::retries, schema::Minimum{0}, schema::Doc{"How often to try again."}),
            schema::field("retryInterval", &T::retryInterval, schema::Minimum{0},
                          schema::Doc{"Seconds between attempts."}),
            schema::field("startTime", &T::startTime, schema::Doc{"First entry wanted."}),
            schema::field("stopTime", &T::stopTime, schema::Doc{"Last entry wanted."})};
    }
};

/// Source: S16 §6.26.
struct GetDiagnosticsResponse
{
    std::optional<QString> fileName{};

    bool operator==(const GetDiagnosticsResponse&) const = default;
    static constexpr auto fields()
    {
        using T = GetDiagnosticsResponse;
        return std::tuple{schema::field("fileName", &T::fileName, schema::MaxLength{255},
                                        schema::Doc{"The file to come; absent means there is nothing."})};
    }
};

/// Ask to update the firmware. Source: S16 §5.19, §6.55.
struct UpdateFirmwareRequest
{
    QString location{};
    std::optional<int> retries{};
    schema::Timestamp retrieveDate{};
    std::optional<int> retryInterval{};

    bool operator==(const UpdateFirmwareRequest&) const = default;
    static constexpr auto fields()
    {
        using T = UpdateFirmwareRequest;
        return std::tuple{
            schema::field("location", &T::location, schema::Uri{}, schema::Doc{"Where to download from."}),
            schema::field("retries", &T::retries, schema::Minimum{0}, schema::Doc{"How often to try again."}),
            schema::field("retrieveDate", &T::retrieveDate, schema::Doc{"Not before."}),
            schema::field("retryInterval", &T::retryInterval, schema::Minimum{0},
                          schema::Doc{"Seconds between attempts."})};
    }
};

/// Source: S16 §6.56.
struct UpdateFirmwareResponse
{
    bool operator==(const UpdateFirmwareResponse&) const = default;
    static constexpr auto fields() { return std::tuple{}; }
};

} // namespace forecourt::ocpp::v16
