// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Makes payloads from an official schema: valid ones, and every way to spoil one.
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace forecourt::tests {

/// What a spoilt payload violates.
enum class Fault { None, WrongType, Missing, TooLong, UnknownValue, UnknownField, TooFewItems, NumberStep, BadFormat };

/// A payload and the place where it is spoilt.
struct SchemaPayload
{
    QString name;        ///< what was done where, for the data row
    QString path;        ///< dotted, as the reader reports it; empty for valid ones
    Fault fault = Fault::None;
    QJsonObject payload;
};

/// With every field, with required fields only, with each enumeration value, with every length at
/// its limit, with two items in each list.
[[nodiscard]] QList<SchemaPayload> validPayloads(const QJsonObject& schema);

/// Each fault at each position: every other JSON type, missing if required, one character too
/// many, a value outside the enumeration, an extra field in each object, too few items, a number
/// off its step, a text that breaks its format.
[[nodiscard]] QList<SchemaPayload> invalidPayloads(const QJsonObject& schema);

} // namespace forecourt::tests
