// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Tells the world outside about alerts: mails and webhook calls, kept until they are through.
#pragma once

#include "core/api/alerts.h"
#include "core/base/clock.h"
#include "core/notify/outbox.h"
#include "core/notify/secretbox.h"
#include "core/notify/transfer.h"
#include "core/notify/wording.h"

#include <QObject>
#include <QThreadPool>

#include <algorithm>
#include <iterator>

namespace forecourt::notify {

/// What a Notifier works with. Everything referred to outlives it.
struct NotifierSetup
{
    api::LiveSite& site;
    api::Alerts& alerts;
    Clock& clock;
    Wording wording;
    QString outboxFile;
    QString keyFile; ///< see SecretBox
    TransferOptions transfer;
};

/// Watches the alerts of a LiveSite. News of a few seconds become one message; in quiet hours they wait until
/// those end, and are dropped if they are over by then. Never blocks: transfers and files have threads of their
/// own. Thread: that of the LiveSite; save() and test() too.
class Notifier final : public QObject, public api::Notifications
{
    Q_OBJECT

public:
    explicit Notifier(NotifierSetup setup, QObject* parent = nullptr);
    /// Ends transfers that run, within a fifth of a second.
    ~Notifier() override;

    [[nodiscard]] QFuture<Result<void>> save(AlertSettings settings, api::NewSecrets secrets) override;
    [[nodiscard]] QFuture<DeliveryOutcome> test(DeliveryChannel channel, AlertSettings settings,
                                                api::NewSecrets secrets) override;

    /// Messages that wait. For tests and the log.
    [[nodiscard]] const Outbox& outbox() const { return m_outbox; }
    /// The outbox was read and nothing is on its way at this moment. For tests.
    [[nodiscard]] bool isIdle() const
    {
        return m_isLoaded && std::none_of(std::begin(m_channels), std::end(m_channels), [](const Channel& each) { return each.isBusy; });
    }

private:
    struct Channel
    {
        DeliveryState state;
        bool isBusy = false;
    };

    void load();
    void noteChange(const AlertRecord& before, const AlertRecord& now);
    void queueNews();
    void queueDigest(const AlertDigest& digest);
    void queue(DeliveryChannel channel, OutboxItem item);
    void queueMail(const QList<AlertRecord>& alerts);
    void queueWebhook(const QList<AlertRecord>& alerts);
    [[nodiscard]] std::optional<QDateTime> quietUntil(Severity severity) const;
    [[nodiscard]] bool isOn(DeliveryChannel channel) const;
    void deliver();
    void start(const OutboxItem& item);
    [[nodiscard]] bool isOutdated(const OutboxItem& item) const;
    void finished(qint64 id, DeliveryChannel channel, const DeliveryOutcome& outcome);
    void report(DeliveryChannel channel);
    void store();
    void schedule();
    [[nodiscard]] Channel& channel(DeliveryChannel channel) { return m_channels[static_cast<int>(channel)]; }

    NotifierSetup m_setup;
    SecretBox m_box;
    Outbox m_outbox;
    Channel m_channels[2];
    QList<AlertId> m_fresh;       ///< news of the last seconds
    QList<AlertId> m_freshEnds;   ///< cleared in the last seconds, for the webhook
    std::unique_ptr<ScheduledCall> m_gather;
    std::unique_ptr<ScheduledCall> m_next;
    StopFlag m_stop = std::make_shared<std::atomic_bool>(false);
    QThreadPool m_transfers;      ///< one for each channel, one for a test
    QThreadPool m_files;          ///< one thread: writes stay in order
    bool m_isLoaded = false;
};

} // namespace forecourt::notify
