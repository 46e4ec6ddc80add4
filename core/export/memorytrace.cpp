// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/memorytrace.h"

#include "core/domain/messagefilterparser.h"

#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <cstdlib>

namespace forecourt::exporting {

namespace {

constexpr qint64 RowsPerSearch = 100'000; ///< some 50 ms
constexpr qint64 AroundSession = 2000;    ///< rows before and after that are looked at for what belongs to it
constexpr int UntimedAround = 10;         ///< messages of the charger that are taken where there are no times
constexpr qint64 AroundMs = 120'000;      ///< plugging in comes before the start

bool isWanted(const MessageRecord& row, const api::MessageQuery& query, const MessageFilter& filter)
{
    return (!query.station || row.station == *query.station) && (query.action.isEmpty() || row.action == query.action)
        && (!query.direction || row.direction == *query.direction) && (!query.from || row.at >= *query.from)
        && (!query.to || row.at < *query.to) && filter.matches(row);
}

/// Where a search begins, as an index; −1 or the size: nowhere.
qint64 startOf(const QList<MessageRecord>& rows, const api::MessageQuery& query)
{
    const qint64 step = query.oldestFirst ? 1 : -1;
    qint64 at = query.oldestFirst ? 0 : rows.size() - 1;
    const qint64 beyond = !query.after.isEmpty() ? query.after.toLongLong() : query.beyond ? query.beyond->value() : 0;
    if (beyond > 0)
        at = beyond - 1 + step; // the id of row n is n + 1
    return query.oldestFirst ? at : std::min<qint64>(at, rows.size() - 1);
}

Result<Page<MessageRecord>> search(const QList<MessageRecord>& rows, const api::MessageQuery& query)
{
    const auto filter = parseMessageFilter(query.filter);
    if (!filter)
        return failure(ErrorCode::InvalidInput, QStringLiteral("filter"));
    const qint64 step = query.oldestFirst ? 1 : -1;
    Page<MessageRecord> page;
    qint64 at = startOf(rows, query);
    for (qint64 looked = 0; at >= 0 && at < rows.size(); at += step) {
        if (page.rows.size() == query.limit || looked++ == RowsPerSearch) {
            page.next = QString::number(at - step + 1);
            break;
        }
        if (isWanted(rows.at(at), query, *filter))
            page.rows.append(rows.at(at));
    }
    return page;
}

Result<api::MessageCounts> countRows(const QList<MessageRecord>& rows, const api::MessageCountQuery& query)
{
    const auto base = parseMessageFilter(query.base.filter);
    if (!base)
        return failure(ErrorCode::InvalidInput, QStringLiteral("filter"));
    QList<MessageFilter> filters;
    for (const QString& text : query.filters) {
        auto filter = parseMessageFilter(text);
        if (!filter)
            return failure(ErrorCode::InvalidInput, QStringLiteral("filter"));
        filters.append(*std::move(filter));
    }
    api::MessageCounts counts{QList<qint64>(filters.size(), 0), 0, {}};
    const qint64 step = query.base.oldestFirst ? 1 : -1;
    qint64 at = startOf(rows, query.base);
    for (qint64 looked = 0; at >= 0 && at < rows.size(); at += step) {
        if (looked++ == RowsPerSearch) {
            counts.next = QString::number(at - step + 1);
            break;
        }
        counts.newest = std::max(counts.newest, at + 1);
        if (!isWanted(rows.at(at), query.base, *base))
            continue;
        for (qsizetype i = 0; i < filters.size(); ++i)
            counts.counts[i] += filters.at(i).matches(rows.at(at)) ? 1 : 0;
    }
    return counts;
}

/// The row up to which messages right before (\a step −1) or after a session belong to it.
qsizetype borderOf(const QList<MessageRecord>& rows, qsizetype from, int step)
{
    const MessageRecord& edge = rows.at(from);
    qsizetype border = from;
    int untimed = 0;
    for (qsizetype at = from + step; at >= 0 && at < rows.size() && std::abs(at - from) <= AroundSession; at += step) {
        const MessageRecord& row = rows.at(at);
        if (row.station != edge.station)
            continue;
        const bool isTimed = row.at.isValid() && edge.at.isValid();
        if (isTimed ? std::abs(row.at.msecsTo(edge.at)) > AroundMs : ++untimed > UntimedAround)
            break;
        border = at;
    }
    return border;
}

/// Runs \a work on the common pool unless nobody waits for it any more.
template<class T, class Work>
QFuture<Result<T>> runElsewhere(Work work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto future = promise->future();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        if (!promise->isCanceled())
            promise->addResult(work());
        promise->finish();
    });
    return future;
}

} // namespace

MemoryTrace::MemoryTrace(QList<MessageRecord> rows, TraceSummary summary)
    : m_rows(std::make_shared<const QList<MessageRecord>>(std::move(rows))), m_summary(std::move(summary))
{
}

std::optional<api::TraceSession> MemoryTrace::sessionAt(RecordId row) const
{
    const qsizetype index = static_cast<qsizetype>(row.value()) - 1;
    if (index < 0 || index >= m_rows->size())
        return std::nullopt;
    const MessageRecord& message = m_rows->at(index);
    const TraceSessions::Session* session = m_summary.sessions.at(message, index, AroundSession);
    if (!session)
        return std::nullopt;
    const qsizetype first = borderOf(*m_rows, session->first, -1);
    const qsizetype last = borderOf(*m_rows, session->last, 1);
    // near in rows need not be near in time
    if (index < session->first ? index < first : index > last && session->isEnded)
        return std::nullopt;
    return api::TraceSession{session->transaction, message.station, RecordId(first + 1),
                             RecordId(std::max(last, index) + 1)};
}

QFuture<Result<Page<MessageRecord>>> MemoryTrace::messages(api::MessageQuery query) const
{
    return runElsewhere<Page<MessageRecord>>(
        [rows = m_rows, query = std::move(query)] { return search(*rows, query); });
}

QFuture<Result<api::MessageCounts>> MemoryTrace::messageCounts(api::MessageCountQuery query) const
{
    return runElsewhere<api::MessageCounts>([rows = m_rows, query = std::move(query)] { return countRows(*rows, query); });
}

} // namespace forecourt::exporting
