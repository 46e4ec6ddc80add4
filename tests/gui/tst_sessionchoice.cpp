// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is done with sessions that are chosen or were named: their menus, and the list of just these.
#include "tests/gui/pagefixture.h"
#include "tests/support/testprogram.h"
#include "ui/models/bulkmodel.h"
#include "ui/models/transactionmodel.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/sessionspage.h"
#include "ui/widgets/badge.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::sessionchoice {

namespace {

/// What the list asked for last, once everything that was on its way has arrived.
api::TransactionQuery lastQuery(const PageFixture& fixture)
{
    PageFixture::settle();
    const QList<api::TransactionQuery>& queries = fixture.console.history.transactionQueries;
    for (auto query = queries.crbegin(); query != queries.crend(); ++query) {
        if (query->limit > 1) // an empty list also looks for the last session of all
            return *query;
    }
    return {};
}

/// Two cars at one charger, and one at a charger that is offline.
void startThree(PageFixture& fixture)
{
    fixture.console.engine.answersAtOnce = true;
    StationBuilder bay = aStation(QStringLiteral("A1")).named(QStringLiteral("North")).online().withConnectors(2);
    bay.connector(1).transaction = TransactionKey(1);
    bay.connector(2).transaction = TransactionKey(2);
    fixture.console.source.publishStation(bay.state);
    fixture.console.source.publishStation(aStation(QStringLiteral("B2")).named(QStringLiteral("South")).offlineSince(pictureTime()).withConnectors(1).state);
    fixture.console.source.publishTransaction(aTransaction(1).at(QStringLiteral("A1"), 1).by(QStringLiteral("04A2"), QStringLiteral("A. Weber")).record);
    fixture.console.source.publishTransaction(aTransaction(2).at(QStringLiteral("A1"), 2).by(QStringLiteral("04A3"), QStringLiteral("B. Kurz")).record);
    fixture.console.source.publishTransaction(aTransaction(3).at(QStringLiteral("B2"), 1).by(QStringLiteral("04A4"), QStringLiteral("C. Lang")).record);
    fixture.settle();
}

/// What a right click on the session opens.
QMenu* menuOf(SessionsPage& page, RecordTable& table, qint64 key)
{
    for (int row = 0; row < table.filter().rowCount(); ++row) {
        const QModelIndex index = table.filter().index(row, 0);
        if (index.data(KeyRole).toLongLong() == key)
            Q_EMIT table.menuWanted(table.filter().mapToSource(index).row(), QPoint(5, 5));
    }
    return page.findChild<QMenu*>(QStringLiteral("sessionMenu"));
}

/// What the dialog says of the session of \a driver.
QString bulkTextOf(const PageFixture& fixture, const QString& driver)
{
    const QAbstractItemModel* table = find<RecordTable>(fixture.window, "bulkTable")->model();
    for (int row = 0; row < table->rowCount(); ++row) {
        if (table->index(row, int(BulkModel::Column::Charger)).data().toString().contains(driver))
            return table->index(row, int(BulkModel::Column::WhatHappened)).data().toString();
    }
    return {};
}
} // namespace

class TestSessionChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void menuOfOneGivesItsSessionToACommand();
    void menuOfOneCopiesAndMarks();
    void menuOfSeveralIsForAllOfThem();
    void someThatWereNamedAreAllThatIsListed();
    void namedOnesThatRunAreListedLive();
};

void TestSessionChoice::menuOfOneGivesItsSessionToACommand()
{
    PageFixture fixture;
    startThree(fixture);
    SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
    auto* table = find<RecordTable>(page, "liveSessionTable");
    QVERIFY(table->selectKey(qint64(2)));
    const QMenu* menu = menuOf(page, *table, 2);
    QVERIFY(menu != nullptr);
    QVERIFY(menu->findChild<QAction*>(QStringLiteral("commandClearCache")) == nullptr); // not a matter of one connector
    auto* limit = menu->findChild<QAction*>(QStringLiteral("commandSetChargingProfile"));
    QVERIFY(limit != nullptr && limit->isEnabled());
    limit->trigger();
    PageFixture::settle();
    QCOMPARE(find<QComboBox>(fixture.window, "commandField_purpose")->currentData().toInt(), int(ChargingProfilePurpose::Tx));
    QCOMPARE(find<QComboBox>(fixture.window, "commandField_connector")->currentData().toInt(), 2);
    find<QLineEdit>(fixture.window, "commandField_limit")->setText(QStringLiteral("10"));
    press(fixture.window, "commandAccept");
    QCOMPARE(fixture.console.engine.submitted.size(), 1);
    const CommandRequest& sent = fixture.console.engine.submitted.first();
    QCOMPARE(sent.station, StationId(QStringLiteral("A1")));
    const auto set = std::get<SetChargingProfile>(sent.parameters);
    QCOMPARE(set.evse, std::optional(EvseId(2)));
    QCOMPARE(set.profile.purpose, ChargingProfilePurpose::Tx);
    QCOMPARE(set.profile.transaction, std::optional(aTransaction(2).record.id)); // not that of the other connector
    QCOMPARE(set.profile.schedule.periods.first().limitTenths, 100);
}

void TestSessionChoice::menuOfOneCopiesAndMarks()
{
    PageFixture fixture;
    startThree(fixture);
    SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
    auto* table = find<RecordTable>(page, "liveSessionTable");
    QVERIFY(table->selectKey(qint64(3)));
    QMenu* menu = menuOf(page, *table, 3);
    QVERIFY(menu != nullptr);
    QApplication::clipboard()->clear();
    for (QAction* entry : menu->actions()) {
        if (entry->text() == QStringLiteral("Copy number"))
            entry->trigger();
    }
    QCOMPARE(QApplication::clipboard()->text(), fixture.console.site.transaction(TransactionKey(3))->number);
    menu->findChild<QAction*>(QStringLiteral("menuSessionTest"))->trigger();
    PageFixture::settle();
    QCOMPARE(fixture.console.engine.amended.size(), 1);
    QCOMPARE(fixture.console.engine.amended.first().first, TransactionKey(3));
    QCOMPARE(fixture.console.engine.amended.first().second.isTest, std::optional(true));
}

void TestSessionChoice::menuOfSeveralIsForAllOfThem()
{
    PageFixture fixture;
    startThree(fixture);
    TransactionRecord test = aTransaction(3).at(QStringLiteral("B2"), 1).by(QStringLiteral("04A4"), QStringLiteral("C. Lang")).record;
    test.flags |= TransactionFlag::Test;
    test.note = QStringLiteral("with the electrician");
    fixture.console.source.publishTransaction(test);
    fixture.settle();
    SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
    auto* table = find<RecordTable>(page, "liveSessionTable");
    table->selectAll();
    QMenu* menu = menuOf(page, *table, 1);
    QVERIFY(menu != nullptr);
    QVERIFY(menu->findChild<QAction*>(QStringLiteral("menuSessionNote")) == nullptr); // that is for one
    QStringList numbers;
    for (const qint64 key : {1, 2, 3})
        numbers.append(fixture.console.site.transaction(TransactionKey(key))->number);
    menu->findChild<QAction*>(QStringLiteral("menuSessionsCopy"))->trigger();
    QStringList copied = QApplication::clipboard()->text().split(QLatin1Char('\n'));
    copied.sort();
    numbers.sort();
    QCOMPARE(copied, numbers);
    menu->findChild<QAction*>(QStringLiteral("menuSessionsTest"))->trigger();
    PageFixture::settle();
    QSet<qint64> marked;
    for (const auto& [key, amendment] : fixture.console.engine.amended) {
        QCOMPARE(amendment.isTest, std::optional(true));
        marked.insert(key.value());
    }
    QCOMPARE(marked, (QSet<qint64>{1, 2})); // the third one is a test already
    QVERIFY2(fixture.host.notices.constLast().startsWith(QStringLiteral("2 session")), qPrintable(fixture.host.notices.constLast()));
    fixture.host.undo();
    PageFixture::settle();
    QCOMPARE(fixture.console.engine.amended.size(), 4);
    QCOMPARE(fixture.console.engine.amended.constLast().second.isTest, std::optional(false));
    menu->findChild<QAction*>(QStringLiteral("menuSessionsNoTest"))->trigger();
    PageFixture::settle();
    QCOMPARE(fixture.console.engine.amended.constLast().first, TransactionKey(3));
    menu->findChild<QAction*>(QStringLiteral("menuSessionsStop"))->trigger();
    PageFixture::settle();
    QVERIFY(bulkTextOf(fixture, QStringLiteral("C. Lang")).contains(QStringLiteral("offline")));
    const QAbstractItemModel& rows = *table->model();
    for (int row = 0; row < rows.rowCount(); ++row) {
        if (rows.index(row, 0).data(KeyRole).toLongLong() == 3)
            QCOMPARE(rows.index(row, int(TransactionModel::Column::Note)).data().toString(), QStringLiteral("Test charge, with the electrician"));
    }
}

void TestSessionChoice::someThatWereNamedAreAllThatIsListed()
{
    PageFixture fixture;
    SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
    find<QLineEdit>(page, "sessionFilter")->setText(QStringLiteral("weber"));
    page.showOnly({TransactionKey(4), TransactionKey(6)}, QStringLiteral("2 sessions of nobody we know"));
    api::TransactionQuery query = lastQuery(fixture);
    QCOMPARE(query.only, (QList<TransactionKey>{TransactionKey(4), TransactionKey(6)}));
    QCOMPARE(query.state, api::TransactionQuery::State::Finished);
    QVERIFY(!query.from && !query.to && query.text.isEmpty()); // nothing else narrows them
    QVERIFY(!find<QComboBox>(page, "sessionPeriod")->isVisibleTo(&page));
    auto* chip = find<FilterChip>(page, "sessionOnly");
    QVERIFY(chip->isVisibleTo(&page));
    QVERIFY(chip->accessibleName().contains(QStringLiteral("2 sessions of nobody we know")));
    chip->click();
    query = lastQuery(fixture);
    QVERIFY(query.only.isEmpty());
    QVERIFY(query.from.has_value()); // this month, as before
    QVERIFY(find<QComboBox>(page, "sessionPeriod")->isVisibleTo(&page));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(page.findChild<FilterChip*>(QStringLiteral("sessionOnly")) == nullptr);
    page.showOnly({TransactionKey(4), TransactionKey(6)}, QStringLiteral("again"));
    QCOMPARE(lastQuery(fixture).only.size(), 2); // waited for: an attached console asks over several connections, in any order
    page.showTab(SessionsPage::Tab::Attention); // another way in shows all again
    QVERIFY(lastQuery(fixture).only.isEmpty());
}

void TestSessionChoice::namedOnesThatRunAreListedLive()
{
    PageFixture fixture;
    startThree(fixture);
    SessionsPage page(fixture.context(), fixture.actions, &fixture.window);
    page.showTab(SessionsPage::Tab::Finished);
    page.showOnly({TransactionKey(1), TransactionKey(3)}, QStringLiteral("2 sessions still running"));
    auto* table = find<RecordTable>(page, "liveSessionTable");
    QVERIFY(table->isVisibleTo(&page));
    QCOMPARE(table->filter().rowCount(), 2);
    find<FilterChip>(page, "sessionOnly")->click();
    QCOMPARE(table->filter().rowCount(), 3);
}

FORECOURT_WINDOW_TEST(TestSessionChoice)

} // namespace forecourt::tests::sessionchoice

#include "tst_sessionchoice.moc"
