// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/pricejson.h"

#include "core/domain/jsonfields.h"

namespace forecourt {

namespace json {

template<>
inline constexpr std::array<const char*, 11> NamesOf<CostKind>{
    "energy", "freeEnergy", "chargingTime", "freeChargingTime", "connectedTime", "freeConnectedTime", "session", "idle",
    "idleMaximum", "minimum", "maximum"};
template<>
inline constexpr std::array<const char*, 3> NamesOf<CostUnit>{"kilowattHour", "minute", "piece"};
template<>
inline constexpr std::array<const char*, 16> NamesOf<CostFlag>{
    "unpriced", "energyMissing", "energyInterpolated", "sampleGap", "registerRolledOver", "registerReset", "negativeEnergy",
    "unitDoubtful", "energyImplausible", "stateUnknown", "endMissing", "timesDoubtful", "tooLarge", "running", "test",
    "valuesLeftOut"};
template<>
inline constexpr std::array<const char*, 7> NamesOf<PriceFinding>{
    "nothingAssigned", "notInForce", "priceRemoved", "noVersionYet", "overridden", "applies", "notAsked"};

static_assert(NamesOf<CostKind>.size() == size_t(CostKind::Maximum) + 1);
static_assert(1U << (NamesOf<CostFlag>.size() - 1) == quint32(LastCostFlag));
static_assert(NamesOf<PriceFinding>.size() == size_t(PriceFinding::NotAsked) + 1);

template<>
struct Fields<Money>
{
    static void list(auto& io)
    {
        io("minor", &Money::minor, Always);
        io("currency", &Money::currency, Always);
    }
};

template<>
struct Fields<PriceLookup>
{
    static void list(auto& io)
    {
        io("level", &PriceLookup::level, Always);
        io("finding", &PriceLookup::finding, Always);
        io("assignment", &PriceLookup::assignment);
        io("price", &PriceLookup::price);
    }
};

template<>
struct Fields<PriceDecision>
{
    static void list(auto& io)
    {
        io("price", &PriceDecision::price);
        io("version", &PriceDecision::version);
        io("assignment", &PriceDecision::assignment);
        io("level", &PriceDecision::level);
        io("looked", &PriceDecision::looked, Always);
    }
};

template<>
struct Fields<CostLine>
{
    static void list(auto& io)
    {
        io("kind", &CostLine::kind, Always);
        io("band", &CostLine::band);
        io("step", &CostLine::step);
        io("quantity", &CostLine::quantity, Always);
        io("unit", &CostLine::unit, Always);
        io("rate", &CostLine::rate, Always);
        io("vatRate", &CostLine::vatRate, Always);
        io("net", &CostLine::net, Always);
        io("vat", &CostLine::vat, Always);
        io("gross", &CostLine::gross, Always);
        io("flags", &CostLine::flags);
        io("isPowerStep", &CostLine::isPowerStep);
    }
};

template<>
struct Fields<VatTotal>
{
    static void list(auto& io)
    {
        io("rate", &VatTotal::rate, Always);
        io("net", &VatTotal::net, Always);
        io("vat", &VatTotal::vat, Always);
        io("gross", &VatTotal::gross, Always);
    }
};

template<>
struct Fields<SessionCost>
{
    static void list(auto& io)
    {
        io("lines", &SessionCost::lines, Always);
        io("vatTotals", &SessionCost::vatTotals, Always);
        io("net", &SessionCost::net, Always);
        io("vat", &SessionCost::vat, Always);
        io("total", &SessionCost::total, Always);
        io("energy", &SessionCost::energy);
        io("price", &SessionCost::price);
        io("version", &SessionCost::version);
        io("priceName", &SessionCost::priceName);
        io("versionNumber", &SessionCost::versionNumber);
        io("group", &SessionCost::group);
        io("isGross", &SessionCost::isGross, Always);
        io("flags", &SessionCost::flags, Always);
    }
};

} // namespace json

QJsonObject toJson(const SessionCost& cost)
{
    return json::written(cost);
}

Result<SessionCost> sessionCostFromJson(const QJsonObject& object)
{
    return json::parsed<SessionCost>(object);
}

QJsonObject toJson(const PriceDecision& decision)
{
    return json::written(decision);
}

Result<PriceDecision> priceDecisionFromJson(const QJsonObject& object)
{
    return json::parsed<PriceDecision>(object);
}

} // namespace forecourt
