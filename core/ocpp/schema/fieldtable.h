// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Makes the ObjectTable of a struct from its fields(). Include it only where tables are
/// instantiated: `template const ObjectTable& forecourt::ocpp::schema::tableOf<T>();`
#pragma once

#include "core/ocpp/schema/field.h"
#include "core/ocpp/schema/valuetype.h"

namespace forecourt::ocpp::schema {

template<class T>
concept HasFields = requires { T::fields(); };

/// Makes the ValueType of \a T.
template<class T>
struct ValueTypeOf;

template<class T>
[[nodiscard]] const ValueType& valueType()
{
    static const ValueType type = ValueTypeOf<T>::make();
    return type;
}

template<>
struct ValueTypeOf<QString>
{
    static ValueType make() { return {.kind = ValueKind::Text}; }
};
template<>
struct ValueTypeOf<int>
{
    static ValueType make() { return {.kind = ValueKind::Integer}; }
};
template<>
struct ValueTypeOf<qint64>
{
    static ValueType make() { return {.kind = ValueKind::Integer, .isWide = true}; }
};
template<>
struct ValueTypeOf<bool>
{
    static ValueType make() { return {.kind = ValueKind::Boolean}; }
};
template<>
struct ValueTypeOf<Tenths>
{
    static ValueType make() { return {.kind = ValueKind::Decimal}; }
};
template<>
struct ValueTypeOf<Timestamp>
{
    static ValueType make() { return {.kind = ValueKind::Timestamp}; }
};

template<WireEnum E>
struct ValueTypeOf<E>
{
    static ValueType make()
    {
        ValueType type;
        type.kind = ValueKind::Enumeration;
        type.texts = enumTexts<E>();
        type.setEnum = [](void* value, int number) { *static_cast<E*>(value) = static_cast<E>(number); };
        type.getEnum = [](const void* value) { return static_cast<int>(*static_cast<const E*>(value)); };
        return type;
    }
};

template<HasFields T>
struct ValueTypeOf<T>
{
    static ValueType make()
    {
        ValueType type;
        type.kind = ValueKind::Object;
        type.table = &tableOf<T>;
        return type;
    }
};

template<class T>
struct ValueTypeOf<QList<T>>
{
    static ValueType make()
    {
        ValueType type;
        type.kind = ValueKind::List;
        type.item = &valueType<T>();
        type.append = [](void* list) -> void* { return &static_cast<QList<T>*>(list)->emplaceBack(); };
        type.dropLast = [](void* list) { static_cast<QList<T>*>(list)->removeLast(); };
        type.size = [](const void* list) { return static_cast<const QList<T>*>(list)->size(); };
        type.at = [](const void* list, qsizetype index) -> const void* {
            return &static_cast<const QList<T>*>(list)->at(index);
        };
        return type;
    }
};

template<class T>
struct ValueTypeOf<std::optional<T>>
{
    static ValueType make()
    {
        ValueType type;
        type.kind = valueType<T>().kind;
        type.item = &valueType<T>();
        type.emplace = [](void* value) -> void* { return &static_cast<std::optional<T>*>(value)->emplace(); };
        type.reset = [](void* value) { static_cast<std::optional<T>*>(value)->reset(); };
        type.get = [](const void* value) -> const void* {
            const auto& optional = *static_cast<const std::optional<T>*>(value);
            return optional ? &*optional : nullptr;
        };
        return type;
    }
};

template<class Owner, class Member>
void addField(ObjectTable& table, const Owner& sample, const Field<Owner, Member>& field)
{
    const auto* member = reinterpret_cast<const char*>(&(sample.*field.member));
    const auto offset = member - reinterpret_cast<const char*>(&sample);
    table.fields.push_back({QLatin1String(field.key), QString::fromLatin1(field.key), offset,
                            &valueType<Member>(), field.rules});
}

template<class T>
const ObjectTable& tableOf()
{
    static const ObjectTable table = [] {
        ObjectTable made;
        const T sample{};
        std::apply([&](const auto&... field) { (addField(made, sample, field), ...); }, T::fields());
        return made;
    }();
    return table;
}

} // namespace forecourt::ocpp::schema
