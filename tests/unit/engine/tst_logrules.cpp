// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How the fetching of a log goes on, and by which protocol: the pure rules.
#include "core/domain/transferchoice.h"
#include "core/engine/logrules.h"
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"

using namespace forecourt;
using namespace forecourt::engine;
using namespace forecourt::tests;
using enum TransferProtocol;

namespace {

const QDateTime Noon(QDate(2026, 5, 5), QTime(12, 0), Qt::UTC);

QDateTime later(int minutes)
{
    return Noon.addSecs(qint64(minutes) * 60);
}

struct Request
{
    LogJob job;
    int minute = 0;

    explicit Request(bool isGetLog = false)
    {
        job.id = JobId(1);
        job.createdAt = Noon;
        job.isGetLog = isGetLog;
        job.requestId = isGetLog ? 9 : 0;
        logAsked(job, CommandId(7), isGetLog ? QStringLiteral("GetLog") : QStringLiteral("GetDiagnostics"), Noon);
    }
    LogNext answers(CommandOutcome outcome, const char* status, const char* file = "")
    {
        CommandRecord record;
        record.id = CommandId(7);
        record.outcome = outcome;
        record.answerStatus = QString::fromLatin1(status);
        if (*file != '\0')
            record.finding = UploadFile{QString::fromLatin1(file)};
        return logAnswered(job, record, false, later(minute));
    }
    Request& says(const char* status, std::optional<int> requestId = {})
    {
        logReported(job, QString::fromLatin1(status), requestId, later(++minute));
        return *this;
    }
    Request& brings(TransferState state, qint64 done, qint64 total = 100, TransferProblem problem = TransferProblem::None)
    {
        FileTransfer transfer;
        transfer.state = state;
        transfer.direction = TransferDirection::Upload;
        transfer.bytesDone = done;
        transfer.bytesTotal = total;
        transfer.problem = problem;
        logArrives(job, transfer, later(++minute));
        return *this;
    }
    Request& waits(int minutes)
    {
        minute += minutes;
        logTick(job, later(minute));
        return *this;
    }
};

void diagnosticsInOrder()
{
    Request r;
    QCOMPARE(r.answers(CommandOutcome::Accepted, "", "diag.zip"), LogNext::Nothing);
    QCOMPARE(r.job.announcedName, QStringLiteral("diag.zip"));
    r.says("Uploading");
    QCOMPARE(r.job.stage, LogStage::Uploading);
    r.brings(TransferState::Running, 40);
    QCOMPARE(r.job.bytesReceived, 40);
    QCOMPARE(r.job.bytesExpected, 100);
    r.brings(TransferState::Finished, 100);
    QCOMPARE(r.job.state, JobState::Open); // until it is recorded
    logReceived(r.job, StationFileId(3), QStringLiteral("diag.zip"), 100, later(10));
    QCOMPARE(r.job.state, JobState::Done);
    QCOMPARE(r.job.files, QList<StationFileId>{StationFileId(3)});
}

void noNameMeansNothingThere()
{
    Request r;
    QCOMPARE(r.answers(CommandOutcome::Accepted, ""), LogNext::Nothing);
    r.waits(1);
    QCOMPARE(r.job.state, JobState::Open); // some upload all the same
    r.waits(2);
    QCOMPARE(r.job.failure, LogFailure::NothingToUpload);
    Request late;
    QCOMPARE(late.answers(CommandOutcome::Accepted, ""), LogNext::Nothing);
    late.brings(TransferState::Running, 1).waits(3);
    QCOMPARE(late.job.state, JobState::Open);
    Request unanswered;
    unanswered.waits(5); // the answer has not come: nothing is known
    QCOMPARE(unanswered.job.state, JobState::Open);
}

void uploadedAndNothingArrived()
{
    Request r;
    QCOMPARE(r.answers(CommandOutcome::Accepted, "", "a.log"), LogNext::Nothing);
    r.says("Uploading").says("Uploaded");
    QCOMPARE(r.job.state, JobState::Open); // the bytes may lag behind
    r.waits(2);
    QCOMPARE(r.job.failure, LogFailure::NothingArrived);
}

void everyFailureHasItsMeaning()
{
    const std::pair<const char*, LogFailure> failures[] = {{"UploadFailed", LogFailure::UploadFailed},
                                                           {"UploadFailure", LogFailure::UploadFailed},
                                                           {"BadMessage", LogFailure::BadMessage},
                                                           {"PermissionDenied", LogFailure::PermissionDenied},
                                                           {"NotSupportedOperation", LogFailure::ProtocolRefused}};
    for (const auto& [status, failure] : failures) {
        Request r(true);
        r.says(status);
        QCOMPARE(r.job.failure, failure);
        QCOMPARE(r.job.stationStatus, QString::fromLatin1(status));
    }
}

void wholeFileBeatsTheWord()
{
    Request r;
    r.brings(TransferState::Running, 100).says("UploadFailed");
    QCOMPARE(r.job.state, JobState::Open);
    logReceived(r.job, StationFileId(1), QStringLiteral("a"), 100, later(5));
    QCOMPARE(r.job.state, JobState::Done);
}

void repeatedUploading()
{
    Request r;
    for (int i = 0; i < 300; ++i)
        r.says("Uploading");
    QVERIFY(r.job.notes.size() <= 3);
    QCOMPARE(r.job.stage, LogStage::Uploading);
}

void idleAndStalls()
{
    Request r;
    r.says("Idle");
    QCOMPARE(r.job.stall, LogStall::NeverSent);
    Request quiet(true);
    QCOMPARE(quiet.answers(CommandOutcome::Accepted, "Accepted", "x"), LogNext::Nothing);
    quiet.waits(10);
    QCOMPARE(quiet.job.stall, LogStall::NeverSent);
    quiet.brings(TransferState::Running, 1);
    QCOMPARE(quiet.job.stall, LogStall::None);
    quiet.waits(5);
    QCOMPARE(quiet.job.stall, LogStall::UploadStopped);
    quiet.waits(24 * 60);
    QCOMPARE(quiet.job.failure, LogFailure::TimedOut);
}

void otherRequestIds()
{
    Request r(true);
    r.says("UploadFailure", 8);
    QCOMPARE(r.job.state, JobState::Open);
    r.says("UploadFailure", 9);
    QCOMPARE(r.job.state, JobState::Failed);
}

void refusedAndUnknown()
{
    Request refused(true);
    QCOMPARE(refused.answers(CommandOutcome::Rejected, "Rejected"), LogNext::Nothing);
    QCOMPARE(refused.job.failure, LogFailure::Refused);
    Request unknown;
    QCOMPARE(unknown.answers(CommandOutcome::NotSupported, "NotImplemented"), LogNext::Nothing);
    QCOMPARE(unknown.job.failure, LogFailure::NotSupported);
    Request silent;
    QCOMPARE(silent.answers(CommandOutcome::Disconnected, ""), LogNext::Nothing);
    QCOMPARE(silent.job.stall, LogStall::NoAnswer);
    Request unsent;
    QCOMPARE(unsent.answers(CommandOutcome::Cancelled, ""), LogNext::AskAgain);
}

void diskAndSizeTellWhy()
{
    Request full;
    full.brings(TransferState::Failed, 50, 100, TransferProblem::DiskFull);
    QCOMPARE(full.job.failure, LogFailure::DiskFull);
    Request large;
    large.brings(TransferState::Failed, 50, 100, TransferProblem::TooLarge);
    QCOMPARE(large.job.failure, LogFailure::TooLarge);
}

// ---- protocols --------------------------------------------------------------------------------------

StationRecord station(const char* supported, const char* vendor = "")
{
    StationRecord record;
    record.boot.vendor = QString::fromLatin1(vendor);
    if (*supported != '\0')
        record.variables.append({QStringLiteral("Ocpp16"), QStringLiteral("supportedfiletransferprotocols"), QString::fromLatin1(supported), true});
    return record;
}

void protocolIsChosen()
{
    using Reason = TransferReason;
    TransferKnowledge all;
    all.offered = {Http, Https, Ftp, Ftps};
    QCOMPARE(chooseProtocol(station(""), all), (TransferChoice{Http, Reason::Usual}));
    QCOMPARE(chooseProtocol(station(" ftp, HTTP"), all), (TransferChoice{Ftp, Reason::Supported}));
    QCOMPARE(chooseProtocol(station("", "Alfen BV"), all), (TransferChoice{Ftp, Reason::Vendor}));
    QCOMPARE(chooseProtocol(station("HTTP", "Alfen BV"), all), (TransferChoice{Http, Reason::Supported}));
    TransferKnowledge worked = all;
    worked.workedBefore = Https;
    QCOMPARE(chooseProtocol(station(""), worked), (TransferChoice{Https, Reason::WorkedBefore}));
    QCOMPARE(chooseProtocol(station("FTP,HTTPS"), worked), (TransferChoice{Https, Reason::WorkedBefore}));
    QCOMPARE(chooseProtocol(station("FTP,HTTP"), worked), (TransferChoice{Ftp, Reason::Supported}));
    TransferKnowledge hand = worked;
    hand.byHand = Ftps;
    QCOMPARE(chooseProtocol(station("HTTP"), hand), (TransferChoice{Ftps, Reason::ByHand}));
    TransferKnowledge few;
    few.offered = {Http};
    QVERIFY(!chooseProtocol(station("FTP,SFTP"), few).isPossible());
    QVERIFY(!chooseProtocol(station("SFTP"), few).isPossible()); // it names one, and nobody here knows it
    QVERIFY(!chooseProtocol(station("SFTP, SCP", "OpenEVSE"), few).isPossible()); // its own word goes before the hint
    QVERIFY(chooseProtocol(station(" , "), TransferKnowledge{{Http}, {}, {}}).isPossible()); // it names none
    QCOMPARE(chooseProtocol(station("SFTP"), TransferKnowledge{{Http}, Http, {}}), (TransferChoice{Http, Reason::WorkedBefore}));
    QCOMPARE(chooseProtocol(station("SFTP"), TransferKnowledge{{Http}, {}, Http}), (TransferChoice{Http, Reason::ByHand}));
    few.byHand = Ftp;
    QVERIFY(!chooseProtocol(station(""), few).isPossible());
    QVERIFY(!chooseProtocol(station(""), {}).isPossible());
}

void requestsThatMakeNoSense()
{
    LogRequest request;
    request.stations = {StationId(QStringLiteral("A"))};
    QVERIFY(!whyNoLogs(request));
    request.from = later(10);
    request.to = later(5);
    QCOMPARE(whyNoLogs(request)->args, QStringList{QStringLiteral("to")});
    request.stations.clear();
    QCOMPARE(whyNoLogs(request)->args, QStringList{QStringLiteral("stations")});
}

void whichActionAsks()
{
    StationRecord record;
    QCOMPARE(choosesGetLog(LogKind::Diagnostics, record), std::optional(false));
    QCOMPARE(choosesGetLog(LogKind::Security, record), std::optional(true));
    record.unsupportedActions = {QStringLiteral("GetDiagnostics")};
    QCOMPARE(choosesGetLog(LogKind::Diagnostics, record), std::optional(true));
    record.unsupportedActions.insert(QStringLiteral("GetLog"));
    QVERIFY(!choosesGetLog(LogKind::Diagnostics, record));
    QVERIFY(!choosesGetLog(LogKind::Security, record));
}

const std::vector<Clause> LogClauses{
    {"§4.4 in order", diagnosticsInOrder},
    {"§5.9 no file name", noNameMeansNothingThere},
    {"Uploaded, nothing arrived", uploadedAndNothingArrived},
    {"§7.24 failures", everyFailureHasItsMeaning},
    {"a whole file", wholeFileBeatsTheWord},
    {"quirk 42 repeated", repeatedUploading},
    {"Idle and stalls", idleAndStalls},
    {"security whitepaper requestId", otherRequestIds},
    {"answers", refusedAndUnknown},
    {"disk and size", diskAndSizeTellWhy},
    {"§9.1 protocols", protocolIsChosen},
    {"requests that make no sense", requestsThatMakeNoSense},
    {"GetDiagnostics or GetLog", whichActionAsks},
};

} // namespace

class TestLogRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void follows_data() { addClauses(LogClauses); }
    void follows() { runClause(); }
};

FORECOURT_TEST(TestLogRules)
#include "tst_logrules.moc"
