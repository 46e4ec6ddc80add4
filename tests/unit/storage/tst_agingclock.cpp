// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A clock that stands far ahead removes nothing by age, unless the program was off for so long.
#include "core/storage/agingclock.h"
#include "core/storage/sampleblock.h"
#include "core/storage/statement.h"
#include "tests/support/manualclock.h"
#include "tests/support/testprogram.h"
#include "tests/unit/storage/storagefixture.h"

#include <QSignalSpy>

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::agingclock {

using storage::AgingClock;
using storage::AgingState;
using storage::Connection;

namespace {

const QDateTime Start = utc(2026, 5, 5);

/// A look at the clock: days after Start, and whether it is believed.
struct Look {
    double days;
    bool isBelieved;
};

/// A record of each kind that is removed by age, a day old.
constexpr char Fill[] =
    "INSERT INTO events (at, station_time, station, kind, severity, code, data_json) VALUES (%1000, '', 'CP-1', 0, 0, '', '{}');"
    "INSERT INTO loose_series (id, station, evse) VALUES (1, 'CP-1', 0);"
    "INSERT INTO samples (series, at_s, what, milli) VALUES (-1, %1, 0, 1);"
    "INSERT INTO site_power (at, power_w) VALUES (%1000, 1);"
    "INSERT INTO alerts (id, raised_at, cleared_at, station, state, record_json) VALUES (1, %1000, %1000, '', 3, '{}');"
    "INSERT INTO reservations (id, station, ended_at, record_json) VALUES (1, '', %1000, '{}');"
    "INSERT INTO rollouts (id, ended_at, record_json) VALUES (1, %1000, '{}');"
    "INSERT INTO jobs (id, kind, station, state, ended_at, record_json, access_json) VALUES (1, 0, '', 3, %1000, '{}', '{}')";

constexpr int ValuesOfASession = 100;

QByteArray fill()
{
    return QString::fromLatin1(Fill)
        .replace(QLatin1String("%1"), QString::number(Start.addDays(-1).toSecsSinceEpoch()))
        .toLatin1();
}

/// A folder that is opened again and again, by a clock of its own.
class ClockedSite
{
public:
    bool open()
    {
        m_storage.reset();
        storage::StorageOptions options;
        options.retention = {20, 20, 0, 300, 20};
        m_storage = std::make_unique<storage::Storage>(m_directory.filePath(QStringLiteral("data")), clock, &m_engine, options);
        m_backedUp = std::make_unique<QSignalSpy>(m_storage.get(), &storage::Storage::backedUp);
        return result(m_storage->open()).has_value();
    }

    /// One record of each kind, and the values of a session.
    bool fillIn()
    {
        Connection connection(path(), Connection::Access::ReadWrite);
        QList<storage::PackedSample> values;
        const qint64 firstS = Start.addDays(-1).toSecsSinceEpoch();
        for (int i = 0; i < ValuesOfASession; ++i)
            values.append({firstS + i, 0, i});
        storage::Statement block(connection, "INSERT INTO sample_blocks (series, first_s, last_s, count, is_thinned, data) VALUES (1000000, ?1, ?2, ?3, 0, ?4)");
        block.start(values.constFirst().atS, values.constLast().atS, values.size());
        block.bindBlob(4, storage::packed(values));
        return block.next() || connection.execute(fill());
    }

    /// A backup, and what else is done as time passes.
    bool lives()
    {
        const auto before = m_backedUp->count();
        if (!result(m_storage->backUp()) || !QTest::qWaitFor([&] { return m_backedUp->count() > before; }, PatienceMs))
            return false;
        for (int i = 0; i < 16; ++i) { // each kind takes a slice
            clock.advance(i == 0 ? std::chrono::milliseconds(31'000) : std::chrono::milliseconds(60));
            if (!answer<ports::StoredSite>([&](auto done) { m_storage->siteStore().load(QDate(2026, 5, 5), std::move(done)); }))
                return false;
            QCoreApplication::processEvents();
        }
        return true;
    }

    /// What the engine is told at its start, for files of chargers.
    [[nodiscard]] QDateTime believedAt()
    {
        const auto loaded = answer<ports::StoredSite>([&](auto done) { m_storage->siteStore().load(QDate(2026, 5, 5), std::move(done)); });
        return loaded ? loaded->jobs.believedAt : QDateTime();
    }

    /// Of each kind, and values of the session.
    [[nodiscard]] QList<qint64> counts() const
    {
        Connection connection(path(), Connection::Access::ReadOnly);
        QList<qint64> counts;
        for (const char* table : {"events", "samples", "site_power", "alerts", "reservations", "rollouts", "jobs"})
            counts.append(connection.readInteger(QByteArray("SELECT COUNT(*) FROM ") + table));
        counts.append(connection.readInteger("SELECT SUM(count) FROM sample_blocks WHERE series > 0"));
        return counts;
    }

    ManualClock clock{Start};

private:
    [[nodiscard]] QString path() const { return m_directory.filePath(QStringLiteral("data/forecourt.sqlite")); }

    QTemporaryDir m_directory;
    QObject m_engine;
    std::unique_ptr<storage::Storage> m_storage;
    std::unique_ptr<QSignalSpy> m_backedUp;
};

const QList<qint64> All{1, 1, 1, 1, 1, 1, 1, ValuesOfASession};

} // namespace

class AgingClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isDoubtedUntilItHasGoneOn_data();
    void isDoubtedUntilItHasGoneOn();
    void rememberedOverARestart();
    void whatHappenedLastIsBelievedFirst();
    void aClockThatRanAheadForgetsNothing_data();
    void aClockThatRanAheadForgetsNothing();
    void afterALongTimeOffItGoesOn();
};

void AgingClockTest::isDoubtedUntilItHasGoneOn_data()
{
    QTest::addColumn<QList<Look>>("looks");
    QTest::newRow("as it should") << QList<Look>{{0, true}, {0.1, true}, {1, true}, {2, true}};
    QTest::newRow("a long weekend") << QList<Look>{{0, true}, {7, true}, {14, true}};
    QTest::newRow("an hour of a wrong year") << QList<Look>{{0, true}, {13'000, false}, {13'000.04, false}, {0.05, true}, {0.1, true}};
    QTest::newRow("a wrong month") << QList<Look>{{0, true}, {31, false}, {32, false}, {1, true}};
    QTest::newRow("off for twelve days") << QList<Look>{{0, true}, {12, false}, {18, false}, {23.9, false}, {24, true}, {25, true}};
    QTest::newRow("off for two years") << QList<Look>{{0, true}, {730, false}, {745, false}, {759, false}, {760, true}, {761, true}};
    QTest::newRow("two jumps") << QList<Look>{{0, true}, {730, false}, {3000, false}, {3029, false}, {3030, true}};
    QTest::newRow("back a part of the way") << QList<Look>{{0, true}, {730, false}, {100, false}, {129, false}, {130, true}};
    QTest::newRow("used on some days only") << QList<Look>{{0, true}, {10, false}, {20, true}, {30, false}, {40, true}};
    QTest::newRow("put back to the past and right again") << QList<Look>{{0, true}, {-2000, true}, {0.1, false}, {29, false}, {30.2, true}};
}

void AgingClockTest::isDoubtedUntilItHasGoneOn()
{
    QFETCH(QList<Look>, looks);
    AgingClock clock;
    for (const Look& look : looks) {
        const QDateTime now = Start.addSecs(qint64(look.days * 86'400));
        QVERIFY2(clock.believes(now) == look.isBelieved, qPrintable(QString::number(look.days)));
        QCOMPARE(clock.state().doubtedSince.has_value(), !look.isBelieved);
        clock = AgingClock(clock.state()); // a restart between makes no difference
    }
}

void AgingClockTest::rememberedOverARestart()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    Connection connection(fixture.file(QStringLiteral("forecourt.sqlite")), Connection::Access::ReadWrite);
    for (const AgingState& state : {AgingState{Start, Start.addSecs(60), {}}, AgingState{Start, Start.addDays(31), Start.addDays(30)}}) {
        storage::saveAgingState(connection, state);
        QCOMPARE(storage::readAgingState(connection), state);
    }
    QVERIFY(connection.result());
}

/// A database of a version that remembered nothing yet.
void AgingClockTest::whatHappenedLastIsBelievedFirst()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    Connection connection(fixture.file(QStringLiteral("forecourt.sqlite")), Connection::Access::ReadWrite);
    QVERIFY(!storage::readAgingState(connection).believedAt.isValid());
    QVERIFY(connection.execute(fill()));
    AgingClock clock(storage::readAgingState(connection));
    QCOMPARE(clock.state().believedAt, Start.addDays(-1));
    QVERIFY(!clock.believes(Start.addYears(30)));
    QVERIFY(clock.believes(Start));
}

void AgingClockTest::aClockThatRanAheadForgetsNothing_data()
{
    QTest::addColumn<QDateTime>("wrong");
    QTest::newRow("an empty battery") << utc(2062, 1, 1);
    QTest::newRow("a wrong year") << Start.addYears(2);
    QTest::newRow("a wrong month") << Start.addMonths(1);
}

/// While the program runs, and from its start on.
void AgingClockTest::aClockThatRanAheadForgetsNothing()
{
    QFETCH(QDateTime, wrong);
    ClockedSite site;
    QVERIFY(site.open());
    QVERIFY(site.fillIn());
    QVERIFY(site.lives());
    QCOMPARE(site.counts(), All);
    site.clock.jumpWallTo(wrong);
    QVERIFY(site.lives());
    QCOMPARE(site.counts(), All);
    site.clock.jumpWallTo(wrong.addSecs(3600));
    QVERIFY(site.open());
    QVERIFY(site.believedAt().isValid() && site.believedAt() < Start.addDays(1));
    QVERIFY(site.lives());
    QCOMPARE(site.counts(), All);
    site.clock.jumpWallTo(Start.addSecs(7200));
    QVERIFY(site.lives());
    QCOMPARE(site.counts(), All);
}

void AgingClockTest::afterALongTimeOffItGoesOn()
{
    ClockedSite site;
    QVERIFY(site.open());
    QVERIFY(site.fillIn());
    QVERIFY(site.lives());
    const QDateTime back = Start.addYears(2);
    for (int day = 0; day < 30; day += 10) {
        site.clock.jumpWallTo(back.addDays(day));
        QVERIFY(site.open());
        QVERIFY(site.lives());
        QCOMPARE(site.counts(), All);
    }
    site.clock.jumpWallTo(back.addDays(31));
    QVERIFY(site.open());
    QVERIFY(site.lives());
    QCOMPARE(site.counts(), (QList<qint64>{0, 0, 0, 0, 0, 0, 0, 2})); // the first and the last value of the session
}

FORECOURT_TEST(AgingClockTest)

} // namespace forecourt::tests::agingclock

#include "tst_agingclock.moc"
