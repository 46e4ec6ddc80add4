// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/officialschema.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace forecourt::tests {

namespace {

QStringList folders16()
{
    const QString root = officialSchemaFolder();
    return {root + QStringLiteral("/1.6"), root + QStringLiteral("/1.6-security")};
}

QJsonValue resolved(const QJsonValue& value, const QJsonObject& definitions)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue item : value.toArray())
            array.append(resolved(item, definitions));
        return array;
    }
    if (!value.isObject())
        return value;
    const QJsonObject object = value.toObject();
    if (object.contains(QLatin1String("$ref"))) {
        const QString name = object.value(QLatin1String("$ref")).toString().section(u'/', -1);
        return resolved(definitions.value(name), definitions);
    }
    QJsonObject copy;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() != QLatin1String("definitions"))
            copy.insert(it.key(), resolved(it.value(), definitions));
    }
    return copy;
}

} // namespace

QString officialSchemaFolder()
{
    const QString fromEnvironment = qEnvironmentVariable("FORECOURT_SCHEMAS");
    if (!fromEnvironment.isEmpty())
        return fromEnvironment;
    // Beside a checkout, or two levels up from a worktree.
    for (const char* relative : {"/../shared/ocpp-schemas", "/../../shared/ocpp-schemas"}) {
        const QDir folder(QStringLiteral(FORECOURT_SOURCE_DIR) + QLatin1String(relative));
        if (folder.exists())
            return folder.canonicalPath();
    }
    return {};
}

bool areSchemasRequired()
{
    return qEnvironmentVariable("FORECOURT_SCHEMAS_REQUIRED") == QLatin1String("1");
}

QJsonObject officialSchema16(const QString& message)
{
    for (const QString& folder : folders16()) {
        QFile file(folder + u'/' + message + QStringLiteral(".json"));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
        return resolved(schema, schema.value(QLatin1String("definitions")).toObject()).toObject();
    }
    return {};
}

QStringList officialMessages16()
{
    QStringList names;
    for (const QString& folder : folders16()) {
        for (const QString& file : QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files))
            names.append(file.chopped(5));
    }
    return names;
}

} // namespace forecourt::tests
