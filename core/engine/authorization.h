// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The one place that decides whether a tag may charge: pure functions, no state.
#pragma once

#include "core/domain/idtoken.h"
#include "core/domain/transaction.h"
#include "core/ocpp/adapter/stationadapter.h"

namespace forecourt::engine {

/// A transaction a token is running.
struct TokenUse
{
    TransactionKey transaction;
    StationId station;
    EvseId evse;
};

/// Everything the decision depends on.
struct AuthorizationQuestion
{
    enum class Purpose {
        Present, ///< the tag was shown; what for is not known (Authorize)
        Start,   ///< a transaction has begun with it
        Stop,    ///< a transaction was ended with it
    };
    Purpose purpose = Purpose::Present;
    const TokenRecord* token = nullptr;   ///< null: not in the list
    const PersonRecord* person = nullptr; ///< the token's person; null: none
    StationId station;
    std::optional<EvseId> evse;
    QList<TokenUse> running; ///< transactions this token runs now, anywhere
    QDateTime now;           ///< UTC
};

struct AuthorizationDecision
{
    ocpp::AuthorizationInfo info;
    TransactionFlags flags; ///< for the transaction that begins
};

/// Unknown → Invalid; blocked tag or person → Blocked; validity over → Expired; other station →
/// NotAtThisLocation; already running elsewhere and forbidden → ConcurrentTx (Start only).
/// Source: OCPP 1.6 §4.1, §4.8, §7 (AuthorizationStatus, IdTagInfo), decisions.md 25.
[[nodiscard]] AuthorizationDecision decide(const AuthorizationQuestion& question);

/// May the holder of \a presented end a transaction begun with \a starter: the same tag, or another of
/// the same group. A presented value is never compared with a group id. Source: OCPP 1.6 §4.1, §4.10.
[[nodiscard]] bool mayStop(const IdToken& starter, const QString& starterGroup, const IdToken& presented,
                           const QString& presentedGroup);

} // namespace forecourt::engine
