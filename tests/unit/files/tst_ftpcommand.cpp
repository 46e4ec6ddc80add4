// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Lines, commands and paths of FTP, the hostile ones too.
#include "core/files/ftpfolder.h"
#include "core/files/ftplinereader.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <limits>

using namespace forecourt::files;

Q_DECLARE_METATYPE(FtpVerb)
Q_DECLARE_METATYPE(FtpFault)

class TestFtpCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCommands_data();
    void readsCommands();
    void refusesWhatIsNoCommand_data();
    void refusesWhatIsNoCommand();
    void readsNumbers_data();
    void readsNumbers();
    void knowsWhereAClientWantsToBounce_data();
    void knowsWhereAClientWantsToBounce();
    void cutsLines_data();
    void cutsLines();
    void throwsAwayAnEndlessLine();
    void knowsWhenNothingIsLeft();
    void resolvesPaths_data();
    void resolvesPaths();
    void refusesTrickyNames_data();
    void refusesTrickyNames();
    void makesFoldersOfAnUploadOnly();
    void makesNoEndOfFolders();
    void takesOneFile();
    void listsLikeLs();
};

void TestFtpCommand::readsCommands_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<FtpVerb>("verb");
    QTest::addColumn<QByteArray>("argument");
    const auto row = [](const char* name, const QByteArray& line, FtpVerb verb, const QByteArray& argument = {}) {
        QTest::newRow(name) << line << verb << argument;
    };
    row("alone", "PASV", FtpVerb::Pasv);
    row("in small letters", "user cp1", FtpVerb::User, "cp1");
    row("a password with blanks and bytes", "PASS  a b\xff ", FtpVerb::Pass, " a b\xff ");
    row("a blank and nothing", "LIST ", FtpVerb::List);
    row("RFC 775: XPWD of old clients", "XPWD", FtpVerb::Pwd);
    row("RFC 775: XMKD of old clients", "XMKD logs", FtpVerb::Mkd, "logs");
    row("RFC 4217: AUTH", "AUTH TLS", FtpVerb::Auth, "TLS");
    row("known and not offered", "DELE x", FtpVerb::Unoffered, "x");
    row("unknown", "FOO bar", FtpVerb::Unknown, "bar");
    row("longest", "STOR " + QByteArray(FtpLineLimit - 5, 'a'), FtpVerb::Stor, QByteArray(FtpLineLimit - 5, 'a'));
}

void TestFtpCommand::readsCommands()
{
    QFETCH(QByteArray, line);
    QFETCH(FtpVerb, verb);
    QFETCH(QByteArray, argument);
    const auto command = parseFtpCommand(line);
    QVERIFY(command.has_value());
    QCOMPARE(command->verb, verb);
    QCOMPARE(command->argument, argument);
}

void TestFtpCommand::refusesWhatIsNoCommand_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<FtpFault>("fault");
    QTest::newRow("nothing") << QByteArray() << FtpFault::Empty;
    QTest::newRow("blanks") << QByteArray("  ") << FtpFault::Malformed;
    QTest::newRow("a blank first") << QByteArray(" PASV") << FtpFault::Malformed;
    QTest::newRow("NUL in a name") << QByteArray("STOR a\0b", 8) << FtpFault::Malformed;
    QTest::newRow("a lone CR, which smuggles a line") << QByteArray("STOR a\rDELE b") << FtpFault::Malformed;
    QTest::newRow("escape") << QByteArray("STOR \x1b[2J") << FtpFault::Malformed;
    QTest::newRow("digits") << QByteArray("220 hello") << FtpFault::Malformed;
    QTest::newRow("HTTP is no FTP") << QByteArray("HOST: example") << FtpFault::Malformed;
    QTest::newRow("a word too long") << QByteArray("AAAAAAAAA") << FtpFault::Malformed;
    QTest::newRow("TLS hello") << QByteArray("\x16\x03\x01\x02", 4) << FtpFault::Malformed;
    QTest::newRow("too long") << "STOR " + QByteArray(FtpLineLimit - 4, 'a') << FtpFault::TooLong;
}

void TestFtpCommand::refusesWhatIsNoCommand()
{
    QFETCH(QByteArray, line);
    QFETCH(FtpFault, fault);
    const auto command = parseFtpCommand(line);
    QVERIFY(!command.has_value());
    QCOMPARE(command.error(), fault);
}

void TestFtpCommand::readsNumbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("number");
    QTest::newRow("zero") << QByteArray("0") << qint64(0);
    QTest::newRow("over 32 bits") << QByteArray("4294967296") << qint64(4294967296);
    QTest::newRow("largest") << QByteArray("9223372036854775807") << std::numeric_limits<qint64>::max();
    QTest::newRow("one more") << QByteArray("9223372036854775808") << qint64(-1);
    QTest::newRow("negative") << QByteArray("-1") << qint64(-1);
    QTest::newRow("plus") << QByteArray("+1") << qint64(-1);
    QTest::newRow("nothing") << QByteArray() << qint64(-1);
    QTest::newRow("hexadecimal") << QByteArray("0x10") << qint64(-1);
    QTest::newRow("blank") << QByteArray("1 2") << qint64(-1);
}

void TestFtpCommand::readsNumbers()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, number);
    QCOMPARE(ftpNumber(text).value_or(-1), number);
}

void TestFtpCommand::knowsWhereAClientWantsToBounce_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("PORT") << QByteArray("PORT 10,0,0,9,0,25") << QByteArray("10.0.0.9");
    QTest::newRow("EPRT IPv4") << QByteArray("EPRT |1|10.0.0.9|25|") << QByteArray("10.0.0.9");
    QTest::newRow("EPRT IPv6") << QByteArray("EPRT |2|fe80::1|25|") << QByteArray("fe80::1");
    QTest::newRow("short PORT") << QByteArray("PORT 10,0,0") << QByteArray();
    QTest::newRow("empty EPRT") << QByteArray("EPRT") << QByteArray();
    QTest::newRow("no such command") << QByteArray("PASV") << QByteArray();
}

void TestFtpCommand::knowsWhereAClientWantsToBounce()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, address);
    const auto command = parseFtpCommand(line);
    QVERIFY(command.has_value());
    QCOMPARE(ftpActiveAddress(*command), address);
}

void TestFtpCommand::cutsLines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<QByteArray>>("lines");
    using Lines = QList<QByteArray>;
    QTest::newRow("one") << QByteArray("PASV\r\n") << Lines{"PASV"};
    QTest::newRow("two at once") << QByteArray("USER a\r\nPASS b\r\n") << Lines{"USER a", "PASS b"};
    QTest::newRow("bare line feeds") << QByteArray("USER a\nPASS b\n") << Lines{"USER a", "PASS b"};
    QTest::newRow("half a line") << QByteArray("USER a\r\nPA") << Lines{"USER a"};
    QTest::newRow("an empty line") << QByteArray("\r\n") << Lines{""};
    QTest::newRow("RFC 854: interrupt and mark before ABOR") << QByteArray("\xff\xf4\xff\xf2"
                                                                          "ABOR\r\n")
                                                             << Lines{"ABOR"};
    QTest::newRow("a mark whose IAC came as urgent data") << QByteArray("\xff\xf4\xf2"
                                                                        "ABOR\r\n")
                                                          << Lines{"ABOR"};
    QTest::newRow("RFC 854: an option") << QByteArray("\xff\xfd\x06NOOP\r\n") << Lines{"NOOP"};
    QTest::newRow("RFC 854: a doubled byte is itself") << QByteArray("PASS \xff\xff\r\n") << Lines{"PASS \xff"};
    QTest::newRow("a CR inside stays") << QByteArray("STOR a\rb\r\n") << Lines{"STOR a\rb"};
}

void TestFtpCommand::cutsLines()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<QByteArray>, lines);
    const auto read = [](FtpLineReader& reader) {
        QList<QByteArray> found;
        while (const auto line = reader.next())
            found.append(line->value_or("fault"));
        return found;
    };
    FtpLineReader whole;
    whole.feed(bytes);
    QCOMPARE(read(whole), lines);
    FtpLineReader byByte;
    for (const char byte : bytes)
        byByte.feed(QByteArrayView(&byte, 1));
    QCOMPARE(read(byByte), lines);
}

void TestFtpCommand::throwsAwayAnEndlessLine()
{
    FtpLineReader reader;
    for (int i = 0; i < 1000; ++i)
        reader.feed(QByteArray(1000, 'a'));
    QVERIFY(!reader.hasLine());
    reader.feed("\r\nNOOP\r\n");
    const auto first = reader.next();
    QVERIFY(first && !first->has_value());
    QCOMPARE(first->error(), FtpFault::TooLong);
    const auto second = reader.next();
    QVERIFY(second && second->has_value());
    QCOMPARE(second->value(), QByteArray("NOOP"));
}

void TestFtpCommand::knowsWhenNothingIsLeft()
{
    FtpLineReader reader;
    QVERIFY(reader.isEmpty());
    reader.feed("AUTH TLS\r\nUSER");
    QVERIFY(reader.next().has_value());
    QVERIFY(!reader.isEmpty()); // "USER" was sent in the clear
    FtpLineReader telnet;
    telnet.feed("\xff");
    QVERIFY(!telnet.isEmpty());
}

void TestFtpCommand::resolvesPaths_data()
{
    QTest::addColumn<QByteArray>("argument");
    QTest::addColumn<QString>("path");
    QTest::newRow("nothing stays") << QByteArray() << "/logs";
    QTest::newRow("a name") << QByteArray("a.zip") << "/logs/a.zip";
    QTest::newRow("absolute") << QByteArray("/a.zip") << "/a.zip";
    QTest::newRow("slashes too many") << QByteArray("//a///b/") << "/a/b";
    QTest::newRow("up") << QByteArray("..") << "/";
    QTest::newRow("up and down") << QByteArray("../x/./y") << "/x/y";
    QTest::newRow("inner blanks") << QByteArray("a b") << "/logs/a b";
    QTest::newRow("a time in the name") << QByteArray("2026-05-05T08:00:00.log") << "/logs/2026-05-05T08:00:00.log";
    QTest::newRow("UTF-8") << QByteArray("\xc3\xa4") << QStringLiteral("/logs/\u00e4");
    QTest::newRow("Latin-1") << QByteArray("\xe4") << QStringLiteral("/logs/\u00e4");
    QTest::newRow("three dots are a name") << QByteArray("...") << "/logs/...";
    QTest::newRow("as deep as may be") << QByteArray("/1/2/3/4/5/6/7/8") << "/1/2/3/4/5/6/7/8";
    QTest::newRow("longest name") << QByteArray(255, 'a') << QStringLiteral("/logs/") + QString(255, QLatin1Char('a'));
}

void TestFtpCommand::resolvesPaths()
{
    QFETCH(QByteArray, argument);
    QFETCH(QString, path);
    const auto resolved = FtpPath::resolve(FtpPath().child(QStringLiteral("logs")), argument);
    QVERIFY(resolved.has_value());
    QCOMPARE(resolved->text(), path);
}

void TestFtpCommand::refusesTrickyNames_data()
{
    QTest::addColumn<QByteArray>("argument");
    QTest::newRow("over the root") << QByteArray("../../etc/passwd");
    QTest::newRow("absolute over the root") << QByteArray("/..");
    QTest::newRow("over the root and back") << QByteArray("../../logs");
    QTest::newRow("backslashes of Windows") << QByteArray("..\\..\\boot.ini");
    QTest::newRow("a drive") << QByteArray("C:\\fw.bin");
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
    QTest::newRow("a control character of Latin-1") << QByteArray("a\x85");
    QTest::newRow("a direction mark") << QByteArray("a\xe2\x80\xae.exe");
    QTest::newRow("300 characters") << QByteArray(300, 'a');
    QTest::newRow("256 bytes, 128 characters") << QByteArray("\xc3\xa4").repeated(128);
    QTest::newRow("too deep") << QByteArray("/1/2/3/4/5/6/7/8/9");
}

void TestFtpCommand::refusesTrickyNames()
{
    QFETCH(QByteArray, argument);
    QVERIFY(!FtpPath::resolve(FtpPath().child(QStringLiteral("logs")), argument).has_value());
}

void TestFtpCommand::makesFoldersOfAnUploadOnly()
{
    FtpFolder upload(FtpFolder::Use::Upload);
    const FtpPath logs = FtpPath().child(QStringLiteral("logs"));
    QVERIFY(!upload.hasFolder(logs));
    QCOMPARE(upload.makeFolder(logs.child(QStringLiteral("deep"))), FtpFolder::MakeResult::NoParent);
    QCOMPARE(upload.makeFolder(logs), FtpFolder::MakeResult::Made);
    QVERIFY(upload.hasFolder(logs));
    QCOMPARE(upload.makeFolder(logs), FtpFolder::MakeResult::Exists);
    FtpFolder download(FtpFolder::Use::Download);
    QCOMPARE(download.makeFolder(logs), FtpFolder::MakeResult::NotAllowed);
}

void TestFtpCommand::makesNoEndOfFolders()
{
    FtpFolder folder(FtpFolder::Use::Upload);
    for (int i = 0; i < FtpFolder::MaxFolders; ++i)
        QCOMPARE(folder.makeFolder(FtpPath().child(QString::number(i))), FtpFolder::MakeResult::Made);
    QCOMPARE(folder.makeFolder(FtpPath().child(QStringLiteral("more"))), FtpFolder::MakeResult::TooMany);
}

void TestFtpCommand::takesOneFile()
{
    FtpFolder folder(FtpFolder::Use::Upload);
    const FtpPath name = FtpPath().child(QStringLiteral("a.zip"));
    QCOMPARE(folder.mayStore(name), FtpFolder::StoreAnswer::Yes);
    QCOMPARE(folder.mayStore(name.child(QStringLiteral("b"))), FtpFolder::StoreAnswer::NoParent);
    QCOMPARE(folder.mayStore(FtpPath()), FtpFolder::StoreAnswer::IsFolder);
    folder.setFile(name, {5, QDateTime(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC)});
    QCOMPARE(folder.mayStore(name), FtpFolder::StoreAnswer::Used);
    QCOMPARE(folder.mayStore(FtpPath().child(QStringLiteral("b"))), FtpFolder::StoreAnswer::Used);
    QCOMPARE(FtpFolder(FtpFolder::Use::Download).mayStore(name), FtpFolder::StoreAnswer::NotAllowed);
}

void TestFtpCommand::listsLikeLs()
{
    FtpFolder folder(FtpFolder::Use::Download);
    const FtpPath name = FtpPath().child(QStringLiteral("fw 1.bin"));
    folder.setFile(name, {1234, QDateTime(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC)});
    const QByteArray line = "-r-------- 1 station station 1234 May 05  2026 fw 1.bin\r\n";
    QCOMPARE(folder.listing(FtpPath(), FtpFolder::ListingStyle::Long), line);
    QCOMPARE(folder.listing(name, FtpFolder::ListingStyle::Long), line);
    QCOMPARE(folder.listing(FtpPath(), FtpFolder::ListingStyle::Names), QByteArray("fw 1.bin\r\n"));
    FtpFolder upload(FtpFolder::Use::Upload);
    QCOMPARE(upload.makeFolder(FtpPath().child(QStringLiteral("logs"))), FtpFolder::MakeResult::Made);
    QCOMPARE(upload.listing(FtpPath(), FtpFolder::ListingStyle::Long),
             QByteArray("drwx------ 1 station station 0 Jan 01  1970 logs\r\n"));
    QCOMPARE(upload.listing(FtpPath().child(QStringLiteral("logs")), FtpFolder::ListingStyle::Names), QByteArray());
}

FORECOURT_TEST(TestFtpCommand)
#include "tst_ftpcommand.moc"
