// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/archivereader.h"

#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cerrno>

namespace forecourt::vault {

namespace {

constexpr qint64 TarBlock = 512; ///< a header, a part of a member, or one of two empty ones at the end; POSIX.1 ustar
constexpr size_t BlockBytes = 128 * 1024;
constexpr qsizetype SkippedPiece = 256 * 1024;
constexpr int LongestPath = 1000;
constexpr qint64 FurthestOffset = 64LL * 1024 * 1024 * 1024;

tl::unexpected<Error> unreadable(const QString& path, const QString& reason)
{
    return failure(ErrorCode::FileFailed, QStringLiteral("%1: %2").arg(path, reason), {path, reason});
}

QString pathOf(archive_entry* entry)
{
    if (const char* utf8 = archive_entry_pathname_utf8(entry))
        return QString::fromUtf8(utf8).left(LongestPath);
    const char* bytes = archive_entry_pathname(entry);
    return bytes ? QString::fromLatin1(bytes).left(LongestPath) : QString();
}

/// Nothing in \a bytes speaks against a text: no NUL and hardly any other control character.
bool looksLikeText(const QByteArray& bytes)
{
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff"))
        return true; // UTF-16 by its mark
    qsizetype odd = 0;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte == 0)
            return false;
        if (byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != 0x1b)
            ++odd;
    }
    return odd * 100 <= bytes.size();
}

} // namespace

void ArchiveReader::Closer::operator()(archive* opened) const
{
    archive_read_free(opened);
}

ArchiveReader::ArchiveReader(QString path, QString name)
    : m_path(std::move(path)), m_name(std::move(name)), m_archive(archive_read_new())
{
}

ArchiveReader::~ArchiveReader() = default;
ArchiveReader::ArchiveReader(ArchiveReader&&) noexcept = default;

Result<ArchiveReader> ArchiveReader::open(const QString& path, const QString& name)
{
    ArchiveReader reader(path, name);
    const QFileInfo info(path);
    if (!info.isFile())
        return unreadable(path, QStringLiteral("no such file"));
    reader.m_isEmptyFile = info.size() == 0;
    if (reader.m_isEmptyFile)
        return reader;
    archive* opened = reader.m_archive.get();
    if (!opened)
        return unreadable(path, QStringLiteral("no memory"));
    archive_read_support_filter_gzip(opened);
    archive_read_support_filter_bzip2(opened);
    archive_read_support_filter_xz(opened);
    archive_read_support_filter_lzma(opened);
    archive_read_support_filter_zstd(opened);
    archive_read_support_filter_compress(opened);
    archive_read_support_format_zip(opened);
    archive_read_support_format_tar(opened);
    archive_read_support_format_7zip(opened);
    archive_read_support_format_raw(opened); // bids lowest: what is none of the others
    if (archive_read_open_filename(opened, QFile::encodeName(path).constData(), BlockBytes) != ARCHIVE_OK)
        return unreadable(path, QString::fromLocal8Bit(archive_error_string(opened)));
    return reader;
}

void ArchiveReader::noteForm()
{
    archive* opened = m_archive.get();
    const bool isRaw = archive_format(opened) == ARCHIVE_FORMAT_RAW;
    QStringList packed;
    const int filters = archive_filter_count(opened);
    for (int i = 0; i < filters; ++i) {
        if (archive_filter_code(opened, i) != ARCHIVE_FILTER_NONE)
            packed.append(QString::fromLatin1(archive_filter_name(opened, i)));
    }
    m_kind = !isRaw ? ArchiveKind::Archive : packed.isEmpty() ? ArchiveKind::PlainFile : ArchiveKind::Packed;
    QStringList words = packed;
    if (!isRaw)
        words.prepend(QString::fromLocal8Bit(archive_format_name(opened)));
    m_format = words.join(QStringLiteral(", "));
}

std::optional<ArchiveMember> ArchiveReader::next()
{
    if (m_isEmptyFile) {
        if (m_index++ > 0)
            return std::nullopt;
        return ArchiveMember{0, m_name, 0, std::nullopt, false, false};
    }
    archive_entry* entry = nullptr;
    const int code = archive_read_next_header(m_archive.get(), &entry);
    if (code == ARCHIVE_EOF) {
        if (m_leastSize > QFileInfo(m_path).size()) { // libarchive takes the end of the file for that of the archive
            m_isDamaged = true;
            m_detail = QStringLiteral("the end of the archive is missing");
        }
        return std::nullopt;
    }
    if (code != ARCHIVE_OK && code != ARCHIVE_WARN) {
        m_isDamaged = true;
        m_detail = QString::fromLocal8Bit(archive_error_string(m_archive.get()));
        return std::nullopt;
    }
    if (m_index == 0)
        noteForm();
    ArchiveMember member;
    member.index = m_index++;
    const bool isRaw = m_kind != ArchiveKind::Archive;
    member.path = isRaw ? m_name : pathOf(entry);
    if (m_kind == ArchiveKind::PlainFile)
        member.bytes = QFileInfo(m_path).size();
    else if (archive_entry_size_is_set(entry) && !isRaw)
        member.bytes = archive_entry_size(entry);
    if (archive_entry_mtime_is_set(entry) && !isRaw)
        member.modifiedAt = QDateTime::fromSecsSinceEpoch(archive_entry_mtime(entry), Qt::UTC);
    member.isFolder = !isRaw && archive_entry_filetype(entry) == AE_IFDIR;
    member.isEncrypted = archive_entry_is_encrypted(entry) != 0;
    m_isEncrypted = member.isEncrypted;
    const bool isPlainTar = (archive_format(m_archive.get()) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_TAR
        && archive_filter_code(m_archive.get(), 0) == ARCHIVE_FILTER_NONE;
    if (isPlainTar)
        m_leastSize = archive_read_header_position(m_archive.get()) + TarBlock + (archive_entry_size(entry) + TarBlock - 1) / TarBlock * TarBlock
            + 2 * TarBlock;
    return member;
}

Result<QByteArray> ArchiveReader::read(qsizetype most)
{
    if (m_isEmptyFile)
        return QByteArray();
    if (m_isEncrypted)
        return failure(ErrorCode::NotSupported, QStringLiteral("the member is encrypted"));
    QByteArray bytes(most, Qt::Uninitialized);
    la_ssize_t count = ARCHIVE_RETRY;
    while (count == ARCHIVE_RETRY)
        count = archive_read_data(m_archive.get(), bytes.data(), static_cast<size_t>(most));
    if (count < 0) {
        m_isDamaged = true;
        m_detail = QString::fromLocal8Bit(archive_error_string(m_archive.get()));
        return unreadable(m_path, m_detail);
    }
    bytes.truncate(count);
    return bytes;
}

Result<ArchiveListing> listArchive(const QString& path, const QString& name)
{
    Result<ArchiveReader> reader = ArchiveReader::open(path, name);
    if (!reader)
        return tl::unexpected(reader.error());
    ArchiveListing listing;
    while (const std::optional<ArchiveMember> member = reader->next()) {
        if (listing.members.size() == ArchiveListing::MostMembers) {
            listing.isCut = true;
            break;
        }
        listing.members.append(*member);
    }
    listing.kind = reader->kind();
    listing.format = reader->format();
    listing.isDamaged = reader->isDamaged();
    listing.detail = reader->detail();
    return listing;
}

Result<MemberText> readArchiveMember(const QString& path, int index, qint64 offset, int bytes,
                                     const std::function<bool()>& isCancelled)
{
    if (index < 0 || offset < 0 || offset > FurthestOffset)
        return failure(ErrorCode::NotFound, QStringLiteral("no such place"));
    const int wanted = std::clamp(bytes, 1, MemberText::MostBytes);
    Result<ArchiveReader> reader = ArchiveReader::open(path, {});
    if (!reader)
        return tl::unexpected(reader.error());
    for (int i = 0; i <= index; ++i) {
        if (isCancelled && isCancelled())
            return failure(ErrorCode::Cancelled, QStringLiteral("cancelled"));
        const std::optional<ArchiveMember> member = reader->next();
        if (!member && reader->isDamaged())
            return unreadable(path, reader->detail());
        if (!member)
            return failure(ErrorCode::NotFound, QStringLiteral("no such member"));
    }
    MemberText text;
    text.offset = offset;
    qint64 at = 0;
    while (text.bytes.size() < wanted) {
        if (isCancelled && isCancelled())
            return failure(ErrorCode::Cancelled, QStringLiteral("cancelled"));
        const qint64 toSkip = std::max<qint64>(0, offset - at);
        const qsizetype most = toSkip > 0 ? std::min<qint64>(toSkip, SkippedPiece) : wanted - text.bytes.size();
        const Result<QByteArray> piece = reader->read(most);
        if (!piece && (text.bytes.isEmpty() || piece.error().code != ErrorCode::FileFailed))
            return tl::unexpected(piece.error());
        if (!piece || piece->isEmpty()) { // the end, or what is left is damaged
            text.isEnd = true;
            break;
        }
        at += piece->size();
        if (toSkip == 0)
            text.bytes += *piece;
    }
    if (!text.isEnd) {
        const Result<QByteArray> more = reader->read(1);
        text.isEnd = !more || more->isEmpty();
    }
    text.isText = looksLikeText(text.bytes);
    return text;
}

} // namespace forecourt::vault
