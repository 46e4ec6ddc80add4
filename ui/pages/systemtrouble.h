// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Trouble of the central system itself, in words with a next step.
#pragma once

#include "core/domain/site.h"

namespace forecourt::ui {

/// "No charger can reach us."; both where nothing can be saved either. Empty where all is well.
[[nodiscard]] QString systemTroubleTitle(const SystemState& system);
/// Cause and next step; empty where all is well.
[[nodiscard]] QString systemTrouble(const SystemState& system);

} // namespace forecourt::ui
