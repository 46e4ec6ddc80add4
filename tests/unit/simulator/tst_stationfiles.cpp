// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/diagnosticspack.h"
#include "tests/support/testprogram.h"
#include "tests/unit/simulator/httpstub.h"
#include "tests/unit/simulator/stationfixture.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <openssl/pem.h>
#include <openssl/x509.h>

using namespace forecourt::simulator;
using namespace forecourt::simulator::tests;
using namespace std::chrono_literals;

namespace forecourt::tests::stationfiles {

namespace {

QString text(const char* latin)
{
    return QString::fromLatin1(latin);
}

QStringList words(const CentralStub& central, const QString& action)
{
    QStringList list;
    for (const Received& request : central.all(action))
        list.append(request.payload.value(QLatin1String("status")).toString());
    return list;
}

QByteArray data(const char* name)
{
    QFile file(text(FORECOURT_SOURCE_DIR "/tests/data/simulator/") + text(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A certificate for the key of \a request, signed with a key made for the purpose.
QByteArray issue(const QByteArray& request)
{
    BIO* input = BIO_new_mem_buf(request.constData(), static_cast<int>(request.size()));
    X509_REQ* parsed = PEM_read_bio_X509_REQ(input, nullptr, nullptr, nullptr);
    EVP_PKEY* authority = EVP_EC_gen("P-256");
    X509* certificate = X509_new();
    X509_set_subject_name(certificate, X509_REQ_get_subject_name(parsed));
    X509_set_pubkey(certificate, X509_REQ_get0_pubkey(parsed));
    X509_gmtime_adj(X509_getm_notBefore(certificate), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
    X509_sign(certificate, authority, EVP_sha256());
    BIO* output = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(output, certificate);
    char* begin = nullptr;
    const auto size = BIO_get_mem_data(output, &begin);
    const QByteArray pem(begin, static_cast<qsizetype>(size));
    X509_free(certificate);
    X509_REQ_free(parsed);
    EVP_PKEY_free(authority);
    BIO_free(input);
    BIO_free(output);
    return pem;
}

} // namespace

class TestStationFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void uploadsDiagnostics()
    {
        StationFixture f;
        HttpStub http;
        QVERIFY(f.isReady());
        QCOMPARE(f.station->configuration().set(text("AuthorizationKey"), text("00112233445566778899")), SetOutcome::Accepted);
        const QString name = f.ask(text("GetDiagnostics"), {{text("location"), http.url(text("/in/"))}}).value(QLatin1String("fileName")).toString();
        QVERIFY(!name.isEmpty());
        f.clock.advance(1s);
        QTRY_COMPARE(words(f.central, text("DiagnosticsStatusNotification")), (QStringList{text("Uploading"), text("Uploaded")}));
        QVERIFY(http.files.value("/in/" + name.toLatin1()).contains("connector 2 Available"));
        QVERIFY(!http.files.value("/in/" + name.toLatin1()).contains("00112233445566778899"));
    }

    void packsWhatItUploads()
    {
        const QByteArray pack = packDiagnostics({{text("status.txt"), "connector 1 Available\n"}, {text("log/system.log"), QByteArray(200'000, 'x')}},
                                                QDateTime(QDate(2026, 5, 5), QTime(12, 0), Qt::UTC));
        QVERIFY(pack.startsWith(QByteArray::fromHex("1f8b"))); // gzip
        QVERIFY2(pack.size() < 5'000, qPrintable(QString::number(pack.size())));
        QTemporaryDir folder;
        QFile file(folder.filePath(text("pack.tar.gz")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pack) == pack.size());
        file.close();
        QProcess tar;
        tar.start(text("tar"), {text("-xzf"), file.fileName(), text("-C"), folder.path()});
        QVERIFY(tar.waitForFinished() && tar.exitCode() == 0);
        QCOMPARE(QFileInfo(folder.filePath(text("log/system.log"))).size(), qint64(200'000));
        QFile status(folder.filePath(text("status.txt")));
        QVERIFY(status.open(QIODevice::ReadOnly));
        QCOMPARE(status.readAll(), QByteArray("connector 1 Available\n"));
    }

    void uploadsLogsAndRetries()
    {
        StationFixture f;
        HttpStub http;
        http.failures = 1;
        QVERIFY(f.isReady());
        const QJsonObject log{{text("remoteLocation"), http.url(text("/log.txt"))}};
        QCOMPARE(f.status(text("GetLog"), {{text("log"), log}, {text("logType"), text("DiagnosticsLog")}, {text("requestId"), 9}, {text("retries"), 1}, {text("retryInterval"), 20}}), text("Accepted"));
        f.clock.advance(1s);
        QTRY_COMPARE(http.requests, 1);
        QTRY_VERIFY([&] { f.clock.advance(20s); return http.files.contains("/log.txt"); }());
        QTRY_COMPARE(words(f.central, text("LogStatusNotification")).last(), text("Uploaded"));
        QCOMPARE(f.central.last(text("LogStatusNotification")).value(QLatin1String("requestId")).toInt(), 9);
    }

    void tellsWhenAnUploadFails()
    {
        StationFixture f;
        HttpStub http;
        http.failures = 1;
        QVERIFY(f.isReady());
        (void)f.ask(text("GetDiagnostics"), {{text("location"), http.url(text("/x"))}});
        f.clock.advance(1s);
        QTRY_COMPARE(words(f.central, text("DiagnosticsStatusNotification")), (QStringList{text("Uploading"), text("UploadFailed")}));
    }

    void installsFirmwareAndBootsWithIt()
    {
        StationFixture f;
        HttpStub http;
        http.content = "firmware: 3.4.5\nbinary follows";
        QVERIFY(f.isReady());
        QSignalSpy installed(f.station.get(), &SimulatedStation::firmwareInstalled);
        (void)f.ask(text("UpdateFirmware"), {{text("location"), http.url(text("/fw.bin"))}, {text("retrieveDate"), text("2026-05-05T08:05:00Z")}});
        f.clock.advance(4min);
        QCOMPARE(http.requests, 0); // not before retrieveDate
        f.clock.advance(1min);
        QTRY_COMPARE(words(f.central, text("FirmwareStatusNotification")), (QStringList{text("Downloading"), text("Downloaded")}));
        f.clock.advance(1s);
        f.clock.advance(5s);
        QTRY_COMPARE(words(f.central, text("FirmwareStatusNotification")).last(), text("Installing"));
        QCOMPARE(installed.count(), 1);
        f.clock.advance(1s);
        f.clock.advance(5s);
        QVERIFY(f.arrives(text("BootNotification"), 2));
        QCOMPARE(f.central.last(text("BootNotification")).value(QLatin1String("firmwareVersion")).toString(), text("3.4.5"));
        QTRY_COMPARE(words(f.central, text("FirmwareStatusNotification")).last(), text("Installed"));
    }

    void tellsWhenInstallingFails()
    {
        StationFixture f;
        HttpStub http;
        http.content = "firmware: 3.4.5\nbinary follows";
        QVERIFY(f.isReady());
        QVERIFY(f.station->forcedAnswers().set(text("UpdateFirmware"), text("installFails")));
        QVERIFY(!f.station->forcedAnswers().set(text("Reset"), text("installFails")));
        QSignalSpy installed(f.station.get(), &SimulatedStation::firmwareInstalled);
        (void)f.ask(text("UpdateFirmware"), {{text("location"), http.url(text("/fw.bin"))}, {text("retrieveDate"), text("2026-05-05T08:00:00Z")}});
        f.clock.advance(1s);
        QTRY_COMPARE(words(f.central, text("FirmwareStatusNotification")), (QStringList{text("Downloading"), text("Downloaded")}));
        f.clock.advance(1s);
        f.clock.advance(5s);
        QTRY_COMPARE(words(f.central, text("FirmwareStatusNotification")).last(), text("InstallationFailed"));
        QCOMPARE(installed.count(), 0);
        QCOMPARE(f.central.count(text("BootNotification")), 1);
    }

    void tellsWhenADownloadFails()
    {
        StationFixture f;
        HttpStub http;
        http.failures = 5;
        QVERIFY(f.isReady());
        (void)f.ask(text("UpdateFirmware"), {{text("location"), http.url(text("/fw"))}, {text("retrieveDate"), text("2026-05-05T08:00:00Z")}, {text("retries"), 1}, {text("retryInterval"), 10}});
        f.clock.advance(1s);
        QTRY_COMPARE(http.requests, 1);
        QTRY_VERIFY([&] { f.clock.advance(10s); return words(f.central, text("FirmwareStatusNotification")).endsWith(text("DownloadFailed")); }());
        QCOMPARE(http.requests, 2);
    }

    void verifiesSignedFirmware_data()
    {
        QTest::addColumn<QByteArray>("certificate");
        QTest::addColumn<QByteArray>("signature");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("ECDSA") << data("signer-ec.pem") << data("firmware.ec.sig") << true;
        QTest::newRow("RSA-PSS") << data("signer-rsa.pem") << data("firmware.rsa.sig") << true;
        QTest::newRow("signed by another") << data("signer-rsa.pem") << data("firmware.ec.sig") << false;
        QTest::newRow("no base64") << data("signer-ec.pem") << QByteArray("***") << false;
    }

    void verifiesSignedFirmware()
    {
        QFETCH(QByteArray, certificate);
        QFETCH(QByteArray, signature);
        QFETCH(bool, isGood);
        StationFixture f;
        HttpStub http;
        http.content = data("firmware.bin");
        QVERIFY(!http.content.isEmpty() && !certificate.isEmpty() && !signature.isEmpty());
        QVERIFY(f.isReady());
        const QJsonObject firmware{{text("location"), http.url(text("/fw"))}, {text("retrieveDateTime"), text("2026-05-05T08:00:00Z")},
                                   {text("signingCertificate"), QString::fromLatin1(certificate)}, {text("signature"), QString::fromLatin1(signature)}};
        QCOMPARE(f.status(text("SignedUpdateFirmware"), {{text("requestId"), 3}, {text("firmware"), firmware}}), text("Accepted"));
        f.clock.advance(1s);
        const QString action = text("SignedFirmwareStatusNotification");
        const QString last = isGood ? text("SignatureVerified") : text("InvalidSignature");
        QTRY_COMPARE(words(f.central, action), (QStringList{text("Downloading"), text("Downloaded"), last}));
        QCOMPARE(f.central.last(action).value(QLatin1String("requestId")).toInt(), 3);
    }

    void asksForACertificateAndTakesOnlyItsOwn()
    {
        StationFixture f;
        QVERIFY(f.isReady());
        QCOMPARE(f.status(text("ExtendedTriggerMessage"), {{text("requestedMessage"), text("SignChargePointCertificate")}}), text("Accepted"));
        QVERIFY(f.arrives(text("SignCertificate")));
        const QByteArray request = f.central.last(text("SignCertificate")).value(QLatin1String("csr")).toString().toLatin1();
        QVERIFY(request.startsWith("-----BEGIN CERTIFICATE REQUEST-----"));
        QCOMPARE(f.status(text("CertificateSigned"), {{text("certificateChain"), QString::fromLatin1(issue(request))}}), text("Accepted"));
        QCOMPARE(f.status(text("CertificateSigned"), {{text("certificateChain"), QString::fromLatin1(data("signer-ec.pem"))}}), text("Rejected"));
    }

    void keepsListsAndDeletesCertificates()
    {
        StationFixture f;
        QVERIFY(f.isReady());
        const QString use = text("CentralSystemRootCertificate");
        QCOMPARE(f.status(text("InstallCertificate"), {{text("certificateType"), use}, {text("certificate"), QString::fromLatin1(data("signer-ec.pem"))}}), text("Accepted"));
        const QJsonObject list = f.ask(text("GetInstalledCertificateIds"), {{text("certificateType"), use}});
        QCOMPARE(list.value(QLatin1String("status")).toString(), text("Accepted"));
        const QJsonObject hash = list.value(QLatin1String("certificateHashData")).toArray().first().toObject();
        QCOMPARE(f.status(text("DeleteCertificate"), {{text("certificateHashData"), hash}}), text("Accepted"));
        QCOMPARE(f.status(text("DeleteCertificate"), {{text("certificateHashData"), hash}}), text("NotFound"));
    }

    void refusesACertificateThatIsNone()
    {
        StationFixture f;
        QVERIFY(f.isReady());
        const QJsonObject firmware{{text("location"), text("http:/") + text("/h/f")}, {text("retrieveDateTime"), text("2026-05-05T08:00:00Z")},
                                   {text("signingCertificate"), text("no certificate")}, {text("signature"), text("c2ln")}};
        QCOMPARE(f.status(text("SignedUpdateFirmware"), {{text("requestId"), 1}, {text("firmware"), firmware}}), text("InvalidCertificate"));
        QCOMPARE(f.status(text("InstallCertificate"), {{text("certificateType"), text("ManufacturerRootCertificate")}, {text("certificate"), text("none")}}), text("Rejected"));
        QCOMPARE(f.status(text("GetInstalledCertificateIds"), {{text("certificateType"), text("ManufacturerRootCertificate")}}), text("NotFound"));
    }
};

FORECOURT_TEST(TestStationFiles)

} // namespace forecourt::tests::stationfiles

#include "tst_stationfiles.moc"
