// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/ocppserver.h"

#include "core/base/logging.h"
#include "core/server/connectionregistry.h"
#include "core/server/gatekeeper.h"
#include "core/server/listener.h"
#include "core/server/portholder.h"

#include <QWebSocket>

namespace forecourt::server {

namespace {

constexpr std::chrono::milliseconds RetryInterval{5'000};

tl::unexpected<Error> listenFailure(const Listener& listener, quint16 port, const QHostAddress& address)
{
    const QString number = QString::number(port);
    switch (listener.serverError()) {
    case QAbstractSocket::AddressInUseError: {
        const QString holder = portHolder(port);
        const QString by = holder.isEmpty() ? QString() : QStringLiteral(" by %1").arg(holder);
        return failure(ErrorCode::PortInUse, QStringLiteral("port %1 is in use%2").arg(number, by),
                       {number, holder});
    }
    case QAbstractSocket::SocketAccessError:
        return failure(ErrorCode::PermissionDenied,
                       QStringLiteral("the system does not allow port %1").arg(number), {number});
    default:
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("cannot listen on %1 port %2: %3")
                           .arg(address.toString(), number, listener.errorString()),
                       {address.toString()});
    }
}

} // namespace

OcppServer::OcppServer(ports::StationDirectory& directory, ports::LinkListener& listener,
                       const ports::CredentialHasher& hasher, Clock& clock, IdSource& idSource,
                       ServerSettings settings, QObject* parent)
    : QObject(parent)
    , m_directory(directory)
    , m_listener(listener)
    , m_hasher(hasher)
    , m_clock(clock)
    , m_settings(std::move(settings))
    , m_registry(std::make_unique<ConnectionRegistry>(listener, clock, idSource, m_settings))
{
}

OcppServer::~OcppServer() = default;

/// Makes what a running server needs; done anew after stop().
void OcppServer::prepare()
{
    if (m_gatekeeper)
        return;
    std::optional<TlsConfiguration> tls;
    m_tlsProblem.clear();
    if (m_settings.tls) {
        auto loaded = TlsConfiguration::load(*m_settings.tls);
        if (loaded)
            tls = std::move(*loaded);
        else
            m_tlsProblem = loaded.error().detail;
    }
    m_gatekeeper =
        std::make_unique<Gatekeeper>(Gatekeeper::Surroundings{m_directory, m_hasher, m_clock, m_settings,
                                                              [this] { return m_registry->occupancy(); }},
                                     std::move(tls));
    connect(m_gatekeeper.get(), &Gatekeeper::attempted, this,
            [this](const ConnectionAttempt& attempt) { m_listener.attempted(attempt); });
    connect(m_gatekeeper.get(), &Gatekeeper::upgraded, this,
            [this](QWebSocket* webSocket, QTcpSocket* socket, const ports::LinkInfo& info) {
                m_registry->add(webSocket, socket, info);
            });
    m_plain = std::make_unique<Listener>(m_clock);
    connect(m_plain.get(), &Listener::descriptorArrived, this,
            [this](qintptr descriptor) { m_gatekeeper->arrive(descriptor, false); });
    m_secure = std::make_unique<Listener>(m_clock);
    connect(m_secure.get(), &Listener::descriptorArrived, this,
            [this](qintptr descriptor) { m_gatekeeper->arrive(descriptor, true); });
}

Result<quint16> OcppServer::listen()
{
    prepare();
    if (m_settings.tls && !m_secure->isListening()) {
        if (m_tlsProblem.isEmpty())
            (void)openPort(*m_secure, true, m_settings.tls->port);
        else
            m_listener.portChanged(true, {m_settings.tls->port, false, m_tlsProblem, ErrorCode::FileFailed, {}});
    }
    if (m_plain->isListening())
        return m_plain->serverPort();
    return openPort(*m_plain, false, m_settings.port);
}

Result<quint16> OcppServer::openPort(Listener& listener, bool isTls, quint16 port)
{
    if (!listener.listen(m_settings.bindAddress, port)) {
        auto refused = listenFailure(listener, port, m_settings.bindAddress);
        qCWarning(logServer).noquote() << refused.value().detail;
        const Error& why = refused.value();
        const QString holder = why.code == ErrorCode::PortInUse ? why.args.value(1) : QString();
        m_listener.portChanged(isTls, {port, false, why.detail, why.code, holder});
        return refused;
    }
    qCInfo(logServer) << (isTls ? "OCPP over TLS on port" : "OCPP on port") << listener.serverPort();
    m_listener.portChanged(isTls, {listener.serverPort(), true, {}});
    return listener.serverPort();
}

void OcppServer::keepListening()
{
    (void)listen();
    openMissing();
}

void OcppServer::retryNow()
{
    if (m_retry)
        keepListening();
}

void OcppServer::openMissing()
{
    m_retry.reset();
    const bool isComplete =
        m_plain->isListening() && (!m_settings.tls || m_secure->isListening() || !m_tlsProblem.isEmpty());
    if (isComplete)
        return;
    m_retry = m_clock.after(RetryInterval, [this] { keepListening(); });
}

void OcppServer::stop()
{
    m_retry.reset();
    m_plain.reset();
    m_secure.reset();
    m_gatekeeper.reset();
    m_registry->closeAll(1001, QStringLiteral("the central system is stopping"));
    m_listener.portChanged(false, {m_settings.port, false, {}});
    if (m_settings.tls)
        m_listener.portChanged(true, {m_settings.tls->port, false, {}});
}

quint16 OcppServer::port() const
{
    return m_plain ? m_plain->serverPort() : quint16(0);
}

quint16 OcppServer::tlsPort() const
{
    return m_secure ? m_secure->serverPort() : quint16(0);
}

qint64 OcppServer::refusedForRoom() const
{
    return m_gatekeeper ? m_gatekeeper->refusedForRoom() : 0;
}

qint64 OcppServer::droppedMessages() const
{
    return m_registry->droppedMessages();
}

int OcppServer::handshakeCount() const
{
    return m_gatekeeper ? m_gatekeeper->handshakeCount() : 0;
}

} // namespace forecourt::server
