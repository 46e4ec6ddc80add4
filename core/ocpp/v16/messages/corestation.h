// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Core profile, messages from the station (DataTransfer goes both ways).
#pragma once

#include "core/ocpp/v16/types.h"

namespace forecourt::ocpp::v16 {

/// May this token charge? Source: S16 §4.1, §6.1.
struct AuthorizeRequest
{
    QString idTag{};

    bool operator==(const AuthorizeRequest&) const = default;
    static constexpr auto fields()
    {
        using T = AuthorizeRequest;
        return std::tuple{schema::field("idTag", &T::idTag, schema::MaxLength{20},
                                        schema::Doc{"Token the driver presented."})};
    }
};

/// Source: S16 §6.2.
struct AuthorizeResponse
{
    IdTagInfo idTagInfo{};

    bool operator==(const AuthorizeResponse&) const = default;
    static constexpr auto fields()
    {
        using T = AuthorizeResponse;
        return std::tuple{schema::field("idTagInfo", &T::idTagInfo, schema::Doc{"The verdict."})};
    }
};

/// A station introduces itself. Source: S16 §4.2, §6.3.
struct BootNotificationRequest
{
    QString chargePointVendor{};
    QString chargePointModel{};
    std::optional<QString> chargePointSerialNumber{};
    std::optional<QString> chargeBoxSerialNumber{};
    std::optional<QString> firmwareVersion{};
    std::optional<QString> iccid{};
    std::optional<QString> imsi{};
    std::optional<QString> meterType{};
    std::optional<QString> meterSerialNumber{};

    bool operator==(const BootNotificationRequest&) const = default;
    static constexpr auto fields()
    {
        using T = BootNotificationRequest;
        return std::tuple{
            schema::field("chargePointVendor", &T::chargePointVendor, schema::MaxLength{20},
                          schema::Doc{"Manufacturer."}),
            schema::field("chargePointModel", &T::chargePointModel, schema::MaxLength{20},
                          schema::Doc{"Model."}),
            schema::field("chargePointSerialNumber", &T::chargePointSerialNumber, schema::MaxLength{25},
                          schema::Doc{"Serial number of the station."}),
            schema::field("chargeBoxSerialNumber", &T::chargeBoxSerialNumber, schema::MaxLength{25},
                          schema::Doc{"Serial number of the box inside (deprecated)."}),
            schema::field("firmwareVersion", &T::firmwareVersion, schema::MaxLength{50},
                          schema::Doc{"Version of the firmware."}),
            schema::field("iccid", &T::iccid, schema::MaxLength{20}, schema::Doc{"Number of the SIM card."}),
            schema::field("imsi", &T::imsi, schema::MaxLength{20},
                          schema::Doc{"Subscriber number of the SIM card."}),
            schema::field("meterType", &T::meterType, schema::MaxLength{25},
                          schema::Doc{"Type of the main meter."}),
            schema::field("meterSerialNumber", &T::meterSerialNumber, schema::MaxLength{25},
                          schema::Doc{"Serial number of the main meter."})};
    }
};

/// Source: S16 §6.4.
struct BootNotificationResponse
{
    RegistrationStatus status = RegistrationStatus::Rejected;
    schema::Timestamp currentTime{};
    int interval = 0;

    bool operator==(const BootNotificationResponse&) const = default;
    static constexpr auto fields()
    {
        using T = BootNotificationResponse;
        return std::tuple{
            schema::field("status", &T::status, schema::Doc{"Whether the station is admitted."}),
            schema::field("currentTime", &T::currentTime, schema::Doc{"The central system's clock."}),
            schema::field(
                "interval", &T::interval, schema::Minimum{0},
                schema::Doc{"Accepted: seconds between heartbeats; else: seconds before the next attempt."})};
    }
};

/// Vendor-specific data, either way. Source: S16 §4.3, §5.6, §6.15.
struct DataTransferRequest
{
    QString vendorId{};
    std::optional<QString> messageId{};
    std::optional<QString> data{};

    bool operator==(const DataTransferRequest&) const = default;
    static constexpr auto fields()
    {
        using T = DataTransferRequest;
        return std::tuple{
            schema::field("vendorId", &T::vendorId, schema::MaxLength{255}, schema::Doc{"Whose data it is."}),
            schema::field("messageId", &T::messageId, schema::MaxLength{50},
                          schema::Doc{"Which message of that vendor."}),
            schema::field("data", &T::data, schema::Verbatim{}, schema::Doc{"The data, any length."})};
    }
};

/// Source: S16 §6.16.
struct DataTransferResponse
{
    DataTransferStatus status = DataTransferStatus::Rejected;
    std::optional<QString> data{};

    bool operator==(const DataTransferResponse&) const = default;
    static constexpr auto fields()
    {
        using T = DataTransferResponse;
        return std::tuple{
            schema::field("status", &T::status, schema::Doc{"The outcome."}),
            schema::field("data", &T::data, schema::Verbatim{}, schema::Doc{"Data in return."})};
    }
};

/// I am alive; what time is it? Source: S16 §4.6, §6.29.
struct HeartbeatRequest
{
    bool operator==(const HeartbeatRequest&) const = default;
    static constexpr auto fields() { return std::tuple{}; }
};

/// Source: S16 §6.30.
struct HeartbeatResponse
{
    schema::Timestamp currentTime{};

    bool operator==(const HeartbeatResponse&) const = default;
    static constexpr auto fields()
    {
        using T = HeartbeatResponse;
        return std::tuple{
            schema::field("currentTime", &T::currentTime, schema::Doc{"The central system's clock."})};
    }
};

/// Measured values. Source: S16 §4.7, §6.31.
struct MeterValuesRequest
{
    int connectorId = 0;
    std::optional<qint64> transactionId{};
    QList<MeterValue> meterValue{};

    bool operator==(const MeterValuesRequest&) const = default;
    static constexpr auto fields()
    {
        using T = MeterValuesRequest;
        return std::tuple{schema::field("connectorId", &T::connectorId, schema::Minimum{0},
                                        schema::Doc{"Connector number; 0 is the main meter."}),
                          schema::field("transactionId", &T::transactionId,
                                        schema::Doc{"The transaction the values belong to."}),
                          schema::field("meterValue", &T::meterValue, schema::MinItems{1},
                                        schema::SkipBadItems{}, schema::FormerName{"values"},
                                        schema::Doc{"The values."})};
    }
};

/// Source: S16 §6.32.
struct MeterValuesResponse
{
    bool operator==(const MeterValuesResponse&) const = default;
    static constexpr auto fields() { return std::tuple{}; }
};

/// A transaction has started. Source: S16 §4.8, §6.45.
struct StartTransactionRequest
{
    int connectorId = 0;
    QString idTag{};
    qint64 meterStart = 0;
    std::optional<int> reservationId{};
    schema::Timestamp timestamp{};

    bool operator==(const StartTransactionRequest&) const = default;
    static constexpr auto fields()
    {
        using T = StartTransactionRequest;
        return std::tuple{
            schema::field("connectorId", &T::connectorId, schema::Minimum{1},
                          schema::Doc{"Connector number, from 1."}),
            schema::field("idTag", &T::idTag, schema::MaxLength{20},
                          schema::Doc{"Token it was started with."}),
            schema::field("meterStart", &T::meterStart, schema::Doc{"Meter reading at the start in Wh."}),
            schema::field("reservationId", &T::reservationId, schema::Doc{"The reservation it uses up."}),
            schema::field("timestamp", &T::timestamp, schema::Lenient{},
                          schema::Doc{"When it started; unreadable ones are replaced by the receive time."})};
    }
};

/// Source: S16 §6.46.
struct StartTransactionResponse
{
    IdTagInfo idTagInfo{};
    qint64 transactionId = 0;

    bool operator==(const StartTransactionResponse&) const = default;
    static constexpr auto fields()
    {
        using T = StartTransactionResponse;
        return std::tuple{
            schema::field("idTagInfo", &T::idTagInfo, schema::Doc{"The verdict on the token."}),
            schema::field("transactionId", &T::transactionId, schema::Doc{"The number of the transaction."})};
    }
};

/// State of a connector or of the station. Source: S16 §4.9, §6.47.
struct StatusNotificationRequest
{
    int connectorId = 0;
    ChargePointErrorCode errorCode = ChargePointErrorCode::NoError;
    std::optional<QString> info{};
    ChargePointStatus status = ChargePointStatus::Unavailable;
    std::optional<schema::Timestamp> timestamp{};
    std::optional<QString> vendorId{};
    std::optional<QString> vendorErrorCode{};

    bool operator==(const StatusNotificationRequest&) const = default;
    static constexpr auto fields()
    {
        using T = StatusNotificationRequest;
        return std::tuple{
            schema::field("connectorId", &T::connectorId, schema::Minimum{0},
                          schema::Doc{"Connector number; 0 is the station as a whole."}),
            schema::field("errorCode", &T::errorCode, schema::Fallback{ChargePointErrorCode::OtherError},
                          schema::Doc{"What is wrong, or NoError."}),
            schema::field("info", &T::info, schema::MaxLength{50}, schema::Doc{"Free text."}),
            schema::field("status", &T::status, schema::Doc{"The state."}),
            schema::field("timestamp", &T::timestamp, schema::Doc{"When it changed; absent means now."}),
            schema::field("vendorId", &T::vendorId, schema::MaxLength{255},
                          schema::Doc{"Whose error code it is."}),
            schema::field("vendorErrorCode", &T::vendorErrorCode, schema::MaxLength{50},
                          schema::Doc{"Error code of the vendor."})};
    }
};

/// Source: S16 §6.48.
struct StatusNotificationResponse
{
    bool operator==(const StatusNotificationResponse&) const = default;
    static constexpr auto fields() { return std::tuple{}; }
};

/// A transaction has ended. Source: S16 §4.10, §6.49.
struct StopTransactionRequest
{
    std::optional<QString> idTag{};
    qint64 meterStop = 0;
    schema::Timestamp timestamp{};
    qint64 transactionId = 0;
    std::optional<Reason> reason{};
    std::optional<QList<MeterValue>> transactionData{};

    bool operator==(const StopTransactionRequest&) const = default;
    static constexpr auto fields()
    {
        using T = StopTransactionRequest;
        return std::tuple{
            schema::field("idTag", &T::idTag, schema::MaxLength{20},
                          schema::Doc{"Token it was stopped with."}),
            schema::field("meterStop", &T::meterStop, schema::Doc{"Meter reading at the end in Wh."}),
            schema::field("timestamp", &T::timestamp, schema::Lenient{},
                          schema::Doc{"When it ended; unreadable ones are replaced by the receive time."}),
            schema::field("transactionId", &T::transactionId,
                          schema::Doc{"The number given at the start; -1 if the station never got one."}),
            schema::field("reason", &T::reason, schema::Fallback{Reason::Other},
                          schema::Doc{"Why; absent means Local."}),
            schema::field("transactionData", &T::transactionData, schema::SkipBadItems{},
                          schema::Doc{"Values sampled during the transaction."})};
    }
};

/// Source: S16 §6.50.
struct StopTransactionResponse
{
    std::optional<IdTagInfo> idTagInfo{};

    bool operator==(const StopTransactionResponse&) const = default;
    static constexpr auto fields()
    {
        using T = StopTransactionResponse;
        return std::tuple{schema::field("idTagInfo", &T::idTagInfo,
                                        schema::Doc{"The verdict on the token, if one was sent."})};
    }
};

} // namespace forecourt::ocpp::v16
