// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a firmware file is for, by its name and the site's chargers, and which words about it are allowed: pure functions.
#pragma once

#include "core/base/error.h"
#include "core/domain/chargingstation.h"
#include "core/domain/firmwarefile.h"

#include <QList>

#include <optional>

namespace forecourt::engine {

/// A name for people and addresses: letters, digits, '.', '-' and '_', at most 100 characters; never empty.
[[nodiscard]] QString plainFileName(const QString& name);

/// Vendor and model of the charger whose words stand in \a fileName (the longest match), and the version in it. What is
/// not found stays empty.
[[nodiscard]] FirmwareFacts guessFacts(const QString& fileName, const QList<BootInfo>& chargers);

/// Why \a facts cannot be taken; empty: they can.
[[nodiscard]] std::optional<Error> whyNotFacts(const FirmwareFacts& facts);

} // namespace forecourt::engine
