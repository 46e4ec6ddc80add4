// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One setting: its key, default, scope and rule, typed.
#pragma once

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <optional>

namespace forecourt::config {

/// Where a setting belongs. Settings of the site are not here: they live in the database
/// (core/domain/site.h) and are changed through api::Administration.
enum class Scope {
    Machine, ///< this computer: ports, folders, files
    User,    ///< how the window looks for this person
};

/// A setting of type \a T (int, bool, QString or QByteArray).
template<class T>
struct Setting
{
    const char* key;               ///< "group/name" in the ini file
    T fallback;                    ///< what holds where nobody said anything
    Scope scope;
    bool (*isValid)(const T& value);
    const char* rule;              ///< English, what isValid() asks for, e.g. "a number from 1 to 65535"
};

/// \a raw as \a T; empty where it cannot be one. An ini file holds text: "8887", "true".
template<class T>
[[nodiscard]] std::optional<T> settingFromVariant(const QVariant& raw);

template<>
std::optional<int> settingFromVariant<int>(const QVariant& raw);
template<>
std::optional<bool> settingFromVariant<bool>(const QVariant& raw);
template<>
std::optional<QString> settingFromVariant<QString>(const QVariant& raw);
template<>
std::optional<QByteArray> settingFromVariant<QByteArray>(const QVariant& raw);

} // namespace forecourt::config
