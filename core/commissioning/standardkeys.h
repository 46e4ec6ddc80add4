// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The configuration keys of the standard as data: form, unit, range, profile; and which values they take.
#pragma once

#include "core/domain/devicevariable.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace forecourt::commissioning {

/// Form of a key's value.
enum class KeyForm { Flag, Number, Text, List };

/// Feature profile of OCPP 1.6 a key belongs to; Security and Pricing are extensions.
enum class KeyProfile { Core, LocalList, Reservation, SmartCharging, Firmware, Security, Pricing };

/// What the items of a list may be.
enum class ListItems { Any, Measurands, Rotations, Profiles, Units, Transfers };

/// A key as the standard describes it.
struct KeyRule
{
    const char* name;
    KeyForm form;
    const char* unit;           ///< "s", "%", "Wh"; empty: none
    bool isRequired;            ///< must exist where its profile is supported
    KeyProfile profile;
    std::optional<qint64> least; ///< of a number
    std::optional<qint64> most;
    ListItems items;
    const char* lengthKey;      ///< the key that says how many items the list may have; empty: none
};

/// Empty: not a key of the standard. Names are compared without case. Sources: OCPP 1.6 §9, its errata,
/// the security whitepaper §7, and the California pricing whitepaper.
[[nodiscard]] std::optional<KeyRule> keyRule(const QString& key);
/// Every key known here, in the standard's spelling.
[[nodiscard]] QStringList standardKeys();

/// Why a value is not sent.
enum class ValueProblem {
    None,
    NotAFlag,
    NotANumber,
    TooSmall,     ///< limit: the least
    TooLarge,     ///< limit: the most
    UnknownItem,  ///< item: neither the standard nor the charger's present value has it
    ItemTwice,    ///< item
    EmptyItem,
    TooManyItems, ///< limit: what the charger says it takes
    TooLong,      ///< limit: characters
    Unprintable,
};

/// What is wrong with a value.
struct ValueCheck
{
    ValueProblem problem = ValueProblem::None;
    qint64 limit = 0;
    QString item;

    bool operator==(const ValueCheck&) const = default;
};

/// Whether \a value may be sent for \a key to a charger with the settings \a known. A maker's own key is
/// only held to the length of OCPP 1.6 CiString500Type. Source: OCPP 1.6 §9.1, E16.
[[nodiscard]] ValueCheck checkValue(const QString& key, const QString& value, const QList<DeviceVariable>& known);

/// Keys that are not edited among the others, for a mistake locks the charger out.
enum class ProtectedKey { No, Password, SecurityProfile };
[[nodiscard]] ProtectedKey protectedKey(const QString& key);

} // namespace forecourt::commissioning
