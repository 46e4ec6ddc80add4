// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The window: menu bar, sidebar, pages, status bar, and what holds them together.
#pragma once

#include "ui/actionbook.h"
#include "ui/navigation.h"
#include "ui/theme/thememanager.h"

#include <QHash>
#include <QMainWindow>
#include <QPointer>

#include <functional>

class QActionGroup;
class QMenu;
class QScreen;
class QStackedWidget;
class QVBoxLayout;

namespace forecourt::config {
class SettingsStore;
}

namespace forecourt::ui {

class OverflowArea;
class Sidebar;
class StatusStrip;
class ToastHost;

/// Pages are added from outside; only pages that exist have an entry. At least 1024 × 640, or as much of it as the screen
/// has room for; below 1200 wide the sidebar shows icons only. Remembers theme, size and position in \a settings, and
/// comes back onto a screen that is there. Thread: GUI.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// The menus in the order of the menu bar; a menu appears when something is put into it.
    enum class MenuId { File, Edit, Site, Charger, Session, View, Tools, Help };

    MainWindow(ThemeManager& themes, config::SettingsStore& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Adds a page to the sidebar, the View menu and Ctrl+\a digit (-1: the number of the page, as far as 9; \a atBottom:
    /// Ctrl+,). No two pages have the same. The window owns \a page.
    void addPage(const QString& id, const QString& title, const QString& iconName, QWidget* page, bool atBottom = false,
                 int digit = -1);
    /// Adds a page without an entry of its own: the sidebar marks \a parentId while it is open.
    void addDetailPage(const QString& id, const QString& parentId, QWidget* page);
    /// By id.
    [[nodiscard]] QHash<QString, QWidget*> pages() const;
    [[nodiscard]] bool hasPage(const QString& id) const { return m_pages.contains(id); }
    /// Adds an action to \a menu and to the book of actions; \a run is called on the GUI thread.
    QAction* addCommand(MenuId menu, const ActionSpec& spec, std::function<void()> run);
    [[nodiscard]] ActionBook& actionBook() { return m_actions; }
    /// Opens "page" or "page/detail"; unknown pages are ignored.
    void open(const QString& place);
    [[nodiscard]] Navigation& navigation() { return m_navigation; }
    [[nodiscard]] QWidget* currentPage() const;
    /// The keyboard goes to what had it last in the open page, else to the page's first control; with its ring if
    /// the focus has one now.
    void focusPage();

    [[nodiscard]] QMenu* menu(MenuId id);
    [[nodiscard]] Sidebar& sidebar() { return *m_sidebar; }
    [[nodiscard]] StatusStrip& statusStrip() { return *m_statusStrip; }
    [[nodiscard]] ToastHost& toasts() { return *m_toasts; }

    /// Takes \a banner above the pages, whichever is open.
    void addBanner(QWidget* banner);
    /// Name and place above the pages, and in the window's title.
    void setSite(const QString& name, const QString& place);
    /// Asked when the window is to close: what quitting means right now ("3 chargers lose …"), or an
    /// empty text if nobody would notice. Without it the window just closes.
    void setQuitWarning(std::function<QString()> warning);
    /// Asked when the window's cross is pressed; true: it was dealt with (hidden, or a question is open) and
    /// the window stays. quit() does not ask it.
    void setCloseHandler(std::function<bool()> handler);
    /// Ends the program, after the question of setQuitWarning() if somebody would notice.
    void quit();
    /// The count at every page's bell.
    void setBellCount(int count);
    /// Stores size, position and theme; also done when the window closes for good.
    void remember();
    /// From minimised or hidden to the front, e.g. when a second start was asked for.
    void bringToFront();

Q_SIGNALS:
    /// A place was opened; pages that show one thing read the detail here.
    void placeOpened(const QString& page, const QString& detail);
    /// The window was closed for good.
    void quitRequested();
    /// The search field of a page header, or the bell, was pressed.
    void paletteRequested(QWidget* field);
    void bellPressed(QWidget* bell);
    /// It was shown, or is minimised no more.
    void cameIntoView();

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    struct Page
    {
        QString title;
        QString sidebarId;
        QWidget* widget = nullptr;
    };

    void makeActions();
    void makeThemeMenu();
    void showPlace(const QString& place);
    void turnTo(QWidget& page);
    void focusIn(QWidget& page, QWidget* wanted, bool hasRing);
    void cycleFocus(int step);
    void restore();
    void followScreen();
    void fitMinimum();
    void fitHeaders(QWidget* page);
    void updateTitle();
    void updateWay();

    ThemeManager& m_themes;
    config::SettingsStore& m_settings;
    ActionBook m_actions;
    Navigation m_navigation;
    Sidebar* m_sidebar;
    bool m_isListTurning = false; ///< a page was chosen in the sidebar
    QStackedWidget* m_stack;
    OverflowArea* m_pageArea; ///< scrolls the page where the window is smaller than it
    QVBoxLayout* m_pageColumn = nullptr; ///< banners, pages, notices
    StatusStrip* m_statusStrip;
    ToastHost* m_toasts;
    QHash<QString, Page> m_pages;
    QHash<int, QMenu*> m_menus;
    QAction* m_back = nullptr;
    QAction* m_forward = nullptr;
    QAction* m_pagesEnd = nullptr; ///< page entries of the View menu stand above it
    QPointer<QScreen> m_screen; ///< whose room bounds the window
    int m_pageCount = 0;
    QString m_siteName;
    std::function<QString()> m_quitWarning;
    std::function<bool()> m_closeHandler;
    QActionGroup* m_themeGroup = nullptr;
    bool m_isQuitting = false;
    bool m_mayClose = false;
};

/// The stored word of a theme setting: system, light, dark, contrast.
[[nodiscard]] QString themeSettingName(ThemeManager::Setting setting);
[[nodiscard]] ThemeManager::Setting themeSettingFromName(const QString& name);

} // namespace forecourt::ui
