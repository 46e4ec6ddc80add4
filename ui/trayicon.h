// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The icon in the notification area: the worst state at a glance, and the way back to the window.
#pragma once

#include "ui/sitestatus.h"
#include "ui/theme/thememanager.h"
#include "ui/trayplace.h"

#include <QObject>

#include <memory>

class QMenu;

namespace forecourt::ui {

/// Desktops may start their tray late: tried five times, when \a place says so. Without one nothing is shown and
/// isShown() is false. Thread: GUI.
class TrayIcon final : public QObject
{
    Q_OBJECT

public:
    TrayIcon(const ThemeManager& themes, const SiteStatus& status, std::unique_ptr<TrayPlace> place, QObject* parent = nullptr);
    ~TrayIcon() override;

    [[nodiscard]] bool isShown() const;
    [[nodiscard]] QMenu& menu() { return *m_menu; }
    /// A message of the desktop; nothing without a tray.
    void say(const QString& title, const QString& text);
    /// The application's icon with a mark for \a mood.
    [[nodiscard]] QIcon iconFor(SiteMood mood) const;

Q_SIGNALS:
    void openRequested();
    /// The tray came, or it turned out that there is none.
    void decided();

private:
    void tryToShow();
    void refresh();

    const ThemeManager& m_themes;
    const SiteStatus& m_status;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<TrayPlace> m_place;
    int m_tries = 0;
    bool m_isDecided = false;
    SiteMood m_shown = SiteMood::Calm;
};

} // namespace forecourt::ui
