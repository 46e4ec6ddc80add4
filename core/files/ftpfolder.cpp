// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/ftpfolder.h"

#include <QLocale>

namespace forecourt::files {

namespace {

/// A line of "ls -l", which is what clients can read. Source: RFC 959 leaves the form open.
QByteArray listingLine(const QString& name, const QByteArray& rights, const FtpFile& file, FtpFolder::ListingStyle style)
{
    if (style == FtpFolder::ListingStyle::Names)
        return name.toUtf8() + "\r\n";
    const QString day = QLocale::c().toString(file.modified.toUTC(), QStringLiteral("MMM dd  yyyy"));
    return rights + " 1 station station " + QByteArray::number(file.bytes) + ' ' + day.toLatin1() + ' ' +
           name.toUtf8() + "\r\n";
}

} // namespace

bool FtpFolder::hasFolder(const FtpPath& path) const
{
    return path.isRoot() || m_folders.contains(path);
}

std::optional<FtpFile> FtpFolder::file(const FtpPath& path) const
{
    return m_file && m_file->path == path ? std::optional(m_file->file) : std::nullopt;
}

FtpFolder::MakeResult FtpFolder::makeFolder(const FtpPath& path)
{
    if (m_use != Use::Upload)
        return MakeResult::NotAllowed;
    if (hasFolder(path) || file(path))
        return MakeResult::Exists;
    if (!hasFolder(path.parent()))
        return MakeResult::NoParent;
    if (m_folders.size() >= MaxFolders)
        return MakeResult::TooMany;
    m_folders.append(path);
    return MakeResult::Made;
}

FtpFolder::StoreAnswer FtpFolder::mayStore(const FtpPath& path) const
{
    if (m_use != Use::Upload)
        return StoreAnswer::NotAllowed;
    if (m_file)
        return StoreAnswer::Used;
    if (hasFolder(path))
        return StoreAnswer::IsFolder;
    return hasFolder(path.parent()) ? StoreAnswer::Yes : StoreAnswer::NoParent;
}

void FtpFolder::setFile(const FtpPath& path, const FtpFile& file)
{
    m_file = Named{path, file};
}

QByteArray FtpFolder::listing(const FtpPath& path, ListingStyle style) const
{
    const QByteArray fileRights = m_use == Use::Upload ? "-rw-------" : "-r--------";
    if (m_file && m_file->path == path)
        return listingLine(path.name(), fileRights, m_file->file, style);
    QByteArray text;
    if (!hasFolder(path))
        return text;
    for (const FtpPath& folder : m_folders) {
        if (folder.parent() == path)
            text += listingLine(folder.name(), "drwx------", {0, QDateTime::fromSecsSinceEpoch(0, Qt::UTC)}, style);
    }
    if (m_file && m_file->path.parent() == path)
        text += listingLine(m_file->path.name(), fileRights, m_file->file, style);
    return text;
}

} // namespace forecourt::files
