// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Cases of the Open Charge Alliance's test tool: passwords, TLS, certificates, the security log, signed firmware.
#include "tests/integration/server/rawclient.h"
#include "tests/octt/octtsite.h"
#include "tests/support/testcertificates.h"
#include "tests/support/testprogram.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>

using namespace forecourt;
using namespace forecourt::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace forecourt::tests::octtsecurity {

using Outcome = CommandOutcome;

namespace {

const QByteArray Password(40, 'a');
const QByteArray Target = "/ocpp/OCTT1";

/// Sends a command with \a payload; the station answers with \a status.
CommandRecord answered(OcttSite& s, const char* action, const QJsonObject& payload, const QByteArray& status)
{
    s.station.answerWith(action, statusOf(status));
    const CommandRecord command = s.run(RawCall{QString::fromLatin1(action), payload, false});
    QTest::qVerify(s.station.last(action) == payload, action, "went out as it was given", __FILE__, __LINE__);
    QTest::qVerify(command.answerStatus.toLatin1() == status, action, "has the station's word", __FILE__, __LINE__);
    return command;
}

/// A station with a password, the least security profile being \a profile.
api::StationChange knownWithPassword(int profile)
{
    api::StationChange known;
    known.password = Password;
    known.securityProfile = profile;
    return known;
}

/// The HTTP status of a connection attempt with a password.
int admission(quint16 port, const QByteArray& password)
{
    RawClient client(port);
    client.send(UpgradeRequest{.target = Target, .authorization = basic(OcttSite::Id.toUtf8(), password)}.bytes());
    static_cast<void>(QTest::qWaitFor([&] { return client.status() != 0; }));
    return client.status();
}

/// The files of a TLS port, and who vouches for them.
class Certificates
{
public:
    Certificates()
    {
        authority.save(path("authority"));
        TestCertificate({.commonName = "csms.example", .usage = "serverAuth"}, &authority).save(path("server"));
    }
    [[nodiscard]] server::TlsSettings settings(bool isClientAsked = false) const
    {
        server::TlsSettings tls;
        tls.port = 0;
        tls.certificates = {{path("server") + u".pem"_s, path("server") + u".key"_s}};
        if (isClientAsked)
            tls.clientAuthorityFile = path("authority") + u".pem"_s;
        return tls;
    }
    /// Of a station that trusts the authority; it knows us by name, not by address.
    [[nodiscard]] QSslSocket* socket(const TestCertificate* own = nullptr) const
    {
        auto* made = new QSslSocket;
        QSslConfiguration configuration = made->sslConfiguration();
        configuration.setCaCertificates({QSslCertificate(authority.certificatePem())});
        if (own) {
            configuration.setLocalCertificate(QSslCertificate(own->certificatePem()));
            configuration.setPrivateKey(QSslKey(own->keyPem(), QSsl::Ec));
        }
        made->setSslConfiguration(configuration);
        made->setPeerVerifyName(u"csms.example"_s);
        return made;
    }

    TestCertificate authority{{.commonName = "site", .isAuthority = true}};

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_folder;
};

void basicAuthentication()
{
    OcttSite s(knownWithPassword(1));
    QCOMPARE(admission(s.server->port(), "wrong"), 401);
    s.coldBoot(Password);
    QCOMPARE(s.state().link.securityProfile, 1);
}

void passwordChanged()
{
    OcttSite s(knownWithPassword(1));
    s.coldBoot(Password);
    const QByteArray changed = "00112233445566778899aabbccddeeff00112233";
    const CommandRecord command =
        answered(s, "ChangeConfiguration", {{u"key"_s, u"AuthorizationKey"_s}, {u"value"_s, QString::fromLatin1(changed)}},
                 "Accepted");
    QCOMPARE(command.outcome, Outcome::Accepted);
    QVERIFY(!QJsonDocument(command.payload).toJson().contains(changed)); // the history does not tell it
    QTRY_COMPARE(s.site.countEvents(EventKind::Security, u"PasswordChanged"_s), 1);
    s.disconnect();
    QCOMPARE(admission(s.server->port(), Password), 401);
    s.coldBoot(changed);
}

void subprotocols()
{
    OcttSite s;
    RawClient unknown(s.server->port());
    unknown.send(UpgradeRequest{.target = Target, .protocols = "ocpp9.9"}.bytes());
    QTRY_COMPARE(unknown.status(), 400);
    RawClient both(s.server->port());
    both.send(UpgradeRequest{.target = Target, .protocols = "ocpp9.9, ocpp1.6"}.bytes());
    QTRY_VERIFY(both.isUpgraded());
    QVERIFY2(both.received.contains("Sec-WebSocket-Protocol: ocpp1.6\r\n"), both.received.constData());
}

void serverCertificate()
{
    const Certificates certificates;
    OcttSite s(knownWithPassword(2), certificates.settings());
    QSslSocket* socket = certificates.socket();
    RawClient client(s.server->tlsPort(), socket);
    client.send(UpgradeRequest{.target = Target, .authorization = basic(OcttSite::Id.toUtf8(), Password)}.bytes());
    QTRY_VERIFY(client.isUpgraded()); // it would have ended the handshake with a certificate it does not trust
    QVERIFY(socket->isEncrypted());
    QVERIFY(socket->sslHandshakeErrors().isEmpty());
    QVERIFY(socket->sessionProtocol() >= QSsl::TlsV1_2);
    QTRY_COMPARE(s.state().link.securityProfile, 2);
}

void clientCertificate()
{
    const Certificates certificates;
    api::StationChange known;
    known.securityProfile = 3;
    OcttSite s(known, certificates.settings(true));
    RawClient nobody(s.server->tlsPort(), certificates.socket());
    nobody.send(UpgradeRequest{.target = Target}.bytes());
    const auto isRefused = [&s] {
        static_cast<void>(s.state());
        const QList<ConnectionAttempt>& attempts = s.live->attempts();
        return std::any_of(attempts.cbegin(), attempts.cend(), [](const ConnectionAttempt& attempt) {
            return attempt.reason == AttemptReason::TlsFailed;
        });
    };
    QTRY_VERIFY(isRefused());
    QVERIFY(!nobody.isUpgraded());
    const TestCertificate own({.commonName = "OCTT1", .usage = "clientAuth"}, &certificates.authority);
    RawClient client(s.server->tlsPort(), certificates.socket(&own));
    client.send(UpgradeRequest{.target = Target}.bytes());
    QTRY_VERIFY(client.isUpgraded());
    QTRY_COMPARE(s.state().link.securityProfile, 3);
}

void profileRaised()
{
    const Certificates certificates;
    OcttSite s(knownWithPassword(1), certificates.settings());
    s.coldBoot(Password);
    QCOMPARE(answered(s, "ChangeConfiguration", {{u"key"_s, u"SecurityProfile"_s}, {u"value"_s, u"2"_s}}, "Accepted").outcome,
             Outcome::Accepted);
    const CommandRecord reset = s.run(Reset{ResetKind::Hard});
    QCOMPARE(reset.outcome, Outcome::Accepted);
    s.disconnect();
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // whom it trusts is another case
    QVERIFY(s.station.connectTo(s.server->tlsPort(), Password, &tls));
    s.bootUp();
    QTRY_COMPARE(s.state().link.securityProfile, 2);
    QCOMPARE(s.now(reset).effect, CommandEffect::Rebooted);
    QCOMPARE(s.state().record.securityProfile, 2);
    s.disconnect();
    RawClient lower(s.server->port()); // A05.FR.09
    lower.send(UpgradeRequest{.target = Target, .authorization = basic(OcttSite::Id.toUtf8(), Password)}.bytes());
    QTRY_COMPARE(lower.status(), 403);
}

// ---- certificates

const QJsonObject Hashes{{u"hashAlgorithm"_s, u"SHA256"_s}, {u"issuerNameHash"_s, u"0a1b2c"_s},
                         {u"issuerKeyHash"_s, u"d3e4f5"_s}, {u"serialNumber"_s, u"1A2B"_s}};

/// What is there, as the station tells it.
CommandRecord installedIds(OcttSite& s, const QString& type)
{
    s.station.answerWith("GetInstalledCertificateIds",
                         QJsonDocument(QJsonObject{{u"status"_s, u"Accepted"_s}, {u"certificateHashData"_s, QJsonArray{Hashes}}})
                             .toJson(QJsonDocument::Compact));
    const CommandRecord command = s.run(RawCall{u"GetInstalledCertificateIds"_s, {{u"certificateType"_s, type}}, false});
    QTest::qVerify(word(s.station.last("GetInstalledCertificateIds"), "certificateType") == type, "the type asked for", "",
                   __FILE__, __LINE__);
    return command;
}

CommandRecord install(OcttSite& s, const QString& type, const QByteArray& status)
{
    const TestCertificate root({.commonName = "root", .isAuthority = true});
    return answered(s, "InstallCertificate",
                    {{u"certificateType"_s, type}, {u"certificate"_s, QString::fromLatin1(root.certificatePem())}}, status);
}

void installed(const QString& type)
{
    OcttSite s;
    s.coldBoot();
    QCOMPARE(install(s, type, "Accepted").outcome, Outcome::Accepted);
    const CommandRecord ids = installedIds(s, type);
    QCOMPARE(ids.outcome, Outcome::Accepted);
    QCOMPARE(ids.response.value("certificateHashData"_L1).toArray(), QJsonArray{Hashes});
}

void manufacturerRoot()
{
    installed(u"ManufacturerRootCertificate"_s);
}

void centralSystemRoot()
{
    installed(u"CentralSystemRootCertificate"_s);
}

void certificateDeleted()
{
    OcttSite s;
    s.coldBoot();
    const CommandRecord ids = installedIds(s, u"CentralSystemRootCertificate"_s);
    const QJsonObject one = ids.response.value("certificateHashData"_L1).toArray().first().toObject();
    QCOMPARE(answered(s, "DeleteCertificate", {{u"certificateHashData"_s, one}}, "Accepted").outcome, Outcome::Accepted);
    QCOMPARE(s.station.last("DeleteCertificate").value("certificateHashData"_L1).toObject(), Hashes);
}

/// The station tells of \a type, and it is kept.
void isKept(OcttSite& s, const char* type)
{
    QCOMPARE(s.station.securityEvent(type), QJsonObject());
    QCOMPARE(s.site.countEvents(EventKind::Security, QString::fromLatin1(type)), 1);
}

void stationCertificateRefused()
{
    OcttSite s;
    s.coldBoot();
    const TestCertificate wrong({.commonName = "OCTT1"});
    QCOMPARE(answered(s, "CertificateSigned", {{u"certificateChain"_s, QString::fromLatin1(wrong.certificatePem())}}, "Rejected")
                 .outcome,
             Outcome::Rejected);
    isKept(s, "InvalidChargePointCertificate");
}

void rootRefused()
{
    OcttSite s;
    s.coldBoot();
    QCOMPARE(install(s, u"CentralSystemRootCertificate"_s, "Rejected").outcome, Outcome::Rejected);
    isKept(s, "InvalidCentralSystemCertificate");
}

// ---- security log and signed firmware

QJsonObject stepOf(const char* status)
{
    return {{u"status"_s, QString::fromLatin1(status)}, {u"requestId"_s, 5}};
}

void securityLog()
{
    OcttSite s;
    s.coldBoot();
    s.station.answerWith("GetLog", R"({"status":"Accepted","filename":"security.log"})");
    const CommandRecord command = s.raw("GetLog", R"({"logType":"SecurityLog","requestId":5,)"
                                                  R"("log":{"remoteLocation":"https://files.example/in"}})");
    QCOMPARE(command.outcome, Outcome::Accepted);
    QCOMPARE(word(command.response, "filename"), "security.log"_L1);
    QCOMPARE(word(s.station.last("GetLog"), "logType"), "SecurityLog"_L1);
    for (const char* step : {"Uploading", "Uploaded"}) {
        QCOMPARE(s.station.call("LogStatusNotification", stepOf(step)), QJsonObject());
        QCOMPARE(s.state().diagnosticsStatus, QString::fromLatin1(step));
    }
}

void beginSignedFirmware(OcttSite& s)
{
    s.coldBoot();
    const TestCertificate signer({.commonName = "maker"});
    const QJsonObject firmware{{u"location"_s, u"https://files.example/firmware.bin"_s},
                               {u"retrieveDateTime"_s, u"2026-05-05T08:00:00.000Z"_s},
                               {u"signingCertificate"_s, QString::fromLatin1(signer.certificatePem())},
                               {u"signature"_s, u"c2lnbmF0dXJl"_s}};
    QCOMPARE(answered(s, "SignedUpdateFirmware", {{u"requestId"_s, 5}, {u"firmware"_s, firmware}}, "Accepted").outcome,
             Outcome::Accepted);
}

void signedFirmwareSteps(OcttSite& s, std::initializer_list<const char*> steps)
{
    for (const char* step : steps) {
        QCOMPARE(s.station.call("SignedFirmwareStatusNotification", stepOf(step)), QJsonObject());
        QCOMPARE(s.state().firmwareStatus, QString::fromLatin1(step));
    }
}

void signedFirmware()
{
    OcttSite s;
    beginSignedFirmware(s);
    signedFirmwareSteps(s, {"DownloadScheduled", "Downloading", "DownloadPaused", "Downloading", "Downloaded",
                            "SignatureVerified", "InstallScheduled", "Installing", "InstallRebooting"});
    s.disconnect();
    s.pass(30s);
    s.coldBoot();
    signedFirmwareSteps(s, {"Installed"});
    isKept(s, "FirmwareUpdated");
    QCOMPARE(s.blamed(), QStringList());
    // The bad ends, and Idle, which is only told when asked for.
    signedFirmwareSteps(s, {"DownloadFailed", "InstallVerificationFailed", "InstallationFailed", "Idle"});
}

void invalidSignature()
{
    OcttSite s;
    beginSignedFirmware(s);
    signedFirmwareSteps(s, {"Downloading", "Downloaded", "InvalidSignature"});
    isKept(s, "InvalidFirmwareSignature");
    QCOMPARE(s.site.countEvents(EventKind::Firmware, u"InvalidSignature"_s), 1);
}

const std::vector<Clause> Cases{
    {"TC_073_CSMS Update Charge Point Password for HTTP Basic Authentication", passwordChanged},
    {"TC_075_1_CSMS Install a certificate on the Charge Point - ManufacturerRootCertificate", manufacturerRoot},
    {"TC_075_2_CSMS Install a certificate on the Charge Point - CentralSystemRootCertificate", centralSystemRoot},
    {"TC_076_CSMS Delete a specific certificate from the Charge Point", certificateDeleted},
    {"TC_077_CSMS Invalid ChargePointCertificate Security Event", stationCertificateRefused},
    {"TC_078_CSMS Invalid CentralSystemCertificate Security Event", rootRefused},
    {"TC_079_CSMS Get Security Log", securityLog},
    {"TC_080_CSMS Secure Firmware Update", signedFirmware},
    {"TC_081_CSMS Secure Firmware Update - Invalid Signature", invalidSignature},
    {"TC_083_CSMS Upgrade Charge Point Security Profile - Accepted", profileRaised},
    {"TC_085_CSMS Basic Authentication - Valid username/password combination", basicAuthentication},
    {"TC_086_CSMS TLS - server-side certificate - Valid certificate", serverCertificate},
    {"TC_087_CSMS TLS - Client-side certificate - valid certificate", clientCertificate},
    {"TC_088_CSMS WebSocket Subprotocol negotiation", subprotocols},
};

} // namespace

class TestOcttSecurity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holds_data() { addClauses(Cases); }
    void holds() { runClause(); }
};

FORECOURT_TEST(TestOcttSecurity)

} // namespace forecourt::tests::octtsecurity

#include "tst_octtsecurity.moc"
