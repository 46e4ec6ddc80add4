// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The trace: one message explained, its exchange, its session, and the period other pages ask for.
#include "tests/gui/messagesfixture.h"
#include "tests/support/testprogram.h"
#include "ui/models/messagetreemodel.h"
#include "ui/pages/messagesplace.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/jsonview.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QTreeView>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

Q_DECLARE_METATYPE(forecourt::ui::MessagesPlace)

namespace forecourt::tests::messagesfollow {

using Fixture = MessagesFixture;

class TestMessagesFollow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreExplained();
    void theWayOfAMessageIsOneText();
    void chosenFieldIsMarkedInTheText();
    void rawAndCopies();
    void followsExchange();
    void archivedChargersKeepTheirName();
    void followsSession();
    void followsSessionWhereThereIsNone();
    void followsTheSessionOfTheConnector();
    void followsSessionInAFile();
    void otherPagesOpenAPeriod();
    void placesAreReadAsTheyWereWritten_data();
    void placesAreReadAsTheyWereWritten();
};

void TestMessagesFollow::fieldsAreExplained()
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

void TestMessagesFollow::theWayOfAMessageIsOneText()
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

void TestMessagesFollow::chosenFieldIsMarkedInTheText()
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

void TestMessagesFollow::rawAndCopies()
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

void TestMessagesFollow::followsExchange()
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

void TestMessagesFollow::archivedChargersKeepTheirName()
{
    Fixture f;
    const StationPointer station = f.console.site.station(StationId(QStringLiteral("CP-2")));
    StationState archived = *station;
    archived.record.isArchived = true;
    ChangeBatch batch;
    batch.archivedStations = {std::make_shared<StationState>(archived)};
    batch.removedStations = {station->record.id};
    f.console.source.publish(batch);
    f.settle();
    f.open();
    QCOMPARE(f.rows(), 6);
    f.choose(3);
    press(*f.page, "traceOnlyCharger");
    QVERIFY(f.field().text().contains(QStringLiteral("Bay 2")));
    QTRY_COMPARE(f.rows(), 3); // 3, its missing answer and 6
}

void TestMessagesFollow::followsSession()
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

void TestMessagesFollow::followsSessionWhereThereIsNone()
{
    Fixture f;
    f.open();
    f.choose(1);
    press(*f.page, "traceFollowSession");
    QCOMPARE(f.host.notices.size(), 1);
    QCOMPARE(f.rows(), 6);
}

void TestMessagesFollow::followsTheSessionOfTheConnector()
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

void TestMessagesFollow::followsSessionInAFile()
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

void TestMessagesFollow::otherPagesOpenAPeriod()
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

void TestMessagesFollow::placesAreReadAsTheyWereWritten_data()
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

void TestMessagesFollow::placesAreReadAsTheyWereWritten()
{
    QFETCH(MessagesPlace, place);
    const QString text = place.text();
    QVERIFY(text.startsWith(QStringLiteral("messages/")));
    QVERIFY(MessagesPlace::fromDetail(text.mid(9)) == place);
}

FORECOURT_WINDOW_TEST(TestMessagesFollow)

} // namespace forecourt::tests::messagesfollow

#include "tst_messagesfollow.moc"
