// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which root certificates a station has, as far as commands and their answers tell.
#pragma once

#include "core/domain/command.h"

#include <array>

namespace forecourt {

/// What a Conflict names in args when a command was not sent because it would take the last root of a station that is connected by
/// TLS.
inline constexpr QLatin1String LastRootArgument("lastRoot");

/// A root that the station listed.
struct KnownRoot
{
    CertificateUse use = CertificateUse::CentralSystemRoot;
    CertificateHash hash;

    bool operator==(const KnownRoot&) const = default;
};

/// What is known of one station's roots. Of a root that was installed since the last list only the number is known, for its hash
/// is the station's word. Thread: any.
class KnownRoots
{
public:
    /// The station's commands, in the order they were given; what is not about certificates is passed over.
    void take(const CommandRecord& command);

    /// As listed last for each use, without those deleted since.
    [[nodiscard]] const QList<KnownRoot>& roots() const { return m_roots; }
    /// Of which use \a hash is the last root we know of; empty: of none, or it was never listed. Of both: CentralSystemRoot.
    [[nodiscard]] std::optional<CertificateUse> lastOf(const CertificateHash& hash) const;

private:
    QList<KnownRoot> m_roots;
    std::array<int, 2> m_unlisted{}; ///< by use: installed since it was listed
};

} // namespace forecourt
