// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Keeps the status bar and the counts of the sidebar true.
#pragma once

#include "ui/format/displaystatus.h"
#include "ui/models/workspace.h"
#include "ui/theme/theme.h"

#include <QDateTime>
#include <QObject>

namespace forecourt::ui {

class MainWindow;
class UpdateThrottle;

/// How bad it is, for the tray.
enum class SiteMood { Calm, Charging, Warning, Critical };

/// Segments: server, chargers, load, unsent, jobs | clock, backup, disk. A bad one says its cause and swaps its
/// icon. Each opens its page. Thread: GUI.
class SiteStatus final : public QObject
{
    Q_OBJECT

public:
    SiteStatus(Workspace& workspace, MainWindow& window, QObject* parent = nullptr);

    /// Writes everything again.
    void refresh();
    /// Open alerts: the badge of the page "alerts", and part of the mood.
    void setAlertCount(int open);
    [[nodiscard]] int alertCount() const { return m_alerts; }
    [[nodiscard]] SiteMood mood() const { return m_mood; }
    /// One line for the tray's tooltip: "4/5 connected, 2 sessions".
    [[nodiscard]] QString summary() const;
    /// Sessions that run now.
    [[nodiscard]] int liveSessions() const;

Q_SIGNALS:
    /// mood() or summary() may be different.
    void changed();
    /// A segment whose details stand in a section of the settings was pressed.
    void settingsRequested(const QString& section);

private:
    /// One thing that runs, whoever does it.
    struct Running
    {
        QString text;
        QString place;
        QDateTime since;
    };

    [[nodiscard]] QList<Running> running() const;
    void refreshJobs();
    void showJobs();
    void refreshCounts();
    void refreshChargers();
    void refreshLoad();
    void refreshSystem();
    void refreshServer();
    void refreshClock();
    void refreshMood();

    Workspace& m_workspace;
    MainWindow& m_window;
    UpdateThrottle* m_throttle;
    int m_alerts = 0;
    SiteMood m_mood = SiteMood::Calm;
};

} // namespace forecourt::ui
