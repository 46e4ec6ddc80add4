// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/remoteaccounts.h"

#include "core/wire/calls.h"

namespace forecourt::remote {

namespace calls = wire::calls;

QFuture<Result<Page<BillingCase>>> RemoteCorrections::cases(api::CaseQuery query)
{
    return m_link.call(calls::Cases, std::move(query));
}

QFuture<Result<api::CaseCounts>> RemoteCorrections::caseCounts()
{
    return m_link.call(calls::CountCases);
}

QFuture<Result<BillingCase>> RemoteCorrections::caseOf(TransactionKey transaction)
{
    return m_link.call(calls::ReadCase, transaction);
}

QFuture<Result<SessionCost>> RemoteCorrections::costBy(TransactionKey transaction, SessionValues values)
{
    return m_link.call(calls::CostByValues, transaction, std::move(values));
}

QFuture<Result<QList<CorrectionRecord>>> RemoteCorrections::decide(QList<CaseDecision> decisions, QString user)
{
    return m_link.call(calls::Decide, std::move(decisions), std::move(user));
}

QFuture<Result<QList<CorrectionRecord>>> RemoteCorrections::corrections(TransactionKey transaction)
{
    return m_link.call(calls::ReadCorrections, transaction);
}

QFuture<Result<QList<MonthSummary>>> RemoteMonths::months()
{
    return m_link.call(calls::ListMonths);
}

QFuture<Result<MonthSummary>> RemoteMonths::month(BillingMonth month)
{
    return m_link.call(calls::ReadMonth, month);
}

QFuture<Result<Page<Booking>>> RemoteMonths::bookings(api::BookingQuery query)
{
    return m_link.call(calls::Bookings, std::move(query));
}

QFuture<Result<QList<BookingTotals>>> RemoteMonths::totals(api::BookingQuery query)
{
    return m_link.call(calls::SumBookings, std::move(query));
}

QFuture<Result<QList<api::StatementParty>>> RemoteMonths::parties(BillingMonth month, api::StatementBy by)
{
    return m_link.call(calls::Parties, month, by);
}

QFuture<Result<Preflight>> RemoteMonths::preflight(BillingMonth month)
{
    return m_link.call(calls::ReadPreflight, month);
}

QFuture<Result<MonthSummary>> RemoteMonths::lock(BillingMonth month, QString fingerprint, QString user)
{
    return m_link.call(calls::LockMonth, month, std::move(fingerprint), std::move(user));
}

QFuture<Result<QList<NumberRange>>> RemoteDocuments::ranges()
{
    return m_link.call(calls::ListRanges);
}

QFuture<Result<void>> RemoteDocuments::saveRange(NumberRange range, QString user)
{
    return m_link.call(calls::SaveRange, std::move(range), std::move(user));
}

QFuture<Result<HeldNumbers>> RemoteDocuments::hold(QList<DocumentDraft> drafts, QString user)
{
    return m_link.call(calls::HoldNumbers, std::move(drafts), std::move(user));
}

QFuture<Result<QList<DocumentRecord>>> RemoteDocuments::issue(QString ticket, QList<QByteArray> contents, QString reason)
{
    return m_link.call(calls::IssueDocuments, std::move(ticket), std::move(contents), std::move(reason));
}

QFuture<Result<void>> RemoteDocuments::release(QString ticket)
{
    return m_link.call(calls::ReleaseNumbers, std::move(ticket));
}

QFuture<Result<Page<DocumentRecord>>> RemoteDocuments::documents(api::DocumentQuery query)
{
    return m_link.call(calls::ListDocuments, std::move(query));
}

QFuture<Result<DocumentRecord>> RemoteDocuments::document(DocumentId id)
{
    return m_link.call(calls::ReadDocument, id);
}

QFuture<Result<QByteArray>> RemoteDocuments::content(DocumentId id)
{
    return m_link.call(calls::ReadDocumentContent, id);
}

QFuture<Result<void>> RemoteDocuments::countPrint(DocumentId id, QString user)
{
    return m_link.call(calls::CountPrint, id, std::move(user));
}

QFuture<Result<Report>> RemoteReports::report(ReportQuery query)
{
    return m_link.call(calls::MakeReport, std::move(query));
}

QFuture<Result<QList<DriverCostState>>> RemoteDriverCosts::states()
{
    return m_link.call(calls::DriverCostStates);
}

QFuture<Result<void>> RemoteDriverCosts::setSwitch(std::optional<StationId> station, DriverCostSwitch value, QString user)
{
    return m_link.call(calls::SetDriverCosts, std::move(station), value, std::move(user));
}

} // namespace forecourt::remote
