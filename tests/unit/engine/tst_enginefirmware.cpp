// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Firmware in a whole engine: signatures, the library, the file host, addresses that chargers are given.
#include "tests/support/testprogram.h"
#include "tests/unit/engine/clauses.h"
#include "tests/unit/engine/jobsite.h"

using namespace forecourt;
using namespace forecourt::tests;
using std::chrono::minutes;
using std::chrono::seconds;

namespace forecourt::tests::enginefirmware {

using namespace forecourt::tests::jobsite;

namespace {

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

const std::vector<Clause> FirmwareClauses{
    {"login and address of a charger", addressesAreMadeAsTheChargerNeedsThem},
    {"an address that is none", addressThatNamesNoComputerIsRefused},
    {"security whitepaper signed", signedFirmwareIsAskedForSigned},
    {"a certificate that ran out", aCertificateThatRanOutIsNotSent},
    {"a certificate runs out before its time", aCertificateRunsOutBeforeItsTimeComes},
    {"a bad signature", badSignatureIsNeverSent},
    {"a changed file", changedFileIsRefused},
    {"no file host", noHostMeansWaiting},
    {"no protocol", noProtocolInCommon},
    {"what the host counted", whatTheHostCountedIsTold},
    {"library", firmwareOfTheLibrary},
};

} // namespace

class TestEngineFirmware : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void follows_data() { addClauses(FirmwareClauses); }
    void follows() { runClause(); }
};

FORECOURT_TEST(TestEngineFirmware)

} // namespace forecourt::tests::enginefirmware

#include "tst_enginefirmware.moc"
