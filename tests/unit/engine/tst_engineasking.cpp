// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Roll-outs in a whole engine: what comes between while a file is read, a job stored, a command on its way.
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"
#include "tests/unit/engine/jobsite.h"

using namespace forecourt;
using namespace forecourt::tests;
using std::chrono::seconds;

namespace forecourt::tests::engineasking {

using namespace forecourt::tests::jobsite;

namespace {

void pausedWhileTheFileIsRead()
{
    JobSite s;
    s.host.isHeld = true;
    s.start();
    QVERIFY(s.job().isPreparing());
    QVERIFY(s.site.engine->jobs().pauseRollout(RolloutId(1), {}).result().has_value());
    s.host.release();
    QCOMPARE(s.job().wait, JobWait::Paused);
    QCOMPARE(s.job().stage, Stage::Waiting);
    QVERIFY(s.asked().isEmpty());
    QVERIFY(!s.host.isOpen(Job1));
    QVERIFY(s.site.engine->jobs().resumeRollout(RolloutId(1), {}).result().has_value());
    QCOMPARE(s.asked(), QStringList{QStringLiteral("UpdateFirmware")});
    s.update(A);
    QCOMPARE(s.rollout().state, RolloutState::Finished);
}

void pausedWhileTheJobIsStored()
{
    JobSite s;
    s.site.site.commits.isImmediate = false;
    const auto started = s.site.engine->jobs().startRollout(s.request({A}));
    QVERIFY(s.site.engine->jobs().pauseRollout(RolloutId(1), {}).result().has_value());
    s.site.site.commits.isImmediate = true;
    s.site.site.commits.commit();
    QCOMPARE(s.job().wait, JobWait::Paused);
    QVERIFY(s.asked().isEmpty());
    QVERIFY(!s.host.isOpen(Job1));
}

void stoppedAtAFailureWhileTheNextFileIsRead()
{
    JobSite s({A, QStringLiteral("B")});
    RolloutRequest request = s.request({A, QStringLiteral("B")});
    request.plan.atOnce = 2;
    s.stations.find(QStringLiteral("B"))->disconnect();
    QVERIFY(s.start(request).has_value());
    s.accept();
    s.host.isHeld = true;
    s.connectAgain(QStringLiteral("B"));
    QVERIFY(s.job(2).isPreparing());
    s.says(A, "InstallationFailed");
    QCOMPARE(s.rollout().state, RolloutState::Stopped);
    s.host.release();
    QCOMPARE(s.job(2).wait, JobWait::Paused);
    QVERIFY(!s.asked(QStringLiteral("B")).contains(QStringLiteral("UpdateFirmware")));
}

void cancelledWhileTheFileIsRead()
{
    JobSite s;
    s.host.isHeld = true;
    s.start();
    QVERIFY(s.site.engine->jobs().cancelRollout(RolloutId(1), {}).result().has_value());
    QCOMPARE(s.job().state, JobState::Cancelled);
    QCOMPARE(s.rollout().state, RolloutState::Cancelled);
    QVERIFY(s.rollout().endedAt.has_value());
    s.host.release();
    QCOMPARE(s.job().state, JobState::Cancelled);
    QVERIFY(s.asked().isEmpty());
    QVERIFY(!s.host.isOpen(Job1));
    QVERIFY(s.site.engine->fileLibrary().removeFirmware(s.file, {}).result().has_value()); // nothing needs it any more
}

void skippedWhileTheFileIsRead()
{
    JobSite s({A, QStringLiteral("B")});
    s.host.isHeld = true;
    s.start({A, QStringLiteral("B")});
    QVERIFY(!s.site.engine->jobs().giveUp(JobId(1), {}).result().has_value()); // it was not asked
    QVERIFY(s.site.engine->jobs().skip(JobId(1), QStringLiteral("Eva")).result().has_value());
    QCOMPARE(s.job().state, JobState::Cancelled);
    s.host.release();
    QVERIFY(s.asked().isEmpty());
    QVERIFY(!s.host.isOpen(Job1));
    QCOMPARE(s.asked(QStringLiteral("B")), QStringList{QStringLiteral("UpdateFirmware")});
}

void aCarComesWhileTheFileIsRead()
{
    JobSite s;
    s.site.addToken(QStringLiteral("TAG"));
    s.host.isHeld = true;
    s.start();
    const quint64 handle = s.stations.find(A)->start(1, QStringLiteral("TAG"), 0, s.site.now());
    s.site.settle();
    s.host.release();
    QCOMPARE(s.job().wait, JobWait::Idle);
    QVERIFY(!s.asked().contains(QStringLiteral("UpdateFirmware")));
    s.stations.find(A)->stop(s.stations.find(A)->idOf(handle), 10, s.site.now());
    s.site.clock.advance(seconds(11));
    QCOMPARE(s.job().stage, Stage::Asked);
    QVERIFY(s.asked().contains(QStringLiteral("UpdateFirmware")));
}

void wordsBeforeItWasAskedAreNotAboutIt()
{
    JobSite s;
    s.host.isHeld = true;
    s.start();
    s.says(A, "InstallationFailed"); // of an update by hand, long ago
    QCOMPARE(s.job().state, JobState::Open);
    s.host.release();
    QCOMPARE(s.job().stage, Stage::Asked);
}

void cancelledBeforeTheCommandCouldLeave()
{
    JobSite s;
    s.at(A).setHeld(true);
    s.start();
    QVERIFY(s.site.engine->jobs().cancelRollout(RolloutId(1), {}).result().has_value());
    s.stations.find(A)->disconnect(); // the command is put back
    s.site.settle();
    QCOMPARE(s.job().state, JobState::Cancelled);
    QVERIFY(s.job().endedAt.has_value());
    QVERIFY(s.rollout().endedAt.has_value());
}

void cancelledAndRestartedBeforeItWasAsked()
{
    JobSite s;
    s.site.site.commits.isImmediate = false;
    const auto started = s.site.engine->jobs().startRollout(s.request({A}));
    s.site.site.commits.isImmediate = true;
    s.site.site.rollouts.at(1).state = RolloutState::Cancelled; // the job's own record did not reach the disk
    s.restart();
    s.useFiles();
    QCOMPARE(s.job().state, JobState::Cancelled);
    QVERIFY(s.rollout().endedAt.has_value());
    s.connectAgain(A);
    QVERIFY(!s.asked().contains(QStringLiteral("UpdateFirmware")));
}

const std::vector<Clause> AskingClauses{
    {"paused while the file is read", pausedWhileTheFileIsRead},
    {"paused while the job is stored", pausedWhileTheJobIsStored},
    {"stopped while the next file is read", stoppedAtAFailureWhileTheNextFileIsRead},
    {"cancelled while the file is read", cancelledWhileTheFileIsRead},
    {"skipped while the file is read", skippedWhileTheFileIsRead},
    {"a car comes while the file is read", aCarComesWhileTheFileIsRead},
    {"words before it was asked", wordsBeforeItWasAskedAreNotAboutIt},
    {"cancelled before the command could leave", cancelledBeforeTheCommandCouldLeave},
    {"cancelled, our restart before asking", cancelledAndRestartedBeforeItWasAsked},
};

} // namespace

class TestEngineAsking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void follows_data() { addClauses(AskingClauses); }
    void follows() { runClause(); }
};

FORECOURT_TEST(TestEngineAsking)

} // namespace forecourt::tests::engineasking

#include "tst_engineasking.moc"
