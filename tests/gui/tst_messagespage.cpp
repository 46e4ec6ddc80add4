// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The trace: filter, chips, following, marks, files.
#include "core/export/traceservice.h"
#include "core/ocpp/explain/v16explainer.h"
#include "tests/gui/pagefixture.h"
#include "tests/support/messagebuilder.h"
#include "tests/support/testprogram.h"
#include "ui/pages/messagefilterfield.h"
#include "ui/pages/messagesplace.h"
#include "ui/pages/messagespage.h"
#include "ui/pages/tracefilespanel.h"
#include "ui/pages/tracetable.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formdialog.h"
#include "ui/widgets/jsonview.h"
#include "ui/models/messagetreemodel.h"
#include "ui/widgets/togglechip.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTreeView>
#include <QVBoxLayout>

#include <cstdlib>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

Q_DECLARE_METATYPE(forecourt::ui::MessagesPlace)

namespace {

struct Fixture : PageFixture
{
    ocpp::V16Explainer explainer;
    exporting::TraceService files{console.history, explainer};
    QString marks;
    QTemporaryDir folder;
    MessagesPage* page = nullptr;

    Fixture()
    {
        console.source.state.stations.append(aStation(QStringLiteral("CP-1")).named(QStringLiteral("Yard DC")).online().pointer());
        console.source.state.stations.append(aStation(QStringLiteral("CP-2")).named(QStringLiteral("Bay 2")).online().pointer());
        console.source.requestSnapshot();
        settle();
        MessageRecord status = aMessage(1, "StatusNotification");
        status.payload = R"({"connectorId":1,"errorCode":"GroundFailure","status":"Faulted","timestamp":"2026-05-05T02:12:07Z"})";
        MessageRecord reset = aMessage(3, "Reset", "CP-2");
        reset.direction = MessageRecord::Direction::Out;
        MessageRecord missing = anAnswer(4, reset, R"({"reason":"timeout"})");
        missing.kind = MessageRecord::Kind::NoReply;
        missing.replyMs = 30'000;
        MessageRecord odd = aMessage(6, "BootNotification", "CP-2");
        odd.payload = R"({"chargePointVendor":"V","chargePointModel":7})";
        odd.deviations = QStringList{QStringLiteral("number-for-text")};
        console.history.messageRows = {status, anAnswer(2, status), reset, missing, aMessage(5), odd};
    }

    /// Call after the rows are as the test wants them.
    void open()
    {
        window.resize(1240, 780);
        auto* layout = new QVBoxLayout(&window);
        layout->setContentsMargins(0, 0, 0, 0);
        page = new MessagesPage(context(), {explainer, files, [this] { return marks; }, [this](const QString& rows) { marks = rows; }});
        layout->addWidget(page);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        settle();
    }
    [[nodiscard]] TraceTable& table() const { return *find<TraceTable>(*page, "traceTable"); }
    [[nodiscard]] MessageFilterField& field() const { return *find<MessageFilterField>(*page, "traceFilter"); }
    [[nodiscard]] int rows() const { return page->model().rowCount(); }
    void choose(qint64 id)
    {
        table().showRow(page->model().rowOf(RecordId(id)));
        settle();
    }
    void type(const QString& text)
    {
        field().setFocus();
        field().clear();
        QTest::keyClicks(&field(), text);
        field().suggestions().popup()->hide();
        QTest::keyClick(&field(), Qt::Key_Return); // takes it at once
        settle();
    }
    /// Lets time pass: polls and counts.
    void pass(int ms)
    {
        console.clock.advance(std::chrono::milliseconds(ms));
        for (int i = 0; i < 3; ++i)
            settle();
    }
    void openFile(const QByteArray& text)
    {
        const QString path = folder.filePath(QStringLiteral("steve.log"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        page->files().read(path);
        QTRY_VERIFY(page->files().file());
    }
    [[nodiscard]] QString chipText(const char* name) const { return find<ToggleChip>(*page, name)->text(); }
};

} // namespace

class TestMessagesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsKept();
    void filterIsTypedWithCompletion();
    void unreadableFilterSaysWhere();
    void chargersAreNamedByTheirNames();
    void chipsFilter_data();
    void chipsFilter();
    void nothingMatchesOffersToClear();
    void fieldsAreExplained();
    void theWayOfAMessageIsOneText();
    void theBadgeSaysWhetherItRecords();
    void chosenFieldIsMarkedInTheText();
    void rawAndCopies();
    void followsExchange();
    void followsSession();
    void followsSessionWhereThereIsNone();
    void followsTheSessionOfTheConnector();
    void followsSessionInAFile();
    void chipsTellHowMany();
    void countsAreThoseOfWhatIsShown();
    void typingFiltersByItself();
    void otherPagesOpenAPeriod();
    void placesAreReadAsTheyWereWritten_data();
    void placesAreReadAsTheyWereWritten();
    void linesOfAFileThatAreBadAreListed();
    void marksAreKept();
    void pauseStopsTheList();
    void scrollingUpStopsFollowing();
    void rowsComingAboveMoveNothing();
    void goesToATime();
    void exportAsksBeforeWritingTagsOpenly();
    void fileIsShownReadOnly();
    void fileWithoutMessagesIsRefused();
    void everythingHasAName();
    void absurdTextsAreSurvived();
};

void TestMessagesPage::showsWhatIsKept()
{
    Fixture f;
    f.open();
    QAbstractItemModelTester tester(&f.page->model());
    QCOMPARE(f.rows(), 6);
    using Column = MessageModel::Column;
    const auto text = [&](int row, Column column) { return f.page->model().index(row, int(column)).data().toString(); };
    QCOMPARE(text(0, Column::Charger), QStringLiteral("Yard DC"));
    QCOMPARE(text(0, Column::Summary), QStringLiteral("connector 1: Faulted, GroundFailure"));
    QCOMPARE(text(1, Column::Action), QStringLiteral("reply to 1"));
    QCOMPARE(text(1, Column::Reply), QStringLiteral("3"));
    QCOMPARE(text(3, Column::Action), QStringLiteral("no reply to 3"));
    QCOMPARE(text(3, Column::Summary), QStringLiteral("no answer in 30 s"));
}

void TestMessagesPage::filterIsTypedWithCompletion()
{
    Fixture f;
    f.open();
    f.field().setFocus();
    QTest::keyClicks(&f.field(), QStringLiteral("act"));
    auto* popup = f.field().suggestions().popup();
    QVERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(f.field().text(), QStringLiteral("action:"));
    QTest::keyClicks(&f.field(), QStringLiteral("Rese"));
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QVERIFY2(f.field().text().startsWith(QStringLiteral("action:Re")), qPrintable(f.field().text()));
    f.type(QStringLiteral("action:Reset"));
    QCOMPARE(f.rows(), 2);
    QTest::keyClick(&f.field(), Qt::Key_Escape); // the popup
    f.field().suggestions().popup()->hide();
    QTest::keyClick(&f.field(), Qt::Key_Escape);
    f.settle();
    QCOMPARE(f.field().text(), QString());
    QCOMPARE(f.rows(), 6);
}

void TestMessagesPage::unreadableFilterSaysWhere()
{
    Fixture f;
    f.open();
    f.type(QStringLiteral("action:Reset"));
    QCOMPARE(f.rows(), 2);
    f.type(QStringLiteral("action:Reset foo:1"));
    QVERIFY(find<QWidget>(*f.page, "traceFault")->isVisible());
    QVERIFY(find<QLabel>(*f.page, "traceFault")->text().contains(QStringLiteral("14")));
    QCOMPARE(f.rows(), 2); // what was shown stays
    f.type(QStringLiteral("-action:Reset"));
    QVERIFY(!find<QWidget>(*f.page, "traceFault")->isVisible());
    QCOMPARE(f.rows(), 4);
}

void TestMessagesPage::chargersAreNamedByTheirNames()
{
    Fixture f;
    f.open();
    f.type(QStringLiteral("charger:yarddc"));
    QCOMPARE(f.rows(), 3);
    f.type(QStringLiteral("charger:\"Yard DC\""));
    QCOMPARE(f.rows(), 3);
    f.type(QStringLiteral("charger:CP-2"));
    QCOMPARE(f.rows(), 3);
    QStringList asked;
    for (const api::MessageQuery& query : std::as_const(f.console.history.messageQueries))
        asked.append(query.filter);
    QVERIFY(asked.contains(QStringLiteral("charger:CP-1"))); // the log only knows ids
    QVERIFY(asked.contains(QStringLiteral("charger:CP-2")));
}

void TestMessagesPage::chipsFilter_data()
{
    QTest::addColumn<QByteArray>("chip");
    QTest::addColumn<int>("rows");
    QTest::newRow("errors") << QByteArray("chipErrors") << 0;
    QTest::newRow("no reply") << QByteArray("chipNoReply") << 1;
    QTest::newRow("slow") << QByteArray("chipSlow") << 1;
    QTest::newRow("deviations") << QByteArray("chipDeviations") << 1;
    QTest::newRow("heartbeats") << QByteArray("chipHeartbeats") << 5;
    QTest::newRow("marked") << QByteArray("chipMarked") << 2;
}

void TestMessagesPage::chipsFilter()
{
    QFETCH(QByteArray, chip);
    QFETCH(int, rows);
    Fixture f;
    f.marks = QStringLiteral("2,5");
    f.open();
    find<ToggleChip>(*f.page, chip.constData())->click();
    f.settle();
    QCOMPARE(f.rows(), rows);
    find<ToggleChip>(*f.page, chip.constData())->click();
    f.settle();
    QCOMPARE(f.rows(), 6);
}

void TestMessagesPage::nothingMatchesOffersToClear()
{
    Fixture f;
    f.open();
    find<ToggleChip>(*f.page, "chipErrors")->click();
    f.settle();
    QVERIFY(find<EmptyState>(*f.page, "traceEmpty")->isVisible());
    press(*f.page, "traceEmptyClear");
    QCOMPARE(f.rows(), 6);
    QVERIFY(!find<EmptyState>(*f.page, "traceEmpty")->isVisible());
    QVERIFY(find<Button>(*f.page, "traceClear")->isBlocked());
}

void TestMessagesPage::fieldsAreExplained()
{
    Fixture f;
    f.open();
    QVERIFY(find<Button>(*f.page, "traceMark")->isBlocked());
    f.choose(1);
    const auto* model = find<QTreeView>(*f.page, "messageTree")->model();
    QAbstractItemModelTester tester(const_cast<QAbstractItemModel*>(model));
    QCOMPARE(model->rowCount(), 2); // the call and its reply
    const QModelIndex call = model->index(0, 0);
    QStringList meanings;
    for (int row = 0; row < model->rowCount(call); ++row)
        meanings.append(model->index(row, 2, call).data().toString());
    QVERIFY2(meanings.contains(QStringLiteral("Yard DC")), qPrintable(meanings.join(u'|')));
    QVERIFY(meanings.contains(QStringLiteral("current leaks to earth")));
    QVERIFY(meanings.filter(QStringLiteral("04:12")).size() == 1); // site time beside the raw one
    QVERIFY(find<QLabel>(*f.page, "traceVerdict")->text().contains(QStringLiteral("OCPP 1.6")));
    const auto sign = [&f](const char* icon, Theme::Color color) {
        const QPixmap wanted = f.themes.pixmap(QLatin1String(icon), metrics::IconSmall, f.themes.color(color),
                                               f.themes.color(Theme::Color::Surface), f.page->devicePixelRatioF());
        return find<QLabel>(*f.page, "traceVerdictSign")->pixmap().toImage() == wanted.toImage();
    };
    QVERIFY(sign("check", Theme::Color::Good));
    f.choose(6);
    QVERIFY(sign("triangle-alert", Theme::Color::Warning));
    const QModelIndex boot = model->index(0, 0);
    int findings = 0;
    for (int row = 0; row < model->rowCount(boot); ++row)
        findings += model->index(row, 0, boot).data(MessageTreeModel::FindingRole).toBool() ? 1 : 0;
    QCOMPARE(findings, 1);
}

void TestMessagesPage::theWayOfAMessageIsOneText()
{
    Fixture f;
    f.open();
    const auto hasWay = [&f](const QString& text) {
        for (const QLabel* label : f.page->findChildren<QLabel*>()) {
            if (label->text() == text)
                return true;
        }
        return false;
    };
    f.choose(3);
    QVERIFY(hasWay(QStringLiteral("Bay 2, to the charger")));
    f.choose(6);
    QVERIFY(hasWay(QStringLiteral("Bay 2, from the charger")));
}

void TestMessagesPage::theBadgeSaysWhetherItRecords()
{
    Fixture f;
    f.open();
    auto* badge = find<QWidget>(*f.page, "traceState");
    const QColor good = f.themes.color(Theme::Color::Good);
    const auto hasGreen = [&] { // a colour no ink has; the lines of an icon are smoothed
        const QImage image = badge->grab().toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor here = image.pixelColor(x, y);
                if (std::abs(here.red() - good.red()) + std::abs(here.green() - good.green()) + std::abs(here.blue() - good.blue()) < 80)
                    return true;
            }
        }
        return false;
    };
    QCOMPARE(badge->accessibleName(), QStringLiteral("Recording"));
    QVERIFY(hasGreen());
    press(*f.page, "tracePause");
    QVERIFY(badge->accessibleName().startsWith(QStringLiteral("Paused")));
    QVERIFY(!hasGreen());
}

void TestMessagesPage::chosenFieldIsMarkedInTheText()
{
    Fixture f;
    f.open();
    f.choose(1);
    auto* tree = find<QTreeView>(*f.page, "messageTree");
    auto* raw = find<JsonView>(*f.page, "traceRaw");
    QVERIFY(raw->extraSelections().isEmpty());
    const auto chooseField = [&](int message, const QString& key) {
        const QModelIndex top = tree->model()->index(message, 0);
        for (int row = 0; row < tree->model()->rowCount(top); ++row) {
            if (tree->model()->index(row, 0, top).data().toString() == key)
                tree->setCurrentIndex(tree->model()->index(row, 0, top));
        }
    };
    chooseField(0, QStringLiteral("errorCode"));
    QCOMPARE(raw->extraSelections().size(), 1);
    QCOMPARE(raw->extraSelections().first().cursor.selectedText(), QStringLiteral("\"errorCode\": \"GroundFailure\""));
    chooseField(0, QStringLiteral("connectorId"));
    QCOMPARE(raw->extraSelections().first().cursor.selectedText(), QStringLiteral("\"connectorId\": 1"));
    tree->setCurrentIndex(tree->model()->index(1, 0)); // the reply is not this text
    QVERIFY(raw->extraSelections().isEmpty());
}

void TestMessagesPage::rawAndCopies()
{
    Fixture f;
    f.open();
    f.choose(3);
    QVERIFY(find<JsonView>(*f.page, "traceRaw")->toPlainText().contains(QStringLiteral("\n")));
    f.page->findChild<QAction*>(QStringLiteral("actionCopyJson"))->trigger();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("[2,\"m-3\",\"Reset\",{}]"));
    f.table().setFocus();
    QTest::keyClick(&f.table(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("\tBay 2\t")));
}

void TestMessagesPage::followsExchange()
{
    Fixture f;
    f.open();
    f.choose(4);
    press(*f.page, "traceFollowExchange");
    QTRY_COMPARE(f.rows(), 2);
    QCOMPARE(f.page->model().row(0).id, RecordId(3));
    f.choose(3); // and from the call to what came of it
    press(*f.page, "traceFollowExchange");
    QTRY_COMPARE(f.rows(), 2);
    QCOMPARE(f.page->model().row(1).id, RecordId(4));
    find<QAbstractButton>(*f.page, "tracePeriod")->click();
    press(*f.page, "traceClear");
    QCOMPARE(f.rows(), 6);
    QVERIFY(f.page->model().rowOf(RecordId(4)) >= 0);
}

void TestMessagesPage::followsSession()
{
    Fixture f;
    TransactionRecord session = aTransaction(7).at(QStringLiteral("CP-1")).record;
    session.startedAt = aMessage(1).at.addSecs(-30);
    session.stoppedAt = aMessage(1).at.addSecs(3600);
    session.state = TransactionState::Ended;
    f.console.history.transactionRows = {session};
    f.console.history.messageRows.prepend(aMessage(0));
    f.console.history.messageRows[0].at = session.startedAt.addSecs(-3600);
    f.open();
    f.choose(1);
    press(*f.page, "traceFollowSession");
    QTRY_COMPARE(f.rows(), 3); // this charger, this hour
    QVERIFY(find<QAbstractButton>(*f.page, "tracePeriod")->isVisible());
}

void TestMessagesPage::followsSessionWhereThereIsNone()
{
    Fixture f;
    f.open();
    f.choose(1);
    press(*f.page, "traceFollowSession");
    QCOMPARE(f.host.notices.size(), 1);
    QCOMPARE(f.rows(), 6);
}

void TestMessagesPage::followsTheSessionOfTheConnector()
{
    Fixture f;
    for (const int evse : {2, 1}) {
        TransactionRecord session = aTransaction(10 + evse).at(QStringLiteral("CP-1"), evse).record;
        session.startedAt = session.startReceivedAt = aMessage(1).at.addSecs(-60 * evse);
        session.stoppedAt = aMessage(1).at.addSecs(3600);
        session.state = TransactionState::Ended;
        f.console.history.transactionRows.append(session);
    }
    f.open();
    f.choose(1); // of connector 1
    press(*f.page, "traceFollowSession");
    auto* period = find<FilterChip>(*f.page, "tracePeriod");
    QVERIFY2(period->accessibleName().contains(QStringLiteral("2026-000011"))
                 || period->text().contains(QStringLiteral("2026-000011")),
             qPrintable(period->accessibleName()));
}

void TestMessagesPage::followsSessionInAFile()
{
    Fixture f;
    f.open();
    f.openFile("recv OLD: [2,\"0\",\"BootNotification\",{\"chargePointVendor\":\"V\",\"chargePointModel\":\"M\"}]\n"
               + QByteArray("recv OLD: [2,\"h\",\"Heartbeat\",{}]\n").repeated(30)
               + "recv OLD: [2,\"1\",\"StartTransaction\",{\"connectorId\":1,\"idTag\":\"T\",\"meterStart\":0,\"timestamp\":\"2026-05-05T08:00:00Z\"}]\n"
                 "send OLD: [3,\"1\",{\"transactionId\":7,\"idTagInfo\":{\"status\":\"Accepted\"}}]\n"
                 "recv NEW: [2,\"n\",\"Heartbeat\",{}]\n"
                 "recv OLD: [2,\"2\",\"StopTransaction\",{\"transactionId\":7,\"meterStop\":1,\"timestamp\":\"2026-05-05T09:00:00Z\"}]\n");
    QTRY_COMPARE(f.rows(), 35);
    f.choose(35);
    press(*f.page, "traceFollowSession");
    QTRY_COMPARE(f.rows(), 13); // ten before the start, start, number, stop; none of the other charger
    QVERIFY(f.field().text().contains(QStringLiteral("row:22-35")));
    QVERIFY(f.host.notices.isEmpty());
    press(*f.page, "traceClear");
    QTRY_COMPARE(f.rows(), 35);
    f.choose(34); // of a charger without any session
    press(*f.page, "traceFollowSession");
    QCOMPARE(f.host.notices.size(), 1);
    QCOMPARE(f.rows(), 35);
}

void TestMessagesPage::chipsTellHowMany()
{
    Fixture f;
    f.marks = QStringLiteral("2,5");
    f.open();
    QCOMPARE(f.chipText("chipErrors"), QStringLiteral("Errors")); // not counted yet
    f.pass(200);
    QCOMPARE(f.chipText("chipErrors"), QStringLiteral("Errors 0"));
    QCOMPARE(f.chipText("chipNoReply"), QStringLiteral("No reply 1"));
    QCOMPARE(f.chipText("chipSlow"), QStringLiteral("Slow, over 2 s 1"));
    QCOMPARE(f.chipText("chipDeviations"), QStringLiteral("Deviations 1"));
    QCOMPARE(f.chipText("chipMarked"), QStringLiteral("Marked 2"));
    QCOMPARE(find<ToggleChip>(*f.page, "chipDeviations")->accessibleName(), QStringLiteral("Deviations 1"));
    MessageRecord odd = aMessage(7);
    odd.deviations = QStringList{QStringLiteral("too-long")};
    f.console.history.messageRows.append(odd);
    f.pass(1000);
    QCOMPARE(f.chipText("chipDeviations"), QStringLiteral("Deviations 2"));
    press(*f.page, "tracePause");
    odd.id = RecordId(8);
    f.console.history.messageRows.append(odd);
    f.pass(3000);
    QCOMPARE(f.chipText("chipDeviations"), QStringLiteral("Deviations 2"));
    press(*f.page, "tracePause");
    f.pass(1000);
    QCOMPARE(f.chipText("chipDeviations"), QStringLiteral("Deviations 3"));
}

void TestMessagesPage::countsAreThoseOfWhatIsShown()
{
    Fixture f;
    f.open();
    f.type(QStringLiteral("charger:CP-1"));
    f.pass(200);
    QCOMPARE(f.chipText("chipNoReply"), QStringLiteral("No reply 0"));
    QCOMPARE(f.chipText("chipDeviations"), QStringLiteral("Deviations 0"));
    find<ToggleChip>(*f.page, "chipDeviations")->click(); // one chip does not change what the others would show
    f.pass(200);
    QCOMPARE(f.rows(), 0);
    QCOMPARE(f.chipText("chipNoReply"), QStringLiteral("No reply 0"));
    find<ToggleChip>(*f.page, "chipDeviations")->click();
    f.type(QStringLiteral("charger:CP-2"));
    f.pass(200);
    QCOMPARE(f.chipText("chipNoReply"), QStringLiteral("No reply 1"));
    QCOMPARE(f.chipText("chipDeviations"), QStringLiteral("Deviations 1"));
    f.openFile("recv A: [2,\"1\",\"NoSuchThing\",{}]\nrecv A: [2,\"2\",\"Heartbeat\",{}]\n");
    f.field().setFilterText({});
    f.pass(200);
    QTRY_COMPARE(f.chipText("chipDeviations"), QStringLiteral("Deviations 1"));
    QTRY_COMPARE(f.chipText("chipNoReply"), QStringLiteral("No reply 0"));
}

void TestMessagesPage::typingFiltersByItself()
{
    Fixture f;
    f.open();
    f.field().setFocus();
    QTest::keyClicks(&f.field(), QStringLiteral("action:Reset"));
    QTRY_COMPARE(f.rows(), 2);
}

void TestMessagesPage::otherPagesOpenAPeriod()
{
    Fixture f;
    f.console.history.messageRows.prepend(aMessage(0));
    f.console.history.messageRows[0].at = aMessage(1).at.addSecs(-7200);
    TransactionRecord session = aTransaction(7).at(QStringLiteral("CP-1")).record;
    session.startedAt = session.startReceivedAt = aMessage(1).at.addSecs(-30);
    session.stoppedAt = aMessage(1).at.addSecs(600);
    f.open();
    find<ToggleChip>(*f.page, "chipMarked")->setChecked(true);
    f.openFile("recv A: [2,\"1\",\"Heartbeat\",{}]\n");
    const QString place = MessagesPlace::ofSession(session).text();
    f.page->showPlace(MessagesPlace::fromDetail(place.mid(place.indexOf(u'/') + 1)));
    QVERIFY(!f.page->files().file()); // live again
    QTRY_COMPARE(f.rows(), 3);
    QCOMPARE(f.page->model().row(0).id, RecordId(1));
    QCOMPARE(f.field().text(), QStringLiteral("charger:CP-1"));
    QVERIFY(find<QAbstractButton>(*f.page, "tracePeriod")->isVisible());
    QVERIFY(!find<ToggleChip>(*f.page, "chipMarked")->isChecked());
    MessagesPlace atMessage = MessagesPlace::ofSession(session);
    atMessage.row = f.page->model().row(1).id;
    atMessage.to.reset(); // also while it runs
    f.page->showPlace(atMessage);
    QTRY_VERIFY(f.table().currentRow() >= 0 && f.page->model().row(f.table().currentRow()).id == *atMessage.row);
    QVERIFY(!f.table().isFollowing());
    f.page->showPlace(MessagesPlace::ofCharger(StationId(QStringLiteral("CP-2"))));
    QTRY_COMPARE(f.rows(), 3);
    QCOMPARE(f.page->model().row(0).station, StationId(QStringLiteral("CP-2")));
    QVERIFY(!f.page->findChild<QAbstractButton*>(QStringLiteral("tracePeriod")));
}

void TestMessagesPage::placesAreReadAsTheyWereWritten_data()
{
    QTest::addColumn<MessagesPlace>("place");
    TransactionRecord session = aTransaction(7).at(QStringLiteral("A/B \"1\"")).record;
    QTest::newRow("running") << MessagesPlace::ofSession(session);
    session.stoppedAt = session.startedAt.addSecs(60);
    QTest::newRow("over") << MessagesPlace::ofSession(session);
    QTest::newRow("charger") << MessagesPlace::ofCharger(session.station);
    QTest::newRow("a text that looks odd") << MessagesPlace{QStringLiteral("@12 a/b"), {}, {}, {}, {}};
    MessagesPlace atMessage = MessagesPlace::ofSession(session);
    atMessage.row = RecordId(4711);
    QTest::newRow("at a message") << atMessage;
}

void TestMessagesPage::placesAreReadAsTheyWereWritten()
{
    QFETCH(MessagesPlace, place);
    const QString text = place.text();
    QVERIFY(text.startsWith(QStringLiteral("messages/")));
    QVERIFY(MessagesPlace::fromDetail(text.mid(9)) == place);
}

void TestMessagesPage::linesOfAFileThatAreBadAreListed()
{
    Fixture f;
    f.open();
    f.openFile("recv A: [2,\"1\",\"Heartbeat\",{}]\nrecv A: [2,\"2\",\"Heartbeat\",{<b>\n");
    auto* button = find<Button>(*f.page, "traceFileProblems");
    QVERIFY(!button->isBlocked());
    button->click();
    f.settle();
    auto* list = find<QListWidget>(*f.page, "traceProblems");
    QCOMPARE(list->count(), 1);
    QVERIFY(list->item(0)->text().startsWith(QStringLiteral("Line 2:")));
    QVERIFY(list->item(0)->text().contains(QStringLiteral("<b>")));
    press(*f.page, "traceProblemsCopy");
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("Line 2:")));
    press(*f.page, "traceProblemsClose");
    f.openFile("recv A: [2,\"1\",\"Heartbeat\",{}]\n");
    QTRY_VERIFY(button->isBlocked());
}

void TestMessagesPage::marksAreKept()
{
    Fixture f;
    f.open();
    f.choose(5);
    f.table().setFocus();
    QTest::keyClick(&f.table(), Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(f.marks, QStringLiteral("5"));
    QVERIFY(f.page->model().index(4, 0).data(MessageModel::MarkedRole).toBool());
    f.choose(2);
    press(*f.page, "traceMark");
    QCOMPARE(f.marks, QStringLiteral("2,5"));
    press(*f.page, "traceMark");
    QCOMPARE(f.marks, QStringLiteral("5"));
}

void TestMessagesPage::pauseStopsTheList()
{
    Fixture f;
    f.open();
    press(*f.page, "tracePause");
    f.console.history.messageRows.append(aMessage(7));
    f.pass(MessageModel::PollMs * 2);
    QCOMPARE(f.rows(), 6);
    press(*f.page, "tracePause");
    f.pass(MessageModel::PollMs);
    QCOMPARE(f.rows(), 7);
}

void TestMessagesPage::scrollingUpStopsFollowing()
{
    Fixture f;
    for (int i = 7; i <= 900; ++i)
        f.console.history.messageRows.append(aMessage(i));
    f.open();
    QScrollBar* bar = f.table().verticalScrollBar();
    auto* follow = find<ToggleChip>(*f.page, "traceFollow");
    QTRY_VERIFY(bar->maximum() > 0);
    QTRY_COMPARE(bar->value(), bar->maximum());
    QVERIFY(follow->isChecked());
    bar->setValue(bar->maximum() - 2000);
    QVERIFY(!follow->isChecked());
    const int value = bar->value();
    f.console.history.messageRows.append(aMessage(901));
    f.pass(MessageModel::PollMs);
    QTRY_COMPARE(f.page->model().row(f.rows() - 1).id, RecordId(901));
    QCOMPARE(bar->value(), value);
    follow->click();
    f.settle();
    QCOMPARE(bar->value(), bar->maximum());
    f.console.history.messageRows.append(aMessage(902));
    f.pass(MessageModel::PollMs);
    QTRY_COMPARE(f.page->model().row(f.rows() - 1).id, RecordId(902));
    QTRY_COMPARE(bar->value(), bar->maximum());
}

void TestMessagesPage::rowsComingAboveMoveNothing()
{
    Fixture f;
    for (int i = 7; i <= 3000; ++i)
        f.console.history.messageRows.append(aMessage(i));
    f.open();
    QScrollBar* bar = f.table().verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    bar->setValue(bar->maximum() - 3000);
    const qint64 seen = f.page->model().row(f.table().rowAt(40)).id.value();
    const int rows = f.rows();
    f.page->model().fetchOlder();
    QTRY_VERIFY(f.rows() > rows);
    QCOMPARE(f.page->model().row(f.table().rowAt(40)).id.value(), seen);
}

void TestMessagesPage::goesToATime()
{
    Fixture f;
    for (int i = 7; i <= 3000; ++i)
        f.console.history.messageRows.append(aMessage(i));
    f.open();
    press(*f.page, "traceJump");
    auto* field = find<QDateTimeEdit>(*f.page, "jumpTime");
    const QDateTime wanted = aMessage(1500).at.toTimeZone(QTimeZone("Europe/Berlin"));
    field->setDateTime(QDateTime(wanted.date(), wanted.time(), Qt::UTC));
    press(*f.page, "jumpAccept");
    f.settle();
    QTRY_COMPARE(f.table().currentRow() < 0 ? 0 : f.page->model().row(f.table().currentRow()).id.value(), 1500);
    QVERIFY(!find<ToggleChip>(*f.page, "traceFollow")->isChecked());
}

void TestMessagesPage::exportAsksBeforeWritingTagsOpenly()
{
    Fixture f;
    f.open();
    press(*f.page, "traceExport");
    find<QAbstractButton>(*f.page, "exportMasked")->setChecked(false);
    press(*f.page, "exportAccept");
    QVERIFY(find<QWidget>(*f.page, "exportOpenly")->isVisible());
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("t.jsonl"));
    f.page->files().write({f.page->model().query(), path, api::TraceExport::Format::JsonLines, true});
    QTRY_COMPARE(f.host.notices.size(), 1);
    QVERIFY(QFileInfo(path).size() > 100);
}

void TestMessagesPage::fileIsShownReadOnly()
{
    Fixture f;
    f.open();
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("steve.log"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("noise\n2026-05-05 10:00:00,000 [chargeBoxId=OLD] Received: [2,\"1\",\"StatusNotification\",{\"connectorId\":\"1\","
               "\"errorCode\":\"NoError\",\"status\":\"Available\"}]\n"
               "2026-05-05 10:00:00,005 [chargeBoxId=OLD] Sending: [3,\"1\",{}]\n");
    file.close();
    f.page->files().read(path);
    QTRY_VERIFY(find<QWidget>(*f.page, "traceFileBanner")->isVisible());
    QTRY_COMPARE(f.rows(), 2);
    QVERIFY(find<Button>(*f.page, "traceExport")->isBlocked());
    auto* menu = find<QMenu>(*f.page, "traceFileDeviationMenu");
    QCOMPARE(menu->actions().size(), 1);
    menu->actions().first()->trigger();
    QTRY_COMPARE(f.rows(), 1);
    press(*f.page, "traceFileClose");
    f.field().setFilterText({});
    QTRY_COMPARE(f.rows(), 6);
    QVERIFY(!find<Button>(*f.page, "traceExport")->isBlocked());
}

void TestMessagesPage::fileWithoutMessagesIsRefused()
{
    Fixture f;
    f.open();
    f.page->files().read(QStringLiteral("/does/not/exist.log"));
    QTRY_COMPARE(f.host.notices.size(), 1);
    QVERIFY(!f.page->files().file());
    QCOMPARE(f.rows(), 6);
}

void TestMessagesPage::everythingHasAName()
{
    Fixture f;
    f.open();
    for (const QWidget* widget : f.page->findChildren<QWidget*>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        const QString text = widget->property("text").toString();
        QVERIFY2(!widget->accessibleName().isEmpty() || !text.isEmpty(), qPrintable(widget->objectName()));
    }
}

void TestMessagesPage::absurdTextsAreSurvived()
{
    Fixture f;
    MessageRecord absurd = aMessage(7, "<b>x</b>\n");
    absurd.station = StationId(QString(10'000, u'\u05d0'));
    absurd.messageId = QString(5000, u'<');
    absurd.payload = "{\"a\":\"" + QByteArray(300'000, 'z') + "\",\"\xf0\x9f\x94\x8c\":[[[[[[[[1]]]]]]]]}";
    absurd.deviations = QStringList{QString(3000, u'x')};
    f.console.history.messageRows.append(absurd);
    f.open();
    f.choose(7);
    QCOMPARE(f.window.width(), 1240);
    QVERIFY(find<QTreeView>(*f.page, "messageTree")->model()->rowCount() == 1);
}

FORECOURT_WINDOW_TEST(TestMessagesPage)
#include "tst_messagespage.moc"
