// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Tells systemd how the service is, without its library.
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace forecourt::app {

/// Speaks the datagram protocol of sd_notify(3); does nothing where the environment names no socket.
/// Thread: main.
class ServiceNotifier : public QObject
{
    Q_OBJECT

public:
    explicit ServiceNotifier(QObject* parent = nullptr);

    /// The start may take long (a restore, a database of an older version): asks for more time, again and again until ready()
    /// or stopping(). For units that limit it; ours do not.
    void starting();
    void ready();
    void stopping();

    /// Where systemd watches: asks \a isAlive at half the watchdog's time; it calls its argument once the
    /// program has shown that it works, and only then systemd hears of it.
    void watch(std::function<void(std::function<void()>)> isAlive);

private:
    void send(const QByteArray& message);

    QByteArray m_socketPath;
    QTimer m_timer;
    QTimer m_startTimer;
};

} // namespace forecourt::app
