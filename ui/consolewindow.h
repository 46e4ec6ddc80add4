// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The whole console: the window, its pages, and what runs between them.
#pragma once

#include "core/api/administration.h"
#include "core/api/backups.h"
#include "core/api/alerts.h"
#include "core/api/engine.h"
#include "core/api/history.h"
#include "core/api/livesite.h"
#include "core/api/machine.h"
#include "core/base/clock.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/settingspage.h"

#include <QLocale>
#include <QObject>

#include <memory>

namespace forecourt::api {
class MessageExplainer;
class TraceFiles;
}
namespace forecourt::config {
class SettingsStore;
}

namespace forecourt::ui {

class AddChargerPage;
class AlertsPage;
class ChargerActions;
class ChargerDetailPage;
class ChargersPage;
class DesktopNotifier;
class GuidedCheckPage;
class MainWindow;
class MessagesPage;
class OverviewPage;
class PeoplePage;
class SessionsPage;
class UpdateThrottle;

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
    QStringList faultFiles; ///< the owner's explanations of faults: files and folders, later ones win
    api::Exchange* exchange = nullptr; ///< without it nothing is exported or imported
    api::Backups* backups = nullptr; ///< empty: Settings has no section about them
    api::Machine* machine = nullptr; ///< the same
    const api::MessageExplainer* explainer = nullptr; ///< both or neither; without them there is no trace
    api::TraceFiles* traces = nullptr;
    api::Commissioning* commissioning = nullptr; ///< guided checks; null: not offered
};

/// Builds the pages on construction and shows nothing until show(). Knows only core/api. Thread: GUI.
class ConsoleWindow final : public QObject, private PageHost
{
    Q_OBJECT

public:
    explicit ConsoleWindow(const ConsoleSetup& setup, QObject* parent = nullptr);
    ~ConsoleWindow() override;

    void show();
    void showMinimized();
    /// To the front, e.g. when a second start was asked for.
    void bringToFront();
    /// For a change of language while running.
    void setLocale(const QLocale& locale);
    [[nodiscard]] MainWindow& window() const { return *m_window; }

Q_SIGNALS:
    /// The window was closed for good.
    void quitRequested();

private:
    void openPage(PageId page) override;
    void openPlace(const QString& place) override;
    void openCharger(const StationId& station) override;
    void openSession(TransactionKey session) override;
    void openAttention() override;
    void openAddCharger(const QString& candidate) override;
    void notify(const QString& iconName, const QString& text) override;
    void notifyUndoable(const QString& text, std::function<void()> undo) override;

    void makePages(const PageContext& context, const AppearanceHooks& appearance, const ConsoleSetup& setup);
    void makeMessagesPage(const PageContext& context, const ConsoleSetup& setup);
    void offerLanguages(AppearanceHooks& appearance, config::SettingsStore& settings);
    void makeMenus();
    /// Says what is wrong with the owner's files, if anything.
    void tellFaultFiles();
    void makeStatusStrip();
    void makeDesktopNotifier(const PageContext& context);
    void connectSite();
    void showPlace(const QString& page, const QString& detail);
    void refreshSite();
    void refreshCounts();
    void refreshAlerts();
    void refreshSystem();
    void refreshClock();
    void updateChargerActions();
    [[nodiscard]] QString quitWarning() const;

    api::LiveSite& m_site;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    UpdateThrottle* m_throttle;
    ChargerActions* m_actions;
    OverviewPage* m_overview;
    ChargersPage* m_chargers;
    ChargerDetailPage* m_detail;
    AddChargerPage* m_addCharger;
    GuidedCheckPage* m_check = nullptr;
    SessionsPage* m_sessions;
    PeoplePage* m_people;
    SettingsPage* m_settings;
    AlertsPage* m_alerts;
    DesktopNotifier* m_desktop;
    QList<QAction*> m_chargerActions; ///< those of the charger that is open
};

} // namespace forecourt::ui
