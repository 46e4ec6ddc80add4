// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The one notification of ours on the desktop, over org.freedesktop.Notifications.
#pragma once

#include "core/domain/event.h"

#include <QObject>

namespace forecourt::ui {

/// What a notification says; plain text.
struct DesktopNotice
{
    QString title;
    QString text;
    Severity severity = Severity::Warning;
    bool canAcknowledge = true;

    bool operator==(const DesktopNotice&) const = default;
};

/// Shows a notice in the place of the one before. Never waits. Thread: GUI.
class NotificationChannel : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void show(const DesktopNotice& notice) = 0;
    /// Takes away what is shown.
    virtual void close() = 0;

Q_SIGNALS:
    void acknowledgePressed();
    void openPressed();
    /// Nobody shows notifications here; \a notice was not seen.
    void unavailable(const forecourt::ui::DesktopNotice& notice);
};

/// Over the session bus. With sound for critical ones only, where the desktop plays one.
class BusNotificationChannel final : public NotificationChannel
{
    Q_OBJECT

public:
    explicit BusNotificationChannel(QObject* parent = nullptr);

    void show(const DesktopNotice& notice) override;
    void close() override;

private Q_SLOTS:
    void onAction(uint id, const QString& action);
    void onClosed(uint id, uint reason);

private:
    uint m_id = 0;      ///< of what is shown; 0: nothing
    int m_generation = 0; ///< a late answer to an older call does not count
};

} // namespace forecourt::ui
