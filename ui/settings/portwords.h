// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a try of a port found, as a sentence.
#pragma once

#include "core/api/machine.h"

namespace forecourt::ui {

/// With the next step where the port cannot be used.
[[nodiscard]] QString portSentence(const api::PortUse& use);

} // namespace forecourt::ui
