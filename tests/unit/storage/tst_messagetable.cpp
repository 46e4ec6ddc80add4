// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/messagefilterparser.h"
#include "core/storage/messagelog.h"
#include "core/storage/messagequeries.h"
#include "tests/support/testprogram.h"
#include "tests/unit/storage/storagefixture.h"

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::storage;

namespace forecourt::tests::messagetable {

namespace {

MessageRecord aMessage(int number, int stations = 3)
{
    MessageRecord message;
    message.at = utc(2026, 5, 5).addMSecs(number);
    message.station = StationId(QStringLiteral("CP-%1").arg(number % stations));
    message.action = number % 2 == 0 ? QStringLiteral("Heartbeat") : QStringLiteral("MeterValues");
    message.direction = number % 5 == 0 ? MessageRecord::Direction::Out : MessageRecord::Direction::In;
    message.kind = number % 7 == 0 ? MessageRecord::Kind::Error : MessageRecord::Kind::Call;
    message.messageId = QString::number(number);
    message.payload = QByteArray("{\"n\":") + QByteArray::number(number) + '}';
    if (number % 3 == 0)
        message.replyMs = (number / 3) % 5 == 0 ? 0 : qint64(number) * 1000;
    if (number % 11 == 0)
        message.deviations = {QStringLiteral("one"), QStringLiteral("zwölf")};
    return message;
}

std::vector<MessageRecord> messages(int from, int count)
{
    std::vector<MessageRecord> all;
    for (int number = from; number < from + count; ++number)
        all.push_back(aMessage(number));
    return all;
}

/// A message file; write() is one commit of the log's thread.
class MessageFile
{
public:
    MessageFile() : m_isMade(prepareMessageFile(path(), utc(2026, 5, 5)).has_value()) { open(); }

    [[nodiscard]] bool isMade() const { return m_isMade; }
    [[nodiscard]] Connection& connection() { return *m_connection; }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("messages.sqlite")); }
    void reopen()
    {
        m_table.reset();
        m_connection.reset();
        open();
    }
    void write(const std::vector<MessageRecord>& batch) { m_table->add(batch); }
    void prune(MessageLimits limits) { m_table->prune(limits); }
    [[nodiscard]] bool pruneOlder(const QDateTime& before, const QDateTime& now) { return m_table->pruneOlder(before, now); }
    [[nodiscard]] qint64 blocks() { return m_connection->readInteger("SELECT COUNT(*) FROM blocks"); }

    /// Every message number in pages of \a limit, in the order they came; -1 behind a damaged one.
    QList<int> read(api::MessageQuery query = {}, int limit = 100, SearchBudget budget = {})
    {
        QList<int> numbers;
        query.limit = limit;
        for (int page = 0; page < 10'000; ++page) {
            const auto rows = readMessages(*m_connection, query, budget);
            if (!rows)
                return {};
            for (const MessageRecord& row : rows->rows)
                numbers.append(row.messageId.isEmpty() ? -1 : row.messageId.toInt());
            if (rows->next.isEmpty())
                return numbers;
            query.after = rows->next;
        }
        return {};
    }

private:
    void open()
    {
        m_connection = std::make_unique<Connection>(path(), Connection::Access::ReadWrite);
        m_table = std::make_unique<MessageTable>(*m_connection);
    }

    QTemporaryDir m_folder;
    bool m_isMade;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<MessageTable> m_table;
};

QList<int> countdown(int from, int to)
{
    QList<int> numbers;
    for (int number = from; number >= to; --number)
        numbers.append(number);
    return numbers;
}

} // namespace

class MessageTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldSurvives();
    void pagesCrossBlocks_data();
    void pagesCrossBlocks();
    void readsForwardFromAnywhere();
    void filterGivesShortPagesAndGoesOn();
    void periodAndPlaceBound();
    void smallGroupsBecomeOneBlock();
    void longTextsMakeNoEndlessBlock();
    void numbersGoOnAfterAReopen();
    void filtersByHead_data();
    void filtersByHead();
    void prunesWholeBlocksButNeverTheNewest();
    void onePruneTakesLittle();
    void olderOnesGoBlockByBlock();
    void aBlockFromTheFutureHoldsUpNothing();
    void aClockThatWasPutBackForgetsNothing();
    void theLogForgetsByAge();
    void searchesReadABoundedPart_data();
    void searchesReadABoundedPart();
    void aPeriodIsFoundWithoutTheRest();
    void countsGoOnInParts_data();
    void countsGoOnInParts();
    void aDamagedBlockHidesNothingElse_data();
    void aDamagedBlockHidesNothingElse();
};

void MessageTableTest::everyFieldSurvives()
{
    MessageFile file;
    QVERIFY(file.isMade());
    MessageRecord odd = aMessage(11);
    odd.payload = QByteArray("[2,\0\xff\xfe\"\xc3", 9);
    odd.kind = MessageRecord::Kind::Unparseable;
    file.write({aMessage(1), odd, aMessage(33)});
    const auto page = readMessages(file.connection(), {});
    QVERIFY(page);
    QVERIFY(aMessage(33).replyMs); // one with the time to its reply
    QCOMPARE(page->rows.size(), 3);
    const QList<MessageRecord> expected{aMessage(33), odd, aMessage(1)};
    for (qsizetype i = 0; i < 3; ++i) {
        MessageRecord row = page->rows.at(i);
        QCOMPARE(row.id.value(), 3 - i);
        row.id = {};
        QCOMPARE(row, expected.at(i));
    }
}

void MessageTableTest::pagesCrossBlocks_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("limit");
    QTest::newRow("none") << 0 << 100;
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("a full page exactly") << 100 << 100;
    QTest::newRow("a full block exactly") << MessageBlockBuilder::FullCount << 100;
    QTest::newRow("three blocks in odd pages") << 2500 << 7;
    QTest::newRow("three blocks in large pages") << 2500 << 1000;
}

void MessageTableTest::pagesCrossBlocks()
{
    QFETCH(int, count);
    QFETCH(int, limit);
    MessageFile file;
    file.write(messages(1, count));
    QCOMPARE(file.read({}, limit), countdown(count, 1));
}

void MessageTableTest::readsForwardFromAnywhere()
{
    MessageFile file;
    file.write(messages(1, 1500));
    api::MessageQuery query;
    query.oldestFirst = true;
    QList<int> forward = file.read(query, 333);
    std::reverse(forward.begin(), forward.end());
    QCOMPARE(forward, countdown(1500, 1));
}

void MessageTableTest::filterGivesShortPagesAndGoesOn()
{
    MessageFile file;
    file.write(messages(1, 3000));
    const auto filter = parseMessageFilter(QStringLiteral("kind:error -charger:*1"));
    QVERIFY(filter);
    QList<int> expected;
    for (int number = 3000; number >= 1; --number) {
        if (filter->matches(aMessage(number)))
            expected.append(number);
    }
    QVERIFY(expected.size() > 100);
    api::MessageQuery query;
    query.filter = filter->toText();
    QCOMPARE(file.read(query, 1000), expected);
    QCOMPARE(file.read(query, 1000, SearchBudget{.textBytes = 1}), expected); // one block for each page
    query.filter = QStringLiteral("actoin:x");
    QVERIFY(!readMessages(file.connection(), query));
}

void MessageTableTest::periodAndPlaceBound()
{
    MessageFile file;
    file.write(messages(1, 100));
    api::MessageQuery query;
    query.from = aMessage(10).at;
    query.to = aMessage(20).at;
    QCOMPARE(file.read(query), countdown(19, 10));
    query = {};
    query.beyond = RecordId(50);
    QCOMPARE(file.read(query), countdown(49, 1));
}

void MessageTableTest::smallGroupsBecomeOneBlock()
{
    MessageFile file;
    int number = 1;
    for (int group = 0; group < 200; ++group, number += 3)
        file.write(messages(number, 3));
    QCOMPARE(file.read(), countdown(600, 1));
    QVERIFY2(file.blocks() < 70, qPrintable(QString::number(file.blocks())));
    // a busy moment ends the run, and what was small before it is put together
    file.write(messages(number, 2000));
    QCOMPARE(file.read({}, 1000), countdown(2600, 1));
    QVERIFY2(file.blocks() <= 8, qPrintable(QString::number(file.blocks())));
}

/// Few messages, but long ones: a block is read whole.
void MessageTableTest::longTextsMakeNoEndlessBlock()
{
    MessageFile file;
    MessageRecord message = aMessage(1);
    message.payload = QByteArray(MessageBlockBuilder::FullBytes / 3, 'x');
    for (int i = 0; i < 20; ++i) {
        if (i == 10)
            file.reopen();
        file.write({message});
    }
    QCOMPARE(file.read({}, 2), QList<int>(20, 1));
    QVERIFY(file.blocks() < 20); // they are put together still
    QVERIFY(file.connection().readInteger("SELECT MAX(length(texts)) FROM bodies") <= MessageBlockBuilder::FullBytes);
}

void MessageTableTest::numbersGoOnAfterAReopen()
{
    MessageFile file;
    file.write(messages(1, 3));
    file.reopen();
    file.write(messages(4, 3));
    for (int number = 7; number < 107; ++number) {
        file.reopen();
        file.write(messages(number, 1));
    }
    QCOMPARE(file.read(), countdown(106, 1));
    const auto page = readMessages(file.connection(), {});
    QCOMPARE(page->rows.first().id.value(), 106);
    QVERIFY(file.blocks() <= 64 + 1);
}

void MessageTableTest::filtersByHead_data()
{
    QTest::addColumn<QString>("station");
    QTest::addColumn<QString>("action");
    QTest::addColumn<int>("direction");
    QTest::newRow("station") << QStringLiteral("CP-1") << QString() << -1;
    QTest::newRow("action") << QString() << QStringLiteral("Heartbeat") << -1;
    QTest::newRow("direction") << QString() << QString() << 1;
    QTest::newRow("all three") << QStringLiteral("CP-2") << QStringLiteral("MeterValues") << 0;
    QTest::newRow("a station never heard of") << QStringLiteral("CP-9") << QString() << -1;
}

void MessageTableTest::filtersByHead()
{
    QFETCH(QString, station);
    QFETCH(QString, action);
    QFETCH(int, direction);
    MessageFile file;
    file.write(messages(1, 3000));
    api::MessageQuery query;
    QList<int> expected;
    if (!station.isEmpty())
        query.station = StationId(station);
    query.action = action;
    if (direction >= 0)
        query.direction = static_cast<MessageRecord::Direction>(direction);
    for (int number = 3000; number >= 1; --number) {
        const MessageRecord message = aMessage(number);
        if ((station.isEmpty() || message.station.value() == station) && (action.isEmpty() || message.action == action)
            && (direction < 0 || static_cast<int>(message.direction) == direction))
            expected.append(number);
    }
    QCOMPARE(file.read(query), expected);
}

void MessageTableTest::prunesWholeBlocksButNeverTheNewest()
{
    MessageFile file;
    file.write(messages(1, 5000));
    file.prune({2000, qint64(1) << 40});
    const QList<int> kept = file.read({}, 1000);
    QVERIFY2(kept.size() >= 2000 && kept.size() < 2000 + MessageBlockBuilder::FullCount,
             qPrintable(QString::number(kept.size())));
    QCOMPARE(kept.first(), 5000);
    file.prune({0, 0});
    QVERIFY(!file.read({}, 1000).isEmpty());
    file.reopen();
    file.write(messages(5001, 1));
    QCOMPARE(readMessages(file.connection(), {})->rows.first().id.value(), 5001);
}

/// The limit was lowered by a lot: it goes in parts, between what stations send.
void MessageTableTest::onePruneTakesLittle()
{
    MessageFile file;
    file.write(messages(1, 45'000));
    qint64 kept = file.connection().readInteger("SELECT SUM(count) FROM blocks");
    QCOMPARE(kept, 45'000);
    int calls = 0;
    while (kept >= 1000 + MessageBlockBuilder::FullCount) {
        file.prune({1000, qint64(1) << 40});
        const qint64 left = file.connection().readInteger("SELECT SUM(count) FROM blocks");
        QVERIFY2(left < kept && kept - left <= 20'000, qPrintable(QString::number(kept - left)));
        QVERIFY(left >= 1000);
        kept = left;
        ++calls;
    }
    QVERIFY(calls >= 3);
}

void MessageTableTest::olderOnesGoBlockByBlock()
{
    MessageFile file;
    QVERIFY(!file.pruneOlder(utc(2026, 5, 6), utc(2026, 5, 6))); // nothing there
    file.write(messages(1, 3 * MessageBlockBuilder::FullCount));
    file.write(messages(3 * MessageBlockBuilder::FullCount + 1, 10));
    const QDateTime now = utc(2026, 5, 5).addSecs(60);
    QVERIFY(!file.pruneOlder(utc(2026, 5, 5), now)); // all are younger
    QCOMPARE(file.read({}, 1000).size(), 3 * MessageBlockBuilder::FullCount + 10);
    // in the middle of the second block: that one stays whole
    QVERIFY(!file.pruneOlder(utc(2026, 5, 5).addMSecs(MessageBlockBuilder::FullCount + 500), now));
    QCOMPARE(file.read({}, 1000), countdown(3 * MessageBlockBuilder::FullCount + 10, MessageBlockBuilder::FullCount + 1));
    QVERIFY(!file.pruneOlder(utc(2027, 1, 1), utc(2027, 1, 2)));
    QCOMPARE(file.read({}, 1000), countdown(3 * MessageBlockBuilder::FullCount + 10, 3 * MessageBlockBuilder::FullCount + 1));
    file.write(messages(3 * MessageBlockBuilder::FullCount + 11, 1));
    QCOMPARE(readMessages(file.connection(), {})->rows.first().id.value(), 3 * MessageBlockBuilder::FullCount + 11);

    MessageFile large; // no call takes long
    large.write(messages(1, 30'000));
    QVERIFY(large.pruneOlder(utc(2027, 1, 1), utc(2027, 1, 2)));
    QVERIFY(large.read({}, 1000).size() > 9000);
    QVERIFY(!large.pruneOlder(utc(2027, 1, 1), utc(2027, 1, 2)));
    QVERIFY(large.read({}, 1000).size() <= MessageBlockBuilder::FullCount);
}

void MessageTableTest::aBlockFromTheFutureHoldsUpNothing()
{
    MessageFile file;
    std::vector<MessageRecord> future = messages(1, MessageBlockBuilder::FullCount);
    for (MessageRecord& message : future)
        message.at = utc(2038, 1, 1);
    file.write(future);
    file.write(messages(MessageBlockBuilder::FullCount + 1, 2 * MessageBlockBuilder::FullCount));
    QVERIFY(!file.pruneOlder(utc(2026, 5, 5).addMSecs(2 * MessageBlockBuilder::FullCount + 1), utc(2026, 5, 6)));
    QCOMPARE(file.read({}, 1000), countdown(3 * MessageBlockBuilder::FullCount, 2 * MessageBlockBuilder::FullCount + 1));
}

/// A computer whose battery is empty starts in the past: what it then takes for the future is the whole log.
void MessageTableTest::aClockThatWasPutBackForgetsNothing()
{
    constexpr int Count = 3 * MessageBlockBuilder::FullCount;
    MessageFile file;
    file.write(messages(1, Count));
    const QDateTime wrong = utc(2020, 1, 1);
    QVERIFY(!file.pruneOlder(wrong.addDays(-30), wrong));
    QCOMPARE(file.read({}, 1000), countdown(Count, 1));
    std::vector<MessageRecord> meanwhile = messages(Count + 1, Count);
    for (MessageRecord& message : meanwhile)
        message.at = wrong;
    file.write(meanwhile);
    QVERIFY(!file.pruneOlder(wrong.addDays(-30), wrong.addSecs(60)));
    QCOMPARE(file.read({}, 1000), countdown(2 * Count, 1));
    QVERIFY(!file.pruneOlder(utc(2026, 4, 6), utc(2026, 5, 6))); // it is right again
    QCOMPARE(file.read({}, 1000), countdown(2 * Count, 1));
    QVERIFY(!file.pruneOlder(utc(2026, 6, 1), utc(2026, 7, 1))); // and the month is over
    QCOMPARE(file.read({}, 1000).size(), MessageBlockBuilder::FullCount);
}

void MessageTableTest::theLogForgetsByAge()
{
    MessageFile file;
    {
        MessageLog log(file.path(), {});
        log.start();
        for (const MessageRecord& message : messages(1, 3 * MessageBlockBuilder::FullCount))
            log.add(message);
        QTRY_COMPARE_WITH_TIMEOUT(file.read({}, 1000).size(), 3 * MessageBlockBuilder::FullCount, PatienceMs);
        log.removeOlder(utc(2027, 1, 1), utc(2027, 1, 2));
        QTRY_VERIFY_WITH_TIMEOUT(file.read({}, 1000).size() <= MessageBlockBuilder::FullCount, PatienceMs);
        log.add(aMessage(9999)); // and goes on
        QTRY_COMPARE_WITH_TIMEOUT(file.read({}, 1000).value(0), 9999, PatienceMs);
    }
}

/// However the filter is: no page reads more than its budget, and the pages together find all there is.
void MessageTableTest::searchesReadABoundedPart_data()
{
    QTest::addColumn<QString>("filter");
    for (const char* filter : {"", "charger:CP-1", "charger:nobody*", "action:Heartbeat", "action:Nothing", "direction:out",
                               "kind:error", "no-reply", "status:Faulted", "connector:9", "transaction:118", "id:7", "row:7",
                               "row:3000-3010", "text:nowhere", "deviation", "deviation:zw", "-deviation", "slow>2s",
                               "slow>99999s", "size>1kB", "charger:CP-1 -action:Heartbeat text:5"})
        QTest::newRow(filter) << QString::fromUtf8(filter);
}

void MessageTableTest::searchesReadABoundedPart()
{
    QFETCH(QString, filter);
    constexpr int Count = 12 * MessageBlockBuilder::FullCount;
    MessageFile file;
    file.write(messages(1, Count));
    const auto wanted = parseMessageFilter(filter);
    QVERIFY(wanted);
    qsizetype expected = 0;
    for (int number = 1; number <= Count; ++number) {
        MessageRecord message = aMessage(number);
        message.id = RecordId(number);
        expected += wanted->matches(message) ? 1 : 0;
    }
    for (const bool isOldestFirst : {false, true}) {
        api::MessageQuery query;
        query.filter = filter;
        query.oldestFirst = isOldestFirst;
        query.limit = 1000;
        const SearchBudget budget{2500, 100'000, 3};
        qsizetype found = 0;
        int pages = 0;
        do {
            const auto result = searchMessages(file.connection(), query, budget);
            QVERIFY(result);
            QVERIFY(result->cost.heads <= budget.heads);
            QVERIFY(result->cost.blocks <= budget.blocks);
            QVERIFY(result->cost.textBytes <= budget.textBytes + 150'000); // the last block whole
            found += result->page.rows.size();
            query.after = result->page.next;
            QVERIFY(++pages < Count);
        } while (!query.after.isEmpty());
        QCOMPARE(found, expected);
        QVERIFY(pages >= 4);
    }
}

void MessageTableTest::aPeriodIsFoundWithoutTheRest()
{
    constexpr int Blocks = 40;
    constexpr int Middle = Blocks / 2 * MessageBlockBuilder::FullCount;
    MessageFile file;
    file.write(messages(1, Blocks * MessageBlockBuilder::FullCount));
    for (const bool isOldestFirst : {false, true}) {
        api::MessageQuery query;
        query.from = aMessage(Middle).at;
        query.to = aMessage(Middle + 10).at;
        query.oldestFirst = isOldestFirst;
        const auto result = searchMessages(file.connection(), query);
        QVERIFY(result);
        QCOMPARE(result->page.rows.size(), 10);
        QVERIFY(result->page.next.isEmpty());
        QVERIFY2(result->cost.blocks <= 2, qPrintable(QString::number(result->cost.blocks)));
    }
    api::MessageQuery newest;
    const auto result = searchMessages(file.connection(), newest);
    QCOMPARE(result->cost.blocks, 1);
    QVERIFY(result->cost.heads <= newest.limit + 1);
}

void MessageTableTest::countsGoOnInParts_data()
{
    QTest::addColumn<QString>("base");
    QTest::newRow("everything") << QString();
    QTest::newRow("a charger") << QStringLiteral("charger:CP-1");
    QTest::newRow("a text") << QStringLiteral("text:7");
    QTest::newRow("nothing") << QStringLiteral("charger:nobody");
}

void MessageTableTest::countsGoOnInParts()
{
    QFETCH(QString, base);
    constexpr int Count = 5 * MessageBlockBuilder::FullCount;
    MessageFile file;
    file.write(messages(1, Count));
    const QStringList filters{QStringLiteral("error"), QStringLiteral("slow>2s"), QStringLiteral("deviation:zw"),
                              QStringLiteral("text:11")};
    QList<qint64> expected(filters.size(), 0);
    for (int number = 1; number <= Count; ++number) {
        for (qsizetype i = 0; i < filters.size(); ++i) {
            const bool isWanted = parseMessageFilter(base)->matches(aMessage(number))
                && parseMessageFilter(filters.at(i))->matches(aMessage(number));
            expected[i] += isWanted ? 1 : 0;
        }
    }
    api::MessageCountQuery query{{}, filters};
    query.base.filter = base;
    QList<qint64> sums(filters.size(), 0);
    qint64 newest = 0;
    int parts = 0;
    do {
        const auto counts = countMessages(file.connection(), query, {1500, 60'000, 2});
        QVERIFY(counts);
        for (qsizetype i = 0; i < sums.size(); ++i)
            sums[i] += counts->counts.at(i);
        newest = std::max(newest, counts->newest);
        query.base.after = counts->next;
        QVERIFY(++parts < 1000);
    } while (!query.base.after.isEmpty());
    QCOMPARE(sums, expected);
    QCOMPARE(newest, Count);
    QVERIFY(parts >= 3);
    query.filters.append(QStringLiteral("actoin:x"));
    QVERIFY(!countMessages(file.connection(), query));
}

void MessageTableTest::aDamagedBlockHidesNothingElse_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::newRow("texts cut short") << QByteArray("UPDATE bodies SET texts = substr(texts, 1, 50) WHERE first_id = 1");
    QTest::newRow("texts gone") << QByteArray("DELETE FROM bodies WHERE first_id = 1");
    QTest::newRow("heads of noise") << QByteArray("UPDATE blocks SET heads = randomblob(24000) WHERE first_id = 1");
    QTest::newRow("lengths of noise") << QByteArray("UPDATE bodies SET texts = randomblob(20000) WHERE first_id = 1");
}

void MessageTableTest::aDamagedBlockHidesNothingElse()
{
    QFETCH(QByteArray, damage);
    MessageFile file;
    file.write(messages(1, MessageBlockBuilder::FullCount + 500));
    QVERIFY(file.connection().execute(damage));
    const QList<int> numbers = file.read({}, 1000);
    QCOMPARE(numbers.mid(0, 500), countdown(MessageBlockBuilder::FullCount + 500, MessageBlockBuilder::FullCount + 1));
    QVERIFY(numbers.contains(-1));
}

FORECOURT_TEST(MessageTableTest)

} // namespace forecourt::tests::messagetable

#include "tst_messagetable.moc"
