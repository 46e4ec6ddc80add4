// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A charger's settings beside the site's template.
#pragma once

#include "core/domain/check.h"

namespace forecourt::commissioning {

/// One setting that is not as expected.
struct SettingDifference
{
    QString name;
    QString expected;
    std::optional<QString> found; ///< empty: the charger does not have it

    bool operator==(const SettingDifference&) const = default;
};

/// Values as the charger means them: true/false without case, numbers as numbers, lists without spaces.
[[nodiscard]] bool isSameValue(const QString& a, const QString& b);

/// In the order of the template. Names are compared without case (quirk 38), values as the charger means
/// them: true/false without case, numbers as numbers, lists without spaces.
[[nodiscard]] QList<SettingDifference> compareSettings(const SettingsTemplate& expected,
                                                       const QList<DeviceVariable>& found);

/// One setting as two readings have it.
struct SettingPair
{
    QString name;                 ///< in the spelling of this charger, if it has it
    std::optional<QString> here;  ///< empty: not there; empty text: there but unset
    std::optional<QString> there;
    bool isReadOnly = false;      ///< at this charger
    bool isSame = false;

    bool operator==(const SettingPair&) const = default;
};

/// \a here and \a there side by side, in the order of \a here, then what only \a there has. With \a onlyThere
/// names that \a there does not have are left out, as for a template.
[[nodiscard]] QList<SettingPair> pairSettings(const QList<DeviceVariable>& here, const QList<DeviceVariable>& there, bool onlyThere);

/// Settings that name or identify one charger, or are secrets: never taken over from another.
[[nodiscard]] bool isOfOneCharger(const QString& name);

/// \a settings as a reading, to be paired with one.
[[nodiscard]] QList<DeviceVariable> asVariables(const SettingsTemplate& settings);

/// What a well-configured charger has, as a template: what can be written and is not of this one charger
/// alone (its name, password, numbers that count). \a from is its name.
[[nodiscard]] SettingsTemplate templateFrom(const QList<DeviceVariable>& settings, const QString& from);

} // namespace forecourt::commissioning
