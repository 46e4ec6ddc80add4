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
    FakePageHost();
    ~FakePageHost() override;

    QList<ui::PageId> pages;
    QStringList places;
    QStringList chargers;
    QList<qint64> sessions;
    QString sessionsAre; ///< what they were called, where several were opened
    int attentionOpened = 0;
    QStringList addChargers;
    QStringList notices;
    std::function<void()> undo;
    std::function<void()> redo;
    QList<ui::Notice> bell;
    int alertCount = 0;

    void openPage(ui::PageId page) override;
    void openPlace(const QString& place) override;
    void openCharger(const StationId& station) override;
    void openSession(TransactionKey session) override;
    void openSessions(const QList<TransactionKey>& several, const QString& what) override;
    void openAttention() override { ++attentionOpened; }
    void openAddCharger(const QString& candidate) override;
    void notify(const QString&, const QString& text) override;
    void notifyUndoable(const QString& text, std::function<void()> back, std::function<void()> again) override;
    void addNotice(const ui::Notice& notice) override;
    void setAlertCount(int open) override;
};

/// Make one per test, then the page.
struct PageFixture
{
    PageFixture();
    ~PageFixture();

    FakeConsole console;
    ui::ThemeManager themes{*qApp, ui::ThemeManager::Setting::Light};
    FakePageHost host;
    QWidget window; ///< the page's parent; dialogs open over it
    ui::ChargerActions actions{context(), &window};

    [[nodiscard]] ui::PageContext context();
    static void settle();
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

/// Presses a button as a person would, also where it is blocked, or chooses that entry of a menu; lets everything settle.
void press(const QWidget& root, const char* name);

} // namespace forecourt::tests
