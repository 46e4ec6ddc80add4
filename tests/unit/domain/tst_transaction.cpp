// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/site.h"
#include "core/domain/transaction.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;

class TestTransaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void energyIsStopMinusStart_data();
    void energyIsStopMinusStart();
    void asksForAttention_data();
    void asksForAttention();
    void energyIsSummedUnlessItCannotBeRight_data();
    void energyIsSummedUnlessItCannotBeRight();
    void comparesTokensWithoutCase();
    void limitFollowsFromTheMainFuse();
};

void TestTransaction::energyIsStopMinusStart_data()
{
    QTest::addColumn<TransactionState>("state");
    QTest::addColumn<qint64>("lastRegister");
    QTest::addColumn<qint64>("stop");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("running without samples: unknown") << TransactionState::Running << -1LL << -1LL << -1LL;
    QTest::newRow("running: latest register") << TransactionState::Running << 3500LL << -1LL << 2500LL;
    QTest::newRow("ended: the stop wins over samples") << TransactionState::Ended << 3500LL << 4000LL << 3000LL;
    QTest::newRow("ended without a reading: latest register") << TransactionState::EndUnknown << 2000LL << -1LL << 1000LL;
    QTest::newRow("orphan: unknown") << TransactionState::Orphan << -1LL << 4000LL << -1LL;
}

void TestTransaction::energyIsStopMinusStart()
{
    QFETCH(TransactionState, state);
    QFETCH(qint64, lastRegister);
    QFETCH(qint64, stop);
    QFETCH(qint64, expected);
    TransactionRecord record;
    record.state = state;
    record.meterStart = Energy::fromWh(1000);
    if (lastRegister >= 0)
        record.lastRegister = Energy::fromWh(lastRegister);
    if (stop >= 0)
        record.meterStop = Energy::fromWh(stop);
    const auto energy = record.energy();
    QCOMPARE(energy.has_value(), expected >= 0);
    if (energy)
        QCOMPARE(energy->milliWh, expected * 1000);
}

void TestTransaction::asksForAttention_data()
{
    QTest::addColumn<TransactionState>("state");
    QTest::addColumn<TransactionFlags>("flags");
    QTest::addColumn<bool>("expected");
    using F = TransactionFlag;
    QTest::newRow("plain") << TransactionState::Ended << TransactionFlags() << false;
    QTest::newRow("late delivery alone") << TransactionState::Ended << TransactionFlags(F::LateDelivery) << false;
    QTest::newRow("negative energy") << TransactionState::Ended << TransactionFlags(F::MeterBackwards) << true;
    QTest::newRow("too much energy") << TransactionState::Ended << TransactionFlags(F::EnergyImplausible) << true;
    QTest::newRow("too much energy, accepted") << TransactionState::Ended << (F::EnergyImplausible | F::EnergyAccepted) << false;
    QTest::newRow("accepted, and another matter") << TransactionState::Ended << (F::EnergyImplausible | F::EnergyAccepted | F::StopConflict) << true;
    QTest::newRow("closed by the operator") << TransactionState::ClosedByOperator << TransactionFlags(F::EndUnknown) << false;
    QTest::newRow("closed after it hung for days") << TransactionState::ClosedByOperator << (F::EndUnknown | F::LongDuration) << false;
    QTest::newRow("ended late after closing") << TransactionState::Ended << (F::EndCorrected | F::LongDuration) << true;
    QTest::newRow("end unknown") << TransactionState::EndUnknown << TransactionFlags() << true;
    QTest::newRow("orphan") << TransactionState::Orphan << TransactionFlags() << true;
    QTest::newRow("not authorised") << TransactionState::Running << (F::NotAuthorized | F::UnknownToken) << true;
}

void TestTransaction::asksForAttention()
{
    QFETCH(TransactionState, state);
    QFETCH(TransactionFlags, flags);
    QFETCH(bool, expected);
    TransactionRecord record;
    record.state = state;
    record.flags = flags;
    QCOMPARE(record.needsAttention(), expected);
}

void TestTransaction::energyIsSummedUnlessItCannotBeRight_data()
{
    QTest::addColumn<TransactionFlags>("flags");
    QTest::addColumn<bool>("expected");
    using F = TransactionFlag;
    QTest::newRow("plain") << TransactionFlags() << true;
    QTest::newRow("other flags") << (F::LongDuration | F::RegisterFell | F::StopConflict) << true;
    QTest::newRow("T-20 impossible") << TransactionFlags(F::EnergyImplausible) << false;
    QTest::newRow("T-20 impossible, accepted") << (F::EnergyImplausible | F::EnergyAccepted) << true;
    QTest::newRow("T-20 meter ran backwards") << TransactionFlags(F::MeterBackwards) << false;
    QTest::newRow("T-20 that cannot be accepted") << (F::MeterBackwards | F::EnergyImplausible | F::EnergyAccepted) << false;
}

void TestTransaction::energyIsSummedUnlessItCannotBeRight()
{
    QFETCH(TransactionFlags, flags);
    QFETCH(bool, expected);
    TransactionRecord record;
    record.flags = flags;
    QCOMPARE(record.isEnergySummed(), expected);
}

void TestTransaction::comparesTokensWithoutCase()
{
    QCOMPARE((IdToken{QStringLiteral("04a2Bc"), IdTokenKind::Unknown}), (IdToken{QStringLiteral("04A2BC"), IdTokenKind::Unknown}));
    QVERIFY((IdToken{QStringLiteral("04A2BC"), {}}) != (IdToken{QStringLiteral("04A2BD"), {}}));
}

void TestTransaction::limitFollowsFromTheMainFuse()
{
    SiteSettings site;
    QVERIFY(!site.limitW().has_value());
    site.mainFuseA = 63;
    QCOMPARE(*site.limitW(), 63LL * 230 * 3);
    site.marginPercent = 20;
    QCOMPARE(*site.limitW(), 34'776LL);
}

FORECOURT_TEST(TestTransaction)
#include "tst_transaction.moc"
