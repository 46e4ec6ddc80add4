// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// JSON to struct, as tolerantly as a station deserves, naming every deviation.
#pragma once

#include "core/ocpp/schema/issue.h"
#include "core/ocpp/schema/valuetype.h"

#include <QJsonObject>

namespace forecourt::ocpp::schema {

/// A message and what was wrong with it.
template<class T>
struct Reading
{
    T value{};
    Issues issues;

    /// False if the message cannot be used; issues.firstFatal() then says why.
    [[nodiscard]] bool isUsable() const { return !issues.hasFatal(); }
};

/// Fills \a object, an object of \a table's type in its default state, from \a json. Whatever can be
/// understood is understood; every deviation becomes an issue. Never throws; depth is that of the
/// table. Source: ocpp-behaviour §2 "Strictness"; quirks 15 to 22, 45.
void readInto(const ObjectTable& table, void* object, const QJsonObject& json, Issues& issues);

template<class T>
[[nodiscard]] Reading<T> read(const QJsonObject& json)
{
    Reading<T> reading;
    readInto(tableOf<T>(), &reading.value, json, reading.issues);
    return reading;
}

} // namespace forecourt::ocpp::schema
