// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The corrections desk, and months that are locked.
#include "core/storage/connection.h"
#include "tests/support/testprogram.h"
#include "tests/unit/storage/accountfixture.h"

Q_DECLARE_METATYPE(forecourt::SessionValues)

using namespace forecourt;
using namespace forecourt::tests;

namespace {

const BillingMonth May{2025, 5};
const BillingMonth June{2025, 6};

CaseDecision decision(TransactionKey key, CaseState state, SessionValues values = {})
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

/// Began at noon and never stopped; its last value is 5 kWh later, at half past.
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

} // namespace

class AccountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oddSessionIsInNoTotalUntilDecided();
    void originalStaysAsItWas();
    void decisionIsTakenBack();
    void wrongDecisionsAreRefused_data();
    void wrongDecisionsAreRefused();
    void manyDecisionsAreAllOrNone();
    void oneChargeRecordedTwiceIsFound();
    void registerThatRanBackwardsIsCorrected();
    void clockWrongByHoursIsNoticed();
    void testChargeIsNoCaseAndInNoTotal();
    void openSessionsAreFoundAgain();
    void lateStopGoesIntoTheNextMonth();
    void correctionOfALockedMonthIsBookedInTheNext();
    void lockedMonthCannotBeChangedByAnybody();
    void monthThatIsNotOverCannotBeLocked();
    void changedMonthIsNotLocked();
    void earlierMonthsGoFirst();
    void sessionBelongsToTheMonthOfTheSitesClock();
    void personOfALaterAmendmentMovesTheBooking();
};

void AccountsTest::oddSessionIsInNoTotalUntilDecided()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    const TransactionRecord record = neverStopped(fixture);
    QVERIFY(record.key.value() > 0);
    QCOMPARE(fixture.grossOf(May), 0);
    const BillingCase odd = caseOf(fixture, record.key);
    QCOMPARE(odd.kinds, QList<CaseKind>{CaseKind::NeverStopped});
    QVERIFY(odd.proposed.has_value());
    QCOMPARE(*odd.proposed->stoppedAt, utc(2025, 5, 5, 12, 30));
    QCOMPARE(*odd.proposed->meterStop - *odd.proposed->meterStart, Energy::fromWh(5'000));
    QCOMPARE(odd.proposedCost->minor, 245);
    QCOMPARE(result(fixture.corrections().caseCounts())->total, 1);
    QCOMPARE(result(fixture.months().month(May))->undecided, 1);

    const auto records = decide(fixture, decision(record.key, CaseState::Corrected, *odd.proposed));
    QVERIFY(records);
    QCOMPARE(records->first().costAfter->minor, 245);
    QCOMPARE(fixture.grossOf(May), 245);
    QCOMPARE(result(fixture.corrections().caseCounts())->total, 0);
    api::CaseQuery decided;
    decided.show = api::CaseQuery::Show::Decided;
    QCOMPARE(result(fixture.corrections().cases(decided))->rows.first().state, CaseState::Corrected);
}

void AccountsTest::originalStaysAsItWas()
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

void AccountsTest::decisionIsTakenBack()
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

void AccountsTest::wrongDecisionsAreRefused_data()
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

void AccountsTest::wrongDecisionsAreRefused()
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

void AccountsTest::manyDecisionsAreAllOrNone()
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

void AccountsTest::oneChargeRecordedTwiceIsFound()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    const TransactionRecord first = fixture.session(utc(2025, 5, 5), 10'000);
    TransactionRecord again = first;
    again.startStationTime = QStringLiteral("2025-05-05T12:00:05Z");
    again.startedAt = utc(2025, 5, 5, 12, 0, 5);
    again.state = TransactionState::Running;
    const auto begun = fixture.store().begin(again);
    QVERIFY(begun && !begun->isDuplicate);
    again = begun->record;
    again.state = TransactionState::Ended;
    QVERIFY(fixture.store().save(again));
    const BillingCase odd = caseOf(fixture, again.key);
    QCOMPARE(odd.kinds, QList<CaseKind>{CaseKind::Duplicate});
    QVERIFY(odd.proposesLeavingOut && !odd.proposed);
    QCOMPARE(odd.evidence.first().other, std::optional(first.key));
    QCOMPARE(fixture.grossOf(May), 490);
    QVERIFY(decide(fixture, decision(again.key, CaseState::LeftOut)));
    QCOMPARE(fixture.grossOf(May), 490);
    QCOMPARE(result(fixture.months().month(May))->leftOut, 1);
}

/// Register reset in mid-session: what it rose by before and after is proposed.
void AccountsTest::registerThatRanBackwardsIsCorrected()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    TransactionRecord record = fixture.session(utc(2025, 5, 5), 10'000, true);
    const qint64 start = record.meterStart.milliWh;
    const auto value = [](int minute, qint64 milli) {
        return aSample(utc(2025, 5, 5, 12, minute), milli, Measurand::EnergyActiveImportRegister);
    };
    QVERIFY(fixture.store().addSamples(record, {value(10, start + 3'000'000), value(20, 0), value(30, 2'000'000)}));
    record.state = TransactionState::Ended;
    record.stoppedAt = record.stopReceivedAt = utc(2025, 5, 5, 13);
    record.meterStop = Energy{4'000'000};
    record.flags |= TransactionFlag::MeterBackwards;
    QVERIFY(fixture.store().save(record));
    const BillingCase odd = caseOf(fixture, record.key);
    QCOMPARE(odd.kinds.first(), CaseKind::Negative);
    QCOMPARE(fixture.grossOf(May), 0); // a person looks first
    QCOMPARE(*odd.proposed->meterStop - *odd.proposed->meterStart, Energy{7'000'000}); // 3 before, 4 after
    QVERIFY(decide(fixture, decision(record.key, CaseState::Corrected, *odd.proposed)));
    QCOMPARE(fixture.grossOf(May), 343);
}

void AccountsTest::clockWrongByHoursIsNoticed()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    TransactionRecord record = fixture.session(utc(2025, 5, 5), 10'000);
    record.startReceivedAt = record.startedAt.addSecs(3 * 3600);
    record.stopReceivedAt = record.stoppedAt->addSecs(3 * 3600);
    QVERIFY(fixture.store().save(record));
    const BillingCase odd = caseOf(fixture, record.key);
    QCOMPARE(odd.kinds, QList<CaseKind>{CaseKind::ClockWrong});
    QCOMPARE(odd.evidence.first().kind, EvidenceKind::ClockOff);
    QCOMPARE(odd.evidence.first().seconds, std::optional<qint64>(-3 * 3600));
    QCOMPARE(odd.proposed->startedAt, std::optional(utc(2025, 5, 5, 15)));
    // one that was offline sends start and stop together: late, but right
    TransactionRecord late = fixture.session(utc(2025, 5, 6), 10'000);
    late.startReceivedAt = late.stoppedAt->addSecs(3 * 3600);
    late.stopReceivedAt = late.startReceivedAt.addSecs(2);
    QVERIFY(fixture.store().save(late));
    QVERIFY(caseOf(fixture, late.key).kinds.isEmpty());
}

void AccountsTest::testChargeIsNoCaseAndInNoTotal()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    TransactionRecord record = fixture.session(utc(2025, 5, 5), 10'000);
    QCOMPARE(fixture.grossOf(May), 490);
    record.flags |= TransactionFlag::Test;
    QVERIFY(fixture.store().save(record));
    QCOMPARE(fixture.grossOf(May), 0);
    QCOMPARE(result(fixture.months().month(May))->tests, 1);
    QCOMPARE(result(fixture.corrections().caseCounts())->total, 0);
}

/// What goes on over a restart: sessions that run, and cables that stay in.
void AccountsTest::openSessionsAreFoundAgain()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    const QDateTime noon = utc(2025, 5, 5, 12, 0);
    const auto place = [](int number) { return QStringLiteral("CP-%1").arg(number); };
    const auto note = [&fixture](const TransactionRecord& record, const QDateTime& at, ChargingState state) {
        fixture.accounts().addState(record.key, {at, state, state == ChargingState::SuspendedEv});
    };
    const TransactionRecord out = fixture.session(noon, 10'000, false, place(1));
    const TransactionRecord in = fixture.session(noon, 10'000, false, place(2));
    const TransactionRecord before = fixture.session(noon, 10'000, false, place(3));
    const TransactionRecord silent = fixture.session(noon, 10'000, false, place(4));
    const TransactionRecord running = fixture.session(noon.addSecs(7'200), 10'000, true, place(3)); // another car, or the same again
    note(out, noon, ChargingState::Charging);
    note(out, noon.addSecs(4'000), ChargingState::None);
    note(in, noon, ChargingState::SuspendedEv);
    note(before, noon, ChargingState::Charging);
    fixture.accounts().noteTold(in.key, DriverMessage::SetUserPrice);
    fixture.accounts().noteTold(in.key, DriverMessage::FinalCost);
    fixture.accounts().noteTold(in.key, DriverMessage::FinalCost);
    QVERIFY(fixture.reopen());
    const auto openAt = [&fixture](const QDateTime& now) {
        return answer<QList<ports::OpenSession>>([&](auto done) { fixture.accounts().openSessions(now, std::move(done)); });
    };
    const auto open = openAt(noon.addSecs(10'000));
    QVERIFY(open);
    QCOMPARE(open->size(), 2);
    QCOMPARE(open->at(0).record.key, running.key);
    QVERIFY(!open->at(0).state && open->at(0).told.isEmpty());
    QCOMPARE(open->at(1).record.key, in.key);
    QCOMPARE(open->at(1).state, std::optional(StateSince{noon, ChargingState::SuspendedEv, true}));
    QCOMPARE(open->at(1).told, (QList<DriverMessage>{DriverMessage::SetUserPrice, DriverMessage::FinalCost}));
    QCOMPARE(openAt(noon.addDays(40))->size(), 1); // nobody waits so long for a cable
    QVERIFY(silent.key.value() > 0);
}

void AccountsTest::lateStopGoesIntoTheNextMonth()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    fixture.session(utc(2025, 5, 4), 10'000);
    const TransactionRecord running = fixture.session(utc(2025, 5, 5), 10'000, true);
    const auto preflight = result(fixture.months().preflight(May));
    const auto isRunning = [](const PreflightFinding& finding) { return finding.kind == PreflightKind::StillRunning; };
    QVERIFY(std::any_of(preflight->findings.cbegin(), preflight->findings.cend(), isRunning));
    const auto locked = fixture.lock(May);
    QVERIFY2(locked, locked ? "" : qPrintable(locked.error().detail));
    fixture.stop(running, 10'000);
    QCOMPARE(fixture.grossOf(May), 490); // as it was
    const auto booked = fixture.bookingsOf(June);
    QCOMPARE(booked.size(), 1);
    QVERIFY(booked.first().isLate);
    QCOMPARE(booked.first().kind, BookingKind::Charge);
    QCOMPARE(booked.first().startedAt, utc(2025, 5, 5));
    QCOMPARE(result(fixture.months().month(June))->lateFromBefore, 1);
    const auto settlement =
        answer<ports::Settlement>([&](auto done) { fixture.accounts().settlement(running.key, std::move(done)); });
    QVERIFY(settlement->isLate);
    QCOMPARE(settlement->month, std::optional(June));
    QCOMPARE(settlement->ownMonth, May);
}

void AccountsTest::correctionOfALockedMonthIsBookedInTheNext()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    const TransactionRecord record = fixture.session(utc(2025, 5, 5), 10'000);
    QVERIFY(fixture.lock(May));
    SessionValues values;
    values.meterStop = record.meterStart + Energy::fromWh(4'000);
    QVERIFY(decide(fixture, decision(record.key, CaseState::Corrected, values)));
    QCOMPARE(fixture.grossOf(May), 490);
    const auto june = fixture.bookingsOf(June);
    QCOMPARE(june.size(), 2);
    QCOMPARE(june.at(0).kind, BookingKind::Reversal);
    QCOMPARE(june.at(0).cost.total.minor, -490);
    QCOMPARE(june.at(1).kind, BookingKind::Correction);
    QCOMPARE(june.at(1).cost.total.minor, 196);
    QCOMPARE(june.at(1).of, std::optional(fixture.bookingsOf(May).first().id));
    QCOMPARE(june.at(1).reason, QStringLiteral("The driver said so"));
    QCOMPARE(fixture.grossOf(June), -294);
    const auto totals = result(fixture.months().month(June))->totals;
    QCOMPARE(totals.first().sessions, 0);
    QCOMPARE(totals.first().vatTotals.first().gross.minor, -294);
    QCOMPARE(totals.first().net.minor + totals.first().vat.minor, -294);
    // a second thought changes the open month only
    QVERIFY(decide(fixture, decision(record.key, CaseState::LeftOut)));
    QCOMPARE(fixture.grossOf(June), -490);
    QCOMPARE(fixture.bookingsOf(June).size(), 1);
}

void AccountsTest::lockedMonthCannotBeChangedByAnybody()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    fixture.session(utc(2025, 5, 5), 10'000);
    QVERIFY(fixture.lock(May));
    const QString path = fixture.store().file(QStringLiteral("forecourt.sqlite"));
    fixture.store().end();
    storage::Connection connection(path, storage::Connection::Access::ReadWrite);
    for (const char* sql : {"UPDATE bookings SET gross = 1", "DELETE FROM bookings", "UPDATE bookings SET month = 202506"}) {
        QVERIFY2(!connection.execute(sql), sql);
        connection.clearFailure();
    }
    QCOMPARE(connection.readInteger("SELECT gross FROM bookings"), 490);
}

void AccountsTest::monthThatIsNotOverCannotBeLocked()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    const BillingMonth now = BillingMonth::of(QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("Europe/Berlin")).date());
    const auto refused = fixture.lock(now);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
    QCOMPARE(refused.error().args, QStringList{QStringLiteral("MonthNotOver")});
}

void AccountsTest::changedMonthIsNotLocked()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    fixture.session(utc(2025, 5, 5), 10'000);
    const auto preflight = result(fixture.months().preflight(May));
    fixture.session(utc(2025, 5, 6), 10'000); // meanwhile
    const auto refused = result(fixture.months().lock(May, preflight->fingerprint, QStringLiteral("Eva")));
    QCOMPARE(refused.error().args, QStringList{QStringLiteral("changed")});
    QVERIFY(fixture.lock(May));
    QCOMPARE(fixture.lock(May).error().args, QStringList{QStringLiteral("locked")});
}

void AccountsTest::earlierMonthsGoFirst()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    fixture.session(utc(2025, 4, 5), 10'000);
    fixture.session(utc(2025, 5, 5), 10'000);
    QCOMPARE(fixture.lock(May).error().args, QStringList{QStringLiteral("EarlierMonthOpen")});
    QVERIFY(fixture.lock(BillingMonth{2025, 4}));
    QVERIFY(fixture.lock(May));
}

void AccountsTest::sessionBelongsToTheMonthOfTheSitesClock()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    fixture.session(utc(2025, 5, 31, 22, 30), 10'000); // half past midnight of 1 June in Berlin
    QVERIFY(fixture.bookingsOf(May).isEmpty());
    QCOMPARE(fixture.grossOf(June), 490);
}

void AccountsTest::personOfALaterAmendmentMovesTheBooking()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    const PersonId anna = fixture.person(QStringLiteral("Anna"), QStringLiteral("Flat 1"));
    TransactionRecord record = fixture.session(utc(2025, 5, 5), 10'000);
    QCOMPARE(result(fixture.months().parties(May, api::StatementBy::Person))->first().name, QString());
    record.person = anna;
    record.personName = QStringLiteral("Anna");
    QVERIFY(fixture.store().save(record));
    const auto parties = result(fixture.months().parties(May, api::StatementBy::Person));
    QCOMPARE(parties->size(), 1);
    QCOMPARE(parties->first().person, std::optional(anna));
    QCOMPARE(parties->first().group, QStringLiteral("Flat 1"));
    QCOMPARE(parties->first().open, 1);
    QCOMPARE(parties->first().totals.first().gross.minor, 490);
    QCOMPARE(result(fixture.months().parties(May, api::StatementBy::Group))->first().name, QStringLiteral("Flat 1"));
}

FORECOURT_TEST(AccountsTest)
#include "tst_accounts.moc"
