// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktoptray.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace forecourt::ui {

namespace {
constexpr int TrayRetryMs = 5000;
} // namespace

DesktopTray::DesktopTray()
{
    m_retry.setInterval(TrayRetryMs);
    connect(&m_retry, &QTimer::timeout, this, &TrayPlace::retryDue);
}

DesktopTray::~DesktopTray()
{
    delete m_icon; // before its menu
}

bool DesktopTray::isAvailable() const
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void DesktopTray::setWaiting(bool isWaiting)
{
    if (!isWaiting)
        m_retry.stop();
    else if (!m_retry.isActive())
        m_retry.start();
}

void DesktopTray::show(const QIcon& icon, QMenu& menu)
{
    if (m_icon != nullptr)
        return;
    m_icon = new QSystemTrayIcon(icon, this);
    m_icon->setContextMenu(&menu);
    connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT openRequested();
    });
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, &TrayPlace::openRequested);
    m_icon->show();
}

bool DesktopTray::isShown() const
{
    return m_icon != nullptr && m_icon->isVisible();
}

void DesktopTray::setIcon(const QIcon& icon)
{
    if (m_icon != nullptr)
        m_icon->setIcon(icon);
}

void DesktopTray::setToolTip(const QString& text)
{
    if (m_icon != nullptr && m_icon->toolTip() != text)
        m_icon->setToolTip(text);
}

void DesktopTray::say(const QString& title, const QString& text)
{
    if (isShown())
        m_icon->showMessage(title, text, QIcon(QStringLiteral(":/icons/forecourt.svg")));
}

} // namespace forecourt::ui
