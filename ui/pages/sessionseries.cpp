// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sessionseries.h"

#include "ui/models/samplemodel.h"

#include <algorithm>

namespace forecourt::ui {

namespace {
/// Mean power between consecutive register values, as a value at the later one.
QList<ChartPoint> powerFromRegister(const QList<SampleRow>& rows)
{
    QList<ChartPoint> points;
    std::optional<QPair<QDateTime, qint64>> last;
    for (const SampleRow& row : rows) {
        const auto energy = row.milli(Measurand::EnergyActiveImportRegister);
        if (!energy)
            continue;
        if (last && *energy >= last->second && last->first < row.at) {
            const double hours = static_cast<double>(last->first.msecsTo(row.at)) / 3'600'000.0;
            points.append({row.at, static_cast<double>(*energy - last->second) / 1e6 / hours});
        }
        last = {row.at, *energy};
    }
    return points;
}
} // namespace

SessionSeries sessionSeries(const QList<MeterSample>& samples, int phaseVoltage)
{
    QList<MeterSample> sorted = samples; // replayed values may come late
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    const QList<SampleRow> rows = SampleModel::grouped(sorted);
    SessionSeries series;
    for (const SampleRow& row : rows) {
        if (const auto power = SampleModel::powerW(row, phaseVoltage))
            series.power.append({row.at, static_cast<double>(*power) / 1000.0});
        if (const auto offered = row.milli(Measurand::PowerOffered))
            series.offered.append({row.at, static_cast<double>(*offered) / 1e6});
        if (const auto soc = row.milli(Measurand::Soc))
            series.battery.append({row.at, static_cast<double>(*soc) / 1000.0});
    }
    if (series.power.isEmpty())
        series.power = powerFromRegister(rows);
    return series;
}

} // namespace forecourt::ui
