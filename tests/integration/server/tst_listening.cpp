// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Opening ports, losing descriptors, naming who holds a port.
#include "core/server/portholder.h"
#include "core/server/selftest.h"
#include "tests/integration/server/rawclient.h"
#include "tests/integration/server/serverfixture.h"
#include "tests/support/testprogram.h"

#include <QTcpServer>
#include <QTest>

#include <future>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace forecourt;
using namespace forecourt::tests;
using namespace std::chrono_literals;

namespace {

/// As the system tells it: its first fifteen characters.
QString ownName()
{
    return QCoreApplication::applicationName().left(15);
}

} // namespace

class TestListening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheProgramThatHoldsAPort();
    void saysThatAPortIsInUseAndByWhom();
    void keepsTryingUntilThePortIsFree();
    void triesAtOnceWhenAPersonAsks();
    void saysThatAnAddressIsNotOurs();
    void acceptsAgainAfterTheDescriptorsRanOut();
    void listensOnBothAddressFamilies();
    void knowsItsOwnSelfTest();
};

void TestListening::namesTheProgramThatHoldsAPort()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    QCOMPARE(server::portHolder(other.serverPort()),
             QStringLiteral("%1 (%2)").arg(ownName()).arg(QCoreApplication::applicationPid()));
    const quint16 port = other.serverPort();
    other.close();
    QCOMPARE(server::portHolder(port), QString());
}

void TestListening::saysThatAPortIsInUseAndByWhom()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    ServerFixture fixture;
    fixture.settings.port = other.serverPort();
    server::OcppServer server(fixture.directory, fixture.engine, fixture.hasher, fixture.clock, fixture.ids,
                              fixture.settings);
    const auto opened = server.listen();
    QVERIFY(!opened.has_value());
    QCOMPARE(opened.error().code, ErrorCode::PortInUse);
    QCOMPARE(opened.error().args.value(0), QString::number(other.serverPort()));
    QVERIFY(opened.error().args.value(1).startsWith(ownName() + QStringLiteral(" (")));
    QCOMPARE(fixture.engine.ports.size(), 1);
    QVERIFY(!fixture.engine.ports.first().second.isListening);
    QVERIFY(fixture.engine.ports.first().second.problem.contains(QStringLiteral("in use by ") + ownName()));
    QCOMPARE(fixture.engine.ports.first().second.reason, ErrorCode::PortInUse);
    QCOMPARE(fixture.engine.ports.first().second.holder, opened.error().args.value(1));
    fixture.clock.advance(1min); // listen() alone does not try again
    QCOMPARE(fixture.engine.ports.size(), 1);
}

void TestListening::keepsTryingUntilThePortIsFree()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    ServerFixture fixture;
    fixture.settings.port = other.serverPort();
    server::OcppServer server(fixture.directory, fixture.engine, fixture.hasher, fixture.clock, fixture.ids,
                              fixture.settings);
    server.keepListening();
    fixture.clock.advance(5s);
    QCOMPARE(server.port(), quint16(0));
    other.close();
    fixture.clock.advance(5s);
    QCOMPARE(server.port(), fixture.settings.port);
    QVERIFY(fixture.engine.ports.last().second.isListening);
    const auto reports = fixture.engine.ports.size();
    fixture.clock.advance(1min);
    QCOMPARE(fixture.engine.ports.size(), reports);
}

void TestListening::triesAtOnceWhenAPersonAsks()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    ServerFixture fixture;
    fixture.settings.port = other.serverPort();
    server::OcppServer server(fixture.directory, fixture.engine, fixture.hasher, fixture.clock, fixture.ids,
                              fixture.settings);
    server.keepListening();
    server.retryNow();
    QCOMPARE(server.port(), quint16(0));
    other.close();
    server.retryNow(); // no hand of the clock has moved
    QCOMPARE(server.port(), fixture.settings.port);
    const auto reports = fixture.engine.ports.size();
    server.retryNow(); // nothing to do any more
    QCOMPARE(fixture.engine.ports.size(), reports);
}

void TestListening::saysThatAnAddressIsNotOurs()
{
    ServerFixture fixture;
    fixture.settings.bindAddress = QHostAddress(QStringLiteral("192.0.2.1")); // RFC 5737: nobody's
    server::OcppServer server(fixture.directory, fixture.engine, fixture.hasher, fixture.clock, fixture.ids,
                              fixture.settings);
    const auto opened = server.listen();
    QVERIFY(!opened.has_value());
    QCOMPARE(opened.error().code, ErrorCode::InvalidInput);
    QCOMPARE(opened.error().args, QStringList{QStringLiteral("192.0.2.1")});
}

namespace {

/// Leaves exactly \a free descriptors to this process while it lives.
class ScarceDescriptors
{
public:
    explicit ScarceDescriptors(int free)
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        rlimit scarce = m_before;
        const int next = ::open("/dev/null", O_RDONLY);
        scarce.rlim_cur = static_cast<rlim_t>(next) + 20;
        m_taken.push_back(next);
        ::setrlimit(RLIMIT_NOFILE, &scarce);
        for (int taken = ::open("/dev/null", O_RDONLY); taken >= 0; taken = ::open("/dev/null", O_RDONLY))
            m_taken.push_back(taken);
        for (; free > 0; --free)
            release();
    }
    ~ScarceDescriptors()
    {
        while (!m_taken.empty())
            release();
        ::setrlimit(RLIMIT_NOFILE, &m_before);
    }
    ScarceDescriptors(const ScarceDescriptors&) = delete;
    ScarceDescriptors& operator=(const ScarceDescriptors&) = delete;

private:
    void release()
    {
        ::close(m_taken.back());
        m_taken.pop_back();
    }

    rlimit m_before{};
    std::vector<int> m_taken;
};

} // namespace

/// T-12: Qt alone would never accept again.
void TestListening::acceptsAgainAfterTheDescriptorsRanOut()
{
#ifdef __SANITIZE_THREAD__
    QSKIP("the thread sanitizer needs descriptors of its own while there are none");
#endif
    ServerFixture fixture;
    fixture.start();
    std::unique_ptr<RawClient> client;
    {
        const ScarceDescriptors scarce(1);
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression(QStringLiteral("accepting connections failed")));
        client = std::make_unique<RawClient>(fixture.port); // takes the last one
        client->send(UpgradeRequest{}.bytes());
        QTRY_COMPARE(client->socket().state(), QAbstractSocket::ConnectedState);
        for (int i = 0; i < 10; ++i)
            QCoreApplication::processEvents();
        QCOMPARE(fixture.server->handshakeCount(), 0);
    }
    for (int i = 0; i < 10; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(client->status(), 0);
    fixture.clock.advance(500ms);
    QTRY_VERIFY(client->isUpgraded());
}

void TestListening::listensOnBothAddressFamilies()
{
    ServerFixture fixture;
    fixture.settings.bindAddress = QHostAddress::Any;
    fixture.start();
    RawClient client(fixture.port);
    client.send(UpgradeRequest{}.bytes());
    QTRY_VERIFY(client.isUpgraded());
    QCOMPARE(fixture.engine.links.first().info.peerAddress,
             QStringLiteral("127.0.0.1")); // not ::ffff:127.0.0.1
    QCOMPARE(fixture.engine.links.first().info.localAddress, QStringLiteral("127.0.0.1"));
}

namespace {
/// Called from another thread, while the server answers in this one.
server::SelfTestAnswer call(quint16 port, const QByteArray& path)
{
    auto answer = std::async(std::launch::async, [port, path] {
        return server::callOurselves(QHostAddress(QHostAddress::LocalHost), port, path, 5s);
    });
    (void)QTest::qWaitFor([&answer] { return answer.wait_for(0s) == std::future_status::ready; }, 12'000);
    return answer.get();
}
} // namespace

void TestListening::knowsItsOwnSelfTest()
{
    ServerFixture fixture;
    fixture.settings.selfTestPath = server::newSelfTestPath();
    fixture.start();
    QCOMPARE(call(fixture.port, fixture.settings.selfTestPath), server::SelfTestAnswer::Ours);
    QVERIFY(fixture.engine.attempts.isEmpty()); // nobody called but we ourselves
    QCOMPARE(call(fixture.port, server::newSelfTestPath()), server::SelfTestAnswer::Foreign);
    QCOMPARE(fixture.engine.attempts.size(), 1); // as any other request
    const quint16 port = fixture.port;
    fixture.server.reset();
    QCOMPARE(call(port, fixture.settings.selfTestPath), server::SelfTestAnswer::Refused);
}

FORECOURT_TEST(TestListening)
#include "tst_listening.moc"
