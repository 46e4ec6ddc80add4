// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/schema/jsonwriter.h"

#include "core/ocpp/schema/tenths.h"

#include <QJsonArray>

namespace forecourt::ocpp::schema {

namespace {

QJsonValue writeValue(const ValueType& type, const void* value, TimestampStyle style);

QJsonValue writeList(const ValueType& type, const void* list, TimestampStyle style)
{
    QJsonArray array;
    const qsizetype size = type.size(list);
    for (qsizetype i = 0; i < size; ++i)
        array.append(writeValue(*type.item, type.at(list, i), style));
    return array;
}

QJsonValue writeValue(const ValueType& type, const void* value, TimestampStyle style)
{
    switch (type.kind) {
    case ValueKind::Text: return *static_cast<const QString*>(value);
    case ValueKind::Integer:
        return type.isWide ? QJsonValue(*static_cast<const qint64*>(value)) : QJsonValue(*static_cast<const int*>(value));
    case ValueKind::Decimal: return static_cast<const Tenths*>(value)->toDouble();
    case ValueKind::Boolean: return *static_cast<const bool*>(value);
    case ValueKind::Timestamp: return formatTimestamp(static_cast<const Timestamp*>(value)->utc, style);
    case ValueKind::Enumeration: return QString(type.texts.text(type.getEnum(value)));
    case ValueKind::Object: return writeObject(type.table(), value, style);
    case ValueKind::List: return writeList(type, value, style);
    }
    return {};
}

} // namespace

QJsonObject writeObject(const ObjectTable& table, const void* object, TimestampStyle style)
{
    QJsonObject json;
    for (const FieldEntry& entry : table.fields) {
        const void* member = entry.in(object);
        if (entry.type->isOptional())
            member = entry.type->get(member);
        if (member)
            json.insert(entry.key, writeValue(entry.type->value(), member, style));
    }
    return json;
}

} // namespace forecourt::ocpp::schema
