// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/vendorcodec.h"

#include "core/storage/enumnumbers.h"
#include "core/storage/jsonfields.h"

#include <QJsonArray>

namespace forecourt::storage {

namespace {

QJsonObject messageToJson(const VendorMessage& message)
{
    FieldWriter fields;
    fields.enumerator(Key("direction"), message.direction);
    fields.text(Key("vendor"), message.vendorId);
    fields.text(Key("message"), message.messageId);
    fields.number(Key("count"), message.count);
    fields.time(Key("firstAt"), message.firstAt);
    fields.time(Key("lastAt"), message.lastAt);
    fields.text(Key("lastData"), message.lastData);
    if (message.lastAnswer)
        fields.enumerator(Key("lastAnswer"), *message.lastAnswer);
    return fields.object();
}

VendorMessage messageFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    VendorMessage message;
    message.direction = fields.enumerator(Key("direction"), VendorDirection::ToStation);
    message.vendorId = fields.text(Key("vendor"));
    message.messageId = fields.text(Key("message"));
    message.count = fields.number(Key("count"));
    message.firstAt = fields.time(Key("firstAt"));
    message.lastAt = fields.time(Key("lastAt"));
    message.lastData = fields.text(Key("lastData"));
    if (fields.value(Key("lastAnswer")).isDouble())
        message.lastAnswer = fields.enumerator(Key("lastAnswer"), VendorAnswer::UnknownVendor, VendorAnswer::UnknownVendor);
    return message;
}

} // namespace

QJsonObject toJson(const VendorRule& rule)
{
    FieldWriter fields;
    if (rule.station)
        fields.text(Key("station"), rule.station->value());
    fields.text(Key("vendor"), rule.vendorId);
    fields.text(Key("message"), rule.messageId);
    fields.enumerator(Key("answer"), rule.answer);
    fields.text(Key("data"), rule.data);
    fields.text(Key("user"), rule.user);
    fields.time(Key("at"), rule.at);
    return fields.object();
}

VendorRule vendorRuleFrom(const QJsonObject& object)
{
    const FieldReader fields(object);
    VendorRule rule;
    if (const QString station = fields.text(Key("station")); !station.isEmpty())
        rule.station = StationId(station);
    rule.vendorId = fields.text(Key("vendor"));
    rule.messageId = fields.text(Key("message"));
    // a number from elsewhere: nothing is accepted that nobody decided
    rule.answer = fields.enumerator(Key("answer"), VendorAnswer::UnknownVendor, VendorAnswer::UnknownVendor);
    rule.data = fields.text(Key("data"));
    rule.user = fields.text(Key("user"));
    rule.at = fields.time(Key("at"));
    return rule;
}

QJsonObject toJson(const VendorTraffic& traffic)
{
    QJsonArray messages;
    for (const VendorMessage& message : traffic.messages)
        messages.append(messageToJson(message));
    return {{QStringLiteral("messages"), messages}};
}

VendorTraffic vendorTrafficFrom(const QJsonObject& object)
{
    VendorTraffic traffic;
    for (const QJsonValue& value : object.value(QLatin1String("messages")).toArray())
        traffic.messages.append(messageFrom(value.toObject()));
    return traffic;
}

} // namespace forecourt::storage
