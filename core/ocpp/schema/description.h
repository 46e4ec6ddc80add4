// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a table says, as plain data: for the message viewer, generators and the conformance test.
#pragma once

#include "core/ocpp/schema/valuetype.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace forecourt::ocpp::schema {

/// One field of a message.
struct FieldDescription
{
    QString key;
    QString doc;                          ///< one English sentence
    bool isRequired = false;
    bool isList = false;                  ///< kind and limits below are then those of the items
    ValueKind kind = ValueKind::Text;     ///< never List
    std::optional<int> maxLength;         ///< Text
    std::optional<qint64> minimum;        ///< Integer, Decimal
    bool isMultipleOfTenth = false;       ///< Decimal
    bool isUri = false;                   ///< Text
    bool is64Bit = false;                 ///< Integer
    int minItems = 0;                     ///< list
    std::optional<int> maxItems;          ///< list
    QStringList enumValues;               ///< Enumeration: what may be sent
    QStringList alsoReadValues;           ///< Enumeration: further spellings that are understood
    bool isLenient = false;               ///< its absence or damage does not make the message unusable
    QList<FieldDescription> fields;       ///< Object
};

[[nodiscard]] QList<FieldDescription> describeTable(const ObjectTable& table);

template<class T>
[[nodiscard]] QList<FieldDescription> describe()
{
    return describeTable(tableOf<T>());
}

} // namespace forecourt::ocpp::schema
