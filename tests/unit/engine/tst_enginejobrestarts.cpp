// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Roll-outs and logs in a whole engine that restarts: nothing is lost, nothing is sent twice.
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"
#include "tests/unit/engine/jobsite.h"

#include <algorithm>

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::enginejobrestarts {

using namespace forecourt::tests::jobsite;

namespace {

void ourRestartLosesNothing()
{
    JobSite s;
    s.start();
    s.accept();
    s.host.move(Job1, 1000, 4096);
    const QByteArray secret = s.site.site.firmwareJobs.at(1).access.secret;
    s.restart();
    s.site.engine->useVault(&s.vault);
    s.site.engine->useFileHost(&s.fresh);
    s.site.settle();
    QCOMPARE(s.job().stage, Stage::Downloading);
    QVERIFY(s.fresh.isOpen(Job1)); // the address it was given opens again
    QCOMPARE(s.fresh.offers.first().terms.access->secret, secret);
    s.connectAgain(A);
    QVERIFY(!s.asked().contains(QStringLiteral("UpdateFirmware"))); // nothing is sent twice
    s.fresh.finish(Job1, 4096);
    s.says(A, "Installing");
    s.stations.find(A)->boot(QStringLiteral("2.0"));
    QCOMPARE(s.job().state, JobState::Done);
}

/// Those of the job's log that tell of trouble of ours.
int problemsOf(const QList<JobNote>& notes)
{
    return static_cast<int>(std::count_if(notes.begin(), notes.end(), [](const JobNote& note) { return note.kind == JobNoteKind::Problem; }));
}

void addressThatDoesNotOpenAgainIsTold()
{
    JobSite s;
    s.start();
    s.accept();
    s.host.move(Job1, 1000, 4096);
    s.restart();
    s.fresh.refusal = Error{ErrorCode::NotSupported, QStringLiteral("the port is taken"), {}};
    s.site.engine->useVault(&s.vault);
    s.site.engine->useFileHost(&s.fresh);
    QCOMPARE(s.job().state, JobState::Open); // it may have the file already
    QCOMPARE(problemsOf(s.job().notes), 1);
    QVERIFY(s.job().notes.constLast().text.contains(QStringLiteral("the port is taken")));
    s.fresh.listener->protocolsChanged(); // still taken: said once
    QCOMPARE(problemsOf(s.job().notes), 1);
    QCOMPARE(problemsOf(s.site.site.firmwareJobs.at(1).job.notes), 1); // it is kept
    s.fresh.refusal.reset();
    s.fresh.listener->protocolsChanged();
    QVERIFY(s.fresh.isOpen(Job1));
}

void fileThatIsGoneAfterItWasFetchedEndsNothing()
{
    JobSite s;
    s.start();
    s.accept();
    s.host.finish(Job1, 4096);
    s.says(A, "Installing");
    s.restart();
    s.fresh.refusal = Error{ErrorCode::FileFailed, QStringLiteral("gone"), {}};
    s.site.engine->useVault(&s.vault);
    s.site.engine->useFileHost(&s.fresh);
    QCOMPARE(s.job().state, JobState::Open);
    QVERIFY(s.site.live->jobs().firmwareFile(s.file)->isMissing);
    s.connectAgain(A);
    s.stations.find(A)->boot(QStringLiteral("2.0"));
    QCOMPARE(s.job().state, JobState::Done);
}

void restartBeforeTheCommandWasSent()
{
    JobSite s;
    s.site.site.commits.isImmediate = false;
    const auto started = s.site.engine->jobs().startRollout(s.request({A}));
    s.site.site.commits.isImmediate = true;
    s.restart(); // between storing and asking
    s.site.engine->useVault(&s.vault);
    s.site.engine->useFileHost(&s.fresh);
    s.connectAgain(A);
    QCOMPARE(s.job().stage, Stage::Asked);
    QCOMPARE(s.job().attempts, 1);
}

void waitingJobsGoOnAfterOurRestart()
{
    JobSite s({A, QStringLiteral("B")});
    s.start({A, QStringLiteral("B")});
    s.accept();
    s.restart();
    s.useFiles();
    QCOMPARE(s.job(2).wait, JobWait::Turn);
    QCOMPARE(s.rollout().state, RolloutState::Running);
}

void protocolOfARetrySurvivesOurRestart()
{
    JobSite s;
    s.start();
    s.accept();
    s.says(A, "DownloadFailed");
    s.stations.find(A)->disconnect();
    QVERIFY(s.site.engine->jobs().retry(JobId(1), TransferProtocol::Ftp, QStringLiteral("Eva")).result().has_value());
    QCOMPARE(s.job().wait, JobWait::Online);
    s.restart();
    s.useFiles();
    s.connectAgain(A);
    QCOMPARE(s.job().stage, Stage::Asked);
    QCOMPARE(s.job().protocol, TransferProtocol::Ftp);
    QCOMPARE(s.host.offers.constLast().terms.protocol, TransferProtocol::Ftp);
}

void logsSurviveOurRestart()
{
    JobSite s;
    s.requestLogs();
    ocpp::Answer answer;
    answer.finding = UploadFile{QStringLiteral("a.log")};
    s.at(A).answer(answer);
    s.host.move(Log1, 10, 50);
    const QByteArray secret = s.site.site.logJobs.at(1).access.secret;
    s.restart();
    s.site.engine->useVault(&s.vault);
    s.site.engine->useFileHost(&s.fresh);
    s.site.settle();
    QCOMPARE(s.fresh.uploadSlots.first().terms.access->secret, secret);
    s.fresh.finish(Log1, 50, QStringLiteral("a.log"));
    QCOMPARE(s.log().state, JobState::Done);
    QCOMPARE(s.site.live->jobs().stationFiles().size(), 1);
}

void powerCutWhileAFileIsTaken()
{
    for (const bool isThere : {true, false}) {
        JobSite s;
        s.requestLogs();
        s.accept();
        s.host.move(Log1, 10, 50);
        StationFile record; // was stored; whether the file was moved depends
        record.id = StationFileId(1);
        record.station = StationId(A);
        record.job = JobId(1);
        record.name = QStringLiteral("a.log");
        record.bytes = 50;
        s.site.site.stationFiles[1] = record;
        s.vault.missing = isThere ? QStringList() : QStringList{QStringLiteral("file-1")};
        s.restart();
        s.site.engine->useVault(&s.vault);
        s.site.engine->useFileHost(&s.fresh);
        s.site.settle();
        QCOMPARE(s.log().state, isThere ? JobState::Done : JobState::Open);
        QCOMPARE(s.site.live->jobs().stationFiles().size(), isThere ? 1 : 0);
        QCOMPARE(static_cast<int>(s.site.site.stationFiles.size()), isThere ? 1 : 0);
        if (isThere)
            continue;
        s.fresh.finish(Log1, 50, QStringLiteral("a.log")); // the host has it still
        QCOMPARE(s.log().state, JobState::Done);
        QCOMPARE(s.site.live->jobs().stationFiles().first().id, StationFileId(2));
    }
}

void roomThatDoesNotOpenAgainIsTold()
{
    JobSite s;
    s.requestLogs();
    s.accept();
    s.host.move(Log1, 10, 50);
    s.restart();
    s.fresh.refusal = Error{ErrorCode::NotSupported, QStringLiteral("the port is taken"), {}};
    s.site.engine->useVault(&s.vault);
    s.site.engine->useFileHost(&s.fresh);
    QCOMPARE(s.log().state, JobState::Open);
    QCOMPARE(problemsOf(s.log().notes), 1);
}

void protocolOfARequestSurvivesOurRestart()
{
    JobSite s;
    s.stations.find(A)->disconnect();
    LogRequest request;
    request.stations = {StationId(A)};
    request.protocol = TransferProtocol::Ftp;
    QCOMPARE(s.requestLogs(request).size(), 1);
    s.restart();
    s.useFiles();
    s.connectAgain(A);
    QCOMPARE(s.log().stage, LogStage::Asked);
    QCOMPARE(s.log().protocol, TransferProtocol::Ftp);
}

const std::vector<Clause> RestartClauses{
    {"our restart", ourRestartLosesNothing},
    {"our restart, no address again", addressThatDoesNotOpenAgainIsTold},
    {"our restart, the file is gone", fileThatIsGoneAfterItWasFetchedEndsNothing},
    {"our restart before asking", restartBeforeTheCommandWasSent},
    {"our restart with others waiting", waitingJobsGoOnAfterOurRestart},
    {"retry, our restart", protocolOfARetrySurvivesOurRestart},
    {"our restart, logs", logsSurviveOurRestart},
    {"power cut while a file is taken", powerCutWhileAFileIsTaken},
    {"our restart, no room again", roomThatDoesNotOpenAgainIsTold},
    {"offline, our restart, logs", protocolOfARequestSurvivesOurRestart},
};

} // namespace

class TestEngineJobRestarts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void follows_data() { addClauses(RestartClauses); }
    void follows() { runClause(); }
};

FORECOURT_TEST(TestEngineJobRestarts)

} // namespace forecourt::tests::enginejobrestarts

#include "tst_enginejobrestarts.moc"
