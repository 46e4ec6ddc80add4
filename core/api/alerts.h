// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a person does about alerts, and how they are told to the world outside.
#pragma once

#include "core/base/result.h"
#include "core/domain/alert.h"

#include <QFuture>

namespace forecourt::api {

/// Handling of alerts. Ids that are not open any more are passed over. Completes once it is on the disk; where that
/// fails nothing was changed. Thread: any thread may call.
class Alerts
{
public:
    virtual ~Alerts() = default;

    /// \a user has seen them; they stay until what they are about is over.
    [[nodiscard]] virtual QFuture<Result<void>> acknowledge(QList<AlertId> alerts, QString user) = 0;
    /// Quiet until then; what is still wrong then opens again. Errors: InvalidInput (in the past, or more
    /// than 30 days ahead).
    [[nodiscard]] virtual QFuture<Result<void>> snooze(QList<AlertId> alerts, QDateTime until, QString user) = 0;
    /// Takes acknowledgement and snooze back.
    [[nodiscard]] virtual QFuture<Result<void>> reopen(QList<AlertId> alerts) = 0;

    /// Stores switches, thresholds, quiet hours, digest and the two channels as given; secrets come sealed.
    /// Errors: InvalidInput (args: field).
    [[nodiscard]] virtual QFuture<Result<void>> saveSettings(AlertSettings settings) = 0;

    /// How a channel does, for the screen and for AlertKind::Delivery.
    virtual void reportDelivery(DeliveryState state) = 0;
};

/// New secrets in clear, on their way in only: empty means "as it is", empty bytes remove it.
struct NewSecrets
{
    std::optional<QByteArray> mailPassword;
    std::optional<QByteArray> webhookSecret;
};

/// The two channels to the world outside. Thread: any thread may call.
class Notifications
{
public:
    virtual ~Notifications() = default;

    /// Seals the secrets and stores the settings through Alerts. Errors: those of Alerts::saveSettings,
    /// FileFailed (the site key cannot be kept).
    [[nodiscard]] virtual QFuture<Result<void>> save(AlertSettings settings, NewSecrets secrets) = 0;

    /// Sends one test message with these settings, at once, and says how it went; nothing is kept. Takes at
    /// most half a minute. A secret that is not new is taken from \a settings.
    [[nodiscard]] virtual QFuture<DeliveryOutcome> test(DeliveryChannel channel, AlertSettings settings,
                                                        NewSecrets secrets) = 0;
};

} // namespace forecourt::api
