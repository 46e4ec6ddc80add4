// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/localapi/schemacheck.h"

namespace forecourt::tests {

SchemaCheck::SchemaCheck(QJsonObject description)
    : m_description(std::move(description))
{
}

SchemaCheck::~SchemaCheck() = default;

QJsonObject SchemaCheck::resolved(const QJsonObject& schema) const
{
    const QString reference = schema.value(QStringLiteral("$ref")).toString();
    if (reference.isEmpty())
        return schema;
    QJsonValue target = m_description;
    for (const QString& step : reference.split(QLatin1Char('/')).mid(1))
        target = target.toObject().value(step);
    return target.toObject();
}

QStringList SchemaCheck::differences(const QJsonValue& value, const QString& schemaName) const
{
    QStringList found;
    check(value, {{QStringLiteral("$ref"), QStringLiteral("#/components/schemas/") + schemaName}}, schemaName, found);
    return found;
}

bool SchemaCheck::isType(const QJsonValue& value, const QString& type)
{
    if (type == QLatin1String("string"))
        return value.isString();
    if (type == QLatin1String("boolean"))
        return value.isBool();
    if (type == QLatin1String("array"))
        return value.isArray();
    if (type == QLatin1String("object"))
        return value.isObject();
    if (type == QLatin1String("integer"))
        return value.isDouble() && value.toDouble() == static_cast<double>(value.toInteger(-1));
    return type.isEmpty() || (type == QLatin1String("number") && value.isDouble());
}

void SchemaCheck::check(const QJsonValue& value, const QJsonObject& maybeReference, const QString& path,
                        QStringList& found) const
{
    const QJsonObject schema = resolved(maybeReference);
    if (schema.isEmpty()) {
        found.append(path + QStringLiteral(": the reference leads nowhere"));
        return;
    }
    if (value.isNull()) {
        if (!schema.value(QStringLiteral("nullable")).toBool())
            found.append(path + QStringLiteral(": must not be null"));
        return;
    }
    if (!isType(value, schema.value(QStringLiteral("type")).toString()))
        found.append(path + QStringLiteral(": wrong type"));
    const QJsonArray words = schema.value(QStringLiteral("enum")).toArray();
    if (!words.isEmpty() && !words.contains(value))
        found.append(path + QStringLiteral(": unknown word ") + value.toString());
    if (value.isObject() && schema.contains(QStringLiteral("properties")))
        checkObject(value.toObject(), schema, path, found);
    if (value.isArray() && schema.contains(QStringLiteral("items"))) {
        for (const QJsonValue item : value.toArray())
            check(item, schema.value(QStringLiteral("items")).toObject(), path + QStringLiteral("[]"), found);
    }
}

void SchemaCheck::checkObject(const QJsonObject& object, const QJsonObject& schema, const QString& path,
                              QStringList& found) const
{
    const QJsonObject properties = schema.value(QStringLiteral("properties")).toObject();
    for (const QJsonValue name : schema.value(QStringLiteral("required")).toArray()) {
        if (!object.contains(name.toString()))
            found.append(path + QStringLiteral(": lacks ") + name.toString());
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (properties.contains(it.key()))
            check(it.value(), properties.value(it.key()).toObject(), path + QLatin1Char('.') + it.key(), found);
        else
            found.append(path + QStringLiteral(": knows nothing of ") + it.key());
    }
}

} // namespace forecourt::tests
