// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Where a click, a notice or another program leads.
#include "ui/consolewindow.h"

#include "ui/consolepages.h"
#include "ui/format/words.h"
#include "ui/mainwindow.h"
#include "ui/models/names.h"
#include "ui/pages/chargeractions.h"
#include "ui/pages/peoplepage.h"
#include "ui/pages/sessionspage.h"

namespace forecourt::ui {

/// The place shows something here: another data folder, or the time away, may have no such charger in use.
bool ConsoleWindow::isThere(const QString& place) const
{
    const QString page = Navigation::pageOf(place);
    const StationId station(Navigation::detailOf(place));
    if (page == QLatin1String("charger")) // an archived one has its page too
        return m_window->hasPage(page) && anyStation(m_site, station) != nullptr;
    return m_window->hasPage(page) && (page != QLatin1String("check") || m_site.station(station) != nullptr);
}

void ConsoleWindow::openFromOutside(const QString& place)
{
    if (!m_isRestored) {
        m_wantedPlace = place;
        return;
    }
    const QString page = Navigation::pageOf(place);
    const QString detail = Navigation::detailOf(place);
    if (!m_window->hasPage(page)) {
        notify(QStringLiteral("triangle-alert"), tr("There is no page “%1”").arg(escaped(page)));
    } else if (page == QLatin1String("charger") && !anyStation(m_site, StationId(detail))) {
        openPage(PageId::Chargers);
        notify(QStringLiteral("triangle-alert"), tr("There is no charger “%1”").arg(escaped(detail)));
    } else {
        m_window->open(place);
    }
}

void ConsoleWindow::showPlace(const QString& page, const QString& detail)
{
    for (const PageEntry& entry : pageEntries()) {
        if (page == QLatin1String(entry.id) && entry.show && m_pages.contains(page))
            entry.show(*m_pages.value(page), detail);
    }
    updateActions();
}

void ConsoleWindow::openPage(PageId page)
{
    m_window->open(placeOf(page));
}

void ConsoleWindow::openPlace(const QString& place)
{
    m_window->open(place);
}

void ConsoleWindow::openCharger(const StationId& station)
{
    m_window->open(QStringLiteral("charger/") + station.value());
}

/// Its first charge starts at its own page.
void ConsoleWindow::acceptAndOpen(const QString& candidate)
{
    m_actions->acceptCandidate(candidate, [this, id = StationId(candidate)] {
        if (m_site.station(id))
            return openCharger(id);
        auto* wait = new QObject(this); // it comes with the next batch
        connect(&m_site, &api::LiveSite::stationChanged, wait, [this, wait, id](const StationPointer& changed) {
            if (changed->record.id != id)
                return;
            wait->deleteLater();
            wait->disconnect();
            openCharger(id);
        });
    });
}

void ConsoleWindow::openSession(TransactionKey session)
{
    openPage(PageId::Sessions);
    page<SessionsPage>("sessions")->showSession(session);
}

void ConsoleWindow::openSessions(const QList<TransactionKey>& sessions, const QString& what)
{
    openPage(PageId::Sessions);
    page<SessionsPage>("sessions")->showOnly(sessions, what);
}

void ConsoleWindow::openAttention()
{
    openPage(PageId::Sessions);
    page<SessionsPage>("sessions")->showTab(SessionsPage::Tab::Attention);
}

void ConsoleWindow::openAddCharger(const QString& candidate)
{
    m_window->open(candidate.isEmpty() ? QStringLiteral("addcharger") : QStringLiteral("addcharger/") + candidate);
}

void ConsoleWindow::openPerson(PersonId person)
{
    openPage(PageId::People);
    page<PeoplePage>("people")->showPerson(person);
}

} // namespace forecourt::ui
