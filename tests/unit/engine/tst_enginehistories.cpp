// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Random offline histories, sent again and again, shuffled and over restarts: each session once, with
/// its energy.
#include "tests/support/engineharness.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <random>

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::enginehistories {

namespace {

const QString A = QStringLiteral("A");

/// One session as it really happened.
struct Session
{
    int evse = 1;
    QString tag;
    QDateTime start;
    QDateTime stop;
    qint64 meterStart = 0;
    qint64 meterStop = 0;
    QString id; ///< given by the engine
    bool wasStopped = false;
};

std::vector<Session> makeHistory(std::mt19937& random, const QDateTime& begin)
{
    std::vector<Session> history;
    for (int evse = 1; evse <= 2; ++evse) {
        QDateTime at = begin;
        qint64 meter = 1000 * evse;
        const int count = static_cast<int>(random() % 4) + 1;
        for (int number = 0; number < count; ++number) {
            Session session;
            session.evse = evse;
            session.tag = QStringLiteral("TAG%1").arg(random() % 3);
            session.start = at.addSecs(static_cast<qint64>(random() % 600) + 1);
            session.stop = session.start.addSecs(static_cast<qint64>(random() % 5000) + 1);
            session.meterStart = meter;
            session.meterStop = meter + static_cast<qint64>(random() % 20'000);
            meter = session.meterStop;
            at = session.stop;
            history.push_back(session);
        }
    }
    return history;
}

/// Plays one history against the engine with repetitions, odd orders, lost answers and restarts.
class Player
{
public:
    Player(EngineHarness& site, quint32 seed) : m_site(site), m_random(seed), m_station(site.connect(A)) {}

    void play(std::vector<Session>& history)
    {
        // A station knows a transaction's id only from the answer to its start: a stop follows its own
        // start, everything else is in any order.
        std::vector<Session*> toStart;
        for (Session& session : history)
            toStart.push_back(&session);
        std::shuffle(toStart.begin(), toStart.end(), m_random);
        std::vector<Session*> toStop;
        while (!toStart.empty() || !toStop.empty()) {
            const bool starts = toStop.empty() || (!toStart.empty() && chance(2));
            std::vector<Session*>& from = starts ? toStart : toStop;
            Session& session = *from.back();
            from.pop_back();
            if (starts) {
                sendStart(session);
                toStop.push_back(&session);
                std::shuffle(toStop.begin(), toStop.end(), m_random);
            } else {
                sendStop(session);
            }
            disturb();
        }
        for (Session& session : history) { // and everything once more, as after a lost answer
            sendStart(session);
            sendStop(session);
        }
    }

private:
    bool chance(unsigned oneIn) { return m_random() % oneIn == 0; }

    void disturb()
    {
        m_site.clock.advance(std::chrono::seconds(m_random() % 100));
        if (chance(6)) {
            m_station.disconnect();
            m_station = m_site.connect(A);
        } else if (chance(8)) {
            m_site.restart();
            m_station = m_site.connect(A);
        }
    }
    /// The program may die with the answer on its way; the message then comes again.
    bool isAnswerLost()
    {
        if (!chance(5))
            return false;
        m_site.restart();
        m_station = m_site.connect(A);
        return true;
    }
    void sendStart(Session& session)
    {
        const auto times = static_cast<unsigned>(m_random() % 5 + 1);
        for (unsigned sent = 0; sent < times || session.id.isEmpty(); ++sent) {
            const quint64 handle = m_station.start(session.evse, session.tag, session.meterStart, session.start);
            const QString id = m_station.idOf(handle);
            QVERIFY(!id.isEmpty());
            if (isAnswerLost())
                continue;
            QVERIFY(session.id.isEmpty() || session.id == id);
            session.id = id;
            const QDateTime middle = session.start.addMSecs(session.start.msecsTo(session.stop) / 2);
            if (chance(2))
                m_station.values(session.evse, {registerSample(middle, (session.meterStart + session.meterStop) / 2)}, session.id);
        }
    }
    void sendStop(Session& session)
    {
        const auto times = static_cast<unsigned>(m_random() % 5 + 1);
        session.wasStopped = false;
        for (unsigned sent = 0; sent < times || !session.wasStopped; ++sent) {
            const quint64 handle = m_station.stop(session.id, session.meterStop, session.stop, session.tag);
            QVERIFY(m_station.adapter().reply<ocpp::TransactionStopReply>(handle));
            session.wasStopped = !isAnswerLost();
        }
    }

    EngineHarness& m_site;
    std::mt19937 m_random;
    StationDouble m_station;
};

} // namespace

class TestEngineHistories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySessionIsRecordedOnceWithItsEnergy_data()
    {
        QTest::addColumn<quint32>("seed");
        const auto last = static_cast<quint32>(numberFrom("FORECOURT_HISTORIES", 300));
        for (quint32 seed = 1; seed <= last; ++seed)
            QTest::addRow("T-18 history %u", seed) << seed;
    }
    void everySessionIsRecordedOnceWithItsEnergy()
    {
        QFETCH(quint32, seed);
        EngineHarness site;
        site.provision(A);
        std::mt19937 random(seed);
        std::vector<Session> history = makeHistory(random, site.now());
        site.clock.jumpWallTo(site.now().addSecs(12 * 3600)); // all of it happened offline
        Player(site, seed).play(history);

        QCOMPARE(site.transactions.records.size(), history.size());
        for (const Session& session : history) {
            const TransactionRecord& record = site.transactions.records.at(session.id.toLongLong());
            QCOMPARE(record.state, TransactionState::Ended);
            QCOMPARE(record.evse, EvseId(session.evse));
            QCOMPARE(record.startedAt, session.start);
            QCOMPARE(record.stoppedAt, std::optional(session.stop));
            QCOMPARE(record.energy(), std::optional(Energy::fromWh(session.meterStop - session.meterStart)));
            QVERIFY(!record.flags.testFlag(TransactionFlag::StopConflict));
            QVERIFY(!record.flags.testFlag(TransactionFlag::EndUnknown));
        }
        site.settle();
        QVERIFY(site.live->transactions().isEmpty());
        for (int evse = 1; evse <= 2; ++evse)
            QVERIFY(!site.connector(A, evse).transaction);
    }
};

FORECOURT_TEST(TestEngineHistories)

} // namespace forecourt::tests::enginehistories

#include "tst_enginehistories.moc"
