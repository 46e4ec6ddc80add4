// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/datafolder.h"
#include "core/storage/migrations.h"
#include "core/storage/transactionwriter.h"
#include "tests/support/testprogram.h"
#include "tests/unit/storage/storagefixture.h"

#include <QEvent>
#include <QFileInfo>

#include <csignal>
#include <sys/resource.h>

using namespace forecourt;
using namespace forecourt::tests;
using storage::Connection;
using storage::Tables;
using storage::TypedWriteJob;
using storage::Writer;

namespace {

/// Counts the events the writer sends.
class EngineContext : public QObject
{
public:
    int events = 0;

    bool event(QEvent* event) override
    {
        events += event->type() == QEvent::MetaCall ? 1 : 0;
        return QObject::event(event);
    }
};

struct Health {
    StorageHealth health = StorageHealth::Good;
    QString detail;
    int unsaved = 0;
};

/// A writer on a database of its own, whose openings a test can spoil.
class WriterFixture
{
public:
    WriterFixture()
        : path(directory.filePath(QStringLiteral("test.sqlite")))
        , writer([this](bool isFirst) { return open(isFirst); }, &context)
    {
        writer.watchHealth([this](StorageHealth health, const QString& detail, int unsaved) {
            reports.append({health, detail, unsaved});
        });
    }

    bool start()
    {
        auto outcome = std::make_shared<std::atomic<int>>(-1);
        writer.start([outcome](const Result<void>& opened) { *outcome = opened ? 1 : 0; });
        return QTest::qWaitFor([outcome] { return *outcome >= 0; }, PatienceMs) && *outcome == 1;
    }

    void submit(std::function<Result<void>(Tables&)> work)
    {
        const size_t index = answers.size();
        answers.emplace_back();
        writer.submit(
            std::make_unique<TypedWriteJob<void>>(std::move(work), [this, index](Result<void> result) {
                answers[index] = std::move(result);
                order.append(int(index));
            }));
    }
    void submitEvent(int number)
    {
        submit([number](Tables& tables) {
            EventRecord event;
            event.at = utc(2026, 5, 5);
            event.code = QString::number(number);
            tables.journal.addEvent(event);
            return Result<void>();
        });
    }
    [[nodiscard]] bool areAllAnswered() const
    {
        return std::all_of(answers.begin(), answers.end(),
                           [](const auto& answer) { return answer.has_value(); });
    }
    [[nodiscard]] StorageHealth lastHealth() const
    {
        return reports.isEmpty() ? StorageHealth::Good : reports.last().health;
    }
    [[nodiscard]] qint64 count(const QByteArray& sql = "SELECT COUNT(*) FROM events") const
    {
        Connection connection(path, Connection::Access::ReadOnly);
        return connection.readInteger(sql);
    }

    QTemporaryDir directory;
    QString path;
    std::atomic<int> openings = 0;
    std::atomic<int> badOpenings = 0; ///< how many more openings fail
    QByteArray badPragma;             ///< run on the first opening only
    EngineContext context;
    std::vector<std::optional<Result<void>>> answers;
    QList<int> order;
    QList<Health> reports;
    Writer writer; // last: its thread ends before the rest goes

private:
    Result<std::unique_ptr<Connection>> open(bool isFirst)
    {
        ++openings;
        if (!isFirst && badOpenings > 0) {
            --badOpenings;
            return failure(ErrorCode::StorageCorrupt, QStringLiteral("spoiled by the test"));
        }
        auto connection = std::make_unique<Connection>(path, Connection::Access::Create);
        connection->execute("PRAGMA journal_mode = WAL");
        if (isFirst) {
            if (const auto migrated = migrate(*connection, storage::siteMigrations(), {}, utc(2026, 5, 5));
                !migrated)
                return tl::unexpected<Error>(migrated.error());
            connection->execute(badPragma);
        }
        return connection;
    }
};

/// Files of this process cannot grow beyond a size while this lives: a full disk without a disk.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(qint64 bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limited = m_before;
        limited.rlim_cur = static_cast<rlim_t>(bytes);
        setrlimit(RLIMIT_FSIZE, &limited);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    rlimit m_before{};
};

} // namespace

class WriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void completesInOrderAfterCommit();
    void manyJobsShareOneEvent();
    void jobThatFailsForItsOwnReasonFailsAlone_data();
    void jobThatFailsForItsOwnReasonFailsAlone();
    void fullDiskLosesNothing();
    void fullDatabaseIsToldFromTheRest();
    void readOnlyDatabaseRecoversByItself();
    void corruptDatabaseIsReported();
    void fullQueueKeepsEveryRecord();
    void jobsAfterStopAreDropped();
    void closeCommitsWhatWaits();
    void retriesGiveTheSameKeysOnce();
};

void WriterTest::completesInOrderAfterCommit()
{
    WriterFixture fixture;
    QVERIFY(fixture.start());
    for (int i = 0; i < 100; ++i)
        fixture.submitEvent(i);
    // each answer means that another connection can read the row
    int seen = 0;
    while (seen < 100) {
        QVERIFY(QTest::qWaitFor([&] { return fixture.order.size() > seen; }, PatienceMs));
        seen = int(fixture.order.size());
        QVERIFY(fixture.count() >= seen);
    }
    for (int i = 0; i < 100; ++i)
        QCOMPARE(fixture.order.at(i), i);
}

void WriterTest::manyJobsShareOneEvent()
{
    WriterFixture fixture;
    for (int i = 0; i < 5000; ++i)
        fixture.submitEvent(i);
    QVERIFY(fixture.start());
    QTRY_VERIFY_WITH_TIMEOUT(fixture.areAllAnswered(), PatienceMs);
    QVERIFY2(fixture.context.events <= 500, qPrintable(QString::number(fixture.context.events)));
}

void WriterTest::jobThatFailsForItsOwnReasonFailsAlone_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("code");
    QTest::newRow("broken reference after a write") << 0 << int(ErrorCode::NotFound);
    QTest::newRow("row that is there already") << 1 << int(ErrorCode::AlreadyExists);
    QTest::newRow("refused by its own logic after a write") << 2 << int(ErrorCode::Conflict);
    QTest::newRow("refused before it wrote anything") << 3 << int(ErrorCode::Conflict);
}

void WriterTest::jobThatFailsForItsOwnReasonFailsAlone()
{
    QFETCH(int, kind);
    QFETCH(int, code);
    WriterFixture fixture;
    for (int i = 0; i < 10; ++i)
        fixture.submitEvent(i);
    fixture.submit([kind](Tables& tables) -> Result<void> {
        if (kind != 3)
            tables.site.addPower({utc(2026, 5, 5), 1});
        if (kind == 0)
            tables.connection.execute(
                "INSERT INTO tokens VALUES ('a', 'a', 0, NULL, '', 99, '', 0, NULL, '')");
        if (kind == 1)
            tables.connection.execute("INSERT INTO site_power (at, power_w) VALUES (5, 5), (5, 6)");
        if (kind >= 2)
            return failure(ErrorCode::Conflict);
        return {};
    });
    for (int i = 10; i < 20; ++i)
        fixture.submitEvent(i);
    QVERIFY(fixture.start());
    QTRY_VERIFY_WITH_TIMEOUT(fixture.areAllAnswered(), PatienceMs);
    for (size_t i = 0; i < fixture.answers.size(); ++i)
        QCOMPARE(fixture.answers[i]->has_value(), i != 10);
    QCOMPARE(fixture.answers[10]->error().code, ErrorCode(code));
    QCOMPARE(fixture.count(), 20);
    QCOMPARE(fixture.count("SELECT COUNT(*) FROM site_power"), 0);
    QVERIFY(fixture.reports.isEmpty());
}

void WriterTest::fullDiskLosesNothing()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    QList<Health> reports;
    fixture.site().watchHealth([&reports](StorageHealth health, const QString& detail, int unsaved) {
        reports.append({health, detail, unsaved});
    });
    const TransactionRecord record = fixture.begin(aTransaction())->record;
    int saved = 0;
    int refused = 0;
    const auto add = [&](int i) {
        std::vector<MeterSample> samples;
        for (int k = 0; k < 50; ++k)
            samples.push_back(aSample(utc(2026, 5, 5).addSecs(i * 50 + k), k));
        fixture.transactions().addSamples(record.station, record.evse, record, samples,
                                          [&](const Result<void>& done) { done ? ++saved : ++refused; });
    };
    {
        const FileSizeLimit limit(1'000'000); // the log is longer already: no write behind this point
        int sent = 0;
        while (sent < 2000 && (reports.isEmpty() || reports.last().health == StorageHealth::Good)) {
            add(sent++);
            if (sent % 50 == 0)
                QVERIFY(QTest::qWaitFor([&] { return saved == sent || !reports.isEmpty(); }, PatienceMs));
        }
        for (; sent < 2000; ++sent)
            add(sent);
        QTRY_VERIFY_WITH_TIMEOUT(!reports.isEmpty() && reports.last().unsaved > 1, PatienceMs); // T-4
        QCOMPARE(reports.last().health, StorageHealth::DiskFull);
        QVERIFY(!reports.last().detail.isEmpty());
        QCOMPARE(result(fixture.history().samples(record.key))->size(),
                 saved * 50); // acknowledged is readable
        QVERIFY(saved < 2000);
    }
    QTRY_COMPARE_WITH_TIMEOUT(saved, 2000, 10'000); // T-4
    QCOMPARE(refused, 0);
    QTRY_COMPARE_WITH_TIMEOUT(reports.last().health, StorageHealth::Good, PatienceMs);
    QCOMPARE(reports.last().unsaved, 0);
    QCOMPARE(result(fixture.history().samples(record.key))->size(), 2000 * 50);
}

void WriterTest::fullDatabaseIsToldFromTheRest()
{
    WriterFixture fixture;
    fixture.badPragma = "PRAGMA max_page_count = 60";
    QVERIFY(fixture.start());
    for (int i = 0; i < 3000; ++i)
        fixture.submitEvent(i);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.lastHealth(), StorageHealth::DiskFull, PatienceMs);
    QVERIFY(fixture.reports.last().unsaved > 0);
    QVERIFY(!fixture.areAllAnswered());
    for (const auto& given : fixture.answers)
        QVERIFY(!given || given->has_value());
}

void WriterTest::readOnlyDatabaseRecoversByItself()
{
    WriterFixture fixture;
    fixture.badPragma = "PRAGMA query_only = ON"; // gone with the next connection
    QVERIFY(fixture.start());
    fixture.submitEvent(1);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.lastHealth(), StorageHealth::ReadOnly, PatienceMs);
    QVERIFY(!fixture.answers.front());
    QTRY_VERIFY_WITH_TIMEOUT(fixture.areAllAnswered(), PatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.lastHealth(), StorageHealth::Good, PatienceMs);
    QCOMPARE(fixture.count(), 1);
    QVERIFY(fixture.openings >= 2);
}

void WriterTest::corruptDatabaseIsReported()
{
    WriterFixture fixture;
    fixture.badPragma = "PRAGMA query_only = ON";
    fixture.badOpenings = 1;
    QVERIFY(fixture.start());
    fixture.submitEvent(1);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.lastHealth(), StorageHealth::Corrupt, PatienceMs);
    QCOMPARE(fixture.reports.last().unsaved, 1);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.lastHealth(), StorageHealth::Good, PatienceMs);
    QCOMPARE(fixture.count(), 1);
}

void WriterTest::fullQueueKeepsEveryRecord()
{
    WriterFixture fixture;
    for (int i = 0; i < Writer::QueueLimit - 1; ++i)
        fixture.submitEvent(i);
    QVERIFY(!fixture.writer.isFull());
    fixture.submitEvent(-1);
    QVERIFY(fixture.writer.isFull());
    fixture.submitEvent(-2); // still taken
    QVERIFY(fixture.start());
    QTRY_VERIFY_WITH_TIMEOUT(fixture.areAllAnswered(), PatienceMs);
    QVERIFY(!fixture.writer.isFull());
    QCOMPARE(fixture.writer.length(), 0);
    QCOMPARE(fixture.count(), Writer::QueueLimit + 1);
}

void WriterTest::jobsAfterStopAreDropped()
{
    WriterFixture fixture;
    QVERIFY(fixture.start());
    auto isFinished = std::make_shared<std::atomic<bool>>(false);
    fixture.submitEvent(1);
    fixture.writer.stop([isFinished] { *isFinished = true; });
    fixture.submitEvent(2);
    QTRY_VERIFY_WITH_TIMEOUT(*isFinished, PatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.answers.front().has_value(), PatienceMs);
    QVERIFY(!fixture.answers.back());
    QCOMPARE(fixture.count(), 1);
}

void WriterTest::closeCommitsWhatWaits()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    int answers = 0;
    for (int i = 0; i < 500; ++i) {
        fixture.transactions().begin(aTransaction(QStringLiteral("CP-%1").arg(i)),
                                     [&answers](const auto& begun) { answers += begun ? 1 : 0; });
    }
    const QFuture<void> closed = fixture.storage().close();
    QTRY_VERIFY_WITH_TIMEOUT(closed.isFinished(), PatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(answers, 500, PatienceMs);
    QVERIFY(fixture.reopen());
    QCOMPARE(result(fixture.history().transactionTotals({}))->count, 500);
}

void WriterTest::retriesGiveTheSameKeysOnce()
{
    WriterFixture fixture;
    SystemClock clock;
    storage::TransactionWriter store(fixture.writer, clock);
    fixture.badPragma = "PRAGMA query_only = ON";
    QList<qint64> keys;
    for (int i = 0; i < 5; ++i) {
        store.begin(aTransaction(QStringLiteral("CP-%1").arg(i)),
                    [&keys](const auto& begun) { keys.append(begun->record.key.value()); });
    }
    QVERIFY(fixture.start());
    QTRY_COMPARE_WITH_TIMEOUT(keys, (QList<qint64>{1, 2, 3, 4, 5}), PatienceMs);
    QCOMPARE(fixture.count("SELECT COUNT(*) FROM transactions"), 5);
}

FORECOURT_TEST(WriterTest)
#include "tst_writer.moc"
