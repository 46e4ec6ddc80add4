// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What became of a changed setting, in words.
#pragma once

#include "core/commissioning/settingsrun.h"

#include <QString>

namespace forecourt::ui {

/// One sentence with the next step where there is one.
[[nodiscard]] QString changeSentence(const commissioning::ChangeResult& result);

} // namespace forecourt::ui
