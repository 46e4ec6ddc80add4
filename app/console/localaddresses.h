// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Under which addresses chargers reach this computer.
#pragma once

#include <QStringList>

namespace forecourt::app {

/// IPv4, then global IPv6 addresses of networks that are up, the likeliest first; addresses of bridges to
/// containers and virtual machines last. Thread: any.
[[nodiscard]] QStringList localAddresses();

} // namespace forecourt::app
