// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Core profile, messages from the central system.
#pragma once

#include "core/ocpp/v16/types.h"

namespace forecourt::ocpp::v16 {

/// Put a connector into or out of service. Source: S16 §5.2, §6.7.
struct ChangeAvailabilityRequest
{
    int connectorId = 0;
    AvailabilityType type = AvailabilityType::Operative;

    bool operator==(const ChangeAvailabilityRequest&) const = default;
    static constexpr auto fields()
    {
        using T = ChangeAvailabilityRequest;
        return std::tuple{schema::field("connectorId", &T::connectorId, schema::Minimum{0},
                                        schema::Doc{"Connector number; 0 is the station as a whole."}),
                          schema::field("type", &T::type, schema::Doc{"Into or out of service."})};
    }
};

/// Source: S16 §6.8.
struct ChangeAvailabilityResponse
{
    AvailabilityStatus status = AvailabilityStatus::Rejected;

    bool operator==(const ChangeAvailabilityResponse&) const = default;
    static constexpr auto fields()
    {
        using T = ChangeAvailabilityResponse;
        return std::tuple{schema::field("status", &T::status, schema::Doc{"The outcome."})};
    }
};

/// Set a configuration key. Source: S16 §5.3, §6.9.
struct ChangeConfigurationRequest
{
    QString key{};
    QString value{};

    bool operator==(const ChangeConfigurationRequest&) const = default;
    static constexpr auto fields()
    {
        using T = ChangeConfigurationRequest;
        return std::tuple{
            schema::field("key", &T::key, schema::MaxLength{50}, schema::Doc{"Name of the key."}),
            schema::field("value", &T::value, schema::MaxLength{500}, schema::Verbatim{},
                          schema::Doc{"New value, always as text."})};
    }
};

/// Source: S16 §6.10.
struct ChangeConfigurationResponse
{
    ConfigurationStatus status = ConfigurationStatus::Rejected;

    bool operator==(const ChangeConfigurationResponse&) const = default;
    static constexpr auto fields()
    {
        using T = ChangeConfigurationResponse;
        return std::tuple{schema::field("status", &T::status, schema::Doc{"The outcome."})};
    }
};

/// Empty the authorisation cache. Source: S16 §5.4, §6.11.
struct ClearCacheRequest
{
    bool operator==(const ClearCacheRequest&) const = default;
    static constexpr auto fields() { return std::tuple{}; }
};

/// Source: S16 §6.12.
struct ClearCacheResponse
{
    GenericStatus status = GenericStatus::Rejected;

    bool operator==(const ClearCacheResponse&) const = default;
    static constexpr auto fields()
    {
        using T = ClearCacheResponse;
        return std::tuple{schema::field("status", &T::status, schema::Doc{"The outcome."})};
    }
};

/// Read configuration keys. Source: S16 §5.8, §6.23.
struct GetConfigurationRequest
{
    std::optional<QList<QString>> key{};

    bool operator==(const GetConfigurationRequest&) const = default;
    static constexpr auto fields()
    {
        using T = GetConfigurationRequest;
        return std::tuple{schema::field("key", &T::key, schema::MaxLength{50},
                                        schema::Doc{"The keys wanted; absent or empty means all."})};
    }
};

/// Source: S16 §6.24.
struct GetConfigurationResponse
{
    std::optional<QList<KeyValue>> configurationKey{};
    std::optional<QList<QString>> unknownKey{};

    bool operator==(const GetConfigurationResponse&) const = default;
    static constexpr auto fields()
    {
        using T = GetConfigurationResponse;
        return std::tuple{schema::field("configurationKey", &T::configurationKey, schema::SkipBadItems{},
                                        schema::Doc{"The keys the station knows."}),
                          schema::field("unknownKey", &T::unknownKey, schema::MaxLength{50},
                                        schema::SkipBadItems{}, schema::Doc{"The keys it does not know."})};
    }
};

/// Start a transaction from here. Source: S16 §5.11, §6.33.
struct RemoteStartTransactionRequest
{
    std::optional<int> connectorId{};
    QString idTag{};
    std::optional<ChargingProfile> chargingProfile{};

    bool operator==(const RemoteStartTransactionRequest&) const = default;
    static constexpr auto fields()
    {
        using T = RemoteStartTransactionRequest;
        return std::tuple{
            schema::field("connectorId", &T::connectorId, schema::Minimum{1},
                          schema::Doc{"Connector number, from 1."}),
            schema::field("idTag", &T::idTag, schema::MaxLength{20}, schema::Doc{"Token to start it with."}),
            schema::field("chargingProfile", &T::chargingProfile,
                          schema::Doc{"A TxProfile for it, without transactionId."})};
    }
};

/// Source: S16 §6.34.
struct RemoteStartTransactionResponse
{
    GenericStatus status = GenericStatus::Rejected;

    bool operator==(const RemoteStartTransactionResponse&) const = default;
    static constexpr auto fields()
    {
        using T = RemoteStartTransactionResponse;
        return std::tuple{schema::field("status", &T::status, schema::Doc{"The outcome."})};
    }
};

/// Stop a transaction from here. Source: S16 §5.12, §6.35.
struct RemoteStopTransactionRequest
{
    qint64 transactionId = 0;

    bool operator==(const RemoteStopTransactionRequest&) const = default;
    static constexpr auto fields()
    {
        using T = RemoteStopTransactionRequest;
        return std::tuple{schema::field("transactionId", &T::transactionId, schema::Doc{"The transaction."})};
    }
};

/// Source: S16 §6.36.
struct RemoteStopTransactionResponse
{
    GenericStatus status = GenericStatus::Rejected;

    bool operator==(const RemoteStopTransactionResponse&) const = default;
    static constexpr auto fields()
    {
        using T = RemoteStopTransactionResponse;
        return std::tuple{schema::field("status", &T::status, schema::Doc{"The outcome."})};
    }
};

/// Restart the station. Source: S16 §5.14, §6.39.
struct ResetRequest
{
    ResetType type = ResetType::Soft;

    bool operator==(const ResetRequest&) const = default;
    static constexpr auto fields()
    {
        using T = ResetRequest;
        return std::tuple{schema::field("type", &T::type, schema::Doc{"Soft ends transactions first."})};
    }
};

/// Source: S16 §6.40.
struct ResetResponse
{
    GenericStatus status = GenericStatus::Rejected;

    bool operator==(const ResetResponse&) const = default;
    static constexpr auto fields()
    {
        using T = ResetResponse;
        return std::tuple{schema::field("status", &T::status, schema::Doc{"The outcome."})};
    }
};

/// Release the cable. Source: S16 §5.18, §6.53.
struct UnlockConnectorRequest
{
    int connectorId = 0;

    bool operator==(const UnlockConnectorRequest&) const = default;
    static constexpr auto fields()
    {
        using T = UnlockConnectorRequest;
        return std::tuple{schema::field("connectorId", &T::connectorId, schema::Minimum{1},
                                        schema::Doc{"Connector number, from 1."})};
    }
};

/// Source: S16 §6.54.
struct UnlockConnectorResponse
{
    UnlockStatus status = UnlockStatus::UnlockFailed;

    bool operator==(const UnlockConnectorResponse&) const = default;
    static constexpr auto fields()
    {
        using T = UnlockConnectorResponse;
        return std::tuple{schema::field("status", &T::status, schema::Doc{"The outcome."})};
    }
};

} // namespace forecourt::ocpp::v16
