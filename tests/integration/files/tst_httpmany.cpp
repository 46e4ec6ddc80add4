// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Many slow stations at one time, and one that is slower than any.
#include "tests/integration/files/filehostfixture.h"
#include "tests/support/testcertificates.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>
#include <QTimer>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::httpmany {

namespace {

constexpr int Most = 64;              ///< HttpDoorOptions::threads
constexpr int Step = 16 * 1024;
constexpr int UploadBytes = 40 * Step;
constexpr qint64 FirmwareBytes = 64'000'000; ///< more than any buffer between us, for all steps of a test
constexpr qint64 MostGrowth = 16'000'000;

/// Physical memory of this process, now or at its peak: VmRSS or VmHWM.
qint64 memory(const char* field)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.mid(qsizetype(qstrlen(field)) + 1).trimmed().split(' ').constFirst().toLongLong() * 1024;
    }
    return 0;
}

QByteArray getRequest(const QString& path)
{
    return "GET " + path.toLatin1() + " HTTP/1.1\r\nHost: x\r\n\r\n";
}

/// Takes or brings a little at each step.
class SlowStation
{
public:
    /// \a upload: bytes to bring after \a request; 0: it fetches.
    SlowStation(quint16 port, bool isTls, const QByteArray& request, int upload) : isFetching(upload == 0), m_left(upload)
    {
        QSslConfiguration own;
        own.setPeerVerifyMode(QSslSocket::VerifyNone);
        own.setCaCertificates({}); // the system's take a megabyte each
        socket.setSslConfiguration(own);
        socket.setReadBufferSize(Step);
        QObject::connect(&socket, &QAbstractSocket::disconnected, &socket, [this] { isClosed = true; });
        const auto ask = [this, request] {
            socket.write(request);
            m_hasAsked = true;
        };
        if (isTls) {
            QObject::connect(&socket, &QSslSocket::encrypted, &socket, ask);
            socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
        } else {
            QObject::connect(&socket, &QAbstractSocket::connected, &socket, ask);
            socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        }
    }
    void step()
    {
        const QByteArray came = socket.read(Step);
        if (head.size() < 64)
            head += came.left(64);
        received += came.size();
        if (m_hasAsked && m_left > 0 && socket.bytesToWrite() == 0) { // the request goes first
            const int now = std::min(m_left, Step);
            socket.write(QByteArray(now, 'u'));
            m_left -= now;
        }
    }

    const bool isFetching;
    QSslSocket socket;
    QByteArray head;
    qint64 received = 0;
    bool isClosed = false;

private:
    bool m_hasAsked = false;
    int m_left;
};

/// A station with hardly any room for what comes: a modem. Reads only when it is told to.
class ModemStation
{
public:
    ModemStation(quint16 port, const QByteArray& request) : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        const int room = 4096;
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &room, sizeof(room)); // before it connects: then it holds
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        isConnected = ::connect(m_socket, reinterpret_cast<const sockaddr*>(&to), sizeof(to)) == 0 // NOLINT: the interface is so
            && ::send(m_socket, request.constData(), size_t(request.size()), MSG_NOSIGNAL) == request.size();
    }
    ~ModemStation() { ::close(m_socket); }
    ModemStation(const ModemStation&) = delete;
    ModemStation& operator=(const ModemStation&) = delete;

    /// False: the peer has ended.
    bool read(qsizetype most)
    {
        QByteArray piece(most, '\0');
        const ssize_t got = ::recv(m_socket, piece.data(), size_t(most), MSG_DONTWAIT);
        if (got > 0)
            received += piece.left(got);
        return got > 0 || (got < 0 && (errno == EAGAIN || errno == EINTR));
    }

    bool isConnected = false;
    QByteArray received;

private:
    int m_socket;
};

} // namespace

class TestHttpMany : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void sixtyFourSlowTransfersTakeLittleMemory();
    void oneMoreWaitsForItsTurn();
    void slowButSteadyReaderIsNotCut_data();
    void slowButSteadyReaderIsNotCut();

private:
    /// Connects it and waits until its transfer runs.
    void add(bool isTls, const QByteArray& request, int upload);
    void stepAll()
    {
        for (const auto& station : m_stations)
            station->step();
    }

    std::unique_ptr<FileHostFixture> m_host;
    std::vector<std::unique_ptr<SlowStation>> m_stations;
};

void TestHttpMany::init()
{
    m_host = std::make_unique<FileHostFixture>();
    const QString base = m_host->folder.filePath(QStringLiteral("server"));
    TestCertificate({.commonName = "localhost"}).save(base);
    m_host->doorOptions.certificateFile = base + QStringLiteral(".pem");
    m_host->doorOptions.keyFile = base + QStringLiteral(".key");
    QCOMPARE(m_host->doorOptions.threads, Most);
}

void TestHttpMany::cleanup()
{
    m_stations.clear();
    m_host.reset();
}

void TestHttpMany::add(bool isTls, const QByteArray& request, int upload)
{
    m_stations.push_back(std::make_unique<SlowStation>(m_host->port(), isTls, request, upload));
    SlowStation& station = *m_stations.back();
    const int running = m_host->desk->figures().running; // a few bytes of an upload are not taken up at once
    QTRY_VERIFY2_WITH_TIMEOUT((station.step(), upload > 0 ? m_host->desk->figures().running > running : station.received > 0),
                              QByteArray::number(qsizetype(m_stations.size())).constData(), 20'000);
}

void TestHttpMany::sixtyFourSlowTransfersTakeLittleMemory()
{
    QVERIFY(m_host->open());
    const auto firmware = m_host->offer(QByteArray(FirmwareBytes, 'x'));
    QVERIFY(firmware.has_value());
    QList<ports::TransferAddress> rooms;
    for (int i = 0; i < Most / 2; ++i) {
        const auto room = m_host->slot();
        QVERIFY(room.has_value());
        rooms.append(*room);
    }
    QFile reset(QStringLiteral("/proc/self/clear_refs"));
    if (!reset.open(QIODevice::WriteOnly) || reset.write("5") != 1) // the peak counts from here on
        QSKIP("the system does not let the peak of memory be set back");
    reset.close();
    const qint64 before = memory("VmRSS:");
    for (int i = 0; i < Most / 2; ++i) {
        const bool isTls = i % 4 == 0;
        add(isTls, getRequest(firmware->path), 0);
        add(isTls, "PUT " + rooms.at(i).path.toLatin1() + " HTTP/1.1\r\nContent-Length: " + QByteArray::number(UploadBytes) + "\r\n\r\n", UploadBytes);
        if (QTest::currentTestFailed())
            return;
    }
    QTRY_COMPARE(m_host->desk->figures().running, 1 + Most / 2); // all fetch one file
    QTimer steps;
    connect(&steps, &QTimer::timeout, this, &TestHttpMany::stepAll);
    steps.start(20);
    for (const ports::TransferAddress& room : rooms)
        QTRY_COMPARE_WITH_TIMEOUT(m_host->state(room.id), TransferState::Finished, 60'000);
    for (const auto& station : m_stations) {
        QTRY_VERIFY(station->head.startsWith("HTTP/1.1 20"));
        // those that fetch took part all the while
        QVERIFY(!station->isFetching || (station->received > 10 * Step && !station->isClosed));
    }
    QCOMPARE(m_host->state(firmware->id), TransferState::Running);
    const qint64 grown = memory("VmHWM:") - before; // stations included: they live here too
    qInfo("64 transfers grow memory by %.1f MB", double(grown) / 1e6);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("a sanitizer's own memory says nothing about ours");
#endif
    QVERIFY2(grown < MostGrowth, QByteArray::number(grown).constData());
}

void TestHttpMany::oneMoreWaitsForItsTurn()
{
    QVERIFY(m_host->open());
    const auto firmware = m_host->offer(QByteArray(FirmwareBytes, 'x'));
    const auto small = m_host->offer("small");
    QVERIFY(firmware && small);
    for (int i = 0; i < Most && !QTest::currentTestFailed(); ++i)
        add(false, getRequest(firmware->path), 0);
    QVERIFY(!QTest::currentTestFailed());
    RawHttp late(m_host->port());
    late.send(getRequest(small->path));
    QTRY_COMPARE(late.socket.state(), QAbstractSocket::ConnectedState);
    QTRY_COMPARE(late.socket.bytesToWrite(), 0);
    // the others go on, and it is neither answered nor sent away
    const qint64 had = m_stations.front()->received;
    QTRY_VERIFY((stepAll(), m_stations.front()->received > had + 4 * Step));
    QVERIFY(!late.isClosed);
    QCOMPARE(late.received, QByteArray());
    QCOMPARE(m_host->state(small->id), TransferState::Waiting);
    m_stations.back()->socket.abort();
    QTRY_VERIFY_WITH_TIMEOUT(late.isClosed, 20'000);
    QCOMPARE(late.status(), 200);
    QVERIFY(late.received.endsWith("\r\n\r\nsmall"));
    QTRY_COMPARE(m_host->state(small->id), TransferState::Finished);
}

void TestHttpMany::slowButSteadyReaderIsNotCut_data()
{
    QTest::addColumn<bool>("isSteady");
    QTest::newRow("takes a little all the time") << true;
    QTest::newRow("takes nothing any more") << false;
}

/// The system says that there is room again only when a good part of its send buffer is free: at this pace in about four
/// seconds, twice the longest pause.
void TestHttpMany::slowButSteadyReaderIsNotCut()
{
    QFETCH(bool, isSteady);
    m_host->doorOptions.longestPause = std::chrono::seconds(2);
    QVERIFY(m_host->open());
    const QByteArray content(1'000'000, 'x');
    const auto address = m_host->offer(content);
    QVERIFY(address.has_value());
    ModemStation modem(m_host->port(), getRequest(address->path));
    QVERIFY(modem.isConnected);
    QTimer pace;
    int turns = 0;
    connect(&pace, &QTimer::timeout, &pace, [&] {
        ++turns;
        if (isSteady || turns < 5)
            (void)modem.read(2048);
    });
    pace.start(200);
    if (!isSteady) {
        QTRY_COMPARE_WITH_TIMEOUT(m_host->state(address->id), TransferState::Interrupted, 20'000);
        QCOMPARE(m_host->now(address->id).problem, TransferProblem::TooSlow);
        return;
    }
    QTRY_VERIFY_WITH_TIMEOUT(turns >= 50, 30'000); // ten seconds
    pace.stop();
    QCOMPARE(m_host->state(address->id), TransferState::Running);
    bool hasEnded = false;
    QTRY_VERIFY_WITH_TIMEOUT((hasEnded = hasEnded || !modem.read(65'536), hasEnded || m_host->state(address->id) == TransferState::Finished), 30'000);
    while (modem.read(65'536) && modem.received.size() < content.size() + 100) { }
    QTRY_COMPARE(m_host->state(address->id), TransferState::Finished);
    QVERIFY(modem.received.endsWith(content));
    QCOMPARE(m_host->now(address->id).attempts, 1);
}

FORECOURT_TEST(TestHttpMany)

} // namespace forecourt::tests::httpmany

#include "tst_httpmany.moc"
