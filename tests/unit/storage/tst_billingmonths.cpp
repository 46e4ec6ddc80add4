// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Days and months of bookings: what counts where, what is open, and months that are locked.
#include "core/storage/connection.h"
#include "tests/support/testprogram.h"
#include "tests/unit/storage/casefixture.h"

#include <QTimeZone>

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::billingmonths {

using namespace forecourt::tests::cases;

class BillingMonthsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dayTellsWhatItsSessionsCameTo();
    void sessionsWithoutPriceAreCounted();
    void openSessionsAreFoundAgain();
    void driversWithoutFinalCostAreFoundAgain();
    void lateStopGoesIntoTheNextMonth();
    void correctionOfALockedMonthIsBookedInTheNext();
    void lockedMonthCannotBeChangedByAnybody();
    void monthThatIsNotOverCannotBeLocked();
    void changedMonthIsNotLocked();
    void earlierMonthsGoFirst();
    void sessionBelongsToTheMonthOfTheSitesClock();
    void personOfALaterAmendmentMovesTheBooking();
};

void BillingMonthsTest::dayTellsWhatItsSessionsCameTo()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    for (const int hour : {8, 10, 23}) // the last one ends on the day after
        QVERIFY(fixture.session(utc(2025, 5, 5, hour), 10'000).key.value() > 0);
    QVERIFY(neverStopped(fixture).key.value() > 0);
    const auto totals = answer<DayTotals>([&](auto done) {
        fixture.store().transactions().dayTotals(QDate(2025, 5, 5), QStringLiteral("UTC"), std::move(done));
    });
    QVERIFY(totals);
    QCOMPARE(totals->sessions, 2);
    QCOMPARE(totals->gross, (QList<Money>{{980, QStringLiteral("EUR")}}));
}

void BillingMonthsTest::sessionsWithoutPriceAreCounted()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    const auto unpriced = [&] {
        return answer<UnpricedUse>([&](auto done) { fixture.accounts().unpriced(std::move(done)); }).value_or(UnpricedUse{-1, {}});
    };
    const TransactionRecord before = fixture.session(utc(2025, 5, 4), 3'000); // nothing is priced yet: nothing is missed
    QCOMPARE(unpriced(), UnpricedUse());
    api::PriceChange made;
    PriceSetting setting;
    setting.name = QStringLiteral("Yard");
    setting.currency = QStringLiteral("EUR");
    made.saved = {setting};
    made.savedVersions = {aVersion(PriceId(-1), 49)};
    PriceAssignment there;
    there.level = PriceLevel::Station;
    there.station = StationId(QStringLiteral("CP-2"));
    there.price = PriceId(-1);
    there.from = utc(2025, 1, 1);
    made.assigned = {there};
    QVERIFY(fixture.change(made));
    const TransactionRecord first = fixture.session(utc(2025, 5, 5), 3'000);
    fixture.session(utc(2025, 5, 6), 3'000);
    QCOMPARE(unpriced().sessions, 3); // the price reaches back to before the first of them
    QCOMPARE(unpriced().since, std::optional(before.startedAt));
    QVERIFY(decide(fixture, decision(first.key, CaseState::Kept)));
    QCOMPARE(unpriced().sessions, 2);
}

/// What goes on over a restart: sessions that run, and cables that stay in.
void BillingMonthsTest::openSessionsAreFoundAgain()
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

/// The cable is out, the price was told, the final cost was not.
void BillingMonthsTest::driversWithoutFinalCostAreFoundAgain()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    const QDateTime noon = utc(2025, 5, 5, 12, 0);
    const auto tell = [&fixture](const TransactionRecord& record, const QList<DriverMessage>& messages) {
        fixture.accounts().addState(record.key, {*record.stoppedAt, ChargingState::None, false});
        for (const DriverMessage message : messages)
            fixture.accounts().noteTold(record.key, message);
    };
    const TransactionRecord owed = fixture.session(noon, 10'000, false, QStringLiteral("CP-1"));
    const TransactionRecord told = fixture.session(noon, 10'000, false, QStringLiteral("CP-2"));
    const TransactionRecord silent = fixture.session(noon, 10'000, false, QStringLiteral("CP-3")); // shows no prices
    const TransactionRecord before = fixture.session(noon, 10'000, false, QStringLiteral("CP-4"));
    const TransactionRecord after = fixture.session(noon.addSecs(4'000), 10'000, false, QStringLiteral("CP-4"));
    tell(owed, {DriverMessage::SetUserPrice, DriverMessage::RunningCost});
    tell(told, {DriverMessage::SetUserPrice, DriverMessage::FinalCost});
    tell(silent, {});
    tell(before, {DriverMessage::SetUserPrice});
    tell(after, {});
    QVERIFY(fixture.reopen());
    const auto openAt = [&fixture](const QDateTime& now) {
        return answer<QList<ports::OpenSession>>([&](auto done) { fixture.accounts().openSessions(now, std::move(done)); });
    };
    const auto open = openAt(noon.addSecs(10'000));
    QVERIFY(open);
    QCOMPARE(open->size(), 1);
    QCOMPARE(open->first().record.key, owed.key);
    QVERIFY(openAt(noon.addDays(2))->isEmpty()); // too late
}

void BillingMonthsTest::lateStopGoesIntoTheNextMonth()
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

void BillingMonthsTest::correctionOfALockedMonthIsBookedInTheNext()
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
    QCOMPARE(june.at(0).meterStart, std::optional(record.meterStart)); // for the receipt: what was read, and what counts
    QCOMPARE(june.at(0).meterStop, std::optional(record.meterStart + Energy::fromWh(10'000)));
    QCOMPARE(june.at(1).meterStop, values.meterStop);
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

void BillingMonthsTest::lockedMonthCannotBeChangedByAnybody()
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

void BillingMonthsTest::monthThatIsNotOverCannotBeLocked()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    const BillingMonth now = BillingMonth::of(QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("Europe/Berlin")).date());
    const auto refused = fixture.lock(now);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
    QCOMPARE(refused.error().args, QStringList{QStringLiteral("MonthNotOver")});
}

void BillingMonthsTest::changedMonthIsNotLocked()
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

void BillingMonthsTest::earlierMonthsGoFirst()
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

void BillingMonthsTest::sessionBelongsToTheMonthOfTheSitesClock()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    fixture.session(utc(2025, 5, 31, 22, 30), 10'000); // half past midnight of 1 June in Berlin
    QVERIFY(fixture.bookingsOf(May).isEmpty());
    QCOMPARE(fixture.grossOf(June), 490);
}

void BillingMonthsTest::personOfALaterAmendmentMovesTheBooking()
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

FORECOURT_TEST(BillingMonthsTest)

} // namespace forecourt::tests::billingmonths

#include "tst_billingmonths.moc"
