// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Looks into files of chargers: text, packed text and archives, by libarchive, never unpacked to the disk.
#pragma once

#include "core/base/result.h"
#include "core/domain/archivelook.h"

#include <functional>
#include <memory>

struct archive;

namespace forecourt::vault {

/// One pass over one file, member by member. Only forms that the library reads in this process: ZIP, tar and 7-Zip, packed
/// by gzip, bzip2, xz, lzma, zstd or compress; everything else is a plain file. Nothing of a path in an archive is
/// ever used as one. Thread: any one.
class ArchiveReader
{
public:
    /// Errors: FileFailed (args: path, reason).
    [[nodiscard]] static Result<ArchiveReader> open(const QString& path, const QString& name);
    ~ArchiveReader();
    ArchiveReader(ArchiveReader&&) noexcept;
    ArchiveReader& operator=(ArchiveReader&&) = delete;

    /// The next member; empty at the end, and where the archive is damaged (isDamaged()).
    [[nodiscard]] std::optional<ArchiveMember> next();
    /// The next bytes of the member that next() gave, at most \a most; empty at its end. Errors: NotSupported (encrypted),
    /// FileFailed (args: path, reason; damaged).
    [[nodiscard]] Result<QByteArray> read(qsizetype most);

    // after the first next()
    [[nodiscard]] ArchiveKind kind() const { return m_kind; }
    [[nodiscard]] QString format() const { return m_format; }
    [[nodiscard]] bool isDamaged() const { return m_isDamaged; }
    [[nodiscard]] QString detail() const { return m_detail; }

private:
    struct Closer
    {
        void operator()(archive* opened) const;
    };

    ArchiveReader(QString path, QString name);
    void noteForm();

    QString m_path;
    QString m_name; ///< of the file, for its own only member
    std::unique_ptr<archive, Closer> m_archive;
    bool m_isEmptyFile = false;
    int m_index = 0;
    bool m_isEncrypted = false;
    ArchiveKind m_kind = ArchiveKind::PlainFile;
    QString m_format;
    bool m_isDamaged = false;
    qint64 m_leastSize = 0; ///< of the file with its members until now, in bytes; 0: not known
    QString m_detail;
};

/// Everything in the file at \a path. Errors: FileFailed.
[[nodiscard]] Result<ArchiveListing> listArchive(const QString& path, const QString& name);
/// A part of member \a index. Errors: see api::FileLibrary::readMember().
[[nodiscard]] Result<MemberText> readArchiveMember(const QString& path, int index, qint64 offset, int bytes,
                                                   const std::function<bool()>& isCancelled);

} // namespace forecourt::vault
