// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The trace: what its list shows while it records, where it scrolls, which rows are marked.
#include "tests/gui/messagesfixture.h"
#include "tests/support/testprogram.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formdialog.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDateTimeEdit>
#include <QLabel>
#include <QScrollBar>
#include <QTimeZone>
#include <QTreeView>

#include <cstdlib>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::messageslist {

using Fixture = MessagesFixture;

class TestMessagesList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsKept();
    void theBadgeSaysWhetherItRecords();
    void marksAreKept();
    void pauseStopsTheList();
    void scrollingUpStopsFollowing();
    void rowsComingAboveMoveNothing();
    void goesToATime();
    void everythingHasAName();
    void absurdTextsAreSurvived();
    void whatCannotBeReadIsAskedAgain();
    void anEndThatCannotBeReadIsSaidAndAskedAgain_data();
    void anEndThatCannotBeReadIsSaidAndAskedAgain();
    void newRowsThatCannotBeReadAreSaid();
};

void TestMessagesList::showsWhatIsKept()
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

void TestMessagesList::theBadgeSaysWhetherItRecords()
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

void TestMessagesList::marksAreKept()
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

void TestMessagesList::pauseStopsTheList()
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

void TestMessagesList::scrollingUpStopsFollowing()
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

void TestMessagesList::rowsComingAboveMoveNothing()
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

void TestMessagesList::goesToATime()
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

void TestMessagesList::everythingHasAName()
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

void TestMessagesList::absurdTextsAreSurvived()
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

void TestMessagesList::whatCannotBeReadIsAskedAgain()
{
    Fixture f;
    f.console.history.failure = Error{ErrorCode::StorageFailed, {}, {}};
    f.open();
    auto* again = find<Button>(*f.page, "traceTryAgain");
    QTRY_VERIFY(again->isVisible());
    press(*f.page, "traceTryAgain"); // still out of reach
    QTRY_VERIFY(again->isVisible());
    f.console.history.failure.reset();
    press(*f.page, "traceTryAgain");
    QTRY_COMPARE(f.rows(), 6);
    QVERIFY(!again->isVisible());
}

void TestMessagesList::anEndThatCannotBeReadIsSaidAndAskedAgain_data()
{
    QTest::addColumn<bool>("isOlder");
    QTest::addColumn<QString>("says");
    QTest::newRow("before the rows") << true << QStringLiteral("Older messages could not be read.");
    QTest::newRow("behind the rows") << false << QStringLiteral("Newer messages could not be read.");
}

void TestMessagesList::anEndThatCannotBeReadIsSaidAndAskedAgain()
{
    QFETCH(bool, isOlder);
    QFETCH(QString, says);
    Fixture f;
    for (int i = 7; i <= 2000; ++i)
        f.console.history.messageRows.append(aMessage(i));
    f.open();
    MessageModel& model = f.page->model();
    if (!isOlder)
        QTest::keyClick(&f.table(), Qt::Key_Home);
    QTRY_COMPARE(f.rows(), MessageModel::RowsPerPage);
    QCOMPARE(model.row(0).id.value(), isOlder ? 2001 - MessageModel::RowsPerPage : 1);
    const auto fetch = [&] { isOlder ? model.fetchOlder() : model.fetchNewer(); };
    const auto* unread = find<QWidget>(*f.page, isOlder ? "traceOlderUnread" : "traceNewerUnread");
    const auto* other = find<QWidget>(*f.page, isOlder ? "traceNewerUnread" : "traceOlderUnread");
    QVERIFY(unread->isHidden() && other->isHidden());
    f.console.history.failure = Error{ErrorCode::StorageFailed, {}, {}};
    fetch();
    QTRY_VERIFY(unread->isVisible());
    QVERIFY(other->isHidden());
    QVERIFY(unread->findChild<QLabel*>()->text().startsWith(says));
    QCOMPARE(f.rows(), MessageModel::RowsPerPage);
    const qsizetype asked = f.console.history.messageQueries.size();
    fetch(); // as each turn of the wheel does
    f.settle();
    QCOMPARE(f.console.history.messageQueries.size(), asked);
    const char* again = isOlder ? "traceOlderUnreadAgain" : "traceNewerUnreadAgain";
    press(*f.page, again); // still out of reach
    f.settle();
    QCOMPARE(f.console.history.messageQueries.size(), asked + 1);
    QVERIFY(unread->isVisible());
    f.console.history.failure.reset();
    press(*f.page, again);
    QTRY_COMPARE(f.rows(), 2 * MessageModel::RowsPerPage);
    QTRY_VERIFY(unread->isHidden());
    for (int row = 1; row < f.rows(); ++row)
        QCOMPARE(model.row(row).id.value(), model.row(row - 1).id.value() + 1); // no gap
}

void TestMessagesList::newRowsThatCannotBeReadAreSaid()
{
    Fixture f;
    f.open();
    const auto* unread = find<QWidget>(*f.page, "traceNewerUnread");
    const auto fail = [&] {
        f.console.history.failure = Error{ErrorCode::StorageFailed, {}, {}};
        f.pass(MessageModel::PollMs);
        QTRY_VERIFY(unread->isVisible());
    };
    fail();
    QCOMPARE(f.rows(), 6);
    f.console.history.messageRows.append(aMessage(7));
    f.console.history.failure.reset();
    press(*f.page, "traceNewerUnreadAgain");
    QTRY_COMPARE(f.rows(), 7);
    QTRY_VERIFY(unread->isHidden());
    fail();
    f.console.history.messageRows.append(aMessage(8));
    f.console.history.failure.reset();
    f.pass(MessageModel::PollMs); // the next look has them
    QTRY_COMPARE(f.rows(), 8);
    QTRY_VERIFY(unread->isHidden());
    fail();
    press(*f.page, "tracePause"); // then nobody waits for new ones
    QVERIFY(unread->isHidden());
}

FORECOURT_WINDOW_TEST(TestMessagesList)

} // namespace forecourt::tests::messageslist

#include "tst_messageslist.moc"
