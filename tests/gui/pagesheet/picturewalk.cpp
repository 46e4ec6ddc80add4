// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/pagesheet/picturewalk.h"

#include "ui/consolewindow.h"
#include "ui/mainwindow.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/button.h"
#include "ui/widgets/segmentedswitch.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QTabBar>

#include <cstdio>

namespace forecourt::tests {

using ui::ThemeManager;

namespace {

constexpr int SettleMs = 500; ///< throttled refreshes, charts and faked answers are through by then
constexpr int RepaintMs = 150;
constexpr int MostTries = 10;
const QLatin1String DialogPrefix("dialog-");

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
    planRecordDialogs();
    planCommandDialogs();
    planAccountDialogs();
    planFileDialogs();
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
    add(DialogPrefix + name, [this, place, then = std::move(then)] { return open(place) && then(); });
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
        closeDialogs();
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
    m_next = [this] {
        if (m_isDarkWanted)
            takePictures(ThemeManager::Setting::Dark, QStringLiteral("light"), &PictureWalk::takeDark);
        else
            takePictures(ThemeManager::Setting::Light, QStringLiteral("light"), &PictureWalk::goOn);
    };
    m_pause.start(SettleMs);
}

/// Takes the pictures as things are, then sets \a theme and goes on with \a next when it is painted.
void PictureWalk::takePictures(ThemeManager::Setting theme, const QString& prefix, void (PictureWalk::*next)())
{
    const QString name = QStringLiteral("%1/%2-%3-%4").arg(m_folder, prefix).arg(m_at + 1, 3, 10, QLatin1Char('0')).arg(m_steps[m_at].name);
    const QList<QWidget*> open = dialogs();
    const QString& step = m_steps[m_at].name;
    const bool isMissing = step.startsWith(DialogPrefix) && open.isEmpty() && visible<QWidget>(m_console.window(), "commandPalette") == nullptr;
    if (isMissing)
        std::fprintf(stderr, "%s: nothing opened\n", qPrintable(step));
    bool isGood = !isMissing;
    if (open.isEmpty())
        isGood = save(m_console.window(), name) && isGood;
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

void PictureWalk::closeDialogs()
{
    if (QWidget* const popup = QApplication::activePopupWidget())
        popup->close();
    for (QWidget* const dialog : dialogs())
        dialog->close();
}

void PictureWalk::goOn()
{
    closeDialogs();
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

bool PictureWalk::sees(const char* widget) const
{
    return visible<QWidget>(m_console.window(), widget) != nullptr;
}

bool PictureWalk::press(const char* button)
{
    const QList<QWidget*> open = dialogs();
    auto* const found = visible<QAbstractButton>(open.isEmpty() ? static_cast<const QWidget&>(m_console.window()) : *open.last(), button);
    const auto* const ours = qobject_cast<ui::Button*>(found);
    if (found == nullptr && open.isEmpty()) { // it may stand in a button's menu
        for (const QMenu* const menu : m_console.window().findChildren<QMenu*>()) {
            if (triggerIn(*menu, button))
                return true;
        }
    }
    if (found == nullptr || !found->isEnabled() || (ours != nullptr && ours->isBlocked()))
        return false;
    found->click();
    return true;
}

bool PictureWalk::pick(const char* menu, const char* entry)
{
    auto* const found = m_console.window().findChild<QMenu*>(QLatin1String(menu));
    if (found == nullptr)
        return false;
    Q_EMIT found->aboutToShow(); // many are filled then
    return triggerIn(*found, entry);
}

bool PictureWalk::pickOpen(const char* entry)
{
    auto* const menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    if (menu == nullptr)
        return false;
    menu->hide(); // its deletion waits until it is closed
    const bool isDone = triggerIn(*menu, entry);
    menu->close();
    return isDone;
}

bool PictureWalk::pickFor(const char* table, const char* entry)
{
    auto* const view = visible<ui::RecordTable>(m_console.window(), table);
    if (view == nullptr || !choose(table) || view->currentRow() < 0)
        return false;
    Q_EMIT view->menuWanted(view->currentRow(), view->mapToGlobal(QPoint(20, 20)));
    return pickOpen(entry);
}

bool PictureWalk::triggerIn(const QMenu& menu, const char* entry)
{
    auto* const action = menu.findChild<QAction*>(QLatin1String(entry));
    if (action == nullptr || !action->isEnabled())
        return false;
    action->trigger();
    return true;
}

/// As if \a path had been chosen in the file dialog of that name.
bool PictureWalk::chooseFile(const char* dialog, const QString& path)
{
    for (QWidget* const widget : dialogs()) {
        auto* const chooser = qobject_cast<QFileDialog*>(widget);
        if (chooser == nullptr || chooser->objectName() != QLatin1String(dialog))
            continue;
        chooser->hide();
        Q_EMIT chooser->fileSelected(path);
        chooser->close();
        return true;
    }
    return false;
}

/// A list as an owner keeps it, with a row that is wrong.
QString PictureWalk::rosterFile() const
{
    QFile file(m_files.filePath(QStringLiteral("people.csv")));
    if (file.open(QIODevice::WriteOnly))
        file.write("Person,Group,Tag,Valid until\nA. Weber,Staff,04A20010B7F80,\nP. Lindholm,Guests,04C0FFEE,31.12.2026\n"
                   "S. Marchetti,Guests,04D1A2B3C4,\n,Guests,,\n");
    return file.fileName();
}

/// A wall with a charger on it, more or less.
QString PictureWalk::photoFile() const
{
    QImage image(1200, 900, QImage::Format_RGB32);
    image.fill(QColor(0xb8, 0xb2, 0xa6));
    QPainter painter(&image);
    painter.fillRect(0, 700, 1200, 200, QColor(0x6d, 0x6a, 0x66));
    painter.fillRect(480, 160, 240, 420, QColor(0xf2, 0xf2, 0xf0));
    painter.fillRect(560, 220, 80, 80, QColor(0x00, 0x6b, 0x4f));
    painter.end();
    const QString path = m_files.filePath(QStringLiteral("place.jpg"));
    return image.save(path, "JPEG") ? path : QString();
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

bool PictureWalk::chooseKey(const char* table, const QVariant& key)
{
    auto* const view = visible<ui::RecordTable>(m_console.window(), table);
    return view != nullptr && view->selectKey(key);
}

bool PictureWalk::chooseAll(const char* table)
{
    auto* const view = visible<QAbstractItemView>(m_console.window(), table);
    if (view == nullptr || view->model() == nullptr || view->model()->rowCount() < 2)
        return false;
    view->selectAll();
    return true;
}

/// The tab or part in which \a widget is.
bool PictureWalk::showPart(const char* tabs, const char* widget)
{
    for (int tab = 0; tab < countOf(tabs); ++tab) {
        if (showTab(tabs, tab) && visible<QWidget>(m_console.window(), widget) != nullptr)
            return true;
    }
    return false;
}

bool PictureWalk::scrollTo(const char* name)
{
    auto* const wanted = visible<QWidget>(m_console.window(), name);
    for (QWidget* at = wanted; at != nullptr; at = at->parentWidget()) {
        if (auto* const area = qobject_cast<QScrollArea*>(at)) {
            area->ensureWidgetVisible(wanted, 0, area->viewport()->height());
            return true;
        }
    }
    return false;
}

} // namespace forecourt::tests
