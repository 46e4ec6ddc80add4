// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Declaring a field of a message: key, member, rules.
#pragma once

#include "core/ocpp/schema/enumtable.h"
#include "core/ocpp/schema/rules.h"
#include "core/ocpp/schema/tenths.h"
#include "core/ocpp/schema/timestamp.h"

#include <QList>
#include <QString>

#include <concepts>
#include <optional>
#include <tuple>

namespace forecourt::ocpp::schema {

/// What a rule may ask about the member it is given to, at compile time.
template<class T, bool List = false>
struct MemberTraits
{
    using Type = T;
    static constexpr bool isText = std::same_as<T, QString>;
    static constexpr bool isNumber = std::same_as<T, int> || std::same_as<T, qint64> || std::same_as<T, Tenths>;
    static constexpr bool isList = List;
};
template<class T, bool List>
struct MemberTraits<std::optional<T>, List> : MemberTraits<T, List>
{
};
template<class T, bool List>
struct MemberTraits<QList<T>, List> : MemberTraits<T, true>
{
};

/// A row of T::fields(). Required unless the member is a std::optional.
template<class Owner, class Member>
struct Field
{
    const char* key;
    Member Owner::*member;
    Rules rules;
};

template<class Owner, class Member, class... Rule>
[[nodiscard]] constexpr Field<Owner, Member> field(const char* key, Member Owner::*member, const Rule&... rule)
{
    static_assert((Rule::template fits<MemberTraits<Member>> && ...), "this rule does not go with this type");
    Rules rules;
    (rule.applyTo(rules), ...);
    return {key, member, rules};
}

} // namespace forecourt::ocpp::schema
