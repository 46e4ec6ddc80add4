// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/admission.h"

#include <QHashFunctions>

namespace forecourt::server {

namespace {

using enum AttemptReason;

constexpr qsizetype ShownTarget = 200;

tl::unexpected<Refusal> refuse(int status, AttemptReason reason, QString detail)
{
    return tl::unexpected(Refusal{status, reason, std::move(detail)});
}

std::optional<Refusal> checkForm(const RequestHead& head)
{
    switch (upgradeForm(head)) {
    case UpgradeForm::WebSocket:
    case UpgradeForm::Tolerated:
        return std::nullopt;
    case UpgradeForm::Plain:
        return Refusal{426, NotWebSocket,
                       QStringLiteral("This address is for charging stations (OCPP over WebSocket).")};
    case UpgradeForm::WrongVersion:
        return Refusal{426, NotWebSocket, QStringLiteral("Only WebSocket version 13 is spoken here.")};
    case UpgradeForm::Malformed:
        break;
    }
    return Refusal{400, NotWebSocket, QStringLiteral("The WebSocket request is not valid.")};
}

/// An admitted station named by a segment before the last one (quirk 4).
std::optional<Claim> claimBeforeLast(const QList<QByteArray>& segments,
                                     const ports::StationDirectory& directory)
{
    for (qsizetype index = segments.size() - 2; index >= 0; --index) {
        const auto identity = percentDecoded(segments.at(index));
        if (!identity || !isValidIdentity(*identity))
            continue;
        if (auto access = directory.access(*identity))
            return Claim{*identity, std::move(access), false, true};
    }
    return std::nullopt;
}

/// Unknown and archived stations. Source: decisions.md 10.
tl::expected<Admission, Refusal> judgeUnknown(const Claim& claim, const Circumstances& circumstances)
{
    const bool isArchived = claim.access && claim.access->isArchived;
    if (!isArchived && claim.isLobbyOpen) {
        if (!isValidCandidate(claim.identity))
            return refuse(
                400, BadIdentity,
                QStringLiteral("A new station's id has at most 48 letters, digits and *-_=+|@. characters."));
        Admission admission;
        admission.identity = StationId(claim.identity);
        admission.isCandidate = true;
        return admission;
    }
    if (circumstances.alwaysUnauthorized)
        return refuse(401, isArchived ? Archived : UnknownStation, QStringLiteral("Not authorized."));
    return refuse(404, isArchived ? Archived : UnknownStation, QStringLiteral("No such charging station."));
}

/// The security profile the station must have at least. Source: whitepaper A00.FR.001/002, A05.FR.09; SEC-3.
std::optional<Refusal> checkProfile(const ports::StationAccess& access, const Circumstances& circumstances)
{
    const bool needsTls = !access.allowPlain || access.securityProfile >= 2;
    if (needsTls && !circumstances.isTls)
        return Refusal{403, WrongSecurityProfile,
                       QStringLiteral("This station must connect with TLS (wss).")};
    if (access.securityProfile >= 3 && circumstances.certificateName.isEmpty())
        return Refusal{403, WrongSecurityProfile,
                       QStringLiteral("This station must show a client certificate.")};
    return std::nullopt;
}

std::optional<Refusal> checkCredentials(const RequestHead& head, const Claim& claim, Admission& admission)
{
    BasicCredentials credentials;
    switch (readCredentials(head, credentials)) {
    case CredentialForm::Absent:
        return Refusal{401, NoPassword, QStringLiteral("A password is needed.")};
    case CredentialForm::Malformed:
        return Refusal{401, NoPassword, QStringLiteral("The Authorization header is not HTTP Basic.")};
    case CredentialForm::Basic:
        break;
    }
    if (credentials.user != claim.identity.toUtf8() && credentials.user != claim.access->id.value().toUtf8())
        return Refusal{401, WrongUser, QStringLiteral("The user name must be the station's id.")};
    if (claim.access->passwordHashes.isEmpty())
        return Refusal{401, NoPassword, QStringLiteral("No password is set for this station.")};
    admission.password = credentials.password;
    admission.passwordHashes = claim.access->passwordHashes;
    return std::nullopt;
}

/// Who the station is, proved by certificate, password or (profile 0) not at all.
std::optional<Refusal> checkProof(const RequestHead& head, const Claim& claim,
                                  const Circumstances& circumstances, Admission& admission)
{
    if (auto refusal = checkProfile(*claim.access, circumstances))
        return refusal;
    if (!circumstances.certificateName.isEmpty()) {
        if (circumstances.certificateName != claim.access->id.value())
            return Refusal{403, WrongSecurityProfile,
                           QStringLiteral("The client certificate is that of another station.")};
        admission.securityProfile = 3;
        return std::nullopt;
    }
    if (claim.access->passwordHashes.isEmpty() && claim.access->securityProfile == 0)
        return std::nullopt;
    if (auto refusal = checkCredentials(head, claim, admission))
        return refusal;
    admission.securityProfile = circumstances.isTls ? 2 : 1;
    return std::nullopt;
}

/// The names our WebSocket library is told of; only of these can one be in the answer.
bool canBeAnswered(const QByteArray& protocol)
{
    const QStringList names = answerableProtocols();
    return names.contains(QString::fromLatin1(protocol));
}

/// The first of the station's list that we speak; another or none where the operator says that the station
/// speaks 1.6 all the same (quirks 1, 3). A client that named protocols may insist on one of them in the
/// answer, and the answer may name no other (RFC 6455 §4.1, §4.2.2).
std::optional<Refusal> chooseProtocol(const RequestHead& head, const Claim& claim, Admission& admission)
{
    static const QByteArray Spoken = QByteArrayLiteral("ocpp1.6");
    const QList<QByteArray> offered = head.members("Sec-WebSocket-Protocol");
    if (offered.contains(Spoken)) {
        admission.protocol = admission.answeredProtocol = QString::fromLatin1(Spoken);
        return std::nullopt;
    }
    const bool isLenient = admission.isCandidate && offered.isEmpty();
    const QString assumed = isLenient                ? QString::fromLatin1(Spoken)
                            : admission.isCandidate ? QString()
                                                    : claim.access->assumedProtocol;
    if (assumed.isEmpty() && !offered.isEmpty())
        return Refusal{400, UnknownSubprotocol,
                       QStringLiteral("None of the offered sub-protocols is spoken here; ocpp1.6 is. If the station "
                                      "speaks 1.6 all the same (quirk 3), let it be assumed for this station.")};
    if (assumed.isEmpty())
        return Refusal{400, NoSubprotocol,
                       QStringLiteral("The request names no sub-protocol; ocpp1.6 is spoken here.")};
    admission.protocol = assumed;
    admission.protocolWasAssumed = true;
    admission.otherProtocols = QString::fromLatin1(offered.join(", ")).left(200);
    if (!offered.isEmpty() && canBeAnswered(offered.first()))
        admission.answeredProtocol = QString::fromLatin1(offered.first());
    return std::nullopt;
}

/// Tells what was put up with.
void noteTolerated(const RequestHead& head, const Claim& claim, Admission& admission)
{
    const QString path = QString::fromUtf8(head.target.left(ShownTarget));
    if (upgradeForm(head) == UpgradeForm::Tolerated) {
        admission.tolerated.append({2, QStringLiteral("incomplete-upgrade-headers"), path});
        admission.detail = QStringLiteral("incomplete upgrade headers (quirk 2)");
    }
    if (claim.wasBeforeLastSegment) {
        admission.tolerated.append({4, QStringLiteral("identity-not-at-end"), path});
        if (admission.detail.isEmpty())
            admission.detail = QStringLiteral("id not at the end of the address (quirk 4)");
    }
    if (hasSpareSlashes(head.target))
        admission.tolerated.append({4, QStringLiteral("spare-slashes-in-path"), path});
}

} // namespace

QStringList answerableProtocols()
{
    return {QStringLiteral("ocpp1.6"), QStringLiteral("ocpp1.5"), QStringLiteral("ocpp1.2"), QStringLiteral("ocpp2.0"),
            QStringLiteral("ocpp2.0.1"), QStringLiteral("ocpp2.1")};
}

size_t Claim::fingerprint() const
{
    if (!access)
        return isLobbyOpen ? 1 : 0;
    return qHashMulti(2, access->isArchived, access->allowPlain, access->assumedProtocol,
                      access->securityProfile, access->passwordHashes);
}

tl::expected<Claim, Refusal> readClaim(const RequestHead& head, const QString& peerAddress,
                                       const ports::StationDirectory& directory)
{
    if (auto refusal = checkForm(head))
        return tl::unexpected(*refusal);
    const QList<QByteArray> segments = pathSegments(head.target);
    if (segments.isEmpty())
        return refuse(400, BadPath, QStringLiteral("The address must end with the station's id."));
    const auto identity = percentDecoded(segments.last());
    if (!identity || !isValidIdentity(*identity))
        return refuse(400, BadIdentity,
                      QStringLiteral("The last part of the address cannot be a station's id."));
    Claim claim{*identity, directory.access(*identity), false, false};
    if (!claim.access) {
        if (auto earlier = claimBeforeLast(segments, directory))
            return *earlier;
        claim.isLobbyOpen = directory.isLobbyOpenFor(peerAddress);
    }
    return claim;
}

tl::expected<Admission, Refusal> judge(const RequestHead& head, const Claim& claim,
                                       const Circumstances& circumstances)
{
    Admission admission;
    if (!claim.access || claim.access->isArchived) {
        auto unknown = judgeUnknown(claim, circumstances);
        if (!unknown)
            return unknown;
        admission = std::move(*unknown);
    } else {
        admission.identity = claim.access->id;
        admission.matchedWithoutCase = claim.access->matchedWithoutCase;
        if (auto refusal = checkProof(head, claim, circumstances, admission))
            return tl::unexpected(*refusal);
    }
    if (auto refusal = chooseProtocol(head, claim, admission))
        return tl::unexpected(*refusal);
    noteTolerated(head, claim, admission);
    return admission;
}

} // namespace forecourt::server
