// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/correctionkeeper.h"

#include "core/base/async.h"
#include "core/storage/accountcodec.h"
#include "core/storage/conditions.h"
#include "core/storage/cursor.h"
#include "core/storage/jsoncodec.h"

#include <bit>

namespace forecourt::storage {

namespace {

constexpr qsizetype MostDecisions = 1000;

std::optional<Money> priceOf(const SessionCost& cost)
{
    return cost.isPriced() ? std::optional(cost.total) : std::nullopt;
}

bool isLocked(Connection& connection, BillingMonth month)
{
    Statement row(connection, "SELECT 1 FROM locked_months WHERE month = ?1");
    row.start(month.number());
    return row.next();
}

BillingCase caseFrom(Connection& connection, const SessionAccount& account, const SessionSheet& sheet, const ReadGround& ground,
                     const ports::Pricer* pricer)
{
    BillingCase found;
    const auto pricing = ground.with(pricer);
    SessionCost asRecorded;
    asRecorded.flags = CostFlag::Unpriced;
    if (pricing)
        asRecorded = account.values == SessionValues() && account.cost ? *account.cost
                                                                       : costOf(sheet, {}, account.version, sheet.group, *pricing);
    CaseFindings findings = findingsOf(connection, sheet, asRecorded, ground.book);
    found.record = sheet.record;
    found.kinds = kindsOf(account.cases);
    found.state = account.state;
    for (Evidence& fact : findings.evidence) {
        if (fact.kind == EvidenceKind::PriceRefused)
            fact.text = QString::number(static_cast<quint32>(asRecorded.flags.toInt()));
    }
    found.evidence = std::move(findings.evidence);
    found.recorded = recordedValues(sheet.record);
    found.proposed = findings.proposed;
    found.proposesLeavingOut = findings.proposesLeavingOut;
    found.counting = recordedValues(applied(sheet.record, account.values));
    if (account.cost)
        found.cost = priceOf(*account.cost);
    if (found.proposed && pricing)
        found.proposedCost = priceOf(costOf(sheet, *found.proposed, account.version, sheet.group, *pricing));
    found.isLocked = isLocked(connection, account.month);
    return found;
}

Conditions conditionsOf(const api::CaseQuery& query)
{
    Conditions conditions;
    switch (query.show) {
    case api::CaseQuery::Show::Undecided: conditions.add("cases <> 0 AND case_state = 0"); break;
    case api::CaseQuery::Show::Decided: conditions.add("case_state <> 0 AND (cases <> 0 OR case_state <> 0)"); break;
    case api::CaseQuery::Show::All: conditions.add("cases <> 0 OR case_state <> 0"); break;
    }
    if (query.kind)
        conditions.add("((cases >> ?) & 1) <> 0", *query.kind);
    if (query.station)
        conditions.add("station = ?", *query.station);
    if (query.from)
        conditions.add("started_at >= ?", *query.from);
    if (query.to)
        conditions.add("started_at < ?", *query.to);
    return conditions;
}

Result<Page<BillingCase>> readCases(Connection& connection, const api::CaseQuery& query, const ports::Pricer* pricer)
{
    if (const Result<void> limit = checkPageLimit(query.limit); !limit)
        return tl::unexpected(limit.error());
    const auto cursor = Cursor::fromText(CursorKind::Cases, query.after);
    if (!cursor)
        return tl::unexpected(cursor.error());
    Conditions conditions = conditionsOf(query);
    if (*cursor)
        conditions.add("(started_at, transaction_key) < (?, ?)", (*cursor)->order, (*cursor)->id);
    QList<SessionAccount> accounts;
    {
        Statement rows(connection, QByteArray("SELECT ") + AccountColumns + " FROM session_accounts" + conditions.sql()
                                       + " ORDER BY started_at DESC, transaction_key DESC LIMIT ?");
        conditions.start(rows, query.limit + 1);
        while (rows.next())
            accounts.append(accountFrom(rows));
    }
    Page<BillingCase> page;
    if (accounts.size() > query.limit) {
        accounts.removeLast();
        const SessionAccount& last = accounts.constLast();
        page.next = Cursor{last.startedAt.toMSecsSinceEpoch(), last.transaction.value()}.toText(CursorKind::Cases);
    }
    const ReadGround ground = ReadGround::read(connection);
    for (const SessionAccount& account : std::as_const(accounts)) {
        if (const auto sheet = SessionSheet::read(connection, account.transaction))
            page.rows.append(caseFrom(connection, account, *sheet, ground, pricer));
    }
    return readValue(connection, page);
}

/// The account of an ended session; of one that was not settled yet, an empty one.
Result<std::pair<SessionSheet, SessionAccount>> readEnded(Connection& connection, TransactionKey transaction)
{
    auto sheet = SessionSheet::read(connection, transaction);
    if (const Result<void> result = connection.result(); !result)
        return tl::unexpected(result.error());
    if (!sheet)
        return failure(ErrorCode::NotFound, QStringLiteral("no session %1").arg(transaction.value()));
    if (sheet->record.isRunning())
        return failure(ErrorCode::Conflict, QStringLiteral("the session runs"));
    SessionAccount account = readAccount(connection, transaction).value_or(SessionAccount());
    account.transaction = transaction;
    return std::pair(std::move(*sheet), std::move(account));
}

Result<QList<CorrectionRecord>> decideAll(Tables& tables, const QList<CaseDecision>& decisions, const QString& user, const QDateTime& now)
{
    QList<CorrectionRecord> records;
    for (qsizetype i = 0; i < decisions.size(); ++i) {
        Result<CorrectionRecord> record = tables.settler.decide(decisions.at(i), user, now);
        if (!record) {
            Error error = record.error();
            error.args.prepend(QString::number(i));
            return tl::unexpected(error);
        }
        records.append(std::move(*record));
    }
    return records;
}

} // namespace

QFuture<Result<Page<BillingCase>>> CorrectionKeeper::cases(api::CaseQuery query)
{
    return readWith<Page<BillingCase>>(m_access.readers, [query = std::move(query), pricer = m_access.pricer](ReadConnections& connections) {
        return readCases(connections.site(), query, pricer);
    });
}

QFuture<Result<api::CaseCounts>> CorrectionKeeper::caseCounts()
{
    return readWith<api::CaseCounts>(m_access.readers, [](ReadConnections& connections) {
        api::CaseCounts counts;
        Statement rows(connections.site(), "SELECT cases, COUNT(*) FROM session_accounts WHERE cases <> 0 AND case_state = 0 GROUP BY cases");
        while (rows.next()) {
            const auto gravest = static_cast<std::size_t>(std::countr_zero(static_cast<quint32>(rows.integer(0))));
            if (gravest < counts.undecided.size())
                counts.undecided[gravest] += rows.integer(1);
            counts.total += rows.integer(1);
        }
        return readValue(connections.site(), counts);
    });
}

QFuture<Result<BillingCase>> CorrectionKeeper::caseOf(TransactionKey transaction)
{
    return readWith<BillingCase>(m_access.readers,
                                 [transaction, pricer = m_access.pricer](ReadConnections& connections) -> Result<BillingCase> {
                                     const auto ended = readEnded(connections.site(), transaction);
                                     if (!ended)
                                         return tl::unexpected(ended.error());
                                     const ReadGround ground = ReadGround::read(connections.site());
                                     return readValue(connections.site(),
                                                      caseFrom(connections.site(), ended->second, ended->first, ground, pricer));
                                 });
}

QFuture<Result<SessionCost>> CorrectionKeeper::costBy(TransactionKey transaction, SessionValues values)
{
    return readWith<SessionCost>(
        m_access.readers, [transaction, values = std::move(values), pricer = m_access.pricer,
                           now = m_access.clock.utcNow()](ReadConnections& connections) -> Result<SessionCost> {
            const auto ended = readEnded(connections.site(), transaction);
            if (!ended)
                return tl::unexpected(ended.error());
            if (const QString wrong = wrongValue(ended->first.record, values, now); !wrong.isEmpty())
                return failure(ErrorCode::InvalidInput, QStringLiteral("the value cannot be"), {QStringLiteral("0"), wrong});
            const ReadGround ground = ReadGround::read(connections.site());
            const auto pricing = ground.with(pricer);
            if (!pricing)
                return failure(ErrorCode::NotSupported, QStringLiteral("nothing is priced here"));
            return readValue(connections.site(), costOf(ended->first, values, ended->second.version, ended->first.group, *pricing));
        });
}

QFuture<Result<QList<CorrectionRecord>>> CorrectionKeeper::decide(QList<CaseDecision> decisions, QString user)
{
    if (decisions.size() > MostDecisions)
        return readyFuture<Result<QList<CorrectionRecord>>>(
            failure(ErrorCode::InvalidInput, QStringLiteral("too many decisions at once"), {QString::number(MostDecisions)}));
    return m_access.write<QList<CorrectionRecord>>(
        [decisions = std::move(decisions), user = std::move(user), now = m_access.clock.utcNow()](Tables& tables) {
            return decideAll(tables, decisions, user, now);
        });
}

QFuture<Result<QList<CorrectionRecord>>> CorrectionKeeper::corrections(TransactionKey transaction)
{
    return readWith<QList<CorrectionRecord>>(m_access.readers, [transaction](ReadConnections& connections) {
        QList<CorrectionRecord> records;
        Statement rows(connections.site(), "SELECT id, at, record_json FROM corrections WHERE transaction_key = ?1 ORDER BY id");
        rows.start(transaction);
        while (rows.next()) {
            CorrectionRecord record = correctionFrom(objectOf(rows.bytes(2)));
            record.id = CorrectionId(rows.integer(0));
            record.at = rows.time(1);
            record.transaction = transaction;
            records.append(std::move(record));
        }
        return readValue(connections.site(), records);
    });
}

} // namespace forecourt::storage
