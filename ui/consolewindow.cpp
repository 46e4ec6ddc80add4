// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consolewindow.h"

#include "core/base/async.h"
#include "core/config/settings.h"
#include "core/config/settingsstore.h"
#include "ui/consolepages.h"
#include "ui/consolepalette.h"
#include "ui/desktop/desktopnotifier.h"
#include "ui/desktoptray.h"
#include "ui/format/language.h"
#include "ui/format/words.h"
#include "ui/linkstatus.h"
#include "ui/mainwindow.h"
#include "ui/models/names.h"
#include "ui/pages/alertspage.h"
#include "ui/pages/chargeractions.h"
#include "ui/pages/chargerdetailpage.h"
#include "ui/pages/overviewpage.h"
#include "ui/pages/planactions.h"
#include "ui/pages/sessionspage.h"
#include "ui/setup/setupassistant.h"
#include "ui/sitestatus.h"
#include "ui/theme/stylehold.h"
#include "ui/trayicon.h"
#include "ui/undolog.h"
#include "ui/windowmemory.h"

#include <QApplication>
#include <QMenu>
#include <QTimer>

#include <utility>

namespace forecourt::ui {

ConsoleWindow::ConsoleWindow(const ConsoleSetup& setup, QObject* parent)
    : QObject(parent), m_site(setup.site), m_settings(setup.settings),
      m_workspace(std::make_unique<Workspace>(setup.site, setup.clock, setup.locale)), m_notices(*m_workspace),
      m_window(std::make_unique<MainWindow>(setup.themes, setup.settings)),
      m_context{.workspace = *m_workspace,
                .engine = setup.engine,
                .administration = setup.administration,
                .history = setup.history,
                .themes = setup.themes,
                .host = *this,
                .network = setup.network,
                .userName = setup.userName,
                .alerts = setup.alerts,
                .notifications = setup.notifications,
                .exchange = setup.exchange,
                .commissioning = setup.commissioning,
                .planning = setup.planning,
                .program = setup.program,
                .machine = setup.machine,
                .explainer = setup.explainer,
                .localLists = setup.localLists,
                .reservations = setup.reservations,
                .vendorData = setup.vendorData,
                .jobs = setup.jobs,
                .files = setup.files,
                .bundles = setup.bundles,
                .prices = setup.prices,
                .calculator = setup.calculator,
                .corrections = setup.corrections,
                .months = setup.months,
                .documents = setup.documents,
                .reports = setup.reports,
                .driverCosts = setup.driverCosts,
                .press = setup.press,
                .backups = setup.backups},
      m_undo(setup.undo != nullptr ? setup.undo : new UndoLog(this)), m_offersSetup(setup.offersSetup)
{
    const StyleHold hold;
    m_undo->enter({&m_context, m_window.get()});
    m_workspace->setLink(setup.link);
    AppearanceHooks appearance = setup.appearance;
    if (!appearance.setTheme) {
        appearance.theme = setup.themes.setting();
        appearance.setTheme = [themes = &setup.themes, store = &setup.settings](ThemeManager::Setting theme) {
            themes->setSetting(theme);
            store->keep(config::Theme, themeSettingName(theme));
        };
    }
    if (!appearance.setDensity)
        offerDensity(appearance, setup);
    if (!appearance.setLanguage)
        offerLanguages(appearance, setup.settings);
    m_workspace->setCsvForm(csvFormFrom(setup.settings.value(config::DocumentCsv)));
    connect(m_workspace.get(), &Workspace::csvFormChanged, this, &ConsoleWindow::keepCsvForm);
    m_actions = new ChargerActions(m_context, m_window.get());
    m_plans = new PlanActions(m_context, m_window.get());
    makePages(appearance, setup);
    m_status = new SiteStatus(*m_workspace, *m_window, this);
    connect(m_status, &SiteStatus::settingsRequested, page<SettingsPage>("settings"), &SettingsPage::openSection);
    if (setup.link != nullptr)
        new LinkStatus(*setup.link, *m_workspace, *m_window, setup.themes, this);
    m_memory = new WindowMemory(*m_window, setup.settings, this);
    m_palette = new ConsolePalette(m_context, *m_window,
                                   {[this](PersonId person) { openPerson(person); }, [this](const QString& id) { acceptAndOpen(id); },
                                    [this](const QString& id) { m_actions->replaceBy(id); }}, this);
    makeNotices();
    makeDesktopNotifier();
    makeMenus(setup);
    if (setup.showsTray)
        makeTray(setup.trayPlace ? setup.trayPlace() : std::make_unique<DesktopTray>());
    connectSite();
    connect(m_window.get(), &MainWindow::placeOpened, this, &ConsoleWindow::showPlace);
    connect(m_window.get(), &MainWindow::cameIntoView, this, &ConsoleWindow::offerSetup, Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::paletteRequested, this, [this] { m_palette->open(); });
    connect(m_window.get(), &MainWindow::quitRequested, this, [this] {
        m_memory->store();
        Q_EMIT quitRequested();
    });
    m_window->setQuitWarning([this] { return quitWarning(); });
    m_window->setCloseHandler([this] { return handleClose(); });
    m_window->open(placeOf(PageId::Overview));
    refreshSite();
    connect(m_workspace.get(), &Workspace::faultsLoaded, this, &ConsoleWindow::tellFaultFiles);
    m_workspace->loadFaults(setup.faultFiles);
    if (setup.backups != nullptr && setup.backups->lastRestore()) { // the first thing to see: chargers may point elsewhere
        page<SettingsPage>("settings")->openSection(QStringLiteral("backup"));
        openPage(PageId::Settings);
        m_isRestored = true; // the place of the last time does not cover it
        connect(m_window.get(), &MainWindow::cameIntoView, this,
                [this] { page<SettingsPage>("settings")->focusControl(QStringLiteral("backupNewAddresses")); },
                Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    }
}

void ConsoleWindow::tellFaultFiles()
{
    const QList<FaultFileProblem>& problems = m_workspace->faults().problems();
    if (problems.isEmpty())
        return;
    QString text = tr("Explanation of faults not used: %1").arg(problems.first().text());
    if (problems.size() > 1)
        text += QLatin1Char(' ') + tr("And %n more, see the log", nullptr, static_cast<int>(problems.size()) - 1);
    notify(QStringLiteral("triangle-alert"), text);
}

ConsoleWindow::~ConsoleWindow()
{
    disconnect(qApp, nullptr, this, nullptr); // the focus moves once more while the window goes
    disconnect(m_undo, nullptr, this, nullptr);
    m_undo->leave();
    m_memory->store(); // a change of language makes the window anew
    m_window->remember();
}

/// The kept choice holds from now on, another one at once.
void ConsoleWindow::offerDensity(AppearanceHooks& appearance, const ConsoleSetup& setup)
{
    using Density = ThemeManager::Density;
    const QString compact = QStringLiteral("compact");
    appearance.density = setup.settings.value(config::TableDensity) == compact ? Density::Compact : Density::Comfortable;
    setup.themes.setDensity(appearance.density);
    appearance.setDensity = [this, themes = &setup.themes, store = &setup.settings, compact](Density density) {
        themes->setDensity(density);
        tellOutcome(store->change(config::TableDensity, density == Density::Compact ? compact : QStringLiteral("comfortable")));
    };
}

void ConsoleWindow::keepCsvForm()
{
    tellOutcome(m_settings.change(config::DocumentCsv, csvFormKey(m_workspace->csvForm())));
}

/// What became of a setting that a person changed; \a success empty: only what went wrong is told.
void ConsoleWindow::tellOutcome(const QFuture<Result<void>>& changed, const QString& success)
{
    whenFinished(changed, this, [this, success](const Result<void>& kept) {
        if (!kept)
            notify(QStringLiteral("triangle-alert"), errorSentence(kept.error()));
        else if (!success.isEmpty())
            notify(QStringLiteral("check"), success);
    });
}

/// The choice is kept in the settings; texts are built once, so it counts from the next start.
void ConsoleWindow::offerLanguages(AppearanceHooks& appearance, config::SettingsStore& settings)
{
    appearance.language = settings.value(config::Language);
    //: Language of the window: the one of the desktop.
    appearance.languages = {{QString(), tr("As the system")}};
    for (const QString& code : availableLanguages())
        appearance.languages.append({code, QLocale(code).nativeLanguageName()});
    appearance.setLanguage = [this, store = &settings](const QString& code) {
        tellOutcome(store->change(config::Language, code), tr("The language changes at the next start"));
    };
}

void ConsoleWindow::makePages(const AppearanceHooks& appearance, const ConsoleSetup& setup)
{
    const PageParts parts{m_context, *m_actions, appearance, setup};
    for (const PageEntry& entry : pageEntries()) {
        QWidget* const made = entry.make(parts);
        if (made == nullptr)
            continue;
        const QString id = QLatin1String(entry.id);
        m_pages.insert(id, made);
        if (*entry.parentId != '\0')
            m_window->addDetailPage(id, QLatin1String(entry.parentId), made);
        else
            m_window->addPage(id, entry.title(), QLatin1String(entry.iconName), made, entry.isAtBottom, entry.digit);
    }
    connect(page<SessionsPage>("sessions"), &SessionsPage::attentionCounted, page<OverviewPage>("overview"),
            &OverviewPage::setOddSessions);
}

ChargerDetailPage& ConsoleWindow::detail() const
{
    return *page<ChargerDetailPage>("charger");
}

void ConsoleWindow::connectSite()
{
    connect(&m_site, &api::LiveSite::reset, this, &ConsoleWindow::refreshSite);
    connect(&m_site, &api::LiveSite::siteChanged, this, &ConsoleWindow::refreshSite);
    connect(&m_site, &api::LiveSite::alertsChanged, this, &ConsoleWindow::refreshAlerts);
    connect(m_workspace.get(), &Workspace::formatChanged, this, &ConsoleWindow::refreshSite);
}

void ConsoleWindow::refreshAlerts()
{
    int open = 0;
    for (const AlertRecord& alert : m_site.alerts())
        open += alert.state == AlertState::Open ? 1 : 0;
    setAlertCount(open);
}

void ConsoleWindow::makeDesktopNotifier()
{
    m_desktop = new DesktopNotifier(*m_workspace, m_context.alerts, m_context.userName,
                                    std::make_unique<BusNotificationChannel>(), this);
    connect(m_desktop, &DesktopNotifier::openRequested, this, [this](AlertId alert) {
        bringToFront();
        openPage(PageId::Alerts);
        if (alert.value() != 0)
            page<AlertsPage>("alerts")->select(alert);
    });
    // without notifications on this desktop the tray and the window say it
    connect(m_desktop, &DesktopNotifier::fallbackWanted, this, [this](const DesktopNotice& notice) {
        if (m_tray && m_tray->isShown())
            m_tray->say(notice.title, notice.text);
        notify(notice.severity == Severity::Critical ? QStringLiteral("octagon-x") : QStringLiteral("bell"), notice.title);
    });
}

void ConsoleWindow::refreshSite()
{
    m_window->setSite(m_site.site().name, m_site.site().address);
    m_status->refresh();
    refreshAlerts();
    updateActions();
    restoreView();
}

/// Once at the start, for columns and filters, and once when the first data is here, for rows and places.
void ConsoleWindow::restoreView()
{
    if (m_isRestored)
        return;
    m_isRestored = m_site.isReady();
    m_memory->restore();
    if (!m_isRestored)
        return;
    if (const QString wanted = std::exchange(m_wantedPlace, {}); !wanted.isEmpty())
        openFromOutside(wanted);
    else if (const QString place = m_memory->lastPlace(); !place.isEmpty())
        m_window->open(isThere(place) ? place : placeOf(PageId::Overview));
    m_isSetupDue = m_offersSetup && SetupAssistant::isWanted(m_context, m_settings);
    QTimer::singleShot(0, this, &ConsoleWindow::offerSetup); // once the window is there
}

void ConsoleWindow::openSetup()
{
    if (m_window->findChild<SetupAssistant*>() != nullptr)
        return;
    auto* assistant = new SetupAssistant(m_context, m_settings, m_window.get());
    connect(assistant, &SetupAssistant::firstChargerWanted, this, [this] { openAddCharger({}); });
    assistant->open();
}

int ConsoleWindow::liveSessions() const
{
    return m_status->liveSessions();
}

void ConsoleWindow::show()
{
    m_window->show();
}

void ConsoleWindow::bringToFront()
{
    m_window->bringToFront();
}

void ConsoleWindow::setLocale(const QLocale& locale)
{
    m_workspace->setLocale(locale);
}

} // namespace forecourt::ui
