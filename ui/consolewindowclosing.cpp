// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Closing, quitting and staying in the notification area.
#include "ui/consolewindow.h"

#include "core/config/settings.h"
#include "core/config/settingsstore.h"
#include "ui/mainwindow.h"
#include "ui/pages/chargerdetailpage.h"
#include "ui/pages/settingspage.h"
#include "ui/setup/setupassistant.h"
#include "ui/sitestatus.h"
#include "ui/trayicon.h"
#include "ui/widgets/formdialog.h"
#include "ui/windowmemory.h"

#include <QMenu>

namespace forecourt::ui {

void ConsoleWindow::makeTray(std::unique_ptr<TrayPlace> place)
{
    m_tray = new TrayIcon(m_context.themes, *m_status, std::move(place), this);
    m_tray->menu().addAction(tr("Open Forecourt"), this, &ConsoleWindow::bringToFront);
    m_tray->menu().addSeparator();
    m_tray->menu().addAction(tr("Quit"), this, [this] { m_window->quit(); });
    connect(m_tray, &TrayIcon::openRequested, this, &ConsoleWindow::bringToFront);
    connect(m_tray, &TrayIcon::decided, this, [this] {
        if (m_tray->isShown() && m_hidesForTray && m_window->isMinimized())
            m_window->hide();
        m_hidesForTray = false;
    });
}

bool ConsoleWindow::handleClose()
{
    if (m_workspace->link() != nullptr || !m_settings.value(config::CloseKeepsRunning))
        return false; // a service goes on without this window
    if (!m_settings.value(config::CloseExplained)) {
        explainClosing();
        return true;
    }
    goToBackground();
    return true;
}

void ConsoleWindow::goToBackground()
{
    m_memory->store();
    m_window->remember();
    if (m_tray && m_tray->isShown())
        m_window->hide();
    else
        m_window->showMinimized();
}

void ConsoleWindow::explainClosing()
{
    if (m_window->findChild<ConfirmDialog*>(QStringLiteral("closeDialog")) != nullptr)
        return;
    const bool hasTray = m_tray && m_tray->isShown();
    auto* question = new ConfirmDialog(
        m_context.themes, tr("Keep Forecourt running?"),
        hasTray ? tr("Chargers need it to let cars charge. Closing the window leaves it in the notification area from now on; "
                     "File > Quit ends it.")
                : tr("Chargers need it to let cars charge. Closing the window minimises it from now on; File > Quit ends it."),
        //: Button: ends the program.
        tr("Quit"),
        //: Button: does not end the program.
        tr("Keep running"), m_window.get());
    question->setObjectName(QStringLiteral("closeDialog"));
    connect(question, &QDialog::finished, this, [this](int result) {
        m_settings.keep(config::CloseExplained, true);
        if (result == QDialog::Accepted)
            m_window->quit();
        else
            goToBackground();
    });
    question->open();
}

QString ConsoleWindow::quitWarning() const
{
    QStringList parts;
    if (const int live = m_workspace->link() != nullptr ? 0 : m_status->liveSessions(); live > 0)
        parts.append(tr("%n session(s) go on at the chargers, but nobody watches them until Forecourt runs again.", nullptr, live));
    if (page<SettingsPage>("settings")->hasUnsaved() || detail().hasUnsaved())
        //: Before the program ends: settings that were typed, of the site or of a charger.
        parts.append(tr("Settings that were changed, but not saved or sent, are lost."));
    return parts.join(QLatin1Char(' '));
}

/// Once in a run, when somebody sees it: a start into the tray shows no window.
void ConsoleWindow::offerSetup()
{
    if (!m_isSetupDue || !m_window->isVisible() || m_window->isMinimized())
        return;
    m_isSetupDue = false;
    if (SetupAssistant::isWanted(m_context, m_settings))
        openSetup();
}

void ConsoleWindow::showMinimized()
{
    if (m_tray && m_tray->isShown())
        return;
    m_window->showMinimized(); // a window nobody can reach would be worse
    m_hidesForTray = m_tray != nullptr;
}

} // namespace forecourt::ui
