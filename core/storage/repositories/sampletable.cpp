// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repositories/sampletable.h"

#include "core/storage/enumnumbers.h"

namespace forecourt::storage {

namespace {

constexpr int PhaseShift = 5;
constexpr int LocationShift = 9;
constexpr int ContextShift = 12;
constexpr int MillisecondShift = 15;

template<class Enum>
Enum bitsOf(qint64 what, int shift, int width, Enum last, Enum fallback)
{
    const qint64 value = (what >> shift) & ((qint64(1) << width) - 1);
    return value <= static_cast<qint64>(last) ? static_cast<Enum>(value) : fallback;
}

} // namespace

SamplePosition positionOf(const MeterSample& sample)
{
    const qint64 ms = sample.at.toMSecsSinceEpoch();
    const qint64 rest = ((ms % 1000) + 1000) % 1000;
    const qint64 what = rest << MillisecondShift | static_cast<qint64>(sample.context) << ContextShift |
                        static_cast<qint64>(sample.location) << LocationShift |
                        static_cast<qint64>(sample.phase) << PhaseShift |
                        static_cast<qint64>(sample.measurand);
    return {(ms - rest) / 1000, what};
}

MeterSample sampleAt(SamplePosition position)
{
    MeterSample sample;
    const qint64 rest = position.what >> MillisecondShift;
    sample.at = QDateTime::fromMSecsSinceEpoch(position.atS * 1000 + rest, Qt::UTC);
    sample.context = bitsOf(position.what, ContextShift, 3, ReadingContext::Other, ReadingContext::Other);
    sample.location =
        bitsOf(position.what, LocationShift, 3, MeasurementLocation::Inlet, MeasurementLocation::Outlet);
    sample.phase = bitsOf(position.what, PhaseShift, 4, Phase::L3L1, Phase::Overall);
    sample.measurand = bitsOf(position.what, 0, 5, Measurand::Rpm, Measurand::Rpm);
    return sample;
}

SampleTable::SampleTable(Connection& connection)
    : m_connection(connection)
    , m_insert(connection, "INSERT INTO samples (series, at_s, what, milli) VALUES (?1, ?2, ?3, ?4) "
                           "ON CONFLICT DO NOTHING")
    , m_insertSigned(connection,
                     "INSERT INTO signed_samples (series, at_s, what, data) VALUES (?1, ?2, ?3, ?4) "
                     "ON CONFLICT DO NOTHING")
    , m_findSeries(connection, "SELECT id FROM loose_series WHERE station = ?1 AND evse = ?2")
    , m_makeSeries(connection, "INSERT INTO loose_series (station, evse) VALUES (?1, ?2)")
{
}

SampleSum SampleTable::add(TransactionKey transaction, const std::vector<MeterSample>& samples)
{
    return add(transaction.value(), samples);
}

void SampleTable::addLoose(const StationId& station, std::optional<EvseId> evse,
                           const std::vector<MeterSample>& samples)
{
    if (!samples.empty())
        add(-looseSeries(station, evse), samples);
}

SampleSum SampleTable::add(qint64 series, const std::vector<MeterSample>& samples)
{
    SampleSum added;
    for (const MeterSample& sample : samples) {
        const SamplePosition position = positionOf(sample);
        if (!m_insert.run(series, position.atS, position.what, sample.milli) || m_connection.changes() == 0)
            continue;
        added.add(position.atS, position.what, sample.milli, sample.signedData);
        if (!sample.signedData.isEmpty())
            m_insertSigned.run(series, position.atS, position.what, sample.signedData);
    }
    return added;
}

qint64 SampleTable::looseSeries(const StationId& station, std::optional<EvseId> evse)
{
    const int number = evse ? evse->value() : 0;
    const QString name = station.value() + QLatin1Char('/') + QString::number(number);
    if (const auto known = m_looseSeries.constFind(name); known != m_looseSeries.cend())
        return *known;
    qint64 id = 0;
    m_findSeries.start(station, number);
    if (m_findSeries.next()) {
        id = m_findSeries.integer(0);
        m_findSeries.reset();
    } else if (m_makeSeries.run(station, number)) {
        id = m_connection.lastInsertedKey();
    }
    if (!m_connection.hasFailed())
        m_looseSeries.insert(name, id);
    return id;
}

QList<MeterSample> samplesOf(Connection& connection, TransactionKey transaction)
{
    Statement rows(connection,
                   "SELECT s.at_s, s.what, s.milli, g.data FROM samples s LEFT JOIN signed_samples g "
                   "ON g.series = s.series AND g.at_s = s.at_s AND g.what = s.what "
                   "WHERE s.series = ?1 ORDER BY s.at_s, s.what");
    QList<MeterSample> samples;
    rows.start(transaction);
    while (rows.next()) {
        MeterSample sample = sampleAt({rows.integer(0), rows.integer(1)});
        sample.milli = rows.integer(2);
        sample.signedData = rows.text(3);
        samples.append(sample);
    }
    return samples;
}

} // namespace forecourt::storage
