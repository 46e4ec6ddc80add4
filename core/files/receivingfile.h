// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A file that grows under a .part name and gets its own name when it is whole.
#pragma once

#include "core/base/result.h"

#include <QCryptographicHash>
#include <QString>

#include <memory>

namespace forecourt::files {

/// Writes straight to the disk, counts and hashes. Gone again unless commit() succeeded. Thread: any, one at a time.
class ReceivingFile
{
public:
    /// Begins <folder>/<name>.part; one that lies there is a left-over. Errors: FileFailed (args: path), StorageFull.
    [[nodiscard]] static Result<std::unique_ptr<ReceivingFile>> begin(const QString& folder, const QString& name);
    ~ReceivingFile();
    ReceivingFile(const ReceivingFile&) = delete;
    ReceivingFile& operator=(const ReceivingFile&) = delete;

    /// Errors: StorageFull, FileFailed.
    [[nodiscard]] Result<void> write(const char* bytes, qint64 count);
    /// Empties it. Errors: FileFailed.
    [[nodiscard]] Result<void> restart();
    /// On the disk under its own name when it returns, or not there at all. Errors: StorageFull, FileFailed.
    [[nodiscard]] Result<void> commit();
    /// Removes what was committed.
    void discard();

    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    /// 32 bytes, of what was written.
    [[nodiscard]] QByteArray sha256() const { return m_hash.result(); }

private:
    ReceivingFile(QString path, int file);
    [[nodiscard]] tl::unexpected<Error> trouble(int number) const;

    const QString m_path; ///< without .part
    int m_file;
    qint64 m_bytes = 0;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    bool m_isWhole = false;
};

/// Removes what a crash left in \a folder. Nothing may be receiving there.
void removeLeftParts(const QString& folder);

} // namespace forecourt::files
