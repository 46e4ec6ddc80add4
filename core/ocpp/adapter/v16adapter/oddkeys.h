// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a station's configuration tells of its quirks.
#pragma once

#include "core/domain/devicevariable.h"
#include "core/domain/quirk.h"

namespace forecourt::ocpp::v16adapter {

/// Names what is odd in one configuration key as it was read: measurands that are none or cannot be chosen
/// (quirk 37), a stack level nobody can mean (40), a local list too short to be of use (41).
/// Source: charger-quirks.md §1; OCPP 1.6 §9.
void noteOddKey(const DeviceVariable& variable, QList<Deviation>& deviations);

} // namespace forecourt::ocpp::v16adapter
