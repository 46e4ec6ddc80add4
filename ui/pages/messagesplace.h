// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The way to the Messages page with a filter and a period, from a charger or a session.
#pragma once

#include "core/domain/ids.h"
#include "core/domain/messagefilter.h"
#include "core/domain/transaction.h"

namespace forecourt::ui {

/// What the Messages page is to show. Thread: any; a value.
struct MessagesPlace
{
    QString filter;                ///< text of a MessageFilter
    std::optional<QDateTime> from;
    std::optional<QDateTime> to;   ///< empty with \a from: up to now, and on
    QString session;               ///< its number, where the period is one's
    std::optional<RecordId> row;   ///< with \a from: the message to show

    /// All messages of a charger.
    [[nodiscard]] static MessagesPlace ofCharger(const StationId& station);
    /// Those of its charger from a little before it began to a little after it ended. Messages are logged when they
    /// arrive: of a session that was reported later, that counts too.
    [[nodiscard]] static MessagesPlace ofSession(const TransactionRecord& session);

    /// For PageHost::openPlace().
    [[nodiscard]] QString text() const;
    /// From what stands behind "messages/" there.
    [[nodiscard]] static MessagesPlace fromDetail(const QString& detail);

    bool operator==(const MessagesPlace&) const = default;
};

/// The text of one term of a filter, quoted where need be.
[[nodiscard]] QString messageTermText(MessageFilter::Key key, const QString& value, bool isNegated = false);

} // namespace forecourt::ui
