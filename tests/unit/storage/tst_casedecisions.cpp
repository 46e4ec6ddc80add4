// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Decisions of the corrections desk: the original stays, they are taken back, wrong ones are refused.
#include "tests/support/testprogram.h"
#include "tests/unit/storage/casefixture.h"

using namespace forecourt;
using namespace forecourt::tests;

Q_DECLARE_METATYPE(forecourt::SessionValues)

namespace forecourt::tests::casedecisions {

using namespace forecourt::tests::cases;

class CaseDecisionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void originalStaysAsItWas();
    void decisionIsTakenBack();
    void wrongDecisionsAreRefused_data();
    void wrongDecisionsAreRefused();
    void manyDecisionsAreAllOrNone();
};

void CaseDecisionsTest::originalStaysAsItWas()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    const TransactionRecord record = neverStopped(fixture);
    const auto before = result(fixture.store().history().transaction(record.key));
    QVERIFY(decide(fixture, decision(record.key, CaseState::Corrected, *caseOf(fixture, record.key).proposed)));
    QCOMPARE(*result(fixture.store().history().transaction(record.key)), *before);
    QVERIFY(result(fixture.store().storage().findDamagedTransactions())->isEmpty());
    const auto told = result(fixture.corrections().corrections(record.key));
    QCOMPARE(told->size(), 1);
    QCOMPARE(told->first().reason, QStringLiteral("The driver said so"));
    QCOMPARE(told->first().user, QStringLiteral("Eva"));
    QVERIFY(!told->first().before.stoppedAt);
    QCOMPARE(told->first().after.stoppedAt, std::optional(utc(2025, 5, 5, 12, 30)));
    QCOMPARE(told->first().kinds, QList<CaseKind>{CaseKind::NeverStopped});
}

void CaseDecisionsTest::decisionIsTakenBack()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    const TransactionRecord record = neverStopped(fixture);
    QVERIFY(decide(fixture, decision(record.key, CaseState::Corrected, *caseOf(fixture, record.key).proposed)));
    QVERIFY(decide(fixture, decision(record.key, CaseState::Undecided)));
    QCOMPARE(fixture.grossOf(May), 0);
    QVERIFY(fixture.bookingsOf(May).isEmpty());
    QCOMPARE(result(fixture.corrections().caseCounts())->total, 1);
    QCOMPARE(result(fixture.corrections().corrections(record.key))->size(), 2); // nothing is forgotten
}

void CaseDecisionsTest::wrongDecisionsAreRefused_data()
{
    QTest::addColumn<SessionValues>("values");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("field");
    const QString reason = QStringLiteral("why");
    SessionValues values;
    values.stoppedAt = utc(2025, 5, 5, 13);
    QTest::newRow("no reason") << values << QStringLiteral("  ") << QStringLiteral("reason");
    values.stoppedAt = utc(2025, 5, 5, 11);
    QTest::newRow("end before the start") << values << reason << QStringLiteral("stoppedAt");
    values.stoppedAt = QDateTime::currentDateTimeUtc().addDays(1);
    QTest::newRow("end in the future") << values << reason << QStringLiteral("stoppedAt");
    values.stoppedAt = utc(2025, 5, 5, 13);
    values.meterStop = Energy{0};
    QTest::newRow("meter below its start") << values << reason << QStringLiteral("meterStop");
}

void CaseDecisionsTest::wrongDecisionsAreRefused()
{
    QFETCH(SessionValues, values);
    QFETCH(QString, reason);
    QFETCH(QString, field);
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    CaseDecision made = decision(neverStopped(fixture).key, CaseState::Corrected, values);
    made.reason = reason;
    const auto refused = decide(fixture, made);
    QVERIFY(!refused);
    QCOMPARE(refused.error().args, (QStringList{QStringLiteral("0"), field}));
    QCOMPARE(fixture.grossOf(May), 0);
}

void CaseDecisionsTest::manyDecisionsAreAllOrNone()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    const TransactionRecord first = neverStopped(fixture);
    const auto refused = result(fixture.corrections().decide(
        {decision(first.key, CaseState::LeftOut), decision(TransactionKey(999), CaseState::LeftOut)}, QStringLiteral("Eva")));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotFound);
    QCOMPARE(refused.error().args, QStringList{QStringLiteral("1")});
    QCOMPARE(caseOf(fixture, first.key).state, CaseState::Undecided);
    QVERIFY(result(fixture.corrections().corrections(first.key))->isEmpty());
}

FORECOURT_TEST(CaseDecisionsTest)

} // namespace forecourt::tests::casedecisions

#include "tst_casedecisions.moc"
