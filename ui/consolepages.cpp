// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consolepages.h"

#include "core/config/settings.h"
#include "core/config/settingsstore.h"
#include "ui/consolewindow.h"
#include "ui/format/words.h"
#include "ui/pagehelp.h"
#include "ui/pages/addchargerpage.h"
#include "ui/pages/alertspage.h"
#include "ui/pages/chargerdetailpage.h"
#include "ui/pages/chargerspage.h"
#include "ui/pages/check/guidedcheckpage.h"
#include "ui/pages/messagespage.h"
#include "ui/pages/messagesplace.h"
#include "ui/pages/overviewpage.h"
#include "ui/pages/peoplepage.h"
#include "ui/pages/reservationspage.h"
#include "ui/pages/sessionspage.h"

#include <QCoreApplication>

namespace forecourt::ui {

namespace {

struct Title
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::ConsolePages)
};

template<class Page>
QWidget* contextPage(const PageParts& parts)
{
    return new Page(parts.context);
}

template<class Page>
QWidget* actionsPage(const PageParts& parts)
{
    return new Page(parts.context, parts.actions);
}

/// Null without the services it needs.
QWidget* messagesPage(const PageParts& parts)
{
    if (!parts.setup.explainer || !parts.setup.traces)
        return nullptr;
    config::SettingsStore* store = &parts.setup.settings;
    const MessageServices services{*parts.setup.explainer, *parts.setup.traces,
                                   [store] { return store->value(config::MarkedMessages); },
                                   [host = &parts.context.host, store](const QString& rows) {
                                       const Result<void> saved = store->setValue(config::MarkedMessages, rows);
                                       if (!saved)
                                           host->notify(QStringLiteral("triangle-alert"), errorSentence(saved.error()));
                                   }};
    return new MessagesPage(parts.context, services);
}

QWidget* settingsPage(const PageParts& parts)
{
    return new SettingsPage(parts.context, parts.appearance,
                            {&parts.setup.settings, parts.setup.backups, parts.setup.machine});
}

} // namespace

const std::vector<PageEntry>& pageEntries()
{
    static const std::vector<PageEntry> entries{
        {"overview", "", "layout-dashboard", [] { return Title::tr("Overview"); }, &overviewHelp,
         &actionsPage<OverviewPage>, nullptr},
        {"chargers", "", "ev-charger", [] { return Title::tr("Chargers"); }, &chargersHelp,
         &actionsPage<ChargersPage>, nullptr},
        {"charger", "chargers", "", [] { return Title::tr("Charger"); }, &chargerHelp,
         &actionsPage<ChargerDetailPage>,
         [](QWidget& page, const QString& id) { static_cast<ChargerDetailPage&>(page).setStation(StationId(id)); }},
        {"addcharger", "chargers", "", [] { return Title::tr("Add charger"); }, &addChargerHelp,
         &actionsPage<AddChargerPage>,
         [](QWidget& page, const QString& id) { static_cast<AddChargerPage&>(page).setCandidate(id); }},
        {"check", "chargers", "", [] { return Title::tr("Guided check"); }, &checkHelp,
         [](const PageParts& parts) -> QWidget* {
             return parts.context.commissioning ? new GuidedCheckPage(parts.context) : nullptr;
         },
         [](QWidget& page, const QString& id) { static_cast<GuidedCheckPage&>(page).setStation(StationId(id)); }},
        {"reservations", "chargers", "", [] { return Title::tr("Reservations"); }, &reservationsHelp,
         &contextPage<ReservationsPage>, nullptr},
        {"sessions", "", "history", [] { return Title::tr("Sessions"); }, &sessionsHelp, &actionsPage<SessionsPage>, nullptr},
        {"people", "", "nfc", [] { return Title::tr("People & tags"); }, &peopleHelp, &contextPage<PeoplePage>, nullptr},
        {"messages", "", "arrow-left-right", [] { return Title::tr("Messages"); }, &messagesHelp, &messagesPage,
         [](QWidget& page, const QString& detail) {
             if (!detail.isEmpty())
                 static_cast<MessagesPage&>(page).showPlace(MessagesPlace::fromDetail(detail));
         }},
        {"alerts", "", "bell", [] { return Title::tr("Alerts"); }, &alertsHelp, &contextPage<AlertsPage>, nullptr},
        {"settings", "", "settings", [] { return Title::tr("Settings"); }, &settingsHelp,
         &settingsPage,
         [](QWidget& page, const QString& section) { (void)static_cast<SettingsPage&>(page).openSection(section); }, true},
    };
    return entries;
}

QString placeOf(PageId page)
{
    switch (page) {
    case PageId::Overview: return QStringLiteral("overview");
    case PageId::Chargers: return QStringLiteral("chargers");
    case PageId::Sessions: return QStringLiteral("sessions");
    case PageId::People: return QStringLiteral("people");
    case PageId::Messages: return QStringLiteral("messages");
    case PageId::Alerts: return QStringLiteral("alerts");
    case PageId::Settings: return QStringLiteral("settings");
    }
    return {};
}

} // namespace forecourt::ui
