// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/monthkeeper.h"

#include "core/base/async.h"
#include "core/storage/monthqueries.h"

namespace forecourt::storage {

namespace {

template<class T>
QFuture<Result<T>> noSuchMonth()
{
    return readyFuture<Result<T>>(failure(ErrorCode::InvalidInput, QStringLiteral("no such month"), {QStringLiteral("month")}));
}

QString nameOf(PreflightKind kind)
{
    switch (kind) {
    case PreflightKind::MonthNotOver: return QStringLiteral("MonthNotOver");
    case PreflightKind::EarlierMonthOpen: return QStringLiteral("EarlierMonthOpen");
    default: return QString::number(static_cast<int>(kind)); // none of the others blocks
    }
}

Result<MonthSummary> lockMonth(Tables& tables, BillingMonth month, const QString& fingerprint, const QString& user, const QDateTime& now)
{
    if (tables.settler.accounts.isLocked(month))
        return failure(ErrorCode::Conflict, QStringLiteral("the month is locked already"), {QStringLiteral("locked")});
    const QTimeZone zone = Tables::zoneOf(tables.site.settings().timeZone);
    const Preflight preflight = readPreflight(tables.connection, month, now, zone);
    for (const PreflightFinding& finding : preflight.findings) {
        if (finding.weight == PreflightWeight::Blocks)
            return failure(ErrorCode::NotAllowed, QStringLiteral("the month cannot be locked yet"), {nameOf(finding.kind)});
    }
    if (preflight.fingerprint != fingerprint)
        return failure(ErrorCode::Conflict, QStringLiteral("the month changed since it was looked at"), {QStringLiteral("changed")});
    tables.settler.accounts.lock(month, now, user);
    return readMonth(tables.connection, month);
}

} // namespace

QFuture<Result<QList<MonthSummary>>> MonthKeeper::months()
{
    return readWith<QList<MonthSummary>>(
        m_access.summaries, [](ReadConnections& connections) { return readValue(connections.site(), readMonths(connections.site())); });
}

QFuture<Result<MonthSummary>> MonthKeeper::month(BillingMonth month)
{
    if (!month.isValid())
        return noSuchMonth<MonthSummary>();
    return readWith<MonthSummary>(m_access.summaries, [month](ReadConnections& connections) {
        return readValue(connections.site(), readMonth(connections.site(), month));
    });
}

QFuture<Result<Page<Booking>>> MonthKeeper::bookings(api::BookingQuery query)
{
    return readWith<Page<Booking>>(m_access.readers, [query = std::move(query)](ReadConnections& connections) {
        return readBookings(connections.site(), query);
    });
}

QFuture<Result<QList<BookingTotals>>> MonthKeeper::totals(api::BookingQuery query)
{
    return readWith<QList<BookingTotals>>(m_access.summaries, [query = std::move(query)](ReadConnections& connections) {
        return readValue(connections.site(), readBookingTotals(connections.site(), query));
    });
}

QFuture<Result<QList<api::StatementParty>>> MonthKeeper::parties(BillingMonth month, api::StatementBy by)
{
    if (!month.isValid())
        return noSuchMonth<QList<api::StatementParty>>();
    return readWith<QList<api::StatementParty>>(m_access.summaries, [month, by](ReadConnections& connections) {
        return readValue(connections.site(), readParties(connections.site(), month, by));
    });
}

QFuture<Result<Preflight>> MonthKeeper::preflight(BillingMonth month)
{
    if (!month.isValid())
        return noSuchMonth<Preflight>();
    return readWith<Preflight>(m_access.summaries, [month, now = m_access.clock.utcNow()](ReadConnections& connections) {
        const QTimeZone zone = Tables::zoneOf(SiteTable(connections.site()).settings().timeZone);
        return readValue(connections.site(), readPreflight(connections.site(), month, now, zone));
    });
}

QFuture<Result<MonthSummary>> MonthKeeper::lock(BillingMonth month, QString fingerprint, QString user)
{
    if (!month.isValid())
        return noSuchMonth<MonthSummary>();
    return m_access.write<MonthSummary>(
        [month, fingerprint = std::move(fingerprint), user = std::move(user), now = m_access.clock.utcNow()](Tables& tables) {
            return lockMonth(tables, month, fingerprint, user, now);
        });
}

} // namespace forecourt::storage
