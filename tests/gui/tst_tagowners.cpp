// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Tags keep their owner and where they may charge, a batch of cards is learned without losing one, and what a person owes.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/dialogs/rosterbox.h"
#include "ui/pages/peopleactions.h"
#include "ui/pages/peoplepage.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/totalsrow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>

using namespace forecourt;
using namespace forecourt::ui;

namespace forecourt::tests::tagowners {

void publish(PageFixture& fixture, const ChangeBatch& batch)
{
    fixture.console.source.publish(batch);
    fixture.settle();
}

void tap(PageFixture& fixture, const QString& tag)
{
    ChangeBatch batch;
    batch.unknownTokens = fixture.console.source.state.unknownTokens;
    batch.unknownTokens->append({tag, StationId(QStringLiteral("BAY")), pictureTime(), 1});
    publish(fixture, batch);
}

class TestTagOwners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void limitToAnArchivedChargerStays();
    void ownerStaysAmongPeopleOfOneName();
    void addingAKnownTagIsRefused();
    void cardsTappedMeanwhileWaitForTheirTurn();
    void absurdReaderDoesNotWidenTheWindow();
    void statementSumsTheMoneyOfAMonth();
    void theMenuAddsTheTagItWasOpenedFor();
    void aTagWithoutAnEndSaysWhyItsLastDayIsOff();
};

/// Without it the tag could charge everywhere once its note was changed.
void TestTagOwners::limitToAnArchivedChargerStays()
{
    PageFixture fixture;
    fixture.console.source.publishStation(aStation(QStringLiteral("BAY")).state);
    const StationId gone(QStringLiteral("GONE"));
    ChangeBatch batch;
    TokenRecord tag = aToken(QStringLiteral("04A2"));
    tag.stations = {gone};
    batch.tokens = {tag};
    publish(fixture, batch);
    PeopleActions actions(fixture.context(), &fixture.window);
    actions.editToken(tag);
    auto* list = find<QListWidget>(fixture.window, "tokenStations");
    QCOMPARE(list->count(), 2);
    QVERIFY(list->item(1)->text().contains(gone.value()));
    QCOMPARE(int(list->item(1)->checkState()), int(Qt::Checked));
    find<QLineEdit>(fixture.window, "tokenNote")->setText(QStringLiteral("spare"));
    press(fixture.window, "tokenSave");
    QCOMPARE(fixture.console.administration.savedTokens.last().note, QStringLiteral("spare"));
    QCOMPARE(fixture.console.administration.savedTokens.last().stations, QList<StationId>{gone});
}

void TestTagOwners::ownerStaysAmongPeopleOfOneName()
{
    PageFixture fixture;
    ChangeBatch batch;
    batch.persons = {aPerson(5, QStringLiteral("A. Weber"), QStringLiteral("Flat 1")), aPerson(6, QStringLiteral("A. Weber"), QStringLiteral("Flat 2"))};
    batch.tokens = {aToken(QStringLiteral("0005"), 5), aToken(QStringLiteral("0006"), 6)};
    publish(fixture, batch);
    PeopleActions actions(fixture.context(), &fixture.window);
    for (const qint64 owner : {5, 6}) {
        actions.editToken(*fixture.console.site.token(QStringLiteral("000%1").arg(owner)));
        find<QLineEdit>(fixture.window, "tokenNote")->setText(QStringLiteral("spare"));
        press(fixture.window, "tokenSave");
        QCOMPARE(fixture.console.administration.savedTokens.last().person, std::optional(PersonId(owner)));
        fixture.settle();
    }
    QVERIFY(fixture.console.administration.savedPersons.isEmpty());
}

void TestTagOwners::addingAKnownTagIsRefused()
{
    PageFixture fixture;
    ChangeBatch batch;
    batch.persons = {aPerson(5, QStringLiteral("A. Weber"))};
    batch.tokens = {aToken(QStringLiteral("04A2"), 5)};
    publish(fixture, batch);
    PeopleActions actions(fixture.context(), &fixture.window);
    actions.editToken({});
    find<QLineEdit>(fixture.window, "tokenValue")->setText(QStringLiteral("04a2"));
    press(fixture.window, "tokenSave");
    QVERIFY(fixture.console.administration.savedTokens.isEmpty());
    QCOMPARE(fixture.console.site.token(QStringLiteral("04A2"))->person, std::optional(PersonId(5)));
    find<QLineEdit>(fixture.window, "tokenValue")->setText(QStringLiteral("04A3"));
    press(fixture.window, "tokenSave");
    QCOMPARE(fixture.console.administration.savedTokens.size(), 1);
}

void TestTagOwners::cardsTappedMeanwhileWaitForTheirTurn()
{
    PageFixture fixture;
    PeoplePage page(fixture.context(), &fixture.window);
    page.learn();
    auto* shown = find<QLabel>(page, "learnTag");
    auto* more = find<QLabel>(page, "learnMore");
    const auto nameAndSave = [&](const QString& name) {
        auto* field = find<QLineEdit>(page, "learnNameField");
        field->setText(name);
        QTest::keyClick(field, Qt::Key_Return);
        fixture.settle();
    };
    tap(fixture, QStringLiteral("0001"));
    QVERIFY(more->isHidden());
    find<QLineEdit>(page, "learnNameField")->setText(QStringLiteral("half a na"));
    tap(fixture, QStringLiteral("0002"));
    tap(fixture, QStringLiteral("0003"));
    QCOMPARE(shown->text(), QStringLiteral("0001"));
    QCOMPARE(find<QLineEdit>(page, "learnNameField")->text(), QStringLiteral("half a na"));
    QVERIFY(!more->isHidden() && more->text().contains(QLatin1Char('2')));
    nameAndSave(QStringLiteral("A"));
    QTRY_COMPARE(shown->text(), QStringLiteral("0002"));
    QVERIFY(find<QLineEdit>(page, "learnNameField")->text().isEmpty());
    nameAndSave(QStringLiteral("B"));
    QTRY_COMPARE(shown->text(), QStringLiteral("0003"));
    QVERIFY(more->isHidden());
    nameAndSave(QStringLiteral("C"));
    QTRY_COMPARE(fixture.console.administration.savedTokens.size(), 3);
    QVERIFY(find<QLabel>(page, "learnPrompt")->isVisibleTo(&page)); // and for the next one
}

void TestTagOwners::absurdReaderDoesNotWidenTheWindow()
{
    PageFixture fixture;
    const QString absurd(10'000, QLatin1Char('W'));
    fixture.console.source.publishStation(aStation(QStringLiteral("BAY")).named(absurd).state);
    fixture.settle();
    PeoplePage page(fixture.context(), &fixture.window);
    page.learn();
    auto* where = find<QComboBox>(page, "learnWhere");
    where->setCurrentIndex(1);
    Q_EMIT where->activated(1);
    tap(fixture, QString(64, QLatin1Char('W')));
    fixture.settle();
    QVERIFY2(page.minimumSizeHint().width() <= 1024, qPrintable(QString::number(page.minimumSizeHint().width())));
}

void TestTagOwners::statementSumsTheMoneyOfAMonth()
{
    PageFixture fixture;
    TransactionRecord own = aTransaction(2).started(pictureTime().addSecs(-3600)).ended(pictureTime(), StopReason::Local, 100).record;
    own.person = PersonId(5);
    fixture.console.history.transactionRows = {own};
    BookingTotals sum;
    sum.net = Money{1000, QStringLiteral("EUR")};
    sum.vat = Money{190, QStringLiteral("EUR")};
    sum.gross = Money{1190, QStringLiteral("EUR")};
    MonthSummary month;
    month.totals = {sum};
    fixture.console.billing.summaries = {month};
    PeoplePage page(fixture.context(), &fixture.window);
    page.showStatement(aPerson(5, QStringLiteral("A. Weber")));
    fixture.settle();
    const auto* totals = find<TotalsRow>(fixture.window, "statementTotals");
    const QString gross = fixture.console.workspace.format().money(sum.gross);
    QTRY_VERIFY2(totals->accessibleName().contains(gross), qPrintable(totals->accessibleName()));
    auto* period = find<QComboBox>(fixture.window, "statementPeriod");
    period->setCurrentIndex(2); // of all time nothing is booked as one
    Q_EMIT period->activated(2);
    fixture.settle();
    QVERIFY2(!totals->accessibleName().contains(gross), qPrintable(totals->accessibleName()));
}

void TestTagOwners::theMenuAddsTheTagItWasOpenedFor()
{
    PageFixture fixture;
    tap(fixture, QStringLiteral("04A2"));
    tap(fixture, QStringLiteral("04B3"));
    PeoplePage page(fixture.context(), &fixture.window);
    Q_EMIT find<RecordTable>(page, "unknownTable")->menuWanted(1, QPoint());
    auto* menu = find<QMenu>(page, "unknownMenu");
    ChangeBatch batch; // somebody adds the first one at another window
    batch.unknownTokens = QList<UnknownToken>{fixture.console.source.state.unknownTokens->last()};
    publish(fixture, batch);
    QTRY_COMPARE(find<RecordTable>(page, "unknownTable")->model()->rowCount(), 1);
    menu->actions().first()->trigger();
    QCOMPARE(find<QLabel>(page, "learnTag")->text(), QStringLiteral("04B3"));
}

void TestTagOwners::aTagWithoutAnEndSaysWhyItsLastDayIsOff()
{
    PageFixture fixture;
    PeopleActions actions(fixture.context(), &fixture.window);
    actions.editToken(aToken(QStringLiteral("04A2")));
    const auto* day = find<QWidget>(fixture.window, "tokenLastDay");
    QVERIFY(!day->isEnabled());
    QVERIFY(day->toolTip().startsWith(QStringLiteral("Off: ")));
    find<QCheckBox>(fixture.window, "tokenExpires")->setChecked(true);
    QVERIFY(day->isEnabled());
    QVERIFY(day->toolTip().isEmpty());
}

FORECOURT_WINDOW_TEST(TestTagOwners)

} // namespace forecourt::tests::tagowners

#include "tst_tagowners.moc"
