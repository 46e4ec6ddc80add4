// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The settings of this computer as api::Machine tells them.
#pragma once

#include "core/api/machine.h"
#include "core/config/settingsstore.h"

namespace forecourt::app {

/// Fills in settings and settingsFile. Thread: \a store's.
void tellSettings(const config::SettingsStore& store, api::MachineState& state);

} // namespace forecourt::app
