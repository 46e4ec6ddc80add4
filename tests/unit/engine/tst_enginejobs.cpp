// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Roll-outs and logs in a whole engine: asking, following, restarts of either side, files.
#include "tests/support/engineharness.h"
#include "tests/support/fakefilehost.h"
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"

using namespace forecourt;
using namespace forecourt::tests;
using std::chrono::minutes;
using std::chrono::seconds;
using Stage = FirmwareStage;

namespace {

const QString A = QStringLiteral("A");
const QString Job1 = QStringLiteral("firmware/1");
const QString Log1 = QStringLiteral("log/1");

/// An engine with a file host, a library with one file, and chargers A, B, C … online.
struct JobSite
{
    FakeFileHost host;
    FakeFileHost fresh; ///< after a restart
    FakeVault vault;
    EngineHarness site;
    QHash<QString, StationDouble> stations;
    FirmwareFileId file;

    explicit JobSite(const QStringList& chargers = {A})
    {
        useFiles();
        for (const QString& id : chargers)
            stations.insert(id, site.online(id));
        file = addFile();
    }
    void useFiles()
    {
        site.engine->useVault(&vault);
        site.engine->useFileHost(&host);
        site.settle();
    }
    FirmwareFileId addFile(const QString& version = QStringLiteral("2.0"))
    {
        FirmwareFacts facts;
        facts.name = QStringLiteral("fw.bin");
        facts.version = version;
        const auto added = site.engine->fileLibrary().addFirmware(QStringLiteral("/tmp/fw.bin"), facts, QStringLiteral("Eva"));
        Q_ASSERT(added.isFinished() && added.result().has_value());
        return *added.result();
    }
    [[nodiscard]] ScriptedAdapter& at(const QString& id) { return stations.find(id)->adapter(); }
    RolloutRequest request(const QStringList& chargers) const
    {
        RolloutRequest request;
        request.file = file;
        for (const QString& id : chargers)
            request.stations.append(StationId(id));
        request.user = QStringLiteral("Eva");
        return request;
    }
    Result<RolloutId> start(const RolloutRequest& request)
    {
        const auto started = site.engine->jobs().startRollout(request);
        site.settle();
        return started.result();
    }
    RolloutId start(const QStringList& chargers = {A}) { return *start(request(chargers)); }
    [[nodiscard]] FirmwareJob job(qint64 id = 1)
    {
        site.settle();
        const FirmwareJobPointer known = site.live->jobs().firmwareJob(JobId(id));
        return known ? *known : FirmwareJob{};
    }
    [[nodiscard]] LogJob log(qint64 id = 1)
    {
        site.settle();
        const LogJobPointer known = site.live->jobs().logJob(JobId(id));
        return known ? *known : LogJob{};
    }
    [[nodiscard]] FirmwareRollout rollout(RolloutId id = RolloutId(1))
    {
        site.settle();
        return site.live->jobs().rollout(id).value_or(FirmwareRollout{});
    }
    /// Actions that went to the charger.
    [[nodiscard]] QStringList asked(const QString& id = A)
    {
        QStringList actions;
        for (const ScriptedAdapter::Sent& sent : at(id).sentCommands)
            actions.append(sent.prepared.action);
        return actions;
    }
    void accept(const QString& id = A)
    {
        at(id).answer(CommandOutcome::Accepted, {});
        site.settle();
    }
    void says(const QString& id, const char* status)
    {
        at(id).say(QStringLiteral("FirmwareStatusNotification"), ocpp::FirmwareStatusNotice{QString::fromLatin1(status), {}, false});
        site.settle();
    }
    void saysOfLog(const QString& id, const char* status)
    {
        at(id).say(QStringLiteral("DiagnosticsStatusNotification"), ocpp::LogStatusNotice{QString::fromLatin1(status), {}, true});
        site.settle();
    }
    /// The whole way of one charger.
    void update(const QString& id, const char* version = "2.0")
    {
        accept(id);
        says(id, "Downloading");
        says(id, "Downloaded");
        says(id, "Installing");
        stations.find(id)->boot(QString::fromLatin1(version));
        site.settle();
    }
    void restart()
    {
        site.restart();
        stations.clear();
    }
    void connectAgain(const QString& id)
    {
        stations.remove(id);
        stations.insert(id, site.connect(id));
        while (at(id).outstanding() && !isOfJob(at(id).sentCommands.back().prepared.action))
            at(id).answer(CommandOutcome::Rejected, QStringLiteral("Rejected"));
        site.settle();
    }
    [[nodiscard]] static bool isOfJob(const QString& action)
    {
        return action.contains(QStringLiteral("Firmware")) || action == QStringLiteral("GetLog") || action == QStringLiteral("GetDiagnostics");
    }
    QList<JobId> requestLogs(LogRequest request)
    {
        const auto asked = site.engine->jobs().requestLogs(request);
        site.settle();
        return asked.result().value_or(QList<JobId>{});
    }
    QList<JobId> requestLogs(const QStringList& chargers = {A}, LogKind kind = LogKind::Diagnostics)
    {
        LogRequest request;
        for (const QString& id : chargers)
            request.stations.append(StationId(id));
        request.kind = kind;
        return requestLogs(request);
    }
};

// ---- firmware ---------------------------------------------------------------------------------------

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

void signedFirmwareIsAskedForSigned()
{
    JobSite s;
    s.vault.read.verdict = SignatureVerdict::Good;
    FirmwareFacts facts;
    facts.name = QStringLiteral("signed.bin");
    facts.version = QStringLiteral("3.0");
    facts.signature = {QStringLiteral("pem"), QStringLiteral("c2ln")};
    s.file = *s.site.engine->fileLibrary().addFirmware(QStringLiteral("/x"), facts, {}).result();
    s.start();
    QCOMPARE(s.asked(), QStringList{QStringLiteral("SignedUpdateFirmware")});
    const auto command = std::get<UpdateSignedFirmware>(s.at(A).sentCommands.back().prepared.meaning);
    QCOMPARE(command.signature, QStringLiteral("c2ln"));
    QCOMPARE(command.requestId, 1);
    ocpp::Answer no; // it does not know the extension
    no.outcome = CommandOutcome::NotSupported;
    no.errorCode = QStringLiteral("NotImplemented");
    s.at(A).answer(no);
    s.site.settle();
    QCOMPARE(s.asked().constLast(), QStringLiteral("UpdateFirmware"));
    QVERIFY(!s.job().isSigned);
}

/// A file whose certificate runs out in an hour.
FirmwareFileId addSigned(JobSite& s)
{
    s.vault.read.verdict = SignatureVerdict::Good;
    s.vault.read.signatureUntil = s.site.now().addSecs(3600);
    FirmwareFacts facts;
    facts.name = QStringLiteral("signed.bin");
    facts.version = QStringLiteral("3.0");
    facts.signature = {QStringLiteral("pem"), QStringLiteral("c2ln")};
    return *s.site.engine->fileLibrary().addFirmware(QStringLiteral("/x"), facts, {}).result();
}

void aCertificateThatRanOutIsNotSent()
{
    JobSite s;
    s.file = addSigned(s);
    s.site.clock.advance(minutes(61));
    RolloutRequest request = s.request({A});
    request.plan.method = FirmwareMethod::Signed;
    QCOMPARE(s.start(request).error().code, ErrorCode::NotAllowed);
    s.start(); // by itself it goes without
    QCOMPARE(s.asked().constLast(), QStringLiteral("UpdateFirmware"));
    QVERIFY(!s.job().isSigned);
}

void aCertificateRunsOutBeforeItsTimeComes()
{
    JobSite s;
    s.file = addSigned(s);
    RolloutRequest request = s.request({A});
    request.plan.method = FirmwareMethod::Signed;
    request.plan.notBefore = s.site.now().addSecs(2 * 3600);
    QVERIFY(s.start(request).has_value());
    s.site.clock.advance(minutes(121));
    QCOMPARE(s.job().failure, FirmwareFailure::SignatureMissing);
    QVERIFY(!s.asked().contains(QStringLiteral("SignedUpdateFirmware")));
}

void badSignatureIsNeverSent()
{
    JobSite s;
    RolloutRequest request = s.request({A});
    request.plan.method = FirmwareMethod::Signed;
    const Result<RolloutId> refused = s.start(request);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
    QVERIFY(s.asked().isEmpty());
}

void changedFileIsRefused()
{
    JobSite s;
    s.host.refusal = Error{ErrorCode::Conflict, QStringLiteral("changed"), {}};
    s.start();
    QCOMPARE(s.job().failure, FirmwareFailure::FileChanged);
    QVERIFY(s.asked().isEmpty());
    QVERIFY(s.site.live->jobs().firmwareFile(s.file)->isMissing);
    const Result<RolloutId> again = s.start(s.request({A}));
    QCOMPARE(again.error().code, ErrorCode::Conflict);
}

void noHostMeansWaiting()
{
    JobSite s;
    s.site.engine->useFileHost(nullptr);
    s.start();
    QCOMPARE(s.job().wait, JobWait::FileHost);
    QVERIFY(s.job().waitReason == ErrorCode::Offline);
    s.host.refusal = Error{ErrorCode::InvalidInput, QStringLiteral("no address"), {}};
    s.site.engine->useFileHost(&s.host);
    QCOMPARE(s.job().wait, JobWait::FileHost);
    QVERIFY(s.job().waitReason == ErrorCode::InvalidInput);
    s.requestLogs();
    QVERIFY(s.log(2).waitReason == ErrorCode::InvalidInput);
    s.host.refusal.reset();
    s.host.listener->protocolsChanged();
    s.site.settle();
    QCOMPARE(s.job().stage, Stage::Asked);
}

void noProtocolInCommon()
{
    JobSite s;
    RolloutRequest request = s.request({A});
    request.plan.protocol = TransferProtocol::Https;
    QVERIFY(s.start(request).has_value());
    QCOMPARE(s.job().failure, FirmwareFailure::NoProtocol);
}

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

/// \a change of charger A, by its owner.
Result<api::SaveOutcome> save(JobSite& s, const api::StationChange& change)
{
    const auto saved = s.site.engine->administration().saveStation(StationId(A), change);
    s.site.settle();
    return saved.result();
}

void addressesAreMadeAsTheChargerNeedsThem()
{
    JobSite s;
    s.start();
    QVERIFY(!s.host.offers.first().terms.wantsPassword && s.host.offers.first().terms.announcedAddress.isEmpty());
    s.accept();
    s.says(A, "DownloadFailed");
    api::StationChange change;
    change.filesWithPassword = true;
    change.filesAddress = QStringLiteral("files.example:8080");
    QVERIFY(save(s, change).has_value());
    QVERIFY(s.site.engine->jobs().retry(JobId(1), std::nullopt, QStringLiteral("Eva")).result().has_value());
    s.site.settle();
    s.accept();
    const ports::TransferTerms again = s.host.offers.last().terms;
    QVERIFY(again.wantsPassword && !again.access); // a new address, not the one that failed
    QCOMPARE(again.announcedAddress, QStringLiteral("files.example:8080"));
    s.requestLogs();
    QCOMPARE(s.host.uploadSlots.size(), 1);
    QVERIFY(s.host.uploadSlots.first().terms.wantsPassword);
    QCOMPARE(s.host.uploadSlots.first().terms.announcedAddress, QStringLiteral("files.example:8080"));
    s.restart(); // it is remembered
    s.site.engine->useVault(&s.vault);
    s.site.engine->useFileHost(&s.fresh);
    s.site.settle();
    QCOMPARE(s.fresh.offers.size(), 1);
    QVERIFY(s.fresh.offers.first().terms.wantsPassword);
    QCOMPARE(s.fresh.offers.first().terms.announcedAddress, QStringLiteral("files.example:8080"));
    change.filesWithPassword = false;
    change.filesAddress = QString();
    QVERIFY(save(s, change).has_value());
    QCOMPARE(s.site.live->station(StationId(A))->record.transfer, TransferHints{});
}

void addressThatNamesNoComputerIsRefused()
{
    JobSite s;
    for (const char* text : {"http://10.0.0.5", "10.0.0.5/files", "a b", "host:0", "host:70000", "[fd00::1", "::1::"}) {
        api::StationChange change;
        change.filesAddress = QLatin1String(text);
        const auto saved = save(s, change);
        QVERIFY2(!saved, text);
        QCOMPARE(saved.error().args, QStringList{QStringLiteral("filesAddress")});
    }
    QVERIFY(s.site.live->station(StationId(A))->record.transfer.address.isEmpty());
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

void whatTheHostCountedIsTold()
{
    JobSite s;
    s.host.counted = {2, 4096, 50, 1};
    s.site.clock.advance(seconds(11));
    s.site.settle();
    QCOMPARE(s.site.live->jobs().figures(), s.host.counted);
    api::LiveSite late(s.site.engine->changes()); // one that begins now
    QTRY_COMPARE(late.jobs().figures().refusedPaths, quint64(2));
}

// ---- logs -------------------------------------------------------------------------------------------

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

void twoRequestsAtOnceAreOne()
{
    JobSite s;
    QCOMPARE(s.requestLogs().size(), 1);
    QVERIFY(s.requestLogs().isEmpty());
}

// ---- files ------------------------------------------------------------------------------------------

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

void firmwareOfTheLibrary()
{
    JobSite s;
    api::FileLibrary& library = s.site.engine->fileLibrary();
    FirmwareFacts bad;
    bad.name = QStringLiteral("../x");
    QCOMPARE(library.addFirmware(QStringLiteral("/x"), bad, {}).result().error().args, QStringList{QStringLiteral("name")});
    const auto inspected = library.inspect(QStringLiteral("/tmp/fw-2.0.bin"), {}).result();
    QCOMPARE(inspected->version, QStringLiteral("2.0"));
    QVERIFY(inspected->doubts.contains(FirmwareDoubt::SameFile));
    FirmwareFacts facts;
    facts.name = QStringLiteral("other.bin");
    facts.version = QStringLiteral("2.1");
    QVERIFY(library.changeFirmware(s.file, facts, QStringLiteral("Eva")).result().has_value());
    s.site.settle();
    QCOMPARE(s.site.live->jobs().firmwareFile(s.file)->version, QStringLiteral("2.1"));
    QVERIFY(library.removeFirmware(s.file, {}).result().has_value());
    s.site.settle();
    QVERIFY(s.site.live->jobs().firmwareFiles().isEmpty());
    QVERIFY(library.restoreFirmware(s.file, {}).result().has_value());
    s.site.settle();
    QCOMPARE(s.site.live->jobs().firmwareFiles().size(), 1);
    s.vault.missing = {QStringLiteral("firmware-1")};
    s.restart();
    s.useFiles();
    QVERIFY(s.site.live->jobs().firmwareFile(s.file)->isMissing);
}

const std::vector<Clause> JobClauses{
    {"§5.19 one charger", oneCharger},
    {"stored before it is asked", whatIsAskedIsStoredFirst},
    {"login and address of a charger", addressesAreMadeAsTheChargerNeedsThem},
    {"an address that is none", addressThatNamesNoComputerIsRefused},
    {"one after another", oneAfterAnotherToTheEnd},
    {"stops after a failure", stopsAfterTheFirstFailure},
    {"goes on after a failure", goesOnAfterFailuresWhereWanted},
    {"pause", pauseLetsTheRunningOneEnd},
    {"cancel", cancelLeavesWhoWasAsked},
    {"offline", offlineIsAskedWhenItIsBack},
    {"when idle", whenIdleWaitsForTheCar},
    {"at a time", atATime},
    {"link lost before it was sent", linkLostBeforeItWasSent},
    {"paused while the file is read", pausedWhileTheFileIsRead},
    {"paused while the job is stored", pausedWhileTheJobIsStored},
    {"stopped while the next file is read", stoppedAtAFailureWhileTheNextFileIsRead},
    {"cancelled while the file is read", cancelledWhileTheFileIsRead},
    {"skipped while the file is read", skippedWhileTheFileIsRead},
    {"a car comes while the file is read", aCarComesWhileTheFileIsRead},
    {"words before it was asked", wordsBeforeItWasAskedAreNotAboutIt},
    {"cancelled before the command could leave", cancelledBeforeTheCommandCouldLeave},
    {"cancelled, our restart before asking", cancelledAndRestartedBeforeItWasAsked},
    {"security whitepaper signed", signedFirmwareIsAskedForSigned},
    {"a certificate that ran out", aCertificateThatRanOutIsNotSent},
    {"a certificate runs out before its time", aCertificateRunsOutBeforeItsTimeComes},
    {"a bad signature", badSignatureIsNeverSent},
    {"a changed file", changedFileIsRefused},
    {"no file host", noHostMeansWaiting},
    {"no protocol", noProtocolInCommon},
    {"our restart", ourRestartLosesNothing},
    {"our restart, no address again", addressThatDoesNotOpenAgainIsTold},
    {"our restart, the file is gone", fileThatIsGoneAfterItWasFetchedEndsNothing},
    {"our restart before asking", restartBeforeTheCommandWasSent},
    {"our restart with others waiting", waitingJobsGoOnAfterOurRestart},
    {"stalls", stallAndWhatAnOperatorDoes},
    {"retry", retryAsksOnceMoreOverAnotherProtocol},
    {"retry, our restart", protocolOfARetrySurvivesOurRestart},
    {"a late return", lateReturnCounts},
    {"nothing to do", whoHasItIsNotAsked},
    {"what cannot be started", whatCannotBeStarted},
    {"what the host counted", whatTheHostCountedIsTold},
    {"§5.9 diagnostics", diagnosticsArrive},
    {"security whitepaper GetLog", securityLogNeedsGetLog},
    {"diagnostics by GetLog", diagnosticsByGetLogWhereTheOldOneIsUnknown},
    {"§7.24 UploadFailed", uploadFails},
    {"disk full", diskFullFreesAndTells},
    {"our restart, logs", logsSurviveOurRestart},
    {"power cut while a file is taken", powerCutWhileAFileIsTaken},
    {"our restart, no room again", roomThatDoesNotOpenAgainIsTold},
    {"offline, logs", logOfAnOfflineChargerWaits},
    {"offline, our restart, logs", protocolOfARequestSurvivesOurRestart},
    {"two requests", twoRequestsAtOnceAreOne},
    {"remove and undo", removedFilesComeBackForADay},
    {"retention", retentionTakesTheOldestButNotWhatIsKept},
    {"library", firmwareOfTheLibrary},
};

} // namespace

class TestEngineJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void follows_data() { addClauses(JobClauses); }
    void follows() { runClause(); }
};

FORECOURT_TEST(TestEngineJobs)
#include "tst_enginejobs.moc"
