// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Fuzz target: any bytes as a file that a charger sent: listed, read and searched.
#include "core/vault/archivereader.h"
#include "core/vault/archivesearch.h"
#include "tests/fuzz/fuzzparts.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdint>

using namespace forecourt;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("input"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return 0;
    file.write(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    file.close();
    const Result<ArchiveListing> listing = vault::listArchive(path, QStringLiteral("input"));
    if (!listing)
        return 0;
    require(listing->members.size() <= ArchiveListing::MostMembers);
    for (int i = 0; i < std::min<int>(4, static_cast<int>(listing->members.size())); ++i) {
        const Result<MemberText> text = vault::readArchiveMember(path, i, 0, 5000, {});
        require(!text || text->bytes.size() <= 5000);
        const Result<MemberText> later = vault::readArchiveMember(path, i, 3, 10, {});
        if (text && later && text->bytes.size() > 13)
            require(later->bytes == text->bytes.mid(3, 10));
    }
    const Result<ArchiveHits> hits = vault::searchArchive(path, {}, QStringLiteral("a"), {});
    if (hits) {
        require(hits->hits.size() <= ArchiveHits::MostHits);
        for (const ArchiveHit& hit : hits->hits)
            require(hit.text.size() <= 300 && hit.line >= 1 && hit.offset >= 0);
    }
    return 0;
}
