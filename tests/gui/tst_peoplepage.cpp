// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// People & tags: learn a tag, add, edit, block, remove with undo.
#include "core/export/fileexchange.h"
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/dialogs/tokendialog.h"
#include "ui/pages/peopleactions.h"
#include "ui/pages/peoplepage.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/rosterimportrun.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

class TestPeoplePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void learnTapNameEnterAndStaysArmed();
    void veryManyTagsComePageByPage();
    void veryManyPeopleComePageByPage();
    void aLearnedTagCanBeTakenBack();
    void learnTakesAKnownPersonByName();
    void tapsBeforeArmingAreNotTaken();
    void failureKeepsTheInput();
    void unknownTagIsAddedFromTheList();
    void dialogSavesEverything();
    void blockAndRemoveOfferUndo();
    void aRemovedPersonComesBackAndGoesAgain();
    void whatIsAddedCanBeTakenBackAndComesAgain();
    void learnSaysWhenTheCardIsKnownReversed();
    void importsAFileAndTakesItBack();
    void importTellsTheWindowOnceAtItsEnd();
    void cancelledImportTellsWhatIsDone();
    void importListsWrongRowsAndMayBeRemapped();
    void anEmptyFilterResultCanBeCleared();
    void importSurvivesAPicture();
    void editingATagOffersUndo();
    void groupsAndStatesNarrowTheLists();
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
    fixture.console.administration.learning = false;  // a service forgets it with the link, and gives a snapshot when that is back
    fixture.console.source.requestSnapshot();
    fixture.settle();
    QVERIFY(fixture.console.administration.learning);
    tap(fixture.console, QStringLiteral("05FF"));
    QCOMPARE(find<QLabel>(page, "learnTag")->text(), QStringLiteral("05FF"));
    press(page, "learnDone");
    QVERIFY(!fixture.console.administration.learning);
}

void TestPeoplePage::veryManyTagsComePageByPage()
{
    PageFixture fixture;
    const qsizetype many = 2 * TokenModel::EagerTags;
    for (qsizetype i = 0; i < many; ++i)
        fixture.console.source.state.tokens.append(aToken(QStringLiteral("TAG%1").arg(i, 7, 10, QLatin1Char('0'))));
    fixture.console.source.requestSnapshot();
    fixture.settle();
    PeoplePage page(fixture.context(), &fixture.window);
    auto* table = find<RecordTable>(page, "tokenTable");
    auto* note = find<QLabel>(page, "tokensLong");
    QVERIFY(table->filter().rowCount() > 0 && table->filter().rowCount() < many / 4);
    QVERIFY(note->isVisibleTo(&page) && note->text().contains(fixture.console.workspace.format().number(many)));
    QVERIFY(!table->isSortingEnabled()); // the note says why
    find<QLineEdit>(page, "peopleFilter")->setText(QStringLiteral("tag0039999")); // far behind what is loaded
    QTRY_COMPARE(table->filter().rowCount(), 1);
    QCOMPARE(table->filter().index(0, int(TokenModel::Column::Tag)).data().toString(), QStringLiteral("TAG0039999"));
    find<QLineEdit>(page, "peopleFilter")->clear();
    QTRY_VERIFY(table->filter().rowCount() > 1);

    fixture.console.source.state.tokens.resize(3);
    fixture.console.source.requestSnapshot();
    QTRY_COMPARE(table->filter().rowCount(), 3);
    QVERIFY(!note->isVisibleTo(&page) && table->isSortingEnabled());
}

void TestPeoplePage::veryManyPeopleComePageByPage()
{
    PageFixture fixture;
    const qsizetype many = PersonModel::EagerPeople + 2 * PersonModel::PeoplePerSlice;
    fixture.console.source.state.persons.clear();
    for (qsizetype i = 0; i < many; ++i)
        fixture.console.source.state.persons.append(aPerson(i + 1, QStringLiteral("Person %1").arg(i + 1)));
    fixture.console.source.requestSnapshot();
    fixture.settle();
    PeoplePage page(fixture.context(), &fixture.window);
    find<QTabBar>(page, "peopleTabs")->setCurrentIndex(1);
    auto* table = find<RecordTable>(page, "personTable");
    auto* note = find<QLabel>(page, "tokensLong");
    QVERIFY(table->filter().rowCount() > 0 && table->filter().rowCount() < many / 2);
    QVERIFY(note->isVisibleTo(&page) && note->text().contains(fixture.console.workspace.format().number(many)));
    QVERIFY(!table->isSortingEnabled()); // the note says why
    page.showPerson(PersonId(many)); // far behind what is loaded
    QTRY_COMPARE(table->filter().rowCount(), 1);
    QTRY_VERIFY(table->currentRow() >= 0);
    QCOMPARE(find<QLineEdit>(page, "peopleFilter")->text(), QStringLiteral("Person %1").arg(many));

    fixture.console.source.state.persons.resize(3);
    find<QLineEdit>(page, "peopleFilter")->clear();
    fixture.console.source.requestSnapshot();
    QTRY_COMPARE(table->filter().rowCount(), 3);
    QVERIFY(!note->isVisibleTo(&page) && table->isSortingEnabled());
}

void TestPeoplePage::aLearnedTagCanBeTakenBack()
{
    PageFixture fixture;
    auto& site = fixture.console.site;
    auto& administration = fixture.console.administration;
    PeoplePage page(fixture.context(), &fixture.window);
    page.learn();
    tap(fixture.console, QStringLiteral("04A2"));
    find<QLineEdit>(page, "learnNameField")->setText(QStringLiteral("A. Weber"));
    press(page, "learnSave");
    QVERIFY(fixture.host.undo);
    const PersonId first = administration.savedPersons.value(0).id;
    fixture.host.undo();
    fixture.settle();
    QVERIFY(!site.token(QStringLiteral("04A2")));
    QVERIFY(!site.person(first)); // who was added for it
    fixture.host.redo();
    fixture.settle();
    QVERIFY(site.token(QStringLiteral("04A2")));
    const auto owner = site.token(QStringLiteral("04A2"))->person;
    QVERIFY(owner && site.person(*owner));
    QCOMPARE(site.person(*owner)->name, QStringLiteral("A. Weber"));

    // a person who was there before stays
    tap(fixture.console, QStringLiteral("05FF"));
    find<QLineEdit>(page, "learnNameField")->setText(QStringLiteral("A. Weber"));
    press(page, "learnSave");
    fixture.host.undo();
    fixture.settle();
    QVERIFY(!site.token(QStringLiteral("05FF")));
    QVERIFY(site.person(*owner));
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
    fixture.host.redo();
    fixture.settle();
    QVERIFY(fixture.console.site.token(QStringLiteral("04a2"))->isBlocked);
    fixture.host.undo();
    fixture.settle();
    actions.removeToken(token);
    fixture.settle();
    QVERIFY(!fixture.console.site.token(QStringLiteral("04a2")));
    fixture.host.undo();
    fixture.settle();
    QVERIFY(fixture.console.site.token(QStringLiteral("04a2")));
    fixture.host.redo();
    fixture.settle();
    QVERIFY(!fixture.console.site.token(QStringLiteral("04a2")));
}

void TestPeoplePage::aRemovedPersonComesBackAndGoesAgain()
{
    PageFixture fixture;
    ChangeBatch batch;
    batch.persons = {aPerson(5, QStringLiteral("A. Weber"))};
    fixture.console.source.publish(batch);
    fixture.settle();
    PeopleActions actions(fixture.context(), &fixture.window);
    actions.removePerson(aPerson(5, QStringLiteral("A. Weber")));
    fixture.settle();
    QVERIFY(fixture.console.site.persons().isEmpty());
    for (int round = 0; round < 2; ++round) { // each time under a new number
        fixture.host.undo();
        fixture.settle();
        QCOMPARE(fixture.console.site.persons().size(), 1);
        QCOMPARE(fixture.console.site.persons().first().name, QStringLiteral("A. Weber"));
        fixture.host.redo();
        fixture.settle();
        QVERIFY(fixture.console.site.persons().isEmpty());
    }
}

void TestPeoplePage::whatIsAddedCanBeTakenBackAndComesAgain()
{
    PageFixture fixture;
    PeopleActions actions(fixture.context(), &fixture.window);
    actions.editToken({});
    find<QLineEdit>(fixture.window, "tokenValue")->setText(QStringLiteral("04A2"));
    find<QLineEdit>(fixture.window, "tokenNote")->setText(QStringLiteral("spare"));
    press(fixture.window, "tokenSave");
    QVERIFY(fixture.console.site.token(QStringLiteral("04a2")));
    fixture.host.undo();
    fixture.settle();
    QVERIFY(!fixture.console.site.token(QStringLiteral("04a2")));
    fixture.host.redo();
    fixture.settle();
    QCOMPARE(fixture.console.site.token(QStringLiteral("04a2"))->note, QStringLiteral("spare"));
}

void TestPeoplePage::learnSaysWhenTheCardIsKnownReversed()
{
    PageFixture fixture;
    ChangeBatch batch;
    batch.persons = {aPerson(5, QStringLiteral("A. Weber"))};
    batch.tokens = {aToken(QStringLiteral("7f80a204"), 5)};
    fixture.console.source.publish(batch);
    fixture.settle();
    PeoplePage page(fixture.context(), &fixture.window);
    page.learn();
    tap(fixture.console, QStringLiteral("04A2807F"));
    const QString hint = find<QLabel>(page, "learnOtherOrder")->text();
    QVERIFY(hint.contains(QStringLiteral("7F80A204")));
    QVERIFY(hint.contains(QStringLiteral("A. Weber")));
    press(page, "learnSkip");
    tap(fixture.console, QStringLiteral("11223344"));
    QVERIFY(!find<QLabel>(page, "learnOtherOrder")->text().contains(QStringLiteral("A. Weber")));
}

namespace {
QString writeFile(const QTemporaryDir& folder, const QByteArray& content)
{
    QFile file(folder.filePath(QStringLiteral("people.csv")));
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return file.fileName();
}
} // namespace

void TestPeoplePage::importsAFileAndTakesItBack()
{
    PageFixture fixture;
    ChangeBatch batch;
    batch.tokens = {aToken(QStringLiteral("04a2"))};
    fixture.console.source.publish(batch);
    fixture.settle();
    exporting::FileExchange exchange(fixture.console.history);
    PageContext context = fixture.context();
    context.exchange = &exchange;
    PeoplePage page(context, &fixture.window);
    QTemporaryDir folder;
    page.importFile(writeFile(folder, "Name;Tag\nJ\xFCrg;04A2\nBo;05FF\nBo;06FF\n"));
    auto* accept = find<Button>(page, "importAccept");
    QTRY_VERIFY(!accept->isBlocked());
    QVERIFY(find<QComboBox>(page, "importEncoding")->itemText(0).contains(QStringLiteral("Latin-1")));
    QVERIFY(find<QLabel>(page, "importSummary")->text().contains(QStringLiteral("2 new tag")));
    QVERIFY(fixture.console.administration.rosterBatches.isEmpty()); // nothing before Import
    press(page, "importAccept");
    QTRY_VERIFY(fixture.host.undo);
    fixture.settle();
    QCOMPARE(fixture.console.site.persons().size(), 2);
    QCOMPARE(fixture.console.site.token(QStringLiteral("05ff"))->person, fixture.console.site.token(QStringLiteral("06FF"))->person);
    QVERIFY(fixture.console.site.token(QStringLiteral("04a2"))->person);
    fixture.host.undo();
    QTRY_VERIFY(fixture.console.site.persons().isEmpty());
    QCOMPARE(fixture.console.site.tokens().size(), 1);
    QVERIFY(!fixture.console.site.token(QStringLiteral("04a2"))->person);
    fixture.host.redo();
    fixture.host.undo(); // before the first is done: one after the other
    fixture.host.redo();
    QTRY_COMPARE(fixture.console.site.persons().size(), 2);
    QTRY_VERIFY(fixture.console.site.token(QStringLiteral("06ff")));
    QTRY_COMPARE(fixture.host.notices.last(), QStringLiteral("Imported again"));
    fixture.host.undo();
    QTRY_VERIFY(fixture.console.site.persons().isEmpty());
    QTRY_COMPARE(fixture.console.site.tokens().size(), 1);
}

namespace {
/// A plan of \a steps steps with one new tag each.
api::RosterPlanPointer aPlan(int steps)
{
    auto plan = std::make_shared<api::RosterPlan>();
    for (int i = 0; i < steps; ++i) {
        api::RosterPlan::Step step;
        step.change.tokens = {aToken(QStringLiteral("T%1").arg(i))};
        step.undo.removedTokens = {QStringLiteral("T%1").arg(i)};
        plan->steps.append(step);
    }
    return plan;
}
} // namespace

void TestPeoplePage::importTellsTheWindowOnceAtItsEnd()
{
    PageFixture fixture;
    RosterImportRun run(fixture.context());
    QSignalSpy finished(&run, &RosterImportRun::finished);
    run.start(aPlan(3));
    QTRY_COMPARE(finished.size(), 1);
    const QList<RosterBatch>& sent = fixture.console.administration.rosterBatches;
    QCOMPARE(sent.size(), 3);
    QVERIFY(sent.at(0).moreFollows && sent.at(1).moreFollows && !sent.at(2).moreFollows);
    bool isUndone = false;
    changeRoster(fixture.console.administration, &run, run.undo(), [&](const Result<void>& done) { isUndone = done.has_value(); });
    QTRY_VERIFY(isUndone);
    QCOMPARE(sent.size(), 6);
    QVERIFY(sent.at(4).moreFollows && !sent.at(5).moreFollows);
}

void TestPeoplePage::cancelledImportTellsWhatIsDone()
{
    PageFixture fixture;
    RosterImportRun run(fixture.context());
    QSignalSpy finished(&run, &RosterImportRun::finished);
    connect(&run, &RosterImportRun::progressed, &run, [&run](int done) {
        if (done == 2)
            run.cancel();
    });
    run.start(aPlan(5));
    QTRY_COMPARE(finished.size(), 1);
    const QList<RosterBatch>& sent = fixture.console.administration.rosterBatches;
    QCOMPARE(sent.size(), 3); // two steps, and an empty one behind them
    QCOMPARE(sent.last(), RosterBatch());
    QCOMPARE(run.undo().size(), 2);
}

void TestPeoplePage::anEmptyFilterResultCanBeCleared()
{
    PageFixture fixture;
    ChangeBatch batch;
    batch.tokens = {aToken(QStringLiteral("04A2"))};
    batch.persons = {aPerson(1, QStringLiteral("Anna"), QStringLiteral("Office"))};
    batch.unknownTokens = QList<UnknownToken>{{QStringLiteral("FFFF"), StationId(QStringLiteral("A")), pictureTime(), 1}};
    fixture.console.source.publish(batch);
    fixture.settle();
    PeoplePage page(fixture.context(), &fixture.window);
    auto* filter = find<QLineEdit>(page, "peopleFilter");
    for (const char* table : {"tokenTable", "personTable", "unknownTable"}) {
        filter->setText(QStringLiteral("nobody has this"));
        const QByteArray name(table);
        QVERIFY2(!find<QWidget>(page, (name + "Empty").constData())->isHidden(), table);
        press(page, (name + "Clear").constData());
        QVERIFY(filter->text().isEmpty());
        QVERIFY2(find<QWidget>(page, (name + "Empty").constData())->isHidden(), table);
        QCOMPARE(find<RecordTable>(page, table)->filter().rowCount(), 1);
    }
}

void TestPeoplePage::importListsWrongRowsAndMayBeRemapped()
{
    PageFixture fixture;
    exporting::FileExchange exchange(fixture.console.history);
    PageContext context = fixture.context();
    context.exchange = &exchange;
    PeoplePage page(context, &fixture.window);
    QTemporaryDir folder;
    page.importFile(writeFile(folder, "who,what\nAnna,<b>04A2</b>0123456789012345\n" + QByteArray(10'000, 'n') + ",05FF\n"));
    QTRY_VERIFY(find<QComboBox>(page, "importTag")->count() == 3);
    auto* tag = find<QComboBox>(page, "importTag");
    auto* name = find<QComboBox>(page, "importName");
    tag->setCurrentIndex(tag->findData(1));
    name->setCurrentIndex(name->findData(0));
    Q_EMIT tag->activated(2);
    auto* problems = find<QListWidget>(page, "importProblems");
    QTRY_COMPARE(problems->count(), 2); // too long a tag, too long a name
    QVERIFY(problems->item(0)->text().contains(QStringLiteral("20 characters")));
    QVERIFY(problems->item(1)->text().size() < 300);
    QVERIFY(find<Button>(page, "importAccept")->isBlocked()); // nothing is left
}

void TestPeoplePage::importSurvivesAPicture()
{
    PageFixture fixture;
    exporting::FileExchange exchange(fixture.console.history);
    PageContext context = fixture.context();
    context.exchange = &exchange;
    PeoplePage page(context, &fixture.window);
    QTemporaryDir folder;
    page.importFile(writeFile(folder, QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)));
    QTRY_VERIFY(find<Button>(page, "importAccept")->blockedReason().contains(QStringLiteral("could not be read")));
}

void TestPeoplePage::editingATagOffersUndo()
{
    PageFixture fixture;
    ChangeBatch batch;
    batch.tokens = {aToken(QStringLiteral("04a2"))};
    fixture.console.source.publish(batch);
    fixture.settle();
    PeopleActions actions(fixture.context(), &fixture.window);
    actions.editToken(aToken(QStringLiteral("04a2")));
    find<QLineEdit>(fixture.window, "tokenNote")->setText(QStringLiteral("spare"));
    press(fixture.window, "tokenSave");
    QCOMPARE(fixture.console.site.token(QStringLiteral("04a2"))->note, QStringLiteral("spare"));
    QVERIFY(fixture.host.undo);
    fixture.host.undo();
    fixture.settle();
    QVERIFY(fixture.console.site.token(QStringLiteral("04a2"))->note.isEmpty());
    fixture.host.redo();
    fixture.settle();
    QCOMPARE(fixture.console.site.token(QStringLiteral("04a2"))->note, QStringLiteral("spare"));
}

void TestPeoplePage::groupsAndStatesNarrowTheLists()
{
    PageFixture fixture;
    ChangeBatch batch;
    batch.persons = {aPerson(1, QStringLiteral("A. Weber"), QStringLiteral("Office")), aPerson(2, QStringLiteral("Bo"), QStringLiteral("office")), aPerson(3, QStringLiteral("Cy"))};
    TokenRecord blocked = aToken(QStringLiteral("B2"), 2);
    blocked.isBlocked = true;
    TokenRecord expired = aToken(QStringLiteral("C3"), 3);
    expired.expiresAt = pictureTime().addDays(-1);
    batch.tokens = {aToken(QStringLiteral("A1"), 1), blocked, expired, aToken(QStringLiteral("D4"))};
    fixture.console.source.publish(batch);
    fixture.settle();
    PeoplePage page(fixture.context(), &fixture.window);
    const auto choose = [&](const char* name, int index) {
        auto* box = find<QComboBox>(page, name);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
        return find<RecordTable>(page, "tokenTable")->filter().rowCount();
    };
    QCOMPARE(find<QComboBox>(page, "peopleGroup")->count(), 2); // one group, however it is written
    QCOMPARE(choose("peopleGroup", 1), 2);
    QCOMPARE(find<RecordTable>(page, "personTable")->filter().rowCount(), 2);
    QCOMPARE(choose("peopleState", 2), 1); // blocked
    QCOMPARE(choose("peopleGroup", 0), 1);
    QCOMPARE(choose("peopleState", 3), 1); // expired
    QCOMPARE(choose("peopleState", 1), 2); // valid
}

void TestPeoplePage::otherByteOrderOfATag_data()
{
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QString>("other");
    QTest::newRow("four bytes") << QStringLiteral("04A2807F") << QStringLiteral("7F80A204");
    QTest::newRow("lower case") << QStringLiteral("04a2807f") << QStringLiteral("7F80A204");
    QTest::newRow("seven bytes") << QStringLiteral("04112233445566") << QStringLiteral("66554433221104");
    QTest::newRow("ten bytes") << QStringLiteral("00112233445566778899") << QStringLiteral("99887766554433221100");
    QTest::newRow("no length of a UID") << QStringLiteral("04A2") << QString();
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

FORECOURT_WINDOW_TEST(TestPeoplePage)
#include "tst_peoplepage.moc"
