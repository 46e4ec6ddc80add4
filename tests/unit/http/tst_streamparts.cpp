// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Heads, lengths, ranges, chunks and forms of requests whose bodies are too big for memory.
#include "core/http/bodyreader.h"
#include "core/http/byterange.h"
#include "core/http/multipartreader.h"
#include "core/http/requesthead.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <cstring>

using namespace forecourt::http;

Q_DECLARE_METATYPE(forecourt::http::BodyFraming)
Q_DECLARE_METATYPE(forecourt::http::BodyReader::State)
Q_DECLARE_METATYPE(forecourt::http::MultipartReader::State)
Q_DECLARE_METATYPE(forecourt::http::WantedBytes)

namespace {

/// What a form held.
class Parts final : public PartSink
{
public:
    [[nodiscard]] bool partBegins(const std::optional<QString>& fileName) override
    {
        names.append(fileName.value_or(QStringLiteral("-")));
        bodies.append(QByteArray());
        return names.size() <= mostParts;
    }
    [[nodiscard]] bool partBytes(const char* bytes, qint64 count) override
    {
        bodies.last().append(bytes, count);
        largest = std::max(largest, count);
        return true;
    }

    QStringList names;
    QList<QByteArray> bodies;
    qint64 largest = 0;
    qsizetype mostParts = 10;
};

/// Bytes as a connection gives them, \a step at most at once.
ByteInput inputOf(const QByteArray& bytes, qint64 step)
{
    return [bytes, step, at = qint64(0)](char* to, qint64 most) mutable {
        const qint64 count = std::min({most, step, bytes.size() - at});
        std::memcpy(to, bytes.constData() + at, static_cast<size_t>(count));
        at += count;
        return count;
    };
}

} // namespace

class TestStreamParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRequestHeads();
    void refusesWhatIsNoHead_data();
    void refusesWhatIsNoHead();
    void knowsHowABodyEnds_data();
    void knowsHowABodyEnds();
    void readsUserAndPassword_data();
    void readsUserAndPassword();
    void understandsRanges_data();
    void understandsRanges();
    void readsBodies_data();
    void readsBodies();
    void findsBoundaries_data();
    void findsBoundaries();
    void takesFormsApart_data();
    void takesFormsApart();
    void passesBigPartsOnInPieces();
    void stopsWhenNobodyWantsMore();
};

void TestStreamParts::readsRequestHeads()
{
    const auto head = parseRequestHead("PUT http://10.0.0.1:8888/f/a?x=1 HTTP/1.0\r\nHost: a\r\nX-Thing:  b c \r\nx-thing: d\n\r\n");
    QVERIFY(head.has_value());
    QCOMPARE(head->method, QByteArray("PUT"));
    QCOMPARE(head->target, QByteArray("/f/a?x=1"));
    QCOMPARE(head->minorVersion, 0);
    QCOMPARE(head->count("x-thing"), 2);
    QCOMPARE(head->header("x-thing"), std::optional<QByteArray>("b c"));
    QCOMPARE(head->header("none"), std::optional<QByteArray>());
    QCOMPARE(parseRequestHead("GET http://10.0.0.1 HTTP/1.1\r\n\r\n")->target, QByteArray("/"));
}

void TestStreamParts::refusesWhatIsNoHead_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an empty line") << QByteArray("\r\n");
    QTest::newRow("no version") << QByteArray("GET /\r\n\r\n");
    QTest::newRow("version 2") << QByteArray("GET / HTTP/2.0\r\n\r\n");
    QTest::newRow("two spaces") << QByteArray("GET  / HTTP/1.1\r\n\r\n");
    QTest::newRow("method that is none") << QByteArray("G@T / HTTP/1.1\r\n\r\n");
    QTest::newRow("target without a slash") << QByteArray("GET f HTTP/1.1\r\n\r\n");
    QTest::newRow("asterisk") << QByteArray("OPTIONS * HTTP/1.1\r\n\r\n");
    QTest::newRow("NUL in the target") << QByteArray("GET /a\0b HTTP/1.1\r\n\r\n", 21);
    QTest::newRow("header without a colon") << QByteArray("GET / HTTP/1.1\r\nHost\r\n\r\n");
    QTest::newRow("space before the colon") << QByteArray("GET / HTTP/1.1\r\nHost : a\r\n\r\n");
    QTest::newRow("folded line (RFC 9112 §5.2)") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n");
    QTest::newRow("control character in a value") << QByteArray("GET / HTTP/1.1\r\nHost: a\x01\r\n\r\n");
    QTest::newRow("101 headers") << QByteArray("GET / HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(101) + "\r\n");
    QTest::newRow("target over 4096 characters") << QByteArray("GET /" + QByteArray(4096, 'a') + " HTTP/1.1\r\n\r\n");
    QTest::newRow("over 16 KiB") << QByteArray("GET / HTTP/1.1\r\nA: " + QByteArray(16 * 1024, 'a') + "\r\n\r\n");
}

void TestStreamParts::refusesWhatIsNoHead()
{
    QFETCH(QByteArray, head);
    QVERIFY(!parseRequestHead(head));
}

void TestStreamParts::knowsHowABodyEnds_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<BodyFraming>("framing");
    QTest::addColumn<qint64>("length");
    const auto row = [](const char* name, const QByteArray& request, BodyFraming framing, qint64 length = 0) {
        QTest::newRow(name) << request << framing << length;
    };
    row("GET without anything", "GET / HTTP/1.1\r\n\r\n", BodyFraming::None);
    row("PUT without anything", "PUT / HTTP/1.1\r\n\r\n", BodyFraming::Unknown);
    row("a length", "PUT / HTTP/1.1\r\nContent-Length: 12\r\n\r\n", BodyFraming::Length, 12);
    row("4 GB", "PUT / HTTP/1.1\r\nContent-Length: 4294967296\r\n\r\n", BodyFraming::Length, 4294967296);
    row("no bytes", "PUT / HTTP/1.1\r\nContent-Length: 0\r\n\r\n", BodyFraming::None);
    row("the same length twice", "PUT / HTTP/1.1\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\n", BodyFraming::Length, 3);
    row("two lengths", "PUT / HTTP/1.1\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\n", BodyFraming::Contradictory);
    row("a negative length", "PUT / HTTP/1.1\r\nContent-Length: -3\r\n\r\n", BodyFraming::Contradictory);
    row("a length with a plus", "PUT / HTTP/1.1\r\nContent-Length: +3\r\n\r\n", BodyFraming::Contradictory);
    row("a length of 19 digits", "PUT / HTTP/1.1\r\nContent-Length: 9999999999999999999\r\n\r\n", BodyFraming::Contradictory);
    row("chunks", "PUT / HTTP/1.1\r\nTransfer-Encoding: Chunked\r\n\r\n", BodyFraming::Chunked);
    row("chunks and a length", "PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n", BodyFraming::Contradictory);
    row("chunks in 1.0", "PUT / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", BodyFraming::Contradictory);
    row("packed and in chunks", "PUT / HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", BodyFraming::NotSupported);
}

void TestStreamParts::knowsHowABodyEnds()
{
    QFETCH(QByteArray, request);
    QFETCH(BodyFraming, framing);
    QFETCH(qint64, length);
    const auto head = parseRequestHead(request);
    QVERIFY(head.has_value());
    QCOMPARE(bodyPlanOf(*head), (BodyPlan{framing, length}));
}

void TestStreamParts::readsUserAndPassword_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("both");
    QTest::newRow("as it should be") << QByteArray("Basic dTpw") << QByteArray("u:p");
    QTest::newRow("scheme in other case") << QByteArray("basic dTpw") << QByteArray("u:p");
    QTest::newRow("colon in the password") << QByteArray("Basic dTpwOnE=") << QByteArray("u:p:q");
    QTest::newRow("no colon") << QByteArray("Basic dXA=") << QByteArray();
    QTest::newRow("no base64") << QByteArray("Basic !!!") << QByteArray();
    QTest::newRow("another scheme") << QByteArray("Bearer dTpw") << QByteArray();
}

void TestStreamParts::readsUserAndPassword()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, both);
    const auto login = basicLoginOf(*parseRequestHead("GET / HTTP/1.1\r\nAuthorization: " + value + "\r\n\r\n"));
    QCOMPARE(login ? login->user + ':' + login->password : QByteArray(), both);
}

void TestStreamParts::understandsRanges_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<WantedBytes>("wanted");
    const auto row = [](const QByteArray& range, const WantedBytes& wanted) { QTest::newRow(range.constData()) << range << wanted; };
    // of a file of 100 bytes
    row("bytes=0-9", FilePart{0, 10});
    row("bytes=10-", FilePart{10, 90});
    row("bytes=-10", FilePart{90, 10});
    row("bytes=-200", FilePart{0, 100});
    row("bytes=0-", FilePart{0, 100});
    row("bytes=99-99", FilePart{99, 1});
    row("bytes=90-200", FilePart{90, 10});
    row("Bytes=0-9", FilePart{0, 10});
    row("bytes= 0-9 ", FilePart{0, 10});
    row("bytes=100-", NotInFile{});
    row("bytes=100-200", NotInFile{});
    row("bytes=-0", NotInFile{});
    row("bytes=99999999999999999999-", NotInFile{});
    row("bytes=0-99999999999999999999", FilePart{0, 100});
    row("bytes=9-0", WholeFile{});
    row("bytes=a-b", WholeFile{});
    row("bytes=-", WholeFile{});
    row("bytes=5", WholeFile{});
    row("bytes=--5", WholeFile{});
    row("bytes=", WholeFile{});
    row("lines=0-9", WholeFile{});
    row("bytes=0-9,10-19", FilePart{0, 20});
    row("bytes=10-19,0-12", FilePart{0, 20});
    row("bytes=0-9,,-91", FilePart{0, 100});
    row("bytes=0-9,20-29", WholeFile{});
    row("bytes=0-9,200-300", FilePart{0, 10});
    row("bytes=200-300,400-500", NotInFile{});
    row("bytes=" + QByteArray("0-1,").repeated(20), WholeFile{});
}

void TestStreamParts::understandsRanges()
{
    QFETCH(QByteArray, range);
    QFETCH(WantedBytes, wanted);
    QVERIFY(wantedBytes(range, 100) == wanted);
    QVERIFY(wantedBytes(std::nullopt, 100) == WantedBytes(WholeFile{}));
}

void TestStreamParts::readsBodies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("length"); // -1: in chunks
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<BodyReader::State>("end");
    using State = BodyReader::State;
    const auto row = [](const char* name, const QByteArray& bytes, qint64 length, const QByteArray& body, State end) {
        QTest::newRow(name) << bytes << length << body << end;
    };
    row("by length", "abcdeNEXT", 5, "abcde", State::Ended);
    row("by length, cut", "abc", 5, "abc", State::Cut);
    row("chunks", "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\nNEXT", -1, "abcde", State::Ended);
    row("size in capitals", "A\r\n0123456789\r\n0\r\n\r\n", -1, "0123456789", State::Ended);
    row("extension", "3;name=value\r\nabc\r\n0;x\r\n\r\n", -1, "abc", State::Ended);
    row("trailer", "3\r\nabc\r\n0\r\nMD5: x\r\n\r\n", -1, "abc", State::Ended);
    row("line feeds alone", "3\nabc\n0\n\n", -1, "abc", State::Ended);
    row("no body at all", "", -1, "", State::Cut);
    row("cut in a chunk", "5\r\nabc", -1, "abc", State::Cut);
    row("cut before the end", "3\r\nabc\r\n", -1, "abc", State::Cut);
    row("cut before the last line", "3\r\nabc\r\n0\r\n", -1, "abc", State::Cut);
    row("size that is none", "x\r\nabc", -1, "", State::Broken);
    row("no size", "\r\nabc", -1, "", State::Broken);
    row("negative size", "-3\r\nabc", -1, "", State::Broken);
    row("size of 16 digits", "1000000000000000\r\nabc", -1, "", State::Broken);
    row("more than the chunk says", "3\r\nabcd\r\n0\r\n\r\n", -1, "abc", State::Broken);
    row("endless extension", "3;" + QByteArray(5000, 'x'), -1, "", State::Broken);
    row("endless trailer", "0\r\n" + QByteArray("A: b\r\n").repeated(1000), -1, "", State::Broken);
}

void TestStreamParts::readsBodies()
{
    QFETCH(QByteArray, bytes);
    QFETCH(qint64, length);
    QFETCH(QByteArray, body);
    QFETCH(BodyReader::State, end);
    for (const qint64 step : {qint64(1), qint64(2), qint64(1000)}) {
        BodyReader reader(inputOf(bytes, step), length < 0 ? BodyPlan{BodyFraming::Chunked, 0} : BodyPlan{BodyFraming::Length, length});
        QByteArray read;
        while (reader.state() == BodyReader::State::Going) {
            char piece[4];
            read.append(piece, reader.read(piece, sizeof(piece)));
        }
        QCOMPARE(read, body);
        QCOMPARE(reader.state(), end);
    }
}

void TestStreamParts::findsBoundaries_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("boundary"); // "-": no form
    QTest::newRow("plain") << QByteArray("multipart/form-data; boundary=abc") << QByteArray("abc");
    QTest::newRow("quoted") << QByteArray("Multipart/Form-Data; charset=x; boundary=\"a b;c\"") << QByteArray("a b;c");
    QTest::newRow("other case") << QByteArray("multipart/form-data;BOUNDARY=abc") << QByteArray("abc");
    QTest::newRow("none") << QByteArray("multipart/form-data") << QByteArray();
    QTest::newRow("over 70 characters") << QByteArray("multipart/form-data; boundary=" + QByteArray(71, 'a')) << QByteArray();
    QTest::newRow("a file") << QByteArray("application/zip") << QByteArray("-");
    QTest::newRow("nothing") << QByteArray() << QByteArray("-");
}

void TestStreamParts::findsBoundaries()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, boundary);
    QCOMPARE(multipartBoundary(type).value_or("-"), boundary);
}

void TestStreamParts::takesFormsApart_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QList<QByteArray>>("bodies");
    QTest::addColumn<MultipartReader::State>("end");
    using State = MultipartReader::State;
    const auto row = [](const char* name, const QByteArray& body, const char* names, const QList<QByteArray>& bodies, State end) {
        QTest::newRow(name) << body << QString::fromLatin1(names).split(QLatin1Char('|'), Qt::SkipEmptyParts) << bodies << end;
    };
    const QByteArray file = "Content-Disposition: form-data; name=\"f\"; filename=\"a.zip\"\r\nContent-Type: x/y\r\n\r\n";
    const QByteArray field = "content-disposition: form-data; name=f\r\n\r\n";
    row("one file", "--B\r\n" + file + "abc\r\n--B--\r\n", "a.zip", {"abc"}, State::Ended);
    row("field and file", "--B\r\n" + field + "1\r\n--B\r\n" + file + "abc\r\n--B--", "-|a.zip", {"1", "abc"}, State::Ended);
    row("preamble and more behind", "hello\r\n--B\r\n" + file + "abc\r\n--B--\r\nbye", "a.zip", {"abc"}, State::Ended);
    row("no bytes", "--B\r\n" + file + "\r\n--B--", "a.zip", {""}, State::Ended);
    row("a part without a head", "--B\r\n\r\nabc\r\n--B--", "-", {"abc"}, State::Ended);
    row("spaces behind the boundary", "--B  \r\n" + file + "abc\r\n--B--", "a.zip", {"abc"}, State::Ended);
    row("what looks like a boundary", "--B\r\n" + file + "a\r\n-\r\n--\r\n--C\r\n--B--", "a.zip", {"a\r\n-\r\n--\r\n--C"}, State::Ended);
    row("a folder in the name", "--B\r\nContent-Disposition: form-data; filename=\"C:\\logs\\a.zip\"\r\n\r\nx\r\n--B--", "a.zip", {"x"}, State::Ended);
    row("a path in the name", "--B\r\nContent-Disposition: form-data; filename=../../etc/passwd\r\n\r\nx\r\n--B--", "passwd", {"x"}, State::Ended);
    row("a quote in the name", "--B\r\nContent-Disposition: form-data; filename=\"a\\\"b\"\r\n\r\nx\r\n--B--", "a\"b", {"x"}, State::Ended);
    row("no end", "--B\r\n" + file + "abcdefgh", "a.zip", {"ab"}, State::Going);
    row("nothing", "", "", {}, State::Going);
    row("no boundary", QByteArray(40'000, 'x'), "", {}, State::Broken);
    row("a boundary that goes on", "--BX\r\n" + file + "abc", "", {}, State::Broken);
    row("endless head", "--B\r\n" + QByteArray(40'000, 'x'), "", {}, State::Broken);
}

void TestStreamParts::takesFormsApart()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, names);
    QFETCH(QList<QByteArray>, bodies);
    QFETCH(MultipartReader::State, end);
    for (const qsizetype step : {qsizetype(1), qsizetype(3), qsizetype(100'000)}) {
        Parts parts;
        MultipartReader reader("B", parts);
        for (qsizetype at = 0; at < body.size(); at += step)
            reader.feed(body.constData() + at, std::min(step, body.size() - at));
        QCOMPARE(reader.state(), end);
        QCOMPARE(parts.names, names);
        if (end != MultipartReader::State::Going)
            QCOMPARE(parts.bodies, bodies);
    }
}

void TestStreamParts::passesBigPartsOnInPieces()
{
    Parts parts;
    MultipartReader reader("B", parts);
    const QByteArray head = "--B\r\nContent-Disposition: form-data; filename=a\r\n\r\n";
    reader.feed(head.constData(), head.size());
    const QByteArray piece(1'000'000, '\r'); // each byte may begin a boundary
    for (int i = 0; i < 10; ++i)
        reader.feed(piece.constData(), piece.size());
    QVERIFY2(parts.largest <= 32 * 1024, QByteArray::number(parts.largest).constData());
    QVERIFY(parts.bodies.constLast().size() > 9'900'000);
    reader.feed("\r\n--B--", 7);
    QCOMPARE(reader.state(), MultipartReader::State::Ended);
    QCOMPARE(parts.bodies.constLast().size(), qsizetype(10'000'000));
}

void TestStreamParts::stopsWhenNobodyWantsMore()
{
    Parts parts;
    parts.mostParts = 0;
    MultipartReader reader("B", parts);
    const QByteArray body = "--B\r\n\r\nabc\r\n--B--";
    reader.feed(body.constData(), body.size());
    QCOMPARE(reader.state(), MultipartReader::State::Stopped);
    QVERIFY(parts.bodies.constLast().isEmpty());
}

FORECOURT_TEST(TestStreamParts)
#include "tst_streamparts.moc"
