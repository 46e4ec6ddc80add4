// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Whether the steps of an upload or a firmware update come in the order of the standard.
#pragma once

#include "core/domain/quirk.h"

#include <optional>

namespace forecourt::engine {

/// Judges the step from \a before to \a now in \a action (FirmwareStatusNotification …): a repeated status, or
/// one whose step before is missing, is quirk 42. An empty \a before is not known, and judged as right;
/// \a wasAsked: the message answers a TriggerMessage, which repeats the present status.
/// Pure. Source: OCPP 1.6 §4.4, §4.5, §7.25.
[[nodiscard]] std::optional<Deviation> judgeTransferStep(const QString& action, const QString& before,
                                                         const QString& now, bool wasAsked);

} // namespace forecourt::engine
