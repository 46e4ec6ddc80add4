// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The parts of the facade that an attached console asks for; scripts have routes for vendors' messages alone.
#pragma once

#include "core/api/alerts.h"
#include "core/api/backups.h"
#include "core/api/commissioning.h"
#include "core/api/engine.h"
#include "core/api/locallists.h"
#include "core/api/machine.h"
#include "core/api/planning.h"
#include "core/api/reservations.h"
#include "core/api/vendordata.h"

namespace forecourt::localapi {

/// Without one of them no console can attach. They outlive the LocalApi.
struct ConsoleServices
{
    api::ChangeSource* changes = nullptr;
    api::Alerts* alerts = nullptr;
    api::Notifications* notifications = nullptr;
    api::LocalLists* localLists = nullptr;
    api::Reservations* reservations = nullptr;
    api::VendorData* vendorData = nullptr;
    api::Planning* planning = nullptr;
    api::Commissioning* commissioning = nullptr;
    api::Backups* backups = nullptr;
    api::Machine* machine = nullptr;

    [[nodiscard]] bool areThere() const
    {
        return changes != nullptr && alerts != nullptr && notifications != nullptr && localLists != nullptr
            && reservations != nullptr && vendorData != nullptr && planning != nullptr && commissioning != nullptr && backups != nullptr && machine != nullptr;
    }
};

} // namespace forecourt::localapi
