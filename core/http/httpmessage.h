// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A request and a response of our HTTP servers, as plain values.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace forecourt::http {

enum class Method { Get, Put, Post, Patch, Delete };

/// GET, PUT, …
[[nodiscard]] QString methodName(Method method);

/// One thing wrong with a request body or a query. Source: RFC 9457 §3.2 (extension members).
struct Issue
{
    QString path;    ///< e.g. connectors.0.name
    QString message; ///< English

    bool operator==(const Issue&) const = default;
};
using Issues = QList<Issue>;

/// A request after its path was matched to a route.
struct HttpRequest
{
    Method method = Method::Get;
    QString path;                             ///< percent-decoded, for messages only
    QHash<QString, QString> pathParameters;   ///< {name} of the route, decoded
    QList<QPair<QString, QString>> query;     ///< decoded, in order
    QByteArray body;
    QHash<QByteArray, QByteArray> headers;     ///< names in lower case; of a repeated one the first
    QString peerAddress;

    [[nodiscard]] QString pathParameter(const char* name) const { return pathParameters.value(QLatin1String(name)); }
    /// The peer has a loopback address.
    [[nodiscard]] bool isFromThisComputer() const;
};

/// Gets a piece of a body; false: no more is wanted.
using BodyPiece = std::function<bool(const char* bytes, qint64 count)>;
/// Reads a body that comes piece by piece and gives it on; true: it came whole. To be called once, on the thread it was
/// given on.
using BodySource = std::function<bool(const BodyPiece& piece)>;

/// A body that goes out as it comes, on a pool thread of its own until it ends. Thread: that one.
class ByteSource
{
public:
    ByteSource() = default;
    virtual ~ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;

    /// Waits for bytes, \a most at the longest. Empty bytes: none yet; empty optional: the end.
    [[nodiscard]] virtual std::optional<QByteArray> next(std::chrono::milliseconds most) = 0;
};

/// A response.
struct HttpResponse
{
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;
    std::shared_ptr<ByteSource> source = nullptr; ///< instead of a body, where there is one
};

/// JSON with a status.
[[nodiscard]] HttpResponse jsonResponse(const QJsonObject& body, int status = 200);
/// 204.
[[nodiscard]] HttpResponse emptyResponse();
/// RFC 9457 application/problem+json. \a title is the status' own phrase.
[[nodiscard]] HttpResponse problemResponse(int status, const QString& detail, const Issues& issues = {});

} // namespace forecourt::http
