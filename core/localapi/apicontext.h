// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What every handler of the local API works with.
#pragma once

#include "core/api/administration.h"
#include "core/api/engine.h"
#include "core/api/history.h"
#include "core/api/livesite.h"
#include "core/api/prices.h"
#include "core/http/router.h"
#include "core/localapi/consolecalls.h"
#include "core/localapi/consoleservices.h"
#include "core/localapi/mainthreadbridge.h"
#include "core/localapi/requestreader.h"

#include <atomic>

namespace forecourt::localapi {

class ChangeHub;
class ConsoleHolds;
class EventHub;
class Metrics;
class UploadShelf;

/// Handlers get this by reference and may use all of it from pool threads; the live site only inside
/// bridge.read() and bridge.awaitLive().
struct ApiContext
{
    api::Engine& engine;
    api::Administration& administration;
    api::History& history;
    api::LiveSite& live;
    MainThreadBridge& bridge;
    EventHub& events;
    Metrics& metrics;
    UploadShelf& uploads;
    std::atomic<int> waitingCommands = 0;
    ConsoleServices console{}; ///< some or all may be missing
    ChangeHub* changes = nullptr; ///< with console only
    ConsoleHolds* holds = nullptr; ///< likewise; used inside bridge.await() only
    ConsoleCalls calls{};
    std::atomic<int> longCalls = 0;
    std::atomic<int> uploadsRunning = 0;
    api::Prices* prices = nullptr; ///< null: no routes for prices
};

/// Console calls and uploads that last: each holds a thread of the server.
constexpr int MostLongCalls = 4;

using Routes = std::vector<http::Route>;
using ApiHandler = http::HttpResponse (*)(ApiContext& context, const http::HttpRequest& request);

/// How long a change may take to appear in the live site before the answer goes out without waiting more.
constexpr std::chrono::milliseconds ShowDeadline{2000};

/// Adds a route below /api/v1.
void addRoute(Routes& routes, ApiContext& context, http::Method method, const char* pattern, ApiHandler handler,
              bool needsToken = true);

/// The answer to a failure. InvalidInput becomes \a inputStatus with one issue per argument.
[[nodiscard]] http::HttpResponse errorResponse(const Error& error, int inputStatus = 400);

/// {"items":[…],"next":"…"|null}
[[nodiscard]] http::HttpResponse pageResponse(const QJsonArray& items, const QString& next);

void addSiteRoutes(Routes& routes, ApiContext& context);
void addStationRoutes(Routes& routes, ApiContext& context);
void addLobbyRoutes(Routes& routes, ApiContext& context);
void addCommandRoutes(Routes& routes, ApiContext& context);
void addTokenRoutes(Routes& routes, ApiContext& context);
void addSessionRoutes(Routes& routes, ApiContext& context);
void addRecordRoutes(Routes& routes, ApiContext& context);
void addPriceRoutes(Routes& routes, ApiContext& context);
void addAssignmentRoutes(Routes& routes, ApiContext& context);
void addReservationRoutes(Routes& routes, ApiContext& context);
void addJobRoutes(Routes& routes, ApiContext& context);
void addFileRoutes(Routes& routes, ApiContext& context);
void addVendorRoutes(Routes& routes, ApiContext& context);
void addWatchRoutes(Routes& routes, ApiContext& context);
void addConsoleRoutes(Routes& routes, ApiContext& context);

/// Sends a command and answers with its record: at its end, or at once where \a isWaited is false (202).
[[nodiscard]] http::HttpResponse runCommand(ApiContext& context, const CommandRequest& request, bool isWaited);

} // namespace forecourt::localapi
