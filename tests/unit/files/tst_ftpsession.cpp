// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The state machine of an FTP connection, without sockets.
#include "core/files/ftpsession.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt::files;

Q_DECLARE_METATYPE(FtpAction)
Q_DECLARE_METATYPE(FtpOutcome)

namespace {

/// A session whose deeds are done at once: every login is right, every port opens.
class Dialogue
{
public:
    explicit Dialogue(FtpFolder::Use use = FtpFolder::Use::Upload, FtpSession::Terms terms = {true, false, {}})
        : session(std::move(terms)), m_folder(use)
    {
        if (use == FtpFolder::Use::Download)
            m_folder.setFile(FtpPath().child(QStringLiteral("fw.bin")),
                             {1000, QDateTime(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC)});
    }

    /// The reply to \a line; the deed is in action.
    QByteArray say(const QByteArray& line)
    {
        const auto command = parseFtpCommand(line);
        auto reaction = command ? session.handle(*command) : session.handle(command.error());
        action = reaction.action;
        if (action == FtpAction::CheckLogin)
            reaction = session.loginChecked(FtpSession::Login::Accepted, m_folder);
        else if (action == FtpAction::OpenPassive)
            reaction = session.passiveOpened("192.168.1.5", 40001);
        return reaction.reply;
    }
    /// The code of say().
    int code(const QByteArray& line) { return say(line).left(3).toInt(); }
    void logIn()
    {
        QCOMPARE(code("USER cp1"), 331);
        QCOMPARE(code("PASS secret"), 230);
    }
    void encrypt()
    {
        QCOMPARE(code("AUTH TLS"), 234);
        QCOMPARE(action, FtpAction::StartTls);
        session.tlsStarted();
    }

    FtpSession session;
    FtpAction action = FtpAction::None;

private:
    FtpFolder m_folder;
};

} // namespace

class TestFtpSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersBeforeTheLogin_data();
    void answersBeforeTheLogin();
    void asksEveryNameForAPassword();
    void sendsAwayAfterThreeWrongLogins();
    void sendsAwayWhoIsLocked();
    void sendsAwayWhoTalksNonsense();
    void forgetsTheLoginWhenTlsBegins();
    void protectsDataByTheRules();
    void asksNoPasswordInTheClearOfWhoNeedsTls();
    void answersOnceLoggedIn_data();
    void answersOnceLoggedIn();
    void answersAboutAFileToFetch_data();
    void answersAboutAFileToFetch();
    void tellsThePassivePort();
    void keepsToExtendedPassiveAfterAll();
    void keepsToTheFamilyOfTheConnection();
    void refusesActiveMode_data();
    void refusesActiveMode();
    void wantsAPortBeforeATransfer();
    void resumesADownload();
    void restartsOneTransferOnly();
    void storesUnderANameOnly();
    void takesNoSecondFile();
    void letsOnlyAborInterrupt();
    void tellsHowATransferEnded_data();
    void tellsHowATransferEnded();
    void walksThroughFolders();
};

void TestFtpSession::answersBeforeTheLogin_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<FtpAction>("action");
    const auto row = [](const char* line, int code, FtpAction action = FtpAction::None) {
        QTest::newRow(line) << QByteArray(line) << code << action;
    };
    row("SYST", 215);
    row("FEAT", 211);
    row("NOOP", 200);
    row("HELP", 214);
    row("STAT", 211);
    row("OPTS UTF8 ON", 200);
    row("OPTS MLST size", 501);
    row("CLNT thing", 200);
    row("ABOR", 226);
    row("QUIT", 221, FtpAction::Close);
    row("USER", 501);
    row("USER cp1", 331);
    row("PASS x", 503);
    row("AUTH TLS", 234, FtpAction::StartTls);
    row("AUTH tls-c", 234, FtpAction::StartTls);
    row("AUTH SSL", 504);
    row("AUTH GSSAPI", 504);
    row("PBSZ 0", 503);
    row("PROT P", 503);
    row("CCC", 533);
    for (const char* line : {"PWD", "CWD /", "CDUP", "MKD a", "TYPE I", "MODE S", "STRU F", "PASV", "EPSV", "PORT 1,2,3,4,5,6",
                             "EPRT |1|1.2.3.4|5|", "REST 0", "SIZE a", "MDTM a", "ALLO 1", "RETR a", "STOR a", "APPE a",
                             "LIST", "NLST"})
        row(line, 530);
    for (const char* line : {"DELE a", "RMD a", "RNFR a", "RNTO b", "SITE CHMOD 777 a", "STOU", "SMNT /", "REIN", "ACCT x"})
        row(line, 502);
    row("FOO", 500);
    row("", 500);
}

void TestFtpSession::answersBeforeTheLogin()
{
    QFETCH(QByteArray, line);
    QFETCH(int, code);
    QFETCH(FtpAction, action);
    Dialogue dialogue;
    QCOMPARE(dialogue.code(line), code);
    QCOMPARE(dialogue.action, action);
    QVERIFY(!dialogue.session.isLoggedIn());
}

void TestFtpSession::asksEveryNameForAPassword()
{
    Dialogue one;
    Dialogue other;
    QCOMPARE(one.say("USER cp1"), other.say("USER anonymous"));
}

void TestFtpSession::sendsAwayAfterThreeWrongLogins()
{
    FtpSession session({});
    for (int attempt = 1; attempt <= 3; ++attempt) {
        QCOMPARE(session.handle(FtpCommand{FtpVerb::User, "cp1"}).reply.left(3), QByteArray("331"));
        const auto asked = session.handle(FtpCommand{FtpVerb::Pass, "wrong"});
        QCOMPARE(asked.action, FtpAction::CheckLogin);
        QCOMPARE(session.password(), QByteArray("wrong"));
        QVERIFY(session.isBusy());
        const auto answer = session.loginChecked(FtpSession::Login::Refused);
        QVERIFY(session.password().isEmpty());
        QCOMPARE(answer.action, attempt < 3 ? FtpAction::None : FtpAction::Close);
        QCOMPARE(answer.reply.left(3), attempt < 3 ? QByteArray("530") : QByteArray("421"));
    }
}

void TestFtpSession::sendsAwayWhoIsLocked()
{
    FtpSession session({});
    (void)session.handle(FtpCommand{FtpVerb::User, "cp1"});
    (void)session.handle(FtpCommand{FtpVerb::Pass, "x"});
    const auto answer = session.loginChecked(FtpSession::Login::Locked);
    QCOMPARE(answer.action, FtpAction::Close);
    QCOMPARE(answer.reply.left(3), QByteArray("421"));
}

void TestFtpSession::sendsAwayWhoTalksNonsense()
{
    Dialogue dialogue;
    for (int i = 1; i < FtpSession::MaxNonsense; ++i)
        QCOMPARE(dialogue.code(i % 2 ? "GET / HTTP/1.1" : "\x01"), 500);
    QCOMPARE(dialogue.code("NOOP"), 200); // a command: counted from the beginning
    for (int i = 1; i < FtpSession::MaxNonsense; ++i)
        QCOMPARE(dialogue.code("XYZZY"), 500);
    QCOMPARE(dialogue.code("XYZZY"), 421);
    QCOMPARE(dialogue.action, FtpAction::Close);
}

void TestFtpSession::forgetsTheLoginWhenTlsBegins()
{
    Dialogue dialogue;
    dialogue.logIn();
    dialogue.encrypt();
    QVERIFY(!dialogue.session.isLoggedIn());
    QCOMPARE(dialogue.code("PWD"), 530);
    QCOMPARE(dialogue.code("PASS secret"), 503); // USER in the clear does not count
    QCOMPARE(dialogue.code("AUTH TLS"), 503);
}

void TestFtpSession::protectsDataByTheRules()
{
    Dialogue dialogue;
    dialogue.encrypt();
    QCOMPARE(dialogue.code("PROT P"), 503);
    QCOMPARE(dialogue.code("PBSZ x"), 501);
    QCOMPARE(dialogue.code("PBSZ 0"), 200);
    QCOMPARE(dialogue.code("PROT S"), 536);
    QCOMPARE(dialogue.code("PROT X"), 504);
    QCOMPARE(dialogue.code("PROT P"), 200);
    QVERIFY(dialogue.session.isDataProtected());
    QCOMPARE(dialogue.code("PROT C"), 200);
    QVERIFY(!dialogue.session.isDataProtected());
    QCOMPARE(dialogue.code("CCC"), 534);
    Dialogue implicit;
    implicit.session.tlsStarted(true);
    QVERIFY(implicit.session.isDataProtected());
    Dialogue without(FtpFolder::Use::Upload, {});
    QCOMPARE(without.code("AUTH TLS"), 502);
    QVERIFY(!without.say("FEAT").contains("AUTH"));
    QVERIFY(Dialogue().say("FEAT").contains(" AUTH TLS\r\n PBSZ\r\n PROT\r\n"));
}

void TestFtpSession::asksNoPasswordInTheClearOfWhoNeedsTls()
{
    const FtpSession::Terms terms{true, false, [](const QByteArray& user) { return user == "cp1"; }};
    Dialogue dialogue(FtpFolder::Use::Upload, terms);
    QCOMPARE(dialogue.code("USER cp1"), 530);
    QCOMPARE(dialogue.code("PASS secret"), 503);
    dialogue.encrypt();
    dialogue.logIn();
    QCOMPARE(dialogue.code("PASV"), 227);
    QCOMPARE(dialogue.code("STOR a"), 521); // its files neither
    QCOMPARE(dialogue.code("PBSZ 0"), 200);
    QCOMPARE(dialogue.code("PROT P"), 200);
    (void)dialogue.say("STOR a");
    QCOMPARE(dialogue.action, FtpAction::Upload);
}

void TestFtpSession::answersOnceLoggedIn_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("code");
    const auto row = [](const char* line, int code) { QTest::newRow(line) << QByteArray(line) << code; };
    row("USER other", 503);
    row("PASS again", 503);
    row("PWD", 257);
    row("TYPE I", 200);
    row("TYPE A", 200);
    row("TYPE a n", 200);
    row("TYPE L 8", 200);
    row("TYPE E", 504);
    row("TYPE", 504);
    row("MODE S", 200);
    row("MODE Z", 504);
    row("STRU F", 200);
    row("STRU R", 504);
    row("CWD /", 250);
    row("CWD ..", 550);
    row("CWD /nowhere", 550);
    row("CDUP", 250);
    row("MKD logs", 257);
    row("MKD", 553);
    row("MKD /", 550);
    row("MKD ../x", 553);
    row("MKD a/b", 550);
    row("ALLO 100", 202);
    row("REST 5", 350);
    row("REST -5", 501);
    row("REST 9223372036854775808", 501);
    row("SIZE a.zip", 550);
    row("MDTM a.zip", 550);
    row("RETR a.zip", 425);
    row("STOR a.zip", 425);
    row("LIST", 425);
    row("EPSV 3", 522);
    row("EPSV 2", 522);
    row("EPSV 1", 229);
    row("EPSV", 229);
    row("EPSV ALL", 200);
    row("PASV", 227);
    row("STAT", 211);
    row("STAT a.zip", 504);
}

void TestFtpSession::answersOnceLoggedIn()
{
    QFETCH(QByteArray, line);
    QFETCH(int, code);
    Dialogue dialogue;
    dialogue.logIn();
    QCOMPARE(dialogue.code(line), code);
}

void TestFtpSession::answersAboutAFileToFetch_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("reply");
    QTest::newRow("size") << QByteArray("SIZE fw.bin") << QByteArray("213 1000\r\n");
    QTest::newRow("size, absolute") << QByteArray("SIZE /fw.bin") << QByteArray("213 1000\r\n");
    QTest::newRow("time") << QByteArray("MDTM fw.bin") << QByteArray("213 20260505080000\r\n");
    QTest::newRow("another name") << QByteArray("SIZE FW.BIN")
                                  << QByteArray("550 There is no such file or folder here.\r\n");
    QTest::newRow("a trick") << QByteArray("SIZE ../fw.bin") << QByteArray("550 There is no such file or folder here.\r\n");
    QTest::newRow("no folders") << QByteArray("MKD a") << QByteArray("550 This user may make no folders.\r\n");
}

void TestFtpSession::answersAboutAFileToFetch()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, reply);
    Dialogue dialogue(FtpFolder::Use::Download);
    dialogue.logIn();
    QCOMPARE(dialogue.say(line), reply);
}

void TestFtpSession::tellsThePassivePort()
{
    Dialogue dialogue;
    dialogue.logIn();
    QCOMPARE(dialogue.say("PASV"), QByteArray("227 Passive mode (192,168,1,5,156,65).\r\n")); // RFC 1123 §4.1.2.6
    QCOMPARE(dialogue.say("EPSV"), QByteArray("229 Extended passive mode (|||40001|).\r\n")); // RFC 2428 §3
    (void)dialogue.session.handle(FtpCommand{FtpVerb::Pasv, {}});
    QCOMPARE(dialogue.session.passiveFailed().reply.left(3), QByteArray("425"));
    QCOMPARE(dialogue.code("LIST"), 425);
}

void TestFtpSession::keepsToExtendedPassiveAfterAll()
{
    Dialogue dialogue;
    dialogue.logIn();
    QCOMPARE(dialogue.code("EPSV ALL"), 200);
    QCOMPARE(dialogue.code("PASV"), 503); // RFC 2428 §4
    QCOMPARE(dialogue.code("EPSV"), 229);
}

void TestFtpSession::keepsToTheFamilyOfTheConnection()
{
    Dialogue dialogue(FtpFolder::Use::Upload, {false, true, {}});
    dialogue.logIn();
    QCOMPARE(dialogue.code("PASV"), 425);
    QCOMPARE(dialogue.say("EPSV 1"), QByteArray("522 Another network protocol than this connection's; use (2).\r\n"));
    QCOMPARE(dialogue.code("EPSV 2"), 229);
}

void TestFtpSession::refusesActiveMode_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("RFC 2577: the client's own address") << QByteArray("PORT 192,168,1,9,4,1");
    QTest::newRow("RFC 2577: bounce to a mail server") << QByteArray("PORT 10,0,0,9,0,25");
    QTest::newRow("RFC 2577: bounce by EPRT") << QByteArray("EPRT |1|10.0.0.9|25|");
    QTest::newRow("nonsense") << QByteArray("PORT");
}

void TestFtpSession::refusesActiveMode()
{
    QFETCH(QByteArray, line);
    Dialogue dialogue;
    dialogue.logIn();
    QCOMPARE(dialogue.code(line), 502);
    QCOMPARE(dialogue.action, FtpAction::None);
    QCOMPARE(dialogue.code("STOR a"), 425);
}

void TestFtpSession::wantsAPortBeforeATransfer()
{
    Dialogue dialogue;
    dialogue.logIn();
    QCOMPARE(dialogue.code("STOR a"), 425);
    QCOMPARE(dialogue.code("PASV"), 227);
    dialogue.session.passiveClosed();
    QCOMPARE(dialogue.code("STOR a"), 425);
}

void TestFtpSession::resumesADownload()
{
    Dialogue dialogue(FtpFolder::Use::Download);
    dialogue.logIn();
    QCOMPARE(dialogue.code("PASV"), 227);
    QCOMPARE(dialogue.code("REST 1001"), 350);
    QCOMPARE(dialogue.code("RETR fw.bin"), 554);
    QCOMPARE(dialogue.code("REST 400"), 350);
    QVERIFY(dialogue.say("RETR fw.bin").isEmpty());
    QCOMPARE(dialogue.action, FtpAction::Download);
    QCOMPARE(dialogue.session.offset(), 400);
    QCOMPARE(dialogue.session.transferStarted().reply.left(3), QByteArray("150"));
}

void TestFtpSession::restartsOneTransferOnly()
{
    Dialogue dialogue(FtpFolder::Use::Download);
    dialogue.logIn();
    QCOMPARE(dialogue.code("REST 400"), 350);
    QCOMPARE(dialogue.code("PASV"), 227);
    (void)dialogue.say("LIST");
    QCOMPARE(dialogue.action, FtpAction::SendListing);
    (void)dialogue.session.transferFinished(FtpOutcome::Done);
    QCOMPARE(dialogue.code("PASV"), 227);
    (void)dialogue.say("RETR fw.bin");
    QCOMPARE(dialogue.session.offset(), 0);
}

void TestFtpSession::storesUnderANameOnly()
{
    Dialogue dialogue;
    dialogue.logIn();
    QCOMPARE(dialogue.code("PASV"), 227);
    for (const QByteArray& line : {QByteArray("STOR ../../etc/passwd"), QByteArray("STOR"), QByteArray("STOR /"),
                                   QByteArray("STOR C:\\log.zip"), QByteArray("STOR /etc/passwd"),
                                   "STOR " + QByteArray(300, 'a')})
        QCOMPARE(dialogue.code(line), 553);
    QCOMPARE(dialogue.code(QByteArray("STOR a\0b", 8)), 500);
    QCOMPARE(dialogue.code("REST 5"), 350);
    QCOMPARE(dialogue.code("STOR log.zip"), 554);
    QVERIFY(dialogue.say("APPE log.zip").isEmpty());
    QCOMPARE(dialogue.action, FtpAction::Upload);
    QCOMPARE(dialogue.session.path().text(), QStringLiteral("/log.zip"));
}

void TestFtpSession::takesNoSecondFile()
{
    Dialogue dialogue;
    dialogue.logIn();
    QCOMPARE(dialogue.code("PASV"), 227);
    (void)dialogue.say("STOR log.zip");
    dialogue.session.uploaded({77, QDateTime(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC)});
    QCOMPARE(dialogue.session.transferFinished(FtpOutcome::Done).reply.left(3), QByteArray("226"));
    QCOMPARE(dialogue.say("SIZE log.zip"), QByteArray("213 77\r\n"));
    QCOMPARE(dialogue.code("PASV"), 227);
    QCOMPARE(dialogue.code("STOR log.zip"), 550);
    QCOMPARE(dialogue.code("STOR other.zip"), 550);
    QCOMPARE(dialogue.code("RETR log.zip"), 550); // nobody reads what a station brought
}

void TestFtpSession::letsOnlyAborInterrupt()
{
    Dialogue dialogue;
    dialogue.logIn();
    QCOMPARE(dialogue.code("PASV"), 227);
    (void)dialogue.say("STOR log.zip");
    QVERIFY(dialogue.session.isBusy());
    QVERIFY(!FtpSession::mayInterrupt(FtpVerb::Noop) && !FtpSession::mayInterrupt(FtpVerb::Quit));
    QCOMPARE(dialogue.code("PASV"), 503);
    QCOMPARE(dialogue.code("STAT"), 211);
    QVERIFY(dialogue.say("ABOR").isEmpty());
    QCOMPARE(dialogue.action, FtpAction::Abort);
    const QByteArray reply = dialogue.session.transferFinished(FtpOutcome::Aborted).reply;
    QVERIFY(reply.startsWith("426") && reply.contains("\r\n226")); // RFC 959 §4.1.3
    QVERIFY(!dialogue.session.isBusy());
    QCOMPARE(dialogue.code("STOR log.zip"), 425); // its port is used up
}

void TestFtpSession::tellsHowATransferEnded_data()
{
    QTest::addColumn<FtpOutcome>("outcome");
    QTest::addColumn<int>("code");
    QTest::newRow("done") << FtpOutcome::Done << 226;
    QTest::newRow("no connection") << FtpOutcome::NoConnection << 425;
    QTest::newRow("lost") << FtpOutcome::ConnectionLost << 426;
    QTest::newRow("stalled") << FtpOutcome::Stalled << 426;
    QTest::newRow("read failed") << FtpOutcome::ReadFailed << 451;
    QTest::newRow("write failed") << FtpOutcome::WriteFailed << 451;
    QTest::newRow("disk full") << FtpOutcome::DiskFull << 452;
    QTest::newRow("too large") << FtpOutcome::TooLarge << 552;
    QTest::newRow("file changed") << FtpOutcome::FileChanged << 550;
    QTest::newRow("busy") << FtpOutcome::Busy << 450;
    QTest::newRow("withdrawn") << FtpOutcome::Withdrawn << 550;
}

void TestFtpSession::tellsHowATransferEnded()
{
    QFETCH(FtpOutcome, outcome);
    QFETCH(int, code);
    Dialogue dialogue;
    dialogue.logIn();
    QCOMPARE(dialogue.code("PASV"), 227);
    (void)dialogue.say("STOR log.zip");
    QCOMPARE(dialogue.session.transferFinished(outcome).reply.left(3).toInt(), code);
    QCOMPARE(dialogue.code("NOOP"), 200);
}

void TestFtpSession::walksThroughFolders()
{
    Dialogue dialogue;
    dialogue.logIn();
    QCOMPARE(dialogue.say("PWD"), QByteArray("257 \"/\" is the folder.\r\n"));
    QCOMPARE(dialogue.say("MKD a \"quoted\" name"), QByteArray("257 \"/a \"\"quoted\"\" name\" is made.\r\n"));
    QCOMPARE(dialogue.code("CWD a \"quoted\" name"), 250);
    QCOMPARE(dialogue.say("PWD"), QByteArray("257 \"/a \"\"quoted\"\" name\" is the folder.\r\n"));
    QCOMPARE(dialogue.code("CWD .."), 250);
    QCOMPARE(dialogue.code("CDUP"), 250); // stays in the root
    QCOMPARE(dialogue.say("PWD"), QByteArray("257 \"/\" is the folder.\r\n"));
    QCOMPARE(dialogue.code("PASV"), 227);
    (void)dialogue.say("LIST -la");
    QVERIFY(dialogue.session.listing().contains("a \"quoted\" name"));
}

FORECOURT_TEST(TestFtpSession)
#include "tst_ftpsession.moc"
