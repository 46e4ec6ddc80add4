// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/simulator/httpstub.h"
#include "tests/unit/simulator/stationfixture.h"

#include <QSignalSpy>

using namespace forecourt::simulator;
using namespace forecourt::simulator::tests;
using namespace std::chrono_literals;

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

QTEST_GUILESS_MAIN(TestStationFiles)
#include "tst_stationfiles.moc"
