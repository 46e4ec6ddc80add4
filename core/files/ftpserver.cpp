// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/ftpserver.h"

#include "core/base/logging.h"
#include "core/files/ftpaddresses.h"
#include "core/files/ftpconnection.h"
#include "core/http/tlscontext.h"

#include <algorithm>
#include <utility>

namespace forecourt::files {

namespace {

constexpr qint64 ControlReadAhead = 8 * 1024;
constexpr std::chrono::seconds RefusedToldEvery{60};

} // namespace

FtpServer::FtpServer(FtpSettings settings, TransferBook& book, Clock& clock, std::function<void()> changed)
    : m_settings(std::move(settings))
    , m_book(book)
    , m_clock(clock)
    , m_changed(std::move(changed))
    , m_throttle(clock, m_settings)
    , m_listener(clock, this)
    , m_nextPassivePort(m_settings.firstPassivePort)
{
    loadCertificate();
    m_state.protocol = TransferProtocol::Ftp;
    m_state.port = m_settings.port;
    connect(&m_listener, &FtpListener::descriptorArrived, this, &FtpServer::arrive);
    m_state.isAvailable = m_settings.isEnabled;
    if (!m_settings.isEnabled) {
        m_state.reason = QStringLiteral("FTP is switched off");
        m_state.reasonCode = ErrorCode::NotSupported;
    }
}

FtpServer::~FtpServer()
{
    close();
}

void FtpServer::loadCertificate()
{
    if (m_settings.certificateFile.isEmpty() || m_settings.keyFile.isEmpty()) {
        m_tlsProblem = {ErrorCode::NotSupported, QStringLiteral("FTPS needs a certificate"), {}};
        return;
    }
    auto loaded = http::TlsContext::make(m_settings.certificateFile, m_settings.keyFile);
    if (loaded)
        m_tls = std::move(*loaded);
    else
        m_tlsProblem = {ErrorCode::FileFailed, loaded.error().detail, loaded.error().args};
}

// ---- TransferDoor -----------------------------------------------------------------------------------

QList<ports::ProtocolState> FtpServer::states() const
{
    const std::lock_guard lock(m_mutex);
    ports::ProtocolState secure = m_state;
    secure.protocol = TransferProtocol::Ftps;
    if (m_settings.isEnabled && !m_tls) {
        secure.isAvailable = false;
        secure.isListening = false;
        secure.reason = m_tlsProblem.detail;
        secure.reasonCode = m_tlsProblem.code;
    }
    return {m_state, secure};
}

/// The user is the folder: nothing else is in the path, so that a charger that joins paths in its own way finds it too.
QString FtpServer::path(const ports::TransferAccess&, const QString& name) const
{
    return QLatin1Char('/') + name;
}

void FtpServer::setOpenTransfers(int count)
{
    QMetaObject::invokeMethod(this, [this, count] { applyCount(count); }, Qt::AutoConnection);
}

// ---- the port ---------------------------------------------------------------------------------------

void FtpServer::start()
{
    m_isStarted = true;
    if (m_settings.isEnabled)
        tryPort();
}

void FtpServer::retryNow()
{
    if (m_retry)
        tryPort();
}

void FtpServer::applyCount(int count)
{
    const bool wasNeeded = m_openTransfers > 0;
    m_openTransfers = count;
    if (!m_isStarted || !m_settings.isEnabled || wasNeeded == (count > 0))
        return;
    if (count > 0)
        tryPort();
    else
        closePort();
}

void FtpServer::tryPort()
{
    m_retry.reset();
    if (m_listener.isListening())
        return;
    if (!m_listener.listen(m_settings.bindAddress, m_settings.port)) {
        const bool isForbidden = m_listener.serverError() == QAbstractSocket::SocketAccessError;
        note(false, m_settings.port, QStringLiteral("port %1 cannot be opened: %2").arg(m_settings.port).arg(m_listener.errorString()),
             isForbidden ? ErrorCode::PermissionDenied : ErrorCode::PortInUse);
        m_retry = m_clock.after(m_settings.portRetry, [this] { tryPort(); });
        return;
    }
    const quint16 port = m_listener.serverPort();
    m_settings.port = port; // where any free one was wanted: addresses are given before it is needed
    if (m_openTransfers == 0) {
        m_listener.close();
        note(false, m_settings.port, {}, ErrorCode::Internal);
        return;
    }
    qCInfo(logFiles) << "FTP listens on port" << port << "while a transfer needs it";
    note(true, port, {}, ErrorCode::Internal);
}

/// Who is connected may finish what is under way; nobody new comes in.
void FtpServer::closePort()
{
    m_retry.reset();
    if (m_listener.isListening())
        qCInfo(logFiles) << "FTP is off: no transfer needs it";
    m_listener.close();
    note(false, m_settings.port, {}, ErrorCode::Internal);
}

void FtpServer::note(bool isListening, quint16 port, const QString& problem, ErrorCode code)
{
    ports::ProtocolState state;
    state.protocol = TransferProtocol::Ftp;
    state.isAvailable = problem.isEmpty();
    state.isListening = isListening;
    state.port = port;
    state.reason = problem;
    state.reasonCode = code;
    {
        const std::lock_guard lock(m_mutex);
        if (state == m_state)
            return;
        m_state = state;
    }
    if (!problem.isEmpty())
        qCWarning(logFiles) << "FTP:" << problem;
    if (m_changed)
        m_changed();
}

void FtpServer::close()
{
    m_isStarted = false;
    m_retry.reset();
    m_listener.close();
    const QList<FtpConnection*> connections = std::exchange(m_connections, {});
    for (FtpConnection* connection : connections) {
        connection->disconnect(this);
        delete connection;
    }
}

// ---- clients ----------------------------------------------------------------------------------------

QByteArray FtpServer::refusalOf(const QHostAddress& peer) const
{
    if (!isLocalFtpPeer(peer))
        return FtpSession::farewell("This server is for its own network only.");
    const auto same = std::count_if(m_connections.begin(), m_connections.end(),
                                    [&peer](const FtpConnection* connection) { return connection->peer() == peer; });
    if (m_connections.size() >= m_settings.connectionLimit || same >= m_settings.connectionsPerAddress)
        return FtpSession::farewell("Too many connections; try again later.");
    return {};
}

void FtpServer::arrive(qintptr descriptor)
{
    auto* socket = new FtpSocket(descriptor, ControlReadAhead, this);
    if (socket->hasEnded()) {
        delete socket;
        return;
    }
    const QByteArray refusal = refusalOf(socket->peer());
    if (!refusal.isEmpty()) {
        sendAway(socket, refusal);
        return;
    }
    std::function<SSL*()> newTls;
    if (m_tls)
        newTls = [tls = m_tls] { return tls->newSession(); };
    const bool waitsForTls = m_tls && m_book.openTransfers({TransferProtocol::Ftps}) > 0;
    auto* connection = new FtpConnection(socket, {m_book, m_throttle, m_nextPassivePort, m_clock, m_settings, newTls}, waitsForTls, this);
    m_connections.append(connection);
    connect(connection, &FtpConnection::finished, this, [this, connection] { drop(connection); });
}

void FtpServer::sendAway(FtpSocket* socket, const QByteArray& reason)
{
    ++m_refused;
    const auto now = m_clock.monotonic();
    if (!m_refusedToldAt || now - *m_refusedToldAt >= RefusedToldEvery) {
        qCInfo(logFiles) << "FTP client" << socket->peer().toString() << "sent away:" << reason.trimmed() << "- since the start:" << m_refused;
        m_refusedToldAt = now;
    }
    connect(socket, &FtpSocket::disconnected, socket, &QObject::deleteLater);
    socket->write(reason.constData(), reason.size());
    socket->close();
}

void FtpServer::drop(FtpConnection* connection)
{
    m_connections.removeOne(connection);
    connection->deleteLater();
}

} // namespace forecourt::files
