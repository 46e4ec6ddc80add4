// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// People & tags: learn a tag, add, edit, block, remove with undo.
#include "tests/gui/pagefixture.h"
#include "ui/dialogs/tokendialog.h"
#include "ui/pages/peopleactions.h"
#include "ui/pages/peoplepage.h"
#include "ui/pages/recordtable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

class TestPeoplePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void learnTapNameEnterAndStaysArmed();
    void learnTakesAKnownPersonByName();
    void tapsBeforeArmingAreNotTaken();
    void failureKeepsTheInput();
    void unknownTagIsAddedFromTheList();
    void dialogSavesEverything();
    void blockAndRemoveOfferUndo();
    void otherByteOrderOfATag_data();
    void otherByteOrderOfATag();

private:
    static void tap(FakeConsole& console, const QString& tag, int times = 1)
    {
        ChangeBatch batch;
        batch.unknownTokens = console.source.state.unknownTokens;
        batch.unknownTokens->removeIf([&](const UnknownToken& t) { return t.value == tag; });
        batch.unknownTokens->append({tag, StationId(QStringLiteral("BAY")), pictureTime(), times});
        console.source.publish(batch);
        FakeConsole::settle();
    }
};

void TestPeoplePage::learnTapNameEnterAndStaysArmed()
{
    PageFixture fixture;
    PeoplePage page(fixture.context(), &fixture.window);
    press(page, "learnTagButton");
    QVERIFY(fixture.console.administration.learning);
    tap(fixture.console, QStringLiteral("04A2807F"));
    QCOMPARE(find<QLabel>(page, "learnTag")->text(), QStringLiteral("04A2807F"));
    auto* name = find<QLineEdit>(page, "learnNameField");
    name->setText(QStringLiteral("T. Aydin"));
    QTest::keyClick(name, Qt::Key_Return);
    fixture.settle();
    QCOMPARE(fixture.console.administration.savedPersons.value(0).name, QStringLiteral("T. Aydin"));
    QCOMPARE(fixture.console.administration.savedTokens.value(0).value, QStringLiteral("04A2807F"));
    QCOMPARE(fixture.console.administration.savedTokens.value(0).person, std::optional(fixture.console.administration.savedPersons.value(0).id));
    QVERIFY(fixture.console.administration.learning); // the next card
    tap(fixture.console, QStringLiteral("05FF"));
    QCOMPARE(find<QLabel>(page, "learnTag")->text(), QStringLiteral("05FF"));
    press(page, "learnDone");
    QVERIFY(!fixture.console.administration.learning);
}

void TestPeoplePage::learnTakesAKnownPersonByName()
{
    PageFixture fixture;
    ChangeBatch batch;
    batch.persons = {aPerson(5, QStringLiteral("A. Weber"))};
    fixture.console.source.publish(batch);
    fixture.settle();
    PeoplePage page(fixture.context(), &fixture.window);
    page.learn();
    tap(fixture.console, QStringLiteral("04A2"));
    find<QLineEdit>(page, "learnNameField")->setText(QStringLiteral("a. weber"));
    press(page, "learnSave");
    QVERIFY(fixture.console.administration.savedPersons.isEmpty());
    QCOMPARE(fixture.console.administration.savedTokens.value(0).person, std::optional(PersonId(5)));
}

void TestPeoplePage::tapsBeforeArmingAreNotTaken()
{
    PageFixture fixture;
    tap(fixture.console, QStringLiteral("OLD"));
    PeoplePage page(fixture.context(), &fixture.window);
    page.learn();
    tap(fixture.console, QStringLiteral("NEW"));
    QCOMPARE(find<QLabel>(page, "learnTag")->text(), QStringLiteral("NEW"));
    press(page, "learnSkip");
    tap(fixture.console, QStringLiteral("OLD"), 2); // shown again now
    QCOMPARE(find<QLabel>(page, "learnTag")->text(), QStringLiteral("OLD"));
}

void TestPeoplePage::failureKeepsTheInput()
{
    PageFixture fixture;
    PeoplePage page(fixture.context(), &fixture.window);
    page.learn();
    tap(fixture.console, QStringLiteral("04A2"));
    fixture.console.administration.failure = Error{ErrorCode::StorageFull, {}, {}};
    find<QLineEdit>(page, "learnNameField")->setText(QStringLiteral("A. Weber"));
    press(page, "learnSave");
    QVERIFY(!find<QLabel>(page, "learnProblem")->isHidden());
    QVERIFY(find<QLabel>(page, "learnProblem")->text().contains(QStringLiteral("disk is full")));
    QCOMPARE(find<QLineEdit>(page, "learnNameField")->text(), QStringLiteral("A. Weber"));
}

void TestPeoplePage::unknownTagIsAddedFromTheList()
{
    PageFixture fixture;
    tap(fixture.console, QStringLiteral("04A2"));
    PeoplePage page(fixture.context(), &fixture.window);
    press(page, "addUnknown");
    QVERIFY(find<Button>(page, "addUnknown")->isBlocked());
    find<RecordTable>(page, "unknownTable")->selectRow(0);
    press(page, "addUnknown");
    find<QLineEdit>(page, "learnNameField")->setText(QStringLiteral("A. Weber"));
    press(page, "learnSave");
    QCOMPARE(fixture.console.administration.savedTokens.value(0).value, QStringLiteral("04A2"));
    QTRY_COMPARE(find<RecordTable>(page, "unknownTable")->filter().rowCount(), 0);
}

void TestPeoplePage::dialogSavesEverything()
{
    PageFixture fixture;
    fixture.console.source.publishStation(aStation(QStringLiteral("BAY")).state);
    fixture.settle();
    PeoplePage page(fixture.context(), &fixture.window);
    press(page, "addTag");
    press(page, "tokenSave");
    QVERIFY(fixture.console.administration.savedTokens.isEmpty()); // no number yet
    find<QLineEdit>(page, "tokenValue")->setText(QStringLiteral("04A2"));
    find<QCheckBox>(page, "tokenBlocked")->setChecked(true);
    find<QCheckBox>(page, "tokenExpires")->setChecked(true);
    find<QDateEdit>(page, "tokenLastDay")->setDate(QDate(2026, 12, 31));
    find<QLineEdit>(page, "tokenGroup")->setText(QStringLiteral("HOUSE"));
    press(page, "tokenSave");
    const TokenRecord saved = fixture.console.administration.savedTokens.value(0);
    QVERIFY(saved.isBlocked);
    QCOMPARE(saved.groupId, QStringLiteral("HOUSE"));
    QCOMPARE(*saved.expiresAt, QDateTime(QDate(2026, 12, 31), QTime(23, 0), Qt::UTC)); // end of the day in Berlin
    QVERIFY(saved.stations.isEmpty() && !saved.person);
}

void TestPeoplePage::blockAndRemoveOfferUndo()
{
    PageFixture fixture;
    PeopleActions actions(fixture.context(), &fixture.window);
    const TokenRecord token = aToken(QStringLiteral("04A2"));
    actions.setTokenBlocked(token, true);
    fixture.settle();
    QVERIFY(fixture.console.site.token(QStringLiteral("04a2"))->isBlocked);
    fixture.host.undo();
    fixture.settle();
    QVERIFY(!fixture.console.site.token(QStringLiteral("04a2"))->isBlocked);
    actions.removeToken(token);
    fixture.settle();
    QVERIFY(!fixture.console.site.token(QStringLiteral("04a2")));
    fixture.host.undo();
    fixture.settle();
    QVERIFY(fixture.console.site.token(QStringLiteral("04a2")));
}

void TestPeoplePage::otherByteOrderOfATag_data()
{
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QString>("other");
    QTest::newRow("four bytes") << QStringLiteral("04A2807F") << QStringLiteral("7F80A204");
    QTest::newRow("lower case") << QStringLiteral("04a2") << QStringLiteral("A204");
    QTest::newRow("odd length") << QStringLiteral("04A") << QString();
    QTest::newRow("a name") << QStringLiteral("Guest card 7") << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestPeoplePage::otherByteOrderOfATag()
{
    QFETCH(QString, tag);
    QFETCH(QString, other);
    QCOMPARE(otherByteOrder(tag), other);
}

QTEST_MAIN(TestPeoplePage)
#include "tst_peoplepage.moc"
