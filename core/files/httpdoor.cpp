// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/httpdoor.h"

#include "core/base/logging.h"
#include "core/files/httptransfer.h"

namespace forecourt::files {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds RetryEvery = 5s;
/// Slow stations take this much ahead of what they have; a fast one needs no more.
constexpr int SendBuffer = 128 * 1024;
constexpr int StandBack = 10;

Error noCertificate()
{
    return {ErrorCode::NotSupported, QStringLiteral("no certificate is set"), {}};
}

} // namespace

HttpDoor::HttpDoor(FileDesk& desk, HttpDoorOptions options) : m_desk(desk), m_options(std::move(options))
{
    m_retry.setInterval(RetryEvery);
    connect(&m_retry, &QTimer::timeout, this, &HttpDoor::retryNow);
    // jobs that go on after a restart are offered before the ports open
    setStates(m_options.port, std::nullopt, wantsTls() ? std::nullopt : std::optional(noCertificate()), false);
}

HttpDoor::~HttpDoor() = default;

bool HttpDoor::wantsTls() const
{
    return !m_options.certificateFile.isEmpty() && !m_options.keyFile.isEmpty();
}

Result<quint16> HttpDoor::listenOn(const QString& address, bool isTls)
{
    http::ServerOptions options;
    options.address = address;
    options.port = m_options.port;
    options.threads = m_options.threads;
    options.readTimeout = m_options.longestPause;
    options.writeTimeout = m_options.longestPause;
    options.requestDeadline = m_options.headDeadline;
    options.isPlainAllowed = true; // the paths are secrets that hold once, and old stations know no TLS
    options.niceness = StandBack;
    options.sendBufferBytes = SendBuffer;
    if (isTls) {
        options.certificateFile = m_options.certificateFile;
        options.keyFile = m_options.keyFile;
    }
    auto server = http::HttpServer::forStreams(
        options, [&book = m_desk.book()](http::StreamExchange& exchange) { HttpTransfer(book, exchange).serve(); });
    const auto port = server->listen();
    if (!port)
        return port;
    m_server = std::move(server);
    connect(m_server.get(), &http::HttpServer::stopped, this, &HttpDoor::stopped);
    return port;
}

Result<quint16> HttpDoor::listenAnywhere(bool isTls)
{
    if (!m_options.address.isEmpty())
        return listenOn(m_options.address, isTls);
    auto port = listenOn(QStringLiteral("::"), isTls);
    // a computer without IPv6
    if (!port && port.error().code == ErrorCode::PortInUse)
        port = listenOn(QStringLiteral("0.0.0.0"), isTls);
    return port;
}

Result<quint16> HttpDoor::listen()
{
    std::optional<Error> tlsProblem;
    if (!wantsTls())
        tlsProblem = noCertificate();
    auto port = listenAnywhere(wantsTls());
    const bool isCertificateBad = !port && wantsTls()
        && (port.error().code == ErrorCode::FileFailed || port.error().code == ErrorCode::InvalidInput);
    if (isCertificateBad) {
        tlsProblem = port.error();
        qCWarning(logFiles) << "files go without TLS:" << port.error().detail;
        port = listenAnywhere(false);
    }
    if (port) {
        qCInfo(logFiles) << "files:" << (m_options.address.isEmpty() ? QStringLiteral("all addresses") : m_options.address)
                         << "port" << *port << (tlsProblem ? "without TLS" : "with and without TLS");
        setStates(*port, std::nullopt, tlsProblem, true);
    } else {
        setStates(m_options.port, port.error(), port.error(), false);
    }
    return port;
}

void HttpDoor::keepListening()
{
    const auto port = listen();
    if (port)
        return;
    qCWarning(logFiles) << "the port for files cannot be opened:" << port.error().detail;
    m_retry.start();
}

void HttpDoor::retryNow()
{
    if (!m_server && m_retry.isActive() && listen())
        m_retry.stop();
}

void HttpDoor::stop()
{
    m_retry.stop();
    const Error ending{ErrorCode::NotSupported, QStringLiteral("the program ends"), {}};
    setStates(m_options.port, ending, ending, false);
    if (m_server)
        m_server->stop();
    else
        QMetaObject::invokeMethod(this, &HttpDoor::stopped, Qt::QueuedConnection);
}

void HttpDoor::setStates(quint16 port, const std::optional<Error>& plain, const std::optional<Error>& tls, bool isOpen)
{
    const auto state = [port, isOpen](TransferProtocol protocol, const std::optional<Error>& problem) {
        ports::ProtocolState made;
        made.protocol = protocol;
        made.isAvailable = !problem;
        made.isListening = !problem && isOpen;
        made.port = port;
        made.reason = problem ? problem->detail : QString();
        made.reasonCode = problem ? problem->code : ErrorCode::Internal;
        return made;
    };
    const QList<ports::ProtocolState> states{state(TransferProtocol::Http, plain), state(TransferProtocol::Https, tls)};
    {
        const std::lock_guard lock(m_mutex);
        if (m_states == states)
            return;
        m_states = states;
    }
    m_desk.noteDoorChanged();
}

QList<ports::ProtocolState> HttpDoor::states() const
{
    const std::lock_guard lock(m_mutex);
    return m_states;
}

QString HttpDoor::path(const ports::TransferAccess& access, const QString& name) const
{
    return QLatin1String(HttpRoot) + QString::fromLatin1(access.secret) + QLatin1Char('/') + name;
}

void HttpDoor::setOpenTransfers(int count)
{
    Q_UNUSED(count) // always open: an address that was given out is answered, if with 404
}

} // namespace forecourt::files
