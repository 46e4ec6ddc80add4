// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The HTTP server with TLS: the only way it is reached from other computers.
#include "core/http/httpserver.h"
#include "tests/support/httpclient.h"
#include "tests/support/testcertificates.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QSslSocket>
#include <QTemporaryDir>

using namespace forecourt;
using namespace forecourt::http;
using forecourt::tests::TestCertificate;

namespace {

/// Says how many bytes came.
HttpResponse countBytes(const HttpRequest& request)
{
    return jsonResponse({{QStringLiteral("bytes"), request.body.size()}});
}

/// Sends \a text through TLS and reads until the server closes.
QByteArray exchangeEncrypted(quint16 port, const QByteArray& text)
{
    QSslSocket socket;
    QSslConfiguration configuration = socket.sslConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.setSslConfiguration(configuration);
    QByteArray answer;
    bool hasEnded = false;
    QObject::connect(&socket, &QSslSocket::encrypted, &socket, [&] { socket.write(text); });
    QObject::connect(&socket, &QSslSocket::readyRead, &socket, [&] { answer += socket.readAll(); });
    QObject::connect(&socket, &QSslSocket::disconnected, &socket, [&] { hasEnded = true; });
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
    if (!QTest::qWaitFor([&] { return hasEnded; }, 20000))
        qWarning() << "no end of the answer:" << socket.errorString();
    return answer + socket.readAll();
}

} // namespace

class TestHttpTls : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] QString file(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    [[nodiscard]] ServerOptions options() const
    {
        ServerOptions options;
        options.token = "token-of-the-test";
        options.certificateFile = file("server.pem");
        options.keyFile = file("server.key");
        return options;
    }
    [[nodiscard]] static std::vector<Route> routes()
    {
        return {{Method::Post, QStringLiteral("/things"), true, countBytes}};
    }
    static QByteArray post(const QByteArray& body)
    {
        return "POST /things HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer token-of-the-test\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase()
    {
        TestCertificate({.commonName = "localhost"}).save(file("server"));
        TestCertificate({.commonName = "other"}).save(file("other"));
        TestCertificate({.commonName = "rsa", .isEllipticCurve = false}).save(file("rsa"));
    }

    void answersEncryptedRequestsOfAnySize_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 16384, 16385, 700'000})
            QTest::newRow(QByteArray::number(size).constData()) << size;
    }
    void answersEncryptedRequestsOfAnySize()
    {
        QFETCH(int, size);
        HttpServer server(options(), routes());
        const auto port = server.listen();
        QVERIFY(port.has_value());
        const QByteArray answer = exchangeEncrypted(*port, post(QByteArray(size, 'x')));
        QVERIFY2(answer.startsWith("HTTP/1.1 200"), answer.constData());
        QVERIFY2(answer.contains("\"bytes\":" + QByteArray::number(size)), answer.constData());
    }

    void saysNothingInTheClear()
    {
        HttpServer server(options(), routes());
        const auto port = server.listen();
        QVERIFY(port.has_value());
        QCOMPARE(tests::exchange(*port, post("{}")).status, 0);
        QVERIFY(exchangeEncrypted(*port, post("{}")).startsWith("HTTP/1.1 200")); // and goes on
    }

    void endsAHandshakeThatDoesNotCome()
    {
        ServerOptions hasty = options();
        hasty.readTimeout = std::chrono::seconds(1);
        HttpServer server(hasty, routes());
        const auto port = server.listen();
        QVERIFY(port.has_value());
        QTcpSocket silent;
        silent.connectToHost(QStringLiteral("127.0.0.1"), *port);
        QTRY_COMPARE(silent.state(), QAbstractSocket::ConnectedState);
        QTRY_COMPARE_WITH_TIMEOUT(silent.state(), QAbstractSocket::UnconnectedState, 20'000);
        QSignalSpy stopped(&server, &HttpServer::stopped);
        server.stop();
        QVERIFY(stopped.count() == 1 || stopped.wait());
    }

    void isNotReachedFromElsewhereWithoutTls()
    {
        ServerOptions open = options();
        open.address = QStringLiteral("0.0.0.0");
        {
            HttpServer server(open, routes());
            QVERIFY(server.listen().has_value());
        }
        open.keyFile.clear();
        HttpServer server(open, routes());
        const auto port = server.listen();
        QVERIFY(!port);
        QCOMPARE(port.error().code, ErrorCode::InvalidInput);
        QVERIFY(port.error().detail.contains(QStringLiteral("TLS")));
    }

    void namesWhatIsWrongWithItsFiles_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("named");
        const auto row = [this](const char* name, const char* certificate, const char* key, ErrorCode code, const char* named) {
            QTest::newRow(name) << file(certificate) << file(key) << static_cast<int>(code) << file(named);
        };
        row("no certificate", "missing.pem", "server.key", ErrorCode::FileFailed, "missing.pem");
        row("a key as certificate", "server.key", "server.key", ErrorCode::FileFailed, "server.key");
        row("no key", "server.pem", "missing.key", ErrorCode::FileFailed, "missing.key");
        row("another's key", "server.pem", "other.key", ErrorCode::InvalidInput, "other.key");
        row("a key of another kind", "server.pem", "rsa.key", ErrorCode::InvalidInput, "rsa.key");
    }
    void namesWhatIsWrongWithItsFiles()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, key);
        QFETCH(int, code);
        QFETCH(QString, named);
        ServerOptions wrong = options();
        wrong.certificateFile = certificate;
        wrong.keyFile = key;
        HttpServer server(wrong, routes());
        const auto port = server.listen();
        QVERIFY(!port);
        QCOMPARE(static_cast<int>(port.error().code), code);
        QVERIFY2(port.error().args.contains(named), qPrintable(port.error().detail));
    }
};

FORECOURT_TEST(TestHttpTls)
#include "tst_httptls.moc"
