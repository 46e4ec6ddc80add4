// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Fuzz target: any bytes sent to the HTTP server of the local API, over a socket (path, query, headers, JSON).
#include "core/http/httpserver.h"
#include "core/localapi/eventhub.h"
#include "core/localapi/requestreader.h"

#include <arpa/inet.h>
#include <cstdint>
#include <cstdlib>
#include <netinet/in.h>
#include <sys/socket.h>
#include <tuple>
#include <unistd.h>

using namespace forecourt;
using namespace forecourt::http;
using namespace forecourt::localapi;

namespace {

const QByteArray Token("fuzzfuzzfuzzfuzz");
const QByteArray SecretMark("behind-the-token");
const QByteArray OpenMark("for-everybody");

void require(bool condition)
{
    if (!condition)
        std::abort();
}

/// Asks for a field of every kind, as the routes do.
HttpResponse readEverything(const HttpRequest& request)
{
    static EventHub hub("fuzz");
    QueryReader query(request);
    std::ignore = query.text("after");
    require(query.limit() >= 1 && query.limit() <= 1000);
    std::ignore = query.boolean("wait", true);
    std::ignore = query.time("from");
    std::ignore = query.choice("state", {QStringLiteral("live"), QStringLiteral("finished")});
    BodyReader body(request, BodyReader::Empty::Allowed);
    require(body.text("name", 100).value_or(QString()).size() <= 100);
    std::ignore = body.boolean("admitted");
    const auto profile = body.integer("securityProfile", 0, 3);
    require(!profile || (*profile >= 0 && *profile <= 3));
    std::ignore = body.time("expiresAt");
    std::ignore = body.texts("stations", 20);
    std::ignore = body.object("payload");
    if (const auto reader = hub.subscribe(request.headers.value("last-event-id")))
        require((*reader)->next(std::chrono::milliseconds(0)).has_value());
    if (const auto refusal = query.refusal())
        return *refusal;
    if (const auto refusal = body.refusal())
        return *refusal;
    return jsonResponse({{QString::fromLatin1(SecretMark), request.pathParameter("id")}});
}

HttpResponse answerAnybody(const HttpRequest&)
{
    return jsonResponse({{QString::fromLatin1(OpenMark), true}});
}

quint16 openPort()
{
    ServerOptions options;
    options.threads = 4;
    options.token = Token;
    options.maximumBodyBytes = 8192;
    std::vector<Route> routes;
    for (const Method method : {Method::Get, Method::Put, Method::Post, Method::Patch, Method::Delete})
        routes.push_back({method, QStringLiteral("/api/v1/stations/{id}"), true, readEverything});
    routes.push_back({Method::Post, QStringLiteral("/api/v1/stations/{id}/commands"), true, readEverything});
    routes.push_back({Method::Get, QStringLiteral("/api/v1/health"), false, answerAnybody});
    static HttpServer server(options, std::move(routes));
    return server.listen().value_or(quint16(0));
}

/// What the server says to \a bytes until it closes.
QByteArray exchange(quint16 port, const QByteArray& bytes)
{
    const int connection = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    require(::connect(connection, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0);
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t count = ::send(connection, bytes.constData() + sent, static_cast<size_t>(bytes.size() - sent), MSG_NOSIGNAL);
        if (count <= 0)
            break; // it has heard enough
        sent += count;
    }
    ::shutdown(connection, SHUT_WR);
    QByteArray answer;
    char buffer[4096];
    for (ssize_t count = 1; count > 0;) {
        count = ::recv(connection, buffer, sizeof(buffer), 0);
        if (count > 0)
            answer.append(buffer, count);
    }
    ::close(connection);
    return answer;
}

/// Nothing, or a head and as much body as it says, or none (HEAD).
bool isOneAnswer(const QByteArray& answer)
{
    if (answer.isEmpty())
        return true;
    const qsizetype end = answer.indexOf("\r\n\r\n");
    if (!answer.startsWith("HTTP/1.1 ") || end < 0)
        return false;
    const QByteArray head = answer.left(end).toLower();
    const qsizetype at = head.indexOf("\r\ncontent-length: ");
    const qsizetype line = at < 0 ? -1 : head.indexOf("\r\n", at + 2);
    const qsizetype length = at < 0 ? 0 : head.mid(at + 18, line < 0 ? -1 : line - at - 18).toLongLong();
    return answer.size() == end + 4 + length || answer.size() == end + 4;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const quint16 port = openPort();
    require(port != 0);
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    QByteArray answer = exchange(port, bytes);
    if (const QByteArray goOn("HTTP/1.1 100 Continue\r\n\r\n"); answer.startsWith(goOn))
        answer.remove(0, goOn.size());
    require(isOneAnswer(answer)); // one request per connection
    // nobody gets in without the token, or for another host's name
    require(!answer.contains(SecretMark) || bytes.contains(Token));
    const QByteArray lower = bytes.toLower();
    const bool namesUs = lower.contains("localhost") || lower.contains("127.") || lower.contains("::1");
    require(namesUs || (!answer.contains(SecretMark) && !answer.contains(OpenMark)));
    return 0;
}
