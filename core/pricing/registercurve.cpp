// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pricing/registercurve.h"

#include <algorithm>
#include <array>
#include <limits>

namespace forecourt::pricing {

namespace {

using Points = std::vector<CurvePoint>;

constexpr qint64 OneKwh = 1'000'000;
constexpr qint64 LongestReset = 60 * 60; ///< s between the values around a reset; in a longer gap a fall is not explained
constexpr qint64 TimeTolerance = 5 * 60; ///< s: closing values may be a little late (quirk 31)

/// What registers count up to before they begin at zero again, in mWh: decimal ones of four to eight places of kWh and tenths,
/// and 31 and 32 bits of Wh.
constexpr std::array<qint64, 8> RegisterEnds{10'000'000'000, 100'000'000'000, 1'000'000'000'000, 2'147'483'648'000,
                                             4'294'967'296'000, 10'000'000'000'000, 100'000'000'000'000, 1'000'000'000'000'000};

/// The most energy that can flow between two values: 400 kW, and the first kWh in no time.
[[nodiscard]] qint64 mostBetween(const CurvePoint& a, const CurvePoint& b)
{
    return OneKwh + (b.at - a.at) * 400'000'000LL / 3600;
}

/// What flowed when the register passed its end between \a a and \a b; empty: it did not.
[[nodiscard]] std::optional<qint64> rolledOver(const CurvePoint& a, const CurvePoint& b)
{
    const auto end = std::find_if(RegisterEnds.cbegin(), RegisterEnds.cend(), [&a](qint64 candidate) { return candidate > a.milliWh; });
    if (end == RegisterEnds.cend() || *end - a.milliWh > *end / 100 || b.milliWh < 0 || b.milliWh > *end / 100)
        return std::nullopt;
    const qint64 flowed = *end - a.milliWh + b.milliWh;
    return flowed <= mostBetween(a, b) ? std::optional(flowed) : std::nullopt;
}

/// Between index - 1 and index the register began again at zero: the two are at most an hour apart, it says far less than before
/// and no more than can have flowed since, and does not come back with the next value (that would be one wrong value).
[[nodiscard]] bool isReset(const Points& points, size_t index)
{
    const CurvePoint& before = points[index - 1];
    const CurvePoint& after = points[index];
    const bool isClose = after.at - before.at <= LongestReset;
    const bool isSmall = after.milliWh >= 0 && after.milliWh <= before.milliWh / 2 && after.milliWh <= mostBetween(before, after);
    return isClose && isSmall && (index + 1 == points.size() || points[index + 1].milliWh < before.milliWh);
}

/// Register values to energy since the first, over roll-overs and resets; false: it fell without either.
[[nodiscard]] bool countOn(Points& points, CostFlags& flags)
{
    Points counted = points;
    CostFlags seen;
    counted.front().milliWh = 0;
    for (size_t i = 1; i < points.size(); ++i) {
        qint64 flowed = points[i].milliWh - points[i - 1].milliWh;
        if (flowed < 0) {
            if (const auto over = rolledOver(points[i - 1], points[i])) {
                flowed = *over;
                seen |= CostFlag::RegisterRolledOver;
            } else if (isReset(points, i)) {
                flowed = points[i].milliWh;
                seen |= CostFlag::RegisterReset;
            } else {
                return false;
            }
        }
        counted[i].milliWh = counted[i - 1].milliWh + flowed;
    }
    points = std::move(counted);
    flags |= seen;
    return true;
}

/// Leaves out as few values as possible so that the rest never falls.
void keepRising(Points& points)
{
    std::vector<size_t> tails; ///< tails[n]: last index of the lowest rising row of n + 1 values
    std::vector<size_t> before(points.size(), 0);
    for (size_t i = 0; i < points.size(); ++i) {
        const auto place = std::upper_bound(tails.begin(), tails.end(), i,
                                            [&points](size_t a, size_t b) { return points[a].milliWh < points[b].milliWh; });
        const bool isFirst = place == tails.begin();
        before[i] = isFirst ? i : *(place - 1);
        if (place == tails.end())
            tails.push_back(i);
        else
            *place = i;
    }
    Points kept;
    for (size_t i = tails.back();; i = before[i]) {
        kept.push_back(points[i]);
        if (before[i] == i)
            break;
    }
    std::reverse(kept.begin(), kept.end());
    points = std::move(kept);
}

/// Values within the time, ascending; of equal times the last one said.
[[nodiscard]] Points valuesWithin(const SessionFacts& facts, qint64 from, qint64 to, CostFlags& flags)
{
    Points points;
    points.reserve(size_t(facts.values.size()) + 2);
    bool isAscending = true;
    for (const RegisterValue& value : facts.values) {
        const qint64 at = value.at.toSecsSinceEpoch();
        if (at < from || at > to) {
            if (at < from - TimeTolerance || at > to + TimeTolerance)
                flags |= CostFlag::TimesDoubtful;
            continue;
        }
        isAscending = isAscending && (points.empty() || points.back().at < at);
        points.push_back({at, value.energy.milliWh});
    }
    if (isAscending)
        return points;
    // the same for every order: of one moment the highest
    std::sort(points.begin(), points.end(), [](const CurvePoint& a, const CurvePoint& b) { return a.at != b.at ? a.at < b.at : a.milliWh < b.milliWh; });
    Points single;
    for (const CurvePoint& point : points) {
        if (!single.empty() && single.back().at == point.at)
            single.back() = point;
        else
            single.push_back(point);
    }
    return single;
}

/// Values that count from the start of the session while start and end are the lifetime's become lifetime values (quirk 34).
void liftRelative(Points& values, qint64 start, qint64 stop)
{
    if (values.empty() || stop < start)
        return;
    qint64 last = 0;
    for (const CurvePoint& value : values) {
        if (value.milliWh >= start || value.milliWh < last || value.milliWh > stop - start + OneKwh)
            return;
        last = value.milliWh;
    }
    for (CurvePoint& value : values)
        value.milliWh = std::min(value.milliWh + start, stop);
}

/// Start and end stand, what contradicts them goes.
void trustTheEnds(Points& points, bool hasStart, bool hasStop)
{
    const qint64 lowest = hasStart ? points.front().milliWh : std::numeric_limits<qint64>::min();
    const qint64 highest = hasStop ? points.back().milliWh : std::numeric_limits<qint64>::max();
    std::erase_if(points, [lowest, highest](const CurvePoint& point) { return point.milliWh < lowest || point.milliWh > highest; });
    keepRising(points);
    const qint64 first = points.front().milliWh;
    for (CurvePoint& point : points)
        point.milliWh -= first;
}

} // namespace

RegisterCurve curveOf(const SessionFacts& facts, qint64 from, qint64 to)
{
    RegisterCurve curve;
    Points points = valuesWithin(facts, from, to, curve.flags);
    const bool hasStart = facts.meterStart.has_value();
    const bool hasStop = facts.meterStop.has_value();
    if (hasStart && hasStop)
        liftRelative(points, facts.meterStart->milliWh, facts.meterStop->milliWh);
    if (hasStart)
        points.insert(points.begin(), {from, facts.meterStart->milliWh});
    if (hasStop)
        points.push_back({to, facts.meterStop->milliWh});
    if (points.size() < 2) {
        curve.flags |= CostFlag::EnergyMissing;
        return curve;
    }
    const bool areEndsKnown = hasStart && hasStop;
    const bool isRising = std::is_sorted(points.cbegin(), points.cend(), [](const CurvePoint& a, const CurvePoint& b) { return a.milliWh < b.milliWh; });
    const bool doEndsRise = points.front().milliWh <= points.back().milliWh;
    if (!isRising && areEndsKnown && doEndsRise) {
        curve.flags |= CostFlag::ValuesLeftOut;
        trustTheEnds(points, true, true);
    } else if (!countOn(points, curve.flags)) {
        if (areEndsKnown) {
            curve.flags |= CostFlag::NegativeEnergy;
            return curve;
        }
        curve.flags |= CostFlag::ValuesLeftOut;
        trustTheEnds(points, hasStart, hasStop);
    }
    curve.points = std::move(points);
    return curve;
}

qint64 energyBetween(const CurvePoint& before, const CurvePoint& after, qint64 at)
{
    if (at <= before.at)
        return before.milliWh;
    if (at >= after.at)
        return after.milliWh;
    constexpr qint64 OneWh = 1000;
    const Int128 flowed = Int128(after.milliWh - before.milliWh) * (at - before.at);
    const Int128 duration = after.at - before.at;
    // one rounding: (before + flowed / duration) in whole Wh
    const auto wattHours = rounded(Int128(before.milliWh) * duration + flowed, duration * OneWh);
    return std::clamp(wattHours.value_or(0) * OneWh, before.milliWh, after.milliWh);
}

} // namespace forecourt::pricing
