// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Prices on the disk: made, undone, refused, told, and what sessions cost by them.
#include "core/storage/connection.h"
#include "core/storage/settler.h"
#include "tests/support/testprogram.h"
#include "tests/unit/storage/accountfixture.h"

#include <algorithm>

using namespace forecourt;
using namespace forecourt::tests;

namespace {

const BillingMonth May{2025, 5};

api::RepriceScope mayScope()
{
    api::RepriceScope scope;
    scope.from = utc(2025, 5, 1, 0);
    scope.to = utc(2025, 6, 1, 0);
    return scope;
}

} // namespace

class PriceKeeperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bookComesBackWhole();
    void changeIsUndone();
    void changeIsAllOrNothing();
    void removedWhileAssignedIsRefused();
    void versionInUseStaysAsItIs();
    void historyTellsWhoAndWhat();
    void costIsThereOnceTheEndIsStored();
    void versionValidAtTheStartCounts();
    void resentStopChangesNothing();
    void oldSessionsKeepTheirPrice();
    void ownPriceOfARunningSessionCounts();
    void currencyChangesWithRunningSessions();
    void endedAssignmentsPriceWhatWasBefore();
    void replacedStationLeavesItsPrices();
    void repriceChangesWhatItShowed();
    void repriceLeavesLockedMonthsAlone();
    void staleLookIsRefused();
    void simulationStoresNothing();
    void unpricedSessionIsPricedWhenAsked();
    void implausibleEnergyIsNotPriced();
    void sessionsOfAnOldLayoutWaitForAPrice();
};

void PriceKeeperTest::bookComesBackWhole()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    const PriceId id = fixture.priceForAll(49);
    QVERIFY(id.value() > 0);
    Holiday holiday;
    holiday.name = QStringLiteral("Good Friday");
    holiday.kind = Holiday::Kind::Easter;
    holiday.easterOffset = -2;
    api::PriceChange change;
    change.holidays = QList<Holiday>{holiday};
    QVERIFY(fixture.change(change));
    const auto before = result(fixture.prices().book());
    QVERIFY(fixture.reopen());
    const auto after = result(fixture.prices().book());
    QVERIFY(before && after);
    QCOMPARE(*after, *before);
    QCOMPARE(after->prices.first().name, QStringLiteral("Standard"));
    QCOMPARE(after->versions.first().number, 1);
    QCOMPARE(after->versions.first().currency, QStringLiteral("EUR"));
    QCOMPARE(after->assignments.first().user, QStringLiteral("Eva"));
    QCOMPARE(after->holidays, QList<Holiday>{holiday});
}

void PriceKeeperTest::changeIsUndone()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    const PriceId id = fixture.priceForAll(49);
    const auto before = result(fixture.prices().book());
    api::PriceChange change;
    PriceSetting renamed = before->prices.first();
    renamed.name = QStringLiteral("Day and night");
    change.saved = {renamed};
    change.savedVersions = {aVersion(id, 55, utc(2025, 7, 1))};
    const auto made = fixture.change(change);
    QVERIFY(made);
    QCOMPARE(result(fixture.prices().book())->versions.size(), 2);
    QVERIFY(fixture.change(made->undo));
    const auto after = result(fixture.prices().book());
    QCOMPARE(after->prices, before->prices);
    QCOMPARE(after->versions, before->versions);
    QCOMPARE(after->assignments, before->assignments);
}

void PriceKeeperTest::changeIsAllOrNothing()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    const PriceId id = fixture.priceForAll(49);
    const auto before = result(fixture.prices().book());
    api::PriceChange change;
    PriceSetting second;
    second.name = QStringLiteral("Second");
    change.saved = {second};
    PriceVersion wrong = aVersion(id, 10, utc(2025, 7, 1));
    wrong.bands = {{QStringLiteral("Night"), {}}};
    wrong.week = {{BandSlot::EveryDay, 0, 360, 0}, {1, 300, 600, 0}}; // overlap on Monday
    change.savedVersions = {wrong};
    const auto made = fixture.change(change);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::InvalidInput);
    QCOMPARE(made.error().args.mid(0, 3), (QStringList{QStringLiteral("savedVersions"), QStringLiteral("0"), QStringLiteral("SlotsOverlap")}));
    QCOMPARE(*result(fixture.prices().book()), *before);
}

void PriceKeeperTest::removedWhileAssignedIsRefused()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    const PriceId id = fixture.priceForAll(49);
    api::PriceChange removal;
    removal.removed = {id};
    const auto refused = fixture.change(removal);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(refused.error().args, (QStringList{QStringLiteral("removed"), QStringLiteral("0"), QStringLiteral("assigned")}));
    removal.unassigned = {result(fixture.prices().book())->assignments.first().id};
    const auto made = fixture.change(removal);
    QVERIFY(made);
    QVERIFY(result(fixture.prices().book())->prices.first().removedAt.has_value());
    QVERIFY(fixture.change(made->undo));
    QVERIFY(!result(fixture.prices().book())->prices.first().removedAt);
    QCOMPARE(result(fixture.prices().book())->assignments.size(), 1);
}

void PriceKeeperTest::versionInUseStaysAsItIs()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    const PriceId id = fixture.priceForAll(49);
    fixture.session(utc(2025, 5, 5), 10'000, true); // it runs: chosen when it began
    api::PriceChange change;
    PriceVersion dearer = result(fixture.prices().book())->versions.first();
    dearer.rates.perKwh = Rate::fromMinor(60);
    change.savedVersions = {dearer};
    const auto refused = fixture.change(change);
    QVERIFY(!refused);
    QCOMPARE(refused.error().args, (QStringList{QStringLiteral("savedVersions"), QStringLiteral("0"), QStringLiteral("inUse")}));
    api::PriceChange removal;
    removal.removedVersions = {dearer.id};
    QCOMPARE(fixture.change(removal).error().code, ErrorCode::Conflict);
    dearer.id = PriceVersionId();
    dearer.validFrom = utc(2025, 6, 1);
    change.savedVersions = {dearer};
    QVERIFY(fixture.change(change)); // a new one is no matter
    QCOMPARE(result(fixture.prices().book())->versions.last().number, 2);
    Q_UNUSED(id)
}

void PriceKeeperTest::historyTellsWhoAndWhat()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    const PriceId id = fixture.priceForAll(49);
    api::PriceHistoryQuery query;
    query.price = id;
    query.limit = 2;
    const auto first = result(fixture.prices().history(query));
    QCOMPARE(first->rows.size(), 2);
    QCOMPARE(first->rows.first().kind, api::PriceEvent::Kind::Assigned);
    QCOMPARE(first->rows.first().user, QStringLiteral("Eva"));
    QVERIFY(first->rows.first().assignment.has_value());
    QVERIFY(first->rows.first().before.isEmpty() && !first->rows.first().after.isEmpty());
    query.after = first->next;
    const auto second = result(fixture.prices().history(query));
    QCOMPARE(second->rows.size(), 1);
    QCOMPARE(second->rows.first().kind, api::PriceEvent::Kind::SettingSaved);
    QVERIFY(second->next.isEmpty());
}

void PriceKeeperTest::costIsThereOnceTheEndIsStored()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    const PriceId id = fixture.priceForAll(49);
    const TransactionRecord record = fixture.session(utc(2025, 5, 5), 10'000);
    const SessionCost cost = fixture.cost(record.key);
    QVERIFY(cost.isPriced());
    QCOMPARE(cost.total, (Money{490, QStringLiteral("EUR")}));
    QCOMPARE(cost.vat.minor, 78); // 490 × 19 / 119 = 78.2
    QCOMPARE(cost.price, std::optional(id));
    QCOMPARE(cost.priceName, QStringLiteral("Standard"));
    const auto price = result(fixture.prices().sessionPrice(record.key));
    QVERIFY(price->isStored);
    QCOMPARE(price->decision.level, std::optional(PriceLevel::Site));
    QCOMPARE(fixture.grossOf(May), 490);
    const Booking booking = fixture.bookingsOf(May).first();
    QCOMPARE(booking.number, record.number);
    QCOMPARE(booking.stationName, QStringLiteral("Yard 1"));
    QCOMPARE(booking.cost, cost);
}

void PriceKeeperTest::versionValidAtTheStartCounts()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    const PriceId id = fixture.priceForAll(49);
    api::PriceChange change;
    change.savedVersions = {aVersion(id, 99, utc(2025, 5, 5, 12, 30))};
    QVERIFY(fixture.change(change));
    QCOMPARE(fixture.cost(fixture.session(utc(2025, 5, 5, 12), 10'000).key).total.minor, 490); // ends after it
    QCOMPARE(fixture.cost(fixture.session(utc(2025, 5, 5, 14), 10'000).key).total.minor, 990);
}

void PriceKeeperTest::resentStopChangesNothing()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    const TransactionRecord record = fixture.session(utc(2025, 5, 5), 10'000);
    const auto before = fixture.bookingsOf(May);
    QVERIFY(fixture.store().save(record));
    QVERIFY(fixture.store().begin(record)->isDuplicate);
    QCOMPARE(fixture.bookingsOf(May), before);
}

void PriceKeeperTest::oldSessionsKeepTheirPrice()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    const PriceId id = fixture.priceForAll(49);
    TransactionRecord record = fixture.session(utc(2025, 5, 5), 10'000);
    api::PriceChange change;
    change.savedVersions = {aVersion(id, 99, utc(2025, 5, 1))}; // valid before the session began, made after it
    QVERIFY(fixture.change(change));
    record.note = QStringLiteral("a note");
    QVERIFY(fixture.store().save(record));
    QCOMPARE(fixture.cost(record.key).total.minor, 490);
}

void PriceKeeperTest::ownPriceOfARunningSessionCounts()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    const TransactionRecord running = fixture.session(utc(2025, 5, 5), 10'000, true);
    api::PriceChange change;
    PriceSetting guest;
    guest.name = QStringLiteral("Guest");
    change.saved = {guest};
    change.savedVersions = {aVersion(PriceId(-1), 10)};
    PriceAssignment own;
    own.level = PriceLevel::Session;
    own.transaction = running.key;
    own.price = PriceId(-1);
    change.assigned = {own};
    QVERIFY(fixture.change(change));
    const auto sofar = answer<QList<RunningCost>>([&](auto done) {
        fixture.accounts().costsSoFar({running.key}, utc(2025, 5, 5, 12, 30), std::move(done));
    });
    QCOMPARE(sofar->size(), 1);
    QVERIFY(sofar->first().cost.flags.testFlag(CostFlag::Running));
    QCOMPARE(sofar->first().cost.priceName, QStringLiteral("Guest"));
    fixture.stop(running, 10'000);
    QCOMPARE(fixture.cost(running.key).total.minor, 100);
}

/// The running one ends in the currency it began in; a month with two has two sums.
void PriceKeeperTest::currencyChangesWithRunningSessions()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    const PriceId id = fixture.priceForAll(49);
    const TransactionRecord running = fixture.session(utc(2025, 5, 5), 10'000, true);
    api::PriceChange change;
    PriceSetting setting = result(fixture.prices().book())->prices.first();
    setting.currency = QStringLiteral("CHF");
    change.saved = {setting};
    change.savedVersions = {aVersion(id, 50, utc(2025, 5, 5, 12, 10))};
    QVERIFY(fixture.change(change));
    fixture.stop(running, 10'000);
    const TransactionRecord later = fixture.session(utc(2025, 5, 6), 10'000);
    QCOMPARE(fixture.cost(running.key).total, (Money{490, QStringLiteral("EUR")}));
    QCOMPARE(fixture.cost(later.key).total, (Money{500, QStringLiteral("CHF")}));
    const auto summary = result(fixture.months().month(May));
    QCOMPARE(summary->totals.size(), 2);
    QCOMPARE(summary->totals.at(0).gross, (Money{500, QStringLiteral("CHF")}));
    QCOMPARE(summary->totals.at(1).gross, (Money{490, QStringLiteral("EUR")}));
}

/// What is taken away ends: an earlier month that is priced again finds its price, and why.
void PriceKeeperTest::endedAssignmentsPriceWhatWasBefore()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    const PriceId id = fixture.priceForAll(49);
    const TransactionRecord before = fixture.session(utc(2025, 5, 5), 10'000);
    api::PriceChange change;
    PriceAssignment ended = result(fixture.prices().book())->assignments.first();
    ended.until = utc(2025, 5, 10);
    change.assigned = {ended};
    const auto made = fixture.change(change);
    QVERIFY(made);
    QCOMPARE(made->undo.assigned.size(), 1);
    QVERIFY(!made->undo.assigned.first().until);
    const TransactionRecord after = fixture.session(utc(2025, 5, 12), 10'000);
    QVERIFY(!fixture.cost(after.key).isPriced());
    change = {};
    change.savedVersions = {aVersion(id, 99, utc(2025, 5, 1))};
    QVERIFY(fixture.change(change));
    const auto look = result(fixture.prices().repricePreview(mayScope()));
    QCOMPARE(look->totals.changed, 1);
    QCOMPARE(look->totals.unpricedAfter, 1); // only the one after the end
    QCOMPARE(look->rows.first().transaction, before.key);
    QCOMPARE(look->rows.first().after->minor, 990);
    const auto why = result(fixture.prices().sessionPrice(before.key));
    QCOMPARE(why->decision.price, std::optional(id));
    QVERIFY(fixture.change(made->undo));
    QVERIFY(!result(fixture.prices().book())->assignments.first().until);
}

/// What held at the place holds at what stands there now; of two that hold the later one still counts.
void PriceKeeperTest::replacedStationLeavesItsPrices()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(fixture.priceForAll(49).value() > 0);
    const QDateTime now = QDateTime::currentDateTimeUtc().addSecs(60); // what is taken over holds from the storing on
    const StationId old(QStringLiteral("CP-1"));
    const StationId replacement(QStringLiteral("CP-2"));
    PriceSetting cheap;
    cheap.name = QStringLiteral("Cheap");
    cheap.currency = QStringLiteral("EUR");
    PriceSetting dear;
    dear.name = QStringLiteral("Dear");
    dear.currency = cheap.currency;
    const auto assignment = [&](PriceId price, PriceLevel level, std::optional<QDateTime> from, std::optional<QDateTime> until) {
        PriceAssignment made;
        made.price = price;
        made.level = level;
        made.station = old;
        if (level == PriceLevel::Connector)
            made.evse = EvseId(2);
        made.from = std::move(from);
        made.until = std::move(until);
        return made;
    };
    api::PriceChange change;
    change.saved = {cheap, dear};
    change.savedVersions = {aVersion(PriceId(-1), 20), aVersion(PriceId(-2), 80)};
    const PriceId newCheap(-1);
    const PriceId newDear(-2);
    change.assigned = {assignment(newDear, PriceLevel::Station, now.addDays(-10), {}),
                       assignment(newCheap, PriceLevel::Station, {}, {}), // weaker, though entered later
                       assignment(newCheap, PriceLevel::Connector, {}, {}),
                       assignment(newCheap, PriceLevel::Station, now.addDays(5), now.addDays(6)),
                       assignment(newCheap, PriceLevel::Station, now.addDays(-9), now.addDays(-8))}; // over
    const auto made = fixture.change(change);
    QVERIFY(made);
    fixture.accounts().takeOverPrices(old, replacement);
    const auto bookNow = [&] { return *result(fixture.prices().book()); };
    const auto decided = [&](int evse, const QDateTime& at) {
        return decidePrice({replacement, EvseId(evse), {}, {}, {}, at}, bookNow());
    };
    QTRY_COMPARE(decided(1, now).price, std::optional(made->prices.at(1)));
    QCOMPARE(decided(1, now).level, std::optional(PriceLevel::Station));
    QCOMPARE(decided(2, now).price, std::optional(made->prices.at(0)));
    QCOMPARE(decided(1, now.addDays(5)).price, std::optional(made->prices.at(0)));
    QCOMPARE(decided(1, now.addDays(7)).price, std::optional(made->prices.at(1)));
    QCOMPARE(decided(1, now.addSecs(-120)).level, std::optional(PriceLevel::Site)); // it was not there before
    const PriceBook book = bookNow();
    const auto ofNew = std::count_if(book.assignments.begin(), book.assignments.end(),
                                     [&](const PriceAssignment& each) { return each.station == replacement; });
    QCOMPARE(ofNew, 4); // not the one that was over
}

void PriceKeeperTest::repriceChangesWhatItShowed()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    const PriceId id = fixture.priceForAll(49);
    const TransactionRecord record = fixture.session(utc(2025, 5, 5), 10'000);
    fixture.session(utc(2025, 4, 5), 10'000); // outside
    api::PriceChange change;
    change.savedVersions = {aVersion(id, 99, utc(2025, 5, 1))};
    QVERIFY(fixture.change(change));
    const auto look = result(fixture.prices().repricePreview(mayScope()));
    QCOMPARE(look->totals.sessions, 1);
    QCOMPARE(look->totals.changed, 1);
    QCOMPARE(look->rows.first().before->minor, 490);
    QCOMPARE(look->rows.first().after->minor, 990);
    QCOMPARE(fixture.cost(record.key).total.minor, 490); // only looked at
    const auto refused = result(fixture.prices().reprice(mayScope(), look->fingerprint, QStringLiteral(" "), QStringLiteral("Eva")));
    QCOMPARE(refused.error().args, QStringList{QStringLiteral("reason")});
    QVERIFY(result(fixture.prices().reprice(mayScope(), look->fingerprint, QStringLiteral("Agreed"), QStringLiteral("Eva"))));
    QCOMPARE(fixture.cost(record.key).total.minor, 990);
    QCOMPARE(fixture.grossOf(May), 990);
    QCOMPARE(result(fixture.prices().repricePreview(mayScope()))->totals.changed, 0);
    const auto told = result(fixture.prices().history({}))->rows.first();
    QCOMPARE(told.kind, api::PriceEvent::Kind::Repriced);
    QCOMPARE(told.reason, QStringLiteral("Agreed"));
    QCOMPARE(told.sessions, 1);
}

void PriceKeeperTest::repriceLeavesLockedMonthsAlone()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    const PriceId id = fixture.priceForAll(49);
    const TransactionRecord record = fixture.session(utc(2025, 5, 5), 10'000);
    api::PriceChange change;
    change.savedVersions = {aVersion(id, 99, utc(2025, 5, 1))};
    QVERIFY(fixture.change(change));
    QVERIFY(fixture.lock(May));
    const auto look = result(fixture.prices().repricePreview(mayScope()));
    QCOMPARE(look->totals.sessions, 0);
    QVERIFY(result(fixture.prices().reprice(mayScope(), look->fingerprint, QStringLiteral("Agreed"), QStringLiteral("Eva"))));
    QCOMPARE(fixture.cost(record.key).total.minor, 490);
}

void PriceKeeperTest::staleLookIsRefused()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    const PriceId id = fixture.priceForAll(49);
    fixture.session(utc(2025, 5, 5), 10'000);
    api::PriceChange change;
    change.savedVersions = {aVersion(id, 99, utc(2025, 5, 1))};
    QVERIFY(fixture.change(change));
    const auto look = result(fixture.prices().repricePreview(mayScope()));
    change.savedVersions = {aVersion(id, 98, utc(2025, 5, 2))};
    QVERIFY(fixture.change(change));
    const auto outcome = result(fixture.prices().reprice(mayScope(), look->fingerprint, QStringLiteral("Agreed"), QStringLiteral("Eva")));
    QCOMPARE(outcome.error().code, ErrorCode::Conflict);
}

void PriceKeeperTest::simulationStoresNothing()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    const PriceId id = fixture.priceForAll(49);
    const TransactionRecord record = fixture.session(utc(2025, 5, 5), 10'000);
    PriceVersion draft = aVersion(id, 30);
    draft.currency = QStringLiteral("EUR");
    const auto look = result(fixture.prices().simulate(draft, mayScope()));
    QVERIFY2(look, look ? "" : qPrintable(look.error().detail));
    QCOMPARE(look->rows.first().after->minor, 300);
    QVERIFY(look->fingerprint.isEmpty());
    QCOMPARE(fixture.cost(record.key).total.minor, 490);
    draft.rates.perKwh = Rate::fromMinor(-1);
    const auto refused = result(fixture.prices().simulate(draft, mayScope()));
    QCOMPARE(refused.error().args.mid(0, 3), (QStringList{QStringLiteral("draft"), QStringLiteral("0"), QStringLiteral("RateNegative")}));
}

void PriceKeeperTest::unpricedSessionIsPricedWhenAsked()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    const TransactionRecord record = fixture.session(utc(2025, 5, 5), 10'000); // before there was any price
    QVERIFY(!fixture.cost(record.key).isPriced());
    QVERIFY(fixture.bookingsOf(May).isEmpty());
    QCOMPARE(result(fixture.corrections().caseCounts())->total, 0); // nothing odd about it: nobody had a price
    fixture.priceForAll(49);
    QVERIFY(!fixture.cost(record.key).isPriced());
    api::RepriceScope scope = mayScope();
    scope.onlyUnpriced = true;
    const auto look = result(fixture.prices().repricePreview(scope));
    QCOMPARE(look->totals.unpricedBefore, 1);
    QVERIFY(result(fixture.prices().reprice(scope, look->fingerprint, QStringLiteral("First price"), QStringLiteral("Eva"))));
    QCOMPARE(fixture.grossOf(May), 490);
}

void PriceKeeperTest::implausibleEnergyIsNotPriced()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    TransactionRecord record = fixture.session(utc(2025, 5, 5), 10'000, true);
    record.flags |= TransactionFlag::EnergyImplausible; // kWh labelled Wh
    record = fixture.stop(record, 10'000'000);
    const SessionCost cost = fixture.cost(record.key);
    QVERIFY(cost.flags.testFlag(CostFlag::Unpriced) && cost.flags.testFlag(CostFlag::EnergyImplausible));
    QVERIFY(fixture.bookingsOf(May).isEmpty());
    QCOMPARE(result(fixture.corrections().caseCounts())->undecided[static_cast<std::size_t>(CaseKind::Implausible)], 1);
}

/// Ended before there were accounts: settled a few at a time, and priced only when somebody asks.
void PriceKeeperTest::sessionsOfAnOldLayoutWaitForAPrice()
{
    AccountFixture fixture;
    QVERIFY(fixture.open());
    fixture.priceForAll(49);
    const TransactionRecord record = fixture.session(utc(2025, 5, 5), 10'000);
    const QString path = fixture.store().file(QStringLiteral("forecourt.sqlite"));
    fixture.store().end();
    storage::Connection connection(path, storage::Connection::Access::ReadWrite);
    connection.execute("DELETE FROM booking_vat");
    connection.execute("DELETE FROM bookings");
    connection.execute("DELETE FROM session_accounts");
    QVERIFY(connection.execute("DELETE FROM counters WHERE name = 'settled'"));
    pricing::SessionPricer pricer;
    storage::Settler settler(connection, &pricer);
    connection.execute("BEGIN");
    QVERIFY(!settler.settleSlice(50, utc(2025, 7, 1)));
    QVERIFY(connection.execute("COMMIT"));
    const auto account = storage::readAccount(connection, record.key);
    QVERIFY(account && account->hasEnded && !account->version);
    QCOMPARE(connection.readInteger("SELECT COUNT(*) FROM bookings"), 0);
    QCOMPARE(connection.readInteger("SELECT last FROM counters WHERE name = 'settled'"), record.key.value());
}

FORECOURT_TEST(PriceKeeperTest)
#include "tst_pricekeeper.moc"
