// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/messagequeries.h"

#include "core/domain/messagefilterparser.h"
#include "core/storage/cursor.h"

#include <QVarLengthArray>

#include <algorithm>
#include <vector>

namespace forecourt::storage {

namespace {

/// Gathers a page.
class MessageSearch final : public MessageWalk
{
public:
    MessageSearch(Connection& connection, const api::MessageQuery& query, MessageFilter filter,
                  std::optional<qint64> from, const SearchBudget& budget)
        : MessageWalk(connection, query, std::move(filter), from, budget), m_limit(query.limit)
    {
    }

    [[nodiscard]] Page<MessageRecord> page() { return {std::move(m_rows), next()}; }

protected:
    bool visit(qint64 id, const MessageHead& head) override
    {
        if (m_rows.size() == m_limit || !mayReadText())
            return false;
        MessageRecord message = record(id, head);
        if (filter().matches(message))
            m_rows.append(std::move(message));
        return true;
    }

private:
    const int m_limit;
    QList<MessageRecord> m_rows;
};

/// Counts what several filters let through.
class MessageCounting final : public MessageWalk
{
public:
    MessageCounting(Connection& connection, const api::MessageQuery& query, MessageFilter filter,
                    QList<MessageFilter> filters, std::optional<qint64> from, const SearchBudget& budget)
        : MessageWalk(connection, query, std::move(filter), from, budget)
    {
        for (MessageFilter& each : filters)
            m_tests.emplace_back(names(), std::move(each));
        m_counts.counts = QList<qint64>(filters.size(), 0);
    }

    [[nodiscard]] api::MessageCounts counts() const
    {
        api::MessageCounts counts = m_counts;
        counts.next = next();
        return counts;
    }

protected:
    bool visit(qint64 id, const MessageHead& head) override
    {
        QVarLengthArray<qsizetype, 8> passed;
        bool needsText = false;
        for (size_t i = 0; i < m_tests.size(); ++i) {
            if (!m_tests[i].passes(id, head))
                continue;
            passed.append(static_cast<qsizetype>(i));
            needsText = needsText || filter().needsText() || m_tests[i].filter().needsText();
        }
        if (passed.isEmpty())
            return true; // nobody counts it
        if (needsText && !mayReadText())
            return false;
        const std::optional<MessageRecord> message = needsText ? std::optional(record(id, head)) : std::nullopt;
        if (message && !filter().matches(*message))
            return true;
        for (const qsizetype i : passed) {
            const MessageFilter& test = m_tests[static_cast<size_t>(i)].filter();
            m_counts.counts[i] += !test.needsText() || test.matches(*message) ? 1 : 0;
        }
        return true;
    }
    void looked(qint64 id) override { m_counts.newest = std::max(m_counts.newest, id); }

private:
    std::vector<MessageFilterTest> m_tests;
    api::MessageCounts m_counts;
};

/// A query made ready: its filter parsed, its place found.
struct ReadyQuery
{
    MessageFilter filter;
    std::optional<qint64> from;
};

Result<MessageFilter> filterFrom(const QString& text)
{
    auto filter = parseMessageFilter(text);
    if (!filter)
        return failure(ErrorCode::InvalidInput, QStringLiteral("filter"));
    return *std::move(filter);
}

Result<ReadyQuery> ready(const api::MessageQuery& query)
{
    const auto cursor = Cursor::fromText(CursorKind::Messages, query.after);
    if (!cursor)
        return tl::unexpected<Error>(cursor.error());
    auto filter = filterFrom(query.filter);
    if (!filter)
        return tl::unexpected<Error>(filter.error());
    std::optional<qint64> from = *cursor ? std::optional((*cursor)->id) : std::nullopt;
    if (!from && query.beyond)
        from = query.beyond->value();
    return ReadyQuery{*std::move(filter), from};
}

} // namespace

Result<MessageSearchResult> searchMessages(Connection& connection, const api::MessageQuery& query,
                                           const SearchBudget& budget)
{
    if (const Result<void> result = checkPageLimit(query.limit); !result)
        return tl::unexpected<Error>(result.error());
    auto made = ready(query);
    if (!made)
        return tl::unexpected<Error>(made.error());
    MessageSearch search(connection, query, std::move(made->filter), made->from, budget);
    if (const Result<void> result = search.run(); !result)
        return tl::unexpected<Error>(result.error());
    return MessageSearchResult{search.page(), search.cost()};
}

Result<Page<MessageRecord>> readMessages(Connection& connection, const api::MessageQuery& query,
                                         const SearchBudget& budget)
{
    auto found = searchMessages(connection, query, budget);
    if (!found)
        return tl::unexpected<Error>(found.error());
    return std::move(found->page);
}

Result<api::MessageCounts> countMessages(Connection& connection, const api::MessageCountQuery& query,
                                         const SearchBudget& budget)
{
    auto made = ready(query.base);
    if (!made)
        return tl::unexpected<Error>(made.error());
    QList<MessageFilter> filters;
    for (const QString& text : query.filters) {
        auto filter = filterFrom(text);
        if (!filter)
            return tl::unexpected<Error>(filter.error());
        filters.append(*std::move(filter));
    }
    MessageCounting counting(connection, query.base, std::move(made->filter), std::move(filters), made->from, budget);
    if (const Result<void> result = counting.run(); !result)
        return tl::unexpected<Error>(result.error());
    return counting.counts();
}

} // namespace forecourt::storage
