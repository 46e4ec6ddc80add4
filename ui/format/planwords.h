// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Planned actions in words.
#pragma once

#include "core/domain/plannedaction.h"
#include "ui/format/formatter.h"

namespace forecourt::ui {

/// "Restart", "Take connector 2 out of service", "Change 3 settings", "Limit the power".
[[nodiscard]] QString planWork(const PlannedAction& plan);
/// "As soon as nobody charges", "Mon, Thu at 03:00, when nobody charges".
[[nodiscard]] QString planTime(const PlannedAction& plan, const Formatter& format, const QDateTime& now);
/// How it stands, with the next step where there is one.
[[nodiscard]] QString planState(const PlannedAction& plan, const Formatter& format, const QDateTime& now);

} // namespace forecourt::ui
