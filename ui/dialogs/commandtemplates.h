// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Payloads to begin with, for the expert call: the smallest that the standard allows, or a typical one.
#pragma once

#include <QString>

namespace forecourt::ui {

/// JSON text, indented, of the request \a action; "{}" where there is nothing to fill in or the action is unknown.
[[nodiscard]] QString commandTemplate(const QString& action);

} // namespace forecourt::ui
