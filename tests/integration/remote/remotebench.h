// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A console's link and mirror in front of a service of fakes, over a real socket.
#pragma once

#include "tests/support/checkbuilder.h"
#include "tests/support/fakeadministration.h"
#include "tests/support/fakealerts.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fakebilling.h"
#include "tests/support/fakemachine.h"
#include "tests/support/fakeplanning.h"
#include "tests/support/fakeprices.h"
#include "tests/support/fakereservations.h"
#include "tests/support/fakevendordata.h"
#include "tests/support/servedsite.h"
#include "tests/support/sitebuilder.h"
#include "tests/unit/localapi/fakejobservice.h"

#include <QTest>

namespace forecourt::tests {

/// Thread: the test's.
struct RemoteBench
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
    FakePlanning planning{source};
    FakeJobService jobs;
    FakePrices prices{source};
    FakeBilling billing;
    FakeCommissioning commissioning;
    FakeBackups backups;
    FakeMachine machine;
    std::unique_ptr<ServedSite> service;
    std::unique_ptr<remote::RemoteSystem> system;
    std::unique_ptr<api::LiveSite> mirror;

    RemoteBench()
    {
        source.state.site = SiteSettings{};
        source.publishStation(aStation(QStringLiteral("CP1")).state);
        service = std::make_unique<ServedSite>(ServedParts{source, engine, administration, history,
                                                           {.alerts = &alerts,
                                                            .notifications = &notifications,
                                                            .localLists = &localLists,
                                                            .reservations = &reservations,
                                                            .vendorData = &vendorData,
                                                            .planning = &planning,
                                                            .jobs = &jobs,
                                                            .fileLibrary = &jobs,
                                                            .commissioning = &commissioning,
                                                            .backups = &backups,
                                                            .machine = &machine,
                                                            .corrections = &billing,
                                                            .months = &billing,
                                                            .documents = &billing,
                                                            .reports = &billing,
                                                            .driverCosts = &billing},
                                                           &prices});
    }

    /// Starts the service, and attaches if \a options say where.
    [[nodiscard]] bool attach()
    {
        if (!service->start())
            return false;
        open(hastyLink(service->port()));
        return QTest::qWaitFor([this] { return system->isUp() && mirror->isReady(); }, 20000);
    }
    void open(remote::LinkOptions options)
    {
        mirror.reset();
        system = std::make_unique<remote::RemoteSystem>(std::move(options));
        mirror = std::make_unique<api::LiveSite>(system->changes());
        system->open();
    }
    /// The service goes, and the console has noticed.
    [[nodiscard]] bool cut()
    {
        service->stop();
        return QTest::qWaitFor([this] { return system->state() == api::Link::State::Lost; }, 20000);
    }

    ~RemoteBench()
    {
        mirror.reset();
        system.reset();
    }
};

/// "ok", or what went wrong: "error 21: the service does not answer".
template<class T>
[[nodiscard]] QString wordOf(const QFuture<Result<T>>& future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20000))
        return QStringLiteral("hangs");
    if (future.resultCount() == 0)
        return QStringLiteral("ended without a result");
    const Result<T> result = future.result();
    return result ? QStringLiteral("ok")
                  : QStringLiteral("error %1: %2").arg(static_cast<int>(result.error().code)).arg(result.error().detail);
}

} // namespace forecourt::tests
