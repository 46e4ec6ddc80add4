// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which handler answers a method and a path.
#pragma once

#include "core/http/httpmessage.h"

#include <functional>
#include <variant>
#include <vector>

namespace forecourt::http {

/// Called on a pool thread; may block there.
using Handler = std::function<HttpResponse(const HttpRequest& request)>;

/// The same with a body that is never whole in memory; HttpRequest::body is empty.
using StreamedHandler = std::function<HttpResponse(const HttpRequest& request, const BodySource& body)>;

/// One route. Segments in braces match one segment of a path, e.g. /api/v1/stations/{id}.
struct Route
{
    Method method = Method::Get;
    QString pattern;
    bool needsToken = true;
    Handler handler;
    qint64 maximumBodyBytes = 0; ///< 0: as the server's. Longer bodies than the server's are read only of who has the token
    /// In place of the handler, of PUT and POST: the body goes through in pieces, without a deadline but readTimeout. The
    /// pattern has no braces.
    StreamedHandler streamed = {};
};

/// Matches requests to routes. Thread: any, once made.
class Router
{
public:
    explicit Router(std::vector<Route> routes);

    struct Match
    {
        const Route* route = nullptr;
        QHash<QString, QString> parameters; ///< percent-decoded
    };
    struct NoSuchPath
    {
    };
    struct NoSuchMethod
    {
        QByteArray allowed; ///< value of the Allow header
    };
    /// A percent sequence that is not UTF-8.
    struct BadPath
    {
    };
    using Outcome = std::variant<Match, NoSuchPath, NoSuchMethod, BadPath>;

    /// \a rawPath as sent, without query. An encoded slash stays inside its segment.
    [[nodiscard]] Outcome find(Method method, const QByteArray& rawPath) const;

    [[nodiscard]] const std::vector<Route>& routes() const { return m_routes; }

private:
    std::vector<Route> m_routes;
};

/// Percent-decoded text; empty optional where the result is not UTF-8 or holds a NUL.
[[nodiscard]] std::optional<QString> percentDecoded(const QByteArray& encoded);

/// Names and values behind the question mark; plus signs are spaces. Empty optional as percentDecoded().
[[nodiscard]] std::optional<QList<QPair<QString, QString>>> parseQuery(const QByteArray& encoded);

} // namespace forecourt::http
