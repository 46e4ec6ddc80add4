// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The whole console: the window, its pages, and what runs between them.
#pragma once

#include "core/api/administration.h"
#include "core/api/alerts.h"
#include "core/api/backups.h"
#include "core/api/billing.h"
#include "core/api/commissioning.h"
#include "core/api/engine.h"
#include "core/api/exchange.h"
#include "core/api/filelibrary.h"
#include "core/api/history.h"
#include "core/api/jobs.h"
#include "core/api/link.h"
#include "core/api/livesite.h"
#include "core/api/locallists.h"
#include "core/api/machine.h"
#include "core/api/messageexplainer.h"
#include "core/api/planning.h"
#include "core/api/pricecalculator.h"
#include "core/api/prices.h"
#include "core/api/reservations.h"
#include "core/api/supportbundles.h"
#include "core/api/vendordata.h"
#include "core/api/tracefiles.h"
#include "core/base/clock.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/settingspage.h"

#include <QLocale>
#include <QObject>

#include <functional>
#include <memory>

class QAction;
class QLineEdit;

namespace forecourt::config {
class SettingsStore;
}

namespace forecourt::ui {

struct ActionSpec;
class ChargerActions;
class PlanActions;
class ChargerDetailPage;
class ConsolePalette;
class DesktopNotifier;
class MainWindow;
class NoticePopup;
class SiteStatus;
class TableView;
class TrayIcon;
class TrayPlace;
class UndoLog;
class WindowMemory;

/// What the program hands to the window. Everything referred to must outlive the ConsoleWindow.
struct ConsoleSetup
{
    api::LiveSite& site;
    api::Engine& engine;
    api::Administration& administration;
    api::History& history;
    Clock& clock;
    ThemeManager& themes;
    config::SettingsStore& settings;
    NetworkInfo network;
    AppearanceHooks appearance; ///< empty functions: theme at once, language kept in the settings
    QLocale locale;
    QString userName; ///< who gives commands; empty: the operator is not named
    api::Alerts& alerts;
    api::Notifications& notifications;
    QStringList faultFiles = {}; ///< the owner's explanations of faults: files and folders, later ones win
    api::Exchange* exchange = nullptr; ///< without it nothing is exported or imported
    api::Backups* backups = nullptr; ///< empty: Settings has no section about them
    api::Machine* machine = nullptr; ///< the same
    const api::MessageExplainer* explainer = nullptr; ///< both or neither; without them there is no trace
    api::TraceFiles* traces = nullptr;
    api::Commissioning* commissioning = nullptr; ///< guided checks; null: not offered
    api::Planning* planning = nullptr; ///< actions for later; null: not offered
    ProgramHooks program = {};
    bool showsTray = false;    ///< in the notification area; never in tests
    bool offersSetup = false;  ///< opens the set-up assistant on a fresh site
    api::LocalLists* localLists = nullptr; ///< null: chargers' lists are shown, not sent
    api::Reservations* reservations = nullptr; ///< null: none are made here
    api::VendorData* vendorData = nullptr; ///< null: rules for vendors' messages are shown, not made
    api::Jobs* jobs = nullptr; ///< roll-outs and logs; null: shown, not asked for
    api::FileLibrary* files = nullptr; ///< null: files are listed, not opened or changed
    api::SupportBundles* bundles = nullptr; ///< null: none are made here
    api::Prices* prices = nullptr; ///< null: no page about prices
    const api::PriceCalculator* calculator = nullptr; ///< worked examples of prices; null: none
    api::Corrections* corrections = nullptr; ///< null: nothing is decided about odd sessions
    api::Months* months = nullptr; ///< months and documents: both or neither
    api::Documents* documents = nullptr;
    api::Reports* reports = nullptr; ///< null: no page of reports
    api::DriverCosts* driverCosts = nullptr; ///< null: nothing about costs on chargers' displays
    DocumentPress* press = nullptr; ///< null: documents are listed, not made
    api::Link* link = nullptr; ///< to a service that everything above belongs to; null: it is all in this process
    std::function<std::unique_ptr<TrayPlace>()> trayPlace = {}; ///< where showsTray puts its icon; empty: the desktop's
    UndoLog* undo = nullptr; ///< of windows that are made one after the other; null: this one has its own
};

/// Builds the pages of ui/consolepages.h on construction and shows nothing until show(). Knows only
/// core/api. Thread: GUI.
class ConsoleWindow final : public QObject, private PageHost
{
    Q_OBJECT

public:
    explicit ConsoleWindow(const ConsoleSetup& setup, QObject* parent = nullptr);
    ~ConsoleWindow() override;

    void show();
    /// In the tray alone, as soon as there is one; minimised until then.
    void showMinimized();
    /// To the front, e.g. when a second start was asked for.
    void bringToFront();
    /// Shows a place that the command line asked for, once the first data is here; says so where there is none.
    void openFromOutside(const QString& place);
    /// Something about this computer that the person should know: a notice, kept behind the bell.
    void warn(const QString& text);
    /// For a change of language while running.
    void setLocale(const QLocale& locale);
    [[nodiscard]] MainWindow& window() const { return *m_window; }
    [[nodiscard]] Workspace& workspace() const { return *m_workspace; }
    /// What was said lately, behind the bell.
    [[nodiscard]] NoticeModel& notices() { return m_notices; }
    [[nodiscard]] UndoLog& undoLog() { return *m_undo; }
    [[nodiscard]] const SiteStatus& status() const { return *m_status; }
    /// The set-up assistant; one at a time.
    void openSetup();
    /// Cars charge right now (for the sleep inhibitor).
    [[nodiscard]] int liveSessions() const;

Q_SIGNALS:
    /// The window was closed for good.
    void quitRequested();

private:
    void openPage(PageId page) override;
    void openPlace(const QString& place) override;
    void openCharger(const StationId& station) override;
    void openSession(TransactionKey session) override;
    void openSessions(const QList<TransactionKey>& sessions, const QString& what) override;
    void openAttention() override;
    void openAddCharger(const QString& candidate) override;
    void notify(const QString& iconName, const QString& text) override;
    void notifyUndoable(const QString& text, std::function<void()> undo, std::function<void()> redo) override;
    void notifyKept(const QString& text, UndoStep undo, UndoStep redo) override;
    void offerUndo(const QString& text, int step);
    void addNotice(const Notice& notice) override;
    void setAlertCount(int open) override;

    void makePages(const AppearanceHooks& appearance, const ConsoleSetup& setup);
    /// The page with this id, which must be a \a Page.
    template<class Page>
    [[nodiscard]] Page* page(const char* id) const
    {
        return static_cast<Page*>(m_pages.value(QLatin1String(id)));
    }
    void keepCsvForm();
    void tellOutcome(const QFuture<Result<void>>& changed, const QString& success = {});
    void offerDensity(AppearanceHooks& appearance, const ConsoleSetup& setup);
    void offerLanguages(AppearanceHooks& appearance, config::SettingsStore& settings);
    void acceptAndOpen(const QString& candidate);
    void makeMenus(const ConsoleSetup& setup);
    /// \a backups null: without entries about them.
    void makeFileMenu(api::Backups* backups);
    void backUpNow(api::Backups& backups);
    void makeEditMenu();
    void makeSiteMenus();
    void makeChargerMenu();
    void makeCommandMenu();
    void makeFirmwareMenu();
    void makeToolsMenu();
    void makeHelpMenu();
    void makeScaleMenu();
    /// A checkable entry of the menu Tools for something that is kept.
    void addToggle(const ActionSpec& spec, std::function<bool()> isOn, std::function<QFuture<Result<void>>(bool)> set);
    void makeTray(std::unique_ptr<TrayPlace> place);
    void makeDesktopNotifier();
    /// Says what is wrong with the owner's explanations of faults, if anything.
    void tellFaultFiles();
    void refreshAlerts();
    void makeNotices();
    void connectSite();
    void restoreView();
    void offerSetup();
    [[nodiscard]] bool isThere(const QString& place) const;
    void openNotices(QWidget* bell);
    void openPerson(PersonId person);
    void showHelp();
    [[nodiscard]] AboutFacts aboutFacts() const;
    /// False: the window may close. True: it was hidden, or a question is open.
    [[nodiscard]] bool handleClose();
    void explainClosing();
    void goToBackground();
    [[nodiscard]] QLineEdit* pageFilter() const;
    /// Of the open page; where there is nothing to clear, closes its pane.
    void clearFilter();
    /// In the menu File: what the open page shows, where it can be printed.
    void makePrintAction();
    void updatePrint();
    /// With the keyboard, else the first that is to be seen on the open page; null: there is none.
    [[nodiscard]] TableView* pageTable() const;
    void sortTable();
    [[nodiscard]] std::optional<StationId> chosenStation() const;
    [[nodiscard]] static QString escaped(const QString& text);
    void showPlace(const QString& page, const QString& detail);
    void refreshSite();
    void updateActions();
    /// Enters the pages' own actions into the book and the menus.
    void makePageActions();
    /// What the open page does for the window's action \a name; null: nothing of its own.
    [[nodiscard]] QAction* standIn(const char* name) const;
    [[nodiscard]] QList<QKeySequence> keysAtFocus() const;
    void yieldToPage();
    void updateUndo();
    [[nodiscard]] ChargerDetailPage& detail() const;
    [[nodiscard]] QString quitWarning() const;

    api::LiveSite& m_site;
    config::SettingsStore& m_settings;
    std::unique_ptr<Workspace> m_workspace;
    NoticeModel m_notices;
    std::unique_ptr<MainWindow> m_window;
    PageContext m_context;
    UndoLog* m_undo;
    ChargerActions* m_actions;
    PlanActions* m_plans;
    QHash<QString, QWidget*> m_pages;
    SiteStatus* m_status;
    WindowMemory* m_memory;
    ConsolePalette* m_palette;
    NoticePopup* m_noticePopup;
    DesktopNotifier* m_desktop = nullptr;
    TrayIcon* m_tray = nullptr;
    QList<QAction*> m_chargerActions; ///< those of the chosen charger
    QList<QAction*> m_stationsActions; ///< those that ask which chargers are meant where none is chosen
    QList<QPair<QAction*, QWidget*>> m_pageActions; ///< and the page that has each
    QAction* m_backupAction = nullptr; ///< null without backups
    QAction* m_undoAction = nullptr;
    QAction* m_redoAction = nullptr;
    QAction* m_sortAction = nullptr;
    QAction* m_filterAction = nullptr;
    QAction* m_clearFilterAction = nullptr;
    QAction* m_printAction = nullptr;
    QString m_wantedPlace; ///< until the first data is here
    bool m_offersSetup;
    bool m_isSetupDue = false; ///< offered as soon as the window is to be seen
    bool m_isRestored = false;
    bool m_hidesForTray = false; ///< started minimised before the tray came
};

} // namespace forecourt::ui
