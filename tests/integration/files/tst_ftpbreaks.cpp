// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Files over FTP that do not come to their end: clients that leave, full disks, changed and withdrawn files.
#include "tests/integration/files/ftpfixture.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QTest>

#include <sys/socket.h>

using namespace forecourt;
using namespace forecourt::tests;
using namespace std::chrono_literals;

class TestFtpBreaks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsNothingOfAClientThatLeftHalfWay();
    void keepsNothingOfAClientThatDied();
    void takesAFileOfAClientThatSaidQuitAtOnce();
    void breaksOffWhenAsked();
    void hearsAnUrgentAbort();
    void failsWhenTheDiskIsFull();
    void failsWhenTheFileIsTooLarge();
    void failsWhenTheQuotaIsUsedUp();
    void refusesAFileThatIsGone();
    void stopsAFileThatIsChangedMeanwhile();
    void endsAWithdrawnTransfer();

private:
    SystemClock m_clock;
};

void TestFtpBreaks::keepsNothingOfAClientThatLeftHalfWay()
{
    FtpFixture fixture(m_clock);
    fixture.start();
    const auto access = fixture.openSlot();
    {
        RawFtpClient client(fixture.port());
        QCOMPARE(client.logIn(access), 230);
        const auto data = client.openData();
        QCOMPARE(client.say("STOR a.zip"), 150);
        data->send("half");
        QTRY_COMPARE(fixture.transfer(access).bytesDone, 4);
        QCOMPARE(fixture.folderContent().size(), 1);
        client.peer.socket().abort();
        QTRY_COMPARE(fixture.transfer(access).state, TransferState::Interrupted);
        QCOMPARE(fixture.transfer(access).problem, TransferProblem::StationLeft);
        QTRY_VERIFY(data->isClosed());
    }
    QVERIFY(fixture.folderContent().isEmpty());
    RawFtpClient again(fixture.port());
    QCOMPARE(again.logIn(access), 230);
    const auto data = again.openData();
    QCOMPARE(again.say("STOR a.zip"), 150);
    data->send("whole");
    data->close();
    QCOMPARE(again.reply(), 226);
    QCOMPARE(fixture.received(access), QByteArray("whole"));
}

/// The system closes both connections of a process that is killed, in order: the file only looks whole.
void TestFtpBreaks::keepsNothingOfAClientThatDied()
{
    FtpFixture fixture(m_clock);
    fixture.settings.settleTime = 500ms;
    fixture.start();
    const auto access = fixture.openSlot();
    RawFtpClient client(fixture.port());
    QCOMPARE(client.logIn(access), 230);
    const auto data = client.openData();
    QCOMPARE(client.say("STOR a.zip"), 150);
    data->send("half");
    QTRY_COMPARE(fixture.transfer(access).bytesDone, 4);
    data->close();
    client.peer.close();
    QTRY_COMPARE(fixture.transfer(access).state, TransferState::Interrupted);
    QCOMPARE(fixture.transfer(access).problem, TransferProblem::StationLeft);
    QVERIFY(fixture.folderContent().isEmpty());
}

void TestFtpBreaks::takesAFileOfAClientThatSaidQuitAtOnce()
{
    FtpFixture fixture(m_clock);
    fixture.start();
    const auto access = fixture.openSlot();
    RawFtpClient client(fixture.port());
    QCOMPARE(client.logIn(access), 230);
    const auto data = client.openData();
    QCOMPARE(client.say("STOR a.zip"), 150);
    client.peer.send("QUIT\r\n");
    data->send("whole");
    client.peer.close();
    data->close();
    QTRY_COMPARE(fixture.transfer(access).state, TransferState::Finished);
    QCOMPARE(fixture.received(access), QByteArray("whole"));
    QTRY_COMPARE(fixture.server->connectionCount(), 0);
}

void TestFtpBreaks::breaksOffWhenAsked()
{
    FtpFixture fixture(m_clock);
    fixture.start();
    const auto access = fixture.openSlot();
    RawFtpClient client(fixture.port());
    QCOMPARE(client.logIn(access), 230);
    const auto data = client.openData();
    QCOMPARE(client.say("STOR a.zip"), 150);
    data->send("half");
    QTRY_COMPARE(fixture.transfer(access).bytesDone, 4);
    QCOMPARE(client.say("STAT"), 211);
    QCOMPARE(client.say("\xff\xf4\xff\xf2"
                        "ABOR"),
             426);
    QCOMPARE(client.reply(), 226);
    QCOMPARE(fixture.transfer(access).state, TransferState::Interrupted);
    QVERIFY(fixture.folderContent().isEmpty());
    QCOMPARE(client.say("NOOP"), 200);
}

/// As Python's ftplib sends it: the last byte is urgent.
void TestFtpBreaks::hearsAnUrgentAbort()
{
    FtpFixture fixture(m_clock);
    fixture.start();
    const auto access = fixture.openSlot();
    RawFtpClient client(fixture.port());
    QCOMPARE(client.logIn(access), 230);
    const auto data = client.openData();
    QCOMPARE(client.say("STOR a.zip"), 150);
    const QByteArray line("ABOR\r\n");
    QCOMPARE(::send(static_cast<int>(client.peer.socket().socketDescriptor()), line.constData(), static_cast<size_t>(line.size()), MSG_OOB),
             static_cast<ssize_t>(line.size()));
    QCOMPARE(client.reply(), 426);
    QCOMPARE(client.reply(), 226);
}

void TestFtpBreaks::failsWhenTheDiskIsFull()
{
    qint64 room = qint64(1) << 40;
    FtpFixture fixture(m_clock);
    fixture.freeBytes = [&room](const QString&) { return std::optional(room); };
    fixture.start();
    const auto other = fixture.openSlot();
    const auto access = fixture.openSlot();
    RawFtpClient client(fixture.port());
    QCOMPARE(client.logIn(access), 230);
    const auto data = client.openData();
    QCOMPARE(client.say("STOR a.zip"), 150);
    data->send(QByteArray(100'000, 'x'));
    QTRY_COMPARE(fixture.transfer(access).bytesDone, 100'000);
    room = 0; // somebody else filled it
    data->send(QByteArray(12 * 1024 * 1024, 'x'));
    QCOMPARE(client.reply(), 452);
    QCOMPARE(fixture.transfer(access).state, TransferState::Failed);
    QCOMPARE(fixture.transfer(access).problem, TransferProblem::DiskFull);
    QVERIFY(fixture.folderContent().isEmpty());
    QTRY_VERIFY(data->isClosed());
    const auto again = client.openData();
    QCOMPARE(client.say("STOR a.zip"), 550); // over
    RawFtpClient second(fixture.port());
    QCOMPARE(second.logIn(other), 230);
    const auto secondData = second.openData();
    QCOMPARE(second.say("STOR a.zip"), 452); // at once
}

void TestFtpBreaks::failsWhenTheFileIsTooLarge()
{
    FtpFixture fixture(m_clock);
    fixture.start();
    const auto access = fixture.openSlot(1000);
    RawFtpClient client(fixture.port());
    QCOMPARE(client.logIn(access), 230);
    const auto data = client.openData();
    QCOMPARE(client.say("STOR a.zip"), 150);
    data->send(QByteArray(200'000, 'x'));
    QCOMPARE(client.reply(), 552);
    QCOMPARE(fixture.transfer(access).problem, TransferProblem::TooLarge);
    QVERIFY(fixture.folderContent().isEmpty());
}

void TestFtpBreaks::failsWhenTheQuotaIsUsedUp()
{
    FtpFixture fixture(m_clock);
    fixture.limits.quotaBytes = 5 * 1024 * 1024;
    fixture.start();
    const auto access = fixture.openSlot();
    RawFtpClient client(fixture.port());
    QCOMPARE(client.logIn(access), 230);
    const auto data = client.openData();
    QCOMPARE(client.say("STOR a.zip"), 150);
    data->send(QByteArray(8 * 1024 * 1024, 'x'));
    QCOMPARE(client.reply(), 452);
    QCOMPARE(fixture.transfer(access).problem, TransferProblem::QuotaExceeded);
    QVERIFY(fixture.folderContent().isEmpty());
}

void TestFtpBreaks::refusesAFileThatIsGone()
{
    FtpFixture fixture(m_clock);
    fixture.start();
    const auto access = fixture.offer("as it was added");
    RawFtpClient client(fixture.port());
    QCOMPARE(client.logIn(access), 230);
    QVERIFY(QFile::remove(fixture.offeredPath()));
    const auto data = client.openData();
    QCOMPARE(client.say("RETR fw.bin"), 550);
    QCOMPARE(fixture.transfer(access).state, TransferState::Failed);
    QCOMPARE(fixture.transfer(access).problem, TransferProblem::FileMissing);
}

void TestFtpBreaks::stopsAFileThatIsChangedMeanwhile()
{
    FtpFixture fixture(m_clock);
    fixture.start();
    const auto access = fixture.offer(QByteArray(24 * 1024 * 1024, 'x'));
    RawFtpClient client(fixture.port());
    QCOMPARE(client.logIn(access), 230);
    const auto data = client.openData();
    data->socket().setReadBufferSize(1024);
    QObject::disconnect(&data->socket(), &QSslSocket::readyRead, nullptr, nullptr); // a slow reader
    QCOMPARE(client.say("RETR fw.bin"), 150);
    QTRY_VERIFY(fixture.transfer(access).bytesDone > 0);
    QFile file(fixture.offeredPath());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(24 * 1024 * 1024 + 1));
    data->socket().setReadBufferSize(0);
    data->received += data->socket().readAll();
    QObject::connect(&data->socket(), &QSslSocket::readyRead, &data->socket(),
                     [&data] { data->received += data->socket().readAll(); });
    QCOMPARE(client.reply(), 550);
    QCOMPARE(fixture.transfer(access).problem, TransferProblem::FileChanged);
}

void TestFtpBreaks::endsAWithdrawnTransfer()
{
    FtpFixture fixture(m_clock);
    fixture.start();
    const auto access = fixture.openSlot();
    RawFtpClient client(fixture.port());
    QCOMPARE(client.logIn(access), 230);
    const auto data = client.openData();
    QCOMPARE(client.say("STOR a.zip"), 150);
    data->send("half");
    QTRY_COMPARE(fixture.transfer(access).bytesDone, 4);
    fixture.revoke(access);
    QCOMPARE(client.reply(), 550);
    QTRY_VERIFY(data->isClosed());
    QCOMPARE(fixture.transfer(access).state, TransferState::Revoked);
    QVERIFY(fixture.folderContent().isEmpty());
    QCOMPARE(client.say("QUIT"), 221); // it may still say goodbye, but nobody new comes in
    QVERIFY(!fixture.server->states().first().isListening);
}

FORECOURT_TEST(TestFtpBreaks)
#include "tst_ftpbreaks.moc"
