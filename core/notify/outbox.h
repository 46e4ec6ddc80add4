// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What waits to be delivered, and when it is tried again.
#pragma once

#include "core/domain/alert.h"

#include <QList>

#include <chrono>

namespace forecourt::notify {

/// One message on its way.
struct OutboxItem
{
    qint64 id = 0;
    DeliveryChannel channel = DeliveryChannel::Mail;
    QDateTime createdAt; ///< UTC
    QDateTime nextTryAt; ///< UTC
    int attempts = 0;
    bool wasDeferred = false;  ///< held back over quiet hours: dropped if nobody needs it any more
    QList<AlertId> alerts;
    QString subject;     ///< of a mail
    QByteArray content;  ///< body of a mail, or JSON

    bool operator==(const OutboxItem&) const = default;
};

/// Keeps items in order, plans tries, gives up after a day. Pure: the caller stores it and knows the time.
class Outbox
{
public:
    static constexpr qint64 LongestS = 86'400;
    static constexpr int MaximumItems = 200; ///< of a channel; the oldest goes first

    /// Gives it an id. True: an older one had to go for it.
    bool add(OutboxItem item);
    /// The first that is due, per channel; null if none.
    [[nodiscard]] const OutboxItem* due(DeliveryChannel channel, const QDateTime& now) const;
    /// When the next of a channel is due; empty if none waits.
    [[nodiscard]] std::optional<QDateTime> nextDueAt() const;
    [[nodiscard]] int waiting(DeliveryChannel channel) const;

    enum class Fate { Delivered, Later, GivenUp };
    /// What became of a try.
    Fate tried(qint64 id, const DeliveryOutcome& outcome, const QDateTime& now);
    void remove(qint64 id);
    /// Everything of a channel is due at once: its settings were mended.
    void hurry(DeliveryChannel channel, const QDateTime& now);

    /// JSON, for a file.
    [[nodiscard]] QByteArray toText() const;
    /// What cannot be read is left out.
    [[nodiscard]] static Outbox fromText(const QByteArray& text);
    [[nodiscard]] const QList<OutboxItem>& items() const { return m_items; }

private:
    QList<OutboxItem> m_items; ///< oldest first
    qint64 m_nextId = 1;
};

/// How long after a failed try the next one comes: 1, 2, 5, 15, 30, then 60 minutes.
[[nodiscard]] std::chrono::seconds backoff(int attempts);

} // namespace forecourt::notify
