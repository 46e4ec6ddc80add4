// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/priceassignment.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;

namespace {

QDateTime day(int number)
{
    return QDateTime(QDate(2026, 5, 1), QTime(0, 0), Qt::UTC).addDays(number);
}

/// Prices 1 to 9, each valid from day 0 on as version 10 × id, and from day 20 on as 10 × id + 1.
PriceBook book()
{
    PriceBook made;
    for (int id = 1; id <= 9; ++id) {
        made.prices.append({PriceId(id), QStringLiteral("Price %1").arg(id), QStringLiteral("EUR"), {}, {}});
        for (int number = 0; number < 2; ++number) {
            PriceVersion version;
            version.id = PriceVersionId(10 * id + number);
            version.price = PriceId(id);
            version.validFrom = day(20 * number);
            made.versions.append(version);
        }
    }
    return made;
}

PriceAssignment assign(int id, PriceLevel level, int price)
{
    PriceAssignment made;
    made.id = PriceAssignmentId(id);
    made.level = level;
    made.price = PriceId(price);
    made.station = StationId(QStringLiteral("CP1"));
    made.evse = EvseId(2);
    made.group = QStringLiteral("Staff");
    made.person = PersonId(7);
    made.transaction = TransactionKey(99);
    return made;
}

/// One at every level, price 1 at the weakest.
PriceBook fullBook()
{
    PriceBook made = book();
    for (int level = 0; level < 6; ++level)
        made.assignments.append(assign(level + 1, PriceLevel(level), level + 1));
    return made;
}

/// Everything fullBook() asks for.
PriceQuestion fullQuestion()
{
    return {StationId(QStringLiteral("CP1")), EvseId(2), QStringLiteral("staff "), PersonId(7), TransactionKey(99), day(10)};
}

PriceFinding findingAt(const PriceDecision& decision, PriceLevel level)
{
    for (const PriceLookup& lookup : decision.looked) {
        if (lookup.level == level)
            return lookup.finding;
    }
    return PriceFinding::NotAsked;
}

qint64 priceOf(const PriceDecision& decision)
{
    return decision.price ? decision.price->value() : 0;
}

} // namespace

class TestPriceAssignment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStrongestLevelCounts_data();
    void theStrongestLevelCounts();
    void tellsEveryLevel();
    void otherPlacesDoNotCount();
    void datesCount_data();
    void datesCount();
    void theLatestOfOnePlaceCounts();
    void theNextLevelCountsWhereThereIsNoPrice();
    void theVersionOfTheStartCounts();
    void nothingAssignedIsNoPrice();
};

void TestPriceAssignment::theStrongestLevelCounts_data()
{
    QTest::addColumn<int>("levels");
    for (int levels = 1; levels <= 6; ++levels)
        QTest::addRow("%d levels", levels) << levels;
}

void TestPriceAssignment::theStrongestLevelCounts()
{
    QFETCH(int, levels);
    PriceBook made = fullBook();
    made.assignments = made.assignments.mid(0, levels);
    const PriceDecision decision = decidePrice(fullQuestion(), made);
    QCOMPARE(priceOf(decision), qint64(levels));
    QCOMPARE(decision.level, std::optional(PriceLevel(levels - 1)));
    QCOMPARE(decision.assignment, std::optional(PriceAssignmentId(levels)));
}

void TestPriceAssignment::tellsEveryLevel()
{
    PriceBook made = fullBook();
    made.assignments.removeAt(2); // the connector's
    PriceQuestion question = fullQuestion();
    question.transaction.reset();
    const PriceDecision decision = decidePrice(question, made);
    QCOMPARE(decision.looked.size(), 6);
    QCOMPARE(decision.looked.first().level, PriceLevel::Session);
    QCOMPARE(findingAt(decision, PriceLevel::Session), PriceFinding::NotAsked);
    QCOMPARE(findingAt(decision, PriceLevel::Person), PriceFinding::Applies);
    QCOMPARE(findingAt(decision, PriceLevel::Group), PriceFinding::Overridden);
    QCOMPARE(findingAt(decision, PriceLevel::Connector), PriceFinding::NothingAssigned);
    QCOMPARE(findingAt(decision, PriceLevel::Station), PriceFinding::Overridden);
    QCOMPARE(findingAt(decision, PriceLevel::Site), PriceFinding::Overridden);
}

void TestPriceAssignment::otherPlacesDoNotCount()
{
    const PriceBook made = fullBook();
    PriceQuestion question{StationId(QStringLiteral("CP1")), EvseId(1), {}, {}, {}, day(10)};
    QCOMPARE(priceOf(decidePrice(question, made)), 2LL); // another connector: the charger's
    question.station = StationId(QStringLiteral("cp1"));
    QCOMPARE(priceOf(decidePrice(question, made)), 1LL); // another charger, ids keep their case
    question.group = QStringLiteral("Guests");
    question.person = PersonId(8);
    question.transaction = TransactionKey(1);
    QCOMPARE(priceOf(decidePrice(question, made)), 1LL);
}

void TestPriceAssignment::datesCount_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("until");
    QTest::addColumn<PriceFinding>("expected");
    QTest::newRow("always") << -1 << -1 << PriceFinding::Applies;
    QTest::newRow("from that moment on") << 10 << -1 << PriceFinding::Applies;
    QTest::newRow("from the day after") << 11 << -1 << PriceFinding::NotInForce;
    QTest::newRow("until the day after") << -1 << 11 << PriceFinding::Applies;
    QTest::newRow("until that moment: no more") << -1 << 10 << PriceFinding::NotInForce;
}

void TestPriceAssignment::datesCount()
{
    QFETCH(int, from);
    QFETCH(int, until);
    QFETCH(PriceFinding, expected);
    PriceBook made = book();
    PriceAssignment assignment = assign(1, PriceLevel::Station, 3);
    if (from >= 0)
        assignment.from = day(from);
    if (until >= 0)
        assignment.until = day(until);
    made.assignments = {assignment};
    const PriceDecision decision = decidePrice(fullQuestion(), made);
    QCOMPARE(findingAt(decision, PriceLevel::Station), expected);
    QCOMPARE(priceOf(decision), expected == PriceFinding::Applies ? 3LL : 0LL);
}

void TestPriceAssignment::theLatestOfOnePlaceCounts()
{
    PriceBook made = book();
    PriceAssignment always = assign(9, PriceLevel::Station, 1);
    PriceAssignment later = assign(2, PriceLevel::Station, 2);
    later.from = day(5);
    PriceAssignment same = assign(3, PriceLevel::Station, 3);
    same.from = day(5);
    made.assignments = {same, later, always};
    QCOMPARE(priceOf(decidePrice(fullQuestion(), made)), 3LL);
    made.assignments = {always, later};
    QCOMPARE(priceOf(decidePrice(fullQuestion(), made)), 2LL);
}

void TestPriceAssignment::theNextLevelCountsWhereThereIsNoPrice()
{
    PriceBook made = fullBook();
    made.prices[5].removedAt = day(8);                           // of the session
    made.versions.removeIf([](const PriceVersion& version) { return version.price == PriceId(5); }); // of the person
    PriceDecision decision = decidePrice(fullQuestion(), made);
    QCOMPARE(findingAt(decision, PriceLevel::Session), PriceFinding::PriceRemoved);
    QCOMPARE(findingAt(decision, PriceLevel::Person), PriceFinding::NoVersionYet);
    QCOMPARE(priceOf(decision), 4LL);
    made.prices[5].removedAt = day(12); // after the session had started
    decision = decidePrice(fullQuestion(), made);
    QCOMPARE(findingAt(decision, PriceLevel::Session), PriceFinding::Applies);
}

void TestPriceAssignment::theVersionOfTheStartCounts()
{
    const PriceBook made = fullBook();
    PriceQuestion question = fullQuestion();
    QCOMPARE(decidePrice(question, made).version, std::optional(PriceVersionId(60)));
    question.at = day(20);
    QCOMPARE(decidePrice(question, made).version, std::optional(PriceVersionId(61)));
    question.at = day(20).addMSecs(-1);
    QCOMPARE(decidePrice(question, made).version, std::optional(PriceVersionId(60)));
}

void TestPriceAssignment::nothingAssignedIsNoPrice()
{
    const PriceDecision decision = decidePrice(fullQuestion(), book());
    QVERIFY(!decision.price);
    QVERIFY(!decision.version);
    QCOMPARE(decision.looked.size(), 6);
}

FORECOURT_TEST(TestPriceAssignment)
#include "tst_priceassignment.moc"
