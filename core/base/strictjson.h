// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// JSON text to values, with the checks that QJsonDocument leaves out.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonDocument>
#include <QString>

#include <tl/expected.hpp>

namespace forecourt {

/// Why a text was refused.
enum class JsonFault {
    NotUtf8,
    NotJson,      ///< syntax, or cut off
    TooDeep,
    DuplicateKey, ///< one object has the same key twice: QJsonDocument would silently take the last
    ListTooLong,
};

/// A refusal and where.
struct JsonError
{
    JsonFault fault = JsonFault::NotJson;
    qsizetype offset = 0; ///< byte position
    QString detail;       ///< English; no content of the text
};

/// Limits on a text from outside. Source: security-and-reliability SEC-15.
struct JsonLimits
{
    int depth = 32;
    qsizetype listItems = 1000;
    QByteArrayView longListKey = {};  ///< a field whose list may be longer, e.g. transactionData (quirk 14)
    qsizetype longListItems = 20000;
};

/// Parses a document whose root is an object or a list. Accepts a byte order mark.
[[nodiscard]] tl::expected<QJsonDocument, JsonError> parseJson(const QByteArray& text, const JsonLimits& limits = {});

} // namespace forecourt
