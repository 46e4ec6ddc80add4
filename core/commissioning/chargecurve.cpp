// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commissioning/chargecurve.h"

#include <QMap>

#include <algorithm>

namespace forecourt::commissioning {

namespace {

constexpr qint64 MsPerHour = 3'600'000;

struct Moment
{
    std::optional<qint64> total;   ///< mW
    qint64 phases = 0;             ///< mW
    bool hasPhases = false;
    std::optional<qint64> energy;  ///< mWh
};

QMap<qint64, Moment> momentsOf(const QList<MeterSample>& samples)
{
    QMap<qint64, Moment> moments;
    for (const MeterSample& sample : samples) {
        if (sample.location != MeasurementLocation::Outlet || !sample.at.isValid() || !sample.signedData.isEmpty())
            continue;
        const bool isPhase = sample.phase == Phase::L1 || sample.phase == Phase::L2 || sample.phase == Phase::L3
            || sample.phase == Phase::L1N || sample.phase == Phase::L2N || sample.phase == Phase::L3N;
        const qint64 at = sample.at.toMSecsSinceEpoch();
        if (sample.measurand == Measurand::PowerActiveImport && sample.phase == Phase::Overall) {
            moments[at].total = sample.milli;
        } else if (sample.measurand == Measurand::PowerActiveImport && isPhase) {
            moments[at].phases += sample.milli;
            moments[at].hasPhases = true;
        } else if (sample.measurand == Measurand::EnergyActiveImportRegister && sample.phase == Phase::Overall) {
            moments[at].energy = sample.milli;
        }
    }
    return moments;
}

CheckCurvePoint pointAt(qint64 at, qint64 watts)
{
    return {QDateTime::fromMSecsSinceEpoch(at, Qt::UTC), watts};
}

QList<CheckCurvePoint> fromRegister(const QMap<qint64, Moment>& moments)
{
    QList<CheckCurvePoint> points;
    std::optional<QPair<qint64, qint64>> last;
    for (auto it = moments.begin(); it != moments.end(); ++it) {
        if (!it->energy)
            continue;
        if (last && *it->energy >= last->second && it.key() > last->first)
            // mWh · ms per hour / ms = mW; halves of a watt do not matter here
            points.append(pointAt(it.key(), (*it->energy - last->second) * MsPerHour / (it.key() - last->first) / 1000));
        last = {it.key(), *it->energy};
    }
    return points;
}

QList<CheckCurvePoint> thinned(const QList<CheckCurvePoint>& points, int most)
{
    if (points.size() <= most)
        return points;
    QList<CheckCurvePoint> kept;
    for (int slot = 0; slot < most; ++slot) {
        const auto from = points.begin() + points.size() * slot / most;
        const auto to = points.begin() + points.size() * (slot + 1) / most;
        kept.append(*std::max_element(from, to, [](const auto& a, const auto& b) { return a.powerW < b.powerW; }));
    }
    return kept;
}

} // namespace

QList<CheckCurvePoint> chargeCurve(const QList<MeterSample>& samples, int most)
{
    const QMap<qint64, Moment> moments = momentsOf(samples);
    QList<CheckCurvePoint> points;
    for (auto it = moments.begin(); it != moments.end(); ++it) {
        if (it->total)
            points.append(pointAt(it.key(), *it->total / 1000));
        else if (it->hasPhases)
            points.append(pointAt(it.key(), it->phases / 1000));
    }
    return thinned(points.isEmpty() ? fromRegister(moments) : points, most);
}

CheckCharge chargeOf(const TransactionRecord& session, const QList<MeterSample>& samples)
{
    CheckCharge charge;
    charge.evse = session.evse;
    charge.number = session.number;
    charge.startedAt = session.startedAt;
    charge.stoppedAt = session.stoppedAt;
    charge.energy = session.energy();
    charge.curve = chargeCurve(samples);
    charge.maximumPowerW = session.maximumPowerW;
    for (const CheckCurvePoint& point : std::as_const(charge.curve))
        charge.maximumPowerW = std::max(charge.maximumPowerW.value_or(0), point.powerW);
    return charge;
}

} // namespace forecourt::commissioning
