// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The calls of an attached console, each led to the facade that the window uses as well.
#pragma once

#include "core/http/httpmessage.h"

#include <QHash>

#include <functional>

namespace forecourt::localapi {

struct ApiContext;

/// By name; called on pool threads.
using ConsoleCalls = QHash<QString, std::function<http::HttpResponse(ApiContext& context, const http::HttpRequest& request)>>;

/// Which console asks; of one that does not say: empty.
[[nodiscard]] QByteArray consoleOf(const http::HttpRequest& request);

/// One for each of wire::calls.
[[nodiscard]] ConsoleCalls makeConsoleCalls();

} // namespace forecourt::localapi
