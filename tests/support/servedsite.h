// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A service made of fakes, and a console's link to it over a real socket.
#pragma once

#include "core/localapi/localapi.h"
#include "core/remote/remotesystem.h"

#include <QTemporaryDir>

#include <memory>

namespace forecourt::tests {

/// What stands behind the service. Everything outlives it.
struct ServedParts
{
    api::ChangeSource& source;
    api::Engine& engine;
    api::Administration& administration;
    api::History& history;
    localapi::ConsoleServices console; ///< without changes
    api::Prices* prices = nullptr;
};

inline const QByteArray ServedToken("0123456789abcdef0123456789abcdef");

/// The local API with a mirror of its own; can be stopped and started again at the same port. Thread: the test's.
class ServedSite
{
public:
    explicit ServedSite(ServedParts parts) : m_parts(parts), m_live(parts.source)
    {
        m_parts.console.changes = &m_parts.source;
    }

    [[nodiscard]] bool start(const QByteArray& token = ServedToken)
    {
        localapi::LocalApi::Options options;
        options.port = m_port;
        options.token = token;
        options.console = m_parts.console;
        options.prices = m_parts.prices;
        options.uploadFolder = m_uploads.filePath(QStringLiteral("uploads"));
        m_api = std::make_unique<localapi::LocalApi>(options, m_parts.engine, m_parts.administration, m_parts.history, m_live);
        const auto port = m_api->listen();
        m_port = port.value_or(m_port);
        return port.has_value();
    }
    /// As a service that ends; connections are cut.
    void stop() { m_api.reset(); }

    [[nodiscard]] QString uploadFolder() const { return m_uploads.filePath(QStringLiteral("uploads")); }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] const api::LiveSite& live() const { return m_live; }

private:
    ServedParts m_parts;
    QTemporaryDir m_uploads;
    api::LiveSite m_live;
    std::unique_ptr<localapi::LocalApi> m_api;
    quint16 m_port = 0;
};

/// Tries again soon and gives up soon, as no person would want it.
inline remote::LinkOptions hastyLink(quint16 port, const QByteArray& token = ServedToken)
{
    remote::LinkOptions options;
    QUrl base(QStringLiteral("http://127.0.0.1"));
    base.setPort(port);
    options.target = [base, token]() -> Result<remote::Target> { return remote::Target{base, token}; };
    options.firstPause = std::chrono::milliseconds(20);
    options.longestPause = std::chrono::milliseconds(100);
    options.farewell = std::chrono::milliseconds(20);
    return options;
}

} // namespace forecourt::tests
