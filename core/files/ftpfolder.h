// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What one FTP client sees: the folder of its job, with at most one file.
#pragma once

#include "core/files/ftppath.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace forecourt::files {

/// The file of a job as a client sees it.
struct FtpFile {
    qint64 bytes = 0;
    QDateTime modified; ///< UTC

    bool operator==(const FtpFile&) const = default;
};

/// A tree in memory: nothing in it is a path of this computer. A client may make folders in a slot for an upload (many
/// do before they store), and goes nowhere else. A copy is a folder of its own. Thread: any.
class FtpFolder
{
public:
    enum class Use {
        Download, ///< holds a file to fetch; nothing can be changed
        Upload,   ///< takes one file
    };
    enum class MakeResult { Made, Exists, NotAllowed, NoParent, TooMany };
    enum class StoreAnswer {
        Yes,
        NotAllowed, ///< no slot for an upload
        NoParent,   ///< the folder does not exist
        IsFolder,
        Used,       ///< a file has come whole
    };
    enum class ListingStyle { Long, Names };

    explicit FtpFolder(Use use) : m_use(use) {}

    [[nodiscard]] Use use() const { return m_use; }
    [[nodiscard]] bool hasFolder(const FtpPath& path) const;
    [[nodiscard]] std::optional<FtpFile> file(const FtpPath& path) const;
    [[nodiscard]] MakeResult makeFolder(const FtpPath& path);
    [[nodiscard]] StoreAnswer mayStore(const FtpPath& path) const;

    /// The one file: of a download what is offered, of an upload what has come whole; then nothing more is taken.
    void setFile(const FtpPath& path, const FtpFile& file);

    /// The content of a folder, or the line of a file, for LIST or NLST; empty where \a path is neither.
    [[nodiscard]] QByteArray listing(const FtpPath& path, ListingStyle style) const;

    static constexpr qsizetype MaxFolders = 16;

private:
    struct Named {
        FtpPath path;
        FtpFile file;
    };

    Use m_use;
    QList<FtpPath> m_folders; ///< without the root
    std::optional<Named> m_file;
};

} // namespace forecourt::files
