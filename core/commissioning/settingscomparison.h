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

/// What a well-configured charger has, as a template: what can be written and is not of this one charger
/// alone (its name, password, numbers that count). \a from is its name.
[[nodiscard]] SettingsTemplate templateFrom(const QList<DeviceVariable>& settings, const QString& from);

} // namespace forecourt::commissioning
