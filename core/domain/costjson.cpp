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
inline constexpr std::array<const char*, 6> NamesOf<PriceLevel>{"site", "station", "connector", "group", "person", "session"};
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
        io("minor", &Money::minor);
        io("currency", &Money::currency);
    }
};

template<>
struct Fields<PriceLookup>
{
    static void list(auto& io)
    {
        io("level", &PriceLookup::level);
        io("finding", &PriceLookup::finding);
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
        io("looked", &PriceDecision::looked);
    }
};

template<>
struct Fields<CostLine>
{
    static void list(auto& io)
    {
        io("kind", &CostLine::kind);
        io("band", &CostLine::band);
        io("step", &CostLine::step);
        io("quantity", &CostLine::quantity);
        io("unit", &CostLine::unit);
        io("rate", &CostLine::rate);
        io("vatRate", &CostLine::vatRate);
        io("net", &CostLine::net);
        io("vat", &CostLine::vat);
        io("gross", &CostLine::gross);
        io("flags", &CostLine::flags);
    }
};

template<>
struct Fields<VatTotal>
{
    static void list(auto& io)
    {
        io("rate", &VatTotal::rate);
        io("net", &VatTotal::net);
        io("vat", &VatTotal::vat);
        io("gross", &VatTotal::gross);
    }
};

template<>
struct Fields<SessionCost>
{
    static void list(auto& io)
    {
        io("lines", &SessionCost::lines);
        io("vatTotals", &SessionCost::vatTotals);
        io("net", &SessionCost::net);
        io("vat", &SessionCost::vat);
        io("total", &SessionCost::total);
        io("energy", &SessionCost::energy);
        io("price", &SessionCost::price);
        io("version", &SessionCost::version);
        io("priceName", &SessionCost::priceName);
        io("versionNumber", &SessionCost::versionNumber);
        io("group", &SessionCost::group);
        io("isGross", &SessionCost::isGross);
        io("flags", &SessionCost::flags);
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
