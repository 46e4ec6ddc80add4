// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The port of the file host: with TLS and without, taken by others, opened again, closed.
#include "tests/integration/files/filehostfixture.h"
#include "tests/support/httpclient.h"
#include "tests/support/testcertificates.h"
#include "tests/support/testprogram.h"

#include <QProcess>
#include <QSignalSpy>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;

class TestHttpDoor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_host = std::make_unique<FileHostFixture>(); }
    void cleanup() { m_host.reset(); }
    void speaksTlsAndPlainOnOnePort();
    void goesWithoutTlsWhereTheCertificateIsBad();
    void offersBeforeThePortIsOpen();
    void waitsForAPortThatIsTaken();
    void listensOnIpv4AndIpv6();
    void cutsConnectionsWhenItStops();
    void isUnderstoodByCurl();

private:
    [[nodiscard]] std::optional<ports::ProtocolState> state(TransferProtocol protocol) const
    {
        for (const ports::ProtocolState& one : m_host->desk->protocols()) {
            if (one.protocol == protocol)
                return one;
        }
        return std::nullopt;
    }
    void useCertificate();

    std::unique_ptr<FileHostFixture> m_host;
};

void TestHttpDoor::useCertificate()
{
    const QString base = m_host->folder.filePath(QStringLiteral("server"));
    TestCertificate({.commonName = "localhost"}).save(base);
    m_host->doorOptions.certificateFile = base + QStringLiteral(".pem");
    m_host->doorOptions.keyFile = base + QStringLiteral(".key");
}

void TestHttpDoor::speaksTlsAndPlainOnOnePort()
{
    useCertificate();
    QVERIFY(m_host->open());
    QVERIFY(state(TransferProtocol::Http)->isListening && state(TransferProtocol::Https)->isListening);
    QCOMPARE(state(TransferProtocol::Https)->port, m_host->port());
    const QByteArray content(300'000, 'x');
    const auto address = m_host->offer(content);
    QVERIFY(address.has_value());
    const QByteArray request = "GET " + address->path.toLatin1() + " HTTP/1.1\r\nHost: x\r\n\r\n";
    QCOMPARE(exchange(m_host->port(), request).body, content);
    QSslSocket socket;
    QSslConfiguration configuration = socket.sslConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.setSslConfiguration(configuration);
    QByteArray answer;
    bool hasEnded = false;
    connect(&socket, &QSslSocket::encrypted, &socket, [&] { socket.write(request); });
    connect(&socket, &QSslSocket::readyRead, &socket, [&] { answer += socket.readAll(); });
    connect(&socket, &QSslSocket::disconnected, &socket, [&] { hasEnded = true; });
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_host->port());
    QTRY_VERIFY_WITH_TIMEOUT(hasEnded, 20'000);
    QVERIFY(answer.endsWith(content));
    QTRY_COMPARE(m_host->state(address->id), TransferState::Finished);
    QCOMPARE(m_host->now(address->id).attempts, 2);
}

void TestHttpDoor::goesWithoutTlsWhereTheCertificateIsBad()
{
    m_host->doorOptions.certificateFile = m_host->folder.filePath(QStringLiteral("none.pem"));
    m_host->doorOptions.keyFile = m_host->folder.filePath(QStringLiteral("none.key"));
    QVERIFY(m_host->open());
    QVERIFY(state(TransferProtocol::Http)->isAvailable);
    QVERIFY(!state(TransferProtocol::Https)->isAvailable);
    QCOMPARE(state(TransferProtocol::Https)->reasonCode, ErrorCode::FileFailed);
    QVERIFY(state(TransferProtocol::Https)->reason.contains(QStringLiteral("none.pem")));
    m_host = std::make_unique<FileHostFixture>();
    QVERIFY(m_host->open());
    QCOMPARE(state(TransferProtocol::Https)->reasonCode, ErrorCode::NotSupported); // none is set
}

void TestHttpDoor::offersBeforeThePortIsOpen()
{
    SystemClock clock;
    SystemIdSource ids;
    QObject engineSide;
    files::FileDesk desk(m_host->deskOptions, clock, ids, &engineSide);
    files::HttpDoor door(desk, m_host->doorOptions);
    desk.addDoor(door);
    QVERIFY(ports::isAvailable(desk, TransferProtocol::Http));
    QVERIFY(!desk.protocols().constFirst().isListening);
    QVERIFY(desk.open() && door.listen());
    QVERIFY(desk.protocols().constFirst().isListening);
    desk.close();
}

void TestHttpDoor::waitsForAPortThatIsTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost), 0));
    m_host->doorOptions.port = other.serverPort();
    QVERIFY(!m_host->open());
    QVERIFY(!state(TransferProtocol::Http)->isAvailable);
    QCOMPARE(state(TransferProtocol::Http)->reasonCode, ErrorCode::PortInUse);
    QVERIFY(!m_host->slot());
    m_host->door->keepListening();
    m_host->door->retryNow();
    QVERIFY(!state(TransferProtocol::Http)->isListening);
    const int changes = m_host->ear.changes;
    other.close();
    m_host->door->retryNow();
    QVERIFY(state(TransferProtocol::Http)->isListening);
    QTRY_VERIFY(m_host->ear.changes > changes);
    const auto address = m_host->slot();
    QVERIFY(address.has_value());
    QCOMPARE(address->port, m_host->doorOptions.port);
}

void TestHttpDoor::listensOnIpv4AndIpv6()
{
    QTcpServer probe;
    if (!probe.listen(QHostAddress(QHostAddress::LocalHostIPv6), 0))
        QSKIP("this computer has no IPv6");
    m_host->doorOptions.address.clear();
    QVERIFY(m_host->open());
    const auto address = m_host->offer("abc");
    QVERIFY(address.has_value());
    for (const char* host : {"127.0.0.1", "::1"}) {
        QTcpSocket socket;
        QByteArray answer;
        bool hasEnded = false;
        connect(&socket, &QTcpSocket::connected, &socket, [&] { socket.write("GET " + address->path.toLatin1() + " HTTP/1.0\r\n\r\n"); });
        connect(&socket, &QTcpSocket::readyRead, &socket, [&] { answer += socket.readAll(); });
        connect(&socket, &QTcpSocket::disconnected, &socket, [&] { hasEnded = true; });
        socket.connectToHost(QString::fromLatin1(host), m_host->port());
        QTRY_VERIFY2(hasEnded, host);
        QVERIFY(answer.startsWith("HTTP/1.0 200 "));
        QVERIFY(answer.endsWith("\r\n\r\nabc"));
    }
}

void TestHttpDoor::cutsConnectionsWhenItStops()
{
    QVERIFY(m_host->open());
    const auto download = m_host->offer(QByteArray(64'000'000, 'x'));
    const auto upload = m_host->slot();
    QVERIFY(download && upload);
    RawHttp fetching(m_host->port());
    fetching.isReading = false;
    fetching.socket.setReadBufferSize(1000);
    fetching.send("GET " + download->path.toLatin1() + " HTTP/1.1\r\n\r\n");
    RawHttp bringing(m_host->port());
    bringing.send("PUT " + upload->path.toLatin1() + " HTTP/1.1\r\nContent-Length: 10\r\n\r\nabc");
    QTRY_COMPARE(m_host->desk->figures().running, 2);
    QSignalSpy stopped(m_host->door.get(), &files::HttpDoor::stopped);
    m_host->desk->close();
    m_host->door->stop();
    QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 10'000); // the usual pause would be a minute
    QVERIFY(m_host->received().isEmpty());
}

void TestHttpDoor::isUnderstoodByCurl()
{
    const QString curl = QStandardPaths::findExecutable(QStringLiteral("curl"));
    if (curl.isEmpty())
        QSKIP("curl is not there (Debian: curl)");
    useCertificate();
    QVERIFY(m_host->open());
    QByteArray content(5'000'000, '\0');
    for (qsizetype i = 0; i < content.size(); ++i)
        content[i] = static_cast<char>(i % 251);
    QStringList arguments{QStringLiteral(FORECOURT_SOURCE_DIR "/tests/integration/files/curl.sh"), m_host->folder.path()};
    const auto download = m_host->offer(content);
    const auto secured = m_host->offer(content, true);
    QVERIFY(download && secured);
    QString tls = secured->location();
    tls.replace(0, 4, QStringLiteral("https"));
    arguments << m_host->file() << download->location() << tls;
    QList<TransferId> rooms;
    for (int i = 0; i < 6; ++i) {
        const auto address = m_host->slot();
        QVERIFY(address.has_value());
        rooms.append(address->id);
        arguments << address->location();
    }
    QProcess script;
    script.setProcessChannelMode(QProcess::MergedChannels);
    script.start(QStringLiteral("bash"), arguments);
    QTRY_VERIFY_WITH_TIMEOUT(script.state() == QProcess::NotRunning, 60'000);
    const QByteArray said = script.readAll();
    QVERIFY2(script.exitStatus() == QProcess::NormalExit && script.exitCode() == 0, said.constData());
    QTRY_COMPARE(m_host->state(download->id), TransferState::Finished);
    for (const TransferId id : rooms) {
        QCOMPARE(m_host->state(id), TransferState::Finished);
        QVERIFY(m_host->receivedContent(id) == content);
    }
}

FORECOURT_TEST(TestHttpDoor)
#include "tst_httpdoor.moc"
