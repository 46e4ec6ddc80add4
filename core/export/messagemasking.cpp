// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/messagemasking.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
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

/// User and password in an address, and what opens a file host's address: a part of 32 hexadecimal digits.
QString withoutUser(const QString& text)
{
    if (!text.contains(QLatin1String("://")))
        return text;
    static const QRegularExpression pathSecret(QStringLiteral("(?<=/)[0-9a-f]{32}(?=/|$)"));
    QString masked = text;
    masked.replace(pathSecret, Stars);
    QUrl url(masked);
    if (!url.isValid() || url.userInfo().isEmpty())
        return masked.contains(u'@') ? Stars : masked;
    url.setUserInfo(Stars);
    return url.toString();
}

} // namespace

bool MessageMasking::isSecretName(const QString& name)
{
    return isSecretKey(name);
}

QString MessageMasking::stars()
{
    ++m_secrets;
    return Stars;
}

QString MessageMasking::withoutSecrets(const QString& text)
{
    QString masked = withoutUser(text);
    m_secrets += masked == text ? 0 : 1;
    return masked;
}

QJsonObject MessageMasking::maskedEvent(const QJsonObject& data)
{
    static const QSet<QString> people{QStringLiteral("for"),  QStringLiteral("person"), QStringLiteral("user"),
                                      QStringLiteral("note"), QStringLiteral("by"),     QStringLiteral("name")};
    QJsonObject masked = maskedObject(data);
    for (auto it = masked.begin(); it != masked.end(); ++it) {
        if (people.contains(it.key()))
            *it = stars();
        else if ((it.key() == QLatin1String("tag") || it.key() == QLatin1String("token")) && it->isString())
            *it = tagName(it->toString());
    }
    return masked;
}

QString MessageMasking::maskedSetting(const QString& name, const QString& value)
{
    if (value.isEmpty())
        return value;
    return isSecretKey(name) ? stars() : withoutSecrets(value);
}

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
        return stars();
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
    return withoutSecrets(text);
}

QJsonObject MessageMasking::maskedObject(const QJsonObject& object)
{
    QJsonObject masked;
    for (auto it = object.begin(); it != object.end(); ++it)
        masked.insert(it.key(), maskedValue(it.key(), it.value()));
    // {"key": "AuthorizationKey", "value": "…"}
    if (isSecretKey(object.value(QStringLiteral("key")).toString()) && object.contains(QStringLiteral("value")))
        masked.insert(QStringLiteral("value"), stars());
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
