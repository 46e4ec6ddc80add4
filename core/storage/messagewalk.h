// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The way of a search through the blocks of the message log, and how long it may be.
#pragma once

#include "core/storage/messageheadtests.h"

namespace forecourt::storage {

/// How much one search may read, however many messages there are: some tens of milliseconds. A search that needs
/// more gives what it has and where it goes on.
struct SearchBudget
{
    qint64 heads = 1'000'000;
    qint64 textBytes = qint64(32) << 20;
    qint64 blocks = 4096; ///< small ones cost more than their heads
};

/// What a search has read.
struct SearchCost
{
    qint64 heads = 0;
    qint64 textBytes = 0;
    qint64 blocks = 0;
};

/// Of a count: less, for it runs beside what somebody waits for.
inline constexpr SearchBudget CountBudget{250'000, qint64(16) << 20, 1024};

/// The texts of one block, read when first asked for.
class BlockTexts
{
public:
    explicit BlockTexts(Connection& connection) : m_read(connection, "SELECT texts FROM bodies WHERE first_id = ?1") {}

    void setBlock(qint64 firstId)
    {
        m_firstId = firstId;
        m_texts.reset();
    }
    [[nodiscard]] bool isRead() const { return m_texts.has_value(); }
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }
    [[nodiscard]] const QByteArray& texts()
    {
        if (m_texts)
            return *m_texts;
        m_read.start(m_firstId);
        m_texts = m_read.next() ? m_read.bytes(0) : QByteArray();
        m_read.reset();
        m_bytesRead += m_texts->size();
        return *m_texts;
    }

private:
    Statement m_read;
    qint64 m_firstId = 0;
    qint64 m_bytesRead = 0;
    std::optional<QByteArray> m_texts;
};

/// Walks the blocks in the order of the query, as far as its budget goes. Thread: the connection's.
class MessageWalk
{
public:
    /// \a query must outlive this object. \a from: the row the walk begins beyond.
    MessageWalk(Connection& connection, const api::MessageQuery& query, MessageFilter filter,
                std::optional<qint64> from, const SearchBudget& budget);
    virtual ~MessageWalk() = default;
    MessageWalk(const MessageWalk&) = delete;
    MessageWalk& operator=(const MessageWalk&) = delete;

    /// Errors: StorageCorrupt, StorageFailed.
    [[nodiscard]] Result<void> run();
    [[nodiscard]] SearchCost cost() const { return {m_heads, m_texts.bytesRead(), m_blocks}; }
    /// Where the walk goes on; empty: it came to the end.
    [[nodiscard]] QString next() const { return m_next; }

protected:
    /// A message whose head passes. False: there is no room for it, so the walk goes on here next time.
    [[nodiscard]] virtual bool visit(qint64 id, const MessageHead& head) = 0;
    /// This row is done with, whether it passed or not.
    virtual void looked(qint64 /*id*/) {}

    /// Whether the budget allows to look at the text of the present message.
    [[nodiscard]] bool mayReadText() const { return m_texts.isRead() || m_texts.bytesRead() < m_budget.textBytes; }
    /// The present message whole.
    [[nodiscard]] MessageRecord record(qint64 id, const MessageHead& head);
    [[nodiscard]] const MessageFilter& filter() const { return m_filter.filter(); }
    [[nodiscard]] MessageNames& names() { return m_names; }

private:
    void readBlocks();
    void readBlock(qint64 firstId, const MessageBlock& block);
    void stop();

    Connection& m_connection;
    const api::MessageQuery& m_query;
    const SearchBudget m_budget;
    MessageNames m_names;
    MessageHeadTest m_test;
    MessageFilterTest m_filter;
    BlockTexts m_texts;
    std::optional<qint64> m_from;
    qint64 m_heads = 0;
    qint64 m_blocks = 0;
    qint64 m_lastId = 0;
    bool m_isDone = false;
    QString m_next;
};

} // namespace forecourt::storage
