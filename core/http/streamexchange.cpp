// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/streamexchange.h"

namespace forecourt::http {

void StreamExchange::answer(int status, const QByteArray& text, const Headers& headers)
{
    const QByteArray body = text + '\n';
    Headers all = headers;
    all.emplaceBack("Content-Type", "text/plain; charset=utf-8");
    if (begin(status, all, body.size()) && head().method != "HEAD")
        static_cast<void>(write(body.constData(), body.size())); // a peer that is gone misses nothing
}

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 206:
        return "Partial Content";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 410:
        return "Gone";
    case 411:
        return "Length Required";
    case 413:
        return "Content Too Large";
    case 416:
        return "Range Not Satisfiable";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 507:
        return "Insufficient Storage";
    default:
        return "Unknown";
    }
}

} // namespace forecourt::http
