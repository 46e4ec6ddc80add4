// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The local HTTP API: one interface for scripts, dashboards and tests over the same facade as the window.
#pragma once

#include "core/api/administration.h"
#include "core/api/engine.h"
#include "core/api/figures.h"
#include "core/api/history.h"
#include "core/api/livesite.h"
#include "core/api/prices.h"
#include "core/base/result.h"
#include "core/localapi/consoleservices.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

namespace forecourt::http {
class HttpServer;
class Router;
}

namespace forecourt::localapi {

class ChangeHub;
class ConsoleHolds;
class EventFeed;
class EventHub;
class MainThreadBridge;
class Metrics;
class UploadShelf;
struct ApiContext;

/// Serves the local API, on the loopback address if nothing else is said. Everything referred to must outlive it. Thread: the live
/// site's.
class LocalApi : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        quint16 port = 0; ///< 0: any free one
        QByteArray token; ///< see loadOrMakeToken()
        QStringList hosts = {}; ///< names allowed in Host beside the loopback ones, lower case
        /// Where it listens; empty: the loopback address. Anywhere else it needs certificate and key (PEM files).
        QString address = {};
        QString certificateFile = {};
        QString keyFile = {};
        std::function<api::RunFigures()> figures = {}; ///< for the metrics; called on any thread
        ConsoleServices console = {}; ///< for attached consoles; without them none can attach
        QString uploadFolder = {}; ///< ours alone, for files that are brought; empty: none are taken
        api::Prices* prices = nullptr; ///< without them there are no routes for prices
    };

    LocalApi(Options options, api::Engine& engine, api::Administration& administration, api::History& history,
             api::LiveSite& live, QObject* parent = nullptr);
    ~LocalApi() override;

    /// Opens the port; the result is its number. Errors: PortInUse, PermissionDenied (args: port), InvalidInput and
    /// FileFailed where another address is wanted without a certificate and key that can be used.
    [[nodiscard]] Result<quint16> listen();

    /// Answers what waits with 503 and closes; then stopped(). Returns at once.
    void stop();

    [[nodiscard]] const http::Router& router() const;

Q_SIGNALS:
    void stopped();

private:
    std::unique_ptr<MainThreadBridge> m_bridge;
    std::unique_ptr<EventHub> m_events;
    std::unique_ptr<EventFeed> m_feed;
    std::unique_ptr<Metrics> m_metrics;
    std::unique_ptr<ChangeHub> m_changes; ///< with Options::console only
    std::unique_ptr<ConsoleHolds> m_holds; ///< likewise
    std::unique_ptr<UploadShelf> m_uploads;
    std::unique_ptr<ApiContext> m_context;
    std::unique_ptr<http::HttpServer> m_server;
};

/// The OpenAPI 3 description, as served at /api/v1/openapi.json.
[[nodiscard]] QByteArray openApiDescription();

} // namespace forecourt::localapi
