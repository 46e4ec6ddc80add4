// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/pagefixture.h"

#include <QAction>

namespace forecourt::tests {

FakePageHost::FakePageHost() = default;
FakePageHost::~FakePageHost() = default;

void FakePageHost::openPage(ui::PageId page)
{
    pages.append(page);
}

void FakePageHost::openPlace(const QString& place)
{
    places.append(place);
}

void FakePageHost::openCharger(const StationId& station)
{
    chargers.append(station.value());
}

void FakePageHost::openSession(TransactionKey session)
{
    sessions.append(session.value());
}

void FakePageHost::openSessions(const QList<TransactionKey>& several, const QString& what)
{
    for (const TransactionKey key : several)
        sessions.append(key.value());
    sessionsAre = what;
}

void FakePageHost::openAddCharger(const QString& candidate)
{
    addChargers.append(candidate);
}

void FakePageHost::notify(const QString&, const QString& text)
{
    notices.append(text);
}

void FakePageHost::notifyUndoable(const QString& text, std::function<void()> back, std::function<void()> again)
{
    notices.append(text);
    undo = std::move(back);
    redo = std::move(again);
}

void FakePageHost::addNotice(const ui::Notice& notice)
{
    bell.append(notice);
}

void FakePageHost::setAlertCount(int open)
{
    alertCount = open;
}

PageFixture::PageFixture() = default;
PageFixture::~PageFixture() = default;

ui::PageContext PageFixture::context()
{
    return {.workspace = console.workspace,
            .engine = console.theEngine(),
            .administration = console.theAdministration(),
            .history = console.theHistory(),
            .themes = themes,
            .host = host,
            .network = {[] { return QStringList{QStringLiteral("192.168.1.20"), QStringLiteral("fe80::1")}; }},
            .userName = QStringLiteral("Eva"),
            .alerts = console.theAlerts(),
            .notifications = console.theNotifications(),
            .localLists = &console.theLocalLists(),
            .reservations = &console.theReservations(),
            .vendorData = &console.theVendorData(),
            .prices = &console.thePrices(),
            .calculator = &console.calculator,
            .corrections = &console.theCorrections(),
            .months = &console.theMonths(),
            .documents = &console.theDocuments(),
            .reports = &console.theReports(),
            .driverCosts = &console.theDriverCosts()};
}

void PageFixture::settle()
{
    FakeConsole::settle();
}

void press(const QWidget& root, const char* name)
{
    QAction* const entry = root.findChild<ui::Button*>(QLatin1String(name)) ? nullptr : root.findChild<QAction*>(QLatin1String(name));
    if (entry != nullptr)
        entry->trigger();
    else
        find<ui::Button>(root, name)->click();
    FakeConsole::settle();
}

} // namespace forecourt::tests
