// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The forms of the calls about accounts.
#include "core/wire/callcoding.h"

namespace forecourt::wire {

template struct Call<Page<BillingCase>, api::CaseQuery>;
template struct Call<api::CaseCounts>;
template struct Call<BillingCase, TransactionKey>;
template struct Call<SessionCost, TransactionKey, SessionValues>;
template struct Call<QList<CorrectionRecord>, QList<CaseDecision>, QString>;
template struct Call<QList<CorrectionRecord>, TransactionKey>;
template struct Call<QList<MonthSummary>>;
template struct Call<MonthSummary, BillingMonth>;
template struct Call<Page<Booking>, api::BookingQuery>;
template struct Call<QList<BookingTotals>, api::BookingQuery>;
template struct Call<QList<api::StatementParty>, BillingMonth, api::StatementBy>;
template struct Call<Preflight, BillingMonth>;
template struct Call<MonthSummary, BillingMonth, QString, QString>;
template struct Call<QList<NumberRange>>;
template struct Call<void, NumberRange, QString>;
template struct Call<HeldNumbers, QList<DocumentDraft>, QString>;
template struct Call<QList<DocumentRecord>, QString, QList<QByteArray>, QString>;
template struct Call<Page<DocumentRecord>, api::DocumentQuery>;
template struct Call<DocumentRecord, DocumentId>;
template struct Call<QByteArray, DocumentId>;
template struct Call<void, DocumentId, QString>;
template struct Call<Report, ReportQuery>;
template struct Call<QList<DriverCostState>>;
template struct Call<void, std::optional<StationId>, DriverCostSwitch, QString>;

} // namespace forecourt::wire
