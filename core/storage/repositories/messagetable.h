// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The message log as it is written.
#pragma once

#include "core/domain/event.h"
#include "core/storage/messageblock.h"
#include "core/storage/statement.h"

#include <QHash>

#include <optional>
#include <vector>

namespace forecourt::storage {

/// How much of the log is kept.
struct MessageLimits {
    qint64 count = 5'000'000;
    qint64 bytes = qint64(2) << 30; ///< of the file
    int days = 0;                   ///< 0: whatever their age
};

/// Writes messages in blocks. What comes in small groups makes small blocks; a run of them is made one block
/// when it is long enough, so that a quiet site's log is searched as fast as a busy one's. Thread: message log.
class MessageTable
{
public:
    explicit MessageTable(Connection& connection);

    void add(const std::vector<MessageRecord>& messages);
    /// Removes the oldest blocks beyond \a limits, some 20 000 messages per call, so that no call takes long.
    void prune(const MessageLimits& limits);
    /// Removes the oldest blocks whose messages all came before \a before, as many per call as prune(). A block from
    /// the future (the clock was wrong) holds up nothing once half of the time that is kept has passed since: until
    /// then it may be the present clock that is wrong, and what is taken for the future the whole log. True: there is
    /// more to remove.
    [[nodiscard]] bool pruneOlder(const QDateTime& before, const QDateTime& now);

private:
    struct SmallBlock {
        qint64 firstId = 0;
        int count = 0;
        qint64 bytes = 0; ///< of text
    };

    void readTail();
    void writeBlock();
    void insertBlock(qint64 firstId);
    void noteBlock(SmallBlock block);
    void mergeRun();
    void removeUpTo(qint64 lastFirstId);
    [[nodiscard]] std::optional<qint64> firstKept(const QDateTime& before, const QDateTime& now);
    [[nodiscard]] quint32 nameId(const QString& name);

    Connection& m_connection;
    Statement m_addHeads;
    Statement m_addBodies;
    Statement m_readHeads;
    Statement m_readBodies;
    Statement m_removeHeads;
    Statement m_removeBodies;
    Statement m_findName;
    Statement m_addName;
    QHash<QString, quint32> m_names;
    MessageBlockBuilder m_block;
    qint64 m_nextId = 1;
    std::vector<SmallBlock> m_run; ///< the newest blocks, as long as they are small
    int m_runCount = 0;            ///< messages in them
    qint64 m_runBytes = 0;         ///< their text
};

} // namespace forecourt::storage
