// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpserver.h"

#include "core/base/logging.h"
#include "core/base/workerthread.h"
#include "core/http/boundedpool.h"
#include "core/http/hostnames.h"
#include "core/http/httplibserver.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <netinet/in.h>
#include <sys/socket.h>

namespace forecourt::http {

namespace {

constexpr size_t MaximumTargetLength = 2048;
/// How often a stream looks whether its peer is still there, and whether the server ends.
constexpr std::chrono::milliseconds StreamSlice{200};

/// Both run the same time whatever they hold, so the time tells nothing of the secret.
bool areEqual(const QByteArray& a, const QByteArray& b)
{
    unsigned difference = a.size() == b.size() ? 0U : 1U;
    for (qsizetype i = 0; i < a.size(); ++i) {
        const char other = b.isEmpty() ? '\0' : b[i % b.size()];
        difference |= static_cast<unsigned char>(static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(other));
    }
    return difference == 0;
}

std::optional<Method> methodOf(const std::string& name)
{
    if (name == "GET" || name == "HEAD")
        return Method::Get;
    for (const Method method : {Method::Put, Method::Post, Method::Patch, Method::Delete}) {
        if (methodName(method).toStdString() == name)
            return method;
    }
    return std::nullopt;
}

/// Sends \a from until it ends, or \a isPeerThere no longer holds.
void writeStream(const HttpResponse& from, const std::function<bool()>& isPeerThere, httplib::Response& to)
{
    to.set_chunked_content_provider(
        from.contentType.toStdString(), [source = from.source, isPeerThere](size_t, httplib::DataSink& sink) {
            if (!isPeerThere())
                return false;
            const auto bytes = source->next(StreamSlice);
            if (!bytes) {
                sink.done();
                return true;
            }
            return bytes->isEmpty() || sink.write(bytes->constData(), static_cast<size_t>(bytes->size()));
        });
}

QHash<QByteArray, QByteArray> headersOf(const httplib::Request& request)
{
    QHash<QByteArray, QByteArray> headers;
    for (const auto& [name, value] : request.headers) {
        const QByteArray key = QByteArray::fromStdString(name).toLower();
        if (!headers.contains(key))
            headers.insert(key, QByteArray::fromStdString(value));
    }
    return headers;
}

void write(const HttpResponse& from, httplib::Response& to)
{
    to.status = from.status;
    for (const auto& [name, value] : from.headers)
        to.set_header(name.toStdString(), value.toStdString());
    if (from.status != 204 && !from.source)
        to.set_content(from.body.toStdString(), from.contentType.toStdString());
}

} // namespace

class HttpServer::Private
{
public:
    Private(ServerOptions serverOptions, std::vector<Route> routes)
        : options(std::move(serverOptions)), router(std::move(routes)), server(options, isStopping)
    {
    }

    void configure();
    void addStreamed();
    void addHandlers();
    [[nodiscard]] Result<void> secure();
    [[nodiscard]] HttpResponse answer(const httplib::Request& request) const;
    [[nodiscard]] tl::expected<Router::Match, HttpResponse> routeOf(const httplib::Request& request) const;
    [[nodiscard]] std::optional<HttpResponse> refusalOfBody(const httplib::Request& request) const;
    [[nodiscard]] qint64 longestBody() const;
    [[nodiscard]] std::optional<HttpResponse> refusal(const httplib::Request& request) const;
    [[nodiscard]] HttpResponse dispatch(const Router::Match& match, const httplib::Request& request,
                                        const BodySource& body = {}) const;
    [[nodiscard]] bool isLengthy(const httplib::Request& request) const;
    [[nodiscard]] bool hasToken(const httplib::Request& request) const;

    const ServerOptions options;
    const Router router;
    std::atomic<bool> isAccepting = false;
    std::atomic<bool> isStopping = false;
    HttplibServer server;
    std::unique_ptr<WorkerThread> thread;
};

void HttpServer::Private::configure()
{
    // the library's own choice is SO_REUSEPORT, with which two programs share a port without noticing
    server.set_socket_options([](socket_t socket) {
        const int yes = 1;
        ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
        const int no = 0; // "::" takes IPv4 too; of an IPv4 socket the call fails, and nothing is lost
        ::setsockopt(socket, IPPROTO_IPV6, IPV6_V6ONLY, &no, sizeof(no));
    });
    server.set_payload_max_length(static_cast<size_t>(longestBody()));
    server.set_tcp_nodelay(true);
    server.new_task_queue = [this]() -> httplib::TaskQueue* {
        isAccepting = true;
        if (isStopping)
            server.stop(); // stop() came before the accept loop began
        return new BoundedPool(options.threads, options.niceness);
    };
    // before a byte of the body is read
    server.set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
        const auto refused = request.target.size() > MaximumTargetLength
            ? problemResponse(414, QStringLiteral("The address is longer than 2048 characters"))
            : refusalOfBody(request);
        if (!refused)
            return httplib::Server::HandlerResponse::Unhandled;
        write(*refused, response);
        return httplib::Server::HandlerResponse::Handled;
    });
    addStreamed(); // before what takes everything
    addHandlers();
}

void HttpServer::Private::addHandlers()
{
    const auto handler = [this](const httplib::Request& request, httplib::Response& response) {
        const HttpResponse answered = answer(request);
        write(answered, response);
        if (answered.source)
            writeStream(answered, [&request] { return request.progress(0, 0); }, response);
    };
    const std::string everything = R"([\s\S]*)";
    server.Get(everything, handler)
        .Put(everything, handler)
        .Post(everything, handler)
        .Patch(everything, handler)
        .Delete(everything, handler)
        .Options(everything, handler);
    server.set_error_handler([](const httplib::Request&, httplib::Response& response) {
        if (!response.body.empty())
            return;
        const QString detail = response.status == 413 ? QStringLiteral("The body is too long")
                                                      : QStringLiteral("The request could not be read");
        write(problemResponse(response.status, detail), response);
    });
    using Thrown = const std::exception_ptr&;
    server.set_exception_handler([](const httplib::Request&, httplib::Response& response, Thrown) {
        qCCritical(logHttp) << "a handler threw";
        write(problemResponse(500, QStringLiteral("The request failed inside the program")), response);
    });
}

/// The library asks these before the others, and reads nothing by itself.
void HttpServer::Private::addStreamed()
{
    server.setLengthy([this](const httplib::Request& request) { return isLengthy(request); });
    const auto handler = [this](const httplib::Request& request, httplib::Response& response, const httplib::ContentReader& reader) {
        const auto match = routeOf(request);
        if (!match)
            return write(match.error(), response);
        if (!isLengthy(request))
            return write(problemResponse(413, QStringLiteral("The body is too long")), response);
        const BodySource body = [&reader](const BodyPiece& piece) {
            return reader([&piece](const char* bytes, size_t count) { return piece(bytes, static_cast<qint64>(count)); });
        };
        write(dispatch(*match, request, body), response);
    };
    for (const Route& route : router.routes()) {
        if (route.streamed && route.method == Method::Put)
            server.Put(route.pattern.toStdString(), handler);
        else if (route.streamed && route.method == Method::Post)
            server.Post(route.pattern.toStdString(), handler);
    }
}

/// A body that is streamed, of who may send it, and not longer than allowed.
bool HttpServer::Private::isLengthy(const httplib::Request& request) const
{
    if (request.method != "PUT" && request.method != "POST")
        return false;
    const auto match = routeOf(request);
    if (!match || !match->route->streamed)
        return false;
    const auto length = std::strtoull(request.get_header_value("Content-Length").c_str(), nullptr, 10);
    return length <= static_cast<quint64>(match->route->maximumBodyBytes);
}

/// What other computers can reach shows a token and gives data: never in the clear.
Result<void> HttpServer::Private::secure()
{
    if (options.certificateFile.isEmpty() || options.keyFile.isEmpty()) {
        if (isLoopbackHost(options.address) || options.isPlainAllowed)
            return {};
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("on the address %1 other computers reach this server, so it needs TLS: name a "
                                      "certificate and its key")
                           .arg(options.address),
                       {options.address});
    }
    auto tls = TlsContext::make(options.certificateFile, options.keyFile);
    if (!tls)
        return tl::unexpected(tls.error());
    server.setTls(std::move(*tls));
    return {};
}

bool HttpServer::Private::hasToken(const httplib::Request& request) const
{
    const QByteArray header = QByteArray::fromStdString(request.get_header_value("Authorization"));
    if (request.get_header_value_count("Authorization") != 1 || header.left(7).toLower() != "bearer ")
        return false;
    return !options.token.isEmpty() && areEqual(header.mid(7).trimmed(), options.token);
}

std::optional<HttpResponse> HttpServer::Private::refusal(const httplib::Request& request) const
{
    const QString host = hostName(request.get_header_value("Host"));
    const bool isOurs = isLoopbackHost(host) || options.hosts.contains(host);
    if (request.get_header_value_count("Host") != 1 || !isOurs)
        return problemResponse(421, QStringLiteral("This server does not answer for the host %1").arg(host));
    return std::nullopt;
}

/// Of all routes.
qint64 HttpServer::Private::longestBody() const
{
    qint64 longest = options.maximumBodyBytes;
    for (const Route& route : router.routes())
        longest = std::max(longest, route.maximumBodyBytes);
    return longest;
}

std::optional<HttpResponse> HttpServer::Private::refusalOfBody(const httplib::Request& request) const
{
    if (request.has_header("Transfer-Encoding")) // the library would read it to its end, however long it is
        return problemResponse(411, QStringLiteral("Send the body at once, with a Content-Length"));
    // read as the library does, or the two could understand different lengths
    const auto length = std::strtoull(request.get_header_value("Content-Length").c_str(), nullptr, 10);
    if (length <= static_cast<quint64>(options.maximumBodyBytes) || length > static_cast<quint64>(longestBody()))
        return std::nullopt; // to be read; or too long for every route, which the library says
    const auto match = routeOf(request);
    if (!match)
        return match.error();
    // written in another way than its pattern, the library would take it for one that is read whole
    if (match->route->streamed && QString::fromStdString(request.path) != match->route->pattern)
        return problemResponse(404, QStringLiteral("There is nothing at this address"));
    if (length <= static_cast<quint64>(match->route->maximumBodyBytes))
        return std::nullopt;
    return problemResponse(413, QStringLiteral("The body is too long"));
}

HttpResponse HttpServer::Private::answer(const httplib::Request& request) const
{
    const auto match = routeOf(request);
    return match ? dispatch(*match, request) : match.error();
}

/// The route, or why there is none for this request.
tl::expected<Router::Match, HttpResponse> HttpServer::Private::routeOf(const httplib::Request& request) const
{
    if (auto refused = refusal(request))
        return tl::unexpected(std::move(*refused));
    const QByteArray target = QByteArray::fromStdString(request.target);
    const auto method = methodOf(request.method);
    auto outcome = router.find(method.value_or(Method::Get), target.split('?').constFirst());
    auto* match = std::get_if<Router::Match>(&outcome);
    // without the token nobody learns which paths there are
    if ((match == nullptr || match->route->needsToken || !method) && !hasToken(request)) {
        auto response = problemResponse(401, QStringLiteral("Send the token of the file api-token as a bearer token"));
        response.headers.emplaceBack("WWW-Authenticate", "Bearer");
        return tl::unexpected(std::move(response));
    }
    if (std::holds_alternative<Router::BadPath>(outcome))
        return tl::unexpected(problemResponse(400, QStringLiteral("The address is not UTF-8")));
    if (std::holds_alternative<Router::NoSuchPath>(outcome))
        return tl::unexpected(problemResponse(404, QStringLiteral("There is nothing at this address")));
    const auto* wrongMethod = std::get_if<Router::NoSuchMethod>(&outcome);
    if (wrongMethod != nullptr || !method) {
        auto response = problemResponse(405, QStringLiteral("This address does not know the method"));
        response.headers.emplaceBack("Allow", wrongMethod != nullptr ? wrongMethod->allowed
                                                                     : methodName(match->route->method).toLatin1());
        return tl::unexpected(std::move(response));
    }
    return std::move(*match);
}

HttpResponse HttpServer::Private::dispatch(const Router::Match& match, const httplib::Request& request, const BodySource& body) const
{
    const QByteArray target = QByteArray::fromStdString(request.target);
    const qsizetype question = target.indexOf('?');
    auto query = parseQuery(question < 0 ? QByteArray() : target.mid(question + 1));
    if (!query)
        return problemResponse(400, QStringLiteral("The query is not UTF-8"));
    HttpRequest ours;
    ours.method = match.route->method;
    ours.path = QString::fromStdString(request.path);
    ours.pathParameters = match.parameters;
    ours.query = std::move(*query);
    ours.body = QByteArray::fromStdString(request.body);
    ours.headers = headersOf(request);
    ours.peerAddress = QString::fromStdString(request.remote_addr);
    if (!match.route->streamed)
        return match.route->handler(ours);
    if (!body)
        return problemResponse(404, QStringLiteral("There is nothing at this address"));
    if (request.is_multipart_form_data() || request.has_header("Content-Encoding"))
        return problemResponse(415, QStringLiteral("Send the file as it is, not as a form and not compressed"));
    return match.route->streamed(ours, body);
}

HttpServer::HttpServer(ServerOptions options, std::vector<Route> routes, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(std::move(options), std::move(routes)))
{
    d->configure();
}

std::unique_ptr<HttpServer> HttpServer::forStreams(ServerOptions options, StreamHandler handler)
{
    auto server = std::make_unique<HttpServer>(std::move(options), std::vector<Route>());
    server->d->server.setStreaming(std::make_unique<StreamServing>(std::move(handler)));
    return server;
}

HttpServer::~HttpServer()
{
    stop();
    d->thread.reset();
}

Result<quint16> HttpServer::listen()
{
    if (!isAddress(d->options.address))
        return failure(ErrorCode::InvalidInput, QStringLiteral("%1 is not an address").arg(d->options.address));
    if (const auto secured = d->secure(); !secured)
        return tl::unexpected(secured.error());
    const std::string address = d->options.address.toStdString();
    const QString wanted = QString::number(d->options.port);
    errno = 0;
    int port = d->options.port;
    bool isBound = false;
    if (port == 0) {
        port = d->server.bind_to_any_port(address);
        isBound = port > 0;
    } else {
        isBound = d->server.bind_to_port(address, port);
    }
    if (!isBound) {
        if (errno == EACCES || errno == EPERM)
            return failure(ErrorCode::PermissionDenied, QStringLiteral("port %1 needs more rights").arg(wanted), {wanted});
        return failure(ErrorCode::PortInUse, QStringLiteral("port %1 cannot be opened").arg(wanted), {wanted});
    }
    d->server.lengthenQueue();
    d->thread = std::make_unique<WorkerThread>("http", [this] {
        d->server.listen_after_bind();
        QMetaObject::invokeMethod(this, &HttpServer::stopped, Qt::QueuedConnection);
    });
    return static_cast<quint16>(port);
}

void HttpServer::stop()
{
    if (d->isStopping.exchange(true))
        return;
    if (d->isAccepting)
        d->server.stop();
}

bool HttpServer::isListening() const
{
    return d->thread && d->thread->isRunning() && !d->isStopping;
}

const Router& HttpServer::router() const
{
    return d->router;
}

} // namespace forecourt::http
