// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sampleblock.h"

#include <QHash>

namespace forecourt::storage {

namespace {

constexpr char Format = 1;
constexpr int KindBits = 15; // the rest of what is milliseconds
constexpr qint64 KindMask = (qint64(1) << KindBits) - 1;
constexpr int CompressionLevel = 6;
constexpr qsizetype LargestBlock = qsizetype(16) << 20;
constexpr int SizeBytes = 4; // of qCompress(): length of the whole, big end first

void append(QByteArray& bytes, quint64 value)
{
    while (value >= 0x80U) {
        bytes.append(static_cast<char>((value & 0x7fU) | 0x80U));
        value >>= 7;
    }
    bytes.append(static_cast<char>(value));
}

/// Small numbers of either sign stay small.
quint64 folded(qint64 value)
{
    return (static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63);
}

qint64 unfolded(quint64 value)
{
    return static_cast<qint64>(value >> 1) ^ -static_cast<qint64>(value & 1U);
}

/// Differences wrap: every value of 64 bits comes back.
qint64 difference(qint64 a, qint64 b)
{
    return static_cast<qint64>(static_cast<quint64>(a) - static_cast<quint64>(b));
}

qint64 total(qint64 a, qint64 b)
{
    return static_cast<qint64>(static_cast<quint64>(a) + static_cast<quint64>(b));
}

class Source
{
public:
    explicit Source(const QByteArray& bytes) : m_bytes(bytes) {}

    [[nodiscard]] quint64 next()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_at >= m_bytes.size()) {
                m_isBroken = true;
                return 0;
            }
            const auto byte = static_cast<quint8>(m_bytes.at(m_at++));
            value |= static_cast<quint64>(byte & 0x7fU) << shift;
            if ((byte & 0x80U) == 0)
                return value;
        }
        m_isBroken = true;
        return 0;
    }
    [[nodiscard]] bool isBroken() const { return m_isBroken; }
    [[nodiscard]] bool isAtEnd() const { return m_at == m_bytes.size(); }
    [[nodiscard]] qsizetype left() const { return m_bytes.size() - m_at; }

private:
    const QByteArray& m_bytes;
    qsizetype m_at = 0;
    bool m_isBroken = false;
};

} // namespace

QByteArray packed(const QList<PackedSample>& samples)
{
    QHash<qint64, qsizetype> places;
    QList<qint64> kinds;
    for (const PackedSample& sample : samples) {
        const qint64 kind = sample.what & KindMask;
        if (!places.contains(kind)) {
            places.insert(kind, kinds.size());
            kinds.append(kind);
        }
    }
    QByteArray bytes;
    append(bytes, static_cast<quint64>(kinds.size()));
    for (const qint64 kind : std::as_const(kinds))
        append(bytes, static_cast<quint64>(kind));
    append(bytes, static_cast<quint64>(samples.size()));
    QList<qint64> last(kinds.size(), 0);
    qint64 lastS = 0;
    for (const PackedSample& sample : samples) {
        const qsizetype place = places.value(sample.what & KindMask);
        append(bytes, folded(difference(sample.atS, lastS)));
        append(bytes, static_cast<quint64>(place));
        append(bytes, static_cast<quint64>(sample.what >> KindBits));
        append(bytes, folded(difference(sample.milli, last.at(place))));
        lastS = sample.atS;
        last[place] = sample.milli;
    }
    return QByteArray(1, Format) + qCompress(bytes, CompressionLevel);
}

std::optional<QList<PackedSample>> unpacked(const QByteArray& block)
{
    if (block.size() < 1 + SizeBytes || block.at(0) != Format)
        return std::nullopt;
    qsizetype size = 0;
    for (int i = 1; i <= SizeBytes; ++i)
        size = (size << 8) | static_cast<quint8>(block.at(i));
    if (size > LargestBlock)
        return std::nullopt;
    const QByteArray bytes = qUncompress(block.mid(1));
    Source source(bytes);
    QList<qint64> kinds;
    const quint64 kindCount = source.next();
    if (source.isBroken() || kindCount > static_cast<quint64>(source.left()))
        return std::nullopt;
    for (quint64 i = 0; i < kindCount; ++i)
        kinds.append(static_cast<qint64>(source.next()));
    const quint64 count = source.next();
    if (source.isBroken() || count > static_cast<quint64>(source.left()))
        return std::nullopt;
    QList<qint64> last(kinds.size(), 0);
    QList<PackedSample> samples;
    samples.reserve(static_cast<qsizetype>(count));
    qint64 atS = 0;
    for (quint64 i = 0; i < count && !source.isBroken(); ++i) {
        atS = total(atS, unfolded(source.next()));
        const quint64 place = source.next();
        const auto milliseconds = static_cast<qint64>(source.next());
        const qint64 step = unfolded(source.next());
        if (source.isBroken() || place >= kindCount)
            return std::nullopt;
        qint64& value = last[static_cast<qsizetype>(place)];
        value = total(value, step);
        samples.append({atS, milliseconds << KindBits | kinds.at(static_cast<qsizetype>(place)), value});
    }
    if (source.isBroken() || !source.isAtEnd())
        return std::nullopt;
    return samples;
}

} // namespace forecourt::storage
