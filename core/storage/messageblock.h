// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Many messages as two blobs: a row each would cost ten times as much to write and to search.
#pragma once

#include "core/domain/event.h"

#include <optional>

namespace forecourt::storage {

/// What is known of a message without its text; station and action are ids of the table of names.
struct MessageHead {
    qint64 atMs = 0; ///< milliseconds since 1970 UTC
    quint32 station = 0;
    quint32 action = 0;
    quint32 bodyOffset = 0;
    MessageRecord::Direction direction = MessageRecord::Direction::In;
    MessageRecord::Kind kind = MessageRecord::Kind::Call;
    bool hasDeviations = false;
    std::optional<qint64> replyMs; ///< as MessageRecord::replyMs, kept up to some four hours

    bool operator==(const MessageHead&) const = default;
};

/// Gathers messages for one block. Thread: message log.
class MessageBlockBuilder
{
public:
    /// A block is full with this many messages, or this many bytes of text.
    static constexpr int FullCount = 1024;
    static constexpr qsizetype FullBytes = 1 << 20;

    void add(const MessageRecord& message, quint32 station, quint32 action);
    /// Adds all messages of a stored block behind those that are here already. False: the block is damaged.
    [[nodiscard]] bool append(const QByteArray& heads, const QByteArray& bodies);
    void clear();

    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] bool isFull() const { return m_count >= FullCount || m_bodies.size() >= FullBytes; }
    [[nodiscard]] const QByteArray& heads() const { return m_heads; }
    [[nodiscard]] const QByteArray& bodies() const { return m_bodies; }
    /// Earliest and latest time, milliseconds since 1970 UTC; the clock may have been set back in between.
    [[nodiscard]] qint64 earliestMs() const { return m_earliestMs; }
    [[nodiscard]] qint64 latestMs() const { return m_latestMs; }

private:
    void addHead(const MessageHead& head);

    QByteArray m_heads;
    QByteArray m_bodies;
    int m_count = 0;
    qint64 m_earliestMs = 0;
    qint64 m_latestMs = 0;
};

/// Reads a stored block. Every length in it is checked: a damaged block gives fewer messages, never a crash.
class MessageBlock
{
public:
    explicit MessageBlock(QByteArray heads) : m_heads(std::move(heads)) {}

    [[nodiscard]] int count() const;
    /// \a index: 0 up to count() - 1.
    [[nodiscard]] MessageHead head(int index) const;
    /// Text and deviations of a message; empty if the block is damaged there. The names stay empty.
    [[nodiscard]] static std::optional<MessageRecord> record(const MessageHead& head, const QByteArray& bodies);

private:
    QByteArray m_heads;
};

} // namespace forecourt::storage
