// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the tests of pages share: a fake console, a window that remembers what it was asked, finders.
#pragma once

#include "tests/gui/fakeconsole.h"
#include "ui/pages/chargeractions.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/button.h"

#include <QApplication>
#include <QTest>

namespace forecourt::tests {

/// Remembers every call; the last Undo can be pressed. Thread: the test's.
class FakePageHost final : public ui::PageHost
{
public:
    QList<ui::PageId> pages;
    QStringList places;
    QStringList chargers;
    QList<qint64> sessions;
    int attentionOpened = 0;
    QStringList addChargers;
    QStringList notices;
    std::function<void()> undo;
    std::function<void()> redo;
    QList<ui::Notice> bell;
    int alertCount = 0;

    void openPage(ui::PageId page) override { pages.append(page); }
    void openPlace(const QString& place) override { places.append(place); }
    void openCharger(const StationId& station) override { chargers.append(station.value()); }
    void openSession(TransactionKey session) override { sessions.append(session.value()); }
    void openAttention() override { ++attentionOpened; }
    void openAddCharger(const QString& candidate) override { addChargers.append(candidate); }
    void notify(const QString&, const QString& text) override { notices.append(text); }
    void notifyUndoable(const QString& text, std::function<void()> back, std::function<void()> again) override
    {
        notices.append(text);
        undo = std::move(back);
        redo = std::move(again);
    }
    void addNotice(const ui::Notice& notice) override { bell.append(notice); }
    void setAlertCount(int open) override { alertCount = open; }
};

/// Make one per test, then the page.
struct PageFixture
{
    FakeConsole console;
    ui::ThemeManager themes{*qApp, ui::ThemeManager::Setting::Light};
    FakePageHost host;
    QWidget window; ///< the page's parent; dialogs open over it
    ui::ChargerActions actions{context(), &window};

    [[nodiscard]] ui::PageContext context()
    {
        return {.workspace = console.workspace,
                .engine = console.theEngine(),
                .administration = console.theAdministration(),
                .history = console.theHistory(),
                .themes = themes,
                .host = host,
                .network = {[] { return QStringList{QStringLiteral("192.168.1.20"), QStringLiteral("fe80::1")}; }},
                .userName = QStringLiteral("Eva"),
                .alerts = console.theAlerts(),
                .notifications = console.theNotifications(),
                .localLists = &console.theLocalLists(),
                .reservations = &console.theReservations()};
    }
    static void settle() { FakeConsole::settle(); }
};

/// The widget of that name; fails the test loudly where there is none.
template<class T>
T* find(const QWidget& root, const char* name)
{
    T* widget = root.findChild<T*>(QLatin1String(name));
    if (!widget) // dialogs are children of the window
        widget = root.window()->findChild<T*>(QLatin1String(name));
    if (!widget)
        qFatal("no %s named %s", T::staticMetaObject.className(), name);
    return widget;
}

/// Presses a button as a person would, also where it is blocked, and lets everything settle.
inline void press(const QWidget& root, const char* name)
{
    find<ui::Button>(root, name)->click();
    FakeConsole::settle();
}

} // namespace forecourt::tests
