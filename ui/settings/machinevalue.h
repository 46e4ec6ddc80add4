// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A setting of the central system's computer, typed.
#pragma once

#include "core/api/machine.h"
#include "core/config/settings.h"

namespace forecourt::ui {

/// What holds for \a setting, as \a machine last told. Thread: GUI.
template<class T>
[[nodiscard]] T machineValue(const api::Machine& machine, const config::Setting<T>& setting)
{
    const api::MachineState state = machine.state();
    const auto found = state.settings.constFind(QLatin1String(setting.key));
    return found == state.settings.constEnd() ? setting.fallback
                                              : config::settingFromVariant<T>(QVariant(found->value)).value_or(setting.fallback);
}

} // namespace forecourt::ui
