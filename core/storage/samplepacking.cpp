// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/samplepacking.h"

#include "core/storage/repositories/sampletable.h"
#include "core/storage/samplereader.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace forecourt::storage {

namespace {

constexpr qint64 KindMask = (1 << 15) - 1; // of PackedSample::what: all but the milliseconds
constexpr qint64 LooseS = 86'400;           // values without a session are packed a day later
constexpr qsizetype FewestLoose = 200;
constexpr qint64 LateS = 3600;              // a charger may still send values of a session that ended

/// Packs and thins series of one database.
class Packing
{
public:
    explicit Packing(Connection& connection) : m_connection(connection), m_reader(connection) {}

    /// The first series behind \a series with rows that may be packed; 0: none. There is no series 0.
    [[nodiscard]] qint64 nextSeries(qint64 series, const QDateTime& now)
    {
        Statement next(m_connection, "SELECT MIN(series) FROM samples WHERE series > ?1");
        while (true) {
            next.start(series);
            if (!next.next() || next.isNull(0))
                return 0;
            series = next.integer(0);
            next.reset();
            if (series < 0 ? hasManyLoose(series, now) : mayBePacked(series, now))
                return series;
        }
    }

    /// The result is how many values it wrote.
    qsizetype pack(qint64 series, const QDateTime& now)
    {
        const qint64 before = series < 0 ? now.toSecsSinceEpoch() - LooseS : std::numeric_limits<qint64>::max();
        QList<PackedSample> samples;
        Statement rows(m_connection, "SELECT at_s, what, milli FROM samples WHERE series = ?1 AND at_s < ?2 ORDER BY at_s, what LIMIT ?3");
        rows.start(series, before, series < 0 ? qint64(SamplesPerSlice) : std::numeric_limits<qint64>::max());
        while (rows.next())
            samples.append({rows.integer(0), rows.integer(1), rows.integer(2)});
        if (samples.isEmpty())
            return 0;
        const qint64 first = samples.constFirst().atS;
        const qint64 last = samples.constLast().atS;
        int thinnedBy = 0;
        QList<PackedSample> all;
        if (!takeBlocks(series, first, last, all, thinnedBy))
            return 0; // a block that cannot be read is kept as it is, and so are the rows
        all += samples;
        std::sort(all.begin(), all.end());
        write(series, all, thinnedBy);
        Statement removal(m_connection, "DELETE FROM samples WHERE series = ?1 AND at_s BETWEEN ?2 AND ?3 AND (at_s < ?3 OR what <= ?4)");
        removal.run(series, first, last, samples.constLast().what);
        return all.size();
    }

    /// Thins what was not thinned before; \a stepS as thinned(). \a level: what is written as is_thinned.
    bool thin(qint64 series, int stepS, int level)
    {
        const QList<PackedSample> samples = m_reader.read(series);
        if (!m_reader.isWhole())
            return false;
        const auto texts = m_reader.readSigned(series);
        const QList<PackedSample> kept = thinned(samples, stepS, [&texts](const PackedSample& sample) {
            return texts.contains({sample.atS, sample.what});
        });
        Statement removal(m_connection, "DELETE FROM sample_blocks WHERE series = ?1");
        removal.run(series);
        Statement rows(m_connection, "DELETE FROM samples WHERE series = ?1");
        rows.run(series);
        write(series, kept, level);
        SampleSum sum;
        for (const PackedSample& sample : kept)
            sum.add(sample.atS, sample.what, sample.milli, texts.value({sample.atS, sample.what}));
        // what is left is what is checked from now on; NULL stays: it was never counted
        Statement note(m_connection, "UPDATE transactions SET sample_count = ?2, sample_sum = ?3 WHERE key = ?1 AND sample_count IS NOT NULL");
        note.run(series, sum.count, sum.sum);
        return true;
    }

private:
    [[nodiscard]] bool mayBePacked(qint64 series, const QDateTime& now)
    {
        Statement row(m_connection, "SELECT 1 FROM transactions WHERE key = ?1 AND state <> 0 "
                                    "AND COALESCE(stop_received_at, stopped_at, sort_at) < ?2");
        row.start(series, now.addSecs(-LateS));
        return row.next();
    }
    [[nodiscard]] bool hasManyLoose(qint64 series, const QDateTime& now)
    {
        Statement row(m_connection, "SELECT COUNT(*) FROM (SELECT 1 FROM samples WHERE series = ?1 AND at_s < ?2 LIMIT ?3)");
        row.start(series, now.toSecsSinceEpoch() - LooseS, FewestLoose);
        return row.next() && row.integer(0) >= FewestLoose;
    }

    /// Takes the blocks out that overlap first … last. False: one cannot be read.
    [[nodiscard]] bool takeBlocks(qint64 series, qint64 first, qint64 last, QList<PackedSample>& samples, int& thinnedBy)
    {
        QList<qint64> taken;
        {
            Statement rows(m_connection, "SELECT first_s, data, is_thinned FROM sample_blocks WHERE series = ?1 AND first_s <= ?3 AND last_s >= ?2");
            rows.start(series, first, last);
            while (rows.next()) {
                const auto block = unpacked(rows.bytes(1));
                if (!block)
                    return false;
                samples += *block;
                thinnedBy = std::max(thinnedBy, rows.number(2));
                taken.append(rows.integer(0));
            }
        }
        Statement removal(m_connection, "DELETE FROM sample_blocks WHERE series = ?1 AND first_s = ?2");
        for (const qint64 block : std::as_const(taken))
            removal.run(series, block);
        return true;
    }

    void write(qint64 series, const QList<PackedSample>& samples, int isThinned)
    {
        Statement row(m_connection, "INSERT INTO sample_blocks (series, first_s, last_s, count, is_thinned, data) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        for (qsizetype begin = 0; begin < samples.size();) {
            qsizetype end = std::min(begin + SamplesPerBlock, samples.size());
            while (end < samples.size() && samples.at(end).atS == samples.at(end - 1).atS)
                ++end; // those of one second stay together: blocks go by their first one
            const QList<PackedSample> part = samples.mid(begin, end - begin);
            row.start(series, part.constFirst().atS, part.constLast().atS, part.size(), isThinned);
            row.bindBlob(6, packed(part));
            while (row.next()) {
            }
            begin = end;
        }
    }

    Connection& m_connection;
    SampleReader m_reader;
};

/// The next session whose values are older than \a before and thinned less than \a level; 0: none.
qint64 nextToThin(Connection& connection, const QDateTime& before, int level)
{
    Statement row(connection, level == 1 ? "SELECT series FROM sample_blocks WHERE is_thinned < 2 AND is_thinned = 0 AND series > 0 AND last_s < ?1 LIMIT 1"
                                         : "SELECT series FROM sample_blocks WHERE is_thinned < 2 AND series > 0 AND last_s < ?1 LIMIT 1");
    row.start(before.toSecsSinceEpoch());
    return row.next() ? row.integer(0) : 0;
}

} // namespace

QList<PackedSample> thinned(const QList<PackedSample>& samples, int stepS, const std::function<bool(const PackedSample&)>& isSigned)
{
    QHash<qint64, qsizetype> lastOf; // by kind
    for (qsizetype i = 0; i < samples.size(); ++i)
        lastOf.insert(samples.at(i).what & KindMask, i);
    QHash<qint64, qint64> keptAt;
    QList<PackedSample> kept;
    for (qsizetype i = 0; i < samples.size(); ++i) {
        const PackedSample& sample = samples.at(i);
        const qint64 kind = sample.what & KindMask;
        const ReadingContext context = sampleAt({sample.atS, sample.what}).context;
        const bool isEvidence = context == ReadingContext::TransactionBegin || context == ReadingContext::TransactionEnd
            || context == ReadingContext::InterruptionBegin || context == ReadingContext::InterruptionEnd;
        const auto before = keptAt.constFind(kind);
        const bool isFirst = before == keptAt.cend();
        const bool isFar = !isFirst && stepS > 0 && sample.atS - *before >= stepS;
        if (!isFirst && !isFar && !isEvidence && lastOf.value(kind) != i && !isSigned(sample))
            continue;
        kept.append(sample);
        keptAt.insert(kind, sample.atS);
    }
    return kept;
}

Result<bool> packSlice(Connection& connection, const RetentionLimits& limits, const QDateTime& now)
{
    Packing packing(connection);
    qsizetype handled = 0;
    bool isMore = false;
    qint64 unreadable = std::numeric_limits<qint64>::min(); // a series that stays as it is holds up no other
    while (handled < SamplesPerSlice && !connection.hasFailed()) {
        const qint64 series = packing.nextSeries(unreadable, now);
        if (series == 0)
            break;
        const qsizetype written = packing.pack(series, now);
        if (written == 0)
            unreadable = series;
        handled += written;
        isMore = isMore || written > 0;
    }
    if (!isMore && limits.sampleDays > 0) {
        if (const qint64 series = nextToThin(connection, now.addDays(-limits.sampleDays), 2); series > 0)
            isMore = packing.thin(series, 0, 2);
    }
    if (!isMore && limits.thinAfterDays > 0) {
        if (const qint64 series = nextToThin(connection, now.addDays(-limits.thinAfterDays), 1); series > 0)
            isMore = packing.thin(series, limits.thinToS, 1);
    }
    if (const Result<void> result = connection.result(); !result)
        return tl::unexpected(result.error());
    return isMore;
}

} // namespace forecourt::storage
