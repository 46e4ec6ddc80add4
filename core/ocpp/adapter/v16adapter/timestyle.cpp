// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/adapter/v16adapter/timestyle.h"

#include "core/ocpp/schema/timestamp.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace forecourt::ocpp::v16adapter {

namespace {

/// Every field of a command of OCPP 1.6 and its security extension that is a time.
const QSet<QString>& timeFields()
{
    static const QSet<QString> fields{
        QStringLiteral("expiryDate"),      QStringLiteral("retrieveDate"),    QStringLiteral("retrieveDateTime"),
        QStringLiteral("installDateTime"), QStringLiteral("startTime"),       QStringLiteral("stopTime"),
        QStringLiteral("oldestTimestamp"), QStringLiteral("latestTimestamp"), QStringLiteral("startSchedule"),
        QStringLiteral("validFrom"),       QStringLiteral("validTo")};
    return fields;
}

QJsonValue rewritten(const QString& key, const QJsonValue& value)
{
    if (value.isObject())
        return withWholeSeconds(value.toObject());
    if (value.isArray()) {
        QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i)
            list[i] = rewritten({}, list.at(i));
        return list;
    }
    if (!value.isString() || !timeFields().contains(key))
        return value;
    const QDateTime instant = schema::readTimestamp(value.toString()).utc;
    return instant.isValid() ? schema::formatTimestamp(instant, schema::TimestampStyle::Seconds) : value.toString();
}

/// The first time field in \a payload, however deep; empty if there is none.
QString timeFieldOf(const QJsonValue& payload)
{
    if (payload.isArray()) {
        for (const QJsonValue& item : payload.toArray()) {
            if (const QString found = timeFieldOf(item); !found.isEmpty())
                return found;
        }
        return {};
    }
    const QJsonObject object = payload.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (timeFields().contains(it.key()))
            return it.key();
        if (const QString found = timeFieldOf(it.value()); !found.isEmpty())
            return found;
    }
    return {};
}

} // namespace

QJsonObject withWholeSeconds(const QJsonObject& payload)
{
    QJsonObject result = payload;
    for (auto it = result.begin(); it != result.end(); ++it)
        it.value() = rewritten(it.key(), it.value());
    return result;
}

std::optional<Deviation> refusedTime(const QString& action, const QJsonObject& request, const rpc::CallError& error)
{
    const QString field = timeFieldOf(request);
    if (field.isEmpty())
        return std::nullopt;
    static const QRegularExpression blame(
        QStringLiteral(R"(\bdate|\btime(?!.?out)|iso.?8601|rfc.?3339|millisecond)"), QRegularExpression::CaseInsensitiveOption);
    QString words = error.description;
    for (auto it = error.details.begin(); it != error.details.end(); ++it)
        words += QLatin1Char(' ') + it.key() + QLatin1Char(' ') + it.value().toString();
    if (!blame.match(words).hasMatch() && !words.contains(field, Qt::CaseInsensitive))
        return std::nullopt;
    return Deviation{24, QStringLiteral("time-form-refused"), QStringLiteral("%1: %2").arg(action, field)};
}

} // namespace forecourt::ocpp::v16adapter
