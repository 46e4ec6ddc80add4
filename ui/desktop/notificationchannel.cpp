// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/notificationchannel.h"

#include "core/base/logging.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace forecourt::ui {

namespace {
const QString Service = QStringLiteral("org.freedesktop.Notifications");
const QString Path = QStringLiteral("/org/freedesktop/Notifications");
const QString AcknowledgeAction = QStringLiteral("acknowledge");
const QString OpenAction = QStringLiteral("default"); // a click on the notification itself

QVariantMap hintsOf(const DesktopNotice& notice)
{
    const bool isCritical = notice.severity == Severity::Critical;
    const uchar urgency = isCritical ? 2 : notice.severity == Severity::Warning ? 1 : 0;
    QVariantMap hints{{QStringLiteral("urgency"), QVariant::fromValue(urgency)},
                      {QStringLiteral("desktop-entry"), QStringLiteral("org.forecourt.Forecourt")}};
    if (isCritical)
        hints.insert(QStringLiteral("sound-name"), QStringLiteral("dialog-error"));
    else
        hints.insert(QStringLiteral("suppress-sound"), true);
    return hints;
}
} // namespace

BusNotificationChannel::BusNotificationChannel(QObject* parent) : NotificationChannel(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(Service, Path, Service, QStringLiteral("ActionInvoked"), this, SLOT(onAction(uint,QString)));
    bus.connect(Service, Path, Service, QStringLiteral("NotificationClosed"), this, SLOT(onClosed(uint,uint)));
}

void BusNotificationChannel::show(const DesktopNotice& notice)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        Q_EMIT unavailable(notice);
        return;
    }
    QStringList actions{OpenAction, tr("Open")};
    if (notice.canAcknowledge)
        actions << AcknowledgeAction << tr("Acknowledge");
    QDBusMessage message = QDBusMessage::createMethodCall(Service, Path, Service, QStringLiteral("Notify"));
    // the text may be taken for markup: what chargers wrote must stay text
    message << QStringLiteral("Forecourt") << m_id << QStringLiteral("org.forecourt.Forecourt") << notice.title
            << notice.text.toHtmlEscaped() << actions << hintsOf(notice) << -1;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, notice, generation = ++m_generation](QDBusPendingCallWatcher* call) {
                call->deleteLater();
                const QDBusPendingReply<uint> reply = *call;
                if (reply.isError()) {
                    qCInfo(logUi) << "no desktop notifications:" << reply.error().message();
                    Q_EMIT unavailable(notice);
                } else if (generation == m_generation) {
                    m_id = reply.value();
                }
            });
}

void BusNotificationChannel::close()
{
    ++m_generation;
    if (m_id == 0)
        return;
    QDBusMessage message = QDBusMessage::createMethodCall(Service, Path, Service, QStringLiteral("CloseNotification"));
    message << std::exchange(m_id, 0);
    QDBusConnection::sessionBus().send(message);
}

void BusNotificationChannel::onAction(uint id, const QString& action)
{
    if (id != m_id || id == 0)
        return;
    if (action == AcknowledgeAction)
        Q_EMIT acknowledgePressed();
    else
        Q_EMIT openPressed();
}

void BusNotificationChannel::onClosed(uint id, uint)
{
    if (id == m_id)
        m_id = 0;
}

} // namespace forecourt::ui
