// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What flags and an operator's decision do to sums and to the list of what needs attention. Source: T-20.
#include "core/storage/connection.h"
#include "tests/support/testprogram.h"
#include "tests/unit/storage/storagefixture.h"

using namespace forecourt;
using namespace forecourt::tests;

class TransactionVerdictsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void impossibleEnergyIsInNoSum();
    void closedSessionsNeedNoAttention();
};

void TransactionVerdictsTest::impossibleEnergyIsInNoSum()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const auto end = [&](int evse, int wattHours, TransactionFlags flags) {
        TransactionRecord record = fixture.begin(aTransaction(QStringLiteral("CP-1"), evse, utc(2026, 5, 5, 10)))->record;
        record.state = TransactionState::Ended;
        record.flags = flags;
        record.stoppedAt = utc(2026, 5, 5, 13);
        record.meterStop = record.meterStart + Energy::fromWh(wattHours);
        return bool(fixture.save(record));
    };
    QVERIFY(end(1, 2000, {}));
    QVERIFY(end(2, 12'345'678, TransactionFlag::EnergyImplausible));
    QVERIFY(end(3, -500, TransactionFlag::MeterBackwards));
    QVERIFY(end(4, 700, TransactionFlag::Test | TransactionFlag::EnergyImplausible));
    const auto stored = fixture.load();
    QCOMPARE(stored->today.sessions, 3);
    QCOMPARE(stored->today.energy, Energy::fromWh(2000)); // T-20: not until it is accepted
    const auto totals = result(fixture.history().transactionTotals({}));
    QCOMPARE(totals->count, 3);
    QCOMPARE(totals->energy, Energy::fromWh(2000));
    QCOMPARE(totals->withoutEnergy, 2);
    QCOMPARE(totals->tests, 1);

    api::TransactionQuery attention;
    attention.state = api::TransactionQuery::State::Attention;
    QCOMPARE(result(fixture.history().transactions(attention))->rows.size(), 3);
    TransactionRecord accepted = *result(fixture.history().transaction(TransactionKey(2)));
    accepted.flags |= TransactionFlag::EnergyAccepted;
    QVERIFY(fixture.save(accepted));
    QCOMPARE(*result(fixture.history().transaction(TransactionKey(2))), accepted);
    QCOMPARE(fixture.load()->today.energy, Energy::fromWh(2000 + 12'345'678));
    const auto after = result(fixture.history().transactionTotals({}));
    QCOMPARE(after->energy, Energy::fromWh(2000 + 12'345'678));
    QCOMPARE(after->withoutEnergy, 1);
    QCOMPARE(result(fixture.history().transactions(attention))->rows.size(), 2);
    accepted.flags &= ~TransactionFlags(TransactionFlag::EnergyAccepted); // and back
    QVERIFY(fixture.save(accepted));
    QCOMPARE(result(fixture.history().transactionTotals({}))->energy, Energy::fromWh(2000));
}

/// Decided is decided; rows of before that rule are still marked and are no work any more either.
void TransactionVerdictsTest::closedSessionsNeedNoAttention()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    TransactionRecord record = fixture.begin(aTransaction(QStringLiteral("CP-1"), 1, utc(2026, 5, 5, 10)))->record;
    record.state = TransactionState::EndUnknown;
    record.flags = TransactionFlag::EndUnknown | TransactionFlag::LongDuration;
    QVERIFY(fixture.save(record));
    api::TransactionQuery attention;
    attention.state = api::TransactionQuery::State::Attention;
    const auto count = [&] { return result(fixture.history().transactionTotals(attention))->count; };
    QCOMPARE(count(), 1);
    record.state = TransactionState::ClosedByOperator;
    record.stoppedAt = utc(2026, 5, 7, 10);
    QVERIFY(fixture.save(record));
    QCOMPARE(count(), 0);
    QCOMPARE(result(fixture.history().transactions(attention))->rows.size(), 0);
    {
        storage::Connection before(fixture.file(QStringLiteral("forecourt.sqlite")), storage::Connection::Access::ReadWrite);
        QVERIFY(before.execute("UPDATE transactions SET needs_attention = 1")); // as such a row was left then
    }
    QCOMPARE(count(), 0);
    QCOMPARE(result(fixture.history().transactions(attention))->rows.size(), 0);
    record.state = TransactionState::Ended; // the charger's own end came after all
    record.flags = TransactionFlag::EndCorrected | TransactionFlag::LongDuration;
    QVERIFY(fixture.save(record));
    QCOMPARE(count(), 1);
}

FORECOURT_TEST(TransactionVerdictsTest)
#include "tst_transactionverdicts.moc"
