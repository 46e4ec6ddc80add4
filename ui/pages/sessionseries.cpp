// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sessionseries.h"

#include "ui/models/samplemodel.h"

#include <algorithm>
#include <cstdlib>

namespace forecourt::ui {

namespace {
constexpr qint64 ShortestGapMs = 300'000;
constexpr qint64 ShortestSpanS = 60;
constexpr qint64 BelievableDriftS = 86'400;

struct RegisterReading
{
    QDateTime at;
    qint64 milliWh = 0;
};

/// More than twice the usual distance between values is a gap, but nothing below five minutes.
std::chrono::milliseconds usualPause(const QList<SampleRow>& rows)
{
    QList<qint64> pauses;
    for (qsizetype i = 1; i < rows.size(); ++i) {
        if (const qint64 pause = rows[i - 1].at.msecsTo(rows[i].at); pause > 0)
            pauses.append(pause);
    }
    if (pauses.isEmpty())
        return std::chrono::milliseconds(ShortestGapMs);
    const auto middle = pauses.begin() + pauses.size() / 2;
    std::nth_element(pauses.begin(), middle, pauses.end());
    return std::chrono::milliseconds(std::max(ShortestGapMs, *middle * 5 / 2));
}

QList<RegisterReading> registerReadings(const QList<SampleRow>& rows)
{
    QList<RegisterReading> readings;
    for (const SampleRow& row : rows) {
        if (const auto energy = row.milli(Measurand::EnergyActiveImportRegister))
            readings.append({row.at, *energy});
    }
    return readings;
}

/// Mean power between consecutive register values, as a value at the later one.
QList<ChartPoint> powerFromRegister(const QList<RegisterReading>& readings)
{
    QList<ChartPoint> points;
    std::optional<RegisterReading> last;
    for (const RegisterReading& reading : readings) {
        if (last && reading.milliWh >= last->milliWh && last->at < reading.at) {
            const double hours = static_cast<double>(last->at.msecsTo(reading.at)) / 3'600'000.0;
            points.append({reading.at, static_cast<double>(reading.milliWh - last->milliWh) / 1e6 / hours});
        }
        last = reading;
    }
    return points;
}

/// Register values alone, with the meter at the start before them: the mean of the first stretch counts from its begin.
QList<ChartPoint> powerWithStart(QList<RegisterReading> readings, const TransactionRecord* session,
                                 std::chrono::milliseconds longestPause)
{
    const bool hasStart = session && session->startedAt.isValid() && session->state != TransactionState::Orphan
        && !readings.isEmpty() && session->startedAt < readings.first().at
        && session->meterStart.milliWh <= readings.first().milliWh
        && session->startedAt.msecsTo(readings.first().at) <= longestPause.count();
    if (!hasStart)
        return powerFromRegister(readings);
    readings.prepend({session->startedAt, session->meterStart.milliWh});
    QList<ChartPoint> points = powerFromRegister(readings);
    if (!points.isEmpty())
        points.prepend({session->startedAt, points.first().value});
    return points;
}

/// What the connector said last, where it is of this session and newer than what is stored.
void addLive(SessionSeries& series, const SessionKnowledge& known)
{
    if (!known.live || !known.live->at || !known.session || !known.session->isRunning()
        || *known.live->at < known.session->startedAt)
        return;
    const LiveValues& live = *known.live;
    const auto add = [&](QList<ChartPoint>& points, std::optional<double> value) {
        if (value && (points.isEmpty() || points.last().at < *live.at))
            points.append({*live.at, value});
    };
    const auto kilowatts = [](const std::optional<qint64>& watts) {
        return watts ? std::optional(static_cast<double>(*watts) / 1000.0) : std::nullopt;
    };
    add(series.power, kilowatts(live.powerW));
    add(series.offered, kilowatts(live.powerOfferedW));
    add(series.battery, live.socPercent ? std::optional(static_cast<double>(*live.socPercent)) : std::nullopt);
}
} // namespace

SessionSeries sessionSeries(const QList<MeterSample>& samples, int phaseVoltage, const SessionKnowledge& known)
{
    QList<MeterSample> sorted = samples; // replayed values may come late
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    const QList<SampleRow> rows = SampleModel::grouped(sorted);
    SessionSeries series;
    series.longestPause = usualPause(rows);
    for (const SampleRow& row : rows) {
        if (const auto power = SampleModel::powerW(row, phaseVoltage))
            series.power.append({row.at, static_cast<double>(*power) / 1000.0});
        if (const auto offered = row.milli(Measurand::PowerOffered))
            series.offered.append({row.at, static_cast<double>(*offered) / 1e6});
        if (const auto soc = row.milli(Measurand::Soc))
            series.battery.append({row.at, static_cast<double>(*soc) / 1000.0});
    }
    if (series.power.isEmpty())
        series.power = powerWithStart(registerReadings(rows), known.session, series.longestPause);
    addLive(series, known);
    return series;
}

SessionSpan sessionSpan(const TransactionRecord& session, const SessionSeries& series, const QDateTime& now)
{
    SessionSpan span{session.startedAt, session.stoppedAt.value_or(QDateTime())};
    const qint64 drift = session.startedAt.secsTo(session.startReceivedAt);
    const bool isReportedAtOnce = session.startReceivedAt.isValid() && std::abs(drift) <= BelievableDriftS
        && !session.flags.testFlag(TransactionFlag::LateDelivery);
    if (session.isRunning() && isReportedAtOnce)
        span.to = now.addSecs(-drift);
    for (const QList<ChartPoint>* list : {&series.power, &series.offered, &series.battery}) {
        if (list->isEmpty())
            continue;
        if (!span.from.isValid() || list->first().at < span.from)
            span.from = list->first().at;
        if (!span.to.isValid() || span.to < list->last().at)
            span.to = list->last().at;
    }
    if (!span.from.isValid())
        span.from = span.to.isValid() ? span.to.addSecs(-ShortestSpanS) : now.addSecs(-ShortestSpanS);
    if (!span.to.isValid() || span.from.secsTo(span.to) < ShortestSpanS)
        span.to = span.from.addSecs(ShortestSpanS);
    return span;
}

} // namespace forecourt::ui
