// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The library's server with what it lacks: our own stream below it, TLS and plain on one port, bodies that take their time.
#pragma once

#include "core/http/httpserver.h"
#include "core/http/streamserving.h"
#include "core/http/tlscontext.h"

#include <atomic>
#include <functional>
#include <httplib.h>
#include <memory>

namespace forecourt::http {

/// cpp-httplib's server on our own stream, one request per connection.
class HttplibServer final : public httplib::Server
{
public:
    HttplibServer(const ServerOptions& options, const std::atomic<bool>& isStopping)
        : m_options(options), m_isStopping(isStopping)
    {
    }

    /// Before listening; null: plain.
    void setTls(std::unique_ptr<TlsContext> tls) { m_tls = std::move(tls); }

    /// Before listening; what answers in place of the library.
    void setStreaming(std::unique_ptr<StreamServing> streaming) { m_streaming = std::move(streaming); }

    /// Before listening; whose body may take as long as it needs.
    void setLengthy(std::function<bool(const httplib::Request&)> isLengthy) { m_isLengthy = std::move(isLengthy); }

    /// The library lets five connections wait for accept; more would be lost for a second or for good.
    void lengthenQueue();

private:
    bool process_and_close_socket(socket_t socket) override;

    const ServerOptions& m_options;
    const std::atomic<bool>& m_isStopping;
    std::unique_ptr<TlsContext> m_tls;
    std::unique_ptr<StreamServing> m_streaming;
    std::function<bool(const httplib::Request&)> m_isLengthy;
};

} // namespace forecourt::http
