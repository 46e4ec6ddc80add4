// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The one file of a whole backup: a zip with a list of what is inside and its hashes.
#pragma once

#include "core/base/result.h"
#include "core/storage/breakoff.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <functional>

namespace forecourt::storage {

/// What such a file may hold; anything else makes it somebody else's.
namespace archive {
inline const QString Manifest = QStringLiteral("manifest.json");
inline const QString Site = QStringLiteral("forecourt.sqlite");
inline const QString Messages = QStringLiteral("messages.sqlite");
inline const QString Settings = QStringLiteral("settings.json");
inline const QString Certificate = QStringLiteral("certificate.pem");
inline const QString Secrets = QStringLiteral("secrets.box");
} // namespace archive

/// One entry to write: the content of a file, or bytes.
struct ArchiveEntry {
    QString name;
    QString file; ///< empty: \a bytes
    QByteArray bytes;
};

/// Told from time to time; 0 to 100.
using Progress = std::function<void(int percent)>;

/// Writes \a path through a temporary file beside it. \a facts goes into the manifest, which also lists size
/// and SHA-256 of each entry. Errors: FileFailed (args: file; also: broken off), StorageFull.
[[nodiscard]] Result<void> writeArchive(const QString& path, const QList<ArchiveEntry>& entries, QJsonObject facts,
                                        const Progress& progress = {}, BreakOff* breakOff = nullptr);

/// Unpacks \a path into \a folder, which must be empty and private. Names, sizes and hashes must be those of
/// the manifest; names other than those above are refused, so nothing is ever written elsewhere. The result is
/// the manifest. Errors: InvalidInput (not ours), StorageCorrupt (truncated, altered), StorageNewer (a later
/// form), StorageFull, FileFailed, StorageFailed (broken off).
[[nodiscard]] Result<QJsonObject> readArchive(const QString& path, const QString& folder, const Progress& progress = {},
                                              const BreakOff* breakOff = nullptr);

/// The file begins as a zip.
[[nodiscard]] bool looksLikeArchive(const QString& path);

} // namespace forecourt::storage
