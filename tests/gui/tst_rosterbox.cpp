// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Choosing a tag or a person, of a few and of very many.
#include "tests/gui/fakeconsole.h"
#include "tests/support/testprogram.h"
#include "ui/dialogs/rosterbox.h"

#include <QCompleter>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::rosterbox {

namespace {

constexpr qsizetype Many = 5 * RosterSearch::PerSlice;

QString tagOf(qsizetype i)
{
    return QStringLiteral("TAG%1").arg(i, 6, 10, QLatin1Char('0'));
}

QString nameOf(qsizetype i)
{
    return QStringLiteral("Person %1").arg(i, 6, 10, QLatin1Char('0'));
}

void fill(FakeConsole& console, qsizetype count)
{
    console.source.state.persons.clear();
    console.source.state.tokens.clear();
    for (qsizetype i = 1; i <= count; ++i) {
        console.source.state.persons.append(aPerson(int(i), nameOf(i)));
        console.source.state.tokens.append(aToken(tagOf(i), int(i)));
    }
    console.source.requestSnapshot();
    FakeConsole::settle();
    QCOMPARE(console.site.personCount(), count);
}

QStringList textsOf(const QList<RosterEntry>& entries)
{
    QStringList texts;
    for (const RosterEntry& entry : entries)
        texts.append(entry.text);
    return texts;
}

/// What is offered for \a typed in the end.
QStringList offered(RosterSearch& search, const QString& typed)
{
    QStringList texts;
    QObject context;
    QObject::connect(&search, &RosterSearch::found, &context,
                     [&texts](const QString&, const QList<RosterEntry>& entries) { texts = textsOf(entries); });
    search.find(typed);
    [&] { QTRY_VERIFY(!search.isSearching()); }();
    return texts;
}

} // namespace

class TestRosterBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShortRosterIsOfferedWhole();
    void aLongRosterIsReadInSlices();
    void everyWordCounts_data();
    void everyWordCounts();
    void theSieveHoldsForALongRoster();
    void typingOffersWhatFits();
    void aFilterTakesOnlyWhatIsKnown();
    void aGrowingRosterKeepsWhatWasTyped();
};

void TestRosterBox::aShortRosterIsOfferedWhole()
{
    FakeConsole console;
    fill(console, 3);
    RosterBox box(console.workspace, RosterSearch::Of::Tags);
    QCOMPARE(box.count(), 3);
    QCOMPARE(box.currentText(), QString());
    box.setSieve([](const TokenRecord& token) { return token.value != tagOf(2); });
    QCOMPARE(box.count(), 2);
    QVERIFY(!box.choose(tagOf(2)));
    QVERIFY(box.choose(tagOf(3)));
    QCOMPARE(box.tag(), tagOf(3));
    box.setEditText(QStringLiteral("NEW"));
    QVERIFY(!box.chosen().isValid());
    QCOMPARE(box.tag(), QStringLiteral("NEW"));
}

/// How much is done in one turn is counted, not timed.
void TestRosterBox::aLongRosterIsReadInSlices()
{
    FakeConsole console;
    fill(console, Many);
    for (const RosterSearch::Of of : {RosterSearch::Of::Tags, RosterSearch::Of::People}) {
        RosterBox box(console.workspace, of);
        QCOMPARE(box.count(), 0); // nothing is read to open it
        QVERIFY(box.search().isLong());
        QSignalSpy slices(&box.search(), &RosterSearch::sliceRead);
        int otherTurns = 0;
        QTimer other;
        connect(&other, &QTimer::timeout, &box, [&otherTurns] { ++otherTurns; });
        other.start(0);
        QCOMPARE(offered(box.search(), QStringLiteral("nobody")), QStringList());
        qsizetype looked = 0;
        for (const QList<QVariant>& slice : std::as_const(slices)) {
            QVERIFY(slice.value(0).toLongLong() <= RosterSearch::PerSlice);
            looked += slice.value(0).toLongLong();
        }
        QCOMPARE(looked, Many);
        QVERIFY2(otherTurns >= slices.size() / 2, qPrintable(QString::number(otherTurns)));
        slices.clear();
        QCOMPARE(offered(box.search(), QStringLiteral("0")).size(), RosterSearch::Most);
        QCOMPARE(slices.size(), 1); // enough was found
    }
}

void TestRosterBox::everyWordCounts_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first");
    const QString last = QStringLiteral("%1, tag %2").arg(nameOf(Many), tagOf(Many));
    QTest::newRow("the tag") << tagOf(Many) << last;
    QTest::newRow("part of the tag, in lower case") << QStringLiteral("ag%1").arg(Many, 6, 10, QLatin1Char('0')) << last;
    QTest::newRow("the name") << nameOf(Many) << last;
    QTest::newRow("name and tag") << QStringLiteral("pers %1").arg(tagOf(Many)) << last;
    QTest::newRow("the whole entry") << last << last;
    QTest::newRow("one word is wrong") << QStringLiteral("%1 weber").arg(tagOf(Many)) << QString();
}

void TestRosterBox::everyWordCounts()
{
    QFETCH(QString, typed);
    QFETCH(QString, first);
    FakeConsole console;
    fill(console, Many);
    RosterSearch search(console.workspace, RosterSearch::Of::Tags);
    QCOMPARE(offered(search, typed).value(0), first);
}

void TestRosterBox::theSieveHoldsForALongRoster()
{
    FakeConsole console;
    fill(console, Many);
    RosterBox box(console.workspace, RosterSearch::Of::Tags);
    box.setSieve([](const TokenRecord& token) { return token.value != tagOf(7); });
    QCOMPARE(offered(box.search(), tagOf(7)), QStringList());
    box.setEditText(nameOf(7) + QStringLiteral(", tag ") + tagOf(7));
    QVERIFY(!box.chosen().isValid());
}

void TestRosterBox::typingOffersWhatFits()
{
    FakeConsole console;
    fill(console, Many);
    RosterBox box(console.workspace, RosterSearch::Of::Tags);
    box.show();
    QTest::keyClicks(box.lineEdit(), tagOf(4321).toLower());
    QCompleter* const completer = box.lineEdit()->completer();
    QTRY_COMPARE(completer->model()->rowCount(), 1);
    QCOMPARE(box.count(), 0);
    Q_EMIT completer->activated(completer->completionModel()->index(0, 0));
    QCOMPARE(box.currentText(), QStringLiteral("%1, tag %2").arg(nameOf(4321), tagOf(4321)));
    QCOMPARE(box.tag(), tagOf(4321));
    box.setEditText(QStringLiteral("%1, tag %2").arg(nameOf(99), tagOf(99))); // typed, never offered
    QCOMPARE(box.tag(), tagOf(99));
}

void TestRosterBox::aFilterTakesOnlyWhatIsKnown()
{
    FakeConsole console;
    fill(console, 2);
    RosterBox box(console.workspace, RosterSearch::Of::People);
    box.setEverybody(QStringLiteral("All people"));
    QCOMPARE(box.count(), 3);
    QVERIFY(!box.isEditable() && !box.currentData().isValid());
    QCOMPARE(box.currentText(), QStringLiteral("All people"));
    box.setCurrentIndex(2);

    fill(console, Many);
    QSignalSpy chosen(&box, &QComboBox::activated);
    box.refill();
    QVERIFY(box.isEditable());
    QCOMPARE(box.currentData().toLongLong(), 2); // as chosen before
    box.lineEdit()->setText(nameOf(4000));
    Q_EMIT box.lineEdit()->editingFinished();
    QCOMPARE(box.currentData().toLongLong(), 4000);
    QCOMPARE(chosen.size(), 1);
    box.lineEdit()->setText(QStringLiteral("nobody"));
    Q_EMIT box.lineEdit()->editingFinished();
    QCOMPARE(box.currentText(), nameOf(4000));
    QCOMPARE(chosen.size(), 1);
    box.lineEdit()->clear();
    Q_EMIT box.lineEdit()->editingFinished();
    QVERIFY(!box.currentData().isValid());
    QCOMPARE(box.currentIndex(), 0);
    QCOMPARE(chosen.size(), 2);
}

void TestRosterBox::aGrowingRosterKeepsWhatWasTyped()
{
    FakeConsole console;
    fill(console, 3);
    RosterBox box(console.workspace, RosterSearch::Of::People);
    box.setEditText(QStringLiteral("A new one"));
    for (const qsizetype count : {Many, qsizetype(3), Many}) {
        fill(console, count);
        box.refill();
        QCOMPARE(box.currentText(), QStringLiteral("A new one"));
        QVERIFY(box.lineEdit()->completer() != nullptr);
        QCOMPARE(box.count(), count == Many ? 0 : 3);
    }
}

FORECOURT_WINDOW_TEST(TestRosterBox)

} // namespace forecourt::tests::rosterbox

#include "tst_rosterbox.moc"
