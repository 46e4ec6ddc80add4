// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// FTP over TLS, explicit (RFC 4217) and from the first byte.
#include "tests/integration/files/ftpfixture.h"
#include "tests/support/testcertificates.h"
#include "tests/support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;
using namespace std::chrono_literals;

class TestFtps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void movesFilesUnderTls();
    void sendsALongFileUnderTls();
    void asksNoPasswordInTheClear();
    void encryptsAnFtpAddressOnRequest();
    void takesNoCommandsFromBeforeTls();
    void speaksTlsFromTheFirstByte();
    void greetsAPlainClientThatWaits();
    void survivesABrokenHandshake();

private:
    void prepare(FtpFixture& fixture) const
    {
        fixture.settings.certificateFile = m_folder.filePath(QStringLiteral("ec.pem"));
        fixture.settings.keyFile = m_folder.filePath(QStringLiteral("ec.key"));
        fixture.start();
    }

    SystemClock m_clock;
    QTemporaryDir m_folder;
};

void TestFtps::initTestCase()
{
    TestCertificate({.commonName = "files.example"}).save(m_folder.filePath(QStringLiteral("ec")));
}

void TestFtps::movesFilesUnderTls()
{
    FtpFixture fixture(m_clock);
    prepare(fixture);
    QVERIFY(fixture.server->states().last().isAvailable);
    const auto access = fixture.openSlot(0, TransferProtocol::Ftps);
    RawFtpClient client(fixture.port());
    QCOMPARE(client.encrypt(), 234);
    QCOMPARE(client.logIn(access), 230);
    QCOMPARE(client.say("PBSZ 0"), 200);
    auto data = client.openData();
    QCOMPARE(client.say("STOR a.zip"), 521); // not in the clear
    QCOMPARE(client.say("PROT P"), 200);
    QCOMPARE(client.say("STOR a.zip"), 150);
    QVERIFY(handshake(data->socket()));
    const QByteArray content(700'000, 'x');
    data->send(content);
    data->close();
    QCOMPARE(client.reply(), 226);
    QVERIFY(fixture.received(access) == content);
    QCOMPARE(client.say("QUIT"), 221);
}

void TestFtps::sendsALongFileUnderTls()
{
    FtpFixture fixture(m_clock);
    prepare(fixture);
    QByteArray content;
    for (int i = 0; i < 500'000; ++i)
        content += QByteArray::number(i);
    const auto access = fixture.offer(content, TransferProtocol::Ftps);
    RawFtpClient client(fixture.port());
    QCOMPARE(client.encrypt(), 234);
    QCOMPARE(client.logIn(access), 230);
    QCOMPARE(client.say("PBSZ 0"), 200);
    QCOMPARE(client.say("PROT P"), 200);
    const auto data = client.openData();
    data->socket().startClientEncryption(); // some begin before the "150"
    QCOMPARE(client.say("RETR fw.bin"), 150);
    QVERIFY(data->readAll() == content);
    QCOMPARE(client.reply(), 226);
    QCOMPARE(fixture.transfer(access).state, TransferState::Finished);
    QCOMPARE(fixture.transfer(access).bytesDone, content.size());
}

void TestFtps::asksNoPasswordInTheClear()
{
    FtpFixture fixture(m_clock);
    fixture.settings.implicitTlsWait = 20ms;
    prepare(fixture);
    const auto access = fixture.openSlot(0, TransferProtocol::Ftps);
    RawFtpClient client(fixture.port());
    QCOMPARE(client.logIn(access), 530);
    QVERIFY(client.lastReply.contains("AUTH TLS"));
    QCOMPARE(client.encrypt(), 234);
    QCOMPARE(client.logIn(access), 230);
}

void TestFtps::encryptsAnFtpAddressOnRequest()
{
    FtpFixture fixture(m_clock);
    prepare(fixture);
    const auto access = fixture.offer("firmware");
    RawFtpClient client(fixture.port());
    QCOMPARE(client.encrypt(), 234);
    QCOMPARE(client.logIn(access), 230);
    const auto data = client.openData();
    QCOMPARE(client.say("RETR fw.bin"), 150); // an ftp: address may send files in the clear
    QCOMPARE(data->readAll(), QByteArray("firmware"));
    QCOMPARE(client.reply(), 226);
}

/// Somebody in between could put commands behind AUTH, to be taken for ones that came encrypted.
void TestFtps::takesNoCommandsFromBeforeTls()
{
    FtpFixture fixture(m_clock);
    prepare(fixture);
    (void)fixture.openSlot();
    RawFtpClient client(fixture.port());
    client.peer.send("AUTH TLS\r\nUSER intruder\r\n");
    QCOMPARE(client.reply(), 234);
    QCOMPARE(client.reply(), 421);
    QTRY_VERIFY(client.peer.isClosed());
}

void TestFtps::speaksTlsFromTheFirstByte()
{
    FtpFixture fixture(m_clock);
    fixture.settings.implicitTlsWait = 5s;
    prepare(fixture);
    const auto access = fixture.openSlot(0, TransferProtocol::Ftps);
    RawFtpClient client(fixture.port(), QStringLiteral("127.0.0.1"), false);
    QVERIFY(handshake(client.peer.socket()));
    QCOMPARE(client.reply(), 220);
    QCOMPARE(client.logIn(access), 230);
    const auto data = client.openData();
    QCOMPARE(client.say("STOR a.zip"), 150);
    QVERIFY(handshake(data->socket()));
    data->send("encrypted");
    data->close();
    QCOMPARE(client.reply(), 226);
    QCOMPARE(fixture.received(access), QByteArray("encrypted"));
}

void TestFtps::greetsAPlainClientThatWaits()
{
    FtpFixture fixture(m_clock);
    fixture.settings.implicitTlsWait = 50ms;
    prepare(fixture);
    (void)fixture.openSlot(0, TransferProtocol::Ftps);
    RawFtpClient client(fixture.port());
    QCOMPARE(client.lastReply.left(4), QByteArray("220 "));
    QCOMPARE(client.say("NOOP"), 200);
}

void TestFtps::survivesABrokenHandshake()
{
    FtpFixture fixture(m_clock);
    fixture.settings.implicitTlsWait = 20ms;
    prepare(fixture);
    const auto access = fixture.openSlot(0, TransferProtocol::Ftps);
    RawFtpClient client(fixture.port());
    QCOMPARE(client.say("AUTH TLS"), 234);
    client.peer.send("USER plain text where a handshake should be\r\n");
    QTRY_VERIFY(client.peer.isClosed());
    QTRY_COMPARE(fixture.server->connectionCount(), 0);
    RawFtpClient other(fixture.port());
    QCOMPARE(other.encrypt(), 234);
    QCOMPARE(other.logIn(access), 230);
    QCOMPARE(other.say("PBSZ 0"), 200);
    QCOMPARE(other.say("PROT P"), 200);
    const auto data = other.openData();
    QCOMPARE(other.say("STOR a.zip"), 150);
    data->send("no handshake at all, only text that is long enough to be sure");
    QCOMPARE(other.reply(), 426);
    QCOMPARE(fixture.transfer(access).state, TransferState::Interrupted);
}

FORECOURT_TEST(TestFtps)
#include "tst_ftps.moc"
