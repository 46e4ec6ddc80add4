// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sessionseries.h"

#include "ui/models/samplemodel.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace forecourt::ui {

namespace {
constexpr qint64 ShortestGapMs = 300'000;
constexpr qint64 ShortestSpanS = 60;
constexpr qint64 BelievableDriftS = 86'400;

constexpr std::array<Phase, 3> LinePhases{Phase::L1, Phase::L2, Phase::L3};
constexpr std::array<Phase, 3> NeutralPhases{Phase::L1N, Phase::L2N, Phase::L3N};
constexpr qint64 FlowingMilliA = 1'000;       ///< less is what electronics take, or noise
constexpr qint64 HighestPhaseMilliV = 300'000; ///< more is between two phases, or direct current

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

/// What turns an offered current into a power.
struct OfferBasis
{
    int phases = 3;
    qint64 milliVolt = 0;
};

/// On how many phases current flowed; 0: none was measured.
int phasesInUse(const QList<SampleRow>& rows)
{
    std::array<bool, 3> isUsed{};
    for (const SampleRow& row : rows) {
        for (std::size_t i = 0; i < LinePhases.size(); ++i)
            isUsed[i] = isUsed[i] || row.milli(Measurand::CurrentImport, LinePhases[i]).value_or(0) >= FlowingMilliA;
    }
    return static_cast<int>(std::count(isUsed.begin(), isUsed.end(), true));
}

/// The mean of the phases that were measured; empty: none was.
std::optional<qint64> phaseMilliVolt(const SampleRow& row)
{
    qint64 sum = 0;
    int count = 0;
    for (std::size_t i = 0; i < LinePhases.size(); ++i) {
        const auto line = row.milli(Measurand::Voltage, LinePhases[i]);
        if (const auto voltage = line ? line : row.milli(Measurand::Voltage, NeutralPhases[i]); voltage && *voltage > 0) {
            sum += *voltage;
            ++count;
        }
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

/// \a basis with what \a row measured. One high voltage without phases is that of direct current.
void measure(OfferBasis& basis, const SampleRow& row)
{
    if (const auto voltage = phaseMilliVolt(row))
        basis.milliVolt = *voltage;
    else if (const auto whole = row.milli(Measurand::Voltage); whole && *whole > HighestPhaseMilliV)
        basis = {1, *whole};
    else if (whole && *whole > 0)
        basis.milliVolt = *whole;
}

void addOffer(SessionSeries& series, const QDateTime& at, qint64 milliAmpere, const OfferBasis& basis)
{
    const double watts = static_cast<double>(milliAmpere) * static_cast<double>(basis.milliVolt) * basis.phases / 1e6;
    series.offered.append({at, watts / 1000.0});
    series.offerOrigins.append({at, milliAmpere, basis.phases, basis.milliVolt});
}

/// What the connector said last, where it is of this session and newer than what is stored.
void addLive(SessionSeries& series, const SessionKnowledge& known, const OfferBasis& basis)
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
    const bool isNewer = series.offered.isEmpty() || series.offered.last().at < *live.at;
    if (!live.powerOfferedW && live.currentOfferedMilliA && isNewer)
        addOffer(series, *live.at, *live.currentOfferedMilliA, basis);
    for (std::size_t i = 0; i < series.currents.size(); ++i) {
        const auto& current = live.phases[i].milliAmpere;
        add(series.currents[i], current ? std::optional(static_cast<double>(*current) / 1000.0) : std::nullopt);
    }
    add(series.battery, live.socPercent ? std::optional(static_cast<double>(*live.socPercent)) : std::nullopt);
}

bool isReportedAtOnce(const TransactionRecord& session)
{
    return session.startReceivedAt.isValid() && std::abs(session.startedAt.secsTo(session.startReceivedAt)) <= BelievableDriftS
        && !session.flags.testFlag(TransactionFlag::LateDelivery);
}
} // namespace

SessionSeries sessionSeries(const QList<MeterSample>& samples, int phaseVoltage, const SessionKnowledge& known)
{
    QList<MeterSample> sorted = samples; // replayed values may come late
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    return seriesOfRows(SampleModel::grouped(sorted), phaseVoltage, known);
}

SessionSeries seriesOfRows(const QList<SampleRow>& rows, int phaseVoltage, const SessionKnowledge& known)
{
    SessionSeries series;
    series.longestPause = usualPause(rows);
    const int used = phasesInUse(rows);
    OfferBasis basis{used > 0 ? used : std::max(1, known.phases), static_cast<qint64>(phaseVoltage) * 1000};
    for (const SampleRow& row : rows) {
        measure(basis, row);
        if (const auto power = SampleModel::powerW(row, phaseVoltage))
            series.power.append({row.at, static_cast<double>(*power) / 1000.0});
        if (const auto offered = row.milli(Measurand::PowerOffered))
            series.offered.append({row.at, static_cast<double>(*offered) / 1e6});
        else if (const auto current = row.milli(Measurand::CurrentOffered))
            addOffer(series, row.at, *current, basis);
        for (std::size_t i = 0; i < LinePhases.size(); ++i) {
            if (const auto flowing = row.milli(Measurand::CurrentImport, LinePhases[i]))
                series.currents[i].append({row.at, static_cast<double>(*flowing) / 1000.0});
        }
        if (const auto soc = row.milli(Measurand::Soc))
            series.battery.append({row.at, static_cast<double>(*soc) / 1000.0});
    }
    if (series.power.isEmpty())
        series.power = powerWithStart(registerReadings(rows), known.session, series.longestPause);
    addLive(series, known, basis);
    return series;
}

std::chrono::milliseconds clockOffset(const TransactionRecord& session)
{
    return std::chrono::milliseconds(isReportedAtOnce(session) ? session.startedAt.msecsTo(session.startReceivedAt) : 0);
}

SessionSpan sessionSpan(const TransactionRecord& session, const SessionSeries& series, const QDateTime& now)
{
    SessionSpan span{session.startedAt, session.stoppedAt.value_or(QDateTime())};
    const qint64 drift = session.startedAt.secsTo(session.startReceivedAt);
    if (session.isRunning() && isReportedAtOnce(session))
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
