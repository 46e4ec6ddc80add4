// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The official JSON schemas as the conformance tests see them, references resolved.
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace forecourt::tests {

/// Where the schemas are: FORECOURT_SCHEMAS, else ../shared/ocpp-schemas beside the source tree;
/// empty if they are nowhere.
[[nodiscard]] QString officialSchemaFolder();

/// FORECOURT_SCHEMAS_REQUIRED is 1: whoever runs the tests knows that the schemas are there, so nothing may be skipped.
[[nodiscard]] bool areSchemasRequired();

/// The schema of a message ("Authorize", "AuthorizeResponse") from `1.6` or `1.6-security`, with
/// every $ref replaced by what it names; empty if no file has this name.
[[nodiscard]] QJsonObject officialSchema16(const QString& message);

/// The names of all schema files of both folders, without ".json".
[[nodiscard]] QStringList officialMessages16();

} // namespace forecourt::tests
