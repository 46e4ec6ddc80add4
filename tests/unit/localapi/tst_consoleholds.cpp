// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What attached consoles hold open: counted, and gone with the console that wanted it.
#include "core/localapi/consoleholds.h"
#include "tests/support/fakeadministration.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;
using localapi::ConsoleHolds;

namespace {

const QByteArray A("a");
const QByteArray B("b");
const StationId Cp1(QStringLiteral("CP1"));
const StationId Cp2(QStringLiteral("CP2"));

struct Bench
{
    FakeChangeSource source;
    FakeAdministration administration{source};
    ConsoleHolds holds{administration, std::chrono::milliseconds(1)};

    void learn(const QByteArray& console, const QList<StationId>& at) { std::ignore = holds.learn(console, true, at); }
    void hold(const QByteArray& console, bool isHeld = true) { std::ignore = holds.holdLobby(console, isHeld); }
    /// Every grace that runs now is over.
    [[nodiscard]] bool waitForGraces()
    {
        const QByteArray marker("marker");
        holds.streamOpened(marker);
        learn(marker, {});
        const int before = administration.learnings;
        holds.streamEnded(marker);
        return QTest::qWaitFor([&] { return administration.learnings > before; }, 20000);
    }
};

} // namespace

class TestConsoleHolds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLobbyIsOpenAsLongAsOneWantsIt()
    {
        Bench bench;
        bench.holds.streamOpened(A);
        bench.holds.streamOpened(B);
        bench.hold(A);
        bench.hold(A); // a page may say so again
        bench.hold(B);
        bench.hold(A, false);
        QVERIFY(bench.administration.lobbyHeld);
        bench.hold(B, false);
        QVERIFY(!bench.administration.lobbyHeld);
    }

    void aConsoleThatGoesHoldsNothing()
    {
        Bench bench;
        bench.holds.streamOpened(A);
        bench.holds.streamOpened(B);
        bench.hold(A);
        bench.hold(B);
        bench.learn(A, {Cp1});
        bench.learn(B, {Cp2});
        QCOMPARE(bench.administration.learningAt, (QList<StationId>{Cp1, Cp2}));
        bench.holds.streamEnded(A);
        QTRY_COMPARE(bench.administration.learningAt, QList<StationId>{Cp2});
        QVERIFY(bench.administration.learning && bench.administration.lobbyHeld);
        bench.holds.streamEnded(B);
        QTRY_VERIFY(!bench.administration.learning);
        QVERIFY(!bench.administration.lobbyHeld);
    }

    void theNextStreamKeepsWhatTheLastOneHeld()
    {
        Bench bench;
        bench.holds.streamOpened(A);
        bench.hold(A);
        bench.holds.streamOpened(A); // before the service notices that the first one is over
        bench.holds.streamEnded(A);
        QVERIFY(bench.waitForGraces());
        QVERIFY(bench.administration.lobbyHeld);
        bench.holds.streamEnded(A); // or right after it
        bench.holds.streamOpened(A);
        QVERIFY(bench.waitForGraces());
        QVERIFY(bench.administration.lobbyHeld);
        bench.holds.streamEnded(A);
        QTRY_VERIFY(!bench.administration.lobbyHeld);
    }

    void oneWhoLearnsAnywhereCoversAll()
    {
        Bench bench;
        bench.holds.streamOpened(A);
        bench.holds.streamOpened(B);
        bench.learn(A, {Cp1});
        bench.learn(B, {});
        QVERIFY(bench.administration.learning);
        QVERIFY(bench.administration.learningAt.isEmpty());
        std::ignore = bench.holds.learn(B, false, {});
        QVERIFY(bench.administration.learning);
        QCOMPARE(bench.administration.learningAt, QList<StationId>{Cp1});
    }

    void whoHasNoStreamHoldsNothing()
    {
        Bench bench;
        const auto held = bench.holds.holdLobby(A, true);
        QVERIFY(held.isFinished());
        QCOMPARE(held.result().error().code, ErrorCode::LinkLost);
        QCOMPARE(bench.holds.learn(A, true, {}).result().error().code, ErrorCode::LinkLost);
        QVERIFY(!bench.administration.lobbyHeld && !bench.administration.learning);
    }
};

FORECOURT_TEST(TestConsoleHolds)
#include "tst_consoleholds.moc"
