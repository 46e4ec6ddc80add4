// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The statement of one person's sessions.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/pages/peoplepage.h"
#include "ui/pages/recordtable.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLabel>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::statement {

class TestStatement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsOnePersonsSessions();
    void saysWhatIsMissing();
};

void TestStatement::showsOnePersonsSessions()
{
    PageFixture fixture;
    TransactionRecord own = aTransaction(2).started(pictureTime().addSecs(-3600)).ended(pictureTime(), StopReason::Local, 100).record;
    own.person = PersonId(5);
    fixture.console.history.transactionRows = {own, aTransaction(1).ended(pictureTime(), StopReason::Local, 100).record};
    PeoplePage page(fixture.context(), &fixture.window);
    page.showStatement(aPerson(5, QStringLiteral("<b>A.</b>\nWeber")));
    fixture.settle();
    QCOMPARE(find<RecordTable>(page, "statementTable")->filter().rowCount(), 1);
    press(page, "statementCopy");
    QTRY_COMPARE(fixture.host.notices.value(0), QStringLiteral("Copied 1 session(s)"));
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(1).startsWith(own.number));
    press(page, "statementPrint");
    QVERIFY(find<QDialog>(fixture.window, "statementPreview")->isVisible());
}

void TestStatement::saysWhatIsMissing()
{
    PageFixture fixture;
    for (int i = 0; i < 150; ++i) {
        TransactionRecord own = aTransaction(200 - i).started(pictureTime().addSecs(-3600 - i)).ended(pictureTime(), StopReason::Local, 100).record;
        own.person = PersonId(5);
        fixture.console.history.transactionRows.append(own);
    }
    PeoplePage page(fixture.context(), &fixture.window);
    page.showStatement(aPerson(5, QStringLiteral("Weber")));
    fixture.settle();
    QAbstractItemModel* const rows = find<RecordTable>(page, "statementTable")->model();
    QTRY_COMPARE(rows->rowCount(), 100);
    const auto* unread = find<QWidget>(page, "statementUnread");
    QVERIFY(unread->isHidden());
    fixture.console.history.failure = Error{ErrorCode::StorageFailed, {}, {}};
    rows->fetchMore({});
    QTRY_VERIFY(!unread->isHidden());
    fixture.console.history.failure.reset();
    press(page, "statementUnreadAgain");
    QTRY_COMPARE(rows->rowCount(), 150);
    QVERIFY(unread->isHidden());
}

FORECOURT_WINDOW_TEST(TestStatement)

} // namespace forecourt::tests::statement

#include "tst_statement.moc"
