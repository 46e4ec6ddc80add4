// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Alerts as other threads see them: each call is posted to the engine's thread.
#pragma once

#include "core/api/alerts.h"
#include "core/engine/alertbook.h"

namespace forecourt::engine {

/// api::Alerts over the engine's thread. Thread: any. \a target lives on the engine's thread.
class AlertsFacade final : public api::Alerts
{
public:
    AlertsFacade(QObject& target, AlertBook& book, SystemMonitor& monitor)
        : m_target(target), m_book(book), m_monitor(monitor)
    {
    }

    [[nodiscard]] QFuture<Result<void>> acknowledge(QList<AlertId> alerts, QString user) override;
    [[nodiscard]] QFuture<Result<void>> snooze(QList<AlertId> alerts, QDateTime until, QString user) override;
    [[nodiscard]] QFuture<Result<void>> reopen(QList<AlertId> alerts) override;
    [[nodiscard]] QFuture<Result<void>> saveSettings(AlertSettings settings) override;
    void reportDelivery(DeliveryState state) override;

private:
    QObject& m_target;
    AlertBook& m_book;
    SystemMonitor& m_monitor;
};

} // namespace forecourt::engine
