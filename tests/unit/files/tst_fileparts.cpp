// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Addresses, coverage, stamps and files that grow.
#include "core/domain/transferchoice.h"
#include "core/files/bytecoverage.h"
#include "core/files/filestamp.h"
#include "core/files/receiveroom.h"
#include "core/files/receivingfile.h"
#include "core/files/transferaddress.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <utime.h>

using namespace forecourt;
using namespace forecourt::files;

using Stretches = QList<std::pair<qint64, qint64>>;

namespace {

QByteArray sha256(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

bool never()
{
    return false;
}

} // namespace

class TestFileParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsDifferentBytes_data();
    void countsDifferentBytes();
    void doesNotRememberStrangeStationsForEver();
    void readsHostsThatOperatorsType_data();
    void readsHostsThatOperatorsType();
    void tellsAddressesThatOthersReach_data();
    void tellsAddressesThatOthersReach();
    void makesNamesSafe_data();
    void makesNamesSafe();
    void takesNoTricksInPaths_data();
    void takesNoTricksInPaths();
    void putsAddressesTogether();
    void knowsAFileAgain();
    void growsUnderAnotherName();
    void leavesNothingBehind();
    void beginsAnew();
    void letsGoOfTheDiskOfOneThatWasReplaced();
    void removesWhatACrashLeft();
    void keepsRoomForTheRecords();

private:
    QTemporaryDir m_folder;
};

void TestFileParts::countsDifferentBytes_data()
{
    QTest::addColumn<Stretches>("sent"); // offset and count
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("none") << Stretches{} << qint64(0);
    QTest::newRow("in order") << Stretches{{0, 10}, {10, 10}, {20, 5}} << qint64(25);
    QTest::newRow("twice") << Stretches{{0, 10}, {0, 10}} << qint64(10);
    QTest::newRow("overlapping") << Stretches{{0, 10}, {5, 10}} << qint64(15);
    QTest::newRow("with a gap") << Stretches{{0, 10}, {20, 10}} << qint64(20);
    QTest::newRow("a gap that is closed") << Stretches{{0, 10}, {20, 10}, {8, 14}} << qint64(30);
    QTest::newRow("backwards") << Stretches{{20, 10}, {10, 10}, {0, 10}} << qint64(30);
    QTest::newRow("inside") << Stretches{{0, 100}, {10, 5}} << qint64(100);
    QTest::newRow("around many") << Stretches{{10, 1}, {20, 1}, {30, 1}, {0, 100}} << qint64(100);
    QTest::newRow("nothing of it") << Stretches{{-5, 10}, {3, 0}} << qint64(0);
}

void TestFileParts::countsDifferentBytes()
{
    QFETCH(Stretches, sent);
    QFETCH(qint64, bytes);
    ByteCoverage covered;
    for (const auto& [offset, count] : sent)
        covered.add(offset, count);
    QCOMPARE(covered.bytes(), bytes);
}

void TestFileParts::doesNotRememberStrangeStationsForEver()
{
    ByteCoverage covered;
    for (qint64 i = 0; i < 5000; ++i)
        covered.add(i * 2, 1);
    QCOMPARE(covered.bytes(), qint64(1000));
    covered.add(0, 10'000); // a later whole fetch counts all the same
    QCOMPARE(covered.bytes(), qint64(10'000));
}

void TestFileParts::readsHostsThatOperatorsType_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host"); // empty: refused
    QTest::addColumn<int>("port");     // 0: none
    const auto row = [](const char* text, const char* host, int port) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(host) << port;
    };
    row("10.0.0.5", "10.0.0.5", 0);
    row("10.0.0.5:8080", "10.0.0.5", 8080);
    row("files.example.org:80", "files.example.org", 80);
    row(" files ", "files", 0);
    row("fd00::1", "fd00::1", 0);
    row("[fd00::1]", "fd00::1", 0);
    row("[fd00::1]:8080", "fd00::1", 8080);
    row("", "", 0);
    row("a b", "", 0);
    row("http://a", "", 0);
    row("a:0", "", 0);
    row("a:65536", "", 0);
    row("a:b", "", 0);
    row("user@a", "", 0);
    row("a/b", "", 0);
    row("[a]:80", "", 0);
    row("-a", "", 0);
    row("::ffff:10.0.0.5", "::ffff:10.0.0.5", 0);
    row("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8", 0);
    row("[::1]:65535", "::1", 65535);
    row("1:2:3:4:5:6:7", "", 0);
    row("1::2::3", "", 0);
    row(":::", "", 0);
    row("fd00::12345", "", 0);
    row("[fd00::1", "", 0);
}

void TestFileParts::readsHostsThatOperatorsType()
{
    QFETCH(QString, text);
    QFETCH(QString, host);
    QFETCH(int, port);
    const auto found = parseHostAndPort(text);
    QCOMPARE(found.has_value(), !host.isEmpty());
    QCOMPARE(isTransferAddress(text.trimmed()), !host.isEmpty()); // what may be entered is what can be offered
    if (found) {
        QCOMPARE(found->host, host);
        QCOMPARE(int(found->port.value_or(0)), port);
    }
}

void TestFileParts::tellsAddressesThatOthersReach_data()
{
    QTest::addColumn<QString>("local");
    QTest::addColumn<QString>("told");
    QTest::newRow("IPv4") << QStringLiteral("192.168.1.5") << QStringLiteral("192.168.1.5");
    QTest::newRow("IPv4 in IPv6") << QStringLiteral("::ffff:192.168.1.5") << QStringLiteral("192.168.1.5");
    QTest::newRow("IPv6") << QStringLiteral("fd00::5") << QStringLiteral("fd00::5");
    QTest::newRow("with a zone") << QStringLiteral("fe80::5%eth0") << QStringLiteral("fe80::5");
    QTest::newRow("all") << QStringLiteral("0.0.0.0") << QString();
    QTest::newRow("all of IPv6") << QStringLiteral("::") << QString();
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("a name") << QStringLiteral("somewhere") << QString();
}

void TestFileParts::tellsAddressesThatOthersReach()
{
    QFETCH(QString, local);
    QFETCH(QString, told);
    QCOMPARE(reachableAddress(local), told);
}

void TestFileParts::makesNamesSafe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("safe");
    QTest::newRow("plain") << QStringLiteral("fw-1.2_3.bin") << QStringLiteral("fw-1.2_3.bin");
    QTest::newRow("spaces and more") << QStringLiteral("my fw (1)?.bin") << QStringLiteral("my_fw__1__.bin");
    QTest::newRow("a path") << QStringLiteral("../../etc/passwd") << QStringLiteral("_.._etc_passwd");
    QTest::newRow("dots") << QStringLiteral("...") << QStringLiteral("file");
    QTest::newRow("nothing") << QString() << QStringLiteral("file");
    QTest::newRow("other letters") << QStringLiteral("größe.bin") << QStringLiteral("gr__e.bin");
    QTest::newRow("300 characters") << QString(296, QLatin1Char('a')) + QStringLiteral(".bin") << QString(76, QLatin1Char('a')) + QStringLiteral(".bin");
}

void TestFileParts::makesNamesSafe()
{
    QFETCH(QString, name);
    QFETCH(QString, safe);
    QCOMPARE(safeName(name), safe);
}

void TestFileParts::takesNoTricksInPaths_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("segments"); // joined by |; "-": refused
    const auto row = [](const char* name, const QByteArray& target, const char* segments) {
        QTest::newRow(name) << target << QString::fromUtf8(segments);
    };
    row("plain", "/f/a/b.bin", "f|a|b.bin");
    row("query", "/f/a?x=/../y", "f|a");
    row("slash at the end", "/f/a/", "f|a");
    row("two slashes", "/f/a//b", "f|a|b");
    row("encoded", "/f/a%20b/%C3%BC", "f|a b|ü");
    row("root", "/", "");
    row("dots", "/f/../b", "-");
    row("encoded dots", "/f/%2e%2E/b", "-");
    row("one dot", "/f/./b", "-");
    row("encoded slash", "/f/a%2fb", "-");
    row("backslash", "/f/a\\b", "-");
    row("encoded backslash", "/f/a%5Cb", "-");
    row("NUL", "/f/a%00b", "-");
    row("line end", "/f/a%0Ab", "-");
    row("DEL", "/f/a%7Fb", "-");
    row("no UTF-8", "/f/%FF", "-");
    row("overlong dots", "/f/%C0%AE%C0%AE/b", "-");
    row("half a percent", "/f/a%2", "-");
    row("bad percent", "/f/a%zz", "-");
    row("no slash", "f/a", "-");
    row("300 characters", "/f/" + QByteArray(300, 'a'), "-");
    row("twice encoded", "/f/%252e%252e", "f|%2e%2e");
}

void TestFileParts::takesNoTricksInPaths()
{
    QFETCH(QByteArray, target);
    QFETCH(QString, segments);
    const auto found = pathSegments(target);
    QCOMPARE(found ? found->join(QLatin1Char('|')) : QStringLiteral("-"), segments);
}

void TestFileParts::putsAddressesTogether()
{
    ports::TransferAddress address;
    address.scheme = QStringLiteral("http");
    address.host = QStringLiteral("fd00::1");
    address.port = 8888;
    address.access.secret = QByteArray(32, 'a');
    address.path = QStringLiteral("/f/") + QString(32, QLatin1Char('a')) + QStringLiteral("/fw.bin");
    QCOMPARE(address.location(), QStringLiteral("http://[fd00::1]:8888/f/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/fw.bin"));
    QVERIFY(!address.shownLocation().contains(QStringLiteral("aaaa")));
    address.access.user = QStringLiteral("u");
    address.access.password = QStringLiteral("secret");
    QCOMPARE(address.location(), QStringLiteral("http://u:secret@[fd00::1]:8888/f/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/fw.bin"));
    QVERIFY(!address.shownLocation().contains(QStringLiteral("secret")));
}

void TestFileParts::knowsAFileAgain()
{
    const QString path = m_folder.filePath(QStringLiteral("fw.bin"));
    const QByteArray bytes(200'000, 'x');
    writeFile(path, bytes);
    QVERIFY(verifyFile(path, bytes.size(), sha256(bytes), &never).has_value());
    QCOMPARE(verifyFile(path, bytes.size() + 1, sha256(bytes), &never).error().code, ErrorCode::Conflict);
    QCOMPARE(verifyFile(path, bytes.size(), sha256("other"), &never).error().code, ErrorCode::Conflict);
    QCOMPARE(verifyFile(path + QLatin1Char('x'), 1, sha256("x"), &never).error().code, ErrorCode::FileFailed);
    QCOMPARE(verifyFile(m_folder.path(), 1, sha256("x"), &never).error().code, ErrorCode::FileFailed);
    QCOMPARE(verifyFile(path, bytes.size(), sha256(bytes), [] { return true; }).error().code, ErrorCode::Cancelled);
    const auto before = fingerprint(path, &never);
    const utimbuf other{1'000'000'000, 1'000'000'000};
    QCOMPARE(::utime(QFile::encodeName(path).constData(), &other), 0);
    const auto after = fingerprint(path, &never);
    QVERIFY(before && after);
    QVERIFY(!(before->stamp == after->stamp));
    QCOMPARE(before->sha256, after->sha256);
}

void TestFileParts::growsUnderAnotherName()
{
    const QString path = m_folder.filePath(QStringLiteral("grown"));
    auto file = ReceivingFile::begin(m_folder.path(), QStringLiteral("grown"));
    QVERIFY(file.has_value());
    QVERIFY((*file)->write("abc", 3).has_value());
    QVERIFY(!QFile::exists(path));
    QVERIFY(QFile::exists(path + QStringLiteral(".part")));
    QCOMPARE(QFile::permissions(path + QStringLiteral(".part")) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QVERIFY((*file)->write("def", 3).has_value());
    QVERIFY((*file)->commit().has_value());
    QCOMPARE((*file)->bytes(), qint64(6));
    QCOMPARE((*file)->sha256(), sha256("abcdef"));
    file->reset();
    QVERIFY(!QFile::exists(path + QStringLiteral(".part")));
    QFile whole(path);
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QCOMPARE(whole.readAll(), QByteArray("abcdef"));
}

void TestFileParts::leavesNothingBehind()
{
    const QString folder = m_folder.filePath(QStringLiteral("left"));
    QVERIFY(QDir().mkpath(folder));
    {
        auto file = ReceivingFile::begin(folder, QStringLiteral("a"));
        QVERIFY(file && (*file)->write("abc", 3));
    }
    QVERIFY(QDir(folder).isEmpty());
    QCOMPARE(ReceivingFile::begin(folder + QStringLiteral("/none"), QStringLiteral("a")).error().code, ErrorCode::FileFailed);
}

void TestFileParts::beginsAnew()
{
    auto file = ReceivingFile::begin(m_folder.path(), QStringLiteral("anew"));
    QVERIFY(file && (*file)->write("field", 5) && (*file)->restart() && (*file)->write("abc", 3) && (*file)->commit());
    QCOMPARE((*file)->sha256(), sha256("abc"));
    QCOMPARE(QFileInfo(m_folder.filePath(QStringLiteral("anew"))).size(), qint64(3));
}

void TestFileParts::letsGoOfTheDiskOfOneThatWasReplaced()
{
    auto first = ReceivingFile::begin(m_folder.path(), QStringLiteral("twice"));
    QVERIFY(first && (*first)->write("first", 5));
    auto second = ReceivingFile::begin(m_folder.path(), QStringLiteral("twice"));
    QVERIFY(second && (*second)->write("second", 6));
    QVERIFY((*first)->write("more", 4).has_value()); // into its own, nameless file
    first->reset();
    QVERIFY((*second)->commit().has_value());
    QFile whole(m_folder.filePath(QStringLiteral("twice")));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QCOMPARE(whole.readAll(), QByteArray("second"));
}

void TestFileParts::removesWhatACrashLeft()
{
    const QString folder = m_folder.filePath(QStringLiteral("crash"));
    QVERIFY(QDir().mkpath(folder));
    writeFile(folder + QStringLiteral("/a.part"), "x");
    writeFile(folder + QStringLiteral("/b"), "x");
    removeLeftParts(folder);
    QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList{QStringLiteral("b")});
}

void TestFileParts::keepsRoomForTheRecords()
{
    const QString folder = m_folder.filePath(QStringLiteral("room"));
    QVERIFY(QDir().mkpath(folder));
    writeFile(folder + QStringLiteral("/a"), QByteArray(600, 'x'));
    std::optional<qint64> free = 10'000;
    const ReceiveRoom room(folder, {.fileBytes = 500, .quotaBytes = 1000, .spareBytes = 2000}, [&free](const QString&) { return free; });
    QCOMPARE(room.check(400), std::optional<TransferProblem>());
    QCOMPARE(room.check(401), std::optional(TransferProblem::QuotaExceeded));
    free = 2400;
    QCOMPARE(room.check(400), std::optional<TransferProblem>());
    free = 2399;
    QCOMPARE(room.check(400), std::optional(TransferProblem::DiskFull));
    free.reset(); // a system that does not say is not full
    QCOMPARE(room.check(400), std::optional<TransferProblem>());
    const QString recorded = m_folder.filePath(QStringLiteral("recorded"));
    const ReceiveRoom both(folder, {.fileBytes = 500, .quotaBytes = 1000, .spareBytes = 2000}, [](const QString&) { return std::nullopt; },
                           {recorded});
    QCOMPARE(both.check(400), std::optional<TransferProblem>()); // nothing was recorded yet
    QVERIFY(QDir().mkpath(recorded));
    writeFile(recorded + QStringLiteral("/file-1"), QByteArray(300, 'x'));
    QCOMPARE(both.check(100), std::optional<TransferProblem>());
    QCOMPARE(both.check(101), std::optional(TransferProblem::QuotaExceeded));
    QVERIFY(freeBytesOf(folder).value_or(0) > 0);
    QVERIFY(!freeBytesOf(folder + QStringLiteral("/none")));
}

FORECOURT_TEST(TestFileParts)
#include "tst_fileparts.moc"
