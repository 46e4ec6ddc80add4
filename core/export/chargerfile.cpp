// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/chargerfile.h"

#include <QFile>

#include <algorithm>

namespace forecourt::exporting {

namespace {

constexpr qsizetype HeadOfPart = 4096;
constexpr qsizetype LongestLine = 4 * 1024 * 1024; ///< longer ones are masked in pieces
constexpr qsizetype LongestMemberName = 80;

/// The last part of a member's path, with what a file name may have.
QString memberName(const QString& path)
{
    QString plain;
    for (const QChar c : path.mid(path.lastIndexOf(u'/') + 1))
        plain += (c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_')) ? c : QChar(u'_');
    return plain.right(LongestMemberName);
}

} // namespace

ChargerFile::ChargerFile(api::FileLibrary& library, TextMasking& masking, PathOf pathOf, std::function<bool()> isStopped)
    : m_library(library), m_masking(masking), m_pathOf(std::move(pathOf)), m_isStopped(std::move(isStopped))
{
}

bool ChargerFile::canBeTakenApart(const ArchiveListing& listing) const
{
    qint64 bytes = 0;
    for (const ArchiveMember& one : listing.members)
        bytes += std::max<qint64>(0, one.bytes);
    const auto isUnreadable = [](const ArchiveMember& one) { return one.isEncrypted || one.bytes > LargestMember; };
    return !listing.isCut && !listing.isDamaged && !listing.members.isEmpty() && listing.members.size() <= MostMembers
        && bytes <= LargestFile && std::none_of(listing.members.begin(), listing.members.end(), isUnreadable);
}

Result<QList<api::BundlePart>> ChargerFile::parts(const StationFile& file, const QString& name)
{
    const Result<ArchiveListing> listing = m_library.listMembers(file.id).result();
    if (!listing || !canBeTakenApart(*listing))
        return QList<api::BundlePart>{};
    QList<api::BundlePart> parts;
    bool hasText = false;
    for (const ArchiveMember& one : listing->members) {
        if (one.isFolder)
            continue;
        QString partName = name;
        if (listing->kind == ArchiveKind::Archive)
            partName += QStringLiteral("/%1-%2").arg(one.index + 1, 3, 10, QLatin1Char('0')).arg(memberName(one.path));
        else if (listing->kind == ArchiveKind::Packed)
            partName += QStringLiteral(".txt"); // it is unpacked
        const auto part = member(file, one, partName);
        if (!part)
            return tl::unexpected(part.error());
        if (!*part)
            return QList<api::BundlePart>{};
        hasText = hasText || (*part)->isMasked;
        parts.append(**part);
    }
    return hasText ? parts : QList<api::BundlePart>{}; // all binary: better the file itself
}

Result<std::optional<api::BundlePart>> ChargerFile::member(const StationFile& file, const ArchiveMember& member, const QString& name)
{
    api::BundlePart part{name, api::BundlePartKind::StationFile, 0, 0, true, {}, false, file.id};
    QFile out(m_pathOf(name));
    const auto failed = [&out] {
        if (out.error() == QFileDevice::ResourceError)
            return failure(ErrorCode::StorageFull, out.errorString());
        return failure(ErrorCode::FileFailed, out.fileName() + QStringLiteral(": ") + out.errorString(), {out.fileName(), out.errorString()});
    };
    if (!out.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return failed();
    const auto put = [&](const QByteArray& bytes) {
        part.head += bytes.left(std::max<qsizetype>(0, HeadOfPart - part.head.size()));
        part.bytes += bytes.size();
        return out.write(bytes) == bytes.size();
    };
    m_masking.begin();
    QByteArray rest;
    for (qint64 offset = 0;;) {
        if (m_isStopped())
            return failure(ErrorCode::Cancelled);
        const Result<MemberText> text = m_library.readMember(file.id, member.index, offset, MemberText::MostBytes).result();
        if (!text || offset > LargestMember)
            return std::optional<api::BundlePart>();
        if (offset > 0 && part.isMasked && !text->isText)
            return std::optional<api::BundlePart>(); // text at first, then not: neither can be relied on
        part.isMasked = part.isMasked && text->isText;
        rest += text->bytes;
        offset += text->bytes.size();
        const bool isEnd = text->isEnd || text->bytes.isEmpty();
        qsizetype ready = isEnd || !part.isMasked ? rest.size() : rest.lastIndexOf('\n') + 1;
        if (ready == 0 && rest.size() > LongestLine)
            ready = rest.size();
        const QByteArray lines = rest.left(ready);
        rest.remove(0, ready);
        if (!put(part.isMasked ? m_masking.masked(lines) : lines))
            return failed();
        if (isEnd)
            break;
    }
    if (!part.isMasked)
        part.head.clear();
    if (!out.flush())
        return failed();
    return std::optional(part);
}

} // namespace forecourt::exporting
