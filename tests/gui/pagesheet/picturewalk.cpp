// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/pagesheet/picturewalk.h"

#include "ui/consolewindow.h"
#include "ui/mainwindow.h"
#include "ui/widgets/segmentedswitch.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QListWidget>
#include <QTabBar>

#include <cstdio>

namespace forecourt::tests {

using ui::ThemeManager;

namespace {

constexpr int SettleMs = 500; ///< throttled refreshes, charts and faked answers are through by then
constexpr int RepaintMs = 150;
constexpr int MostTries = 10;
const QString Bay = QStringLiteral("BAY-2");
const QString Faulted = QStringLiteral("YARD-DC");

/// The visible one of that name, in the dialog that is open or else in the window.
template<class T>
T* visible(const QWidget& root, const char* name)
{
    for (T* const found : root.findChildren<T*>(QLatin1String(name))) {
        if (found->isVisible())
            return found;
    }
    return nullptr;
}

} // namespace

PictureWalk::PictureWalk(ui::ConsoleWindow& console, ThemeManager& themes, const QString& folder, bool isEmpty,
                         QObject* parent)
    : QObject(parent), m_console(console), m_themes(themes), m_folder(folder)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] { m_next(); });
    if (isEmpty) {
        planEmpty();
        return;
    }
    planPages();
    planCharger();
    planCheck();
    planSettings();
    planDialogs();
    planAssistant();
}

void PictureWalk::add(const QString& name, std::function<bool()> run)
{
    m_steps.push_back({name, std::move(run)});
}

/// How many there are is known once the first is shown.
void PictureWalk::addTabs(const QString& name, const QString& place, const char* tabs, const char* table)
{
    add(name + QStringLiteral("-1"), [this, name, place, tabs, table] {
        if (!open(place) || !showTab(tabs, 0) || (table != nullptr && !choose(table)))
            return false;
        for (int tab = 1; tab < countOf(tabs); ++tab) {
            Step step{QStringLiteral("%1-%2").arg(name).arg(tab + 1), [this, place, tabs, tab, table] {
                          return open(place) && showTab(tabs, tab) && (table == nullptr || choose(table) || tab > 0);
                      }};
            m_steps.insert(m_steps.begin() + static_cast<std::ptrdiff_t>(m_at) + tab, std::move(step));
        }
        return true;
    });
}

int PictureWalk::countOf(const char* tabs) const
{
    if (const auto* const bar = visible<QTabBar>(m_console.window(), tabs))
        return bar->count();
    if (const auto* const list = visible<QListWidget>(m_console.window(), tabs))
        return list->count();
    const auto* const parts = visible<ui::SegmentedSwitch>(m_console.window(), tabs);
    return parts == nullptr ? 0 : parts->count();
}

void PictureWalk::addDialog(const QString& name, const QString& place, std::function<bool()> then)
{
    add(QStringLiteral("dialog-") + name, [this, place, then = std::move(then)] { return open(place) && then(); });
}

void PictureWalk::planEmpty()
{
    for (const char* const place : {"overview", "chargers", "addcharger", "sessions", "people", "messages", "alerts"})
        add(QLatin1String(place), [this, place] { return open(QLatin1String(place)); });
    planAssistant();
}

void PictureWalk::planPages()
{
    add(QStringLiteral("overview"), [this] { return open(QStringLiteral("overview")); });
    addTabs(QStringLiteral("chargers"), QStringLiteral("chargers"), "chargerTabs", "chargerTable");
    add(QStringLiteral("addcharger"), [this] { return open(QStringLiteral("addcharger")); });
    addTabs(QStringLiteral("sessions"), QStringLiteral("sessions"), "sessionTabs");
    for (int view = 0; view < 4; ++view)
        add(QStringLiteral("session-%1").arg(view + 1), [this, view] {
            return open(QStringLiteral("sessions")) && showTab("sessionTabs", 1) && choose("sessionTable") && showTab("sessionView", view);
        });
    addTabs(QStringLiteral("people"), QStringLiteral("people"), "peopleTabs");
    add(QStringLiteral("people-learn"), [this] { return open(QStringLiteral("people")) && trigger("menuLearnTag"); });
    add(QStringLiteral("messages"), [this] { return open(QStringLiteral("messages")) && choose("traceTable"); });
    addTabs(QStringLiteral("reservations"), QStringLiteral("reservations"), "reservationsView");
    addTabs(QStringLiteral("firmware"), QStringLiteral("firmware"), "firmwareTabs");
    add(QStringLiteral("rollout"), [this] { return open(QStringLiteral("rollout/1")) && choose("rolloutJobs"); });
    add(QStringLiteral("stationfile"), [this] { return open(QStringLiteral("stationfile/1")) && choose("insideTable"); });
    addTabs(QStringLiteral("prices"), QStringLiteral("prices"), "priceTabs", "priceTable");
    add(QStringLiteral("corrections"), [this] { return open(QStringLiteral("corrections")); });
    addTabs(QStringLiteral("reports"), QStringLiteral("reports"), "reportTabs");
    addTabs(QStringLiteral("documents"), QStringLiteral("documents"), "documentTabs");
    addTabs(QStringLiteral("alerts"), QStringLiteral("alerts"), "alertsTab", "alertsTable");
    add(QStringLiteral("alert-chosen"), [this] { return open(QStringLiteral("alerts")) && showTab("alertsTab", 0) && choose("alertsTable"); });
}

void PictureWalk::planCharger()
{
    addTabs(QStringLiteral("charger"), QStringLiteral("charger/") + Faulted, "chargerDetailTabs");
    add(QStringLiteral("charger-alone"), [this] { return open(QStringLiteral("charger/") + Bay) && showTab("chargerDetailTabs", 0); });
}

void PictureWalk::planCheck()
{
    const QString place = QStringLiteral("check/") + Bay;
    add(QStringLiteral("check-none"), [this, place] { return open(place); });
    add(QStringLiteral("check-steps"), [this, place] { return open(place) && press("checkBeginHere"); });
    addTabs(QStringLiteral("check"), place, "checkTabs");
    addDialog(QStringLiteral("template"), place, [this] { return press("checkSiteTemplate"); });
}

void PictureWalk::planSettings()
{
    addTabs(QStringLiteral("settings"), QStringLiteral("settings"), "settingsSections");
}

void PictureWalk::planDialogs()
{
    const QString overview = QStringLiteral("overview");
    const QString people = QStringLiteral("people");
    const QString faulted = QStringLiteral("charger/") + Faulted;
    const QString bay = QStringLiteral("charger/") + Bay;
    for (const char* const action : {"menuHelp", "menuAbout", "menuShortcuts", "menuPalette", "menuNotices", "menuPlanned", "menuCommandHistory"})
        addDialog(QLatin1String(action), overview, [this, action] { return trigger(action); });
    for (const char* const button : {"addPerson", "addTag"})
        addDialog(QLatin1String(button), people, [this, button] { return press(button); });
    for (const char* const action : {"menuRestart", "menuRename", "menuCommandReserveNow", "menuCommandSetChargingProfile", "menuExpert"})
        addDialog(QLatin1String(action), faulted, [this, action] { return trigger(action); });
    const auto live = [this](const char* button) { return showTab("chargerDetailTabs", 0) && press(button); };
    addDialog(QStringLiteral("place"), faulted, [live] { return live("placeEdit"); });
    addDialog(QStringLiteral("stop"), bay, [live] { return live("cardStop"); });
    addDialog(QStringLiteral("start"), QStringLiteral("charger/BAY-3"), [live] { return live("cardStart"); });
    addDialog(QStringLiteral("unlock"), QStringLiteral("charger/BAY-3"), [live] { return live("cardUnlock"); });
    addDialog(QStringLiteral("compare"), bay, [this] { return showTab("chargerDetailTabs", 2) && press("compareSettings"); });
    for (const char* const action : {"menuUpdateFirmware", "menuGetDiagnostics", "menuBundle"})
        addDialog(QLatin1String(action), bay, [this, action] { return trigger(action); });
    addDialog(QStringLiteral("rollout"), QStringLiteral("firmware/versions"), [this] { return press("updateFirmware"); });
    for (const char* const button : {"traceJump", "traceExport"})
        addDialog(QLatin1String(button), QStringLiteral("messages"), [this, button] { return press(button); });
}

void PictureWalk::planAssistant()
{
    for (int page = 0; page < 5; ++page)
        addDialog(QStringLiteral("setup-%1").arg(page + 1), QStringLiteral("overview"), [this, page] {
            if (!trigger("menuSetup"))
                return false;
            QList<QWidget*> open = dialogs();
            for (int i = 0; i < 5 && !open.isEmpty(); ++i) { // it goes on where it was left: back to its first page
                if (auto* const back = visible<QAbstractButton>(*open.first(), "setupBack"))
                    back->click();
            }
            for (int i = 0; i < page; ++i) {
                if (!press("setupSkip"))
                    return false;
            }
            return true;
        });
}

void PictureWalk::start()
{
    QDir().mkpath(m_folder);
    m_themes.setSetting(ThemeManager::Setting::Light);
    takeStep();
}

void PictureWalk::takeStep()
{
    if (m_at >= m_steps.size()) {
        Q_EMIT finished(m_missed);
        return;
    }
    const auto run = m_steps[m_at].run; // it may put more steps behind itself
    if (!run()) {
        m_next = [this] { takeStep(); };
        if (++m_tries < MostTries) { // rows come a moment after the page
            m_pause.start(RepaintMs);
            return;
        }
        ++m_missed;
        std::fprintf(stderr, "%s: not there\n", qPrintable(m_steps[m_at].name));
        goOn();
        return;
    }
    m_next = [this] { takePictures(ThemeManager::Setting::Dark, QStringLiteral("light"), &PictureWalk::takeDark); };
    m_pause.start(SettleMs);
}

/// Takes the pictures as things are, then sets \a theme and goes on with \a next when it is painted.
void PictureWalk::takePictures(ThemeManager::Setting theme, const QString& prefix, void (PictureWalk::*next)())
{
    const QString name = QStringLiteral("%1/%2-%3-%4").arg(m_folder, prefix).arg(m_at + 1, 2, 10, QLatin1Char('0')).arg(m_steps[m_at].name);
    const QList<QWidget*> open = dialogs();
    bool isGood = true;
    if (open.isEmpty())
        isGood = save(m_console.window(), name);
    for (const QWidget* const dialog : open)
        isGood = save(*dialog, dialog == open.first() ? name : name + QLatin1Char('+') + dialog->objectName()) && isGood;
    m_missed += isGood ? 0 : 1;
    m_themes.setSetting(theme);
    m_next = [this, next] { (this->*next)(); };
    m_pause.start(RepaintMs);
}

void PictureWalk::takeDark()
{
    takePictures(ThemeManager::Setting::Light, QStringLiteral("dark"), &PictureWalk::goOn);
}

void PictureWalk::goOn()
{
    for (QWidget* const dialog : dialogs())
        dialog->close();
    if (auto* const palette = visible<QWidget>(m_console.window(), "commandPalette"))
        palette->hide();
    ++m_at;
    m_tries = 0;
    m_next = [this] { takeStep(); };
    m_pause.start(0);
}

bool PictureWalk::save(const QWidget& widget, const QString& file) const
{
    if (const_cast<QWidget&>(widget).grab().save(file + QStringLiteral(".png"), "PNG"))
        return true;
    std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
    return false;
}

QList<QWidget*> PictureWalk::dialogs() const
{
    QList<QWidget*> open;
    for (QWidget* const widget : QApplication::topLevelWidgets()) {
        const bool isPopup = widget->windowType() == Qt::Popup && widget->inherits("QFrame") && !widget->objectName().isEmpty();
        if (widget->isVisible() && (qobject_cast<QDialog*>(widget) != nullptr || isPopup))
            open.append(widget);
    }
    return open;
}

bool PictureWalk::open(const QString& place)
{
    if (!m_console.window().hasPage(place.section(QLatin1Char('/'), 0, 0)))
        return false;
    m_console.window().open(place);
    return true;
}

bool PictureWalk::trigger(const char* action)
{
    for (QAction* const known : m_console.window().actionBook().actions()) {
        if (known->objectName() == QLatin1String(action) && known->isEnabled()) {
            known->trigger();
            return true;
        }
    }
    return false;
}

bool PictureWalk::press(const char* button)
{
    const QList<QWidget*> open = dialogs();
    auto* const found = visible<QAbstractButton>(open.isEmpty() ? static_cast<const QWidget&>(m_console.window()) : *open.last(), button);
    if (found != nullptr)
        found->click();
    return found != nullptr;
}

bool PictureWalk::showTab(const char* tabs, int index)
{
    if (auto* const bar = visible<QTabBar>(m_console.window(), tabs)) {
        bar->setCurrentIndex(index);
        return index < bar->count();
    }
    if (auto* const list = visible<QListWidget>(m_console.window(), tabs)) {
        list->setCurrentRow(index);
        return index < list->count();
    }
    if (auto* const parts = visible<ui::SegmentedSwitch>(m_console.window(), tabs); parts != nullptr && index < parts->count()) {
        parts->setCurrentIndex(index);
        Q_EMIT parts->currentChanged(index);
        return true;
    }
    return false;
}

bool PictureWalk::choose(const char* table)
{
    auto* const view = visible<QAbstractItemView>(m_console.window(), table);
    if (view == nullptr || view->model() == nullptr || view->model()->rowCount() == 0)
        return false;
    view->setCurrentIndex(view->model()->index(0, 0));
    return true;
}

} // namespace forecourt::tests
