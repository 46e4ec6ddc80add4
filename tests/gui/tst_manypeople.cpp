// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A site with 100,000 people: how much a change makes the window do is counted, not timed.
#include "tests/gui/fakeconsole.h"
#include "tests/support/testprogram.h"
#include "ui/models/personmodel.h"
#include "ui/models/priceplacemodel.h"
#include "ui/models/rosterreading.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <utility>

using namespace forecourt;
using namespace forecourt::ui;

namespace forecourt::tests::manypeople {

constexpr qsizetype Many = 100'000;

PersonRecord somebody(qsizetype i)
{
    PersonRecord person = aPerson(i + 1, QStringLiteral("Person %1").arg(i + 1));
    person.group = QStringLiteral("House %1").arg(i % 12 + 1);
    return person;
}

void fill(FakeConsole& console)
{
    console.source.state.persons.clear();
    console.source.state.tokens = {aToken(QStringLiteral("TAG1"), 1)};
    for (qsizetype i = 0; i < Many; ++i)
        console.source.state.persons.append(somebody(i));
    console.source.requestSnapshot();
    FakeConsole::settle();
    QCOMPARE(console.site.personCount(), Many);
}

qsizetype sum(const QSignalSpy& counts)
{
    qsizetype sum = 0;
    for (const QVariantList& count : counts)
        sum += count.value(0).toLongLong();
    return sum;
}

class TestManyPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peopleAreReadInSlices();
    void aChangeLooksAtTheRowsOnly();
    void comingAndGoingIsSeen();
    void groupsAreKeptCounted();
    void pricePlacesNameThoseThatMatter();
    void theRosterIsCopiedInSlices_data();
    void theRosterIsCopiedInSlices();
    void aCopyThatIsStoppedIsNotTold();
};

void TestManyPeople::peopleAreReadInSlices()
{
    FakeConsole console;
    fill(console);
    PersonModel model(console.workspace);
    QVERIFY(model.isLong());
    QCOMPARE(model.total(), Many);
    QCOMPARE(model.rowCount(), int(PersonModel::PeoplePerSlice)); // and not all of them
    QCOMPARE(model.row(0).tags, QStringList{QStringLiteral("TAG1")});
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QCOMPARE(model.rowCount(), int(2 * PersonModel::PeoplePerSlice));

    QAbstractItemModelTester tester(&model);
    tester.setUseFetchMore(false); // we count
    QSignalSpy slices(&model, &PersonModel::sliceRead);
    model.setSieve([](const PersonRow& row) { return row.person.id == PersonId(Many); });
    QCOMPARE(model.rowCount(), 0); // not in one go
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.row(0).person.name, QStringLiteral("Person 100000"));
    QTRY_VERIFY(!model.isReading());
    QCOMPARE(sum(slices), Many);
    for (const QVariantList& slice : slices)
        QVERIFY(slice.value(0).toLongLong() <= PersonModel::PeoplePerSlice);
}

void TestManyPeople::aChangeLooksAtTheRowsOnly()
{
    FakeConsole console;
    fill(console);
    PersonModel model(console.workspace);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy slices(&model, &PersonModel::sliceRead);
    PersonRecord renamed = somebody(3);
    renamed.name = QStringLiteral("Somebody else");
    ChangeBatch change;
    change.persons.append(renamed);
    console.source.publish(change);
    QTRY_COMPARE(model.row(3).person.name, QStringLiteral("Somebody else"));
    TokenRecord used = aToken(QStringLiteral("TAG1"), 1);
    used.lastUsedAt = pictureTime();
    ChangeBatch charge;
    charge.tokens.append(used);
    console.source.publish(charge);
    QTRY_VERIFY(model.row(0).lastUsedAt.has_value());
    QVERIFY(sum(slices) <= 2 * qsizetype(model.rowCount()));
    QCOMPARE(resets.count(), 0);
}

void TestManyPeople::comingAndGoingIsSeen()
{
    FakeConsole console;
    fill(console);
    PersonModel model(console.workspace);
    QAbstractItemModelTester tester(&model);
    tester.setUseFetchMore(false);
    ChangeBatch gone;
    gone.removedPersons.append(PersonId(1));
    console.source.publish(gone);
    QTRY_COMPARE(model.row(0).person.id, PersonId(2));
    QCOMPARE(model.total(), Many - 1);
    QSignalSpy reading(&model, &PersonModel::readingChanged);
    console.source.state.persons = {somebody(0), somebody(1)};
    console.source.requestSnapshot();
    QTRY_COMPARE(model.rowCount(), 2);
    QVERIFY(!model.isLong() && reading.count() > 0);
}

void TestManyPeople::groupsAreKeptCounted()
{
    FakeConsole console;
    fill(console);
    QCOMPARE(console.site.groups().size(), 12);
    QSignalSpy changed(&console.site, &api::LiveSite::groupsChanged);
    PersonRecord person = somebody(0);
    ChangeBatch renamed;
    person.name = QStringLiteral("Somebody else");
    renamed.persons.append(person);
    console.source.publish(renamed);
    FakeConsole::settle();
    QCOMPARE(changed.count(), 0);

    ChangeBatch moved;
    person.group = QStringLiteral(" Annex ");
    moved.persons.append(person);
    console.source.publish(moved);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(console.site.groups().first(), QStringLiteral("Annex"));
    QCOMPARE(console.site.groups().size(), 13);

    ChangeBatch gone;
    gone.removedPersons.append(person.id);
    console.source.publish(gone);
    QTRY_COMPARE(changed.count(), 2);
    QCOMPARE(console.site.groups().size(), 12); // the annex had nobody else
}

void TestManyPeople::pricePlacesNameThoseThatMatter()
{
    FakeConsole console;
    fill(console);
    PricePlaceModel model(console.workspace);
    QAbstractItemModelTester tester(&model);
    QVERIFY(model.hasManyPeople());
    QSignalSpy read(&model, &PricePlaceModel::peopleRead);
    PersonRecord renamed = somebody(3);
    renamed.name = QStringLiteral("Somebody else");
    ChangeBatch change;
    change.persons.append(renamed);
    console.source.publish(change);
    QTRY_VERIFY(read.count() > 0);
    QCOMPARE(sum(read), 0); // nobody has a price of their own

    PricePlace place;
    place.level = PriceLevel::Person;
    place.person = PersonId(Many);
    place.group = QStringLiteral("House 4"); // (100,000 − 1) mod 12 + 1
    QVERIFY(model.rowOf(place.key()) < 0);
    model.findPeople(QStringLiteral("person 100000"));
    QTRY_VERIFY(model.rowOf(place.key()) >= 0);
    model.findPeople({});
    QCOMPARE(model.rowOf(place.key()), -1);
}

void TestManyPeople::theRosterIsCopiedInSlices_data()
{
    QTest::addColumn<qsizetype>("people");
    QTest::addColumn<qsizetype>("tags");
    constexpr qsizetype Slice = RosterReading::PerSlice;
    QTest::newRow("nobody") << qsizetype(0) << qsizetype(0);
    QTest::newRow("one of each") << qsizetype(1) << qsizetype(1);
    QTest::newRow("tags of nobody") << qsizetype(0) << Slice + 1;
    QTest::newRow("exactly a slice") << Slice << Slice;
    QTest::newRow("one more than slices") << 2 * Slice + 1 << 3 * Slice + 1;
}

void TestManyPeople::theRosterIsCopiedInSlices()
{
    QFETCH(qsizetype, people);
    QFETCH(qsizetype, tags);
    FakeConsole console;
    console.source.state.persons.clear();
    console.source.state.tokens.clear();
    for (qsizetype i = 0; i < people; ++i)
        console.source.state.persons.append(somebody(i));
    for (qsizetype i = 0; i < tags; ++i)
        console.source.state.tokens.append(aToken(QStringLiteral("Tag%1").arg(i)));
    console.source.requestSnapshot();
    FakeConsole::settle();
    RosterReading reading(console.workspace);
    QSignalSpy slices(&reading, &RosterReading::sliceRead);
    api::RosterPointer copy;
    connect(&reading, &RosterReading::finished, &reading, [&copy](const api::RosterPointer& roster) { copy = roster; });
    reading.start();
    QVERIFY(slices.isEmpty() && reading.isReading()); // nothing within the call
    QTRY_VERIFY(copy);
    QCOMPARE(copy->persons, console.site.persons());
    QCOMPARE(copy->tokens, console.site.tokens());
    QCOMPARE(sum(slices), people + tags);
    for (const QVariantList& slice : slices)
        QVERIFY(slice.value(0).toLongLong() <= RosterReading::PerSlice);
}

void TestManyPeople::aCopyThatIsStoppedIsNotTold()
{
    FakeConsole console;
    fill(console);
    RosterReading reading(console.workspace);
    int copies = 0;
    api::RosterPointer copy;
    connect(&reading, &RosterReading::finished, &reading, [&](const api::RosterPointer& roster) {
        ++copies;
        copy = roster;
    });
    bool isStopped = false;
    connect(&reading, &RosterReading::sliceRead, &reading, [&] {
        if (!std::exchange(isStopped, true))
            reading.stop();
    });
    reading.start();
    QTRY_VERIFY(isStopped);
    FakeConsole::settle();
    QCOMPARE(copies, 0);
    QVERIFY(!reading.isReading());
    reading.start(); // whole again, not from where it was
    QTRY_VERIFY(copy);
    QCOMPARE(copy->persons.size(), Many);
    QCOMPARE(copy->tokens.size(), 1);
}

FORECOURT_WINDOW_TEST(TestManyPeople)

} // namespace forecourt::tests::manypeople

#include "tst_manypeople.moc"
