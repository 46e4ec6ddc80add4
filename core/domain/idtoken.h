// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Tags and persons: who may charge.
#pragma once

#include "core/domain/ids.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace forecourt {

/// What kind of token the station said it is. OCPP 1.6 does not say.
enum class IdTokenKind { Unknown, Central, Emaid, Iso14443, Iso15693, KeyCode, Local, MacAddress, NoAuthorization };

/// What a person shows to start a charge. Compared without case (OCPP 1.6 CiString20Type).
struct IdToken
{
    QString value;
    IdTokenKind kind = IdTokenKind::Unknown;

    /// The form used as key and for comparison.
    [[nodiscard]] QString folded() const { return value.toCaseFolded(); }
    bool operator==(const IdToken& other) const { return kind == other.kind && folded() == other.folded(); }
};

/// Answer to "may this token charge". Source: OCPP 2.0.1 AuthorizationStatusEnumType.
enum class AuthorizationStatus {
    Accepted,
    Blocked,
    ConcurrentTx,
    Expired,
    Invalid,
    NoCredit,
    NotAllowedTypeEvse,
    NotAtThisLocation,
    NotAtThisTime,
    Unknown,
};

/// May the same token run two transactions at once. Source: decisions.md 25.
enum class ConcurrencyRule { AllowWithNotice, Forbid };

/// A token as the site knows it.
struct TokenRecord
{
    QString value;                          ///< as first seen or typed
    bool isBlocked = false;
    std::optional<QDateTime> expiresAt;     ///< UTC; empty: never
    QString groupId;                        ///< OCPP parentIdTag; empty: none
    std::optional<PersonId> person;
    QList<StationId> stations;              ///< where it may charge; empty: everywhere
    ConcurrencyRule concurrency = ConcurrencyRule::AllowWithNotice;
    std::optional<QDateTime> lastUsedAt;    ///< UTC
    QString note;

    bool operator==(const TokenRecord&) const = default;
};

/// A person who owns tokens.
struct PersonRecord
{
    PersonId id;
    QString name;
    QString group;   ///< e.g. tenant or department, free text
    bool isBlocked = false;
    QString note;

    bool operator==(const PersonRecord&) const = default;
};

/// A tag that was shown somewhere and is not in the list.
struct UnknownToken
{
    QString value;
    StationId station;
    QDateTime lastSeenAt; ///< UTC
    int timesSeen = 1;

    bool operator==(const UnknownToken&) const = default;
};

} // namespace forecourt
