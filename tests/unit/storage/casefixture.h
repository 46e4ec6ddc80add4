// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the tests of the corrections desk share: a session that never stopped, and decisions about it.
#pragma once

#include "tests/unit/storage/accountfixture.h"

namespace forecourt::tests::cases {

inline const BillingMonth May{2025, 5};
inline const BillingMonth June{2025, 6};

[[nodiscard]] CaseDecision decision(TransactionKey key, CaseState state, SessionValues values = {});
[[nodiscard]] Result<QList<CorrectionRecord>> decide(AccountFixture& fixture, const CaseDecision& made);
[[nodiscard]] BillingCase caseOf(AccountFixture& fixture, TransactionKey key);
/// Began at noon and never stopped; its last value is 5 kWh later, at half past.
[[nodiscard]] TransactionRecord neverStopped(AccountFixture& fixture);

} // namespace forecourt::tests::cases
