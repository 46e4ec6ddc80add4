// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Why one of our ports is not open, in words. Needs no window: mails of forecourtd use it too.
#pragma once

#include "core/domain/site.h"

namespace forecourt::ui {

/// "Port 8887 is in use by nginx (77)"; empty where it is open, or nothing is known against it.
[[nodiscard]] QString portTrouble(const PortState& port);
/// The same of an alert of kind Port; empty where it was kept before alerts had the reason.
[[nodiscard]] QString portTrouble(const AlertRecord& alert);

} // namespace forecourt::ui
