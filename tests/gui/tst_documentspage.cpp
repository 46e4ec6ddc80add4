// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The end of a month: what to look at, locking, documents, their register and numbers.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/models/documentmodel.h"
#include "ui/models/monthmodel.h"
#include "ui/pageaction.h"
#include "ui/pages/billing/documentspage.h"
#include "ui/pages/billing/receipts.h"
#include "ui/pages/documentpress.h"
#include "ui/pages/recordtable.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace {

class FakePress final : public DocumentPress
{
public:
    QList<PressOrder> orders;
    QList<DocumentId> looked;
    std::optional<Error> failure;
    int made = 2;

    QFuture<Result<PressOutcome>> issue(PressOrder order) override
    {
        orders.append(order);
        if (failure)
            return readyFuture<Result<PressOutcome>>(tl::unexpected(*failure));
        PressOutcome outcome;
        outcome.documents.resize(made);
        return readyFuture<Result<PressOutcome>>(outcome);
    }
    QFuture<Result<QStringList>> saveAgain(DocumentId, QString, CsvForm) override { return readyFuture<Result<QStringList>>(QStringList{}); }
    void preview(DocumentId id, QWidget*) override { looked.append(id); }
    QFuture<Result<void>> draftMail(DocumentId) override { return readyFuture<Result<void>>({}); }
};

MonthSummary monthOf(int month, bool isLocked = false)
{
    MonthSummary summary;
    summary.month = {2026, month};
    BookingTotals totals;
    totals.net = {15'068, QStringLiteral("EUR")};
    totals.vat = {2'863, QStringLiteral("EUR")};
    totals.gross = {17'931, QStringLiteral("EUR")};
    totals.sessions = 41;
    totals.energy = Energy::fromWh(512'300);
    summary.totals = {totals};
    if (isLocked)
        summary.lockedAt = pictureTime().addDays(-20);
    return summary;
}

DocumentRecord statement(qint64 id)
{
    DocumentRecord record;
    record.id = DocumentId(id);
    record.number = QStringLiteral("S-2026-000%1").arg(id);
    record.kind = DocumentKind::Statement;
    record.recipient = QStringLiteral("A. Weber");
    record.scope.month = {2026, 4};
    record.gross = {17'931, QStringLiteral("EUR")};
    record.issuedAt = pictureTime();
    return record;
}

struct Documents : PageFixture
{
    FakePress press;
    std::unique_ptr<DocumentsPage> page;

    explicit Documents(bool hasPress = true)
    {
        console.billing.summaries = {monthOf(5), monthOf(4), monthOf(3, true)};
        console.billing.flight.findings = {{PreflightKind::Undecided, PreflightWeight::Warns, 2, {}}, {PreflightKind::Tests, PreflightWeight::Tells, 1, {}}};
        PageContext made = context();
        if (hasPress)
            made.press = &press;
        page = std::make_unique<DocumentsPage>(made, &window);
        page->resize(1300, 860);
        window.resize(1300, 860);
        window.show();
        settle();
    }
    void showTab(DocumentsPage::Tab tab) const
    {
        page->showTab(tab);
        settle();
    }
    [[nodiscard]] Button& button(const char* name) const { return *find<Button>(*page, name); }
};

} // namespace

class TestDocumentsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelsKeepTheRules();
    void theMonthToCloseIsChosenByItself();
    void listLeadsToWhatCanBeDone();
    void listLeadsToAllOfItsSessions();
    void monthIsLockedAndMadeInThreeClicks();
    void whatBlocksIsToldAtTheButton();
    void changedMonthIsLookedAtAgain();
    void lockedMonthOnlyMakesDocuments();
    void lockedMonthIsSavedAgain();
    void formOfCsvFilesIsRemembered();
    void secondRunSaysHowToHaveTheFiles();
    void takenNumbersReloadTheRegister();
    void withoutAPressNothingIsMade();
    void failedDocumentsAreTold();
    void registerLooksAndTakesBack();
    void registerSaysWhatIsMissingBelow();
    void documentsOfAnotherChoiceGoWhereItsOwnCannotBeRead();
    void numbersAreChangedAndTakenBack();
    void receiptIsIssuedOnceAndShownAgain();
};

void TestDocumentsPage::modelsKeepTheRules()
{
    FakeConsole console;
    MonthModel months(console.workspace);
    DocumentModel documents(console.workspace, &console.theDocuments());
    QAbstractItemModelTester a(&months);
    QAbstractItemModelTester b(&documents);
    months.resetRows({monthOf(5), monthOf(4, true)});
    months.upsert(monthOf(5, true));
    console.billing.issued = {statement(1), statement(2)};
    documents.setQuery({});
    console.settle();
    QCOMPARE(documents.rowCount(), 2);
    QCOMPARE(documents.row(0).id, DocumentId(2));
    QVERIFY(months.index(0, int(MonthModel::Column::State)).data().toString().contains(QStringLiteral("locked")));
}

void TestDocumentsPage::theMonthToCloseIsChosenByItself()
{
    Documents d;
    const auto* table = find<RecordTable>(*d.page, "monthTable");
    QCOMPARE(table->model()->rowCount(), 3);
    QVERIFY(d.button("monthLock").text().contains(QStringLiteral("April 2026"))); // May is not over
    QVERIFY(!d.button("monthLock").isBlocked());
    QVERIFY(!d.button("monthMake").isVisible());
}

void TestDocumentsPage::listLeadsToWhatCanBeDone()
{
    Documents d;
    press(*d.page, "flightShow2"); // undecided sessions
    QCOMPARE(d.host.places, QStringList{QStringLiteral("corrections")});
    QVERIFY(find<QWidget>(*d.page, "flightFinding10")->isVisible()); // tests: told only
}

void TestDocumentsPage::listLeadsToAllOfItsSessions()
{
    Documents d;
    d.console.billing.flight.findings = {
        {PreflightKind::WithoutPerson, PreflightWeight::Warns, 3, {TransactionKey(4), TransactionKey(6), TransactionKey(9)}},
        {PreflightKind::LongDuration, PreflightWeight::Warns, 1, {TransactionKey(7)}},
        {PreflightKind::Doubtful, PreflightWeight::Warns, 1'500, {TransactionKey(1), TransactionKey(2)}}};
    find<RecordTable>(*d.page, "monthTable")->selectRow(2);
    find<RecordTable>(*d.page, "monthTable")->selectRow(1);
    PageFixture::settle();
    press(*d.page, "flightShow5");
    QCOMPARE(d.host.sessions, (QList<qint64>{4, 6, 9}));
    QVERIFY(d.host.sessionsAre.contains(QStringLiteral("of nobody we know")));
    QVERIFY(d.host.notices.isEmpty());
    d.host.sessions.clear();
    press(*d.page, "flightShow12"); // of one its detail
    QCOMPARE(d.host.sessions, QList<qint64>{7});
    press(*d.page, "flightShow7");
    QCOMPARE(d.host.sessions, (QList<qint64>{7, 1, 2}));
    QVERIFY2(d.host.notices.value(0).contains(QStringLiteral("The first 2 of 1.500")), qPrintable(d.host.notices.value(0)));
}

/// The page; the button; the answer.
void TestDocumentsPage::monthIsLockedAndMadeInThreeClicks()
{
    Documents d;
    QTemporaryDir folder;
    tests::press(*d.page, "monthLock");
    QVERIFY(d.console.billing.locked.isEmpty());
    find<QLineEdit>(d.window, "lockFolder")->setText(folder.path());
    tests::press(d.window, "lockAccept");
    QCOMPARE(d.console.billing.locked, QList<BillingMonth>{(BillingMonth{2026, 4})});
    QCOMPARE(d.press.orders.size(), 1);
    QCOMPARE(d.press.orders.first().month, (BillingMonth{2026, 4}));
    QCOMPARE(d.press.orders.first().folder, folder.path());
    QVERIFY(d.press.orders.first().hasPdf);
    QVERIFY(d.host.notices.constLast().contains(QStringLiteral("2 document")));
    QCOMPARE(find<QTabBar>(*d.page, "documentTabs")->currentIndex(), int(DocumentsPage::Tab::Register));
}

void TestDocumentsPage::whatBlocksIsToldAtTheButton()
{
    Documents d;
    d.console.billing.flight.findings.prepend({PreflightKind::EarlierMonthOpen, PreflightWeight::Blocks, 1, {}});
    QVERIFY(find<RecordTable>(*d.page, "monthTable")->selectKey(202605));
    PageFixture::settle();
    QVERIFY(d.button("monthLock").blockedReason().contains(QStringLiteral("earlier month")));
}

void TestDocumentsPage::changedMonthIsLookedAtAgain()
{
    Documents d;
    tests::press(*d.page, "monthLock");
    auto* pdf = find<QCheckBox>(d.window, "lockPdf");
    QVERIFY(pdf->isEnabled() && pdf->toolTip().isEmpty());
    find<QCheckBox>(d.window, "lockMakes")->setChecked(false);
    QVERIFY(!pdf->isEnabled());
    QVERIFY(pdf->toolTip().startsWith(QStringLiteral("Off: ")));
    d.console.billing.failure = Error{ErrorCode::Conflict, {}, {QStringLiteral("changed")}};
    tests::press(d.window, "lockAccept");
    QVERIFY(find<QDialog>(d.window, "lockMonthDialog")->isVisible());
    QVERIFY(d.console.billing.locked.isEmpty());
    QVERIFY(d.press.orders.isEmpty());
    d.console.billing.failure.reset();
    tests::press(d.window, "lockAccept");
    QCOMPARE(d.console.billing.locked.size(), 1);
    QVERIFY(d.press.orders.isEmpty()); // not wanted
}

void TestDocumentsPage::lockedMonthOnlyMakesDocuments()
{
    Documents d;
    QVERIFY(find<RecordTable>(*d.page, "monthTable")->selectKey(202603));
    PageFixture::settle();
    QVERIFY(!d.button("monthLock").isVisible());
    tests::press(*d.page, "monthMake");
    find<QCheckBox>(d.window, "lockPdf")->setChecked(false);
    find<QCheckBox>(d.window, "lockXlsx")->setChecked(false);
    tests::press(d.window, "lockAccept"); // no kind of file
    QVERIFY(d.press.orders.isEmpty());
    find<QCheckBox>(d.window, "lockCsv")->setChecked(true);
    tests::press(d.window, "lockAccept");
    QCOMPARE(d.press.orders.size(), 1);
    QVERIFY(d.console.billing.locked.isEmpty());
}

void TestDocumentsPage::lockedMonthIsSavedAgain()
{
    Documents d;
    QTemporaryDir folder;
    QVERIFY(!d.button("monthAgain").isVisible()); // April is open
    QVERIFY(find<RecordTable>(*d.page, "monthTable")->selectKey(202603));
    PageFixture::settle();
    QVERIFY(d.button("monthAgain").blockedReason().contains(QStringLiteral("no document")));
    d.console.billing.summaries[2].documents = 2;
    d.page->showTab(DocumentsPage::Tab::Numbers);
    d.showTab(DocumentsPage::Tab::Month);
    QVERIFY(!d.button("monthAgain").isBlocked());
    tests::press(*d.page, "monthAgain");
    QVERIFY(!find<QWidget>(d.window, "lockBy")->isVisible()); // they are as they were issued
    find<QLineEdit>(d.window, "lockFolder")->setText(folder.path());
    find<QCheckBox>(d.window, "lockZip")->setChecked(true);
    tests::press(d.window, "lockAccept");
    QCOMPARE(d.press.orders.size(), 1);
    QVERIFY(d.press.orders.first().isAgain);
    QVERIFY(d.press.orders.first().isZipped);
    QCOMPARE(d.press.orders.first().month, (BillingMonth{2026, 3}));
    QVERIFY(d.console.billing.locked.isEmpty());
    QVERIFY(d.host.notices.constLast().contains(QStringLiteral("2 document(s) again")));
}

void TestDocumentsPage::formOfCsvFilesIsRemembered()
{
    Documents d;
    QSignalSpy kept(&d.console.workspace, &Workspace::csvFormChanged);
    QVERIFY(find<RecordTable>(*d.page, "monthTable")->selectKey(202603));
    PageFixture::settle();
    tests::press(*d.page, "monthMake");
    auto* form = find<QComboBox>(d.window, "lockCsvForm");
    QCOMPARE(form->currentData().toInt(), int(CsvForm::AsLanguage));
    QVERIFY(!form->isEnabled());
    QVERIFY(form->toolTip().contains(QStringLiteral("CSV")));
    find<QCheckBox>(d.window, "lockCsv")->setChecked(true);
    QVERIFY(form->isEnabled());
    form->setCurrentIndex(form->findData(int(CsvForm::CommaPoint)));
    tests::press(d.window, "lockAccept");
    QCOMPARE(d.press.orders.constLast().csv, CsvForm::CommaPoint);
    QCOMPARE(kept.size(), 1);
    QTRY_VERIFY(d.window.findChild<QDialog*>(QStringLiteral("lockMonthDialog")) == nullptr);
    d.showTab(DocumentsPage::Tab::Month);
    tests::press(*d.page, "monthMake");
    QCOMPARE(find<QComboBox>(d.window, "lockCsvForm")->currentData().toInt(), int(CsvForm::CommaPoint));
}

void TestDocumentsPage::secondRunSaysHowToHaveTheFiles()
{
    Documents d;
    d.press.made = 0; // every session stands on a statement
    QVERIFY(find<RecordTable>(*d.page, "monthTable")->selectKey(202603));
    PageFixture::settle();
    tests::press(*d.page, "monthMake");
    tests::press(d.window, "lockAccept");
    QVERIFY(!d.press.orders.first().isAgain);
    QVERIFY(d.host.notices.constLast().contains(QStringLiteral("Save all of the month again")));
}

void TestDocumentsPage::takenNumbersReloadTheRegister()
{
    Documents d;
    d.press.failure = Error{ErrorCode::FileFailed, {}, {QStringLiteral("numbersTaken"), QStringLiteral("/full"), QStringLiteral("gone")}};
    const auto* table = find<RecordTable>(*d.page, "documentTable");
    QCOMPARE(table->model()->rowCount(), 0);
    d.console.billing.issued = {statement(1)};
    tests::press(*d.page, "monthLock");
    tests::press(d.window, "lockAccept");
    QVERIFY(d.host.notices.constLast().contains(QStringLiteral("have their numbers")));
    QTRY_COMPARE(table->model()->rowCount(), 1);
}

void TestDocumentsPage::withoutAPressNothingIsMade()
{
    Documents d(false);
    QVERIFY(find<RecordTable>(*d.page, "monthTable")->selectKey(202603));
    PageFixture::settle();
    QVERIFY(!d.button("monthMake").isVisible());
    d.showTab(DocumentsPage::Tab::Register);
    QVERIFY(!d.button("documentLook").isVisible());
}

void TestDocumentsPage::failedDocumentsAreTold()
{
    Documents d;
    d.press.failure = Error{ErrorCode::Conflict, {}, {QStringLiteral("held")}};
    tests::press(*d.page, "monthLock");
    tests::press(d.window, "lockAccept");
    QCOMPARE(d.console.billing.locked.size(), 1);
    QVERIFY(d.host.notices.constLast().contains(QStringLiteral("being made just now")));
}

void TestDocumentsPage::registerSaysWhatIsMissingBelow()
{
    Documents d;
    for (int id = 1; id <= 150; ++id)
        d.console.billing.issued.append(statement(id));
    d.showTab(DocumentsPage::Tab::Register);
    QAbstractItemModel* const rows = find<RecordTable>(*d.page, "documentTable")->model();
    QTRY_COMPARE(rows->rowCount(), 100);
    const auto* unread = find<QWidget>(*d.page, "documentsUnread");
    QVERIFY(unread->isHidden());
    d.console.billing.failure = Error{ErrorCode::StorageFailed, {}, {}};
    rows->fetchMore({});
    QTRY_VERIFY(!unread->isHidden());
    QCOMPARE(rows->rowCount(), 100);
    QVERIFY(!rows->canFetchMore({})); // or a view would ask without end
    d.console.billing.failure.reset();
    tests::press(*d.page, "documentsUnreadAgain");
    QTRY_COMPARE(rows->rowCount(), 150);
    QVERIFY(unread->isHidden());
}

void TestDocumentsPage::documentsOfAnotherChoiceGoWhereItsOwnCannotBeRead()
{
    FakeConsole console;
    DocumentModel model(console.workspace, &console.theDocuments());
    console.billing.issued = {statement(1)};
    model.setQuery({});
    console.settle();
    QCOMPARE(model.rowCount(), 1);
    console.billing.failure = Error{ErrorCode::StorageFailed, {}, {}};
    model.reload();
    console.settle();
    QCOMPARE(model.rowCount(), 1); // they are still what was asked for
    api::DocumentQuery receipts;
    receipts.kind = DocumentKind::Receipt;
    model.setQuery(receipts);
    console.settle();
    QVERIFY(model.error());
    QCOMPARE(model.rowCount(), 0);
}

void TestDocumentsPage::registerLooksAndTakesBack()
{
    Documents d;
    d.console.billing.issued = {statement(1)};
    d.showTab(DocumentsPage::Tab::Register);
    auto* table = find<RecordTable>(*d.page, "documentTable");
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(d.button("documentLook").isBlocked());
    QVERIFY(table->selectKey(qint64(1)));
    PageFixture::settle();
    tests::press(*d.page, "documentLook");
    QCOMPARE(d.press.looked, QList<DocumentId>{DocumentId(1)});
    QAction* const print = standInOf(*d.page, QStringLiteral("menuPrint"));
    QVERIFY(print && print->isEnabled());
    QCOMPARE(print->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_P));
    print->trigger();
    PageFixture::settle();
    QCOMPARE(d.press.looked.size(), 2);
    tests::press(*d.page, "documentCredit");
    auto* note = find<QDialog>(d.window, "creditDialog")->findChild<QPlainTextEdit*>();
    QVERIFY(note);
    note->setPlainText(QStringLiteral("Wrong person"));
    for (Button* button : find<QDialog>(d.window, "creditDialog")->findChildren<Button*>()) {
        if (button->kind() == Button::Kind::Primary)
            button->click();
    }
    PageFixture::settle();
    QCOMPARE(d.press.orders.size(), 1);
    QCOMPARE(d.press.orders.first().kind, DocumentKind::CreditNote);
    QCOMPARE(d.press.orders.first().cancels, std::optional(DocumentId(1)));
    QCOMPARE(d.press.orders.first().reason, QStringLiteral("Wrong person"));
    d.console.billing.issued.first().cancelledBy = DocumentId(2);
    find<QLineEdit>(*d.page, "documentFilter")->setText(QStringLiteral("Weber"));
    QTRY_VERIFY(table->selectKey(qint64(1)) && d.button("documentCredit").blockedReason().contains(QStringLiteral("already")));
}

void TestDocumentsPage::numbersAreChangedAndTakenBack()
{
    Documents d;
    d.showTab(DocumentsPage::Tab::Numbers);
    auto* list = find<QListWidget>(*d.page, "rangeList");
    QCOMPARE(list->count(), 3);
    QVERIFY(d.button("rangeChange").isBlocked());
    list->setCurrentRow(0);
    tests::press(*d.page, "rangeChange");
    auto* pattern = find<QLineEdit>(d.window, "rangePattern");
    pattern->setText(QStringLiteral("Receipt"));
    tests::press(d.window, "rangeAccept"); // no number in it
    QVERIFY(pattern->property("error").toBool());
    pattern->setText(QStringLiteral("RE-{number:6}"));
    QVERIFY(find<QLabel>(d.window, "rangeExample")->text().contains(QStringLiteral("RE-000001")));
    tests::press(d.window, "rangeAccept");
    QCOMPARE(d.console.billing.numberRanges.first().pattern, QStringLiteral("RE-{number:6}"));
    d.host.undo();
    PageFixture::settle();
    QCOMPARE(d.console.billing.numberRanges.first().pattern, QStringLiteral("R-{year}-{number:5}"));
}

void TestDocumentsPage::receiptIsIssuedOnceAndShownAgain()
{
    Documents d;
    PageContext context = d.context();
    context.press = &d.press;
    TransactionRecord session = aTransaction(7).at(QStringLiteral("BAY-1"), 1).record;
    QVERIFY(whyNoReceipt(context, session).contains(QStringLiteral("runs")));
    session.state = TransactionState::Ended;
    showReceipt(context, session, &d.window);
    PageFixture::settle();
    QCOMPARE(d.press.orders.size(), 1);
    QCOMPARE(d.press.orders.first().kind, DocumentKind::Receipt);
    QCOMPARE(d.press.orders.first().sessions, QList<TransactionKey>{session.key});
    QCOMPARE(d.press.looked.size(), 1);
    DocumentRecord known = statement(5);
    known.kind = DocumentKind::Receipt;
    d.console.billing.issued = {known};
    showReceipt(context, session, &d.window);
    PageFixture::settle();
    QCOMPARE(d.press.orders.size(), 1); // under the number it has
    QCOMPARE(d.press.looked.constLast(), DocumentId(5));
    context.press = nullptr;
    QVERIFY(!whyNoReceipt(context, session).isEmpty());
}

FORECOURT_WINDOW_TEST(TestDocumentsPage)
#include "tst_documentspage.moc"
