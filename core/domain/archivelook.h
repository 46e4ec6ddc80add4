// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What is inside a file that a charger sent.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace forecourt {

/// What a file is by its content, whatever it is called.
enum class ArchiveKind {
    PlainFile, ///< no archive; it is its own only member
    Packed,    ///< one file, packed (gz, xz, bz2, zst)
    Archive,   ///< several files (zip, tar, tar.gz, 7z …)
};

/// One file inside.
struct ArchiveMember
{
    int index = 0;      ///< in the archive, from 0; names may repeat
    QString path;       ///< as the archive names it: plain text to show, never a path on this computer
    qint64 bytes = -1;  ///< unpacked; -1: the archive does not tell
    std::optional<QDateTime> modifiedAt; ///< UTC
    bool isFolder = false;
    bool isEncrypted = false; ///< cannot be read

    bool operator==(const ArchiveMember&) const = default;
};

/// A look into a file.
struct ArchiveListing
{
    static constexpr int MostMembers = 20'000;

    ArchiveKind kind = ArchiveKind::PlainFile;
    QString format;     ///< e.g. "ZIP", "GNU tar, gzip"; for people
    QList<ArchiveMember> members; ///< in the archive's order, at most MostMembers
    bool isCut = false;     ///< there are more members
    bool isDamaged = false; ///< the end is missing or broken (detail); what could be read is listed
    QString detail;

    bool operator==(const ArchiveListing&) const = default;
};

/// A part of one member.
struct MemberText
{
    static constexpr int MostBytes = 1024 * 1024; ///< of one part

    QByteArray bytes;      ///< as they are in the file
    qint64 offset = 0;     ///< where they begin
    bool isEnd = false;    ///< nothing comes after them
    bool isText = true;    ///< nothing in it speaks against UTF-8 or another text; for a hexadecimal view otherwise

    bool operator==(const MemberText&) const = default;
};

/// One place where a searched text stands.
struct ArchiveHit
{
    int member = 0;
    qint64 offset = 0;  ///< of the line, in the unpacked member
    qint64 line = 0;    ///< from 1
    QString text;       ///< the line, at most 300 characters

    bool operator==(const ArchiveHit&) const = default;
};

struct ArchiveHits
{
    static constexpr int MostHits = 1000;

    QList<ArchiveHit> hits; ///< in the order of the archive
    bool isCut = false;     ///< there are more, or the search read as much as it may
    qint64 bytesRead = 0;

    bool operator==(const ArchiveHits&) const = default;
};

} // namespace forecourt
