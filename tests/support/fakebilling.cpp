// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakebilling.h"

#include <algorithm>

namespace forecourt::tests {

FakeBilling::FakeBilling()
{
    numberRanges = {{DocumentKind::Receipt, QStringLiteral("R-{year}-{number:5}"), 1, QStringLiteral("R-2026-00001"), 0},
                    {DocumentKind::Statement, QStringLiteral("S-{year}-{number:4}"), 1, QStringLiteral("S-2026-0001"), 0},
                    {DocumentKind::CreditNote, QStringLiteral("C-{year}-{number:4}"), 1, QStringLiteral("C-2026-0001"), 0}};
}

FakeBilling::~FakeBilling() = default;

QFuture<Result<void>> FakeBilling::done() const
{
    return failure ? readyFuture<Result<void>>(tl::unexpected(*failure)) : readyFuture<Result<void>>({});
}

QFuture<Result<Page<BillingCase>>> FakeBilling::cases(api::CaseQuery query)
{
    QList<BillingCase> rows;
    for (const BillingCase& one : open) {
        const bool isOpen = one.state == CaseState::Undecided;
        const bool isWanted = query.show == api::CaseQuery::Show::All || (query.show == api::CaseQuery::Show::Undecided) == isOpen;
        if (isWanted && (!query.kind || one.kinds.contains(*query.kind)))
            rows.append(one);
    }
    return answered(pageOf(rows, query.after, query.limit));
}

QFuture<Result<api::CaseCounts>> FakeBilling::caseCounts()
{
    api::CaseCounts counts;
    for (const BillingCase& one : open) {
        if (one.state != CaseState::Undecided || one.kinds.isEmpty())
            continue;
        ++counts.total;
        ++counts.undecided[std::size_t(one.kinds.first())];
    }
    return answered(counts);
}

QFuture<Result<BillingCase>> FakeBilling::caseOf(TransactionKey transaction)
{
    for (const BillingCase& one : open) {
        if (one.record.key == transaction)
            return answered(one);
    }
    return readyFuture<Result<BillingCase>>(tl::unexpected(Error{ErrorCode::NotFound, {}, {}}));
}

QFuture<Result<SessionCost>> FakeBilling::costBy(TransactionKey, SessionValues values)
{
    asked.append(values);
    return answered(costOfValues);
}

QFuture<Result<QList<CorrectionRecord>>> FakeBilling::decide(QList<CaseDecision> wanted, QString user)
{
    if (failure)
        return readyFuture<Result<QList<CorrectionRecord>>>(tl::unexpected(*failure));
    QList<CorrectionRecord> made;
    for (const CaseDecision& decision : wanted) {
        decisions.append(decision);
        for (BillingCase& one : open) {
            if (one.record.key != decision.transaction)
                continue;
            CorrectionRecord record;
            record.id = CorrectionId(decided.size() + 1);
            record.transaction = decision.transaction;
            record.number = one.record.number;
            record.kinds = one.kinds;
            record.stateBefore = one.state;
            record.stateAfter = decision.state;
            record.before = one.counting;
            record.after = decision.values;
            record.reason = decision.reason;
            record.user = user;
            one.state = decision.state;
            decided.append(record);
            made.append(record);
        }
    }
    return answered(made);
}

QFuture<Result<QList<CorrectionRecord>>> FakeBilling::corrections(TransactionKey transaction)
{
    QList<CorrectionRecord> all;
    for (const CorrectionRecord& record : decided) {
        if (record.transaction == transaction)
            all.append(record);
    }
    return answered(all);
}

QFuture<Result<QList<MonthSummary>>> FakeBilling::months()
{
    return answered(summaries);
}

QFuture<Result<MonthSummary>> FakeBilling::month(BillingMonth month)
{
    for (const MonthSummary& summary : summaries) {
        if (summary.month == month)
            return answered(summary);
    }
    MonthSummary none;
    none.month = month;
    return answered(none);
}

QFuture<Result<Page<Booking>>> FakeBilling::bookings(api::BookingQuery query)
{
    Page<Booking> page;
    for (const Booking& booking : booked) {
        if ((!query.month || booking.month == *query.month) && (!query.person || booking.person == query.person)
            && (!query.transaction || booking.transaction == *query.transaction))
            page.rows.append(booking);
    }
    return answered(page);
}

QFuture<Result<QList<BookingTotals>>> FakeBilling::totals(api::BookingQuery)
{
    return answered(summaries.isEmpty() ? QList<BookingTotals>{} : summaries.first().totals);
}

QFuture<Result<QList<api::StatementParty>>> FakeBilling::parties(BillingMonth, api::StatementBy)
{
    return answered(recipients);
}

QFuture<Result<Preflight>> FakeBilling::preflight(BillingMonth month)
{
    Preflight now = flight;
    now.month = month;
    now.fingerprint = QStringLiteral("as it is");
    return answered(now);
}

QFuture<Result<MonthSummary>> FakeBilling::lock(BillingMonth month, QString, QString user)
{
    if (failure)
        return readyFuture<Result<MonthSummary>>(tl::unexpected(*failure));
    locked.append(month);
    for (MonthSummary& summary : summaries) {
        if (summary.month != month)
            continue;
        summary.lockedAt = QDateTime(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC);
        summary.lockedBy = user;
        return answered(summary);
    }
    return readyFuture<Result<MonthSummary>>(tl::unexpected(Error{ErrorCode::NotFound, {}, {}}));
}

QFuture<Result<QList<NumberRange>>> FakeBilling::ranges()
{
    return answered(numberRanges);
}

QFuture<Result<void>> FakeBilling::saveRange(NumberRange range, QString)
{
    if (failure)
        return done();
    for (NumberRange& known : numberRanges) {
        if (known.kind == range.kind)
            known = range;
    }
    return done();
}

QFuture<Result<HeldNumbers>> FakeBilling::hold(QList<DocumentDraft> drafts, QString)
{
    if (failure)
        return readyFuture<Result<HeldNumbers>>(tl::unexpected(*failure));
    held = drafts;
    HeldNumbers numbers;
    numbers.ticket = QStringLiteral("ticket");
    for (qsizetype i = 0; i < drafts.size(); ++i)
        numbers.numbers.append(QStringLiteral("D-%1").arg(issued.size() + i + 1));
    numbers.issuedAt = QDateTime(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC);
    numbers.until = numbers.issuedAt.addSecs(1800);
    return answered(numbers);
}

QFuture<Result<QList<DocumentRecord>>> FakeBilling::issue(QString, QList<QByteArray> all, QString reason)
{
    if (failure)
        return readyFuture<Result<QList<DocumentRecord>>>(tl::unexpected(*failure));
    QList<DocumentRecord> made;
    for (qsizetype i = 0; i < held.size(); ++i) {
        const DocumentDraft& draft = held.at(i);
        DocumentRecord record;
        record.id = DocumentId(issued.size() + 1);
        record.number = QStringLiteral("D-%1").arg(issued.size() + 1);
        record.kind = draft.kind;
        record.scope = draft.scope;
        record.recipient = draft.recipient;
        record.net = draft.net;
        record.vat = draft.vat;
        record.gross = draft.gross;
        record.sessions = static_cast<int>(draft.bookings.size());
        record.cancels = draft.cancels;
        record.reason = reason;
        record.issuedAt = QDateTime(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC);
        issued.append(record);
        made.append(record);
    }
    contents += all;
    held.clear();
    if (whenIssued)
        whenIssued();
    return answered(made);
}

QFuture<Result<void>> FakeBilling::release(QString ticket)
{
    released.append(ticket);
    return done();
}

QFuture<Result<Page<DocumentRecord>>> FakeBilling::documents(api::DocumentQuery query)
{
    QList<DocumentRecord> rows;
    for (const DocumentRecord& record : issued) {
        const bool isFound = query.text.isEmpty() || record.number.contains(query.text) || record.recipient.contains(query.text);
        if (isFound && (!query.kind || record.kind == *query.kind) && (!query.month || record.scope.month == *query.month))
            rows.prepend(record);
    }
    return answered(pageOf(rows, query.after, query.limit));
}

QFuture<Result<DocumentRecord>> FakeBilling::document(DocumentId id)
{
    for (const DocumentRecord& record : issued) {
        if (record.id == id)
            return answered(record);
    }
    return readyFuture<Result<DocumentRecord>>(tl::unexpected(Error{ErrorCode::NotFound, {}, {}}));
}

QFuture<Result<QByteArray>> FakeBilling::content(DocumentId id)
{
    const qsizetype at = id.value() - 1;
    if (failure || at < 0 || at >= contents.size())
        return readyFuture<Result<QByteArray>>(tl::unexpected(failure.value_or(Error{ErrorCode::NotFound, {}, {}})));
    return answered(contents.at(at));
}

QFuture<Result<void>> FakeBilling::countPrint(DocumentId id, QString)
{
    printed.append(id);
    return done();
}

QFuture<Result<Report>> FakeBilling::report(ReportQuery query)
{
    reports.append(query);
    return answered(answer);
}

QFuture<Result<QList<DriverCostState>>> FakeBilling::states()
{
    return answered(driverStates);
}

QFuture<Result<void>> FakeBilling::setSwitch(std::optional<StationId> station, DriverCostSwitch value, QString)
{
    if (!failure)
        switched.append({station ? station->value() : QString(), value});
    return done();
}

} // namespace forecourt::tests
