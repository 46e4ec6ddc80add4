// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The notification area of this desktop.
#pragma once

#include "ui/trayplace.h"

#include <QTimer>

class QSystemTrayIcon;

namespace forecourt::ui {

/// Looks every 5 s while it waits. Thread: GUI.
class DesktopTray final : public TrayPlace
{
    Q_OBJECT

public:
    DesktopTray();
    ~DesktopTray() override;

    [[nodiscard]] bool isAvailable() const override;
    void setWaiting(bool isWaiting) override;
    void show(const QIcon& icon, QMenu& menu) override;
    [[nodiscard]] bool isShown() const override;
    void setIcon(const QIcon& icon) override;
    void setToolTip(const QString& text) override;
    void say(const QString& title, const QString& text) override;

private:
    QTimer m_retry;
    QSystemTrayIcon* m_icon = nullptr;
};

} // namespace forecourt::ui
