// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/adapter/v16adapter/secrets.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

namespace forecourt::ocpp::v16adapter {

namespace {

void maskUrlIn(QJsonObject& object, const QString& key)
{
    const auto it = object.find(key);
    if (it != object.end() && it->isString())
        *it = maskedUrl(it->toString());
}

void maskUrlInside(QJsonObject& object, const QString& outer, const QString& inner)
{
    const auto it = object.find(outer);
    if (it == object.end() || !it->isObject())
        return;
    QJsonObject nested = it->toObject();
    maskUrlIn(nested, inner);
    *it = nested;
}

/// Whoever knows a part of 32 hexadecimal digits may fetch or bring the file: our file host's addresses have one.
QString withoutPathSecret(const QString& path)
{
    static const QRegularExpression secret(QStringLiteral("(?<=/)[0-9a-f]{32}(?=/|$)"));
    QString masked = path;
    return masked.replace(secret, maskText());
}

} // namespace

QString maskText()
{
    return QStringLiteral("***");
}

bool isSecretKey(const QString& configurationKey)
{
    static const QLatin1String words[] = {QLatin1String("authorizationkey"), QLatin1String("password"),
                                          QLatin1String("passwd"), QLatin1String("passphrase"),
                                          QLatin1String("secret"), QLatin1String("privatekey"),
                                          QLatin1String("apikey"), QLatin1String("psk")};
    for (const QLatin1String word : words) {
        if (configurationKey.contains(word, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

QString maskedUrl(const QString& url)
{
    const qsizetype scheme = url.indexOf(QLatin1String("://"));
    if (scheme < 0)
        return url;
    const qsizetype begin = scheme + 3;
    qsizetype end = begin;
    while (end < url.size() && url.at(end) != QLatin1Char('/') && url.at(end) != QLatin1Char('?')
           && url.at(end) != QLatin1Char('#'))
        ++end;
    const QString authority = url.mid(begin, end - begin);
    const qsizetype at = authority.lastIndexOf(QLatin1Char('@'));
    const qsizetype colon = authority.indexOf(QLatin1Char(':'));
    const QString path = withoutPathSecret(url.mid(end));
    if (at < 0 || colon < 0 || colon > at)
        return url.left(end) + path;
    return url.left(begin) + authority.left(colon + 1) + maskText() + authority.mid(at) + path;
}

QJsonObject maskedRequest(const QString& action, const QJsonObject& payload)
{
    QJsonObject masked = payload;
    if (action == QLatin1String("ChangeConfiguration")) {
        const auto value = masked.find(QStringLiteral("value"));
        if (value != masked.end() && isSecretKey(masked.value(QLatin1String("key")).toString()))
            *value = maskText();
    } else if (action == QLatin1String("UpdateFirmware") || action == QLatin1String("GetDiagnostics")) {
        maskUrlIn(masked, QStringLiteral("location"));
    } else if (action == QLatin1String("SignedUpdateFirmware")) {
        maskUrlInside(masked, QStringLiteral("firmware"), QStringLiteral("location"));
    } else if (action == QLatin1String("GetLog")) {
        maskUrlInside(masked, QStringLiteral("log"), QStringLiteral("remoteLocation"));
    }
    return masked;
}

QJsonObject maskedResponse(const QString& action, const QJsonObject& payload)
{
    if (action != QLatin1String("GetConfiguration"))
        return payload;
    QJsonObject masked = payload;
    QJsonArray keys = masked.value(QLatin1String("configurationKey")).toArray();
    if (keys.isEmpty())
        return payload;
    for (auto it = keys.begin(); it != keys.end(); ++it) {
        QJsonObject entry = it->toObject();
        const QString name = entry.value(QLatin1String("key")).toString();
        if (isSecretKey(name) && entry.contains(QLatin1String("value"))) {
            entry[QLatin1String("value")] = maskText();
            *it = entry;
        }
    }
    masked[QLatin1String("configurationKey")] = keys;
    return masked;
}

} // namespace forecourt::ocpp::v16adapter
