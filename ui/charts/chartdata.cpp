// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartdata.h"

#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>

namespace forecourt::ui {
namespace {

double milliseconds(const QDateTime& at)
{
    return double(at.toMSecsSinceEpoch());
}

} // namespace

QList<ChartRun> chartRuns(const QList<ChartPoint>& points, std::chrono::milliseconds longestPause)
{
    QList<ChartRun> runs;
    bool open = false;
    for (const ChartPoint& point : points) {
        if (!point.value) {
            open = false;
            continue;
        }
        const QPointF next(milliseconds(point.at), *point.value);
        if (open && next.x() - runs.last().last().x() > double(longestPause.count()))
            open = false;
        if (!open)
            runs.append(ChartRun());
        open = true;
        runs.last().append(next);
    }
    return runs;
}

QList<ChartGap> chartGaps(const QList<ChartRun>& runs)
{
    QList<ChartGap> gaps;
    for (qsizetype i = 1; i < runs.size(); ++i)
        gaps.append({runs[i - 1].last().x(), runs[i].first().x()});
    return gaps;
}

ChartRun thinned(const ChartRun& run, double from, double to, int pixels)
{
    if (pixels <= 0 || to <= from || run.size() <= 2 * pixels)
        return run;
    ChartRun result;
    const double width = (to - from) / pixels;
    qsizetype i = 0;
    while (i < run.size()) {
        const double column = std::floor((run[i].x() - from) / width);
        QPointF lowest = run[i];
        QPointF highest = run[i];
        while (i < run.size() && std::floor((run[i].x() - from) / width) == column) {
            if (run[i].y() < lowest.y())
                lowest = run[i];
            if (run[i].y() > highest.y())
                highest = run[i];
            ++i;
        }
        result.append(lowest.x() <= highest.x() ? lowest : highest);
        if (lowest != highest)
            result.append(lowest.x() <= highest.x() ? highest : lowest);
    }
    if (result.first() != run.first())
        result.prepend(run.first());
    if (result.last() != run.last())
        result.append(run.last());
    return result;
}

ChartRun thinnedSteps(const ChartRun& run, double from, double to, int pixels)
{
    if (pixels <= 0 || to <= from || run.size() <= 4 * pixels)
        return run;
    ChartRun result;
    const double width = (to - from) / pixels;
    const auto columnOf = [&](qsizetype i) { return std::floor((run[i].x() - from) / width); };
    for (qsizetype first = 0; first < run.size();) {
        qsizetype end = first + 1;
        qsizetype lowest = first;
        qsizetype highest = first;
        for (; end < run.size() && columnOf(end) == columnOf(first); ++end) {
            lowest = run[end].y() < run[lowest].y() ? end : lowest;
            highest = run[end].y() > run[highest].y() ? end : highest;
        }
        qsizetype last = -1;
        for (const qsizetype kept : {first, std::min(lowest, highest), std::max(lowest, highest), end - 1}) {
            if (kept > last)
                result.append(run[kept]);
            last = std::max(last, kept);
        }
        first = end;
    }
    return result;
}

ChartRun staircase(const QList<ChartPoint>& steps, const QDateTime& until)
{
    ChartRun run;
    for (const ChartPoint& step : steps) {
        if (!step.value)
            continue;
        const double x = milliseconds(step.at);
        if (!run.isEmpty() && run.last().y() == *step.value)
            continue;
        if (!run.isEmpty())
            run.append(QPointF(x, run.last().y()));
        run.append(QPointF(x, *step.value));
    }
    if (!run.isEmpty() && milliseconds(until) > run.last().x())
        run.append(QPointF(milliseconds(until), run.last().y()));
    return run;
}

std::optional<double> valueNear(const QList<ChartPoint>& points, const QDateTime& time, std::chrono::milliseconds reach)
{
    const auto after = std::lower_bound(points.begin(), points.end(), time,
                                        [](const ChartPoint& point, const QDateTime& at) { return point.at < at; });
    std::optional<double> best;
    qint64 bestDistance = reach.count() + 1;
    for (auto it = after == points.begin() ? after : after - 1; it != points.end() && it <= after; ++it) {
        const qint64 distance = std::abs(it->at.msecsTo(time));
        if (it->value && distance < bestDistance) {
            best = it->value;
            bestDistance = distance;
        }
        if (it == after)
            break;
    }
    return best;
}

std::optional<double> stepAt(const QList<ChartPoint>& steps, const QDateTime& time)
{
    std::optional<double> value;
    for (const ChartPoint& step : steps) {
        if (step.at > time)
            break;
        value = step.value;
    }
    return value;
}

int ValueScale::decimals() const
{
    double scaled = step;
    for (int decimals = 0; decimals < 3; ++decimals, scaled *= 10) {
        if (std::abs(scaled - std::round(scaled)) < 1e-6)
            return decimals;
    }
    return 3;
}

ValueScale valueScale(double highest)
{
    const double top = std::max(highest, 1.0);
    const double magnitude = std::pow(10.0, std::floor(std::log10(top)) - 1);
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0, 20.0, 25.0, 50.0, 100.0}) {
        const double step = factor * magnitude;
        if (step > 1 && std::abs(step - std::round(step)) > 1e-9)
            continue; // whole labels are easier to read, and 2 and 5 are near
        const double count = std::ceil(top / step - 1e-9);
        if (count >= 1 && count <= 5)
            return {std::max(count, 2.0) * step, step};
    }
    return {200 * magnitude, 100 * magnitude};
}

ValueScale scaleWithPercent(ValueScale scale)
{
    if (scale.ticks() == 4) // 0, 33, 67 and 100 % would be rounded
        scale.maximum += scale.step;
    return scale;
}

QList<QDateTime> timeTicks(const QDateTime& from, const QDateTime& to, int most)
{
    static constexpr std::array<int, 14> Steps{60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 14400, 21600, 43200, 86400, 172800};
    const qint64 span = from.secsTo(to);
    if (span <= 0 || most <= 0)
        return {};
    const auto fits = [&](int step) { return span / step + 1 <= most; };
    const auto chosen = std::find_if(Steps.begin(), Steps.end(), fits);
    const int step = chosen == Steps.end() ? Steps.back() : *chosen;
    // whole steps of local time: midnight of the zone \a from is in
    const QDateTime midnight(from.date(), QTime(0, 0), from.timeZone());
    QList<QDateTime> ticks;
    const qint64 first = (midnight.secsTo(from) + step - 1) / step;
    for (qint64 i = first; ticks.size() < most; ++i) {
        const QDateTime tick = midnight.addSecs(i * step);
        if (tick > to)
            break;
        ticks.append(tick);
    }
    return ticks;
}

} // namespace forecourt::ui
