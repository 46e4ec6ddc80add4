// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Keeps the computer awake while cars charge: a sleeping PC is an outage.
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace forecourt::app {

/// One way to ask for staying awake. Nothing here waits. Thread: main.
class SleepBlocker
{
public:
    virtual ~SleepBlocker() = default;

    /// Calls \a done with whether it was granted.
    virtual void block(const QString& reason, std::function<void(bool isGranted)> done) = 0;
    /// Gives back what was granted; nothing otherwise.
    virtual void release() = 0;
};

/// logind, then the desktop's power management, then GNOME's session, over D-Bus.
[[nodiscard]] std::vector<std::unique_ptr<SleepBlocker>> systemSleepBlockers();

/// Tries one way after the other until one is granted; where none is, all of them again later. Thread: main.
class SleepInhibitor final : public QObject
{
    Q_OBJECT

public:
    /// The owner may have changed the computer's rules, or a service may have come up late.
    static constexpr std::chrono::milliseconds RetryTime = std::chrono::minutes(1);

    explicit SleepInhibitor(std::vector<std::unique_ptr<SleepBlocker>> blockers, std::chrono::milliseconds retryTime = RetryTime,
                            QObject* parent = nullptr);
    ~SleepInhibitor() override;

    /// \a reason is shown by the desktop where it lists who keeps it awake.
    void setBlocked(bool isBlocked, const QString& reason);
    /// Something granted it.
    [[nodiscard]] bool isHeld() const { return m_holder >= 0; }

Q_SIGNALS:
    void granted();
    /// Nobody grants it here: the computer may fall asleep. With each try.
    void refused();

private:
    void tryNext(std::size_t index);
    void release();

    std::vector<std::unique_ptr<SleepBlocker>> m_blockers;
    int m_holder = -1;
    bool m_isWanted = false;
    bool m_isRefusalLogged = false;
    int m_attempt = 0; ///< answers to older attempts do not count
    QString m_reason;
    QTimer m_retry;
};

} // namespace forecourt::app
