// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/router.h"

#include <QStringDecoder>

namespace forecourt::http {

namespace {

bool isParameter(const QString& segment)
{
    return segment.startsWith(QLatin1Char('{')) && segment.endsWith(QLatin1Char('}'));
}

/// The parameters where \a segments match \a pattern.
std::optional<QHash<QString, QString>> matched(const QStringList& pattern, const QStringList& segments)
{
    if (pattern.size() != segments.size())
        return std::nullopt;
    QHash<QString, QString> parameters;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (isParameter(pattern[i])) {
            if (segments[i].isEmpty())
                return std::nullopt;
            parameters.insert(pattern[i].mid(1, pattern[i].size() - 2), segments[i]);
        } else if (pattern[i] != segments[i]) {
            return std::nullopt;
        }
    }
    return parameters;
}

} // namespace

std::optional<QString> percentDecoded(const QByteArray& encoded)
{
    const QByteArray bytes = QByteArray::fromPercentEncoding(encoded);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar(u'\0')))
        return std::nullopt;
    return text;
}

std::optional<QList<QPair<QString, QString>>> parseQuery(const QByteArray& encoded)
{
    QList<QPair<QString, QString>> pairs;
    for (QByteArray part : encoded.split('&')) {
        if (part.isEmpty())
            continue;
        part.replace('+', ' ');
        const qsizetype equals = part.indexOf('=');
        const auto name = percentDecoded(equals < 0 ? part : part.left(equals));
        const auto value = percentDecoded(equals < 0 ? QByteArray() : part.mid(equals + 1));
        if (!name || !value)
            return std::nullopt;
        pairs.append({*name, *value});
    }
    return pairs;
}

Router::Router(std::vector<Route> routes) : m_routes(std::move(routes)) {}

Router::Outcome Router::find(Method method, const QByteArray& rawPath) const
{
    QStringList segments;
    for (const QByteArray& part : rawPath.split('/')) {
        const auto segment = percentDecoded(part);
        if (!segment)
            return BadPath{};
        segments.append(*segment);
    }
    QByteArray allowed;
    for (const Route& route : m_routes) {
        auto parameters = matched(route.pattern.split(QLatin1Char('/')), segments);
        if (!parameters)
            continue;
        if (route.method == method)
            return Match{&route, std::move(*parameters)};
        allowed += (allowed.isEmpty() ? "" : ", ") + methodName(route.method).toLatin1();
    }
    if (allowed.isEmpty())
        return NoSuchPath{};
    return NoSuchMethod{allowed};
}

} // namespace forecourt::http
