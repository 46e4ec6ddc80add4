// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/reportkeeper.h"

#include "core/base/async.h"
#include "core/storage/reportreader.h"

namespace forecourt::storage {

QFuture<Result<Report>> ReportKeeper::report(ReportQuery query)
{
    if (const Result<void> right = checkReport(query); !right)
        return readyFuture<Result<Report>>(tl::unexpected(right.error()));
    return readWith<Report>(m_access.summaries, [query = std::move(query), now = m_access.clock.utcNow()](ReadConnections& connections) {
        Connection& connection = connections.site();
        const QTimeZone zone = Tables::zoneOf(SiteTable(connection).settings().timeZone);
        return readValue(connection, ReportReader(connection, query, zone, now).read());
    });
}

} // namespace forecourt::storage
