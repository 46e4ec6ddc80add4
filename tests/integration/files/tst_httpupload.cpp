// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Stations that bring files over HTTP, as they should and as they should not.
#include "tests/integration/files/filehostfixture.h"
#include "tests/support/httpclient.h"
#include "tests/support/testprogram.h"

#include <QCryptographicHash>
#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;

namespace {

QByteArray head(const QByteArray& method, const QString& path, const QByteArray& headers, const QByteArray& version = "1.1")
{
    return method + ' ' + path.toLatin1() + " HTTP/" + version + "\r\nHost: x\r\n" + headers + "\r\n";
}

QByteArray length(qsizetype bytes)
{
    return "Content-Length: " + QByteArray::number(bytes) + "\r\n";
}

QByteArray chunk(const QByteArray& bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

const QByteArray FormType = "Content-Type: multipart/form-data; boundary=B\r\n";
const QByteArray FilePart = "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"log.zip\"\r\n\r\n";
const QByteArray FieldPart = "--B\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\n";

} // namespace

class TestHttpUpload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void takesAFile_data();
    void takesAFile();
    void refusesWhatIsNoFile_data();
    void refusesWhatIsNoFile();
    void refusesOtherMethods_data();
    void refusesOtherMethods();
    void refusesTricksInPaths_data();
    void refusesTricksInPaths();
    void saysContinueOnlyWhereTheFileIsWanted();
    void tellsBytesWhileTheyCome();
    void takesAPathOnce();
    void takesOneConnectionAtATime();
    void throwsHalfAFileAway_data();
    void throwsHalfAFileAway();
    void noticesAStationThatStopsSending();
    void endsAnEndlessBody_data();
    void endsAnEndlessBody();
    void endsWhenTheDiskFillsHalfWay();
    void refusesBeforeTheBodyComes_data();
    void refusesBeforeTheBodyComes();
    void holdsNoFileInMemory();

private:
    std::unique_ptr<FileHostFixture> m_host;
};

void TestHttpUpload::init()
{
    m_host = std::make_unique<FileHostFixture>();
    m_host->doorOptions.longestPause = std::chrono::seconds(2);
    QVERIFY(m_host->open());
}

void TestHttpUpload::cleanup()
{
    m_host.reset();
}

void TestHttpUpload::takesAFile_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QString>("behind"); // the slash of the address
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("name");
    const auto row = [](const char* what, const QByteArray& method, const QString& behind, const QByteArray& headers, const QByteArray& body,
                        const QByteArray& content, const QString& name, const QByteArray& version = "1.1") {
        QTest::newRow(what) << method << version << behind << headers << body << content << name;
    };
    const QString log = QStringLiteral("log.zip");
    const QByteArray file(100'000, 'z');
    row("PUT", "PUT", log, length(3), "abc", "abc", log);
    row("PUT to the folder", "PUT", {}, length(3), "abc", "abc", {});
    row("PUT with two slashes", "PUT", QStringLiteral("/log.zip"), length(3), "abc", "abc", log);
    row("PUT of HTTP/1.0", "PUT", log, length(3), "abc", "abc", log, "1.0");
    row("POST", "POST", log, length(3), "abc", "abc", log);
    row("POST as curl -d sends it", "POST", {}, "Content-Type: application/x-www-form-urlencoded\r\n" + length(3), "abc", "abc", {});
    row("in one chunk", "PUT", log, "Transfer-Encoding: chunked\r\n", chunk(file) + "0\r\n\r\n", file, log);
    row("in many chunks", "POST", log, "Transfer-Encoding: chunked\r\n", chunk("a").repeated(500) + "0\r\nA: b\r\n\r\n", QByteArray(500, 'a'), log);
    row("packed stays packed", "PUT", log, "Content-Encoding: gzip\r\n" + length(3), "\x1f\x8b\x08", "\x1f\x8b\x08", log);
    row("a name with a space", "PUT", QStringLiteral("my%20log.zip"), length(3), "abc", "abc", QStringLiteral("my log.zip"));
    row("more behind the body", "PUT", log, length(3), "abcGET / HTTP/1.1\r\n\r\n", "abc", log);
    const QByteArray form = FilePart + file + "\r\n--B--\r\n";
    row("form", "POST", {}, FormType + length(form.size()), form, file, log);
    row("form by PUT", "PUT", {}, FormType + length(form.size()), form, file, log);
    const QByteArray second = FieldPart + "CP1\r\n" + form;
    row("form with a field before", "POST", {}, FormType + length(second.size()), second, file, log);
    const QByteArray first = FilePart + file + "\r\n" + FieldPart + "CP1\r\n--B--";
    row("form with a field behind", "POST", {}, FormType + length(first.size()), first, file, log);
    const QByteArray nameless = FieldPart + "abc\r\n--B--";
    row("form without a file name", "POST", QStringLiteral("x.zip"), FormType + length(nameless.size()), nameless, "abc", QStringLiteral("x.zip"));
    row("form in chunks", "POST", {}, FormType + "Transfer-Encoding: chunked\r\n",
        chunk(form.left(10)) + chunk(form.mid(10, 100)) + chunk(form.mid(110)) + "0\r\n\r\n", file, log);
}

void TestHttpUpload::takesAFile()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, version);
    QFETCH(QString, behind);
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, content);
    QFETCH(QString, name);
    const auto address = m_host->slot();
    QVERIFY(address.has_value());
    const HttpReply reply = exchange(m_host->port(), head(method, address->path + behind, headers, version) + body);
    QCOMPARE(reply.status, method == "PUT" ? 201 : 200);
    QTRY_COMPARE(m_host->ear.told.constLast().state, TransferState::Finished);
    const FileTransfer last = m_host->ear.told.constLast();
    QVERIFY(last.file.has_value());
    QCOMPARE(last.file->stationName, name);
    QCOMPARE(last.file->sha256, QCryptographicHash::hash(content, QCryptographicHash::Sha256));
    QVERIFY(m_host->receivedContent(address->id) == content);
    QCOMPARE(m_host->received(), QStringList{last.file->storedName});
}

void TestHttpUpload::refusesWhatIsNoFile_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const auto row = [](const char* what, const QByteArray& headers, const QByteArray& body, int status) {
        QTest::newRow(what) << headers << body << status;
    };
    row("no length", {}, {}, 411);
    row("no bytes", length(0), {}, 400);
    row("no chunks", "Transfer-Encoding: chunked\r\n", "0\r\n\r\n", 400);
    row("two lengths", length(3) + length(4), "abcd", 400);
    row("a negative length", "Content-Length: -1\r\n", {}, 400);
    row("a length and chunks (may be an attack)", length(3) + "Transfer-Encoding: chunked\r\n", "3\r\nabc\r\n0\r\n\r\n", 400);
    row("another coding", "Transfer-Encoding: gzip\r\n", "abc", 501);
    row("broken chunks", "Transfer-Encoding: chunked\r\n", "zz\r\nabc", 400);
    row("a chunk longer than it says", "Transfer-Encoding: chunked\r\n", "3\r\nabcd\r\n0\r\n\r\n", 400);
    row("a form without a boundary", "Content-Type: multipart/form-data\r\n" + length(3), "abc", 400);
    row("a form that is none", FormType + length(40'000), QByteArray(40'000, 'x'), 400);
    row("a form without an end", FormType + length(FilePart.size() + 3), FilePart + "abc", 400);
    row("a form without parts", FormType + length(7), "\r\n--B--", 400);
    row("a form with an empty file", FormType + length(FilePart.size() + 7), FilePart + "\r\n--B--", 400);
    row("a form with an endless head", FormType + length(40'000), "--B\r\n" + QByteArray(39'995, 'x'), 400);
}

void TestHttpUpload::refusesWhatIsNoFile()
{
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    const auto address = m_host->slot();
    QVERIFY(address.has_value());
    QCOMPARE(exchange(m_host->port(), head("PUT", address->path, headers) + body).status, status);
    QVERIFY(m_host->received().isEmpty());
    QVERIFY(!isOver(m_host->state(address->id)));
    // the station may do better
    QCOMPARE(exchange(m_host->port(), head("PUT", address->path, length(3)) + "abc").status, 201);
    QCOMPARE(m_host->receivedContent(address->id), QByteArray("abc"));
}

void TestHttpUpload::refusesOtherMethods_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const char* method : {"GET", "HEAD", "DELETE", "PATCH", "PROPFIND"})
        QTest::newRow(method) << QByteArray(method);
}

void TestHttpUpload::refusesOtherMethods()
{
    QFETCH(QByteArray, method);
    const auto address = m_host->slot();
    QVERIFY(address.has_value());
    const HttpReply reply = exchange(m_host->port(), head(method, address->path, {}));
    QCOMPARE(reply.status, 405);
    QCOMPARE(reply.headers.value("allow"), QByteArray("PUT, POST"));
}

void TestHttpUpload::refusesTricksInPaths_data()
{
    QTest::addColumn<QString>("behind");
    QTest::newRow("dots") << QStringLiteral("../../../etc/cron.d/x");
    QTest::newRow("encoded dots") << QStringLiteral("%2e%2e%2fx");
    QTest::newRow("a folder") << QStringLiteral("a/b");
    QTest::newRow("an absolute path") << QStringLiteral("/etc/cron.d/x");
    QTest::newRow("a drive") << QStringLiteral("C:%5Cx");
    QTest::newRow("NUL") << QStringLiteral("x%00.zip");
    QTest::newRow("300 characters") << QString(300, QLatin1Char('x'));
}

void TestHttpUpload::refusesTricksInPaths()
{
    QFETCH(QString, behind);
    const auto address = m_host->slot();
    QVERIFY(address.has_value());
    QCOMPARE(exchange(m_host->port(), head("PUT", address->path + behind, length(3)) + "abc").status, 404);
    QCOMPARE(m_host->desk->figures().refusedPaths, quint64(1));
    QVERIFY(m_host->received().isEmpty());
    QCOMPARE(m_host->state(address->id), TransferState::Waiting);
}

void TestHttpUpload::saysContinueOnlyWhereTheFileIsWanted()
{
    const auto address = m_host->slot();
    QVERIFY(address.has_value());
    RawHttp station(m_host->port());
    station.send(head("PUT", address->path, "Expect: 100-continue\r\n" + length(3)));
    QTRY_COMPARE(station.received, QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    RawHttp other(m_host->port());
    other.send(head("PUT", address->path, "Expect: 100-continue\r\n" + length(3)));
    QTRY_VERIFY(other.isClosed);
    QCOMPARE(other.status(), 409);
    QVERIFY(!other.received.contains("100 Continue"));
    station.send("abc");
    QTRY_VERIFY(station.isClosed);
    QCOMPARE(station.status(), 201);
    RawHttp late(m_host->port());
    late.send(head("PUT", address->path, "Expect: 100-continue\r\n" + length(3)));
    QTRY_VERIFY(late.isClosed);
    QCOMPARE(late.status(), 404);
    QVERIFY(!late.received.contains("100 Continue"));
    // HTTP/1.0 knows no interim answers
    const auto next = m_host->slot();
    QVERIFY(next.has_value());
    const HttpReply old = exchange(m_host->port(), head("PUT", next->path, "Expect: 100-continue\r\n" + length(3), "1.0") + "abc");
    QCOMPARE(old.status, 201);
}

void TestHttpUpload::tellsBytesWhileTheyCome()
{
    const auto address = m_host->slot();
    QVERIFY(address.has_value());
    RawHttp station(m_host->port());
    station.send(head("PUT", address->path, length(200'000)) + QByteArray(100'000, 'a'));
    QTRY_COMPARE(m_host->now(address->id).bytesDone, qint64(100'000));
    QCOMPARE(m_host->state(address->id), TransferState::Running);
    QCOMPARE(m_host->now(address->id).bytesTotal, std::optional<qint64>(200'000));
    QCOMPARE(m_host->desk->figures().running, 1);
    QVERIFY(m_host->received().constFirst().endsWith(QStringLiteral(".part")));
    station.send(QByteArray(100'000, 'a'));
    QTRY_VERIFY(station.isClosed);
    QCOMPARE(m_host->state(address->id), TransferState::Finished);
    QCOMPARE(m_host->desk->figures().bytesReceived, quint64(200'000));
}

void TestHttpUpload::takesAPathOnce()
{
    const auto address = m_host->slot();
    QVERIFY(address.has_value());
    QCOMPARE(exchange(m_host->port(), head("PUT", address->path, length(3)) + "abc").status, 201);
    QCOMPARE(exchange(m_host->port(), head("PUT", address->path, length(3)) + "xyz").status, 404);
    QCOMPARE(m_host->desk->figures().refusedPaths, quint64(1));
    QCOMPARE(m_host->receivedContent(address->id), QByteArray("abc"));
}

void TestHttpUpload::takesOneConnectionAtATime()
{
    const auto address = m_host->slot();
    QVERIFY(address.has_value());
    RawHttp first(m_host->port());
    first.send(head("PUT", address->path, length(6)) + "abc");
    QTRY_COMPARE(m_host->now(address->id).bytesDone, qint64(3));
    const HttpReply second = exchange(m_host->port(), head("PUT", address->path, length(6)) + "uvwxyz");
    QCOMPARE(second.status, 409);
    QVERIFY(second.headers.contains("retry-after"));
    first.send("def");
    QTRY_VERIFY(first.isClosed);
    QCOMPARE(first.status(), 201);
    QCOMPARE(m_host->receivedContent(address->id), QByteArray("abcdef"));
}

void TestHttpUpload::throwsHalfAFileAway_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("by length") << length(6) << QByteArray("abc");
    QTest::newRow("in a chunk") << QByteArray("Transfer-Encoding: chunked\r\n") << QByteArray("6\r\nabc");
    QTest::newRow("between chunks") << QByteArray("Transfer-Encoding: chunked\r\n") << QByteArray("3\r\nabc\r\n");
    QTest::newRow("a form") << FormType + length(1000) << FilePart + "abc";
}

void TestHttpUpload::throwsHalfAFileAway()
{
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, body);
    const auto address = m_host->slot();
    QVERIFY(address.has_value());
    {
        RawHttp station(m_host->port());
        station.send(head("PUT", address->path, headers) + body);
        QTRY_COMPARE(m_host->state(address->id), TransferState::Running);
        QTRY_VERIFY(station.socket.bytesToWrite() == 0);
        station.socket.disconnectFromHost();
        QTRY_COMPARE(m_host->state(address->id), TransferState::Interrupted);
    }
    QCOMPARE(m_host->now(address->id).problem, TransferProblem::StationLeft);
    QVERIFY(m_host->received().isEmpty());
    QCOMPARE(exchange(m_host->port(), head("PUT", address->path, length(3)) + "abc").status, 201);
    QCOMPARE(m_host->now(address->id).attempts, 2);
}

void TestHttpUpload::noticesAStationThatStopsSending()
{
    const auto address = m_host->slot();
    QVERIFY(address.has_value());
    RawHttp station(m_host->port());
    station.send(head("PUT", address->path, length(6)) + "abc");
    QTRY_COMPARE(m_host->state(address->id), TransferState::Running);
    QTRY_COMPARE_WITH_TIMEOUT(m_host->state(address->id), TransferState::Interrupted, 10'000);
    QCOMPARE(m_host->now(address->id).problem, TransferProblem::TooSlow);
    QVERIFY(m_host->received().isEmpty());
}

void TestHttpUpload::endsAnEndlessBody_data()
{
    QTest::addColumn<bool>("isForm");
    QTest::newRow("in chunks") << false;
    QTest::newRow("a form in chunks") << true;
}

void TestHttpUpload::endsAnEndlessBody()
{
    QFETCH(bool, isForm);
    const auto address = m_host->slot(5'000'000);
    QVERIFY(address.has_value());
    RawHttp station(m_host->port());
    station.send(head("PUT", address->path, QByteArray("Transfer-Encoding: chunked\r\n") + (isForm ? FormType : QByteArray())));
    if (isForm)
        station.send(chunk(FilePart));
    const QByteArray piece = chunk(QByteArray(65'536, 'x'));
    const qint64 sent = station.flood([&piece] { return piece; }, 100'000'000);
    QTRY_VERIFY(station.isClosed);
    QVERIFY2(sent < 100'000'000, "the connection was not ended");
    QCOMPARE(m_host->state(address->id), TransferState::Failed);
    QCOMPARE(m_host->now(address->id).problem, TransferProblem::TooLarge);
    QVERIFY(m_host->received().isEmpty());
    QCOMPARE(exchange(m_host->port(), head("PUT", address->path, length(3)) + "abc").status, 404);
}

void TestHttpUpload::endsWhenTheDiskFillsHalfWay()
{
    const auto address = m_host->slot();
    QVERIFY(address.has_value());
    RawHttp station(m_host->port());
    station.send(head("PUT", address->path, length(50'000'000)) + QByteArray(100'000, 'x'));
    QTRY_COMPARE(m_host->now(address->id).bytesDone, qint64(100'000));
    m_host->freeBytes = 1000;
    const QByteArray piece(65'536, 'x');
    (void)station.flood([&piece] { return piece; }, 49'900'000);
    QTRY_COMPARE(m_host->state(address->id), TransferState::Failed);
    QCOMPARE(m_host->now(address->id).problem, TransferProblem::DiskFull);
    QVERIFY(m_host->received().isEmpty());
    QTRY_COMPARE(m_host->ear.told.constLast().problem, TransferProblem::DiskFull);
    QVERIFY(!m_host->ear.told.constLast().detail.isEmpty());
}

void TestHttpUpload::refusesBeforeTheBodyComes_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<qint64>("free");
    QTest::addColumn<int>("status");
    QTest::newRow("too large") << qint64(1'000'001) << (qint64(100) << 30) << 413;
    QTest::newRow("no room on the disk") << qint64(1'000'000) << (qint64(512) << 20) << 507;
}

void TestHttpUpload::refusesBeforeTheBodyComes()
{
    QFETCH(qint64, bytes);
    QFETCH(qint64, free);
    QFETCH(int, status);
    const auto address = m_host->slot(1'000'000);
    QVERIFY(address.has_value());
    m_host->freeBytes = free;
    RawHttp station(m_host->port());
    station.send(head("PUT", address->path, "Expect: 100-continue\r\n" + length(bytes)));
    QTRY_VERIFY(station.isClosed);
    QCOMPARE(station.status(), status);
    QVERIFY(!station.received.contains("100 Continue"));
    QCOMPARE(m_host->state(address->id), TransferState::Failed);
}

namespace {

qint64 mostResident()
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

void TestHttpUpload::holdsNoFileInMemory()
{
    QFile reset(QStringLiteral("/proc/self/clear_refs"));
    if (!reset.open(QIODevice::WriteOnly) || reset.write("5") != 1)
        QSKIP("the system does not let the peak of memory be set back");
    reset.close();
    const qint64 before = mostResident();
    for (const bool isForm : {false, true}) {
        const auto address = m_host->slot();
        QVERIFY(address.has_value());
        RawHttp station(m_host->port());
        station.send(head("POST", address->path, QByteArray("Transfer-Encoding: chunked\r\n") + (isForm ? FormType : QByteArray())));
        if (isForm)
            station.send(chunk(FilePart));
        const QByteArray piece = chunk(QByteArray(65'536, 'x'));
        (void)station.flood([&piece] { return piece; }, 100'000'000);
        station.send((isForm ? chunk("\r\n--B--\r\n") : QByteArray()) + "0\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(station.isClosed, 60'000);
        QCOMPARE(station.status(), 200);
        QVERIFY(m_host->now(address->id).bytesDone > 99'000'000);
    }
    const qint64 grown = mostResident() - before;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("a sanitizer's own memory says nothing about ours");
#endif
    QVERIFY2(grown < 16'000'000, QByteArray::number(grown).constData());
}

FORECOURT_TEST(TestHttpUpload)
#include "tst_httpupload.moc"
