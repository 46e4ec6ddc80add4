// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/localapi/requestreader.h"

#include "core/base/strictjson.h"

#include <QJsonDocument>

#include <cmath>
#include <limits>

namespace forecourt::localapi {

using http::HttpResponse;
using http::problemResponse;

namespace {

/// A payload of a station's, which may be 32 deep, stands inside a body. The size is limited as a whole.
const JsonLimits BodyLimits{.depth = 64, .listItems = std::numeric_limits<qsizetype>::max()};

QString faultText(const JsonError& error)
{
    if (error.fault == JsonFault::DuplicateKey)
        return QStringLiteral("The body has the same field twice, before byte %1").arg(error.offset);
    return QStringLiteral("The body is not JSON: %1 at byte %2").arg(error.detail).arg(error.offset);
}

} // namespace

std::optional<QDateTime> readTime(const QString& text)
{
    QString fixed = text;
    // a plus sign that was not encoded arrives as a space
    if (fixed.size() > 6 && fixed[fixed.size() - 6] == QLatin1Char(' '))
        fixed[fixed.size() - 6] = QLatin1Char('+');
    const QDateTime time = QDateTime::fromString(fixed, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime || !fixed.contains(QLatin1Char('T')))
        return std::nullopt;
    return time.toUTC();
}

QString writeTime(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

BodyReader::BodyReader(const http::HttpRequest& request, Empty empty)
{
    if (request.body.isEmpty() && empty == Empty::Allowed)
        return;
    const auto document = parseJson(request.body, BodyLimits);
    if (!document)
        m_fault = faultText(document.error());
    else if (!document->isObject())
        m_fault = QStringLiteral("The body is not a JSON object");
    else
        m_object = document->object();
}

std::optional<QJsonValue> BodyReader::value(const char* field, Need need)
{
    const QString name = QLatin1String(field);
    m_known.insert(name);
    const QJsonValue found = m_object.value(name);
    if (!found.isUndefined() && !found.isNull())
        return found;
    if (need == Need::Required)
        note(name, QStringLiteral("is needed"));
    return std::nullopt;
}

bool BodyReader::isNull(const char* field)
{
    m_known.insert(QLatin1String(field));
    return m_object.value(QLatin1String(field)).isNull();
}

bool BodyReader::isLength(const QString& path, const QString& text, int maximum)
{
    if (text.size() <= maximum)
        return true;
    note(path, QStringLiteral("is longer than %1 characters").arg(maximum));
    return false;
}

std::optional<QString> BodyReader::text(const char* field, int maximum, Need need)
{
    const auto found = value(field, need);
    if (!found)
        return std::nullopt;
    const QString name = QLatin1String(field);
    if (!found->isString()) {
        note(name, QStringLiteral("must be text"));
        return std::nullopt;
    }
    return isLength(name, found->toString(), maximum) ? std::optional(found->toString()) : std::nullopt;
}

std::optional<bool> BodyReader::boolean(const char* field)
{
    const auto found = value(field);
    if (!found || found->isBool())
        return found ? std::optional(found->toBool()) : std::nullopt;
    note(QLatin1String(field), QStringLiteral("must be true or false"));
    return std::nullopt;
}

std::optional<int> BodyReader::integer(const char* field, int least, int most)
{
    const auto found = value(field);
    if (!found)
        return std::nullopt;
    const double number = found->toDouble(std::nan(""));
    if (std::isnan(number) || number != std::floor(number) || number < least || number > most) {
        note(QLatin1String(field), QStringLiteral("must be a whole number from %1 to %2").arg(least).arg(most));
        return std::nullopt;
    }
    return static_cast<int>(number);
}

std::optional<QDateTime> BodyReader::time(const char* field)
{
    const auto found = value(field);
    if (!found)
        return std::nullopt;
    auto time = readTime(found->toString());
    if (!time)
        note(QLatin1String(field), QStringLiteral("must be an RFC 3339 time with an offset"));
    return time;
}

std::optional<QStringList> BodyReader::texts(const char* field, int maximum)
{
    const auto found = value(field);
    if (!found)
        return std::nullopt;
    const QString name = QLatin1String(field);
    if (!found->isArray()) {
        note(name, QStringLiteral("must be a list"));
        return std::nullopt;
    }
    QStringList list;
    const QJsonArray array = found->toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString path = QStringLiteral("%1.%2").arg(name).arg(i);
        if (!array[i].isString())
            note(path, QStringLiteral("must be text"));
        else if (isLength(path, array[i].toString(), maximum))
            list.append(array[i].toString());
    }
    return list;
}

std::optional<QJsonObject> BodyReader::object(const char* field, Need need)
{
    const auto found = value(field, need);
    if (!found || found->isObject())
        return found ? std::optional(found->toObject()) : std::nullopt;
    note(QLatin1String(field), QStringLiteral("must be an object"));
    return std::nullopt;
}

std::optional<QList<QJsonObject>> BodyReader::objects(const char* field, qsizetype longest, Need need)
{
    const auto found = value(field, need);
    if (!found)
        return std::nullopt;
    const QString name = QLatin1String(field);
    if (!found->isArray() || found->toArray().size() > longest) {
        note(name, QStringLiteral("must be a list of at most %1").arg(longest));
        return std::nullopt;
    }
    QList<QJsonObject> list;
    const QJsonArray array = found->toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (array[i].isObject())
            list.append(array[i].toObject());
        else
            note(QStringLiteral("%1.%2").arg(name).arg(i), QStringLiteral("must be an object"));
    }
    return list;
}

std::optional<HttpResponse> BodyReader::refusal() const
{
    if (!m_fault.isEmpty())
        return problemResponse(400, m_fault);
    http::Issues issues = m_issues;
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
        if (!m_known.contains(it.key()))
            issues.append({it.key(), QStringLiteral("is not known here")});
    }
    if (issues.isEmpty())
        return std::nullopt;
    return problemResponse(400, QStringLiteral("The body has fields that cannot be taken"), issues);
}

QueryReader::QueryReader(const http::HttpRequest& request)
{
    for (const auto& [name, value] : request.query) {
        if (m_values.contains(name))
            m_issues.append({name, QStringLiteral("is there twice")});
        m_values.insert(name, value);
    }
}

std::optional<QString> QueryReader::text(const char* name)
{
    m_known.insert(QLatin1String(name));
    const auto found = m_values.constFind(QLatin1String(name));
    return found == m_values.constEnd() || found->isEmpty() ? std::nullopt : std::optional(*found);
}

int QueryReader::integer(const char* name, int least, int most, int fallback)
{
    const auto found = text(name);
    if (!found)
        return fallback;
    bool isNumber = false;
    const int number = found->toInt(&isNumber);
    if (isNumber && number >= least && number <= most)
        return number;
    m_issues.append({QLatin1String(name), QStringLiteral("must be a number from %1 to %2").arg(least).arg(most)});
    return fallback;
}

bool QueryReader::boolean(const char* name, bool fallback)
{
    const auto index = choice(name, {QStringLiteral("true"), QStringLiteral("false")});
    return index ? *index == 0 : fallback;
}

std::optional<QDateTime> QueryReader::time(const char* name)
{
    const auto found = text(name);
    if (!found)
        return std::nullopt;
    auto time = readTime(*found);
    if (!time)
        m_issues.append({QLatin1String(name), QStringLiteral("must be an RFC 3339 time with an offset")});
    return time;
}

std::optional<int> QueryReader::choice(const char* name, const QStringList& choices)
{
    const auto found = text(name);
    if (!found)
        return std::nullopt;
    const qsizetype index = choices.indexOf(*found);
    if (index >= 0)
        return static_cast<int>(index);
    m_issues.append({QLatin1String(name), QStringLiteral("must be one of %1").arg(choices.join(QLatin1String(", ")))});
    return std::nullopt;
}

std::optional<HttpResponse> QueryReader::refusal() const
{
    http::Issues issues = m_issues;
    for (auto it = m_values.constBegin(); it != m_values.constEnd(); ++it) {
        if (!m_known.contains(it.key()))
            issues.append({it.key(), QStringLiteral("is not known here")});
    }
    if (issues.isEmpty())
        return std::nullopt;
    return problemResponse(400, QStringLiteral("The query cannot be taken"), issues);
}

} // namespace forecourt::localapi
