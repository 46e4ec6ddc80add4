// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Cases of the Open Charge Alliance's test tool, started as jobs: the address is our file host's, not an operator's.
#include "tests/octt/octtsite.h"
#include "tests/support/fakefilehost.h"
#include "tests/support/testprogram.h"

using namespace forecourt;
using namespace forecourt::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// The site with a file host and one firmware file.
struct JobBench
{
    FakeFileHost host;
    FakeVault vault;
    OcttSite s;
    FirmwareFileId file;

    explicit JobBench(bool isSigned = false)
    {
        s.engine->useVault(&vault);
        s.engine->useFileHost(&host);
        FirmwareFacts facts;
        facts.name = u"fw.bin"_s;
        facts.version = u"2.0"_s;
        if (isSigned) {
            vault.read.verdict = SignatureVerdict::Good;
            facts.signature = {u"-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"_s, u"c2lnbmVk"_s};
        }
        file = s.wait(s.engine->fileLibrary().addFirmware(u"/fw.bin"_s, facts, {})).value_or(FirmwareFileId(0));
        s.coldBoot();
    }
    ~JobBench() { s.engine->useFileHost(nullptr); }
    JobBench(const JobBench&) = delete;
    JobBench& operator=(const JobBench&) = delete;

    void rollOut(const char* action)
    {
        RolloutRequest request;
        request.file = file;
        request.stations = {StationId(OcttSite::Id)};
        QVERIFY(s.wait(s.engine->jobs().startRollout(request)).has_value());
        QTRY_VERIFY(!s.station.last(action).isEmpty());
    }
    void fetch(LogKind kind, const char* action)
    {
        LogRequest request;
        request.stations = {StationId(OcttSite::Id)};
        request.kind = kind;
        QVERIFY(s.wait(s.engine->jobs().requestLogs(request)).has_value());
        QTRY_VERIFY(!s.station.last(action).isEmpty());
    }
    void says(const char* action, const char* status, std::optional<int> requestId = {})
    {
        QJsonObject payload{{u"status"_s, QString::fromLatin1(status)}};
        if (requestId)
            payload.insert(u"requestId"_s, *requestId);
        QCOMPARE(s.station.call(action, payload), QJsonObject());
    }
    /// Restarts, with this firmware.
    void bootsWith(const char* version)
    {
        s.disconnect();
        s.pass(30s);
        s.coldBoot();
        s.station.call("BootNotification", {{u"chargePointVendor"_s, u"OCTT"_s},
                                            {u"chargePointModel"_s, u"Tool"_s},
                                            {u"firmwareVersion"_s, QString::fromLatin1(version)}});
    }
    [[nodiscard]] FirmwareJob job()
    {
        s.pass(1s);
        const FirmwareJobPointer known = s.live->jobs().firmwareJob(JobId(1));
        return known ? *known : FirmwareJob{};
    }
    [[nodiscard]] LogJob log()
    {
        s.pass(1s);
        const LogJobPointer known = s.live->jobs().logJob(JobId(1));
        return known ? *known : LogJob{};
    }
};

// ---- plain firmware

void jobInstalls()
{
    JobBench b;
    b.s.station.answerWith("UpdateFirmware", "{}");
    b.rollOut("UpdateFirmware");
    QVERIFY(word(b.s.station.last("UpdateFirmware"), "location").startsWith("http://10.0.0.1:8888/"_L1));
    for (const char* step : {"Downloading", "Downloaded", "Installing"})
        b.says("FirmwareStatusNotification", step);
    b.bootsWith("2.0");
    QCOMPARE(b.job().state, JobState::Done);
    b.says("FirmwareStatusNotification", "Installed"); // after the restart, as the tool does
    QCOMPARE(b.job().state, JobState::Done);
    QVERIFY(b.job().reachedAt(FirmwareStage::Rebooted).has_value());
}

void jobFails(const char* last, FirmwareFailure failure)
{
    JobBench b;
    b.s.station.answerWith("UpdateFirmware", "{}");
    b.rollOut("UpdateFirmware");
    b.says("FirmwareStatusNotification", "Downloading");
    if (failure == FirmwareFailure::InstallationFailed) {
        b.says("FirmwareStatusNotification", "Downloaded");
        b.says("FirmwareStatusNotification", "Installing");
    }
    b.says("FirmwareStatusNotification", last);
    QCOMPARE(b.job().state, JobState::Failed);
    QCOMPARE(b.job().failure, failure);
    QCOMPARE(b.job().stationStatus, QString::fromLatin1(last));
}

// ---- signed firmware

void signedJobInstalls()
{
    JobBench b(true);
    b.s.station.answerWith("SignedUpdateFirmware", statusOf("Accepted"));
    b.rollOut("SignedUpdateFirmware");
    const QJsonObject payload = b.s.station.last("SignedUpdateFirmware");
    const int id = payload.value("requestId"_L1).toInt();
    QCOMPARE(word(payload.value("firmware"_L1).toObject(), "signature"), "c2lnbmVk"_L1);
    for (const char* step : {"DownloadScheduled", "Downloading", "Downloaded", "SignatureVerified", "InstallScheduled", "Installing", "InstallRebooting"})
        b.says("SignedFirmwareStatusNotification", step, id);
    QCOMPARE(b.job().stage, FirmwareStage::Rebooted);
    b.bootsWith("2.0");
    b.says("SignedFirmwareStatusNotification", "Installed", id);
    QCOMPARE(b.job().state, JobState::Done);
    QVERIFY(b.job().isSigned);
}

void signedJobIsRefused()
{
    JobBench b(true);
    b.s.station.answerWith("SignedUpdateFirmware", statusOf("Accepted"));
    b.rollOut("SignedUpdateFirmware");
    const int id = b.s.station.last("SignedUpdateFirmware").value("requestId"_L1).toInt();
    for (const char* step : {"Downloading", "Downloaded", "InvalidSignature"})
        b.says("SignedFirmwareStatusNotification", step, id);
    b.s.station.securityEvent("InvalidFirmwareSignature");
    QCOMPARE(b.job().failure, FirmwareFailure::SignatureRefused);
    QCOMPARE(b.s.site.countEvents(EventKind::Security, u"InvalidFirmwareSignature"_s), 1);
}

// ---- diagnostics and logs

void diagnosticsJob()
{
    JobBench b;
    b.s.station.answerWith("GetDiagnostics", R"({"fileName":"diagnostics.zip"})");
    b.fetch(LogKind::Diagnostics, "GetDiagnostics");
    b.says("DiagnosticsStatusNotification", "Uploading");
    QTRY_VERIFY(b.host.isOpen(u"log/1"_s));
    b.host.finish(u"log/1"_s, 100, u"diagnostics.zip"_s);
    b.says("DiagnosticsStatusNotification", "Uploaded");
    QCOMPARE(b.log().state, JobState::Done);
    QCOMPARE(b.s.live->jobs().stationFiles().first().name, u"diagnostics.zip"_s);
}

void diagnosticsJobFails()
{
    JobBench b;
    b.s.station.answerWith("GetDiagnostics", R"({"fileName":"diagnostics.zip"})");
    b.fetch(LogKind::Diagnostics, "GetDiagnostics");
    b.says("DiagnosticsStatusNotification", "Uploading");
    b.says("DiagnosticsStatusNotification", "UploadFailed");
    QCOMPARE(b.log().failure, LogFailure::UploadFailed);
}

void securityLogJob()
{
    JobBench b;
    b.s.station.answerWith("GetLog", R"({"status":"Accepted","filename":"security.log"})");
    b.fetch(LogKind::Security, "GetLog");
    const QJsonObject payload = b.s.station.last("GetLog");
    QCOMPARE(word(payload, "logType"), "SecurityLog"_L1);
    const int id = payload.value("requestId"_L1).toInt();
    b.says("LogStatusNotification", "Uploading", id);
    b.host.finish(u"log/1"_s, 100, u"security.log"_s);
    b.says("LogStatusNotification", "Uploaded", id);
    QCOMPARE(b.log().state, JobState::Done);
    QCOMPARE(b.s.live->jobs().stationFiles().first().kind, LogKind::Security);
}

const std::vector<Clause> JobCases{
    {"TC_044_1_CSMS Firmware Update - Download and Install, as a job", jobInstalls},
    {"TC_044_2_CSMS Firmware Update - Download Failed, as a job", [] { jobFails("DownloadFailed", FirmwareFailure::DownloadFailed); }},
    {"TC_044_3_CSMS Firmware Update - Installation Failed, as a job",
     [] { jobFails("InstallationFailed", FirmwareFailure::InstallationFailed); }},
    {"TC_045_1_CSMS Get Diagnostics, as a job", diagnosticsJob},
    {"TC_045_2_CSMS Get Diagnostics - Upload Failed, as a job", diagnosticsJobFails},
    {"TC_079_CSMS Get Security Log, as a job", securityLogJob},
    {"TC_080_CSMS Secure Firmware Update, as a job", signedJobInstalls},
    {"TC_081_CSMS Secure Firmware Update - Invalid Signature, as a job", signedJobIsRefused},
};

} // namespace

class TestOcttJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holds_data() { addClauses(JobCases); }
    void holds() { runClause(); }
};

FORECOURT_TEST(TestOcttJobs)
#include "tst_octtjobs.moc"
