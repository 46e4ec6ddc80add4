// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/limitseries.h"

#include <algorithm>

namespace forecourt::ui {

namespace {

constexpr double DeciWattsPerKilowatt = 10'000;

QList<ChartPoint> pointsOf(const CompositeSchedule& told, const QDateTime& answeredAt, const SupplyFacts& supply)
{
    const QDateTime start = told.start.value_or(answeredAt);
    QList<ChartPoint> points;
    for (const ChargingPeriod& period : told.schedule.periods) {
        LimitSource source;
        source.limitTenths = period.limitTenths;
        source.unit = told.schedule.unit;
        source.phases = period.phases;
        points.append({start.addSecs(period.startS), double(source.deciWatts(supply)) / DeciWattsPerKilowatt});
    }
    if (told.schedule.durationS && !points.isEmpty())
        points.append({start.addSecs(*told.schedule.durationS), std::nullopt});
    return points;
}

} // namespace

std::optional<ToldLimits> newestTold(const QList<CommandPointer>& commands, const StationId& station, const std::optional<EvseId>& evse,
                                     const SupplyFacts& supply)
{
    std::optional<ToldLimits> newest;
    for (const CommandPointer& command : commands) {
        const auto* asked = std::get_if<ReadCompositeSchedule>(&command->parameters);
        const auto* told = std::get_if<CompositeSchedule>(&command->finding);
        if (!asked || !told || command->station != station || asked->evse != evse || !command->answeredAt)
            continue;
        if (!newest || newest->at < *command->answeredAt)
            newest = ToldLimits{command, *command->answeredAt, pointsOf(*told, *command->answeredAt, supply)};
    }
    return newest;
}

QList<ChartPoint> limitPoints(const QList<LimitStep>& steps, const SupplyFacts& supply)
{
    QList<ChartPoint> points;
    for (const LimitStep& step : steps)
        points.append({step.at, step.source ? std::optional(double(step.source->deciWatts(supply)) / DeciWattsPerKilowatt) : std::nullopt});
    return points;
}

QList<ChartPoint> summed(const QList<QList<ChartPoint>>& series, std::chrono::milliseconds reach)
{
    if (series.size() == 1)
        return series.first();
    QList<QDateTime> times;
    for (const QList<ChartPoint>& one : series) {
        for (const ChartPoint& point : one)
            times.append(point.at);
    }
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    QList<ChartPoint> sums;
    QList<qsizetype> next(series.size(), 0);
    for (const QDateTime& at : std::as_const(times)) {
        std::optional<double> sum;
        for (qsizetype i = 0; i < series.size(); ++i) {
            const QList<ChartPoint>& one = series.at(i);
            while (next[i] < one.size() && one.at(next[i]).at <= at)
                ++next[i];
            const ChartPoint* last = next[i] > 0 ? &one.at(next[i] - 1) : nullptr;
            if (last && last->value && last->at.msecsTo(at) <= reach.count())
                sum = sum.value_or(0) + *last->value;
        }
        sums.append({at, sum});
    }
    return sums;
}

} // namespace forecourt::ui
