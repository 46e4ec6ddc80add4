// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The menu bar of ConsoleWindow.
#include "ui/consolewindow.h"

#include "core/base/async.h"
#include "core/config/settingsstore.h"
#include "ui/consolepages.h"
#include "ui/consolepalette.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/commandhistorydialog.h"
#include "ui/dialogs/helpdialog.h"
#include "ui/dialogs/shortcutdialog.h"
#include "ui/format/alteredwords.h"
#include "ui/format/words.h"
#include "ui/mainwindow.h"
#include "ui/models/names.h"
#include "ui/pages/chargeractions.h"
#include "ui/pages/chargerdetailpage.h"
#include "ui/pages/chargerspage.h"
#include "ui/pages/peoplepage.h"
#include "ui/pages/planactions.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/sessionspage.h"
#include "ui/setup/setupassistant.h"
#include "ui/undolog.h"
#include "ui/widgets/sidepane.h"

#include <QActionGroup>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QTabBar>

#include <algorithm>
#include <utility>

namespace forecourt::ui {

using MenuId = MainWindow::MenuId;

void ConsoleWindow::makeMenus(const ConsoleSetup& setup)
{
    makePrintAction();
    makeFileMenu(setup.backups);
    makeEditMenu();
    makeSiteMenus();
    makeChargerMenu();
    makeFirmwareMenu();
    makeCommandMenu();
    makeToolsMenu();
    makePageActions();
    makeHelpMenu();
    Q_EMIT m_window->actionBook().shortcutsChanged(); // page headers show the key of the search
    updateActions();
}

/// Above Quit, which the window itself brings.
void ConsoleWindow::makeFileMenu(api::Backups* backups)
{
    if (backups == nullptr)
        return;
    QMenu* const menu = m_window->menu(MenuId::File);
    QAction* const first = menu->actions().value(0);
    m_backupAction = m_window->addCommand(MenuId::File, {QStringLiteral("menuBackup"), tr("&Back up now"), QStringLiteral("archive"),
                                                         tr("Copy the database into the folder of backups and check the copy"),
                                                         QKeySequence(Qt::CTRL | Qt::Key_B)},
                                          [this, backups] { backUpNow(*backups); });
    QAction* const restore = m_window->addCommand(MenuId::File, {QStringLiteral("menuRestore"), tr("&Restore a backup…"), QStringLiteral("undo-2"),
                                                                 tr("Show the backups, and choose a file to restore"), {}},
                                                  [this] {
                                                      openPage(PageId::Settings);
                                                      page<SettingsPage>("settings")->openSection(QStringLiteral("backup"));
                                                      page<SettingsPage>("settings")->focusControl(QStringLiteral("backupRestoreFile"));
                                                  });
    menu->insertActions(first, {m_backupAction, restore});
    menu->insertSeparator(first);
}

void ConsoleWindow::backUpNow(api::Backups& backups)
{
    ActionBook& book = m_window->actionBook();
    book.setBlockedReason(*m_backupAction, tr("a backup is being made"));
    whenFinished(backups.backUpNow(), this, [this, &book](const Result<api::BackupMade>& made) {
        book.setBlockedReason(*m_backupAction, {});
        const bool isGood = made && made->altered.isEmpty();
        notify(isGood ? QStringLiteral("check") : QStringLiteral("triangle-alert"),
               isGood ? tr("Backup made and checked")
               //: %1 a sentence without full stop: some of its sessions are not as they were recorded.
               : made ? tr("Backup made. %1").arg(alteredSubject(made->altered))
                      : errorSentence(made.error()));
    });
}

void ConsoleWindow::makeEditMenu()
{
    m_undoAction = m_window->addCommand(MenuId::Edit, {QStringLiteral("menuUndo"), tr("&Undo"), QStringLiteral("undo-2"),
                                                       tr("Take back the last change"), QKeySequence(Qt::CTRL | Qt::Key_Z)},
                                        [this] { m_undo->undo(); });
    m_redoAction = m_window->addCommand(MenuId::Edit, {QStringLiteral("menuRedo"), tr("&Redo"), QStringLiteral("refresh-cw"),
                                                       tr("Do again what was taken back"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)},
                                        [this] { m_undo->redo(); });
    m_window->menu(MenuId::Edit)->addSeparator();
    m_filterAction = m_window->addCommand(MenuId::Edit, {QStringLiteral("menuFilter"), tr("&Filter this page"), QStringLiteral("search"),
                                                         tr("Go to the filter of this page"), QKeySequence(Qt::CTRL | Qt::Key_F)},
                                          [this] {
                                              if (QAction* const own = standIn("menuFilter")) {
                                                  own->trigger();
                                              } else if (QLineEdit* const field = pageFilter()) {
                                                  field->setFocus(Qt::ShortcutFocusReason);
                                                  field->selectAll();
                                              }
                                          });
    m_clearFilterAction = m_window->addCommand(MenuId::Edit, {QStringLiteral("menuClearFilter"), tr("&Clear filter"), QStringLiteral("x"),
                                                              tr("Show all rows of this page again; without a filter, close the part that shows one of them"),
                                                              QKeySequence(Qt::Key_Escape)},
                                               [this] { clearFilter(); });
    m_sortAction = m_window->addCommand(MenuId::Edit, {QStringLiteral("menuSort"), tr("&Sort the table…"), QStringLiteral("list"),
                                                       tr("Sort by a column, or choose the columns of this page's table"),
                                                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)},
                                        [this] { sortTable(); });
    connect(m_undo, &UndoLog::changed, this, &ConsoleWindow::updateUndo);
    // later: a button that had the focus may be going with its row, which must not be looked through meanwhile
    connect(qApp, &QApplication::focusChanged, this, &ConsoleWindow::yieldToPage, Qt::QueuedConnection);
    connect(&m_window->actionBook(), &ActionBook::shortcutsChanged, this, &ConsoleWindow::yieldToPage);
}

QLineEdit* ConsoleWindow::pageFilter() const
{
    for (QLineEdit* const field : m_window->currentPage()->findChildren<QLineEdit*>()) {
        if (field->isVisibleTo(m_window->currentPage()) && field->objectName().endsWith(QLatin1String("Filter")))
            return field;
    }
    return nullptr;
}

TableView* ConsoleWindow::pageTable() const
{
    const QWidget* const focus = m_window->focusWidget();
    TableView* first = nullptr;
    for (TableView* const table : m_window->currentPage()->findChildren<TableView*>()) {
        if (!table->isVisible() || table->horizontalHeader()->isHidden())
            continue;
        if (table == focus || table->isAncestorOf(focus))
            return table;
        if (first == nullptr)
            first = table;
    }
    return first;
}

void ConsoleWindow::sortTable()
{
    if (TableView* const table = pageTable())
        table->openTitleMenu();
    else
        notify(QStringLiteral("info"), tr("No table is shown here now. Choose a tab with one, or clear the filter"));
}

void ConsoleWindow::updateUndo()
{
    ActionBook& book = m_window->actionBook();
    //: Menu entry; %1 is what was done: "Archived Bay 5".
    m_undoAction->setText(m_undo->canUndo() ? tr("&Undo: %1").arg(escaped(m_undo->undoText())) : tr("&Undo"));
    m_redoAction->setText(m_undo->canRedo() ? tr("&Redo: %1").arg(escaped(m_undo->redoText())) : tr("&Redo"));
    book.setBlockedReason(*m_undoAction, m_undo->canUndo() ? QString() : tr("nothing was changed"));
    book.setBlockedReason(*m_redoAction, m_undo->canRedo() ? QString() : tr("nothing was taken back"));
}

QString ConsoleWindow::escaped(const QString& text)
{
    QString plain = text.simplified();
    if (plain.size() > 60)
        plain = plain.left(59) + QChar(0x2026);
    return plain.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

void ConsoleWindow::makeSiteMenus()
{
    m_window->addCommand(MenuId::Site, {QStringLiteral("menuSetup"), tr("Set-up &assistant…"), QStringLiteral("list"),
                                        tr("Site, supply, network, backup and first charger, one after the other"), {}},
                         [this] { openSetup(); });
    m_window->addCommand(MenuId::Site, {QStringLiteral("menuSiteSettings"), tr("Site &settings"), QStringLiteral("settings"),
                                        tr("Name, supply and rules of the site"), {}},
                         [this] { openPage(PageId::Settings); });
    const auto addTab = [this](const QString& id, const QString& text, const QString& icon, const QString& tip, SessionsPage::Tab tab) {
        m_window->addCommand(MenuId::Session, {id, text, icon, tip, {}}, [this, tab] {
            openPage(PageId::Sessions);
            page<SessionsPage>("sessions")->showTab(tab);
        });
    };
    addTab(QStringLiteral("menuLiveSessions"), tr("&Live sessions"), QStringLiteral("charging"), tr("Sessions that run now"),
           SessionsPage::Tab::Live);
    addTab(QStringLiteral("menuFinishedSessions"), tr("&Finished sessions"), QStringLiteral("history"), tr("Sessions that ended"),
           SessionsPage::Tab::Finished);
    addTab(QStringLiteral("menuOddSessions"), tr("Sessions that need &attention"), QStringLiteral("triangle-alert"),
           tr("Odd sessions, each with what to do"), SessionsPage::Tab::Attention);
    if (m_context.corrections)
        m_window->addCommand(MenuId::Session, {QStringLiteral("menuCorrections"), tr("&Corrections"), QStringLiteral("check"),
                                               tr("Decide about sessions that cannot be right"), {}},
                             [this] { openPlace(QStringLiteral("corrections")); });
    if (m_context.months)
        m_window->addCommand(MenuId::Session, {QStringLiteral("menuMonthEnd"), tr("&Month's end"), QStringLiteral("lock"),
                                               tr("Lock a month and make its documents"), {}},
                             [this] { openPlace(QStringLiteral("documents/month")); });
}

void ConsoleWindow::makeChargerMenu()
{
    m_window->addCommand(MenuId::Charger, {QStringLiteral("menuAddCharger"), tr("&Add charger…"), QStringLiteral("plus"),
                                           tr("Show the address chargers connect to"), QKeySequence(Qt::CTRL | Qt::Key_N)},
                         [this] { openAddCharger({}); });
    m_window->addCommand(MenuId::Charger, {QStringLiteral("menuReservations"), tr("Reser&vations"), QStringLiteral("calendar-clock"),
                                           tr("Which connectors are kept for whom, as a list and as a week"), {}},
                         [this] { openPlace(QStringLiteral("reservations")); });
    m_window->menu(MenuId::Charger)->addSeparator();
    const auto add = [this](const ActionSpec& spec, auto function) {
        m_chargerActions.append(m_window->addCommand(MenuId::Charger, spec, [this, function] {
            if (const std::optional<StationId> station = chosenStation())
                function(*station);
        }));
    };
    add({QStringLiteral("menuOpenCharger"), tr("&Open"), QStringLiteral("external-link"), tr("Open the chosen charger"), {}},
        [this](const StationId& id) { openCharger(id); });
    add({QStringLiteral("menuRefresh"), tr("Ask for the &states"), QStringLiteral("refresh-cw"),
         tr("Ask the chosen charger for the state of its connectors"), QKeySequence(Qt::Key_F5)},
        [this](const StationId& id) { m_actions->trigger(id, QStringLiteral("StatusNotification"), std::nullopt); });
    add({QStringLiteral("menuReadSettings"), tr("&Read settings"), QStringLiteral("settings"),
         tr("Ask the chosen charger for its configuration"), {}},
        [this](const StationId& id) { m_actions->readConfiguration(id); });
    add({QStringLiteral("menuRestart"), tr("Re&start charger…"), QStringLiteral("power"), tr("Restart the chosen charger"), {}},
        [this](const StationId& id) { m_actions->restart(id, ResetKind::Soft); });
    if (m_context.commissioning)
        add({QStringLiteral("menuCheck"), tr("&Guided check"), QStringLiteral("list"),
             tr("Check the chosen charger step by step, up to the hand-over"), {}},
            [this](const StationId& id) { m_actions->check(id); });
    add({QStringLiteral("menuRename"), tr("Re&name…"), QStringLiteral("tag"), tr("Give the chosen charger another name"),
         QKeySequence(Qt::Key_F2)},
        [this](const StationId& id) { m_actions->rename(id); });
    add({QStringLiteral("menuArchive"), tr("Ar&chive"), QStringLiteral("archive"),
         tr("Take the chosen charger out of use; its sessions stay"), QKeySequence(Qt::Key_Delete)},
        [this](const StationId& id) {
            if (QAction* const own = standIn("menuArchive"))
                own->trigger();
            else
                m_actions->archive(id);
        });
    if (auto* table = m_pages.value(QStringLiteral("chargers"))->findChild<RecordTable*>(QStringLiteral("chargerTable")))
        connect(table, &RecordTable::currentRowChanged, this, &ConsoleWindow::updateActions);
    // the list may go behind another tab, and the open charger out of use or back into it
    if (const auto* tabs = m_pages.value(QStringLiteral("chargers"))->findChild<QTabBar*>(QStringLiteral("chargerTabs")))
        connect(tabs, &QTabBar::currentChanged, this, &ConsoleWindow::updateActions);
    connect(&m_site, &api::LiveSite::archivedStationsChanged, this, &ConsoleWindow::updateActions);
    connect(&m_site, &api::LiveSite::stationRemoved, this, &ConsoleWindow::updateActions);
}

std::optional<StationId> ConsoleWindow::chosenStation() const
{
    std::optional<StationId> station;
    if (m_window->currentPage() == &detail()) {
        station = detail().station();
    } else if (m_window->currentPage() == m_pages.value(QStringLiteral("chargers"))) {
        const auto* tabs = m_window->currentPage()->findChild<QTabBar*>(QStringLiteral("chargerTabs")); // its list may be behind another
        if (const auto* table = m_window->currentPage()->findChild<RecordTable*>(QStringLiteral("chargerTable"));
            table && tabs && tabs->currentIndex() == 0 && table->currentRow() >= 0)
            station = StationId(table->property("wantedKey").toString());
    }
    return station && m_site.station(*station) ? station : std::nullopt;
}

void ConsoleWindow::updateActions()
{
    ActionBook& book = m_window->actionBook();
    const std::optional<StationId> chosen = chosenStation();
    const QString reason = chosen ? QString() : tr("no charger is open or chosen in the list");
    const QString target = chosen ? stationName(m_site, *chosen) : QString();
    const QString lost = m_workspace->isLinkLost() ? tr("the service does not answer") : QString();
    for (QAction* action : std::as_const(m_chargerActions)) {
        const bool isLooking = action->objectName() == QLatin1String("menuOpenCharger"); // asks for nothing
        book.setBlockedReason(*action, lost.isEmpty() || isLooking ? reason : lost);
        action->setProperty("appliesTo", target); // for the search, which lists them beside the program's own
    }
    for (QAction* action : std::as_const(m_stationsActions))
        book.setBlockedReason(*action, lost.isEmpty() && !hasSiteStation(m_site) ? reason : lost);
    const auto noFilter = [this](const char* name) {
        return pageFilter() || standIn(name) ? QString() : tr("this page has no filter");
    };
    book.setBlockedReason(*m_filterAction, noFilter("menuFilter"));
    const bool hasPane = SidePane::isIn(*m_window->currentPage());
    book.setBlockedReason(*m_clearFilterAction, hasPane ? QString() : noFilter("menuClearFilter"));
    for (const auto& [action, page] : std::as_const(m_pageActions))
        //: Why an action is off; %1 is a page.
        book.setBlockedReason(*action, page == m_window->currentPage() ? QString() : tr("open %1 first").arg(book.pageTitle(*action)));
    const bool hasTable = m_window->currentPage()->findChild<TableView*>() != nullptr;
    book.setBlockedReason(*m_sortAction, hasTable ? QString() : tr("this page has no table"));
    updatePrint();
    yieldToPage();
    updateUndo();
}

void ConsoleWindow::makeToolsMenu()
{
    m_window->addCommand(MenuId::Tools, {QStringLiteral("menuPalette"), tr("&Search or run a command…"), QStringLiteral("search"),
                                         tr("Find any action, charger, session or person"), QKeySequence(Qt::CTRL | Qt::Key_K)},
                         [this] { m_palette->open(); });
    m_window->addCommand(MenuId::Tools, {QStringLiteral("menuNotices"), tr("&Notifications"), QStringLiteral("bell"),
                                         tr("What was said lately"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)},
                         [this] { openNotices(nullptr); });
    m_window->addCommand(MenuId::Tools, {QStringLiteral("menuLearnTag"), tr("&Learn tag"), QStringLiteral("nfc"),
                                         tr("Wait for a card at a charger and give it a name"), QKeySequence(Qt::CTRL | Qt::Key_L)},
                         [this] {
                             openPage(PageId::People);
                             page<PeoplePage>("people")->learn();
                         });
    if (m_context.commissioning)
        m_window->addCommand(MenuId::Tools, {QStringLiteral("menuTemplate"), tr("Settings &template…"), QStringLiteral("settings"),
                                             tr("The settings every charger of this site should have"), {}},
                             [this] { page<ChargersPage>("chargers")->editTemplate(); });
    if (m_context.planning)
        m_window->addCommand(MenuId::Tools, {QStringLiteral("menuPlanned"), tr("&Planned actions…"), QStringLiteral("clock"),
                                             tr("What is to be done later or every week, and what became of it"), {}},
                             [this] { m_plans->showList(std::nullopt); });
    m_window->addCommand(MenuId::Tools, {QStringLiteral("menuCommandHistory"), tr("Command &history…"), QStringLiteral("history"),
                                         tr("What was asked of all chargers, by whom, and what became of it"), {}},
                         [this] { (new CommandHistoryDialog(m_context, m_window.get()))->open(); });
    m_window->menu(MenuId::Tools)->addSeparator();
    m_window->addCommand(MenuId::Tools, {QStringLiteral("menuShortcuts"), tr("&Keyboard shortcuts…"), QStringLiteral("settings"),
                                         tr("See and change the key of every action"), {}},
                         [this] { (new ShortcutDialog(m_context.themes, m_window->actionBook(), m_window.get()))->open(); });
    addToggle({QStringLiteral("menuKeepRunning"), tr("Keep &running when closed"), {},
               tr("Closing the window leaves Forecourt in the notification area, or minimised where there is none"), {}},
              [this] { return m_settings.value(config::CloseKeepsRunning); },
              [this](bool isOn) { return m_settings.change(config::CloseKeepsRunning, isOn); });
    addToggle({QStringLiteral("menuStartMinimised"), tr("Start &minimised"), {},
               tr("Begin without a window in the way"), {}},
              [this] { return m_settings.value(config::StartMinimised); },
              [this](bool isOn) { return m_settings.change(config::StartMinimised, isOn); });
    if (m_context.program.setAutostart)
        addToggle({QStringLiteral("menuAutostart"), tr("Start with the &computer"), {}, tr("Begin to listen when you log in"), {}},
                  [this] { return m_context.program.isAutostart && m_context.program.isAutostart(); },
                  [this](bool isOn) { return readyFuture(m_context.program.setAutostart(isOn)); });
    makeScaleMenu();
}

void ConsoleWindow::addToggle(const ActionSpec& spec, std::function<bool()> isOn, std::function<QFuture<Result<void>>(bool)> set)
{
    auto* toggle = new QAction(this);
    toggle->setCheckable(true);
    toggle->setChecked(isOn());
    m_window->actionBook().enter(*toggle, spec);
    m_window->menu(MenuId::Tools)->addAction(toggle);
    connect(toggle, &QAction::triggered, this, [this, toggle, isOn, set](bool isWanted) {
        const QFuture<Result<void>> changed = set(isWanted);
        tellOutcome(changed);
        whenFinished(changed, toggle, [toggle, isOn](const Result<void>& done) {
            if (!done)
                toggle->setChecked(isOn());
        });
    });
    // it may be changed elsewhere: in the settings, or by the desktop
    connect(m_window->menu(MenuId::Tools), &QMenu::aboutToShow, toggle, [toggle, isOn] { toggle->setChecked(isOn()); });
}

/// Qt reads the scale once, before the first window.
void ConsoleWindow::makeScaleMenu()
{
    QMenu* const menu = m_window->menu(MenuId::View)->addMenu(m_context.themes.icon(QStringLiteral("search"), Theme::Color::Ink2), tr("&Size"));
    menu->setToolTipsVisible(true);
    auto* group = new QActionGroup(this);
    for (const int percent : {0, 100, 125, 150, 175, 200}) {
        auto* action = new QAction(this);
        action->setCheckable(true);
        action->setChecked(m_settings.value(config::WindowScale) == percent);
        //: Size of everything: as the desktop. The other choices are percentages.
        const QString text = percent == 0 ? tr("As the &system") : m_context.format().percent(percent);
        m_window->actionBook().enter(*action, {QStringLiteral("scale-%1").arg(percent), text, {},
                                               tr("Size of the window's contents, from the next start on"), {}});
        group->addAction(action);
        menu->addAction(action);
        connect(action, &QAction::triggered, this, [this, percent] {
            tellOutcome(m_settings.change(config::WindowScale, percent), tr("The size changes at the next start"));
        });
        // one that could not be kept is not ticked the next time
        connect(menu, &QMenu::aboutToShow, action, [this, action, percent] { action->setChecked(m_settings.value(config::WindowScale) == percent); });
    }
}

void ConsoleWindow::makeHelpMenu()
{
    m_window->addCommand(MenuId::Help, {QStringLiteral("menuHelp"), tr("&Help for this page"), QStringLiteral("info"),
                                        tr("What this page is for and how it is used"), QKeySequence(Qt::Key_F1)},
                         [this] { showHelp(); });
    QAction* const about = m_window->addCommand(MenuId::Help, {QStringLiteral("menuAbout"), tr("&About Forecourt"), QStringLiteral("circle-alert"),
                                                               tr("Version, licences, data folder"), {}},
                                                [this] { (new AboutDialog(m_context.themes, aboutFacts(), m_window.get()))->open(); });
    about->setMenuRole(QAction::AboutRole);
}

void ConsoleWindow::showHelp()
{
    for (const PageEntry& entry : pageEntries()) {
        if (m_window->currentPage() == m_pages.value(QLatin1String(entry.id)) && entry.help)
            (new HelpDialog(m_context.themes, entry.title(), entry.help(), m_window->actionBook(), m_window.get()))->show();
    }
}

AboutFacts ConsoleWindow::aboutFacts() const
{
    AboutFacts facts;
    facts.dataFolder = m_context.program.dataFolder;
    facts.settingsFile = m_context.program.settingsFile;
    facts.logFolder = m_context.program.logFolder;
    facts.chargers = static_cast<int>(siteStations(m_site).size());
    facts.port = m_site.system().ocpp.port;
    facts.isListening = m_site.system().ocpp.isListening;
    if (const api::Link* const link = m_workspace->link()) {
        facts.service = link->address();
        facts.serviceVersion = link->serviceVersion();
        if (m_context.machine)
            facts.serviceSettings = m_context.machine->state().settingsFile;
    }
    return facts;
}

} // namespace forecourt::ui
