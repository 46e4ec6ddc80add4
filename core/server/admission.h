// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Decides whether a request may become a station's connection: pure, in the order of ocpp-behaviour.md §1.
#pragma once

#include "core/engine/ports/transport.h"
#include "core/server/httphead.h"

#include <tl/expected.hpp>

namespace forecourt::server {

/// An answer that is not 101.
struct Refusal {
    int status = 400;
    AttemptReason reason = AttemptReason::BadPath;
    QString detail; ///< English; also the body of the answer
};

/// Whom a request speaks for, before anything was proved.
struct Claim {
    QString identity;
    std::optional<ports::StationAccess> access; ///< empty: not admitted
    bool isLobbyOpen = false;
    bool wasBeforeLastSegment = false; ///< quirk 4: the id was not the last segment of the path

    /// Changes whenever the operator changes something that could turn a failure into a success (SEC-4).
    [[nodiscard]] size_t fingerprint() const;
};

/// How a request came.
struct Circumstances {
    bool isTls = false;
    QString certificateName; ///< common name of the verified client certificate; empty: none (profile 3)
    bool alwaysUnauthorized = false;
};

/// May come in, once the password (if any) was found right.
struct Admission {
    StationId identity;
    bool isCandidate = false;
    bool matchedWithoutCase = false;
    bool protocolWasAssumed = false;
    QString protocol;
    QString answeredProtocol;         ///< in the answer to the request; empty: none
    QString otherProtocols;           ///< quirk 3: what was offered where protocol was not
    int securityProfile = 0;
    QByteArray password;              ///< to be checked against hashes
    QList<QByteArray> passwordHashes; ///< empty: nothing to check
    QString detail;                   ///< what was tolerated, English
    QList<Deviation> tolerated;       ///< the same, by number and name
};

/// Sub-protocol names that may be in an answer: ours, and those of stations that speak 1.6 under another
/// version's name (quirk 3).
[[nodiscard]] QStringList answerableProtocols();

/// Step 1: is it a WebSocket request, and for whom. Errors: NotWebSocket, BadPath, BadIdentity.
[[nodiscard]] tl::expected<Claim, Refusal> readClaim(const RequestHead& head, const QString& peerAddress,
                                                     const ports::StationDirectory& directory);

/// Step 2: identity known, security profile, credentials, sub-protocol.
[[nodiscard]] tl::expected<Admission, Refusal> judge(const RequestHead& head, const Claim& claim,
                                                     const Circumstances& circumstances);

} // namespace forecourt::server
