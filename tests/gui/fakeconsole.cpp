// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/fakeconsole.h"

#include <QElapsedTimer>
#include <QThread>

namespace forecourt::tests {

namespace {

constexpr qint64 PatienceMs = 8000; ///< done as soon as all is quiet; a call held back on purpose must not run out of time meanwhile

AttachedSide* settling = nullptr; ///< of the console there is

void deliver()
{
    for (int i = 0; i < 5; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

} // namespace

FakeConsole::FakeConsole()
    : attached(makeAttachedSide({source, engine, administration, history, alerts, notifications, localLists, reservations, vendorData, planning,
                                 commissioning, machine, jobs, files, prices, billing, billing, billing, billing, billing}))
    , site(attached ? attached->changes() : source)
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

FakeConsole::~FakeConsole()
{
    if (settling == attached.get())
        settling = nullptr;
}

api::Engine& FakeConsole::theEngine()
{
    return attached ? attached->engine() : engine;
}

api::Administration& FakeConsole::theAdministration()
{
    return attached ? attached->administration() : administration;
}

api::History& FakeConsole::theHistory()
{
    return attached ? attached->history() : history;
}

api::Alerts& FakeConsole::theAlerts()
{
    return attached ? attached->alerts() : alerts;
}

api::Notifications& FakeConsole::theNotifications()
{
    return attached ? attached->notifications() : notifications;
}

api::LocalLists& FakeConsole::theLocalLists()
{
    return attached ? attached->localLists() : localLists;
}

api::VendorData& FakeConsole::theVendorData()
{
    return attached ? attached->vendorData() : vendorData;
}

api::Planning& FakeConsole::thePlanning()
{
    return attached ? attached->planning() : planning;
}

api::Commissioning& FakeConsole::theCommissioning()
{
    return attached ? attached->commissioning() : commissioning;
}

api::Machine& FakeConsole::theMachine()
{
    if (attached)
        return attached->machine();
    return machine;
}

api::Reservations& FakeConsole::theReservations()
{
    return attached ? attached->reservations() : reservations;
}

api::Jobs& FakeConsole::theJobs()
{
    if (attached)
        return attached->jobs();
    return jobs;
}

api::FileLibrary& FakeConsole::theFiles()
{
    if (attached)
        return attached->fileLibrary();
    return files;
}

api::Prices& FakeConsole::thePrices()
{
    if (attached)
        return attached->prices();
    return prices;
}

api::Corrections& FakeConsole::theCorrections()
{
    if (attached)
        return attached->corrections();
    return billing;
}

api::Months& FakeConsole::theMonths()
{
    if (attached)
        return attached->months();
    return billing;
}

api::Documents& FakeConsole::theDocuments()
{
    if (attached)
        return attached->documents();
    return billing;
}

api::Reports& FakeConsole::theReports()
{
    if (attached)
        return attached->reports();
    return billing;
}

api::DriverCosts& FakeConsole::theDriverCosts()
{
    if (attached)
        return attached->driverCosts();
    return billing;
}

/// Over a link until nothing is on its way, twice in a row: a call may bring a change, and a change a call.
void FakeConsole::settle()
{
    QElapsedTimer patience;
    patience.start();
    bool wasQuiet = false;
    while (settling != nullptr && !patience.hasExpired(PatienceMs)) {
        deliver();
        const bool isQuiet = settling->isQuiet();
        if (isQuiet && wasQuiet)
            break;
        wasQuiet = isQuiet;
        QThread::yieldCurrentThread();
    }
    deliver();
}

} // namespace forecourt::tests
