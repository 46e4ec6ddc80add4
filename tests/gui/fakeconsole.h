// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Everything a page needs, faked: site, engine, administration, history, clock.
#pragma once

#include "core/api/livesite.h"
#include "tests/gui/attachedside.h"
#include "tests/support/fakeadministration.h"
#include "tests/support/fakealerts.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fakereservations.h"
#include "tests/support/manualclock.h"
#include "tests/support/sitebuilder.h"
#include "ui/models/workspace.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

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
    ManualClock clock{pictureTime()};
    /// Null: pages stand right before the fakes. See attachedside.h.
    std::unique_ptr<AttachedSide> attached
        = makeAttachedSide({source, engine, administration, history, alerts, notifications, localLists, reservations});
    api::LiveSite site{attached ? attached->changes() : source};
    ui::Workspace workspace{site, clock, QLocale(QLocale::German, QLocale::Germany)};

    FakeConsole()
    {
        engine.now = pictureTime();
        source.state.site = SiteSettings{};
        source.state.candidates = QList<Candidate>{};
        source.state.unknownTokens = QList<UnknownToken>{};
        if (attached) {
            attached->open();
            settling = attached.get();
        }
        settle();
    }
    ~FakeConsole()
    {
        if (settling == attached.get())
            settling = nullptr;
    }
    FakeConsole(const FakeConsole&) = delete;
    FakeConsole& operator=(const FakeConsole&) = delete;

    // what a page is given
    [[nodiscard]] api::Engine& theEngine() { return attached ? attached->engine() : engine; }
    [[nodiscard]] api::Administration& theAdministration() { return attached ? attached->administration() : administration; }
    [[nodiscard]] api::History& theHistory() { return attached ? attached->history() : history; }
    [[nodiscard]] api::Alerts& theAlerts() { return attached ? attached->alerts() : alerts; }
    [[nodiscard]] api::Notifications& theNotifications() { return attached ? attached->notifications() : notifications; }
    [[nodiscard]] api::LocalLists& theLocalLists() { return attached ? attached->localLists() : localLists; }
    [[nodiscard]] api::Reservations& theReservations() { return attached ? attached->reservations() : reservations; }

    /// Delivers what is queued: batches, futures, deferred deletes. Throttled refreshes may need
    /// QTRY_… in addition.
    static void settle()
    {
        for (QElapsedTimer patience{}; settling != nullptr;) { // a call may bring a change, and a change a call
            if (!patience.isValid())
                patience.start();
            deliver();
            const bool wasQuiet = settling->isQuiet();
            deliver();
            if ((wasQuiet && settling->isQuiet()) || patience.hasExpired(5000))
                break;
            QThread::yieldCurrentThread();
        }
        deliver();
    }

    static inline AttachedSide* settling = nullptr; ///< of the console there is

private:
    static void deliver()
    {
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
};

} // namespace forecourt::tests
