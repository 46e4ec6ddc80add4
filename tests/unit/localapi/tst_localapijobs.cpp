// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The local API over HTTP: roll-outs, jobs, firmware and files of chargers, against fakes.
#include "core/localapi/jobvalues.h"
#include "core/localapi/uploadshelf.h"
#include "tests/support/testprogram.h"
#include "tests/unit/localapi/fakejobservice.h"
#include "tests/unit/localapi/localapifixture.h"

#include <QDir>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;

namespace {

FirmwareJob aJob(qint64 id)
{
    FirmwareJob job;
    job.id = JobId(id);
    job.rollout = RolloutId(3);
    job.position = static_cast<int>(id);
    job.station = StationId(QStringLiteral("CP 1/a"));
    job.stage = FirmwareStage::Installing;
    job.moments = {{FirmwareStage::Asked, instant(1)}, {FirmwareStage::Installing, instant(9)}};
    job.stall = FirmwareStall::InstallSilent;
    job.stationStatus = QStringLiteral("Installing");
    job.versionBefore = QStringLiteral("1.8.32");
    job.createdAt = instant(0);
    job.command = CommandId(5);
    job.notes = {{instant(1), JobNoteKind::Asked, QStringLiteral("UpdateFirmware"), 0}};
    return job;
}

LogJob aLog(qint64 id)
{
    LogJob job;
    job.id = JobId(id);
    job.station = StationId(QStringLiteral("CP2"));
    job.kind = LogKind::Security;
    job.state = JobState::Failed;
    job.failure = LogFailure::DiskFull;
    job.stage = LogStage::Uploading;
    job.askedAt = instant(1);
    job.uploadingAt = instant(2);
    job.endedAt = instant(3);
    job.createdAt = instant(0);
    job.files = {StationFileId(4)};
    return job;
}

FirmwareRollout aRollout(qint64 id)
{
    FirmwareRollout rollout;
    rollout.id = RolloutId(id);
    rollout.file = FirmwareFileId(2);
    rollout.fileName = QStringLiteral("fw.bin");
    rollout.version = QStringLiteral("1.8.40");
    rollout.plan.protocol = TransferProtocol::Ftp;
    rollout.createdAt = instant(0);
    rollout.count = 2;
    return rollout;
}

FirmwareFile aFirmware(qint64 id)
{
    FirmwareFile file;
    file.id = FirmwareFileId(id);
    file.name = QStringLiteral("fw.bin");
    file.addedAt = instant(0);
    file.verdict = SignatureVerdict::Good;
    return file;
}

StationFile aFile(qint64 id, const char* station)
{
    StationFile file;
    file.id = StationFileId(id);
    file.station = StationId(QString::fromLatin1(station));
    file.name = QStringLiteral("diag.zip");
    file.receivedAt = instant(3);
    return file;
}

/// A body sent in chunks, put together.
QByteArray dechunked(const QByteArray& body)
{
    QByteArray whole;
    qsizetype at = 0;
    while (true) {
        const qsizetype end = body.indexOf("\r\n", at);
        const qsizetype size = end < 0 ? 0 : body.mid(at, end - at).toLongLong(nullptr, 16);
        if (size == 0)
            return whole;
        whole += body.mid(end + 2, size);
        at = end + 2 + size + 2;
    }
}

} // namespace

class TestLocalApiJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<LocalApiFixture>();
        m->api.reset();
        localapi::LocalApi::Options options;
        options.token = ApiToken;
        options.console.jobs = &service;
        options.console.fileLibrary = &service;
        options.uploadFolder = uploads();
        m->api = std::make_unique<localapi::LocalApi>(options, m->central, m->central, m->central, *m->live);
        m->port = m->api->listen().value_or(0);
        QVERIFY(m->port != 0);
        QTRY_VERIFY(m->live->isReady());
        ChangeBatch batch;
        batch.jobs.rollouts = {aRollout(3)};
        batch.jobs.firmware = {std::make_shared<const FirmwareJob>(aJob(7)), std::make_shared<const FirmwareJob>(aJob(6))};
        batch.jobs.logs = {std::make_shared<const LogJob>(aLog(8))};
        batch.jobs.firmwareFiles = {aFirmware(2)};
        batch.jobs.stationFiles = {aFile(4, "CP2"), aFile(5, "CP3")};
        m->central.publishBatch(batch);
        QTRY_COMPARE(m->live->jobs().firmwareJobs().size(), 2);
    }
    void cleanup()
    {
        m.reset();
        service.asked.clear();
        service.refusal.reset();
        service.content.clear();
        service.seen.clear();
    }

    void answersAsDescribed_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("schema");
        QTest::newRow("rollouts") << QByteArray("/rollouts") << QStringLiteral("RolloutPage");
        QTest::newRow("rollout") << QByteArray("/rollouts/3") << QStringLiteral("Rollout");
        QTest::newRow("jobs") << QByteArray("/jobs") << QStringLiteral("JobPage");
        QTest::newRow("firmware jobs of all times") << QByteArray("/firmwarejobs") << QStringLiteral("JobPage");
        QTest::newRow("log jobs of all times") << QByteArray("/logjobs") << QStringLiteral("JobPage");
        QTest::newRow("firmware job") << QByteArray("/jobs/7") << QStringLiteral("Job");
        QTest::newRow("log job") << QByteArray("/jobs/8") << QStringLiteral("Job");
        QTest::newRow("firmware files") << QByteArray("/firmware") << QStringLiteral("FirmwarePage");
        QTest::newRow("firmware file") << QByteArray("/firmware/2") << QStringLiteral("Firmware");
        QTest::newRow("files") << QByteArray("/files") << QStringLiteral("FilePage");
        QTest::newRow("file") << QByteArray("/files/4") << QStringLiteral("File");
        QTest::newRow("members") << QByteArray("/files/4/members") << QStringLiteral("FileMembers");
    }
    void answersAsDescribed()
    {
        QFETCH(QByteArray, target);
        QFETCH(QString, schema);
        service.listing.members = {{0, QStringLiteral("a.log"), 12, instant(1), false, false}};
        service.pastFirmware = {{aJob(2)}, QStringLiteral("2")};
        service.pastLogs = {{aLog(1)}, {}};
        const HttpReply reply = m->ask("GET", target);
        QCOMPARE(reply.status, 200);
        QCOMPARE(m->differences(reply, schema), QStringList());
    }

    void everyEnumeratorHasAWord()
    {
        using namespace forecourt::localapi;
        QCOMPARE(jobStateNames().size(), static_cast<int>(JobState::Cancelled) + 1);
        QCOMPARE(jobWaitNames().size(), static_cast<int>(JobWait::FileHost) + 1);
        QCOMPARE(jobNoteKindNames().size(), static_cast<int>(JobNoteKind::Problem) + 1);
        QCOMPARE(firmwareStageNames().size(), static_cast<int>(FirmwareStage::Confirmed) + 1);
        QCOMPARE(firmwareFailureNames().size(), static_cast<int>(FirmwareFailure::ChargerGone) + 1);
        QCOMPARE(firmwareStallNames().size(), static_cast<int>(FirmwareStall::NotConfirmed) + 1);
        QCOMPARE(firmwareMethodNames().size(), static_cast<int>(FirmwareMethod::Signed) + 1);
        QCOMPARE(rolloutStateNames().size(), static_cast<int>(RolloutState::Cancelled) + 1);
        QCOMPARE(signatureVerdictNames().size(), static_cast<int>(SignatureVerdict::Mismatch) + 1);
        QCOMPARE(logStageNames().size(), static_cast<int>(LogStage::Received) + 1);
        QCOMPARE(logFailureNames().size(), static_cast<int>(LogFailure::ChargerGone) + 1);
        QCOMPARE(logStallNames().size(), static_cast<int>(LogStall::UploadStopped) + 1);
        QCOMPARE(logKindNames().size(), static_cast<int>(LogKind::Security) + 1);
        QCOMPARE(protocolNames().size(), static_cast<int>(TransferProtocol::Ftps) + 1);
        QCOMPARE(archiveKindNames().size(), static_cast<int>(ArchiveKind::Archive) + 1);
    }

    void listsJobsOfBothKindsById()
    {
        const auto ids = [this](const char* target) {
            QList<int> found;
            for (const QJsonValue item : m->ask("GET", target).json().value(QStringLiteral("items")).toArray())
                found.append(item[QStringLiteral("id")].toInt());
            return found;
        };
        QCOMPARE(ids("/jobs"), (QList<int>{6, 7, 8}));
        QCOMPARE(ids("/jobs?kind=Log"), QList<int>{8});
        QCOMPARE(ids("/jobs?state=Failed"), QList<int>{8});
        QCOMPARE(ids("/jobs?station=CP2"), QList<int>{8});
        QCOMPARE(ids("/jobs?limit=1"), QList<int>{6});
        QCOMPARE(ids("/jobs?after=6&limit=1"), QList<int>{7});
        QCOMPARE(ids("/files?station=CP3"), QList<int>{5});
        QCOMPARE(m->ask("GET", "/jobs?kind=nonsense").status, 400);
    }

    void pagesThroughOldJobs()
    {
        service.pastFirmware = {{aJob(5), aJob(2)}, QStringLiteral("2")};
        service.pastLogs = {{aLog(1)}, {}};
        const QJsonObject firmware = m->ask("GET", "/firmwarejobs?station=CP%201/a&state=Failed&rollout=3&limit=2&after=9").json();
        QCOMPARE(firmware.value(QStringLiteral("items")).toArray().size(), 2);
        QCOMPARE(firmware.value(QStringLiteral("items")).toArray().at(0)[QStringLiteral("id")].toInt(), 5);
        QCOMPARE(firmware.value(QStringLiteral("next")).toString(), QStringLiteral("2"));
        QCOMPARE(service.history, (JobQuery{StationId(QStringLiteral("CP 1/a")), RolloutId(3), JobState::Failed, 2, QStringLiteral("9")}));
        const QJsonObject logs = m->ask("GET", "/logjobs").json();
        QCOMPARE(logs.value(QStringLiteral("items")).toArray().size(), 1);
        QVERIFY(logs.value(QStringLiteral("next")).toString().isEmpty());
        QCOMPARE(service.history, JobQuery());
        QCOMPARE(service.asked, (QStringList{QStringLiteral("firmware history"), QStringLiteral("log history")}));
        QCOMPARE(m->ask("GET", "/firmwarejobs?state=nonsense").status, 400);
        QCOMPARE(m->ask("GET", "/logjobs?rollout=3").status, 400); // logs have none
        service.refusal = Error{ErrorCode::InvalidInput, QStringLiteral("no such cursor"), {QStringLiteral("after")}};
        QCOMPARE(m->ask("GET", "/logjobs?after=x").status, 400);
    }

    void signatureThatRanOutIsToldAsOver()
    {
        const auto told = [this] { return m->ask("GET", "/firmware/2").json().value(QStringLiteral("signature")).toString(); };
        QCOMPARE(told(), QStringLiteral("Good"));
        ChangeBatch batch;
        FirmwareFile over = aFirmware(2);
        over.signatureUntil = QDateTime(QDate(2001, 1, 1), QTime(0, 0), Qt::UTC);
        batch.jobs.firmwareFiles = {over};
        m->central.publishBatch(batch);
        QTRY_COMPARE(told(), QStringLiteral("CertificateOver"));
    }

    void startsRollouts()
    {
        const HttpReply reply = m->ask("POST", "/rollouts",
                                       R"({"firmware":2,"stations":["A","B"],"notBefore":"2026-05-06T02:00:00Z","whenIdle":false,)"
                                       R"("atOnce":2,"stopAtFailure":false,"includeCurrent":true,"method":"plain","protocol":"ftp",)"
                                       R"("retries":3,"retryIntervalSeconds":60})");
        QCOMPARE(reply.status, 201);
        QCOMPARE(m->differences(reply, QStringLiteral("Rollout")), QStringList());
        QCOMPARE(reply.json().value(QStringLiteral("jobs")).toArray().size(), 2);
        RolloutPlan plan{QDateTime(QDate(2026, 5, 6), QTime(2, 0), Qt::UTC), false, 2, false, true, FirmwareMethod::Plain, TransferProtocol::Ftp, 3, 60};
        QCOMPARE(service.rollout.plan, plan);
        QCOMPARE(service.rollout.file, FirmwareFileId(2));
        QCOMPARE(service.rollout.stations, (QList<StationId>{StationId(QStringLiteral("A")), StationId(QStringLiteral("B"))}));
        QCOMPARE(service.rollout.user, QStringLiteral("API"));
    }

    void refusesBadWishesWithTheirFields()
    {
        const HttpReply reply = m->ask("POST", "/rollouts", R"({"firmware":2,"stations":[],"method":"magic","atOnce":99,"more":1})");
        QCOMPARE(reply.status, 400);
        const QStringList paths = m->issuePaths(reply);
        for (const char* field : {"stations", "method", "atOnce", "more"})
            QVERIFY2(paths.contains(QString::fromLatin1(field)), field);
        QVERIFY(service.asked.isEmpty());
        service.refusal = Error{ErrorCode::Conflict, QStringLiteral("an update of it is open"), {QStringLiteral("station"), QStringLiteral("A")}};
        QCOMPARE(m->ask("POST", "/rollouts", R"({"firmware":2,"stations":["A"]})").status, 409);
        QCOMPARE(m->ask("POST", "/logs", R"({"kind":"Security"})").status, 400);
    }

    void leadsRolloutsAndJobs()
    {
        for (const char* action : {"pause", "resume", "cancel"})
            QCOMPARE(m->ask("POST", QByteArray("/rollouts/3/") + action).status, 200);
        QCOMPARE(m->ask("POST", "/jobs/7/skip").status, 200);
        QCOMPARE(m->ask("POST", "/jobs/7/retry", R"({"protocol":"HTTPS"})").status, 200);
        QCOMPARE(m->ask("POST", "/jobs/7/retry").status, 200);
        QCOMPARE(m->ask("POST", "/jobs/7/wait", R"({"minutes":20})").status, 200);
        QCOMPARE(m->ask("POST", "/jobs/7/fail").status, 200);
        QCOMPARE(m->ask("POST", "/jobs/8/cancel").status, 200);
        QCOMPARE(service.asked, (QStringList{QStringLiteral("pause 3 API"), QStringLiteral("resume 3 API"), QStringLiteral("cancel 3 API"),
                                             QStringLiteral("skip 7 API"), QStringLiteral("retry1 7 API"), QStringLiteral("retry-1 7 API"),
                                             QStringLiteral("wait20 7 API"), QStringLiteral("fail 7 API"), QStringLiteral("cancelLog 8 API")}));
        QCOMPARE(m->ask("POST", "/jobs/7/wait", R"({"minutes":0})").status, 400);
        QCOMPARE(m->ask("POST", "/jobs/x/skip").status, 404);
        QCOMPARE(m->ask("GET", "/jobs/99").status, 404);
        QCOMPARE(m->ask("GET", "/rollouts/99").status, 404);
    }

    void asksForLogs()
    {
        const HttpReply reply = m->ask("POST", "/logs", R"({"stations":["CP2"],"kind":"security","from":"2026-05-01T00:00:00Z"})");
        QCOMPARE(reply.status, 202);
        QCOMPARE(m->differences(reply, QStringLiteral("LogJobs")), QStringList());
        QCOMPARE(service.logs.kind, LogKind::Security);
        QVERIFY(service.logs.from.has_value() && !service.logs.to);
    }

    void addsAndRemovesFirmware()
    {
        service.inspection.name = QStringLiteral("guessed.bin");
        service.inspection.version = QStringLiteral("1.0");
        const HttpReply reply = m->ask("POST", "/firmware", R"({"path":"/tmp/x.bin","version":"2.0","notes":"n"})");
        QCOMPARE(reply.status, 201);
        QCOMPARE(service.facts.name, QStringLiteral("guessed.bin"));
        QCOMPARE(service.facts.version, QStringLiteral("2.0"));
        QCOMPARE(m->ask("DELETE", "/firmware/2").status, 204);
        QCOMPARE(m->ask("POST", "/firmware", "{}").status, 400);
        service.refusal = Error{ErrorCode::FileFailed, QStringLiteral("/tmp/x.bin: no such file"), {}};
        const HttpReply missing = m->ask("POST", "/firmware", R"({"path":"/tmp/x.bin"})");
        QCOMPARE(missing.status, 409);
        QVERIFY(missing.body.contains("no such file"));
    }

    void handsOutContentInParts()
    {
        for (int i = 0; i < 5000; ++i)
            service.content += static_cast<char>(i % 251);
        const HttpReply reply = m->ask("GET", "/files/4/content");
        QCOMPARE(reply.status, 200);
        QCOMPARE(dechunked(reply.body), service.content);
        const HttpReply part = m->ask("GET", "/files/4/members/2?offset=10&bytes=20");
        QCOMPARE(part.status, 200);
        QCOMPARE(part.body, service.content.mid(10, 20));
        QCOMPARE(service.asked, QStringList{QStringLiteral("read 2 10 20")});
        QCOMPARE(m->ask("GET", "/files/99/content").status, 404);
        QCOMPARE(m->ask("GET", "/files/4/members/x").status, 404);
        QCOMPARE(m->ask("DELETE", "/files/5").status, 204);
    }

    /// Of whom the program cannot read a path.
    void firmwareIsBroughtAndAdded()
    {
        const QByteArray content = QByteArray("firm\0ware", 9) + QByteArray(2'000'000, 'x'); // more than other bodies may have
        const HttpReply brought = m->ask("PUT", "/firmware/content?name=..%2Fterra%201.8.bin", content);
        QCOMPARE(brought.status, 201);
        QCOMPARE(m->differences(brought, QStringLiteral("Upload")), QStringList());
        QCOMPARE(brought.json().value(QStringLiteral("bytes")).toInt(), content.size());
        const QByteArray wish = "{\"upload\":\"" + brought.json().value(QStringLiteral("upload")).toString().toLatin1() + "\"}";
        service.refusal = Error{ErrorCode::StorageFull, QStringLiteral("full"), {}};
        QCOMPARE(m->ask("POST", "/firmware", wish).status, 507);
        service.refusal.reset(); // it is still there for another try
        QCOMPARE(m->ask("POST", "/firmware", wish).status, 201);
        QCOMPARE(service.seen.size(), 3); // once in vain; then looked at and added
        QVERIFY(service.seen.last().first.startsWith(uploads()) && service.seen.last().first.endsWith(QStringLiteral("/terra 1.8.bin")));
        QVERIFY(service.seen.last().second == content);
        QVERIFY(!QFile::exists(service.seen.last().first));
        QCOMPARE(m->ask("POST", "/firmware", wish).status, 404); // taken over
    }

    void whatCannotBeBroughtIsRefused()
    {
        QCOMPARE(m->ask("PUT", "/firmware/content", "x").status, 400);            // no name
        QCOMPARE(m->ask("PUT", "/firmware/content?name=a.bin").status, 400);      // nothing in it
        QCOMPARE(m->ask("PUT", "/firmware/content?name=a.bin&x=1", "x").status, 400);
        QCOMPARE(request(m->port, "PUT", "/api/v1/firmware/content?name=a.bin", {}, "x").status, 401);
        QCOMPARE(m->ask("POST", "/firmware", R"({"upload":"a","path":"/tmp/x"})").status, 400);
        QCOMPARE(m->ask("POST", "/firmware", R"({"upload":"../../etc"})").status, 404);
        const QByteArray head = "PUT /api/v1/firmware/content?name=a.bin HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + ApiToken;
        QCOMPARE(exchange(m->port, head + "\r\nContent-Length: 4294967297\r\n\r\n").status, 413); // over 4 GiB: not read
        QCOMPARE(exchange(m->port, head + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 1\r\n\r\nx").status, 415);
        QTcpSocket cut; // half of it
        cut.connectToHost(QStringLiteral("127.0.0.1"), m->port);
        cut.write(head + "\r\nContent-Length: 1000\r\n\r\n" + QByteArray(500, 'x'));
        QVERIFY(QTest::qWaitFor([&cut] { return cut.state() == QAbstractSocket::ConnectedState && cut.bytesToWrite() == 0; }));
        QTRY_VERIFY(!QDir(uploads()).isEmpty());
        cut.abort();
        QTRY_VERIFY(QDir(uploads()).isEmpty());
        QVERIFY(service.seen.isEmpty());
    }

    void fullDiskTakesNothing()
    {
        QTemporaryDir folder;
        qint64 free = localapi::UploadShelf::LeftFree + 20;
        localapi::UploadShelf shelf(folder.filePath(QStringLiteral("shelf")), [&free] { return free; });
        const auto body = [](const http::BodyPiece& piece) { return piece("0123456789", 10); };
        QVERIFY(shelf.take(QStringLiteral("a"), 10, body).has_value()); // here, and once more in the library
        --free;
        const auto refused = shelf.take(QStringLiteral("b"), 10, body);
        QVERIFY(!refused && refused.error().code == ErrorCode::StorageFull);
        QCOMPARE(QDir(folder.filePath(QStringLiteral("shelf"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
        ++free;
        const auto cut = shelf.take(QStringLiteral("b"), 11, body);
        QVERIFY(!cut && cut.error().code == ErrorCode::StorageFull);
        for (int i = 0; i < 2 * localapi::UploadShelf::Most; ++i)
            QVERIFY(shelf.take(QStringLiteral("c"), 10, body).has_value());
        QCOMPARE(QDir(folder.filePath(QStringLiteral("shelf"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), localapi::UploadShelf::Most);
    }

private:
    [[nodiscard]] QString uploads() const { return home.filePath(QStringLiteral("uploads")); }

    QTemporaryDir home;
    FakeJobService service;
    std::unique_ptr<LocalApiFixture> m;
};

FORECOURT_TEST(TestLocalApiJobs)
#include "tst_localapijobs.moc"
