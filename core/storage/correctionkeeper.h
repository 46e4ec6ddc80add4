// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The corrections desk on disk.
#pragma once

#include "core/api/billing.h"
#include "core/storage/accountkeeper.h"

namespace forecourt::storage {

/// Thread: any may call.
class CorrectionKeeper final : public api::Corrections
{
public:
    explicit CorrectionKeeper(const AccountAccess& access) : m_access(access) {}

    [[nodiscard]] QFuture<Result<Page<BillingCase>>> cases(api::CaseQuery query) override;
    [[nodiscard]] QFuture<Result<api::CaseCounts>> caseCounts() override;
    [[nodiscard]] QFuture<Result<BillingCase>> caseOf(TransactionKey transaction) override;
    [[nodiscard]] QFuture<Result<SessionCost>> costBy(TransactionKey transaction, SessionValues values) override;
    [[nodiscard]] QFuture<Result<QList<CorrectionRecord>>> decide(QList<CaseDecision> decisions, QString user) override;
    [[nodiscard]] QFuture<Result<QList<CorrectionRecord>>> corrections(TransactionKey transaction) override;

private:
    const AccountAccess& m_access;
};

} // namespace forecourt::storage
