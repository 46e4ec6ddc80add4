// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/messageblock.h"

#include <QtEndian>

#include <algorithm>

namespace forecourt::storage {

namespace {

// A head: at (8), station (4), action (4), body offset (4), direction | kind << 1 | deviations << 7 (1),
// milliseconds to the reply plus one (3; 0: none).
constexpr qsizetype HeadSize = 24;
constexpr qsizetype FlagsAt = 20;
constexpr qsizetype ReplyAt = 21;
constexpr qint64 LongestReply = 0xfffffe;
constexpr uchar DeviationsFlag = 0x80;
constexpr uchar KindMask = 0x3f;
// A body: three lengths (4 each), then message id, deviations (one a line) and payload.
constexpr qsizetype LengthsSize = 12;

template<class Number>
void put(char* to, Number value)
{
    qToLittleEndian(value, to);
}

template<class Number>
Number get(const char* from)
{
    return qFromLittleEndian<Number>(from);
}

void putReply(char* to, const std::optional<qint64>& replyMs)
{
    const auto value = static_cast<quint32>(replyMs ? std::clamp<qint64>(*replyMs, 0, LongestReply) + 1 : 0);
    for (int i = 0; i < 3; ++i)
        to[i] = static_cast<char>((value >> (8 * i)) & 0xffU);
}

std::optional<qint64> getReply(const char* from)
{
    qint64 value = 0;
    for (int i = 0; i < 3; ++i)
        value |= qint64(static_cast<uchar>(from[i])) << (8 * i);
    return value == 0 ? std::nullopt : std::optional(value - 1);
}

quint32 lengthOf(const QByteArray& text)
{
    return static_cast<quint32>(text.size());
}

MessageHead readHead(const char* from)
{
    MessageHead head;
    head.atMs = get<qint64>(from);
    head.station = get<quint32>(from + 8);
    head.action = get<quint32>(from + 12);
    head.bodyOffset = get<quint32>(from + 16);
    const auto flags = static_cast<uchar>(from[FlagsAt]);
    head.direction = static_cast<MessageRecord::Direction>(flags & 1);
    head.kind = static_cast<MessageRecord::Kind>(
        std::min<int>((flags >> 1) & KindMask, static_cast<int>(MessageRecord::Kind::NoReply)));
    head.hasDeviations = (flags & DeviationsFlag) != 0;
    head.replyMs = getReply(from + ReplyAt);
    return head;
}

} // namespace

void MessageBlockBuilder::add(const MessageRecord& message, quint32 station, quint32 action)
{
    MessageHead head;
    head.atMs = message.at.toMSecsSinceEpoch();
    head.station = station;
    head.action = action;
    head.bodyOffset = static_cast<quint32>(m_bodies.size());
    head.direction = message.direction;
    head.kind = message.kind;
    head.hasDeviations = !message.deviations.isEmpty();
    head.replyMs = message.replyMs;
    addHead(head);

    const QByteArray id = message.messageId.toUtf8();
    const QByteArray deviations =
        message.deviations.isEmpty() ? QByteArray() : message.deviations.join(QLatin1Char('\n')).toUtf8();
    char lengths[LengthsSize];
    put(lengths, lengthOf(id));
    put(lengths + 4, lengthOf(deviations));
    put(lengths + 8, lengthOf(message.payload));
    m_bodies.append(lengths, LengthsSize);
    m_bodies.append(id);
    m_bodies.append(deviations);
    m_bodies.append(message.payload);
}

void MessageBlockBuilder::addHead(const MessageHead& head)
{
    char bytes[HeadSize] = {};
    put(bytes, head.atMs);
    put(bytes + 8, head.station);
    put(bytes + 12, head.action);
    put(bytes + 16, head.bodyOffset);
    bytes[FlagsAt] = static_cast<char>(static_cast<uchar>(head.direction) | static_cast<uchar>(head.kind) << 1
                                       | (head.hasDeviations ? DeviationsFlag : 0));
    putReply(bytes + ReplyAt, head.replyMs);
    m_heads.append(bytes, HeadSize);
    m_earliestMs = m_count == 0 ? head.atMs : std::min(m_earliestMs, head.atMs);
    m_latestMs = m_count == 0 ? head.atMs : std::max(m_latestMs, head.atMs);
    ++m_count;
}

bool MessageBlockBuilder::append(const QByteArray& heads, const QByteArray& bodies)
{
    if (heads.size() % HeadSize != 0)
        return false;
    const auto base = static_cast<quint32>(m_bodies.size());
    const MessageBlock block(heads);
    for (int i = 0; i < block.count(); ++i) {
        MessageHead head = block.head(i);
        head.bodyOffset += base;
        addHead(head);
    }
    m_bodies.append(bodies);
    return true;
}

void MessageBlockBuilder::clear()
{
    m_heads.resize(0); // keeps the room
    m_bodies.resize(0);
    m_count = 0;
}

int MessageBlock::count() const
{
    return static_cast<int>(m_heads.size() / HeadSize);
}

MessageHead MessageBlock::head(int index) const
{
    return readHead(m_heads.constData() + index * HeadSize);
}

std::optional<MessageRecord> MessageBlock::record(const MessageHead& head, const QByteArray& bodies)
{
    const qsizetype start = head.bodyOffset;
    if (bodies.size() < LengthsSize || start > bodies.size() - LengthsSize)
        return std::nullopt;
    const char* lengths = bodies.constData() + start;
    const qsizetype idLength = get<quint32>(lengths);
    const qsizetype deviationsLength = get<quint32>(lengths + 4);
    const qsizetype payloadLength = get<quint32>(lengths + 8);
    const qsizetype room = bodies.size() - start - LengthsSize;
    if (idLength + deviationsLength + payloadLength > room)
        return std::nullopt;
    const char* text = lengths + LengthsSize;
    MessageRecord message;
    message.at = QDateTime::fromMSecsSinceEpoch(head.atMs, Qt::UTC);
    message.direction = head.direction;
    message.kind = head.kind;
    message.replyMs = head.replyMs;
    message.messageId = QString::fromUtf8(text, idLength);
    if (deviationsLength > 0)
        message.deviations = QString::fromUtf8(text + idLength, deviationsLength).split(QLatin1Char('\n'));
    message.payload = QByteArray(text + idLength + deviationsLength, payloadLength);
    return message;
}

} // namespace forecourt::storage
