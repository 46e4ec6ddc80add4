// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consolepages.h"

#include "core/config/settings.h"
#include "core/config/settingsstore.h"
#include "ui/consolewindow.h"
#include "ui/pagehelp.h"
#include "ui/pages/addchargerpage.h"
#include "ui/pages/alertspage.h"
#include "ui/pages/billing/correctionspage.h"
#include "ui/pages/billing/documentspage.h"
#include "ui/pages/billing/reportspage.h"
#include "ui/pages/chargerdetailpage.h"
#include "ui/pages/chargerspage.h"
#include "ui/pages/check/guidedcheckpage.h"
#include "ui/pages/firmwarepage.h"
#include "ui/pages/messagespage.h"
#include "ui/pages/messagesplace.h"
#include "ui/pages/overviewpage.h"
#include "ui/pages/peoplepage.h"
#include "ui/pages/prices/pricespage.h"
#include "ui/pages/reservationspage.h"
#include "ui/pages/rolloutpage.h"
#include "ui/pages/sessionspage.h"
#include "ui/pages/stationfilepage.h"

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

/// Null without the service it is about.
template<class Page, auto Service>
QWidget* servicePage(const PageParts& parts)
{
    return parts.context.*Service != nullptr ? new Page(parts.context) : nullptr;
}

/// Null without the services it needs.
QWidget* messagesPage(const PageParts& parts)
{
    if (!parts.setup.explainer || !parts.setup.traces)
        return nullptr;
    config::SettingsStore* store = &parts.setup.settings;
    const MessageServices services{*parts.setup.explainer, *parts.setup.traces,
                                   [store] { return store->value(config::MarkedMessages); },
                                   [store](const QString& rows) { return store->change(config::MarkedMessages, rows); }};
    return new MessagesPage(parts.context, services);
}

/// Null without both services of its tabs.
QWidget* documentsPage(const PageParts& parts)
{
    return parts.context.months && parts.context.documents ? new DocumentsPage(parts.context) : nullptr;
}

QWidget* settingsPage(const PageParts& parts)
{
    return new SettingsPage(parts.context, parts.appearance,
                            {parts.setup.backups, parts.setup.machine});
}

void showCorrection(QWidget& page, const QString& session)
{
    if (const qlonglong key = session.toLongLong(); key > 0)
        static_cast<CorrectionsPage&>(page).showSession(TransactionKey(key));
}

void showMessages(QWidget& page, const QString& detail)
{
    if (!detail.isEmpty())
        static_cast<MessagesPage&>(page).showPlace(MessagesPlace::fromDetail(detail));
}

void showAlert(QWidget& page, const QString& alert)
{
    if (const qlonglong id = alert.toLongLong(); id > 0)
        static_cast<AlertsPage&>(page).showPlace(AlertId(id));
}

} // namespace

const std::vector<PageEntry>& pageEntries()
{
    static const std::vector<PageEntry> entries{
        {"overview", "", "layout-dashboard", [] { return Title::tr("Overview"); }, &overviewHelp,
         &actionsPage<OverviewPage>, nullptr, false, 1},
        {"chargers", "", "ev-charger", [] { return Title::tr("Chargers"); }, &chargersHelp,
         &actionsPage<ChargersPage>, nullptr, false, 2},
        {"charger", "chargers", "", [] { return Title::tr("Charger"); }, &chargerHelp,
         &actionsPage<ChargerDetailPage>,
         [](QWidget& page, const QString& id) { static_cast<ChargerDetailPage&>(page).setStation(StationId(id)); }},
        {"addcharger", "chargers", "", [] { return Title::tr("Add charger"); }, &addChargerHelp,
         &actionsPage<AddChargerPage>,
         [](QWidget& page, const QString& id) { static_cast<AddChargerPage&>(page).setCandidate(id); }},
        {"check", "chargers", "", [] { return Title::tr("Guided check"); }, &checkHelp,
         &servicePage<GuidedCheckPage, &PageContext::commissioning>,
         [](QWidget& page, const QString& id) { static_cast<GuidedCheckPage&>(page).setStation(StationId(id)); }},
        {"reservations", "chargers", "", [] { return Title::tr("Reservations"); }, &reservationsHelp,
         &contextPage<ReservationsPage>, nullptr},
        {"sessions", "", "history", [] { return Title::tr("Sessions"); }, &sessionsHelp, &actionsPage<SessionsPage>, nullptr, false, 3},
        {"corrections", "sessions", "", [] { return Title::tr("Corrections"); }, &correctionsHelp,
         &servicePage<CorrectionsPage, &PageContext::corrections>, &showCorrection},
        {"people", "", "nfc", [] { return Title::tr("People & tags"); }, &peopleHelp, &contextPage<PeoplePage>, nullptr, false, 4},
        {"prices", "", "coins", [] { return Title::tr("Prices"); }, &pricesHelp,
         &servicePage<PricesPage, &PageContext::prices>,
         [](QWidget& page, const QString& detail) { static_cast<PricesPage&>(page).showDetail(detail); }, false, 8},
        {"reports", "", "chart-column", [] { return Title::tr("Reports"); }, &reportsHelp,
         &servicePage<ReportsPage, &PageContext::reports>, nullptr, false, 9},
        {"documents", "", "file-text", [] { return Title::tr("Documents"); }, &documentsHelp, &documentsPage,
         [](QWidget& page, const QString& detail) { static_cast<DocumentsPage&>(page).showDetail(detail); }, false, 0},
        {"messages", "", "arrow-left-right", [] { return Title::tr("Messages"); }, &messagesHelp, &messagesPage, &showMessages, false, 5},
        {"alerts", "", "bell", [] { return Title::tr("Alerts"); }, &alertsHelp, &contextPage<AlertsPage>, &showAlert, false, 6},
        {"firmware", "", "download", [] { return Title::tr("Firmware & logs"); }, &firmwareHelp, &contextPage<FirmwarePage>,
         [](QWidget& page, const QString& detail) { static_cast<FirmwarePage&>(page).showPlace(detail); }, false, 7},
        {"rollout", "firmware", "", [] { return Title::tr("Firmware roll-out"); }, &rolloutHelp, &contextPage<RolloutPage>,
         [](QWidget& page, const QString& id) { static_cast<RolloutPage&>(page).setRollout(RolloutId(id.toLongLong())); }},
        {"stationfile", "firmware", "", [] { return Title::tr("File of a charger"); }, &stationFileHelp, &contextPage<StationFilePage>,
         [](QWidget& page, const QString& id) { static_cast<StationFilePage&>(page).setFile(StationFileId(id.toLongLong())); }},
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
    case PageId::Prices: return QStringLiteral("prices");
    case PageId::Reports: return QStringLiteral("reports");
    case PageId::Documents: return QStringLiteral("documents");
    }
    return {};
}

} // namespace forecourt::ui
