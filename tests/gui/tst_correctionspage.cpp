// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The corrections desk: odd sessions, their evidence, and a decision about each.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/format/billingwords.h"
#include "ui/models/casemodel.h"
#include "ui/pageaction.h"
#include "ui/pages/billing/correctionspage.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/numberfield.h"
#include "ui/widgets/segmentedswitch.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTranslator>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace {

QString plain(QString text)
{
    return text.replace(QChar(0x00A0), QLatin1Char(' '));
}

BillingCase oddCase(qint64 key, CaseKind kind)
{
    BillingCase one;
    one.record = aTransaction(key).at(QStringLiteral("BAY-1"), 1).by(QStringLiteral("04A2"), QStringLiteral("A. Weber")).record;
    one.record.number = QStringLiteral("2026-%1").arg(key, 6, 10, QLatin1Char('0'));
    one.record.state = TransactionState::EndUnknown;
    one.record.startedAt = pictureTime().addSecs(-7'200);
    one.kinds = {kind};
    one.recorded.startedAt = one.record.startedAt;
    one.recorded.meterStart = Energy{0};
    one.counting = one.recorded;
    return one;
}

BillingCase neverStopped(qint64 key)
{
    BillingCase one = oddCase(key, CaseKind::NeverStopped);
    Evidence last;
    last.kind = EvidenceKind::LastValue;
    last.at = pictureTime().addSecs(-600);
    last.energy = Energy::fromWh(12'410);
    one.evidence = {last};
    SessionValues proposed = one.recorded;
    proposed.stoppedAt = last.at;
    proposed.meterStop = last.energy;
    one.proposed = proposed;
    one.proposedCost = Money{434, QStringLiteral("EUR")};
    return one;
}

/// A language in which every text about one thing is the same.
class SingularOnly : public QTranslator
{
public:
    SingularOnly() { QCoreApplication::installTranslator(this); }
    ~SingularOnly() override { QCoreApplication::removeTranslator(this); }

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char*, const char*, const char*, int n) const override
    {
        return n == 1 ? QStringLiteral("one") : QString();
    }
};

struct Desk : PageFixture
{
    std::unique_ptr<CorrectionsPage> page;

    Desk()
    {
        console.source.publishStation(aStation(QStringLiteral("BAY-1")).named(QStringLiteral("Bay 1")).online().withConnectors(1).state);
        BillingCase backwards = oddCase(2, CaseKind::Negative);
        console.billing.open = {neverStopped(1), backwards};
        console.billing.costOfValues.total = Money{500, QStringLiteral("EUR")};
        page = std::make_unique<CorrectionsPage>(context(), &window);
        window.resize(1300, 900);
        page->resize(window.size());
        window.show();
        settle();
    }
    [[nodiscard]] RecordTable& table() const { return *find<RecordTable>(*page, "caseTable"); }
    void choose(qint64 key) const
    {
        QVERIFY(table().selectKey(key));
        settle();
    }
    [[nodiscard]] QString text(const char* label) const { return plain(find<QLabel>(*page, label)->text()); }
    [[nodiscard]] Button& button(const char* name) const { return *find<Button>(*page, name); }
    void giveReason(const QString& reason) const { find<QLineEdit>(window, "decisionReason")->setText(reason); }
};

} // namespace

class TestCorrectionsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelKeepsTheRules();
    void whatIsMissingBelowIsSaidAndAskedAgain();
    void casesOfAnotherChoiceGoWhereItsOwnCannotBeRead();
    void everyKindHasItsWords();
    void oneSessionIsSpokenOfAsOne_data();
    void oneSessionIsSpokenOfAsOne();
    void deskShowsEvidenceAndProposal();
    void acceptingNeedsAReasonAndCanBeTakenBack();
    void typedValuesShowWhatTheyCost();
    void nothingProposedCannotBeAccepted();
    void severalAreDecidedAtOnce();
    void proposalsAreAcceptedByKey();
    void decidedOnesCanBeTakenBack();
    void refusalStaysInTheDialog();
    void emptyDeskSaysSo();
    void placeLeadsToOneSession();
    void unpricedOnesLeadToThePrices();
};

void TestCorrectionsPage::modelKeepsTheRules()
{
    FakeConsole console;
    CaseModel model(console.workspace, &console.theCorrections());
    QAbstractItemModelTester tester(&model);
    console.billing.open = {neverStopped(1), oddCase(2, CaseKind::Orphan)};
    model.setQuery({});
    console.settle();
    QCOMPARE(model.rowCount(), 2);
    console.billing.open.removeFirst();
    model.reload();
    console.settle();
    QCOMPARE(model.rowCount(), 1);
    console.billing.failure = Error{ErrorCode::StorageFailed, {}, {}};
    model.reload();
    console.settle();
    QCOMPARE(model.rowCount(), 1); // what was there stays
    QVERIFY(model.error().has_value());
}

void TestCorrectionsPage::whatIsMissingBelowIsSaidAndAskedAgain()
{
    Desk d;
    d.console.billing.open.clear();
    for (int key = 1; key <= 150; ++key)
        d.console.billing.open.append(neverStopped(key));
    d.page->showSession(TransactionKey(1));
    QAbstractItemModel* const rows = d.table().model();
    QTRY_COMPARE(rows->rowCount(), 100);
    const auto* unread = find<QWidget>(*d.page, "casesUnread");
    QVERIFY(unread->isHidden());
    d.console.billing.failure = Error{ErrorCode::StorageFailed, {}, {}};
    rows->fetchMore({});
    QTRY_VERIFY(!unread->isHidden());
    QCOMPARE(rows->rowCount(), 100);
    QVERIFY(!rows->canFetchMore({})); // or a view would ask without end
    press(*d.page, "casesUnreadAgain"); // still out of reach
    PageFixture::settle();
    QVERIFY(!unread->isHidden());
    d.console.billing.failure.reset();
    press(*d.page, "casesUnreadAgain");
    QTRY_COMPARE(rows->rowCount(), 150);
    QVERIFY(unread->isHidden());
}

void TestCorrectionsPage::casesOfAnotherChoiceGoWhereItsOwnCannotBeRead()
{
    FakeConsole console;
    CaseModel model(console.workspace, &console.theCorrections());
    console.billing.open = {neverStopped(1)};
    model.setQuery({});
    console.settle();
    QCOMPARE(model.rowCount(), 1);
    console.billing.failure = Error{ErrorCode::StorageFailed, {}, {}};
    api::CaseQuery decided;
    decided.show = api::CaseQuery::Show::Decided;
    model.setQuery(decided);
    console.settle();
    QVERIFY(model.error());
    QCOMPARE(model.rowCount(), 0);
    console.billing.failure.reset();
    console.billing.open.first().state = CaseState::Kept;
    model.readAgain();
    console.settle();
    QVERIFY(!model.error());
    QCOMPARE(model.rowCount(), 1);
}

void TestCorrectionsPage::everyKindHasItsWords()
{
    FakeConsole console;
    for (int kind = 0; kind <= int(LastCaseKind); ++kind) {
        QVERIFY(!caseKindWord(CaseKind(kind)).isEmpty());
        QVERIFY(!caseKindSentence(CaseKind(kind)).isEmpty());
    }
    for (int kind = 0; kind <= int(LastEvidenceKind); ++kind) {
        Evidence evidence;
        evidence.kind = EvidenceKind(kind);
        QVERIFY(!evidenceSentence(evidence, console.workspace.format(), pictureTime()).isEmpty());
    }
    for (int kind = 0; kind <= int(LastPreflightKind); ++kind) {
        PreflightFinding finding;
        finding.kind = PreflightKind(kind);
        finding.count = 2;
        QVERIFY(!preflightSentence(finding).isEmpty());
        QVERIFY(!preflightAdvice(finding).isEmpty());
    }
}

void TestCorrectionsPage::oneSessionIsSpokenOfAsOne_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("undecided") << int(PreflightKind::Undecided);
    QTest::newRow("unpriced") << int(PreflightKind::Unpriced);
    QTest::newRow("still running") << int(PreflightKind::StillRunning);
    QTest::newRow("without a person") << int(PreflightKind::WithoutPerson);
    QTest::newRow("late from before") << int(PreflightKind::LateFromBefore);
}

/// What is said below "1 session" is a text with a singular of its own.
void TestCorrectionsPage::oneSessionIsSpokenOfAsOne()
{
    QFETCH(int, kind);
    SingularOnly language;
    PreflightFinding finding;
    finding.kind = PreflightKind(kind);
    finding.count = 1;
    QCOMPARE(preflightAdvice(finding), QStringLiteral("one"));
    finding.count = 2;
    QVERIFY(preflightAdvice(finding) != QStringLiteral("one"));
}

void TestCorrectionsPage::deskShowsEvidenceAndProposal()
{
    Desk d;
    QCOMPARE(d.table().model()->rowCount(), 2);
    QVERIFY(!find<QWidget>(*d.page, "caseDetail")->isVisible());
    d.choose(1);
    QVERIFY(d.text("caseWhat").contains(QStringLiteral("never told the end")));
    QVERIFY(d.text("caseEvidence").contains(QStringLiteral("12,410 kWh")));
    QVERIFY(d.text("caseProposal").contains(QStringLiteral("12,41 kWh")));
    QVERIFY(d.text("caseProposal").contains(QStringLiteral("4,34 €")));
}

void TestCorrectionsPage::acceptingNeedsAReasonAndCanBeTakenBack()
{
    Desk d;
    d.choose(1);
    press(*d.page, "caseAccept");
    press(d.window, "decisionAccept");
    QVERIFY(d.console.billing.decisions.isEmpty());
    QVERIFY(find<QLineEdit>(d.window, "decisionReason")->property("error").toBool());
    d.giveReason(QStringLiteral("Last value of the meter"));
    press(d.window, "decisionAccept");
    QCOMPARE(d.console.billing.decisions.size(), 1);
    const CaseDecision made = d.console.billing.decisions.first();
    QCOMPARE(made.state, CaseState::Corrected);
    QCOMPARE(made.values, *neverStopped(1).proposed); // to the second, though fields show minutes
    QCOMPARE(made.reason, QStringLiteral("Last value of the meter"));
    QCOMPARE(d.table().model()->rowCount(), 1);
    d.host.undo();
    PageFixture::settle();
    QCOMPARE(d.console.billing.decisions.constLast().state, CaseState::Undecided);
    QCOMPARE(d.table().model()->rowCount(), 2);
}

void TestCorrectionsPage::typedValuesShowWhatTheyCost()
{
    Desk d;
    d.choose(2);
    press(*d.page, "caseCorrect");
    auto* end = find<NumberField>(d.window, "decisionMeterStop");
    end->setText(QStringLiteral("14,25"));
    Q_EMIT end->textEdited(end->text());
    QTRY_VERIFY(!d.console.billing.asked.isEmpty() && d.console.billing.asked.constLast().meterStop == std::optional(Energy::fromWh(14'250)));
    QTRY_VERIFY(plain(find<QLabel>(d.window, "decisionCost")->text()).contains(QStringLiteral("5,00 €")));
    end->setText(QStringLiteral("much"));
    Q_EMIT end->textEdited(end->text());
    d.giveReason(QStringLiteral("Read on site"));
    press(d.window, "decisionAccept");
    QVERIFY(d.console.billing.decisions.isEmpty());
    end->setText(QStringLiteral("14,25"));
    Q_EMIT end->textEdited(end->text());
    press(d.window, "decisionAccept");
    QCOMPARE(d.console.billing.decisions.first().values.meterStop, std::optional(Energy::fromWh(14'250)));
}

void TestCorrectionsPage::nothingProposedCannotBeAccepted()
{
    Desk d;
    d.choose(2);
    QVERIFY(d.button("caseAccept").blockedReason().contains(QStringLiteral("nothing is proposed")));
    QVERIFY(!d.button("caseKeep").isBlocked());
    press(*d.page, "caseLeaveOut");
    d.giveReason(QStringLiteral("Broken meter"));
    press(d.window, "decisionAccept");
    QCOMPARE(d.console.billing.decisions.first().state, CaseState::LeftOut);
}

void TestCorrectionsPage::severalAreDecidedAtOnce()
{
    Desk d;
    d.choose(1);
    d.table().selectAll();
    PageFixture::settle();
    QVERIFY(!d.button("caseCorrect").isVisible());
    for (const QLabel* label : find<QWidget>(*d.page, "caseDetail")->findChildren<QLabel*>())
        QVERIFY2(!label->isVisible() || !label->text().contains(QStringLiteral("Bay 1")), "two are chosen: it is not the place of one");
    press(*d.page, "caseKeep");
    d.giveReason(QStringLiteral("Looked at both"));
    press(d.window, "decisionAccept");
    QCOMPARE(d.console.billing.decisions.size(), 2);
    QVERIFY(d.host.notices.constLast().contains(QStringLiteral("2 session")));
}

void TestCorrectionsPage::proposalsAreAcceptedByKey()
{
    Desk d;
    QAction* const byKey = pageActions(*d.page).value(0);
    QVERIFY(byKey != nullptr);
    QCOMPARE(byKey->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_Return));
    d.table().clearSelection();
    d.settle();
    byKey->trigger();
    QVERIFY(d.window.findChild<QLineEdit*>(QStringLiteral("decisionReason")) == nullptr);
    QVERIFY(d.host.notices.last().contains(QStringLiteral("choose a session"))); // it says why nothing happens
    d.choose(1);
    byKey->trigger();
    d.giveReason(QStringLiteral("Last value of the meter"));
    press(d.window, "decisionAccept");
    QCOMPARE(d.console.billing.decisions.size(), 1);
    QCOMPARE(d.console.billing.decisions.first().state, CaseState::Corrected);
}

void TestCorrectionsPage::decidedOnesCanBeTakenBack()
{
    Desk d;
    d.console.billing.open.first().state = CaseState::Kept;
    auto* show = find<SegmentedSwitch>(*d.page, "caseShow");
    show->setCurrentIndex(1);
    Q_EMIT show->currentChanged(1);
    PageFixture::settle();
    QCOMPARE(d.table().model()->rowCount(), 1);
    d.choose(1);
    press(*d.page, "caseTakeBack");
    QCOMPARE(d.console.billing.decisions.first().state, CaseState::Undecided);
}

void TestCorrectionsPage::refusalStaysInTheDialog()
{
    Desk d;
    d.choose(1);
    press(*d.page, "caseAccept");
    d.giveReason(QStringLiteral("Because"));
    d.console.billing.failure = Error{ErrorCode::InvalidInput, {}, {QStringLiteral("0"), QStringLiteral("stoppedAt")}};
    press(d.window, "decisionAccept");
    QVERIFY(find<QDialog>(d.window, "decisionDialog")->isVisible());
    QVERIFY(!find<Button>(d.window, "decisionAccept")->isBlocked());
    QVERIFY(d.console.billing.decisions.isEmpty());
}

void TestCorrectionsPage::emptyDeskSaysSo()
{
    Desk d;
    QSignalSpy counted(d.page.get(), &CorrectionsPage::counted);
    d.console.billing.open.clear();
    d.console.source.requestSnapshot();
    QTRY_VERIFY(!counted.isEmpty());
    QCOMPARE(counted.constLast().first().toLongLong(), qint64(0));
    QTRY_VERIFY(find<QWidget>(*d.page, "casesEmpty")->isVisible());
}

void TestCorrectionsPage::placeLeadsToOneSession()
{
    Desk d;
    d.page->showSession(TransactionKey(2));
    PageFixture::settle();
    QVERIFY(d.text("caseWhat").contains(QStringLiteral("lower at the end")));
    press(*d.page, "caseOpen");
    QCOMPARE(d.host.sessions, QList<qint64>{2});
}

void TestCorrectionsPage::unpricedOnesLeadToThePrices()
{
    Desk d;
    d.choose(2);
    QVERIFY(!d.button("casePrice").isVisible());
    BillingCase unpriced = oddCase(3, CaseKind::Unpriced);
    unpriced.evidence = {Evidence{}};
    unpriced.evidence.first().kind = EvidenceKind::NoPriceApplies;
    d.console.billing.open = {unpriced};
    d.page->showSession(TransactionKey(3));
    PageFixture::settle();
    d.choose(3);
    QVERIFY(d.text("caseProposal").contains(QStringLiteral("Assign a price there")));
    press(*d.page, "casePrice");
    QCOMPARE(d.host.places, QStringList{QStringLiteral("prices/places")});
}

FORECOURT_WINDOW_TEST(TestCorrectionsPage)
#include "tst_correctionspage.moc"
