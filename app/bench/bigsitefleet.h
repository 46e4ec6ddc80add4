// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What was done with the chargers of a big site: a roll-out of firmware, diagnostics, reservations, vendors' messages.
#pragma once

#include "app/bench/bigsite.h"
#include "core/base/clock.h"
#include "core/engine/ports/stores.h"

namespace forecourt::bench {

inline constexpr int RolloutStations = 50; ///< the first ones got the new firmware
inline constexpr char OldFirmware[] = "2.0.3";
inline constexpr char NewFirmware[] = "2.1.0";

/// A firmware file with its roll-out, of which every job is done; a file that a charger sent; reservations that hold and that
/// are over; rules for vendors' messages, and what was seen of them. Files lie in \a folder as the program keeps them. The
/// stations and people of \a site are there. Runs the event loop.
[[nodiscard]] Result<void> fillFleet(ports::SiteStore& store, const QString& folder, const Clock& clock, const BigSite& site);

} // namespace forecourt::bench
