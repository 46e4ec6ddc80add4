// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/localapi/localapi.h"

#include "core/http/httpserver.h"
#include "core/localapi/apicontext.h"
#include "core/localapi/changehub.h"
#include "core/localapi/consoleholds.h"
#include "core/localapi/eventfeed.h"
#include "core/localapi/eventhub.h"
#include "core/localapi/metrics.h"
#include "core/localapi/uploadshelf.h"

#include <QDateTime>
#include <QFile>

namespace forecourt::localapi {

namespace {

/// Event streams (16), attached consoles (12), waiting commands (24), long calls (4) and quick answers never take each
/// other's threads.
constexpr int Threads = 64;

/// Another one at each start, so that ids of earlier events are known as such.
QByteArray newEpoch()
{
    return QByteArray::number(QDateTime::currentMSecsSinceEpoch(), 36);
}

http::HttpResponse getDescription(ApiContext&, const http::HttpRequest& request)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    return {200, QByteArrayLiteral("application/json"), openApiDescription(), {}};
}

Routes makeRoutes(ApiContext& context)
{
    Routes routes;
    addSiteRoutes(routes, context);
    addStationRoutes(routes, context);
    addLobbyRoutes(routes, context);
    addCommandRoutes(routes, context);
    addTokenRoutes(routes, context);
    addSessionRoutes(routes, context);
    addRecordRoutes(routes, context);
    addReservationRoutes(routes, context);
    addJobRoutes(routes, context);
    addFileRoutes(routes, context);
    addVendorRoutes(routes, context);
    addPriceRoutes(routes, context);
    addAssignmentRoutes(routes, context);
    addWatchRoutes(routes, context);
    addConsoleRoutes(routes, context);
    addRoute(routes, context, http::Method::Get, "/openapi.json", getDescription);
    return routes;
}

} // namespace

QByteArray openApiDescription()
{
    QFile file(QStringLiteral(":/localapi/openapi.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

LocalApi::LocalApi(Options options, api::Engine& engine, api::Administration& administration,
                   api::History& history, api::LiveSite& live, QObject* parent)
    : QObject(parent)
    , m_bridge(std::make_unique<MainThreadBridge>(live))
    , m_events(std::make_unique<EventHub>(newEpoch()))
    , m_feed(std::make_unique<EventFeed>(live, *m_events))
    , m_metrics(std::make_unique<Metrics>(live, std::move(options.figures)))
    , m_uploads(std::make_unique<UploadShelf>(options.uploadFolder))
    , m_context(new ApiContext{engine, administration, history, live, *m_bridge, *m_events, *m_metrics, *m_uploads})
{
    m_context->console = options.console;
    m_context->calls = makeConsoleCalls();
    m_context->prices = options.prices;
    if (options.console.areThere()) {
        m_changes = std::make_unique<ChangeHub>(*options.console.changes, live);
        m_context->changes = m_changes.get();
        m_holds = std::make_unique<ConsoleHolds>(administration);
        m_context->holds = m_holds.get();
        connect(m_changes.get(), &ChangeHub::readerCame, m_holds.get(), &ConsoleHolds::streamOpened);
        connect(m_changes.get(), &ChangeHub::readerLeft, m_holds.get(), &ConsoleHolds::streamEnded);
    }
    http::ServerOptions server;
    server.port = options.port;
    server.token = options.token;
    server.hosts = options.hosts;
    if (!options.address.isEmpty()) {
        server.address = options.address;
        server.hosts.append(options.address.toLower());
        server.certificateFile = options.certificateFile;
        server.keyFile = options.keyFile;
    }
    server.threads = Threads;
    m_server = std::make_unique<http::HttpServer>(server, makeRoutes(*m_context));
    connect(m_server.get(), &http::HttpServer::stopped, this, &LocalApi::stopped);
}

LocalApi::~LocalApi()
{
    m_bridge->close(); // handlers that wait for this thread must not keep the server from ending
    m_events->close();
    if (m_changes)
        m_changes->close();
}

Result<quint16> LocalApi::listen()
{
    return m_server->listen();
}

void LocalApi::stop()
{
    m_bridge->close();
    m_events->close();
    if (m_changes)
        m_changes->close();
    m_server->stop();
}

const http::Router& LocalApi::router() const
{
    return m_server->router();
}

} // namespace forecourt::localapi
