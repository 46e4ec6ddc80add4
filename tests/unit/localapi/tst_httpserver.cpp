// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The HTTP wrapper: routes, token, host, limits, bad requests, stopping.
#include "core/http/httpserver.h"
#include "tests/support/httpclient.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTimer>

#include <atomic>
#include <condition_variable>
#include <mutex>

using namespace forecourt;
using namespace forecourt::http;
using forecourt::tests::exchange;
using forecourt::tests::HttpReply;

namespace {

const QByteArray Token("secret-token");

HttpResponse echo(const HttpRequest& request)
{
    QJsonObject query;
    for (const auto& [name, value] : request.query)
        query.insert(name, value);
    return jsonResponse({{QStringLiteral("id"), request.pathParameter("id")},
                         {QStringLiteral("query"), query},
                         {QStringLiteral("bytes"), request.body.size()},
                         {QStringLiteral("method"), methodName(request.method)}});
}

/// Reads all and tells in how many pieces of which size it came.
HttpResponse countPieces(const HttpRequest& request, const BodySource& body)
{
    qint64 bytes = 0;
    qint64 largest = 0;
    const bool isWhole = body([&](const char*, qint64 count) {
        bytes += count;
        largest = std::max(largest, count);
        return true;
    });
    return jsonResponse({{QStringLiteral("bytes"), bytes},
                         {QStringLiteral("largest"), largest},
                         {QStringLiteral("inMemory"), request.body.size()},
                         {QStringLiteral("whole"), isWhole}});
}

/// So many pieces, then the end; none: for ever. \a gone becomes true when nobody holds it any more.
class Pieces final : public ByteSource
{
public:
    Pieces(int pieces, std::atomic<bool>& gone) : m_left(pieces), m_isEndless(pieces == 0), m_gone(gone) {}
    ~Pieces() override { m_gone = true; }

    std::optional<QByteArray> next(std::chrono::milliseconds) override
    {
        if (m_isEndless)
            return QByteArray(100'000, 'x');
        return m_left-- > 0 ? std::optional(QByteArray("piece\n")) : std::nullopt;
    }

private:
    int m_left;
    bool m_isEndless;
    std::atomic<bool>& m_gone;
};

/// A server with one stream.
std::unique_ptr<HttpServer> streamServer(int pieces, std::atomic<bool>& gone, ServerOptions options = {})
{
    std::vector<Route> routes{{Method::Get, QStringLiteral("/stream"), false, [pieces, &gone](const HttpRequest&) {
                                   HttpResponse response{200, "text/plain", {}, {{"Cache-Control", "no-store"}}};
                                   response.source = std::make_shared<Pieces>(pieces, gone);
                                   return response;
                               }}};
    return std::make_unique<HttpServer>(options, std::move(routes));
}

} // namespace

class TestHttpServer : public QObject
{
    Q_OBJECT

private:
    void start(ServerOptions options = {})
    {
        options.token = Token;
        std::vector<Route> routes{
            {Method::Get, QStringLiteral("/open"), false, echo},
            {Method::Get, QStringLiteral("/things/{id}"), true, echo},
            {Method::Put, QStringLiteral("/things/{id}"), true, echo},
            {Method::Post, QStringLiteral("/things"), true, echo},
            {Method::Post, QStringLiteral("/parcels"), true, echo, 3 * 1024 * 1024},
            {Method::Put, QStringLiteral("/stream/in"), true, {}, 8 * 1024 * 1024, countPieces},
            {Method::Patch, QStringLiteral("/things/{id}"), true, echo},
            {Method::Delete, QStringLiteral("/things/{id}"), true, [](const HttpRequest&) { return emptyResponse(); }},
            {Method::Get, QStringLiteral("/throws"), true,
             [](const HttpRequest&) -> HttpResponse { throw std::runtime_error("no"); }},
        };
        m_server = std::make_unique<HttpServer>(options, std::move(routes));
        const auto port = m_server->listen();
        QVERIFY(port.has_value());
        m_port = *port;
    }
    HttpReply ask(const QByteArray& method, const QByteArray& target, const QByteArray& body = {})
    {
        return tests::request(m_port, method, target, Token, body);
    }

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { m_server.reset(); }

    void answersRoutes_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("get") << QByteArray("GET") << QByteArray("/things/a") << QByteArray() << 200;
        QTest::newRow("put") << QByteArray("PUT") << QByteArray("/things/a") << QByteArray("{}") << 200;
        QTest::newRow("post") << QByteArray("POST") << QByteArray("/things") << QByteArray("{}") << 200;
        QTest::newRow("patch") << QByteArray("PATCH") << QByteArray("/things/a") << QByteArray("{}") << 200;
        QTest::newRow("delete") << QByteArray("DELETE") << QByteArray("/things/a") << QByteArray() << 204;
        QTest::newRow("unknown path") << QByteArray("GET") << QByteArray("/nothing") << QByteArray() << 404;
        QTest::newRow("empty segment") << QByteArray("GET") << QByteArray("/things/") << QByteArray() << 404;
        QTest::newRow("wrong method") << QByteArray("DELETE") << QByteArray("/things") << QByteArray() << 405;
        QTest::newRow("options") << QByteArray("OPTIONS") << QByteArray("/things") << QByteArray() << 405;
        QTest::newRow("not UTF-8") << QByteArray("GET") << QByteArray("/things/%ff") << QByteArray() << 400;
        QTest::newRow("query not UTF-8") << QByteArray("GET") << QByteArray("/things/a?x=%c3") << QByteArray() << 400;
        QTest::newRow("handler throws") << QByteArray("GET") << QByteArray("/throws") << QByteArray() << 500;
        QTest::newRow("long target") << QByteArray("GET") << QByteArray("/things/") + QByteArray(3000, 'a')
                                     << QByteArray() << 414;
    }
    void answersRoutes()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        const HttpReply reply = ask(method, target, body);
        QCOMPARE(reply.status, status);
        if (status >= 400) {
            QCOMPARE(reply.headers.value("content-type"), QByteArray("application/problem+json"));
            QCOMPARE(reply.json().value(QStringLiteral("status")).toInt(), status);
            QVERIFY(!reply.json().value(QStringLiteral("title")).toString().isEmpty());
        }
    }

    void namesTheMethodsAPathKnows()
    {
        QCOMPARE(ask("POST", "/things/a", "{}").headers.value("allow"), QByteArray("GET, PUT, PATCH, DELETE"));
    }

    /// The library's compressor keeps a megabyte for each thread.
    void sendsNothingCompressed()
    {
        const HttpReply reply = exchange(m_port, "GET /open HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port)
                                                     + "\r\nAccept-Encoding: gzip, deflate, br\r\n\r\n");
        QCOMPARE(reply.status, 200);
        QVERIFY(!reply.headers.contains("content-encoding"));
        QCOMPARE(reply.json().value(QStringLiteral("method")).toString(), QStringLiteral("GET"));
    }

    void decodesPathAndQuery()
    {
        const HttpReply reply = ask("GET", "/things/a%2Fb%20%C3%A4?from=2026-01-01T00:00:00%2B02:00&name=A+B&empty");
        QCOMPARE(reply.json().value(QStringLiteral("id")).toString(), QStringLiteral("a/b ä"));
        const QJsonObject query = reply.json().value(QStringLiteral("query")).toObject();
        QCOMPARE(query.value(QStringLiteral("from")).toString(), QStringLiteral("2026-01-01T00:00:00+02:00"));
        QCOMPARE(query.value(QStringLiteral("name")).toString(), QStringLiteral("A B"));
        QCOMPARE(query.value(QStringLiteral("empty")).toString(), QString());
    }

    void asksForTheToken_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("status");
        QTest::newRow("right") << QByteArray("Authorization: Bearer secret-token\r\n") << 200;
        QTest::newRow("right, lower case scheme") << QByteArray("authorization: bearer secret-token\r\n") << 200;
        QTest::newRow("none") << QByteArray() << 401;
        QTest::newRow("wrong") << QByteArray("Authorization: Bearer secret-tokem\r\n") << 401;
        QTest::newRow("start only") << QByteArray("Authorization: Bearer secret\r\n") << 401;
        QTest::newRow("longer") << QByteArray("Authorization: Bearer secret-token2\r\n") << 401;
        QTest::newRow("repeated") << QByteArray("Authorization: Bearer secret-tokensecret-token\r\n") << 401;
        QTest::newRow("basic") << QByteArray("Authorization: Basic c2VjcmV0LXRva2Vu\r\n") << 401;
        QTest::newRow("empty") << QByteArray("Authorization: Bearer \r\n") << 401;
        QTest::newRow("twice") << QByteArray("Authorization: Bearer secret-token\r\nAuthorization: Bearer x\r\n") << 401;
    }
    void asksForTheToken()
    {
        QFETCH(QByteArray, header);
        QFETCH(int, status);
        const HttpReply reply = exchange(m_port, "GET /things/a HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n");
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.headers.contains("www-authenticate"), status == 401);
    }

    void tellsNobodyWithoutTokenWhichPathsExist()
    {
        QCOMPARE(tests::request(m_port, "GET", "/nothing", {}).status, 401);
        QCOMPARE(tests::request(m_port, "POST", "/open", {}, "{}").status, 401);
        QCOMPARE(tests::request(m_port, "GET", "/open", {}).status, 200);
    }

    void checksTheHost_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("status");
        QTest::newRow("address") << QByteArray("Host: 127.0.0.1:1\r\n") << 200;
        QTest::newRow("name") << QByteArray("Host: LocalHost\r\n") << 200;
        QTest::newRow("version 6") << QByteArray("Host: [::1]:8890\r\n") << 200;
        QTest::newRow("configured") << QByteArray("Host: console.lan:8890\r\n") << 200;
        QTest::newRow("rebinding") << QByteArray("Host: evil.example\r\n") << 421;
        QTest::newRow("looks like loopback") << QByteArray("Host: 127.0.0.1.evil.example\r\n") << 421;
        QTest::newRow("none") << QByteArray() << 421;
        QTest::newRow("two") << QByteArray("Host: localhost\r\nHost: evil.example\r\n") << 421;
    }
    void checksTheHost()
    {
        QFETCH(QByteArray, header);
        QFETCH(int, status);
        m_server.reset();
        ServerOptions options;
        options.hosts = {QStringLiteral("console.lan")};
        start(options);
        QCOMPARE(exchange(m_port, "GET /open HTTP/1.1\r\n" + header + "\r\n").status, status);
    }

    void refusesALongBody()
    {
        QCOMPARE(ask("POST", "/things", QByteArray(1024 * 1024, 'x')).status, 200);
        QCOMPARE(ask("POST", "/things", QByteArray(1024 * 1024 + 1, 'x')).status, 413);
    }

    void aRouteMayTakeLongerBodies_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<int>("bytes");
        QTest::addColumn<int>("status");
        constexpr int MiB = 1024 * 1024;
        QTest::newRow("as long as it takes") << QByteArray("/parcels") << Token << 3 * MiB << 200;
        QTest::newRow("longer") << QByteArray("/parcels") << Token << 3 * MiB + 1 << 413;
        QTest::newRow("without token") << QByteArray("/parcels") << QByteArray() << 2 * MiB << 401;
        QTest::newRow("another route") << QByteArray("/things") << Token << 2 * MiB << 413;
        QTest::newRow("no route") << QByteArray("/nothing") << Token << 2 * MiB << 404;
    }
    void aRouteMayTakeLongerBodies()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, token);
        QFETCH(int, bytes);
        const HttpReply reply = tests::request(m_port, "POST", target, token, QByteArray(bytes, 'x'));
        QTEST(reply.status, "status");
        if (reply.status == 200)
            QCOMPARE(reply.json().value(QStringLiteral("bytes")).toInt(), bytes);
    }

    void bodiesGoThroughInPieces()
    {
        const QByteArray body(8 * 1024 * 1024, 'x');
        const QJsonObject told = ask("PUT", "/stream/in", body).json();
        QCOMPARE(told.value(QStringLiteral("bytes")).toInt(), body.size());
        QVERIFY(told.value(QStringLiteral("whole")).toBool());
        QCOMPARE(told.value(QStringLiteral("inMemory")).toInt(), 0);
        QVERIFY(told.value(QStringLiteral("largest")).toInt() < 1024 * 1024);
        QCOMPARE(ask("PUT", "/stream/in", body + 'x').status, 413);
        QCOMPARE(tests::request(m_port, "PUT", "/stream/in", {}, body).status, 401);
        QCOMPARE(ask("PUT", "/stream/%69n", body).status, 200); // the same address
        QCOMPARE(ask("POST", "/stream/in", "x").status, 405);
        QCOMPARE(ask("POST", "/things", QByteArray(2 * 1024 * 1024, 'x')).status, 413); // others as before
    }
    void aStreamedBodyHasNoDeadline()
    {
        ServerOptions options;
        options.requestDeadline = std::chrono::seconds(1);
        options.readTimeout = std::chrono::seconds(10);
        start(options);
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
        socket.write("PUT /stream/in HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Token + "\r\nContent-Length: 15\r\n\r\n");
        int sent = 0;
        QTimer drip; // longer than the deadline in all
        connect(&drip, &QTimer::timeout, &socket, [&] {
            if (sent < 15)
                sent += static_cast<int>(socket.write("x"));
        });
        drip.start(100);
        QTRY_VERIFY_WITH_TIMEOUT(socket.state() == QAbstractSocket::UnconnectedState, 20000);
        QVERIFY(socket.readAll().contains("\"bytes\":15"));
    }

    /// The length is read as the library reads it: what follows the number counts for neither.
    void anOddLengthPassesNoLimit()
    {
        const HttpReply reply = exchange(m_port, "POST /things HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Token
                                                     + "\r\nContent-Length: 2000000x\r\n\r\n" + QByteArray(2000000, 'x'));
        QCOMPARE(reply.status, 413);
    }

    /// The library reads chunks to their end, whatever the limit.
    void refusesBodiesOfUnknownLength_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("chunked") << QByteArray("Transfer-Encoding: chunked\r\n");
        QTest::newRow("both") << QByteArray("Content-Length: 2\r\nTransfer-Encoding: chunked\r\n");
    }
    void refusesBodiesOfUnknownLength()
    {
        QFETCH(QByteArray, header);
        const HttpReply reply = exchange(m_port, "POST /things HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Token + "\r\n"
                                                     + header + "\r\n2\r\n{}\r\n0\r\n\r\n");
        QCOMPARE(reply.status, 411);
        QCOMPARE(reply.headers.value("content-type"), QByteArray("application/problem+json"));
    }

    void survivesBadRequests_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("garbage") << QByteArray::fromHex("0001020304050d0a0d0a");
        QTest::newRow("tls hello") << QByteArray::fromHex("160301020001") + QByteArray(500, '\x5a') + "\r\n\r\n";
        QTest::newRow("huge header") << "GET /open HTTP/1.1\r\nHost: localhost\r\nX: " + QByteArray(20000, 'x') + "\r\n\r\n";
        QTest::newRow("negative length") << QByteArray(
            "POST /things HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n{}");
        QTest::newRow("bad chunk") << QByteArray(
            "POST /things HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n");
        QTest::newRow("no version") << QByteArray("GET /open\r\n\r\n");
    }
    void survivesBadRequests()
    {
        QFETCH(QByteArray, bytes);
        const HttpReply reply = exchange(m_port, bytes);
        QVERIFY2(reply.status == 0 || reply.status >= 400, qPrintable(QString::number(reply.status)));
        QCOMPARE(ask("GET", "/open").status, 200);
    }

    void answersOneRequestPerConnection()
    {
        const QByteArray get = "GET /open HTTP/1.1\r\nHost: localhost\r\n\r\n";
        const HttpReply reply = exchange(m_port, get + get);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.value("connection"), QByteArray("close"));
        QVERIFY(!reply.body.contains("HTTP/1.1"));
    }

    void takesARequestWithoutLengthAsOneWithoutBody_data()
    {
        QTest::addColumn<QByteArray>("method");
        for (const char* method : {"POST", "PUT", "PATCH"})
            QTest::newRow(method) << QByteArray(method);
    }
    void takesARequestWithoutLengthAsOneWithoutBody()
    {
        QFETCH(QByteArray, method);
        const QByteArray target = method == "POST" ? "/things" : "/things/a";
        m_server.reset();
        ServerOptions options;
        options.readTimeout = std::chrono::seconds(60); // what one that waits for a body would take
        start(options);
        QElapsedTimer timer;
        timer.start();
        const HttpReply reply = ask(method, target);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.json().value(QStringLiteral("bytes")).toInt(), 0);
        QVERIFY(timer.elapsed() < 20'000);
    }

    void endsARequestThatDripsIn()
    {
        m_server.reset();
        ServerOptions options;
        options.readTimeout = std::chrono::seconds(5);
        options.requestDeadline = std::chrono::seconds(1);
        start(options);
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
        QTimer drip;
        connect(&drip, &QTimer::timeout, &socket, [&socket] { socket.write("G"); });
        drip.start(50);
        QTRY_VERIFY_WITH_TIMEOUT(socket.state() == QAbstractSocket::ConnectedState, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(socket.state() == QAbstractSocket::UnconnectedState, 20'000);
    }

    void saysThatAPortIsTaken()
    {
        ServerOptions options;
        options.port = m_port;
        HttpServer second(options, {});
        const auto result = second.listen();
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::PortInUse);
        QCOMPARE(result.error().args, QStringList{QString::number(m_port)});
    }

    void opensThePortAgainAfterAStop()
    {
        QSignalSpy stopped(m_server.get(), &HttpServer::stopped);
        m_server->stop();
        QVERIFY(stopped.count() == 1 || stopped.wait());
        QVERIFY(!m_server->isListening());
        ServerOptions options;
        options.port = m_port;
        m_server.reset();
        start(options);
        QCOMPARE(ask("GET", "/open").status, 200);
    }

    void stopsWhileClientsHoldTheirRequestsBack()
    {
        m_server.reset();
        ServerOptions options;
        options.readTimeout = std::chrono::seconds(60);
        options.requestDeadline = std::chrono::seconds(60);
        start(options);
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        for (int i = 0; i < 40; ++i) {
            sockets.push_back(std::make_unique<QTcpSocket>());
            sockets.back()->connectToHost(QStringLiteral("127.0.0.1"), m_port);
            sockets.back()->write("GET /open HTTP/1.1\r\n");
        }
        for (const auto& socket : sockets)
            QTRY_COMPARE(socket->bytesToWrite(), 0);
        QSignalSpy stopped(m_server.get(), &HttpServer::stopped);
        m_server->stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, 20'000);
    }

    void stopsEvenBeforeItAccepts()
    {
        for (int i = 0; i < 20; ++i) {
            HttpServer server({}, {});
            QVERIFY(server.listen());
            QSignalSpy stopped(&server, &HttpServer::stopped);
            server.stop();
            QVERIFY(stopped.count() == 1 || stopped.wait());
        }
    }

    void streamsUntilTheSourceEnds()
    {
        std::atomic<bool> gone = false;
        const auto server = streamServer(3, gone);
        const auto port = server->listen();
        QVERIFY(port.has_value());
        const HttpReply reply = tests::request(*port, "GET", "/stream", {});
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.value("transfer-encoding"), QByteArray("chunked"));
        QCOMPARE(reply.headers.value("cache-control"), QByteArray("no-store"));
        QCOMPARE(reply.body, QByteArray("6\r\npiece\n\r\n").repeated(3) + "0\r\n\r\n");
        QTRY_VERIFY(gone);
    }

    void endsAStreamWhoseReaderLeaves()
    {
        std::atomic<bool> gone = false;
        ServerOptions options;
        options.writeTimeout = std::chrono::seconds(60);
        const auto server = streamServer(0, gone, options);
        const auto port = server->listen();
        QVERIFY(port.has_value());
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), *port);
        socket.write("GET /stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTRY_VERIFY(socket.bytesAvailable() > 100'000);
        QVERIFY(!gone);
        socket.abort();
        QTRY_VERIFY_WITH_TIMEOUT(gone, 20'000);
    }

    void endsAStreamThatNobodyReads()
    {
        std::atomic<bool> gone = false;
        ServerOptions options;
        options.writeTimeout = std::chrono::seconds(1);
        const auto server = streamServer(0, gone, options);
        const auto port = server->listen();
        QVERIFY(port.has_value());
        QTcpSocket deaf;
        deaf.setReadBufferSize(1);
        deaf.connectToHost(QStringLiteral("127.0.0.1"), *port);
        deaf.write("GET /stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(gone, 20'000);
    }

    void answersEveryoneOfManyAtOnce()
    {
        constexpr int Many = 200;
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        QList<QByteArray> answers(Many);
        for (int i = 0; i < Many; ++i) {
            sockets.push_back(std::make_unique<QTcpSocket>());
            QTcpSocket* socket = sockets.back().get();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, i, &answers] { answers[i] += socket->readAll(); });
            socket->connectToHost(QStringLiteral("127.0.0.1"), m_port);
            socket->write("GET /open HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }
        const auto isAnswered = [](const QByteArray& answer) { return answer.startsWith("HTTP/1.1 200"); };
        QTRY_VERIFY_WITH_TIMEOUT(std::all_of(answers.cbegin(), answers.cend(), isAnswered), 20000);
    }

    void answersOthersWhileHandlersBlock()
    {
        // guards isReleased: the handler waits on a pool thread for the test's thread
        std::mutex mutex;
        std::condition_variable released;
        bool isReleased = false;
        std::atomic<int> blocked = 0;
        ServerOptions options;
        options.threads = 4;
        HttpServer server(options, {{Method::Get, QStringLiteral("/slow"), false,
                                     [&](const HttpRequest&) {
                                         std::unique_lock lock(mutex);
                                         ++blocked;
                                         released.wait(lock, [&] { return isReleased; });
                                         return emptyResponse();
                                     }},
                                    {Method::Get, QStringLiteral("/quick"), false,
                                     [](const HttpRequest&) { return emptyResponse(); }}});
        const auto port = server.listen();
        QVERIFY(port.has_value());
        std::vector<std::unique_ptr<QTcpSocket>> waiting;
        for (int i = 0; i < 3; ++i) {
            waiting.push_back(std::make_unique<QTcpSocket>());
            waiting.back()->connectToHost(QStringLiteral("127.0.0.1"), *port);
            waiting.back()->write("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }
        QTRY_COMPARE(blocked.load(), 3);
        QCOMPARE(tests::request(*port, "GET", "/quick", {}).status, 204);
        {
            const std::lock_guard lock(mutex);
            isReleased = true;
        }
        released.notify_all();
        for (const auto& socket : waiting)
            QTRY_VERIFY(socket->bytesAvailable() > 0);
    }

private:
    std::unique_ptr<HttpServer> m_server;
    quint16 m_port = 0;
};

FORECOURT_TEST(TestHttpServer)
#include "tst_httpserver.moc"
