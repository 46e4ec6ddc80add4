// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Stand-ins for api::Alerts and api::Notifications that act on a FakeChangeSource.
#pragma once

#include "core/api/alerts.h"
#include "core/base/async.h"
#include "tests/support/fakechangesource.h"

namespace forecourt::tests {

/// Keeps what was asked and shows it in the mirror. Thread: the test's.
class FakeAlerts final : public api::Alerts
{
public:
    explicit FakeAlerts(FakeChangeSource& source);
    ~FakeAlerts() override;

    std::optional<Error> failure; ///< every call fails with this while set
    QList<AlertSettings> saved;
    QList<DeliveryState> deliveries;
    QList<QDateTime> snoozes;

    QFuture<Result<void>> acknowledge(QList<AlertId> alerts, QString user) override;
    QFuture<Result<void>> snooze(QList<AlertId> alerts, QDateTime until, QString user) override;
    QFuture<Result<void>> reopen(QList<AlertId> alerts) override;
    QFuture<Result<void>> saveSettings(AlertSettings settings) override;
    void reportDelivery(DeliveryState state) override;

private:
    template<class Change>
    QFuture<Result<void>> change(const QList<AlertId>& ids, Change change)
    {
        if (failure)
            return readyFuture<Result<void>>(tl::unexpected(*failure));
        ChangeBatch batch;
        for (AlertRecord alert : m_source.state.alerts) {
            if (ids.contains(alert.id)) {
                change(alert);
                batch.alerts.append(alert);
            }
        }
        m_source.publish(batch);
        return readyFuture<Result<void>>({});
    }

    FakeChangeSource& m_source;
};

/// Saves through FakeAlerts; the outcome of a test is the test's to choose.
class FakeNotifications final : public api::Notifications
{
public:
    explicit FakeNotifications(FakeAlerts& alerts);
    ~FakeNotifications() override;

    api::NewSecrets secrets;       ///< of the last call
    AlertSettings tested;
    std::optional<DeliveryChannel> channel;
    DeliveryOutcome outcome;
    std::shared_ptr<QPromise<DeliveryOutcome>> silence; ///< set: a server that answers when the test says so

    QFuture<Result<void>> save(AlertSettings settings, api::NewSecrets fresh) override;
    QFuture<DeliveryOutcome> test(DeliveryChannel which, AlertSettings settings, api::NewSecrets fresh) override;

private:
    FakeAlerts& m_alerts;
};

} // namespace forecourt::tests
