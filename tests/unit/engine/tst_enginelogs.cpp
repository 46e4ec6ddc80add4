// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Logs in a whole engine: asking, following, and the files that came.
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"
#include "tests/unit/engine/jobsite.h"

using namespace forecourt;
using namespace forecourt::tests;
using std::chrono::seconds;

namespace forecourt::tests::enginelogs {

using namespace forecourt::tests::jobsite;

namespace {

void diagnosticsArrive()
{
    JobSite s;
    QCOMPARE(s.requestLogs(), QList<JobId>{JobId(1)});
    QCOMPARE(s.asked(), QStringList{QStringLiteral("GetDiagnostics")});
    ocpp::Answer answer;
    answer.finding = UploadFile{QStringLiteral("diag.zip")};
    s.at(A).answer(answer);
    s.saysOfLog(A, "Uploading");
    s.host.move(Log1, 10, 50);
    QCOMPARE(s.log().stage, LogStage::Uploading);
    QCOMPARE(s.log().bytesReceived, 10);
    s.host.finish(Log1, 50, QStringLiteral("../diag 1.zip"));
    QCOMPARE(s.log().state, JobState::Done);
    const QList<StationFile> files = s.site.live->jobs().stationFiles();
    QCOMPARE(files.size(), 1);
    QCOMPARE(files.first().name, QStringLiteral("diag_1.zip"));
    QCOMPARE(files.first().bytes, 50);
    QCOMPARE(files.first().station, StationId(A));
    QCOMPARE(s.vault.stationFiles, QStringList{QStringLiteral("file-1")});
    s.saysOfLog(A, "Uploaded"); // late
    QCOMPARE(s.log().state, JobState::Done);
}

void securityLogNeedsGetLog()
{
    JobSite s;
    QCOMPARE(s.requestLogs({A}, LogKind::Security).size(), 1);
    QCOMPARE(s.asked(), QStringList{QStringLiteral("GetLog")});
    ocpp::Answer no;
    no.outcome = CommandOutcome::NotSupported;
    no.errorCode = QStringLiteral("NotSupported");
    s.at(A).answer(no);
    QCOMPARE(s.log().failure, LogFailure::NotSupported);
    QVERIFY(s.requestLogs({A}, LogKind::Security).isEmpty()); // it is known now
}

void diagnosticsByGetLogWhereTheOldOneIsUnknown()
{
    JobSite s;
    s.requestLogs();
    ocpp::Answer no;
    no.outcome = CommandOutcome::NotSupported;
    no.errorCode = QStringLiteral("NotImplemented");
    s.at(A).answer(no);
    s.site.settle();
    QCOMPARE(s.asked().constLast(), QStringLiteral("GetLog"));
    QVERIFY(s.log().isGetLog);
}

void uploadFails()
{
    JobSite s;
    s.requestLogs();
    s.accept();
    s.saysOfLog(A, "UploadFailed");
    QCOMPARE(s.log().failure, LogFailure::UploadFailed);
    QVERIFY(!s.host.isOpen(Log1));
}

void diskFullFreesAndTells()
{
    JobSite s;
    s.requestLogs();
    s.accept();
    s.host.fail(Log1, TransferProblem::DiskFull);
    QCOMPARE(s.log().failure, LogFailure::DiskFull);
}

void logOfAnOfflineChargerWaits()
{
    JobSite s;
    s.stations.find(A)->disconnect();
    s.requestLogs();
    QCOMPARE(s.log().wait, JobWait::Online);
    s.connectAgain(A);
    QCOMPARE(s.log().stage, LogStage::Asked);
    QVERIFY(s.site.engine->jobs().cancelLog(JobId(1), {}).result().has_value());
    QCOMPARE(s.log().state, JobState::Cancelled);
    QVERIFY(!s.host.isOpen(Log1));
}

void twoRequestsAtOnceAreOne()
{
    JobSite s;
    QCOMPARE(s.requestLogs().size(), 1);
    QVERIFY(s.requestLogs().isEmpty());
}

void removedFilesComeBackForADay()
{
    JobSite s;
    s.requestLogs();
    s.accept();
    s.host.finish(Log1, 50, QStringLiteral("a.log"));
    s.site.settle();
    api::FileLibrary& library = s.site.engine->fileLibrary();
    const StationFileId file(1);
    QVERIFY(library.removeFiles({file}, QStringLiteral("Eva")).result().has_value());
    s.site.settle();
    QVERIFY(s.site.live->jobs().stationFiles().isEmpty());
    QVERIFY(library.restoreFiles({file}, QStringLiteral("Eva")).result().has_value());
    s.site.settle();
    QCOMPARE(s.site.live->jobs().stationFiles().size(), 1);
    QVERIFY(library.removeFiles({file}, {}).result().has_value());
    s.site.clock.advance(std::chrono::hours(26));
    s.site.settle();
    QVERIFY(s.vault.stationFiles.isEmpty());
    QVERIFY(!s.site.live->jobs().stationFile(file));
    QVERIFY(!library.restoreFiles({file}, {}).result().has_value());
    QVERIFY(!library.removeFiles({StationFileId(77)}, {}).result().has_value());
}

void retentionTakesTheOldestButNotWhatIsKept()
{
    JobSite s;
    for (int i = 1; i <= 3; ++i) {
        s.requestLogs();
        s.accept();
        s.host.finish(QStringLiteral("log/%1").arg(i), 100, QStringLiteral("a.log"));
        s.site.settle();
    }
    api::FileLibrary& library = s.site.engine->fileLibrary();
    QVERIFY(library.keepFile(StationFileId(1), true).result().has_value());
    QVERIFY(library.saveRetention({0, 250}, {}).result().has_value());
    s.site.clock.advance(seconds(11));
    s.site.settle();
    QVERIFY(!s.site.live->jobs().stationFile(StationFileId(1))->removedAt);
    QVERIFY(s.site.live->jobs().stationFile(StationFileId(2))->removedAt.has_value());
    QVERIFY(!s.site.live->jobs().stationFile(StationFileId(3))->removedAt);
    QVERIFY(!library.saveRetention({-1, 0}, {}).result().has_value());
}

void aClockFarAheadRemovesNoFiles()
{
    JobSite s;
    s.requestLogs();
    s.accept();
    s.host.finish(Log1, 50, QStringLiteral("a.log"));
    s.site.settle();
    const auto believe = [&s] {
        engine::MaintenanceReport report;
        report.believedAt = s.site.clock.utcNow();
        s.site.engine->reportMaintenance(report);
    };
    believe();
    s.site.clock.jumpWallTo(s.site.clock.utcNow().addYears(1));
    QVERIFY(s.site.engine->fileLibrary().saveRetention({30, 0}, {}).result().has_value());
    s.site.clock.advance(seconds(11));
    s.site.settle();
    QVERIFY(!s.site.live->jobs().stationFile(StationFileId(1))->removedAt);
    believe(); // it went on from there
    s.site.clock.advance(std::chrono::hours(1) + seconds(11));
    s.site.settle();
    QVERIFY(s.site.live->jobs().stationFile(StationFileId(1))->removedAt.has_value());
}

const std::vector<Clause> LogClauses{
    {"§5.9 diagnostics", diagnosticsArrive},
    {"security whitepaper GetLog", securityLogNeedsGetLog},
    {"diagnostics by GetLog", diagnosticsByGetLogWhereTheOldOneIsUnknown},
    {"§7.24 UploadFailed", uploadFails},
    {"disk full", diskFullFreesAndTells},
    {"offline, logs", logOfAnOfflineChargerWaits},
    {"two requests", twoRequestsAtOnceAreOne},
    {"remove and undo", removedFilesComeBackForADay},
    {"retention", retentionTakesTheOldestButNotWhatIsKept},
    {"a clock far ahead", aClockFarAheadRemovesNoFiles},
};

} // namespace

class TestEngineLogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void follows_data() { addClauses(LogClauses); }
    void follows() { runClause(); }
};

FORECOURT_TEST(TestEngineLogs)

} // namespace forecourt::tests::enginelogs

#include "tst_enginelogs.moc"
