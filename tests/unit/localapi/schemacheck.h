// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Checks JSON against the schemas of our OpenAPI description, as far as they use JSON Schema.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace forecourt::tests {

/// Collects every difference between values and schemas.
class SchemaCheck
{
public:
    explicit SchemaCheck(QJsonObject description);
    ~SchemaCheck();

    /// What \a reference (#/components/schemas/Name) stands for; empty where it leads nowhere.
    [[nodiscard]] QJsonObject resolved(const QJsonObject& schema) const;

    [[nodiscard]] QStringList differences(const QJsonValue& value, const QString& schemaName) const;

private:
    static bool isType(const QJsonValue& value, const QString& type);

    void check(const QJsonValue& value, const QJsonObject& maybeReference, const QString& path, QStringList& found) const;

    void checkObject(const QJsonObject& object, const QJsonObject& schema, const QString& path, QStringList& found) const;

    QJsonObject m_description;
};

} // namespace forecourt::tests
