// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Fuzz target: any bytes as the first ones of a connection (request head, path, credentials, TLS hello).
#include "core/server/admission.h"
#include "core/server/clienthello.h"
#include "tests/fuzz/fuzzparts.h"

#include <cstdint>

using namespace forecourt;
using fuzz::require;
using namespace forecourt::server;

namespace {

/// Knows CP1, which has a password; the lobby is open.
class Directory final : public ports::StationDirectory
{
public:
    [[nodiscard]] std::optional<ports::StationAccess> access(const QString& identity) const override
    {
        if (identity != QLatin1String("CP1"))
            return std::nullopt;
        ports::StationAccess found;
        found.id = StationId(identity);
        found.passwordHashes = {"hash"};
        return found;
    }
    [[nodiscard]] bool isLobbyOpenFor(const QString&) const override { return true; }
    [[nodiscard]] int registeredCount() const override { return 1; }
    void passwordUsed(const StationId&, const QByteArray&) override {}
};

void checkHead(QByteArrayView bytes)
{
    const auto length = headLength(bytes);
    if (length < 0) {
        (void)mayBeHttp(bytes);
        return;
    }
    require(length <= bytes.size() && bytes[length - 1] == '\n');
    const auto head = parseHead(bytes.first(length));
    if (!head)
        return;
    require(mayBeHttp(bytes) || head->method.size() > 16);
    require(head->headers.size() <= HeadLimits{}.headerCount);
    const Directory directory;
    const auto claim = readClaim(*head, QStringLiteral("10.0.0.1"), directory);
    if (!claim) {
        require(claim.error().status == 400 || claim.error().status == 426);
        return;
    }
    require(isValidIdentity(claim->identity));
    const auto admission = judge(*head, *claim, {});
    if (!admission) {
        require(admission.error().status >= 400 && admission.error().status <= 404);
        return;
    }
    require(admission->protocol == QLatin1String("ocpp1.6"));
    require(admission->isCandidate ||
            !admission->passwordHashes.isEmpty()); // nobody is CP1 without a password
    require(!admission->isCandidate || isValidCandidate(admission->identity.value()));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    checkHead(bytes);
    ClientHello hello;
    if (readClientHello(bytes, hello) == HelloState::Complete)
        require(looksLikeTls(bytes) || !bytes.isEmpty());
    (void)hello.acceptsEllipticCurve();
    if (const auto decoded = percentDecoded(bytes))
        (void)isValidCandidate(*decoded);
    return 0;
}
