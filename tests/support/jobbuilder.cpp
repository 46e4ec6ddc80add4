// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/jobbuilder.h"

#include "tests/support/sitebuilder.h"

namespace forecourt::tests {

FirmwareFile aFirmwareFile(qint64 id, const QString& version)
{
    FirmwareFile file;
    file.id = FirmwareFileId(id);
    file.name = QStringLiteral("terra-ac-%1.bin").arg(version);
    file.vendor = QStringLiteral("ABB");
    file.model = QStringLiteral("Terra AC");
    file.version = version;
    file.bytes = 41'200'000;
    file.sha256 = QString(64, QLatin1Char('a'));
    file.verdict = SignatureVerdict::Good;
    file.signedBy = QStringLiteral("ABB Firmware Signing");
    file.addedAt = pictureTime().addDays(-1);
    file.addedBy = QStringLiteral("O. Keller");
    return file;
}

FirmwareRollout aRollout(qint64 id, RolloutState state)
{
    const FirmwareFile file = aFirmwareFile(1);
    FirmwareRollout rollout;
    rollout.id = RolloutId(id);
    rollout.file = file.id;
    rollout.fileName = file.name;
    rollout.vendor = file.vendor;
    rollout.model = file.model;
    rollout.version = file.version;
    rollout.bytes = file.bytes;
    rollout.sha256 = file.sha256;
    rollout.state = state;
    rollout.user = QStringLiteral("O. Keller");
    rollout.createdAt = pictureTime().addSecs(-7200);
    if (state == RolloutState::Finished || state == RolloutState::Cancelled)
        rollout.endedAt = pictureTime().addSecs(-600);
    return rollout;
}

FirmwareJob aFirmwareJob(qint64 id, const QString& station, FirmwareStage stage, qint64 rollout)
{
    FirmwareJob job;
    job.id = JobId(id);
    job.rollout = RolloutId(rollout);
    job.position = static_cast<int>(id);
    job.station = StationId(station);
    job.stage = stage;
    job.versionBefore = QStringLiteral("1.8.32");
    job.createdAt = pictureTime().addSecs(-7200);
    if (stage == FirmwareStage::Waiting) {
        job.wait = JobWait::Turn;
        return job;
    }
    job.attempts = 1;
    job.heardAt = pictureTime().addSecs(-60);
    for (int reached = int(FirmwareStage::Asked); reached <= int(stage); ++reached)
        job.moments.append({FirmwareStage(reached), pictureTime().addSecs(-540 + 60 * reached)});
    job.notes = {{pictureTime().addSecs(-480), JobNoteKind::Asked, QStringLiteral("UpdateFirmware"), 0},
                 {pictureTime().addSecs(-479), JobNoteKind::Answered, QStringLiteral("Accepted"), 0}};
    if (stage == FirmwareStage::Confirmed) {
        job.state = JobState::Done;
        job.versionSeen = QStringLiteral("1.8.40");
        job.endedAt = pictureTime().addSecs(-60);
    }
    return job;
}

LogJob aLogJob(qint64 id, const QString& station, LogStage stage)
{
    LogJob job;
    job.id = JobId(id);
    job.station = StationId(station);
    job.stage = stage;
    job.createdAt = pictureTime().addSecs(-300);
    job.user = QStringLiteral("Eva");
    if (stage != LogStage::Waiting) {
        job.askedAt = pictureTime().addSecs(-290);
        job.heardAt = job.askedAt;
    }
    return job;
}

StationFile aStationFile(qint64 id, const QString& station, const QString& name)
{
    StationFile file;
    file.id = StationFileId(id);
    file.station = StationId(station);
    file.job = JobId(id);
    file.name = name;
    file.bytes = 1'234'567;
    file.sha256 = QString(64, QLatin1Char('b'));
    file.receivedAt = pictureTime().addSecs(-120);
    return file;
}

} // namespace forecourt::tests
