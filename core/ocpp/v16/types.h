// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The composite types that several messages of OCPP 1.6 share.
#pragma once

#include "core/ocpp/schema/field.h"
#include "core/ocpp/v16/enumtexts.h"

namespace forecourt::ocpp::v16 {

/// What the central system says about a token. Source: S16 §7.27.
struct IdTagInfo
{
    std::optional<schema::Timestamp> expiryDate{};
    std::optional<QString> parentIdTag{};
    AuthorizationStatus status = AuthorizationStatus::Invalid;

    bool operator==(const IdTagInfo&) const = default;
    static constexpr auto fields()
    {
        using T = IdTagInfo;
        return std::tuple{
            schema::field("expiryDate", &T::expiryDate,
                          schema::Doc{"When the station should forget the token from its cache."}),
            schema::field("parentIdTag", &T::parentIdTag, schema::MaxLength{20},
                          schema::Doc{"Group of the token: its members may stop each other's transactions."}),
            schema::field("status", &T::status, schema::Doc{"Whether the token may charge."})};
    }
};

/// One measured value. Source: S16 §7.43.
struct SampledValue
{
    QString value{};
    std::optional<ReadingContext> context{};
    std::optional<ValueFormat> format{};
    std::optional<Measurand> measurand{};
    std::optional<Phase> phase{};
    std::optional<Location> location{};
    std::optional<UnitOfMeasure> unit{};

    bool operator==(const SampledValue&) const = default;
    static constexpr auto fields()
    {
        using T = SampledValue;
        return std::tuple{
            schema::field("value", &T::value, schema::Doc{"Decimal number as text, or signed data."}),
            schema::field("context", &T::context,
                          schema::Doc{"Why it was sampled; absent means Sample.Periodic."}),
            schema::field("format", &T::format, schema::Doc{"Raw number or signed data; absent means Raw."}),
            schema::field("measurand", &T::measurand, schema::Essential{},
                          schema::Doc{"What was measured; absent means Energy.Active.Import.Register."}),
            schema::field("phase", &T::phase, schema::Essential{},
                          schema::Doc{"Phase or pair of phases; absent means the overall value."}),
            schema::field("location", &T::location,
                          schema::Doc{"Where it was measured; absent means Outlet."}),
            schema::field("unit", &T::unit, schema::Essential{},
                          schema::Doc{"Unit; absent means Wh for energy."})};
    }
};

/// Values sampled at one moment. Source: S16 §7.33.
struct MeterValue
{
    schema::Timestamp timestamp{};
    QList<SampledValue> sampledValue{};

    bool operator==(const MeterValue&) const = default;
    static constexpr auto fields()
    {
        using T = MeterValue;
        return std::tuple{
            schema::field(
                "timestamp", &T::timestamp, schema::Lenient{},
                schema::Doc{"Moment of the measurement; unreadable ones are replaced by the receive time."}),
            schema::field("sampledValue", &T::sampledValue, schema::MinItems{1}, schema::SkipBadItems{},
                          schema::FormerName{"values", "value"}, schema::Doc{"The values."})};
    }
};

/// A step of a schedule. Source: S16 §7.14.
struct ChargingSchedulePeriod
{
    int startPeriod = 0;
    schema::Tenths limit{};
    std::optional<int> numberPhases{};

    bool operator==(const ChargingSchedulePeriod&) const = default;
    static constexpr auto fields()
    {
        using T = ChargingSchedulePeriod;
        return std::tuple{schema::field("startPeriod", &T::startPeriod, schema::Minimum{0},
                                        schema::Doc{"Seconds from the start of the schedule."}),
                          schema::field("limit", &T::limit, schema::Minimum{0},
                                        schema::Doc{"Limit in the unit of the schedule, in steps of 0.1."}),
                          schema::field("numberPhases", &T::numberPhases, schema::Minimum{1},
                                        schema::Doc{"Phases that may be used; absent means 3."})};
    }
};

/// Limits over time. Source: S16 §7.13.
struct ChargingSchedule
{
    std::optional<int> duration{};
    std::optional<schema::Timestamp> startSchedule{};
    ChargingRateUnitType chargingRateUnit = ChargingRateUnitType::A;
    QList<ChargingSchedulePeriod> chargingSchedulePeriod{};
    std::optional<schema::Tenths> minChargingRate{};

    bool operator==(const ChargingSchedule&) const = default;
    static constexpr auto fields()
    {
        using T = ChargingSchedule;
        return std::tuple{
            schema::field("duration", &T::duration, schema::Minimum{0},
                          schema::Doc{"Seconds; absent means without end."}),
            schema::field("startSchedule", &T::startSchedule,
                          schema::Doc{"Start of an absolute or recurring schedule."}),
            schema::field("chargingRateUnit", &T::chargingRateUnit,
                          schema::Doc{"A per phase, or W over all phases."}),
            schema::field("chargingSchedulePeriod", &T::chargingSchedulePeriod, schema::MinItems{1},
                          schema::Doc{"The steps, ascending, the first at 0."}),
            schema::field("minChargingRate", &T::minChargingRate, schema::Minimum{0},
                          schema::Doc{"Below this the car charges inefficiently, in steps of 0.1."})};
    }
};

/// Source: S16 §7.8.
struct ChargingProfile
{
    int chargingProfileId = 0;
    std::optional<qint64> transactionId{};
    int stackLevel = 0;
    ChargingProfilePurposeType chargingProfilePurpose = ChargingProfilePurposeType::ChargePointMaxProfile;
    ChargingProfileKindType chargingProfileKind = ChargingProfileKindType::Absolute;
    std::optional<RecurrencyKindType> recurrencyKind{};
    std::optional<schema::Timestamp> validFrom{};
    std::optional<schema::Timestamp> validTo{};
    ChargingSchedule chargingSchedule{};

    bool operator==(const ChargingProfile&) const = default;
    static constexpr auto fields()
    {
        using T = ChargingProfile;
        return std::tuple{
            schema::field("chargingProfileId", &T::chargingProfileId,
                          schema::Doc{"Replaces a profile with the same id."}),
            schema::field("transactionId", &T::transactionId,
                          schema::Doc{"The transaction it is for; TxProfile only."}),
            schema::field("stackLevel", &T::stackLevel, schema::Minimum{0},
                          schema::Doc{"Higher levels win."}),
            schema::field("chargingProfilePurpose", &T::chargingProfilePurpose,
                          schema::Doc{"What it limits."}),
            schema::field("chargingProfileKind", &T::chargingProfileKind,
                          schema::Doc{"What its times are relative to."}),
            schema::field("recurrencyKind", &T::recurrencyKind, schema::Doc{"Recurring only."}),
            schema::field("validFrom", &T::validFrom, schema::Doc{"Absent means at once."}),
            schema::field("validTo", &T::validTo, schema::Doc{"Absent means until it is cleared."}),
            schema::field("chargingSchedule", &T::chargingSchedule, schema::Doc{"The limits."})};
    }
};

/// A configuration key and its value. Source: S16 §7.29.
struct KeyValue
{
    QString key{};
    bool readonly = false;
    std::optional<QString> value{};

    bool operator==(const KeyValue&) const = default;
    static constexpr auto fields()
    {
        using T = KeyValue;
        return std::tuple{schema::field("key", &T::key, schema::MaxLength{50},
                                        schema::Doc{"Name; letter case does not count."}),
                          schema::field("readonly", &T::readonly, schema::Lenient{},
                                        schema::Doc{"Whether ChangeConfiguration may set it."}),
                          schema::field("value", &T::value, schema::MaxLength{500}, schema::KeepEmpty{},
                                        schema::Doc{"Absent means known but not set."})};
    }
};

/// An entry of the local list. Source: S16 §7.1.
struct AuthorizationData
{
    QString idTag{};
    std::optional<IdTagInfo> idTagInfo{};

    bool operator==(const AuthorizationData&) const = default;
    static constexpr auto fields()
    {
        using T = AuthorizationData;
        return std::tuple{schema::field("idTag", &T::idTag, schema::MaxLength{20}, schema::Doc{"The token."}),
                          schema::field("idTagInfo", &T::idTagInfo,
                                        schema::Doc{"Absent in a differential update: remove the token."})};
    }
};

/// Names a certificate without containing it. Source: SEC, CertificateHashDataType.
struct CertificateHashData
{
    HashAlgorithm hashAlgorithm = HashAlgorithm::SHA256;
    QString issuerNameHash{};
    QString issuerKeyHash{};
    QString serialNumber{};

    bool operator==(const CertificateHashData&) const = default;
    static constexpr auto fields()
    {
        using T = CertificateHashData;
        return std::tuple{
            schema::field("hashAlgorithm", &T::hashAlgorithm, schema::Doc{"Used for both hashes."}),
            schema::field("issuerNameHash", &T::issuerNameHash, schema::MaxLength{128},
                          schema::Doc{"Hash of the issuer's distinguished name."}),
            schema::field("issuerKeyHash", &T::issuerKeyHash, schema::MaxLength{128},
                          schema::Doc{"Hash of the issuer's public key."}),
            schema::field("serialNumber", &T::serialNumber, schema::MaxLength{40},
                          schema::Doc{"Serial number in hexadecimal."})};
    }
};

/// Which log to send where. Source: SEC, LogParametersType.
struct LogParameters
{
    QString remoteLocation{};
    std::optional<schema::Timestamp> oldestTimestamp{};
    std::optional<schema::Timestamp> latestTimestamp{};

    bool operator==(const LogParameters&) const = default;
    static constexpr auto fields()
    {
        using T = LogParameters;
        return std::tuple{
            schema::field("remoteLocation", &T::remoteLocation, schema::MaxLength{512},
                          schema::Doc{"Where the station uploads to."}),
            schema::field("oldestTimestamp", &T::oldestTimestamp, schema::Doc{"First entry wanted."}),
            schema::field("latestTimestamp", &T::latestTimestamp, schema::Doc{"Last entry wanted."})};
    }
};

/// A signed firmware. Source: SEC, FirmwareType.
struct Firmware
{
    QString location{};
    schema::Timestamp retrieveDateTime{};
    std::optional<schema::Timestamp> installDateTime{};
    QString signingCertificate{};
    QString signature{};

    bool operator==(const Firmware&) const = default;
    static constexpr auto fields()
    {
        using T = Firmware;
        return std::tuple{schema::field("location", &T::location, schema::MaxLength{512},
                                        schema::Doc{"Where the station downloads from."}),
                          schema::field("retrieveDateTime", &T::retrieveDateTime, schema::Doc{"Not before."}),
                          schema::field("installDateTime", &T::installDateTime,
                                        schema::Doc{"Not before; absent means once downloaded."}),
                          schema::field("signingCertificate", &T::signingCertificate, schema::MaxLength{5500},
                                        schema::Verbatim{}, schema::Doc{"PEM certificate of the signer."}),
                          schema::field("signature", &T::signature, schema::MaxLength{800},
                                        schema::Verbatim{}, schema::Doc{"Base64 signature of the file."})};
    }
};

} // namespace forecourt::ocpp::v16
