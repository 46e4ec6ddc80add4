// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The one HTTP server of the project: cpp-httplib behind our own routes, limits and rules.
#pragma once

#include "core/base/result.h"
#include "core/http/router.h"
#include "core/http/streamexchange.h"

#include <QObject>
#include <QStringList>

#include <chrono>
#include <memory>

namespace forecourt::http {

/// How a server behaves.
struct ServerOptions
{
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0;                       ///< 0: any free one
    int threads = 32;                       ///< handlers may block this many
    qint64 maximumBodyBytes = 1024 * 1024;  ///< over it 413
    std::chrono::seconds readTimeout{10};   ///< between two pieces of a request
    std::chrono::seconds requestDeadline{30}; ///< from the first byte of a request to its last
    std::chrono::seconds writeTimeout{10};
    QByteArray token;                       ///< what routes with needsToken ask for; never empty with such routes
    QStringList hosts;                      ///< names allowed in Host beside the loopback ones; others get 421
    QString certificateFile;                ///< PEM; with key: TLS. Without both only a loopback address is listened on
    QString keyFile;                        ///< PEM
    bool isPlainAllowed = false;            ///< other computers may come without TLS, on the same port, whatever is set
    int niceness = 0;                       ///< 0 to 19: how much the threads stand back behind the program's others
    int sendBufferBytes = 0;                ///< of a connection; 0: as the system has it
};

/// Serves routes from a thread pool of its own. One request per connection (Connection: close), so that
/// neither a pipelined request nor an unread body can be taken for another request. Thread: the one that
/// made it; handlers run on pool threads.
class HttpServer : public QObject
{
    Q_OBJECT

public:
    HttpServer(ServerOptions options, std::vector<Route> routes, QObject* parent = nullptr);
    /// One that serves big bodies instead of routes: each request goes to \a handler with its head alone. Token, hosts and
    /// maximumBodyBytes do not count; readTimeout is the longest pause in a body, requestDeadline is for the head.
    [[nodiscard]] static std::unique_ptr<HttpServer> forStreams(ServerOptions options, StreamHandler handler);
    /// Stops and waits for handlers that still run; call stop() and await stopped() to not wait here.
    ~HttpServer() override;

    /// Opens the port; the result is its number. Call once. Errors: PortInUse (args: port),
    /// PermissionDenied (args: port), InvalidInput (not an address; one that asks for TLS; the key is another
    /// certificate's), FileFailed (certificate or key; args: file).
    [[nodiscard]] Result<quint16> listen();

    /// Closes the port, lets running handlers end; then stopped() is emitted. Returns at once.
    void stop();

    [[nodiscard]] bool isListening() const;
    [[nodiscard]] const Router& router() const;

Q_SIGNALS:
    void stopped();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace forecourt::http
