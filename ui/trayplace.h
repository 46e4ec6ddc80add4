// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A place in the notification area, as TrayIcon needs one.
#pragma once

#include <QIcon>
#include <QObject>

class QMenu;

namespace forecourt::ui {

/// Thread: GUI.
class TrayPlace : public QObject
{
    Q_OBJECT

public:
    TrayPlace();
    ~TrayPlace() override;

    /// The desktop has a notification area now.
    [[nodiscard]] virtual bool isAvailable() const = 0;
    /// While it has none: whether retryDue() is wanted.
    virtual void setWaiting(bool isWaiting) = 0;
    /// \a menu must outlive this object.
    virtual void show(const QIcon& icon, QMenu& menu) = 0;
    [[nodiscard]] virtual bool isShown() const = 0;
    virtual void setIcon(const QIcon& icon) = 0;
    virtual void setToolTip(const QString& text) = 0;
    virtual void say(const QString& title, const QString& text) = 0;

Q_SIGNALS:
    /// A good moment to look again whether there is a notification area.
    void retryDue();
    /// The icon or its message was pressed.
    void openRequested();
};

} // namespace forecourt::ui
