// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Accounts over a link, each call as it is.
#pragma once

#include "core/api/billing.h"
#include "core/remote/remotelink.h"

namespace forecourt::remote {

/// Thread: any may call, for all of these; the link must outlive them. Long calls tell no progress over a link.
class RemoteCorrections final : public api::Corrections
{
public:
    explicit RemoteCorrections(RemoteLink& link) : m_link(link) {}

    [[nodiscard]] QFuture<Result<Page<BillingCase>>> cases(api::CaseQuery query) override;
    [[nodiscard]] QFuture<Result<api::CaseCounts>> caseCounts() override;
    [[nodiscard]] QFuture<Result<BillingCase>> caseOf(TransactionKey transaction) override;
    [[nodiscard]] QFuture<Result<SessionCost>> costBy(TransactionKey transaction, SessionValues values) override;
    [[nodiscard]] QFuture<Result<QList<CorrectionRecord>>> decide(QList<CaseDecision> decisions, QString user) override;
    [[nodiscard]] QFuture<Result<QList<CorrectionRecord>>> corrections(TransactionKey transaction) override;

private:
    RemoteLink& m_link;
};

class RemoteMonths final : public api::Months
{
public:
    explicit RemoteMonths(RemoteLink& link) : m_link(link) {}

    [[nodiscard]] QFuture<Result<QList<MonthSummary>>> months() override;
    [[nodiscard]] QFuture<Result<MonthSummary>> month(BillingMonth month) override;
    [[nodiscard]] QFuture<Result<Page<Booking>>> bookings(api::BookingQuery query) override;
    [[nodiscard]] QFuture<Result<QList<BookingTotals>>> totals(api::BookingQuery query) override;
    [[nodiscard]] QFuture<Result<QList<api::StatementParty>>> parties(BillingMonth month, api::StatementBy by) override;
    [[nodiscard]] QFuture<Result<Preflight>> preflight(BillingMonth month) override;
    [[nodiscard]] QFuture<Result<MonthSummary>> lock(BillingMonth month, QString fingerprint, QString user) override;

private:
    RemoteLink& m_link;
};

class RemoteDocuments final : public api::Documents
{
public:
    explicit RemoteDocuments(RemoteLink& link) : m_link(link) {}

    [[nodiscard]] QFuture<Result<QList<NumberRange>>> ranges() override;
    [[nodiscard]] QFuture<Result<void>> saveRange(NumberRange range, QString user) override;
    [[nodiscard]] QFuture<Result<HeldNumbers>> hold(QList<DocumentDraft> drafts, QString user) override;
    [[nodiscard]] QFuture<Result<QList<DocumentRecord>>> issue(QString ticket, QList<QByteArray> contents, QString reason) override;
    [[nodiscard]] QFuture<Result<void>> release(QString ticket) override;
    [[nodiscard]] QFuture<Result<Page<DocumentRecord>>> documents(api::DocumentQuery query) override;
    [[nodiscard]] QFuture<Result<DocumentRecord>> document(DocumentId id) override;
    [[nodiscard]] QFuture<Result<QByteArray>> content(DocumentId id) override;
    [[nodiscard]] QFuture<Result<void>> countPrint(DocumentId id, QString user) override;

private:
    RemoteLink& m_link;
};

class RemoteReports final : public api::Reports
{
public:
    explicit RemoteReports(RemoteLink& link) : m_link(link) {}

    [[nodiscard]] QFuture<Result<Report>> report(ReportQuery query) override;

private:
    RemoteLink& m_link;
};

class RemoteDriverCosts final : public api::DriverCosts
{
public:
    explicit RemoteDriverCosts(RemoteLink& link) : m_link(link) {}

    [[nodiscard]] QFuture<Result<QList<DriverCostState>>> states() override;
    [[nodiscard]] QFuture<Result<void>> setSwitch(std::optional<StationId> station, DriverCostSwitch value, QString user) override;

private:
    RemoteLink& m_link;
};

} // namespace forecourt::remote
