// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/schemapayloads.h"

#include <QJsonArray>

#include <functional>

namespace forecourt::tests {

namespace {

QString text(const QJsonObject& schema, const char* key)
{
    return schema.value(QLatin1String(key)).toString();
}

QJsonObject properties(const QJsonObject& schema)
{
    return schema.value(QLatin1String("properties")).toObject();
}

bool isRequired(const QJsonObject& schema, const QString& key)
{
    return schema.value(QLatin1String("required")).toArray().contains(key);
}

/// How sample() fills what the schema leaves open.
struct Style
{
    bool withOptional = true;
    bool fullLength = false;
    int items = 1;
    int enumIndex = 0;
};

QJsonValue sampleText(const QJsonObject& schema, const Style& style)
{
    const QJsonArray values = schema.value(QLatin1String("enum")).toArray();
    if (!values.isEmpty())
        return values.at(style.enumIndex % values.size());
    if (text(schema, "format") == QLatin1String("date-time"))
        return QStringLiteral("2026-05-05T08:00:00.000Z");
    if (text(schema, "format") == QLatin1String("uri"))
        return QStringLiteral("https://files.example/a/b.bin");
    const int limit = schema.value(QLatin1String("maxLength")).toInt(30);
    return style.fullLength ? QString(limit, u'x') : QStringLiteral("1").leftJustified(qMin(limit, 3), u'7');
}

QJsonValue sample(const QJsonObject& schema, const Style& style)
{
    const QString type = text(schema, "type");
    if (type == QLatin1String("object")) {
        QJsonObject object;
        const QJsonObject fields = properties(schema);
        for (auto it = fields.begin(); it != fields.end(); ++it) {
            if (style.withOptional || isRequired(schema, it.key()))
                object.insert(it.key(), sample(it.value().toObject(), style));
        }
        return object;
    }
    if (type == QLatin1String("array")) {
        QJsonArray array;
        for (int i = 0; i < style.items; ++i)
            array.append(sample(schema.value(QLatin1String("items")).toObject(), style));
        return array;
    }
    if (type == QLatin1String("integer"))
        return 17;
    if (type == QLatin1String("number"))
        return 21.4;
    if (type == QLatin1String("boolean"))
        return true;
    return sampleText(schema, style);
}

int largestEnumeration(const QJsonObject& schema)
{
    int largest = static_cast<int>(schema.value(QLatin1String("enum")).toArray().size());
    const QJsonObject fields = properties(schema);
    for (const QJsonValue field : fields)
        largest = qMax(largest, largestEnumeration(field.toObject()));
    if (schema.contains(QLatin1String("items")))
        largest = qMax(largest, largestEnumeration(schema.value(QLatin1String("items")).toObject()));
    return largest;
}

/// Replaces the value at a path, or takes it away if \a value is undefined.
QJsonValue changed(const QJsonValue& root, QStringList path, const QJsonValue& value)
{
    if (path.isEmpty())
        return value;
    const QString step = path.takeFirst();
    if (root.isArray()) {
        QJsonArray array = root.toArray();
        array[step.toInt()] = changed(array.at(step.toInt()), path, value);
        return array;
    }
    QJsonObject object = root.toObject();
    if (path.isEmpty() && value.isUndefined())
        object.remove(step);
    else
        object.insert(step, changed(object.value(step), path, value));
    return object;
}

/// Collects every spoilt variant of one payload.
class Spoiler
{
public:
    explicit Spoiler(const QJsonObject& schema) : m_schema(schema), m_payload(sample(schema, {}).toObject()) {}

    QList<SchemaPayload> run()
    {
        spoilObject(m_schema, {});
        return m_result;
    }

private:
    void add(const QString& what, const QStringList& path, Fault fault, const QJsonValue& value)
    {
        const QString where = path.join(u'.');
        m_result.append({what + QStringLiteral(" at ") + where, where, fault, changed(m_payload, path, value).toObject()});
    }

    void spoilObject(const QJsonObject& schema, const QStringList& path)
    {
        if (!schema.value(QLatin1String("additionalProperties")).toBool(true))
            add(QStringLiteral("extra field"), path + QStringList{QStringLiteral("vendorExtra")}, Fault::UnknownField, 1);
        const QJsonObject fields = properties(schema);
        for (auto it = fields.begin(); it != fields.end(); ++it) {
            const QStringList place = path + QStringList{it.key()};
            if (isRequired(schema, it.key()))
                add(QStringLiteral("missing"), place, Fault::Missing, QJsonValue(QJsonValue::Undefined));
            spoilValue(it.value().toObject(), place);
        }
    }

    void spoilValue(const QJsonObject& schema, const QStringList& path)
    {
        const QString type = text(schema, "type");
        spoilType(type, path);
        if (type == QLatin1String("object"))
            spoilObject(schema, path);
        else if (type == QLatin1String("array"))
            spoilArray(schema, path);
        else if (type == QLatin1String("string"))
            spoilText(schema, path);
        else if (schema.contains(QLatin1String("multipleOf")))
            add(QStringLiteral("off its step"), path, Fault::NumberStep, 21.43);
    }

    void spoilType(const QString& type, const QStringList& path)
    {
        const auto wrong = [&](const char* name, const QJsonValue& value, bool isRight) {
            if (!isRight)
                add(QLatin1String(name), path, Fault::WrongType, value);
        };
        const bool isNumber = type == QLatin1String("number");
        wrong("text", QStringLiteral("abc"), type == QLatin1String("string"));
        wrong("number", 5, isNumber || type == QLatin1String("integer"));
        wrong("fraction", 5.25, isNumber);
        wrong("boolean", true, type == QLatin1String("boolean"));
        wrong("null", QJsonValue(QJsonValue::Null), false);
        wrong("object", QJsonObject{{QStringLiteral("a"), 1}}, type == QLatin1String("object"));
        wrong("list", QJsonArray{QJsonArray{1}}, type == QLatin1String("array"));
    }

    void spoilArray(const QJsonObject& schema, const QStringList& path)
    {
        if (schema.value(QLatin1String("minItems")).toInt() > 0)
            add(QStringLiteral("no items"), path, Fault::TooFewItems, QJsonArray());
        spoilValue(schema.value(QLatin1String("items")).toObject(), path + QStringList{QStringLiteral("0")});
    }

    void spoilText(const QJsonObject& schema, const QStringList& path)
    {
        if (schema.contains(QLatin1String("maxLength")))
            add(QStringLiteral("too long"), path, Fault::TooLong, QString(schema.value(QLatin1String("maxLength")).toInt() + 1, u'y'));
        if (schema.contains(QLatin1String("enum")))
            add(QStringLiteral("unknown value"), path, Fault::UnknownValue, QStringLiteral("NoSuchValue"));
        if (text(schema, "format") == QLatin1String("date-time"))
            add(QStringLiteral("no time"), path, Fault::BadFormat, QStringLiteral("yesterday"));
        if (text(schema, "format") == QLatin1String("uri"))
            add(QStringLiteral("no URI"), path, Fault::BadFormat, QStringLiteral("not a uri"));
    }

    QJsonObject m_schema;
    QJsonObject m_payload;
    QList<SchemaPayload> m_result;
};

} // namespace

QList<SchemaPayload> validPayloads(const QJsonObject& schema)
{
    QList<SchemaPayload> list;
    const auto add = [&](const QString& name, const Style& style) {
        list.append({name, {}, Fault::None, sample(schema, style).toObject()});
    };
    add(QStringLiteral("every field"), {});
    add(QStringLiteral("required fields only"), {.withOptional = false});
    add(QStringLiteral("full length"), {.fullLength = true});
    add(QStringLiteral("two items"), {.items = 2});
    for (int i = 1; i < largestEnumeration(schema); ++i)
        add(QStringLiteral("enumeration value %1").arg(i), {.enumIndex = i});
    return list;
}

QList<SchemaPayload> invalidPayloads(const QJsonObject& schema)
{
    return Spoiler(schema).run();
}

} // namespace forecourt::tests
