// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/memorytrace.h"

#include "core/domain/messagefilterparser.h"

#include <QPromise>
#include <QThreadPool>

namespace forecourt::exporting {

namespace {

constexpr qint64 RowsPerSearch = 100'000; ///< some 50 ms

bool isWanted(const MessageRecord& row, const api::MessageQuery& query, const MessageFilter& filter)
{
    return (!query.station || row.station == *query.station) && (query.action.isEmpty() || row.action == query.action)
        && (!query.direction || row.direction == *query.direction) && (!query.from || row.at >= *query.from)
        && (!query.to || row.at < *query.to) && filter.matches(row);
}

Result<Page<MessageRecord>> search(const QList<MessageRecord>& rows, const api::MessageQuery& query)
{
    const auto filter = parseMessageFilter(query.filter);
    if (!filter)
        return failure(ErrorCode::InvalidInput, QStringLiteral("filter"));
    const qint64 step = query.oldestFirst ? 1 : -1;
    qint64 at = query.oldestFirst ? 0 : rows.size() - 1;
    const qint64 beyond = !query.after.isEmpty() ? query.after.toLongLong() : query.beyond ? query.beyond->value() : 0;
    if (beyond > 0)
        at = beyond - 1 + step; // the id of row n is n + 1
    if (!query.oldestFirst)
        at = std::min<qint64>(at, rows.size() - 1);
    Page<MessageRecord> page;
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

} // namespace

MemoryTrace::MemoryTrace(QList<MessageRecord> rows, TraceSummary summary)
    : m_rows(std::make_shared<const QList<MessageRecord>>(std::move(rows))), m_summary(std::move(summary))
{
}

QFuture<Result<Page<MessageRecord>>> MemoryTrace::messages(api::MessageQuery query) const
{
    auto promise = std::make_shared<QPromise<Result<Page<MessageRecord>>>>();
    promise->start();
    auto future = promise->future();
    QThreadPool::globalInstance()->start([rows = m_rows, query = std::move(query), promise] {
        promise->addResult(search(*rows, query));
        promise->finish();
    });
    return future;
}

} // namespace forecourt::exporting
