// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How long the car of a running session stands idle, for the mirror; on a site without any price.
#include "tests/support/engineharness.h"
#include "tests/support/fakeaccountstore.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::idletime {

namespace {

const QString A = QStringLiteral("A");
const QString Tag = QStringLiteral("04A2");
const TransactionKey First(1);

/// An engine that keeps what cars do, and a session at station A.
struct IdleSite
{
    IdleSite()
    {
        harness.accounts = &store;
        harness.restart();
        harness.addToken(Tag);
    }
    void says(const StationDouble& station, ChargingState state)
    {
        station.status(1, ConnectorStatus::Occupied, state, harness.now());
        harness.settle();
        harness.clock.advance(std::chrono::seconds(11));
        harness.settle();
    }
    [[nodiscard]] std::optional<IdleTime> idle() const { return harness.live->idleTime(First); }

    FakeAccountStore store;
    EngineHarness harness;
};

} // namespace

class IdleTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idleTimeReachesTheMirror();
    void idleTimeGoesOnAfterARestart();
};

void IdleTimeTest::idleTimeReachesTheMirror()
{
    IdleSite site;
    const StationDouble station = site.harness.online(A);
    station.start(1, Tag, 1000, site.harness.now());
    site.harness.settle();
    QVERIFY(!site.idle()); // nothing said of the car yet: not known
    site.says(station, ChargingState::Charging);
    QCOMPARE(site.idle(), std::optional(IdleTime()));
    const QDateTime full = site.harness.now();
    site.says(station, ChargingState::SuspendedEv);
    QCOMPARE(site.idle(), std::optional(IdleTime{0, full}));
    const qint64 idle = full.secsTo(site.harness.now());
    site.says(station, ChargingState::Charging);
    QCOMPARE(site.idle(), std::optional(IdleTime{idle, std::nullopt}));
    QCOMPARE(site.harness.live->prices().idle, (QList<RunningIdle>{{First, {idle, std::nullopt}}}));
}

void IdleTimeTest::idleTimeGoesOnAfterARestart()
{
    IdleSite site;
    const StationDouble station = site.harness.online(A);
    station.start(1, Tag, 1000, site.harness.now());
    site.says(station, ChargingState::Charging);
    const QDateTime full = site.harness.now();
    const StateSince last{full, ChargingState::SuspendedEv, false};
    const StateSince first{full.addSecs(-5), ChargingState::Charging, false};
    site.store.open = {ports::OpenSession{site.harness.transactions.records.at(First.value()), last, {}, {first, last}}};
    site.harness.restart();
    site.harness.settle();
    QCOMPARE(site.idle(), std::optional(IdleTime{0, full}));
}

FORECOURT_TEST(IdleTimeTest)

} // namespace forecourt::tests::idletime

#include "tst_idletime.moc"
