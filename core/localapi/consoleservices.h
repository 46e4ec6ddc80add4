// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The parts of the facade that an attached console asks for; scripts have routes for vendors' messages alone.
#pragma once

#include "core/api/alerts.h"
#include "core/api/backups.h"
#include "core/api/billing.h"
#include "core/api/commissioning.h"
#include "core/api/engine.h"
#include "core/api/filelibrary.h"
#include "core/api/jobs.h"
#include "core/api/locallists.h"
#include "core/api/machine.h"
#include "core/api/planning.h"
#include "core/api/reservations.h"
#include "core/api/vendordata.h"

namespace forecourt::localapi {

/// Without one of them up to machine no console can attach. They outlive the LocalApi.
struct ConsoleServices
{
    api::ChangeSource* changes = nullptr;
    api::Alerts* alerts = nullptr;
    api::Notifications* notifications = nullptr;
    api::LocalLists* localLists = nullptr;
    api::Reservations* reservations = nullptr;
    api::VendorData* vendorData = nullptr;
    api::Planning* planning = nullptr;
    api::Jobs* jobs = nullptr; ///< this and the next one scripts have routes for as well; null: they say so
    api::FileLibrary* fileLibrary = nullptr;
    api::Commissioning* commissioning = nullptr;
    api::Backups* backups = nullptr;
    api::Machine* machine = nullptr;
    api::Corrections* corrections = nullptr; ///< these may be missing: calls of them are then NotSupported
    api::Months* months = nullptr;
    api::Documents* documents = nullptr;
    api::Reports* reports = nullptr;
    api::DriverCosts* driverCosts = nullptr;

    [[nodiscard]] bool areThere() const
    {
        return changes != nullptr && alerts != nullptr && notifications != nullptr && localLists != nullptr
            && reservations != nullptr && vendorData != nullptr && planning != nullptr && commissioning != nullptr && backups != nullptr && machine != nullptr;
    }
};

} // namespace forecourt::localapi
