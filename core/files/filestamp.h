// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Whether a file is still the one that was looked at.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <functional>

namespace forecourt::files {

/// What changes when a file is changed or replaced, as far as the system tells.
struct FileStamp
{
    quint64 device = 0;
    quint64 inode = 0;
    qint64 bytes = 0;
    qint64 modifiedNs = 0;

    bool operator==(const FileStamp&) const = default;
};

/// Of an open file. Errors: FileFailed.
[[nodiscard]] Result<FileStamp> stampOfOpenFile(int file);

/// Reads the whole file and compares. Takes seconds for a big one. Errors: FileFailed (args: path), Conflict (args: path),
/// Cancelled where \a isCancelled says so.
[[nodiscard]] Result<FileStamp> verifyFile(const QString& path, qint64 bytes, const QByteArray& sha256,
                                           const std::function<bool()>& isCancelled);

/// SHA-256 and size of a file. Errors: FileFailed (args: path), Cancelled.
struct Fingerprint
{
    qint64 bytes = 0;
    QByteArray sha256;
    FileStamp stamp;
};
[[nodiscard]] Result<Fingerprint> fingerprint(const QString& path, const std::function<bool()>& isCancelled);

} // namespace forecourt::files
