// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Stations that fetch files over HTTP, as they should and as they should not.
#include "tests/integration/files/filehostfixture.h"
#include "tests/support/httpclient.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <array>
#include <utime.h>

using namespace forecourt;
using namespace forecourt::tests;

namespace {

/// 1,000 bytes that tell where they stand.
QByteArray content(qsizetype bytes = 1000)
{
    QByteArray made;
    while (made.size() < bytes)
        made += QByteArray::number(made.size()) + ' ';
    return made.left(bytes);
}

QByteArray get(const QString& path, const QByteArray& headers = {}, const QByteArray& method = "GET", const QByteArray& version = "1.1")
{
    return method + ' ' + path.toLatin1() + " HTTP/" + version + "\r\nHost: x\r\n" + headers + "\r\n";
}

} // namespace

class TestHttpDownload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void servesTheWholeFile_data();
    void servesTheWholeFile();
    void servesParts_data();
    void servesParts();
    void answersHeadWithoutATrace();
    void takesAnyNameBehindTheSecret_data();
    void takesAnyNameBehindTheSecret();
    void refusesOtherPaths_data();
    void refusesOtherPaths();
    void refusesOtherMethods_data();
    void refusesOtherMethods();
    void refusesWhatIsNoRequest_data();
    void refusesWhatIsNoRequest();
    void asksForThePassword();
    void tellsThatAStationFetchedAll();
    void goesOnWhereAStationLeft();
    void fetchesInPartsAtTheSameTime();
    void noticesAStationThatStopsReading();
    void noticesAStationThatSaysNoWholeHead();
    void doesNotLetOneAddressHoldEveryConnection();
    void refusesAFileThatWasChanged();
    void stopsWhenItIsRevoked();
    void holdsNoFileInMemory();

private:
    std::unique_ptr<FileHostFixture> m_host;
};

void TestHttpDownload::init()
{
    m_host = std::make_unique<FileHostFixture>();
    m_host->doorOptions.longestPause = std::chrono::seconds(2);
    m_host->doorOptions.headDeadline = std::chrono::seconds(2);
    QVERIFY(m_host->open());
}

void TestHttpDownload::cleanup()
{
    m_host.reset();
}

void TestHttpDownload::servesTheWholeFile_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("headers");
    QTest::newRow("HTTP/1.1") << QByteArray("1.1") << QByteArray();
    QTest::newRow("HTTP/1.0") << QByteArray("1.0") << QByteArray();
    QTest::newRow("keep-alive is not kept") << QByteArray("1.1") << QByteArray("Connection: keep-alive\r\n");
    QTest::newRow("wants it packed") << QByteArray("1.1") << QByteArray("Accept-Encoding: gzip\r\n");
    QTest::newRow("a Range that is none") << QByteArray("1.1") << QByteArray("Range: bytes=b-a\r\n");
    QTest::newRow("two ranges apart") << QByteArray("1.1") << QByteArray("Range: bytes=0-1,10-11\r\n");
    QTest::newRow("a part of another file (If-Range)") << QByteArray("1.1") << QByteArray("Range: bytes=0-1\r\nIf-Range: \"other\"\r\n");
    QTest::newRow("a part of a date (If-Range)")
        << QByteArray("1.1") << QByteArray("Range: bytes=0-1\r\nIf-Range: Wed, 21 Oct 2026 07:28:00 GMT\r\n");
}

void TestHttpDownload::servesTheWholeFile()
{
    QFETCH(QByteArray, version);
    QFETCH(QByteArray, headers);
    const auto address = m_host->offer(content());
    QVERIFY(address.has_value());
    const HttpReply reply = exchange(m_host->port(), get(address->path, headers, "GET", version));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, content());
    QCOMPARE(reply.headers.value("content-length"), QByteArray("1000"));
    QCOMPARE(reply.headers.value("accept-ranges"), QByteArray("bytes"));
    QCOMPARE(reply.headers.value("connection"), QByteArray("close"));
    QCOMPARE(reply.headers.value("content-type"), QByteArray("application/octet-stream"));
    QVERIFY(reply.headers.value("etag").startsWith('"'));
}

void TestHttpDownload::servesParts_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<int>("offset"); // -1: 416
    QTest::addColumn<int>("count");
    QTest::newRow("first bytes") << QByteArray("bytes=0-99") << 0 << 100;
    QTest::newRow("one byte") << QByteArray("bytes=999-999") << 999 << 1;
    QTest::newRow("to the end") << QByteArray("bytes=900-") << 900 << 100;
    QTest::newRow("last bytes") << QByteArray("bytes=-50") << 950 << 50;
    QTest::newRow("over the end") << QByteArray("bytes=990-5000") << 990 << 10;
    QTest::newRow("two that touch") << QByteArray("bytes=0-9,10-19") << 0 << 20;
    QTest::newRow("beyond the end") << QByteArray("bytes=1000-") << -1 << 0;
    QTest::newRow("far beyond the end") << QByteArray("bytes=99999999999999999999-") << -1 << 0;
    QTest::newRow("no last bytes") << QByteArray("bytes=-0") << -1 << 0;
}

void TestHttpDownload::servesParts()
{
    QFETCH(QByteArray, range);
    QFETCH(int, offset);
    QFETCH(int, count);
    const auto address = m_host->offer(content());
    QVERIFY(address.has_value());
    const HttpReply reply = exchange(m_host->port(), get(address->path, "Range: " + range + "\r\n"));
    if (offset < 0) {
        QCOMPARE(reply.status, 416);
        QCOMPARE(reply.headers.value("content-range"), QByteArray("bytes */1000"));
        QCOMPARE(m_host->state(address->id), TransferState::Waiting);
        return;
    }
    QCOMPARE(reply.status, 206);
    QCOMPARE(reply.body, content().mid(offset, count));
    QCOMPARE(reply.headers.value("content-length"), QByteArray::number(count));
    QCOMPARE(reply.headers.value("content-range"), "bytes " + QByteArray::number(offset) + '-' + QByteArray::number(offset + count - 1) + "/1000");
    const HttpReply same = exchange(m_host->port(), get(address->path, "Range: " + range + "\r\nIf-Range: " + reply.headers.value("etag") + "\r\n"));
    QCOMPARE(same.status, 206);
}

void TestHttpDownload::answersHeadWithoutATrace()
{
    const auto address = m_host->offer(content());
    QVERIFY(address.has_value());
    const HttpReply reply = exchange(m_host->port(), get(address->path, "Range: bytes=0-1\r\n", "HEAD"));
    QCOMPARE(reply.status, 200); // RFC 9110 §14.2: Range is of GET alone
    QCOMPARE(reply.headers.value("content-length"), QByteArray("1000"));
    QVERIFY(reply.body.isEmpty());
    QCOMPARE(m_host->now(address->id).attempts, 0);
    QCOMPARE(m_host->state(address->id), TransferState::Waiting);
    const HttpReply wrong = exchange(m_host->port(), get(QStringLiteral("/f/") + QString(32, QLatin1Char('0')), {}, "HEAD"));
    QCOMPARE(wrong.status, 404);
    QVERIFY(wrong.body.isEmpty());
}

void TestHttpDownload::takesAnyNameBehindTheSecret_data()
{
    QTest::addColumn<QString>("behind");
    QTest::newRow("none") << QString();
    QTest::newRow("a slash") << QStringLiteral("/");
    QTest::newRow("another name") << QStringLiteral("/other.bin");
    QTest::newRow("two slashes") << QStringLiteral("//fw.bin");
    QTest::newRow("a query") << QStringLiteral("/fw.bin?id=1");
}

void TestHttpDownload::takesAnyNameBehindTheSecret()
{
    QFETCH(QString, behind);
    const auto address = m_host->offer(content());
    QVERIFY(address.has_value());
    const QString path = QStringLiteral("/f/") + QString::fromLatin1(address->access.secret) + behind;
    QCOMPARE(exchange(m_host->port(), get(path)).status, 200);
    QCOMPARE(exchange(m_host->port(), get(QStringLiteral("http://somewhere:1") + path)).status, 200);
}

void TestHttpDownload::refusesOtherPaths_data()
{
    QTest::addColumn<QByteArray>("path"); // S: the secret
    const auto row = [](const char* name, const QByteArray& path) { QTest::newRow(name) << path; };
    row("root", "/");
    row("a wrong secret", "/f/" + QByteArray(32, '0') + "/fw.bin");
    row("a short secret", "/f/abc/fw.bin");
    row("another root", "/g/S/fw.bin");
    row("a name before the secret", "/f/fw.bin/S");
    row("folders behind the secret", "/f/S/a/b");
    row("dots behind the secret", "/f/S/../S");
    row("encoded dots", "/f/S/%2e%2e");
    row("a path of the computer", "/f/S//etc/passwd");
    row("a path of the computer, encoded", "/f/S/%2Fetc%2Fpasswd");
    row("dots first", "/../f/S/fw.bin");
    row("a backslash", "/f/S/..%5Cfw.bin");
    row("NUL", "/f/S/fw.bin%00.txt");
    row("300 characters", "/f/S/" + QByteArray(300, 'a'));
    row("the received files", "/received/a");
}

void TestHttpDownload::refusesOtherPaths()
{
    QFETCH(QByteArray, path);
    const auto address = m_host->offer(content());
    QVERIFY(address.has_value());
    path.replace('S', address->access.secret);
    const HttpReply reply = exchange(m_host->port(), get(QString::fromLatin1(path)));
    QCOMPARE(reply.status, 404);
    QCOMPARE(m_host->desk->figures().refusedPaths, quint64(1));
    QCOMPARE(m_host->state(address->id), TransferState::Waiting);
}

void TestHttpDownload::refusesOtherMethods_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const char* method : {"PUT", "POST", "DELETE", "OPTIONS", "MKCOL", "get"})
        QTest::newRow(method) << QByteArray(method);
}

void TestHttpDownload::refusesOtherMethods()
{
    QFETCH(QByteArray, method);
    const auto address = m_host->offer(content());
    QVERIFY(address.has_value());
    const HttpReply reply = exchange(m_host->port(), get(address->path, "Content-Length: 3\r\n", method) + "abc");
    QCOMPARE(reply.status, 405);
    QCOMPARE(reply.headers.value("allow"), QByteArray("GET, HEAD"));
    QCOMPARE(m_host->state(address->id), TransferState::Waiting);
}

void TestHttpDownload::refusesWhatIsNoRequest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("garbage") << QByteArray("\x01\x02\x03\x04\r\n\r\n") << 400;
    QTest::newRow("no version") << QByteArray("GET /\r\n\r\n") << 400;
    QTest::newRow("a head over 16 KiB") << QByteArray("GET / HTTP/1.1\r\nA: " + QByteArray(17'000, 'a') + "\r\n\r\n") << 431;
    QTest::newRow("TLS where there is none") << QByteArray("\x16\x03\x01\x00\x05hello\r\n\r\n", 14) << 400;
}

void TestHttpDownload::refusesWhatIsNoRequest()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QCOMPARE(exchange(m_host->port(), bytes).status, status);
}

void TestHttpDownload::asksForThePassword()
{
    const auto address = m_host->offer(content(), true);
    QVERIFY(address.has_value());
    const HttpReply asked = exchange(m_host->port(), get(address->path));
    QCOMPARE(asked.status, 401);
    QVERIFY(asked.headers.value("www-authenticate").startsWith("Basic "));
    const auto with = [&](const QString& user, const QString& password) {
        return exchange(m_host->port(), get(address->path, "Authorization: Basic " + (user + QLatin1Char(':') + password).toUtf8().toBase64() + "\r\n")).status;
    };
    QCOMPARE(with(address->access.user, QStringLiteral("wrong")), 401);
    QCOMPARE(with(address->access.user, address->access.password), 200);
    QCOMPARE(m_host->desk->figures().refusedPaths, quint64(2));
}

void TestHttpDownload::tellsThatAStationFetchedAll()
{
    const QByteArray big = content(3'000'000);
    const auto address = m_host->offer(big);
    QVERIFY(address.has_value());
    QCOMPARE(exchange(m_host->port(), get(address->path)).body, big);
    QTRY_COMPARE(m_host->ear.told.constLast().state, TransferState::Finished);
    const FileTransfer last = m_host->ear.told.constLast();
    QCOMPARE(last.bytesDone, qint64(3'000'000));
    QCOMPARE(last.peerAddress, QStringLiteral("127.0.0.1"));
    QCOMPARE(last.attempts, 1);
    QCOMPARE(m_host->desk->figures().bytesSent, quint64(3'000'000));
    QTRY_COMPARE(m_host->desk->figures().running, 0);
}

void TestHttpDownload::goesOnWhereAStationLeft()
{
    const QByteArray big = content(16'000'000); // more than any buffer between us
    const auto address = m_host->offer(big);
    QVERIFY(address.has_value());
    RawHttp station(m_host->port());
    station.isReading = false;
    station.socket.setReadBufferSize(200'000);
    station.send(get(address->path));
    QTRY_VERIFY(station.socket.bytesAvailable() > 100'000);
    station.received = station.socket.readAll();
    station.socket.abort();
    QTRY_COMPARE(m_host->state(address->id), TransferState::Interrupted);
    QCOMPARE(m_host->now(address->id).problem, TransferProblem::StationLeft);
    const qsizetype head = station.received.indexOf("\r\n\r\n") + 4;
    const qsizetype have = station.received.size() - head;
    const HttpReply rest = exchange(m_host->port(), get(address->path, "Range: bytes=" + QByteArray::number(have) + "-\r\n"));
    QCOMPARE(rest.status, 206);
    QVERIFY(station.received.mid(head) + rest.body == big);
    QTRY_COMPARE(m_host->state(address->id), TransferState::Finished);
    QCOMPARE(m_host->now(address->id).attempts, 2);
}

void TestHttpDownload::fetchesInPartsAtTheSameTime()
{
    const QByteArray big = content(1'000'000);
    const auto address = m_host->offer(big);
    QVERIFY(address.has_value());
    std::vector<std::unique_ptr<RawHttp>> stations;
    for (int i = 0; i < 10; ++i) {
        stations.push_back(std::make_unique<RawHttp>(m_host->port()));
        stations.back()->send(get(address->path, "Range: bytes=" + QByteArray::number(i * 100'000) + '-' + QByteArray::number(i * 100'000 + 99'999) + "\r\n"));
    }
    QByteArray whole;
    for (const auto& station : stations) {
        QTRY_VERIFY(station->isClosed);
        QCOMPARE(station->status(), 206);
        whole += station->received.mid(station->received.indexOf("\r\n\r\n") + 4);
    }
    QVERIFY(whole == big);
    QTRY_COMPARE(m_host->state(address->id), TransferState::Finished);
}

void TestHttpDownload::noticesAStationThatStopsReading()
{
    const auto address = m_host->offer(QByteArray(64'000'000, 'x')); // more than any buffer between us
    QVERIFY(address.has_value());
    RawHttp station(m_host->port());
    station.socket.setReadBufferSize(1000);
    station.isReading = false;
    station.send(get(address->path));
    QTRY_COMPARE(m_host->state(address->id), TransferState::Running);
    QTRY_COMPARE_WITH_TIMEOUT(m_host->state(address->id), TransferState::Interrupted, 15'000);
    QCOMPARE(m_host->now(address->id).problem, TransferProblem::TooSlow);
    QVERIFY(m_host->now(address->id).bytesDone < 64'000'000);
}

void TestHttpDownload::noticesAStationThatSaysNoWholeHead()
{
    RawHttp silent(m_host->port());
    RawHttp half(m_host->port());
    half.send("GET /f/");
    QTRY_VERIFY_WITH_TIMEOUT(silent.isClosed && half.isClosed, 10'000);
    QCOMPARE(half.status(), 408);
    QVERIFY(silent.received.isEmpty());
    // one that stops in the middle and closes is told that this was nothing
    RawHttp closed(m_host->port());
    closed.send("GET /f/ HTTP/1.1\r\n");
    QTRY_VERIFY(closed.socket.bytesToWrite() == 0);
    closed.socket.disconnectFromHost();
    QTRY_VERIFY(closed.isClosed);
}

void TestHttpDownload::doesNotLetOneAddressHoldEveryConnection()
{
    m_host = std::make_unique<FileHostFixture>(); // with its usual deadlines
    QVERIFY(m_host->open());
    std::vector<std::unique_ptr<RawHttp>> silent;
    for (int i = 0; i < 40; ++i)
        silent.push_back(std::make_unique<RawHttp>(m_host->port()));
    const auto closed = [&silent] {
        return std::count_if(silent.begin(), silent.end(), [](const auto& one) { return one->isClosed; });
    };
    QTRY_COMPARE_WITH_TIMEOUT(int(closed()), 24, 15'000); // sixteen may wait, for twenty seconds
    silent.clear();
    const auto address = m_host->offer(content());
    QVERIFY(address.has_value());
    QTRY_COMPARE(exchange(m_host->port(), get(address->path)).status, 200);
}

void TestHttpDownload::refusesAFileThatWasChanged()
{
    const auto address = m_host->offer(content());
    QVERIFY(address.has_value());
    const utimbuf other{1'000'000'000, 1'000'000'000};
    QCOMPARE(::utime(QFile::encodeName(m_host->file()).constData(), &other), 0);
    QCOMPARE(exchange(m_host->port(), get(address->path)).status, 410);
    QTRY_COMPARE(m_host->ear.told.constLast().problem, TransferProblem::FileChanged);
    QCOMPARE(m_host->state(address->id), TransferState::Failed);
    QCOMPARE(exchange(m_host->port(), get(address->path)).status, 404);
}

void TestHttpDownload::stopsWhenItIsRevoked()
{
    const auto address = m_host->offer(QByteArray(64'000'000, 'x'));
    QVERIFY(address.has_value());
    RawHttp station(m_host->port());
    station.send(get(address->path));
    QTRY_VERIFY(station.received.size() > 100'000);
    m_host->desk->revoke(address->id);
    QTRY_VERIFY(station.isClosed);
    QVERIFY(station.received.size() < 64'000'000);
    QCOMPARE(m_host->state(address->id), TransferState::Revoked);
    QCOMPARE(exchange(m_host->port(), get(address->path)).status, 404);
}

namespace {

qint64 mostResidentBytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').constFirst().toLongLong() * 1024;
    }
    return 0;
}

} // namespace

void TestHttpDownload::holdsNoFileInMemory()
{
    constexpr qint64 Bytes = 200'000'000;
    const auto address = m_host->offer(QByteArray(Bytes, 'x'));
    QVERIFY(address.has_value());
    // the peak counts from here on
    QFile reset(QStringLiteral("/proc/self/clear_refs"));
    if (!reset.open(QIODevice::WriteOnly) || reset.write("5") != 1)
        QSKIP("the system does not let the peak of memory be set back");
    reset.close();
    const qint64 before = mostResidentBytes();
    std::vector<std::unique_ptr<RawHttp>> stations;
    std::array<qint64, 4> taken{};
    for (size_t i = 0; i < taken.size(); ++i) {
        stations.push_back(std::make_unique<RawHttp>(m_host->port()));
        RawHttp& station = *stations.back();
        station.isReading = false;
        QObject::connect(&station.socket, &QTcpSocket::readyRead, &station.socket,
                         [&station, &taken, i] { taken[i] += station.socket.readAll().size(); });
        station.send(get(address->path));
    }
    for (const auto& station : stations)
        QTRY_VERIFY_WITH_TIMEOUT(station->isClosed, 60'000);
    for (const qint64 bytes : taken)
        QVERIFY(bytes > Bytes);
    const qint64 grown = mostResidentBytes() - before;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("a sanitizer's own memory says nothing about ours");
#endif
    QVERIFY2(grown < 16'000'000, QByteArray::number(grown).constData());
}

FORECOURT_TEST(TestHttpDownload)
#include "tst_httpdownload.moc"
