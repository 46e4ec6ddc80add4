// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The months of the accounts on disk.
#pragma once

#include "core/api/billing.h"
#include "core/storage/accountkeeper.h"

namespace forecourt::storage {

/// Thread: any may call.
class MonthKeeper final : public api::Months
{
public:
    explicit MonthKeeper(const AccountAccess& access) : m_access(access) {}

    [[nodiscard]] QFuture<Result<QList<MonthSummary>>> months() override;
    [[nodiscard]] QFuture<Result<MonthSummary>> month(BillingMonth month) override;
    [[nodiscard]] QFuture<Result<Page<Booking>>> bookings(api::BookingQuery query) override;
    [[nodiscard]] QFuture<Result<QList<BookingTotals>>> totals(api::BookingQuery query) override;
    [[nodiscard]] QFuture<Result<QList<api::StatementParty>>> parties(BillingMonth month, api::StatementBy by) override;
    [[nodiscard]] QFuture<Result<Preflight>> preflight(BillingMonth month) override;
    [[nodiscard]] QFuture<Result<MonthSummary>> lock(BillingMonth month, QString fingerprint, QString user) override;

private:
    const AccountAccess& m_access;
};

} // namespace forecourt::storage
