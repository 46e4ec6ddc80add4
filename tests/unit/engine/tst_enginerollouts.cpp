// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Roll-outs in a whole engine: who is asked when, pause and stop, stalls, what an operator does.
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"
#include "tests/unit/engine/jobsite.h"

using namespace forecourt;
using namespace forecourt::tests;
using std::chrono::minutes;
using std::chrono::seconds;

namespace forecourt::tests::enginerollouts {

using namespace forecourt::tests::jobsite;

namespace {

void oneCharger()
{
    JobSite s;
    s.start();
    QCOMPARE(s.asked(), QStringList{QStringLiteral("UpdateFirmware")});
    const auto& command = std::get<UpdateFirmware>(s.at(A).sentCommands.back().prepared.meaning);
    QVERIFY(command.location.startsWith(QStringLiteral("http://10.0.0.1:8888/")));
    QCOMPARE(s.host.offers.first().path, QStringLiteral("/vault/firmware-1"));
    QCOMPARE(s.host.offers.first().bytes, 4096);
    QCOMPARE(s.job().stage, Stage::Asked);
    s.accept();
    s.host.move(Job1, 1000, 4096);
    QCOMPARE(s.job().stage, Stage::Downloading);
    QCOMPARE(s.job().bytesServed, 1000);
    s.host.finish(Job1, 4096);
    QCOMPARE(s.job().stage, Stage::Downloaded);
    s.says(A, "Installing");
    s.stations.find(A)->boot(QStringLiteral("2.0"));
    QCOMPARE(s.job().state, JobState::Done);
    QCOMPARE(s.job().versionBefore, QStringLiteral("1.0"));
    QCOMPARE(s.rollout().state, RolloutState::Finished);
    QVERIFY(s.rollout().endedAt.has_value());
    QVERIFY(!s.host.isOpen(Job1)); // the address answers no more
    QVERIFY(s.site.site.firmwareJobs.at(1).access.secret.isEmpty());
}

void whatIsAskedIsStoredFirst()
{
    JobSite s;
    s.site.site.commits.isImmediate = false;
    const auto started = s.site.engine->jobs().startRollout(s.request({A}));
    s.site.settle();
    QVERIFY(s.asked().isEmpty()); // not on the disk yet
    QVERIFY(!s.site.site.firmwareJobs.at(1).access.secret.isEmpty());
    s.site.site.commits.commit();
    s.site.settle();
    QCOMPARE(s.asked(), QStringList{QStringLiteral("UpdateFirmware")});
}

void oneAfterAnotherToTheEnd()
{
    JobSite s({A, QStringLiteral("B"), QStringLiteral("C")});
    s.start({A, QStringLiteral("B"), QStringLiteral("C")});
    QVERIFY(s.asked(QStringLiteral("B")).isEmpty());
    QCOMPARE(s.job(2).wait, JobWait::Turn);
    QCOMPARE(s.job(2).waitsFor, StationId(A));
    s.update(A);
    QCOMPARE(s.asked(QStringLiteral("B")).size(), 1);
    s.update(QStringLiteral("B"));
    s.update(QStringLiteral("C"));
    QCOMPARE(s.rollout().state, RolloutState::Finished);
}

void stopsAfterTheFirstFailure()
{
    JobSite s({A, QStringLiteral("B")});
    s.start({A, QStringLiteral("B")});
    s.accept();
    s.says(A, "DownloadFailed");
    QCOMPARE(s.job().failure, FirmwareFailure::DownloadFailed);
    QCOMPARE(s.rollout().state, RolloutState::Stopped);
    QCOMPARE(s.job(2).wait, JobWait::Paused);
    QVERIFY(s.asked(QStringLiteral("B")).isEmpty());
    QVERIFY(s.site.engine->jobs().resumeRollout(RolloutId(1), QStringLiteral("Max")).result().has_value());
    QCOMPARE(s.asked(QStringLiteral("B")).size(), 1);
    QCOMPARE(s.rollout().changedBy, QStringLiteral("Max"));
}

void goesOnAfterFailuresWhereWanted()
{
    JobSite s({A, QStringLiteral("B")});
    RolloutRequest request = s.request({A, QStringLiteral("B")});
    request.plan.stopsAtFailure = false;
    QVERIFY(s.start(request).has_value());
    s.accept();
    s.says(A, "InstallationFailed");
    QCOMPARE(s.asked(QStringLiteral("B")).size(), 1);
    s.update(QStringLiteral("B"));
    QCOMPARE(s.rollout().state, RolloutState::Finished);
}

void pauseLetsTheRunningOneEnd()
{
    JobSite s({A, QStringLiteral("B")});
    s.start({A, QStringLiteral("B")});
    QVERIFY(s.site.engine->jobs().pauseRollout(RolloutId(1), {}).result().has_value());
    s.update(A);
    QCOMPARE(s.job().state, JobState::Done);
    QVERIFY(s.asked(QStringLiteral("B")).isEmpty());
    QVERIFY(!s.site.engine->jobs().pauseRollout(RolloutId(1), {}).result().has_value());
    QVERIFY(s.site.engine->jobs().resumeRollout(RolloutId(1), {}).result().has_value());
    QCOMPARE(s.asked(QStringLiteral("B")).size(), 1);
}

void cancelLeavesWhoWasAsked()
{
    JobSite s({A, QStringLiteral("B")});
    s.start({A, QStringLiteral("B")});
    QVERIFY(s.site.engine->jobs().cancelRollout(RolloutId(1), {}).result().has_value());
    QCOMPARE(s.job(2).state, JobState::Cancelled);
    QCOMPARE(s.job(1).state, JobState::Open);
    QVERIFY(!s.rollout().endedAt);
    s.update(A);
    QCOMPARE(s.job(1).state, JobState::Done);
    QCOMPARE(s.rollout().state, RolloutState::Cancelled);
    QVERIFY(s.rollout().endedAt.has_value());
}

void offlineIsAskedWhenItIsBack()
{
    JobSite s;
    s.stations.find(A)->disconnect();
    s.start();
    QCOMPARE(s.job().wait, JobWait::Online);
    s.connectAgain(A);
    QCOMPARE(s.asked().constLast(), QStringLiteral("UpdateFirmware"));
    QCOMPARE(s.job().stage, Stage::Asked);
}

void whenIdleWaitsForTheCar()
{
    JobSite s;
    s.site.addToken(QStringLiteral("TAG"));
    const quint64 handle = s.stations.find(A)->start(1, QStringLiteral("TAG"), 0, s.site.now());
    s.start();
    QCOMPARE(s.job().wait, JobWait::Idle);
    s.stations.find(A)->stop(s.stations.find(A)->idOf(handle), 10, s.site.now());
    s.site.clock.advance(seconds(11));
    QCOMPARE(s.job().stage, Stage::Asked);
}

void atATime()
{
    JobSite s;
    RolloutRequest request = s.request({A});
    request.plan.notBefore = s.site.now().addSecs(600);
    QVERIFY(s.start(request).has_value());
    QCOMPARE(s.job().wait, JobWait::Time);
    s.site.clock.advance(minutes(11));
    QCOMPARE(s.job().stage, Stage::Asked);
}

void linkLostBeforeItWasSent()
{
    JobSite s;
    s.at(A).setHeld(true);
    s.start();
    s.stations.find(A)->disconnect();
    s.site.settle();
    QCOMPARE(s.job().state, JobState::Open);
    QCOMPARE(s.job().stage, Stage::Waiting);
    s.connectAgain(A);
    QCOMPARE(s.job().stage, Stage::Asked);
}

void stallAndWhatAnOperatorDoes()
{
    JobSite s({A, QStringLiteral("B")});
    s.start({A, QStringLiteral("B")});
    s.accept();
    s.site.clock.advance(minutes(11));
    QCOMPARE(s.job().stall, FirmwareStall::NeverFetched);
    api::Jobs& jobs = s.site.engine->jobs();
    QVERIFY(jobs.waitLonger(JobId(1), 10, QStringLiteral("Eva")).result().has_value());
    QCOMPARE(s.job().stall, FirmwareStall::None);
    s.site.clock.advance(minutes(11));
    QCOMPARE(s.job().stall, FirmwareStall::NeverFetched);
    QVERIFY(jobs.giveUp(JobId(1), QStringLiteral("Eva")).result().has_value());
    QCOMPARE(s.job().failure, FirmwareFailure::CountedAsFailed);
    QCOMPARE(s.rollout().state, RolloutState::Stopped);
    QVERIFY(jobs.skip(JobId(2), QStringLiteral("Eva")).result().has_value());
    QCOMPARE(s.rollout().state, RolloutState::Finished);
    QVERIFY(!jobs.skip(JobId(2), {}).result().has_value());
}

void retryAsksOnceMoreOverAnotherProtocol()
{
    JobSite s;
    s.start();
    s.accept();
    s.says(A, "DownloadFailed");
    QVERIFY(s.site.engine->jobs().retry(JobId(1), TransferProtocol::Ftp, QStringLiteral("Eva")).result().has_value());
    QCOMPARE(s.job().stage, Stage::Asked);
    QCOMPARE(s.job().protocol, TransferProtocol::Ftp);
    QCOMPARE(s.job().attempts, 2);
    s.update(A);
    QCOMPARE(s.rollout().state, RolloutState::Finished);
}

void lateReturnCounts()
{
    JobSite s;
    s.start();
    s.accept();
    s.says(A, "Installing");
    QVERIFY(s.site.engine->jobs().giveUp(JobId(1), {}).result().has_value());
    s.stations.find(A)->boot(QStringLiteral("2.0"));
    QCOMPARE(s.job().state, JobState::Done);
    QCOMPARE(s.job().failure, FirmwareFailure::None);
}

void whoHasItIsNotAsked()
{
    JobSite s;
    s.stations.find(A)->boot(QStringLiteral("2.0"));
    s.site.settle();
    s.at(A).sentCommands.clear();
    s.start();
    QCOMPARE(s.job().state, JobState::NothingToDo);
    QCOMPARE(s.rollout().state, RolloutState::Finished);
}

void whatCannotBeStarted()
{
    JobSite s;
    s.start();
    QCOMPARE(s.start(s.request({A})).error().args, (QStringList{QStringLiteral("station"), A}));
    QCOMPARE(s.start(s.request({QStringLiteral("nobody")})).error().code, ErrorCode::NotFound);
    RolloutRequest noFile = s.request({A});
    noFile.file = FirmwareFileId(99);
    QCOMPARE(s.start(noFile).error().args, QStringList{QStringLiteral("file")});
    QVERIFY(!s.site.engine->fileLibrary().removeFirmware(s.file, {}).result().has_value()); // it is needed
}

const std::vector<Clause> RolloutClauses{
    {"§5.19 one charger", oneCharger},
    {"stored before it is asked", whatIsAskedIsStoredFirst},
    {"one after another", oneAfterAnotherToTheEnd},
    {"stops after a failure", stopsAfterTheFirstFailure},
    {"goes on after a failure", goesOnAfterFailuresWhereWanted},
    {"pause", pauseLetsTheRunningOneEnd},
    {"cancel", cancelLeavesWhoWasAsked},
    {"offline", offlineIsAskedWhenItIsBack},
    {"when idle", whenIdleWaitsForTheCar},
    {"at a time", atATime},
    {"link lost before it was sent", linkLostBeforeItWasSent},
    {"stalls", stallAndWhatAnOperatorDoes},
    {"retry", retryAsksOnceMoreOverAnotherProtocol},
    {"a late return", lateReturnCounts},
    {"nothing to do", whoHasItIsNotAsked},
    {"what cannot be started", whatCannotBeStarted},
};

} // namespace

class TestEngineRollouts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void follows_data() { addClauses(RolloutClauses); }
    void follows() { runClause(); }
};

FORECOURT_TEST(TestEngineRollouts)

} // namespace forecourt::tests::enginerollouts

#include "tst_enginerollouts.moc"
