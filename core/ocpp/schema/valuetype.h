// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Field tables without their C++ types, so that reader, writer and checks are ordinary functions.
#pragma once

#include "core/ocpp/schema/enumtable.h"
#include "core/ocpp/schema/rules.h"

#include <QLatin1String>
#include <QString>

#include <cstddef>
#include <vector>

namespace forecourt::ocpp::schema {

/// The JSON-level kind of a value.
enum class ValueKind { Text, Integer, Decimal, Boolean, Timestamp, Enumeration, Object, List };

struct ObjectTable;

/// How to reach and change a value whose type is known only to its table.
struct ValueType
{
    ValueKind kind = ValueKind::Text;
    bool isWide = false;                                 ///< Integer: 64 bits, else 32
    void* (*emplace)(void*) = nullptr;                   ///< optional only: makes a default value inside
    void (*reset)(void*) = nullptr;                      ///< optional only
    const void* (*get)(const void*) = nullptr;           ///< optional only: null if absent
    const ValueType* item = nullptr;                     ///< optional and List: what is inside
    void* (*append)(void*) = nullptr;                    ///< List
    void (*dropLast)(void*) = nullptr;                   ///< List
    qsizetype (*size)(const void*) = nullptr;            ///< List
    const void* (*at)(const void*, qsizetype) = nullptr; ///< List
    const ObjectTable& (*table)() = nullptr;             ///< Object
    EnumTexts texts = {};                                   ///< Enumeration
    void (*setEnum)(void*, int) = nullptr;
    int (*getEnum)(const void*) = nullptr;

    [[nodiscard]] bool isOptional() const { return get != nullptr; }

    /// The type inside an optional, else this one.
    [[nodiscard]] const ValueType& value() const { return isOptional() ? *item : *this; }
};

/// One row of a table.
struct FieldEntry
{
    QLatin1String latinKey;
    QString key;
    std::ptrdiff_t offset = 0;
    const ValueType* type = nullptr;
    Rules rules;

    [[nodiscard]] bool isRequired() const { return !type->isOptional(); }
    [[nodiscard]] void* in(void* object) const { return static_cast<char*>(object) + offset; }
    [[nodiscard]] const void* in(const void* object) const { return static_cast<const char*>(object) + offset; }
};

/// The fields of one struct, in the order of its declaration.
struct ObjectTable
{
    std::vector<FieldEntry> fields;
};

/// The table of \a T. Instantiated in the .cpp of T's block (see fieldtable.h). Thread: any.
template<class T>
[[nodiscard]] const ObjectTable& tableOf();

} // namespace forecourt::ocpp::schema
