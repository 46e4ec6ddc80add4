// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The HTTP and HTTPS server of files: both on one port.
#pragma once

#include "core/files/filedesk.h"
#include "core/http/httpserver.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <mutex>

namespace forecourt::files {

/// What the HTTP door is told.
struct HttpDoorOptions
{
    QString address;         ///< to listen on; empty: all
    quint16 port = 8888;     ///< 0: any free one (tests)
    QString certificateFile; ///< PEM; with key: HTTPS too
    QString keyFile;
    int threads = 64;        ///< transfers at the same time; more wait
    std::chrono::seconds longestPause{60};  ///< of a station in the middle of a transfer
    std::chrono::seconds headDeadline{20};  ///< from connecting to the whole head
};

/// Serves /f/<secret> and /f/<secret>/<any name>: GET and HEAD of a file, PUT and POST of one. Thread: files; its handlers run
/// on threads of their own, behind those of the engine.
class HttpDoor final : public QObject, public TransferDoor
{
    Q_OBJECT

public:
    HttpDoor(FileDesk& desk, HttpDoorOptions options);
    /// Waits for connections that still run; call stop() and await stopped() to not wait here.
    ~HttpDoor() override;

    /// Opens the port; the result is its number. Errors: as http::HttpServer::listen(). A certificate that cannot be used
    /// does not close the port: HTTPS is then not available, and states() says why.
    [[nodiscard]] Result<quint16> listen();
    /// Tries every five seconds where the port is taken, until it is open.
    void keepListening();
    /// Tries at once where the port is not open.
    void retryNow();
    /// Closes the port, cuts connections (the desk is closed before); then stopped() is emitted.
    void stop();

    // TransferDoor. Thread: any.
    [[nodiscard]] QList<ports::ProtocolState> states() const override;
    [[nodiscard]] bool alwaysNeedsLogin() const override { return false; }
    [[nodiscard]] QString path(const ports::TransferAccess& access, const QString& name) const override;
    void setOpenTransfers(int count) override;

Q_SIGNALS:
    void stopped();

private:
    [[nodiscard]] bool wantsTls() const;
    [[nodiscard]] Result<quint16> listenOn(const QString& address, bool isTls);
    [[nodiscard]] Result<quint16> listenAnywhere(bool isTls);
    void setStates(quint16 port, const std::optional<Error>& plain, const std::optional<Error>& tls, bool isOpen);

    FileDesk& m_desk;
    const HttpDoorOptions m_options;
    std::unique_ptr<http::HttpServer> m_server;
    QTimer m_retry{this};
    // guards m_states: set on the files' thread, read on others
    mutable std::mutex m_mutex;
    QList<ports::ProtocolState> m_states;
};

} // namespace forecourt::files
