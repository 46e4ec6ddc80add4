// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/consoleservices.h"

#include "app/console/facade.h"
#include "ui/consolewindow.h"

namespace forecourt::app {

void addServices(ui::ConsoleSetup& setup, const Facade& core)
{
    setup.backups = &core.backups;
    setup.machine = &core.machine;
    setup.commissioning = &core.commissioning;
    setup.localLists = &core.localLists;
    setup.reservations = &core.reservations;
    setup.vendorData = &core.vendorData;
    setup.jobs = &core.jobs;
    setup.files = &core.files;
    setup.planning = &core.planning;
    setup.prices = &core.prices;
    setup.corrections = &core.corrections;
    setup.months = &core.months;
    setup.documents = &core.documents;
    setup.reports = &core.reports;
    setup.driverCosts = &core.driverCosts;
    setup.link = core.link;
}

} // namespace forecourt::app
