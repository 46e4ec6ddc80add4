// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Fuzz target: any bytes sent to the local API with all its routes, over a socket (path, query, headers, JSON). Behind it
/// stands a central system in memory. What consoles say inside their calls is fuzz_wire's.
#include "tests/unit/localapi/localapifixture.h"
#include "tests/fuzz/fuzzparts.h"

#include <QCoreApplication>
#include <QThread>

#include <arpa/inet.h>
#include <cstdint>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace forecourt;
using fuzz::require;
using namespace forecourt::tests;

namespace {

const QByteArray Token("fuzzfuzzfuzzfuzz");
const QByteArray GoOn("HTTP/1.1 100 Continue\r\n\r\n");
const QByteArray OpenMark("ocppPort"); ///< in the one answer that is for everybody, on the program's health

/// The API and what stands behind it. Every command is answered at once. Thread: one with an event loop.
class ServedParts final
{
public:
    ServedParts()
    {
        fill();
        m_live = std::make_unique<api::LiveSite>(m_central);
        localapi::LocalApi::Options options;
        options.token = Token;
        options.console.vendorData = &m_rules;
        m_api = std::make_unique<localapi::LocalApi>(options, m_central, m_central, m_central, *m_live);
        QObject::connect(&m_central, &api::ChangeSource::changed, &m_central, [this](const ChangeBatchPointer& batch) { follow(*batch); }, Qt::QueuedConnection);
    }
    [[nodiscard]] quint16 listen() { return m_api->listen().value_or(quint16(0)); }

private:
    void follow(const ChangeBatch& batch)
    {
        for (const CommandPointer& command : batch.commands) {
            if (command->outcome == CommandOutcome::Queued)
                m_central.answer(command->id, CommandOutcome::Accepted, {{QStringLiteral("status"), QStringLiteral("Accepted")}});
        }
        const bool isCrowded = m_central.stations.size() > 64 || m_central.tokens.size() > 256 || m_central.persons.size() > 256
            || m_central.commandRecords.size() > 1024 || m_rules.rules.size() > 64;
        if (isCrowded) {
            fill(); // a fuzzer runs for days
            m_central.requestSnapshot();
        }
    }
    void fill()
    {
        const QString id = QStringLiteral("A");
        StationState station = fullStation();
        station.record.id = StationId(id);
        m_central.stations = {{id, station}};
        TransactionRecord session = fullSession();
        session.station = StationId(id);
        m_central.sessions = {{session.key.value(), session}};
        Candidate candidate;
        candidate.id = QStringLiteral("NEW1");
        m_central.candidates = {candidate};
        m_central.tokens.clear();
        m_central.persons.clear();
        m_central.commandRecords.clear();
        m_central.sampleRows = {aSample(1, Measurand::PowerActiveImport)};
        m_rules.rules.clear();
    }

    FakeCentralSystem m_central;
    FakeVendorRules m_rules{m_central};
    std::unique_ptr<api::LiveSite> m_live;
    std::unique_ptr<localapi::LocalApi> m_api;
};

/// Keeps the parts on a thread of their own, for the target itself waits on a socket.
class ServingThread final
{
public:
    ServingThread()
    {
        m_context.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(
            &m_context,
            [this] {
                m_parts = std::make_unique<ServedParts>();
                m_port = m_parts->listen();
            },
            Qt::BlockingQueuedConnection);
    }
    ~ServingThread()
    {
        QMetaObject::invokeMethod(&m_context, [this] { m_parts.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    ServingThread(const ServingThread&) = delete;
    ServingThread& operator=(const ServingThread&) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }

private:
    QThread m_thread;
    QObject m_context;
    std::unique_ptr<ServedParts> m_parts;
    quint16 m_port = 0;
};

/// The head of \a answer where it is that of a stream, which never ends; else empty.
QByteArray streamHead(const QByteArray& answer)
{
    const qsizetype end = answer.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    const QByteArray head = answer.left(end + 4);
    return head.contains("text/event-stream") || head.contains("application/cbor-seq") ? head : QByteArray();
}

/// What the server says to \a bytes until it closes.
QByteArray answerTo(quint16 port, const QByteArray& bytes)
{
    const int connection = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    require(::connect(connection, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0);
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t count = ::send(connection, bytes.constData() + sent, static_cast<size_t>(bytes.size() - sent), MSG_NOSIGNAL);
        if (count <= 0)
            break; // it has heard enough
        sent += count;
    }
    ::shutdown(connection, SHUT_WR);
    QByteArray answer;
    char buffer[4096];
    for (ssize_t count = 1; count > 0;) {
        count = ::recv(connection, buffer, sizeof(buffer), 0);
        if (count > 0)
            answer.append(buffer, count);
        if (answer.startsWith(GoOn))
            answer.remove(0, GoOn.size());
        if (const QByteArray stream = streamHead(answer); !stream.isEmpty()) {
            answer = stream;
            break;
        }
    }
    ::close(connection);
    return answer;
}

/// Nothing, or a head and as much body as it says, or none (HEAD).
bool isOneAnswer(const QByteArray& answer)
{
    if (answer.isEmpty())
        return true;
    const qsizetype end = answer.indexOf("\r\n\r\n");
    if (!answer.startsWith("HTTP/1.1 ") || end < 0)
        return false;
    const QByteArray head = answer.left(end).toLower();
    const qsizetype at = head.indexOf("\r\ncontent-length: ");
    const qsizetype line = at < 0 ? -1 : head.indexOf("\r\n", at + 2);
    const qsizetype length = at < 0 ? 0 : head.mid(at + 18, line < 0 ? -1 : line - at - 18).toLongLong();
    return answer.size() == end + 4 + length || answer.size() == end + 4;
}

/// It says what is for everybody, or (HEAD) says nothing.
bool isForEverybody(const QByteArray& request, const QByteArray& answer)
{
    return answer.contains(OpenMark) || (request.contains("HEAD") && answer.endsWith("\r\n\r\n"));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static int argumentCount = 1;
    static char programName[] = "fuzz_localapi";
    static char* arguments[] = {programName, nullptr};
    static const QCoreApplication application(argumentCount, arguments);
    static const ServingThread server;
    require(server.port() != 0);
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const QByteArray answer = answerTo(server.port(), bytes);
    require(isOneAnswer(answer)); // one request per connection
    require(!answer.startsWith("HTTP/1.1 500")); // nothing that is sent goes wrong inside the program
    // nobody is served without the token, or for another host's name
    const bool isServed = answer.startsWith("HTTP/1.1 2");
    require(!isServed || bytes.contains(Token) || isForEverybody(bytes, answer));
    const QByteArray lower = bytes.toLower();
    const bool namesUs = lower.contains("localhost") || lower.contains("127.") || lower.contains("::1");
    require(!isServed || namesUs);
    return 0;
}
