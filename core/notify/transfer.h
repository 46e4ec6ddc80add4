// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One exchange with a mail server or a webhook, over libcurl.
#pragma once

#include "core/domain/alert.h"
#include "core/notify/mailmessage.h"

#include <atomic>
#include <chrono>
#include <memory>

namespace forecourt::notify {

/// How long the other side may take, and whom to trust.
struct TransferOptions
{
    std::chrono::milliseconds connectTimeout{10'000};
    std::chrono::milliseconds totalTimeout{25'000};
    QString authoritiesFile; ///< PEM; empty: those of the system
};

/// Set from any thread to end a transfer within a fifth of a second.
using StopFlag = std::shared_ptr<std::atomic_bool>;

/// Hands \a message to the server of \a mail. Waits: call on a pool thread. \a password in clear.
[[nodiscard]] DeliveryOutcome sendMail(const MailSettings& mail, const QByteArray& password, const QByteArray& message,
                                       const TransferOptions& options, const StopFlag& stop);

/// Posts \a json; with a \a secret the head X-Forecourt-Signature has "sha256=" and the HMAC of the body in hex.
/// HTTP/1.1, no redirect is followed. Waits: call on a pool thread.
[[nodiscard]] DeliveryOutcome postWebhook(const QString& url, const QByteArray& secret, const QByteArray& json,
                                          const TransferOptions& options, const StopFlag& stop);

} // namespace forecourt::notify
