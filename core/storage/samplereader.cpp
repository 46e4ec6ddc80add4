// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/samplereader.h"

#include <algorithm>

namespace forecourt::storage {

SampleReader::SampleReader(Connection& connection)
    : m_rows(connection, "SELECT at_s, what, milli FROM samples WHERE series = ?1 AND at_s >= ?2 ORDER BY at_s, what")
    , m_blocks(connection, "SELECT data FROM sample_blocks WHERE series = ?1 AND last_s >= ?2 ORDER BY first_s")
    , m_signed(connection, "SELECT at_s, what, data FROM signed_samples WHERE series = ?1 AND at_s >= ?2")
{
}

QList<PackedSample> SampleReader::read(qint64 series, qint64 fromS)
{
    QList<PackedSample> samples;
    m_isWhole = true;
    m_blocks.start(series, fromS);
    while (m_blocks.next()) {
        if (const auto block = unpacked(m_blocks.bytes(0)))
            samples += *block;
        else
            m_isWhole = false;
    }
    samples.removeIf([fromS](const PackedSample& sample) { return sample.atS < fromS; });
    const bool hasBlocks = !samples.isEmpty();
    m_rows.start(series, fromS);
    while (m_rows.next())
        samples.append({m_rows.integer(0), m_rows.integer(1), m_rows.integer(2)});
    if (hasBlocks) // rows that came late lie between them
        std::sort(samples.begin(), samples.end());
    return samples;
}

QHash<std::pair<qint64, qint64>, QString> SampleReader::readSigned(qint64 series, qint64 fromS)
{
    QHash<std::pair<qint64, qint64>, QString> texts;
    m_signed.start(series, fromS);
    while (m_signed.next())
        texts.insert({m_signed.integer(0), m_signed.integer(1)}, m_signed.text(2));
    return texts;
}

SampleSum SampleReader::sumOf(qint64 series)
{
    SampleSum sum;
    const auto texts = readSigned(series);
    for (const PackedSample& sample : read(series))
        sum.add(sample.atS, sample.what, sample.milli, texts.value({sample.atS, sample.what}));
    return sum;
}

} // namespace forecourt::storage
