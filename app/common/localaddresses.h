// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Under which addresses chargers reach this computer.
#pragma once

#include "core/api/machine.h"

namespace forecourt::app {

/// Networks that are up with their IPv4, then global IPv6 addresses, the likeliest first; bridges to
/// containers and virtual machines last. Thread: any.
[[nodiscard]] QList<api::NetworkCard> networkCards();

/// The addresses of networkCards(), IPv4 of all networks before IPv6. Thread: any.
[[nodiscard]] QStringList localAddresses();

} // namespace forecourt::app
