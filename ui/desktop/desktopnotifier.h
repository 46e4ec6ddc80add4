// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Tells the person at this computer about alerts, outside the window.
#pragma once

#include "core/api/alerts.h"
#include "ui/desktop/notificationchannel.h"
#include "ui/models/workspace.h"

namespace forecourt::ui {

/// One notification for all that is new and open: it is replaced, never stacked, and goes when nothing of it is
/// open any more. In quiet hours news wait; what is still open afterwards is told then. Thread: GUI.
class DesktopNotifier final : public QObject
{
    Q_OBJECT

public:
    /// \a channel is taken over.
    DesktopNotifier(Workspace& workspace, api::Alerts& alerts, QString userName,
                    std::unique_ptr<NotificationChannel> channel, QObject* parent = nullptr);
    ~DesktopNotifier() override;

Q_SIGNALS:
    /// The person wants to see it; without an id: the list.
    void openRequested(forecourt::AlertId alert);
    /// No notification could be shown: tell it in another way (tray, window).
    void fallbackWanted(const forecourt::ui::DesktopNotice& notice);

private:
    void noteChange(const AlertRecord& before, const AlertRecord& now);
    void tellDigest(const AlertDigest& digest);
    void releaseHeld();
    void tell();
    void dropWhatIsHandled();
    void acknowledge();
    [[nodiscard]] bool isWanted(const AlertRecord& alert) const;
    [[nodiscard]] bool isQuiet(Severity severity) const;
    [[nodiscard]] QList<AlertRecord> shownAlerts() const;

    Workspace& m_workspace;
    api::Alerts& m_alerts;
    const QString m_userName;
    std::unique_ptr<NotificationChannel> m_channel;
    QList<AlertId> m_shown; ///< in the notification, or on their way into it
    QList<AlertId> m_told;  ///< what its buttons are about
    QList<AlertId> m_held;  ///< came in quiet hours
    std::unique_ptr<ScheduledCall> m_gather;
    std::unique_ptr<ScheduledCall> m_nextRelease;
};

} // namespace forecourt::ui
