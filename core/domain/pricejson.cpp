// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/pricejson.h"

#include "core/domain/jsonfields.h"

namespace forecourt {

namespace json {

template<>
inline constexpr std::array<const char*, 3> NamesOf<Holiday::Kind>{"once", "yearly", "easter"};
template<>
inline constexpr std::array<const char*, 3> NamesOf<StepBasis>{"none", "energy", "power"};

template<>
struct Fields<PriceSetting>
{
    static void list(auto& io)
    {
        io("id", &PriceSetting::id, Always);
        io("name", &PriceSetting::name, Always);
        io("currency", &PriceSetting::currency, Always);
        io("notes", &PriceSetting::notes);
        io("removedAt", &PriceSetting::removedAt);
    }
};

template<>
struct Fields<RateSet>
{
    static void list(auto& io)
    {
        io("perKwh", &RateSet::perKwh);
        io("perMinuteCharging", &RateSet::perMinuteCharging);
        io("perMinuteConnected", &RateSet::perMinuteConnected);
        io("perSession", &RateSet::perSession);
        io("idlePerMinute", &RateSet::idlePerMinute);
    }
};

template<>
struct Fields<PriceBand>
{
    static void list(auto& io)
    {
        io("name", &PriceBand::name);
        io("rates", &PriceBand::rates);
    }
};

template<>
struct Fields<BandSlot>
{
    static void list(auto& io)
    {
        io("days", &BandSlot::days);
        io("fromMinute", &BandSlot::fromMinute);
        io("toMinute", &BandSlot::toMinute);
        io("band", &BandSlot::band);
    }
};

template<>
struct Fields<BandException>
{
    static void list(auto& io)
    {
        io("name", &BandException::name);
        io("from", &BandException::from);
        io("to", &BandException::to);
        io("bands", &BandException::bands);
    }
};

template<>
struct Fields<Holiday>
{
    static void list(auto& io)
    {
        io("name", &Holiday::name);
        io("kind", &Holiday::kind);
        io("date", &Holiday::date);
        io("easterOffset", &Holiday::easterOffset);
    }
};

template<>
struct Fields<PriceStep>
{
    static void list(auto& io)
    {
        io("from", &PriceStep::from);
        io("perKwh", &PriceStep::perKwh);
    }
};

template<>
struct Fields<GroupRates>
{
    static void list(auto& io)
    {
        io("group", &GroupRates::group);
        io("rates", &GroupRates::rates);
    }
};

template<>
struct Fields<PriceVersion>
{
    static void list(auto& io)
    {
        io("id", &PriceVersion::id);
        io("price", &PriceVersion::price);
        io("number", &PriceVersion::number);
        io("currency", &PriceVersion::currency);
        io("validFrom", &PriceVersion::validFrom);
        io("rates", &PriceVersion::rates);
        io("idleGraceS", &PriceVersion::idleGraceS);
        io("idleMaximum", &PriceVersion::idleMaximum);
        io("minimum", &PriceVersion::minimum);
        io("maximum", &PriceVersion::maximum);
        io("freeEnergy", &PriceVersion::freeEnergy);
        io("freeTimeS", &PriceVersion::freeTimeS);
        io("vat", &PriceVersion::vat);
        io("isGross", &PriceVersion::isGross);
        io("bands", &PriceVersion::bands);
        io("week", &PriceVersion::week);
        io("exceptions", &PriceVersion::exceptions);
        io("stepBasis", &PriceVersion::stepBasis);
        io("stepsAdd", &PriceVersion::stepsAdd);
        io("steps", &PriceVersion::steps);
        io("groups", &PriceVersion::groups);
        io("note", &PriceVersion::note);
        io("createdBy", &PriceVersion::createdBy);
        io("createdAt", &PriceVersion::createdAt);
    }
};

template<>
struct Fields<PriceAssignment>
{
    static void list(auto& io)
    {
        io("id", &PriceAssignment::id);
        io("level", &PriceAssignment::level);
        io("station", &PriceAssignment::station);
        io("evse", &PriceAssignment::evse);
        io("group", &PriceAssignment::group);
        io("person", &PriceAssignment::person);
        io("transaction", &PriceAssignment::transaction);
        io("price", &PriceAssignment::price);
        io("from", &PriceAssignment::from);
        io("until", &PriceAssignment::until);
        io("note", &PriceAssignment::note);
        io("user", &PriceAssignment::user);
        io("createdAt", &PriceAssignment::createdAt);
    }
};

} // namespace json

QJsonObject toJson(const PriceSetting& setting)
{
    return json::written(setting);
}

Result<PriceSetting> priceSettingFromJson(const QJsonObject& object)
{
    return json::parsed<PriceSetting>(object);
}

QJsonObject toJson(const PriceVersion& version)
{
    return json::written(version);
}

Result<PriceVersion> priceVersionFromJson(const QJsonObject& object)
{
    return json::parsed<PriceVersion>(object);
}

QJsonObject toJson(const PriceAssignment& assignment)
{
    return json::written(assignment);
}

Result<PriceAssignment> priceAssignmentFromJson(const QJsonObject& object)
{
    return json::parsed<PriceAssignment>(object);
}

QJsonObject toJson(const Holiday& holiday)
{
    return json::written(holiday);
}

Result<Holiday> holidayFromJson(const QJsonObject& object)
{
    return json::parsed<Holiday>(object);
}

} // namespace forecourt
