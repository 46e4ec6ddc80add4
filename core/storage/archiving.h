// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Everything another computer needs, gathered into one file.
#pragma once

#include "core/api/backups.h"
#include "core/storage/backuparchive.h"

namespace forecourt::storage {

/// Where the parts of a backup come from.
struct ArchiveSources {
    QString dataFolder;
    QString programVersion;
    QStringList addresses;   ///< of this computer
    int port = 0;            ///< chargers were told
    QJsonObject settings;    ///< of this computer, without paths of its own
    QString certificateFile; ///< empty: no TLS
    QString keyFile;
};

/// Copies the database (its records are checked), packs it with settings, certificate and, under the
/// passphrase, secrets. Others may write meanwhile. The result is what of the records does not fit; the list of contents
/// tells it, too. Errors: those of api::Backups::writeArchive(), and that it was broken off; then nothing is left of it.
[[nodiscard]] Result<AlteredSessions> archiveSite(const ArchiveSources& sources, const api::ArchiveWish& wish, const QDateTime& now,
                                                  const Progress& progress = {}, BreakOff* breakOff = nullptr);

/// Removes the copies of the database that an archive, or a look at a backup, left in \a dataFolder when the program was
/// killed. Nobody may be looking at one meanwhile; an archive may be under way (--backup beside a service), so only what
/// is a day old goes of those.
void removeLeftWork(const QString& dataFolder, const QDateTime& now);

} // namespace forecourt::storage
