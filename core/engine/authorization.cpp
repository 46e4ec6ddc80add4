// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/authorization.h"

#include <algorithm>

namespace forecourt::engine {

namespace {

AuthorizationStatus basicStatus(const AuthorizationQuestion& question)
{
    const TokenRecord& token = *question.token;
    if (token.isBlocked || (question.person && question.person->isBlocked))
        return AuthorizationStatus::Blocked;
    if (token.expiresAt && *token.expiresAt <= question.now)
        return AuthorizationStatus::Expired;
    if (!token.stations.isEmpty() && !token.stations.contains(question.station))
        return AuthorizationStatus::NotAtThisLocation;
    return AuthorizationStatus::Accepted;
}

bool runsElsewhere(const AuthorizationQuestion& question)
{
    return std::any_of(question.running.cbegin(), question.running.cend(), [&](const TokenUse& use) {
        return use.station != question.station || !question.evse || use.evse != *question.evse;
    });
}

} // namespace

AuthorizationDecision decide(const AuthorizationQuestion& question)
{
    using Purpose = AuthorizationQuestion::Purpose;
    AuthorizationDecision decision;
    if (!question.token) {
        decision.info.status = AuthorizationStatus::Invalid;
        decision.flags = TransactionFlag::UnknownToken | TransactionFlag::NotAuthorized;
        return decision;
    }
    decision.info.status = basicStatus(question);
    decision.info.expiresAt = question.token->expiresAt;
    decision.info.groupId = question.token->groupId;
    if (question.purpose == Purpose::Start && runsElsewhere(question)) {
        decision.flags |= TransactionFlag::ConcurrentToken;
        if (decision.info.status == AuthorizationStatus::Accepted
            && question.token->concurrency == ConcurrencyRule::Forbid)
            decision.info.status = AuthorizationStatus::ConcurrentTx;
    }
    if (decision.info.status != AuthorizationStatus::Accepted)
        decision.flags |= TransactionFlag::NotAuthorized;
    return decision;
}

bool mayStop(const IdToken& starter, const QString& starterGroup, const IdToken& presented,
             const QString& presentedGroup)
{
    if (starter.folded() == presented.folded())
        return true;
    return !starterGroup.isEmpty() && starterGroup.compare(presentedGroup, Qt::CaseInsensitive) == 0;
}

} // namespace forecourt::engine
