// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpmessage.h"

#include <QJsonDocument>

#include <arpa/inet.h>

namespace forecourt::http {

namespace {

QString phrase(int status)
{
    switch (status) {
    case 400: return QStringLiteral("Bad Request");
    case 401: return QStringLiteral("Unauthorized");
    case 403: return QStringLiteral("Forbidden");
    case 404: return QStringLiteral("Not Found");
    case 405: return QStringLiteral("Method Not Allowed");
    case 409: return QStringLiteral("Conflict");
    case 411: return QStringLiteral("Length Required");
    case 413: return QStringLiteral("Content Too Large");
    case 414: return QStringLiteral("URI Too Long");
    case 421: return QStringLiteral("Misdirected Request");
    case 422: return QStringLiteral("Unprocessable Content");
    case 500: return QStringLiteral("Internal Server Error");
    case 503: return QStringLiteral("Service Unavailable");
    case 504: return QStringLiteral("Gateway Timeout");
    case 507: return QStringLiteral("Insufficient Storage");
    default: return QStringLiteral("Error");
    }
}

} // namespace

QString methodName(Method method)
{
    switch (method) {
    case Method::Get: return QStringLiteral("GET");
    case Method::Put: return QStringLiteral("PUT");
    case Method::Post: return QStringLiteral("POST");
    case Method::Patch: return QStringLiteral("PATCH");
    case Method::Delete: return QStringLiteral("DELETE");
    }
    return {};
}

bool HttpRequest::isFromThisComputer() const
{
    QString address = peerAddress;
    if (address.startsWith(QLatin1String("::ffff:"))) // version 4 on a socket of version 6
        address = address.mid(7);
    in_addr bytes{};
    if (inet_pton(AF_INET, address.toLatin1().constData(), &bytes) == 1)
        return (ntohl(bytes.s_addr) >> 24) == 127; // RFC 1122 §3.2.1.3 (g)
    return address == QLatin1String("::1");
}

HttpResponse jsonResponse(const QJsonObject& body, int status)
{
    return {status, QByteArrayLiteral("application/json"), QJsonDocument(body).toJson(QJsonDocument::Compact), {}};
}

HttpResponse emptyResponse()
{
    return {204, {}, {}, {}};
}

HttpResponse problemResponse(int status, const QString& detail, const Issues& issues)
{
    QJsonObject body{{QStringLiteral("title"), phrase(status)},
                     {QStringLiteral("status"), status},
                     {QStringLiteral("detail"), detail}};
    if (!issues.isEmpty()) {
        QJsonArray list;
        for (const Issue& issue : issues)
            list.append(QJsonObject{{QStringLiteral("path"), issue.path}, {QStringLiteral("message"), issue.message}});
        body.insert(QStringLiteral("issues"), list);
    }
    return {status, QByteArrayLiteral("application/problem+json"),
            QJsonDocument(body).toJson(QJsonDocument::Compact), {}};
}

} // namespace forecourt::http
