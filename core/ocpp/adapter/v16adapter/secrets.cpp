// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/adapter/v16adapter/secrets.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

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

bool isNamed(const QString& name, const char* wanted)
{
    return name.compare(QLatin1String(wanted), Qt::CaseInsensitive) == 0;
}

/// The entry of a configuration that holds a secret: {"key": "AuthorizationKey", "value": …}.
bool isSecretEntry(const QJsonObject& object)
{
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (isNamed(it.key(), "key") && isSecretKey(it.value().toString()))
            return true;
    }
    return false;
}

QJsonValue maskedTree(const QJsonValue& value);

QJsonObject maskedObject(const QJsonObject& object)
{
    const bool isEntry = isSecretEntry(object);
    QJsonObject masked = object;
    for (auto it = masked.begin(); it != masked.end(); ++it) {
        const bool isSecret = isSecretKey(it.key()) || (isEntry && isNamed(it.key(), "value"));
        if (const QJsonValue before = *it; !isSecret)
            *it = maskedTree(before);
        else if (!before.isNull())
            *it = maskText();
    }
    return masked;
}

/// As deep as the text that was read: that has a limit (SEC-15).
QJsonValue maskedTree(const QJsonValue& value)
{
    if (value.isObject())
        return maskedObject(value.toObject());
    if (!value.isArray())
        return value;
    QJsonArray list = value.toArray();
    for (auto it = list.begin(); it != list.end(); ++it)
        *it = maskedTree(*it);
    return list;
}

} // namespace

QString maskText()
{
    return QStringLiteral("***");
}

std::span<const QLatin1String> secretWords()
{
    static constexpr QLatin1String words[] = {QLatin1String("authorizationkey"), QLatin1String("password"),
                                              QLatin1String("passwd"), QLatin1String("passphrase"),
                                              QLatin1String("secret"), QLatin1String("privatekey"),
                                              QLatin1String("apikey"), QLatin1String("psk")};
    return words;
}

bool isSecretKey(const QString& configurationKey)
{
    const std::span<const QLatin1String> words = secretWords();
    return std::any_of(words.begin(), words.end(), [&](QLatin1String word) {
        return configurationKey.contains(word, Qt::CaseInsensitive);
    });
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
    if (action == QLatin1String("ChangeConfiguration")) // a forced call may have names in other case, or lists
        return maskedObject(payload);
    if (action == QLatin1String("UpdateFirmware") || action == QLatin1String("GetDiagnostics")) {
        maskUrlIn(masked, QStringLiteral("location"));
    } else if (action == QLatin1String("SignedUpdateFirmware")) {
        maskUrlInside(masked, QStringLiteral("firmware"), QStringLiteral("location"));
    } else if (action == QLatin1String("GetLog")) {
        maskUrlInside(masked, QStringLiteral("log"), QStringLiteral("remoteLocation"));
    }
    return masked;
}

QJsonObject maskedResponse(const QJsonObject& payload)
{
    return maskedObject(payload);
}

} // namespace forecourt::ocpp::v16adapter
