// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "core/config/settingsstore.h"
#include "ui/models/names.h"
#include "ui/widgets/formdialog.h"
#include "ui/widgets/overflowarea.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/sidebar.h"
#include "ui/widgets/statusstrip.h"
#include "ui/widgets/toast.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QStatusTipEvent>

#include <utility>

namespace forecourt::ui {
namespace {

constexpr int IconsOnlyBelow = 1200;
constexpr qsizetype LongestSiteName = 80;

} // namespace

QString themeSettingName(ThemeManager::Setting setting)
{
    switch (setting) {
    case ThemeManager::Setting::Light: return QStringLiteral("light");
    case ThemeManager::Setting::Dark: return QStringLiteral("dark");
    case ThemeManager::Setting::Contrast: return QStringLiteral("contrast");
    case ThemeManager::Setting::System: break;
    }
    return QStringLiteral("system");
}

ThemeManager::Setting themeSettingFromName(const QString& name)
{
    for (const auto setting : {ThemeManager::Setting::Light, ThemeManager::Setting::Dark, ThemeManager::Setting::Contrast}) {
        if (name == themeSettingName(setting))
            return setting;
    }
    return ThemeManager::Setting::System;
}

MainWindow::MainWindow(ThemeManager& themes, config::SettingsStore& settings, QWidget* parent)
    : QMainWindow(parent), m_themes(themes), m_settings(settings), m_actions(settings), m_sidebar(new Sidebar(themes)),
      m_stack(new PageStack), m_pageArea(new OverflowArea), m_statusStrip(new StatusStrip(themes)), m_toasts(new ToastHost(themes))
{
    setContextMenuPolicy(Qt::NoContextMenu);
    auto* central = new QWidget;
    auto* rows = new QVBoxLayout(central);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(m_sidebar);
    m_pageColumn = new QVBoxLayout;
    QVBoxLayout* const pages = m_pageColumn;
    pages->setSpacing(0);
    m_pageArea->setObjectName(QStringLiteral("pageArea"));
    m_pageArea->setContent(m_stack);
    pages->addWidget(m_pageArea, 1);
    connect(m_stack, &QStackedWidget::currentChanged, m_pageArea, &OverflowArea::goToBegin);
    pages->addWidget(m_toasts);
    columns->addLayout(pages, 1);
    rows->addLayout(columns, 1);
    rows->addWidget(m_statusStrip);
    setCentralWidget(central);
    menuBar()->setNativeMenuBar(true);

    connect(m_sidebar, &Sidebar::pageRequested, this, [this](const QString& id) {
        const QScopedValueRollback turning(m_isListTurning, true);
        open(id);
    });
    connect(&m_navigation, &Navigation::placeChanged, this, &MainWindow::showPlace);
    connect(m_toasts, &ToastHost::focusReleased, this, &MainWindow::focusPage);
    makeActions();
    makeThemeMenu();
    restore();
    updateTitle();
}

MainWindow::~MainWindow() = default;

void MainWindow::addBanner(QWidget* banner)
{
    m_pageColumn->insertWidget(m_pageColumn->indexOf(m_pageArea), banner);
}

QMenu* MainWindow::menu(MenuId id)
{
    if (QMenu* const known = m_menus.value(int(id)))
        return known;
    const auto title = [id] {
        switch (id) {
        case MenuId::File: return tr("&File");
        case MenuId::Edit: return tr("&Edit");
        //: Menu: what concerns the whole site.
        case MenuId::Site: return tr("&Site");
        case MenuId::Charger: return tr("&Charger");
        //: Menu: what concerns one charging session.
        case MenuId::Session: return tr("S&ession");
        case MenuId::View: return tr("&View");
        case MenuId::Tools: return tr("&Tools");
        case MenuId::Help: return tr("&Help");
        }
        return QString();
    };
    QAction* before = nullptr;
    for (int next = int(id) + 1; next <= int(MenuId::Help) && before == nullptr; ++next)
        before = m_menus.contains(next) ? m_menus.value(next)->menuAction() : nullptr;
    auto* created = new QMenu(title(), this);
    created->setToolTipsVisible(true); // an action that is off says why
    menuBar()->insertMenu(before, created);
    m_menus.insert(int(id), created);
    return created;
}

QAction* MainWindow::addCommand(MenuId id, const ActionSpec& spec, std::function<void()> run)
{
    QAction* const action = menu(id)->addAction(spec.text);
    if (!spec.iconName.isEmpty())
        action->setIcon(m_themes.icon(spec.iconName, Theme::Color::Ink2));
    m_actions.enter(*action, spec);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    return action;
}

void MainWindow::makeActions()
{
    QAction* const quit = addCommand(MenuId::File, {QStringLiteral("menuQuit"), tr("&Quit"), QStringLiteral("power"),
                                                    tr("End the program; chargers go on alone"), QKeySequence(Qt::CTRL | Qt::Key_Q)},
                                     [this] { this->quit(); });
    quit->setMenuRole(QAction::QuitRole);
    QMenu* const view = menu(MenuId::View);
    m_pagesEnd = view->addSeparator();
    m_back = addCommand(MenuId::View, {QStringLiteral("menuBack"), tr("&Back"), QStringLiteral("arrow-left"),
                                       tr("To the page that was open before"), QKeySequence(Qt::ALT | Qt::Key_Left)},
                        [this] { m_navigation.back(); });
    m_forward = addCommand(MenuId::View, {QStringLiteral("menuForward"), tr("&Forward"), QStringLiteral("arrow-right"),
                                          tr("Forward again after going back"), QKeySequence(Qt::ALT | Qt::Key_Right)},
                           [this] { m_navigation.forward(); });
    updateWay();
    //: Menu entry: moves the keyboard focus to the next part of the window.
    addCommand(MenuId::View, {QStringLiteral("menuNextPane"), tr("&Next pane"), QStringLiteral("chevron-right"),
                              tr("Move the keyboard to the next part of the window"), QKeySequence(Qt::Key_F6)},
               [this] { cycleFocus(1); });
    //: Menu entry: moves the keyboard focus to the previous part of the window.
    addCommand(MenuId::View, {QStringLiteral("menuPreviousPane"), tr("&Previous pane"), QStringLiteral("chevron-left"),
                              tr("Move the keyboard to the previous part of the window"), QKeySequence(Qt::SHIFT | Qt::Key_F6)},
               [this] { cycleFocus(-1); });
    view->addSeparator();
}

void MainWindow::makeThemeMenu()
{
    QMenu* const themeMenu = menu(MenuId::View)->addMenu(m_themes.icon(QStringLiteral("circle"), Theme::Color::Ink2), tr("&Theme"));
    themeMenu->setToolTipsVisible(true);
    m_themeGroup = new QActionGroup(this);
    const auto add = [&](const QString& id, const QString& text, const QString& tip, ThemeManager::Setting setting) {
        QAction* const action = themeMenu->addAction(text);
        action->setCheckable(true);
        action->setData(int(setting));
        m_actions.enter(*action, {id, text, {}, tip, {}});
        // the same words as for this choice in the settings
        action->setProperty("keyWords", QCoreApplication::translate("forecourt::ui::AppearanceSection", "dark light colour night"));
        m_themeGroup->addAction(action);
        connect(action, &QAction::triggered, this, [this, setting] {
            m_themes.setSetting(setting);
            m_settings.keep(config::Theme, themeSettingName(setting));
        });
    };
    //: Theme: as the desktop wishes.
    add(QStringLiteral("themeSystem"), tr("As the &system"), tr("Light or dark as the desktop"), ThemeManager::Setting::System);
    add(QStringLiteral("themeLight"), tr("&Light"), tr("Dark text on light paper"), ThemeManager::Setting::Light);
    add(QStringLiteral("themeDark"), tr("&Dark"), tr("Light text on dark paper"), ThemeManager::Setting::Dark);
    add(QStringLiteral("themeContrast"), tr("&High contrast"), tr("Black and white, strong lines"), ThemeManager::Setting::Contrast);
    const auto check = [this] {
        for (QAction* const action : m_themeGroup->actions())
            action->setChecked(action->data().toInt() == int(m_themes.setting()));
    };
    connect(&m_themes, &ThemeManager::changed, this, check);
    check();
}

void MainWindow::addPage(const QString& id, const QString& title, const QString& iconName, QWidget* page, bool atBottom, int digit)
{
    m_pages.insert(id, Page{title, id, page});
    m_stack->addWidget(page);
    m_sidebar->addPage(id, title, iconName, atBottom);
    auto* action = new QAction(m_themes.icon(iconName, Theme::Color::Ink2), title, this);
    QKeySequence shortcut;
    if (atBottom)
        shortcut = QKeySequence(Qt::CTRL | Qt::Key_Comma);
    else if (digit < 0 && ++m_pageCount <= 9)
        digit = m_pageCount;
    if (digit >= 0)
        shortcut = QKeySequence(int(Qt::CTRL) | (int(Qt::Key_0) + digit));
    QString menuText = title;
    m_actions.enter(*action, {QStringLiteral("page-") + id, menuText.replace(QLatin1Char('&'), QStringLiteral("&&")), iconName,
                              tr("Open the page %1").arg(title), shortcut});
    fitHeaders(page);
    menu(MenuId::View)->insertAction(m_pagesEnd, action);
    connect(action, &QAction::triggered, this, [this, id] {
        open(id);
        if (m_sidebar->isAncestorOf(focusWidget())) // asked for by its key or in the menu, not in the list
            focusPage();
    });
    if (m_navigation.place().isEmpty())
        open(id);
}

void MainWindow::addDetailPage(const QString& id, const QString& parentId, QWidget* page)
{
    m_pages.insert(id, Page{QString(), parentId, page});
    m_stack->addWidget(page);
    fitHeaders(page);
}

QHash<QString, QWidget*> MainWindow::pages() const
{
    QHash<QString, QWidget*> widgets;
    for (auto it = m_pages.constBegin(); it != m_pages.constEnd(); ++it)
        widgets.insert(it.key(), it->widget);
    return widgets;
}

/// Search and bell stand in every page's header without the page doing anything.
void MainWindow::fitHeaders(QWidget* page)
{
    for (PageHeader* header : page->findChildren<PageHeader*>()) {
        header->enablePalette();
        header->enableBell();
        connect(header, &PageHeader::paletteRequested, this, &MainWindow::paletteRequested);
        connect(header, &PageHeader::bellPressed, this, &MainWindow::bellPressed);
        const auto showKey = [this, header] {
            for (const QAction* action : m_actions.actions()) {
                if (action->objectName() == QLatin1String("menuPalette"))
                    header->setPaletteKey(action->shortcut());
            }
        };
        connect(&m_actions, &ActionBook::shortcutsChanged, header, showKey);
    }
}

void MainWindow::setBellCount(int count)
{
    for (PageHeader* header : m_stack->findChildren<PageHeader*>())
        header->setBellCount(count);
}

QWidget* MainWindow::currentPage() const
{
    return m_stack->currentWidget();
}

void MainWindow::open(const QString& place)
{
    if (m_pages.contains(Navigation::pageOf(place)))
        m_navigation.go(place);
}

void MainWindow::showPlace(const QString& place)
{
    const QString id = Navigation::pageOf(place);
    const Page page = m_pages.value(id);
    turnTo(*page.widget);
    m_sidebar->setCurrentPage(page.sidebarId);
    updateWay();
    updateTitle();
    Q_EMIT placeOpened(id, Navigation::detailOf(place));
}

void MainWindow::updateWay()
{
    m_actions.setBlockedReason(*m_back, m_navigation.canGoBack() ? QString() : tr("no other page was open before"));
    m_actions.setBlockedReason(*m_forward, m_navigation.canGoForward() ? QString() : tr("this is the last page that was opened"));
}

void MainWindow::setSite(const QString& name, const QString& place)
{
    m_siteName = name;
    m_sidebar->setSite(name, place);
    updateTitle();
}

void MainWindow::updateTitle()
{
    const Page page = m_pages.value(Navigation::pageOf(m_navigation.place()));
    const QString title = page.title.isEmpty() ? m_pages.value(page.sidebarId).title : page.title;
    QStringList parts{title, shortened(m_siteName, LongestSiteName), QStringLiteral("Forecourt")};
    parts.removeAll(QString());
    setWindowTitle(parts.join(QStringLiteral(" – ")));
}

void MainWindow::setQuitWarning(std::function<QString()> warning)
{
    m_quitWarning = std::move(warning);
}

void MainWindow::setCloseHandler(std::function<bool()> handler)
{
    m_closeHandler = std::move(handler);
}

void MainWindow::quit()
{
    m_isQuitting = true;
    close();
}

bool MainWindow::event(QEvent* event)
{
    if (event->type() == QEvent::StatusTip) {
        m_statusStrip->setHint(static_cast<QStatusTipEvent*>(event)->tip());
        return true;
    }
    const bool isDone = QMainWindow::event(event);
    if (event->type() == QEvent::Show || event->type() == QEvent::WindowActivate) // by then the frame is known
        followScreen();
    const bool mayAppear = event->type() == QEvent::Show || event->type() == QEvent::WindowStateChange;
    if (mayAppear && isVisible() && !isMinimized())
        Q_EMIT cameIntoView();
    return isDone;
}

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    const bool isQuitting = std::exchange(m_isQuitting, false);
    if (!isQuitting && !m_mayClose && m_closeHandler && m_closeHandler()) {
        event->ignore();
        return;
    }
    const QString warning = m_quitWarning && !m_mayClose ? m_quitWarning() : QString();
    if (!warning.isEmpty()) {
        event->ignore();
        if (findChild<ConfirmDialog*>(QStringLiteral("quitDialog")) != nullptr)
            return; // asked already
        if (!isVisible() || isMinimized())
            bringToFront(); // from the tray: a question nobody sees would never be answered
        auto* question = new ConfirmDialog(m_themes, tr("Quit Forecourt?"), warning,
                                           //: Button: ends the program.
                                           tr("Quit"),
                                           //: Button: does not end the program.
                                           tr("Keep running"), this);
        question->setObjectName(QStringLiteral("quitDialog"));
        connect(question, &QDialog::accepted, this, [this] {
            m_mayClose = true;
            close();
        });
        question->open();
        return;
    }
    remember();
    event->accept();
    Q_EMIT quitRequested();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    m_sidebar->setIconsOnly(width() < IconsOnlyBelow);
}

} // namespace forecourt::ui
