// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Settings written key by key: every answer in its own state, read back, retried, stopped.
#include "core/api/livesite.h"
#include "core/commissioning/settingsrun.h"
#include "tests/support/fakeapi.h"
#include "tests/support/sitebuilder.h"
#include "tests/support/testprogram.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

using namespace forecourt;
using namespace forecourt::commissioning;
using namespace forecourt::tests;

namespace {

const StationId Bay(QStringLiteral("BAY"));

SettingChange change(const char* name, const char* value)
{
    return {QString::fromLatin1(name), QString::fromLatin1(value), std::nullopt};
}

void settle()
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

struct Console
{
    FakeChangeSource source;
    FakeEngine engine{source};
    api::LiveSite site{source};
    SettingsRun run{site, engine, QStringLiteral("Eva")};

    Console()
    {
        source.publishStation(aStation(Bay.value()).online().withVariable(QStringLiteral("A"), QStringLiteral("1")).state);
        settle();
    }
    void answer(CommandOutcome outcome, const char* status = "")
    {
        settle();
        engine.answer(engine.lastCommand(), outcome, CommandEffect::None, QString::fromLatin1(status));
        settle();
    }
    /// What the charger reads back, in the mirror before the answer.
    void read(const char* name, const char* value)
    {
        source.publishStation(aStation(Bay.value()).online().withVariable(QString::fromLatin1(name), QString::fromLatin1(value)).state);
        answer(CommandOutcome::Accepted);
    }
    [[nodiscard]] QString sent(int index) const
    {
        const auto* call = std::get_if<WriteVariable>(&engine.submitted.at(index).parameters);
        return call ? call->name : QStringLiteral("read");
    }
};

} // namespace

class SettingsRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void acceptedIsReadBack();
    void acceptedButDifferentIsTold();
    void keysGoOneAfterTheOther();
    void restartIsToldPerCharger();
    void offlineChargerKeepsNobodyWaiting();
    void stopSendsNothingMore();
    void failedOnesAreRetried();
    void passwordIsNeverSent();
    void rolloutKnowsWhatCannotBe();
};

void SettingsRunTest::answers_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("state");
    const auto row = [](const char* name, CommandOutcome outcome, const char* status, const char* error, ChangeState state) {
        QTest::newRow(name) << int(outcome) << QString::fromLatin1(status) << QString::fromLatin1(error) << int(state);
    };
    row("§7.22 Accepted", CommandOutcome::Accepted, "Accepted", "", ChangeState::Checking);
    row("§7.22 RebootRequired", CommandOutcome::Accepted, "RebootRequired", "", ChangeState::NeedsRestart);
    row("§7.22 Rejected", CommandOutcome::Rejected, "Rejected", "", ChangeState::Refused);
    row("§7.22 NotSupported", CommandOutcome::NotSupported, "NotSupported", "", ChangeState::UnknownKey);
    row("CALLERROR NotSupported", CommandOutcome::NotSupported, "", "NotSupported", ChangeState::CannotChange);
    row("CALLERROR InternalError", CommandOutcome::Error, "", "InternalError", ChangeState::Failed);
    row("no answer", CommandOutcome::TimedOut, "", "", ChangeState::Unanswered);
    row("link lost", CommandOutcome::Disconnected, "", "", ChangeState::Unanswered);
    row("withdrawn", CommandOutcome::Cancelled, "", "", ChangeState::Stopped);
}

void SettingsRunTest::answers()
{
    QFETCH(int, outcome);
    QFETCH(QString, status);
    QFETCH(QString, error);
    QFETCH(int, state);
    CommandRecord record;
    record.outcome = CommandOutcome(outcome);
    record.answerStatus = status;
    record.errorCode = error;
    QCOMPARE(int(judgeAnswer(record)), state);
}

void SettingsRunTest::acceptedIsReadBack()
{
    Console console;
    QSignalSpy finished(&console.run, &SettingsRun::finished);
    console.run.add(Bay, {change("A", "2")});
    console.run.start();
    QVERIFY(console.run.isRunning());
    console.answer(CommandOutcome::Accepted, "Accepted");
    QCOMPARE(console.run.results().at(0).state, ChangeState::Checking);
    QCOMPARE(std::get<ReadVariables>(console.engine.submitted.at(1).parameters).names, QStringList{QStringLiteral("A")});
    QCOMPARE(console.engine.submitted.at(0).user, QStringLiteral("Eva"));
    console.read("A", "2");
    QCOMPARE(console.run.results().at(0).state, ChangeState::Done);
    QCOMPARE(finished.size(), 1);
    QVERIFY(!console.run.isRunning());
    QVERIFY(!console.run.canRetry());
}

void SettingsRunTest::acceptedButDifferentIsTold()
{
    Console console;
    console.run.add(Bay, {change("A", "2"), change("B", "x")});
    console.run.start();
    console.answer(CommandOutcome::Accepted, "Accepted");
    console.answer(CommandOutcome::Accepted, "Accepted");
    console.read("A", "10");
    QCOMPARE(console.run.results().at(0).state, ChangeState::ReadsOther);
    QCOMPARE(console.run.results().at(0).detail, QStringLiteral("10"));
    QCOMPARE(console.run.results().at(1).state, ChangeState::Unconfirmed);
}

void SettingsRunTest::keysGoOneAfterTheOther()
{
    Console console;
    console.run.add(Bay, {change("A", "2"), change("B", "3")});
    console.run.start();
    settle();
    QCOMPARE(console.engine.submitted.size(), 1);
    console.answer(CommandOutcome::Rejected, "Rejected");
    QCOMPARE(console.engine.submitted.size(), 2);
    QCOMPARE(console.sent(1), QStringLiteral("B"));
    console.answer(CommandOutcome::NotSupported, "NotSupported");
    QVERIFY(!console.run.isRunning()); // nothing to read back
    QCOMPARE(console.engine.submitted.size(), 2);
    QCOMPARE(console.run.results().at(0).state, ChangeState::Refused);
    QCOMPARE(console.run.results().at(1).state, ChangeState::UnknownKey);
}

void SettingsRunTest::restartIsToldPerCharger()
{
    Console console;
    console.run.add(Bay, {change("A", "2")});
    console.run.start();
    console.answer(CommandOutcome::Accepted, "RebootRequired");
    QVERIFY(!console.run.isRunning());
    QCOMPARE(console.run.needingRestart(), QList<StationId>{Bay});
    QVERIFY(isGood(console.run.results().at(0).state));
}

void SettingsRunTest::offlineChargerKeepsNobodyWaiting()
{
    Console console;
    console.engine.failure = Error{ErrorCode::Offline, QStringLiteral("the station is not connected"), {}};
    console.run.add(Bay, {change("A", "2"), change("B", "3")});
    console.run.start();
    settle();
    QCOMPARE(console.engine.submitted.size(), 1);
    QCOMPARE(console.run.results().at(0).state, ChangeState::Offline);
    QCOMPARE(console.run.results().at(1).state, ChangeState::Offline);
    QVERIFY(!console.run.isRunning());
    QVERIFY(console.run.canRetry());
}

void SettingsRunTest::stopSendsNothingMore()
{
    Console console;
    console.run.add(Bay, {change("A", "2"), change("B", "3")});
    console.run.start();
    settle();
    console.run.stop();
    QCOMPARE(console.run.results().at(1).state, ChangeState::Stopped);
    console.answer(CommandOutcome::Accepted, "Accepted");
    QCOMPARE(console.sent(1), QStringLiteral("read"));
    console.read("A", "2");
    QCOMPARE(console.run.results().at(0).state, ChangeState::Done);
    QVERIFY(!console.run.isRunning());
}

void SettingsRunTest::failedOnesAreRetried()
{
    Console console;
    console.run.add(Bay, {change("A", "2"), change("B", "3")});
    console.run.start();
    console.answer(CommandOutcome::TimedOut);
    console.answer(CommandOutcome::Accepted, "RebootRequired");
    QVERIFY(console.run.canRetry());
    console.run.retryFailed();
    settle();
    QCOMPARE(console.engine.submitted.size(), 3);
    QCOMPARE(console.sent(2), QStringLiteral("A"));
    QCOMPARE(console.run.results().at(1).state, ChangeState::NeedsRestart);
}

void SettingsRunTest::passwordIsNeverSent()
{
    Console console;
    console.run.add(Bay, {change("AuthorizationKey", "0123"), change("securityprofile", "2")});
    QVERIFY(console.run.results().empty());
}

void SettingsRunTest::rolloutKnowsWhatCannotBe()
{
    const SettingsTemplate wanted{{{QStringLiteral("A"), QStringLiteral("2")},
                                   {QStringLiteral("Same"), QStringLiteral("TRUE")},
                                   {QStringLiteral("Fixed"), QStringLiteral("9")},
                                   {QStringLiteral("Absent"), QStringLiteral("1")},
                                   {QStringLiteral("AuthorizationKey"), QStringLiteral("x")}},
                                  {},
                                  std::nullopt};
    StationBuilder station = aStation(Bay.value())
                                 .online()
                                 .withVariable(QStringLiteral("a"), QStringLiteral("1"))
                                 .withVariable(QStringLiteral("Same"), QStringLiteral("true"))
                                 .withVariable(QStringLiteral("Fixed"), QStringLiteral("1"), true);
    const QList<ChangeResult> plan = planRollout(wanted, station.state);
    QCOMPARE(plan.size(), 3);
    QCOMPARE(plan.at(0).state, ChangeState::Waiting);
    QCOMPARE(plan.at(0).change.before, std::optional(QStringLiteral("1")));
    QCOMPARE(plan.at(1).state, ChangeState::ReadOnly);
    QCOMPARE(plan.at(2).state, ChangeState::UnknownKey);
    station.offlineSince(pictureTime());
    QCOMPARE(planRollout(wanted, station.state).at(0).state, ChangeState::Offline);
    station.online().unsupported(QStringLiteral("ChangeConfiguration"));
    QCOMPARE(planRollout(wanted, station.state).at(0).state, ChangeState::CannotChange);
    QVERIFY(planRollout(wanted, aStation(QStringLiteral("NEW")).online().state).at(0).state == ChangeState::Waiting); // never read: the charger says
}

FORECOURT_TEST(SettingsRunTest)
#include "tst_settingsrun.moc"
