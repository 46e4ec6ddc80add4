// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rootcertificates.h"

#include <algorithm>

namespace forecourt {

namespace {

/// Technicians write hexadecimal as they like.
bool isSameRoot(const CertificateHash& a, const CertificateHash& b)
{
    const auto isSame = [](const QString& one, const QString& other) { return one.compare(other, Qt::CaseInsensitive) == 0; };
    return a.algorithm == b.algorithm && isSame(a.issuerName, b.issuerName) && isSame(a.issuerKey, b.issuerKey)
        && isSame(a.serialNumber, b.serialNumber);
}

} // namespace

void KnownRoots::take(const CommandRecord& command)
{
    if (const auto* list = std::get_if<ListCertificates>(&command.parameters)) {
        const auto* found = std::get_if<InstalledCertificates>(&command.finding);
        if (!found)
            return;
        m_roots.removeIf([use = list->use](const KnownRoot& root) { return root.use == use; });
        m_unlisted.at(static_cast<size_t>(list->use)) = 0;
        for (const CertificateHash& hash : found->certificates)
            m_roots.append({list->use, hash});
    } else if (const auto* install = std::get_if<InstallCertificate>(&command.parameters)) {
        if (command.answer == CommandAnswer::Accepted)
            ++m_unlisted.at(static_cast<size_t>(install->use));
    } else if (const auto* remove = std::get_if<DeleteCertificate>(&command.parameters)) {
        if (command.answer == CommandAnswer::Accepted || command.answer == CommandAnswer::NotFound)
            m_roots.removeIf([remove](const KnownRoot& root) { return isSameRoot(root.hash, remove->certificate); });
    }
}

std::optional<CertificateUse> KnownRoots::lastOf(const CertificateHash& hash) const
{
    for (const CertificateUse use : {CertificateUse::CentralSystemRoot, CertificateUse::ManufacturerRoot}) {
        const auto isOfUse = [use](const KnownRoot& root) { return root.use == use; };
        const auto listed = std::count_if(m_roots.cbegin(), m_roots.cend(), isOfUse);
        const auto found = std::find_if(m_roots.cbegin(), m_roots.cend(), isOfUse);
        if (listed == 1 && m_unlisted.at(static_cast<size_t>(use)) == 0 && isSameRoot(found->hash, hash))
            return use;
    }
    return std::nullopt;
}

} // namespace forecourt
