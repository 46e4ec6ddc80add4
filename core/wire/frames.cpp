// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/frames.h"

#include "core/wire/coding.h"

#include <QtEndian>

namespace forecourt::wire {

namespace {
constexpr char ByteStringOfFour = 0x5a; ///< CBOR: bytes, their number in the next four
constexpr qsizetype HeadSize = 5;
} // namespace

QByteArray frameOf(const QByteArray& content)
{
    QByteArray frame(HeadSize, ByteStringOfFour);
    qToBigEndian(static_cast<quint32>(content.size()), frame.data() + 1);
    return frame + content;
}

Result<std::optional<QByteArray>> FrameReader::next()
{
    if (m_bytes.size() - m_begin < HeadSize)
        return std::nullopt;
    const char* const head = m_bytes.constData() + m_begin;
    if (*head != ByteStringOfFour)
        return failure(ErrorCode::ProtocolViolation, QStringLiteral("no frame begins here"));
    const qsizetype size = qFromBigEndian<quint32>(head + 1);
    if (size > LongestFrame)
        return failure(ErrorCode::ProtocolViolation, QStringLiteral("a frame of %1 bytes").arg(size));
    if (m_bytes.size() - m_begin - HeadSize < size)
        return std::nullopt;
    QByteArray content = m_bytes.mid(m_begin + HeadSize, size);
    m_begin += HeadSize + size;
    if (m_begin == m_bytes.size() || m_begin > 1024 * 1024) { // not once per frame: that would move the rest each time
        m_bytes.remove(0, m_begin);
        m_begin = 0;
    }
    return content;
}

QByteArray encodedBatch(const ChangeBatch& batch)
{
    return encoded(batch);
}

Result<ChangeBatchPointer> decodedBatch(const QByteArray& content)
{
    auto batch = decoded<ChangeBatch>(content);
    if (!batch)
        return tl::unexpected(batch.error());
    return std::make_shared<const ChangeBatch>(std::move(*batch));
}

} // namespace forecourt::wire
