// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Models that fetch pages of the history.
#include "tests/gui/fakeconsole.h"
#include "tests/support/testprogram.h"
#include "ui/models/alertmodel.h"
#include "ui/models/commandmodel.h"
#include "ui/models/eventmodel.h"
#include "ui/models/messagelistmodel.h"
#include "ui/models/modelroles.h"
#include "ui/models/transactionmodel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

Q_DECLARE_METATYPE(forecourt::api::TransactionQuery)

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

class TestPagedModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sessionsArePagedUntilTheLast();
    void aNewQueryForgetsTheAnswerToTheOldOne();
    void aQuestionThatIsOvertakenIsTakenBack();
    void lateStopChangesTheRowInPlace();
    void endedSessionsComeToTheirPlace_data();
    void endedSessionsComeToTheirPlace();
    void whatEndsWhileTheListIsReadIsNotForgotten();
    void failureIsKeptForThePage();
    void rowsOfAnotherFilterGoWhereItCannotBeRead();
    void laterSessionsAreAskedForAgain();
    void laterCommandsAreAskedForAgain();
    void laterEventsAreAskedForAgain();
    void laterAlertsAreAskedForAgain();
    void laterMessagesAreAskedForAgain();
    void commandsMergeHistoryAndMirror();
    void commandsOfOtherStationsStayOut();
    void commandsOfAllStationsComeTogether();
    void eventsArePaged();
    void whatTheOperatorAddedIsToldInWords();
};

void TestPagedModels::sessionsArePagedUntilTheLast()
{
    FakeConsole console;
    for (int i = 250; i > 0; --i)
        console.history.transactionRows.append(aTransaction(i).ended(pictureTime(), StopReason::Local, i).record);
    PagedTransactionModel model(console.workspace, console.history);
    QVERIFY(!model.canFetchMore({}));
    model.setQuery({});
    QVERIFY(model.isLoading());
    FakeConsole::settle();
    QVERIFY(!model.isLoading());
    QCOMPARE(model.rowCount(), 100);
    while (model.canFetchMore({})) {
        model.fetchMore({});
        FakeConsole::settle();
    }
    QCOMPARE(model.rowCount(), 250);
    QCOMPARE(model.rowOf(TransactionKey(1)), 249);
    QAbstractItemModelTester tester(&model); // only now: it fetches pages by itself
}

void TestPagedModels::aNewQueryForgetsTheAnswerToTheOldOne()
{
    FakeConsole console;
    console.history.transactionRows = {aTransaction(2).at(QStringLiteral("b")).record, aTransaction(1).at(QStringLiteral("a")).record};
    PagedTransactionModel model(console.workspace, console.history);
    api::TransactionQuery query;
    model.setQuery(query);
    query.station = StationId(QStringLiteral("a"));
    model.setQuery(query);
    FakeConsole::settle();
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.row(0).key, TransactionKey(1));
}

void TestPagedModels::aQuestionThatIsOvertakenIsTakenBack()
{
    FakeConsole console;
    console.history.transactionRows = {aTransaction(2).at(QStringLiteral("b")).record, aTransaction(1).at(QStringLiteral("a")).record};
    console.history.holdsSessions = true;
    PagedTransactionModel model(console.workspace, console.history);
    api::TransactionQuery query;
    for (const char* station : {"a", "b", "a"}) {
        query.station = StationId(QLatin1String(station));
        model.setQuery(query);
    }
    QCOMPARE(console.history.heldSessions.size(), size_t(3));
    QCOMPARE(console.history.answerHeld(), 1); // the last one
    FakeConsole::settle();
    QVERIFY(!model.isLoading());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.row(0).key, TransactionKey(1));
}

void TestPagedModels::lateStopChangesTheRowInPlace()
{
    FakeConsole console;
    console.history.transactionRows = {aTransaction(2).record, aTransaction(1).record};
    PagedTransactionModel model(console.workspace, console.history);
    model.setQuery({});
    FakeConsole::settle();
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    console.source.publishTransaction(aTransaction(1).ended(pictureTime(), StopReason::Remote, 500).record);
    FakeConsole::settle();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.row(1).state, TransactionState::Ended);
    console.source.publishTransaction(aTransaction(77).record);
    FakeConsole::settle();
    QCOMPARE(model.rowCount(), 2); // a session outside the pages read does not slip in
}

void TestPagedModels::endedSessionsComeToTheirPlace_data()
{
    using Query = api::TransactionQuery;
    QTest::addColumn<Query>("query");
    QTest::addColumn<int>("place"); // of the new one, -1: nowhere
    Query query;
    query.state = Query::State::Finished;
    QTest::newRow("by start") << query << 1;
    const auto add = [&query](const char* name, int place, auto change) {
        Query changed = query;
        change(changed);
        QTest::newRow(name) << changed << place;
    };
    add("oldest first", 2, [](Query& q) { q.isAscending = true; });
    add("most energy first", 0, [](Query& q) { q.sortBy = Query::SortBy::Energy; });
    add("by name: with the next question", -1, [](Query& q) { q.sortBy = Query::SortBy::Person; });
    add("of its charger", 1, [](Query& q) { q.station = StationId(QStringLiteral("SN1")); });
    add("of another charger", -1, [](Query& q) { q.station = StationId(QStringLiteral("SN2")); });
    add("of its person", 1, [](Query& q) { q.person = PersonId(5); });
    add("of another person", -1, [](Query& q) { q.person = PersonId(6); });
    add("of nobody", -1, [](Query& q) { q.withoutPerson = true; });
    add("from its start", 1, [](Query& q) { q.from = pictureTime().addSecs(-200); });
    add("from later", -1, [](Query& q) { q.from = pictureTime().addSecs(-199); });
    add("up to before", -1, [](Query& q) { q.to = pictureTime().addSecs(-200); });
    add("with its text", 1, [](Query& q) { q.text = QStringLiteral("weber"); });
    add("with another text", -1, [](Query& q) { q.text = QStringLiteral("maier"); });
    add("live", -1, [](Query& q) { q.state = Query::State::Live; });
    add("others by name", -1, [](Query& q) { q.only = {TransactionKey(1)}; });
}

void TestPagedModels::endedSessionsComeToTheirPlace()
{
    QFETCH(api::TransactionQuery, query);
    QFETCH(int, place);
    FakeConsole console;
    PagedTransactionModel model(console.workspace, console.history);
    QAbstractItemModelTester tester(&model);
    const auto session = [](qint64 key, int startedBefore, qint64 wattHours) {
        return aTransaction(key).at(QStringLiteral("SN1")).by(QStringLiteral("04A2"), QStringLiteral("A. Weber"), 5)
            .started(pictureTime().addSecs(-startedBefore)).ended(pictureTime(), StopReason::Local, wattHours).record;
    };
    // all pass, whatever is asked: only the new one is looked at
    console.history.transactionRows = {session(3, 100, 300), session(2, 300, 200), session(1, 400, 100)};
    if (query.isAscending)
        std::reverse(console.history.transactionRows.begin(), console.history.transactionRows.end());
    model.setQuery(query);
    FakeConsole::settle();
    const int before = model.rowCount();
    TransactionRecord ends = session(4, 200, 900);
    ends.state = TransactionState::Running;
    model.setFollowing(true);
    console.source.publishTransaction(ends);
    FakeConsole::settle();
    QCOMPARE(model.rowCount(), query.state == api::TransactionQuery::State::Live ? before + 1 : before);
    if (query.state == api::TransactionQuery::State::Live)
        return;
    console.source.publishTransaction(session(4, 200, 900));
    FakeConsole::settle();
    QCOMPARE(model.rowCount(), place < 0 ? before : before + 1);
    if (before == 3)
        QCOMPARE(model.rowOf(TransactionKey(4)), place);
}

void TestPagedModels::whatEndsWhileTheListIsReadIsNotForgotten()
{
    FakeConsole console;
    console.history.transactionRows = {aTransaction(1).started(pictureTime().addSecs(-400)).ended(pictureTime(), StopReason::Local, 100).record};
    console.history.holdsSessions = true;
    PagedTransactionModel model(console.workspace, console.history);
    model.setFollowing(true);
    model.setQuery({});
    console.source.publishTransaction(aTransaction(2).started(pictureTime().addSecs(-200)).ended(pictureTime(), StopReason::Local, 100).record);
    FakeConsole::settle();
    QCOMPARE(model.rowCount(), 0);
    console.history.answerHeld();
    FakeConsole::settle();
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.row(0).key, TransactionKey(2));
}

void TestPagedModels::failureIsKeptForThePage()
{
    FakeConsole console;
    console.history.failure = Error{ErrorCode::StorageCorrupt, {}, {}};
    PagedTransactionModel model(console.workspace, console.history);
    model.setQuery({});
    FakeConsole::settle();
    QVERIFY(model.error());
    QCOMPARE(model.error()->code, ErrorCode::StorageCorrupt);
    QVERIFY(!model.canFetchMore({}));
    console.history.failure.reset();
    model.reload();
    FakeConsole::settle();
    QVERIFY(!model.error());
}

void TestPagedModels::rowsOfAnotherFilterGoWhereItCannotBeRead()
{
    FakeConsole console;
    console.history.transactionRows = {aTransaction(2).at(QStringLiteral("a")).ended(pictureTime(), StopReason::Local, 100).record,
                                       aTransaction(1).at(QStringLiteral("b")).ended(pictureTime(), StopReason::Local, 100).record};
    PagedTransactionModel model(console.workspace, console.history);
    model.setFollowing(true);
    model.setQuery({});
    QTRY_COMPARE(model.rowCount(), 2);
    console.history.failure = Error{ErrorCode::StorageFailed, {}, {}};
    model.setQuery({}); // the same: they still fit
    FakeConsole::settle();
    QVERIFY(model.error().has_value());
    QCOMPARE(model.rowCount(), 2);
    api::TransactionQuery other;
    other.station = StationId(QStringLiteral("a"));
    model.setQuery(other);
    FakeConsole::settle();
    QVERIFY(model.error().has_value());
    QCOMPARE(model.rowCount(), 0);
    console.source.publishTransaction(aTransaction(3).at(QStringLiteral("a")).ended(pictureTime(), StopReason::Local, 100).record);
    FakeConsole::settle();
    QCOMPARE(model.rowCount(), 0); // one alone would look like all
    console.history.failure.reset();
    model.readAgain();
    QTRY_COMPARE(model.rowCount(), 1);
    QVERIFY(!model.error().has_value());
    console.history.failure = Error{ErrorCode::StorageFailed, {}, {}};
    model.reload();
    FakeConsole::settle();
    QVERIFY(model.error().has_value());
    QCOMPARE(model.rowCount(), 1);
}

namespace {
/// The first page is here, the second one cannot be read at first.
template<class Model>
void failsOnceAtTheSecondPage(FakeConsole& console, Model& model)
{
    QTRY_COMPARE(model.rowCount(), 100);
    QVERIFY(!model.error());
    console.history.failure = Error{ErrorCode::StorageFailed, {}, {}};
    model.fetchMore({});
    FakeConsole::settle();
    QVERIFY(model.error());
    QCOMPARE(model.rowCount(), 100);
    QVERIFY(!model.canFetchMore({})); // or a view would ask without end
    model.readAgain();
    FakeConsole::settle();
    QVERIFY(model.error());
}

template<class Model>
void goesOnTo(FakeConsole& console, Model& model, int rows)
{
    QVERIFY(model.error());
    console.history.failure.reset();
    model.readAgain();
    QTRY_COMPARE(model.rowCount(), rows);
    QVERIFY(!model.error());
    QVERIFY(model.canFetchMore({}));
}
} // namespace

void TestPagedModels::laterSessionsAreAskedForAgain()
{
    FakeConsole console;
    const auto session = [](int key) {
        return aTransaction(key).started(pictureTime().addSecs(key - 1000)).ended(pictureTime(), StopReason::Local, key).record;
    };
    for (int key = 350; key > 100; --key)
        console.history.transactionRows.append(session(key));
    PagedTransactionModel model(console.workspace, console.history);
    model.setFollowing(true);
    model.setQuery({});
    failsOnceAtTheSecondPage(console, model);
    console.source.publishTransaction(session(400)); // its place is known
    console.source.publishTransaction(session(50)); // this one's is not
    QTRY_COMPARE(model.rowCount(), 101);
    QCOMPARE(model.row(0).key, TransactionKey(400));
    goesOnTo(console, model, 201);
    QCOMPARE(model.row(200).key, TransactionKey(151));
}

void TestPagedModels::laterCommandsAreAskedForAgain()
{
    FakeConsole console;
    for (int i = 250; i > 0; --i) {
        CommandRecord old;
        old.id = CommandId(i);
        old.station = StationId(QStringLiteral("a"));
        old.parameters = Reset{};
        console.history.commandRows.append(old);
    }
    CommandModel model(console.workspace, console.history);
    model.setStation(StationId(QStringLiteral("a")));
    failsOnceAtTheSecondPage(console, model);
    goesOnTo(console, model, 200);
}

void TestPagedModels::laterEventsAreAskedForAgain()
{
    FakeConsole console;
    EventRecord event;
    event.station = StationId(QStringLiteral("a"));
    for (int i = 250; i > 0; --i) {
        event.id = RecordId(i);
        event.at = pictureTime().addSecs(i);
        console.history.eventRows.append(event);
    }
    EventModel model(console.workspace, console.history);
    model.setStation(event.station);
    failsOnceAtTheSecondPage(console, model);
    goesOnTo(console, model, 200);
    console.history.failure = Error{ErrorCode::StorageFailed, {}, {}};
    model.fetchMore({});
    FakeConsole::settle();
    QVERIFY(model.error());
    console.history.failure.reset();
    model.reload(); // as pages do every few seconds: the newest ones, and what is missing
    QTRY_COMPARE(model.rowCount(), 250);
    QVERIFY(!model.error());
    QVERIFY(!model.canFetchMore({}));
}

void TestPagedModels::laterAlertsAreAskedForAgain()
{
    FakeConsole console;
    for (int i = 250; i > 0; --i) {
        AlertRecord alert;
        alert.id = AlertId(i);
        alert.state = AlertState::Cleared;
        console.history.alertRows.append(alert);
    }
    AlertModel model(console.workspace, console.history);
    model.setHistoryWanted(true);
    failsOnceAtTheSecondPage(console, model);
    goesOnTo(console, model, 200);
}

void TestPagedModels::laterMessagesAreAskedForAgain()
{
    FakeConsole console;
    const auto come = [&console](int count) {
        for (int i = 0; i < count; ++i) {
            MessageRecord row;
            row.id = RecordId(console.history.messageRows.size() + 1);
            row.at = pictureTime().addSecs(row.id.value());
            row.station = StationId(QStringLiteral("a"));
            console.history.messageRows.append(row);
        }
    };
    come(350);
    MessageListModel model(console.workspace, console.history);
    model.setStation(StationId(QStringLiteral("a")));
    QTRY_COMPARE(model.rowCount(), 100);
    const auto failBelow = [&] {
        console.history.failure = Error{ErrorCode::StorageFailed, {}, {}};
        model.fetchMore({});
        FakeConsole::settle();
        QVERIFY(model.error().has_value());
        QVERIFY(!model.canFetchMore({})); // or a view would ask without end
    };
    failBelow();
    QCOMPARE(model.rowCount(), 100);
    console.history.failure.reset();
    model.readAgain();
    QTRY_COMPARE(model.rowCount(), 200);
    QVERIFY(!model.error().has_value());
    failBelow();
    console.history.failure.reset();
    come(1);
    model.reload(); // as the page does every few seconds: the newest ones, and what is missing
    QTRY_COMPARE(model.rowCount(), 301);
    QVERIFY(!model.error().has_value());
    for (int row = 1; row < model.rowCount(); ++row)
        QCOMPARE(model.row(row).id.value(), model.row(row - 1).id.value() - 1); // no gap
    failBelow();
    model.setStation(StationId(QStringLiteral("b"))); // nothing is missing of this one yet
    QVERIFY(!model.error().has_value());
}

void TestPagedModels::commandsMergeHistoryAndMirror()
{
    FakeConsole console;
    CommandRecord old;
    old.id = CommandId(5);
    old.station = StationId(QStringLiteral("a"));
    old.parameters = Reset{ResetKind::Hard};
    old.outcome = CommandOutcome::Accepted;
    old.effect = CommandEffect::Rebooted;
    old.queuedAt = pictureTime().addDays(-2);
    console.history.commandRows = {old};
    QVERIFY(console.engine.submit({StationId(QStringLiteral("a")), UnlockConnector{EvseId(1)}, CommandOrigin::Operator, QStringLiteral("Eva"), {}}).result().has_value());
    FakeConsole::settle();

    CommandModel model(console.workspace, console.history);
    QAbstractItemModelTester tester(&model);
    model.setStation(StationId(QStringLiteral("a")));
    FakeConsole::settle();
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.row(0).id, console.engine.lastCommand());
    QCOMPARE(model.index(1, int(CommandModel::Column::Outcome)).data().toString(), QStringLiteral("Restarted"));

    console.engine.answer(console.engine.lastCommand(), CommandOutcome::NotSupported);
    FakeConsole::settle();
    QCOMPARE(model.index(0, int(CommandModel::Column::Outcome)).data().toString(), QStringLiteral("The charger cannot do this"));
    QCOMPARE(model.index(0, int(CommandModel::Column::Sign)).data(SignRole).value<Sign>(), Sign::Warning);
}

void TestPagedModels::commandsOfOtherStationsStayOut()
{
    FakeConsole console;
    CommandModel model(console.workspace, console.history);
    model.setStation(StationId(QStringLiteral("a")));
    QVERIFY(console.engine.submit({StationId(QStringLiteral("b")), Reset{}, CommandOrigin::Operator, {}, {}}).result().has_value());
    FakeConsole::settle();
    QCOMPARE(model.rowCount(), 0);
}

void TestPagedModels::commandsOfAllStationsComeTogether()
{
    FakeConsole console;
    console.source.publishStation(aStation(QStringLiteral("a")).named(QStringLiteral("Bay A")).state);
    for (int i = 150; i > 0; --i) {
        CommandRecord old;
        old.id = CommandId(i);
        old.station = StationId(i % 2 == 0 ? QStringLiteral("a") : QStringLiteral("b"));
        old.parameters = Reset{};
        old.queuedAt = pictureTime().addSecs(i - 1000);
        console.history.commandRows.append(old);
    }
    CommandModel model(console.workspace, console.history);
    model.showAll();
    FakeConsole::settle();
    QCOMPARE(model.rowCount(), 100);
    QVERIFY(model.canFetchMore({}));
    QAbstractItemModelTester tester(&model); // asks for more by itself
    model.fetchMore({});
    FakeConsole::settle();
    QCOMPARE(model.rowCount(), 150);
    QCOMPARE(model.index(0, int(CommandModel::Column::Charger)).data().toString(), QStringLiteral("Bay A"));
    QCOMPARE(model.index(1, int(CommandModel::Column::Charger)).data().toString(), QStringLiteral("b"));
    QVERIFY(console.engine.submit({StationId(QStringLiteral("b")), Reset{}, CommandOrigin::Operator, {}, {}}).result().has_value());
    FakeConsole::settle();
    QCOMPARE(model.rowCount(), 151);
    QCOMPARE(model.row(0).id, console.engine.lastCommand());
    model.setStation(StationId(QStringLiteral("a")));
    FakeConsole::settle();
    QVERIFY(model.rowCount() > 0);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.row(row).station, StationId(QStringLiteral("a")));
}

void TestPagedModels::eventsArePaged()
{
    FakeConsole console;
    for (int i = 150; i > 0; --i) {
        EventRecord event;
        event.id = RecordId(i);
        event.station = StationId(QStringLiteral("a"));
        event.at = pictureTime().addSecs(i);
        event.code = QStringLiteral("Faulted");
        event.severity = Severity::Critical;
        event.data = QJsonObject{{QStringLiteral("errorCode"), QStringLiteral("GroundFailure")}};
        console.history.eventRows.append(event);
    }
    EventModel model(console.workspace, console.history);
    model.setStation(StationId(QStringLiteral("a")));
    FakeConsole::settle();
    QCOMPARE(model.rowCount(), 100);
    QCOMPARE(model.index(0, int(EventModel::Column::Details)).data().toString(), QStringLiteral("Error: Earth leakage (GroundFailure)"));
    QCOMPARE(model.index(0, int(EventModel::Column::What)).data().toString(), QStringLiteral("State: Faulted"));
    model.fetchMore({});
    FakeConsole::settle();
    QCOMPARE(model.rowCount(), 150);
    QAbstractItemModelTester tester(&model);
    EventRecord newer = console.history.eventRows.first();
    for (int i = 151; i <= 153; ++i) { // they come above, and nothing that is read goes
        newer.id = RecordId(i);
        console.history.eventRows.prepend(newer);
    }
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.reload();
    FakeConsole::settle();
    QCOMPARE(model.rowCount(), 153);
    QCOMPARE(model.row(0).id, RecordId(153));
    QCOMPARE(model.row(2).id, RecordId(151));
    QCOMPARE(resets.count(), 0);
}

void TestPagedModels::whatTheOperatorAddedIsToldInWords()
{
    FakeConsole console;
    EventRecord event;
    event.id = RecordId(1);
    event.at = pictureTime();
    event.station = StationId(QStringLiteral("a"));
    event.kind = EventKind::TransactionReview;
    event.code = QStringLiteral("PersonAssigned");
    event.data = {{QStringLiteral("transaction"), 3}, {QStringLiteral("number"), QStringLiteral("2026-000003")},
                  {QStringLiteral("from"), QString()}, {QStringLiteral("to"), QStringLiteral("A. Weber")},
                  {QStringLiteral("user"), QStringLiteral("Eva")}};
    console.history.eventRows = {event};
    EventModel model(console.workspace, console.history);
    model.setStation(event.station);
    FakeConsole::settle();
    QCOMPARE(model.index(0, int(EventModel::Column::What)).data().toString(), QStringLiteral("Session: person assigned"));
    const QString details = model.index(0, int(EventModel::Column::Details)).data().toString();
    QVERIFY2(details.contains(QStringLiteral("2026-000003: – → A. Weber")) && details.contains(QStringLiteral("Eva")), qPrintable(details));
    event.id = RecordId(2);
    event.code = QStringLiteral("EnergyAccepted"); // T-20: who, when and why
    event.data.insert(QStringLiteral("reason"), QStringLiteral("read the meter"));
    console.history.eventRows = {event};
    model.reload();
    FakeConsole::settle();
    QCOMPARE(model.index(0, int(EventModel::Column::What)).data().toString(), QStringLiteral("Session: energy counts in sums"));
    QCOMPARE(model.index(0, int(EventModel::Column::Details)).data().toString(), QStringLiteral("2026-000003: read the meter, by Eva"));
}

FORECOURT_WINDOW_TEST(TestPagedModels)
#include "tst_pagedmodels.moc"
