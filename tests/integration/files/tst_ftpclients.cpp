// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Foreign FTP clients against our server: curl, lftp and Python's ftplib. A client that is not installed is skipped.
#include "tests/integration/files/ftpfixture.h"
#include "tests/support/testcertificates.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

#include <algorithm>

#include <unistd.h>

using namespace forecourt;
using namespace forecourt::tests;
using namespace std::chrono_literals;

class TestFtpClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void curlFetches_data();
    void curlFetches();
    void curlGoesOn();
    void curlBrings_data();
    void curlBrings();
    void curlIsRefusedActiveMode();
    void lftpFetches_data();
    void lftpFetches();
    void lftpBrings_data();
    void lftpBrings();
    void lftpFetchesInParts();
    void pythonFetches_data();
    void pythonFetches();
    void pythonBrings_data();
    void pythonBrings();
    void pythonBreaksOff();
    void aKilledClientLeavesNothing();
    void memoryStaysFlat_data();
    void memoryStaysFlat();

private:
    struct Run {
        int exitCode = -1;
        QByteArray errors;
        qint64 grownBytes = 0; ///< resident memory of ours, at most, beyond the beginning
    };

    [[nodiscard]] Run run(const QString& program, const QStringList& arguments) const;
    [[nodiscard]] QString address(const ports::TransferAccess& access, const QString& path, const QString& scheme = QStringLiteral("ftp")) const
    {
        return QStringLiteral("%1://%2:%3@127.0.0.1:%4%5").arg(scheme, access.user, access.password).arg(m_fixture->port()).arg(path);
    }
    [[nodiscard]] QString path(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    void write(const char* name, const QByteArray& content) const;
    [[nodiscard]] QByteArray read(const char* name) const;
    [[nodiscard]] QString lftpScript(const ports::TransferAccess& access, bool isTls, const QString& commands) const;
    [[nodiscard]] Run python(const QString& mode, const ports::TransferAccess& access, const char* file) const;

    SystemClock m_clock;
    QTemporaryDir m_keys;
    std::unique_ptr<FtpFixture> m_fixture;
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_content;
};

/// Skips the test where \a program is not there.
#define NEEDS(program)                                                                                                 \
    if (QStandardPaths::findExecutable(QStringLiteral(program)).isEmpty())                                             \
    QSKIP(program " is not installed")

namespace {

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

void addProtections()
{
    QTest::addColumn<bool>("isTls");
    QTest::newRow("in the clear") << false;
    QTest::newRow("RFC 4217: explicit TLS") << true;
}

TransferProtocol protocolOf(bool isTls)
{
    return isTls ? TransferProtocol::Ftps : TransferProtocol::Ftp;
}

} // namespace

void TestFtpClients::initTestCase()
{
    TestCertificate({.commonName = "files.example", .isEllipticCurve = false}).save(m_keys.filePath(QStringLiteral("rsa")));
    for (int i = 0; i < 200'000; ++i)
        m_content += QByteArray::number(i) + (i % 7 == 0 ? "\r\n" : "\n");
}

void TestFtpClients::init()
{
    m_fixture.reset();
    m_fixture = std::make_unique<FtpFixture>(m_clock);
    m_fixture->settings.certificateFile = m_keys.filePath(QStringLiteral("rsa.pem"));
    m_fixture->settings.keyFile = m_keys.filePath(QStringLiteral("rsa.key"));
    m_fixture->start();
    m_folder = std::make_unique<QTemporaryDir>();
    write("diag.bin", m_content);
}

TestFtpClients::Run TestFtpClients::run(const QString& program, const QStringList& arguments) const
{
    Run run;
    const qint64 before = residentBytes();
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), m_folder->path()); // nobody's own settings
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder->path());
    process.start(program, arguments);
    QTimer wake; // the loop below looks at the clock now and then
    wake.start(50ms);
    QElapsedTimer timer;
    timer.start();
    while (process.state() != QProcess::NotRunning && timer.elapsed() < 60'000) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
        run.grownBytes = std::max(run.grownBytes, residentBytes() - before);
    }
    if (process.state() == QProcess::NotRunning && process.exitStatus() == QProcess::NormalExit)
        run.exitCode = process.exitCode();
    process.kill();
    process.waitForFinished();
    run.errors = process.readAllStandardError() + process.readAllStandardOutput();
    return run;
}

void TestFtpClients::write(const char* name, const QByteArray& content) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

QByteArray TestFtpClients::read(const char* name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// ---- curl -------------------------------------------------------------------------------------------

void TestFtpClients::curlFetches_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("EPSV") << "ftp" << QStringList{};
    QTest::newRow("PASV") << "ftp" << QStringList{QStringLiteral("--disable-epsv")};
    QTest::newRow("folder by folder") << "ftp" << QStringList{QStringLiteral("--ftp-method"), QStringLiteral("singlecwd")};
    QTest::newRow("RFC 4217: explicit TLS") << "ftp" << QStringList{QStringLiteral("--ssl-reqd")};
    QTest::newRow("TLS from the first byte") << "ftps" << QStringList{};
}

void TestFtpClients::curlFetches()
{
    NEEDS("curl");
    QFETCH(QString, scheme);
    QFETCH(QStringList, options);
    const bool isTls = scheme == QLatin1String("ftps") || options.contains(QStringLiteral("--ssl-reqd"));
    const auto access = m_fixture->offer(m_content, protocolOf(isTls));
    const Run done = run(QStringLiteral("curl"), options
                                                     + QStringList{QStringLiteral("-sSk"), QStringLiteral("-o"), path("out"),
                                                                   address(access, QStringLiteral("/fw.bin"), scheme)});
    QVERIFY2(done.exitCode == 0, done.errors.constData());
    QVERIFY(read("out") == m_content);
    QTRY_COMPARE(m_fixture->transfer(access).state, TransferState::Finished);
}

void TestFtpClients::curlGoesOn()
{
    NEEDS("curl");
    const auto access = m_fixture->offer(m_content);
    write("out", m_content.left(1000));
    const Run done = run(QStringLiteral("curl"), {QStringLiteral("-sS"), QStringLiteral("-C"), QStringLiteral("-"), QStringLiteral("-o"),
                                                  path("out"), address(access, QStringLiteral("/fw.bin"))});
    QVERIFY2(done.exitCode == 0, done.errors.constData());
    QVERIFY(read("out") == m_content);
    QTRY_COMPARE(m_fixture->transfer(access).bytesDone, m_content.size() - 1000);
}

void TestFtpClients::curlBrings_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("into the address") << "ftp" << "/" << QStringList{};
    QTest::newRow("with a slash too many") << "ftp" << "//" << QStringList{};
    QTest::newRow("under a name of its own") << "ftp" << "/my%20log.zip" << QStringList{};
    QTest::newRow("in folders it makes") << "ftp" << "/logs/2026/" << QStringList{QStringLiteral("--ftp-create-dirs")};
    QTest::newRow("RFC 4217: explicit TLS") << "ftp" << "/" << QStringList{QStringLiteral("--ssl-reqd")};
    QTest::newRow("TLS from the first byte") << "ftps" << "/" << QStringList{};
}

void TestFtpClients::curlBrings()
{
    NEEDS("curl");
    QFETCH(QString, scheme);
    QFETCH(QString, folder);
    QFETCH(QStringList, options);
    const bool isTls = scheme == QLatin1String("ftps") || options.contains(QStringLiteral("--ssl-reqd"));
    const auto access = m_fixture->openSlot(0, protocolOf(isTls));
    const Run done = run(QStringLiteral("curl"), options
                                                     + QStringList{QStringLiteral("-sSk"), QStringLiteral("-T"), path("diag.bin"),
                                                                   address(access, folder, scheme)});
    QVERIFY2(done.exitCode == 0, done.errors.constData());
    QCOMPARE(m_fixture->transfer(access).state, TransferState::Finished);
    QVERIFY(m_fixture->received(access) == m_content);
    QCOMPARE(m_fixture->transfer(access).file->stationName,
             folder.endsWith(QLatin1Char('/')) ? QStringLiteral("diag.bin") : QStringLiteral("my log.zip"));
}

void TestFtpClients::curlIsRefusedActiveMode()
{
    NEEDS("curl");
    const auto access = m_fixture->offer(m_content);
    const Run done = run(QStringLiteral("curl"), {QStringLiteral("-sS"), QStringLiteral("--ftp-port"), QStringLiteral("-"),
                                                  QStringLiteral("-o"), path("out"), address(access, QStringLiteral("/fw.bin"))});
    QCOMPARE(done.exitCode, 30); // "PORT failed"
    QVERIFY(read("out").isEmpty());
}

// ---- lftp -------------------------------------------------------------------------------------------

QString TestFtpClients::lftpScript(const ports::TransferAccess& access, bool isTls, const QString& commands) const
{
    return QStringLiteral("set cmd:fail-exit yes; set net:max-retries 1; set ssl:verify-certificate no; "
                          "set ftp:ssl-force %1; set ftp:ssl-allow %1; set ftp:ssl-protect-data %1; "
                          "open -u %2,%3 -p %4 ftp://127.0.0.1; %5; bye")
        .arg(isTls ? QStringLiteral("yes") : QStringLiteral("no"), access.user, access.password)
        .arg(m_fixture->port())
        .arg(commands);
}

void TestFtpClients::lftpFetches_data()
{
    addProtections();
}

void TestFtpClients::lftpFetches()
{
    NEEDS("lftp");
    QFETCH(bool, isTls);
    const auto access = m_fixture->offer(m_content, protocolOf(isTls));
    const Run done = run(QStringLiteral("lftp"), {QStringLiteral("-c"), lftpScript(access, isTls, QStringLiteral("ls; get fw.bin -o out"))});
    QVERIFY2(done.exitCode == 0, done.errors.constData());
    QVERIFY2(done.errors.contains("fw.bin"), done.errors.constData()); // of ls
    QVERIFY(read("out") == m_content);
    QTRY_COMPARE(m_fixture->transfer(access).state, TransferState::Finished);
}

void TestFtpClients::lftpBrings_data()
{
    addProtections();
}

void TestFtpClients::lftpBrings()
{
    NEEDS("lftp");
    QFETCH(bool, isTls);
    const auto access = m_fixture->openSlot(0, protocolOf(isTls));
    const Run done = run(QStringLiteral("lftp"), {QStringLiteral("-c"), lftpScript(access, isTls, QStringLiteral("put diag.bin"))});
    QVERIFY2(done.exitCode == 0, done.errors.constData());
    QCOMPARE(m_fixture->transfer(access).state, TransferState::Finished);
    QVERIFY(m_fixture->received(access) == m_content);
}

void TestFtpClients::lftpFetchesInParts()
{
    NEEDS("lftp");
    const auto access = m_fixture->offer(m_content);
    const Run done = run(QStringLiteral("lftp"),
                         {QStringLiteral("-c"), lftpScript(access, false, QStringLiteral("set pget:min-chunk-size 10k; pget -n 3 fw.bin -o out"))});
    QVERIFY2(done.exitCode == 0, done.errors.constData());
    QVERIFY(read("out") == m_content);
}

// ---- Python's ftplib --------------------------------------------------------------------------------

TestFtpClients::Run TestFtpClients::python(const QString& mode, const ports::TransferAccess& access, const char* file) const
{
    return run(QStringLiteral("python3"),
               {QStringLiteral(FORECOURT_SOURCE_DIR "/tests/integration/files/ftplibclient.py"), mode, QString::number(m_fixture->port()),
                access.user, access.password, path(file)});
}

void TestFtpClients::pythonFetches_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("in the clear") << "fetch";
    QTest::newRow("RFC 4217: explicit TLS") << "fetch-tls";
}

void TestFtpClients::pythonFetches()
{
    NEEDS("python3");
    QFETCH(QString, mode);
    const auto access = m_fixture->offer(m_content, protocolOf(mode.endsWith(QLatin1String("tls"))));
    const Run done = python(mode, access, "out");
    QVERIFY2(done.exitCode == 0, done.errors.constData());
    QVERIFY(read("out") == m_content);
    QTRY_COMPARE(m_fixture->transfer(access).state, TransferState::Finished);
}

void TestFtpClients::pythonBrings_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("in the clear") << "bring";
    QTest::newRow("in a folder it makes") << "bring-folder";
    QTest::newRow("RFC 4217: explicit TLS") << "bring-tls";
}

void TestFtpClients::pythonBrings()
{
    NEEDS("python3");
    QFETCH(QString, mode);
    const auto access = m_fixture->openSlot(0, protocolOf(mode.endsWith(QLatin1String("tls"))));
    const Run done = python(mode, access, "diag.bin");
    QVERIFY2(done.exitCode == 0, done.errors.constData());
    QCOMPARE(m_fixture->transfer(access).state, TransferState::Finished);
    QVERIFY(m_fixture->received(access) == m_content);
}

void TestFtpClients::pythonBreaksOff()
{
    NEEDS("python3");
    const auto access = m_fixture->openSlot();
    const Run done = python(QStringLiteral("abort"), access, "diag.bin");
    QVERIFY2(done.exitCode == 0, done.errors.constData());
    QCOMPARE(m_fixture->transfer(access).state, TransferState::Interrupted);
    QVERIFY(m_fixture->folderContent().isEmpty());
}

void TestFtpClients::aKilledClientLeavesNothing()
{
    NEEDS("python3");
    const auto access = m_fixture->openSlot();
    const Run done = python(QStringLiteral("die"), access, "diag.bin");
    QVERIFY(done.exitCode != 0);
    QTRY_COMPARE(m_fixture->transfer(access).state, TransferState::Interrupted);
    QTRY_COMPARE(m_fixture->server->connectionCount(), 0);
    QVERIFY(m_fixture->folderContent().isEmpty());
}

// ---- memory -----------------------------------------------------------------------------------------

void TestFtpClients::memoryStaysFlat_data()
{
    QTest::addColumn<bool>("isUpload");
    QTest::addColumn<bool>("isTls");
    QTest::newRow("fetching") << false << false;
    QTest::newRow("fetching over TLS") << false << true;
    QTest::newRow("bringing") << true << false;
    QTest::newRow("bringing over TLS") << true << true;
}

/// 200 MB, of which nothing may gather in memory: at most 16 MB for any file.
void TestFtpClients::memoryStaysFlat()
{
    NEEDS("curl");
    QFETCH(bool, isUpload);
    QFETCH(bool, isTls);
    constexpr qint64 Bytes = 200 * 1024 * 1024;
    QFile big(path("big"));
    QVERIFY(big.open(QIODevice::WriteOnly) && big.resize(Bytes));
    big.close();
    const auto access = isUpload ? m_fixture->openSlot(0, protocolOf(isTls)) : m_fixture->offerFile(path("big"), protocolOf(isTls));
    QStringList arguments{QStringLiteral("-sSk")};
    if (isTls)
        arguments << QStringLiteral("--ssl-reqd");
    if (isUpload)
        arguments << QStringLiteral("-T") << path("big") << address(access, QStringLiteral("/"));
    else
        arguments << QStringLiteral("-o") << QStringLiteral("/dev/null") << address(access, QStringLiteral("/fw.bin"));
    const Run done = run(QStringLiteral("curl"), arguments);
    QVERIFY2(done.exitCode == 0, done.errors.constData());
    QCOMPARE(m_fixture->transfer(access).bytesDone, Bytes);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("a sanitizer's own memory says nothing about ours");
#endif
    QVERIFY2(done.grownBytes < 16 * 1024 * 1024, qPrintable(QString::number(done.grownBytes)));
}

FORECOURT_TEST(TestFtpClients)
#include "tst_ftpclients.moc"
