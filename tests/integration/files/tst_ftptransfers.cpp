// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Files over FTP on real sockets: whole, in parts, one job apart from another.
#include "tests/integration/files/ftpfixture.h"
#include "tests/support/testprogram.h"

#include <QCryptographicHash>
#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;
using namespace std::chrono_literals;

class TestFtpTransfers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsAFile_data();
    void sendsAFile();
    void sendsTheRest();
    void listsTheFile();
    void takesAFile_data();
    void takesAFile();
    void takesAFileThatCameBeforeItsCommand();
    void takesOneFileAtATime();
    void takesNoSecondFile();
    void keepsJobsApart();
    void answersCommandsInOneGoInOrder();

private:
    SystemClock m_clock;
};

namespace {

QByteArray sampleContent(int bytes)
{
    QByteArray content(bytes, Qt::Uninitialized);
    quint32 state = 20260505;
    for (char& byte : content) {
        state = state * 1664525 + 1013904223;
        byte = static_cast<char>(state >> 24);
    }
    return content;
}

} // namespace

void TestFtpTransfers::sendsAFile_data()
{
    QTest::addColumn<int>("bytes");
    QTest::newRow("one byte") << 1;
    QTest::newRow("one piece") << 32 * 1024;
    QTest::newRow("over all buffers") << 3 * 1024 * 1024 + 17;
}

void TestFtpTransfers::sendsAFile()
{
    QFETCH(int, bytes);
    FtpFixture fixture(m_clock);
    fixture.start();
    const QByteArray content = sampleContent(bytes);
    const auto access = fixture.offer(content);
    RawFtpClient client(fixture.port());
    QCOMPARE(client.logIn(access), 230);
    QCOMPARE(client.say("TYPE I"), 200);
    QCOMPARE(client.say("SIZE fw.bin"), 213);
    QCOMPARE(client.lastReply, "213 " + QByteArray::number(bytes) + "\r\n");
    const auto data = client.openData();
    QCOMPARE(client.say("RETR fw.bin"), 150);
    QVERIFY(data->readAll() == content);
    QCOMPARE(client.reply(), 226);
    const FileTransfer transfer = fixture.transfer(access);
    QCOMPARE(transfer.state, TransferState::Finished);
    QCOMPARE(transfer.bytesDone, bytes);
    QCOMPARE(transfer.peerAddress, QStringLiteral("127.0.0.1"));
    QCOMPARE(client.say("QUIT"), 221);
    QTRY_COMPARE(fixture.server->connectionCount(), 0);
}

void TestFtpTransfers::sendsTheRest()
{
    FtpFixture fixture(m_clock);
    fixture.start();
    const QByteArray content = sampleContent(100'000);
    const auto access = fixture.offer(content);
    RawFtpClient client(fixture.port());
    QCOMPARE(client.logIn(access), 230);
    QCOMPARE(client.say("REST 60000"), 350);
    auto data = client.openData();
    QCOMPARE(client.say("RETR /fw.bin"), 150);
    QVERIFY(data->readAll() == content.mid(60'000));
    QCOMPARE(client.reply(), 226);
    QCOMPARE(fixture.transfer(access).state, TransferState::Interrupted); // a part only
    QCOMPARE(fixture.transfer(access).bytesDone, 40'000);
    data = client.openData();
    QCOMPARE(client.say("RETR fw.bin"), 150);
    QVERIFY(data->readAll() == content);
    QCOMPARE(client.reply(), 226);
    QCOMPARE(fixture.transfer(access).state, TransferState::Finished);
    QCOMPARE(fixture.transfer(access).bytesDone, 100'000);
}

void TestFtpTransfers::listsTheFile()
{
    FtpFixture fixture(m_clock);
    fixture.start();
    const auto access = fixture.offer("firmware");
    RawFtpClient client(fixture.port());
    QCOMPARE(client.logIn(access), 230);
    auto data = client.openData();
    QCOMPARE(client.say("NLST"), 150);
    QCOMPARE(data->readAll(), QByteArray("fw.bin\r\n"));
    QCOMPARE(client.reply(), 226);
    data = client.openData();
    QCOMPARE(client.say("LIST -la /"), 150);
    QVERIFY(data->readAll().contains(" 8 "));
    QCOMPARE(client.reply(), 226);
    QCOMPARE(fixture.transfer(access).attempts, 0); // looking is no attempt
}

void TestFtpTransfers::takesAFile_data()
{
    QTest::addColumn<int>("bytes");
    QTest::addColumn<QByteArray>("command");
    QTest::newRow("one byte") << 1 << QByteArray("STOR diag.zip");
    QTest::newRow("none") << 0 << QByteArray("STOR diag.zip");
    QTest::newRow("over all buffers") << 3 * 1024 * 1024 + 17 << QByteArray("STOR diag.zip");
    QTest::newRow("by APPE") << 1000 << QByteArray("APPE diag.zip");
}

void TestFtpTransfers::takesAFile()
{
    QFETCH(int, bytes);
    QFETCH(QByteArray, command);
    FtpFixture fixture(m_clock);
    fixture.start();
    const QByteArray content = sampleContent(bytes);
    const auto access = fixture.openSlot();
    RawFtpClient client(fixture.port());
    QCOMPARE(client.logIn(access), 230);
    const auto data = client.openData();
    QCOMPARE(client.say(command), 150);
    data->send(content);
    data->close();
    QCOMPARE(client.reply(), 226);
    const FileTransfer transfer = fixture.transfer(access);
    QCOMPARE(transfer.state, TransferState::Finished);
    QVERIFY(transfer.file.has_value());
    QCOMPARE(transfer.file->bytes, bytes);
    QCOMPARE(transfer.file->stationName, QStringLiteral("diag.zip"));
    QCOMPARE(transfer.file->sha256, QCryptographicHash::hash(content, QCryptographicHash::Sha256));
    QVERIFY(fixture.received(access) == content);
    QCOMPARE(fixture.folderContent().size(), 1);
    QVERIFY(!fixture.folderContent().first().contains(QLatin1String("diag")));
}

/// Some clients do not wait for our "150".
void TestFtpTransfers::takesAFileThatCameBeforeItsCommand()
{
    FtpFixture fixture(m_clock);
    fixture.start();
    const auto access = fixture.openSlot();
    RawFtpClient client(fixture.port());
    QCOMPARE(client.logIn(access), 230);
    const auto data = client.openData();
    data->send("all of it");
    data->close();
    QCOMPARE(client.say("STOR diag.zip"), 150);
    QCOMPARE(client.reply(), 226);
    QCOMPARE(fixture.received(access), QByteArray("all of it"));
}

void TestFtpTransfers::takesOneFileAtATime()
{
    FtpFixture fixture(m_clock);
    fixture.start();
    const auto access = fixture.openSlot();
    RawFtpClient first(fixture.port());
    QCOMPARE(first.logIn(access), 230);
    const auto firstData = first.openData();
    QCOMPARE(first.say("STOR a.zip"), 150);
    firstData->send("first");
    QTRY_COMPARE(fixture.transfer(access).bytesDone, 5);
    RawFtpClient second(fixture.port());
    QCOMPARE(second.logIn(access), 230);
    const auto secondData = second.openData();
    QCOMPARE(second.say("STOR b.zip"), 450);
    firstData->close();
    QCOMPARE(first.reply(), 226);
    QCOMPARE(fixture.received(access), QByteArray("first"));
}

void TestFtpTransfers::takesNoSecondFile()
{
    FtpFixture fixture(m_clock);
    fixture.start();
    const auto other = fixture.openSlot(); // keeps the port open
    const auto access = fixture.openSlot();
    RawFtpClient client(fixture.port());
    QCOMPARE(client.logIn(access), 230);
    auto data = client.openData();
    QCOMPARE(client.say("STOR a.zip"), 150);
    data->send("first");
    data->close();
    QCOMPARE(client.reply(), 226);
    data = client.openData();
    QCOMPARE(client.say("STOR b.zip"), 550);
    RawFtpClient later(fixture.port());
    QCOMPARE(later.logIn(access), 530); // used
    QCOMPARE(fixture.received(access), QByteArray("first"));
    QVERIFY(fixture.book->figures().refusedPaths > 0);
}

void TestFtpTransfers::keepsJobsApart()
{
    FtpFixture fixture(m_clock);
    fixture.start();
    const auto slot = fixture.openSlot();
    const auto web = fixture.openSlot(0, TransferProtocol::Http);
    const auto file = fixture.offer("secret firmware");
    RawFtpClient client(fixture.port());
    QCOMPARE(client.logIn(slot), 230);
    QCOMPARE(client.say("SIZE fw.bin"), 550);
    const auto data = client.openData();
    QCOMPARE(client.say("RETR fw.bin"), 550);
    QCOMPARE(client.say("RETR /../" + file.user.toLatin1() + "/fw.bin"), 550);
    RawFtpClient crossed(fixture.port());
    QCOMPARE(crossed.logIn({{}, file.user, slot.password}), 530);
    QCOMPARE(crossed.logIn(web), 530); // of an http: address
}

void TestFtpTransfers::answersCommandsInOneGoInOrder()
{
    FtpFixture fixture(m_clock);
    fixture.start();
    const auto access = fixture.openSlot();
    RawFtpClient client(fixture.port());
    client.peer.send("USER " + access.user.toLatin1() + "\r\nPASS " + access.password.toLatin1()
                     + "\r\nMKD logs\r\nCWD logs\r\nPWD\r\nSYST\r\n");
    for (const int code : {331, 230, 257, 250, 257, 215})
        QCOMPARE(client.reply(), code);
}

FORECOURT_TEST(TestFtpTransfers)
#include "tst_ftptransfers.moc"
