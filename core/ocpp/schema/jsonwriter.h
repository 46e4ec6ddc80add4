// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Struct to JSON, strictly as the specification wants it.
#pragma once

#include "core/ocpp/schema/issue.h"
#include "core/ocpp/schema/jsonvalidator.h"
#include "core/ocpp/schema/timestamp.h"
#include "core/ocpp/schema/valuetype.h"

#include <QJsonObject>

namespace forecourt::ocpp::schema {

/// Absent optionals are left out, never null. Numbers in tenths come out as that decimal.
[[nodiscard]] QJsonObject writeObject(const ObjectTable& table, const void* object,
                                      TimestampStyle style = TimestampStyle::Milliseconds);

template<class T>
[[nodiscard]] QJsonObject write(const T& message, TimestampStyle style = TimestampStyle::Milliseconds)
{
    return writeObject(tableOf<T>(), &message, style);
}

/// What would be wrong with sending \a message; empty for everything we send.
template<class T>
[[nodiscard]] Issues validate(const T& message)
{
    return validateJson(tableOf<T>(), write(message));
}

} // namespace forecourt::ocpp::schema
