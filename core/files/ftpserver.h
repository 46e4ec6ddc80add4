// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// FTP and FTPS for chargers that speak nothing else: passive mode, private networks, off until a transfer needs it.
#pragma once

#include "core/files/ftplistener.h"
#include "core/files/ftpthrottle.h"
#include "core/files/transferdoor.h"

#include <functional>
#include <memory>
#include <mutex>

namespace forecourt::http {
class TlsContext;
}

namespace forecourt::files {

class FtpConnection;
class FtpSocket;
class TransferBook;

/// The door of ftp: and ftps: addresses. One port serves both: ftps: by AUTH TLS, or with TLS from the first byte. Each
/// transfer has its own user, which sees the folder of that transfer and nothing else. Thread: files (before start() also
/// the one that made it), except for the functions of TransferDoor, which come from any.
class FtpServer final : public QObject, public TransferDoor
{
    Q_OBJECT

public:
    /// \a changed: states() give something else now; called on the files' thread. \a book outlives the server.
    FtpServer(FtpSettings settings, TransferBook& book, Clock& clock, std::function<void()> changed = {});
    ~FtpServer() override;

    /// From now on the port is opened when a transfer needs it; at once it is only tried whether it could be. Thread: files.
    void start();
    /// Tries at once to open a port that could not be opened. Thread: files.
    void retryNow();

    // TransferDoor. Thread: any.
    [[nodiscard]] QList<ports::ProtocolState> states() const override;
    [[nodiscard]] bool alwaysNeedsLogin() const override { return true; }
    [[nodiscard]] QString path(const ports::TransferAccess& access, const QString& name) const override;
    void setOpenTransfers(int count) override;

    /// Clients that are connected now. Thread: files.
    [[nodiscard]] int connectionCount() const { return static_cast<int>(m_connections.size()); }
    /// Clients sent away since the start, for they came from outside or were too many. Thread: files.
    [[nodiscard]] qint64 refusedCount() const { return m_refused; }
    /// Closes the port and every connection. Thread: files.
    void close();

private:
    void applyCount(int count);
    /// Opens the port, or without transfers only tries whether it could be.
    void tryPort();
    void closePort();
    void note(bool isListening, quint16 port, const QString& problem, ErrorCode code);
    void arrive(qintptr descriptor);
    void sendAway(FtpSocket* socket, const QByteArray& reason);
    void loadCertificate();
    [[nodiscard]] QByteArray refusalOf(const QHostAddress& peer) const;
    void drop(FtpConnection* connection);

    FtpSettings m_settings;
    std::shared_ptr<const http::TlsContext> m_tls; ///< null: no FTPS
    Error m_tlsProblem;                            ///< why
    TransferBook& m_book;
    Clock& m_clock;
    const std::function<void()> m_changed;
    FtpThrottle m_throttle;
    FtpListener m_listener;
    QList<FtpConnection*> m_connections; ///< children
    quint16 m_nextPassivePort = 0;
    std::unique_ptr<ScheduledCall> m_retry;
    int m_openTransfers = 0;
    bool m_isStarted = false;
    qint64 m_refused = 0;
    std::optional<std::chrono::milliseconds> m_refusedToldAt;

    // guards m_state: written on the files' thread, read on any
    mutable std::mutex m_mutex;
    ports::ProtocolState m_state; ///< of FTP; FTPS differs by its certificate
};

} // namespace forecourt::files
