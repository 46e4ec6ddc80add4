// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/storage/casefixture.h"

namespace forecourt::tests::cases {

CaseDecision decision(TransactionKey key, CaseState state, SessionValues values)
{
    CaseDecision made;
    made.transaction = key;
    made.state = state;
    made.values = std::move(values);
    made.reason = QStringLiteral("The driver said so");
    return made;
}

Result<QList<CorrectionRecord>> decide(AccountFixture& fixture, const CaseDecision& made)
{
    return result(fixture.corrections().decide({made}, QStringLiteral("Eva")));
}

BillingCase caseOf(AccountFixture& fixture, TransactionKey key)
{
    return result(fixture.corrections().caseOf(key)).value_or(BillingCase());
}

TransactionRecord neverStopped(AccountFixture& fixture)
{
    TransactionRecord record = fixture.session(utc(2025, 5, 5), 20'000, true);
    const Energy last = record.meterStart + Energy::fromWh(5'000);
    MeterSample sample = aSample(utc(2025, 5, 5, 12, 30), last.milliWh, Measurand::EnergyActiveImportRegister);
    record.lastRegister = last;
    record.lastSampleAt = sample.at;
    record.state = TransactionState::EndUnknown;
    record.flags |= TransactionFlag::EndUnknown;
    return fixture.store().save(record, {sample}) ? record : TransactionRecord();
}

} // namespace forecourt::tests::cases
