// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/chargingstation.h"

namespace forecourt {

const ConnectorState* StationState::connector(EvseId evse) const
{
    for (const ConnectorState& candidate : connectors) {
        if (candidate.evse == evse)
            return &candidate;
    }
    return nullptr;
}

} // namespace forecourt
