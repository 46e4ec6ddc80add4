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

/// What chargers may be told of \a here: \a chosen first where it is among them, and where the port listens on one
/// address alone (\a listensOn) that one. Thread: any.
[[nodiscard]] QStringList addressesForChargers(QStringList here, const QString& chosen, const QString& listensOn);

} // namespace forecourt::app
