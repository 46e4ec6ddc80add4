// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/schema/description.h"

namespace forecourt::ocpp::schema {

namespace {

FieldDescription describeField(const FieldEntry& entry)
{
    const Rules& rules = entry.rules;
    const ValueType& outer = entry.type->value();
    FieldDescription field;
    field.key = entry.key;
    field.doc = QString::fromUtf8(rules.doc);
    field.isRequired = entry.isRequired();
    field.isList = outer.kind == ValueKind::List;
    const ValueType& type = field.isList ? *outer.item : outer;
    field.kind = type.kind;
    if (rules.maxLength >= 0)
        field.maxLength = rules.maxLength;
    if (rules.minimum != Rules::NoMinimum)
        field.minimum = rules.minimum;
    field.isMultipleOfTenth = type.kind == ValueKind::Decimal;
    field.isUri = rules.isUri;
    field.is64Bit = type.isWide;
    field.minItems = rules.minItems;
    if (rules.maxItems >= 0)
        field.maxItems = rules.maxItems;
    for (int i = 0; i < type.texts.count; ++i) {
        const EnumText& text = type.texts.entries[i];
        (text.isReadOnly ? field.alsoReadValues : field.enumValues).append(QString::fromLatin1(text.text));
    }
    field.isLenient = rules.isLenient;
    if (type.kind == ValueKind::Object)
        field.fields = describeTable(type.table());
    return field;
}

} // namespace

QList<FieldDescription> describeTable(const ObjectTable& table)
{
    QList<FieldDescription> fields;
    for (const FieldEntry& entry : table.fields)
        fields.append(describeField(entry));
    return fields;
}

} // namespace forecourt::ocpp::schema
