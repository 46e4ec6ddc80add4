// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The TLS port: versions, suites, two certificates, client certificates, deadlines.
#include "core/server/tlsconfiguration.h"
#include "tests/integration/server/rawclient.h"
#include "tests/integration/server/serverfixture.h"
#include "tests/support/testcertificates.h"
#include "tests/support/testprogram.h"

#include <QSslCertificate>
#include <QSslCipher>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;
using namespace std::chrono_literals;
using enum AttemptReason;

class TestTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void speaksEverySuiteAndNoOther_data();
    void speaksEverySuiteAndNoOther();
    void refusesOldVersionsAndWeakSuites_data();
    void refusesOldVersionsAndWeakSuites();
    void admitsAPasswordAsProfile2();
    void admitsOnlyItsOwnStationsByCertificate_data();
    void admitsOnlyItsOwnStationsByCertificate();
    void knowsItsOwnAuthorityByItself();
    void losesNoFrameSentRightBehindTheRequest();
    void carriesLargeMessages();
    void closesWithACodeAfterWhatIsQueued();
    void tellsPlainHttpOnTheTlsPort();
    void cutsASilentPeerAndHalfAHello();
    void cutsASlowRequestInsideTls();
    void saysWhichFileIsMissing_data();
    void saysWhichFileIsMissing();

private:
    [[nodiscard]] QString path(const char* name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }
    [[nodiscard]] server::TlsSettings bothCertificates() const
    {
        server::TlsSettings tls;
        tls.port = 0;
        tls.certificates = {{path("ec.pem"), path("ec.key")}, {path("rsa.pem"), path("rsa.key")}};
        return tls;
    }
    [[nodiscard]] QSslSocket* secureSocket(const QString& ciphers = {},
                                           QSsl::SslProtocol protocol = QSsl::TlsV1_2OrLater,
                                           const TestCertificate* certificate = nullptr) const
    {
        auto* socket = new QSslSocket;
        QSslConfiguration configuration = socket->sslConfiguration();
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        configuration.setProtocol(protocol);
        if (!ciphers.isEmpty())
            configuration.setCiphers(ciphers);
        if (certificate) {
            configuration.setLocalCertificate(QSslCertificate(certificate->certificatePem()));
            const QSslKey ec(certificate->keyPem(), QSsl::Ec);
            configuration.setPrivateKey(ec);
        }
        socket->setSslConfiguration(configuration);
        return socket;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<TestCertificate> m_authority;
};

void TestTls::initTestCase()
{
    TestCertificate({.commonName = "csms.example"}).save(path("ec"));
    TestCertificate({.commonName = "csms.example", .isEllipticCurve = false}).save(path("rsa"));
    m_authority =
        std::make_unique<TestCertificate>(CertificateWish{.commonName = "site", .isAuthority = true});
    m_authority->save(path("authority"));
}

void TestTls::speaksEverySuiteAndNoOther_data()
{
    QTest::addColumn<QString>("suite");
    QTest::addColumn<QSsl::SslProtocol>("protocol");
    QTest::addColumn<QSsl::KeyAlgorithm>("certificate");
    const auto row = [](const char* suite, QSsl::SslProtocol protocol, QSsl::KeyAlgorithm certificate) {
        QTest::newRow(suite) << QString::fromLatin1(suite) << protocol << certificate;
    };
    row("ECDHE-ECDSA-AES128-GCM-SHA256", QSsl::TlsV1_2, QSsl::Ec);
    row("ECDHE-ECDSA-AES256-GCM-SHA384", QSsl::TlsV1_2, QSsl::Ec);
    row("ECDHE-RSA-AES256-GCM-SHA384", QSsl::TlsV1_2, QSsl::Rsa);
    row("AES128-GCM-SHA256", QSsl::TlsV1_2, QSsl::Rsa);
    row("AES256-GCM-SHA384", QSsl::TlsV1_2, QSsl::Rsa);
    row("TLS_AES_256_GCM_SHA384", QSsl::TlsV1_3, QSsl::Ec);
}

void TestTls::speaksEverySuiteAndNoOther()
{
    QFETCH(QString, suite);
    QFETCH(QSsl::SslProtocol, protocol);
    QFETCH(QSsl::KeyAlgorithm, certificate);
    ServerFixture fixture;
    fixture.settings.tls = bothCertificates();
    fixture.start();
    auto* socket = secureSocket(suite, protocol);
    RawClient client(fixture.server->tlsPort(), socket);
    client.send(UpgradeRequest{}.bytes());
    QTRY_VERIFY2(client.isUpgraded(), qPrintable(socket->errorString()));
    QCOMPARE(socket->sessionCipher().name(), suite);
    QCOMPARE(socket->peerCertificate().publicKey().algorithm(), certificate);
    QVERIFY(fixture.engine.links.first().info.isTls);
}

void TestTls::refusesOldVersionsAndWeakSuites_data()
{
    QTest::addColumn<QByteArray>("versionAndSuites");
    QTest::addColumn<int>("alert");
    QTest::newRow("TLS 1.0") << QByteArray::fromHex("0301c013") << 70;
    QTest::newRow("TLS 1.1") << QByteArray::fromHex("0302c013") << 70;
    QTest::newRow("ECDHE RSA CBC SHA1") << QByteArray::fromHex("0303c013") << 40;
    QTest::newRow("ECDHE ECDSA CBC SHA256") << QByteArray::fromHex("0303c023") << 40;
    QTest::newRow("RSA CBC SHA1") << QByteArray::fromHex("0303002f") << 40;
    QTest::newRow("RSA 3DES") << QByteArray::fromHex("0303000a") << 40;
    QTest::newRow("RSA NULL") << QByteArray::fromHex("0303003b") << 40;
}

/// Sends a hello by hand: a modern library would not even offer these.
void TestTls::refusesOldVersionsAndWeakSuites()
{
    QFETCH(QByteArray, versionAndSuites);
    QFETCH(int, alert);
    ServerFixture fixture;
    fixture.settings.tls = bothCertificates();
    fixture.start();
    const QByteArray body = versionAndSuites.first(2) + QByteArray(32, 'r') + QByteArray::fromHex("000002") +
                            versionAndSuites.sliced(2) +
                            QByteArray::fromHex("0100000c000a00080006001700180019");
    const QByteArray message = QByteArray::fromHex("010000") + static_cast<char>(body.size()) + body;
    RawClient client(fixture.server->tlsPort());
    client.send(QByteArray::fromHex("16030100") + static_cast<char>(message.size()) + message);
    QTRY_COMPARE(client.received.size(), 7);
    QCOMPARE(client.received.first(1), QByteArray::fromHex("15"));
    QCOMPARE(client.received.at(5), char(2)); // fatal
    QCOMPARE(int(client.received.at(6)), alert);
    QTRY_COMPARE(fixture.engine.reasons(), QList{TlsFailed});
    QTRY_COMPARE(fixture.server->handshakeCount(), 0);
}

void TestTls::admitsAPasswordAsProfile2()
{
    ServerFixture fixture;
    fixture.settings.tls = bothCertificates();
    const QByteArray key(40, 'a');
    auto& station = fixture.directory.add(QStringLiteral("CP1"));
    station.passwordHashes = {fixture.hasher.hash(key)};
    station.securityProfile = 2;
    station.allowPlain = false;
    fixture.start();
    RawClient wrong(fixture.server->tlsPort(), secureSocket());
    wrong.send(UpgradeRequest{.authorization = basic("CP1", "wrong")}.bytes());
    QTRY_COMPARE(wrong.status(), 401);
    QTRY_VERIFY(wrong.isClosed);
    RawClient right(fixture.server->tlsPort(), secureSocket());
    right.send(UpgradeRequest{.authorization = basic("CP1", key)}.bytes());
    QTRY_VERIFY(right.isUpgraded());
    QCOMPARE(fixture.engine.links.first().info.securityProfile, 2);
}

void TestTls::admitsOnlyItsOwnStationsByCertificate_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<AttemptReason>("reason");
    QTest::newRow("own") << QByteArray("own") << Connected;
    QTest::newRow("none") << QByteArray("none") << TlsFailed;
    QTest::newRow("of another authority") << QByteArray("foreign") << TlsFailed;
    QTest::newRow("self-signed with the right name") << QByteArray("self") << TlsFailed;
    QTest::newRow("expired") << QByteArray("expired") << TlsFailed;
    QTest::newRow("for servers only") << QByteArray("server") << TlsFailed;
    QTest::newRow("issued by a station") << QByteArray("leaf") << TlsFailed;
    QTest::newRow("of another station") << QByteArray("other") << WrongSecurityProfile;
}

void TestTls::admitsOnlyItsOwnStationsByCertificate()
{
    QFETCH(QByteArray, kind);
    QFETCH(AttemptReason, reason);
    ServerFixture fixture;
    fixture.settings.tls = bothCertificates();
    fixture.settings.tls->clientAuthorityFile = path("authority.pem");
    fixture.directory.add(QStringLiteral("CP1")).securityProfile = 3;
    fixture.start();
    const TestCertificate foreign({.commonName = "site", .isAuthority = true});
    const TestCertificate station({.commonName = "CP9", .usage = "clientAuth"}, m_authority.get());
    const TestCertificate* issuer = kind == "foreign" ? &foreign
                                    : kind == "leaf"  ? &station
                                    : kind == "self"  ? nullptr
                                                      : m_authority.get();
    const TestCertificate certificate({.commonName = kind == "other" ? "CP2" : "CP1",
                                       .isExpired = kind == "expired",
                                       .usage = kind == "server" ? "serverAuth" : "clientAuth"},
                                      issuer);
    RawClient client(fixture.server->tlsPort(),
                     secureSocket({}, QSsl::TlsV1_2OrLater, kind == "none" ? nullptr : &certificate));
    client.send(UpgradeRequest{}.bytes());
    QTRY_COMPARE(fixture.engine.reasons(), QList{reason});
    if (reason == Connected)
        QCOMPARE(fixture.engine.links.first().info.securityProfile, 3);
    else
        QVERIFY(fixture.engine.links.isEmpty());
    if (reason == WrongSecurityProfile)
        QTRY_COMPARE(client.status(), 403);
}

/// Behind the TLS library, which in Qt 6.4.2 may let the system's authorities vouch (CVE-2023-34410).
void TestTls::knowsItsOwnAuthorityByItself()
{
    auto settings = bothCertificates();
    settings.clientAuthorityFile = path("authority.pem");
    const auto tls = server::TlsConfiguration::load(settings);
    QVERIFY(tls.has_value());
    const TestCertificate foreign({.commonName = "Public Root", .isAuthority = true});
    const TestCertificate own({.commonName = "CP1"}, m_authority.get());
    const TestCertificate bought({.commonName = "CP1"}, &foreign);
    const auto chain = [](std::initializer_list<const TestCertificate*> certificates) {
        QList<QSslCertificate> list;
        for (const TestCertificate* certificate : certificates)
            list.append(QSslCertificate(certificate->certificatePem()));
        return list;
    };
    QVERIFY(tls->isFromOurAuthority(chain({&own})));
    QVERIFY(tls->isFromOurAuthority(chain({&own, m_authority.get()})));
    QVERIFY(!tls->isFromOurAuthority(chain({&bought})));
    QVERIFY(!tls->isFromOurAuthority(chain({&bought, &foreign})));
    QVERIFY(!tls->isFromOurAuthority(chain({&own, &bought})));
    QVERIFY(!tls->isFromOurAuthority({}));
    const auto open = server::TlsConfiguration::load(bothCertificates());
    QVERIFY(!open->isFromOurAuthority(chain({&own})));
}

void TestTls::losesNoFrameSentRightBehindTheRequest()
{
    int upgraded = 0;
    for (int i = 0; i < 20; ++i) {
        ServerFixture fixture;
        fixture.settings.tls = bothCertificates();
        fixture.start();
        RawClient client(fixture.server->tlsPort(), secureSocket());
        QTRY_VERIFY(static_cast<QSslSocket&>(client.socket()).isEncrypted());
        client.send(UpgradeRequest{}.bytes());
        for (int turn = 0; turn < i; ++turn)
            QCoreApplication::processEvents();
        client.send(frame(Text, "[2,\"1\",\"Heartbeat\",{}]"));
        QTRY_VERIFY(client.status() != 0);
        if (client.isUpgraded()) {
            QTRY_COMPARE(fixture.engine.texts.size(), 1);
            ++upgraded;
        } else {
            QCOMPARE(fixture.engine.reasons(), QList{EarlyData});
        }
    }
    QVERIFY(upgraded > 0);
}

void TestTls::carriesLargeMessages()
{
    ServerFixture fixture;
    fixture.settings.tls = bothCertificates();
    fixture.engine.isEcho = true;
    fixture.start();
    RawClient client(fixture.server->tlsPort(), secureSocket());
    client.send(UpgradeRequest{}.bytes());
    QTRY_VERIFY(client.isUpgraded());
    const QByteArray message(1024 * 1024, 'x');
    client.send(frame(Text, message));
    QTRY_COMPARE(fixture.engine.texts.size(), 1);
    QVERIFY(fixture.engine.texts.first().second == message);
    QTRY_COMPARE(client.parsedFrames().size(), 1);
    QVERIFY(client.parsedFrames().first().second == message);
}

void TestTls::closesWithACodeAfterWhatIsQueued()
{
    ServerFixture fixture;
    fixture.settings.tls = bothCertificates();
    fixture.start();
    RawClient client(fixture.server->tlsPort(), secureSocket());
    client.send(UpgradeRequest{}.bytes());
    QTRY_COMPARE(fixture.engine.links.size(), 1);
    fixture.engine.links.first().link->sendText(QByteArray(600'000, 'x'));
    fixture.engine.links.first().link->close(1008, QStringLiteral("enough"));
    QTRY_COMPARE(client.closeCode(), 1008);
    QCOMPARE(client.parsedFrames().size(), 2);
    QTRY_COMPARE(fixture.engine.closings.size(), 1);
    QTRY_VERIFY(client.isClosed);
}

void TestTls::tellsPlainHttpOnTheTlsPort()
{
    ServerFixture fixture;
    fixture.settings.tls = bothCertificates();
    fixture.start();
    RawClient client(fixture.server->tlsPort());
    client.send(UpgradeRequest{}.bytes());
    QTRY_COMPARE(client.status(), 400);
    QVERIFY(client.received.contains("wss://"));
    QCOMPARE(fixture.engine.reasons(), QList{TlsFailed});
    QCOMPARE(fixture.engine.attempts.first().httpStatus, 400);
    QVERIFY(fixture.engine.attempts.first().detail.contains(QLatin1String("quirk 9")));
    QCOMPARE(fixture.engine.attempts.first().identity, QStringLiteral("CP1")); // tells whose it was
}

void TestTls::cutsASilentPeerAndHalfAHello()
{
    ServerFixture fixture;
    fixture.settings.tls = bothCertificates();
    fixture.start();
    RawClient silent(fixture.server->tlsPort());
    RawClient half(fixture.server->tlsPort());
    half.send(QByteArray::fromHex("16030102000100"));
    QTRY_COMPARE(fixture.server->handshakeCount(), 2);
    fixture.pass(9s);
    half.send("x");
    fixture.pass(900ms);
    QVERIFY(!silent.isClosed && !half.isClosed);
    fixture.pass(200ms);
    QTRY_VERIFY(silent.isClosed && half.isClosed);
    QCOMPARE(fixture.engine.reasons(), QList({TlsFailed, TlsFailed}));
    QTRY_COMPARE(fixture.server->handshakeCount(), 0);
}

void TestTls::cutsASlowRequestInsideTls()
{
    ServerFixture fixture;
    fixture.settings.tls = bothCertificates();
    fixture.start();
    RawClient client(fixture.server->tlsPort(), secureSocket());
    QTRY_VERIFY(static_cast<QSslSocket&>(client.socket()).isEncrypted());
    client.send("GET /");
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    fixture.clock.advance(5s);
    QTRY_VERIFY(client.isClosed);
    QCOMPARE(fixture.engine.reasons(), QList{HeadTooSlow});
}

void TestTls::saysWhichFileIsMissing_data()
{
    QTest::addColumn<QString>("chain");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("authority");
    QTest::addColumn<QString>("named");
    const QString ec = path("ec.pem");
    const QString key = path("ec.key");
    QTest::newRow("chain") << path("none.pem") << key << QString() << QStringLiteral("none.pem");
    QTest::newRow("key") << ec << path("none.key") << QString() << QStringLiteral("none.key");
    QTest::newRow("authority") << ec << key << path("none.ca") << QStringLiteral("none.ca");
    QTest::newRow("key in place of a certificate")
        << key << key << QString() << QStringLiteral("no PEM certificate");
    QTest::newRow("certificate in place of a key") << ec << ec << QString() << QStringLiteral("private key");
}

void TestTls::saysWhichFileIsMissing()
{
    QFETCH(QString, chain);
    QFETCH(QString, key);
    QFETCH(QString, authority);
    QFETCH(QString, named);
    ServerFixture fixture;
    fixture.settings.tls = server::TlsSettings{0, {{chain, key}}, authority};
    fixture.start(); // the plain port works all the same
    QCOMPARE(fixture.server->tlsPort(), quint16(0));
    QCOMPARE(fixture.engine.ports.size(), 2);
    const auto& [isTls, state] = fixture.engine.ports.first();
    QVERIFY(isTls && !state.isListening);
    QVERIFY2(state.problem.contains(named), qPrintable(state.problem));
}

FORECOURT_TEST(TestTls)
#include "tst_tls.moc"
