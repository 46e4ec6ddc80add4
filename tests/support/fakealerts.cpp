// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakealerts.h"

namespace forecourt::tests {

FakeAlerts::FakeAlerts(FakeChangeSource& source)
    : m_source(source)
{
}

FakeAlerts::~FakeAlerts() = default;

QFuture<Result<void>> FakeAlerts::acknowledge(QList<AlertId> alerts, QString user)
{
    return change(alerts, [&](AlertRecord& alert) {
        alert.state = AlertState::Acknowledged;
        alert.by = user;
    });
}

QFuture<Result<void>> FakeAlerts::snooze(QList<AlertId> alerts, QDateTime until, QString user)
{
    snoozes.append(until);
    return change(alerts, [&](AlertRecord& alert) {
        alert.state = AlertState::Snoozed;
        alert.snoozedUntil = until;
        alert.by = user;
    });
}

QFuture<Result<void>> FakeAlerts::reopen(QList<AlertId> alerts)
{
    return change(alerts, [](AlertRecord& alert) { alert.state = AlertState::Open; });
}

QFuture<Result<void>> FakeAlerts::saveSettings(AlertSettings settings)
{
    if (failure)
        return readyFuture<Result<void>>(tl::unexpected(*failure));
    if (const auto error = checkAlertSettings(settings))
        return readyFuture<Result<void>>(tl::unexpected(*error));
    saved.append(settings);
    ChangeBatch batch;
    batch.alertSettings = settings;
    m_source.publish(batch);
    return readyFuture<Result<void>>({});
}

void FakeAlerts::reportDelivery(DeliveryState state)
{
    deliveries.append(state);
}

FakeNotifications::FakeNotifications(FakeAlerts& alerts)
    : m_alerts(alerts)
{
}

FakeNotifications::~FakeNotifications() = default;

QFuture<Result<void>> FakeNotifications::save(AlertSettings settings, api::NewSecrets fresh)
{
    secrets = fresh;
    if (fresh.mailPassword)
        settings.mail.sealedPassword = fresh.mailPassword->isEmpty() ? QByteArray() : QByteArray("sealed");
    if (fresh.webhookSecret)
        settings.webhook.sealedSecret = fresh.webhookSecret->isEmpty() ? QByteArray() : QByteArray("sealed");
    return m_alerts.saveSettings(settings);
}

QFuture<DeliveryOutcome> FakeNotifications::test(DeliveryChannel which, AlertSettings settings, api::NewSecrets fresh)
{
    channel = which;
    tested = settings;
    secrets = fresh;
    if (silence) {
        silence->start();
        return silence->future();
    }
    return readyFuture<DeliveryOutcome>(outcome);
}

} // namespace forecourt::tests
