// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Roll-outs, jobs and records of files on the disk.
#include "tests/support/testprogram.h"
#include "tests/unit/storage/storagefixture.h"

using namespace forecourt;
using namespace forecourt::tests;

namespace {

// every member of these set to something that is not its default

QList<JobNote> fullNotes()
{
    return {{utc(2026, 5, 5, 9), JobNoteKind::Asked, QStringLiteral("UpdateFirmware"), 0},
            {utc(2026, 5, 5, 10), JobNoteKind::TransferBroke, QStringLiteral("left <b>"), 12}};
}

FirmwareFile fullFile(qint64 id)
{
    FirmwareFile file;
    file.id = FirmwareFileId(id);
    file.name = QStringLiteral("a-1.2.bin");
    file.vendor = QStringLiteral("ABB");
    file.model = QStringLiteral("Terra");
    file.version = QStringLiteral("1.2");
    file.notes = QStringLiteral("from the maker");
    file.bytes = 5'000'000'000;
    file.sha256 = QString(64, QLatin1Char('a'));
    file.signature = {QStringLiteral("pem"), QStringLiteral("c2ln")};
    file.verdict = SignatureVerdict::CertificateOver;
    file.signedBy = QStringLiteral("ABB signing");
    file.signatureUntil = utc(2027, 1, 1);
    file.addedAt = utc(2026, 5, 5);
    file.addedBy = QStringLiteral("Eva");
    file.isMissing = true;
    file.removedAt = utc(2026, 5, 6);
    return file;
}

FirmwareRollout fullRollout(qint64 id)
{
    FirmwareRollout rollout;
    rollout.id = RolloutId(id);
    rollout.file = FirmwareFileId(7);
    rollout.fileName = QStringLiteral("a.bin");
    rollout.vendor = QStringLiteral("ABB");
    rollout.model = QStringLiteral("Terra");
    rollout.version = QStringLiteral("1.2");
    rollout.bytes = 12;
    rollout.sha256 = QStringLiteral("ab");
    rollout.plan = {utc(2026, 5, 6), false, 3, false, true, FirmwareMethod::Plain, TransferProtocol::Https, 2, 60};
    rollout.state = RolloutState::Stopped;
    rollout.user = QStringLiteral("Eva");
    rollout.changedBy = QStringLiteral("Max");
    rollout.createdAt = utc(2026, 5, 5);
    rollout.count = 8;
    return rollout;
}

FirmwareJob fullFirmwareJob(qint64 id, qint64 rollout)
{
    FirmwareJob job;
    job.id = JobId(id);
    job.rollout = RolloutId(rollout);
    job.position = 2;
    job.station = StationId(QStringLiteral("CP-1"));
    job.stage = FirmwareStage::Rebooted;
    job.moments = {{FirmwareStage::Asked, utc(2026, 5, 5, 9)}, {FirmwareStage::Rebooted, utc(2026, 5, 5, 10)}};
    job.stall = FirmwareStall::NotConfirmed;
    job.stalledAt = utc(2026, 5, 5, 11);
    job.patientUntil = utc(2026, 5, 5, 12);
    job.stationStatus = QStringLiteral("Installed");
    job.detail = QStringLiteral("detail");
    job.versionBefore = QStringLiteral("1.1");
    job.versionSeen = QStringLiteral("1.1.5");
    job.isSigned = true;
    job.protocol = TransferProtocol::Ftp;
    job.command = CommandId(44);
    job.requestId = 12;
    job.attempts = 2;
    job.bytesServed = 4096;
    job.createdAt = utc(2026, 5, 5);
    job.heardAt = utc(2026, 5, 5, 10);
    job.notes = fullNotes();
    return job;
}

LogJob fullLogJob(qint64 id)
{
    LogJob job;
    job.id = JobId(id);
    job.station = StationId(QStringLiteral("CP-2"));
    job.kind = LogKind::Security;
    job.isGetLog = true;
    job.from = utc(2026, 5, 1);
    job.to = utc(2026, 5, 2);
    job.stage = LogStage::Uploading;
    job.askedAt = utc(2026, 5, 5, 9);
    job.uploadingAt = utc(2026, 5, 5, 10);
    job.stall = LogStall::UploadStopped;
    job.stationStatus = QStringLiteral("Uploading");
    job.detail = QStringLiteral("detail");
    job.announcedName = QStringLiteral("log.zip");
    job.protocol = TransferProtocol::Ftps;
    job.command = CommandId(45);
    job.requestId = 13;
    job.bytesReceived = 100;
    job.bytesExpected = 200;
    job.files = {StationFileId(3), StationFileId(4)};
    job.user = QStringLiteral("Eva");
    job.createdAt = utc(2026, 5, 5);
    job.heardAt = utc(2026, 5, 5, 10);
    job.notes = fullNotes();
    return job;
}

StationFile fullStationFile(qint64 id)
{
    StationFile file;
    file.id = StationFileId(id);
    file.station = StationId(QStringLiteral("CP-2"));
    file.job = JobId(9);
    file.kind = LogKind::Security;
    file.name = QStringLiteral("log.zip");
    file.bytes = 200;
    file.sha256 = QStringLiteral("cd");
    file.from = utc(2026, 5, 1);
    file.to = utc(2026, 5, 2);
    file.receivedAt = utc(2026, 5, 5);
    file.isKept = true;
    file.isMissing = true;
    file.removedAt = utc(2026, 5, 6);
    return file;
}

const ports::TransferAccess Access{QByteArray(32, 'f'), QStringLiteral("user"), QStringLiteral("word")};

} // namespace

class JobTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingComesBackWhole();
    void whatWaitsForIsNotKept();
    void oldJobsStayForTheHistoryOnly();
    void historyComesInPages();
    void strangeCursorsAreRefused();
    void numbersAreNeverUsedAgain();
};

void JobTableTest::everythingComesBackWhole()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    ports::SiteStore& site = fixture.site();
    site.saveFirmwareFile(fullFile(7), {});
    site.saveRollout(fullRollout(1));
    site.saveFirmwareJob({fullFirmwareJob(10, 1), Access, TransferProtocol::Ftps}, {});
    site.saveLogJob({fullLogJob(11), Access, TransferProtocol::Http}, {});
    site.saveStationFile(fullStationFile(3), {});
    site.saveFileRetention({12, 345});
    QVERIFY(fixture.reopen());
    const auto loaded = fixture.load();
    QVERIFY(loaded.has_value());
    const ports::StoredJobs& jobs = loaded->jobs;
    QCOMPARE(jobs.firmwareFiles, QList<FirmwareFile>{fullFile(7)});
    QCOMPARE(jobs.rollouts, QList<FirmwareRollout>{fullRollout(1)});
    QCOMPARE(jobs.firmwareJobs, (QList<ports::StoredFirmwareJob>{{fullFirmwareJob(10, 1), Access, TransferProtocol::Ftps}}));
    QCOMPARE(jobs.logJobs, (QList<ports::StoredLogJob>{{fullLogJob(11), Access, TransferProtocol::Http}}));
    QCOMPARE(jobs.stationFiles, QList<StationFile>{fullStationFile(3)});
    QCOMPARE(jobs.retention, (FileRetention{12, 345}));
}

void JobTableTest::whatWaitsForIsNotKept()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    FirmwareJob waiting = fullFirmwareJob(10, 1);
    waiting.wait = JobWait::Turn;
    waiting.waitsFor = StationId(QStringLiteral("CP-9"));
    fixture.site().saveFirmwareJob({waiting, {}}, {});
    QVERIFY(fixture.reopen());
    QCOMPARE(fixture.load()->jobs.firmwareJobs.first().job.wait, JobWait::None);
    QVERIFY(!fixture.load()->jobs.firmwareJobs.first().byHand); // nobody chose a protocol
}

void JobTableTest::oldJobsStayForTheHistoryOnly()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    const auto before = fixture.load();
    QVERIFY(before.has_value());
    const QDateTime longAgo = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC).addDays(1);
    FirmwareRollout rollout = fullRollout(1);
    rollout.endedAt = longAgo;
    FirmwareJob over = fullFirmwareJob(10, 1);
    over.state = JobState::Failed;
    over.failure = FirmwareFailure::OtherVersion;
    over.endedAt = longAgo;
    LogJob log = fullLogJob(11);
    log.state = JobState::Done;
    log.endedAt = longAgo;
    fixture.site().saveRollout(rollout);
    fixture.site().saveFirmwareJob({over, {}}, {});
    fixture.site().saveLogJob({log, {}}, {});
    QVERIFY(fixture.reopen());
    const auto loaded = fixture.load();
    QVERIFY(loaded->jobs.rollouts.isEmpty());
    QVERIFY(loaded->jobs.firmwareJobs.isEmpty());
    QVERIFY(loaded->jobs.logJobs.isEmpty());
    QCOMPARE(loaded->jobs.nextJobId, 12);
    const auto page = answer<Page<FirmwareJob>>([&](auto done) { fixture.site().findFirmwareJobs({}, std::move(done)); });
    QVERIFY(page.has_value());
    QCOMPARE(page->rows, QList<FirmwareJob>{over});
}

void JobTableTest::historyComesInPages()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    for (qint64 id = 1; id <= 5; ++id) {
        LogJob job = fullLogJob(id);
        job.station = StationId(id % 2 == 1 ? QStringLiteral("odd") : QStringLiteral("even"));
        fixture.site().saveLogJob({job, {}}, {});
    }
    JobQuery query;
    query.station = StationId(QStringLiteral("odd"));
    query.limit = 2;
    const auto first = answer<Page<LogJob>>([&](auto done) { fixture.site().findLogJobs(query, std::move(done)); });
    QVERIFY(first.has_value());
    QCOMPARE(first->rows.size(), 2);
    QCOMPARE(first->rows.first().id, JobId(5));
    QVERIFY(!first->next.isEmpty());
    query.after = first->next;
    const auto second = answer<Page<LogJob>>([&](auto done) { fixture.site().findLogJobs(query, std::move(done)); });
    QCOMPARE(second->rows.size(), 1);
    QCOMPARE(second->rows.first().id, JobId(1));
    QVERIFY(second->next.isEmpty());
    query.after.clear();
    query.state = JobState::Done;
    const auto none = answer<Page<LogJob>>([&](auto done) { fixture.site().findLogJobs(query, std::move(done)); });
    QVERIFY(none->rows.isEmpty());
}

void JobTableTest::strangeCursorsAreRefused()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    JobQuery query;
    query.after = QStringLiteral("1; DROP TABLE jobs");
    const auto page = answer<Page<LogJob>>([&](auto done) { fixture.site().findLogJobs(query, std::move(done)); });
    QVERIFY(!page.has_value());
    QCOMPARE(page.error().code, ErrorCode::InvalidInput);
}

void JobTableTest::numbersAreNeverUsedAgain()
{
    StorageFixture fixture;
    QVERIFY(fixture.open());
    fixture.site().saveFirmwareFile(fullFile(7), {});
    fixture.site().removeFirmwareFile(FirmwareFileId(7));
    fixture.site().saveStationFile(fullStationFile(3), {});
    fixture.site().removeStationFile(StationFileId(3));
    QVERIFY(fixture.reopen());
    const auto loaded = fixture.load();
    QVERIFY(loaded->jobs.firmwareFiles.isEmpty());
    QVERIFY(loaded->jobs.stationFiles.isEmpty());
    QCOMPARE(loaded->jobs.nextFirmwareFileId, 8);
    QCOMPARE(loaded->jobs.nextStationFileId, 4);
}

FORECOURT_TEST(JobTableTest)
#include "tst_jobtable.moc"
