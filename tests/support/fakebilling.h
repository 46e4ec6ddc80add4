// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The accounts without a store: corrections, months, documents, reports and costs on displays.
#pragma once

#include "core/api/billing.h"
#include "core/base/async.h"

#include <functional>

namespace forecourt::tests {

/// Keeps what was asked; answers what the test set. Thread: the test's.
class FakeBilling final : public api::Corrections,
                          public api::Months,
                          public api::Documents,
                          public api::Reports,
                          public api::DriverCosts
{
public:
    FakeBilling();
    ~FakeBilling() override;

    std::optional<Error> failure; ///< every call fails with this while set

    QList<BillingCase> open;              ///< cases; decided ones are told from their state
    QList<CorrectionRecord> decided;
    QList<CaseDecision> decisions;
    QList<SessionValues> asked;           ///< of costBy()
    SessionCost costOfValues;

    QList<MonthSummary> summaries;        ///< newest first
    QList<Booking> booked;
    QList<api::StatementParty> recipients;
    Preflight flight;
    QList<BillingMonth> locked;

    QList<NumberRange> numberRanges;
    QList<DocumentRecord> issued;
    QList<DocumentDraft> held;
    QStringList released;
    QList<QByteArray> contents;           ///< of issue()
    QList<DocumentId> printed;
    std::function<void()> whenIssued;     ///< called when issue() has kept its records

    Report answer;
    QList<ReportQuery> reports;

    QList<DriverCostState> driverStates;
    QList<QPair<QString, DriverCostSwitch>> switched; ///< station, empty: site

    // api::Corrections
    QFuture<Result<Page<BillingCase>>> cases(api::CaseQuery query) override;
    QFuture<Result<api::CaseCounts>> caseCounts() override;
    QFuture<Result<BillingCase>> caseOf(TransactionKey transaction) override;
    QFuture<Result<SessionCost>> costBy(TransactionKey transaction, SessionValues values) override;
    QFuture<Result<QList<CorrectionRecord>>> decide(QList<CaseDecision> decisions, QString user) override;
    QFuture<Result<QList<CorrectionRecord>>> corrections(TransactionKey transaction) override;
    // api::Months
    QFuture<Result<QList<MonthSummary>>> months() override;
    QFuture<Result<MonthSummary>> month(BillingMonth month) override;
    QFuture<Result<Page<Booking>>> bookings(api::BookingQuery query) override;
    QFuture<Result<QList<BookingTotals>>> totals(api::BookingQuery query) override;
    QFuture<Result<QList<api::StatementParty>>> parties(BillingMonth month, api::StatementBy by) override;
    QFuture<Result<Preflight>> preflight(BillingMonth month) override;
    QFuture<Result<MonthSummary>> lock(BillingMonth month, QString fingerprint, QString user) override;
    // api::Documents
    QFuture<Result<QList<NumberRange>>> ranges() override;
    QFuture<Result<void>> saveRange(NumberRange range, QString user) override;
    QFuture<Result<HeldNumbers>> hold(QList<DocumentDraft> drafts, QString user) override;
    QFuture<Result<QList<DocumentRecord>>> issue(QString ticket, QList<QByteArray> contents, QString reason) override;
    QFuture<Result<void>> release(QString ticket) override;
    QFuture<Result<Page<DocumentRecord>>> documents(api::DocumentQuery query) override;
    QFuture<Result<DocumentRecord>> document(DocumentId id) override;
    QFuture<Result<QByteArray>> content(DocumentId id) override;
    QFuture<Result<void>> countPrint(DocumentId id, QString user) override;
    // api::Reports
    QFuture<Result<Report>> report(ReportQuery query) override;
    // api::DriverCosts
    QFuture<Result<QList<DriverCostState>>> states() override;
    QFuture<Result<void>> setSwitch(std::optional<StationId> station, DriverCostSwitch value, QString user) override;

private:
    template<class T>
    [[nodiscard]] QFuture<Result<T>> answered(T value) const
    {
        return failure ? readyFuture<Result<T>>(tl::unexpected(*failure)) : readyFuture<Result<T>>(std::move(value));
    }
    template<class T>
    [[nodiscard]] static Page<T> pageOf(const QList<T>& rows, const QString& after, int limit)
    {
        const qsizetype from = after.toLongLong();
        return {rows.mid(from, limit), from + limit < rows.size() ? QString::number(from + limit) : QString()};
    }
    [[nodiscard]] QFuture<Result<void>> done() const;
};

} // namespace forecourt::tests
