// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consolewindow.h"

#include "core/config/settings.h"
#include "core/config/settingsstore.h"
#include "ui/desktop/desktopnotifier.h"
#include "ui/format/language.h"
#include "ui/format/words.h"
#include "ui/mainwindow.h"
#include "ui/models/updatethrottle.h"
#include "ui/pages/addchargerpage.h"
#include "ui/pages/alertspage.h"
#include "ui/pages/chargeractions.h"
#include "ui/pages/chargerdetailpage.h"
#include "ui/pages/chargerspage.h"
#include "ui/pages/messagespage.h"
#include "ui/pages/check/guidedcheckpage.h"
#include "ui/pages/overviewpage.h"
#include "ui/pages/peoplepage.h"
#include "ui/pages/sessionspage.h"
#include "ui/pages/systemtrouble.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/statusstrip.h"
#include "ui/widgets/toast.h"

#include <QMenu>

namespace forecourt::ui {

namespace {
const QString OverviewId = QStringLiteral("overview");
const QString ChargersId = QStringLiteral("chargers");
const QString ChargerId = QStringLiteral("charger");
const QString CheckId = QStringLiteral("check");
const QString AddChargerId = QStringLiteral("addcharger");
const QString SessionsId = QStringLiteral("sessions");
const QString PeopleId = QStringLiteral("people");
const QString AlertsId = QStringLiteral("alerts");
const QString MessagesId = QStringLiteral("messages");
const QString SettingsId = QStringLiteral("settings");

const QString ServerSegment = QStringLiteral("server");
const QString ChargersSegment = QStringLiteral("chargers");
const QString LoadSegment = QStringLiteral("load");
const QString UnsentSegment = QStringLiteral("unsent");
const QString DiskSegment = QStringLiteral("disk");
const QString BackupSegment = QStringLiteral("backup");
const QString ClockSegment = QStringLiteral("clock");

constexpr qint64 LowDiskBytes = 1'000'000'000;

QString pageName(PageId page)
{
    switch (page) {
    case PageId::Overview: return OverviewId;
    case PageId::Chargers: return ChargersId;
    case PageId::Sessions: return SessionsId;
    case PageId::People: return PeopleId;
    case PageId::Alerts: return AlertsId;
    case PageId::Messages: return MessagesId;
    case PageId::Settings: return SettingsId;
    }
    return OverviewId;
}
} // namespace

ConsoleWindow::ConsoleWindow(const ConsoleSetup& setup, QObject* parent)
    : QObject(parent), m_site(setup.site),
      m_workspace(std::make_unique<Workspace>(setup.site, setup.clock, setup.locale)),
      m_window(std::make_unique<MainWindow>(setup.themes, setup.settings)), m_throttle(new UpdateThrottle(this))
{
    PageContext context{*m_workspace, setup.engine, setup.administration, setup.history,
                              setup.themes, *this,        setup.network,        setup.userName,
                              setup.alerts, setup.notifications, setup.exchange};
    context.commissioning = setup.commissioning;
    AppearanceHooks appearance = setup.appearance;
    if (!appearance.setTheme) {
        appearance.theme = setup.themes.setting();
        appearance.setTheme = [themes = &setup.themes](ThemeManager::Setting theme) { themes->setSetting(theme); };
    }
    if (!appearance.setLanguage)
        offerLanguages(appearance, setup.settings);
    m_actions = new ChargerActions(context, m_window.get());
    makePages(context, appearance, setup);
    makeMenus();
    makeStatusStrip();
    makeDesktopNotifier(context);
    connectSite();
    connect(m_window.get(), &MainWindow::placeOpened, this, &ConsoleWindow::showPlace);
    connect(m_window.get(), &MainWindow::quitRequested, this, &ConsoleWindow::quitRequested);
    m_window->setQuitWarning([this] { return quitWarning(); });
    refreshSite();
    m_window->open(OverviewId);
    connect(m_workspace.get(), &Workspace::faultsLoaded, this, &ConsoleWindow::tellFaultFiles);
    m_workspace->loadFaults(setup.faultFiles);
    if (setup.backups != nullptr && setup.backups->lastRestore()) { // the first thing to see: chargers may point elsewhere
        m_settings->openSection(QStringLiteral("backup"));
        m_window->open(SettingsId);
    }
}

ConsoleWindow::~ConsoleWindow() = default;

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

/// The choice is kept in the settings; texts are built once, so it counts from the next start.
void ConsoleWindow::offerLanguages(AppearanceHooks& appearance, config::SettingsStore& settings)
{
    appearance.language = settings.value(config::Language);
    //: Language of the window: the one of the desktop.
    appearance.languages = {{QString(), tr("As the system")}};
    for (const QString& code : availableLanguages())
        appearance.languages.append({code, QLocale(code).nativeLanguageName()});
    appearance.setLanguage = [this, store = &settings](const QString& code) {
        const Result<void> saved = store->setValue(config::Language, code);
        notify(saved ? QStringLiteral("check") : QStringLiteral("triangle-alert"),
               saved ? tr("The language changes at the next start") : errorSentence(saved.error()));
    };
}

void ConsoleWindow::makePages(const PageContext& context, const AppearanceHooks& appearance, const ConsoleSetup& setup)
{
    m_overview = new OverviewPage(context, *m_actions);
    m_chargers = new ChargersPage(context, *m_actions);
    m_detail = new ChargerDetailPage(context, *m_actions);
    m_addCharger = new AddChargerPage(context, *m_actions);
    m_sessions = new SessionsPage(context, *m_actions);
    m_people = new PeoplePage(context);
    m_settings = new SettingsPage(context, appearance, {&setup.settings, setup.backups, setup.machine});
    connect(m_sessions, &SessionsPage::attentionCounted, m_overview, &OverviewPage::setOddSessions);
    m_window->addPage(OverviewId, tr("Overview"), QStringLiteral("layout-dashboard"), m_overview);
    m_window->addPage(ChargersId, tr("Chargers"), QStringLiteral("ev-charger"), m_chargers);
    m_window->addDetailPage(ChargerId, ChargersId, m_detail);
    m_window->addDetailPage(AddChargerId, ChargersId, m_addCharger);
    if (context.commissioning) {
        m_check = new GuidedCheckPage(context);
        m_window->addDetailPage(CheckId, ChargersId, m_check);
    }
    m_window->addPage(SessionsId, tr("Sessions"), QStringLiteral("history"), m_sessions);
    m_window->addPage(PeopleId, tr("People & tags"), QStringLiteral("nfc"), m_people);
    makeMessagesPage(context, setup);
    m_alerts = new AlertsPage(context);
    m_window->addPage(AlertsId, tr("Alerts"), QStringLiteral("bell"), m_alerts);
    m_window->addPage(SettingsId, tr("Settings"), QStringLiteral("settings"), m_settings, true);
}

void ConsoleWindow::makeMessagesPage(const PageContext& context, const ConsoleSetup& setup)
{
    if (!setup.explainer || !setup.traces)
        return;
    config::SettingsStore* store = &setup.settings;
    const MessageServices services{*setup.explainer, *setup.traces,
                                   [store] { return store->value(config::MarkedMessages); },
                                   [this, store](const QString& rows) {
                                       const Result<void> saved = store->setValue(config::MarkedMessages, rows);
                                       if (!saved)
                                           notify(QStringLiteral("triangle-alert"), errorSentence(saved.error()));
                                   }};
    m_window->addPage(MessagesId, tr("Messages"), QStringLiteral("arrow-left-right"), new MessagesPage(context, services));
}

void ConsoleWindow::makeMenus()
{
    QMenu* charger = m_window->menu(MainWindow::MenuId::Charger);
    const auto add = [this](QMenu* menu, const QString& text, const QKeySequence& key, const QString& objectName,
                            auto function) {
        QAction* action = menu->addAction(text);
        action->setObjectName(objectName);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, function);
        return action;
    };
    add(charger, tr("&Add charger…"), QKeySequence(Qt::CTRL | Qt::Key_N), QStringLiteral("menuAddCharger"),
        [this] { openAddCharger({}); });
    charger->addSeparator();
    m_chargerActions = {
        add(charger, tr("Ask for the &states"), QKeySequence(Qt::Key_F5), QStringLiteral("menuRefresh"),
            [this] { m_actions->trigger(m_detail->station(), QStringLiteral("StatusNotification"), std::nullopt); }),
        add(charger, tr("&Read settings"), {}, QStringLiteral("menuReadSettings"),
            [this] { m_actions->readConfiguration(m_detail->station()); }),
        add(charger, tr("Re&start…"), {}, QStringLiteral("menuRestart"),
            [this] { m_actions->restart(m_detail->station(), ResetKind::Soft); }),
        add(charger, tr("Re&name…"), QKeySequence(Qt::Key_F2), QStringLiteral("menuRename"),
            [this] { m_actions->rename(m_detail->station()); }),
        add(charger, tr("&Guided check"), {}, QStringLiteral("menuCheck"), [this] { m_actions->check(m_detail->station()); }),
    };
    add(m_window->menu(MainWindow::MenuId::Tools), tr("&Learn tag"), QKeySequence(Qt::CTRL | Qt::Key_L),
        QStringLiteral("menuLearnTag"), [this] {
            openPage(PageId::People);
            m_people->learn();
        });
    updateChargerActions();
}

void ConsoleWindow::updateChargerActions()
{
    const bool isOpen = m_window->currentPage() == m_detail && m_site.station(m_detail->station()) != nullptr;
    for (QAction* action : std::as_const(m_chargerActions)) {
        action->setEnabled(isOpen);
        action->setStatusTip(isOpen ? QString() : tr("Off: no charger is open"));
    }
}

void ConsoleWindow::makeDesktopNotifier(const PageContext& context)
{
    m_desktop = new DesktopNotifier(*m_workspace, context.alerts, context.userName,
                                    std::make_unique<BusNotificationChannel>(), this);
    connect(m_desktop, &DesktopNotifier::openRequested, this, [this](AlertId alert) {
        bringToFront();
        openPage(PageId::Alerts);
        if (alert.value() != 0)
            m_alerts->select(alert);
    });
    // without notifications on this desktop at least the window says it
    connect(m_desktop, &DesktopNotifier::fallbackWanted, this, [this](const DesktopNotice& notice) {
        notify(notice.severity == Severity::Critical ? QStringLiteral("octagon-x") : QStringLiteral("bell"), notice.title);
    });
}

void ConsoleWindow::makeStatusStrip()
{
    using Side = StatusStrip::Side;
    StatusStrip& strip = m_window->statusStrip();
    strip.addSegment(ServerSegment, Side::Start);
    strip.addSegment(ChargersSegment, Side::Start);
    strip.addSegment(LoadSegment, Side::Start);
    strip.addSegment(UnsentSegment, Side::Start, 1);
    strip.addSegment(ClockSegment, Side::End, 0, false); // outermost first
    strip.addSegment(BackupSegment, Side::End, 2, false);
    strip.addSegment(DiskSegment, Side::End, 3, false);
    connect(&strip, &StatusStrip::segmentPressed, this, [this](const QString& segment) {
        if (segment == ServerSegment)
            openAddCharger({});
        else if (segment == BackupSegment || segment == DiskSegment) {
            m_settings->openSection(segment == BackupSegment ? QStringLiteral("backup") : QStringLiteral("retention"));
            openPage(PageId::Settings);
        } else
            openPage(segment == LoadSegment ? PageId::Overview : PageId::Chargers);
    });
}

void ConsoleWindow::connectSite()
{
    connect(&m_site, &api::LiveSite::reset, this, &ConsoleWindow::refreshSite);
    connect(&m_site, &api::LiveSite::siteChanged, this, &ConsoleWindow::refreshSite);
    connect(&m_site, &api::LiveSite::systemChanged, this, &ConsoleWindow::refreshSystem);
    connect(&m_site, &api::LiveSite::batchApplied, m_throttle, &UpdateThrottle::request);
    connect(m_throttle, &UpdateThrottle::due, this, &ConsoleWindow::refreshCounts);
    connect(&m_site, &api::LiveSite::alertsChanged, this, &ConsoleWindow::refreshAlerts);
    connect(m_workspace.get(), &Workspace::ticked, this, &ConsoleWindow::refreshClock);
    connect(m_workspace.get(), &Workspace::formatChanged, this, &ConsoleWindow::refreshSite);
}

void ConsoleWindow::refreshSite()
{
    m_window->setSite(m_site.site().name, m_site.site().address);
    refreshCounts();
    refreshAlerts();
    refreshSystem();
    refreshClock();
    updateChargerActions();
}

void ConsoleWindow::refreshAlerts()
{
    int open = 0;
    for (const AlertRecord& alert : m_site.alerts())
        open += alert.state == AlertState::Open ? 1 : 0;
    m_window->sidebar().setCount(AlertsId, open, CountKind::Alert);
}

void ConsoleWindow::refreshCounts()
{
    Sidebar& sidebar = m_window->sidebar();
    sidebar.setCount(ChargersId, static_cast<int>(m_site.candidates().size()), CountKind::Waiting);
    int live = 0;
    for (const TransactionPointer& session : m_site.transactions())
        live += session->isRunning() ? 1 : 0;
    sidebar.setCount(SessionsId, live, CountKind::Plain);

    int connected = 0;
    int total = 0;
    int unsent = 0;
    for (const StationPointer& station : m_site.stations()) {
        ++total;
        connected += station->link.isOnline ? 1 : 0;
        unsent += station->link.queuedCommands;
    }
    StatusStrip& strip = m_window->statusStrip();
    strip.setSegment(ChargersSegment, QStringLiteral("ev-charger"),
                     total == 0 ? tr("no charger") : tr("%1/%2 connected").arg(connected).arg(total));
    strip.setSegment(UnsentSegment, QStringLiteral("upload"), tr("%n unsent command(s)", nullptr, unsent));
    const Formatter& format = m_workspace->format();
    const auto power = m_site.sitePower().isEmpty() ? std::nullopt : m_site.sitePower().last().powerW;
    const auto limit = m_site.site().limitW();
    strip.setSegment(LoadSegment, QStringLiteral("gauge"),
                     //: Status bar: no meter values are here yet.
                     !power  ? tr("no values")
                     : limit ? tr("%1 / %2").arg(format.powerNumber(power), format.power(limit))
                             : format.power(power));
}

void ConsoleWindow::refreshSystem()
{
    const SystemState& system = m_site.system();
    StatusStrip& strip = m_window->statusStrip();
    const QString trouble = systemTrouble(system);
    if (!trouble.isEmpty())
        strip.setSegment(ServerSegment, QStringLiteral("octagon-x"), systemTroubleTitle(system), Theme::Color::Critical, trouble);
    else if (!system.ocpp.isListening)
        strip.setSegment(ServerSegment, QStringLiteral("radio"), tr("Not listening yet"));
    else if (system.ocppTls.isListening)
        strip.setSegment(ServerSegment, QStringLiteral("radio"),
                         tr("Listening ws %1, wss %2").arg(system.ocpp.port).arg(system.ocppTls.port), Theme::Color::Good);
    else
        strip.setSegment(ServerSegment, QStringLiteral("radio"), tr("Listening ws %1").arg(system.ocpp.port), Theme::Color::Good);
    const Formatter& format = m_workspace->format();
    const bool isLow = system.diskFreeBytes >= 0 && system.diskFreeBytes < LowDiskBytes;
    strip.setSegment(DiskSegment, isLow ? QStringLiteral("triangle-alert") : QStringLiteral("hard-drive"),
                     system.diskFreeBytes < 0 ? QString() : tr("%1 free").arg(format.dataSize(system.diskFreeBytes)),
                     isLow ? Theme::Color::Warning : Theme::Color::Ink2);
    strip.setSegment(BackupSegment, QStringLiteral("check"),
                     system.lastBackupAt ? tr("Backup %1").arg(format.timeOrDate(system.lastBackupAt, m_workspace->now())) : QString());
}

void ConsoleWindow::refreshClock()
{
    m_window->statusStrip().setSegment(ClockSegment, QString(), m_workspace->format().clock(m_workspace->now()));
}

void ConsoleWindow::showPlace(const QString& page, const QString& detail)
{
    if (page == ChargerId)
        m_detail->setStation(StationId(detail));
    else if (page == AddChargerId)
        m_addCharger->setCandidate(detail);
    else if (page == CheckId && m_check)
        m_check->setStation(StationId(detail));
    updateChargerActions();
}

void ConsoleWindow::openPage(PageId page)
{
    m_window->open(pageName(page));
}

void ConsoleWindow::openPlace(const QString& place)
{
    m_window->open(place);
}

void ConsoleWindow::openCharger(const StationId& station)
{
    m_window->open(ChargerId + QLatin1Char('/') + station.value());
}

void ConsoleWindow::openSession(TransactionKey session)
{
    m_window->open(SessionsId);
    m_sessions->showSession(session);
}

void ConsoleWindow::openAttention()
{
    m_window->open(SessionsId);
    m_sessions->showTab(SessionsPage::Tab::Attention);
}

void ConsoleWindow::openAddCharger(const QString& candidate)
{
    m_window->open(candidate.isEmpty() ? AddChargerId : AddChargerId + QLatin1Char('/') + candidate);
}

void ConsoleWindow::notify(const QString& iconName, const QString& text)
{
    m_window->toasts().post(iconName, text);
}

void ConsoleWindow::notifyUndoable(const QString& text, std::function<void()> undo)
{
    Toast* toast = m_window->toasts().post(QStringLiteral("check"), text, tr("Undo"));
    connect(toast, &Toast::actionTriggered, this, [undo = std::move(undo)] { undo(); });
}

QString ConsoleWindow::quitWarning() const
{
    int live = 0;
    for (const TransactionPointer& session : m_site.transactions())
        live += session->isRunning() ? 1 : 0;
    if (live == 0)
        return {};
    return tr("%n session(s) go on at the chargers, but nobody watches them until Forecourt runs again.", nullptr, live);
}

void ConsoleWindow::show()
{
    m_window->show();
}

void ConsoleWindow::showMinimized()
{
    m_window->showMinimized();
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
