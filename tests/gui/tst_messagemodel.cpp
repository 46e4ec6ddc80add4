// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The window on the message log, and the words of its rows.
#include "core/domain/messagefilterparser.h"
#include "tests/gui/fakeconsole.h"
#include "tests/support/messagebuilder.h"
#include "tests/support/testprogram.h"
#include "ui/format/jsontext.h"
#include "ui/format/messagewords.h"
#include "ui/models/messagecounter.h"
#include "ui/models/messagemodel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::messagemodel {

namespace {

MessageFilter filterOf(const char* text)
{
    return parseMessageFilter(QString::fromLatin1(text)).value();
}

struct Fixture
{
    FakeConsole console;
    MessageModel model{console.workspace};
    QAbstractItemModelTester tester{&model};

    explicit Fixture(int rows)
    {
        for (int i = 1; i <= rows; ++i)
            console.history.messageRows.append(aMessage(i, i % 100 == 0 ? "Reset" : "Heartbeat"));
    }
    void start()
    {
        model.setSource([this](api::MessageQuery query) { return console.history.messages(std::move(query)); }, true);
        FakeConsole::settle();
    }
    void poll()
    {
        model.setRunning(true);
        tick();
    }
    /// Lets a poll's time pass.
    void tick()
    {
        console.clock.advance(std::chrono::milliseconds(MessageModel::PollMs));
        FakeConsole::settle();
    }
    qint64 first() const { return model.row(0).id.value(); }
    qint64 last() const { return model.row(model.rowCount() - 1).id.value(); }
};

} // namespace

class TestMessageModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsAtTheEnd();
    void movesBothWaysWithBoundedRows();
    void filterFindsWhatIsRare();
    void filterKeepsTheChosenRow();
    void newRowsComeByThemselves();
    void newRowsAreCountedWhereTheyDoNotFit();
    void goesToATime();
    void answerToAnOldQuestionDoesNotCount();
    void aSearchThatIsOvertakenIsTakenBack();
    void anAnswerThatNoLongerJoinsOnLeavesNoGap();
    void failureIsKept();
    void thousandMessagesASecondAreNoWork();
    void whoFollowsJumpsOverWhatRushesPast();
    void countsAreAddedUpInParts();
    void countsFollowWhatIsNew();
    void anotherFilterStopsTheCount();
    void countingWaitsWhileNobodyLooks();
    void aFailedCountIsTriedAgain();
    void summaries_data();
    void summaries();
    void jsonOnLines_data();
    void jsonOnLines();
    void fieldsAreFoundInTheText_data();
    void fieldsAreFoundInTheText();
};

void TestMessageModel::beginsAtTheEnd()
{
    Fixture f(1000);
    QSignalSpy arrived(&f.model, &MessageModel::arrivedAt);
    f.start();
    QCOMPARE(f.model.rowCount(), MessageModel::RowsPerPage);
    QCOMPARE(f.last(), 1000);
    QVERIFY(f.model.isAtEnd() && !f.model.isAtStart() && !f.model.isSearching());
    QCOMPARE(arrived.size(), 1);
    QCOMPARE(arrived.first().first().toInt(), MessageModel::RowsPerPage - 1);
}

void TestMessageModel::movesBothWaysWithBoundedRows()
{
    Fixture f(10'000);
    f.start();
    for (int i = 0; i < 100 && !f.model.isAtStart(); ++i) {
        f.model.fetchOlder();
        FakeConsole::settle();
        QVERIFY(f.model.rowCount() <= MessageModel::MostRows);
    }
    QCOMPARE(f.first(), 1);
    QVERIFY(!f.model.isAtEnd());
    for (int i = 0; i < 100 && !f.model.isAtEnd(); ++i) {
        f.model.fetchNewer();
        FakeConsole::settle();
    }
    QCOMPARE(f.last(), 10'000);
    QCOMPARE(f.model.rowCount(), MessageModel::MostRows);
    QCOMPARE(f.first(), 10'000 - MessageModel::MostRows + 1);
    QCOMPARE(f.model.rowOf(RecordId(9999)), MessageModel::MostRows - 2);
    QCOMPARE(f.model.rowOf(RecordId(1)), -1);
    f.model.goToStart();
    FakeConsole::settle();
    QCOMPARE(f.first(), 1);
    f.model.goToEnd();
    FakeConsole::settle();
    QCOMPARE(f.last(), 10'000);
}

void TestMessageModel::filterFindsWhatIsRare()
{
    Fixture f(10'000);
    f.console.history.messagesPerSearch = 150; // one match in two pages
    f.start();
    f.model.setFilter(filterOf("action:Reset"), {}, {});
    for (int i = 0; i < 40; ++i)
        FakeConsole::settle();
    QVERIFY(f.model.rowCount() >= 60);
    QCOMPARE(f.last(), 10'000);
    QCOMPARE(f.model.row(0).action, QStringLiteral("Reset"));
    f.model.setFilter(filterOf("action:Nothing"), {}, {});
    for (int i = 0; i < 60; ++i)
        FakeConsole::settle();
    QCOMPARE(f.model.rowCount(), 0);
    QVERIFY(!f.model.isSearching() && f.model.isAtStart());
}

void TestMessageModel::filterKeepsTheChosenRow()
{
    Fixture f(5000);
    f.start();
    QSignalSpy arrived(&f.model, &MessageModel::arrivedAt);
    f.model.setFilter(filterOf("-action:Reset"), {}, {}, RecordId(2501));
    FakeConsole::settle();
    QCOMPARE(f.model.row(arrived.last().first().toInt()).id, RecordId(2501));
    QVERIFY(f.first() < 2501 && f.last() > 2501);
}

void TestMessageModel::newRowsComeByThemselves()
{
    Fixture f(10);
    f.start();
    f.console.history.messageRows.append(aMessage(11));
    f.console.history.messageRows.append(aMessage(12, "Reset"));
    f.poll();
    QCOMPARE(f.last(), 12);
    QCOMPARE(f.model.rowCount(), 12);
    f.model.setFilter(filterOf("action:Reset"), {}, {});
    FakeConsole::settle();
    QCOMPARE(f.model.rowCount(), 1);
    f.console.history.messageRows.append(aMessage(13));
    f.console.history.messageRows.append(aMessage(14, "Reset"));
    f.poll();
    QCOMPARE(f.model.rowCount(), 2);
    f.model.setRunning(false);
    f.console.history.messageRows.append(aMessage(15, "Reset"));
    f.tick();
    f.tick();
    QCOMPARE(f.model.rowCount(), 2);
}

void TestMessageModel::newRowsAreCountedWhereTheyDoNotFit()
{
    Fixture f(2000);
    f.start();
    f.model.goToStart();
    FakeConsole::settle();
    f.model.setFollowing(false);
    for (int i = 2001; i <= 2012; ++i)
        f.console.history.messageRows.append(aMessage(i));
    f.poll();
    QCOMPARE(f.first(), 1);
    QCOMPARE(f.last(), MessageModel::RowsPerPage);
    f.poll();
    QVERIFY(f.model.unseen() >= 12);
    f.model.goToEnd();
    FakeConsole::settle();
    QCOMPARE(f.last(), 2012);
    QCOMPARE(f.model.unseen(), 0);
}

void TestMessageModel::goesToATime()
{
    Fixture f(5000);
    f.start();
    QSignalSpy arrived(&f.model, &MessageModel::arrivedAt);
    f.model.goToTime(aMessage(3000).at.addMSecs(-500));
    FakeConsole::settle();
    QVERIFY(!arrived.isEmpty());
    QVERIFY(f.model.rowOf(RecordId(3000)) >= 0);
    QVERIFY(f.model.rowOf(RecordId(2999)) >= 0); // one can scroll back from there
    f.model.goToTime(pictureTime().addDays(9));
    FakeConsole::settle();
    QCOMPARE(f.last(), 5000);
}

void TestMessageModel::answerToAnOldQuestionDoesNotCount()
{
    Fixture f(500);
    f.start();
    f.model.setFilter(filterOf("action:Heartbeat"), {}, {});
    f.model.setFilter(filterOf("action:Reset"), {}, {});
    FakeConsole::settle();
    for (int i = 0; i < f.model.rowCount(); ++i)
        QCOMPARE(f.model.row(i).action, QStringLiteral("Reset"));
    QCOMPARE(f.model.rowCount(), 5);
}

void TestMessageModel::aSearchThatIsOvertakenIsTakenBack()
{
    using Promise = QPromise<Result<Page<MessageRecord>>>;
    FakeConsole console;
    MessageModel model(console.workspace);
    std::vector<std::shared_ptr<Promise>> asked;
    model.setSource(
        [&asked](const api::MessageQuery&) {
            asked.push_back(std::make_shared<Promise>());
            asked.back()->start();
            return asked.back()->future();
        },
        true);
    QCOMPARE(asked.size(), size_t(1));
    model.setFilter(filterOf("action:Reset"), std::nullopt, std::nullopt);
    QCOMPARE(asked.size(), size_t(2));
    QVERIFY(asked[0]->isCanceled());
    QVERIFY(!asked[1]->isCanceled());
    for (const auto& promise : asked)
        promise->finish();
}

void TestMessageModel::anAnswerThatNoLongerJoinsOnLeavesNoGap()
{
    Fixture f(5000);
    f.start();
    while (f.model.rowCount() < MessageModel::MostRows - 100) {
        f.model.fetchOlder();
        FakeConsole::settle();
    }
    for (int i = 5001; i <= 5200; ++i)
        f.console.history.messageRows.append(aMessage(i));
    f.model.setRunning(true);
    f.console.clock.advance(std::chrono::milliseconds(MessageModel::PollMs)); // asks for the new ones, for which the oldest ones leave
    f.model.fetchOlder(); // asks for those before the oldest ones
    FakeConsole::settle();
    QCOMPARE(f.last(), 5200);
    QCOMPARE(f.model.rowCount(), MessageModel::MostRows);
    for (int again = 0; again < 2; ++again) {
        for (int row = 1; row < f.model.rowCount(); ++row)
            QCOMPARE(f.model.row(row).id.value(), f.model.row(row - 1).id.value() + 1);
        f.model.fetchOlder();
        FakeConsole::settle();
    }
}

void TestMessageModel::failureIsKept()
{
    Fixture f(5);
    f.console.history.failure = Error{ErrorCode::StorageFailed, {}, {}};
    f.start();
    QVERIFY(f.model.error());
    QVERIFY(!f.model.isSearching());
    f.console.history.failure.reset();
    f.model.goToEnd();
    FakeConsole::settle();
    QVERIFY(!f.model.error());
    QCOMPARE(f.model.rowCount(), 5);
}

void TestMessageModel::thousandMessagesASecondAreNoWork()
{
    Fixture f(4000);
    f.start();
    while (!f.model.isAtStart()) {
        f.model.fetchOlder();
        FakeConsole::settle();
    }
    QSignalSpy inserted(&f.model, &QAbstractItemModel::rowsInserted);
    for (int i = 4001; i <= 5000; ++i)
        f.console.history.messageRows.append(aMessage(i));
    f.poll();
    QCOMPARE(f.last(), 5000);
    QCOMPARE(inserted.size(), 1); // one batch, never a signal per message
    QCOMPARE(f.model.rowCount(), MessageModel::MostRows);
}

void TestMessageModel::whoFollowsJumpsOverWhatRushesPast()
{
    Fixture f(100);
    f.start();
    f.model.setFollowing(true);
    for (int i = 101; i <= 60'000; ++i)
        f.console.history.messageRows.append(aMessage(i));
    const qsizetype before = f.console.history.messageQueries.size();
    f.poll();
    for (int i = 0; i < 5; ++i)
        FakeConsole::settle();
    QCOMPARE(f.last(), 60'000);
    QVERIFY(f.model.rowCount() <= MessageModel::MostRows);
    const qsizetype asked = f.console.history.messageQueries.size() - before;
    QVERIFY2(asked < 12, qPrintable(QString::number(asked)));
    // who does not follow keeps the place, and learns how many there are
    f.model.setFollowing(false);
    for (int i = 60'001; i <= 66'000; ++i)
        f.console.history.messageRows.append(aMessage(i));
    const qint64 first = f.first();
    f.tick();
    for (int i = 0; i < 5; ++i)
        FakeConsole::settle();
    QCOMPARE(f.first(), first);
    QVERIFY(f.model.rowCount() <= MessageModel::MostRows);
    QCOMPARE(f.model.unseen() + f.last(), 66'000);
}

namespace {

struct CountFixture
{
    FakeConsole console;
    MessageCounter counter{console.clock, {QStringLiteral("action:Reset"), QStringLiteral("deviation")}};

    explicit CountFixture(int rows)
    {
        for (int i = 1; i <= rows; ++i)
            console.history.messageRows.append(aMessage(i, i % 100 == 0 ? "Reset" : "Heartbeat"));
        counter.setSource([this](api::MessageCountQuery query) { return console.history.messageCounts(std::move(query)); });
        counter.setLive(true);
    }
    void pass(std::chrono::milliseconds time)
    {
        console.clock.advance(time);
        for (int i = 0; i < 5; ++i)
            FakeConsole::settle();
    }
};

} // namespace

void TestMessageModel::countsAreAddedUpInParts()
{
    CountFixture f(1000);
    f.console.history.messagesPerSearch = 300;
    QVERIFY(!f.counter.isKnown());
    f.counter.setRunning(true);
    f.console.clock.advance(MessageCounter::StartDelay - std::chrono::milliseconds(1));
    QVERIFY(f.console.history.countQueries.isEmpty()); // typing goes first
    f.pass(std::chrono::milliseconds(1));
    QVERIFY(f.counter.isComplete());
    QCOMPARE(f.counter.count(0), 10);
    QCOMPARE(f.counter.count(1), 0);
    QCOMPARE(f.console.history.countQueries.size(), 4);
}

void TestMessageModel::countsFollowWhatIsNew()
{
    CountFixture f(250);
    f.counter.setRunning(true);
    f.pass(MessageCounter::StartDelay);
    QCOMPARE(f.counter.count(0), 2);
    QSignalSpy changed(&f.counter, &MessageCounter::changed);
    f.pass(MessageCounter::LiveDelay);
    QCOMPARE(changed.size(), 0); // nothing new
    for (int i = 251; i <= 420; ++i)
        f.console.history.messageRows.append(aMessage(i, i % 100 == 0 ? "Reset" : "Heartbeat"));
    f.pass(MessageCounter::LiveDelay);
    QCOMPARE(f.counter.count(0), 4);
    QCOMPARE(changed.size(), 1);
    f.pass(MessageCounter::LiveDelay);
    QCOMPARE(f.counter.count(0), 4); // once each
    f.counter.setLive(false);
    f.console.history.messageRows.append(aMessage(421, "Reset"));
    f.pass(MessageCounter::LiveDelay * 3);
    QCOMPARE(f.counter.count(0), 4);
}

void TestMessageModel::anotherFilterStopsTheCount()
{
    CountFixture f(1000);
    f.console.history.messagesPerSearch = 100;
    f.counter.setRunning(true);
    f.console.clock.advance(MessageCounter::StartDelay); // the first part is on its way
    api::MessageQuery base;
    base.filter = QStringLiteral("action:Heartbeat");
    f.counter.setQuery(base);
    QVERIFY(!f.counter.isKnown());
    f.pass(std::chrono::milliseconds(0));
    QVERIFY(!f.counter.isKnown()); // what was asked for before does not count
    f.pass(MessageCounter::StartDelay);
    f.pass(std::chrono::milliseconds(0));
    QVERIFY(f.counter.isComplete());
    QCOMPARE(f.counter.count(0), 0);
    const qsizetype asked = f.console.history.countQueries.size();
    f.counter.setQuery(base); // the same again
    f.pass(MessageCounter::StartDelay);
    QVERIFY(f.counter.isComplete());
    QCOMPARE(f.console.history.countQueries.size(), asked);
}

void TestMessageModel::countingWaitsWhileNobodyLooks()
{
    CountFixture f(1000);
    f.pass(MessageCounter::LiveDelay * 5);
    QVERIFY(f.console.history.countQueries.isEmpty());
    f.counter.setRunning(true);
    f.pass(MessageCounter::StartDelay);
    QVERIFY(f.counter.isComplete());
    f.counter.setRunning(false);
    const qsizetype asked = f.console.history.countQueries.size();
    f.pass(MessageCounter::LiveDelay * 5);
    QCOMPARE(f.console.history.countQueries.size(), asked);
}

void TestMessageModel::aFailedCountIsTriedAgain()
{
    CountFixture f(100);
    f.console.history.failure = Error{ErrorCode::StorageFailed, {}, {}};
    f.counter.setRunning(true);
    f.pass(MessageCounter::StartDelay);
    QVERIFY(!f.counter.isKnown());
    f.console.history.failure.reset();
    f.pass(MessageCounter::StartDelay);
    QVERIFY(f.counter.isComplete());
    QCOMPARE(f.counter.count(0), 1);
}

void TestMessageModel::summaries_data()
{
    QTest::addColumn<MessageRecord>("message");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, MessageRecord message, const QByteArray& payload, const char* expected) {
        message.payload = payload;
        QTest::newRow(name) << message << QString::fromUtf8(expected);
    };
    const MessageRecord call = aMessage(1);
    row("status", aMessage(1, "StatusNotification"), R"({"connectorId":1,"status":"Faulted","errorCode":"GroundFailure"})",
        "connector 1: Faulted, GroundFailure");
    row("no error", aMessage(1, "StatusNotification"), R"({"connectorId":1,"status":"Preparing","errorCode":"NoError"})",
        "connector 1: Preparing");
    row("meter", aMessage(1, "MeterValues"),
        R"({"connectorId":2,"meterValue":[{"sampledValue":[{"value":"31300","measurand":"Power.Active.Import"},{"value":"15650"},{"value":"60","measurand":"SoC"}]}]})",
        "connector 2: 31,3\u00a0kW, 15,65\u00a0kWh, SoC 60\u00a0%");
    row("meter without a number", aMessage(1, "MeterValues"),
        R"({"connectorId":2,"meterValue":[{"sampledValue":[{"value":"x"}]}]})", "connector 2: 1 value(s)");
    row("boot", aMessage(1, "BootNotification"), R"({"chargePointVendor":"ABB","chargePointModel":"Terra AC"})", "ABB Terra AC");
    row("answer", anAnswer(2, call), R"({"idTagInfo":{"status":"Blocked"},"transactionId":118})", "Blocked, transaction 118");
    row("empty answer", anAnswer(2, call), "{}", "empty");
    MessageRecord error = anAnswer(2, call);
    error.kind = MessageRecord::Kind::Error;
    row("error", error, R"({"errorCode":"NotSupported","errorDescription":"no"})", "NotSupported: no");
    MessageRecord missing = anAnswer(2, call);
    missing.kind = MessageRecord::Kind::NoReply;
    missing.replyMs = 30'002;
    row("no answer", missing, R"({"reason":"timeout"})", "no answer in 30 s");
    MessageRecord broken = aMessage(1);
    broken.kind = MessageRecord::Kind::Unparseable;
    row("unreadable", broken, "[2,\n<b>", "[2, <b>");
    row("unknown action", aMessage(1, "Xyz"), R"({"b":1,"a":"x"})", "a x, b 1");
}

void TestMessageModel::summaries()
{
    QFETCH(MessageRecord, message);
    FakeConsole console;
    QTEST(messageSummary(message, console.workspace.format()), "expected");
    message.payload = QByteArray(1'000'000, 'x');
    QVERIFY(messageSummary(message, console.workspace.format()).size() < 400);
}

void TestMessageModel::jsonOnLines_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("frame") << QByteArray(R"([2,"a",{"b":1.50,"a":[]}])")
                           << QByteArray("[\n  2,\n  \"a\",\n  {\n    \"b\": 1.50,\n    \"a\": []\n  }\n]");
    QTest::newRow("brackets in texts") << QByteArray(R"(["{\"[,"])") << QByteArray("[\n  \"{\\\"[,\"\n]");
    QTest::newRow("no JSON") << QByteArray("]]}{") << QByteArray("\n]\n]\n}{\n  ");
    QTest::newRow("cut") << QByteArray("[\"a") << QByteArray("[\n  \"a");
}

void TestMessageModel::jsonOnLines()
{
    QFETCH(QByteArray, json);
    QTEST(prettyJson(json), "expected");
}

void TestMessageModel::fieldsAreFoundInTheText_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    QTest::newRow("first") << QStringLiteral("a") << QStringLiteral("\"a\": \"x, ]}\\\"\"");
    QTest::newRow("number") << QStringLiteral("b") << QStringLiteral("\"b\":-1.5");
    QTest::newRow("object") << QStringLiteral("c") << QStringLiteral("\"c\":{\"a\":[1,{\"d\":null}]}");
    QTest::newRow("in an object") << QStringLiteral("c.a") << QStringLiteral("\"a\":[1,{\"d\":null}]");
    QTest::newRow("an item") << QStringLiteral("c.a.0") << QStringLiteral("1");
    QTest::newRow("in an item") << QStringLiteral("c.a.1.d") << QStringLiteral("\"d\":null");
    QTest::newRow("last") << QStringLiteral("e") << QStringLiteral("\"e\" : true");
    QTest::newRow("none") << QStringLiteral("z") << QString();
    QTest::newRow("no such item") << QStringLiteral("c.a.7") << QString();
    QTest::newRow("below a number") << QStringLiteral("b.x") << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestMessageModel::fieldsAreFoundInTheText()
{
    QFETCH(QString, path);
    const QString frame = QStringLiteral("[2, \"id{\",\"Act\",{\"a\": \"x, ]}\\\"\",\"b\":-1.5,\"c\":{\"a\":[1,{\"d\":null}]},\"e\" : true }]");
    const TextSpan span = jsonFieldSpan(frame, path);
    QTEST(span.start < 0 ? QString() : frame.mid(span.start, span.length), "expected");
    for (qsizetype cut = 0; cut < frame.size(); ++cut) { // whatever is missing
        const TextSpan part = jsonFieldSpan(frame.left(cut), path);
        QVERIFY(part.start + part.length <= cut);
    }
    QCOMPARE(jsonFieldSpan(QString(100'000, u'['), QStringLiteral("a")).start, -1);
}

FORECOURT_WINDOW_TEST(TestMessageModel)

} // namespace forecourt::tests::messagemodel

#include "tst_messagemodel.moc"
