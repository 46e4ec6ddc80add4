// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/messagemasking.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace forecourt::exporting {

namespace {

const QString Stars = QStringLiteral("***");

bool isTagKey(const QString& key)
{
    const QString folded = key.toCaseFolded();
    return folded.endsWith(QLatin1String("idtag")) || folded == QLatin1String("idtoken")
        || folded == QLatin1String("contractid") || folded == QLatin1String("vid") || folded == QLatin1String("evccid");
}

bool isSecretKey(const QString& key)
{
    for (const char* part : {"password", "secret", "authorizationkey", "passphrase", "privatekey", "apikey", "credential"}) {
        if (key.contains(QLatin1String(part), Qt::CaseInsensitive))
            return true;
    }
    return false;
}

/// User and password in an address.
QString withoutUser(const QString& text)
{
    if (!text.contains(QLatin1String("://")))
        return text;
    QUrl url(text);
    if (!url.isValid() || url.userInfo().isEmpty())
        return text.contains(u'@') ? Stars : text;
    url.setUserInfo(Stars);
    return url.toString();
}

} // namespace

QString MessageMasking::tagName(const QString& tag)
{
    if (tag.isEmpty())
        return tag;
    const auto known = m_tags.constFind(tag.toCaseFolded());
    const int number = known != m_tags.cend() ? *known : static_cast<int>(m_tags.size()) + 1;
    m_tags.insert(tag.toCaseFolded(), number);
    return QStringLiteral("tag %1").arg(number);
}

QJsonValue MessageMasking::maskedValue(const QString& key, const QJsonValue& value)
{
    if (value.isObject())
        return maskedObject(value.toObject());
    if (value.isArray()) {
        QJsonArray items;
        for (const QJsonValue& item : value.toArray())
            items.append(maskedValue(key, item));
        return items;
    }
    if (isTagKey(key))
        return tagName(value.isString() ? value.toString() : QString::number(value.toInteger()));
    if (isSecretKey(key))
        return Stars;
    if (!value.isString())
        return value;
    // A payload inside a text, as DataTransfer carries it.
    const QString text = value.toString();
    if (text.startsWith(u'{') || text.startsWith(u'[')) {
        const QJsonDocument inner = QJsonDocument::fromJson(text.toUtf8());
        if (inner.isObject())
            return QString::fromUtf8(QJsonDocument(maskedObject(inner.object())).toJson(QJsonDocument::Compact));
        if (inner.isArray())
            return QString::fromUtf8(
                QJsonDocument(maskedValue(key, inner.array()).toArray()).toJson(QJsonDocument::Compact));
    }
    return withoutUser(text);
}

QJsonObject MessageMasking::maskedObject(const QJsonObject& object)
{
    QJsonObject masked;
    for (auto it = object.begin(); it != object.end(); ++it)
        masked.insert(it.key(), maskedValue(it.key(), it.value()));
    // {"key": "AuthorizationKey", "value": "…"}
    if (isSecretKey(object.value(QStringLiteral("key")).toString()) && object.contains(QStringLiteral("value")))
        masked.insert(QStringLiteral("value"), Stars);
    return masked;
}

MessageRecord MessageMasking::masked(MessageRecord message)
{
    const QJsonDocument document = QJsonDocument::fromJson(message.payload);
    if (message.kind == MessageRecord::Kind::Unparseable || !document.isObject())
        message.payload.clear();
    else
        message.payload = QJsonDocument(maskedObject(document.object())).toJson(QJsonDocument::Compact);
    return message;
}

} // namespace forecourt::exporting
