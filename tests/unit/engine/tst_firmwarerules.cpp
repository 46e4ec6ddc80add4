// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// How the update of one charger goes on: the pure rules.
#include "core/engine/firmwarerules.h"
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"

using namespace forecourt;
using namespace forecourt::engine;
using namespace forecourt::tests;

namespace forecourt::tests::firmwarerules {

using Stage = FirmwareStage;
using Stall = FirmwareStall;
using Failure = FirmwareFailure;

namespace {

const QDateTime Begin(QDate(2026, 5, 5), QTime(3, 0), Qt::UTC);

QDateTime after(int minutes)
{
    return Begin.addSecs(qint64(minutes) * 60);
}

/// A job that was asked and answered.
struct Charger
{
    FirmwareJob job;
    FirmwareSetting setting;
    int minute = 0;

    Charger()
    {
        job.id = JobId(1);
        job.createdAt = Begin;
        job.versionBefore = QStringLiteral("1.0");
        setting.wanted = QStringLiteral("2.0");
        firmwareAsked(job, CommandId(7), QStringLiteral("UpdateFirmware"), Begin);
    }
    Charger& says(const char* status)
    {
        firmwareReported(job, QString::fromLatin1(status), std::nullopt, setting, after(++minute));
        return *this;
    }
    Charger& boots(const char* version)
    {
        firmwareBooted(job, QString::fromLatin1(version), setting, after(++minute));
        return *this;
    }
    Charger& waits(int minutes)
    {
        minute += minutes;
        firmwareTick(job, setting, after(minute));
        return *this;
    }
    Charger& fetches(TransferState state, qint64 done, TransferProblem problem = TransferProblem::None)
    {
        FileTransfer transfer;
        transfer.state = state;
        transfer.problem = problem;
        transfer.bytesDone = done;
        transfer.bytesTotal = 100;
        firmwareServed(job, transfer, after(++minute));
        return *this;
    }
    FirmwareNext answers(CommandOutcome outcome, const char* status)
    {
        CommandRecord record;
        record.id = CommandId(7);
        record.outcome = outcome;
        record.answerStatus = QString::fromLatin1(status);
        return firmwareAnswered(job, record, setting, after(++minute));
    }
};

// ---- statuses ---------------------------------------------------------------------------------------

void everyStepInOrder()
{
    Charger c;
    c.says("Downloading");
    QCOMPARE(c.job.stage, Stage::Downloading);
    c.says("Downloaded");
    QCOMPARE(c.job.stage, Stage::Downloaded);
    c.says("Installing");
    QCOMPARE(c.job.stage, Stage::Installing);
    c.boots("2.0");
    QCOMPARE(c.job.state, JobState::Done);
    QCOMPARE(c.job.stage, Stage::Confirmed);
    QCOMPARE(c.job.reachedAt(Stage::Downloading), std::optional(after(1)));
    QCOMPARE(c.job.reachedAt(Stage::Rebooted), std::optional(after(4)));
    QCOMPARE(c.job.endedAt, std::optional(after(4)));
}

void repeatedStatusesMoveNothing()
{
    Charger c;
    for (int i = 0; i < 500; ++i)
        c.says("Downloading");
    QCOMPARE(c.job.stage, Stage::Downloading);
    QCOMPARE(c.job.moments.size(), 2);
    QVERIFY(c.job.notes.size() <= 3);
}

void skippedStatuses()
{
    Charger c;
    c.says("Installing");
    QCOMPARE(c.job.stage, Stage::Installing);
    QVERIFY(!c.job.reachedAt(Stage::Downloaded));
    c.says("Installed");
    QCOMPARE(c.job.state, JobState::Open);
    c.boots("2.0");
    QCOMPARE(c.job.state, JobState::Done);
}

void outOfOrderNeverGoesBack()
{
    Charger c;
    c.says("Installing").says("Downloaded").says("Downloading");
    QCOMPARE(c.job.stage, Stage::Installing);
}

void onlyTheBootTells()
{
    Charger c;
    c.boots("2.0"); // a station that says nothing of its update
    QCOMPARE(c.job.state, JobState::Done);
}

void idleWhileWeWait()
{
    Charger early;
    early.says("Idle");
    QCOMPARE(early.job.state, JobState::Open);
    QCOMPARE(early.job.stall, Stall::NeverFetched);
    Charger late;
    late.says("Downloading").says("Downloaded").says("Installing").says("Idle");
    QCOMPARE(late.job.stall, Stall::NotConfirmed);
    late.boots("2.0");
    QCOMPARE(late.job.state, JobState::Done);
}

void installedWithoutReboot()
{
    Charger c;
    c.says("Downloading").says("Downloaded").says("Installing").says("Installed");
    QCOMPARE(c.job.state, JobState::Open);
    c.waits(11);
    QCOMPARE(c.job.stall, Stall::NotConfirmed);
    c.waits(60);
    QCOMPARE(c.job.state, JobState::Done); // its own word
    QVERIFY(!c.job.detail.isEmpty());
    QVERIFY(c.job.versionSeen.isEmpty());
}

void installedIsEnoughWithoutAVersion()
{
    Charger c;
    c.setting.wanted.clear();
    c.says("Installing").says("Installed");
    QCOMPARE(c.job.state, JobState::Done);
}

void anotherVersionThanBeforeWithoutAWantedOne()
{
    Charger c;
    c.setting.wanted.clear();
    c.says("Downloading").boots("1.5");
    QCOMPARE(c.job.state, JobState::Done);
    QCOMPARE(c.job.versionSeen, QStringLiteral("1.5"));
}

void bootWithTheOldVersion()
{
    Charger c;
    c.says("Downloading").boots("1.0");
    QCOMPARE(c.job.stage, Stage::Downloading); // a restart on the way
    c.says("Downloaded").says("Installing").boots("1.0");
    QCOMPARE(c.job.stage, Stage::Rebooted);
    c.waits(5);
    QCOMPARE(c.job.state, JobState::Open); // some restart twice
    c.waits(6);
    QCOMPARE(c.job.state, JobState::Failed);
    QCOMPARE(c.job.failure, Failure::OtherVersion);
    QCOMPARE(c.job.versionSeen, QStringLiteral("1.0"));
}

void secondBootBringsIt()
{
    Charger c;
    c.says("Installing").boots("1.0").boots("v2.0 ");
    QCOMPARE(c.job.state, JobState::Done);
}

void sameVersionAgainNeedsInstalling()
{
    Charger c;
    c.job.versionBefore = QStringLiteral("2.0");
    c.boots("2.0");
    QCOMPARE(c.job.state, JobState::Open);
    c.says("Installing").boots("2.0");
    QCOMPARE(c.job.state, JobState::Done);
}

void failuresBearTheChargersWord()
{
    const std::pair<const char*, Failure> failures[] = {{"DownloadFailed", Failure::DownloadFailed},
                                                        {"InstallationFailed", Failure::InstallationFailed},
                                                        {"InvalidSignature", Failure::SignatureRefused},
                                                        {"InstallVerificationFailed", Failure::VerificationFailed}};
    for (const auto& [status, failure] : failures) {
        Charger c;
        c.says(status);
        QCOMPARE(c.job.state, JobState::Failed);
        QCOMPARE(c.job.failure, failure);
        QCOMPARE(c.job.stationStatus, QString::fromLatin1(status));
        c.says("Installed"); // it is over
        QCOMPARE(c.job.state, JobState::Failed);
    }
}

void downloadFailedIsTriedAgainWhereToldTo()
{
    Charger c;
    c.setting.retries = 1;
    c.setting.retryIntervalS = 60;
    c.says("Downloading").says("DownloadFailed");
    QCOMPARE(c.job.state, JobState::Open);
    c.says("Downloading");
    QCOMPARE(c.job.stall, Stall::None);
    c.says("DownloadFailed");
    QCOMPARE(c.job.state, JobState::Failed);
    Charger silent;
    silent.setting.retries = 3;
    silent.says("DownloadFailed").waits(30);
    QCOMPARE(silent.job.failure, Failure::DownloadFailed);
}

void otherRequestsStatusesAreNotItsOwn()
{
    Charger c;
    c.job.isSigned = true;
    c.job.requestId = 5;
    firmwareReported(c.job, QStringLiteral("InstallationFailed"), 4, c.setting, after(1));
    QCOMPARE(c.job.state, JobState::Open);
    firmwareReported(c.job, QStringLiteral("SignatureVerified"), 5, c.setting, after(2));
    QCOMPARE(c.job.stage, Stage::Downloaded);
}

void unknownWordsAreShown()
{
    Charger c;
    c.says("Pondering");
    QCOMPARE(c.job.state, JobState::Open);
    QCOMPARE(c.job.stationStatus, QStringLiteral("Pondering"));
}

// ---- answers ----------------------------------------------------------------------------------------

void answersOfTheCommand()
{
    Charger accepted;
    QCOMPARE(accepted.answers(CommandOutcome::Accepted, ""), FirmwareNext::Nothing);
    QCOMPARE(accepted.job.state, JobState::Open);
    Charger rejected;
    QCOMPARE(rejected.answers(CommandOutcome::Rejected, "Rejected"), FirmwareNext::Nothing);
    QCOMPARE(rejected.job.failure, Failure::Refused);
    for (const char* word : {"InvalidCertificate", "RevokedCertificate"}) {
        Charger certificate;
        QCOMPARE(certificate.answers(CommandOutcome::Rejected, word), FirmwareNext::Nothing);
        QCOMPARE(certificate.job.failure, Failure::CertificateRefused);
        QCOMPARE(certificate.job.stationStatus, QString::fromLatin1(word));
    }
    Charger unsent;
    QCOMPARE(unsent.answers(CommandOutcome::Cancelled, ""), FirmwareNext::AskAgain);
}

void notSupportedGoesTheOtherWay()
{
    Charger c;
    c.setting.canSwitch = true;
    QCOMPARE(c.answers(CommandOutcome::NotSupported, "NotSupported"), FirmwareNext::AskOtherWay);
    QCOMPARE(c.job.state, JobState::Open);
    c.setting.canSwitch = false;
    QCOMPARE(c.answers(CommandOutcome::NotSupported, "NotSupported"), FirmwareNext::Nothing);
    QCOMPARE(c.job.failure, Failure::NotSupported);
}

void silenceIsNoRefusal()
{
    Charger c;
    QCOMPARE(c.answers(CommandOutcome::TimedOut, ""), FirmwareNext::Nothing);
    QCOMPARE(c.job.state, JobState::Open);
    QCOMPARE(c.job.stall, Stall::NoAnswer);
    c.says("Downloading");
    QCOMPARE(c.job.stall, Stall::None);
}

// ---- bytes and time ---------------------------------------------------------------------------------

void bytesTellWhatStatusesDoNot()
{
    Charger c;
    c.fetches(TransferState::Running, 10);
    QCOMPARE(c.job.stage, Stage::Downloading);
    QCOMPARE(c.job.bytesServed, 10);
    c.fetches(TransferState::Interrupted, 20).fetches(TransferState::Running, 20).fetches(TransferState::Finished, 100);
    QCOMPARE(c.job.stage, Stage::Downloaded);
    QCOMPARE(c.job.bytesServed, 100);
    c.fetches(TransferState::Running, 100); // it fetches once more
    QCOMPARE(c.job.stage, Stage::Downloaded);
}

void fileTroubleFails()
{
    Charger changed;
    changed.fetches(TransferState::Failed, 0, TransferProblem::FileChanged);
    QCOMPARE(changed.job.failure, Failure::FileChanged);
    Charger broken;
    broken.fetches(TransferState::Failed, 0, TransferProblem::ReadFailed);
    QCOMPARE(broken.job.failure, Failure::FileHost);
    Charger late;
    late.fetches(TransferState::Finished, 100).fetches(TransferState::Failed, 100, TransferProblem::ReadFailed);
    QCOMPARE(late.job.state, JobState::Open); // it has what it needs
}

void everyStageHasItsStall()
{
    Charger c;
    c.waits(9);
    QCOMPARE(c.job.stall, Stall::None);
    c.waits(1);
    QCOMPARE(c.job.stall, Stall::NeverFetched);
    c.says("Downloading").waits(5);
    QCOMPARE(c.job.stall, Stall::DownloadStopped);
    c.says("Downloaded");
    c.setting.isIdle = false;
    c.waits(300); // a car charges: installing may wait for it
    QCOMPARE(c.job.stall, Stall::None);
    c.setting.isIdle = true;
    c.waits(1);
    QCOMPARE(c.job.stall, Stall::InstallSilent);
    c.says("Installing").waits(15);
    QCOMPARE(c.job.stall, Stall::InstallSilent);
    c.says("InstallRebooting");
    firmwareLinkLost(c.job, after(c.minute));
    c.setting.isOnline = false;
    c.waits(10);
    QCOMPARE(c.job.stall, Stall::DidNotReturn);
    c.setting.isOnline = true;
    c.boots("2.0");
    QCOMPARE(c.job.state, JobState::Done);
}

void patienceOfAnOperator()
{
    Charger c;
    c.job.patientUntil = after(60);
    c.waits(59);
    QCOMPARE(c.job.stall, Stall::None);
    c.waits(2);
    QCOMPARE(c.job.stall, Stall::NeverFetched);
}

const std::vector<Clause> Clauses{
    {"§4.5 every step in order", everyStepInOrder},
    {"quirk 42 repeated", repeatedStatusesMoveNothing},
    {"quirk 42 skipped", skippedStatuses},
    {"quirk 42 out of order", outOfOrderNeverGoesBack},
    {"only the boot tells", onlyTheBootTells},
    {"§7.25 Idle", idleWhileWeWait},
    {"Installed without reboot", installedWithoutReboot},
    {"no version known", installedIsEnoughWithoutAVersion},
    {"no version known, another one seen", anotherVersionThanBeforeWithoutAWantedOne},
    {"boot with the old version", bootWithTheOldVersion},
    {"a second boot", secondBootBringsIt},
    {"the same version again", sameVersionAgainNeedsInstalling},
    {"failures", failuresBearTheChargersWord},
    {"§5.19 retries", downloadFailedIsTriedAgainWhereToldTo},
    {"security whitepaper requestId", otherRequestsStatusesAreNotItsOwn},
    {"unknown words", unknownWordsAreShown},
    {"answers", answersOfTheCommand},
    {"NotSupported", notSupportedGoesTheOtherWay},
    {"no answer", silenceIsNoRefusal},
    {"bytes", bytesTellWhatStatusesDoNot},
    {"file trouble", fileTroubleFails},
    {"stalls", everyStageHasItsStall},
    {"patience", patienceOfAnOperator},
};

} // namespace

class TestFirmwareRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void follows_data() { addClauses(Clauses); }
    void follows() { runClause(); }
};

FORECOURT_TEST(TestFirmwareRules)

} // namespace forecourt::tests::firmwarerules

#include "tst_firmwarerules.moc"
