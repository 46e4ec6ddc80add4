// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/believablefirmware.h"

#include "tests/support/sitebuilder.h"

namespace forecourt::tests {

namespace {

const QString Bay1 = QStringLiteral("BAY-1");
const QString Bay2 = QStringLiteral("BAY-2");
const QString Bay3 = QStringLiteral("BAY-3");
const QString Bay5 = QStringLiteral("BAY-5");
const QString Yard = QStringLiteral("YARD-DC");

void addLibrary(JobChanges& jobs)
{
    FirmwareFile terra = aFirmwareFile(1);
    terra.model = QStringLiteral("Terra AC W22");
    terra.notes = QStringLiteral("Mends the restart after a short power cut.");
    FirmwareFile alfen = aFirmwareFile(2, QStringLiteral("6.2.1"));
    alfen.name = QStringLiteral("NG9xx-6.2.1.fwi");
    alfen.vendor = QStringLiteral("Alfen");
    alfen.model = QStringLiteral("Eve Double");
    alfen.verdict = SignatureVerdict::None;
    alfen.signedBy.clear();
    FirmwareFile gone = aFirmwareFile(3, QStringLiteral("2.4.2"));
    gone.name = QStringLiteral("hyc-2.4.2.bin");
    gone.vendor = QStringLiteral("alpitronic");
    gone.model = QStringLiteral("HYC 50");
    gone.isMissing = true;
    jobs.firmwareFiles = {terra, alfen, gone};
}

void addRollouts(JobChanges& jobs)
{
    FirmwareRollout running = aRollout(1);
    running.model = QStringLiteral("Terra AC W22");
    running.count = 2;
    FirmwareRollout finished = aRollout(2, RolloutState::Finished);
    finished.vendor = QStringLiteral("alpitronic");
    finished.model = QStringLiteral("HYC 50");
    finished.version = QStringLiteral("2.4.1");
    finished.count = 1;
    jobs.rollouts = {running, finished};
    FirmwareJob silent = aFirmwareJob(1, Bay1, FirmwareStage::Installing);
    silent.stall = FirmwareStall::InstallSilent;
    silent.heardAt = pictureTime().addSecs(-240);
    silent.stalledAt = pictureTime().addSecs(-60);
    silent.bytesServed = running.bytes;
    silent.notes.append({pictureTime().addSecs(-240), JobNoteKind::Reported, QStringLiteral("Installing"), 0});
    silent.notes.append({pictureTime().addSecs(-60), JobNoteKind::Stalled, {}, 0});
    FirmwareJob waiting = aFirmwareJob(2, Bay2, FirmwareStage::Waiting);
    waiting.waitsFor = StationId(Bay1);
    FirmwareJob done = aFirmwareJob(3, Yard, FirmwareStage::Confirmed, 2);
    done.versionBefore = QStringLiteral("2.4.0");
    done.versionSeen = QStringLiteral("2.4.1");
    for (const FirmwareJob& job : {silent, waiting, done})
        jobs.firmware.append(std::make_shared<FirmwareJob>(job));
}

void addLogs(JobChanges& jobs)
{
    LogJob uploading = aLogJob(11, Bay3, LogStage::Uploading);
    uploading.bytesReceived = 3'100'000;
    uploading.bytesExpected = 12'400'000;
    LogJob refused = aLogJob(12, Bay5, LogStage::Asked);
    refused.state = JobState::Failed;
    refused.failure = LogFailure::UploadFailed;
    refused.stationStatus = QStringLiteral("UploadFailed");
    refused.endedAt = pictureTime().addSecs(-30);
    LogJob done = aLogJob(13, Yard, LogStage::Received);
    done.state = JobState::Done;
    done.files = {StationFileId(1)};
    done.bytesReceived = 1'234'567;
    done.endedAt = pictureTime().addSecs(-120);
    for (const LogJob& job : {uploading, refused, done})
        jobs.logs.append(std::make_shared<LogJob>(job));
    StationFile kept = aStationFile(1, Yard);
    kept.isKept = true;
    StationFile text = aStationFile(2, Bay1, QStringLiteral("ocpp.log.gz"));
    text.bytes = 48'213;
    jobs.stationFiles = {kept, text};
    jobs.retention = FileRetention{};
}

void fillArchive(FakeFileLibrary& files)
{
    files.listing.kind = ArchiveKind::Archive;
    files.listing.format = QStringLiteral("ZIP");
    files.listing.members = {{0, QStringLiteral("log/ocpp.log"), 84, pictureTime().addSecs(-180), false, false},
                             {1, QStringLiteral("log/system.log"), 26, pictureTime().addSecs(-180), false, false},
                             {2, QStringLiteral("dump.bin"), 6, std::nullopt, false, false}};
    files.contents = {{0, "09:58:01 connected\n09:58:07 GroundFailure at connector 1\n10:01:12 cleared\n10:14:00 asked\n"},
                      {1, "09:57:59 kernel: started\n"},
                      {2, QByteArray("\x00\x01\x02\x7f\xfe\xff", 6)}};
    files.binaries = {2};
    files.hits.hits = {{0, 19, 2, QStringLiteral("09:58:07 GroundFailure at connector 1")}};
}

} // namespace

void fillBelievableFirmware(FakeChangeSource& source, FakeFileLibrary& files)
{
    JobChanges& jobs = source.state.jobs;
    addLibrary(jobs);
    addRollouts(jobs);
    addLogs(jobs);
    jobs.protocols = QList<TransferOffering>{{TransferProtocol::Http, true, 8888, {}},
                                             {TransferProtocol::Https, false, 0, QStringLiteral("English"), ErrorCode::NotSupported},
                                             {TransferProtocol::Ftp, true, 2121, {}},
                                             {TransferProtocol::Ftps, false, 0, QStringLiteral("English"), ErrorCode::NotSupported}};
    fillArchive(files);
}

} // namespace forecourt::tests
