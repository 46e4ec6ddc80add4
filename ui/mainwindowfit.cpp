// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MainWindow that keeps it on the screen: its least size, and the size and place it had last.
#include "ui/mainwindow.h"

#include "core/config/settingsstore.h"
#include "ui/windowfit.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWindow>

namespace forecourt::ui {
namespace {

constexpr QSize LeastWindow(1024, 640);
constexpr QSize FirstWindow(1440, 900);

/// Where \a window stands, or will stand once it is shown.
QScreen* screenOf(const QWidget& window)
{
    if (const QWindow* const handle = window.windowHandle())
        return handle->screen();
    QScreen* const there = QGuiApplication::screenAt(window.geometry().center());
    return there != nullptr ? there : window.screen();
}

} // namespace

void MainWindow::fitMinimum()
{
    if (const QScreen* const now = screenOf(*this))
        setMinimumSize(boundedMinimum(LeastWindow, now->availableGeometry(), frameOf(*this)));
}

/// Another screen, or another scale or panel on the same one, leaves other room.
void MainWindow::followScreen()
{
    if (const QWindow* const handle = windowHandle()) // there since it is shown
        connect(handle, &QWindow::screenChanged, this, &MainWindow::followScreen, Qt::UniqueConnection);
    QScreen* const now = screenOf(*this);
    if (m_screen != now) {
        if (m_screen)
            m_screen->disconnect(this);
        m_screen = now;
        if (now != nullptr)
            connect(now, &QScreen::availableGeometryChanged, this, &MainWindow::fitMinimum);
    }
    fitMinimum();
}

void MainWindow::restore()
{
    fitMinimum();
    const QMargins frame = frameOf(*this);
    resize(boundedMinimum(FirstWindow, screen()->availableGeometry(), frame));
    const QByteArray geometry = m_settings.value(config::WindowGeometry);
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        return;
    fitMinimum(); // of the screen it stood on
    if (isMaximized() || isFullScreen())
        return;
    QList<QRect> rooms;
    for (const QScreen* const each : QGuiApplication::screens())
        rooms.append(each->availableGeometry().marginsRemoved(frame));
    const QRect fitted = onScreen(this->geometry(), rooms);
    if (fitted != this->geometry())
        setGeometry(fitted);
}

void MainWindow::remember()
{
    m_settings.keep(config::WindowGeometry, saveGeometry());
}

} // namespace forecourt::ui
