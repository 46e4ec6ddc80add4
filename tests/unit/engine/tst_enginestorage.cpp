// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The engine on the real database: what one promises and the other expects must be the same.
#include "core/storage/storage.h"
#include "tests/support/engineharness.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::enginestorage {

namespace {

const QString A = QStringLiteral("A");
const QString Tag = QStringLiteral("TAG1");
constexpr int Patience = 20'000;

/// A station before an engine before a database in a folder of its own.
class Bench
{
public:
    Bench() { open(); }
    ~Bench() { close(); }

    void open()
    {
        m_context = std::make_unique<QObject>();
        m_storage = std::make_unique<storage::Storage>(m_folder.filePath(QStringLiteral("data")), m_wall, m_context.get());
        const auto opened = m_storage->open();
        QVERIFY(QTest::qWaitFor([&] { return opened.isFinished(); }, Patience));
        QVERIFY(opened.result());
        m_engine = std::make_unique<engine::Engine>(engine::EngineSetup{
            clock, m_ids, m_storage->transactionStore(), m_storage->siteStore(), m_hasher,
            [this](const QString&, ocpp::AdapterSetup setup) -> Result<std::unique_ptr<ocpp::StationAdapter>> {
                auto made = std::make_unique<ScriptedAdapter>(std::move(setup));
                m_adapter = made.get();
                return made;
            },
            QStringLiteral("test")});
        bool isStarted = false;
        m_engine->start([&isStarted](const Result<void>& result) { isStarted = result.has_value(); });
        QVERIFY(QTest::qWaitFor([&] { return isStarted; }, Patience));
        m_live = std::make_unique<api::LiveSite>(m_engine->changes());
        const auto saved = m_engine->administration().saveStation(StationId(A), {});
        QVERIFY(QTest::qWaitFor([&] { return saved.isFinished(); }, Patience));
        TokenRecord token;
        token.value = Tag;
        const auto known = m_engine->administration().saveToken(token);
        QVERIFY(QTest::qWaitFor([&] { return known.isFinished(); }, Patience));
        connect();
    }
    void close()
    {
        m_live.reset();
        m_engine.reset();
        const auto closed = m_storage->close();
        QVERIFY(QTest::qWaitFor([&] { return closed.isFinished(); }, Patience));
        m_storage.reset();
        m_context.reset();
    }
    void restart()
    {
        close();
        open();
    }
    void connect()
    {
        ports::LinkInfo info;
        info.identity = StationId(A);
        info.protocol = QStringLiteral("ocpp1.6");
        info.epoch = ++m_epoch;
        m_link = std::make_shared<FakeLink>();
        m_engine->links().linkOpened(info, m_link);
    }

    /// The given id; empty if the start was refused.
    QString start(int evse, const QString& tag, qint64 meter, const QDateTime& at)
    {
        ocpp::TransactionStartNotice notice;
        notice.evse = EvseId(evse);
        notice.token.value = tag;
        notice.meterStart = Energy::fromWh(meter);
        notice.at = StationDouble::stamp(at);
        const quint64 handle = answered(QStringLiteral("StartTransaction"), notice);
        const auto reply = m_adapter->reply<ocpp::TransactionStartReply>(handle);
        return reply ? reply->transaction.value() : QString();
    }
    bool stop(const QString& id, qint64 meter, const QDateTime& at, const QString& tag = {})
    {
        ocpp::TransactionStopNotice notice;
        notice.transaction = TransactionId(id);
        notice.meterStop = Energy::fromWh(meter);
        notice.at = StationDouble::stamp(at);
        if (!tag.isEmpty())
            notice.token = IdToken{tag, IdTokenKind::Unknown};
        return m_adapter->reply<ocpp::TransactionStopReply>(answered(QStringLiteral("StopTransaction"), notice)).has_value();
    }
    bool values(int evse, const QString& id, std::vector<MeterSample> samples)
    {
        ocpp::MeterNotice notice;
        notice.evse = EvseId(evse);
        if (!id.isEmpty())
            notice.transaction = TransactionId(id);
        notice.samples = std::move(samples);
        return m_adapter->reply<ocpp::EmptyReply>(answered(QStringLiteral("MeterValues"), notice)).has_value();
    }
    [[nodiscard]] std::vector<TransactionRecord> all()
    {
        std::vector<TransactionRecord> list;
        for (int key = 1; key < 200; ++key) {
            std::optional<Result<std::optional<TransactionRecord>>> found;
            m_storage->transactionStore().find(StationId(A), TransactionId(QString::number(key)),
                                               [&found](const auto& result) { found = result; });
            if (!QTest::qWaitFor([&] { return found.has_value(); }, Patience) || !*found || !**found)
                break;
            list.push_back(***found);
        }
        return list;
    }
    [[nodiscard]] int liveCount()
    {
        clock.advance(std::chrono::milliseconds(0));
        clock.advance(std::chrono::milliseconds(100));
        QCoreApplication::processEvents();
        return static_cast<int>(m_live->transactions().size());
    }
    [[nodiscard]] Energy todaysEnergy()
    {
        static_cast<void>(liveCount()); // what is new reaches the mirror
        return m_live->today().energy;
    }
    engine::Engine& engine() { return *m_engine; }

    ManualClock clock;

private:
    quint64 answered(const QString& action, ocpp::Notice notice)
    {
        const quint64 handle = m_adapter->say(action, std::move(notice));
        static_cast<void>(QTest::qWaitFor(
            [&] { return m_adapter->replies.count(handle) > 0 || m_adapter->refusals.count(handle) > 0; }, Patience));
        return handle;
    }

    QTemporaryDir m_folder;
    SystemClock m_wall; ///< the writer asks for the time on its own thread
    SystemIdSource m_ids;
    PlainHasher m_hasher;
    std::unique_ptr<QObject> m_context;
    std::unique_ptr<storage::Storage> m_storage;
    std::unique_ptr<engine::Engine> m_engine;
    std::unique_ptr<api::LiveSite> m_live;
    std::shared_ptr<FakeLink> m_link;
    ScriptedAdapter* m_adapter = nullptr;
    quint64 m_epoch = 0;
};

} // namespace

class TestEngineStorage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resentStartGetsTheSameIdOverRestart()
    {
        Bench b;
        const QDateTime at = b.clock.utcNow();
        const QString id = b.start(1, Tag, 100, at);
        QCOMPARE(id, QStringLiteral("1"));
        b.restart();
        QCOMPARE(b.start(1, QStringLiteral("tag1"), 100, at), id);
        QVERIFY(b.stop(id, 400, at.addSecs(60)));
        b.restart();
        QCOMPARE(b.start(1, Tag, 100, at), id);
        QVERIFY(b.stop(id, 400, at.addSecs(60)));
        QCOMPARE(b.all().size(), size_t(1));
        QCOMPARE(b.all().front().energy(), std::optional(Energy::fromWh(300)));
        QVERIFY(!b.all().front().flags.testFlag(TransactionFlag::StopConflict));
    }

    void oldStartSentLateLeavesTheNewerRunning()
    {
        Bench b;
        const QDateTime noon = b.clock.utcNow();
        b.clock.advance(std::chrono::hours(2));
        const QString newer = b.start(1, Tag, 500, b.clock.utcNow());
        const QString older = b.start(1, Tag, 100, noon);
        QCOMPARE(b.liveCount(), 1);
        b.restart();
        QCOMPARE(b.liveCount(), 1);
        QVERIFY(b.stop(older, 480, noon.addSecs(60)));
        QVERIFY(b.stop(newer, 900, b.clock.utcNow()));
        const auto all = b.all();
        QCOMPARE(all.size(), size_t(2));
        for (const TransactionRecord& record : all)
            QCOMPARE(record.state, TransactionState::Ended);
        QCOMPARE(b.liveCount(), 0);
    }

    void displacedOneIsEndUnknownUntilItsStop()
    {
        Bench b;
        const QDateTime at = b.clock.utcNow();
        const QString first = b.start(1, Tag, 100, at);
        QVERIFY(b.values(1, first, {registerSample(at.addSecs(10), 250)}));
        b.clock.advance(std::chrono::hours(1));
        const QString second = b.start(1, Tag, 300, b.clock.utcNow());
        QVERIFY(first != second);
        QCOMPARE(b.all().front().state, TransactionState::EndUnknown);
        QCOMPARE(b.all().front().energy(), std::optional(Energy::fromWh(150)));
        const auto closed = b.engine().commands().closeTransaction(TransactionKey(first.toLongLong()), api::TransactionClosing{QStringLiteral("gone"), {}, {}});
        QVERIFY(QTest::qWaitFor([&] { return closed.isFinished(); }, Patience));
        QVERIFY(closed.result());
        QCOMPARE(b.all().front().state, TransactionState::ClosedByOperator);
        QVERIFY(b.stop(first, 290, at.addSecs(100)));
        QCOMPARE(b.all().front().state, TransactionState::Ended);
        QCOMPARE(b.all().front().energy(), std::optional(Energy::fromWh(190)));
    }

    /// T-20, from the station's words to the operator's verdict, on disk and over a restart.
    void acceptedEnergyIsInTheSums()
    {
        Bench b;
        const QDateTime at = b.clock.utcNow();
        const QString id = b.start(1, Tag, 0, at);
        b.clock.advance(std::chrono::hours(1));
        QVERIFY(b.stop(id, 12'345'678, b.clock.utcNow()));
        QVERIFY(b.all().front().flags.testFlag(TransactionFlag::EnergyImplausible));
        const auto decide = [&b, &id](bool isAccepted) {
            api::TransactionAmendment amendment;
            amendment.user = QStringLiteral("chief");
            amendment.energy = api::EnergyVerdict{isAccepted, QStringLiteral("read the meter")};
            const auto done = b.engine().commands().amendTransaction(TransactionKey(id.toLongLong()), amendment);
            return QTest::qWaitFor([&done] { return done.isFinished(); }, Patience) && done.result();
        };
        QCOMPARE(b.todaysEnergy(), Energy());
        QVERIFY(decide(true));
        QTRY_COMPARE_WITH_TIMEOUT(b.todaysEnergy(), Energy::fromWh(12'345'678), Patience);
        b.restart();
        QVERIFY(b.all().front().isEnergySummed());
        QCOMPARE(b.all().front().note, QStringLiteral("read the meter"));
        QTRY_COMPARE_WITH_TIMEOUT(b.todaysEnergy(), Energy::fromWh(12'345'678), Patience);
        QVERIFY(decide(false));
        QTRY_COMPARE_WITH_TIMEOUT(b.todaysEnergy(), Energy(), Patience);
        QVERIFY(b.all().front().flags.testFlag(TransactionFlag::EnergyImplausible));
    }

    void stopWithoutIdIsPlacedOnce()
    {
        Bench b;
        const QDateTime at = b.clock.utcNow();
        b.start(1, Tag, 100, at);
        for (int round = 0; round < 3; ++round)
            QVERIFY(b.stop(QStringLiteral("-1"), 300, at.addSecs(60), Tag));
        b.restart();
        QVERIFY(b.stop(QStringLiteral("-1"), 300, at.addSecs(60), Tag));
        QCOMPARE(b.all().size(), size_t(1));
        QCOMPARE(b.all().front().energy(), std::optional(Energy::fromWh(200)));
        QVERIFY(b.stop(QStringLiteral("777"), 300, at.addSecs(60), Tag));
        QVERIFY(b.values(1, QStringLiteral("1"), {registerSample(at.addSecs(61), 300)}));
        QCOMPARE(b.all().front().state, TransactionState::Ended);
    }

    void everySessionIsRecordedOnceWithItsEnergy_data()
    {
        QTest::addColumn<quint32>("seed");
        const auto last = static_cast<quint32>(numberFrom("FORECOURT_DISK_HISTORIES", 5));
        for (quint32 seed = 1; seed <= last; ++seed)
            QTest::addRow("T-18 history %u on disk", seed) << seed;
    }
    void everySessionIsRecordedOnceWithItsEnergy()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        Bench b;
        struct Session
        {
            int evse;
            QDateTime start;
            qint64 from;
            qint64 to;
            QString id;
        };
        std::vector<Session> sessions;
        for (int number = 0; number < 6; ++number) {
            const QDateTime at = b.clock.utcNow().addSecs(1000 * number);
            const auto energy = static_cast<qint64>(random() % 9000);
            sessions.push_back({number % 2 + 1, at, 10'000 * number, 10'000 * number + energy, {}});
        }
        b.clock.advance(std::chrono::minutes(200));
        std::shuffle(sessions.begin(), sessions.end(), random);
        for (int round = 0; round < 2; ++round) {
            for (Session& session : sessions) {
                const QString id = b.start(session.evse, Tag, session.from, session.start);
                QVERIFY(session.id.isEmpty() || session.id == id);
                session.id = id;
                if (random() % 4 == 0)
                    b.restart();
                if (round == 1 || random() % 2)
                    QVERIFY(b.stop(id, session.to, session.start.addSecs(900), Tag));
            }
        }
        const auto all = b.all();
        QCOMPARE(all.size(), sessions.size());
        for (const Session& session : sessions) {
            const TransactionRecord& record = all.at(session.id.toULongLong() - 1);
            QCOMPARE(record.state, TransactionState::Ended);
            QCOMPARE(record.startedAt, session.start);
            QCOMPARE(record.energy(), std::optional(Energy::fromWh(session.to - session.from)));
        }
        QCOMPARE(b.liveCount(), 0);
    }
};

FORECOURT_TEST(TestEngineStorage)

} // namespace forecourt::tests::enginestorage

#include "tst_enginestorage.moc"
