// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the window works on, be it in this process or in a service.
#pragma once

#include "core/api/administration.h"
#include "core/api/alerts.h"
#include "core/api/backups.h"
#include "core/api/billing.h"
#include "core/api/commissioning.h"
#include "core/api/engine.h"
#include "core/api/filelibrary.h"
#include "core/api/history.h"
#include "core/api/jobs.h"
#include "core/api/link.h"
#include "core/api/livesite.h"
#include "core/api/locallists.h"
#include "core/api/machine.h"
#include "core/api/planning.h"
#include "core/api/prices.h"
#include "core/api/reservations.h"
#include "core/api/vendordata.h"

namespace forecourt::app {

class Application;

/// References that live as long as what gave them.
struct Facade
{
    api::LiveSite& live;
    api::Engine& engine;
    api::Administration& administration;
    api::History& history;
    api::Alerts& alerts;
    api::Notifications& notifications;
    api::LocalLists& localLists;
    api::Reservations& reservations;
    api::VendorData& vendorData;
    api::Jobs& jobs;
    api::FileLibrary& files;
    api::Planning& planning;
    api::Commissioning& commissioning;
    api::Backups& backups;
    api::Prices& prices;
    api::Corrections& corrections;
    api::Months& months;
    api::Documents& documents;
    api::Reports& reports;
    api::DriverCosts& driverCosts;
    api::Machine& machine;
    api::Link* link = nullptr; ///< to the service
};

/// From started() to stop().
[[nodiscard]] Facade facadeOf(Application& application);

} // namespace forecourt::app
