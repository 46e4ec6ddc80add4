// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/alertsfacade.h"

#include "core/engine/facades.h"

namespace forecourt::engine {

namespace {
template<class Call>
void post(QObject& target, Call call)
{
    QMetaObject::invokeMethod(&target, std::move(call), Qt::AutoConnection);
}
} // namespace

QFuture<Result<void>> AlertsFacade::acknowledge(QList<AlertId> alerts, QString user)
{
    const Pending<void> pending;
    post(m_target, [this, pending, alerts, user] { m_book.acknowledge(alerts, user, pending.completion()); });
    return pending.future();
}

QFuture<Result<void>> AlertsFacade::snooze(QList<AlertId> alerts, QDateTime until, QString user)
{
    const Pending<void> pending;
    post(m_target, [this, pending, alerts, until, user] { m_book.snooze(alerts, until, user, pending.completion()); });
    return pending.future();
}

QFuture<Result<void>> AlertsFacade::reopen(QList<AlertId> alerts)
{
    const Pending<void> pending;
    post(m_target, [this, pending, alerts] { m_book.reopen(alerts, pending.completion()); });
    return pending.future();
}

QFuture<Result<void>> AlertsFacade::saveSettings(AlertSettings settings)
{
    const Pending<void> pending;
    post(m_target, [this, pending, settings] { m_book.saveSettings(settings, pending.completion()); });
    return pending.future();
}

void AlertsFacade::reportDelivery(DeliveryState state)
{
    post(m_target, [this, state] { m_monitor.deliveryChanged(state); });
}

} // namespace forecourt::engine
