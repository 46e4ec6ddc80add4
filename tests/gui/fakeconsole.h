// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Everything a page needs, faked: site, engine, administration, history, clock.
#pragma once

#include "core/api/livesite.h"
#include "core/pricing/examplecalculator.h"
#include "tests/gui/attachedside.h"
#include "tests/support/checkbuilder.h"
#include "tests/support/fakeadministration.h"
#include "tests/support/fakealerts.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fakemachine.h"
#include "tests/support/fakejobs.h"
#include "tests/support/fakebilling.h"
#include "tests/support/fakeprices.h"
#include "tests/support/fakeplanning.h"
#include "tests/support/fakereservations.h"
#include "tests/support/fakevendordata.h"
#include "tests/support/manualclock.h"
#include "tests/support/sitebuilder.h"
#include "ui/models/workspace.h"

#include <QCoreApplication>

#include <memory>

namespace forecourt::tests {

/// German numbers and Berlin time at the moment of the pictures. Thread: the test's.
struct FakeConsole
{
    FakeChangeSource source;
    FakeEngine engine{source};
    FakeAdministration administration{source};
    FakeHistory history;
    FakeAlerts alerts{source};
    FakeNotifications notifications{alerts};
    FakeLocalLists localLists{source};
    FakeReservations reservations{source};
    FakeVendorData vendorData{source};
    FakeJobs jobs{source};
    FakeFileLibrary files{source};
    FakeSupportBundles bundles;
    FakePrices prices{source};
    FakeBilling billing;
    pricing::ExampleCalculator calculator;
    FakePlanning planning{source};
    FakeCommissioning commissioning;
    FakeMachine machine;
    ManualClock clock{pictureTime()};
    /// Null: pages stand right before the fakes. See attachedside.h.
    std::unique_ptr<AttachedSide> attached;
    api::LiveSite site;
    ui::Workspace workspace{site, clock, QLocale(QLocale::German, QLocale::Germany)};

    FakeConsole();
    ~FakeConsole();
    FakeConsole(const FakeConsole&) = delete;
    FakeConsole& operator=(const FakeConsole&) = delete;

    // what a page is given
    [[nodiscard]] api::Engine& theEngine();
    [[nodiscard]] api::Administration& theAdministration();
    [[nodiscard]] api::History& theHistory();
    [[nodiscard]] api::Alerts& theAlerts();
    [[nodiscard]] api::Notifications& theNotifications();
    [[nodiscard]] api::LocalLists& theLocalLists();
    [[nodiscard]] api::Reservations& theReservations();
    [[nodiscard]] api::VendorData& theVendorData();
    [[nodiscard]] api::Planning& thePlanning();
    [[nodiscard]] api::Commissioning& theCommissioning();
    [[nodiscard]] api::Machine& theMachine();
    [[nodiscard]] api::Jobs& theJobs();
    [[nodiscard]] api::FileLibrary& theFiles();
    [[nodiscard]] api::Prices& thePrices();
    [[nodiscard]] api::Corrections& theCorrections();
    [[nodiscard]] api::Months& theMonths();
    [[nodiscard]] api::Documents& theDocuments();
    [[nodiscard]] api::Reports& theReports();
    [[nodiscard]] api::DriverCosts& theDriverCosts();

    /// Delivers what is queued: batches, futures, deferred deletes. Throttled refreshes may need
    /// QTRY_… in addition.
    static void settle();
};

} // namespace forecourt::tests
