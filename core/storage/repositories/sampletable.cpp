// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/repositories/sampletable.h"

#include "core/storage/enumnumbers.h"
#include "core/storage/samplereader.h"

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
    , m_anyBlock(connection, "SELECT 1 FROM sample_blocks WHERE series = ?1 LIMIT 1")
    , m_findBlock(connection, "SELECT data FROM sample_blocks WHERE series = ?1 AND first_s <= ?2 AND last_s >= ?2")
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
    const bool hasBlocks = !samples.empty() && hasAnyBlock(series);
    for (const MeterSample& sample : samples) {
        const SamplePosition position = positionOf(sample);
        if (hasBlocks && isPacked(series, position))
            continue;
        if (!m_insert.run(series, position.atS, position.what, sample.milli) || m_connection.changes() == 0)
            continue;
        added.add(position.atS, position.what, sample.milli, sample.signedData);
        if (!sample.signedData.isEmpty())
            m_insertSigned.run(series, position.atS, position.what, sample.signedData);
    }
    return added;
}

bool SampleTable::hasAnyBlock(qint64 series)
{
    m_anyBlock.start(series);
    const bool hasOne = m_anyBlock.next();
    m_anyBlock.reset();
    return hasOne;
}

bool SampleTable::isPacked(qint64 series, SamplePosition position)
{
    bool isThere = false;
    m_findBlock.start(series, position.atS);
    while (m_findBlock.next()) {
        for (const PackedSample& sample : unpacked(m_findBlock.bytes(0)).value_or(QList<PackedSample>()))
            isThere = isThere || (sample.atS == position.atS && sample.what == position.what);
    }
    return isThere;
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

QList<MeterSample> samplesOf(Connection& connection, TransactionKey transaction, const QDateTime& from)
{
    MeterSample first;
    first.at = from;
    const qint64 fromS = from.isValid() ? positionOf(first).atS : SampleReader::Always;
    SampleReader reader(connection);
    const auto texts = reader.readSigned(transaction.value(), fromS);
    QList<MeterSample> samples;
    for (const PackedSample& stored : reader.read(transaction.value(), fromS)) {
        MeterSample sample = sampleAt({stored.atS, stored.what});
        if (from.isValid() && sample.at < from)
            continue; // of the same second
        sample.milli = stored.milli;
        sample.signedData = texts.value({stored.atS, stored.what});
        samples.append(sample);
    }
    return samples;
}

} // namespace forecourt::storage
